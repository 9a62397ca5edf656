"""Whether a bank keeps its rules; what each rule says is in `rules`.

`misshapen` looks at the types, then `findings` at everything else; each returns all that it finds. The
functions stand in the order of the design's bank contract.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from string import Formatter
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from readiness.model import (
    ASKED_IN_SHORT,
    CONDUCTS,
    FACETS,
    FORKS_FROM,
    ROLES,
    Bank,
    Entry,
    Place,
    Principle,
    Question,
    Retired,
    Sign,
    asked,
    edition_order,
    is_edition,
    is_language,
    names_of,
    page_of,
)
from readiness.pages import place_of
from readiness.rules import LEVELS, MOST_EDITIONS, MOST_WORDS, RUNGS, Finding, finding
from readiness.team import Team
from readiness.words import Plural, Words

LEAST_IN_FULL = 5
# What a code has room for; about/code.md.
HIGHEST_SLOT = 9999
HIGHEST_PRINCIPLE = 511
SHOWN = 40  # characters of a wrong value in a message

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SOURCE = re.compile(r"[A-Za-z][A-Za-z0-9]*")
# How an answer is kept whose question only a later edition knows.
_SLOT = re.compile(r"(principle-)?slot-\d+")
_TOUCHING = re.compile(r"\w\{example\}")
_FIELD = re.compile(r"\{(\w*)\}")
# A rung is read under the stem of every role, so it cannot speak for one of them.
_SPEAKS_FOR_ONE_ROLE = re.compile(
    r"\b(I|me|my|mine|we|us|our|ours|ourselves|you|your|yours|yourself|he|him|she|her|they)\b", re.IGNORECASE
)
# Half of a pair that makes one character: no file can hold it.
_HALF_A_CHARACTER = re.compile(r"[\ud800-\udfff]")
# The quiz's own controls, and what a form calls them all: an entry of that name would take their place in it.
_CONTROLS = frozenset(
    {
        *("role", "form", "unit", "keep_nothing", "matters_most", "taken_on", "step"),
        *("opening", "signs", "result", "plan", "compare", "elements"),
    }
)


def misshapen(whole: Bank | Team) -> list[Finding]:
    """Return the fields that do not hold what they should; all other rules rely on there being none."""
    return in_order(_shapes(whole))


def findings(
    bank: Bank, pages: Collection[str], ours: Bank | None = None, own: Collection[str] = ()
) -> list[Finding]:
    """Return every broken rule of a bank that is not misshapen, by file and line; a sound bank has none.

    `pages` are the paths inside `docs/` of all Markdown files in the dimensions' folders, such as
    `commit/set-the-ceiling.md`; a folder's `index.md` is the dimension's own and belongs to no principle.
    `ours` is the bank that a team has changed: what it has left out would mend what is missing. `own` are
    those of the pages that are the team's.
    """
    ours = ours or bank
    gone = _left_out(bank, ours)
    rules: tuple[Callable[[Bank], Iterator[Finding]], ...] = (
        ids,
        _titles,
        _slots,
        _editions,
        _rungs,
        _stems,
        partial(_facets, gone=gone),
        partial(_forms, gone=gone),
        partial(_signs, ours=ours),
        _principles,
        _sources,
        _library,
        partial(_levels, ours=ours),
        _words,
    )
    found = [finding for rule in rules for finding in rule(bank)]
    return in_order([*found, *_pages(bank, pages, own)])


@dataclass(frozen=True, slots=True)
class _Gone:
    """A question that a team has left out or replaced, and where it stood."""

    dimension: str
    principle: str
    question: Question


def _left_out(bank: Bank, ours: Bank) -> list[_Gone]:
    there = {question.id for _, question in bank.questions()}
    return [
        _Gone(dimension.id, principle.id, question)
        for dimension, principle in ours.principles()
        for question in principle.questions
        if question.id not in there
    ]


def _restore(gone: Iterable[str]) -> dict[str, str]:
    """What a remedy adds where something left out, by its id, would mend it."""
    names = list(gone)
    restore = f", or restore {' or '.join(names)}, which team.py takes out" if names else ""
    return {"or_restore_one": restore}


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """Return findings by file and line."""
    return sorted(found, key=lambda finding: (finding.place.file, finding.place.line))


def _at(rule: str, entry: Entry, /, **fields: object) -> Finding:
    return finding(rule, entry.id, entry.place, **fields)


def _shapes(whole: Bank | Team) -> Iterator[Finding]:
    """Every field holds what its type says: `rungs="..."` or a forgotten comma is found here.

    A part without a place of its own, such as the steps for 90 days, is reported at its entry.
    """
    waiting: list[tuple[object, str, Place]] = [(whole, type(whole).__name__.upper(), whole.place)]
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
                rule, held, expected = wrong
                yield finding(rule, entry, place, field=name, value=_shown(held), expected=expected.__name__)
            else:
                waiting.extend((inner, entry, place) for inner in _parts(value))


def _parts(value: object) -> Iterator[object]:
    """Every entry that a field holds, by itself, in a group or in a table of either."""
    if isinstance(value, (tuple, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _parts(inner)
    elif dataclasses.is_dataclass(value):
        yield value


def _misfit(value: object, hint: Any, *, may_be_empty: bool = False) -> tuple[str, object, Any] | None:  # noqa: ANN401, PLR0911
    """Return the rule that a value breaks, and the value and hint that do not fit; None where all does."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Literal:
        hint = str  # which word it is, the rules say better
    if origin in (Union, UnionType):
        return None if any(_misfit(value, one) is None for one in inside) else _misfit(value, inside[0])
    if origin is tuple:
        if not isinstance(value, tuple):
            return "not-a-group", value, hint
        return next((wrong for one in value if (wrong := _misfit(one, inside[0]))), None)
    if origin is dict:
        if not isinstance(value, dict):
            return "not-a-table", value, hint
        pairs = (pair for each in value.items() for pair in zip(each, inside, strict=True))
        return next((wrong for one, kind in pairs if (wrong := _misfit(one, kind))), None)
    if hint is str:
        fits = isinstance(value, str) and not _HALF_A_CHARACTER.search(value)
        return None if fits and (str(value).strip() or may_be_empty) else ("not-a-text", value, hint)
    if hint in (int, float):
        fits = isinstance(value, (int, hint)) and not isinstance(value, bool)
        return None if fits else ("not-a-number", value, hint)
    return None if isinstance(value, hint) else ("not-an-entry", value, hint)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _twice(rule: str, claims: Iterable[tuple[object, Entry]], /, **fields: object) -> Iterator[Finding]:
    """Report each claim on a value that an earlier entry has claimed."""
    first: dict[object, Entry] = {}
    for value, entry in claims:
        if value in first:
            other = first[value]
            yield _at(rule, entry, value=value, other=other.id, where=other.place, **fields)
        else:
            first[value] = entry


