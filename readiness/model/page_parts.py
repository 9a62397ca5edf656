"""What a principle's file in `docs/` adds to what the bank knows: its parts, by heading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from readiness.model.markdown import FENCE
from readiness.model.words import Words

OUR_WORDS = Words()  # our pages have our headings, whatever words a team has
_WRITTEN_PARTS = ("deeds", "part", "way", "why", "talk")  # keys of `Library.headings`
_ANY_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*$", re.MULTILINE)
_FENCED = re.compile(FENCE, re.MULTILINE | re.DOTALL)
CARD_ITEM = re.compile(r"^\d+\.\s+(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PageParts:
    """The Markdown of a page's parts by key; a part that the file leaves out is missing here.

    `parts` is by key of the heading, `deeds` by facet, `roles` by role; `prompts` are the card's questions.
    """

    parts: Mapping[str, str]
    deeds: Mapping[str, str]
    roles: Mapping[str, str]
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading, and the line of that heading, counted from 0."""

    heading: str
    line: int
    text: str


def page_parts(markdown: str, words: Words) -> PageParts:
    """Return the parts of a page whose `mistakes` are none."""
    by_key = _parts_by_key(markdown, 2, keys_by_heading(words))
    deeds, roles = (
        _parts_by_key(by_key.get(key, ""), 3, titles) for key, titles in inner_keys_by_heading(words).items()
    )
    prompts = tuple(CARD_ITEM.findall(by_key.get("talk", "")))
    return PageParts(by_key, deeds, roles, prompts)


def keys_by_heading(words: Words) -> dict[str, str]:
    """Return the keys of a page's parts by their headings: those of the words, and ours."""
    return {each.library.headings[key]: key for each in (OUR_WORDS, words) for key in _WRITTEN_PARTS}


def inner_keys_by_heading(words: Words) -> dict[str, dict[str, str]]:
    """Return the same for the parts inside two of them."""
    both = (OUR_WORDS, words)
    return {
        "deeds": {title: facet for each in both for facet, title in each.library.deeds.items()},
        "part": {title: role for each in both for role, title in each.roles.items()},
    }


def _parts_by_key(markdown: str, depth: int, titles: Mapping[str, str]) -> dict[str, str]:
    parts = ((titles.get(part.heading), part.text.strip()) for part in sections(markdown, depth))
    return {key: text for key, text in parts if key}


def sections(markdown: str, depth: int) -> list[Section]:
    """Cut a text at its headings of one depth; what stands before the first one has an empty heading."""
    code = [match.span() for match in _FENCED.finditer(markdown)]
    found = [
        match
        for match in _ANY_HEADING.finditer(markdown)
        if len(match[1]) == depth and not any(start < match.start() < end for start, end in code)
    ]
    ends = [*(match.start() for match in found), len(markdown)]
    lead = [Section("", 0, markdown[: ends[0]])]
    return lead + [
        Section(match[2], markdown.count("\n", 0, match.start()), markdown[match.end() : end])
        for match, end in zip(found, ends[1:], strict=True)
    ]
