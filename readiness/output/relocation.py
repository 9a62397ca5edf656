"""Pages in folders of their own, where an address in HTML leads to the same place whoever reads it.

Builders agree on links in Markdown: these are relative to the file. They do not agree on links in HTML. To
most, those are relative to the page, which for `quiz.md` is `quiz/`; to Zensical, to the file as well. For
`quiz/index.md` both is the same, and the page's address is what it was.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from readiness.model.markdown import FENCE

_ANY_CODE = rf"(?P<code>{FENCE}|`[^`\n]*`)"
_IN_HTML = re.compile(
    rf"""{_ANY_CODE}|<[a-z][^<>]*\s(?:href|src)=["'](?![#/]|[a-z][a-z\d+.-]*:)""",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_IN_MARKDOWN = re.compile(
    rf"{_ANY_CODE}|(?P<before>\]\(|^\[[^\]^][^\]]*\]:[ \t]+)(?P<to>[^)\s#]+)", re.MULTILINE | re.DOTALL
)


def moved(pages: Mapping[str, str]) -> dict[str, str]:
    """Return the new paths of those pages whose HTML has addresses; `pages` are their Markdown by path."""
    return {
        path: f"{path.removesuffix('.md')}/index.md"
        for path, text in pages.items()
        if posixpath.basename(path) != "index.md"
        and any(match["code"] is None for match in _IN_HTML.finditer(text))
    }


def relinked(text: str, path: str, files: Mapping[str, str]) -> str:
    """Return a page's Markdown with its links to where files are now.

    `files` has every file's new path by its old. What leads to none of them stays as it is.
    """
    before, now = (posixpath.dirname(each) for each in (path, files[path]))

    def link(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        target = posixpath.normpath(posixpath.join(before, match["to"]))
        if target not in files:
            return match[0]
        return f"{match['before']}{posixpath.relpath(files[target], now or '.')}"

    return _IN_MARKDOWN.sub(link, text)


def renamed(nav: Any, files: Mapping[str, str]) -> Any:  # noqa: ANN401  as deep as it is
    """Return a navigation that names files as they are called now."""
    if isinstance(nav, dict):
        return {title: renamed(item, files) for title, item in nav.items()}
    if isinstance(nav, list):
        return [renamed(item, files) for item in nav]
    return files.get(nav, nav)
