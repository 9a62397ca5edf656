"""What people type, as Markdown's own readers read it."""

from __future__ import annotations

import random

import pytest

from tests.support.markdown import PLAIN, READERS, Read
from tests.support.node import answer_of

SEED = 2026
# What has a meaning in one of them, alone or together.
PIECES = [
    *"*_`[]()<>!#+-.1\\&|~$:;'\"={}^@/ aÜ²—💬",
    *("&amp;", "&#42;", "<b>", "</b>", "<!--", "-->", "<?", "<a@b.c>", "<script>", "![x](y)", "[x]: /y"),
    *("~~", "**", "__", "```", "$$", ":smile:", "1. ", "- ", "+ ", "> ", "# ", "---", "===", "| a |", "|-|"),
]


@pytest.mark.parametrize("reader", READERS)
def test_every_text_stays_text(reader: str) -> None:
    chance = random.Random(SEED)  # noqa: S311
    typed = ["".join(chance.choices(PIECES, k=chance.randint(1, 10))) for _ in range(400)]
    for text, line in escaped(typed):
        if not text:
            continue
        page = f"# {line}.\n\n{line}\n\n- [ ] {line}\n    - Title\n    - Owner: {line}\n"
        read = Read(READERS[reader](page))
        assert {*read.elements} <= PLAIN, page
        assert read.lines == [f"{text}.", text, f"[ ] {text}", "Title", f"Owner: {text}"], page


def escaped(typed: list[str]) -> list[tuple[str, str]]:
    """Each text on one line, and the same in Markdown."""
    lines: list[tuple[str, str]] = answer_of("escape-lines.js", typed)
    return lines