def ids(bank: Bank) -> Iterator[Finding]:
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
        yield from _twice("id-shared", ((name, entry) for entry in group for name in names_of(entry)))
    for entry in (bank, *named, *bank.levels, *bank.terms):
        for name in names_of(entry):
            if not _ID.fullmatch(name):
                yield _at("id-form", entry, name=name)
            elif name in _CONTROLS:
                yield _at("id-of-a-control", entry, name=name)
            elif _SLOT.fullmatch(name):
                yield _at("id-like-a-slot", entry, name=name)
    for source in bank.sources:
        if not _SOURCE.fullmatch(source.id):
            yield _at("source-id-form", source, name=source.id)
        for point in source.points:
            if not re.fullmatch(re.escape(source.id) + r"\.\d+", point.id):
                yield _at("point-id-form", point, source=source.id)
    for name in bank.also_reads:
        if not _ID.fullmatch(name) or name == bank.id:
            yield _at("earlier-bank-id", bank, name=name)


def _titles(bank: Bank) -> Iterator[Finding]:
    groups = (
        bank.dimensions,
        tuple(principle for _, principle in bank.principles()),
        bank.fields(),
        bank.levels,
    )
    for group in groups:
        yield from _twice("title-shared", ((entry.title, entry) for entry in group))


def _slots(bank: Bank) -> Iterator[Finding]:
    principles = [principle for _, principle in bank.principles()]
    numberings: tuple[tuple[Sequence[Question | Sign | Principle], tuple[Retired, ...], int], ...] = (
        (bank.fields(), bank.retired, HIGHEST_SLOT),
        (principles, bank.retired_principles, HIGHEST_PRINCIPLE),
    )
    for entries, gone, highest in numberings:
        ours, forks = _free_slots({entry.slot for entry in (*entries, *gone)})
        retired = {entry.slot: entry for entry in gone}
        for entry in entries:
            if entry.slot in retired:
                free = ours if entry.slot < FORKS_FROM else forks
                yield _at("slot-retired", entry, number=entry.slot, retired=retired[entry.slot].id, free=free)
            if entry.slot < 1:
                yield _at("slot-below-one", entry, number=entry.slot, free=ours, forks=forks)
            if entry.slot > highest:
                yield _at("slot-too-high", entry, number=entry.slot, highest=highest)
        for group in (entries, gone):
            for free, of_forks in ((ours, False), (forks, True)):
                claims = ((entry.slot, entry) for entry in group if (entry.slot >= FORKS_FROM) is of_forks)
                yield from _twice("slot-shared", claims, free=free)


