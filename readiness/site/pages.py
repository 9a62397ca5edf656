"""Which pages a site has: ours, the bank's and the team's."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable
from pathlib import Path

from readiness.model import Bank, Dimension
from readiness.model.markdown import CODE, MARKDOWN_FLAGS
from readiness.model.paths import dimension_page, is_hidden, is_page, page_of, source_page
from readiness.model.team import Team

_LINK = re.compile(
    rf"(?P<code>{CODE})|(?<!!)\[(?P<text>[^\[\]]*)\]\((?P<target>[^)\s#]+\.md)(?:#[^)\s]*)?\)", MARKDOWN_FLAGS
)


def files_in(folder: Path) -> dict[str, Path]:
    """Return all files below a folder by their paths inside it, without those that are hidden by a dot."""
    files = {path.relative_to(folder): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {
        inside.as_posix(): path
        for inside, path in files.items()
        if not any(part.startswith(".") for part in inside.parts)
    }


def principle_pages(paths: Iterable[str], bank: Bank) -> set[str]:
    """Return those of the paths inside `docs/` that are where a principle's page would be."""
    folders = {dimension.id for dimension in bank.dimensions}
    return {
        path
        for path in paths
        if posixpath.dirname(path) in folders and is_page(path) and not path.endswith("/index.md")
    }


def unpublished_pages(ours: Bank, bank: Bank, team: Team, pages: Collection[str]) -> frozenset[str]:
    """Return the pages of `docs/` that a team hides, or whose principle or dimension it leaves out."""
    kept = {page_of(dimension, principle) for dimension, principle in bank.principles()}
    kept |= {dimension_page(dimension) for dimension in bank.dimensions}
    of_our_bank = {page_of(dimension, principle) for dimension, principle in ours.principles()}
    of_our_bank |= {dimension_page(dimension) for dimension in ours.dimensions}
    hidden = {path for path in pages if is_hidden(path, team.hide)}
    return frozenset((of_our_bank - kept) | hidden)


def outdated_pages(ours: Bank, bank: Bank) -> tuple[str, ...]:
    """Return the dimensions' pages in `docs/` that describe other principles than the site has."""
    ids = {dimension.id: _principle_ids(dimension) for dimension in bank.dimensions}
    return tuple(
        dimension_page(dimension)
        for dimension in ours.dimensions
        if dimension.id in ids and ids[dimension.id] != _principle_ids(dimension)
    )


def _principle_ids(dimension: Dimension) -> list[str]:
    return [principle.id for principle in dimension.principles]


def generated_pages(bank: Bank, existing: Collection[str]) -> dict[str, str]:
    """Return Markdown, by path, for the dimensions and sources that have no page among the `existing` ones.

    It shows what the bank knows of them.
    """
    pages = {
        dimension_page(dimension): f"{dimension.line}\n\n<!-- bank: steps {dimension.id} -->"
        for dimension in bank.dimensions
    }
    pages |= {
        source_page(source): f"{source.about}\n\n<!-- bank: points {source.id} -->" for source in bank.sources
    }
    return {path: markdown for path, markdown in pages.items() if path not in existing}


def page_addresses(paths: Iterable[str]) -> set[str]:
    """Return the addresses of pages, from the root of the site, such as `ways-in/executive/`."""
    return {path.removesuffix(".md").removesuffix("index").rstrip("/") + "/" for path in paths}


def unlinked(path: str, markdown: str, unpublished: Collection[str]) -> str:
    """Return a page's Markdown with each link to an unpublished page replaced by the link's text."""

    def replacement(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match["target"]))
        return match["text"] if target in unpublished else match[0]

    return _LINK.sub(replacement, markdown) if unpublished else markdown
