"""Markdown as its readers read it: two engines by three rules."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import markdown
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Callable

# What Markdown's readers may make of our files: headings, paragraphs and lists.
PLAIN = {"h1", "p", "ul", "li"}

READERS: dict[str, Callable[[str], str]] = {
    "CommonMark": MarkdownIt("commonmark").render,
    "GitHub's": MarkdownIt("commonmark").enable(["table", "strikethrough"]).render,
    "Python-Markdown": lambda text: markdown.markdown(text, extensions=["tables", "pymdownx.tilde"]),
}


class Read(HTMLParser):
    """A page's elements and its text, line by line."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[str] = []
        self._texts: list[str] = []
        self.feed(page)
        self.close()

    @property
    def lines(self) -> list[str]:
        """The lines of its text that are not empty."""
        return [line.strip() for line in "".join(self._texts).splitlines() if line.strip()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, with its attributes where it has any."""
        self.elements.append(" ".join([tag, *(name for name, _ in attrs)]))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self._texts.append(data)

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.elements.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        """Note a declaration."""
        self.elements.append(f"declaration {decl}")

    def handle_pi(self, data: str) -> None:
        """Note an instruction."""
        self.elements.append(f"instruction {data}")
