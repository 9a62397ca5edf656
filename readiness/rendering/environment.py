"""The one way to a Jinja2 environment for our templates, and their filters."""

from __future__ import annotations

import datetime as dt
import re
from html import escape
from pathlib import Path
from string import Formatter

import jinja2
from markupsafe import Markup

from readiness.model import Bank


class RenderingError(Exception):
    """A page that asks for what there is not; the message is meant for whoever edits it."""


def environment(overrides: Path) -> jinja2.Environment:
    """Return an environment for the templates that need nothing of the theme; `overrides` is their folder.

    Whoever renders one gives it `base`, the way from the page that is written to the root of the site.
    """
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(overrides),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["url"] = url
    templates.filters["plain"] = markdown_escaped
    templates.filters["marked"] = marked
    templates.filters["blanks"] = blanks
    return templates


@jinja2.pass_context
def url(context: jinja2.runtime.Context, address: str) -> str:
    """Return an address of the site as the page reaches it; the theme has a filter that does the same."""
    return f"{context['base']}{address}"


def day(bank: Bank, date: dt.date) -> str:
    """Return a day as the site writes it, such as 22 November 2026."""
    return bank.words.library.date.format(
        day=date.day, month=bank.words.library.months[date.month - 1], year=date.year
    )


def markdown_escaped(text: str) -> Markup:
    """Return a text as Markdown that means just that text, for a heading."""
    return Markup(re.sub(r"([\\`*_{}\[\]#|~])", r"\\\1", escape(text, quote=False)))  # noqa: S704  escaped here


def marked(text: str) -> Markup:
    """Return a text of the code as HTML: what stands between backticks or stars as code or emphasis."""
    html = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))
    return Markup(re.sub(r"\*([^*]+)\*", r"<em>\1</em>", html))  # noqa: S704  escaped here


def blanks(text: str) -> Markup:
    """Return a text with `{fields}` so that each field reads as what is put there."""
    return Markup().join(
        Markup("{}<var>{}</var>").format(said, field.replace("_", " ")) if field else said
        for said, field, _, _ in Formatter().parse(text)
    )
