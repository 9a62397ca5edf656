"""Every rule of a bank, and what to do where it is broken.

`misshapen` looks at the types, then `findings` at everything else; each returns all that it finds. Each rule is a function of its own, in the
order of the design's bank contract, and says in its message what to do.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from readiness.model import (
    CONDUCTS,
    FACETS,
    ROLES,
    Bank,
    Place,
    Principle,
    Question,
    Retired,
    Sign,
    asked,
    edition_order,
    page_of,
)
from readiness.words import Plural, Words

RUNGS = 5
MOST_WORDS = 15
LEAST_IN_FULL = 5
ASKED_IN_SHORT = 4
LEVELS = RUNGS  # one for each
# What a code has room for; about/code.md.
HIGHEST_SLOT = 9999
HIGHEST_PRINCIPLE = 511
MOST_EDITIONS = 63
SHOWN = 40  # characters of a wrong value in a message

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SOURCE = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_EDITION = re.compile(r"20\d\d\.([1-9]\d*)")
# How an answer is kept whose question only a later edition knows.
_SLOT = re.compile(r"(principle-)?slot-\d+")
_FIELD = re.compile(r"\{(\w*)\}")
# A rung is read under the stem of every role, so it cannot speak for one of them.
_SPEAKS_FOR_ONE_ROLE = re.compile(
    r"\b(I|me|my|mine|we|us|our|ours|ourselves|you|your|yours|yourself|he|him|she|her|they)\b", re.IGNORECASE
)
# The quiz's own controls: an entry of that name would take their place in the form.
_CONTROLS = frozenset(
    {
        *("role", "form", "unit", "keep_nothing", "matters_most", "taken_on", "step"),
        *("opening", "signs", "result", "plan", "compare"),
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: the entry, where it is written, what is wrong and what to do."""

    entry: str
    place: Place
    problem: str
    remedy: str

    def __str__(self) -> str:
        """`hooks/bank/commit.py:30: set-the-ceiling: what is wrong. What to do.`."""
        return f"{self.place}: {self.entry}: {self.problem} {self.remedy}"


def misshapen(bank: Bank) -> list[Finding]:
    """Return the fields that do not hold what they should; all other rules rely on there being none."""
    return _in_order(_shapes(bank))


def findings(bank: Bank, pages: Collection[str]) -> list[Finding]:
    """Return every broken rule of a bank that is not misshapen, by file and line; a sound bank has none.

    `pages` are the paths inside `docs/` of all Markdown files in the dimensions' folders, such as
    `commit/set-the-ceiling.md`; a folder's `index.md` is the dimension's own and belongs to no principle.
    """
    rules: tuple[Callable[[Bank], Iterator[Finding]], ...] = (
        _ids,
        _titles,
        _slots,
        _editions,
        _rungs,
        _stems,
        _facets,
        _forms,
        _signs,
        _principles,
        _sources,
        _library,
        _levels,
        _words,
    )
    found = [finding for rule in rules for finding in rule(bank)]
    return _in_order([*found, *_pages(bank, pages)])


def _in_order(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda finding: (finding.place.file, finding.place.line))


def _shapes(bank: Bank) -> Iterator[Finding]:
    """Every field holds what its type says: `rungs="..."` or a forgotten comma is found here.

    A part without a place of its own, such as the steps for 90 days, is reported at its entry.
    """
    waiting: list[tuple[object, str, Place]] = [(bank, "bank", bank.place)]
    hints: dict[type, dict[str, Any]] = {}  # thousands of parts, a dozen classes
    while waiting:
        part, entry, place = waiting.pop()
        if hasattr(part, "place"):
            entry, place = str(getattr(part, "id", entry)), part.place
        if type(part) not in hints:
            hints[type(part)] = get_type_hints(type(part))
        for name, hint in hints[type(part)].items():
            value = getattr(part, name)
            wrong = _misfit(value, hint, may_be_empty=name == "example")
            if wrong:
                yield Finding(entry, place, f"{name} {wrong[0]}", wrong[1])
            else:
                parts = value if isinstance(value, tuple) else (value,)
                waiting.extend((inner, entry, place) for inner in parts if dataclasses.is_dataclass(inner))


