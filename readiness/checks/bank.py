"""Whether a bank keeps its rules; what each rule says is in `rules`.

`bank_findings` asks every check of this folder that is about a bank, once `shapes` has found nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from itertools import pairwise

from readiness.checks.findings import Finding, claimed_twice, entry_finding, finding, in_order
from readiness.checks.identity import edition_findings, id_findings, slot_findings, title_findings
from readiness.checks.questions import (
    facet_findings,
    form_findings,
    left_out,
    or_restore,
    rung_findings,
    stem_findings,
)
from readiness.checks.words import word_findings
from readiness.model import ROLES, Bank, Place, Principle, asked
from readiness.model.limits import LEVELS
from readiness.model.paths import page_of, source_file


def bank_findings(
    bank: Bank, pages: Collection[str], ours: Bank | None = None, own: Collection[str] = ()
) -> list[Finding]:
    """Return every broken rule of a bank that is not misshapen, by file and line; a sound bank has none.

    `pages` are the paths inside `docs/` of all Markdown files in the dimensions' folders, such as
    `commit/set-the-ceiling.md`; a folder's `index.md` is the dimension's own and belongs to no principle.
    `ours` is the bank that a team has changed: what it has left out would mend what is missing. `own` are
    those of the pages that are the team's.
    """
    ours = ours or bank
    gone = left_out(bank, ours)
    rules: tuple[Callable[[Bank], Iterator[Finding]], ...] = (
        id_findings,
        title_findings,
        slot_findings,
        edition_findings,
        rung_findings,
        stem_findings,
        partial(facet_findings, gone=gone),
        partial(form_findings, gone=gone),
        partial(_sign_findings, ours=ours),
        _principle_findings,
        _source_findings,
        _cross_reference_findings,
        partial(_level_findings, ours=ours),
        word_findings,
    )
    found = [finding for rule in rules for finding in rule(bank)]
    return in_order([*found, *_page_file_findings(bank, pages, own)])


def _sign_findings(bank: Bank, ours: Bank) -> Iterator[Finding]:
    for sign in bank.signs:
        if not sign.asked_of or not set(sign.asked_of) <= set(ROLES):
            yield entry_finding("sign-asked-of", sign, roles=", ".join(sign.asked_of) or "nobody")
    if bank.ceilings.signs_needed < 1:
        yield entry_finding("signs-needed", bank)
    count = asked(bank, "executive", "full").signs
    if "executive" in bank.roles and count < bank.ceilings.signs_needed:
        restore = or_restore(sorted({sign.id for sign in ours.signs} - {sign.id for sign in bank.signs}))
        yield entry_finding("signs-too-few", bank, needed=bank.ceilings.signs_needed, count=count, **restore)


def _principle_findings(bank: Bank) -> Iterator[Finding]:
    for _, principle in bank.principles():
        if not principle.points:
            yield entry_finding("no-point", principle)
        if not 2 <= len(principle.measures) <= 3:  # noqa: PLR2004  two or three, as the page promises
            yield entry_finding("measures", principle, count=len(principle.measures))


def _source_findings(bank: Bank) -> Iterator[Finding]:
    points = bank.points()
    carriers: dict[str, list[Principle]] = {}
    for _, principle in bank.principles():
        for point in principle.points:
            carriers.setdefault(point, []).append(principle)
            if point not in points:
                yield entry_finding("point-unknown", principle, point=point)
    for point in bank.context:
        if point not in points:
            yield entry_finding("context-unknown", bank, point=point)
        elif point in carriers:
            yield entry_finding("context-carried", bank, point=point, principle=carriers[point][0].id)
    for name, made in points.items():
        if name not in carriers and name not in bank.context:
            yield entry_finding("point-left-over", made)


def _cross_reference_findings(bank: Bank) -> Iterator[Finding]:
    """Steps, related principles and terms name what there is, and each once."""
    for dimension in bank.dimensions:
        own = {principle.id for principle in dimension.principles}
        steps = [step.principle for step in dimension.steps]
        for name in sorted(set(steps)):
            if name not in own:
                yield entry_finding("step-unknown", dimension, principle=name)
            elif steps.count(name) > 1:
                yield entry_finding("step-twice", dimension, principle=name)
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
    yield from claimed_twice("spelling-shared", claims)


def _level_findings(bank: Bank, ours: Bank) -> Iterator[Finding]:
    ceilings = bank.ceilings
    starts = [level.start for level in bank.levels]
    if len(bank.levels) != LEVELS:
        yield entry_finding("five-levels", bank, count=len(bank.levels))
    if not _is_ascending(starts):
        yield entry_finding("levels-order", bank, starts=starts)
    if ceilings.weakest_link_above < 0:
        yield entry_finding("weakest-link", bank)
    if ceilings.commitment not in {dimension.id for dimension in bank.dimensions}:
        gone = [each.id for whole, each in ours.principles() if whole.id == ceilings.commitment]
        yield entry_finding("commitment-dimension", bank, dimension=ceilings.commitment, **or_restore(gone))
    if ceilings.signs_principle not in {principle.id for _, principle in bank.principles()}:
        lost = [each.id for _, each in ours.principles() if each.id == ceilings.signs_principle]
        yield entry_finding("signs-principle", bank, principle=ceilings.signs_principle, **or_restore(lost))
    names = {level.id for level in bank.levels}
    bands = [band.start for band in ceilings.bands]
    if not _is_ascending(bands):
        yield entry_finding("bands-order", bank, starts=bands)
    for band in ceilings.bands:
        if band.level not in names:
            yield entry_finding("band-level", bank, level=band.level)


def _is_ascending(starts: Sequence[float]) -> bool:
    """Whether thresholds begin at 0 and go up, so that every score reaches one."""
    return bool(starts) and starts[0] == 0 and all(low < high for low, high in pairwise(starts))


def _page_file_findings(bank: Bank, pages: Collection[str], own: Collection[str]) -> Iterator[Finding]:
    expected = {page_of(dimension, principle): principle for dimension, principle in bank.principles()}
    for page, principle in expected.items():
        if page not in pages:
            yield entry_finding("page-missing", principle, page=page)
    for page in sorted(set(pages) - set(expected)):
        folder, _, name = page.partition("/")
        yield finding("page-alone", name.removesuffix(".md"), Place(source_file(page, own), 1), folder=folder)
