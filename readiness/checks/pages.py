"""Checks that the file of a principle's page has only the parts that the page has a place for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from readiness.checks.findings import Finding, finding
from readiness.model import Place
from readiness.model.markdown import split_front_matter
from readiness.model.page_parts import (
    CARD_ITEM,
    OUR_WORDS,
    Section,
    inner_keys_by_heading,
    keys_by_heading,
    sections,
)
from readiness.model.words import Words

_EVIDENCE = re.compile(r"^([^\s:].*)\n+:[ ]{3}", re.MULTILINE)  # the term of an entry in a definition list


def page_file_findings(path: str, text: str, words: Words) -> Iterator[Finding]:
    """Yield what `page_findings` does, of a file's whole text."""
    _, markdown = split_front_matter(text)
    return page_findings(path, text.count("\n", 0, len(text) - len(markdown)) + 1, markdown, words)


def page_findings(path: str, first: int, markdown: str, words: Words) -> Iterator[Finding]:
    """Yield a finding, with its line, for each heading and text that the page has no place for.

    `path` is the file's inside the project. `first` is the number of the line on which the Markdown begins in
    it, counted from 1.
    """
    evidence = {kind for catalogue in (OUR_WORDS, words) for kind in catalogue.library.evidence.values()}
    keys, inner_keys = keys_by_heading(words), inner_keys_by_heading(words)
    parts = sections(markdown, 2)
    yield from _misplaced_sections(path, first, parts, keys)
    for part in parts:
        key, line = keys.get(part.heading, ""), first + part.line
        if key in inner_keys:
            yield from _misplaced_sections(path, line, sections(part.text, 3), inner_keys[key])
        if key == "talk":
            for at, text in enumerate(part.text.splitlines()):
                if text.strip() and not CARD_ITEM.match(text):
                    yield _part_finding("card-line", path, line + at, line=text.strip()[:40])
        if key == "why":
            for kind in sorted(set(_EVIDENCE.findall(part.text)) - evidence):
                allowed = "; ".join(words.library.evidence.values())
                yield _part_finding("evidence-unknown", path, line, kind=kind, allowed=allowed)


def _misplaced_sections(
    path: str, first: int, parts: list[Section], headings: Collection[str]
) -> Iterator[Finding]:
    """Yield a finding for text before the first heading, and for headings that are unknown or come twice."""
    allowed = "; ".join(headings)
    for at, part in enumerate(parts):
        if not part.heading:
            if part.text.strip():
                yield _part_finding("part-without-heading", path, first, allowed=allowed)
        elif part.heading not in headings or any(part.heading == earlier.heading for earlier in parts[:at]):
            yield _part_finding(
                "part-unknown", path, first + part.line, heading=part.heading, allowed=allowed
            )


def _part_finding(rule: str, path: str, line: int, /, **fields: object) -> Finding:
    return finding(rule, path.rpartition("/")[2].removesuffix(".md"), Place(path, line), **fields)
