"""What all Markdown has: code that is left alone, and front matter."""

from __future__ import annotations

import re

FENCE = r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)"  # code, where nothing means what it means elsewhere

# What stands above a text, read as MkDocs reads it.
_FRONT_MATTER = re.compile(r"\A-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*\n+", re.DOTALL)


def split_front_matter(text: str) -> tuple[str, str]:
    """Return what stands above a page's text, which is YAML, and the text."""
    above = _FRONT_MATTER.match(text)
    return (above[1], text[above.end() :]) if above else ("", text)
