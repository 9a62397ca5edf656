"""Checks that a team's words on screen keep the fields and keys of ours."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Mapping
from string import Formatter

from readiness.checks.findings import Finding, finding
from readiness.model import Bank, Place
from readiness.model.notation import is_language
from readiness.model.words import Plural, Words

# The count in a plural. A language may spell out one or two, and has to write what can be any number.
_COUNT = "{n}"

# The words of the catalogue that there are one of for each role.
_BY_ROLE = ("roles", "roles_explained", "who", "who_shown", "who_guest")
_OF_SIGNS = ("signs_intro", "signs_others")  # likewise, in a bank that has signs

# Those that people choose between, or by which a page's parts are found.
_TOLD_APART = ("roles", "forms", "sign_answers", "believed_answers", "headings", "deeds", "evidence")


def word_findings(bank: Bank, ours: Bank) -> Iterator[Finding]:
    """Every word has the fields and keys of its default; with others, templates and scripts would fail.

    `ours` is the bank before a team's changes: a team that offers some of its roles may keep all their words.
    """
    place = ours.place if bank.words == ours.words else bank.place
    yield from _role_word_findings(bank, ours.role_ids, place)
    defaults = Words()
    if not is_language(bank.words.messages.locale):
        yield finding("word-locale", "words", place, locale=bank.words.messages.locale)
    pairs = (
        (bank.words, defaults),
        (bank.words.messages, defaults.messages),
        (bank.words.library, defaults.library),
        (bank.words.together, defaults.together),
    )
    for words, default in pairs:
        for entry in dataclasses.fields(words):
            texts, our_texts = (
                _texts_by_key(getattr(catalogue, entry.name)) for catalogue in (words, default)
            )
            known = {name for text in our_texts.values() for name in _fields_in(text)}
            try:
                unknown = {name for text in texts.values() for name in _fields_in(text)} - known
            except ValueError:
                yield finding("word-braces", "words", place, word=entry.name)
                continue
            for name in sorted(unknown):
                fields = ", ".join(f"{{{field}}}" for field in sorted(known))
                rule = "word-field" if known else "word-without-fields"
                yield finding(rule, "words", place, word=entry.name, field=name, fields=fields)
            if isinstance(getattr(default, entry.name), Plural) and _COUNT in our_texts["other"]:
                for category in ("many", "other"):
                    if _COUNT not in texts.get(category, _COUNT):
                        yield finding(
                            "word-without-count", "words", place, word=entry.name, category=category
                        )
            if entry.name in _TOLD_APART:
                yield from _alike_findings(entry.name, texts, place)
            if entry.name in {*_BY_ROLE, *_OF_SIGNS, "conduct"}:
                continue
            if isinstance(getattr(default, entry.name), dict) and texts.keys() != our_texts.keys():
                keys, our_keys = (", ".join(sorted(each)) or "nothing" for each in (texts, our_texts))
                yield finding("word-keys", "words", place, word=entry.name, keys=keys, own=our_keys)
            if entry.name == "months" and len(texts) != len(our_texts):
                yield finding("months", "words", place, count=len(texts))


def _role_word_findings(bank: Bank, our_roles: Collection[str], place: Place) -> Iterator[Finding]:
    """There is a word for every role, wherever each has its own."""
    roles = bank.role_ids
    by_role = {
        **{name: getattr(bank.words, name) for name in (*_BY_ROLE, *(_OF_SIGNS if bank.signs else ()))},
        **{f"conduct[{conduct!r}]": texts for conduct, texts in bank.words.conduct.items()},
    }
    known = ", ".join(roles)
    for name, texts in by_role.items():
        if missing := ", ".join(role for role in roles if role not in texts):
            yield finding("word-roles", "words", place, word=name, missing=missing, known=known)
        for role in (role for role in texts if role not in {*roles, *our_roles}):
            yield finding("word-role-unknown", "words", place, word=name, role=role, known=known)


def _alike_findings(word: str, texts: Mapping[str, str], place: Place) -> Iterator[Finding]:
    """Yield a finding for each text that stands for more than one key."""
    keys: dict[str, list[str]] = {}
    for key, text in texts.items():
        keys.setdefault(text.strip().casefold(), []).append(key)
    for same in keys.values():
        if len(same) > 1:
            fields = {"text": texts[same[0]], "keys": " and ".join(same)}
            yield finding("words-alike", "words", place, word=word, **fields)


def _fields_in(text: str) -> list[str]:
    """Return what stands in a text's braces: names, and what a script would not know, such as `day:02`.

    Raises `ValueError` where the braces are not in pairs.
    """
    return [
        f"{name}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}"
        for _, name, form, conversion in Formatter().parse(text)
        if name is not None
    ]


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
