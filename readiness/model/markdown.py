"""What our handling of any Markdown needs to know: where its code is, and its front matter."""

from __future__ import annotations

import re

# Code, in which nothing means what it means elsewhere. Patterns with these are compiled with
# `MARKDOWN_FLAGS`.
FENCED_CODE = r"^(?P<fence>`{3,}+|~{3,}+).*?^(?P=fence)"
CODE = rf"{FENCED_CODE}|`[^`\n]*`"
MARKDOWN_FLAGS = re.MULTILINE | re.DOTALL

# A citation of a reference, by its id: `[@simons-2002]`.
CITATION = r"\[@(?P<reference>[^\[\]\s]*)\](?!\()"

_FENCED_CODE = re.compile(FENCED_CODE, MARKDOWN_FLAGS)

# As MkDocs reads it.
_FRONT_MATTER = re.compile(r"\A-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*\n+", re.DOTALL)
_BEGINS_WITH_FIELD = re.compile(r"\A-{3}[ \t]*\n[a-z_]+:")


def split_front_matter(text: str) -> tuple[str, str]:
    """Return a page's front matter, which is YAML and empty where there is none, and its Markdown."""
    front_matter = _FRONT_MATTER.match(text)
    return (front_matter[1], text[front_matter.end() :]) if front_matter else ("", text)


def has_front_matter(text: str) -> bool:
    """Whether a text begins with front matter, even without its end, and not with a rule and a heading."""
    return _BEGINS_WITH_FIELD.match(text) is not None


def fenced_code_spans(markdown: str) -> list[tuple[int, int]]:
    """Return where each block of fenced code begins and ends."""
    return [match.span() for match in _FENCED_CODE.finditer(markdown)]


def without_fenced_code(markdown: str) -> str:
    """Return a text without its blocks of fenced code."""
    return _FENCED_CODE.sub("", markdown)
