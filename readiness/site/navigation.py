"""The navigation of mkdocs.yml as the site has it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterator
from html import escape
from typing import TYPE_CHECKING, Any

from readiness.model import Bank
from readiness.model.paths import page_of, source_page
from readiness.site.team_words import word_replacer

if TYPE_CHECKING:
    from readiness.model.site import Site


# Entries of mkdocs.yml's navigation that stand for pages which follow the bank.
_PRINCIPLES_ENTRY, _SOURCES_ENTRY = "principles", "sources"


def navigation(nav: Any, site: Site) -> Any:  # noqa: ANN401  as deep as it is
    """Return mkdocs.yml's navigation as the site has it, its titles in the team's words.

    Where an entry says `principles` or `sources` it has the bank's pages; those that are gone are left out.
    A page of the team's own comes last in the part whose pages lie in its folder, else in a part with the
    team's name before the last one.
    """
    if nav is None:
        return None
    speak = word_replacer(site.team.own_words, site.bank)
    known = _with_bank(nav, site.bank, lambda title: site.team.menu.get(title, speak(title)))
    added = [path for path in site.own if path.endswith(".md")]
    title = site.team.short_name or site.bank.words.library.own_pages
    left = [path for path in added if path not in {*_pages_in(known)}]
    for path in list(left):
        section = _section_of(known, posixpath.dirname(path))
        if section is not None:
            section.append(path)
            left.remove(path)
    if left:
        known.insert(-1, {escape(title, quote=False): left})
    return _without_gone(known, site.gone)


def _with_bank(nav: Any, bank: Bank, speak: Callable[[str], str]) -> Any:  # noqa: ANN401
    pages: dict[str, list[Any]] = {
        _PRINCIPLES_ENTRY: [
            {
                escape(dimension.title, quote=False): [
                    f"{dimension.id}/index.md",
                    *(page_of(dimension, principle) for principle in dimension.principles),
                ]
            }
            for dimension in bank.dimensions
        ],
        _SOURCES_ENTRY: [source_page(source) for source in bank.sources],
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


def navigation_titles(nav: Any) -> list[str]:  # noqa: ANN401
    """Return every title that a navigation gives to a page or a part."""
    if isinstance(nav, dict):
        return [*nav, *(title for item in nav.values() for title in navigation_titles(item))]
    return [title for item in nav for title in navigation_titles(item)] if isinstance(nav, list) else []


def _pages_in(nav: Any) -> Iterator[str]:  # noqa: ANN401
    """Every page that a navigation names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, (dict, list)):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _pages_in(item)


def _section_of(nav: Any, folder: str) -> list[Any] | None:  # noqa: ANN401
    """Return the innermost part of a navigation that begins with a page of this folder, or None."""
    parts = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    inner = (_section_of(part, folder) for part in parts if not isinstance(part, str))
    found = next((part for part in inner if part is not None), None)
    if found is not None or not isinstance(nav, list) or not folder or not nav:
        return found
    first = next(_pages_in(nav[0]), "")
    return nav if posixpath.dirname(first) == folder else None


def _without_gone(nav: Any, gone: Collection[str]) -> Any:  # noqa: ANN401
    """Return a navigation without pages that are gone, and without parts that are left empty."""
    if isinstance(nav, dict):
        kept = {title: _without_gone(item, gone) for title, item in nav.items()}
        return {title: item for title, item in kept.items() if item} or None
    if isinstance(nav, list):
        return [item for item in (_without_gone(each, gone) for each in nav) if item]
    return None if nav in gone else nav
