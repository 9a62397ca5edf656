"""What a site has besides its pages: what is published from the bank, and scripts and styles made light."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from readiness import offline
from readiness.colours import TEAM_STYLE, style
from readiness.joined import JoinError
from readiness.pages import place_of
from readiness.publish import BANK_JS, BANK_JSON, as_json, as_module, light
from readiness.rules import told

from rendering.alone import ALONE, ALONE_STYLE, ICON, alone
from rendering.library import RenderingError

if TYPE_CHECKING:
    from readiness.loading import Site

# What is written whether or not somebody has a file of this name.
WRITTEN = (BANK_JSON, BANK_JS, ALONE)
# These go into files of their own.
APART = frozenset({offline.SOURCE, ALONE_STYLE})


def is_ours(path: str) -> bool:
    """Whether a path inside `docs/` is that of a script or style sheet of ours, and not of the theme's."""
    return path.startswith(("assets/readiness/", "assets/styles/")) and path.endswith((".js", ".css"))


def is_source(path: str) -> bool:
    """Whether `assets` needs the text of a file."""
    return is_ours(path) or path == ICON


def nothing_in_the_way(site: Site, docs: Path, written: Collection[str] = WRITTEN) -> None:
    """Raise `RenderingError` where a file in `docs` or of the team's has the name of one that is written."""
    colours = (TEAM_STYLE,) if style(site.team.colours) else ()
    for path in (*written, *colours):
        if path in site.own or (docs / path).exists():
            raise RenderingError(told("file-in-the-way", path=place_of(path, site.own)))


def assets(site: Site, overrides: Path, sources: Mapping[str, str], address: str | None) -> dict[str, str]:
    """Return texts by path inside `docs/`: what is published from the bank, and all of ours, made light.

    `overrides` is the templates' folder. `sources` holds the text of every `is_source`. `address` is the
    site's, where it is known. Raises `RenderingError` for a script that the quiz in one file cannot take in.
    """
    colours = style(site.team.colours)
    ours = {path: text for path, text in sources.items() if is_ours(path) and path not in APART}
    ours |= {BANK_JS: as_module(site.bank), **({TEAM_STYLE: colours} if colours else {})}
    try:
        one_file = alone(site, overrides, sources, address)
    except JoinError as error:
        raise RenderingError(f"docs/assets/readiness/{error}") from None
    written = {path: light(path, text) for path, text in ours.items()}
    return {**written, BANK_JSON: as_json(site.bank), ALONE: one_file}
