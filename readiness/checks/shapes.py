"""Checks that every field of a bank or a team holds a value of its type."""

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

# Half of a pair that makes one character; no file in UTF-8 can hold it.
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def shape_findings(whole: Bank | Team) -> list[Finding]:
    """Return a finding for each field that holds another type; all other checks rely on there being none."""
    return in_order(_shapes(whole))


def _shapes(whole: Bank | Team) -> Iterator[Finding]:
    """Yield a finding for each field with a wrong type, such as a text for `rungs` or a forgotten comma.

    A part without a place of its own, such as a `First90`, is reported at its entry.
    """
    pending: list[tuple[object, str, Place]] = [(whole, type(whole).__name__.upper(), whole.place)]
    hints: dict[type, dict[str, Any]] = {}  # there are thousands of parts, of a dozen classes
    while pending:
        part, entry, place = pending.pop()
        place = getattr(part, "place", place)
        entry = str(getattr(part, "id", entry))
        if type(part) not in hints:
            hints[type(part)] = get_type_hints(type(part))
        for name, hint in hints[type(part)].items():
            value = getattr(part, name)
            if mismatch := _mismatch(value, hint, may_be_empty=name == "example"):
                rule, wrong_value, expected = mismatch
                excerpt = _excerpt(wrong_value)
                yield finding(rule, entry, place, field=name, value=excerpt, expected=expected.__name__)
            else:
                pending.extend((inner, entry, place) for inner in _inner_entries(value))


def _inner_entries(value: object) -> Iterator[object]:
    """Yield every entry in a field's value, which may be an entry, a tuple or a dict."""
    if isinstance(value, (tuple, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _inner_entries(inner)
    elif dataclasses.is_dataclass(value):
        yield value


def _mismatch(value: object, hint: Any, *, may_be_empty: bool = False) -> tuple[str, object, Any] | None:  # noqa: ANN401, PLR0911
    """Return the rule that a value breaks, with the value and type that do not match; None for a match."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        hint = str  # other rules say better which words are allowed
    if origin in (Union, UnionType):
        fits = any(_mismatch(value, argument) is None for argument in arguments)
        return None if fits else _mismatch(value, arguments[0])
    if origin is tuple:
        if not isinstance(value, tuple):
            return "not-a-group", value, hint
        return next((mismatch for item in value if (mismatch := _mismatch(item, arguments[0]))), None)
    if origin is dict:
        if not isinstance(value, dict):
            return "not-a-table", value, hint
        items = (pair for item in value.items() for pair in zip(item, arguments, strict=True))
        return next((mismatch for item, kind in items if (mismatch := _mismatch(item, kind))), None)
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
