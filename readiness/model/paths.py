"""Where things are: files in the project, pages on the site, and what the build writes."""

from __future__ import annotations

from collections.abc import Collection

from readiness.model.entries import Dimension, Point, Principle, Source

# In the project
BANK_FILE = "bank/__init__.py"
OUR_RECORD = "bank/published.json"
TEAM_FILE = "team.py"
TEAM_DOCS = "team/docs"
TEAM_RECORD = "team/published.json"
DOCS = "docs"
OVERRIDES = "overrides"

# On the site
BANK_JSON = "assets/readiness/bank.json"
BANK_JS = "assets/readiness/bank.js"
TEAM_STYLE = "assets/styles/team.css"

# Pages that quiz, result and foot lead to, so that no team can hide them; it can replace them.
NEVER_HIDDEN = frozenset(
    {
        *("index.md", "quiz.md", "offline.md", "about/cite.md", "about/code.md", "about/files.md"),
        *("about/method.md", "about/report.md"),
    }
)


def page_of(dimension: Dimension, principle: Principle) -> str:
    """Return the path of a principle's page inside `docs/`."""
    return f"{dimension.id}/{principle.id}.md"


def url_of(dimension: Dimension, principle: Principle) -> str:
    """Return the address of a principle's page, from the root of the site."""
    return f"{dimension.id}/{principle.id}/"


def source_page(source: Source) -> str:
    """Return the path of a source's page inside `docs/`."""
    return f"sources/{source.id.lower()}.md"


def source_url(source: Source) -> str:
    """Return the address of a source's page, from the root of the site."""
    return f"sources/{source.id.lower()}/"


def anchor_of(point: Point) -> str:
    """Return the fragment of a point on its source's page."""
    return point.id.lower().replace(".", "-")


def source_file(path: str, team_files: Collection[str]) -> str:
    """Return where a file of `docs/` is, from the project's folder; `team_files` are the team's."""
    return f"{TEAM_DOCS if path in team_files else DOCS}/{path}"


def is_hidden(path: str, hide: Collection[str]) -> bool:
    """Whether a page is hidden, by itself or with its whole folder."""
    return path in hide or any(name.endswith("/") and path.startswith(name) for name in hide)
