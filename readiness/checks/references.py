"""Checks that every reference on a page has a record, and every record is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from readiness.checks.findings import Finding, entry_finding, finding
from readiness.checks.suggestions import did_you_mean
from readiness.model import READINGS, REFERENCE_KINDS, Place, Reference
from readiness.model.markdown import CITATION, CODE, MARKDOWN_FLAGS

_CITATION = re.compile(rf"{CODE}|{CITATION}", MARKDOWN_FLAGS)
_LINK = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")


def reference_findings(
    references: Sequence[Reference], pages: Mapping[str, str], *, is_whole: bool = True
) -> Iterator[Finding]:
    """Yield a finding for each citation without a record, and each record that is wrong or never cited.

    `pages` are the texts of all Markdown files, by path inside the project. Unless they are the whole, a page
    that is missing may cite what no other does.
    """
    by_id = {reference.id: reference for reference in references}
    cited: set[str] = set()
    for path, text in pages.items():
        for match in _CITATION.finditer(text):
            name = match["reference"]
            if name is None:
                continue
            cited.add(name)
            if name not in by_id:
                suggestion = did_you_mean(name, by_id)
                place = Place(path, text.count("\n", 0, match.start()) + 1)
                entry = path.rpartition("/")[2].removesuffix(".md")
                meant = f" {suggestion}" if suggestion else ""
                yield finding("reference-unknown", entry, place, name=name, meant=meant)
    for reference in references:
        if is_whole and reference.id not in cited:
            yield entry_finding("reference-uncited", reference, name=reference.id)
        for field, allowed in (("kind", REFERENCE_KINDS), ("read", READINGS)):
            value = getattr(reference, field)
            if value not in allowed:
                words = ", ".join(allowed)
                yield entry_finding("reference-word", reference, field=field, value=value, allowed=words)
        if not _LINK.fullmatch(reference.link):
            yield entry_finding("reference-link", reference, link=reference.link)
