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

from readiness.checks.record import our_side, parse_record, record_of, record_text
from readiness.cli import COMMANDS, main
from readiness.model.paths import OUR_RECORD
from readiness.site.loading import load_bank, load_site, load_team
from tests.support.commands import run
from tests.support.project import ROOT, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from readiness.model.site import Site

BANK = load_bank(ROOT)
FORK = 'from readiness.team import Team\n\nTEAM = Team(\n    name="Ours",  # for now\n    bank_id="b-tested2",\n)\n'
DRAFT = "still to be written: title, rungs, executive, manager, front_line."


def texts(project: Path) -> dict[str, bytes]:
    """Every file that a command may write."""
    files = [*(project / "bank").iterdir(), *project.glob("team*"), *project.glob("*docs/*/*.md")]
    files += project.glob("team/**/*")
    return {
        file.relative_to(project).as_posix(): file.read_bytes()
        for file in files
        if file.is_file() and file.suffix != ".pyc"
    }


def lines_added(before: bytes, after: bytes) -> list[str]:
    """The lines of a file that are new; all others are still there, in their order."""
    old, new = iter(before.decode().splitlines()), after.decode().splitlines()
    waiting = next(old, None)
    added = []
    for line in new:
        if line == waiting:
            waiting = next(old, None)
        else:
            added.append(line)
    assert waiting is None, f"this line is gone: {waiting}"
    return added


def built(project: Path) -> Site:
    """What a build would be made from; a mistake would stop it."""
    return load_site(project, project / "docs")


@pytest.fixture
def project(project: Path) -> Path:
    """A copy of the project that is recorded as it stands, as it need not be between two editions."""
    record = project / OUR_RECORD
    now = record_of(our_side(BANK), parse_record(record.read_bytes(), OUR_RECORD))
    record.write_bytes(record_text(now).encode())
    return project


@pytest.fixture
def fork(project: Path) -> Path:
    """A copy of the project whose team has a bank of its own."""
    (project / "team.py").write_text(FORK, "utf-8")
    return project


def test_a_clean_checkout_has_no_findings(project: Path) -> None:
    before = texts(project)
    assert run(project, "check") == "No findings.\n"
    assert texts(project) == before


def test_all_findings_come_at_once_by_file_and_line(project: Path) -> None:
    spoil(project, "bank/commit.py", 'id="what-results-show"', 'id="what-results-tell"')
    spoil(project, "bank/commit.py", '"One senior leader, by name."', '"We did."')
    spoil(
        project,
        "bank/signs.py",
        'id="told-to-staff",\n        slot=34',
        'id="told-staff",\n        slot=41',
    )
    spoil(project, "docs/commit/set-the-ceiling.md", "## Talk about it", "## Talk it over")
    said = run(project, "check", code=1).splitlines()
    assert said[4:6] == ["4 findings.", "No mistake, but to be recorded:"]
    found = [re.match(r"(.*):(\d+): (.*?): (.*)", line) for line in (*said[:4], *said[6:])]
    named = [(each[1], each[3], each[4][:15]) for each in found if each]
    assert named == [
        ("bank/commit.py", "who-led-the-last-fix", "the rung “We di"),
        ("bank/commit.py", "what-results-tell", "slot 6 was publ"),
        ("bank/published.json", "told-to-staff", "it was publishe"),
        ("docs/commit/set-the-ceiling.md", "set-the-ceiling", "the page has no"),
        ("bank/signs.py", "told-staff", "it is not in th"),
    ]
    line = (project / "docs/commit/set-the-ceiling.md").read_text("utf-8").splitlines().index(
        "## Talk it over"
    ) + 1
    assert said[3].startswith(f"docs/commit/set-the-ceiling.md:{line}:")
    assert run(project, "record", code=1).startswith(
        "Nothing was recorded. First mend this:\nbank/commit.py:"
    )


