"""Whether questions read right, look at every facet, and fill every form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readiness.checks.findings import Finding, entry_finding
from readiness.model import CONDUCTS, FACETS, ROLES, Bank, Question
from readiness.model.limits import ASKED_IN_SHORT, LEAST_ASKED_IN_FULL, MOST_WORDS_IN_A_RUNG, RUNGS

_TOUCHING = re.compile(r"\w\{example\}")
_FIELD = re.compile(r"\{(\w*)\}")

# A rung is read under the stem of every role, so it cannot speak for one of them.
_SPEAKS_FOR_ONE_ROLE = re.compile(
    r"\b(I|me|my|mine|we|us|our|ours|ourselves|you|your|yours|yourself|he|him|she|her|they)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question that a team has left out or replaced, and where it stood."""

    dimension: str
    principle: str
    question: Question


def left_out(bank: Bank, ours: Bank) -> list[LeftOut]:
    """Return the questions of ours that a team has left out or replaced."""
    there = {question.id for _, question in bank.questions()}
    return [
        LeftOut(dimension.id, principle.id, question)
        for dimension, principle in ours.principles()
        for question in principle.questions
        if question.id not in there
    ]


def or_restore(gone: Iterable[str]) -> dict[str, str]:
    """What a remedy adds where something left out, by its id, would mend it."""
    names = list(gone)
    restore = f", or restore {' or '.join(names)}, which team.py takes out" if names else ""
    return {"or_restore_one": restore}


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
            speaks = _SPEAKS_FOR_ONE_ROLE.search(rung)
            if speaks:
                yield entry_finding("rung-for-one-role", question, rung=rung, word=speaks.group())


def stem_findings(bank: Bank) -> Iterator[Finding]:
    """Stems ask somebody, end in a question mark, and use their example."""
    for _, question in bank.questions():
        if not question.stem:
            yield entry_finding("asks-nobody", question)
        unfilled = set()
        for role, stem in question.stem.items():
            if not stem.rstrip().endswith("?"):
                yield entry_finding("stem-without-question", question, role=role)
            unfilled |= set(_FIELD.findall(stem))
        for name in sorted(unfilled):
            yield entry_finding("stem-field", question, field=name)
        written = (question.executive, question.manager, question.front_line)
        if question.example and not any("{example}" in stem for stem in written if stem):
            yield entry_finding("example-unused", question)
        if question.example[:1].isalnum() and any(_TOUCHING.search(stem) for stem in written if stem):
            yield entry_finding("example-start", question, example=question.example)


def facet_findings(bank: Bank, gone: Sequence[LeftOut]) -> Iterator[Finding]:
    """Every principle looks at deeds and at something else, every dimension at all facets."""
    for _, question in bank.questions():
        if question.facet not in FACETS:
            yield entry_finding("facet-unknown", question, facet=question.facet)
    for dimension, principle in bank.principles():
        facets = {question.facet for question in principle.questions}
        was = [each for each in gone if each.principle == principle.id]
        if "do" not in facets:
            deeds = (each.question.id for each in was if each.question.facet == "do")
            yield entry_finding("no-deed", principle, **or_restore(deeds))
        if not facets & {"say", "reinforce"}:
            others = (each.question.id for each in was if each.question.facet != "do")
            yield entry_finding("deeds-alone", principle, dimension=dimension.title, **or_restore(others))
    for dimension in bank.dimensions:
        missing = [facet for facet in FACETS if facet not in {q.facet for q in dimension.questions}]
        if missing:
            here = (
                each.question.id
                for each in gone
                if each.dimension == dimension.id and each.question.facet in missing
            )
            told = {"dimension": dimension.title, "facets": " or ".join(missing)}
            yield entry_finding("facet-missing", dimension, **told, **or_restore(here))
        if dimension.conduct not in CONDUCTS:
            yield entry_finding("conduct-unknown", dimension, conduct=dimension.conduct)


def form_findings(bank: Bank, gone: Sequence[LeftOut]) -> Iterator[Finding]:
    """Each form asks every role as many questions as it promises, deeds first."""
    for _, question in bank.questions():
        for role in question.short_for:
            if role not in ROLES:
                yield entry_finding("short-form-role", question, role=role)
            elif role not in question.asked_of:
                yield entry_finding("short-form-stem", question, role=role)
        if len(set(question.short_for)) != len(question.short_for):
            yield entry_finding("short-form-twice", question)
    for dimension in bank.dimensions:
        for role in bank.roles:
            named = {"dimension": dimension.title, "role": role}
            full, short = (
                [q for q in dimension.questions if form in q.asked_in.get(role, ())]
                for form in ("full", "short")
            )
            if len(full) < LEAST_ASKED_IN_FULL:
                here = (
                    each.question.id
                    for each in gone
                    if each.dimension == dimension.id and role in each.question.asked_of
                )
                told = {
                    "count": len(full),
                    "missing": LEAST_ASKED_IN_FULL - len(full),
                    **named,
                    **or_restore(here),
                }
                yield entry_finding("full-form-few", dimension, **told)
            if len(short) != ASKED_IN_SHORT:
                yield entry_finding("short-form-four", dimension, count=len(short), **named)
            deeds = [q for q in full if q.facet == "do"]
            left_out = [q for q in deeds if q not in short]
            room = min(len(deeds), ASKED_IN_SHORT) - (len(deeds) - len(left_out))
            for question in left_out[: max(room, 0)]:
                yield entry_finding("short-form-deeds", question, **named)