def _misfit(value: object, hint: Any, *, may_be_empty: bool = False) -> tuple[str, str] | None:  # noqa: ANN401, PLR0911
    """Return what is wrong with a value for a type hint, and the mend; None where it fits."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Literal:
        hint = str  # which word it is, the rules say better
    if origin in (Union, UnionType):
        return None if any(_misfit(value, one) is None for one in inside) else _misfit(value, inside[0])
    if origin is tuple:
        if not isinstance(value, tuple):
            return (
                f"is {_shown(value)}, not a group.",
                "Write (..., ) with a comma after every entry, also after a single one.",
            )
        return next((wrong for one in value if (wrong := _misfit(one, inside[0]))), None)
    if origin is dict:
        if not isinstance(value, dict):
            return f"is {_shown(value)}, not a table.", "Write {key: text}."
        return next((wrong for one in value.values() if (wrong := _misfit(one, inside[1]))), None)
    if hint is str:
        if isinstance(value, str) and (value.strip() or may_be_empty):
            return None
        return f"is {_shown(value)}: empty or not a text.", "Write a text between quotes."
    if hint in (int, float):
        if isinstance(value, (int, hint)) and not isinstance(value, bool):
            return None
        return f"is {_shown(value)}, not a number.", "Write a number without quotes."
    if isinstance(value, hint):
        return None
    return f"holds {_shown(value)}, not a {hint.__name__}.", "Look for a comma too many or a name left out."


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _twice(kind: str, claims: Iterable[tuple[object, str, Place]], remedy: str) -> Iterator[Finding]:
    """Report each claim on a value that an earlier entry has claimed."""
    first: dict[object, tuple[str, Place]] = {}
    for value, entry, place in claims:
        if value in first:
            other, there = first[value]
            yield Finding(entry, place, f"{kind} {value!r} is also that of {other} ({there}).", remedy)
        else:
            first[value] = (entry, place)


def _ids(bank: Bank) -> Iterator[Finding]:
    fields = bank.fields()
    principles = [principle for _, principle in bank.principles()]
    groups: tuple[tuple[object, ...], ...] = (
        (*fields, *bank.retired, *principles, *bank.retired_principles, *bank.dimensions),
        tuple(bank.levels),
        tuple(bank.terms),
        tuple(bank.sources),
        tuple(point for source in bank.sources for point in source.points),
    )
    for group in groups:
        claims = [
            (name, entry.id, entry.place)  # type: ignore[attr-defined]
            for entry in group
            for name in (entry.id, *getattr(entry, "aliases", ()))  # type: ignore[attr-defined]
        ]
        yield from _twice(
            "the id or alias", claims, "Give this entry another; ids and aliases name one entry each."
        )
    for entry in (
        bank,
        *fields,
        *principles,
        *bank.dimensions,
        *bank.levels,
        *bank.terms,
        *bank.retired,
        *bank.retired_principles,
    ):
        for name in (entry.id, *getattr(entry, "aliases", ())):
            if not _ID.fullmatch(name):
                yield Finding(
                    entry.id,
                    entry.place,
                    f"the id or alias {name!r} is not lower-case words joined by hyphens.",
                    "Write it like who-led-the-last-fix.",
                )
            elif name in _CONTROLS:
                yield Finding(
                    entry.id, entry.place, f"{name!r} is the name of a control of the quiz.", "Take another."
                )
            elif _SLOT.fullmatch(name):
                yield Finding(
                    entry.id,
                    entry.place,
                    f"{name!r} is how an answer is kept that no edition knows yet.",
                    "Take an id that says what is asked.",
                )
    for source in bank.sources:
        if not _SOURCE.fullmatch(source.id):
            yield Finding(
                source.id,
                source.place,
                f"the id {source.id!r} is not letters and digits.",
                "Write it like S5.",
            )
        for point in source.points:
            if not re.fullmatch(re.escape(source.id) + r"\.\d+", point.id):
                yield Finding(
                    point.id,
                    point.place,
                    "the id is not the source's with a number.",
                    f"Write it like {source.id}.1.",
                )
    for name in bank.also_reads:
        if not _ID.fullmatch(name) or name == bank.id:
            yield Finding(
                bank.id,
                bank.place,
                f"also_reads lists {name!r}.",
                "List earlier ids of this bank, and not today's.",
            )


def _titles(bank: Bank) -> Iterator[Finding]:
    groups = (
        bank.dimensions,
        tuple(principle for _, principle in bank.principles()),
        bank.fields(),
        bank.levels,
    )
    for group in groups:
        claims = [(entry.title, entry.id, entry.place) for entry in group]
        yield from _twice("the title", claims, "Reword one, so that readers can tell them apart.")


def _slots(bank: Bank) -> Iterator[Finding]:
    principles = [principle for _, principle in bank.principles()]
    numberings: tuple[tuple[Sequence[Question | Sign | Principle], tuple[Retired, ...], int], ...] = (
        (bank.fields(), bank.retired, HIGHEST_SLOT),
        (principles, bank.retired_principles, HIGHEST_PRINCIPLE),
    )
    for entries, gone, highest in numberings:
        free = _free_slots({entry.slot for entry in (*entries, *gone)})
        retired = {entry.slot: entry for entry in gone}
        for entry in entries:
            if entry.slot in retired:
                yield Finding(
                    entry.id,
                    entry.place,
                    f"slot {entry.slot} belonged to {retired[entry.slot].id}, which is retired.",
                    f"Take {free}: what was answered under the old one must not become an answer to this one.",
                )
            if entry.slot < 1:
                yield Finding(
                    entry.id, entry.place, f"slot {entry.slot} is not a positive number.", f"Take {free}."
                )
            if entry.slot > highest:
                yield Finding(
                    entry.id,
                    entry.place,
                    f"slot {entry.slot} does not fit into a code.",
                    f"Take one up to {highest}.",
                )
        for group in (entries, gone):
            claims = [(entry.slot, entry.id, entry.place) for entry in group]
            yield from _twice("slot", claims, f"Take {free}: slots are never shared.")


def _editions(bank: Bank) -> Iterator[Finding]:
    """Editions are a year and a number, and nothing changed in one that is yet to come."""
    today = _EDITION.fullmatch(bank.edition)
    if not today or int(today[1]) > MOST_EDITIONS:
        yield Finding(
            bank.id,
            bank.place,
            f"the edition {bank.edition!r} is not a year and a number up to {MOST_EDITIONS}.",
            "Write it like 2026.1.",
        )
        return
    for entry in (*bank.fields(), *bank.retired):
        named = (entry.since, *getattr(entry, "reworded", ()))
        for edition in named:
            if edition is None:
                continue
            if not _EDITION.fullmatch(edition) or edition_order(edition) > edition_order(bank.edition):
                yield Finding(
                    entry.id,
                    entry.place,
                    f"it names the edition {edition!r}, which is none up to today's.",
                    f"Write one like {bank.edition}, or raise the bank's edition.",
                )


def _free_slots(taken: AbstractSet[int]) -> str:
    """The next free slot of either side, so that ours and a fork's never meet."""
    ours = max((slot for slot in taken if slot < FORKS_FROM), default=0) + 1
    forks = max((slot for slot in taken if slot >= FORKS_FROM), default=FORKS_FROM - 1) + 1
    return f"{ours}, or {forks} in a fork"


