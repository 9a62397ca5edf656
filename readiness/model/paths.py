"""Where files are in the project, and pages and assets on the site."""

from __future__ import annotations

from collections.abc import Collection

from readiness.model.entries import Dimension, Point, Principle, Source

# Inside the project's folder.
BANK = "bank"
OWN_BANK = "team/bank"  # a bank on another subject, which takes the place of ours where there is one
TEAM_FILE = "team.py"
TEAM_DOCS = "team/docs"
TEAM_RECORD = "team/published.json"
DOCS = "docs"
OVERRIDES = "overrides"
SETTINGS_FILE = "mkdocs.yml"
JOURNAL = ".readiness"  # what commands have written, for as long as it can be taken back; git ignores it

# Inside `docs/`, and so on the site.
SCRIPTS = "assets/readiness/"
STYLES = "assets/styles/"
BANK_JSON = f"{SCRIPTS}bank.json"
BANK_JS = f"{SCRIPTS}bank.js"
TEAM_STYLE = f"{STYLES}team.css"
REFERENCES_PAGE = "sources/references.md"
OFFLINE_PAGE = "offline.md"  # shown in place of a page that a device without a network does not have

# Pages that the quiz, its result and the foot link to. A team can replace them, and cannot hide them.
NEVER_HIDDEN = frozenset(
    {
        *(
            "index.md",
            "quiz.md",
            "worksheet.md",
            "together.md",
            OFFLINE_PAGE,
            "about/cite.md",
            "about/code.md",
            "about/files.md",
            "about/formats.md",
        ),
        *("about/method.md", "about/report.md"),
    }
)


# Pages of ours that suit any subject; of the others, a bank on another subject has its own or none.
OF_ANY_SUBJECT = frozenset(
    {
        *("quiz.md", "worksheet.md", "together.md", OFFLINE_PAGE, "themes.md"),
        *("sources/references.md", "sources/traceability.md"),
        *(f"about/{name}.md" for name in ("accessibility", "code", "files", "formats")),
        *(f"about/{name}.md" for name in ("glossary", "privacy", "report")),
    }
)


def bank_file(bank: str) -> str:
    """Return the file of the bank in the folder `bank`, both by path inside the project."""
    return f"{bank}/__init__.py"


def bank_record(bank: str) -> str:
    """Return the record of what that bank has published, likewise."""
    return f"{bank}/published.json"


def is_page(path: str) -> bool:
    """Whether a file inside `docs/` is a page."""
    return path.endswith(".md")


def dimension_page(dimension: Dimension) -> str:
    """Return the path of a dimension's page inside `docs/`."""
    return f"{dimension.id}/index.md"


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
    return point.id.lower()


def source_file(path: str, team_files: Collection[str]) -> str:
    """Return where a file of `docs/` is inside the project; `team_files` are those of the team."""
    return f"{TEAM_DOCS if path in team_files else DOCS}/{path}"


def is_hidden(path: str, hide: Collection[str]) -> bool:
    """Whether a page is hidden, by itself or with its whole folder."""
    return path in hide or any(name.endswith("/") and path.startswith(name) for name in hide)