def _free_slots(taken: AbstractSet[int]) -> tuple[int, int]:
    """Return the next free slot of either side, ours and a fork's, which never meet."""
    ours = max((slot for slot in taken if slot < FORKS_FROM), default=0) + 1
    forks = max((slot for slot in taken if slot >= FORKS_FROM), default=FORKS_FROM - 1) + 1
    return ours, forks


def _editions(bank: Bank) -> Iterator[Finding]:
    """Editions are a year and a number, and nothing changed in one that is yet to come."""
    if not is_edition(bank.edition) or edition_order(bank.edition)[1] > MOST_EDITIONS:
        yield _at("edition-form", bank, edition=bank.edition)
        return
    for entry in (*bank.fields(), *bank.retired):
        named = (entry.since, *getattr(entry, "reworded", ()))
        for edition in named:
            if edition is None:
                continue
            if not is_edition(edition) or edition_order(edition) > edition_order(bank.edition):
                yield _at("edition-to-come", entry, edition=edition, today=bank.edition)


def _rungs(bank: Bank) -> Iterator[Finding]:
    for _, question in bank.questions():
        if len(question.rungs) != RUNGS:
            yield _at("five-rungs", question, count=len(question.rungs))
        distinct = {rung.strip().casefold() for rung in question.rungs}
        if len(distinct) != len(question.rungs):
            yield _at("rungs-alike", question)
        for rung in question.rungs:
            length = len(rung.split())
            if length > MOST_WORDS:
                yield _at("rung-length", question, rung=rung, count=length)
            speaks = _SPEAKS_FOR_ONE_ROLE.search(rung)
            if speaks:
                yield _at("rung-for-one-role", question, rung=rung, word=speaks.group())


def _stems(bank: Bank) -> Iterator[Finding]:
    for _, question in bank.questions():
        if not question.stem:
            yield _at("asks-nobody", question)
        unfilled = set()
        for role, stem in question.stem.items():
            if not stem.rstrip().endswith("?"):
                yield _at("stem-without-question", question, role=role)
            unfilled |= set(_FIELD.findall(stem))
        for name in sorted(unfilled):
            yield _at("stem-field", question, field=name)
        written = (question.executive, question.manager, question.front_line)
        if question.example and not any("{example}" in stem for stem in written if stem):
            yield _at("example-unused", question)
        if question.example[:1].isalnum() and any(_TOUCHING.search(stem) for stem in written if stem):
            yield _at("example-start", question, example=question.example)


def _facets(bank: Bank, gone: Sequence[_Gone]) -> Iterator[Finding]:
    for _, question in bank.questions():
        if question.facet not in FACETS:
            yield _at("facet-unknown", question, facet=question.facet)
    for dimension, principle in bank.principles():
        facets = {question.facet for question in principle.questions}
        was = [each for each in gone if each.principle == principle.id]
        if "do" not in facets:
            deeds = (each.question.id for each in was if each.question.facet == "do")
            yield _at("no-deed", principle, **_restore(deeds))
        if not facets & {"say", "reinforce"}:
            others = (each.question.id for each in was if each.question.facet != "do")
            yield _at("deeds-alone", principle, dimension=dimension.title, **_restore(others))
    for dimension in bank.dimensions:
        missing = [facet for facet in FACETS if facet not in {q.facet for q in dimension.questions}]
        if missing:
            here = (
                each.question.id
                for each in gone
                if each.dimension == dimension.id and each.question.facet in missing
            )
            told = {"dimension": dimension.title, "facets": " or ".join(missing)}
            yield _at("facet-missing", dimension, **told, **_restore(here))
        if dimension.conduct not in CONDUCTS:
            yield _at("conduct-unknown", dimension, conduct=dimension.conduct)