def _rungs(bank: Bank) -> Iterator[Finding]:
    for _, question in bank.questions():
        if len(question.rungs) != RUNGS:
            yield Finding(
                question.id,
                question.place,
                f"it has {len(question.rungs)} rungs.",
                f"Write exactly {RUNGS}, weakest first; a missing comma joins two.",
            )
        distinct = {rung.strip().casefold() for rung in question.rungs}
        if len(distinct) != len(question.rungs):
            yield Finding(question.id, question.place, "two rungs are the same.", "Tell them apart.")
        for rung in question.rungs:
            length = len(rung.split())
            if length > MOST_WORDS:
                yield Finding(
                    question.id,
                    question.place,
                    f"the rung “{rung}” has {length} words.",
                    f"Shorten it to {MOST_WORDS}.",
                )
            speaks = _SPEAKS_FOR_ONE_ROLE.search(rung)
            if speaks:
                yield Finding(
                    question.id,
                    question.place,
                    f"the rung “{rung}” says “{speaks.group()}”, which reads wrong under some role's stem.",
                    "Name who is meant, or leave the person out.",
                )


def _stems(bank: Bank) -> Iterator[Finding]:
    for _, question in bank.questions():
        if not question.stem:
            yield Finding(
                question.id, question.place, "it asks nobody.", "Write executive=, manager= or front_line=."
            )
        unfilled = set()
        for role, stem in question.stem.items():
            if not stem.rstrip().endswith("?"):
                yield Finding(
                    question.id,
                    question.place,
                    f"the {role}'s stem does not end with a question mark.",
                    "End it with what is asked.",
                )
            unfilled |= set(_FIELD.findall(stem))
        for name in sorted(unfilled):
            yield Finding(
                question.id,
                question.place,
                f"{{{name}}} in its stem has nothing to stand for.",
                "Write {example} with example=..., or take it out.",
            )
        written = (question.executive, question.manager, question.front_line)
        if question.example and not any("{example}" in stem for stem in written if stem):
            yield Finding(
                question.id,
                question.place,
                "it has an example that no stem uses.",
                "Write {example} where it belongs, or take the example out.",
            )


