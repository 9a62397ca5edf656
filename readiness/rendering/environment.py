"""The Jinja2 environment of our templates, and their filters."""

from __future__ import annotations

import datetime as dt
import functools
import re
from html import escape
from pathlib import Path
from string import Formatter

import jinja2
from markupsafe import Markup

from readiness.model import Bank
from readiness.model.errors import ReadinessError


class RenderingError(ReadinessError):
    """A page or file that keeps the site from being rendered."""


@functools.cache  # so that a template is compiled once, also while the site is served
def environment(overrides: Path) -> jinja2.Environment:
    """Return the environment of the templates that use nothing of the theme; `overrides` is their folder.

    To render one takes `base`, the address of the site's root relative to the page.
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
    """Return an address of the site relative to the page, like the theme's filter of this name."""
    return f"{context['base']}{address}"


def day(bank: Bank, date: dt.date) -> str:
    """Return a date in the bank's words, such as 22 November 2026."""
    return bank.words.library.date.format(
        day=date.day, month=bank.words.library.months[date.month - 1], year=date.year
    )


def markdown_escaped(text: str) -> Markup:
    """Return a text as the Markdown of a heading, in which no character has a meaning of its own."""
    return Markup(re.sub(r"([\\`*_{}\[\]#|~])", r"\\\1", escape(text, quote=False)))  # noqa: S704  escaped here


def marked(text: str) -> Markup:
    """Return a docstring as HTML: code between backticks, emphasis between stars."""
    html = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))
    return Markup(re.sub(r"\*([^*]+)\*", r"<em>\1</em>", html))  # noqa: S704  escaped here


def without_indents(html: str) -> str:
    """Return markup without empty lines, and without the white space at the beginning of lines."""
    return "\n".join(line.lstrip() for line in html.splitlines() if line.strip())


def blanks(text: str) -> Markup:
    """Return a text with `{fields}` as HTML, in which each field is a variable in words."""
    return Markup().join(
        Markup("{}<var>{}</var>").format(literal, field.replace("_", " ")) if field else literal
        for literal, field, _, _ in Formatter().parse(text)
    )