def _forms(bank: Bank, gone: Sequence[_Gone]) -> Iterator[Finding]:
    for _, question in bank.questions():
        for role in question.short_for:
            if role not in ROLES:
                yield _at("short-form-role", question, role=role)
            elif role not in question.asked_of:
                yield _at("short-form-stem", question, role=role)
        if len(set(question.short_for)) != len(question.short_for):
            yield _at("short-form-twice", question)
    for dimension in bank.dimensions:
        for role in bank.roles:
            named = {"dimension": dimension.title, "role": role}
            full, short = (
                [q for q in dimension.questions if form in q.asked_in.get(role, ())]
                for form in ("full", "short")
            )
            if len(full) < LEAST_IN_FULL:
                here = (
                    each.question.id
                    for each in gone
                    if each.dimension == dimension.id and role in each.question.asked_of
                )
                told = {"count": len(full), "missing": LEAST_IN_FULL - len(full), **named, **_restore(here)}
                yield _at("full-form-few", dimension, **told)
            if len(short) != ASKED_IN_SHORT:
                yield _at("short-form-four", dimension, count=len(short), **named)
            deeds = [q for q in full if q.facet == "do"]
            left_out = [q for q in deeds if q not in short]
            room = min(len(deeds), ASKED_IN_SHORT) - (len(deeds) - len(left_out))
            for question in left_out[: max(room, 0)]:
                yield _at("short-form-deeds", question, **named)


def _signs(bank: Bank, ours: Bank) -> Iterator[Finding]:
    for sign in bank.signs:
        if not sign.asked_of or not set(sign.asked_of) <= set(ROLES):
            yield _at("sign-asked-of", sign, roles=", ".join(sign.asked_of) or "nobody")
    if bank.ceilings.signs_needed < 1:
        yield _at("signs-needed", bank)
    count = asked(bank, "executive", "full").signs
    if "executive" in bank.roles and count < bank.ceilings.signs_needed:
        restore = _restore(sorted({sign.id for sign in ours.signs} - {sign.id for sign in bank.signs}))
        yield _at("signs-too-few", bank, needed=bank.ceilings.signs_needed, count=count, **restore)


def _principles(bank: Bank) -> Iterator[Finding]:
    for _, principle in bank.principles():
        if not principle.points:
            yield _at("no-point", principle)
        if not 2 <= len(principle.measures) <= 3:  # noqa: PLR2004  two or three, as the page promises
            yield _at("measures", principle, count=len(principle.measures))


def _sources(bank: Bank) -> Iterator[Finding]:
    points = bank.points()
    carriers: dict[str, list[Principle]] = {}
    for _, principle in bank.principles():
        for point in principle.points:
            carriers.setdefault(point, []).append(principle)
            if point not in points:
                yield _at("point-unknown", principle, point=point)
    for point in bank.context:
        if point not in points:
            yield _at("context-unknown", bank, point=point)
        elif point in carriers:
            yield _at("context-carried", bank, point=point, principle=carriers[point][0].id)
    for name, made in points.items():
        if name not in carriers and name not in bank.context:
            yield _at("point-left-over", made)