def test_what_cannot_be_read_is_one_sentence(project: Path) -> None:
    record = project / "bank/published.json"
    record.write_text(record.read_text("utf-8").replace("[", "", 1), "utf-8")
    said = run(project, "check", code=1)
    assert re.search(r"^bank/published\.json:\d+: the record .* cannot be read: it is not JSON", said)
    assert said.endswith("\n1 finding.\n")
    assert "cannot be read" in run(project, "new", "question", "set-the-ceiling", "new-one", code=1)
    (project / "team.py").write_text("TEAM = (", "utf-8")
    assert run(project, "check", code=1).startswith("team.py:1: this is not Python")


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
    said = run(project, "new", "question", "set-the-ceiling", "who-stayed-on", "--facet", "reinforce")
    assert "slot 41" in said
    assert DRAFT in said
    after = texts(project)
    assert {file for file in after if after[file] != before[file]} == {
        "bank/commit.py",
        "bank/__init__.py",
    }
    added = lines_added(before["bank/commit.py"], after["bank/commit.py"])
    assert added[0].strip() == "Question("
    # What is added now is asked first in an edition that is not published yet.
    assert after["bank/__init__.py"] == before["bank/__init__.py"].replace(b'"2026.1"', b'"2026.2"')
    questions = {question.id: question for _, question in built(project).bank.questions()}
    new = questions["who-stayed-on"]
    assert (new.slot, new.facet, new.short_for, new.since) == (41, "reinforce", (), "2026.2")
    assert new.asked_of == ("executive", "manager", "front-line")
    formatted = [sys.executable, "-m", "ruff", "format", "--check", "--no-cache", "--line-length", "110"]
    assert subprocess.run([*formatted, "bank"], cwd=project, check=False).returncode == 0
    # Nobody's quiz is recorded with a text that is still to be written.
    [found, _] = run(project, "check", code=1).splitlines()
    assert found in run(project, "record", code=1)
    assert DRAFT in found
    path = project / "bank/commit.py"
    path.write_text(re.sub(r"\[Write (.*?)\]", r"\1", path.read_text("utf-8")), "utf-8")
    assert "who-stayed-on: it is not in the record yet" in run(project, "check")
    assert "holds 57 entries, 1 of them new" in run(project, "record")
    assert run(project, "check") == "No findings.\n"


def test_a_new_principle_of_ours_has_its_page_and_two_questions(project: Path) -> None:
    before = texts(project)
    said = run(project, "new", "principle", "build-people", "share-the-load", "--points", "S1.2", "S0.2")
    assert said.count("still to be written") == 4
    assert "docs/build-people/share-the-load.md:9: share-the-load: still to be written" in said
    lines_added(before["bank/build_people.py"], texts(project)["bank/build_people.py"])
    principles = {principle.id: principle for _, principle in built(project).bank.principles()}
    new = principles["share-the-load"]
    assert (new.slot, new.points) == (17, ("S1.2", "S0.2"))
    assert [(each.slot, each.facet) for each in new.questions] == [(41, "do"), (42, "reinforce")]
    page = (project / "docs/build-people/share-the-load.md").read_text("utf-8")
    assert re.match(r"---\nreviewed: \d{4}-\d\d-\d\d\n---\n", page)
    ours = (project / "docs/commit/set-the-ceiling.md").read_text("utf-8")
    headings = re.compile(r"^##.*", re.MULTILINE)
    assert headings.findall(page) == headings.findall(ours)


