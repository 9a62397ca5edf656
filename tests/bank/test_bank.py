"""The bank itself: sound, and as the design has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.checks.bank import bank_findings
from readiness.model import (
    FACETS,
    ROLES,
    Form,
    Role,
    asked,
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
        for role in ROLES:
            full = [q for q in dimension.questions if role in q.asked_of]
            short = [q for q in full if role in q.short_for]
            assert len(full) >= 5
            assert len(short) == 4


@pytest.mark.parametrize(
    ("role", "form", "minutes"),
    # 25 s a question and 12 s a sign, rounded up: 32 and 7 make 884 s, 20 and 7 make 584 s, and so on.
    [
        ("executive", "full", 15),
        ("executive", "short", 10),
        ("manager", "full", 14),
        ("manager", "short", 9),
        ("front-line", "full", 12),
        ("front-line", "short", 9),
    ],
)
def test_minutes_follow_from_what_is_asked(role: Role, form: Form, minutes: int) -> None:
    assert asked(BANK, role, form).minutes == minutes


def test_the_facets_are_spread_as_the_design_has_them() -> None:
    facets_asked = [question.facet for _, question in BANK.questions()]
    assert [facets_asked.count(facet) for facet in FACETS] == [8, 16, 8]
