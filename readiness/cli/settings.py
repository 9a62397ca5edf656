"""The settings that a new copy begins with: what each is, and how it gets into `team.py`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from readiness.cli.checkout import CommandError
from readiness.cli.edits import Code, assigned, inner_call, with_field, with_import
from readiness.model.notation import quoted
from readiness.model.team import OwnWords, Team

_HEX = re.compile(r"[0-9a-fA-F]{6}")
# What an arrow key leaves, and a terminal with another encoding.
_UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+")


def _unchanged(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Setting:
    """A text in `Team`, or in a `part` of it such as `own_words`.

    `name` is what the command line calls it, and `asks` what it is in words. `tidy` completes an answer that
    leaves no doubt.
    """

    name: str
    field: str
    asks: str
    part: str = ""
    tidy: Callable[[str], str] = _unchanged

    @property
    def flag(self) -> str:
        """The option that sets it."""
        return f"--{self.name}"

    @property
    def key(self) -> str:
        """Where the option's value is among the arguments."""
        return self.name.replace("-", "_")

    def read(self, typed: str) -> str:
        """Return an answer as it is meant, empty where there is none.

        Raises `CommandError` for a character that nobody can read.
        """
        text = " ".join(typed.split())
        if _UNREADABLE.search(text):
            message = f"The answer for {self.flag} has a character that can't be read. Type it again."
            raise CommandError(message)
        return self.tidy(text) if text else ""

    def value(self, team: Team) -> str | None:
        """Return its value in a team."""
        value: str | None = getattr(getattr(team, self.part) if self.part else team, self.field)
        return value

    def offered(self, team: Team) -> str | None:
        """Return what stands in its place as long as nobody answers."""
        if self is CUSTOMERS:
            return self.value(team) or _plural(team.own_words.customer)
        return self.value(team)

    def put(self, team: Team, text: str) -> Team:
        """Return a team with another value; a plural goes with its singular."""
        value: dict[str, Any] = {self.field: text}
        if not self.part:
            return replace(team, **value)
        value = {self.part: replace(getattr(team, self.part), **value)}
        team = replace(team, **value)
        if self is CUSTOMER and team.own_words.customers:
            return CUSTOMERS.put(team, _plural(text))
        return team

    def written(self, code: Code, team: Team) -> str:
        """Return the text of `team.py` with the value that a team has."""
        text = quoted(self.value(team) or "")
        call = assigned(code, "TEAM")
        if not self.part:
            return with_field(code, call, self.field, text)
        kind = type(getattr(team, self.part)).__name__
        if part := inner_call(code, call, self.part, kind):
            return with_field(code, part, self.field, text)
        code = Code(code.file, with_field(code, call, self.part, f"{kind}({self.field}={text})"))
        return with_import(code, "readiness.team", kind)


def _plural(noun: str) -> str:
    """Return the simple plural of a noun with its article."""
    return f"{noun.partition(' ')[2]}s"


def _colour(text: str) -> str:
    return f"#{text}" if _HEX.fullmatch(text) else text  # a shell takes a bare # for a comment


def _contact(text: str) -> str:
    return f"mailto:{text}" if _MAIL.fullmatch(text) else text


def _folder(text: str) -> str:
    return text if text.endswith("/") else f"{text}/"  # or links would lead beside it


NAME = Setting("name", "name", "The site's name, such as Patients first at Example Hospital")
COLOUR = Setting("colour", "brand", "Your colour, such as #005eb8", "colours", _colour)
CUSTOMER = Setting(
    "customer", "customer", "Your word for a customer, such as a patient or a member", "own_words"
)
CUSTOMERS = Setting("customers", "customers", "And for several of them", "own_words")

# In the order in which they are asked.
SETTINGS = (
    NAME,
    Setting("short-name", "short_name", "A shorter one, for the menu"),
    COLOUR,
    CUSTOMER,
    CUSTOMERS,
    Setting("senior-team", "senior_team", "Your word for the senior team, such as a board", "own_words"),
    Setting(
        "most-senior-leader", "most_senior_leader", "Who leads it, such as a chief executive", "own_words"
    ),
    Setting("address", "address", "Where the site will be, such as https://example.org/team/", tidy=_folder),
    Setting("contact", "contact", "Where readers report mistakes, an e-mail or web address", tidy=_contact),
)


# Those of any bank; the others are words of ours.
OF_ANY_BANK = tuple(setting for setting in SETTINGS if setting.part != "own_words")


def is_due(setting: Setting, team: Team) -> bool:
    """Whether a setting is worth asking for: a plural only of a word of the team's own."""
    return setting is not CUSTOMERS or team.own_words.customer != OwnWords().customer
