"""The quiz's scorer against one that somebody else wrote from the rules alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from readiness.output.bank_files import bank_data
from tests.support.banks import BANK
from tests.support.node import answer_of
from tests.support.people import people
from tests.support.scorer import rounded, score
from tests.support.variants import variants

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# 5,000 people in all.
PEOPLE = {
    "ours": 1500,
    "four dimensions": 700,
    "six dimensions": 700,
    "no commitment": 700,
    "other figures": 700,
    "two roles, no signs, no ceilings": 700,
}
SEED = 2026
# What the scripts' bank has besides; scores do not depend on it.
BESIDES: dict[str, Any] = {"aliases": {}, "changes": [], "retired": [], "retired_principles": []}

# What has to occur among the people, or the comparison proves too little.
OCCURS: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "no overall": lambda result: result["overall"] is None,
    "an overall that is provisional": lambda result: result["provisional"],
    "a dimension that is indicative": lambda result: any(
        each["indicative"] for each in result["dimensions"].values()
    ),
    "commitment alone": lambda result: [each["ceiling"] for each in result["held_by"]] == ["commitment"],
    "signs alone": lambda result: [each["ceiling"] for each in result["held_by"]] == ["signs"],
    "both ceilings": lambda result: len(result["held_by"]) == 2,
    "the top": lambda result: result["level"] and not result["next"],
    "points and a ceiling": lambda result: (
        result["next"] and result["next"]["points"] and result["next"]["ceilings"]
    ),
    "points, and commitment that lags behind all the same": lambda result: (
        result["next"] and result["next"]["points"] and "commitment" in result["next"]["ceilings"]
    ),
    "a level too close to call": lambda result: result["range"] and len({*result["range"]}) == 2,
    "a gap": lambda result: result["say_do_gap"] is not None and result["follow_through_gap"] is not None,
    "too few pairs": lambda result: result["say_do_gap"] is None and result["visibility"] > 0.5,
    "one rung": lambda result: result["one_rung"],
    "a tie": lambda result: result["tied"],
    "no tie": lambda result: not result["tied"],
    "few priorities": lambda result: 0 < len(result["priorities"]) < 3,
    "no priorities": lambda result: not result["priorities"],
    "a priority without an answer": lambda result: any(
        result["principles"][each] is None for each in result["priorities"]
    ),
    "a strength": lambda result: result["strengths"],
}


@pytest.mark.parametrize("name", PEOPLE)
def test_two_scorers_agree_about_everybody(name: str) -> None:
    bank = variants(bank_data(BANK))[name]
    group = people(bank, PEOPLE[name], SEED)
    results = in_the_quiz(bank, group)
    assert len(results) == len(group)
    for person, result in zip(group, results, strict=True):
        assert result == rounded(score(bank, person)), f"{name}: {json.dumps(person)}"


@pytest.mark.parametrize("other", ["no", "claimed"])
def test_seven_signs_lead_where_the_rules_say(other: str) -> None:
    """The rules say it themselves: 0–1 Spoken, 2–3 Shown, 4–7 Reinforced, whether shown or open."""
    bank = bank_data(BANK)
    best = {question["id"]: 4 for question in bank["questions"]}
    signs = [sign["id"] for sign in bank["signs"] if "executive" in sign["asked_of"]]
    cause = bank["ceilings"]["signs"][0]["principle"]
    person = {"role": "executive", "form": "full", "answers": best, "matters_most": []}
    for value in ("shown", "unsure"):
        levels = [
            score(bank, {**person, "signs": dict.fromkeys(signs, other) | dict.fromkeys(signs[:many], value)})
            for many in range(len(signs) + 1)
        ]
        assert [each["level"] for each in levels] == ["spoken"] * 2 + ["shown"] * 2 + ["reinforced"] * 4
        assert levels[3]["held_by"] == [{"ceiling": "signs", "level": "shown"}]
        assert levels[3]["next"] == {"level": "reinforced", "points": 0, "ceilings": ["signs"]}
        assert [each["priorities"] for each in levels] == [[cause]] * 4 + [[]] * 4


def in_the_quiz(bank: Mapping[str, Any], group: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the scripts make of people, as their files would hold it."""
    found: list[dict[str, Any]] = answer_of("score-people.js", {"bank": {**BESIDES, **bank}, "people": group})
    return found


def test_every_rule_is_met_by_somebody() -> None:
    bank = bank_data(BANK)
    results = [score(bank, person) for person in people(bank, PEOPLE["ours"], SEED)]
    missing = [name for name, occurs in OCCURS.items() if not any(map(occurs, results))]
    assert missing == []
