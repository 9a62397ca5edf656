"""Our bank, and our bank with one thing changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from readiness.model import Bank, Dimension, Facet, Principle
from readiness.model.paths import page_of
from readiness.site.loading import load_bank
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

BANK = load_bank(ROOT)
PAGES = frozenset(page_of(dimension, principle) for dimension, principle in BANK.principles())
# By address without its last slash, and the address of the first.
PRINCIPLES = {f"{dimension.id}/{principle.id}": principle for dimension, principle in BANK.principles()}
PRINCIPLE = f"{next(iter(PRINCIPLES))}/"


def with_dimension(at: int, change: Callable[[Dimension], Dimension]) -> Bank:
    dimensions = list(BANK.dimensions)
    dimensions[at] = change(dimensions[at])
    return replace(BANK, dimensions=tuple(dimensions))


def with_principle(change: Callable[[Principle], Principle]) -> Bank:
    """Return the bank with its first principle changed."""
    return with_dimension(
        0, lambda first: replace(first, principles=(change(first.principles[0]), *first.principles[1:]))
    )


def with_question(at: int = 0, **values: Any) -> Bank:
    """Return the bank with one of its first principle's two questions changed."""

    def change(principle: Principle) -> Principle:
        questions = list(principle.questions)
        questions[at] = replace(questions[at], **values)
        return replace(principle, questions=tuple(questions))

    return with_principle(change)


def with_sign(**values: Any) -> Bank:
    return replace(BANK, signs=(replace(BANK.signs[0], **values), *BANK.signs[1:]))


def facets(*named: Facet) -> Bank:
    """Return the bank with every question of the first dimension looking at one facet after another."""

    def change(dimension: Dimension) -> Dimension:
        principles = []
        for principle in dimension.principles:
            pairs = zip(principle.questions, named, strict=True)
            questions = tuple(replace(question, facet=facet) for question, facet in pairs)
            principles.append(replace(principle, questions=questions))
        return replace(dimension, principles=tuple(principles))

    return with_dimension(0, change)


FIRST = BANK.dimensions[0].principles[0].questions[0]
RUNGS = FIRST.rungs
