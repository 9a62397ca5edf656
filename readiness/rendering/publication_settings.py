"""mkdocs.yml for a builder that has neither our hooks nor our templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from readiness.checks.findings import rule_message
from readiness.model.paths import SETTINGS_FILE
from readiness.output.assets import LIBRARY_SCRIPTS, LIBRARY_STYLES
from readiness.output.relocation import relocated_navigation
from readiness.rendering.environment import RenderingError
from readiness.rendering.front_matter import as_yaml, parse_yaml
from readiness.site.builder_settings import site_identity, theme_identity
from readiness.site.navigation import navigation

if TYPE_CHECKING:
    from readiness.model.site import Site


# Settings for our hooks, and those that name folders of the project.
_LEFT_OUT = ("docs_dir", "draft_docs", "exclude_docs", "hooks", "plugins", "site_dir", "watch")
_LEFT_OUT_OF_THEME = ("custom_dir", "static_templates")

# The look that our style sheets are made for, as Zensical and MaterialX name it; other themes pass over it.
_LOOK = {"variant": "classic", "topbar_style": "primary"}
_NOTE = """\
# Written by python -m readiness publish, and replaced each time. Put your own settings in another file
# next to this one, which begins with the line INHERIT: mkdocs.yml
"""


def parse_project_settings(text: str) -> dict[str, Any]:
    """Return the settings of the project's mkdocs.yml. Raises `RenderingError` for those that cannot work."""
    project_settings = parse_yaml(text, SETTINGS_FILE)
    if project_settings.get("use_directory_urls") is False:
        raise RenderingError(rule_message("directory-urls"))
    return project_settings


def publication_settings(
    project_settings: Mapping[str, Any],
    site: Site,
    files: Mapping[str, str],
    published: Callable[[str], str],
) -> str:
    """Return the text of a mkdocs.yml with the project's settings and what our hooks would add to them.

    `files` has every file's published path, by its path inside `docs/`; `published` returns an asset's.
    """
    bank, library = site.bank, site.bank.words.library
    origin = f" {library.taken_from.format(title=bank.taken_from)}" if bank.taken_from else ""
    theme = {
        name: value for name, value in project_settings["theme"].items() if name not in _LEFT_OUT_OF_THEME
    }
    extra = {name: value for name, value in project_settings.get("extra", {}).items() if name != "offline"}
    settings = {
        **{name: value for name, value in project_settings.items() if name not in _LEFT_OUT},
        **site_identity(site, project_settings.get("site_url")),
        "copyright": escape(f"{library.site_of.format(title=bank.title, edition=bank.edition)}{origin}"),
        "nav": relocated_navigation(navigation(project_settings.get("nav"), site), files),
        "theme": {**theme, **theme_identity(site.team), **_LOOK},
        "extra": extra,
        "extra_css": [
            *map(published, LIBRARY_STYLES),
            *project_settings.get("extra_css", ()),
            *map(published, site.team_sheets),
        ],
        "extra_javascript": [
            *project_settings.get("extra_javascript", ()),
            *({"path": published(path), "type": "module"} for path in LIBRARY_SCRIPTS),
        ],
        "plugins": ["search"],
    }
    return _NOTE + as_yaml({name: value for name, value in settings.items() if value is not None})
