"""What a bank is made of: frozen data, in the words of the design.

Nothing here checks anything. A bank with mistakes can be built, so that `checks.findings` can report
all of them at once; each entry remembers the file and line that it was written on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from readiness.words import Words

Role = Literal["executive", "manager", "front-line"]
Form = Literal["short", "full"]
Facet = Literal["say", "do", "reinforce"]
Conduct = Literal["senior-team", "own-area"]

ROLES: tuple[Role, ...] = get_args(Role)
FORMS: tuple[Form, ...] = get_args(Form)
FACETS: tuple[Facet, ...] = get_args(Facet)
CONDUCTS: tuple[Conduct, ...] = get_args(Conduct)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry is written: a file and a line, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        """`hooks/bank/commit.py:12`, relative to the working directory where that is possible."""
        path = Path(self.file)
        if path.is_relative_to(Path.cwd()):
            path = path.relative_to(Path.cwd())
        return f"{path.as_posix()}:{self.line}"


def _written_at() -> Place:
    """Return the place of the constructor call that is running, past this file and generated code."""
    frame = sys._getframe(1)  # noqa: SLF001  the documented way to a caller's line
    while frame.f_back and frame.f_code.co_filename in (__file__, "<string>"):
        frame = frame.f_back
    return Place(frame.f_code.co_filename, frame.f_lineno)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Anything written in a bank. `place` fills itself in."""

    id: str
    place: Place = field(default_factory=_written_at, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Entry):
    """One of the five levels: reached by a score (0 to 100) of at least `start`."""

    title: str
    gloss: str
    start: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Entry):
    """A ladder of five rungs, weakest first, under one stem for every role that is asked.

    `slot` is permanent: 1 to 199 here, from 200 on in a fork, shared with the signs and never reused.
    A role without a stem is not asked. `{example}` in a stem stands for `example`, so that a hospital
    or a software firm can change the example without touching the question. `aliases` are earlier ids.
    `since` is the edition that first asked it, where that was not the bank's first; `reworded` lists the
    editions in which its words changed and its meaning did not.
    """

    slot: int
    title: str
    facet: Facet
    rungs: tuple[str, ...]
    executive: str | None = None
    manager: str | None = None
    front_line: str | None = None
    short_for: tuple[Role, ...] = ()
    example: str = ""
    aliases: tuple[str, ...] = ()
    since: str | None = None
    reworded: tuple[str, ...] = ()

    @property
    def stem(self) -> dict[Role, str]:
        """The stem by role, its example filled in, in the order of `ROLES`."""
        written = zip(ROLES, (self.executive, self.manager, self.front_line), strict=True)
        return {role: text.replace("{example}", self.example) for role, text in written if text is not None}

    @property
    def asked_of(self) -> tuple[Role, ...]:
        """The roles that are asked."""
        return tuple(self.stem)

    @property
    def asked_in(self) -> dict[Role, tuple[Form, ...]]:
        """The forms that ask it, by role."""
        return {role: FORMS if role in self.short_for else ("full",) for role in self.asked_of}


