"""A team's own words in place of ours, wherever people read: in the bank, on screen and in pages."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import Any, TypeVar

from readiness.model import Bank, Reference, Source, dimensions_needed
from readiness.model.limits import ASKED_IN_SHORT
from readiness.model.markdown import CITATION, CODE
from readiness.model.team import OwnWords

WordReplacer = Callable[[str], str]
Worded = TypeVar("Worded")

# Parts of a Markdown text that nobody reads: code, citations, tags, targets of links, attributes.
_UNREAD = rf"{CODE}|{CITATION}|<[^<>]+>|\]\([^)\s]*|^\[[^\]]+\]:.*?$|\{{\s*[:\w.#][^{{}}]*\}}"
_NEVER = r"(?!)"

# Fields of the bank, the catalogue and front matter that hold names and no words that people read.
_FIELDS_WITHOUT_WORDS = frozenset(
    {
        *("id", "place", "aliases", "since", "reworded", "points", "facet", "conduct", "asked_of"),
        *("short_for", "principle", "one", "other", "level", "commitment", "roles", "power", "edition"),
        *("also_reads", "context", "locale", "language", "page", "template", "hide", "tags"),
    }
)

# The words of `OwnWords` that have an article, each with its plural where the team can say it.
_NOUNS = (
    ("customer", "customers"),
    ("senior_team", "senior_teams"),
    ("most_senior_leader", None),
    ("organisation", "organisations"),
    ("front_line_adjective", None),
)
_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    "twenty",
)


def word_replacer(own_words: OwnWords, bank: Bank) -> WordReplacer:
    """Return a function that puts a team's words, and the counts of its bank, into a text."""
    replacements = _noun_replacements(own_words) | _count_replacements(bank)
    return _replacer(replacements, _titles(bank)) if replacements else _unchanged


def markdown_word_replacer(own_words: OwnWords, bank: Bank) -> WordReplacer:
    """Return the same for Markdown, which leaves code, tags and addresses as they are."""
    replacements = _noun_replacements(own_words) | _count_replacements(bank)
    return _replacer(replacements, rf"{_UNREAD}|{_titles(bank)}") if replacements else _unchanged


def with_words(value: Worded, replace_words: WordReplacer) -> Worded:
    """Return a value with the words replaced in every text in it, however deep.

    `value` may be a text, a tuple, a list, a dict or a dataclass. Sources, references and fields that hold
    names, such as `id`, stay as they are.
    """
    return value if replace_words is _unchanged else _with_words(value, replace_words)


def _with_words(value: Any, replace_words: WordReplacer) -> Any:  # noqa: ANN401  whatever a bank or page holds
    if isinstance(value, str):
        return replace_words(value)
    if isinstance(value, (tuple, list)):
        return type(value)(_with_words(item, replace_words) for item in value)
    if isinstance(value, dict):
        return {key: _field_with_words(key, item, replace_words) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, (type, Source, Reference)):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        replaced = {name: _field_with_words(name, item, replace_words) for name, item in fields.items()}
        return dataclasses.replace(value, **replaced)
    return value


def _field_with_words(name: str, value: Any, replace_words: WordReplacer) -> Any:  # noqa: ANN401  likewise
    """Return the value of a field; a dict of words may have the name of a field that holds none."""
    has_words = name not in _FIELDS_WITHOUT_WORDS or (isinstance(value, dict) and name != "points")
    return _with_words(value, replace_words) if has_words else value


def _titles(bank: Bank) -> str:
    """Return a pattern for the titles of what others have written, which keep their words everywhere."""
    titles = [source.title for source in bank.sources] + [work.title for work in bank.references]
    return "|".join(rf"“{re.escape(title)}”" for title in titles) or _NEVER


def _unchanged(text: str) -> str:
    return text


@dataclasses.dataclass(frozen=True, slots=True)
class _Replacement:
    """What takes the place of words of ours, and the article that it needs, where it needs one."""

    text: str
    article: str = ""


def _noun_replacements(own_words: OwnWords) -> dict[str, _Replacement]:
    """Return the words that the team changes, by ours in lower case."""
    defaults = OwnWords()
    replacements: dict[str, _Replacement] = {}
    for singular, plural in _NOUNS:
        chosen, default = getattr(own_words, singular), getattr(defaults, singular)
        article, _, text = chosen.partition(" ")
        noun = default.partition(" ")[2]
        if chosen != default:
            replacements[noun] = _Replacement(text, article)
        chosen_plural = getattr(own_words, plural) if plural else None
        if plural and (chosen != default or chosen_plural):
            replacements[f"{noun}s"] = _Replacement(chosen_plural or f"{text}s")
    if own_words.front_line != defaults.front_line:
        replacements[defaults.front_line] = _Replacement(own_words.front_line)
    return replacements


def _count_replacements(bank: Bank) -> dict[str, _Replacement]:
    """Return the counts that are others than when the pages were written, by their words for them."""
    if bank.written_for is None:
        return {}
    principles, dimensions = bank.written_for
    new_principles, new_dimensions = sum(1 for _ in bank.principles()), len(bank.dimensions)
    counts = (
        # The noun is part of it: a bare “sixteen” may count something else, such as a team's beds.
        *((principles, new_principles, noun) for noun in ("principles", "things", "cards")),
        *((dimensions, new_dimensions, noun) for noun in ("dimensions", "parts")),
        (ASKED_IN_SHORT * dimensions, ASKED_IN_SHORT * new_dimensions, "questions"),
    )
    replacements = {
        f"{_number_in_words(before)} {noun}": _Replacement(f"{_number_in_words(after)} {noun}")
        for before, after, noun in counts
        if before != after
    }
    before, after = map(_all_but_one, (dimensions, new_dimensions))
    return replacements if before == after else {**replacements, before: _Replacement(after)}


def _all_but_one(count: int) -> str:
    """Return how many dimensions an overall score needs, as the method page says it: `four of the five`."""
    return f"{_number_in_words(dimensions_needed(count))} of the {_number_in_words(count)}"


def _number_in_words(number: int) -> str:
    """Return a number as prose has it: in words up to twenty, in digits above."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _replacer(replacements: dict[str, _Replacement], unread: str) -> WordReplacer:
    """Return the function that makes replacements, by our words, outside what `unread` matches."""
    names = "|".join(re.escape(name) for name in sorted(replacements, key=len, reverse=True))
    pattern = re.compile(
        rf"(?P<unread>{unread})"
        rf"|\b(?:(?P<article>an?)(?P<space>\s+))?(?P<name>{names})\b(?P<possessive>['’](?:s\b)?)?",
        re.IGNORECASE | re.MULTILINE | re.DOTALL,
    )

    def replaced(match: re.Match[str]) -> str:
        if match["name"] is None:
            return match[0]
        new = replacements[match["name"].lower()]
        article = _cased(new.article or match["article"], match["article"]) if match["article"] else ""
        possessive = match["possessive"] or ""
        if possessive:  # a plural in s takes a bare apostrophe, a word in ss an apostrophe and s
            possessive = possessive[0] if re.search("[^s]s$", new.text) else f"{possessive[0]}s"
        return f"{article}{match['space'] or ''}{_cased(new.text, match['name'])}{possessive}"

    return lambda text: pattern.sub(replaced, text)


def _cased(text: str, model: str) -> str:
    """Return a text with a capital where `model` begins with one."""
    return text[:1].upper() + text[1:] if model[:1].isupper() else text
