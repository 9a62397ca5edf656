"""The record of everything that was ever published: slots, ids, what they asked, and the format of the file.

`bank/published.json` is ours, `team/published.json` a team's. Nothing here reads or writes a file.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import zip_longest
from typing import Any

from readiness.checks.findings import BankError, rule_message
from readiness.model import FACETS, Bank, Place, Principle, Question, Retired, Role, Sign, ids_of
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.notation import edition_order, is_edition
from readiness.model.slots import next_slot
from readiness.model.team import Team, team_principles, team_questions

Numbered = Question | Sign | Principle | Retired
KINDS = ("question", "sign", "principle", "retired")
# The lists in the file, in the order of `Record`'s fields and of `numberings`.
_LISTS = ("questions_and_signs", "principles")
_ROLES = "roles"
_SIGN = "text"  # what a sign asks stands under this name where a question has its roles


class RecordError(BankError):
    """A record that cannot be read."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry as it was published: every id and every wording that it had, the latest first.

    `kind` is one of `KINDS`; what was retired before it was recorded is known to be that and no more. Only a
    question has a `facet`. `stems` has the wordings of each stem by role, or of a sign's text, and `rungs`
    those of each rung, weakest first, all as `plain_words` returns them. A principle has neither, because
    nobody answers it. `edition` is the one in which the latest wordings were recorded.
    """

    slot: int
    kind: str
    ids: tuple[str, ...]
    title: str
    edition: str
    place: Place = field(compare=False)
    facet: str | None = None
    stems: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rungs: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What one side, we or a team, has published: every entry up to the edition that was recorded last.

    `fields` and `principles` are numberings. `roles` are the numbers of roles, by id, as codes hold them; a
    team has none of its own.
    """

    edition: str | None = None
    fields: tuple[Recorded, ...] = ()
    principles: tuple[Recorded, ...] = ()
    roles: Mapping[str, int] = field(default_factory=dict)

    @property
    def lists(self) -> tuple[tuple[Recorded, ...], ...]:
        """The numberings, in the order of `_LISTS`."""
        return (self.fields, self.principles)


@dataclass(frozen=True, slots=True)
class Side:
    """What one side, we or a team, asks and has retired, as its files have it, without a team's own words.

    `flag` is what a command is given as well to work on this side.
    """

    first_slot: int
    edition: str
    fields: tuple[Question | Sign, ...]
    principles: tuple[Principle, ...]
    retired: tuple[Retired, ...]
    retired_principles: tuple[Retired, ...]
    roles: tuple[Role, ...] = ()
    flag: str = ""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The entries of one side that share a numbering, today's and the recorded; `kind` names one of them."""

    kind: str
    entries: tuple[Numbered, ...]
    recorded: tuple[Recorded, ...]
    first_slot: int
    flag: str

    @property
    def free_slot(self) -> int:
        """The next slot of the side that no entry has or ever had."""
        return next_slot((entry.slot for entry in (*self.entries, *self.recorded)), self.first_slot)


def our_side(bank: Bank, flag: str = " --ours") -> Side:
    """Return our side; `bank` is ours, without a team's changes, and `flag` that of `Side`."""
    principles = tuple(principle for _, principle in bank.principles())
    retired, retired_principles = bank.retired, bank.retired_principles
    return Side(1, bank.edition, bank.fields(), principles, retired, retired_principles, bank.roles, flag)


def team_side(team: Team, edition: str) -> Side:
    """Return a team's side; `edition` is that of its site."""
    questions, principles = tuple(team_questions(team)), tuple(team_principles(team))
    return Side(FIRST_TEAM_SLOT, edition, questions, principles, team.retired, team.retired_principles)


def numberings(record: Record, side: Side) -> tuple[Numbering, ...]:
    """Return the numberings of a side, in the order of `_LISTS`: questions with signs, and principles."""
    return (
        Numbering("question", (*side.fields, *side.retired), record.fields, side.first_slot, side.flag),
        Numbering(
            "principle",
            (*side.principles, *side.retired_principles),
            record.principles,
            side.first_slot,
            side.flag,
        ),
    )


