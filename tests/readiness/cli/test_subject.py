"""`start --subject`: a bank on another subject, written, added to, and taken back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readiness.site.loading import load_bank
from tests.support.commands import built, run, texts
from tests.support.project import build, spoil

if TYPE_CHECKING:
    from pathlib import Path

TITLE = """Do we "keep" our word?"""
START = ("start", "--subject", "--name", TITLE, "--colour", "1d4f91")


def test_it_is_a_site_that_builds_and_is_taken_back_whole(small_project: Path) -> None:
    before = texts(small_project)
    said = run(small_project, *START)
    assert "docs/customize/subject.md" in said
    bank = built(small_project).bank
    assert (bank.title, bank.id[:2], bank.taken_from) == (TITLE, "b-", None)
    said = run(small_project, "check", "--quick", code=1)
    assert said.startswith("team/docs/about/cite.md:17: about/cite.md: still to be written")
    assert "team/docs/index.md:23: index.md: still to be written" in said
    assert "2 findings." in said
    assert "record --ours" not in said
    assert "already has an id" in run(small_project, "own", code=1)
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    assert "Do we &#34;keep&#34; our word?" in (small_project / "site/quiz/index.html").read_text("utf-8")
    for empty in ("commit", "about/glossary", "sources/references", "themes"):
        assert not (small_project / "site" / empty).exists()
    run(small_project, "undo")
    assert texts(small_project) == before


def test_what_is_added_goes_into_its_own_bank_and_lacks_nothing_but_texts(project: Path) -> None:
    run(project, *START)
    before = texts(project)
    run(project, "new", "dimension", "get-it-back", "rehearse-the-restore", "name-the-roles")
    run(project, "new", "question", "write-it-down", "who-reads-it", "--facet", "say")
    changed = {file for file, text in texts(project).items() if text != before.get(file)}
    assert changed == {
        "team/bank/__init__.py",
        "team/bank/get_it_back.py",
        "team/bank/keep_agreements.py",
        *(f"team/docs/get-it-back/{name}.md" for name in ("rehearse-the-restore", "name-the-roles")),
    }
    found = run(project, "check", "--quick", code=1).partition(" findings.")[0].splitlines()[:-1]
    assert [line for line in found if "still to be written" not in line] == []
    for file in (*changed, "team/docs/index.md", "team/docs/about/cite.md"):
        text = (project / file).read_text("utf-8")
        (project / file).write_text(re.sub(r"\[Write (.*?)\]", r"\1", text), "utf-8")
    assert run(project, "check", "--quick").startswith("No findings.\n")
    slots = [question.slot for _, question in load_bank(project).questions()]
    assert sorted(slots) == [*range(1, len(slots) + 1)]
    assert run(project, "record").startswith("team/bank/published.json has ")
    assert run(project, "check", "--quick") == "No findings.\n"


def test_it_begins_only_where_nothing_is_lost(project: Path) -> None:
    spoil(project, "team.py", "Team(", 'Team(leave_out=("outcomes-over-methods",)')
    said = run(project, *START, code=1)
    assert "team.py changes our bank (leave_out)" in said
    spoil(project, "team.py", 'leave_out=("outcomes-over-methods",)', "")
    page = project / "team/docs/index.md"
    page.parent.mkdir()
    page.write_text("# Ours\n", "utf-8")
    assert "team/docs/index.md is there already" in run(project, *START, code=1)
    assert not (project / "team/bank").exists()
    page.unlink()
    run(project, *START)
    assert "team/bank/__init__.py is there already" in run(project, *START, code=1)
    assert "Leave out --customer" in run(project, "start", "--customer", "a patient", code=1)


def test_pages_that_the_quiz_leads_to_have_to_be_its_own(project: Path) -> None:
    run(project, *START)
    (project / "team/docs/about/method.md").unlink()
    said = run(project, "check", "--quick", code=1)
    assert (
        "team/docs/about/method.md:1: about/method.md: a bank on another subject needs a page of its own"
        in said
    )
    (project / "team/docs/keep-agreements/write-it-down.md").unlink()
    said = run(project, "check", "--quick", code=1)
    assert "team/docs/keep-agreements/write-it-down.md is missing" in said


def test_what_is_wrong_in_its_bank_is_told_where_it_is_written(project: Path) -> None:
    run(project, *START)
    bank = "team/bank/__init__.py"
    spoil(project, bank, "start=12.5", "start=0")
    spoil(project, bank, "margin=20", "margin=200")
    spoil(project, bank, "Ceilings()", 'Ceilings(commitment="nothing")')
    spoil(project, bank, 'edition="2026.1"', 'edition="now"')
    found = run(project, "check", "--quick", code=1).splitlines()[:4]
    assert all(each.startswith(f"{bank}:") for each in found), found
    spoil(project, "team.py", "Team(", 'Team(also_reads=("No id",), ')
    assert re.search(
        r"^team\.py:\d+: .*also_reads lists 'No id'", run(project, "check", "--quick", code=1), re.MULTILINE
    )


def test_a_title_keeps_its_words_and_empty_folders_are_no_bank(project: Path) -> None:
    title = "What TODAY asks: an EDITION"
    run(project, "start", "--subject", "--name", title)
    assert built(project).bank.title == title
    assert f"# {title}\n" in (project / "team/docs/index.md").read_text("utf-8")
    run(project, "undo")
    (project / "team/bank/__pycache__").mkdir(parents=True)  # as git and Python leave behind
    assert run(project, "check", "--quick") == "No findings.\n"


def test_a_dimension_takes_no_file_that_is_there_and_none_that_python_cannot_import(project: Path) -> None:
    run(project, *START)
    before = texts(project)
    assert "words.py, which is there already" in run(project, "new", "dimension", "words", "one", code=1)
    assert "cannot import a file called class.py" in run(project, "new", "dimension", "class", "one", code=1)
    assert "Retire its principles first" in run(project, "retire", "keep-agreements", code=1)
    assert texts(project) == before
