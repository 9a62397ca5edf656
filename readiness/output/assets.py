"""The one list of the site's scripts, style sheets and icon: which there are, and what uses which.

Templates name the sheets that they link; a path in here is inside `docs/`, and so from the site's root.
"""

from __future__ import annotations

from collections.abc import Mapping

from readiness.model.paths import BANK_JS, BANK_JSON, SCRIPTS, STYLES, TEAM_STYLE

ICON = "assets/favicon.svg"

# Scripts that pages begin with, by path inside `SCRIPTS`; all others are imported by these.
QUIZ_SCRIPT = "quiz/quiz.js"
LIBRARY_SCRIPT = "library/library.js"
REGISTER_SCRIPT = "offline/register.js"

# The service worker: its source, and where it is published.
WORKER_SOURCE = f"{SCRIPTS}offline/worker.js"
WORKER = "sw.js"

# The quiz in one file, and the style sheet that it has in place of the theme's.
SINGLE_FILE = "readiness-quiz.html"
SINGLE_FILE_STYLE = f"{STYLES}alone.css"

# All that the single file takes in, in order: its sheet for the theme's comes first, as on the site.
SINGLE_FILE_STYLES = (
    SINGLE_FILE_STYLE,
    *(f"{STYLES}{name}.css" for name in ("tokens", "site", "questions", "quiz", "strip")),
    *(f"{STYLES}{name}.css" for name in ("result", "plan-table", "report", "plan", "compare")),
    TEAM_STYLE,
)

# What pages of the library load, for builders that load the same on every page.
LIBRARY_STYLES = tuple(
    f"{STYLES}{name}.css" for name in ("library", "strip", "questions", "principle", "dimension", "workshop")
)
LIBRARY_SCRIPTS = tuple(f"{SCRIPTS}{path}" for path in (LIBRARY_SCRIPT, REGISTER_SCRIPT))

# Assets that are generated, whatever else there is by that name.
GENERATED_FILES = (BANK_JSON, BANK_JS, SINGLE_FILE)

# Assets that no page of the site loads: they become the worker and a part of the single file.
SOURCES_ONLY = frozenset({WORKER_SOURCE, SINGLE_FILE_STYLE})

# What pages and scripts load later, when it is used, so that no page names it.
LOADED_LATER = (
    f"{SCRIPTS}**/*.js",
    f"{STYLES}*.css",
    "assets/javascripts/workers/*.js",
    "search/search_index.json",
)


def is_ours(path: str) -> bool:
    """Whether a path is that of a script or style sheet of ours, and not of the theme's."""
    return path.startswith((SCRIPTS, STYLES)) and path.endswith((".js", ".css"))


def modules(texts: Mapping[str, str]) -> dict[str, str]:
    """Return those of the texts that are scripts of ours, by path inside `SCRIPTS`."""
    return {
        path.removeprefix(SCRIPTS): text
        for path, text in texts.items()
        if is_ours(path) and path.endswith(".js")
    }
