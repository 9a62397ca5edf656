"""What a team can change to make the site its own: the types that the file `team.py` is written in.

Nothing here checks anything; `readiness.checks.team` does. The text below each field says what it is for; the
page on settings is made from these texts.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from readiness.model.entries import (
    FORMS,
    Dimension,
    First90,
    Form,
    Place,
    Principle,
    Question,
    Reference,
    Retired,
    Sign,
    Source,
    Term,
    place_of_call,
)
from readiness.model.words import Words

Rewordable = TypeVar("Rewordable", bound=Question | Principle | Dimension | Sign | Term)


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The team's colours, each written like `#0d4f4c`; all others are mixed from these.

    The build compares them with the page, and says where text couldn't be read.
    """

    brand: str | None = None
    """Bars, buttons, links and the band at the top."""
    brand_dark: str | None = None
    """The same on a dark page, where it must be light; made from `brand` if left out."""
    accent: str | None = None
    """What asks for attention: notices, and what limits a level."""
    accent_dark: str | None = None
    """The same on a dark page; made from `accent` if left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """Your words for customers, yourselves and your leaders: in the quiz, and on all pages but the sources'.

    Write a word for one with its article, as in `a patient`, so that sentences come out right.
    """

    customer: str = "a customer"
    """The person served: `a patient`, `a tenant`, `a member`."""
    customers: str | None = None
    """The plural, if not simply with an s: `people in care`."""
    senior_team: str = "a senior team"
    """The people who set plans, pay or hiring for everyone: `a board`, `an executive committee`."""
    senior_teams: str | None = None
    """The plural, if not simply with an s."""
    most_senior_leader: str = "a most senior leader"
    """Who leads them: `a chief executive`, `a head teacher`."""
    front_line: str = "front line"
    """The people who do the work, as in *the front line*: `ward staff`."""
    front_line_adjective: str = "a front-line"
    """The same before another word, as in *a front-line team*: `a ward`."""
    organisation: str = "an organisation"
    """The whole: `a hospital`, `a company`, `a school`."""
    organisations: str | None = None
    """The plural, if not simply with an s."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reword:
    """Other words for an entry that means the same: earlier answers still count.

    Write only what changes. A question has `title`, `stem`, `example`, `rungs` and `short_for`; a principle
    `title`, `line`, `this_week`, `acts`, `arrange`, `ask`, `measures` and `points`; a dimension `title` and
    `line`; a sign or a term of the glossary `title` and `text`.
    """

    title: str | None = None
    """What it is called."""
    line: str | None = None
    """A principle or dimension in one sentence."""
    text: str | None = None
    """What a sign asks, or how the glossary explains a term."""
    stem: dict[str, str] | None = None
    """A question's stems, by role; a role left out keeps its own."""
    acts: First90 | None = None
    """What a principle asks executives to do in ninety days."""
    arrange: str | None = None
    """What a principle asks managers to arrange."""
    ask: str | None = None
    """What a principle suggests the front line ask."""
    example: str | None = None
    """What replaces `{example}` in a question's stems; leave empty to remove it."""
    rungs: tuple[str, ...] | None = None
    """A question's five rungs, weakest first."""
    short_for: tuple[str, ...] | None = None
    """The roles whose short form asks the question."""
    this_week: str | None = None
    """A principle's act for this week."""
    measures: tuple[str, ...] | None = None
    """What a principle asks people to count."""
    points: dict[str, str] | None = None
    """The source points a principle carries, each with what carries it; added to ours."""
    place: Place = field(default_factory=place_of_call, repr=False, compare=False)

    def given(self) -> dict[str, Any]:
        """Return the new values, by field."""
        values = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "place"}
        return {name: value for name, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelName:
    """A level's name, and what it means in a few words; always shown together."""

    title: str
    """One word, such as `Lived`."""
    gloss: str
    """What it means, such as `holds when nobody is checking`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Everything a team may change; anything left out stays as it is."""

    # Who you are
    name: str | None = None
    """The site's name: in its header, in every page's title, in the foot and in the quiz as one file."""
    short_name: str | None = None
    """A shorter one, for the part of the menu with your own pages."""
    description: str | None = None
    """The site in one sentence, for search engines and link previews."""
    contact: str | None = None
    """Where readers report mistakes: a web address, or `mailto:` and an e-mail address."""
    address: str | None = None
    """Where the site is published, such as `https://example.org/team/`. SITE_URL, if set, takes priority."""
    repository: str | None = None
    """Where its files are kept, linked in the foot, such as `https://github.com/you/yours`."""

    # How it looks
    logo: str | None = None
    """A picture in `team/docs/`, such as `logo.svg`: in the header and as the browser's icon."""
    colours: Colours = field(default_factory=Colours)
    """Your colours."""

    # What it says
    own_words: OwnWords = field(default_factory=OwnWords)
    """Your words for customers, senior team, most senior leader, front line and organisation."""
    language: str = "en"
    """The language of the theme's words and of the page, as a tag: `de`, `fr`, `pt-BR`."""
    words: Words | None = None
    """Other words on screen: all of them for a translation, or just the few you want to change."""
    levels: dict[str, LevelName] = field(default_factory=dict)
    """Other names for levels, by id: unspoken, spoken, shown, reinforced, lived."""

    # Who is asked
    roles: tuple[str, ...] | None = None
    """The roles the quiz offers, if not all three: `("manager", "front-line")`."""
    forms: tuple[Form, ...] = FORMS
    """The forms the quiz offers."""

    # What is asked
    leave_out: tuple[str, ...] = ()
    """Ids of questions, signs, principles and dimensions not to ask; a principle's page goes with it."""
    reword: dict[str, Reword] = field(default_factory=dict)
    """Other words, by the id of a question, sign, principle, dimension or term."""
    replace: dict[str, Question | Principle] = field(default_factory=dict)
    """By our id, what replaces it; it asks something else, so it has one of your slots."""
    questions: dict[str, tuple[Question, ...]] = field(default_factory=dict)
    """Your own questions, by the id of their principle; slots from 200 on."""
    principles: dict[str, tuple[Principle, ...]] = field(default_factory=dict)
    """Your own principles, by the id of their dimension; slots from 200 on."""
    dimensions: tuple[Dimension, ...] = ()
    """Your own dimensions, after ours."""
    sources: tuple[Source, ...] = ()
    """Where your principles come from: what you read, or what your team agreed."""
    references: tuple[Reference, ...] = ()
    """Studies and accounts that your pages cite, as in `[@simons-2002]`."""

    # What was asked
    bank_id: str | None = None
    """The bank's own id, written here by `python -m readiness start`; never change it afterwards."""
    also_reads: tuple[str, ...] = ()
    """Earlier ids of this bank, whose codes and files it still reads."""
    edition: str | None = None
    """Your edition, such as `2027.1`; without one, it's the original bank's."""
    retired: tuple[Retired, ...] = ()
    """Your own questions that are no longer asked."""
    retired_principles: tuple[Retired, ...] = ()
    """Your own principles that are no longer there."""

    # What is there to read
    hide: tuple[str, ...] = ()
    """Pages not to publish, such as `workshop/invitation.md`, or folders: `customize/`."""
    menu: dict[str, str] = field(default_factory=dict)
    """Other titles in the navigation, by ours: `{"Ways in": "Where to begin"}`."""

    place: Place = field(default_factory=place_of_call, repr=False, compare=False)


def reworded(entry: Rewordable, team: Team) -> Rewordable:
    """Return an entry of ours with what a team says in place of our texts."""
    words = team.reword.get(entry.id)
    if words is None:
        return entry
    given: dict[str, Any] = {
        name: {**getattr(entry, name), **value} if isinstance(value, dict) else value
        for name, value in words.given().items()
    }
    return replace(entry, **given, place=words.place)


def team_questions(team: Team) -> list[Question]:
    """Return every question that a team adds, those of its principles included."""
    replacing = [entry for entry in team.replace.values() if isinstance(entry, Question)]
    added = [question for questions in team.questions.values() for question in questions]
    within = [question for principle in team_principles(team) for question in principle.questions]
    return [*replacing, *added, *within]


def team_principles(team: Team) -> list[Principle]:
    """Return every principle that a team adds, those of its dimensions included."""
    replacing = [entry for entry in team.replace.values() if isinstance(entry, Principle)]
    added = [principle for principles in team.principles.values() for principle in principles]
    within = [principle for dimension in team.dimensions for principle in dimension.principles]
    return [*replacing, *added, *within]
