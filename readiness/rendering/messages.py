"""The messages that templates put into a page for its scripts."""

from __future__ import annotations

import dataclasses

from readiness.model import Bank, ids_of
from readiness.model.words import Plural

# What the scripts of the library's pages say, besides levels and retired questions.
_LIBRARY_MESSAGES = (
    *("here", "here_role", "here_next", "here_full", "here_kept", "go_on", "here_top", "level_in_words"),
    *("not_kept", "not_loaded", "keeping_nothing", "damaged_kept", "damaged_entries", "and_more"),
    *("new_edition", "retired"),
)


def message_texts(bank: Bank) -> dict[str, dict[str, str]]:
    """Return all that the scripts say, by name and plural category, with the bank's titles and levels."""
    catalogue = bank.words.messages
    texts: dict[str, str | Plural] = {
        field.name: getattr(catalogue, field.name) for field in dataclasses.fields(catalogue)
    }
    texts |= {f"level_{level.id}": level.title for level in bank.levels}
    texts |= {f"gloss_{level.id}": level.gloss for level in bank.levels}
    texts |= {f"sign_{state}": text for state, text in bank.words.sign_states.items()}
    texts |= {f"role_{role}": text for role, text in bank.words.roles.items()}
    texts |= {f"form_{form}": text for form, text in bank.words.forms.items()}
    texts |= {f"who_{role}": text for role, text in bank.words.who.items()}
    texts |= {f"who_guest_{role}": text for role, text in bank.words.who_guest.items()}
    texts |= {f"title_{dimension.id}": dimension.title for dimension in bank.dimensions}
    texts |= {f"title_{principle.id}": principle.title for _, principle in bank.principles()}
    retired = (*bank.retired, *bank.retired_principles)
    texts |= {f"title_{name}": entry.title for entry in retired for name in ids_of(entry)}
    return {name: text.texts if isinstance(text, Plural) else {"other": text} for name, text in texts.items()}


def library_message_texts(bank: Bank) -> dict[str, dict[str, str]]:
    """Return those of the messages that the scripts of the library's pages say."""
    texts = message_texts(bank)
    levels = [f"{kind}_{level.id}" for level in bank.levels for kind in ("level", "gloss")]
    retired = [f"title_{name}" for entry in bank.retired for name in ids_of(entry)]
    return {name: texts[name] for name in (*_LIBRARY_MESSAGES, *levels, *retired)}
