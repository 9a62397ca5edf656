"""The record of everything that was ever published, with its slot, ids and words, and the format of its file.

`bank/published.json` is ours, `team/published.json` a team's. Nothing here reads or writes a file.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from readiness.checks.findings import BankError, rule_message
from readiness.model import Bank, Place, Principle, Question, Retired, Sign, ids_of
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.notation import edition_order, is_edition
from readiness.model.slots import next_slot
from readiness.model.team import Team, team_principles, team_questions

Numbered = Question | Sign | Principle | Retired
_QUESTIONS_KEY, _PRINCIPLES_KEY = "questions_and_signs", "principles"  # the two lists in the file


class RecordError(BankError):
    """A record that cannot be read."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry as it was published: every id that it had, the latest first, and the words that people read.

    `edition` is the one in which these words were recorded. `words` are as `plain_words` returns them, under
    a role, a rung such as `rung 0`, or `text`; a principle has none, because nobody answers it.
    """

    slot: int
    ids: tuple[str, ...]
    title: str
    edition: str
    words: Mapping[str, str]
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Record:
    """What one side, we or a team, has published: every entry up to the edition that was recorded last."""

    edition: str | None = None
    fields: tuple[Recorded, ...] = ()
    principles: tuple[Recorded, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """What one side, we or a team, asks and has retired, as its files have it, without a team's own words."""

    first_slot: int
    edition: str
    fields: tuple[Question | Sign, ...]
    principles: tuple[Principle, ...]
    retired: tuple[Retired, ...]
    retired_principles: tuple[Retired, ...]


@dataclass(frozen=True, slots=True)
class Numbering:
    """The entries of one side that share a numbering, today's and the recorded; `kind` names one of them."""

    kind: str
    entries: tuple[Numbered, ...]
    recorded: tuple[Recorded, ...]
    first_slot: int

    @property
    def free_slot(self) -> int:
        """The next slot of the side that no entry has or ever had."""
        return next_slot((entry.slot for entry in (*self.entries, *self.recorded)), self.first_slot)


def our_side(bank: Bank) -> Side:
    """Return our side; `bank` is ours, without a team's changes."""
    principles = tuple(principle for _, principle in bank.principles())
    return Side(1, bank.edition, bank.fields(), principles, bank.retired, bank.retired_principles)


def team_side(team: Team, edition: str) -> Side:
    """Return a team's side; `edition` is that of its site."""
    questions, principles = tuple(team_questions(team)), tuple(team_principles(team))
    return Side(FIRST_TEAM_SLOT, edition, questions, principles, team.retired, team.retired_principles)


def numberings(record: Record, side: Side) -> tuple[Numbering, Numbering]:
    """Return the two numberings of a side: that of questions and signs, and that of principles."""
    return (
        Numbering("question", (*side.fields, *side.retired), record.fields, side.first_slot),
        Numbering(
            "principle", (*side.principles, *side.retired_principles), record.principles, side.first_slot
        ),
    )


def plain_words(text: str) -> str:
    """Return a text's words in lower case, without punctuation, spacing and `{example}`.

    As long as these stay the same, so does what is asked.
    """
    text = unicodedata.normalize("NFKC", text.replace("{example}", " ")).casefold()
    text = re.sub("['’]", "", text)  # customers' and customer's differ by punctuation alone
    letters = (" " if unicodedata.category(letter)[0] in "PZC" else letter for letter in text)
    return " ".join("".join(letters).split())


def words_of(entry: Numbered) -> dict[str, str]:
    """Return the words of an entry that people read, as `Recorded.words` has them."""
    if isinstance(entry, Question):
        words = {role: plain_words(stem) for role, stem in entry.stem.items()}
        return words | {f"rung {at}": plain_words(rung) for at, rung in enumerate(entry.rungs)}
    return {"text": plain_words(entry.text)} if isinstance(entry, Sign) else {}


def open_edition(record: Record, edition: str) -> str:
    """Return the edition that a change now belongs to: the bank's, or the next where that is published."""
    if record.edition is None or edition_order(record.edition) < edition_order(edition):
        return edition
    year, number = edition_order(record.edition)
    return f"{year}.{number + 1}"


def record_of(side: Side, before: Record) -> Record:
    """Return the record `before` with everything that a side asks and has retired today.

    `checks.history` has to find nothing in the side.
    """
    fields, principles = (
        tuple(sorted(_updated(numbering, side.edition), key=lambda recorded: recorded.slot))
        for numbering in numberings(before, side)
    )
    return Record(max(side.edition, before.edition or "", key=edition_order), fields, principles)


