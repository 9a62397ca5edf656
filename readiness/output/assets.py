"""The one list of the site's scripts, style sheets and icon: which there are, and what uses which.

A path in here is inside `docs/`, and so from the site's root.
"""

from __future__ import annotations

from collections.abc import Mapping

from readiness.model.paths import BANK_JS, BANK_JSON, SCRIPTS, STYLES

ICON = "assets/favicon.svg"

# Scripts that pages begin with, by path inside `SCRIPTS`; all others are imported by these.
QUIZ_SCRIPT = "quiz/quiz.js"
LIBRARY_SCRIPT = "library/library.js"
TOGETHER_SCRIPT = "together/together.js"
THEME_SCRIPT = "theme/start.js"
LET_GO_SCRIPT = "offline/let-go.js"

# What pages without the theme have in its place.
LIGHT_STYLE = f"{STYLES}light.css"

# Parts of pages themselves: what makes the first step of the quiz answerable before any module is there,
# the colours of pages without the theme, and what mends an address.
STARTER = f"{SCRIPTS}start/starter.js"
SCHEME = f"{SCRIPTS}start/scheme.js"
ADDRESS = f"{SCRIPTS}start/address.js"

# The parts of the quiz that load when they are used: their templates, published as modules.
PARTS = ("result", "plan", "compare", "receiving", "invited")


def part_module(name: str) -> str:
    """Return the path of the module that brings a part's template, or the messages of all parts."""
    return f"{SCRIPTS}parts/{name}.js"


# The service worker: its source, and where it is published.
WORKER_SOURCE = f"{SCRIPTS}offline/worker.js"
SEARCH_SOURCE = f"{SCRIPTS}search/small-words.js"
WORKER = "sw.js"

# What the worker keeps from the start, in one file.
ARCHIVE = f"{SCRIPTS}offline/quiz.{{version}}.txt"

# The quiz in one file.
SINGLE_FILE = "readiness-quiz.html"


def _sheets(*names: str) -> tuple[str, ...]:
    return tuple(f"{STYLES}{name}.css" for name in names)


# Style sheets, in order, by what needs them: every page, a kind of page, or a part of the quiz that loads
# later. Templates know this table as `sheets`.
SHEETS = {
    "page": _sheets("tokens", "site", "frame"),
    "light": (*_sheets("tokens"), LIGHT_STYLE, *_sheets("site")),
    "home": _sheets("home"),
    "library": _sheets("library"),
    "principle": _sheets("strip", "questions", "principle"),
    "dimension": _sheets("dimension"),
    "workshop": _sheets("workshop"),
    "quiz": _sheets("questions", "quiz"),
    "worksheet": _sheets("worksheet"),
    "result": _sheets("rooms", "chart", "result", "report"),
    "plan": _sheets("rooms", "plan-table", "report", "plan"),
    "compare": _sheets("rooms", "chart", "marks", "compare"),
    "together": _sheets("rooms", "chart", "marks", "together"),
}


def sheets_of(*needs: str) -> tuple[str, ...]:
    """Return the style sheets of everything named in `SHEETS`, each once and in order."""
    return tuple(dict.fromkeys(sheet for need in needs for sheet in SHEETS[need]))


# What stands in the quiz's page itself, and in the single file.
QUIZ_STYLES = sheets_of("light", "quiz")
SINGLE_FILE_STYLES = sheets_of("light", "quiz", "worksheet", "result", "plan", "compare")

# What builders load on every page that cannot tell one kind of page from another.
LIBRARY_STYLES = sheets_of("page", "library", "principle", "dimension", "workshop")
LIBRARY_SCRIPTS = tuple(f"{SCRIPTS}{path}" for path in (LIBRARY_SCRIPT, LET_GO_SCRIPT))

# Assets that are generated; a build refuses a file that has one of these names.
GENERATED_FILES = (BANK_JSON, BANK_JS, SINGLE_FILE)

# Assets that no page of the site loads: they become a part of the workers and of pages.
SOURCES_ONLY = frozenset({WORKER_SOURCE, SEARCH_SOURCE, SCHEME, ADDRESS, LIGHT_STYLE})

# The worker of the theme's search, whose name has a hash in it.
SEARCH_WORKER = "assets/javascripts/workers/search.*.js"

# The indices of the search: the theme's own, which says how words are split, and those that are searched.
SEARCH_INDEX = "search/search_index.json"
READERS_INDEX = "search/readers.json"
OTHERS_INDEX = "search/others.json"


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