@cache  # the same texts are compared many times over
def plain_words(text: str) -> str:
    """Return a text's words in lower case, without punctuation, spacing and `{example}`.

    As long as these stay the same, so does what is asked.
    """
    text = unicodedata.normalize("NFKC", text.replace("{example}", " ")).casefold()
    text = re.sub("['’]", "", text)  # customers' and customer's differ by punctuation alone
    letters = (" " if unicodedata.category(letter)[0] in "PZC" else letter for letter in text)
    return " ".join("".join(letters).split())


def kind_of(entry: Numbered) -> str:
    """Return which of `KINDS` an entry is."""
    return type(entry).__name__.lower()


def stems_of(entry: Numbered) -> dict[str, str]:
    """Return the plain words of an entry's stems by role, or of a sign's text; see `Recorded.stems`."""
    if isinstance(entry, Question):
        return {role: plain_words(stem) for role, stem in entry.stem.items()}
    return {_SIGN: plain_words(entry.text)} if isinstance(entry, Sign) else {}


def rungs_of(entry: Numbered) -> tuple[str, ...]:
    """Return the plain words of an entry's rungs, weakest first; only a question has any."""
    return tuple(map(plain_words, entry.rungs)) if isinstance(entry, Question) else ()


def stem_name(part: str) -> str:
    """Return what messages call a stem, or a sign's text, by its name in `Recorded.stems`."""
    return "its text" if part == _SIGN else f"the {part}'s stem"


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
    roles = {**before.roles, **{role.id: role.number for role in side.roles}}
    return Record(max(side.edition, before.edition or "", key=edition_order), fields, principles, roles)


def as_published(entry: Numbered, edition: str) -> Recorded:
    """Return what is recorded of an entry that was never recorded before."""
    facet = entry.facet if isinstance(entry, Question) else None
    new = Recorded(entry.slot, kind_of(entry), (), entry.title, edition, entry.place, facet)
    return _with_latest(new, entry, edition)


def _updated(numbering: Numbering, edition: str) -> Iterator[Recorded]:
    missing = {recorded.slot: recorded for recorded in numbering.recorded}
    for entry in numbering.entries:
        old = missing.pop(entry.slot, None)
        yield _with_latest(old, entry, edition) if old else as_published(entry, edition)
    yield from missing.values()


def _with_latest(old: Recorded, entry: Numbered, edition: str) -> Recorded:
    """Return what is recorded of an entry, with its ids and wordings of today in front.

    Nothing is forgotten: what no role reads today must not come back later as something else, and an earlier
    wording of one rung must not come back on another.
    """
    stems = stems_of(entry)
    return replace(
        old,
        ids=tuple(dict.fromkeys((*ids_of(entry), *old.ids))),
        title=entry.title,
        edition=edition if any(reworded_parts(old, entry)) else old.edition,
        stems={
            part: _latest_first(stems.get(part), old.stems.get(part, ())) for part in (*stems, *old.stems)
        },
        rungs=tuple(
            _latest_first(rung, before or ()) for rung, before in zip_longest(rungs_of(entry), old.rungs)
        ),
    )


def _latest_first(now: str | None, before: tuple[str, ...]) -> tuple[str, ...]:
    return before if now is None else tuple(dict.fromkeys((now, *before)))


def reworded_parts(old: Recorded, entry: Numbered) -> Iterator[tuple[str, str]]:
    """Yield the name of each stem and rung that has changed, and the words that it was recorded with.

    One that is only missing now has not changed.
    """
    stems = stems_of(entry)
    for part, (words, *_) in old.stems.items():
        if stems.get(part, words) != words:
            yield stem_name(part), words
    for at, (now, (words, *_)) in enumerate(zip(rungs_of(entry), old.rungs, strict=False)):
        if now != words:
            yield f"its rung {at}", words


