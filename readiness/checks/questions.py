"""Checks of questions: how they are worded, that they cover every facet, and that they fill every form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.checks.findings import Finding, entry_finding
from readiness.model import FACETS, Bank, Question
from readiness.model.limits import (
    ASKED_IN_SHORT,
    LEAST_ANSWERED,
    LEAST_ASKED_IN_FULL,
    MOST_WORDS_IN_A_RUNG,
    RUNGS,
)

_EXAMPLE_AFTER_WORD = re.compile(r"\w\{example\}")
_FIELD = re.compile(r"\{([^{}?]*)")

# A rung is read under the stems of all roles, so it cannot speak for one of them; “US” is a country.
_SPEAKS_FOR_ONE_ROLE = re.compile(
    r"\b(?!(?-i:US)\b)"
    r"(I|me|my|mine|we|us|our|ours|ourselves|you|your|yours|yourself|he|him|she|her|they)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question that a team has left out or replaced, and the ids of its dimension and principle."""

    dimension: str
    principle: str
    question: Question


def left_out_questions(bank: Bank, ours: Bank) -> list[LeftOut]:
    """Return our questions that are not in a team's bank."""
    kept = {question.id for _, question in bank.questions()}
    return [
        LeftOut(dimension.id, principle.id, question)
        for dimension, principle in ours.principles()
        for question in principle.questions
        if question.id not in kept
    ]


def rung_findings(bank: Bank) -> Iterator[Finding]:
    """Five distinct rungs, short, and worded for no role in particular."""
    for _, question in bank.questions():
        if len(question.rungs) != RUNGS:
            yield entry_finding("five-rungs", question, count=len(question.rungs))
        distinct = {rung.strip().casefold() for rung in question.rungs}
        if len(distinct) != len(question.rungs):
            yield entry_finding("rungs-alike", question)
        for rung in question.rungs:
            length = len(rung.split())
            if length > MOST_WORDS_IN_A_RUNG:
                yield entry_finding("rung-length", question, rung=rung, count=length)
            if pronoun := _SPEAKS_FOR_ONE_ROLE.search(rung):
                yield entry_finding("rung-for-one-role", question, rung=rung, word=pronoun.group())


def stem_findings(bank: Bank) -> Iterator[Finding]:
    """Stems ask somebody, end in a question mark, and use their example."""
    for _, question in bank.questions():
        if not question.stem:
            yield entry_finding("asks-nobody", question)
        unknown_fields = set()
        for role, stem in question.stems.items():
            if not stem.rstrip().endswith("?"):
                yield entry_finding("stem-without-question", question, role=role)
            unknown_fields |= set(_FIELD.findall(stem))
        for name in sorted(unknown_fields):
            yield entry_finding("stem-field", question, field=name)
        stems = [*question.stem.values()]
        if question.example and not any("{example}" in stem for stem in stems):
            yield entry_finding("example-unused", question)
        if question.example[:1].isalnum() and any(map(_EXAMPLE_AFTER_WORD.search, stems)):
            yield entry_finding("example-start", question, example=question.example)


def facet_findings(bank: Bank, left_out: Sequence[LeftOut]) -> Iterator[Finding]:
    """Every principle looks at deeds and at something else, every dimension at all facets.

    What a team leaves out counts as asked: what that changes is its choice, and told by
    `readiness.checks.consequences`.
    """
    for _, question in bank.questions():
        if question.facet not in FACETS:
            yield entry_finding("facet-unknown", question, facet=question.facet)
    for dimension, principle in bank.principles():
        removed = [each.question for each in left_out if each.principle == principle.id]
        facets = {question.facet for question in (*principle.questions, *removed)}
        if "do" not in facets:
            yield entry_finding("no-deed", principle)
        if not facets & {"say", "reinforce"}:
            yield entry_finding("deeds-alone", principle, dimension=dimension.title)
    for dimension in bank.dimensions:
        removed = [each.question for each in left_out if each.dimension == dimension.id]
        facets = {question.facet for question in (*dimension.questions, *removed)}
        missing = [facet for facet in FACETS if facet not in facets]
        if missing:
            fields = {"dimension": dimension.title, "facets": " or ".join(missing)}
            yield entry_finding("facet-missing", dimension, **fields)
        if dimension.conduct not in (known := bank.words.conduct):
            fields = {"conduct": dimension.conduct, "known": ", ".join(known)}
            yield entry_finding("conduct-unknown", dimension, **fields)


def form_role_findings(bank: Bank) -> Iterator[Finding]:
    """Whatever is asked of a role is asked of one in the bank, and the short form adds nothing."""
    roles = bank.role_ids
    for _, question in bank.questions():
        for role in question.asked_of:
            if role not in roles:
                yield entry_finding("stem-role", question, role=role, known=", ".join(roles))
        for role in question.short_for:
            if role not in roles:
                yield entry_finding("short-form-role", question, role=role, known=", ".join(roles))
            elif role not in question.asked_of:
                yield entry_finding("short-form-stem", question, role=role)
        if len(set(question.short_for)) != len(question.short_for):
            yield entry_finding("short-form-twice", question)


def form_findings(bank: Bank, left_out: Sequence[LeftOut]) -> Iterator[Finding]:
    """Each form asks every role as many questions as it promises, deeds first, and enough for a score.

    What a team leaves out counts as asked, as in `facet_findings`, but for a score.
    """
    roles = bank.role_ids
    for dimension in bank.dimensions:
        for role in roles:
            fields = {"dimension": dimension.title, "role": role}
            full, short = (
                [question for question in dimension.questions if form in question.asked_in.get(role, ())]
                for form in ("full", "short")
            )
            removed = [
                each for each in left_out if each.dimension == dimension.id and role in each.question.asked_of
            ]
            missing = LEAST_ASKED_IN_FULL - len(full) - len(removed)
            if missing > 0:
                yield entry_finding("full-form-few", dimension, count=len(full), missing=missing, **fields)
            elif len(full) < LEAST_ANSWERED:
                kept = {principle.id for principle in dimension.principles}
                restore = ", ".join(
                    each.question.id if each.principle in kept else f"{each.question.id} of {each.principle}"
                    for each in removed
                )
                yield entry_finding("no-score", dimension, id=dimension.id, restore=restore, **fields)
            if len(short) != (needed := min(ASKED_IN_SHORT, len(full))):
                count = {"count": len(short), "needed": needed}
                yield entry_finding("short-form-four", dimension, **count, **fields)
            deeds = [question for question in full if question.facet == "do"]
            not_in_short = [question for question in deeds if question not in short]
            room = min(len(deeds), ASKED_IN_SHORT) - (len(deeds) - len(not_in_short))
            for question in not_in_short[: max(room, 0)]:
                yield entry_finding("short-form-deeds", question, **fields)
