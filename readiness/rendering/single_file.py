"""The quiz with its result as a single file, for wherever the site is not: a mail, an intranet, a disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readiness.model.paths import TEAM_STYLE
from readiness.output.assets import ICON, QUIZ_SCRIPT, SINGLE_FILE, SINGLE_FILE_STYLES, modules
from readiness.output.bundle import bundle, inline_script
from readiness.output.minify import minified
from readiness.output.policy import SINGLE_FILE_RULES, with_policy
from readiness.rendering.environment import environment


def single_file(names: Mapping[str, Any], overrides: Path, texts: Mapping[str, str]) -> str:
    """Return the file's text.

    `names` are those that its templates may use: among them `base`, the site's address, empty where it is not
    known, and `starters`, the scripts that come before the modules. `overrides` is the folder of the
    templates. `texts` holds the site's scripts, generated ones among them, its styles and its icon by path
    inside `docs/`, before they are minified. Raises `BundleError` for a script that cannot be bundled.
    """
    styles = [path for path in (*SINGLE_FILE_STYLES, TEAM_STYLE) if path in texts]
    page = (
        environment(overrides)
        .get_template("single-file/page.html")
        .render(
            names,
            base_url=".",
            icon=texts.get(ICON, ""),
            styles=[minified(path, texts[path]) for path in styles],
            script=inline_script(minified(QUIZ_SCRIPT, bundle(modules(texts), QUIZ_SCRIPT))),
        )
    )
    return with_policy(page, SINGLE_FILE, SINGLE_FILE_RULES)