def record_text(record: Record) -> str:
    """Return the text of a record's file, with a line for each stem and rung, so that diffs can be read."""
    lists = (
        f' "{key}": [\n' + ",\n".join(map(_entry_text, entries)) + "\n ]"
        for key, entries in zip(_LISTS, record.lists, strict=True)
    )
    roles = f' "{_ROLES}": {_json(record.roles)},\n' if record.roles else ""
    return f'{{\n "edition": {_json(record.edition)},\n{roles}' + ",\n".join(lists) + "\n}\n"


def _entry_text(entry: Recorded) -> str:
    facet = {"facet": entry.facet} if entry.facet else {}
    head = {"slot": entry.slot, "kind": entry.kind, **facet, "ids": entry.ids}
    text = _json({**head, "title": entry.title, "edition": entry.edition})[:-1]
    if entry.stems:
        stems = (f"\n    {_json(part)}: {_json(wordings)}" for part, wordings in entry.stems.items())
        text += f',\n   "stems": {{{",".join(stems)}}}'
    if entry.rungs:
        rungs = (f"\n    {_json(wordings)}" for wordings in entry.rungs)
        text += f',\n   "rungs": [{",".join(rungs)}]'
    return f"  {text}}}"


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
        raise _damage(Place(file, 1), "it isn't UTF-8") from None
    except json.JSONDecodeError as error:
        raise _damage(Place(file, error.lineno), "it isn't JSON") from None
    except (RecursionError, ValueError):  # brackets without end, or a number with thousands of digits
        raise _damage(Place(file, 1), "it is nested too deeply, or has a number that is too long") from None
    if not isinstance(data, dict) or not is_edition(data.get("edition")):
        raise _damage(Place(file, 1), "it names no edition")
    fields, principles = (tuple(_parse_entries(text, file, key, data.get(key))) for key in _LISTS)
    roles = data.get(_ROLES, {})
    if not isinstance(roles, dict) or not all(type(number) is int for number in roles.values()):
        raise _damage(Place(file, 1), "its roles have no numbers")
    return Record(data["edition"], fields, principles, roles)


def _parse_entries(text: str, file: str, key: str, entries: Any) -> Iterator[Recorded]:  # noqa: ANN401  any JSON
    if not isinstance(entries, list):
        raise _damage(Place(file, 1), f"its {key} aren't a list")
    slots: set[int] = set()
    for number, entry in enumerate(entries, 1):
        if not _is_whole(entry):
            raise _damage(Place(file, 1), f"number {number} of its {key} is incomplete")
        start = f'"ids": ["{entry["ids"][0]}"'
        place = Place(file, next((at for at, line in enumerate(text.split("\n"), 1) if start in line), 1))
        slot = entry["slot"]
        if slot in slots:
            raise _damage(place, f"slot {slot} is there twice")
        slots.add(slot)
        yield Recorded(
            slot=slot,
            kind=entry["kind"],
            ids=tuple(entry["ids"]),
            title=entry["title"],
            edition=entry["edition"],
            place=place,
            facet=entry.get("facet"),
            stems={part: tuple(wordings) for part, wordings in entry.get("stems", {}).items()},
            rungs=tuple(map(tuple, entry.get("rungs", ()))),
        )


def _is_whole(entry: Any) -> bool:  # noqa: ANN401  likewise
    """Whether an entry of the file has everything that it should."""
    if not isinstance(entry, dict):
        return False
    stems, rungs = entry.get("stems", {}), entry.get("rungs", [])
    return (
        type(entry.get("slot")) is int
        and entry.get("kind") in KINDS
        and (entry.get("facet") in FACETS) == (entry["kind"] == "question")
        and isinstance(entry.get("title"), str)
        and is_edition(entry.get("edition"))
        and isinstance(stems, dict)
        and isinstance(rungs, list)
        and all(map(_are_texts, (entry.get("ids"), *stems.values(), *rungs)))
    )


def _are_texts(value: Any) -> bool:  # noqa: ANN401  likewise
    """Whether something is a list of texts, at least one."""
    return isinstance(value, list) and value != [] and all(isinstance(text, str) for text in value)


def _damage(place: Place, reason: str) -> RecordError:
    file = str(place).rpartition(":")[0]
    return RecordError(f"{place}: {rule_message('record-damaged', reason=reason, file=file)}")
