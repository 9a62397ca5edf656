"""What a bank is made of: frozen data, in the words of the method page.

Nothing here checks anything: a bank with mistakes can be built, so that `readiness.checks` reports them all
at once. Each entry remembers the file and line that it was written on. The text below each field says what it
is for; the page on fields is made from these texts.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

Form = Literal["short", "full"]
Facet = Literal["say", "do", "reinforce"]
Power = Literal["act", "arrange", "ask"]
ReferenceKind = Literal["study", "practitioner", "case"]
Reading = Literal["full", "part", "abstract", "summary"]
FORMS: tuple[Form, ...] = get_args(Form)
FACETS: tuple[Facet, ...] = get_args(Facet)
POWERS: tuple[Power, ...] = get_args(Power)
REFERENCE_KINDS: tuple[ReferenceKind, ...] = get_args(ReferenceKind)
READINGS: tuple[Reading, ...] = get_args(Reading)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry is written: a file and a line, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        """`bank/commit.py:12`, relative to the working directory where that is possible."""
        path = Path(self.file)
        if path.is_relative_to(Path.cwd()):
            path = path.relative_to(Path.cwd())
        return f"{path.as_posix()}:{self.line}"


def place_of_call() -> Place:
    """Return the place of the constructor call that is running, past this file and generated code."""
    frame = sys._getframe(1)  # noqa: SLF001  there is no public function for a caller's line
    while frame.f_back and frame.f_code.co_filename in (__file__, "<string>"):
        frame = frame.f_back
    return Place(frame.f_code.co_filename, frame.f_lineno)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Anything written in a bank. `place` fills itself in."""

    id: str
    """Its permanent name, in lower-case words joined by hyphens, such as `who-led-the-last-fix`."""
    place: Place = field(default_factory=place_of_call, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Entry):
    """Who answers. Its name, and everything said to it, is in the catalogue of words."""

    number: int
    """Its permanent number in result codes: 0, 1 or 2."""
    power: Power
    """What it can do about a principle: `act` on it, `arrange` something, or `ask` aloud."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Entry):
    """One of the five levels: reached by a score (0 to 100) of at least `start`."""

    title: str
    """One word for it."""
    gloss: str
    """What it means; always shown with the title."""
    start: float
    """The score, 0 to 100, at which it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Entry):
    """A ladder of five rungs, weakest first, under one stem for each role asked."""

    slot: int
    """Its permanent number: 1 to 199 in our bank, from 200 on in a fork, shared with signs."""
    title: str
    """A short name where there is little room."""
    facet: Facet
    """What it looks at: `say`, `do` or `reinforce`."""
    rungs: tuple[str, ...]
    """Five answers, weakest first, at most 15 words each, worded to suit every role."""
    stem: dict[str, str] = field(default_factory=dict)
    """What is asked, by role; a role without a stem is not asked."""
    short_for: tuple[str, ...] = ()
    """The roles whose short form asks it."""
    example: str = ""
    """What replaces `{example}` in its stems, with its comma."""
    aliases: tuple[str, ...] = ()
    """Earlier ids, so that answers saved under them still count."""
    since: str | None = None
    """The edition that first asked it, if not the bank's first."""
    reworded: tuple[str, ...] = ()
    """The editions in which its words changed but its meaning didn't."""

    @property
    def stems(self) -> Mapping[str, str]:
        """The stems by role, with the example filled in."""
        return {role: text.replace("{example}", self.example) for role, text in self.stem.items()}

    @property
    def asked_of(self) -> tuple[str, ...]:
        """The roles that are asked."""
        return tuple(self.stem)

    @property
    def asked_in(self) -> Mapping[str, tuple[Form, ...]]:
        """The forms that ask it, by role."""
        return {role: FORMS if role in self.short_for else ("full",) for role in self.asked_of}


