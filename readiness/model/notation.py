"""How editions, languages and texts in Python are written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_EDITION = re.compile(r"20[0-9]{2}\.[1-9][0-9]{0,3}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?")


def is_edition(value: object) -> bool:
    """Whether a value is the name of an edition: a text of a year, a point and a number from 1."""
    return isinstance(value, str) and _EDITION.fullmatch(value) is not None


def edition_order(edition: str) -> tuple[int, int]:
    """Return a sort key that puts 2026.1 before 2026.2 and 2026.10.

    A name in another form, which the checks report, comes first.
    """
    if not is_edition(edition):
        return 0, 0
    year, number = edition.split(".")
    return int(year), int(number)


def is_language(text: str) -> bool:
    """Whether a text is a language tag as browsers take it (RFC 5646): language, script and region."""
    return _LANGUAGE.fullmatch(text) is not None


def quoted(text: str) -> str:
    """Return a text as a Python literal, in double quotes where that needs no backslash."""
    quote = "'" if '"' in text and "'" not in text else '"'
    return quote + text.replace("\\", "\\\\").replace("\n", "\\n").replace(quote, f"\\{quote}") + quote


def quoted_group(texts: Sequence[str]) -> str:
    """Return texts as a Python tuple on one line."""
    return f"({', '.join(map(quoted, texts))}{',' if len(texts) == 1 else ''})"


def quoted_table(texts: Mapping[str, str]) -> str:
    """Return texts by name as a Python dict on one line."""
    return f"{{{', '.join(f'{quoted(name)}: {quoted(text)}' for name, text in texts.items())}}}"
