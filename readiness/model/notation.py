"""How editions and languages are written."""

from __future__ import annotations

import re

_EDITION = re.compile(r"20[0-9]{2}\.[1-9][0-9]{0,3}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?")


def is_edition(text: str) -> bool:
    """Whether a text is an edition's name: a year, a point and a number from 1."""
    return _EDITION.fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Whether a text is a language's tag as browsers take it (RFC 5646): language, script and region."""
    return _LANGUAGE.fullmatch(text) is not None


def edition_order(edition: str) -> tuple[int, int]:
    """Return what sorts an edition such as 2026.1 before 2026.2 and 2026.10."""
    year, number = edition.split(".")
    return int(year), int(number)
