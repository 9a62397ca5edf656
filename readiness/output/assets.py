"""The one list of the site's scripts, style sheets and icon: which there are, and what uses which.

A path in here is inside `docs/`, and so from the site's root.
"""

from __future__ import annotations

from collections.abc import Mapping

from readiness.model.paths import BANK_JS, BANK_JSON, SCRIPTS, STYLES, TEAM_STYLE

ICON = "assets/favicon.svg"

# Scripts that pages begin with, by path inside `SCRIPTS`; all others are imported by these.
QUIZ_SCRIPT = "quiz/quiz.js"
LIBRARY_SCRIPT = "library/library.js"
LET_GO_SCRIPT = "offline/let-go.js"

# The service worker: its source, and where it is published.
WORKER_SOURCE = f"{SCRIPTS}offline/worker.js"
SEARCH_SOURCE = f"{SCRIPTS}search/small-words.js"
WORKER = "sw.js"

# What the worker keeps from the start, in one file.
ARCHIVE = f"{SCRIPTS}offline/quiz.{{version}}.json"

# The quiz in one file, and the style sheet that it has in place of the theme's.
SINGLE_FILE = "readiness-quiz.html"
SINGLE_FILE_STYLE = f"{STYLES}alone.css"


def _sheets(*names: str) -> tuple[str, ...]:
    return tuple(f"{STYLES}{name}.css" for name in names)


# Style sheets, in order, by what needs them: every page, a kind of page, or a part of the quiz that loads
# later. Templates know this table as `sheets`.
SHEETS = {
    "page": _sheets("tokens", "site"),
    "home": _sheets("home"),
    "library": _sheets("library"),
    "principle": _sheets("strip", "questions", "principle"),
    "dimension": _sheets("dimension"),
    "workshop": _sheets("workshop"),
    "quiz": _sheets("questions", "quiz"),
    "result": _sheets("strip", "result", "plan-table", "report"),
    "plan": _sheets("plan-table", "report", "plan"),
    "compare": _sheets("result", "report", "compare"),
}


def sheets_of(*needs: str) -> tuple[str, ...]:
    """Return the style sheets of everything named in `SHEETS`, each once and in order."""
    return tuple(dict.fromkeys(sheet for need in needs for sheet in SHEETS[need]))


# All that the single file takes in: its sheet for the theme's comes first, as on the site.
SINGLE_FILE_STYLES = (
    SINGLE_FILE_STYLE,
    *sheets_of("page", "quiz", "result", "plan", "compare"),
    TEAM_STYLE,
)

# What builders load on every page that cannot tell one kind of page from another.
LIBRARY_STYLES = sheets_of("page", "library", "principle", "dimension", "workshop")
LIBRARY_SCRIPTS = tuple(f"{SCRIPTS}{path}" for path in (LIBRARY_SCRIPT, LET_GO_SCRIPT))

# Assets that are generated; a build refuses a file that has one of these names.
GENERATED_FILES = (BANK_JSON, BANK_JS, SINGLE_FILE)

# Assets that no page of the site loads: they become a part of the workers and of the single file.
SOURCES_ONLY = frozenset({WORKER_SOURCE, SEARCH_SOURCE, SINGLE_FILE_STYLE})

# The worker of the theme's search, whose name has a hash in it.
SEARCH_WORKER = "assets/javascripts/workers/search.*.js"

# The templates of the quiz's later steps, where they are files of their own.
TEMPLATE_PARTS = f"{SCRIPTS}parts/*.html"


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
