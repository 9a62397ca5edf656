"""What a bank and `team.py` can hold, read from the code, so that no page about it is outdated."""

from __future__ import annotations

import ast
import dataclasses
import functools
import inspect
import re
import sys
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from readiness.model import (
    FACETS,
    FORMS,
    POWERS,
    Band,
    Bank,
    Ceilings,
    Dimension,
    First90,
    Level,
    Point,
    Principle,
    Question,
    Reference,
    Related,
    Retired,
    Role,
    Scoring,
    Sign,
    SignsRule,
    Source,
    Step,
    Term,
)
from readiness.model.team import Colours, LevelName, OwnWords, Reword, Team
from readiness.model.words import Plural, Words

# In the order in which the pages describe them.
SETTING_KINDS = (Team, Colours, OwnWords, Reword, LevelName)
ENTRY_KINDS = (
    *(Question, Principle, First90, Dimension, Step, Sign, Source),
    *(Point, Reference, Related, Term, Role, Level, Scoring, Ceilings, SignsRule, Band, Retired),
    Bank,
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its type in words, its default in Python or None where it is required, and what it is for."""

    name: str
    type: str
    default: str | None
    about: str


@dataclass(frozen=True, slots=True)
class Description:
    """A class of entries or settings: its name, what it is, and its fields in the order of the code."""

    name: str
    about: str
    fields: tuple[Field, ...]


def described(kind: type) -> Description:
    """Return the description of a dataclass, with each field that has a docstring below it."""
    texts: dict[str, str] = {}
    for base in reversed(kind.__mro__[:-1]):
        texts |= _field_texts(base)
    by_name = {field.name: field for field in dataclasses.fields(kind)}
    fields = (
        Field(name, _type_in_words(str(by_name[name].type)), _default_in_python(by_name[name]), text)
        for name, text in texts.items()
    )
    return Description(kind.__name__, inspect.cleandoc(kind.__doc__ or ""), tuple(fields))


def word_catalogue(words: Words) -> dict[str, dict[str, str]]:
    """Return every word on screen, as `words` has them, by the catalogue's class and by field."""
    return {
        type(catalogue).__name__: {
            field.name: text
            for field in dataclasses.fields(catalogue)
            if (text := _english_text(getattr(catalogue, field.name)))
        }
        for catalogue in (words, words.messages, words.library, words.together)
    }


@functools.cache  # a module has many of them, and takes long to parse
def _classes_in(module: str) -> dict[str, ast.ClassDef]:
    """Return the classes of a module as its file has them, by name."""
    parsed = ast.parse(inspect.getsource(sys.modules[module]))
    return {part.name: part for part in parsed.body if isinstance(part, ast.ClassDef)}


def _field_texts(kind: type) -> dict[str, str]:
    """Return the docstring below each of the fields that a class itself defines, by field."""
    body = _classes_in(kind.__module__)[kind.__name__].body
    return {
        ast.unparse(field.target): inspect.cleandoc(ast.literal_eval(text.value))
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr)
    }


# The only texts that fields of these types can hold.
_CHOICES = {
    name: ", ".join(f'"{word}"' for word in words)
    for name, words in (("Form", FORMS), ("Facet", FACETS), ("Power", POWERS))
}

# Types in words for people who do not program; the first pattern that matches is used.
_TYPES_IN_WORDS = (
    *((rf"tuple\[{name}, \.\.\.\]", f"some of: ({words})") for name, words in _CHOICES.items()),
    *((rf"^{name}$", f"one of: {words}") for name, words in _CHOICES.items()),
    (r"tuple\[str, \.\.\.\]", 'texts: ("one", "another")'),
    (r"dict\[str, tuple\[(\w+), \.\.\.\]\]", r'by id, several \1: {"id": (\1(…), \1(…))}'),
    (r"dict\[str, str\]", 'texts by text: {"one": "another"}'),
    (r"dict\[str, (\w+)\]", r'by id, a \1: {"id": \1(…)}'),
    (r"dict\[str, (\w+) \| (\w+)\]", r'by id, a \1 or \2: {"id": \1(…)}'),
    (r"tuple\[(\w+), \.\.\.\]", r"several \1: (\1(…), \1(…))"),
    (r"^str \| None$|^str$", "text"),
    (r"^int$|^float$", "number"),
    (r"^bool$", "True or False"),
)


def _type_in_words(written: str) -> str:
    """Return a field's type, as the code has it, in words."""
    matches = (
        re.sub(pattern, words, written) for pattern, words in _TYPES_IN_WORDS if re.search(pattern, written)
    )
    return next(matches, written).replace("str", "text").replace(" | None", "").replace(" | ", " or ")


def _default_in_python(field: dataclasses.Field[Any]) -> str | None:
    """Return a field's default as Python has it; None where the field is required."""
    if field.default is not dataclasses.MISSING:
        return repr(field.default)
    if field.default_factory is dataclasses.MISSING:
        return None
    default = field.default_factory()
    return f"{type(default).__name__}()" if dataclasses.is_dataclass(default) else repr(default)


def _english_text(value: object) -> str:
    """Return the texts of an entry of the catalogue as one; empty for a catalogue inside it."""
    if isinstance(value, Plural):
        return _english_text(value.texts)
    if isinstance(value, dict):
        return " | ".join(f"{key}: {_english_text(text)}" for key, text in value.items())
    if isinstance(value, tuple):
        return " | ".join(map(_english_text, value))
    return value if isinstance(value, str) else ""
