"""Whether ids, titles, slots and editions name one thing each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from readiness.checks.findings import Finding, claimed_twice, entry_finding
from readiness.model import Bank, Entry, Principle, Question, Retired, Sign, names_of
from readiness.model.limits import (
    FIRST_TEAM_SLOT,
    HIGHEST_PRINCIPLE_SLOT,
    HIGHEST_SLOT,
    MOST_EDITIONS_IN_A_YEAR,
)
from readiness.model.notation import edition_order, is_edition

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SOURCE_ID = re.compile(r"[A-Za-z][A-Za-z0-9]*")

# How an answer is kept whose question only a later edition knows.
_SLOT_NAME = re.compile(r"(principle-)?slot-\d+")

# The quiz's own controls, and what a form calls them all: an entry of that name would take their place in it.
_CONTROLS = frozenset(
    {
        *("role", "form", "unit", "keep_nothing", "matters_most", "taken_on", "step"),
        *("opening", "signs", "result", "plan", "compare", "elements"),
    }
)


def id_findings(bank: Bank) -> Iterator[Finding]:
    """Ids and aliases name one entry each, in a form that comes through everywhere."""
    principles = [principle for _, principle in bank.principles()]
    named = (*bank.fields(), *bank.retired, *principles, *bank.retired_principles, *bank.dimensions)
    groups: tuple[Sequence[Entry], ...] = (
        named,
        bank.levels,
        bank.terms,
        bank.sources,
        tuple(point for source in bank.sources for point in source.points),
    )
    for group in groups:
        yield from claimed_twice("id-shared", ((name, entry) for entry in group for name in names_of(entry)))
    for entry in (bank, *named, *bank.levels, *bank.terms):
        for name in names_of(entry):
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
            if not re.fullmatch(re.escape(source.id) + r"\.\d+", point.id):
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
    """Slots are in range, on the right side, claimed once, and not retired."""
    principles = [principle for _, principle in bank.principles()]
    numberings: tuple[tuple[Sequence[Question | Sign | Principle], tuple[Retired, ...], int], ...] = (
        (bank.fields(), bank.retired, HIGHEST_SLOT),
        (principles, bank.retired_principles, HIGHEST_PRINCIPLE_SLOT),
    )
    for entries, gone, highest in numberings:
        ours, forks = _next_slots({entry.slot for entry in (*entries, *gone)})
        retired = {entry.slot: entry for entry in gone}
        for entry in entries:
            if entry.slot in retired:
                free = ours if entry.slot < FIRST_TEAM_SLOT else forks
                yield entry_finding(
                    "slot-retired", entry, number=entry.slot, retired=retired[entry.slot].id, free=free
                )
            if entry.slot < 1:
                yield entry_finding("slot-below-one", entry, number=entry.slot, free=ours, forks=forks)
            if entry.slot > highest:
                yield entry_finding("slot-too-high", entry, number=entry.slot, highest=highest)
        for group in (entries, gone):
            for free, of_forks in ((ours, False), (forks, True)):
                claims = (
                    (entry.slot, entry) for entry in group if (entry.slot >= FIRST_TEAM_SLOT) is of_forks
                )
                yield from claimed_twice("slot-shared", claims, free=free)


def _next_slots(taken: AbstractSet[int]) -> tuple[int, int]:
    """Return the next free slot of either side, ours and a fork's, which never meet."""
    ours = max((slot for slot in taken if slot < FIRST_TEAM_SLOT), default=0) + 1
    forks = max((slot for slot in taken if slot >= FIRST_TEAM_SLOT), default=FIRST_TEAM_SLOT - 1) + 1
    return ours, forks


def edition_findings(bank: Bank) -> Iterator[Finding]:
    """Editions are a year and a number, and nothing changed in one that is yet to come."""
    if not is_edition(bank.edition) or edition_order(bank.edition)[1] > MOST_EDITIONS_IN_A_YEAR:
        yield entry_finding("edition-form", bank, edition=bank.edition)
        return
    for entry in (*bank.fields(), *bank.retired):
        named = (entry.since, *getattr(entry, "reworded", ()))
        for edition in named:
            if edition is None:
                continue
            if not is_edition(edition) or edition_order(edition) > edition_order(bank.edition):
                yield entry_finding("edition-to-come", entry, edition=edition, today=bank.edition)
