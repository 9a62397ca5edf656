"""Entries of the bank."""

from __future__ import annotations

from readiness.model import (
    Question,
)
from tests.support.banks import RUNGS


def test_a_question_reads_its_example_from_a_field_of_its_own() -> None:
    question = Question(
        id="a",
        slot=1,
        title="A",
        facet="do",
        rungs=RUNGS,
        stem={"manager": "Waiting{example}?"},
        example=", in a ward",
    )
    assert question.stems == {"manager": "Waiting, in a ward?"}