@dataclass(frozen=True, slots=True, kw_only=True)
class First90:
    """What leaders who can act do within 30, 60 and 90 days: a personal act, a routine, a reinforcement."""

    days_30: str
    """A personal act."""
    days_60: str
    """A routine."""
    days_90: str
    """A reinforcement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Principle(Entry):
    """One of the things leaders do, with everything that the quiz and page say about it."""

    slot: int
    """Its permanent number; principles have their own numbering, a fork's from 200 on."""
    title: str
    """What it tells leaders to do, in a few words."""
    line: str
    """The principle in one sentence."""
    this_week: str
    """One act for this week."""
    acts: First90
    """What a role that can act does in the first 90 days."""
    arrange: str
    """What a role that can arrange something arranges."""
    ask: str
    """One question that a role that can only ask asks aloud."""
    measures: tuple[str, ...]
    """Two or three things that can be counted."""
    points: dict[str, str]
    """The source points it carries, each with what carries it: `{"A1": "sentence"}`.

    On the page: `sentence`, `pitfall` or `act`, where the text names the point. In the bank: `question` with
    its id, `measure` with its number from 1, or `act` with `this_week`, `30`, `60`, `90`, `arrange` or `ask`.
    """
    questions: tuple[Question, ...]
    """At least one on what leaders do, and one on what they say or reinforce."""
    aliases: tuple[str, ...] = ()
    """Earlier ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A principle in the best order to take its dimension, and what it gives the next one.

    The last one leads back to the first, where the round begins again.
    """

    principle: str
    """The id of a principle of the dimension."""
    gives: str
    """What it gives to the next step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension(Entry):
    """A group of principles, and whose conduct its questions judge."""

    title: str
    """What it is called."""
    line: str
    """What it is about, in one sentence."""
    conduct: str
    """The people its questions judge: a key of `conduct` in the bank's words, such as `own-area`."""
    principles: tuple[Principle, ...]
    """Its principles, in the order they are asked."""
    steps: tuple[Step, ...] = ()
    """The best order for a team to take the principles; those left out come last."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """Its questions in bank order."""
        return tuple(question for principle in self.principles for question in principle.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Entry):
    """A sign of executive commitment."""

    slot: int
    """Its permanent number, from the same numbering as the questions'."""
    title: str
    """A short name where there is little room."""
    text: str
    """What is asked."""
    asked_of: tuple[str, ...]
    """The roles that are asked."""
    asks_belief: bool = False
    """Whether it asks what people believe, so that proof is a time they can name."""
    may_not_apply: bool = False
    """Whether “Does not apply here” is an answer."""
    aliases: tuple[str, ...] = ()
    """Earlier ids."""
    since: str | None = None
    """As for a question."""
    reworded: tuple[str, ...] = ()
    """As for a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired(Entry):
    """Something no longer asked; its slot and ids are never reused."""

    slot: int
    """The number it had, which is never reused."""
    title: str
    """Its title, so that a result can name it."""
    aliases: tuple[str, ...] = ()
    """Earlier ids."""
    since: str | None = None
    """The edition that stopped asking it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """From this share of the signs that apply (0 to 1), the signs allow this level."""

    start: float
    """The share of signs, 0 to 1, where it begins: shown or open; at the top level, only shown."""
    level: str
    """The level that it allows, by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignsRule:
    """How far the signs that some roles are asked allow the level to rise."""

    roles: tuple[str, ...]
    """The roles it is for."""
    principle: str
    """The principle that raises it, by id."""
    bands: tuple[Band, ...]
    """What the share of signs allows, the lowest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceilings:
    """The rules that limit a level, as the method page describes them."""

    commitment: str | None = None
    """The dimension that the overall level can't exceed; none for no such limit."""
    signs: tuple[SignsRule, ...] = ()
    """What the signs allow; at most one rule for a role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """The figures used to work out results, as the method page explains. Points are out of 100."""

    margin: float
    """The assumed standard deviation, in points, of one person's answer from day to day."""
    indicative_below: int
    """A dimension with fewer answers is a rough guide."""
    gap_pairs: int
    """The pairs of answers a gap needs."""
    gap_flag: float
    """A gap of this many points or more is flagged."""
    gap_widest: float
    """The widest pair of a flagged gap is named from this many points."""
    strength: float
    """The lowest score at which a principle can be a strength."""
    aim: int
    """The rung a result advises to people below it; from there, it's the top one."""
    one_rung_answers: int
    """With this many answers or more, a result says if nearly all are on one rung."""
    one_rung_share: float
    """The share of the answers, 0 to 1, that counts as nearly all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Entry):
    """One point of a source, in our own words."""

    text: str
    """The point, in our own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Entry):
    """What ideas come from: a published article, or what a team agreed."""

    title: str
    """What it is called."""
    about: str
    """Only what is known of its author and date."""
    points: tuple[Point, ...]
    """What it says, point by point; ids such as `A1`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Entry):
    """A study, a book or a practitioner's account that a page cites, as in `[@simons-2002]`."""

    kind: ReferenceKind
    """`study` for research, `practitioner` for an account or opinion, `case` for one organisation."""
    authors: str
    """The authors as a text names them, such as `Hartline and Ferrell`."""
    names: str
    """The authors in full."""
    year: str
    """The year of publication."""
    title: str
    """What it is called."""
    where: str
    """The journal, publisher or site, with volume and pages."""
    link: str
    """The address at which it can be found, by its DOI where it has one."""
    studied: str
    """Who was studied, and how many."""
    found: str
    """What was found."""
    limits: str
    """What limits it."""
    used_for: str
    """The claim that we use it for."""
    read: Reading
    """How far we read it: `full`, `part`, `abstract`, or somebody else's `summary`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Two related principles; `because` reads the same from either page."""

    one: str
    """The id of a principle."""
    other: str
    """The id of another."""
    because: str
    """Why; it reads the same from either page."""
    place: Place = field(default_factory=place_of_call, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Entry):
    """A word with its own meaning on this site, explained in the glossary."""

    title: str
    """The word."""
    text: str
    """What it means here."""
    spellings: tuple[str, ...] = ()
    """The spellings that pages explain on the spot."""


def ids_of(entry: Entry) -> tuple[str, ...]:
    """Return an entry's id, followed by its earlier ones."""
    return (entry.id, *getattr(entry, "aliases", ()))
