"""Rungs that are chosen for what they say: nothing else about them tells which is the better one."""

from __future__ import annotations

import re
from itertools import combinations

from tests.support.banks import BANK

LADDERS = [question.rungs for _, question in BANK.questions()]
LENGTHS = [[len(rung) for rung in rungs] for rungs in LADDERS]


def share(count: int) -> float:
    return count / len(LADDERS)


def test_length_does_not_order_the_rungs() -> None:
    """Neither way: were the higher rung mostly the shorter one, that would give it away as well."""
    pairs = [pair for lengths in LENGTHS for pair in combinations(lengths, 2) if pair[0] != pair[1]]
    assert 0.42 <= sum(low < high for low, high in pairs) / len(pairs) <= 0.58


def test_neither_end_of_a_ladder_is_told_by_its_length() -> None:
    assert share(sum(lengths[-1] == max(lengths) for lengths in LENGTHS)) <= 12 / 32
    assert share(sum(lengths[0] == min(lengths) for lengths in LENGTHS)) <= 12 / 32


def test_the_top_rung_seldom_adds_a_second_condition() -> None:
    assert share(sum(bool(re.search(r",|\band\b", rungs[-1])) for rungs in LADDERS)) <= 8 / 32


def test_the_bottom_rung_seldom_begins_with_a_no() -> None:
    absent = re.compile(r"(None|Nothing|Nobody|No one|Never|Not)\b")
    assert share(sum(bool(absent.match(rungs[0])) for rungs in LADDERS)) <= 10 / 32
