"""Checks that no edit loses a published answer, or turns it into an answer to something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from readiness.checks.findings import Finding, finding
from readiness.checks.record import (
    Numbered,
    Numbering,
    Record,
    Recorded,
    Side,
    numberings,
    open_edition,
    reworded_parts,
    words_of,
)
from readiness.model import Question, Sign, ids_of
from readiness.model.notation import edition_order, quoted_group


def history_findings(record: Record, side: Side) -> list[Finding]:
    """Return a finding for each recorded entry whose answers a side would lose or change the meaning of."""
    return [
        finding
        for numbering in numberings(record, side)
        for old in numbering.recorded
        for finding in _entry_findings(old, numbering, open_edition(record, side.edition))
    ]


def unrecorded_findings(record: Record, side: Side) -> list[Finding]:
    """Return a finding for each entry that is not in the record with its words of today.

    It is no mistake, and has to be recorded once it is published.
    """
    findings = []
    for numbering in numberings(record, side):
        by_slot = {recorded.slot: recorded for recorded in numbering.recorded}
        for entry in numbering.entries:
            old = by_slot.get(entry.slot)
            words = words_of(entry).items()
            if not (old and {*ids_of(entry)} <= {*old.ids} and words <= old.words.items()):
                findings.append(finding("record-new", entry.id, entry.place))
    return findings


def _entry_findings(old: Recorded, numbering: Numbering, edition: str) -> Iterator[Finding]:
    """Yield what is wrong with a recorded entry today; `edition` is the one that a change now belongs to."""
    same = [entry for entry in numbering.entries if {*ids_of(entry)} & {*old.ids}]
    # Where two entries have the slot, the one that had it before is meant; another rule reports the other.
    successor = next((entry for entry in (*same, *numbering.entries) if entry.slot == old.slot), None)
    fields: dict[str, object] = {
        "slot": old.slot,
        "was": old.ids[0],
        "free": numbering.free_slot,
        "kind": "sign" if isinstance(successor, Sign) else numbering.kind,
    }
    if successor is not None and successor in same:
        yield from _kept_entry_findings(old, successor, edition, fields)
    elif same:
        yield finding("record-moved", same[0].id, same[0].place, other=same[0].slot, **fields)
    elif successor is not None:
        line = _field_line("aliases", (*successor.aliases, *old.ids))
        yield finding("record-other-id", successor.id, successor.place, line=line, **fields)
    else:
        yield finding("record-gone", old.ids[0], old.place, **fields)


def _kept_entry_findings(
    old: Recorded, entry: Numbered, edition: str, fields: Mapping[str, object]
) -> Iterator[Finding]:
    """Yield what is wrong with an entry that has kept its slot and at least one of its ids."""
    dropped = [name for name in old.ids if name not in ids_of(entry)]
    if dropped:
        line = _field_line("aliases", (*entry.aliases, *dropped))
        names = " and ".join(map(repr, dropped))
        yield finding("record-id-dropped", entry.id, entry.place, dropped=names, line=line, **fields)
    if isinstance(entry, (Question, Sign)) and (changed := reworded_parts(old, words_of(entry))):
        if any(edition_order(reworded) > edition_order(old.edition) for reworded in entry.reworded):
            return
        part = changed[0]
        yield finding(
            "record-reworded",
            entry.id,
            entry.place,
            edition=old.edition,
            part=f"its {part} was" if part.startswith(("rung ", "text")) else f"the {part}'s stem was",
            words=old.words[part],
            line=_field_line("reworded", (*entry.reworded, edition)),
            now=edition,
            **fields,
        )


def _field_line(name: str, values: Sequence[str]) -> str:
    """Return a field in Python, to be pasted into an entry."""
    return f"{name}={quoted_group(values)}"
