"""The messages that templates put into a page for its scripts."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from readiness.model import Bank, Retired, ids_of
from readiness.model.words import Plural

# What the scripts of the library's pages say: names of `Messages`, and families of names that end in an
# entry's id. The pages carry these and no others; `make lint` holds them against the scripts.
LIBRARY_MESSAGES = (
    *("and_more", "damaged_entries", "damaged_kept", "go_on", "here", "here_full", "here_kept", "here_aim"),
    *("here_role", "here_top", "keeping_nothing", "level_in_words", "new_edition", "not_kept", "not_loaded"),
    "retired",
)
LIBRARY_FAMILIES = ("level", "gloss", "title")


def message_texts(bank: Bank) -> dict[str, dict[str, str]]:
    """Return all that the scripts say, by name and plural category, with the bank's titles and levels."""
    catalogue = bank.words.messages
    texts: dict[str, str | Plural] = {
        field.name: getattr(catalogue, field.name) for field in dataclasses.fields(catalogue)
    }
    for family, by_id in message_families(bank).items():
        texts |= {f"{family}_{name}": text for name, text in by_id.items()}
    return {name: text.texts if isinstance(text, Plural) else {"other": text} for name, text in texts.items()}


def message_families(bank: Bank) -> dict[str, dict[str, str]]:
    """Return the messages that come from the bank's entries: by what their names begin with, then by id."""
    words = bank.words
    return {
        "level": {level.id: level.title for level in bank.levels},
        "gloss": {level.id: level.gloss for level in bank.levels},
        "sign": {**words.sign_states},
        "role": {**words.roles},
        "form": {**words.forms},
        "who": {**words.who},
        "who_shown": {**words.who_shown},
        "who_guest": {**words.who_guest},
        "title": {
            **{dimension.id: dimension.title for dimension in bank.dimensions},
            **{principle.id: principle.title for _, principle in bank.principles()},
            **_retired_titles((*bank.retired, *bank.retired_principles)),
        },
    }


def library_message_texts(bank: Bank) -> dict[str, dict[str, str]]:
    """Return those of the messages that the scripts of the library's pages say."""
    texts = message_texts(bank)
    # The library's pages name retired questions alone: all other titles are in their own text.
    families = {**message_families(bank), "title": _retired_titles(bank.retired)}
    named = (f"{family}_{name}" for family in LIBRARY_FAMILIES for name in families[family])
    return {name: texts[name] for name in (*LIBRARY_MESSAGES, *named)}


def _retired_titles(entries: Iterable[Retired]) -> dict[str, str]:
    """Return the titles of what is no longer asked, by every id that it had."""
    return {name: entry.title for entry in entries for name in ids_of(entry)}
