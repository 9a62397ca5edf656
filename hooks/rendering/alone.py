"""The quiz with its result as one file, for wherever the site is not: a mail, an intranet, a disk."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from readiness import policy
from readiness.colours import TEAM_STYLE, style
from readiness.joined import inline, joined
from readiness.publish import BANK_JS, as_module, light

from rendering import context, environment

if TYPE_CHECKING:
    from readiness.loading import Site

# Its path in the site, and the style sheet that no page uses but it.
ALONE = "readiness-quiz.html"
ALONE_STYLE = "assets/styles/alone.css"
ENTRY = "quiz.js"
ICON = "assets/favicon.svg"
# `alone` has what the theme gives on the site, and comes first as the theme does.
STYLES = (
    *("alone", "tokens", "site", "questions", "quiz", "strip"),
    *("result", "plan-table", "report", "plan", "compare"),
)


def alone(site: Site, overrides: Path, assets: Mapping[str, str], site_url: str | None) -> str:
    """Return the file's text.

    `overrides` is the templates' folder. `assets` holds the texts of the site's scripts, styles and icon by
    path inside `docs/`, as they are written: they are made light here. `site_url` is the site's address;
    where it is not known, the file has no link. Raises `JoinError` for a script that cannot be joined.
    """
    bank, team = site.bank, site.team
    address = f"{site_url.rstrip('/')}/" if site_url else ""
    texts = {**assets, BANK_JS: as_module(bank), TEAM_STYLE: style(team.colours)}
    scripts = {PurePosixPath(path).name: text for path, text in texts.items() if path.endswith(".js")}
    sheets = [*(f"assets/styles/{name}.css" for name in STYLES), TEAM_STYLE]
    templates = environment(overrides)
    templates.filters["url"] = partial(urljoin, address)
    page = templates.get_template("readiness/alone.html").render(
        context(bank),
        alone=True,
        linked=bool(address),
        site=address,
        base_url=".",
        icon=texts.get(ICON, ""),
        styles=[light(path, texts[path]) for path in sheets],
        script=inline(light(ENTRY, joined(scripts, ENTRY))),
    )
    return policy.under(policy.written(policy.ALONE, policy.hashes([page])), page, ALONE)