REFUSED = {
    "an id that is taken": (
        ("question", "set-the-ceiling", "last-practice"),
        "is also that of last-practice (",
    ),
    "a principle's id": (
        ("question", "set-the-ceiling", "keep-your-word"),
        "is also that of keep-your-word (",
    ),
    "an id in another form": (("principle", "commit", "Be Open"), "not lower-case words joined by hyphens"),
    "a control's name": (("question", "set-the-ceiling", "unit"), "the name of a control"),
    "a principle that there is not": (
        ("question", "set-the-celing", "new-one"),
        "no principle of the id set-the-celing. Did you mean set-the-ceiling?",
    ),
    "a dimension that there is not": (("principle", "comit", "new-one"), "Did you mean commit?"),
    "a point that there is not": (("principle", "commit", "new-one", "--points", "S9.9"), "no source point"),
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
    said = run(project, "retire", "who-led-the-last-fix")
    assert "Commit from the top asks the executive 3 questions in the short form" in said
    assert "run-it-as-a-competence: it has no do question" in said
    bank = load_bank(project)
    assert bank.edition == "2026.2"
    [gone] = bank.retired
    assert (gone.id, gone.slot, gone.title) == ("who-led-the-last-fix", 3, "The last serious problem")
    assert (gone.aliases, gone.since) == (("an-old-id",), "2026.2")
    lines_added(texts(project)["bank/commit.py"], before["bank/commit.py"])  # nothing else went
    assert "is not asked any more already" in run(project, "retire", "an-old-id", code=1)
    said = run(project, "retire", "focus-on-few")
    assert "docs/keep-going/focus-on-few.md" in said
    assert "The edition is" not in said
    bank = load_bank(project)
    assert [each.id for each in bank.retired_principles] == ["focus-on-few"]
    assert [each.slot for each in bank.retired] == [3, 27, 28]
    # What somebody took out by hand is known from the record.
    spoil(project, "bank/signs.py", "SIGNS = (", "SIGNS = ()\n_ = (")
    said = run(project, "check", code=1)
    assert "python -m readiness retire told-to-staff" in said
    assert "told-to-staff" not in run(project, "retire", "told-to-staff").partition("Wrote")[2]
    assert load_bank(project).retired[-1].slot == 34
    formatted = [sys.executable, "-m", "ruff", "format", "--check", "--no-cache", "--line-length", "110"]
    assert subprocess.run([*formatted, "bank"], cwd=project, check=False).returncode == 0


def test_a_fork_gets_an_id_of_its_own_once(project: Path) -> None:
    team = project / "team.py"
    before = team.read_bytes()
    assert "never change it" in run(project, "own")
    own = load_team(project)
    assert re.fullmatch(r"b-[a-z2-9]{8}", own.bank_id or "")
    assert own.also_reads == (BANK.id,)
    assert team.read_bytes().startswith(before.removesuffix(b")\n"))
    after = team.read_bytes()
    said = run(project, "own", code=1)
    assert f'add "{own.bank_id}" to also_reads' in said
    assert team.read_bytes() == after
    team.write_text(FORK.replace('bank_id="b-tested2"', 'also_reads=("before",)'), "utf-8")
    run(project, "own")
    assert load_team(project).also_reads == ("before", BANK.id)
    assert load_team(project).bank_id != own.bank_id


def test_a_fork_asks_and_retires_in_its_own_files(fork: Path) -> None:
    before = texts(fork)
    run(fork, "new", "question", "set-the-ceiling", "the-last-ward-round")
    said = run(fork, "new", "principle", "be-believed", "be-open", "--points", "S1.2")
    assert "team/docs/be-believed/be-open.md" in said
    run(fork, "new", "question", "be-open", "who-told-the-family", "--facet", "say")
    after = texts(fork)
    assert {file for file in after if after[file] != before.get(file)} == {
        "team.py",
        "team/docs/be-believed/be-open.md",
    }
    lines_added(before["team.py"], after["team.py"])
    own = {question.id: question.slot for _, question in built(fork).bank.questions() if question.slot > 199}
    assert own == {
        "the-last-ward-round": 200,
        "be-open-done": 201,
        "be-open-backed-up": 202,
        "who-told-the-family": 203,
    }
    for file in ("team.py", "team/docs/be-believed/be-open.md"):
        text = (fork / file).read_text("utf-8")
        (fork / file).write_text(re.sub(r"\[Write (.*?)\]", r"\1", text), "utf-8")
    said = run(fork, "check")
    assert said.startswith("No findings.\nNo mistake, but to be recorded:\nteam.py:")
    assert said.count("not in the record yet") == 5
    assert run(fork, "record").startswith("team/published.json holds 5 entries, 5 of them new")
    assert run(fork, "check") == "No findings.\n"

    # From now on it is a finding where one of them would become another.
    published = (fork / "team.py").read_text("utf-8")
    spoil(fork, "team.py", 'id="the-last-ward-round"', 'id="the-last-visit"')
    said = run(fork, "check", code=1)
    assert "team.py:" in said
    assert 'write aliases=("the-last-ward-round",)' in said
    (fork / "team.py").write_text(published, "utf-8")

    assert "leaves it out" in run(fork, "retire", "outcomes-over-methods")
    run(fork, "new", "question", "keep-your-word", "a-passing-thought")
    assert "If it was never published, take it out" in run(fork, "retire", "a-passing-thought")
    said = run(fork, "retire", "be-open")
    assert "team/docs/be-believed/be-open.md" in said
    team = load_team(fork)
    assert team.leave_out == ("outcomes-over-methods",)
    assert [each.slot for each in team.retired] == [204, 201, 202, 203]
    assert [(each.id, each.since) for each in team.retired_principles] == [("be-open", "2026.2")]
    assert (team.principles, team.edition) == ({}, "2026.2")
    assert [each.id for each in team.questions["set-the-ceiling"]] == ["the-last-ward-round"]
    assert texts(fork)["bank/build_people.py"] == before["bank/build_people.py"]
    (fork / "team/docs/be-believed/be-open.md").unlink()
    assert "a-passing-thought: it is not in the record yet" in run(fork, "check")
    run(fork, "record")
    assert run(fork, "check") == "No findings.\n"


def test_a_fork_asks_under_and_retires_what_it_has_reworded(fork: Path) -> None:
    words = '"set-the-ceiling": Reword(title="Lead it"), "outcomes-over-methods": Reword(title="Ends first")'
    spoil(fork, "team.py", "import Team", "import *")
    spoil(fork, "team.py", '    bank_id="b-tested2",', f'    bank_id="b-tested2",\n    reword={{{words}}},')
    before = texts(fork)
    run(fork, "new", "question", "set-the-ceiling", "the-last-ward-round")
    assert "taken out of reword" in run(fork, "retire", "outcomes-over-methods")
    team = load_team(fork)
    assert [each.id for each in team.questions["set-the-ceiling"]] == ["the-last-ward-round"]
    assert team.leave_out == ("outcomes-over-methods",)
    assert team.reword.keys() == {"set-the-ceiling"}
    assert {file for file, text in texts(fork).items() if text != before.get(file)} == {"team.py"}


def test_a_copy_with_pages_of_its_own_is_the_teams(project: Path) -> None:
    (project / "team/docs").mkdir()
    (project / "team/docs/rounds.md").write_text("---\nreviewed: 2026-11-26\n---\n# Our rounds\n", "utf-8")
    assert "python -m readiness own" in run(project, "new", "question", "set-the-ceiling", "mine", code=1)


def test_a_change_that_could_not_be_read_is_taken_back(fork: Path) -> None:
    # Written so that a second leave_out= would be one too many.
    (fork / "team.py").write_text(FORK.replace("Team(\n", "Team(\n    **dict(leave_out=()),\n"), "utf-8")
    before = texts(fork)
    said = run(fork, "retire", "outcomes-over-methods", code=1)
    assert said.startswith("Every file is as it was")
    assert "multiple values" in said
    assert texts(fork) == before


def test_whoever_has_no_bank_of_their_own_is_told_how_to_get_one(project: Path) -> None:
    (project / "team.py").write_text(FORK.replace('    bank_id="b-tested2",\n', ""), "utf-8")
    said = run(project, "new", "question", "keep-your-word", "the-last-promise", "--facet", "say", code=1)
    assert "Run python -m readiness own" in said
    assert "the-last-promise" not in (project / "bank/be_believed.py").read_text("utf-8")
    assert "the-last-promise" not in (project / "team.py").read_text("utf-8")
    run(project, "retire", "outcomes-over-methods")
    assert '"outcomes-over-methods",' in (project / "team.py").read_text("utf-8")


def test_the_bank_is_exported_as_the_team_has_it(project: Path) -> None:
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
    assert beds["rung_0"] == "The target, without discussion."
    assert "patients" in rows[0]["executive"]
    assert (rows[-1]["facet"], rows[-1]["executive"], rows[-1]["rung_0"]) == ("", "", "")
    text = (project / "review/today/bank.md").read_text("utf-8")
    for each in bank.fields():
        assert f"`{each.id}`, slot {each.slot}" in text
    assert "0. The target, without discussion.\n" in text
    (project / "in-the-way").write_text("")
    assert "in-the-way" in run(project, "export", "in-the-way", code=1)
