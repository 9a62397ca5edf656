"""The navigation of the project's settings, with the pages of the bank and the team."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterator
from html import escape
from typing import TYPE_CHECKING, Any

from readiness.model import Bank
from readiness.model.paths import dimension_page, is_page, page_of, source_page
from readiness.site.team_words import word_replacer

if TYPE_CHECKING:
    from readiness.model.site import Site


# Entries of the settings' navigation that the bank's pages replace.
_PRINCIPLES_ENTRY, _SOURCES_ENTRY = "principles", "sources"


def navigation(nav: Any, site: Site) -> Any:  # noqa: ANN401  as nested as the settings have it
    """Return the navigation of mkdocs.yml as the site has it, its titles in the team's words.

    The entries `principles` and `sources` become the bank's pages. A page that the team adds comes last in
    the section whose pages are in the same folder; the others form a section with the team's name, before the
    last one. Unpublished pages are left out.
    """
    if nav is None:
        return None
    replace_words = word_replacer(site.team.own_words, site.bank)
    complete = _with_bank_pages(nav, site.bank, lambda title: site.team.menu.get(title, replace_words(title)))
    listed = {*_pages_in(complete)}
    elsewhere: list[Any] = []
    for path in (path for path in site.team_files if is_page(path) and path not in listed):
        section = _section_of(complete, posixpath.dirname(path))
        (elsewhere if section is None else section).append(path)
    if elsewhere:
        title = site.team.short_name or site.bank.words.library.own_pages
        complete.insert(-1, {escape(title, quote=False): elsewhere})
    return _without_pages(complete, site.unpublished)


def _with_bank_pages(nav: Any, bank: Bank, title_of: Callable[[str], str]) -> Any:  # noqa: ANN401
    """Return a navigation with the bank's pages in place of those two entries."""
    pages: dict[str, list[Any]] = {
        _PRINCIPLES_ENTRY: [
            {
                escape(dimension.title, quote=False): [
                    dimension_page(dimension),
                    *(page_of(dimension, principle) for principle in dimension.principles),
                ]
            }
            for dimension in bank.dimensions
        ],
        _SOURCES_ENTRY: [source_page(source) for source in bank.sources],
    }
    if isinstance(nav, dict):
        return {title_of(title): _with_bank_pages(item, bank, title_of) for title, item in nav.items()}
    if isinstance(nav, list):
        return [
            entry
            for item in nav
            for entry in (
                pages[item]
                if isinstance(item, str) and item in pages
                else [_with_bank_pages(item, bank, title_of)]
            )
        ]
    return nav


def navigation_titles(nav: Any) -> list[str]:  # noqa: ANN401
    """Return every title that a navigation gives to a page or a section."""
    if isinstance(nav, dict):
        return [*nav, *(title for item in nav.values() for title in navigation_titles(item))]
    return [title for item in nav for title in navigation_titles(item)] if isinstance(nav, list) else []


def _pages_in(nav: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield every page that a navigation lists."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, (dict, list)):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _pages_in(item)


def _section_of(nav: Any, folder: str) -> list[Any] | None:  # noqa: ANN401
    """Return the innermost section of a navigation that begins with a page of this folder, or None."""
    items = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    inner = (_section_of(item, folder) for item in items if not isinstance(item, str))
    innermost = next((section for section in inner if section is not None), None)
    if innermost is not None or not isinstance(nav, list) or not folder or not nav:
        return innermost
    first = next(_pages_in(nav[0]), "")
    return nav if posixpath.dirname(first) == folder else None


def _without_pages(nav: Any, unpublished: Collection[str]) -> Any:  # noqa: ANN401
    """Return a navigation without unpublished pages, and without the sections that this leaves empty."""
    if isinstance(nav, dict):
        sections = {title: _without_pages(item, unpublished) for title, item in nav.items()}
        return {title: item for title, item in sections.items() if item} or None
    if isinstance(nav, list):
        return [item for item in (_without_pages(item, unpublished) for item in nav) if item]
    return None if nav in unpublished else nav
