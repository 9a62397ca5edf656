"""Whether other words on screen keep the fields and keys of the catalogue."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from string import Formatter

from readiness.checks.findings import Finding, finding
from readiness.model import Bank
from readiness.model.notation import is_language
from readiness.model.words import Plural, Words


def word_findings(bank: Bank) -> Iterator[Finding]:
    """Other words keep the fields and keys of the catalogue's own, or only half a site could be built."""
    own = Words()
    if not is_language(bank.words.messages.locale):
        yield finding("word-locale", "words", bank.place, locale=bank.words.messages.locale)
    pairs = (
        (bank.words, own),
        (bank.words.messages, own.messages),
        (bank.words.library, own.library),
    )
    for words, ours in pairs:
        for entry in dataclasses.fields(words):
            theirs, default = (_texts_by_key(getattr(each, entry.name)) for each in (words, ours))
            known = {name for text in default.values() for name in _fields_in(text)}
            try:
                unknown = {name for text in theirs.values() for name in _fields_in(text)} - known
            except ValueError:
                yield finding("word-braces", "words", bank.place, word=entry.name)
                continue
            for name in sorted(unknown):
                fields = ", ".join(f"{{{field}}}" for field in sorted(known))
                rule = "word-field" if known else "word-without-fields"
                yield finding(rule, "words", bank.place, word=entry.name, field=name, fields=fields)
            if isinstance(getattr(ours, entry.name), dict) and theirs.keys() != default.keys():
                keys, own_keys = (", ".join(sorted(texts)) for texts in (theirs, default))
                yield finding("word-keys", "words", bank.place, word=entry.name, keys=keys, own=own_keys)
            if entry.name == "months" and len(theirs) != len(default):
                yield finding("months", "words", bank.place, count=len(theirs))


def _fields_in(text: str) -> list[str]:
    """Return the fields of a text; raise `ValueError` where its braces do not come in pairs."""
    return [name for _, name, *_ in Formatter().parse(text) if name is not None]


def _texts_by_key(words: object) -> dict[str, str]:
    """All texts of one entry of the catalogue, by key."""
    if isinstance(words, Plural):
        return words.texts
    if isinstance(words, tuple):
        return dict(enumerate(words))  # type: ignore[arg-type]
    if isinstance(words, dict):
        return {
            key: text if isinstance(text, str) else " ".join(_texts_by_key(text).values())
            for key, text in words.items()
        }
    return {"": words} if isinstance(words, str) else {}
