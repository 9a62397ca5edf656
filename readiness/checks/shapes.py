"""Whether every field of a bank or a team holds what its type says."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from readiness.checks.findings import Finding, finding, in_order
from readiness.model import Bank, Place
from readiness.model.team import Team

_LONGEST_EXCERPT = 40  # characters of a wrong value in a message

# Half of a pair that makes one character: no file can hold it.
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def shape_findings(whole: Bank | Team) -> list[Finding]:
    """Return the fields that do not hold what they should; all other rules rely on there being none."""
    return in_order(_shapes(whole))


def _shapes(whole: Bank | Team) -> Iterator[Finding]:
    """Every field holds what its type says: `rungs="..."` or a forgotten comma is found here.

    A part without a place of its own, such as the steps for 90 days, is reported at its entry.
    """
    waiting: list[tuple[object, str, Place]] = [(whole, type(whole).__name__.upper(), whole.place)]
    hints: dict[type, dict[str, Any]] = {}  # thousands of parts, a dozen classes
    while waiting:
        part, entry, place = waiting.pop()
        if hasattr(part, "place"):
            entry, place = str(getattr(part, "id", entry)), part.place
        if type(part) not in hints:
            hints[type(part)] = get_type_hints(type(part))
        for name, hint in hints[type(part)].items():
            value = getattr(part, name)
            wrong = _misfit(value, hint, may_be_empty=name == "example")
            if wrong:
                rule, held, expected = wrong
                yield finding(
                    rule, entry, place, field=name, value=_excerpt(held), expected=expected.__name__
                )
            else:
                waiting.extend((inner, entry, place) for inner in _inner_entries(value))


def _inner_entries(value: object) -> Iterator[object]:
    """Every entry that a field holds, by itself, in a group or in a table of either."""
    if isinstance(value, (tuple, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _inner_entries(inner)
    elif dataclasses.is_dataclass(value):
        yield value


def _misfit(value: object, hint: Any, *, may_be_empty: bool = False) -> tuple[str, object, Any] | None:  # noqa: ANN401, PLR0911
    """Return the rule that a value breaks, and the value and hint that do not fit; None where all does."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Literal:
        hint = str  # which word it is, the rules say better
    if origin in (Union, UnionType):
        return None if any(_misfit(value, one) is None for one in inside) else _misfit(value, inside[0])
    if origin is tuple:
        if not isinstance(value, tuple):
            return "not-a-group", value, hint
        return next((wrong for one in value if (wrong := _misfit(one, inside[0]))), None)
    if origin is dict:
        if not isinstance(value, dict):
            return "not-a-table", value, hint
        pairs = (pair for each in value.items() for pair in zip(each, inside, strict=True))
        return next((wrong for one, kind in pairs if (wrong := _misfit(one, kind))), None)
    if hint is str:
        fits = isinstance(value, str) and not _SURROGATE.search(value)
        return None if fits and (str(value).strip() or may_be_empty) else ("not-a-text", value, hint)
    if hint in (int, float):
        fits = isinstance(value, (int, hint)) and not isinstance(value, bool)
        return None if fits else ("not-a-number", value, hint)
    return None if isinstance(value, hint) else ("not-an-entry", value, hint)


def _excerpt(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT]}…"
