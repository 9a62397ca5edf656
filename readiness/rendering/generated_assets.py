"""The texts of the site's assets as they are published: generated from the bank, or ours and minified."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.checks.findings import rule_message
from readiness.model.paths import BANK_JS, BANK_JSON, DOCS, SCRIPTS, TEAM_STYLE, source_file
from readiness.output.assets import (
    GENERATED_FILES,
    ICON,
    LIBRARY_SCRIPT,
    QUIZ_SCRIPT,
    SINGLE_FILE,
    SOURCES_ONLY,
    THEME_SCRIPT,
    is_ours,
    modules,
)
from readiness.output.bank_files import bank_json, bank_module
from readiness.output.bundle import BundleError, static_imports
from readiness.output.minify import minified
from readiness.rendering.environment import RenderingError
from readiness.rendering.single_file import single_file

if TYPE_CHECKING:
    from readiness.model.site import Site


def is_needed(path: str) -> bool:
    """Whether `generated_assets` needs the text of a file inside `docs/`."""
    return is_ours(path) or path == ICON


def quiz_modules(sources: Mapping[str, str]) -> list[str]:
    """Return the modules, by path inside `SCRIPTS`, that the quiz cannot start without.

    `sources` as for `generated_assets`.
    """
    return static_imports(modules(sources), QUIZ_SCRIPT)


def library_modules(sources: Mapping[str, str]) -> dict[str, list[str]]:
    """Return all modules of the scripts that the library's pages begin with, by path inside `SCRIPTS`.

    Those that start the theme are on every page, those of the `library` where it has elements of ours.
    `sources` as for `generated_assets`.
    """
    scripts = {"theme": THEME_SCRIPT, "library": LIBRARY_SCRIPT}
    return {name: [script, *static_imports(modules(sources), script)] for name, script in scripts.items()}


def refuse_files_in_the_way(site: Site, docs: Path, generated: Collection[str] = GENERATED_FILES) -> None:
    """Raise `RenderingError` where the folder `docs` or the team has a file that is to be generated."""
    for path in (*generated, *site.team_sheets):
        if path in site.team_files or (docs / path).exists():
            raise RenderingError(rule_message("file-in-the-way", path=source_file(path, site.team_files)))


def generated_assets(
    site: Site, overrides: Path, sources: Mapping[str, str], address: str | None
) -> dict[str, str]:
    """Return the texts of all generated and minified assets, by path inside `docs/`.

    `overrides` is the folder of the templates, `address` that of the site, where it is known. `sources` holds
    the text of every file that `is_needed`. Raises `RenderingError` for a script that cannot be bundled.
    """
    ours = {path: text for path, text in sources.items() if is_ours(path) and path not in SOURCES_ONLY}
    ours[BANK_JS] = bank_module(site.bank)
    if site.team_style:
        ours[TEAM_STYLE] = site.team_style
    try:
        quiz_file = single_file(site, overrides, sources, address)
    except BundleError as error:
        raise RenderingError(f"{DOCS}/{SCRIPTS}{error}") from None
    texts = {path: minified(path, text) for path, text in ours.items()}
    return {**texts, BANK_JSON: bank_json(site.bank), SINGLE_FILE: quiz_file}