def _facets(bank: Bank) -> Iterator[Finding]:
    for _, question in bank.questions():
        if question.facet not in FACETS:
            yield Finding(
                question.id,
                question.place,
                f"its facet is {question.facet!r}.",
                f"Write one of {', '.join(FACETS)}.",
            )
    for dimension, principle in bank.principles():
        facets = {question.facet for question in principle.questions}
        if "do" not in facets:
            yield Finding(
                principle.id, principle.place, "it has no do question.", "Add one, or change a facet."
            )
        if not facets & {"say", "reinforce"}:
            yield Finding(
                principle.id,
                principle.place,
                "it has neither a say nor a reinforce question.",
                f"Add one: {dimension.title} compares words, deeds and follow-through.",
            )
    for dimension in bank.dimensions:
        missing = [facet for facet in FACETS if facet not in {q.facet for q in dimension.questions}]
        if missing:
            yield Finding(
                dimension.id,
                dimension.place,
                f"no question of {dimension.title} looks at {' or '.join(missing)}.",
                "Add one to any of its principles: every dimension holds all three facets.",
            )
        if dimension.conduct not in CONDUCTS:
            yield Finding(
                dimension.id,
                dimension.place,
                f"its conduct is {dimension.conduct!r}.",
                f"Write one of {', '.join(CONDUCTS)}.",
            )


def _forms(bank: Bank) -> Iterator[Finding]:
    for _, question in bank.questions():
        for role in question.short_for:
            if role not in ROLES:
                yield Finding(
                    question.id,
                    question.place,
                    f"short_for names {role!r}.",
                    f"Write one of {', '.join(ROLES)}.",
                )
            elif role not in question.asked_of:
                yield Finding(
                    question.id,
                    question.place,
                    f"its short form asks the {role}, for whom it has no stem.",
                    f"Write a stem for the {role}, or take the {role} out of short_for.",
                )
        if len(set(question.short_for)) != len(question.short_for):
            yield Finding(question.id, question.place, "short_for names a role twice.", "Name it once.")
    for dimension in bank.dimensions:
        for role in ROLES:
            full, short = (
                [q for q in dimension.questions if form in q.asked_in.get(role, ())]
                for form in ("full", "short")
            )
            if len(full) < LEAST_IN_FULL:
                yield Finding(
                    dimension.id,
                    dimension.place,
                    f"{dimension.title} asks the {role} {len(full)} questions in the full form.",
                    f"Add {LEAST_IN_FULL - len(full)}, or write the {role}'s stem for one that is there.",
                )
            if len(short) != ASKED_IN_SHORT:
                yield Finding(
                    dimension.id,
                    dimension.place,
                    f"{dimension.title} asks the {role} {len(short)} questions in the short form.",
                    f"Name the {role} in short_for of exactly {ASKED_IN_SHORT}.",
                )
            deeds = [q for q in full if q.facet == "do"]
            left_out = [q for q in deeds if q not in short]
            room = min(len(deeds), ASKED_IN_SHORT) - (len(deeds) - len(left_out))
            for question in left_out[: max(room, 0)]:
                yield Finding(
                    question.id,
                    question.place,
                    f"the {role}'s short form leaves out this do question of {dimension.title}.",
                    f"Name the {role} in its short_for, and take a say or reinforce question out: do comes first.",
                )


