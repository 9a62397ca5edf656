"""The names that every template of ours may use."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

from readiness.model import (
    FACETS,
    GAPS,
    Bank,
    Dimension,
    Facet,
    Form,
    Principle,
    Question,
    SignsRule,
    asked_count,
    dimensions_needed,
    pairs_asked,
    steps_in_order,
)
from readiness.model.paths import anchor_of, source_url, url_of
from readiness.output.assets import SHEETS
from readiness.rendering.messages import library_message_texts, message_texts


def context(bank: Bank, names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return every name that the templates share, apart from the theme's own.

    `names` are the published paths of assets, by path inside `docs/`, once they are known.
    """
    published = names or {}
    return {
        "bank": bank,
        "linked": True,
        "alone": False,
        "roles": bank.roles,
        "forms": bank.forms,
        "minutes_of": partial(minutes_of, bank),
        "sheets": SHEETS,
        "asset": lambda path: published.get(path, path),
        "messages": message_texts(bank),
        "here_messages": library_message_texts(bank),
        "level_in_words": partial(level_in_words, bank),
        "commitment": commitment_of(bank),
        "paper_figures": paper_figures(bank),
        "principle_titles": {principle.id: principle.title for _, principle in bank.principles()},
        "numbers_of": partial(numbers_of, bank),
        "sign_bands": partial(sign_bands, bank),
        "has_pair": has_pair,
        "shows_gaps": shows_gaps(bank),
        "to_read_aloud": questions_to_read_aloud(bank),
        "facets_of": partial(facets_of, bank),
        "url_of": url_of,
        "in_steps": steps_in_order,
        "source_url": source_url,
        "anchor_of": anchor_of,
    }


def minutes_of(bank: Bank, *forms: Form) -> str:
    """Return how long these forms take, over all roles, in words: `9 to 15 minutes`."""
    minutes = [asked_count(bank, role.id, form).minutes for role in bank.roles for form in forms]
    least, most = min(minutes), max(minutes)
    if least == most:
        return bank.words.minutes.format(n=most)
    return bank.words.minutes_range.format(least=least, most=most)


def level_in_words(bank: Bank, level_id: str) -> str:
    """Return a level with its number, title and gloss."""
    number, level = next((at, level) for at, level in enumerate(bank.levels, 1) if level.id == level_id)
    return bank.words.messages.level_in_words.format(number=number, title=level.title, gloss=level.gloss)


def commitment_of(bank: Bank) -> Dimension | None:
    """Return the dimension that limits all the rest, where the bank has one."""
    return next((each for each in bank.dimensions if each.id == bank.ceilings.commitment), None)


def paper_figures(bank: Bank) -> dict[str, object]:
    """Return the figures in the steps for scoring by hand, by the names that the texts have for them."""
    scoring = bank.scoring
    return {
        "indicative_below": scoring.indicative_below,
        "margin_squared": f"{scoring.margin**2:g}",
        "least": dimensions_needed(len(bank.dimensions)),
        "dimensions": len(bank.dimensions),
        "pairs": scoring.gap_pairs,
        "flag": f"{scoring.gap_flag:g}",
    }


def numbers_of(bank: Bank, roles: Collection[str]) -> str:
    """Return the numbers of roles, as the style sheets know them: `0 2`."""
    return " ".join(str(role.number) for role in bank.roles if role.id in roles)


def sign_bands(bank: Bank, rule: SignsRule) -> list[tuple[int, list[str]]]:
    """Return, for each number of signs that may apply, how many of them reach each band: `2–3`.

    Where no number of signs reaches a band alone, its text is empty.
    """
    numbers: set[int] = set()
    for role in rule.roles:
        asked = [sign for sign in bank.signs if role in sign.asked_of]
        always = sum(not sign.may_not_apply for sign in asked)
        numbers.update(range(max(always, 1), len(asked) + 1))
    rows = []
    for applying in sorted(numbers, reverse=True):
        least = [math.ceil(band.start * applying - 1e-9) for band in rule.bands]
        most = [*(count - 1 for count in least[1:]), applying]
        rows.append((applying, [_range_of(low, high) for low, high in zip(least, most, strict=True)]))
    return rows


def _range_of(low: int, high: int) -> str:
    if low >= high:
        return str(low) if low == high else ""
    return f"{low}–{high}"


def facets_of(bank: Bank, principle: Principle) -> list[str]:
    """Return the facets of a principle's questions, in words."""
    facets = {question.facet for question in principle.questions}
    return [bank.words.facets[facet] for facet in FACETS if facet in facets]


def questions_to_read_aloud(bank: Bank) -> list[tuple[Dimension, list[Question]]]:
    """Return two questions of each dimension on what leaders do that the short form asks every role."""
    roles = {*bank.role_ids}

    def suitable(question: Question) -> bool:
        return question.facet == "do" and set(question.short_for) == roles

    return [(dimension, [*filter(suitable, dimension.questions)][:2]) for dimension in bank.dimensions]


def shows_gaps(bank: Bank) -> bool:
    """Whether the full form asks any role enough pairs for a gap."""
    return any(
        pairs_asked(bank, role, *facets) >= bank.scoring.gap_pairs
        for role in bank.role_ids
        for facets in GAPS
    )


def has_pair(principle: Principle, first: Facet, second: Facet) -> bool:
    """Whether a principle has questions of both facets."""
    return {first, second} <= {question.facet for question in principle.questions}
