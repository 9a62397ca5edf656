"""Which pages a site has: ours, the bank's and the team's, and where their links lead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable
from pathlib import Path

from readiness.model import Bank, Dimension
from readiness.model.markdown import FENCE
from readiness.model.paths import is_hidden, page_of, source_page
from readiness.model.team import Team

_LINK = re.compile(
    rf"(?P<code>{FENCE}|`[^`\n]*`)|(?<!!)\[(?P<text>[^\[\]]*)\]\((?P<to>[^)\s#]+\.md)(?:#[^)\s]*)?\)",
    re.MULTILINE | re.DOTALL,
)


def files_in(folder: Path) -> dict[str, Path]:
    """Return all files below a folder by their path inside it; hidden ones are nobody's pages."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    inside = ((path.relative_to(folder), path) for path in found)
    return {
        each.as_posix(): path for each, path in inside if not any(part.startswith(".") for part in each.parts)
    }


def principle_pages(paths: Iterable[str], bank: Bank) -> set[str]:
    """Return those of the paths inside `docs/` that lie as a principle's page does."""
    folders = {dimension.id for dimension in bank.dimensions}
    return {
        path
        for path in paths
        if posixpath.dirname(path) in folders and path.endswith(".md") and not path.endswith("/index.md")
    }


def unpublished(ours: Bank, bank: Bank, team: Team, pages: Collection[str]) -> frozenset[str]:
    """Return the pages of `docs/` that a team hides, or whose principle or dimension it leaves out."""
    there = {page_of(dimension, principle) for dimension, principle in bank.principles()}
    kept = {dimension.id for dimension in bank.dimensions}
    left_out = {page_of(dimension, principle) for dimension, principle in ours.principles()} - there
    folders = {f"{dimension.id}/index.md" for dimension in ours.dimensions if dimension.id not in kept}
    return frozenset({*left_out, *folders, *(path for path in pages if is_hidden(path, team.hide))})


def outdated(ours: Bank, bank: Bank) -> tuple[str, ...]:
    """Return the dimensions' pages in `docs/` that tell of other principles than the site has."""
    today = {dimension.id: _principle_ids(dimension) for dimension in bank.dimensions}
    return tuple(
        f"{dimension.id}/index.md"
        for dimension in ours.dimensions
        if dimension.id in today and today[dimension.id] != _principle_ids(dimension)
    )


def _principle_ids(dimension: Dimension) -> list[str]:
    return [principle.id for principle in dimension.principles]


def generated_pages(bank: Bank, there: Collection[str]) -> dict[str, str]:
    """Return pages for the dimensions and sources that have none: what the bank knows is a start."""
    pages = {
        f"{dimension.id}/index.md": f"<!-- bank: steps {dimension.id} -->" for dimension in bank.dimensions
    }
    pages |= {
        source_page(source): f"{source.about}\n\n<!-- bank: points {source.id} -->" for source in bank.sources
    }
    return {path: text for path, text in pages.items() if path not in there}


def addresses(paths: Iterable[str]) -> set[str]:
    """Return the addresses of pages inside the site, such as `ways-in/executive/`."""
    return {path.removesuffix(".md").removesuffix("index").rstrip("/") + "/" for path in paths}


def unlinked(path: str, markdown: str, gone: Collection[str]) -> str:
    """Return a page's Markdown with its links to pages that are not published as mere text."""

    def text(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["to"]))
        return match["text"] if target in gone else match[0]

    return _LINK.sub(text, markdown) if gone else markdown
