"""The quiz with its result as one file, for wherever the site is not: a mail, an intranet, a disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.model.paths import BANK_JS, TEAM_STYLE
from readiness.output.assets import QUIZ, STYLES, modules
from readiness.output.bank_files import bank_module
from readiness.output.bundle import bundle, inline_script
from readiness.output.minify import minified
from readiness.output.policy import SINGLE_FILE_RULES, policy_text, script_hashes, with_policy_tag
from readiness.rendering.context import context
from readiness.rendering.environment import environment
from readiness.site.colours import team_style

if TYPE_CHECKING:
    from readiness.model.site import Site


# Its path in the site, and the style sheet that no page uses but it.
SINGLE_FILE = "readiness-quiz.html"
SINGLE_FILE_STYLE = "assets/styles/alone.css"
ICON = "assets/favicon.svg"

# `alone` has what the theme gives on the site, and comes first as the theme does.
_STYLES = ("alone", "site", "quiz", "result", "plan", "compare")


def single_file(site: Site, overrides: Path, assets: Mapping[str, str], site_url: str | None) -> str:
    """Return the file's text.

    `overrides` is the templates' folder. `assets` holds the texts of the site's scripts, styles and icon by
    path inside `docs/`, as they are written: they are minified here. `site_url` is the site's address;
    where it is not known, the file has no link. Raises `BundleError` for a script that cannot be bundled.
    """
    bank, team = site.bank, site.team
    address = f"{site_url.rstrip('/')}/" if site_url else ""
    texts = {**assets, BANK_JS: bank_module(bank), TEAM_STYLE: team_style(team.colours)}
    scripts = modules(texts)
    sheets = [*(f"{STYLES}{name}.css" for name in _STYLES), TEAM_STYLE]
    page = (
        environment(overrides)
        .get_template("single-file/page.html")
        .render(
            context(bank),
            base=address,
            alone=True,
            linked=bool(address),
            site=address,
            base_url=".",
            icon=texts.get(ICON, ""),
            styles=[minified(path, texts[path]) for path in sheets],
            script=inline_script(minified(QUIZ, bundle(scripts, QUIZ))),
        )
    )
    return with_policy_tag(policy_text(SINGLE_FILE_RULES, script_hashes([page])), page, SINGLE_FILE)
