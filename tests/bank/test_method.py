"""The method page, whose rules are in prose: every figure in it is the one that results are worked out with."""

from __future__ import annotations

import re

import pytest

from tests.support import worked_round as worked
from tests.support.banks import BANK
from tests.support.driver import rows
from tests.support.project import ROOT

TEXT = (ROOT / "docs/about/method.md").read_text("utf-8")
PAGE = " ".join(TEXT.split())
WORDS = (
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
SCORING = BANK.scoring
EXECUTIVES, OTHERS = BANK.ceilings.signs
TITLES = {principle.id: principle.title for _, principle in BANK.principles()}


def in_full(level_id: str) -> str:
    number, level = next((at, each) for at, each in enumerate(BANK.levels, 1) if each.id == level_id)
    return f"{number} {level.title} ({level.gloss})"


@pytest.mark.parametrize(
    "said",
    [
        f"varies by {SCORING.margin:g} points from one day to the next",
        f"margin** is {SCORING.margin:g} ÷ √answers",
        f"The {SCORING.margin:g} points are our assumption",
        f"With only {WORDS[SCORING.indicative_below - 1]} it is a rough guide",
        f"Each needs {WORDS[SCORING.gap_pairs]} pairs",
        f"The result flags {SCORING.gap_flag:g} points or more, and names a pair that is at least "
        f"{SCORING.gap_widest:g} apart",
        f"principles of at least {SCORING.strength:g}",
        f"at least nine in ten of your answers, and at least {WORDS[SCORING.one_rung_answers]}",
        *(
            f"| {at} {level.title} | {level.gloss} | {level.start:g} |"
            for at, level in enumerate(BANK.levels, 1)
        ),
        f"below a quarter {in_full(EXECUTIVES.bands[0].level)}, from a quarter "
        f"{in_full(EXECUTIVES.bands[1].level)}, from {100 * EXECUTIVES.bands[2].start:.0f}% "
        f"4 {BANK.levels[3].title} ({BANK.levels[3].gloss})",
        f"*{TITLES[EXECUTIVES.principle]}* where executives answer, and *{TITLES[OTHERS.principle]}* where others do",
    ],
)
def test_a_figure_of_the_method_page_is_the_banks(said: str) -> None:
    assert said in PAGE


def test_the_shares_that_are_said_in_words_are_the_banks() -> None:
    assert EXECUTIVES.bands[1].start == 0.25
    assert SCORING.one_rung_share == 0.9
    assert SCORING.aim == 3, "the fourth rung"
    assert [band.start for band in OTHERS.bands] == [0, 1]


def test_every_dimension_and_principle_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"(?<!\*)\*([A-Z][^*]+)\*(?!\*)", PAGE))
    titles = {*TITLES.values(), *(dimension.title for dimension in BANK.dimensions)}
    assert {name for name in named if name[0].isupper() and " " in name} - titles <= {"I can't say"}


def test_the_round_that_the_page_works_out_is_the_tests() -> None:
    shown = [(name, result) for name, _, result in rows(TEXT, "| What | Working | Result |")]
    of_groups = [worked.OF_GROUPS[name]["commit"] for name in worked.GROUPS]
    of_the_team = worked.OF_THE_TEAM["dimensions"]["commit"]
    [executives, seven, team] = [
        (f"{each['score']:g}", f"{each['margin']:g}") for each in (*of_groups, of_the_team)
    ]
    assert [result for name, result in shown if name in {"Executives", "The seven", "Team"}] == [
        score for score, _ in (executives, seven, team)
    ]
    assert [result for name, result in shown if name == "Margin"] == [
        margin for _, margin in (executives, seven, team)
    ]
    assert ("Split", f"{worked.SPLIT_OF_THE_QUESTION:.1f}") in shown
