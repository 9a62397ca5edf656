"""Front matter: as YAML, and completed by what the bank knows of a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from html import escape, unescape
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from readiness.checks.findings import rule_message
from readiness.model import Bank
from readiness.model.paths import dimension_page, page_of, source_page
from readiness.rendering.environment import RenderingError

# What YAML makes of brackets, braces and nothing.
_NOT_TEXTS = (list, dict, type(None))


class _Loader(yaml.SafeLoader):  # type: ignore[misc]  # published without types
    """Loads YAML as builders do; values with a tag that only a builder knows stay as they are written."""


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]  # likewise
    """Dumps what `_Loader` loads."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_constructor(None, lambda _, node: node)
_Dumper.add_multi_representer(yaml.Node, lambda _, node: node)


def parse_yaml(text: str, place: str) -> dict[str, Any]:
    """Return the values of front matter or settings, by name; `place` is where they are written.

    Raises `RenderingError` for a text that is not YAML, or not names with values.
    """
    try:
        content = yaml.load(text, _Loader)  # noqa: S506  it is a safe loader
    except (yaml.YAMLError, ValueError) as error:  # the latter for a day that no calendar has
        reason = " ".join(str(error).split())
        message = f"{place}: this isn't valid YAML: {reason}. Text with a colon needs quotes."
        raise RenderingError(message) from None
    if content is not None and not isinstance(content, dict):
        raise RenderingError(f"{place}: this isn't valid YAML: {content}. Write a name, a colon and a value.")
    return content or {}


def as_yaml(content: dict[str, Any]) -> str:
    """Return front matter or settings as YAML."""
    return str(yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=float("inf")))


def page_titles(bank: Bank) -> dict[str, tuple[str, str]]:
    """Return title and description of every page that follows from the bank, by path inside `docs/`."""
    titles: dict[str, tuple[str, str]] = {"index.md": ("", bank.description)}  # its title is the site's name
    for dimension in bank.dimensions:
        titles[dimension_page(dimension)] = (dimension.title, dimension.line)
        titles |= {
            page_of(dimension, principle): (principle.title, principle.line)
            for principle in dimension.principles
        }
    return titles | {source_page(source): (source.title, source.about) for source in bank.sources}


def completed(meta: Mapping[str, Any], place: str, title: str, line: str) -> dict[str, Any]:
    """Return a page's front matter, with the bank's title and description where it has none of its own.

    Both are HTML in the result, because themes write them as they are. `place` is the page's file, `title`
    and `line` are texts, empty where the bank has none. Raises `RenderingError` for a `reviewed` that is no
    day, for tags that are no list of texts, and for a title, description or template that is no text.
    """
    meta = {**meta}
    if "reviewed" in meta and not isinstance(meta["reviewed"], dt.date):
        raise RenderingError(f"{place}: {rule_message('reviewed-day', reviewed=meta['reviewed'])}")
    for name in ("also", "tags"):
        listed = meta.get(name) or []
        if not isinstance(listed, list) or any(isinstance(item, _NOT_TEXTS) for item in listed):
            raise RenderingError(f"{place}: {rule_message('not-a-list', name=name, value=listed)}")
    for name in ("title", "description", "template"):
        value = meta.get(name, "")
        if isinstance(value, _NOT_TEXTS) or (name == "template" and not isinstance(value, str)):
            raise RenderingError(f"{place}: {rule_message('head-not-text', name=name, value=value)}")
    if title:
        meta.setdefault("title", escape(title, quote=False))
    if "description" in meta or line:
        meta["description"] = escape(unescape(str(meta.get("description", line))))
    return meta
