"""`python -m readiness undo`: what commands wrote goes, step by step, and nothing that somebody wrote by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from readiness.cli.checkout import CommandError
from readiness.cli.steps import undo, write_files
from tests.support.commands import run, texts, typed
from tests.support.project import spoil
from tests.support.stopping import QUICK_BANK

if TYPE_CHECKING:
    from pathlib import Path

HOW = "To take it back: python -m readiness undo\n"
NOTHING = "There's nothing to take back."


def everything(project: Path) -> dict[str, bytes | None]:
    """Every file that a command may write, and every folder that it may make or leave behind."""
    folders = [path for name in ("docs", "team") for path in (project / name).rglob("*") if path.is_dir()]
    return {**texts(project), **{path.relative_to(project).as_posix(): None for path in folders}}


def test_every_command_of_ours_is_taken_back_one_after_the_other(project: Path) -> None:
    commands = (
        ("new", "question", "set-the-ceiling", "who-stayed-on", "--ours"),
        ("new", "principle", "build-people", "share-the-load", "--ours", "--points", "B2"),
        ("retire", "focus-on-few", "--ours"),
    )
    states = []
    for command in commands:
        states.append(everything(project))
        assert HOW in run(project, *command)
        assert everything(project) != states[-1]
    said = run(project, "undo")
    assert said.startswith("Taken back: retire focus-on-few --ours\nAs before: bank/")
    assert everything(project) == states[2]
    said = run(project, "undo")
    assert "\nAs before: bank/build_people.py. Removed: docs/build-people/share-the-load.md.\n" in said
    assert said.endswith("\nThe next undo takes back: new question set-the-ceiling who-stayed-on --ours\n")
    assert everything(project) == states[1]
    assert len(run(project, "undo").splitlines()) == 2
    assert everything(project) == states[0]
    assert NOTHING in run(project, "undo", code=1)
    assert run(project, "check", "--quick") == "No findings.\n"


def test_every_command_of_a_team_is_taken_back_and_its_folders_with_it(project: Path) -> None:
    states = [everything(project)]
    assert run(project, "own").endswith(HOW)
    states.append(everything(project))
    run(project, "new", "principle", "be-believed", "be-open", "--points", "B2")
    assert (project / "team/docs/be-believed/be-open.md").exists()
    assert "be-open.md" in run(project, "undo")
    assert everything(project) == states[1]
    run(project, "retire", "outcomes-over-methods")
    states.append(everything(project))
    run(project, "undo")
    assert everything(project) == states[1]
    run(project, "undo")
    assert everything(project) == states[0]


def test_at_a_terminal_it_says_what_it_takes_back_and_asks(fork: Path) -> None:
    run(fork, "retire", "target-or-customer")
    before = everything(fork)
    assert "Take back: retire target-or-customer? [y/N]" in typed(fork, "undo", "", code=1)
    assert everything(fork) == before
    assert "Taken back: retire target-or-customer" in typed(fork, "undo", "y")


def test_a_record_is_taken_back_too(fork: Path) -> None:
    run(fork, "new", "question", "set-the-ceiling", "who-stayed-on")
    team = fork / "team.py"
    team.write_text(re.sub(r"\[Write (.*?)\]", r"\1", team.read_text("utf-8")), "utf-8")
    before = everything(fork)
    assert "Wrote team/published.json. " + HOW in run(fork, "record")
    recorded = everything(fork)
    assert "No file had to change." in run(fork, "record")
    assert "Removed: team/published.json." in run(fork, "undo")
    assert everything(fork) == before
    run(fork, "record")
    assert everything(fork) == recorded


def test_only_what_was_written_last_is_kept(fork: Path) -> None:
    (fork / "bank/__init__.py").write_text(QUICK_BANK)
    for number in range(22):
        write_files(fork, {"team/notes.md": f"{number}\n"}, f"note {number}")
    for number in reversed(range(2, 22)):
        assert undo(fork).startswith(f"Taken back: note {number}\n")
    with pytest.raises(CommandError, match=NOTHING):
        undo(fork)
    assert (fork / "team/notes.md").read_text() == "1\n"


def test_what_somebody_has_changed_since_is_named_and_everything_stays(fork: Path) -> None:
    run(fork, "retire", "outcomes-over-methods")
    run(fork, "new", "principle", "be-believed", "be-open", "--points", "B2")
    written = (fork / "team.py").read_bytes()
    spoil(fork, "team.py", "[Write", "[Written")
    before = everything(fork)
    said = run(fork, "undo", code=1)
    assert said.startswith("Nothing was taken back, because these files have changed since")
    assert "would be lost: team.py.\n" in said
    assert "new principle be-believed be-open" in said
    assert everything(fork) == before
    (fork / "team/docs/be-believed/be-open.md").unlink()
    (fork / "team.py").write_bytes(written)
    said = run(fork, "undo")  # a file that is gone is as it was before
    assert "Taken back: new principle" in said
    (fork / "team.py").unlink()
    assert "would be lost: team.py.\n" in run(fork, "undo", code=1)


def test_a_damaged_note_of_a_step_is_named(fork: Path) -> None:
    run(fork, "retire", "outcomes-over-methods")
    [note] = (fork / ".readiness/steps").iterdir()
    note.write_text("{")
    assert f"{note.name}: this note of what a command wrote can't be read. Delete it." in run(
        fork, "undo", code=1
    )
