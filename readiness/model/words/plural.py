"""Texts that depend on a count."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plural:
    """Texts by plural category; `{n}` is the count. `other` always stands, the rest as the language needs."""

    other: str
    one: str | None = None
    zero: str | None = None
    two: str | None = None
    few: str | None = None
    many: str | None = None

    @property
    def texts(self) -> dict[str, str]:
        """The categories that are given, with their texts."""
        categories = ("zero", "one", "two", "few", "many", "other")
        given = {category: getattr(self, category) for category in categories}
        return {category: text for category, text in given.items() if text is not None}