def _library(bank: Bank) -> Iterator[Finding]:
    """Steps, related principles and terms name what there is, and each once."""
    for dimension in bank.dimensions:
        own = {principle.id for principle in dimension.principles}
        steps = [step.principle for step in dimension.steps]
        for name in sorted(set(steps)):
            if name not in own:
                yield _at("step-unknown", dimension, principle=name)
            elif steps.count(name) > 1:
                yield _at("step-twice", dimension, principle=name)
    known = {principle.id for _, principle in bank.principles()}
    seen: set[frozenset[str]] = set()
    for pair in bank.related:
        ids = frozenset((pair.one, pair.other))
        name = f"{pair.one} and {pair.other}"
        if not ids <= known or len(ids) == 1:
            yield finding("related-unknown", name, pair.place)
        elif ids in seen:
            yield finding("related-twice", name, pair.place)
        seen.add(ids)
    claims = ((spelling, term) for term in bank.terms for spelling in term.spellings)
    yield from _twice("spelling-shared", claims)


def _levels(bank: Bank, ours: Bank) -> Iterator[Finding]:
    ceilings = bank.ceilings
    starts = [level.start for level in bank.levels]
    if len(bank.levels) != LEVELS:
        yield _at("five-levels", bank, count=len(bank.levels))
    if not _climbs(starts):
        yield _at("levels-order", bank, starts=starts)
    if ceilings.weakest_link_above < 0:
        yield _at("weakest-link", bank)
    if ceilings.commitment not in {dimension.id for dimension in bank.dimensions}:
        gone = [each.id for whole, each in ours.principles() if whole.id == ceilings.commitment]
        yield _at("commitment-dimension", bank, dimension=ceilings.commitment, **_restore(gone))
    if ceilings.signs_principle not in {principle.id for _, principle in bank.principles()}:
        lost = [each.id for _, each in ours.principles() if each.id == ceilings.signs_principle]
        yield _at("signs-principle", bank, principle=ceilings.signs_principle, **_restore(lost))
    names = {level.id for level in bank.levels}
    bands = [band.start for band in ceilings.bands]
    if not _climbs(bands):
        yield _at("bands-order", bank, starts=bands)
    for band in ceilings.bands:
        if band.level not in names:
            yield _at("band-level", bank, level=band.level)


def _climbs(starts: Sequence[float]) -> bool:
    """Whether thresholds begin at 0 and go up, so that every score reaches one."""
    return bool(starts) and starts[0] == 0 and all(low < high for low, high in pairwise(starts))


def _words(bank: Bank) -> Iterator[Finding]:
    """Other words keep the fields and keys of the catalogue's own, or only half a site could be built."""
    own = Words()
    if not is_language(bank.words.messages.locale):
        yield finding("word-locale", "words", bank.place, locale=bank.words.messages.locale)
    pairs = (
        (bank.words, own),
        (bank.words.messages, own.messages),
        (bank.words.library, own.library),
    )
    for words, ours in pairs:
        for entry in dataclasses.fields(words):
            theirs, default = (_texts(getattr(each, entry.name)) for each in (words, ours))
            known = {name for text in default.values() for name in _fields(text)}
            try:
                unknown = {name for text in theirs.values() for name in _fields(text)} - known
            except ValueError:
                yield finding("word-braces", "words", bank.place, word=entry.name)
                continue
            for name in sorted(unknown):
                fields = ", ".join(f"{{{field}}}" for field in sorted(known))
                rule = "word-field" if known else "word-without-fields"
                yield finding(rule, "words", bank.place, word=entry.name, field=name, fields=fields)
            if isinstance(getattr(ours, entry.name), dict) and theirs.keys() != default.keys():
                keys, own_keys = (", ".join(sorted(texts)) for texts in (theirs, default))
                yield finding("word-keys", "words", bank.place, word=entry.name, keys=keys, own=own_keys)
            if entry.name == "months" and len(theirs) != len(default):
                yield finding("months", "words", bank.place, count=len(theirs))


def _fields(text: str) -> list[str]:
    """Return the fields of a text; raise `ValueError` where its braces do not come in pairs."""
    return [name for _, name, *_ in Formatter().parse(text) if name is not None]


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


def _pages(bank: Bank, pages: Collection[str], own: Collection[str]) -> Iterator[Finding]:
    expected = {page_of(dimension, principle): principle for dimension, principle in bank.principles()}
    for page, principle in expected.items():
        if page not in pages:
            yield _at("page-missing", principle, page=page)
    for page in sorted(set(pages) - set(expected)):
        folder, _, name = page.partition("/")
        yield finding("page-alone", name.removesuffix(".md"), Place(place_of(page, own), 1), folder=folder)
