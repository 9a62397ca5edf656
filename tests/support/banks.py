"""Our bank, and our bank with one thing changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from readiness.model import Bank, Dimension, Principle, Question
from readiness.model.paths import page_of
from readiness.site.colours import paper_colours
from readiness.site.loading import load_bank
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

BANK = load_bank(ROOT)
PAGES = frozenset(page_of(dimension, principle) for dimension, principle in BANK.principles())
SHEETS = sorted((ROOT / "docs/assets/styles").glob("*.css"))
PAPERS = paper_colours("\n".join(sheet.read_text("utf-8") for sheet in SHEETS))
# By address without its last slash, and the address of the first.
PRINCIPLES = {f"{dimension.id}/{principle.id}": principle for dimension, principle in BANK.principles()}
PRINCIPLE = f"{next(iter(PRINCIPLES))}/"

EDITION = BANK.edition
NEXT_EDITION = "{}.{}".format(EDITION.partition(".")[0], int(EDITION.partition(".")[2]) + 1)
# The first that nobody has.
NEW_SLOT = 1 + max(
    *(question.slot for _, question in BANK.questions()),
    *(sign.slot for sign in BANK.signs),
    *(retired.slot for retired in BANK.retired),
)
NEW_PRINCIPLE_SLOT = 1 + max(
    *(principle.slot for _, principle in BANK.principles()),
    *(entry.slot for entry in BANK.retired_principles),
)


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


def with_signs_rule(**values: Any) -> Bank:
    """Return the bank with the first of its rules for signs changed."""
    first, *others = BANK.ceilings.signs
    return replace(BANK, ceilings=replace(BANK.ceilings, signs=(replace(first, **values), *others)))


def with_messages(**values: Any) -> Bank:
    """Return the bank with some of its messages changed."""
    return replace(BANK, words=replace(BANK.words, messages=replace(BANK.words.messages, **values)))


def with_library(**values: Any) -> Bank:
    """Return the bank with some of its library's words changed."""
    return replace(BANK, words=replace(BANK.words, library=replace(BANK.words.library, **values)))


def without_facet() -> Bank:
    """Return the bank with no question of the first dimension that looks at what is backed up."""

    def change(dimension: Dimension) -> Dimension:
        principles = []
        for principle in dimension.principles:
            first, *others = principle.questions
            said = (replace(question, facet="say") for question in others)
            principles.append(replace(principle, questions=(replace(first, facet="do"), *said)))
        return replace(dimension, principles=tuple(principles))

    return with_dimension(0, change)


def without_stem(question: Question, role: str) -> Question:
    """Return a question that this role is not asked."""
    return replace(question, stem={other: stem for other, stem in question.stem.items() if other != role})


def with_few_for_the_front_line(few: int) -> Bank:
    """Return the bank with the front line asked so few questions of the first dimension."""

    def change(dimension: Dimension) -> Dimension:
        asked = [question for question in dimension.questions if "front-line" in question.asked_of]
        silent = {question.id for question in asked[few:]}
        return replace(
            dimension,
            principles=tuple(
                replace(
                    principle,
                    questions=tuple(
                        without_stem(question, "front-line") if question.id in silent else question
                        for question in principle.questions
                    ),
                )
                for principle in dimension.principles
            ),
        )

    return with_dimension(0, change)


def rung_of(question: str, at: int) -> str:
    """The words of one rung of a question."""
    return next(entry.rungs[at] for _, entry in BANK.questions() if entry.id == question)


FIRST = BANK.dimensions[0].principles[0].questions[0]
RUNGS = FIRST.rungs
