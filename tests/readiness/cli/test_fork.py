"""`python -m readiness` in a team's copy."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from readiness.model.limits import ASKED_IN_SHORT, FIRST_TEAM_SLOT
from readiness.site.loading import load_bank, load_team
from tests.support.banks import BANK, NEW_SLOT, NEXT_EDITION
from tests.support.commands import FORK, built, lines_added, run, texts, typed
from tests.support.project import spoil

if TYPE_CHECKING:
    from pathlib import Path


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
    said = run(fork, "new", "principle", "be-believed", "be-open", "--points", "B2")
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
    said = run(fork, "check", "--quick")
    assert said.startswith("No findings.\nNot a mistake, but still to record:\nteam.py:")
    assert said.count("isn't in the record yet") == 5
    assert run(fork, "record").startswith("team/published.json has 5 entries, 5 new")
    assert run(fork, "check", "--quick") == "No findings.\n"

    # From now on it is a finding where one of them would become another.
    published = (fork / "team.py").read_text("utf-8")
    spoil(fork, "team.py", 'id="the-last-ward-round"', 'id="the-last-visit"')
    said = run(fork, "check", "--quick", code=1)
    assert "team.py:" in said
    assert 'write aliases=("the-last-ward-round",)' in said
    (fork / "team.py").write_text(published, "utf-8")

    assert "leaves it out" in run(fork, "retire", "outcomes-over-methods")
    run(fork, "new", "question", "keep-your-word", "a-passing-thought")
    assert "If it was never published, remove it" in run(fork, "retire", "a-passing-thought")
    said = run(fork, "retire", "be-open")
    assert "team/docs/be-believed/be-open.md" in said
    team = load_team(fork)
    assert team.leave_out == ("outcomes-over-methods",)
    assert [each.slot for each in team.retired] == [204, 201, 202, 203]
    assert [(each.id, each.since) for each in team.retired_principles] == [("be-open", NEXT_EDITION)]
    assert (team.principles, team.edition) == ({}, NEXT_EDITION)
    assert [each.id for each in team.questions["set-the-ceiling"]] == ["the-last-ward-round"]
    assert texts(fork)["bank/build_people.py"] == before["bank/build_people.py"]
    (fork / "team/docs/be-believed/be-open.md").unlink()
    assert "a-passing-thought: its current form isn't in the record yet" in run(fork, "check", "--quick")
    run(fork, "record")
    said = run(fork, "check", "--quick")
    assert said.startswith(
        "No findings.\nNot a mistake, but different, because of what you leave out or replace:\n"
    )
    assert "“Ask for results, not methods” is gone" in said


def test_a_fork_asks_under_and_retires_what_it_has_reworded(fork: Path) -> None:
    words = '"set-the-ceiling": Reword(title="Lead it"), "outcomes-over-methods": Reword(title="Ends first")'
    spoil(fork, "team.py", "import Team", "import *")
    spoil(fork, "team.py", '    bank_id="b-tested2",', f'    bank_id="b-tested2",\n    reword={{{words}}},')
    before = texts(fork)
    run(fork, "new", "question", "set-the-ceiling", "the-last-ward-round")
    assert "removed from reword" in run(fork, "retire", "outcomes-over-methods")
    team = load_team(fork)
    assert [each.id for each in team.questions["set-the-ceiling"]] == ["the-last-ward-round"]
    assert team.leave_out == ("outcomes-over-methods",)
    assert team.reword.keys() == {"set-the-ceiling"}
    assert "removed from reword: set-the-ceiling" in run(fork, "retire", "commit")
    assert not load_team(fork).reword
    assert {file for file, text in texts(fork).items() if text != before.get(file)} == {"team.py"}


def test_what_the_site_loses_is_said_first_and_no_dimension_loses_its_score(fork: Path) -> None:
    *most, last = [question.id for question in BANK.dimensions[0].questions]
    for name in most[:-1]:
        said = run(fork, "retire", name)
        assert said.index("Full form: ") < said.index("Wrote team.py")
    before = texts(fork)
    said = run(fork, "retire", last, code=1)
    assert "fewer than two questions" in said
    assert f"Keep more of these: {most[0]}" in said
    assert texts(fork) == before
    said = run(fork, "retire", "commit")
    assert "“Commit from the top” no longer limits the level." in said
    assert "commit" in load_team(fork).leave_out


def test_a_fresh_copy_is_a_teams_and_gets_an_id_with_its_first_question(project: Path) -> None:
    before = texts(project)
    said = run(project, "record")
    assert "nothing to record" in said
    assert "--ours" in said
    assert texts(project) == before
    said = run(project, "new", "question", "set-the-ceiling", "the-last-ward-round")
    team = load_team(project)
    assert f"its own id, {team.bank_id}" in said
    assert team.also_reads == (BANK.id,)
    assert [each.slot for each in team.questions["set-the-ceiling"]] == [200]
    run(project, "retire", "outcomes-over-methods")
    assert load_team(project).leave_out == ("outcomes-over-methods",)
    assert load_team(project).bank_id == team.bank_id
    assert {file for file, text in texts(project).items() if text != before.get(file)} == {"team.py"}


def test_whoever_is_asked_before_something_goes_may_say_no(fork: Path) -> None:
    before = texts(fork)
    for lines in (("",), ("n",), ()):
        said = typed(fork, "retire target-or-customer", *lines, code=1)
        assert "Full form: " in said
        assert said.endswith("Nothing was changed.\n")
        assert texts(fork) == before
    assert "Wrote team.py" in typed(fork, "retire target-or-customer", "y")
    run(fork, "retire", "commit")
    assert "already left out" in run(fork, "retire", "commit", code=1)


def test_what_is_edited_while_somebody_is_asked_is_kept(fork: Path) -> None:
    keys, terminal = pty.openpty()
    command = [sys.executable, "-S", "-m", "readiness", "retire", "target-or-customer"]
    with subprocess.Popen(command, cwd=fork, stdin=terminal, stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout
        while asking.stdout.read(1) != "[":
            pass
        spoil(fork, "team.py", "Team(\n", 'Team(\n    short_name="Meanwhile",\n')
        os.write(keys, b"y\n")
        assert "Wrote team.py" in asking.stdout.read()
    os.close(keys)
    os.close(terminal)
    assert load_team(fork).short_name == "Meanwhile"
    assert "target-or-customer" in load_team(fork).leave_out


def test_what_is_ours_is_changed_where_that_is_asked_for_whatever_a_team_has_changed(fork: Path) -> None:
    spoil(fork, "team.py", "import Team", "import *")
    words = 'reword={"set-the-ceiling": Reword(title="Lead it")}, leave_out=("outcomes-over-methods",)'
    spoil(fork, "team.py", '    bank_id="b-tested2",', f'    bank_id="b-tested2",\n    {words},')
    run(fork, "new", "question", "set-the-ceiling", "mine")
    team = (fork / "team.py").read_bytes()
    run(fork, "new", "question", "set-the-ceiling", "everyones", "--ours")
    run(fork, "retire", "focus-on-few", "--ours")
    assert (fork / "team.py").read_bytes() == team
    bank = load_bank(fork)
    assert {question.id: question.slot for _, question in bank.questions()}["everyones"] == NEW_SLOT
    assert [each.id for each in bank.retired_principles] == ["focus-on-few"]
    assert "No principle" in run(fork, "new", "question", "mine", "more", "--ours", code=1)
    assert "No question, sign, principle or dimension" in run(fork, "retire", "mine", "--ours", code=1)


def test_new_dimensions_lack_nothing_but_their_texts(project: Path) -> None:
    before = texts(project)
    wanted = {"safe-care": ("wash-hands",), "kind-care": ("look-up", "sit-down"), "our-care": ("a", "b", "c")}
    for name, group in wanted.items():
        run(project, "new", "dimension", name, *group)
    pages = {f"team/docs/{name}/{each}.md" for name, group in wanted.items() for each in group}
    after = texts(project)
    assert {file for file, text in after.items() if text != before.get(file)} == {"team.py", *pages}
    dimensions = built(project).bank.dimensions[-len(wanted) :]
    principles = [principle for each in dimensions for principle in each.principles]
    assert [each.id for each in principles] == [name for group in wanted.values() for name in group]
    assert [[*each.points] for each in principles] == [["T1"], ["U1"], ["U2"], ["V1"], ["V2"], ["V3"]]
    questions = [question for each in dimensions for question in each.questions]
    for slots in ([each.slot for each in principles], [each.slot for each in questions]):
        assert slots == [FIRST_TEAM_SLOT + at for at in range(len(slots))]
    for each in dimensions:
        for role in BANK.role_ids:
            assert sum(role in question.short_for for question in each.questions) == ASKED_IN_SHORT
    *found, _ = run(project, "check", "--quick", code=1).splitlines()
    assert found
    assert [line for line in found if "still to be written" not in line] == []
    for file in ("team.py", *pages):
        text = (project / file).read_text("utf-8")
        (project / file).write_text(re.sub(r"\[Write (.*?)\]", r"\1", text), "utf-8")
    assert run(project, "check", "--quick").startswith("No findings.\n")
    run(project, "record")
    assert run(project, "new", "dimension", "next-care", "d", "e").count("The edition is now") == 1


def test_a_change_that_could_not_be_read_is_taken_back(fork: Path) -> None:
    # Written so that a second leave_out= would be one too many.
    (fork / "team.py").write_text(FORK.replace("Team(\n", "Team(\n    **dict(leave_out=()),\n"), "utf-8")
    before = texts(fork)
    said = run(fork, "retire", "outcomes-over-methods", code=1)
    assert "No file was changed" in said
    assert "multiple values" in said
    assert texts(fork) == before
