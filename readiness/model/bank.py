"""The whole bank, and what it asks of whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness.model.entries import (
    FORMS,
    Ceilings,
    Dimension,
    Entry,
    Facet,
    Form,
    Level,
    Point,
    Principle,
    Question,
    Reference,
    Related,
    Retired,
    Role,
    Scoring,
    Sign,
    Source,
    Term,
)
from readiness.model.limits import SECONDS_FOR_A_QUESTION, SECONDS_FOR_A_SIGN
from readiness.model.notation import edition_order
from readiness.model.words import Words

# The gaps that a result shows: between what is said and done, and between that and what backs it up.
GAPS: tuple[tuple[Facet, Facet], ...] = (("say", "do"), ("do", "reinforce"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank(Entry):
    """The whole bank. Its `id` is set once and never derived from a title."""

    title: str
    """The site's name."""
    description: str
    """The site in one sentence."""
    edition: str
    """Its version, as a year and a number, such as `2026.1`."""
    words: Words
    """Every word on screen that isn't in an entry."""
    levels: tuple[Level, ...]
    """Five, the lowest first."""
    roles: tuple[Role, ...]
    """Who may answer: one to three roles, in the order the quiz offers them."""
    scoring: Scoring
    """The figures used to work out results."""
    ceilings: Ceilings
    """What limits a level."""
    dimensions: tuple[Dimension, ...]
    """Its dimensions, in the order they are asked."""
    signs: tuple[Sign, ...] = ()
    """The signs of commitment."""
    sources: tuple[Source, ...] = ()
    """Where it all comes from."""
    references: tuple[Reference, ...] = ()
    """The studies and practitioners that pages cite."""
    related: tuple[Related, ...] = ()
    """Pairs of related principles."""
    terms: tuple[Term, ...] = ()
    """The glossary."""
    context: tuple[str, ...] = ()
    """Source points that no principle carries."""
    retired: tuple[Retired, ...] = ()
    """Questions and signs that are no longer asked."""
    retired_principles: tuple[Retired, ...] = ()
    """Principles that are no longer there."""
    also_reads: tuple[str, ...] = ()
    """Earlier ids of this bank, whose codes and files it still reads."""
    written_for: tuple[int, ...] | None = None
    """How many principles and dimensions its pages speak of; where there are others, their words follow."""
    forms: tuple[Form, ...] = FORMS
    """The forms the quiz offers."""
    taken_from: str | None = None
    """The title of the bank this one is based on."""

    @property
    def role_ids(self) -> tuple[str, ...]:
        """The ids of its roles, in the order in which the quiz offers them."""
        return tuple(role.id for role in self.roles)

    def principles(self) -> Iterator[tuple[Dimension, Principle]]:
        """Every principle in bank order, with its dimension."""
        return ((dimension, principle) for dimension in self.dimensions for principle in dimension.principles)

    def questions(self) -> Iterator[tuple[Principle, Question]]:
        """Every question in bank order, with its principle."""
        return (
            (principle, question) for _, principle in self.principles() for question in principle.questions
        )

    def fields(self) -> tuple[Question | Sign, ...]:
        """Questions and signs in bank order: the quiz's fields, which share ids and slots."""
        return (*(question for _, question in self.questions()), *self.signs)

    def inside(self, name: str) -> tuple[str, ...]:
        """The ids of what belongs to the dimension or principle `name`."""
        return tuple(
            entry.id
            for dimension, principle in self.principles()
            for entry in (principle, *principle.questions)
            if name == dimension.id or (name == principle.id and entry is not principle)
        )

    def changes(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """What each edition `added`, `reworded` and `retired`, as ids; the earliest edition first."""
        changes: dict[str, dict[str, tuple[str, ...]]] = {}
        events = (
            *((field.since, "added", field.id) for field in self.fields()),
            *((edition, "reworded", field.id) for field in self.fields() for edition in field.reworded),
            *((entry.since, "retired", entry.id) for entry in self.retired),
        )
        for edition, change, name in events:
            if edition:
                ids = changes.setdefault(edition, {})
                ids[change] = (*ids.get(change, ()), name)
        return dict(sorted(changes.items(), key=lambda item: edition_order(item[0])))

    def points(self) -> Mapping[str, Point]:
        """Every source point by its id."""
        return {point.id: point for source in self.sources for point in source.points}


def dimensions_needed(count: int) -> int:
    """Return how many of so many dimensions an overall score needs: all but one."""
    return max(1, count - 1)


def steps_in_order(dimension: Dimension) -> list[tuple[Principle, str]]:
    """Return a dimension's principles in the order to take them, each with what it gives to the next.

    Principles that are no step come last and give nothing.
    """
    positions = {step.principle: (at, step.gives) for at, step in enumerate(dimension.steps)}
    last = (len(positions), "")
    ordered = sorted(dimension.principles, key=lambda principle: positions.get(principle.id, last)[0])
    return [(principle, positions.get(principle.id, last)[1]) for principle in ordered]


@dataclass(frozen=True, slots=True)
class AskedCount:
    """How many questions and signs a role and form are asked."""

    questions: int
    signs: int

    @property
    def minutes(self) -> int:
        """How long they take, in whole minutes, rounded up."""
        seconds = SECONDS_FOR_A_QUESTION * self.questions + SECONDS_FOR_A_SIGN * self.signs
        return -(-seconds // 60)


def asked_count(bank: Bank, role: str, form: Form) -> AskedCount:
    """Return how many questions and signs this role and form are asked."""
    questions = sum(form in question.asked_in.get(role, ()) for _, question in bank.questions())
    signs = sum(role in sign.asked_of for sign in bank.signs)
    return AskedCount(questions, signs)


def pairs_asked(bank: Bank, role: str, first: Facet, second: Facet) -> int:
    """Return how many principles ask a role, in the full form, about both facets."""
    asked = (
        {question.facet for question in principle.questions if role in question.asked_of}
        for _, principle in bank.principles()
    )
    return sum({first, second} <= facets for facets in asked)
