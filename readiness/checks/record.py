"""The record of what was ever published: slots, ids and words, and how it is written.

`bank/published.json` is ours, `team/published.json` a team's. Nothing here reads or writes a file.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from readiness.checks.findings import rule_message
from readiness.model import ROLES, Bank, Place, Principle, Question, Retired, Sign, names_of
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.notation import edition_order, is_edition
from readiness.model.team import Team, team_principles, team_questions

Named = Question | Sign | Principle | Retired
_QUESTIONS_KEY, _PRINCIPLES_KEY = "questions_and_signs", "principles"  # the file's two lists


class RecordError(Exception):
    """A record that cannot be read; the message is meant for whoever has the file."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry as it was published: every id that it had, the last one first, and the words that people read.

    `edition` is the one in which these words were recorded. `words` are as `plain` gives them, by role,
    as in `rung 0`, or `text`; a principle has none, for nobody answers it.
    """

    slot: int
    ids: tuple[str, ...]
    title: str
    edition: str
    words: Mapping[str, str]
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Record:
    """What one side published: the last edition that was recorded, and every entry up to it."""

    edition: str | None = None
    fields: tuple[Recorded, ...] = ()
    principles: tuple[Recorded, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """What one side has today, ours or a fork's, as it is written: before a team's own words stand in it."""

    first_slot: int
    edition: str
    fields: tuple[Question | Sign, ...]
    principles: tuple[Principle, ...]
    retired: tuple[Retired, ...]
    retired_principles: tuple[Retired, ...]


@dataclass(frozen=True, slots=True)
class Numbering:
    """Entries that share slots, beside what is recorded of them; `kind` is what one is called."""

    kind: str
    there: tuple[Named, ...]
    known: tuple[Recorded, ...]
    first_slot: int

    @property
    def free_slot(self) -> int:
        """The next slot of the side that nothing has or ever had."""
        used = {entry.slot for entry in (*self.there, *self.known)}
        mine = (slot for slot in used if (slot >= FIRST_TEAM_SLOT) == (self.first_slot >= FIRST_TEAM_SLOT))
        return max(mine, default=self.first_slot - 1) + 1


def our_side(bank: Bank) -> Side:
    """Return what we ask and asked; `bank` is the one that no team has changed."""
    principles = tuple(principle for _, principle in bank.principles())
    return Side(1, bank.edition, bank.fields(), principles, bank.retired, bank.retired_principles)


def team_side(team: Team, edition: str) -> Side:
    """Return what a team asks and asked of its own; `edition` is that of its site."""
    questions, principles = tuple(team_questions(team)), tuple(team_principles(team))
    return Side(FIRST_TEAM_SLOT, edition, questions, principles, team.retired, team.retired_principles)


def numberings(record: Record, side: Side) -> tuple[Numbering, Numbering]:
    """Return questions and signs, which share their slots, and principles."""
    return (
        Numbering("question", (*side.fields, *side.retired), record.fields, side.first_slot),
        Numbering(
            "principle", (*side.principles, *side.retired_principles), record.principles, side.first_slot
        ),
    )


def plain_words(text: str) -> str:
    """Return a text's words alone, without case, punctuation, spacing and `{example}`.

    Where these stay the same, so does what is asked.
    """
    text = unicodedata.normalize("NFKC", text.replace("{example}", " ")).casefold()
    text = re.sub("['’]", "", text)  # customers' and customer's differ by punctuation alone
    return " ".join("".join(" " if unicodedata.category(c)[0] in "PZC" else c for c in text).split())


def words_of(entry: Named) -> dict[str, str]:
    """Return what people read of an entry, in the form of the record."""
    if isinstance(entry, Question):
        stems = zip(ROLES, (entry.executive, entry.manager, entry.front_line), strict=True)
        asked = {role: plain_words(stem) for role, stem in stems if stem is not None}
        return asked | {f"rung {at}": plain_words(rung) for at, rung in enumerate(entry.rungs)}
    return {"text": plain_words(entry.text)} if isinstance(entry, Sign) else {}


def open_edition(record: Record, edition: str) -> str:
    """Return the edition in which something changes now: today's, or the next one where that is published."""
    if record.edition is None or edition_key(record.edition) < edition_key(edition):
        return edition
    year, number = edition_key(record.edition)
    return f"{year}.{number + 1}"


def record_of(side: Side, before: Record) -> Record:
    """Return the record of a side without `mistakes`: today's, and all that was there `before`."""
    fields, principles = (
        tuple(sorted(_updated(numbering, side.edition), key=lambda each: each.slot))
        for numbering in numberings(before, side)
    )
    return Record(max(side.edition, before.edition or "", key=edition_key), fields, principles)