def _signs(bank: Bank) -> Iterator[Finding]:
    for sign in bank.signs:
        if not sign.asked_of or not set(sign.asked_of) <= set(ROLES):
            yield Finding(
                sign.id,
                sign.place,
                f"it is asked of {', '.join(sign.asked_of) or 'nobody'}.",
                f"Write some of {', '.join(ROLES)}.",
            )
    executives = asked(bank, "executive", "full").signs
    if bank.ceilings.signs_needed < 1:
        yield Finding(bank.id, bank.place, "signs_needed is below 1.", "Write at least 1.")
    if bank.ceilings.weakest_link_above < 0:
        yield Finding(bank.id, bank.place, "weakest_link_above is below 0.", "Write 0 or more.")
    if bank.ceilings.signs_needed > executives:
        yield Finding(
            bank.id,
            bank.place,
            f"the signs' ceiling needs {bank.ceilings.signs_needed} answers, and executives are asked {executives} signs.",
            "Lower signs_needed, or add signs.",
        )


def _principles(bank: Bank) -> Iterator[Finding]:
    for _, principle in bank.principles():
        if not principle.points:
            yield Finding(
                principle.id,
                principle.place,
                "it carries no source point.",
                "Name at least one in points=, and add your own source if none fits.",
            )
        if not 2 <= len(principle.measures) <= 3:  # noqa: PLR2004  two or three, as the page promises
            yield Finding(
                principle.id,
                principle.place,
                f"it has {len(principle.measures)} measures.",
                "Write two or three things that can be counted.",
            )


def _sources(bank: Bank) -> Iterator[Finding]:
    points = bank.points()
    carriers: dict[str, list[Principle]] = {}
    for _, principle in bank.principles():
        for point in principle.points:
            carriers.setdefault(point, []).append(principle)
            if point not in points:
                yield Finding(
                    principle.id,
                    principle.place,
                    f"it carries {point}, which no source makes.",
                    "Correct the number, or add the point to its source.",
                )
    for point in bank.context:
        if point not in points:
            yield Finding(
                bank.id, bank.place, f"context lists {point}, which no source makes.", "Correct the number."
            )
        elif point in carriers:
            yield Finding(
                bank.id,
                bank.place,
                f"context lists {point}, which {carriers[point][0].id} carries.",
                "Take it out of context.",
            )
    for name, made in points.items():
        if name not in carriers and name not in bank.context:
            yield Finding(
                name,
                made.place,
                "no principle carries this point.",
                "Name it in a principle's points=, or list it in the bank's context=.",
            )


def _library(bank: Bank) -> Iterator[Finding]:
    """Steps, related principles and terms name what there is, and each once."""
    for dimension in bank.dimensions:
        own = {principle.id for principle in dimension.principles}
        steps = [step.principle for step in dimension.steps]
        for name in sorted({name for name in steps if name not in own or steps.count(name) > 1}):
            yield Finding(
                dimension.id,
                dimension.place,
                f"steps names {name!r}, which is {'twice there' if name in own else 'no principle of its own'}.",
                "Name each of its principles once.",
            )
    known = {principle.id for _, principle in bank.principles()}
    seen: set[frozenset[str]] = set()
    for pair in bank.related:
        ids = frozenset((pair.one, pair.other))
        name = f"{pair.one} and {pair.other}"
        if not ids <= known or len(ids) == 1:
            yield Finding(
                name,
                pair.place,
                "these are not two principles of the bank.",
                "Correct their ids, or take the pair out.",
            )
        elif ids in seen:
            yield Finding(name, pair.place, "the pair stands here already.", "Take one of the two out.")
        seen.add(ids)
    claims = [(spelling, term.id, term.place) for term in bank.terms for spelling in term.spellings]
    yield from _twice("the spelling", claims, "Each spelling belongs to one term.")


