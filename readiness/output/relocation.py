"""Pages moved into folders of their own, so that addresses in their HTML mean the same to every builder.

Builders agree that links in Markdown are relative to the file, and disagree about addresses in HTML. To most,
these are relative to the page, which for `quiz.md` is `quiz/`; to Zensical, they are relative to the file.
For `quiz/index.md` both are the same, and the page keeps its address.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from readiness.model.markdown import CODE, MARKDOWN_FLAGS

_HTML_ADDRESS = re.compile(
    rf"""(?P<code>{CODE})|<[a-z][^<>]*\s(?:href|src)=["'](?![#/]|[a-z][a-z\d+.-]*:)""",
    MARKDOWN_FLAGS | re.IGNORECASE,
)
_MARKDOWN_LINK = re.compile(
    rf"(?P<code>{CODE})|(?P<before>\]\(|^\[[^\]^][^\]]*\]:[ \t]+)(?P<target>[^)\s#]+)", MARKDOWN_FLAGS
)


def moved_pages(pages: Mapping[str, str]) -> dict[str, str]:
    """Return new paths by old for pages with addresses in their HTML; `pages` are Markdown by path."""
    return {
        path: f"{path.removesuffix('.md')}/index.md"
        for path, text in pages.items()
        if posixpath.basename(path) != "index.md"
        and any(match["code"] is None for match in _HTML_ADDRESS.finditer(text))
    }


def relinked(text: str, path: str, files: Mapping[str, str]) -> str:
    """Return the Markdown of the page `path` with links to where it and its targets have moved.

    `files` has every file's new path by its old. Links to anything else stay as they are.
    """
    old_folder, new_folder = posixpath.dirname(path), posixpath.dirname(files[path])

    def replacement(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        target = posixpath.normpath(posixpath.join(old_folder, match["target"]))
        if target not in files:
            return match[0]
        return f"{match['before']}{posixpath.relpath(files[target], new_folder or '.')}"

    return _MARKDOWN_LINK.sub(replacement, text)


def relocated_navigation(nav: Any, files: Mapping[str, str]) -> Any:  # noqa: ANN401  as nested as settings have it
    """Return a navigation with the new paths of its files; `files` as for `relinked`."""
    if isinstance(nav, dict):
        return {title: relocated_navigation(item, files) for title, item in nav.items()}
    if isinstance(nav, list):
        return [relocated_navigation(item, files) for item in nav]
    return files.get(nav, nav)
