"""The second way of counting, covering and scoring a round, on what can be worked out by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from readiness.output.bank_files import bank_data
from tests.support import worked_round as worked
from tests.support.banks import BANK
from tests.support.round_reference import (
    FEW_IN_ALL,
    FEW_OF_A_GROUP,
    counts_of,
    differ,
    groups_of,
    is_asked,
    rounded,
    scores_of,
)
from tests.support.rounds import rounds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

OURS = bank_data(BANK)
SEED = 2026
QUESTION = OURS["questions"][0]["id"]
NOT_IN_SHORT = next(each["id"] for each in OURS["questions"] if not each["short_for"])
DIMENSIONS = {each["id"]: each["dimension"] for each in OURS["principles"]}
OF_EXECUTIVES = [each["id"] for each in OURS["signs"] if each["asked_of"] == ["executive"]]
[EIGHTH] = [each["id"] for each in OURS["signs"] if "executive" not in each["asked_of"]]
NOT_APPLICABLE = [each["id"] for each in OURS["signs"] if each["may_not_apply"]]


@dataclass(frozen=True)
class Member:
    """Somebody who gives one rung to every question, but for some."""

    role: str = "executive"
    form: str = "full"
    rung: Any = 4
    signs: str | None = None  # the answer to each

    def file(self, **answers: Any) -> dict[str, Any]:
        """What this person downloads."""
        given = {each["id"]: self.rung for each in OURS["questions"]} | answers
        signs = {each["id"]: self.signs for each in OURS["signs"] if self.signs}
        return {"role": self.role, "form": self.form, "answers": given, "signs": signs, "matters_most": []}


EXECUTIVE, MANAGER, FRONT_LINE = (Member(role) for role in ("executive", "manager", "front-line"))


def closed(people: list[dict[str, Any]]) -> dict[str, Any]:
    return counts_of(OURS, people, is_open=False)


def scored(people: list[dict[str, Any]]) -> dict[str, Any]:
    return scores_of(OURS, closed(people))


# The round of twelve.


def test_the_worked_round_is_counted_as_by_hand() -> None:
    shown = closed(worked.worked_people(OURS))
    assert shown["groups"] == worked.GROUPS
    assert shown["questions"][worked.QUESTION] == {"all": worked.COUNTS["all"], **worked.COUNTS}
    assert shown["signs"][EIGHTH] == worked.BELIEFS
    assert {key: shown["marks"][key] for key in worked.MARKS} == worked.MARKS
    assert not any(shown["covered"].values())


def test_the_worked_round_is_scored_as_by_hand() -> None:
    scores = scored(worked.worked_people(OURS))
    figures = rounded(scores)
    assert {name: each["dimensions"] for name, each in figures["groups"].items()} == worked.OF_GROUPS
    assert {key: figures[key] for key in worked.OF_THE_TEAM} == worked.OF_THE_TEAM
    dimensions = {key: each["score"] for key, each in worked.OF_THE_TEAM["dimensions"].items()}
    assert figures["principles"] == {
        key: worked.PRINCIPLES.get(key, dimensions[dimension]) for key, dimension in DIMENSIONS.items()
    }

    of = {each["id"]: DIMENSIONS[each["principle"]] for each in OURS["questions"]}
    split = {key: worked.SPLIT[dimension] for key, dimension in of.items()}
    split[worked.QUESTION] = worked.SPLIT_OF_THE_QUESTION
    assert scores["split"] == pytest.approx(split)
    assert scores["by_split"] == sorted(split, key=lambda key: -split[key])
    assert scores["alike"] == [key for key, dimension in of.items() if dimension in worked.ALIKE]


# Groups.


@pytest.mark.parametrize(
    ("sizes", "groups"),
    [
        ((5, 5, 5), {"executive": 5, "manager": 5, "front-line": 5}),
        ((5, 4, 3), {"executive": 5, "manager+front-line": 7}),
        ((4, 5, 6), {"executive+manager": 9, "front-line": 6}),
        ((1, 9, 6), {"executive+front-line": 7, "manager": 9}),
        ((3, 3, 3), {"executive+manager+front-line": 9}),
        ((2, 2, 9), {"executive+manager+front-line": 13}),
        ((2, 6, 6), {"executive+manager": 8, "front-line": 6}),
        ((0, 4, 9), {"manager+front-line": 13}),
        ((0, 0, 9), {"front-line": 9}),
    ],
)
def test_small_groups_are_joined(sizes: tuple[int, ...], groups: dict[str, int]) -> None:
    roles = zip((EXECUTIVE, MANAGER, FRONT_LINE), sizes, strict=True)
    people = [member.file() for member, size in roles for _ in range(size)]
    assert {name: len(each) for name, each in groups_of(OURS, people, is_open=False).items()} == groups
    alone = groups_of(OURS, people, is_open=True)
    assert [len(each) for each in alone.values()] == [size for size in sizes if size]


# Counts and what covers them.


def test_of_four_people_nothing_is_shown_unless_open() -> None:
    people = [EXECUTIVE.file()] * 3 + [MANAGER.file()]
    shown = closed(people)
    assert (shown["groups"], shown["questions"], shown["signs"], shown["marks"]) == ({}, {}, {}, {})
    assert {*shown["covered"]["questions"].values()} == {FEW_IN_ALL}
    assert scores_of(OURS, shown)["overall"] is None

    shown = counts_of(OURS, people, is_open=True)
    assert [*shown["questions"][QUESTION]] == ["all", "executive", "manager"]
    assert not any(shown["covered"].values())


def test_a_question_that_few_of_a_group_were_asked_is_shown_for_everyone_alone() -> None:
    short = replace(EXECUTIVE, form="short")
    people = [short.file()] * 2 + [EXECUTIVE.file()] * 4 + [MANAGER.file()] * 5
    shown = closed(people)
    assert [*shown["questions"][QUESTION]] == ["all", "executive", "manager"]
    assert shown["questions"][NOT_IN_SHORT] == {"all": {"0": 0, "1": 0, "2": 0, "3": 0, "4": 9, "unsure": 0}}
    assert shown["covered"]["questions"][NOT_IN_SHORT] == FEW_OF_A_GROUP


def test_a_question_that_few_were_asked_in_all_is_not_shown() -> None:
    short = replace(MANAGER, form="short")
    shown = closed([EXECUTIVE.file()] * 4 + [short.file()] * 5)
    assert NOT_IN_SHORT not in shown["questions"]
    assert shown["covered"]["questions"][NOT_IN_SHORT] == FEW_IN_ALL
    assert shown["covered"]["signs"][OF_EXECUTIVES[0]] == FEW_IN_ALL


def test_a_question_that_nobody_of_a_group_was_asked_is_the_others() -> None:
    shown = closed([EXECUTIVE.file()] * 5 + [MANAGER.file()] * 5)
    assert [*shown["signs"][OF_EXECUTIVES[0]]] == ["all", "executive"]
    assert [*shown["signs"][EIGHTH]] == ["all", "manager"]
    only_managers = closed([MANAGER.file()] * 5)
    assert OF_EXECUTIVES[0] not in only_managers["signs"]
    assert OF_EXECUTIVES[0] not in only_managers["covered"]["signs"]


def test_one_group_alone_is_everyone() -> None:
    shown = closed([MANAGER.file()] * 5)
    assert [*shown["questions"][QUESTION]] == ["all"]
    assert [*scores_of(OURS, shown)["groups"]] == ["all"]


def test_what_is_no_answer_is_cannot_say() -> None:
    values = (3, "unsure", 7, "3", True, None)
    people = [EXECUTIVE.file(**{QUESTION: value}) for value in values]
    people.append(EXECUTIVE.file())
    del people[-1]["answers"][QUESTION]
    assert closed(people)["questions"][QUESTION]["all"] == {
        **dict.fromkeys("0124", 0),
        "3": 1,
        "unsure": 6,
    }


def test_not_applicable_counts_where_the_bank_allows_it() -> None:
    signs = closed([replace(EXECUTIVE, signs="not-applicable").file()] * 5)["signs"]
    assert {key for key in OF_EXECUTIVES if signs[key]["all"]["not-applicable"] == 5} == {*NOT_APPLICABLE}
    assert all(signs[key]["all"]["unsure"] == 5 for key in OF_EXECUTIVES if key not in NOT_APPLICABLE)


def test_an_older_edition_was_not_asked_what_came_later() -> None:
    bank = {**OURS, "edition": "2026.10", "changes": [{"edition": "2026.10", "added": [QUESTION]}]}
    first, second = OURS["questions"][:2]
    older, newer = EXECUTIVE.file() | {"edition": "2026.9"}, EXECUTIVE.file()
    assert not is_asked(bank, first, older)
    assert is_asked(bank, second, older)
    assert is_asked(bank, first, newer)


# Scores.


def test_half_of_those_asked_have_to_answer() -> None:
    unsure = replace(EXECUTIVE, rung="unsure").file()
    half = [EXECUTIVE.file()] * 6 + [unsure] * 6
    assert scored(half)["dimensions"]["commit"]["score"] == 100
    one_less = [EXECUTIVE.file()] * 5 + [EXECUTIVE.file(**{QUESTION: "unsure"})] + [unsure] * 6
    assert scored(one_less)["dimensions"]["commit"]["score"] is None


def test_a_score_rests_on_five_answers() -> None:
    questions = [each for each in OURS["questions"] if each["id"] == QUESTION]
    bank = {**OURS, "questions": questions}
    for answered, score in ((4, None), (5, 100)):
        people = [EXECUTIVE.file()] * answered + [replace(EXECUTIVE, rung="unsure").file()]
        shown = counts_of(bank, people, is_open=False)
        assert scores_of(bank, shown)["dimensions"]["commit"]["score"] == score


def test_a_question_that_is_shown_for_everyone_alone_is_in_no_groups_score() -> None:
    short = replace(EXECUTIVE, form="short", rung=3)
    people = [short.file()] * 4 + [replace(EXECUTIVE, rung=3).file(**{NOT_IN_SHORT: 0})] * 4
    scores = scored(people + [MANAGER.file()] * 5)
    executives = scores["groups"]["executive"]["dimensions"]["commit"]
    assert (executives["score"], executives["asked"]) == (75, 8 * 4)


def test_a_gap_needs_its_pairs_and_a_pair_five_answers_of_each() -> None:
    two = replace(EXECUTIVE, rung=2)
    for pairs, answered, gap in ((8, 5, 0), (9, 5, None), (8, 4, None), (7, 4, 0)):  # of eight in our bank
        bank = {**OURS, "scoring": OURS["scoring"] | {"gap_pairs": pairs}}
        people = [two.file()] * answered + [two.file(**{QUESTION: "unsure"})] * 3
        assert scores_of(bank, counts_of(bank, people, is_open=False))["say_do_gap"] == gap


def test_a_split_is_the_distance_from_the_median() -> None:
    people = [EXECUTIVE.file(**{QUESTION: rung}) for rung in (0, 0, 1, 2, 4, 4)]
    assert scored(people)["split"][QUESTION] == (1.5 + 1.5 + 0.5 + 0.5 + 2.5 + 2.5) / 6


def test_two_scores_differ_beyond_twice_both_margins() -> None:
    assert not differ({"score": 50, "margin": 3}, {"score": 60, "margin": 4})
    assert differ({"score": 50, "margin": 3}, {"score": 60.1, "margin": 4})


# The ceiling of signs: everybody is at the top, so nothing else holds the level.


def level(executives: dict[str, list[str]], others: list[str], rest: str = "shown") -> dict[str, Any]:
    """The scores of five executives, and of as many managers as say something of the eighth sign."""
    people = []
    for at in range(5):
        person = replace(EXECUTIVE, signs=rest).file()
        people.append(
            {**person, "signs": person["signs"] | {key: said[at] for key, said in executives.items()}}
        )
    people += [{**MANAGER.file(), "signs": {EIGHTH: said}} for said in others]
    return scored(people)


def test_all_signs_and_the_eighth_are_the_top() -> None:
    scores = level({}, ["shown"] * 3 + ["no"] * 2)
    assert (scores["level"], scores["held_by"], scores["next"]) == ("lived", [], None)


def test_the_eighth_is_shown_by_more_than_half_of_those_who_say() -> None:
    scores = level({}, ["shown"] * 2 + ["no"] * 2 + ["unsure"])
    assert scores["level"] == "reinforced"
    assert scores["held_by"] == [{"ceiling": "signs", "level": "reinforced"}]
    assert scores["priorities"] == []  # no higher band without the eighth
    assert level({}, ["shown"] * 2 + ["no"] + ["unsure"] * 2)["level"] == "lived"


def test_the_top_takes_signs_that_are_shown_and_not_open_ones() -> None:
    open_signs = {key: ["unsure"] * 5 for key in OF_EXECUTIVES[:4]}
    scores = level(open_signs, ["shown"] * 5)
    assert scores["level"] == "reinforced"  # 3 of 7 shown, and 7 of 7 shown or open
    assert scores["priorities"] == ["run-it-as-a-competence"]
    less = dict(list(open_signs.items())[:3])
    assert level(less, ["shown"] * 5)["level"] == "lived"  # 4 of 7


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (["shown"] * 3 + ["claimed"] * 2, "lived"),
        (["shown"] * 2 + ["claimed"] * 2 + ["unsure"], "spoken"),
        (["shown"] * 2 + ["claimed"] + ["unsure"] * 2, "lived"),
        (["unsure"] * 4 + ["no"], "spoken"),
        (["unsure"] * 5, "reinforced"),
    ],
)
def test_a_sign_is_what_most_say_of_it(said: list[str], expected: str) -> None:
    assert level(dict.fromkeys(OF_EXECUTIVES, said), ["shown"] * 5)["level"] == expected


def test_without_a_sign_that_applies_there_is_no_ceiling() -> None:
    people = [replace(MANAGER, signs="no").file()] * 5
    assert scored(people)["level"] == "lived"


def test_without_an_eighth_sign_there_is_no_top() -> None:
    bank = {**OURS, "signs": [each for each in OURS["signs"] if each["id"] != EIGHTH]}
    people = [replace(EXECUTIVE, signs="shown").file()] * 5
    assert scores_of(bank, counts_of(bank, people, is_open=False))["level"] == "reinforced"
    assert scored(people)["level"] == "reinforced"  # nor where nobody was asked it


def test_covered_signs_are_no_ceiling() -> None:
    people = [replace(EXECUTIVE, signs="no").file()] * 4 + [MANAGER.file()] * 5
    assert scored(people)["level"] == "lived"
    assert scored([*people, people[0]])["level"] == "spoken"


# What has to occur among the rounds that are made up, or a comparison proves too little.
OCCURS: dict[str, Callable[[Mapping[str, Any], Mapping[str, Any]], Any]] = {
    "one group": lambda shown, _: len(shown["groups"]) == 1,
    "three groups": lambda shown, _: len(shown["groups"]) == 3,
    "two joined": lambda shown, _: len(shown["groups"]) == 2 and any("+" in each for each in shown["groups"]),
    "a question for everyone alone": lambda shown, _: (
        FEW_OF_A_GROUP in shown["covered"]["questions"].values()
    ),
    "a covered question": lambda shown, _: FEW_IN_ALL in shown["covered"]["questions"].values(),
    "a covered sign": lambda shown, _: FEW_IN_ALL in shown["covered"]["signs"].values(),
    "no overall": lambda _, scores: scores["overall"] is None,
    "provisional": lambda _, scores: scores["provisional"],
    "commitment": lambda _, scores: "commitment" in [each["ceiling"] for each in scores["held_by"]],
    "signs": lambda _, scores: "signs" in [each["ceiling"] for each in scores["held_by"]],
    "both": lambda _, scores: len(scores["held_by"]) == 2,
    "the top": lambda _, scores: scores["level"] == "lived",
    "points and a ceiling": lambda _, scores: (
        scores["next"] and scores["next"]["points"] and scores["next"]["ceilings"]
    ),
    "gaps": lambda _, scores: scores["say_do_gap"] is not None and scores["follow_through_gap"] is not None,
    "no gap": lambda _, scores: scores["say_do_gap"] is None,
    "alike": lambda _, scores: 0 < len(scores["alike"]) < len(scores["split"]),
    "no answer to a question": lambda _, scores: None in scores["split"].values(),
    "a group without a score beside one that has it": lambda _, scores: any(
        len({each["dimensions"][key]["score"] is None for each in scores["groups"].values()}) == 2
        for key in scores["dimensions"]
    ),
    "groups that differ": lambda _, scores: (
        len(scores["groups"]) == 2
        and any(
            differ(*pair)
            for key in scores["dimensions"]
            for pair in [[each["dimensions"][key] for each in scores["groups"].values()]]
            if all(each["score"] is not None for each in pair)
        )
    ),
}


def test_every_rule_is_met_by_some_round() -> None:
    every = [closed(people) for people in rounds(OURS, 400, SEED)]
    both = [(shown, scores_of(OURS, shown)) for shown in every]
    missing = [name for name, occurs in OCCURS.items() if not any(occurs(*each) for each in both)]
    assert missing == []
