"""Every name that our templates may use."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable
from functools import partial
from typing import Any

from readiness.model import (
    FACETS,
    Bank,
    Dimension,
    Facet,
    Principle,
    Question,
    Retired,
    asked,
    in_steps,
    names_of,
)
from readiness.model.paths import anchor_of, source_url, url_of
from readiness.model.words import Plural

# What the scripts of the library's pages say: names of `Messages`, and families of names that end in an
# entry's id. The pages carry these and no others; `make lint` holds them against the scripts.
LIBRARY_MESSAGES = (
    "and_more",
    "damaged_entries",
    "damaged_kept",
    "go_on",
    "here",
    "here_full",
    "here_kept",
    "here_next",
    "here_role",
    "here_top",
    "keeping_nothing",
    "level_in_words",
    "new_edition",
    "not_kept",
    "not_loaded",
    "retired",
)
LIBRARY_FAMILIES = ("level", "gloss", "title")


def context(bank: Bank) -> dict[str, Any]:
    """Return every name that the templates use, apart from the theme's own."""
    every = [asked(bank, role, form).minutes for role in bank.roles for form in bank.forms]

    def level_in_words(level_id: str) -> str:
        at, level = next((at, level) for at, level in enumerate(bank.levels, 1) if level.id == level_id)
        return bank.words.messages.level_in_words.format(number=at, title=level.title, gloss=level.gloss)

    said = message_texts(bank)
    return {
        "bank": bank,
        "linked": True,
        "alone": False,
        "roles": bank.roles,
        "forms": bank.forms,
        "asked_count": partial(asked, bank),
        "least_minutes": min(every),
        "most_minutes": max(every),
        "messages": said,
        "here_messages": {name: said[name] for name in _said_in_the_library(bank)},
        "level_in_words": level_in_words,
        "sign_bands": sign_bands(bank),
        "has_pair": has_pair,
        "to_read_aloud": to_read_aloud(bank),
        "facets_of": partial(facets_of, bank),
        "url_of": url_of,
        "in_steps": in_steps,
        "source_url": source_url,
        "anchor_of": anchor_of,
    }


def message_texts(bank: Bank) -> dict[str, dict[str, str]]:
    """Return all that the scripts say, by name and plural category, titles and levels included."""
    catalogue = bank.words.messages
    said: dict[str, str | Plural] = {
        field.name: getattr(catalogue, field.name) for field in dataclasses.fields(catalogue)
    }
    for family, texts in message_families(bank).items():
        said |= {f"{family}_{name}": text for name, text in texts.items()}
    return {name: text.texts if isinstance(text, Plural) else {"other": text} for name, text in said.items()}


def message_families(bank: Bank) -> dict[str, dict[str, str]]:
    """Return the messages that come from the bank's entries, by what their names begin with."""
    words = bank.words
    return {
        "level": {level.id: level.title for level in bank.levels},
        "gloss": {level.id: level.gloss for level in bank.levels},
        "sign": {**words.sign_states},
        "role": {**words.roles},
        "form": {**words.forms},
        "who": {**words.who},
        "who_guest": {**words.who_guest},
        "title": {
            **{dimension.id: dimension.title for dimension in bank.dimensions},
            **{principle.id: principle.title for _, principle in bank.principles()},
            **_titles_of_retired(bank.retired, bank.retired_principles),
        },
    }


def _said_in_the_library(bank: Bank) -> list[str]:
    """Return the names of what the scripts of the library's pages say."""
    texts = {**message_families(bank), "title": _titles_of_retired(bank.retired)}
    families = [f"{family}_{name}" for family in LIBRARY_FAMILIES for name in texts[family]]
    return [*LIBRARY_MESSAGES, *families]


def _titles_of_retired(*groups: Iterable[Retired]) -> dict[str, str]:
    """Return the titles of what is no longer asked, by every id that it had."""
    return {name: entry.title for group in groups for entry in group for name in names_of(entry)}


def sign_bands(bank: Bank) -> list[tuple[int, list[str]]]:
    """Return, for each number of signs that may apply, the counts shown that each band allows."""
    executives = asked(bank, "executive", "full").signs
    optional = sum("executive" in sign.asked_of and sign.may_not_apply for sign in bank.signs)
    rows = []
    for apply in range(executives, executives - optional - 1, -1):
        least = [math.ceil(band.start * apply - 1e-9) for band in bank.ceilings.bands]
        most = [*(count - 1 for count in least[1:]), apply]
        rows.append((apply, [f"{low}–{high}" for low, high in zip(least, most, strict=True)]))
    return rows


def facets_of(bank: Bank, principle: Principle) -> list[str]:
    """Return what the principle's questions look at, in words."""
    asked_for = {question.facet for question in principle.questions}
    return [bank.words.facets[facet] for facet in FACETS if facet in asked_for]


def to_read_aloud(bank: Bank) -> list[tuple[Dimension, list[Question]]]:
    """Return two questions of each dimension that the short form asks of every role, on what leaders do."""
    return [
        (
            dimension,
            [
                each
                for each in dimension.questions
                if each.facet == "do" and set(each.short_for) == set(bank.roles)
            ][:2],
        )
        for dimension in bank.dimensions
    ]


def has_pair(principle: Principle, first: Facet, second: Facet) -> bool:
    """Whether a principle has questions of both facets."""
    return {first, second} <= {question.facet for question in principle.questions}
