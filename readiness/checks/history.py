"""Whether an edit would lose a published answer, or turn it into an answer to something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from readiness.checks.findings import Finding, finding
from readiness.checks.record import (
    Named,
    Numbering,
    Record,
    Recorded,
    Side,
    edition_key,
    numberings,
    open_edition,
    reworded_parts,
    words_of,
)
from readiness.model import ROLES, Question, Sign, names_of


def history_findings(record: Record, side: Side) -> list[Finding]:
    """Return what would lose a published answer, or make it one to something else; a sound bank has none."""
    return [
        found
        for numbering in numberings(record, side)
        for old in numbering.known
        for found in _entry_history(old, numbering, open_edition(record, side.edition))
    ]


def unrecorded_findings(record: Record, side: Side) -> list[Finding]:
    """Return what is not in the record as it stands: no mistake, but to be recorded once it is published."""
    found = []
    for numbering in numberings(record, side):
        known = {each.slot: each for each in numbering.known}
        for entry in numbering.there:
            old = known.get(entry.slot)
            words = words_of(entry).items()
            if not (old and {*names_of(entry)} <= {*old.ids} and words <= old.words.items()):
                found.append(finding("record-new", entry.id, entry.place))
    return found


def _entry_history(old: Recorded, numbering: Numbering, now: str) -> Iterator[Finding]:
    """What is wrong with what became of a recorded entry; `now` is the edition in which it would change."""
    same = [entry for entry in numbering.there if {*names_of(entry)} & {*old.ids}]
    # Where two entries claim the slot, the one that had it is meant; the other is told that it is taken.
    here = next((entry for entry in (*same, *numbering.there) if entry.slot == old.slot), None)
    told_with: dict[str, object] = {
        "slot": old.slot,
        "was": old.ids[0],
        "free": numbering.free_slot,
        "kind": "sign" if isinstance(here, Sign) else numbering.kind,
    }
    if here is not None and here in same:
        yield from _kept_history(old, here, now, told_with)
    elif same:
        yield finding("record-moved", same[0].id, same[0].place, other=same[0].slot, **told_with)
    elif here is not None:
        line = _field_line("aliases", (*here.aliases, *old.ids))
        yield finding("record-other-id", here.id, here.place, line=line, **told_with)
    else:
        yield finding("record-gone", old.ids[0], old.place, **told_with)


def _kept_history(
    old: Recorded, entry: Named, now: str, told_with: Mapping[str, object]
) -> Iterator[Finding]:
    """What is wrong with an entry that has its slot, and at least one of its ids."""
    dropped = [name for name in old.ids if name not in names_of(entry)]
    if dropped:
        line = _field_line("aliases", (*entry.aliases, *dropped))
        lost = " and ".join(map(repr, dropped))
        yield finding("record-id-dropped", entry.id, entry.place, dropped=lost, line=line, **told_with)
    if isinstance(entry, (Question, Sign)) and (changed := reworded_parts(old, words_of(entry))):
        if any(edition_key(each) > edition_key(old.edition) for each in entry.reworded):
            return
        yield finding(
            "record-reworded",
            entry.id,
            entry.place,
            edition=old.edition,
            part=f"the {changed[0]}'s stem was" if changed[0] in ROLES else f"its {changed[0]} was",
            words=old.words[changed[0]],
            line=_field_line("reworded", (*entry.reworded, now)),
            now=now,
            **told_with,
        )


def _field_line(name: str, values: Sequence[str]) -> str:
    """Return a field as a bank has it, to be pasted."""
    quoted = ", ".join(f'"{value}"' for value in values)
    return f"{name}=({quoted}{',' if len(values) == 1 else ''})"