@dataclass(frozen=True, slots=True, kw_only=True)
class First90:
    """What an executive does within 30, 60 and 90 days: a personal act, a routine, a reinforcement."""

    days_30: str
    days_60: str
    days_90: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Principle(Entry):
    """One of the sixteen things that leaders do, with all that quiz and page both say about it.

    `points` names the source points it carries (`S0.1`); `slot` has a numbering of its own.
    """

    slot: int
    title: str
    line: str
    this_week: str
    executive: First90
    manager: str
    front_line: str
    measures: tuple[str, ...]
    points: tuple[str, ...]
    questions: tuple[Question, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A principle in the order in which its dimension is best taken, and what it gives to the next.

    The last one gives to the first, where the round begins again.
    """

    principle: str
    gives: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension(Entry):
    """A group of principles, and whose conduct its questions judge.

    `steps` is the order in which a team best takes the principles; those that it leaves out come last.
    """

    title: str
    line: str
    conduct: Conduct
    principles: tuple[Principle, ...]
    steps: tuple[Step, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """Its questions in bank order."""
        return tuple(question for principle in self.principles for question in principle.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Entry):
    """A sign of executive commitment; its title names it where a panel has little room.

    `aliases`, `since` and `reworded` as for a question.
    """

    slot: int
    title: str
    text: str
    asked_of: tuple[Role, ...]
    may_not_apply: bool = False
    aliases: tuple[str, ...] = ()
    since: str | None = None
    reworded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired(Entry):
    """What is no longer asked, from the edition `since` on. Its slot and ids are never used again."""

    slot: int
    title: str
    aliases: tuple[str, ...] = ()
    since: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """From this share of signs shown (0 to 1), the signs allow this level."""

    start: float
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceilings:
    """The three rules that hold a level down; design.md, *Scoring*, rule 6."""

    commitment: str
    weakest_link_above: int
    signs_principle: str
    signs_needed: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Entry):
    """One point of a source, in our own words."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Entry):
    """A published article; `about` says what is known of its author and date, and no more."""

    title: str
    about: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Two principles that lean on each other; `because` reads the same from either page."""

    one: str
    other: str
    because: str
    place: Place = field(default_factory=_written_at, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Entry):
    """A word that the site uses in a meaning of its own, explained in the glossary.

    `spellings` are those that are explained on every page too, wherever they stand.
    """

    title: str
    text: str
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank(Entry):
    """The whole bank. `id` is set once and never derived from a title; `also_reads` are earlier ids.

    `retired` holds questions and signs. `context` lists the source points that no principle carries.
    """

    edition: str
    words: Words
    levels: tuple[Level, ...]
    ceilings: Ceilings
    dimensions: tuple[Dimension, ...]
    signs: tuple[Sign, ...]
    sources: tuple[Source, ...]
    related: tuple[Related, ...] = ()
    terms: tuple[Term, ...] = ()
    context: tuple[str, ...] = ()
    retired: tuple[Retired, ...] = ()
    retired_principles: tuple[Retired, ...] = ()
    also_reads: tuple[str, ...] = ()

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

    def changes(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """What each edition `added`, `reworded` and `retired`, as ids; the earliest edition first."""
        changed: dict[str, dict[str, tuple[str, ...]]] = {}
        dated = (
            *((field.since, "added", field.id) for field in self.fields()),
            *((edition, "reworded", field.id) for field in self.fields() for edition in field.reworded),
            *((entry.since, "retired", entry.id) for entry in self.retired),
        )
        for edition, how, name in dated:
            if edition:
                there = changed.setdefault(edition, {})
                there[how] = (*there.get(how, ()), name)
        return dict(sorted(changed.items(), key=lambda item: edition_order(item[0])))

    def points(self) -> Mapping[str, Point]:
        """Every source point by its id."""
        return {point.id: point for source in self.sources for point in source.points}


def edition_order(edition: str) -> tuple[int, int]:
    """Return what sorts an edition such as 2026.1 before 2026.2 and 2026.10."""
    year, number = edition.split(".")
    return int(year), int(number)


def in_steps(dimension: Dimension) -> list[tuple[Principle, str]]:
    """Return a dimension's principles in the order to take them, each with what it gives to the next."""
    order = {step.principle: (at, step.gives) for at, step in enumerate(dimension.steps)}
    last = (len(order), "")
    taken = sorted(dimension.principles, key=lambda principle: order.get(principle.id, last)[0])
    return [(principle, order.get(principle.id, last)[1]) for principle in taken]


def page_of(dimension: Dimension, principle: Principle) -> str:
    """Return the path of a principle's page inside `docs/`."""
    return f"{dimension.id}/{principle.id}.md"


def url_of(dimension: Dimension, principle: Principle) -> str:
    """Return the address of a principle's page, from the root of the site."""
    return f"{dimension.id}/{principle.id}/"


def source_page(source: Source) -> str:
    """Return the path of a source's page inside `docs/`."""
    return f"sources/{source.id.lower()}.md"


def source_url(source: Source) -> str:
    """Return the address of a source's page, from the root of the site."""
    return f"sources/{source.id.lower()}/"


def anchor_of(point: Point) -> str:
    """Return the fragment of a point on its source's page."""
    return point.id.lower().replace(".", "-")


@dataclass(frozen=True, slots=True)
class Asked:
    """How many questions and signs a role and form are asked."""

    questions: int
    signs: int

    @property
    def minutes(self) -> int:
        """How long they take: 25 seconds a question, 12 a sign, rounded up."""
        return -(-(25 * self.questions + 12 * self.signs) // 60)


def asked(bank: Bank, role: Role, form: Form) -> Asked:
    """Return what this role and form are asked."""
    questions = sum(form in question.asked_in.get(role, ()) for _, question in bank.questions())
    signs = sum(role in sign.asked_of for sign in bank.signs)
    return Asked(questions, signs)
