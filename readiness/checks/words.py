"""Checks that a team's words on screen keep the fields and keys of ours."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from string import Formatter

from readiness.checks.findings import Finding, finding
from readiness.model import Bank
from readiness.model.notation import is_language
from readiness.model.words import Plural, Words

# The words of the catalogue that there are one of for each role.
_BY_ROLE = ("roles", "roles_explained", "who", "who_shown", "who_guest")
_OF_SIGNS = ("signs_intro", "signs_others")  # likewise, in a bank that has signs


def word_findings(bank: Bank) -> Iterator[Finding]:
    """Every word has the fields and keys of its default; with others, templates and scripts would fail."""
    yield from _role_word_findings(bank)
    defaults = Words()
    if not is_language(bank.words.messages.locale):
        yield finding("word-locale", "words", bank.place, locale=bank.words.messages.locale)
    pairs = (
        (bank.words, defaults),
        (bank.words.messages, defaults.messages),
        (bank.words.library, defaults.library),
        (bank.words.together, defaults.together),
    )
    for words, ours in pairs:
        for entry in dataclasses.fields(words):
            texts, our_texts = (_texts_by_key(getattr(catalogue, entry.name)) for catalogue in (words, ours))
            known = {name for text in our_texts.values() for name in _fields_in(text)}
            try:
                unknown = {name for text in texts.values() for name in _fields_in(text)} - known
            except ValueError:
                yield finding("word-braces", "words", bank.place, word=entry.name)
                continue
            for name in sorted(unknown):
                fields = ", ".join(f"{{{field}}}" for field in sorted(known))
                rule = "word-field" if known else "word-without-fields"
                yield finding(rule, "words", bank.place, word=entry.name, field=name, fields=fields)
            if entry.name in {*_BY_ROLE, *_OF_SIGNS, "conduct"}:
                continue
            if isinstance(getattr(ours, entry.name), dict) and texts.keys() != our_texts.keys():
                keys, our_keys = (", ".join(sorted(each)) for each in (texts, our_texts))
                yield finding("word-keys", "words", bank.place, word=entry.name, keys=keys, own=our_keys)
            if entry.name == "months" and len(texts) != len(our_texts):
                yield finding("months", "words", bank.place, count=len(texts))


def _role_word_findings(bank: Bank) -> Iterator[Finding]:
    """There is a word for every role, wherever each has its own."""
    roles = bank.role_ids
    by_role = {
        **{name: getattr(bank.words, name) for name in (*_BY_ROLE, *(_OF_SIGNS if bank.signs else ()))},
        **{f"conduct[{conduct!r}]": texts for conduct, texts in bank.words.conduct.items()},
    }
    for name, texts in by_role.items():
        if missing := ", ".join(role for role in roles if role not in texts):
            yield finding(
                "word-roles", "words", bank.place, word=name, missing=missing, known=", ".join(roles)
            )


def _fields_in(text: str) -> list[str]:
    """Return the names of a text's `{fields}`. Raises `ValueError` where its braces are not in pairs."""
    return [name for _, name, *_ in Formatter().parse(text) if name is not None]


def _texts_by_key(words: object) -> dict[str, str]:
    """Return all texts of one entry of the catalogue, by key; a single text has an empty one."""
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
