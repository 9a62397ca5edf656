"""What a team changes by asking less than we do, in sentences: no mistake, and never untold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from readiness.model import FACETS, GAPS, Bank, Dimension, Form, Principle, Question, asked_count, pairs_asked


def consequences(ours: Bank, bank: Bank) -> list[str]:
    """Return what is different on a team's site because it leaves out or replaces something of ours.

    `ours` is the bank that the team changes, and `bank` the team's, in whose words the sentences are.
    """
    parts: tuple[Callable[[Bank, Bank], Iterator[str]], ...] = (
        _gone,
        _shorter_forms,
        _fewer_signs,
        _rough_guides,
        _unscored_principles,
        _facets,
        _gaps,
        _ceilings,
    )
    return [sentence for part in parts for sentence in part(ours, bank)]


def _gone(ours: Bank, bank: Bank) -> Iterator[str]:
    """Dimensions and principles that are left out or replaced."""
    kept = {dimension.id for dimension in bank.dimensions} | {entry.id for _, entry in bank.principles()}
    for dimension in ours.dimensions:
        for entry in dimension.principles if dimension.id in kept else (dimension,):
            if entry.id not in kept:
                yield bank.words.library.less_gone.format(title=entry.title)


def _shorter_forms(ours: Bank, bank: Bank) -> Iterator[str]:
    for form in bank.forms:
        for was, now, roles in _fewer(ours, bank, partial(_questions_asked, form=form)):
            fields = {"form": bank.words.forms[form], "n": now, "was": was, "roles": roles}
            yield bank.words.library.less_asked.format(**fields)


def _fewer_signs(ours: Bank, bank: Bank) -> Iterator[str]:
    for was, now, roles in _fewer(ours, bank, _signs_asked):
        yield bank.words.library.less_asked_signs.format(n=now, was=was, roles=roles)


def _rough_guides(ours: Bank, bank: Bank) -> Iterator[str]:
    """Dimensions that ask a role so little that its score is never more than a rough guide."""
    needed = bank.scoring.indicative_below
    for was, now in _pairs(ours, bank):
        roles = [role for role in bank.role_ids if len(_asked(now, role)) < needed <= len(_asked(was, role))]
        if roles:
            fields = {"title": now.title, "roles": _named(bank, roles), "needed": needed}
            yield bank.words.library.less_rough.format(**fields)


def _unscored_principles(ours: Bank, bank: Bank) -> Iterator[str]:
    """Principles that no longer ask a role anything."""
    before = {principle.id: principle for _, principle in ours.principles()}
    for _, principle in bank.principles():
        was = before.get(principle.id, principle)
        roles = [role for role in bank.role_ids if _asked(was, role) and not _asked(principle, role)]
        if roles:
            fields = {"title": principle.title, "roles": _named(bank, roles)}
            yield bank.words.library.less_unscored.format(**fields)


def _facets(ours: Bank, bank: Bank) -> Iterator[str]:
    for was, now in _pairs(ours, bank):
        for facet in FACETS:
            before, after = ({question.facet for question in each.questions} for each in (was, now))
            if facet in before - after:
                fields = {"title": now.title, "facet": bank.words.facets[facet]}
                yield bank.words.library.less_facet.format(**fields)


def _gaps(ours: Bank, bank: Bank) -> Iterator[str]:
    """Gaps that a role can no longer see, as it is asked too few pairs."""
    words, needed = bank.words, bank.scoring.gap_pairs
    titles = (words.say_do_title, words.follow_through_title)
    for title, (first, second) in zip(titles, GAPS, strict=True) if "full" in bank.forms else ():
        for was, now, roles in _fewer(ours, bank, partial(pairs_asked, first=first, second=second)):
            if now < needed <= was:
                yield words.library.less_gap.format(title=title, roles=roles, n=now, needed=needed)


def _ceilings(ours: Bank, bank: Bank) -> Iterator[str]:
    library = bank.words.library
    for dimension in ours.dimensions:
        if dimension.id == ours.ceilings.commitment != bank.ceilings.commitment:
            yield library.less_commitment.format(title=dimension.title)
    before, after = (
        {role for rule in each.ceilings.signs for role in rule.roles if _signs_asked(each, role)}
        for each in (ours, bank)
    )
    if roles := [role for role in bank.role_ids if role in before - after]:
        yield library.less_signs.format(roles=_named(bank, roles))
    top = bank.levels[-1]
    rules = {role: rule for rule in bank.ceilings.signs for role in rule.roles}
    if any(sign.asks_belief for sign in ours.signs) and not any(sign.asks_belief for sign in bank.signs):
        held = {role for role in after if rules[role].bands[-1].level != top.id}
        if roles := [role for role in bank.role_ids if role in held]:
            yield library.less_top.format(level=top.title, roles=_named(bank, roles))


def _pairs(ours: Bank, bank: Bank) -> Iterator[tuple[Dimension, Dimension]]:
    """Yield each dimension of ours that a team keeps, as it was and as it is."""
    before = {dimension.id: dimension for dimension in ours.dimensions}
    return ((before[each.id], each) for each in bank.dimensions if each.id in before)


def _asked(part: Dimension | Principle, role: str) -> list[Question]:
    return [question for question in part.questions if role in question.asked_of]


def _questions_asked(bank: Bank, role: str, form: Form) -> int:
    return asked_count(bank, role, form).questions


def _signs_asked(bank: Bank, role: str) -> int:
    return asked_count(bank, role, "full").signs


def _fewer(ours: Bank, bank: Bank, count: Callable[[Bank, str], int]) -> Iterator[tuple[int, int, str]]:
    """Yield what a count was and is where it has gone down, with the names of its roles."""
    counts = {role: (count(ours, role), count(bank, role)) for role in bank.role_ids}
    for was, now in dict.fromkeys(counts.values()):
        if now < was:
            yield was, now, _named(bank, [role for role in counts if counts[role] == (was, now)])


def _named(bank: Bank, roles: list[str]) -> str:
    return ", ".join(bank.words.roles[role] for role in roles)
