"""Checks that no edit loses a published answer, or turns it into an answer to something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from readiness.checks.findings import Finding, finding
from readiness.checks.record import (
    Numbered,
    Numbering,
    Record,
    Recorded,
    Side,
    kind_of,
    numberings,
    open_edition,
    reworded_parts,
    rungs_of,
    stem_name,
    stems_of,
)
from readiness.model import Question, Retired, Sign, ids_of
from readiness.model.notation import edition_order, quoted_group

# What is said of words, which may be other ones than meant as long as an entry is broken in another way.
RULES_OF_WORDS = frozenset(
    {"record-rungs-moved", "record-words-of-another", "record-words-moved", "record-reworded"}
)


@dataclass(frozen=True, slots=True)
class MovedRung:
    """A rung that reads as another one of its ladder did; both are counted from the weakest, 0."""

    at: int
    before: int
    words: str


@dataclass(frozen=True, slots=True)
class BorrowedWords:
    """A part of an entry that reads as `owner`, another entry, did."""

    part: str
    owner: Recorded
    words: str


def history_findings(record: Record, side: Side) -> list[Finding]:
    """Return a finding for each edit by which a side would lose answers, or change what they mean."""
    findings = [*_role_findings(record, side)]
    for numbering in numberings(record, side):
        for old in numbering.recorded:
            findings += _entry_findings(old, numbering, open_edition(record, side.edition))
        findings += _new_entry_findings(numbering)
    return findings


def unrecorded_findings(record: Record, side: Side) -> list[Finding]:
    """Return a finding for each entry that is not in the record with its words of today.

    It is no mistake, and has to be recorded once it is published.
    """
    command = f"record{side.flag}"
    findings = [
        finding("record-new", role.id, role.place, record=command)
        for role in side.roles
        if role.id not in record.roles
    ]
    for numbering in numberings(record, side):
        by_slot = {recorded.slot: recorded for recorded in numbering.recorded}
        for entry in numbering.entries:
            old = by_slot.get(entry.slot)
            if old is None or not _is_recorded(old, entry):
                findings.append(finding("record-new", entry.id, entry.place, record=command))
    return findings


def _role_findings(record: Record, side: Side) -> Iterator[Finding]:
    """Yield which roles have another number than the one that codes were made with."""
    owners = {number: name for name, number in record.roles.items()}
    for role in side.roles:
        number = record.roles.get(role.id)
        if number is not None and number != role.number:
            yield finding("record-role", role.id, role.place, number=number)
        elif owners.get(role.number, role.id) != role.id:
            fields = {"number": role.number, "other": owners[role.number]}
            yield finding("record-role-taken", role.id, role.place, **fields)


def _is_recorded(old: Recorded, entry: Numbered) -> bool:
    """Whether a record has every id and stem of an entry, and the wordings of today as the latest."""
    known = {*ids_of(entry)} <= {*old.ids} and stems_of(entry).keys() <= old.stems.keys()
    return known and not any(reworded_parts(old, entry))


def moved_rung(old: Recorded, entry: Numbered) -> MovedRung | None:
    """Return the first rung of an entry with words that it never had, and that another of its rungs had."""
    for at, (words, own) in enumerate(zip(rungs_of(entry), old.rungs, strict=False)):
        if words in own:
            continue
        for before, wordings in enumerate(old.rungs):
            if words in wordings:
                return MovedRung(at, before, words)
    return None


def borrowed_words(old: Recorded, entry: Numbered, recorded: Iterable[Recorded]) -> BorrowedWords | None:
    """Return the first words of an entry that it never had, and that were recorded of another.

    A single rung such as “nothing” stands in many ladders. So rungs are borrowed only where most of a ladder
    is another's, and where the two were not alike before.
    """
    own_stems, own_rungs = {*_wordings(old.stems.values())}, {*_wordings(old.rungs)}
    stems = {part: words for part, words in stems_of(entry).items() if words not in own_stems}
    rungs = [words for words in rungs_of(entry) if words not in own_rungs]
    if not stems and not rungs:
        return None
    for other in recorded:
        if other.slot == old.slot:
            continue
        for part, words in stems.items():
            if words in _wordings(other.stems.values()):
                return BorrowedWords(stem_name(part), other, words)
        theirs = {*_wordings(other.rungs)}
        borrowed = [words for words in rungs if words in theirs]
        if len(borrowed) > len(old.rungs) / 2 >= len(own_rungs & theirs):
            return BorrowedWords("most of its rungs", other, borrowed[0])
    return None


def _wordings(parts: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield every wording of some parts."""
    return chain.from_iterable(parts)


