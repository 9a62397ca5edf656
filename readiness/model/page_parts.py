"""The parts of a principle's file in `docs/`, which is what its page has besides the bank."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from readiness.model.markdown import fenced_code_spans
from readiness.model.words import Words

_WRITTEN_PARTS = ("deeds", "part", "way", "why", "talk")  # keys of `Library.headings`
# By key of `Library.headings` and `Library.deeds`: links lead to these, also where a team has other words.
ANCHORS: Mapping[str, str] = {
    "looks": "what-good-looks-like",
    "deeds": "what-to-say-do-and-back-up",
    "say": "say",
    "do": "do",
    "reinforce": "back-up",
    "part": "your-part",
    "days": "your-first-90-days",
    "working": "how-to-tell-it-is-working",
    "way": "what-gets-in-the-way",
    "why": "why-it-matters-and-how-sure-we-are",
    "talk": "talk-about-it",
    "related": "related-principles-and-sources",
}
_ANY_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*$", re.MULTILINE)
CARD_ITEM = re.compile(r"^\d+\.\s+(.+)$", re.MULTILINE)  # a question of the agenda card


@dataclass(frozen=True, slots=True)
class PageParts:
    """The Markdown of a page's parts, by key; parts that the file leaves out have none.

    `parts` are by key of `Library.headings`, `deeds` by facet, `roles` by role. `prompts` are the questions
    of the agenda card.
    """

    parts: Mapping[str, str]
    deeds: Mapping[str, str]
    roles: Mapping[str, str]
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, its line, counted from 0, and the Markdown below it."""

    heading: str
    line: int
    text: str


def page_parts(markdown: str, catalogues: Collection[Words]) -> PageParts:
    """Return the parts of a page in which `checks.pages` finds nothing.

    `catalogues` are ours and the team's: our pages keep our headings, whatever a team's words are.
    """
    parts = _parts_by_key(markdown, 2, keys_by_heading(catalogues))
    deeds, roles = (
        _parts_by_key(parts.get(key, ""), 3, keys) for key, keys in inner_keys_by_heading(catalogues).items()
    )
    prompts = tuple(CARD_ITEM.findall(parts.get("talk", "")))
    return PageParts(parts, deeds, roles, prompts)


def keys_by_heading(catalogues: Collection[Words]) -> dict[str, str]:
    """Return the keys of a page's parts by heading, in the words of any of the catalogues."""
    return {catalogue.library.headings[key]: key for catalogue in catalogues for key in _WRITTEN_PARTS}


def inner_keys_by_heading(catalogues: Collection[Words]) -> dict[str, dict[str, str]]:
    """Return the keys inside the two parts that have parts of their own, by heading: facets and roles."""
    return {
        "deeds": {
            heading: facet for catalogue in catalogues for facet, heading in catalogue.library.deeds.items()
        },
        "part": {heading: role for catalogue in catalogues for role, heading in catalogue.roles.items()},
    }


def _parts_by_key(markdown: str, depth: int, keys: Mapping[str, str]) -> dict[str, str]:
    parts = ((keys.get(section.heading), section.text.strip()) for section in sections(markdown, depth))
    return {key: text for key, text in parts if key}


def sections(markdown: str, depth: int) -> list[Section]:
    """Return a text cut at its headings of one depth; the text before the first has an empty heading."""
    code = fenced_code_spans(markdown)
    headings = [
        match
        for match in _ANY_HEADING.finditer(markdown)
        if len(match[1]) == depth and not any(start < match.start() < end for start, end in code)
    ]
    ends = [*(match.start() for match in headings), len(markdown)]
    lead = [Section("", 0, markdown[: ends[0]])]
    return lead + [
        Section(match[2], markdown.count("\n", 0, match.start()), markdown[match.end() : end])
        for match, end in zip(headings, ends[1:], strict=True)
    ]
