"""What a principle's file in `docs/` adds to what the bank knows: its parts, by heading."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from readiness.model import Place
from readiness.rules import Finding, finding
from readiness.words import Words

_OURS = Words()  # our pages have our headings, whatever words a team has
WRITTEN = ("deeds", "part", "way", "why", "talk")  # keys of `Library.headings`
FENCE = r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)"  # code, where nothing means what it means elsewhere
# What stands above a text, read as MkDocs reads it.
_ABOVE = re.compile(r"\A-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*\n+", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*$", re.MULTILINE)
_CODE = re.compile(FENCE, re.MULTILINE | re.DOTALL)
_ITEM = re.compile(r"^\d+\.\s+(.+)$", re.MULTILINE)
_TERM = re.compile(r"^([^\s:].*)\n+:[ ]{3}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Written:
    """The Markdown of a page's parts by key; a part that the file leaves out is missing here.

    `parts` is by key of the heading, `deeds` by facet, `roles` by role; `prompts` are the card's questions.
    """

    parts: Mapping[str, str]
    deeds: Mapping[str, str]
    roles: Mapping[str, str]
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    heading: str
    line: int
    text: str


def parted(text: str) -> tuple[str, str]:
    """Return what stands above a page's text, which is YAML, and the text."""
    above = _ABOVE.match(text)
    return (above[1], text[above.end() :]) if above else ("", text)


def written(markdown: str, words: Words) -> Written:
    """Return the parts of a page whose `mistakes` are none."""
    by_key = _by_key(markdown, 2, _headings(words))
    deeds, roles = (_by_key(by_key.get(key, ""), 3, titles) for key, titles in _inner_headings(words).items())
    prompts = tuple(_ITEM.findall(by_key.get("talk", "")))
    return Written(by_key, deeds, roles, prompts)


def _headings(words: Words) -> dict[str, str]:
    """Return the keys of a page's parts by their headings: those of the words, and ours."""
    return {each.library.headings[key]: key for each in (_OURS, words) for key in WRITTEN}


def _inner_headings(words: Words) -> dict[str, dict[str, str]]:
    """Return the same for the parts inside two of them."""
    both = (_OURS, words)
    return {
        "deeds": {title: facet for each in both for facet, title in each.library.deeds.items()},
        "part": {title: role for each in both for role, title in each.roles.items()},
    }


def _by_key(markdown: str, depth: int, titles: Mapping[str, str]) -> dict[str, str]:
    parts = ((titles.get(part.heading), part.text.strip()) for part in _split(markdown, depth))
    return {key: text for key, text in parts if key}


def mistakes_in(path: str, text: str, words: Words) -> Iterator[Finding]:
    """Every one of the `mistakes` in a file's whole text."""
    _, markdown = parted(text)
    return mistakes(path, text.count("\n", 0, len(text) - len(markdown)) + 1, markdown, words)


def mistakes(path: str, first: int, markdown: str, words: Words) -> Iterator[Finding]:
    """Every heading that the page has no place for, with its line; text before the first one likewise.

    `path` is the file's from the project's folder. `first` is the number of the line in it on which the
    Markdown begins, counted from 1.
    """
    evidence = {kind for each in (_OURS, words) for kind in each.library.evidence.values()}
    inside = _inner_headings(words)
    by_title = _headings(words)
    yield from _misplaced(path, first, _split(markdown, 2), by_title)
    for part in _split(markdown, 2):
        key = by_title.get(part.heading, "")
        if key in inside:
            yield from _misplaced(path, first + part.line, _split(part.text, 3), inside[key])
        if key == "talk":
            for at, line in enumerate(part.text.splitlines()):
                if line.strip() and not _ITEM.match(line):
                    yield _at("card-line", path, first + part.line + at, line=line.strip()[:40])
        if key == "why":
            for kind in sorted(set(_TERM.findall(part.text)) - evidence):
                allowed = "; ".join(words.library.evidence.values())
                yield _at("evidence-unknown", path, first + part.line, kind=kind, allowed=allowed)


def _misplaced(path: str, first: int, parts: list[_Part], allowed: Collection[str]) -> Iterator[Finding]:
    choice = "; ".join(allowed)
    for at, part in enumerate(parts):
        if not part.heading:
            if part.text.strip():
                yield _at("part-without-heading", path, first, allowed=choice)
        elif part.heading not in allowed or any(part.heading == one.heading for one in parts[:at]):
            yield _at("part-unknown", path, first + part.line, heading=part.heading, allowed=choice)


def _at(rule: str, path: str, line: int, /, **fields: object) -> Finding:
    return finding(rule, path.rpartition("/")[2].removesuffix(".md"), Place(path, line), **fields)


def _split(markdown: str, depth: int) -> list[_Part]:
    """Cut a text at its headings of one depth; what stands before the first one has an empty heading."""
    code = [match.span() for match in _CODE.finditer(markdown)]
    found = [
        match
        for match in _HEADING.finditer(markdown)
        if len(match[1]) == depth and not any(start < match.start() < end for start, end in code)
    ]
    ends = [*(match.start() for match in found), len(markdown)]
    lead = [_Part("", 0, markdown[: ends[0]])]
    return lead + [
        _Part(match[2], markdown.count("\n", 0, match.start()), markdown[match.end() : end])
        for match, end in zip(found, ends[1:], strict=True)
    ]
