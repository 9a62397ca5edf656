"""Checks that every id, title and slot names one thing, and that editions are in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readiness.checks.findings import Finding, claimed_twice, entry_finding
from readiness.model import Bank, Entry, Principle, Question, Retired, Sign, ids_of
from readiness.model.limits import (
    FIRST_TEAM_SLOT,
    HIGHEST_PRINCIPLE_SLOT,
    HIGHEST_SLOT,
    MOST_EDITIONS_IN_A_YEAR,
)
from readiness.model.notation import edition_order, is_edition
from readiness.model.slots import is_team_slot, next_slot

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SOURCE_ID = re.compile(r"[A-Za-z]+")

# The name under which an answer is kept whose question only a later edition knows.
_SLOT_NAME = re.compile(r"(principle-)?slot-\d+")

# Names of the quiz's own controls, and `elements`, by which a form lists them all. A field with such a name
# would hide the control.
_CONTROLS = frozenset(
    {
        *("role", "form", "unit", "keep_nothing", "matters_most", "taken_on", "step", "deleted"),
        *("opening", "signs", "result", "plan", "compare", "elements"),
    }
)


def id_findings(bank: Bank) -> Iterator[Finding]:
    """Each id or alias names one entry, and is written in a form that every file and address can hold."""
    principles = [principle for _, principle in bank.principles()]
    retired = (*bank.retired, *bank.retired_principles)  # first: a clash is to be mended in what is asked
    published = (*retired, *bank.fields(), *principles, *bank.dimensions)
    groups: tuple[Sequence[Entry], ...] = (
        published,
        bank.levels,
        bank.roles,
        bank.terms,
        bank.sources,
        bank.references,
        tuple(point for source in bank.sources for point in source.points),
    )
    for group in groups:
        yield from claimed_twice("id-shared", ((name, entry) for entry in group for name in ids_of(entry)))
    for entry in (bank, *published, *bank.levels, *bank.roles, *bank.terms, *bank.references):
        for name in ids_of(entry):
            if not _ID.fullmatch(name):
                yield entry_finding("id-form", entry, name=name)
            elif name in _CONTROLS:
                yield entry_finding("id-of-a-control", entry, name=name)
            elif _SLOT_NAME.fullmatch(name):
                yield entry_finding("id-like-a-slot", entry, name=name)
    for source in bank.sources:
        if not _SOURCE_ID.fullmatch(source.id):
            yield entry_finding("source-id-form", source, name=source.id)
        for point in source.points:
            if not re.fullmatch(re.escape(source.id) + r"\d+", point.id):
                yield entry_finding("point-id-form", point, source=source.id)
    for name in bank.also_reads:
        if not _ID.fullmatch(name) or name == bank.id:
            yield entry_finding("earlier-bank-id", bank, name=name)


def title_findings(bank: Bank) -> Iterator[Finding]:
    """No two entries of one kind share a title."""
    groups = (
        bank.dimensions,
        tuple(principle for _, principle in bank.principles()),
        bank.fields(),
        bank.levels,
    )
    for group in groups:
        yield from claimed_twice("title-shared", ((entry.title, entry) for entry in group))


def slot_findings(bank: Bank) -> Iterator[Finding]:
    """Every slot is in range, used once, and not that of a retired entry."""
    principles = [principle for _, principle in bank.principles()]
    numberings: tuple[tuple[Sequence[Question | Sign | Principle], tuple[Retired, ...], int], ...] = (
        (bank.fields(), bank.retired, HIGHEST_SLOT),
        (principles, bank.retired_principles, HIGHEST_PRINCIPLE_SLOT),
    )
    for entries, retired, highest in numberings:
        taken = {entry.slot for entry in (*entries, *retired)}
        ours, forks = next_slot(taken, 1), next_slot(taken, FIRST_TEAM_SLOT)
        retired_by_slot = {entry.slot: entry for entry in retired}
        for entry in entries:
            number = entry.slot
            if number in retired_by_slot:
                free = forks if is_team_slot(number) else ours
                former = retired_by_slot[number].id
                yield entry_finding("slot-retired", entry, number=number, retired=former, free=free)
            if number < 1:
                yield entry_finding("slot-below-one", entry, number=number, free=ours, forks=forks)
            if number > highest:
                yield entry_finding("slot-too-high", entry, number=number, highest=highest)
        for group in (entries, retired):
            for free, of_forks in ((ours, False), (forks, True)):
                claims = ((entry.slot, entry) for entry in group if is_team_slot(entry.slot) is of_forks)
                yield from claimed_twice("slot-shared", claims, free=free)


def edition_findings(bank: Bank) -> Iterator[Finding]:
    """Editions are a year and a number, and no entry names one that is still to come."""
    if not is_edition(bank.edition) or edition_order(bank.edition)[1] > MOST_EDITIONS_IN_A_YEAR:
        yield entry_finding("edition-form", bank, edition=bank.edition)
        return
    for entry in (*bank.fields(), *bank.retired):
        editions = (entry.since, *getattr(entry, "reworded", ()))
        for edition in (edition for edition in editions if edition is not None):
            if not is_edition(edition) or edition_order(edition) > edition_order(bank.edition):
                yield entry_finding("edition-to-come", entry, edition=edition, today=bank.edition)