def _updated(numbering: Numbering, edition: str) -> Iterator[Recorded]:
    gone = {each.slot: each for each in numbering.known}
    for entry in numbering.there:
        old = gone.pop(entry.slot, None)
        words = words_of(entry)
        if old is None:
            yield Recorded(entry.slot, names_of(entry), entry.title, edition, words, entry.place)
            continue
        # What a role was once asked stays, lest it be asked something else later under the same slot.
        both = {**old.words, **words}
        yield replace(
            old,
            ids=tuple(dict.fromkeys((*names_of(entry), *old.ids))),
            title=entry.title,
            edition=edition if reworded_parts(old, words) else old.edition,
            words={part: both[part] for part in sorted(both, key=_part_order)},
        )
    yield from gone.values()


def _part_order(part: str) -> tuple[int, str]:
    """Return what sorts the parts that people read: by role, then the rungs."""
    order: Sequence[str] = ROLES
    return (order.index(part) if part in order else len(order), part)


def reworded_parts(old: Recorded, words: Mapping[str, str]) -> list[str]:
    """Return the parts that people read otherwise now; whoever is asked no more reads nothing."""
    return [part for part, text in old.words.items() if words.get(part, text) != text]


def record_text(record: Record) -> str:
    """Return the text of a record's file: each part that people read has a line of its own."""
    groups = ((_QUESTIONS_KEY, record.fields), (_PRINCIPLES_KEY, record.principles))
    lists = (f' "{name}": [\n' + ",\n".join(map(_entry_text, known)) + "\n ]" for name, known in groups)
    return f'{{\n "edition": {_json(record.edition)},\n' + ",\n".join(lists) + "\n}\n"


def _entry_text(each: Recorded) -> str:
    head = _json({"slot": each.slot, "ids": each.ids, "title": each.title, "edition": each.edition})
    words = ",".join(f"\n   {_json(part)}: {_json(text)}" for part, text in each.words.items())
    return f'  {head[:-1]}, "words": {{{words}}}}}' if words else f"  {head}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def parse_record(content: bytes, file: str) -> Record:
    """Return what `written` wrote; `file` is its path. Raises `RecordError` with the line that is damaged."""
    try:
        text = content.decode()
        held = json.loads(text)
    except UnicodeDecodeError:
        raise _damage(Place(file, 1), "it is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise _damage(Place(file, error.lineno), "it is not JSON") from None
    if not isinstance(held, dict) or not is_edition_name(held.get("edition")):
        raise _damage(Place(file, 1), "it names no edition")
    fields, principles = (
        tuple(_parse_entries(text, file, name, held.get(name))) for name in (_QUESTIONS_KEY, _PRINCIPLES_KEY)
    )
    return Record(held["edition"], fields, principles)


def _parse_entries(text: str, file: str, group: str, held: Any) -> Iterator[Recorded]:  # noqa: ANN401  whatever stands there
    if not isinstance(held, list):
        raise _damage(Place(file, 1), f"its {group} are no list")
    slots: set[int] = set()
    for number, each in enumerate(held, 1):
        if not _is_whole(each):
            raise _damage(Place(file, 1), f"number {number} of its {group} is not whole")
        start = f'"ids": ["{each["ids"][0]}"'
        place = Place(file, next((at for at, line in enumerate(text.split("\n"), 1) if start in line), 1))
        if each["slot"] in slots:
            raise _damage(place, f"slot {each['slot']} stands there twice")
        slots.add(each["slot"])
        yield Recorded(
            each["slot"], tuple(each["ids"]), each["title"], each["edition"], each.get("words", {}), place
        )


def _is_whole(each: Any) -> bool:  # noqa: ANN401
    """Whether an entry of the file holds all that it should."""
    return (
        isinstance(each, dict)
        and type(each.get("slot")) is int
        and isinstance(each.get("ids"), list)
        and each["ids"] != []
        and isinstance(each.get("words", {}), dict)
        and all(isinstance(text, str) for text in (each.get("title"), *each["ids"]))
        and all(isinstance(text, str) for text in each.get("words", {}).values())
        and is_edition_name(each.get("edition"))
    )


def is_edition_name(value: object) -> bool:
    """Whether something read from a file is the name of an edition."""
    return isinstance(value, str) and is_edition(value)


def edition_key(edition: str) -> tuple[int, int]:
    """Return what sorts editions; one in another form, which the checks report, comes first."""
    return edition_order(edition) if is_edition_name(edition) else (0, 0)


def _damage(place: Place, reason: str) -> RecordError:
    file = str(place).rpartition(":")[0]
    return RecordError(f"{place}: {rule_message('record-damaged', reason=reason, file=file)}")
