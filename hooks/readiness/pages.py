"""Which pages a site has, and how its navigation and links follow: ours, the bank's and the team's."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.model import Bank, Dimension, page_of, source_page
from readiness.spoken import speaker
from readiness.team import Team
from readiness.written import FENCE

if TYPE_CHECKING:
    from readiness.loading import Site

TEAM_DOCS = "team/docs"
# Entries of mkdocs.yml's navigation that stand for pages which follow the bank.
PRINCIPLES, SOURCES = "principles", "sources"
# Pages that quiz, result and foot lead to, so that no team can hide them; it can replace them.
ALWAYS = frozenset(
    {
        *("index.md", "quiz.md", "offline.md", "about/cite.md", "about/code.md", "about/files.md"),
        *("about/method.md", "about/report.md"),
    }
)

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


def place_of(path: str, own: Collection[str]) -> str:
    """Return where a file of `docs/` is, from the project's folder; `own` are those that the team has."""
    return f"{TEAM_DOCS if path in own else 'docs'}/{path}"


def unpublished(ours: Bank, bank: Bank, team: Team, pages: Collection[str]) -> frozenset[str]:
    """Return the pages of `docs/` that a team hides, or whose principle or dimension it leaves out."""
    there = {page_of(dimension, principle) for dimension, principle in bank.principles()}
    kept = {dimension.id for dimension in bank.dimensions}
    left_out = {page_of(dimension, principle) for dimension, principle in ours.principles()} - there
    folders = {f"{dimension.id}/index.md" for dimension in ours.dimensions if dimension.id not in kept}
    return frozenset({*left_out, *folders, *(path for path in pages if is_hidden(path, team.hide))})


def outdated(ours: Bank, bank: Bank) -> tuple[str, ...]:
    """Return the dimensions' pages in `docs/` that tell of other principles than the site has."""
    today = {dimension.id: _principles(dimension) for dimension in bank.dimensions}
    return tuple(
        f"{dimension.id}/index.md"
        for dimension in ours.dimensions
        if dimension.id in today and today[dimension.id] != _principles(dimension)
    )


def _principles(dimension: Dimension) -> list[str]:
    return [principle.id for principle in dimension.principles]


def is_hidden(path: str, hide: Collection[str]) -> bool:
    """Whether a page is hidden, by itself or with its whole folder."""
    return path in hide or any(name.endswith("/") and path.startswith(name) for name in hide)


def unwritten(bank: Bank, there: Collection[str]) -> dict[str, str]:
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


def navigation(nav: Any, site: Site) -> Any:  # noqa: ANN401  as deep as it is
    """Return mkdocs.yml's navigation as the site has it, its titles in the team's words.

    Where an entry says `principles` or `sources` it has the bank's pages; those that are gone are left out.
    A page of the team's own comes last in the part whose pages lie in its folder, else in a part with the
    team's name before the last one.
    """
    if nav is None:
        return None
    speak = speaker(site.team.own_words, site.bank)
    known = _with_bank(nav, site.bank, lambda title: site.team.menu.get(title, speak(title)))
    added = [path for path in site.own if path.endswith(".md")]
    title = site.team.short_name or site.bank.words.library.own_pages
    left = [path for path in added if path not in {*_pages(known)}]
    for path in list(left):
        section = _section(known, posixpath.dirname(path))
        if section is not None:
            section.append(path)
            left.remove(path)
    if left:
        known.insert(-1, {escape(title, quote=False): left})
    return _without(known, site.gone)


def _with_bank(nav: Any, bank: Bank, speak: Callable[[str], str]) -> Any:  # noqa: ANN401
    pages: dict[str, list[Any]] = {
        PRINCIPLES: [
            {
                escape(dimension.title, quote=False): [
                    f"{dimension.id}/index.md",
                    *(page_of(dimension, principle) for principle in dimension.principles),
                ]
            }
            for dimension in bank.dimensions
        ],
        SOURCES: [source_page(source) for source in bank.sources],
    }
    if isinstance(nav, dict):
        return {speak(title): _with_bank(item, bank, speak) for title, item in nav.items()}
    if isinstance(nav, list):
        return [
            entry
            for item in nav
            for entry in (
                pages[item] if isinstance(item, str) and item in pages else [_with_bank(item, bank, speak)]
            )
        ]
    return nav


def titles(nav: Any) -> list[str]:  # noqa: ANN401
    """Return every title that a navigation gives to a page or a part."""
    if isinstance(nav, dict):
        return [*nav, *(title for item in nav.values() for title in titles(item))]
    return [title for item in nav for title in titles(item)] if isinstance(nav, list) else []


def _pages(nav: Any) -> Iterator[str]:  # noqa: ANN401
    """Every page that a navigation names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, (dict, list)):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _pages(item)


def _section(nav: Any, folder: str) -> list[Any] | None:  # noqa: ANN401
    """Return the innermost part of a navigation that begins with a page of this folder, or None."""
    parts = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    inner = (_section(part, folder) for part in parts if not isinstance(part, str))
    found = next((part for part in inner if part is not None), None)
    if found is not None or not isinstance(nav, list) or not folder or not nav:
        return found
    first = next(_pages(nav[0]), "")
    return nav if posixpath.dirname(first) == folder else None


def _without(nav: Any, gone: Collection[str]) -> Any:  # noqa: ANN401
    """Return a navigation without pages that are gone, and without parts that are left empty."""
    if isinstance(nav, dict):
        kept = {title: _without(item, gone) for title, item in nav.items()}
        return {title: item for title, item in kept.items() if item} or None
    if isinstance(nav, list):
        return [item for item in (_without(each, gone) for each in nav) if item]
    return None if nav in gone else nav
