"""`python -m readiness`, as people type it: on a copy of the project, with nothing but Python itself."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from readiness.checks.record import Recorded, parse_record
from readiness.cli import COMMANDS, main
from readiness.model.paths import BANK as OUR_BANK
from readiness.model.paths import bank_record
from readiness.site.loading import load_bank
from tests.support.banks import EDITION, NEW_PRINCIPLE_SLOT, NEW_SLOT, NEXT_EDITION, rung_of
from tests.support.commands import built, lines_added, run, texts
from tests.support.project import ROOT, spoil

if TYPE_CHECKING:
    from pathlib import Path


DRAFT = "still to be written: title, rungs, stem."


def entries(project: Path) -> list[Recorded]:
    """What is recorded as published."""
    record = parse_record((project / bank_record(OUR_BANK)).read_bytes(), bank_record(OUR_BANK))
    return [*record.fields, *record.principles]


def test_a_clean_checkout_has_no_findings(project: Path) -> None:
    before = texts(project)
    assert run(project, "check", "--quick") == "No findings.\n"
    assert texts(project) == before


def test_all_findings_come_at_once_by_file_and_line(project: Path) -> None:
    spoil(project, "bank/commit.py", 'id="what-results-show"', 'id="what-results-tell"')
    spoil(project, "bank/commit.py", f'"{rung_of("who-led-the-last-fix", 1)}"', '"We did."')
    spoil(
        project,
        "bank/signs.py",
        'id="told-to-staff",\n        slot=34',
        f'id="told-staff",\n        slot={NEW_SLOT}',
    )
    spoil(project, "docs/commit/set-the-ceiling.md", "## Talk about it", "## Talk it over")
    said = run(project, "check", "--quick", "--ours", code=1).splitlines()
    assert said[4:6] == ["4 findings.", "Not a mistake, but still to record:"]
    found = [re.match(r"(.*):(\d+): (.*?): (.*)", line) for line in (*said[:4], *said[6:])]
    named = [(each[1], each[3], each[4][:15]) for each in found if each]
    assert named == [
        ("bank/commit.py", "who-led-the-last-fix", "the rung “We di"),
        ("bank/commit.py", "what-results-tell", "slot 6 was publ"),
        ("bank/published.json", "told-to-staff", "it was publishe"),
        ("docs/commit/set-the-ceiling.md", "set-the-ceiling", "the page has no"),
        ("bank/signs.py", "told-staff", "its current for"),
    ]
    line = (project / "docs/commit/set-the-ceiling.md").read_text("utf-8").splitlines().index(
        "## Talk it over"
    ) + 1
    assert said[3].startswith(f"docs/commit/set-the-ceiling.md:{line}:")
    assert run(project, "record", "--ours", code=1).startswith(
        "Nothing was recorded. First fix this:\nbank/commit.py:"
    )


def test_what_cannot_be_read_is_one_sentence(project: Path) -> None:
    record = project / "bank/published.json"
    record.write_text(record.read_text("utf-8").replace("[", "", 1), "utf-8")
    said = run(project, "check", "--quick", code=1)
    assert re.search(r"^bank/published\.json:\d+: the record .* cannot be read: it isn't JSON", said)
    assert said.endswith("\n1 finding.\n")
    assert "cannot be read" in run(project, "new", "question", "set-the-ceiling", "new-one", code=1)
    (project / "team.py").write_text("TEAM = (", "utf-8")
    assert run(project, "check", "--quick", code=1).startswith("team.py:1: this isn't valid Python")


def test_wrong_use_is_told_apart(project: Path) -> None:
    assert "COMMAND" in run(project, code=2)
    assert "invalid choice" in run(project, "chekc", code=2)


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_says_what_it_does_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert re.search(rf"^  \S*python -m readiness {name}\b", said, re.MULTILINE)
    assert re.search(r"[Ww]rites?\b|is taken out of", said)


def test_a_new_question_of_ours_is_whole_and_plainly_unwritten(project: Path) -> None:
    before = texts(project)
    said = run(
        project, "new", "question", "set-the-ceiling", "who-stayed-on", "--facet", "reinforce", "--ours"
    )
    assert f"slot {NEW_SLOT}" in said
    assert DRAFT in said
    after = texts(project)
    assert {file for file in after if after[file] != before[file]} == {
        "bank/commit.py",
        "bank/__init__.py",
    }
    added = lines_added(before["bank/commit.py"], after["bank/commit.py"])
    assert added[0].strip() == "Question("
    # What is added now is asked first in an edition that is not published yet.
    assert after["bank/__init__.py"] == before["bank/__init__.py"].replace(
        f'"{EDITION}"'.encode(), f'"{NEXT_EDITION}"'.encode()
    )
    questions = {question.id: question for _, question in built(project).bank.questions()}
    new = questions["who-stayed-on"]
    assert (new.slot, new.facet, new.short_for, new.since) == (NEW_SLOT, "reinforce", (), NEXT_EDITION)
    assert new.asked_of == ("executive", "manager", "front-line")
    formatted = [sys.executable, "-m", "ruff", "format", "--check", "--no-cache", "--line-length", "110"]
    assert subprocess.run([*formatted, "bank"], cwd=project, check=False).returncode == 0
    # Nobody's quiz is recorded with a text that is still to be written.
    [found, _] = run(project, "check", "--quick", code=1).splitlines()
    assert found in run(project, "record", "--ours", code=1)
    assert DRAFT in found
    path = project / "bank/commit.py"
    path.write_text(re.sub(r"\[Write (.*?)\]", r"\1", path.read_text("utf-8")), "utf-8")
    assert "who-stayed-on: its current form isn't in the record yet" in run(
        project, "check", "--quick", "--ours"
    )
    assert f"has {len(entries(project)) + 1} entries, 1 new" in run(project, "record", "--ours")
    assert run(project, "check", "--quick") == "No findings.\n"


def test_a_new_principle_of_ours_has_its_page_and_two_questions(project: Path) -> None:
    before = texts(project)
    said = run(
        project, "new", "principle", "build-people", "share-the-load", "--points", "B2", "A2", "--ours"
    )
    assert said.count("still to be written") == 4
    assert "docs/build-people/share-the-load.md:9: share-the-load: still to be written" in said
    lines_added(before["bank/build_people.py"], texts(project)["bank/build_people.py"])
    principles = {principle.id: principle for _, principle in built(project).bank.principles()}
    new = principles["share-the-load"]
    assert (new.slot, new.points) == (NEW_PRINCIPLE_SLOT, {"B2": "sentence", "A2": "sentence"})
    assert [(each.slot, each.facet) for each in new.questions] == [
        (NEW_SLOT, "do"),
        (NEW_SLOT + 1, "reinforce"),
    ]
    page = (project / "docs/build-people/share-the-load.md").read_text("utf-8")
    assert re.match(r"---\nreviewed: \d{4}-\d\d-\d\d\n---\n", page)
    ours = (project / "docs/commit/set-the-ceiling.md").read_text("utf-8")
    headings = re.compile(r"^##.*", re.MULTILINE)
    assert headings.findall(page) == headings.findall(ours)


REFUSED = {
    "an id that is taken": (
        ("question", "set-the-ceiling", "last-practice"),
        "is already used by last-practice (",
    ),
    "a principle's id": (
        ("question", "set-the-ceiling", "keep-your-word"),
        "is already used by keep-your-word (",
    ),
    "an id in another form": (("principle", "commit", "Be Open"), "not lower-case words joined by hyphens"),
    "a control's name": (("question", "set-the-ceiling", "unit"), "the name of a control"),
    "a principle that there is not": (
        ("question", "set-the-celing", "new-one"),
        "No principle has the id set-the-celing. Did you mean set-the-ceiling?",
    ),
    "a dimension that there is not": (("principle", "comit", "new-one"), "Did you mean commit?"),
    "a dimension with the quiz's address": (
        ("dimension", "quiz", "new-one"),
        "quiz.md, which already exists",
    ),
    "a dimension in a folder of ours": (("dimension", "workshop", "new-one"), "workshop/, which already"),
    "a dimension of ours": (("dimension", "commit", "new-one"), "is already used by commit"),
    "the same principle twice": (("dimension", "safe", "new-one", "new-one"), "have the id new-one"),
    "a point that there is not": (("principle", "commit", "new-one", "--points", "Z9"), "No source point"),
}


def test_what_cannot_be_new_is_refused_before_anything_is_written(project: Path) -> None:
    before = texts(project)
    for kind, (typed, told) in REFUSED.items():
        assert told in run(project, "new", *typed, code=1), kind
    assert texts(project) == before


def test_retiring_what_is_ours_keeps_its_slot_and_says_what_is_missing(project: Path) -> None:
    before = texts(project)
    spoil(
        project,
        "bank/commit.py",
        'id="who-led-the-last-fix",',
        'id="who-led-the-last-fix",\n                    aliases=("an-old-id",),',
    )
    said = run(project, "retire", "who-led-the-last-fix", "--ours")
    assert "Commit from the top asks the executive 3 questions in the short form" in said
    assert "run-it-as-a-competence: it has no “do” question" in said
    bank = load_bank(project)
    assert bank.edition == NEXT_EDITION
    [gone] = bank.retired
    assert (gone.id, gone.slot, gone.title) == ("who-led-the-last-fix", 3, "The last serious problem")
    assert (gone.aliases, gone.since) == (("an-old-id",), NEXT_EDITION)
    lines_added(texts(project)["bank/commit.py"], before["bank/commit.py"])  # nothing else went
    assert "is already retired" in run(project, "retire", "an-old-id", "--ours", code=1)
    said = run(project, "retire", "focus-on-few", "--ours")
    assert "docs/keep-going/focus-on-few.md" in said
    assert "The edition is" not in said
    bank = load_bank(project)
    assert [each.id for each in bank.retired_principles] == ["focus-on-few"]
    assert [each.slot for each in bank.retired] == [3, 27, 28]
    # What somebody took out by hand is known from the record.
    spoil(project, "bank/signs.py", "SIGNS = (", "SIGNS = ()\n_ = (")
    said = run(project, "check", "--quick", code=1)
    assert "python -m readiness retire told-to-staff --ours" in said
    assert "told-to-staff" not in run(project, "retire", "told-to-staff", "--ours").partition("Wrote")[2]
    assert load_bank(project).retired[-1].slot == 34
    formatted = [sys.executable, "-m", "ruff", "format", "--check", "--no-cache", "--line-length", "110"]
    assert subprocess.run([*formatted, "bank"], cwd=project, check=False).returncode == 0


def test_the_bank_is_published_as_the_team_has_it(project: Path) -> None:
    shutil.copytree(ROOT / "tests/presets/hospital", project, dirs_exist_ok=True)
    spoil(project, "team.py", 'title="Beds or safety"', 'title="=1+1"')
    run(project, "export", "review/today")
    table = (project / "review/today/bank.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    bank = built(project).bank
    assert [row["id"] for row in rows] == [each.id for each in bank.fields()]
    [beds] = [row for row in rows if row["id"] == "beds-or-safety"]
    assert beds["title"] == "'=1+1"
    assert (beds["dimension"], beds["principle"], beds["slot"]) == ("commit", "choose-the-long-term", "200")
    assert (beds["asked_of"], beds["facet"]) == ("executive, manager, front-line", "do")
    assert beds["rung_0"] == "The target, without any reason given."
    assert "patients" in rows[0]["executive"]
    assert (rows[-1]["facet"], rows[-1]["executive"], rows[-1]["rung_0"]) == ("", "", "")
    text = (project / "review/today/bank.md").read_text("utf-8")
    for each in bank.fields():
        assert f"`{each.id}`, slot {each.slot}" in text
    assert "0. The target, without any reason given.\n" in text
    (project / "in-the-way").write_text("")
    assert "in-the-way" in run(project, "export", "in-the-way", code=1)
