"""mkdocs.yml for a builder that has neither our hooks nor our templates."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

import yaml
from readiness.colours import TEAM_STYLE, style
from readiness.folders import renamed
from readiness.pages import navigation
from readiness.rules import told
from readiness.settings import looks, named
from yaml_env_tag import construct_env_tag

from rendering.library import RenderingError

if TYPE_CHECKING:
    from readiness.loading import Site

# What belongs to our hooks, or names folders of the project.
LEFT_OUT = ("docs_dir", "draft_docs", "exclude_docs", "hooks", "plugins", "site_dir", "watch")
LEFT_OUT_OF_THEME = ("custom_dir", "static_templates")
# What overrides/main.html has pages load; a page cannot say here which of it it needs.
SHEETS = tuple(
    f"assets/styles/{name}.css"
    for name in ("library", "strip", "questions", "principle", "dimension", "workshop")
)
MODULES = ("assets/readiness/here.js", "assets/readiness/offline.js")

# Zensical's name for the looks that our style sheets are made for.
CLASSIC = "classic"

HEAD = """\
# Written by python -m readiness publish, and anew each time. Settings of your own go into another file beside
# this one, which begins with the line INHERIT: mkdocs.yml
"""


class _Reader(yaml.SafeLoader):  # type: ignore[misc]  # published without types
    """Reads settings as builders do; what has a tag of theirs is handed on as it is written."""


class _Writer(yaml.SafeDumper):  # type: ignore[misc]  # likewise
    """Writes what `_Reader` reads."""


_Reader.add_constructor("!ENV", construct_env_tag)
_Reader.add_constructor(None, lambda _, node: node)
_Writer.add_multi_representer(yaml.Node, lambda _, node: node)


def parsed(text: str, place: str) -> dict[str, Any]:
    """Return settings, or what stands above a page's text. Raises `RenderingError` for what is no YAML."""
    try:
        content = yaml.load(text, _Reader)  # noqa: S506  it makes what a safe loader makes
    except (yaml.YAMLError, ValueError) as error:  # the latter for a day that no calendar has
        reason = " ".join(str(error).split())
        message = f"{place}: this is not YAML: {reason}. A text with a colon in it needs quotes."
        raise RenderingError(message) from None
    if content is not None and not isinstance(content, dict):
        raise RenderingError(f"{place}: this is not YAML: {content}. Write a name, a colon and a value.")
    return content or {}


def as_yaml(content: dict[str, Any]) -> str:
    """Return settings, or what stands above a page's text, as they are written."""
    return str(yaml.dump(content, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=float("inf")))


def own_settings(text: str) -> dict[str, Any]:
    """Return what the project's mkdocs.yml says. Raises `RenderingError` for what cannot be published."""
    own = parsed(text, "mkdocs.yml")
    if own.get("use_directory_urls") is False:
        raise RenderingError(told("directory-urls"))
    return own


def settings(own: dict[str, Any], site: Site, files: Mapping[str, str]) -> str:
    """Return the text of a mkdocs.yml that says what the project's own does, and what our hooks would add.

    `files` has every file's path in what is published, by its path inside `docs/`.
    """
    bank, library = site.bank, site.bank.words.library
    taken = f" {library.taken_from.format(title=bank.taken_from)}" if bank.taken_from else ""
    colours = [TEAM_STYLE] if style(site.team.colours) else []
    theme = {name: value for name, value in own["theme"].items() if name not in LEFT_OUT_OF_THEME}
    extra = {name: value for name, value in own.get("extra", {}).items() if name != "offline"}
    said = {
        **{name: value for name, value in own.items() if name not in LEFT_OUT},
        **named(site, own.get("site_url")),
        "copyright": escape(f"{library.site_of.format(title=bank.title, edition=bank.edition)}{taken}"),
        "nav": renamed(navigation(own.get("nav"), site), files),
        "theme": {**theme, **looks(site.team), "variant": CLASSIC},
        "extra": extra,
        "extra_css": [*own.get("extra_css", ()), *SHEETS, *colours],
        "extra_javascript": [
            *own.get("extra_javascript", ()),
            *({"path": path, "type": "module"} for path in MODULES),
        ],
        "plugins": ["search"],
    }
    return HEAD + as_yaml({name: value for name, value in said.items() if value is not None})
