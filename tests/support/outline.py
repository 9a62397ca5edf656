"""What a built page holds."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


class Outline(HTMLParser):
    """What a page links to, and what can be linked to in it."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of tags, links and ids."""
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes |= given.keys()
        if "id" in given:
            self.ids.append(given["id"] or "")
        self.links.extend(given[name] or "" for name in ("href", "src") if name in given)


def html_of(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text("utf-8")


def dead_links(site: Path) -> list[str]:
    """Every link inside a built site that leads to no page, file or anchor of it."""
    outlines = {
        file.relative_to(site).as_posix().removesuffix("index.html"): Outline(file.read_text("utf-8"))
        for file in site.rglob("*.html")
        if file.name != "404.html"  # written for a bare domain, where its own test opens it
    }
    broken = []
    for page, outline in outlines.items():
        for link in outline.links:
            target = urlsplit(urljoin(f"http://site/{page}", link))
            if target.netloc != "site" or target.scheme != "http":
                continue
            path, anchor = unquote(target.path).removeprefix("/"), unquote(target.fragment)
            there = path in outlines or (site / path).is_file()
            if not there or (anchor and path in outlines and anchor not in outlines[path].ids):
                broken.append(f"{page}: {link}")
    return broken