def _levels(bank: Bank) -> Iterator[Finding]:
    ceilings = bank.ceilings
    starts = [level.start for level in bank.levels]
    if len(bank.levels) != LEVELS:
        yield Finding(
            bank.id,
            bank.place,
            f"there are {len(bank.levels)} levels.",
            f"Write {LEVELS}, one for each rung.",
        )
    if not starts or starts[0] != 0 or any(low >= high for low, high in pairwise(starts)):
        yield Finding(
            bank.id, bank.place, f"the levels start at {starts}.", "Begin at 0 and go up with each level."
        )
    if ceilings.commitment not in {dimension.id for dimension in bank.dimensions}:
        yield Finding(
            bank.id,
            bank.place,
            f"the commitment ceiling names {ceilings.commitment!r}, which is no dimension.",
            "Name the dimension that judges the senior team's commitment.",
        )
    if ceilings.signs_principle not in {principle.id for _, principle in bank.principles()}:
        yield Finding(
            bank.id,
            bank.place,
            f"the signs' ceiling names {ceilings.signs_principle!r}, which is no principle.",
            "Name the principle that lifts it.",
        )
    names = {level.id for level in bank.levels}
    bands = [band.start for band in ceilings.bands]
    if not bands or bands[0] != 0 or any(low >= high for low, high in pairwise(bands)):
        yield Finding(
            bank.id, bank.place, f"the signs' bands start at {bands}.", "Begin at 0 and go up with each band."
        )
    for band in ceilings.bands:
        if band.level not in names:
            yield Finding(
                bank.id,
                bank.place,
                f"a band names {band.level!r}, which is no level.",
                "Name one of the levels.",
            )


def _words(bank: Bank) -> Iterator[Finding]:
    """Other words keep the fields and keys of the catalogue's own, or half a site would be built from them."""
    own = Words()
    pairs = (
        (bank.words, own),
        (bank.words.messages, own.messages),
        (bank.words.library, own.library),
    )
    for words, ours in pairs:
        for field in dataclasses.fields(words):
            theirs, default = (_texts(getattr(each, field.name)) for each in (words, ours))
            known = {name for text in default.values() for name in _FIELD.findall(text)}
            unknown = {name for text in theirs.values() for name in _FIELD.findall(text)} - known
            for name in sorted(unknown):
                yield Finding(
                    "words",
                    bank.place,
                    f"{field.name} has {{{name}}}, which nothing fills.",
                    f"Write one of {', '.join(f'{{{field}}}' for field in sorted(known)) or 'no fields at all'}.",
                )
            if isinstance(getattr(ours, field.name), dict) and theirs.keys() != default.keys():
                yield Finding(
                    "words",
                    bank.place,
                    f"{field.name} has the keys {', '.join(sorted(theirs))}.",
                    f"Write {', '.join(sorted(default))}.",
                )
            if field.name == "months" and len(theirs) != len(default):
                yield Finding("words", bank.place, f"there are {len(theirs)} months.", "Name all twelve.")


def _texts(words: object) -> dict[str, str]:
    """All texts of one entry of the catalogue, by key."""
    if isinstance(words, Plural):
        return words.texts
    if isinstance(words, tuple):
        return dict(enumerate(words))  # type: ignore[arg-type]
    if isinstance(words, dict):
        return {
            key: text if isinstance(text, str) else " ".join(_texts(text).values())
            for key, text in words.items()
        }
    return {"": words} if isinstance(words, str) else {}


def _pages(bank: Bank, pages: Collection[str]) -> Iterator[Finding]:
    expected = {page_of(dimension, principle): principle for dimension, principle in bank.principles()}
    for page, principle in expected.items():
        if page not in pages:
            yield Finding(
                principle.id,
                principle.place,
                f"docs/{page} is missing.",
                "Add the page; an empty file is enough for what the bank knows.",
            )
    for page in sorted(set(pages) - set(expected)):
        folder, _, name = page.partition("/")
        yield Finding(
            name.removesuffix(".md"),
            Place(f"docs/{page}", 1),
            f"the bank has no principle of this name in {folder}.",
            "Add the principle, or rename or remove the page.",
        )
