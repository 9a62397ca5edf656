"""What is written for the bank's principles: for ten minutes, and for anyone."""

from __future__ import annotations

import pytest

from tests.support import prose
from tests.support.banks import PRINCIPLES
from tests.support.project import ROOT


@pytest.mark.parametrize("path", PRINCIPLES)
def test_a_principle_is_written_for_ten_minutes_and_for_anyone(path: str) -> None:
    text = (ROOT / f"docs/{path}.md").read_text("utf-8")
    assert 400 <= prose.words(text) <= 650
    assert prose.grade(text) <= 9


def test_the_reading_grade_is_the_published_formula() -> None:
    # Nine words of 40 letters in two sentences; heading, front matter and points are none of them.
    assert prose.grade(
        "---\nx: y\n---\n\n# Title\n\nCall one customer today. Listen and write it down (B2, E11)."
    ) == (pytest.approx(4.71 * 40 / 9 + 0.5 * 9 / 2 - 21.43))
