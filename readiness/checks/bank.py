"""Every check of a bank whose values have the right types, which `readiness.checks.shapes` makes sure of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from readiness.checks.findings import Finding, claimed_twice, entry_finding, finding, in_order
from readiness.checks.identity import edition_findings, id_findings, slot_findings, title_findings
from readiness.checks.questions import (
    facet_findings,
    form_findings,
    form_role_findings,
    left_out_questions,
    rung_findings,
    stem_findings,
)
from readiness.checks.words import word_findings
from readiness.model import POWERS, Bank, Place, Principle
from readiness.model.carriers import notations
from readiness.model.limits import LEAST_MEASURES, LEVELS, MOST_MEASURES, MOST_ROLES, RUNGS
from readiness.model.paths import DOCS, TEAM_DOCS, page_of, source_file


def bank_findings(
    bank: Bank,
    pages: Collection[str],
    ours: Bank | None = None,
    team_files: Collection[str] = (),
    docs: str = DOCS,
) -> list[Finding]:
    """Return every broken rule of a bank, by file and line.

    `pages` are the paths inside `docs/` of all Markdown files in the dimensions' folders, such as
    `commit/set-the-ceiling.md`, but for the dimensions' own pages, `index.md`. `ours` is the bank before a
    team's changes, with its pages in the folder `docs`: what a team leaves out of it may be missing.
    `team_files` are the team's files by path inside `docs/`.
    """
    ours = ours or bank
    left_out = left_out_questions(bank, ours)
    rules: tuple[Callable[[Bank], Iterator[Finding]], ...] = (
        id_findings,
        title_findings,
        slot_findings,
        edition_findings,
        rung_findings,
        stem_findings,
        partial(facet_findings, left_out=left_out),
        form_role_findings,
        partial(form_findings, left_out=left_out),
        _sign_findings,
        _principle_findings,
        _cross_reference_findings,
        partial(word_findings, ours=ours),
    )
    # What these tell of the bank as a whole, a team cannot change.
    rules_of_ours = (_role_findings, _source_findings, _level_findings, _scoring_findings, _ceiling_findings)
    at_ours = replace(bank, place=ours.place)
    return in_order(
        [
            *(finding for rule in rules for finding in rule(bank)),
            *(finding for rule in rules_of_ours for finding in rule(at_ours)),
            *_page_file_findings(bank, ours, docs, pages, team_files),
        ]
    )


def _role_findings(bank: Bank) -> Iterator[Finding]:
    if not 1 <= len(bank.roles) <= MOST_ROLES:
        yield entry_finding("roles-count", bank, count=len(bank.roles))
    numbers = [role.number for role in bank.roles]
    for role in bank.roles:
        if not 0 <= role.number < MOST_ROLES or numbers.count(role.number) > 1:
            yield entry_finding("role-number", role, number=role.number)
        if role.power not in POWERS:
            yield entry_finding("role-power", role, power=role.power)


def _sign_findings(bank: Bank) -> Iterator[Finding]:
    roles = bank.role_ids
    for sign in bank.signs:
        if not sign.asked_of or not set(sign.asked_of) <= set(roles):
            asked = ", ".join(sign.asked_of) or "nobody"
            yield entry_finding("sign-asked-of", sign, roles=asked, known=", ".join(roles))


def _principle_findings(bank: Bank) -> Iterator[Finding]:
    for _, principle in bank.principles():
        if not principle.points:
            yield entry_finding("no-point", principle)
        if not LEAST_MEASURES <= len(principle.measures) <= MOST_MEASURES:
            yield entry_finding("measures", principle, count=len(principle.measures))


def _source_findings(bank: Bank) -> Iterator[Finding]:
    points = bank.points()
    carriers: dict[str, list[Principle]] = {}
    for _, principle in bank.principles():
        allowed = [*notations(principle)]
        for point, carrier in principle.points.items():
            carriers.setdefault(point, []).append(principle)
            if point not in points:
                yield entry_finding("point-unknown", principle, point=point)
            if carrier not in allowed:
                fields = {"point": point, "carrier": carrier, "allowed": ", ".join(allowed)}
                yield entry_finding("carrier-unknown", principle, **fields)
    for point in bank.context:
        if point not in points:
            yield entry_finding("context-unknown", bank, point=point)
        elif point in carriers:
            yield entry_finding("context-carried", bank, point=point, principle=carriers[point][0].id)
    for name, entry in points.items():
        if name not in carriers and name not in bank.context:
            yield entry_finding("point-left-over", entry)


def _cross_reference_findings(bank: Bank) -> Iterator[Finding]:
    """Steps, related principles and terms refer to entries that exist, and to each once."""
    for dimension in bank.dimensions:
        principles = {principle.id for principle in dimension.principles}
        steps = [step.principle for step in dimension.steps]
        for name in sorted(set(steps)):
            if name not in principles:
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


def _level_findings(bank: Bank) -> Iterator[Finding]:
    starts = [level.start for level in bank.levels]
    if len(bank.levels) != LEVELS:
        yield entry_finding("five-levels", bank, count=len(bank.levels))
    if not _is_ascending(starts):
        yield entry_finding("levels-order", bank, starts=starts)


def _scoring_findings(bank: Bank) -> Iterator[Finding]:
    scoring = bank.scoring
    for field, least, most in (
        ("margin", 0, 100),
        ("indicative_below", 0, None),
        ("gap_pairs", 1, None),
        ("gap_flag", 0, 100),
        ("gap_widest", 0, 100),
        ("strength", 0, 100),
        ("aim", 1, RUNGS - 1),
        ("one_rung_answers", 1, None),
        ("one_rung_share", 0, 1),
    ):
        value = getattr(scoring, field)
        if value < least or (most is not None and value > most):
            allowed = f"{least} or more" if most is None else f"a number from {least} to {most}"
            yield entry_finding("scoring-figure", bank, field=field, value=value, allowed=allowed)


def _ceiling_findings(bank: Bank) -> Iterator[Finding]:
    """What the ceilings refer to exists, and each role has at most one rule for its signs."""
    commitment = bank.ceilings.commitment
    if commitment is not None and commitment not in {dimension.id for dimension in bank.dimensions}:
        yield entry_finding("commitment-dimension", bank, dimension=commitment)
    roles = bank.role_ids
    ruled = [role for rule in bank.ceilings.signs for role in rule.roles]
    for role in sorted(set(ruled)):
        if role not in roles or ruled.count(role) > 1:
            yield entry_finding("signs-role", bank, role=role, known=", ".join(roles))
    levels = {level.id for level in bank.levels}
    principles = {principle.id for _, principle in bank.principles()}
    for rule in bank.ceilings.signs:
        if rule.principle not in principles:
            yield entry_finding("signs-principle", bank, principle=rule.principle)
        starts = [band.start for band in rule.bands]
        if not _is_ascending(starts):
            yield entry_finding("bands-order", bank, starts=starts)
        for band in rule.bands:
            if band.level not in levels:
                yield entry_finding("band-level", bank, level=band.level)


def _is_ascending(starts: Sequence[float]) -> bool:
    """Whether thresholds begin at 0 and rise, so that every score reaches one."""
    return bool(starts) and starts[0] == 0 and all(low < high for low, high in pairwise(starts))


def _page_file_findings(
    bank: Bank, ours: Bank, docs: str, pages: Collection[str], team_files: Collection[str]
) -> Iterator[Finding]:
    """Every principle has a page, and every page in a dimension's folder a principle."""
    expected = {page_of(dimension, principle): principle for dimension, principle in bank.principles()}
    of_ours = {page_of(dimension, principle) for dimension, principle in ours.principles()}
    for page, principle in expected.items():
        if page not in pages:
            is_ours = page in of_ours and docs == DOCS
            rule, folder = ("our-page-missing", DOCS) if is_ours else ("page-missing", TEAM_DOCS)
            yield entry_finding(rule, principle, page=f"{folder}/{page}")
    for page in sorted(set(pages) - set(expected)):
        folder, _, name = page.partition("/")
        place = Place(source_file(page, team_files), 1)
        yield finding("page-alone", name.removesuffix(".md"), place, folder=folder)
