"""The bank itself: sound, and of the shape that the method page describes."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.checks.bank import bank_findings
from readiness.model import (
    FACETS,
    AskedCount,
    asked_count,
)
from tests.support.banks import BANK, PAGES


def test_the_bank_is_sound() -> None:
    assert bank_findings(BANK, PAGES) == []


def test_an_entry_knows_the_line_it_is_written_on() -> None:
    for _, question in BANK.questions():
        lines = Path(question.place.file).read_text("utf-8").splitlines()
        assert lines[question.place.line - 1].strip() == "Question("
        assert lines[question.place.line].strip() == f'id="{question.id}",'


def test_every_role_is_asked_enough_of_every_dimension() -> None:
    for dimension in BANK.dimensions:
        for role in BANK.roles:
            full = [q for q in dimension.questions if role.id in q.asked_of]
            short = [q for q in full if role.id in q.short_for]
            assert len(full) >= 5
            assert len(short) == 4


@pytest.mark.parametrize(
    ("questions", "signs", "minutes"),
    # 25 s a question and 12 s a sign, rounded up: 32 and 7 make 884 s, 20 and 7 make 584 s, and so on.
    [(32, 7, 15), (20, 7, 10), (32, 1, 14), (20, 1, 9), (28, 1, 12)],
)
def test_minutes_follow_from_what_is_asked(questions: int, signs: int, minutes: int) -> None:
    assert AskedCount(questions, signs).minutes == minutes


@pytest.mark.parametrize("role", [role.id for role in BANK.roles])
def test_each_role_is_asked_the_short_form_of_every_dimension_and_its_signs(role: str) -> None:
    signs = sum(role in sign.asked_of for sign in BANK.signs)
    full = sum(role in question.asked_of for _, question in BANK.questions())
    assert asked_count(BANK, role, "short") == AskedCount(4 * len(BANK.dimensions), signs)
    assert asked_count(BANK, role, "full") == AskedCount(full, signs)


def test_the_facets_are_spread_as_the_design_has_them() -> None:
    """Every principle asks for a deed, and enough of them ask for words or for backing to make pairs with it."""
    found = [{question.facet for question in principle.questions} for _, principle in BANK.principles()]
    assert all("do" in facets for facets in found)
    for facet in FACETS:
        assert sum(facet in facets for facets in found) >= 5, facet
