"""What of the theme this site leans on: all of it, in one list.

Whoever changes the theme, or takes over its care, looks here. `tests/repository/test_theme.py` holds the list against
our files and against the theme, and `tests/pages/test_platforms.py` against the themes that could take its place.
The theme's settings are not in it: they are in `mkdocs.yml`, under `theme` and `plugins`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Our files that name something of the theme's.
FILES = (
    "docs/assets/readiness/start/scheme.js",  # the quiz is as light or dark as the theme's pages
    "docs/assets/readiness/theme/search.js",  # fetches the search's index only when somebody searches
    "docs/assets/styles/frame.css",  # the theme's colours and frame: most of it
    "docs/assets/styles/library.css",
    "docs/assets/styles/light.css",
    "docs/assets/styles/site.css",
    "docs/assets/styles/tokens.css",
    "docs/assets/styles/workshop.css",
    "hooks/quiz.py",  # the navigation's accessible names
    "overrides/light.html",
    "overrides/main.html",  # every page: replaces texts of the theme's own markup
    "overrides/partials/copyright.html",
    "overrides/partials/source-file.html",
    "overrides/partials/source.html",
    "overrides/publication/quiz.md",
    "overrides/publication/together.md",
    "overrides/publication/worksheet.md",
    "overrides/single-file/page.html",
    "readiness/output/layers.py",
    "readiness/site/colours.py",
)

# Templates of ours that take the place of one of the theme's, those that ours are made of, and the blocks that they fill.
REPLACED = (
    "404.html",
    "main.html",
    "partials/copyright.html",
    "partials/source-file.html",
    "partials/source.html",
    "partials/tags.html",
)
INCLUDED = (".icons/", "base.html", "partials/language.html")
BLOCKS = (
    "analytics",
    "announce",
    "container",
    "content",
    "extrahead",
    "header",
    "scripts",
    "site_meta",
    "site_nav",
    "styles",
)

# Words that our templates ask the theme for, in the site's language.
WORDS = ("action.skip", "direction", "language", "nav", "search", "source")

# Files of the theme's that are looked for in a built site.
ASSETS = ("assets/javascripts/bundle.*.js", "assets/javascripts/workers/search.*.js")

# What is in the theme's pages, style sheets and scripts.
CLASSES = (
    "md-container",
    "md-content__inner",
    "md-copyright",
    "md-copyright__highlight",
    "md-footer__direction",
    "md-header__title",
    "md-icon",
    "md-main",
    "md-main__inner",
    "md-nav__link",
    "md-nav__title",
    "md-path",
    "md-path__link",
    "md-search-result",
    "md-search-result__list",
    "md-search-result__meta",
    "md-search__form",
    "md-search__input",
    "md-search__options",
    "md-skip",
    "md-source",
    "md-source__icon",
    "md-source__repository",
    "md-tabs",
    "md-tabs__item--active",
    "md-tabs__link",
    "md-tag",
    "md-tags",
    "md-typeset",
    "md-typeset__scrollwrap",
)
VARIABLES = (
    "--md-accent-fg-color",
    "--md-code-bg-color",
    "--md-code-fg-color",
    "--md-default-bg-color",
    "--md-default-fg-color",
    "--md-default-fg-color--light",
    "--md-default-fg-color--lighter",
    "--md-default-fg-color--lightest",
    "--md-footer-bg-color",
    "--md-footer-bg-color--dark",
    "--md-footer-fg-color",
    "--md-footer-fg-color--light",
    "--md-footer-fg-color--lighter",
    "--md-primary-bg-color",
    "--md-primary-bg-color--light",
    "--md-primary-fg-color",
    "--md-text-font",
    "--md-typeset-a-color",
    "--md-typeset-color",
    "--md-typeset-table-color",
    "--md-typeset-table-color--light",
)
ATTRIBUTES = ("data-md-color-scheme", "data-md-component")
# Ids, functions, and the key of what a browser keeps.
SCRIPTS = ("__config", "__md_get", "__md_set", "__palette", "__search")
NAMES = (*CLASSES, *VARIABLES, *ATTRIBUTES, *SCRIPTS)


def lacking(templates: Path) -> set[str]:
    """The names that a theme's templates, style sheets and scripts do not have."""
    files = (file for file in templates.rglob("*") if file.suffix in {".css", ".html", ".js"})
    everything = "\n".join(file.read_text("utf-8") for file in files)
    return {name for name in NAMES if not re.search(rf"(?<![\w-]){name}(?![\w-])", everything)}
