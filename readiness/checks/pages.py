"""Whether a principle's page has only the parts that such a page can have."""

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

_TERM = re.compile(r"^([^\s:].*)\n+:[ ]{3}", re.MULTILINE)


def page_file_findings(path: str, text: str, words: Words) -> Iterator[Finding]:
    """Every one of the `mistakes` in a file's whole text."""
    _, markdown = split_front_matter(text)
    return page_findings(path, text.count("\n", 0, len(text) - len(markdown)) + 1, markdown, words)


def page_findings(path: str, first: int, markdown: str, words: Words) -> Iterator[Finding]:
    """Every heading that the page has no place for, with its line; text before the first one likewise.

    `path` is the file's from the project's folder. `first` is the number of the line in it on which the
    Markdown begins, counted from 1.
    """
    evidence = {kind for each in (OUR_WORDS, words) for kind in each.library.evidence.values()}
    inside = inner_keys_by_heading(words)
    by_title = keys_by_heading(words)
    yield from _misplaced_sections(path, first, sections(markdown, 2), by_title)
    for part in sections(markdown, 2):
        key = by_title.get(part.heading, "")
        if key in inside:
            yield from _misplaced_sections(path, first + part.line, sections(part.text, 3), inside[key])
        if key == "talk":
            for at, line in enumerate(part.text.splitlines()):
                if line.strip() and not CARD_ITEM.match(line):
                    yield _part_finding("card-line", path, first + part.line + at, line=line.strip()[:40])
        if key == "why":
            for kind in sorted(set(_TERM.findall(part.text)) - evidence):
                allowed = "; ".join(words.library.evidence.values())
                yield _part_finding("evidence-unknown", path, first + part.line, kind=kind, allowed=allowed)


def _misplaced_sections(
    path: str, first: int, parts: list[Section], allowed: Collection[str]
) -> Iterator[Finding]:
    choice = "; ".join(allowed)
    for at, part in enumerate(parts):
        if not part.heading:
            if part.text.strip():
                yield _part_finding("part-without-heading", path, first, allowed=choice)
        elif part.heading not in allowed or any(part.heading == one.heading for one in parts[:at]):
            yield _part_finding("part-unknown", path, first + part.line, heading=part.heading, allowed=choice)


def _part_finding(rule: str, path: str, line: int, /, **fields: object) -> Finding:
    return finding(rule, path.rpartition("/")[2].removesuffix(".md"), Place(path, line), **fields)
