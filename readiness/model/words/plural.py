"""Texts that depend on a count."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plural:
    """Texts by CLDR plural category, with `{n}` for the count; every language needs `other`."""

    other: str
    one: str | None = None
    zero: str | None = None
    two: str | None = None
    few: str | None = None
    many: str | None = None

    @property
    def texts(self) -> dict[str, str]:
        """The texts that there are, by category."""
        categories = ("zero", "one", "two", "few", "many", "other")
        texts = {category: getattr(self, category) for category in categories}
        return {category: text for category, text in texts.items() if text is not None}
