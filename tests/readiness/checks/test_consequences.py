"""Whatever of ours a team leaves out: the bank stays whole, and what it loses is told."""

from __future__ import annotations

from itertools import chain

import pytest

from readiness.checks.bank import bank_findings
from readiness.checks.consequences import consequences
from readiness.checks.findings import Finding
from readiness.checks.team import team_findings
from readiness.model import FORMS, asked_count
from readiness.model.team import Team
from readiness.site.overlay import overlay
from readiness.site.pages import files_in, principle_pages, unpublished_pages
from tests.support.banks import BANK, PAPERS
from tests.support.project import ROOT

DOCS = files_in(ROOT / "docs")
FIRST, *_ = BANK.dimensions
IN_FIRST = [question.id for question in FIRST.questions]
EVERYONE = "Executive, Manager, Front line"
SHORT, FULL = (asked_count(BANK, "executive", form).questions for form in FORMS)  # everyone's
# All that a team can leave out, by id.
OURS = [
    *(field.id for field in BANK.fields()),
    *chain.from_iterable((principle.id, dimension.id) for dimension, principle in BANK.principles()),
]


def found_in(team: Team) -> list[Finding]:
    bank = overlay(BANK, team)
    pages = principle_pages({*DOCS} - unpublished_pages(BANK, bank, team, DOCS), bank)
    return [*team_findings(team, BANK, DOCS, (), PAPERS), *bank_findings(bank, pages, BANK)]


def told_of(*left_out: str) -> list[str]:
    return consequences(BANK, overlay(BANK, Team(leave_out=left_out)))


@pytest.mark.parametrize("name", sorted({*OURS}))
def test_anything_of_ours_can_be_left_out_by_itself_and_is_told_of(name: str) -> None:
    assert found_in(Team(leave_out=(name,))) == []
    bank = overlay(BANK, Team(leave_out=(name,)))
    asked = {field.id for field in BANK.fields()} - {field.id for field in bank.fields()}
    assert told_of(name)
    assert {entry.id for entry in bank.retired} >= asked


def test_only_a_dimension_that_would_have_no_score_is_refused() -> None:
    assert found_in(Team(leave_out=tuple(IN_FIRST[:-2]))) == []
    found = found_in(Team(leave_out=tuple(IN_FIRST[:-1])))
    assert [each.rule for each in found] == ["no-score"] * len(BANK.roles)
    assert f"Keep more of these: {IN_FIRST[0]} of set-the-ceiling, {IN_FIRST[1]} of" in found[0].remedy
    assert "leave out the whole dimension, commit," in found[0].remedy
    assert found_in(Team(leave_out=("commit",))) == []


def test_a_form_gets_shorter() -> None:
    fewer = f"Full form: {FULL - 1} questions instead of {FULL} for {EVERYONE}."
    assert told_of("target-or-customer") == [fewer]


def test_with_a_dimension_go_its_ceiling_and_those_that_rest_on_its_principles() -> None:
    told = told_of("commit")
    assert told == [
        "“Commit from the top” is gone, with its page and its questions.",
        f"Short form: {SHORT - 4} questions instead of {SHORT} for {EVERYONE}.",
        f"Full form: {FULL - len(IN_FIRST)} questions instead of {FULL} for {EVERYONE}.",
        "“Commit from the top” no longer limits the level.",
        f"Signs no longer limit the level for {EVERYONE}.",
    ]
    ceilings = overlay(BANK, Team(leave_out=("commit",))).ceilings
    assert (ceilings.commitment, ceilings.signs) == (None, ())


def test_fewer_than_three_questions_are_a_rough_guide_and_a_missing_facet_is_named() -> None:
    told = told_of(*IN_FIRST[:-2])
    assert (
        f"“Commit from the top” is only a rough guide for {EVERYONE}: it asks them fewer than 3 questions."
        in told
    )
    left = {question.facet for question in FIRST.questions[-2:]}
    assert left < {"say", "do", "reinforce"}
    assert any(line.startswith("“Commit from the top” has no question on “") for line in told)


def test_a_gap_goes_with_the_pairs_it_needs() -> None:
    say = [question.id for _, question in BANK.questions() if question.facet == "say"]
    assert len(say) >= 5
    told = told_of(*say[:-4])
    assert (
        f"“Said and done” is never shown to {EVERYONE}: it needs 5 pairs of answers, and they are asked 4."
        in told
    )
    assert not any("Said and done" in line for line in told_of(*say[:-5]))


def test_the_sign_that_others_give_takes_the_top_level_with_it() -> None:
    [belief] = [sign.id for sign in BANK.signs if sign.asks_belief]
    assert told_of(belief) == [
        "Signs: 0 instead of 1 for Manager, Front line.",
        "Signs no longer limit the level for Manager, Front line.",
        "Lived is out of reach for Executive, in a round too: nobody is asked the sign it takes.",
    ]
    rest = [sign.id for sign in BANK.signs if not sign.asks_belief]
    assert told_of(rest[0]) == [f"Signs: {len(rest) - 1} instead of {len(rest)} for Executive."]
    assert told_of(*rest)[1:] == ["Signs no longer limit the level for Executive."]
