"""Counts what a written page asks of its readers: words, and years of school."""

from __future__ import annotations

import re

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MARKS = re.compile(
    r"<!--.*?-->|\]\([^)]*\)|\{[^}]*\}|\((?:[A-E]\d+(?:, )?)+\)|\[@|\]|^\s*(?:[->:]|\d+\.)\s",
    re.MULTILINE | re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def sentences(markdown: str) -> list[list[str]]:
    """The sentences of a page, each a list of words; headings and front matter are left out."""
    text = _MARKS.sub(" ", _FRONT_MATTER.sub("", markdown))
    blocks = (block for block in re.split(r"\n\s*\n|\n(?=#)", text) if not block.lstrip().startswith("#"))
    found = (_WORD.findall(sentence) for block in blocks for sentence in re.split(r"[.?!:]\W", f"{block} "))
    return [words for words in found if words]


def words(markdown: str) -> int:
    """How many words a page has."""
    return sum(len(sentence) for sentence in sentences(markdown))


def grade(markdown: str) -> float:
    """The Automated Readability Index: years of school that a page asks for.

    Senter and Smith, 1967: 4.71 times letters per word, plus half of words per sentence, minus 21.43.
    """
    said = sentences(markdown)
    count = sum(len(sentence) for sentence in said)
    letters = sum(len(word) for sentence in said for word in sentence)
    return 4.71 * letters / count + 0.5 * count / len(said) - 21.43
