"""Our bank in other shapes: other roles, nothing that holds a level down, fewer dimensions or more."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from readiness.model import Bank, Ceilings, Dimension, Principle, Question
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.paths import DOCS, OVERRIDES
from readiness.model.site import Site
from readiness.model.team import Team
from readiness.model.words import Words
from readiness.output.assets import SINGLE_FILE
from readiness.rendering.generated_assets import generated_assets, is_needed
from readiness.site.pages import files_in
from tests.support.banks import BANK
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# The new ids of the two roles that are kept; the third is asked nothing.
ROLE_NAMES = {"executive": "chief", "front-line": "crew"}


def one_file(bank: Bank) -> str:
    """The quiz of a bank in one file."""
    sources = {
        path: file.read_text("utf-8") for path, file in files_in(ROOT / DOCS).items() if is_needed(path)
    }
    assets = generated_assets(Site(bank, Team(), BANK), ROOT / OVERRIDES, sources, None)
    return assets.texts[SINGLE_FILE]


def bare() -> Bank:
    """Two roles under other ids, no signs, and no ceilings."""
    bank = replace(
        BANK,
        roles=tuple(replace(role, id=ROLE_NAMES[role.id]) for role in BANK.roles if role.id in ROLE_NAMES),
        words=_renamed_words(BANK.words),
        dimensions=tuple(_renamed_dimension(dimension) for dimension in BANK.dimensions),
        signs=(),
        ceilings=Ceilings(),
    )
    return _fitted(bank)


def _renamed_words(words: Words) -> Words:
    return replace(
        words,
        roles=_renamed(words.roles),
        roles_explained=_renamed(words.roles_explained),
        signs_intro=_renamed(words.signs_intro),
        signs_others=_renamed(words.signs_others),
        who=_renamed(words.who),
        who_shown=_renamed(words.who_shown),
        who_guest=_renamed(words.who_guest),
        conduct={conduct: _renamed(texts) for conduct, texts in words.conduct.items()},
    )


def _renamed(texts: Mapping[str, str]) -> dict[str, str]:
    return {new: texts[old] for old, new in ROLE_NAMES.items() if old in texts}


def _renamed_dimension(dimension: Dimension) -> Dimension:
    def with_questions(principle: Principle) -> Principle:
        questions = (
            replace(
                question,
                stem=_renamed(question.stem),
                short_for=tuple(ROLE_NAMES[role] for role in question.short_for if role in ROLE_NAMES),
            )
            for question in principle.questions
        )
        return replace(principle, questions=tuple(question for question in questions if question.stem))

    return replace(dimension, principles=tuple(map(with_questions, dimension.principles)))


def with_dimensions(number: int) -> Bank:
    """So many dimensions: our first ones, and then the last of ours again and again, under other ids."""
    slots, places = count(FIRST_TEAM_SLOT), count(FIRST_TEAM_SLOT)
    again = (
        _again(BANK.dimensions[-1], f"more-{time}", slots, places)
        for time in range(number - len(BANK.dimensions))
    )
    return _fitted(replace(BANK, dimensions=(*BANK.dimensions[:number], *again)))


def _again(dimension: Dimension, prefix: str, slots: Iterator[int], places: Iterator[int]) -> Dimension:
    def renamed_question(question: Question) -> Question:
        title = f"{prefix}: {question.title}"
        return replace(question, id=f"{prefix}-{question.id}", title=title, aliases=(), slot=next(slots))

    def renamed_principle(principle: Principle) -> Principle:
        return replace(
            principle,
            id=f"{prefix}-{principle.id}",
            title=f"{prefix}: {principle.title}",
            aliases=(),
            slot=next(places),
            questions=tuple(map(renamed_question, principle.questions)),
            points={
                point: carrier.replace("question ", f"question {prefix}-")
                for point, carrier in principle.points.items()
            },
        )

    return replace(
        dimension,
        id=f"{prefix}-{dimension.id}",
        title=f"{prefix}: {dimension.title}",
        principles=tuple(map(renamed_principle, dimension.principles)),
        steps=tuple(replace(step, principle=f"{prefix}-{step.principle}") for step in dimension.steps),
    )


def _fitted(bank: Bank) -> Bank:
    """Return a bank in which nothing refers to a principle that is gone."""
    ids = {principle.id for _, principle in bank.principles()}
    carried = {point for _, principle in bank.principles() for point in principle.points}
    rules = tuple(rule for rule in bank.ceilings.signs if rule.principle in ids)
    return replace(
        bank,
        related=tuple(pair for pair in bank.related if {pair.one, pair.other} <= ids),
        context=tuple(point for point in bank.points() if point not in carried),
        ceilings=replace(bank.ceilings, signs=rules),
    )
