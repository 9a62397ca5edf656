"""Every rule of a bank, and what to do where it is broken.

`findings` looks at everything and returns all that it finds. Each rule is a function of its own, in the
order of the design's bank contract, and says in its message what to do.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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
    page_of,
)

RUNGS = 5
MOST_WORDS = 15
LEAST_IN_FULL = 5
ASKED_IN_SHORT = 4
FORKS_FROM = 200

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EDITION = re.compile(r"20\d\d\.[1-9]\d*")
_FIELD = re.compile(r"\{(\w*)\}")
# A rung is read under the stem of every role, so it cannot speak for one of them.
_SPEAKS_FOR_ONE_ROLE = re.compile(
    r"\b(I|we|us|our|ours|my|mine|you|your|yours|they|ourselves|yourself)\b", re.IGNORECASE
)
# The quiz's own controls: an entry of that name would take their place in the form.
_CONTROLS = frozenset(
    {"role", "form", "unit", "keep_nothing", "matters_most", "taken_on", "step", "opening", "signs", "result"}
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


def findings(bank: Bank, pages: Collection[str]) -> list[Finding]:
    """Return every mistake in the bank, by file and line; an empty list is a sound bank.

    `pages` are the paths inside `docs/` of all Markdown files in the dimensions' folders, such as
    `commit/set-the-ceiling.md`; a folder's `index.md` is the dimension's own and belongs to no principle.
    """
    shapes = list(_shapes(bank))
    if shapes:  # the other rules may rely on the shapes
        return _in_order(shapes)
    rules: tuple[Callable[[Bank], Iterator[Finding]], ...] = (
        _ids,
        _titles,
        _slots,
        _rungs,
        _stems,
        _facets,
        _forms,
        _signs,
        _principles,
        _sources,
        _levels,
    )
    found = [finding for rule in rules for finding in rule(bank)]
    return _in_order([*found, *_pages(bank, pages)])


def _in_order(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda finding: (finding.place.file, finding.place.line))


def _entries(bank: Bank) -> Iterator[object]:
    """Everything in the bank that has a place, itself included."""
    waiting: list[object] = [bank]
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, tuple):
            waiting.extend(entry)
        elif dataclasses.is_dataclass(entry):
            if hasattr(entry, "place"):
                yield entry
            waiting.extend(getattr(entry, field.name) for field in dataclasses.fields(entry))


def _shapes(bank: Bank) -> Iterator[Finding]:
    """Texts are texts, groups are tuples: `rungs="..."` or a forgotten comma is found here."""
    for entry in _entries(bank):
        place: Place = entry.place  # type: ignore[attr-defined]
        name = str(entry.id)  # type: ignore[attr-defined]
        for field in dataclasses.fields(entry):  # type: ignore[arg-type]
            value = getattr(entry, field.name)
            kind = str(field.type)
            if kind.startswith("tuple") and not isinstance(value, tuple):
                yield Finding(
                    name,
                    place,
                    f"{field.name} is one {type(value).__name__}, not a group.",
                    f"Write {field.name}=(..., ) with a comma after every entry, also after a single one.",
                )
            elif kind.startswith("tuple[str") and not all(isinstance(text, str) for text in value):
                yield Finding(name, place, f"{field.name} holds something that is not text.", "Quote it.")
            elif kind == "int" and (isinstance(value, bool) or not isinstance(value, int)):
                yield Finding(
                    name, place, f"{field.name} is {value!r}, not a whole number.", "Write a number."
                )
            elif kind in ("str", "str | None", "Facet", "Conduct") and not _is_text(
                value, needed=kind != "str | None" and field.name != "example"
            ):
                yield Finding(
                    name, place, f"{field.name} is empty or not a text.", "Write a text between quotes."
                )


def _is_text(value: object, *, needed: bool) -> bool:
    if value is None or value == "":
        return not needed
    return isinstance(value, str) and value.strip() != ""


def _named(bank: Bank) -> Iterator[tuple[str, Question | Sign]]:
    """Questions and signs, which share ids and slots: together they are the quiz's fields."""
    yield from (("question", question) for _, question in bank.questions())
    yield from (("sign", sign) for sign in bank.signs)


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
    fields = [entry for _, entry in _named(bank)]
    principles = [principle for _, principle in bank.principles()]
    groups: tuple[tuple[object, ...], ...] = (
        (*fields, *bank.retired, *principles, *bank.dimensions),
        tuple(bank.levels),
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
    for entry in (bank, *fields, *principles, *bank.dimensions, *bank.levels, *bank.retired):
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
    if not _EDITION.fullmatch(bank.edition):
        yield Finding(
            bank.id,
            bank.place,
            f"the edition {bank.edition!r} is not a year and a number.",
            "Write it like 2026.1.",
        )


def _titles(bank: Bank) -> Iterator[Finding]:
    groups = (
        bank.dimensions,
        tuple(principle for _, principle in bank.principles()),
        tuple(entry for _, entry in _named(bank)),
        bank.levels,
    )
    for group in groups:
        claims = [(entry.title, entry.id, entry.place) for entry in group]
        yield from _twice("the title", claims, "Reword one, so that readers can tell them apart.")


def _slots(bank: Bank) -> Iterator[Finding]:
    retired = {entry.slot: entry for entry in bank.retired}
    fields = [entry for _, entry in _named(bank)]
    principles = [principle for _, principle in bank.principles()]
    for entry in fields:
        if entry.slot in retired:
            yield Finding(
                entry.id,
                entry.place,
                f"slot {entry.slot} belonged to {retired[entry.slot].id}, which is retired.",
                f"Take {_next_slot(bank)}, the next free slot: old answers to the retired question must not become answers to this one.",
            )
    groups: tuple[Sequence[Question | Sign | Principle | Retired], ...] = (fields, principles, bank.retired)
    for group in groups:
        for numbered in group:
            if numbered.slot < 1:
                yield Finding(
                    numbered.id,
                    numbered.place,
                    f"slot {numbered.slot} is not a positive number.",
                    f"Slots are 1 to {FORKS_FROM - 1} here and {FORKS_FROM} or more in a fork.",
                )
        yield from _twice(
            "slot",
            [(numbered.slot, numbered.id, numbered.place) for numbered in group],
            f"Take the next free slot, {_next_slot(bank)} for a question or sign: slots are never shared.",
        )


def _next_slot(bank: Bank) -> int:
    taken = {entry.slot for _, entry in _named(bank)} | {entry.slot for entry in bank.retired}
    return max((slot for slot in taken if slot < FORKS_FROM), default=0) + 1


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
            if length == 0:
                yield Finding(question.id, question.place, "a rung is empty.", "Describe what one would see.")
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
    executives = sum("executive" in sign.asked_of for sign in bank.signs)
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


def _levels(bank: Bank) -> Iterator[Finding]:
    ceilings = bank.ceilings
    starts = [level.start for level in bank.levels]
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
