"""Our bank as a team makes it its own."""

from __future__ import annotations

from dataclasses import replace

from readiness.checks.team import team_findings
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.team import LevelName, OwnWords, Reword, Team
from readiness.site.overlay import overlay
from readiness.site.team_words import with_words, word_replacer
from tests.support.banks import BANK, FIRST, PAGES, PAPERS
from tests.support.mistakes.team import MINE


def test_a_team_that_changes_nothing_has_our_bank() -> None:
    assert team_findings(Team(), BANK, PAGES, (), PAPERS) == []
    # Where a text counts principles in words, it counts today's.
    assert overlay(BANK, Team()) == with_words(BANK, word_replacer(OwnWords(), BANK))


def test_a_short_form_that_lost_a_question_is_filled_up_by_its_rule() -> None:
    bank = overlay(BANK, Team(leave_out=("outcomes-over-methods",)))
    build_people = next(each for each in bank.dimensions if each.id == "build-people")
    asked = [question for question in build_people.questions if "front-line" in question.asked_of]
    # Its do questions, then those of ours that the short form had, then the first others.
    chosen = sorted(asked, key=lambda question: question.facet != "do")[:4]
    assert {question.id for question in asked if "front-line" in question.short_for} == {
        question.id for question in chosen
    }


def test_what_is_left_out_or_replaced_is_retired_and_keeps_its_name() -> None:
    bank = overlay(
        BANK,
        Team(bank_id="b-1", leave_out=("outcomes-over-methods",), replace={FIRST.id: MINE}),
    )
    gone = {entry.id: entry.slot for entry in bank.retired}
    assert gone == {FIRST.id: 1, "a-better-fix-than-the-rule": 25, "when-judgement-failed": 26}
    assert [entry.id for entry in bank.retired_principles] == ["outcomes-over-methods"]
    assert bank.retired[0].title == FIRST.title
    assert {"A15", "A16", "A17"} <= set(bank.context)


def test_a_question_in_anothers_place_stands_there_and_roles_that_are_not_offered_are_asked_nothing() -> None:
    bank = overlay(BANK, Team(bank_id="b-1", roles=("manager",), replace={FIRST.id: MINE}))
    _, first = next(bank.questions())
    assert first.id == "mine"
    assert {role for _, question in bank.questions() for role in question.asked_of} == {"manager"}
    assert [sign.id for sign in bank.signs] == ["would-give-up-results"]
    assert [role.id for role in bank.roles] == ["manager"]
    assert [(rule.roles, rule.principle) for rule in bank.ceilings.signs] == [
        (("manager",), "choose-the-long-term")
    ]


def test_a_team_offers_roles_in_an_order_of_its_own_and_all_of_ours_if_it_says_nothing() -> None:
    offered = overlay(BANK, Team(roles=("front-line", "executive"))).roles
    assert [(role.id, role.number) for role in offered] == [("front-line", 2), ("executive", 0)]
    assert overlay(BANK, Team()).roles == BANK.roles


def test_a_principle_in_anothers_place_lifts_the_signs_in_its_place() -> None:
    principle = BANK.dimensions[0].principles[1]
    rule = next(rule for rule in BANK.ceilings.signs if rule.principle == "run-it-as-a-competence")
    assert principle.id == rule.principle
    ours = replace(principle, id="ours", slot=FIRST_TEAM_SLOT, title="Ours", aliases=())
    bank = overlay(BANK, Team(bank_id="b-1", replace={principle.id: ours}))
    assert [rule.principle for rule in bank.ceilings.signs] == ["ours", "choose-the-long-term"]


def test_other_words_for_one_role_leave_the_others_theirs() -> None:
    bank = overlay(BANK, Team(reword={FIRST.id: Reword(stem={"manager": "What did they do?"})}))
    _, first = next(bank.questions())
    assert first.stem == FIRST.stem | {"manager": "What did they do?"}


def test_other_words_change_what_is_read_and_nothing_else() -> None:
    bank = overlay(
        BANK,
        Team(
            reword={FIRST.id: Reword(title="The last one", example=""), "commit": Reword(title="At the top")},
            levels={"lived": LevelName(title="Habit", gloss="holds at night")},
        ),
    )
    _, first = next(bank.questions())
    assert (first.id, first.slot, first.title, first.rungs) == (FIRST.id, 1, "The last one", FIRST.rungs)
    assert FIRST.example
    assert first.stems["manager"] == FIRST.stem["manager"].replace("{example}", "")
    assert bank.dimensions[0].title == "At the top"
    assert (bank.levels[4].title, bank.levels[4].start) == ("Habit", 87.5)


def test_a_point_goes_to_the_background_with_the_question_that_carried_it() -> None:
    before = {principle.id: principle.points for _, principle in BANK.principles()}
    assert before["stay-close-to-customers"]["D15"] == "question last-time-listening"
    others = [name for name, points in before.items() if "D15" in points]
    gone = ("last-time-listening", *(name for name in others if name != "stay-close-to-customers"))
    bank = overlay(BANK, Team(bank_id="b-1", leave_out=gone))
    [left] = [principle for _, principle in bank.principles() if principle.id == "stay-close-to-customers"]
    assert left.points.keys() == before["stay-close-to-customers"].keys() - {"D15"}
    assert "D15" in bank.context


def test_a_stem_for_a_role_that_no_longer_is_stays_to_be_told_of() -> None:
    roles = tuple(replace(role, id="chief") if role.id == "executive" else role for role in BANK.roles)
    bank = overlay(replace(BANK, roles=roles), Team())
    assert "executive" in next(bank.questions())[1].stem
    assert "executive" not in next(overlay(BANK, Team(roles=("manager",))).questions())[1].stem
