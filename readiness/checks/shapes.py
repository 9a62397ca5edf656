"""Checks that every field of a bank or a team holds a value of its type."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterator
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from readiness.checks.findings import Finding, finding, in_order
from readiness.model import Bank, Place
from readiness.model.team import Team

_LONGEST_EXCERPT = 40  # characters of a wrong value in a message
_AROUND = 15  # characters before and after an unfit one, likewise

# Half of a pair that makes one character; no file in UTF-8 can hold it.
_SURROGATE = re.compile(r"[\ud800-\udfff]")

_LINE_BREAKS = "\n\r\v\f\x85\u2028\u2029"

# What nobody types and no reader sees: control characters, the mark at a file's beginning, what stands for a
# letter that was lost, what is no character at all, and orders to write in the other direction up to an end
# that may be missing. Languages need the rest of what can't be seen: joiners for Persian, Hindi and emoji,
# soft hyphens, marks and isolates of direction, which end with their paragraph.
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufdd0-\ufdef\ufeff\ufffd-\uffff]")
_CONTROL_CHARACTERS = {"\0": "null", "\t": "tab", "\x1b": "escape", "\x7f": "delete"}


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
        own_place = getattr(part, "place", place)
        place = own_place if isinstance(own_place, Place) else place
        entry = str(getattr(part, "id", entry))
        if type(part) not in hints:
            hints[type(part)] = get_type_hints(type(part))
        for name, hint in hints[type(part)].items():
            value = getattr(part, name)
            if mismatch := _mismatch(value, hint, may_be_empty=name == "example"):
                rule, wrong_value, expected = mismatch
                excerpt = _excerpt(wrong_value)
                yield finding(rule, entry, place, field=name, value=excerpt, expected=_kinds_in(expected))
            elif unfit := _unfit_character(part, name):
                yield _character_finding(unfit, entry, place, name)
            else:
                pending.extend((inner, entry, place) for inner in _inner_entries(value))


def _unfit_character(part: Any, name: str) -> re.Match[str] | None:  # noqa: ANN401  any entry
    """Return the first character in a field that no text of its kind may have, or None.

    Only words of the catalogue that have line breaks in ours, such as an invitation to send, may have some.
    """
    default = type(part).__dataclass_fields__[name].default
    has_lines = isinstance(default, str) and "\n" in default
    for text in _texts_in(getattr(part, name)):
        for match in _UNFIT.finditer(text):
            if not (has_lines and match[0] == "\n"):
                return match
    return None


def _texts_in(value: object) -> Iterator[str]:
    """Yield every text in a field's value, but for those of entries in it, which are parts themselves."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts_in(inner)
    elif isinstance(value, dict):
        yield from _texts_in((*value, *value.values()))


def _character_finding(unfit: re.Match[str], entry: str, place: Place, field: str) -> Finding:
    around = unfit.string[max(0, unfit.start() - _AROUND) : unfit.end() + _AROUND]
    if unfit[0] in _LINE_BREAKS:
        return finding("line-break", entry, place, field=field, value=repr(around))
    name = _CONTROL_CHARACTERS.get(unfit[0]) or unicodedata.name(unfit[0], "a control character").lower()
    character = f"{name} (U+{ord(unfit[0]):04X})"
    return finding("hidden-character", entry, place, field=field, character=character, value=ascii(around))


def _inner_entries(value: object) -> Iterator[object]:
    """Yield every entry in a field's value, which may be an entry, a tuple or a dict."""
    if isinstance(value, (tuple, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _inner_entries(inner)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Place):
        yield value


def _mismatch(value: object, hint: Any, *, may_be_empty: bool = False) -> tuple[str, object, Any] | None:  # noqa: ANN401, PLR0911
    """Return the rule that a value breaks, with the value and type that do not match; None for a match."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        hint = str  # other rules say better which words are allowed
    if origin in (Union, UnionType):
        fits = any(_mismatch(value, argument) is None for argument in arguments)
        if fits or (mismatch := _mismatch(value, arguments[0])) is None:
            return None
        return (*mismatch[:2], hint) if mismatch[0] == "not-an-entry" else mismatch
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


def _kinds_in(hint: Any) -> str:  # noqa: ANN401  likewise
    """Return the names of the types that a value can have, as a message lists them."""
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return " or ".join(kind.__name__ for kind in kinds if kind is not type(None))


def _excerpt(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT]}…"
