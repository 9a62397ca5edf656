"""Bank to markup: what the templates in `overrides/` may use, and the principle pages. No MkDocs here."""

from __future__ import annotations

import dataclasses
import math
import re
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup
from readiness.model import (
    FORMS,
    ROLES,
    Bank,
    Dimension,
    Facet,
    Principle,
    asked,
    page_of,
    url_of,
)
from readiness.words import Plural


def environment(overrides: Path) -> jinja2.Environment:
    """Return an environment for the templates that need nothing of the theme."""
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(overrides),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["plain"] = plain
    return templates


def plain(text: str) -> Markup:
    """Return a text as Markdown that means just that text, for a heading."""
    return Markup(re.sub(r"([\\`*_{}\[\]#|~])", r"\\\1", escape(text, quote=False)))  # noqa: S704  escaped here


def context(bank: Bank) -> dict[str, Any]:
    """Return every name that the templates use, apart from the theme's own."""
    every = [asked(bank, role, form).minutes for role in ROLES for form in FORMS]

    def level_in_words(level_id: str) -> str:
        at, level = next((at, level) for at, level in enumerate(bank.levels, 1) if level.id == level_id)
        return bank.words.messages.level_in_words.format(number=at, title=level.title, gloss=level.gloss)

    return {
        "bank": bank,
        "roles": ROLES,
        "forms": FORMS,
        "asked_count": partial(asked, bank),
        "least_minutes": min(every),
        "most_minutes": max(every),
        "messages": messages(bank),
        "level_in_words": level_in_words,
        "sign_bands": sign_bands(bank),
        "has_pair": has_pair,
        "url_of": url_of,
    }


def messages(bank: Bank) -> dict[str, dict[str, str]]:
    """Return all that the scripts say, by name and plural category, titles and levels included."""
    catalogue = bank.words.messages
    said: dict[str, str | Plural] = {
        field.name: getattr(catalogue, field.name) for field in dataclasses.fields(catalogue)
    }
    said |= {f"level_{level.id}": level.title for level in bank.levels}
    said |= {f"gloss_{level.id}": level.gloss for level in bank.levels}
    said |= {f"sign_{value}": text for value, text in bank.words.sign_states.items()}
    said |= {f"role_{role}": text for role, text in bank.words.roles.items()}
    said |= {f"form_{form}": text for form, text in bank.words.forms.items()}
    said |= {f"who_{role}": text for role, text in bank.words.who.items()}
    said |= {f"title_{dimension.id}": dimension.title for dimension in bank.dimensions}
    said |= {f"title_{principle.id}": principle.title for _, principle in bank.principles()}
    said |= {f"title_{name}": entry.title for entry in bank.retired for name in (entry.id, *entry.aliases)}
    return {name: text.texts if isinstance(text, Plural) else {"other": text} for name, text in said.items()}


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


def has_pair(principle: Principle, first: Facet, second: Facet) -> bool:
    """Whether a principle has questions of both facets."""
    return {first, second} <= {question.facet for question in principle.questions}


@dataclass(frozen=True, slots=True)
class PrinciplePages:
    """Writes the Markdown of every principle's page; made once for a build."""

    template: jinja2.Template
    names: dict[str, Any]
    by_path: dict[str, tuple[Dimension, Principle]]

    @classmethod
    def of(cls, bank: Bank, overrides: Path) -> PrinciplePages:
        """Return the pages of a bank, with the templates in the folder `overrides`."""
        by_path = {
            page_of(dimension, principle): (dimension, principle)
            for dimension, principle in bank.principles()
        }
        return cls(environment(overrides).get_template("principle.md"), context(bank), by_path)

    def write(self, path: str, written: str) -> str:
        """Return the page at `path` inside `docs/`: what the bank knows, and what its file adds."""
        dimension, principle = self.by_path[path]
        carried = set(principle.points)
        articles = [
            (source, [point for point in source.points if point.id in carried])
            for source in self.names["bank"].sources
        ]
        return self.template.render(
            self.names,
            dimension=dimension,
            principle=principle,
            articles=[(source, points) for source, points in articles if points],
            written=written,
        )
