"""The quiz with its result as a single file, for wherever the site is not: a mail, an intranet, a disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.model.paths import BANK_JS, TEAM_STYLE
from readiness.output.assets import ICON, QUIZ_SCRIPT, SINGLE_FILE, SINGLE_FILE_STYLES, modules
from readiness.output.bank_files import bank_module
from readiness.output.bundle import bundle, inline_script
from readiness.output.minify import minified
from readiness.output.policy import SINGLE_FILE_RULES, policy_text, script_hashes, with_policy_tag
from readiness.rendering.context import context
from readiness.rendering.environment import environment

if TYPE_CHECKING:
    from readiness.model.site import Site


def single_file(site: Site, overrides: Path, sources: Mapping[str, str], site_url: str | None) -> str:
    """Return the file's text.

    `overrides` is the folder of the templates. `sources` holds the texts of the site's scripts, styles and
    icon by path inside `docs/`, before they are minified. `site_url` is the site's address; where it is not
    known, the file links to no page. Raises `BundleError` for a script that cannot be bundled.
    """
    address = f"{site_url.rstrip('/')}/" if site_url else ""
    texts = {**sources, BANK_JS: bank_module(site.bank), TEAM_STYLE: site.team_style}
    page = (
        environment(overrides)
        .get_template("single-file/page.html")
        .render(
            context(site.bank),
            base=address,
            alone=True,
            linked=bool(address),
            site=address,
            base_url=".",
            icon=texts.get(ICON, ""),
            styles=[minified(path, texts[path]) for path in SINGLE_FILE_STYLES],
            script=inline_script(minified(QUIZ_SCRIPT, bundle(modules(texts), QUIZ_SCRIPT))),
        )
    )
    return with_policy_tag(policy_text(SINGLE_FILE_RULES, script_hashes([page])), page, SINGLE_FILE)
