"""The names that templates share with scripts, as types against which the type checker holds the scripts.

Templates name places (`data-part`, `data-fill`, `data-list`, `data-field`), what buttons do (`data-act`) and
messages; scripts find them by these names. They are read from what the templates render with the bank, so
that nobody has to keep a list of them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path

from readiness.model import Bank
from readiness.model.words import Messages
from readiness.rendering.context import context
from readiness.rendering.environment import environment
from readiness.rendering.messages import LIBRARY_FAMILIES, LIBRARY_MESSAGES, message_families

# Every template that gives markup to scripts; others may be included in these.
RENDERED = (
    *("shared/quiz.html", "shared/result.html", "shared/plan.html", "shared/compare.html"),
    *("shared/receiving.html", "shared/invited.html", "shared/together.html"),
    *(
        "library/blocks/keep-site.html",
        "library/go-on.html",
        "library/questions.html",
        "library/standing.html",
    ),
)

# The kinds of names. A template's own name is one of the element that it is in.
KINDS = ("part", "fill", "list", "field", "act", "template")

# The place of the quiz's own names.
_QUIZ = "quiz"

# Names by kind, by the template or element that has them.
Names = Mapping[str, Mapping[str, set[str]]]


class _Reader(HTMLParser):
    """Collects names by the template, or the element of ours, in which they are."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, dict[str, set[str]]] = {}
        self._inside: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value}
        if tag == "template":
            place = self._inside[-1][1] if self._inside else _QUIZ  # parts that load later are put there
            self.names[place]["template"].add(given["data-part"])
            self._enter(tag, given["data-part"])
            return
        if "-" in tag:
            self._enter(tag, tag.removeprefix("readiness-"))
        for kind in KINDS:
            if name := given.get(f"data-{kind}"):
                self._add(kind, name)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1][0] == tag:
            self._inside.pop()

    def _enter(self, tag: str, place: str) -> None:
        self._inside.append((tag, place))
        self.names.setdefault(place, {kind: set() for kind in KINDS})

    def _add(self, kind: str, name: str) -> None:
        if self._inside:
            self.names[self._inside[-1][1]][kind].add(name)


def names_in(markup: Iterable[str]) -> Names:
    """Return the names in rendered templates."""
    reader = _Reader()
    for text in markup:
        reader.feed(text)
    return reader.names


def rendered(bank: Bank, overrides: Path) -> list[str]:
    """Return every template that gives markup to scripts, filled with the bank."""
    templates = environment(overrides)
    _, principle = next(bank.principles())
    names = {**context(bank), "base": "", "base_url": ".", "alone": True, "principle": principle}
    return [templates.get_template(name).render(names) for name in RENDERED]


def types(names: Names) -> str:
    """Return the types for every page: the names of all templates, and what the library's scripts may say."""
    places = (
        f"  '{place}': {{\n{_kinds(kinds)}  }};\n" for place, kinds in names.items() if place != "messages"
    )
    return (
        "// Written by `make lint` from the templates in overrides/.\n\n"
        "/** What each template, or element with markup of its own, names for the scripts. */\n"
        f"export interface Templates {{\n{''.join(places)}}}\n\n"
        "/** What a script of any page may say. */\n"
        f"export interface Messages {{\n{_members(LIBRARY_MESSAGES, LIBRARY_FAMILIES)}}}\n"
    )


def quiz_types(bank: Bank) -> str:
    """Return the types for the quiz's page: what its scripts may say besides."""
    fields = (each.name for each in dataclasses.fields(Messages) if each.name not in LIBRARY_MESSAGES)
    families = (family for family in message_families(bank) if family not in LIBRARY_FAMILIES)
    return (
        "// Written by `make lint` from readiness/model/words/messages.py.\n\n"
        "export {};\n"
        "declare module '../page/contract.js' {\n"
        "  /** What the quiz's page carries besides. */\n"
        f"  interface Messages {{\n{_members(fields, families)}  }}\n}}\n"
    )


def _kinds(kinds: Mapping[str, set[str]]) -> str:
    """Return the members of a template's type: for each kind a union of its names."""
    unions = {kind: " | ".join(f"'{name}'" for name in sorted(names)) for kind, names in kinds.items()}
    return "".join(f"    {kind}: {union or 'never'};\n" for kind, union in unions.items())


def _members(names: Iterable[str], families: Iterable[str]) -> str:
    """Return the members of an interface: one for each name, and one for all names of a family."""
    single = (f"  {name}: string;\n" for name in names)
    open_ended = (f"  [{family}: `{family}_${{string}}`]: string;\n" for family in families)
    return "".join((*single, *open_ended))
