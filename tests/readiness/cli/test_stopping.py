"""Whatever stops a command or keeps it from writing: every file is as it was, or all that it writes is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.support.commands import built, run, texts
from tests.support.project import ROOT, contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

fcntl, resource = (pytest.importorskip(name) for name in ("fcntl", "resource"))  # not on Windows
NEW = ("new", "principle", "be-believed", "be-open", "--points", "B2")


def start(project: Path, *typed: str, before: Callable[[], object] | None = None) -> subprocess.Popen[str]:
    """Type a command that other things happen to meanwhile; `before` runs in its process first."""
    return subprocess.Popen(
        [sys.executable, "-S", "-m", "readiness", *typed],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=before,  # noqa: PLW1509  it only sets a limit
    )


def on_a_full_disk(project: Path, *typed: str, fits: int) -> str:
    """Type a command where no file can have more than so many bytes, which has to fail; return what it says."""
    limit = (fits, fits)
    with start(project, *typed, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit)) as running:
        assert running.stdout
        said = running.stdout.read()
    assert running.returncode == 1, said
    assert "Traceback" not in said
    return said


def test_a_stop_anywhere_leaves_everything_as_before_or_as_after(fork: Path) -> None:
    (fork / "team/README.md").write_text("Ours.\n")
    command = [sys.executable, "-m", "tests.support.stopping", str(fork)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    *numbers, mixed = json.loads(done.stdout)
    assert len(numbers) == 4
    assert min(numbers) > 10
    assert mixed > 10


def test_what_a_stopped_command_has_written_is_taken_back_by_any_other(fork: Path) -> None:
    before = texts(fork)
    stopped = "import os, sys; from readiness.cli import main, steps; steps.load_team = lambda _: os._exit(9); main(sys.argv[1:])"
    command = [sys.executable, "-S", "-c", stopped, *NEW]
    assert subprocess.run(command, cwd=fork, check=False).returncode == 9
    assert texts(fork).keys() > before.keys()
    said = run(fork, "check")
    told = f"so what it had written is taken back: {' '.join(NEW)}\n"
    assert told in said
    assert "As before: team.py. Removed: team/docs/be-believed/be-open.md.\n" in said
    assert texts(fork) == before
    assert run(fork, "check", "--quick") == "No findings.\n"

    # Only what somebody has changed in between is left to them.
    subprocess.run(command, cwd=fork, check=False)
    page = fork / "team/docs/be-believed/be-open.md"
    page.write_text("# Mine\n")
    assert "Changed since, so left alone: team/docs/be-believed/be-open.md." in run(fork, "check", code=1)
    assert page.read_text() == "# Mine\n"
    assert texts(fork)["team.py"] == before["team.py"]


def test_of_two_commands_at_once_none_loses_what_the_other_writes(fork: Path) -> None:
    names = ("the-last-ward-round", "who-told-the-family", "the-last-audit")
    running = [start(fork, "new", "question", "set-the-ceiling", name) for name in names]
    for each in running:
        said, _ = each.communicate()
        assert each.returncode == 0, said
    own = {question.id: question.slot for _, question in built(fork).bank.questions() if question.slot > 199}
    assert own.keys() == {*names}
    assert {*own.values()} == {200, 201, 202}
    for _ in names:
        run(fork, "undo")
    assert texts(fork)["team.py"].count(b"Question") == 0


def test_a_command_that_waits_too_long_for_another_changes_nothing(fork: Path) -> None:
    run(fork, "retire", "outcomes-over-methods")
    before = texts(fork)
    hurry = (
        "import sys; from readiness.cli import lock, main; lock.PATIENCE = 0; sys.exit(main(sys.argv[1:]))"
    )
    with (fork / ".readiness/lock").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        for typed in (("undo",), ("check",), NEW):
            command = [sys.executable, "-S", "-c", hurry, *typed]
            done = subprocess.run(command, cwd=fork, capture_output=True, text=True, check=False)
            assert done.returncode == 1
            assert done.stderr.startswith("Nothing was changed, because another command is still at work")
    assert texts(fork) == before


def test_a_full_disk_is_told_and_changes_nothing(fork: Path) -> None:
    before = texts(fork)
    for fits in (0, 100, 2000):
        said = on_a_full_disk(fork, *NEW, fits=fits)
        assert said.endswith("File too large. Nothing was changed.\n")
        assert texts(fork) == before
    run(fork, *NEW)
    after = texts(fork)
    assert "team.py: File too large. Nothing was changed." in on_a_full_disk(fork, "undo", fits=60)
    assert texts(fork) == after
    run(fork, "undo")
    assert texts(fork) == before


def test_a_full_disk_leaves_an_export_as_it_was(fork: Path) -> None:
    run(fork, "export", "review")
    (fork / "review/bank.csv").write_text("earlier")
    before = contents(fork / "review")
    assert "bank.csv: File too large. Nothing was changed." in on_a_full_disk(
        fork, "export", "review", fits=5000
    )
    assert contents(fork / "review") == before
    on_a_full_disk(fork, "export", "elsewhere", fits=5000)
    assert not contents(fork / "elsewhere")


def test_a_folder_that_cannot_be_written_is_named(fork: Path) -> None:
    (fork / "team/docs/be-believed").mkdir(parents=True)
    (fork / "team/docs/be-believed/notes.txt").touch()
    run(fork, "retire", "outcomes-over-methods")
    before = texts(fork)
    for folder in (fork / "team/docs/be-believed", fork / ".readiness"):
        folder.chmod(0o500)
        if os.access(folder, os.W_OK):
            pytest.skip("whoever runs this may write everywhere")
        said = run(fork, *NEW, code=1)
        assert folder.name in said
        assert said.endswith("Permission denied. Nothing was changed.\n")
        assert texts(fork) == before
        folder.chmod(0o700)


def test_something_in_the_way_is_named_and_changes_nothing(fork: Path) -> None:
    (fork / "team/docs").mkdir()
    (fork / "team/docs/be-believed").write_text("a file, not a folder")
    before = texts(fork)
    said = run(fork, *NEW, code=1)
    assert "team/docs/be-believed" in said
    assert said.endswith("Nothing was changed.\n")
    assert texts(fork) == before


@pytest.mark.exhaustive
def test_two_hundred_kills_leave_everything_as_before_or_as_after(fork: Path) -> None:
    random = Random(27)  # noqa: S311
    run(fork, "retire", "outcomes-over-methods")
    before = texts(fork)
    run(fork, *NEW)
    after = texts(fork)

    def begun(kind: int) -> object:
        page, team = fork / "team/docs/be-believed/be-open.md", fork / "team.py"
        return (None, (fork / ".readiness/unfinished.json").exists(), (page.exists(), team.stat().st_ino))[
            kind
        ]

    seen: Counter[str] = Counter()
    for at in range(200):
        now, kind = texts(fork), at % 3
        first = begun(kind)
        running = start(fork, *(NEW if now == before else ("undo",)))
        while kind and running.poll() is None and begun(kind) == first:
            pass  # writing is a small part of a command's time, so two of three are killed in it
        with suppress(subprocess.TimeoutExpired):
            running.wait(random.random() * (1, 0.05, 0)[kind])
        running.kill()
        running.communicate()
        seen["mixed"] += texts(fork) not in (before, after)
        said, _ = start(fork, "check").communicate()
        assert "Traceback" not in said
        assert texts(fork) in (before, after)
        built(fork)
        seen["recovered"] += "stopped halfway" in said
        seen["unchanged" if texts(fork) == now else "done"] += 1
    assert seen["recovered"] > 0
