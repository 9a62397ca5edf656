"""What a site has besides its pages: what is published from the bank, and scripts and styles, minified."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.checks.findings import rule_message
from readiness.model.paths import BANK_JS, BANK_JSON, TEAM_STYLE, source_file
from readiness.output.assets import QUIZ, SCRIPTS, is_ours, modules
from readiness.output.bank_files import bank_json, bank_module
from readiness.output.bundle import BundleError, imported_at_once
from readiness.output.minify import minified
from readiness.output.service_worker import WORKER_SOURCE
from readiness.rendering.environment import RenderingError
from readiness.rendering.single_file import ICON, SINGLE_FILE, SINGLE_FILE_STYLE, single_file
from readiness.site.colours import team_style

if TYPE_CHECKING:
    from readiness.model.site import Site


# What is written whether or not somebody has a file of this name.
GENERATED_FILES = (BANK_JSON, BANK_JS, SINGLE_FILE)

# These go into files of their own.
_IN_FILES_OF_THEIR_OWN = frozenset({WORKER_SOURCE, SINGLE_FILE_STYLE})


def is_needed(path: str) -> bool:
    """Whether `assets` needs the text of a file."""
    return is_ours(path) or path == ICON


def quiz_modules(site: Site, sources: Mapping[str, str]) -> list[str]:
    """Return the modules without which the quiz cannot begin; `sources` as for `assets`."""
    return imported_at_once(modules({**sources, BANK_JS: bank_module(site.bank)}), QUIZ)


def refuse_files_in_the_way(site: Site, docs: Path, written: Collection[str] = GENERATED_FILES) -> None:
    """Raise `RenderingError` where a file in `docs` or of the team's has the name of one that is written."""
    colours = (TEAM_STYLE,) if team_style(site.team.colours) else ()
    for path in (*written, *colours):
        if path in site.own or (docs / path).exists():
            raise RenderingError(rule_message("file-in-the-way", path=source_file(path, site.own)))


def assets(site: Site, overrides: Path, sources: Mapping[str, str], address: str | None) -> dict[str, str]:
    """Return texts by path inside `docs/`: what is published from the bank, and all of ours, minified.

    `overrides` is the templates' folder, `address` the site's, where it is known. `sources` holds the text of
    every file that `is_needed`. Raises `RenderingError` for a script that the quiz in one file cannot take
    in.
    """
    colours = team_style(site.team.colours)
    ours = {
        path: text for path, text in sources.items() if is_ours(path) and path not in _IN_FILES_OF_THEIR_OWN
    }
    ours |= {BANK_JS: bank_module(site.bank), **({TEAM_STYLE: colours} if colours else {})}
    try:
        one_file = single_file(site, overrides, sources, address)
    except BundleError as error:
        raise RenderingError(f"docs/{SCRIPTS}{error}") from None
    written = {path: minified(path, text) for path, text in ours.items()}
    return {**written, BANK_JSON: bank_json(site.bank), SINGLE_FILE: one_file}
