"""Checks a principle's page: its parts, its evidence, and the source points that it names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from readiness.checks.findings import Finding, finding
from readiness.model import Place, Principle
from readiness.model.carriers import WRITTEN_IN, Carrier
from readiness.model.markdown import CITATION, split_front_matter
from readiness.model.page_parts import (
    CARD_ITEM,
    Section,
    inner_keys_by_heading,
    keys_by_heading,
    sections,
)
from readiness.model.paths import source_file
from readiness.model.site import Site
from readiness.model.words import Words

# A term of a definition list with its entries; the entries' paragraphs begin with a colon or four blanks.
_EVIDENCE = re.compile(r"^(?P<kind>[^\s:].*)\n+(?P<entries>(?::[ ]{3}.*\n*|[ ]{4}.*\n*)+)", re.MULTILINE)
_ENTRY = re.compile(r"^(?::[ ]{3}|[ ]{4})(\S.*(?:\n[ ]{4}\S.*)*)", re.MULTILINE)
_CITATION = re.compile(CITATION)
_LONGEST_EXCERPT = 50  # characters of a paragraph in a message
_EXAMPLE = "simons-2002"


def page_file_findings(site: Site, path: str, text: str, principle: Principle) -> Iterator[Finding]:
    """Yield what `page_findings` does, of the whole text of a principle's file; `path` is inside `docs/`."""
    _, markdown = split_front_matter(text)
    first = text.count("\n", 0, len(text) - len(markdown)) + 1
    points = None if path in site.team_files else principle.points
    return page_findings(source_file(path, site.team_files), first, markdown, site.catalogues, points)


def page_findings(
    path: str,
    first: int,
    markdown: str,
    catalogues: tuple[Words, ...],
    points: Mapping[str, str] | None = None,
) -> Iterator[Finding]:
    """Yield a finding, with its line, for each part that is misplaced, and whatever the page fails to cite.

    `path` is the file's inside the project. `first` is the number of the line on which the Markdown begins in
    it, counted from 1. `catalogues` are the words whose headings it may have, the site's last. `points` are
    the principle's, whose page has to name those that its text carries; a team's page names what the team
    likes.
    """
    words = catalogues[-1]
    keys, inner_keys = keys_by_heading(catalogues), inner_keys_by_heading(catalogues)
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
            yield from _evidence_findings(path, line, part.text, catalogues)
    texts = {keys.get(part.heading, ""): part.text for part in parts}
    for point, notation in (points or {}).items():
        carrier = Carrier.of(notation)
        if carrier.is_written and not any(
            re.search(rf"\([^()]*\b{re.escape(point)}\b[^()]*\)", texts.get(key, ""))
            for key in WRITTEN_IN[carrier.kind]
        ):
            parts_of_it = " or ".join(f"“{words.library.headings[key]}”" for key in WRITTEN_IN[carrier.kind])
            kind = words.library.carriers[carrier.kind]
            yield _part_finding("point-not-on-page", path, first, point=point, kind=kind, parts=parts_of_it)


def _evidence_findings(path: str, first: int, text: str, catalogues: tuple[Words, ...]) -> Iterator[Finding]:
    """Yield a finding for each unknown kind of evidence, and each study or account without a reference."""
    words = catalogues[-1]
    kinds = {title: kind for each in catalogues for kind, title in each.library.evidence.items()}
    for match in _EVIDENCE.finditer(text):
        line = first + text.count("\n", 0, match.start())
        if match["kind"] not in kinds:
            allowed = "; ".join(words.library.evidence.values())
            yield _part_finding("evidence-unknown", path, line, kind=match["kind"], allowed=allowed)
        elif kinds[match["kind"]] != "claim":
            for entry in _ENTRY.finditer(text, match.start("entries"), match.end("entries")):
                if not _CITATION.search(entry[1]):
                    yield _part_finding(
                        "evidence-without-reference",
                        path,
                        first + text.count("\n", 0, entry.start()),
                        kind=match["kind"].lower(),
                        text=" ".join(entry[1].split())[:_LONGEST_EXCERPT],
                        example=_EXAMPLE,
                        claim=words.library.evidence["claim"].lower(),
                    )


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
