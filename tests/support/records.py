"""The record of our bank, and banks to hold against it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from readiness.checks.record import Record, Side, our_side, parse_record, record_of, record_text
from readiness.model import Bank, Principle, Question, Retired
from tests.support.banks import BANK, FIRST, NEW_SLOT, NEXT_EDITION, with_principle, with_question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FILE = "bank/published.json"


def recorded(bank: Bank, before: Record | None = None) -> Record:
    """The record of a bank, as its file gives it back."""
    return recorded_side(our_side(bank), before or Record())


def recorded_side(side: Side, before: Record) -> Record:
    """The record of a side, as its file gives it back."""
    return parse_record(record_text(record_of(side, before)).encode(), FILE)


RECORD = recorded(BANK)
RENAMED = recorded(with_question(0, aliases=("before-that",)))  # published under an earlier id too


def every(change: Callable[[Any], Any], bank: Bank = BANK) -> Bank:
    """Return a bank with every question, sign and principle changed; None takes one out."""

    def changed(entries: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(new for entry in entries if (new := change(entry)) is not None)

    def with_questions(principle: Principle) -> Principle:
        return replace(principle, questions=changed(principle.questions))

    return replace(
        bank,
        signs=changed(bank.signs),
        dimensions=tuple(
            replace(dimension, principles=tuple(map(with_questions, changed(dimension.principles))))
            for dimension in bank.dimensions
        ),
    )


def louder(entry: Any) -> Any:
    """Return a question with other punctuation, case and spacing."""
    if not isinstance(entry, Question):
        return entry
    stem = {role: f" {text.replace('w', 'W')} …?" for role, text in entry.stem.items()}
    return replace(entry, stem=stem, rungs=tuple(f"{rung.upper()}!" for rung in entry.rungs))


GONE = Retired(id=FIRST.id, slot=1, title=FIRST.title, since=NEXT_EDITION)
WITHOUT = with_principle(lambda principle: replace(principle, questions=principle.questions[1:]))
WITH_NEW = with_principle(
    lambda principle: replace(
        principle, questions=(*principle.questions, replace(FIRST, id="new", slot=NEW_SLOT, title="New"))
    )
)
