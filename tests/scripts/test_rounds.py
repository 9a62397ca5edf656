"""The page's counts, covering and scores of a round against those that somebody else wrote from the contract alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from readiness.output.bank_files import bank_data
from tests.scripts.test_scorer import BESIDES
from tests.support.banks import BANK
from tests.support.node import answer_of
from tests.support.round_attack import found
from tests.support.round_reference import counts_of, rounded, scores_of
from tests.support.rounds import rounds
from tests.support.variants import variants
from tests.support.worked_round import worked_people

if TYPE_CHECKING:
    from collections.abc import Mapping

# 1,000 rounds in all.
ROUNDS = {"ours": 600, "four dimensions": 150, "no commitment": 100, "two roles, no signs, no ceilings": 150}
SEED = 2027


@pytest.mark.parametrize("name", ROUNDS)
def test_two_ways_of_counting_agree_about_every_round(name: str) -> None:
    bank = variants(bank_data(BANK))[name]
    made_up = rounds(bank, ROUNDS[name], SEED, fewest=1)
    for people, result in zip(made_up, on_the_page(bank, made_up), strict=True):
        shown = counts_of(bank, people, is_open=False)
        assert result == comparable(bank, shown), json.dumps(people)


def test_where_all_see_all_they_agree_as_well() -> None:
    bank = bank_data(BANK)
    made_up = rounds(bank, 100, SEED, fewest=1, most=12)
    for people, result in zip(made_up, on_the_page(bank, made_up, see="open"), strict=True):
        assert result == comparable(bank, counts_of(bank, people, is_open=True)), json.dumps(people)


def test_nothing_that_the_page_shows_points_to_fewer_than_five() -> None:
    bank = bank_data(BANK)
    made_up = rounds(bank, 2000, SEED)
    results = on_the_page(bank, made_up)
    told = [found(result["shown"], people, bank) for people, result in zip(made_up, results, strict=True)]
    assert [each for each in told if each] == []


def test_the_round_that_was_worked_out_by_hand_comes_out_alike() -> None:
    bank = bank_data(BANK)
    people = worked_people(bank)
    [result] = on_the_page(bank, [people])
    assert result == comparable(bank, counts_of(bank, people, is_open=False))


def comparable(bank: Mapping[str, Any], shown: Mapping[str, Any]) -> dict[str, Any]:
    """What is shown and scored, in the form in which the script prints it."""
    scores = rounded(scores_of(bank, shown))
    groups = {name: each["dimensions"] for name, each in scores["groups"].items() if name != "all"}
    several = len(shown["groups"]) > 1
    return {
        "shown": {**shown, "groups": shown["groups"] if several else {}},
        "scores": {**scores, "groups": groups if several else {}, "split": pytest.approx(scores["split"])},
    }


def on_the_page(
    bank: Mapping[str, Any], made_up: list[list[dict[str, Any]]], see: str = "one"
) -> list[dict[str, Any]]:
    """What the scripts make of rounds."""
    results: list[dict[str, Any]] = answer_of(
        "score-rounds.js", {"bank": {**BESIDES, **bank}, "rounds": made_up, "see": see}
    )
    return results