def _entry_findings(old: Recorded, numbering: Numbering, edition: str) -> Iterator[Finding]:
    """Yield what is wrong with a recorded entry today; `edition` is the one that a change now belongs to."""
    same = [entry for entry in numbering.entries if {*ids_of(entry)} & {*old.ids}]
    # Where two entries have the slot, the one that had it before is meant; another rule reports the other.
    successor = next((entry for entry in (*same, *numbering.entries) if entry.slot == old.slot), None)
    fields: dict[str, object] = {
        "slot": old.slot,
        "was": old.ids[0],
        "gone": f"{old.ids[0]}{numbering.flag}",
        "free": numbering.free_slot,
        "kind": "sign" if isinstance(successor, Sign) else numbering.kind,
    }
    if successor is not None and successor in same:
        yield from _kept_entry_findings(old, successor, numbering.recorded, edition, fields)
    elif same:
        yield finding("record-moved", same[0].id, same[0].place, other=same[0].slot, **fields)
    elif successor is not None:
        line = _field_line("aliases", (*successor.aliases, *old.ids))
        yield finding("record-other-id", successor.id, successor.place, line=line, **fields)
    else:
        yield finding("record-gone", old.ids[0], old.place, **fields)


def _new_entry_findings(numbering: Numbering) -> Iterator[Finding]:
    """Yield which new entries ask what a recorded one asked, that now goes on as something else.

    Where the recorded one is retired, its words are free: that is how a question gets another facet.
    """
    known = {old.slot for old in numbering.recorded}
    today = {entry.slot: stems_of(entry) for entry in numbering.entries}
    for entry in (entry for entry in numbering.entries if entry.slot not in known):
        for old in numbering.recorded:
            now = {*today.get(old.slot, {}).values()}
            taken = [
                words for words in stems_of(entry).values() if words in {*_wordings(old.stems.values())} - now
            ]
            if now and taken:
                gone = f"{old.ids[0]}{numbering.flag}"
                fields = {"slot": old.slot, "was": old.ids[0], "gone": gone, "words": taken[0]}
                yield finding("record-words-moved", entry.id, entry.place, **fields)


def _kept_entry_findings(
    old: Recorded,
    entry: Numbered,
    recorded: Sequence[Recorded],
    edition: str,
    fields: Mapping[str, object],
) -> Iterator[Finding]:
    """Yield what is wrong with an entry that has kept its slot and at least one of its ids."""
    dropped = [name for name in old.ids if name not in ids_of(entry)]
    if dropped:
        line = _field_line("aliases", (*entry.aliases, *dropped))
        names = " and ".join(map(repr, dropped))
        yield finding("record-id-dropped", entry.id, entry.place, dropped=names, line=line, **fields)
    if isinstance(entry, Retired):
        return
    if kind_of(entry) != old.kind:
        recorded_as = old.kind if old.kind == "retired" else f"a {old.kind}"
        yield finding("record-kind", entry.id, entry.place, recorded_as=recorded_as, **fields)
        return
    if isinstance(entry, Question) and entry.facet != old.facet:
        facets = {"facet": old.facet, "other": entry.facet}
        yield finding("record-facet", entry.id, entry.place, **facets, **fields)
    if isinstance(entry, (Question, Sign)):
        yield from _word_findings(old, entry, recorded, edition, fields)


def _word_findings(
    old: Recorded,
    entry: Question | Sign,
    recorded: Sequence[Recorded],
    edition: str,
    fields: Mapping[str, object],
) -> Iterator[Finding]:
    """Yield what is wrong with an entry's words: no edition of `reworded` can excuse any but the last."""
    if moved := moved_rung(old, entry):
        rungs = {"at": moved.at, "before": moved.before, "words": moved.words}
        yield finding("record-rungs-moved", entry.id, entry.place, **rungs, **fields)
    elif borrowed := borrowed_words(old, entry, recorded):
        owner = {"other": borrowed.owner.ids[0], "other_slot": borrowed.owner.slot}
        words = {"part": borrowed.part, "words": borrowed.words}
        yield finding("record-words-of-another", entry.id, entry.place, **owner, **words, **fields)
    elif changed := next(reworded_parts(old, entry), None):
        if any(edition_order(reworded) > edition_order(old.edition) for reworded in entry.reworded):
            return
        part, words_before = changed
        yield finding(
            "record-reworded",
            entry.id,
            entry.place,
            edition=old.edition,
            part=part,
            words=words_before,
            line=_field_line("reworded", (*entry.reworded, edition)),
            now=edition,
            **fields,
        )


def _field_line(name: str, values: Sequence[str]) -> str:
    """Return a field in Python, to be pasted into an entry."""
    return f"{name}={quoted_group(values)}"
