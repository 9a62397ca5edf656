"""What covering promises, and that the attacker of tests/support/round_attack.py finds what it does not keep."""

from __future__ import annotations

from itertools import pairwise, product
from random import Random
from typing import Any

import pytest

from readiness.output.bank_files import bank_data
from tests.support import round_reference
from tests.support.banks import BANK
from tests.support.round_attack import determined, found, found_in_rounds
from tests.support.round_reference import FEWEST, counts_of, rounded, scores_of
from tests.support.rounds import rounds
from tests.support.variants import variants

OURS = bank_data(BANK)
QUESTION = OURS["questions"][0]["id"]
NOT_IN_SHORT = next(each["id"] for each in OURS["questions"] if not each["short_for"])
SEED = 2026


def team(**sizes: int) -> list[dict[str, Any]]:
    """So many people of each role, of the full form, who answer at random."""
    chance = Random(SEED)  # noqa: S311  # nothing here is secret
    return [
        {
            "role": role.replace("_", "-"),
            "form": "full",
            "answers": {each["id"]: chance.randint(0, 4) for each in OURS["questions"]},
            "signs": {},
            "matters_most": [],
        }
        for role, size in sizes.items()
        for _ in range(size)
    ]


def about(item: str, finds: list[str]) -> list[str]:
    return [find.partition(": ")[2] for find in finds if find.startswith(f"{item}: ")]


# The attacker finds what is there to be found.


def test_without_covering_every_small_group_is_found() -> None:
    people = team(executive=5, manager=4, front_line=3)
    finds = found(counts_of(OURS, people, is_open=True), people, OURS)
    assert about(f"questions {QUESTION}", finds) == [
        "4 people are told: manager (full, 2026.1, of round [0])",
        "3 people are told: front-line (full, 2026.1, of round [0])",
    ]
    assert about("marks set-the-ceiling", finds)
    assert about("signs would-give-up-results", finds)


def test_groups_of_three_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    people = team(executive=3, manager=9)
    assert found(counts_of(OURS, people, is_open=False), people, OURS) == []
    monkeypatch.setattr(round_reference, "FEWEST", 3)
    finds = found(counts_of(OURS, people, is_open=False), people, OURS)
    assert about(f"questions {QUESTION}", finds) == [
        "3 people are told: executive (full, 2026.1, of round [0])"
    ]


def test_a_group_that_is_left_out_is_what_everyone_has_beyond_the_others() -> None:
    people = team(executive=5, manager=5, front_line=3)
    shown = counts_of(OURS, people, is_open=True)
    for entries in [*shown["questions"].values(), *shown["marks"].values()]:
        del entries["front-line"]
    assert about(f"questions {QUESTION}", found(shown, people, OURS)) == [
        "3 people are told: front-line (full, 2026.1, of round [0])"
    ]
    for entries in [*shown["questions"].values(), *shown["marks"].values()]:
        del entries["all"]
    assert about(f"questions {QUESTION}", found(shown, people, OURS)) == []


def test_few_of_a_large_group_who_were_asked_more_are_found() -> None:
    people = team(executive=8, manager=8)
    for person in people[3:8]:
        person["form"] = "short"
    shown = counts_of(OURS, people, is_open=False)
    assert found(shown, people, OURS) == []
    naive = counts_of(OURS, people, is_open=True)["questions"][NOT_IN_SHORT]
    with_groups = {**shown, "questions": {**shown["questions"], NOT_IN_SHORT: naive}}
    assert about(f"questions {NOT_IN_SHORT}", found(with_groups, people, OURS)) == [
        "3 people are told: executive (full, 2026.1, of round [0])"
    ]


def test_a_second_round_that_repeats_the_first_tells_who_came_later() -> None:
    first, later = team(executive=5, manager=4, front_line=3), team(executive=1, manager=4)
    shown = [counts_of(OURS, each, is_open=False) for each in (first, later, [*first, *later])]
    assert found_in_rounds([(shown[0], first), (shown[1], later)], OURS) == []
    # One more executive and four more managers: the front line now belongs to the executives, who were alone before.
    assert [*shown[0]["groups"]] == ["executive", "manager+front-line"]
    assert [*shown[2]["groups"]] == ["executive+front-line", "manager"]
    finds = found_in_rounds([(shown[0], first), (shown[2], [*first, *later])], OURS)
    assert about(f"questions {QUESTION}", finds) == [
        "4 people are told: front-line (full, 2026.1, of round [0, 1]), executive (full, 2026.1, of round [1])"
    ]


def test_a_score_of_covered_answers_is_found() -> None:
    people = team(executive=5, manager=4, front_line=3)
    shown = counts_of(OURS, people, is_open=False)
    assert found(shown, people, OURS, rounded(scores_of(OURS, shown))) == []
    open_scores = scores_of(OURS, counts_of(OURS, people, is_open=True))
    finds = found(shown, people, OURS, open_scores)
    assert about("scores groups manager", finds)
    assert about("scores overall", finds)


def test_fractions_of_sums_are_tried_too() -> None:
    pairs = frozenset(map(frozenset, ((0, 1), (1, 2), (0, 2))))
    assert determined((3, 3, 3), pairs) == [{0}, {1}, {2}]
    assert determined((FEWEST, FEWEST, FEWEST), pairs) == []
    assert determined((2, 2, 9), pairs) == [{0}, {1}, {0, 1}]


def test_the_attacker_agrees_with_trying_every_factor() -> None:
    """A factor is one determinant over another, and of four rows of zeros and ones that is 3 at most."""
    chance = Random(SEED)  # noqa: S311  # nothing here is secret
    finds = 0
    for _ in range(40):
        sizes = tuple(chance.randint(1, 4) for _ in range(4))
        sums = frozenset(
            frozenset(place for place in range(4) if chance.random() < 0.6)
            for _ in range(chance.randint(1, 4))
        )
        combined = {
            tuple(
                sum(factor * (place in each) for factor, each in zip(factors, sums, strict=True))
                for place in range(4)
            )
            for factors in product(range(-3, 4), repeat=len(sums))
        }
        wanted = [
            told
            for told in product((0, 1), repeat=4)
            if 0 < sum(size for size, is_told in zip(sizes, told, strict=True) if is_told) < FEWEST
            and any(tuple(times * is_told for is_told in told) in combined for times in (1, 2, 3))
        ]
        told = {tuple(int(place in each) for place in range(4)) for each in determined(sizes, sums)}
        assert told == {*wanted}
        finds += len(wanted)
    assert finds > 40


# And of what covering leaves, it finds nothing.


def test_nothing_is_found_in_2000_rounds() -> None:
    for people in rounds(OURS, 2000, SEED):
        assert found(counts_of(OURS, people, is_open=False), people, OURS) == []


def test_nothing_is_found_where_people_are_few() -> None:
    for people in rounds(OURS, 1000, SEED, fewest=1, most=12):
        assert found(counts_of(OURS, people, is_open=False), people, OURS) == []


def test_nothing_is_found_in_a_round_and_its_second() -> None:
    every = [(counts_of(OURS, each, is_open=False), each) for each in rounds(OURS, 300, SEED, most=15)]
    for first, second in pairwise(every):
        assert found_in_rounds([first, second], OURS) == []


@pytest.mark.parametrize("name", [name for name in variants(OURS) if name != "ours"])
def test_nothing_is_found_in_other_banks(name: str) -> None:
    bank = variants(OURS)[name]
    for people in rounds(bank, 100, SEED, most=20):
        shown = counts_of(bank, people, is_open=False)
        assert found(shown, people, bank, rounded(scores_of(bank, shown))) == []