def _updated(numbering: Numbering, edition: str) -> Iterator[Recorded]:
    missing = {recorded.slot: recorded for recorded in numbering.recorded}
    for entry in numbering.entries:
        old = missing.pop(entry.slot, None)
        words = words_of(entry)
        if old is None:
            yield Recorded(entry.slot, ids_of(entry), entry.title, edition, words, entry.place)
            continue
        # A stem is kept after its role is no longer asked, so that the role is never asked something else
        # later under the same slot.
        all_words = {**old.words, **words}
        yield replace(
            old,
            ids=tuple(dict.fromkeys((*ids_of(entry), *old.ids))),
            title=entry.title,
            edition=edition if reworded_parts(old, words) else old.edition,
            words={part: all_words[part] for part in sorted(all_words, key=_part_order)},
        )
    yield from missing.values()


def _part_order(part: str) -> tuple[int, str]:
    """Return a sort key for what people read: the stems as they are written, then the rungs."""
    return (1, part) if part.startswith("rung ") else (0, "")


def reworded_parts(old: Recorded, words: Mapping[str, str]) -> list[str]:
    """Return the names of the words that have changed; words that are only missing now have not."""
    return [part for part, text in old.words.items() if words.get(part, text) != text]


def record_text(record: Record) -> str:
    """Return the text of a record's file, with a line for each stem and rung, so that diffs can be read."""
    groups = ((_QUESTIONS_KEY, record.fields), (_PRINCIPLES_KEY, record.principles))
    lists = (f' "{key}": [\n' + ",\n".join(map(_entry_text, entries)) + "\n ]" for key, entries in groups)
    return f'{{\n "edition": {_json(record.edition)},\n' + ",\n".join(lists) + "\n}\n"


def _entry_text(entry: Recorded) -> str:
    head = _json({"slot": entry.slot, "ids": entry.ids, "title": entry.title, "edition": entry.edition})
    words = ",".join(f"\n   {_json(part)}: {_json(text)}" for part, text in entry.words.items())
    return f'  {head[:-1]}, "words": {{{words}}}}}' if words else f"  {head}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def parse_record(content: bytes, file: str) -> Record:
    """Return the record that `record_text` wrote; `file` is its path.

    Raises `RecordError` with the line that is damaged.
    """
    try:
        text = content.decode()
        data = json.loads(text)
    except UnicodeDecodeError:
        raise _damage(Place(file, 1), "it is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise _damage(Place(file, error.lineno), "it is not JSON") from None
    if not isinstance(data, dict) or not is_edition(data.get("edition")):
        raise _damage(Place(file, 1), "it names no edition")
    fields, principles = (
        tuple(_parse_entries(text, file, key, data.get(key))) for key in (_QUESTIONS_KEY, _PRINCIPLES_KEY)
    )
    return Record(data["edition"], fields, principles)


def _parse_entries(text: str, file: str, key: str, entries: Any) -> Iterator[Recorded]:  # noqa: ANN401  any JSON
    if not isinstance(entries, list):
        raise _damage(Place(file, 1), f"its {key} are no list")
    slots: set[int] = set()
    for number, entry in enumerate(entries, 1):
        if not _is_whole(entry):
            raise _damage(Place(file, 1), f"number {number} of its {key} is not whole")
        start = f'"ids": ["{entry["ids"][0]}"'
        place = Place(file, next((at for at, line in enumerate(text.split("\n"), 1) if start in line), 1))
        slot = entry["slot"]
        if slot in slots:
            raise _damage(place, f"slot {slot} stands there twice")
        slots.add(slot)
        ids, words = tuple(entry["ids"]), entry.get("words", {})
        yield Recorded(slot, ids, entry["title"], entry["edition"], words, place)


def _is_whole(entry: Any) -> bool:  # noqa: ANN401  likewise
    """Whether an entry of the file has everything that it should."""
    return (
        isinstance(entry, dict)
        and type(entry.get("slot")) is int
        and isinstance(entry.get("ids"), list)
        and entry["ids"] != []
        and isinstance(entry.get("words", {}), dict)
        and all(isinstance(text, str) for text in (entry.get("title"), *entry["ids"]))
        and all(isinstance(text, str) for text in entry.get("words", {}).values())
        and is_edition(entry.get("edition"))
    )


def _damage(place: Place, reason: str) -> RecordError:
    file = str(place).rpartition(":")[0]
    return RecordError(f"{place}: {rule_message('record-damaged', reason=reason, file=file)}")
