"""A team's own words in place of ours, wherever people read: in the bank, on screen and in pages."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import Any, TypeVar

from readiness.model import Bank, Source
from readiness.model.markdown import FENCE
from readiness.model.team import OwnWords

WordReplacer = Callable[[str], str]
Worded = TypeVar("Worded")

# What a Markdown text holds that nobody reads: code, tags, where links lead, attributes.
_UNREAD = rf"{FENCE}|`[^`\n]*`|<[^<>]+>|\]\([^)\s]*|^\[[^\]]+\]:.*?$|\{{\s*[:\w.#][^{{}}]*\}}"

# Fields that name an entry, and no words that people read.
_FIELDS_WITHOUT_WORDS = frozenset(
    {
        *(
            "id",
            "place",
            "aliases",
            "since",
            "reworded",
            "points",
            "facet",
            "conduct",
            "asked_of",
            "short_for",
        ),
        *("principle", "one", "other", "level", "commitment", "signs_principle", "edition", "also_reads"),
        *("context", "locale", "language", "page", "template", "hide", "tags"),
    }
)
_NUMBERS = (
    *(
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)

# How our pages count: what they say, and what is counted.
_OUR_PRINCIPLES, _OUR_DIMENSIONS, _OUR_SHORT_FORM = 16, 5, 20


def word_replacer(own: OwnWords, bank: Bank) -> WordReplacer:
    """Return the function that puts a team's words, and the counts of its principles, into a text."""
    instead = _replaced_nouns(own) | _replaced_counts(bank)
    return _replacer(instead, r"(?!)") if instead else _unchanged


def markdown_word_replacer(own: OwnWords, bank: Bank) -> WordReplacer:
    """Return the same for Markdown, where code, tags and addresses stay as they are."""
    instead = _replaced_nouns(own) | _replaced_counts(bank)
    return _replacer(instead, _UNREAD) if instead else _unchanged


def with_words(value: Worded, speak: WordReplacer) -> Worded:
    """Return a value with every text in it spoken; names of entries, and sources, stay as they are."""
    return value if speak is _unchanged else _with_words(value, speak)


def _with_words(value: Any, speak: WordReplacer) -> Any:  # noqa: ANN401  whatever a bank or page holds
    if isinstance(value, str):
        return speak(value)
    if isinstance(value, (tuple, list)):
        return type(value)(_with_words(inner, speak) for inner in value)
    if isinstance(value, dict):
        return {key: _field_with_words(key, inner, speak) for key, inner in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, (type, Source)):
        names = [field.name for field in dataclasses.fields(value)]
        return dataclasses.replace(
            value, **{name: _field_with_words(name, getattr(value, name), speak) for name in names}
        )
    return value


def _field_with_words(name: str, value: Any, speak: WordReplacer) -> Any:  # noqa: ANN401  likewise
    """Return what stands under a name; under some of them the catalogue has tables of texts."""
    has_words = name not in _FIELDS_WITHOUT_WORDS or isinstance(value, dict)
    return _with_words(value, speak) if has_words else value


def _unchanged(text: str) -> str:
    return text


@dataclasses.dataclass(frozen=True, slots=True)
class _Noun:
    """What stands in place of a word of ours, and its article where it has one."""

    text: str
    article: str = ""


def _replaced_nouns(own: OwnWords) -> dict[str, _Noun]:
    """Return the words that the team changes, by ours in lower case."""
    ours = OwnWords()
    found: dict[str, _Noun] = {}
    for one, several in (
        ("customer", "customers"),
        ("senior_team", "senior_teams"),
        ("most_senior_leader", ""),
        ("organisation", "organisations"),
        ("front_line_adjective", ""),
    ):
        chosen, default = getattr(own, one), getattr(ours, one)
        article, _, text = chosen.partition(" ")
        name = default.partition(" ")[2]
        if chosen != default:
            found[name] = _Noun(text, article)
        if several and (chosen != default or getattr(own, several)):
            found[f"{name}s"] = _Noun(getattr(own, several) or f"{text}s")
    if own.front_line != ours.front_line:
        found[ours.front_line] = _Noun(own.front_line)
    return found


def _replaced_counts(bank: Bank) -> dict[str, _Noun]:
    """Return the counts that the team's bank changes, by ours in words."""
    principles = sum(1 for _ in bank.principles())
    dimensions = len(bank.dimensions)
    counted = (
        # A bare “sixteen” may count something else, such as a team's own beds.
        *((_OUR_PRINCIPLES, principles, f" {what}") for what in ("principles", "things", "cards")),
        (_OUR_DIMENSIONS, dimensions, " dimensions"),
        (_OUR_DIMENSIONS, dimensions, " parts"),
        (_OUR_SHORT_FORM, 4 * dimensions, " questions"),
    )
    return {
        f"{_NUMBERS[ours]}{what}": _Noun(f"{number_in_words(theirs)}{what}")
        for ours, theirs, what in counted
        if ours != theirs
    }


def number_in_words(number: int) -> str:
    """Return a number as a text has it: in words up to twenty, in digits above."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _replacer(instead: dict[str, _Noun], unread: str) -> WordReplacer:
    names = "|".join(re.escape(name) for name in sorted(instead, key=len, reverse=True))
    pattern = re.compile(
        rf"(?P<unread>{unread})|\b(?:(?P<article>an?)(?P<space>\s+))?(?P<name>{names})\b(?P<own>['’](?:s\b)?)?",
        re.IGNORECASE | re.MULTILINE | re.DOTALL,
    )

    def say(match: re.Match[str]) -> str:
        if match["name"] is None:
            return match[0]
        noun = instead[match["name"].lower()]
        article = _cased(noun.article or match["article"], match["article"]) if match["article"] else ""
        own = match["own"] or ""
        if own:  # a plural in s has a bare apostrophe, and a word in ss a whole one
            own = own[0] if re.search("[^s]s$", noun.text) else f"{own[0]}s"
        return f"{article}{match['space'] or ''}{_cased(noun.text, match['name'])}{own}"

    return lambda text: pattern.sub(say, text)


def _cased(text: str, like: str) -> str:
    return text[:1].upper() + text[1:] if like[:1].isupper() else text
