"""Our bank with a team's changes: what `team.py` leaves out, rewords, replaces and adds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from readiness.model import (
    Bank,
    Ceilings,
    Dimension,
    Level,
    Place,
    Principle,
    Question,
    Retired,
    Role,
    Sign,
)
from readiness.model.carriers import notations
from readiness.model.limits import ASKED_IN_SHORT
from readiness.model.team import OwnWords, Team, reworded, team_questions
from readiness.model.words import Library, Messages, Plural, Together, Words
from readiness.site.team_words import with_words, word_replacer

Asks = TypeVar("Asks", bound=Question | Principle)
Catalogue = TypeVar("Catalogue", Words, Messages, Library, Together)


def overlay(ours: Bank, team: Team) -> Bank:
    """Return the bank that a team's site is built from, of a team in which `checks.team` finds nothing.

    What the team leaves out or replaces is retired: answers to it are reported and counted, and never become
    answers to something else. A principle or dimension of ours in which nothing is asked any more goes too,
    and so does a ceiling that rests on it. Where the team changes what a dimension asks, its short form is
    filled up again.
    """
    roles = _team_roles(ours, team)
    offered = [role.id for role in roles]
    dropped = {*ours.role_ids} - {*offered}  # a role that nobody has stays, for a rule to report
    whole = (*(each for each in ours.dimensions if each.id not in team.leave_out), *team.dimensions)
    dimensions = tuple(_team_dimension(dimension, team, offered, dropped) for dimension in whole)
    kept = tuple(each for each in dimensions if each.principles or each in team.dimensions)
    bank = replace(
        ours,
        place=team.place if _names_anew(team) else ours.place,  # a fork is sent to its own file, not to ours
        id=team.bank_id or ours.id,
        also_reads=(*team.also_reads, *ours.also_reads),
        description=team.description or ours.description,
        edition=team.edition or ours.edition,
        words=_team_words(ours, team),
        levels=tuple(_team_level(level, team) for level in ours.levels),
        dimensions=kept,
        roles=roles,
        signs=_team_signs(ours, team, dropped),
        sources=(*ours.sources, *team.sources),
        references=(*ours.references, *team.references),
        terms=tuple(reworded(term, team) for term in ours.terms),
        ceilings=_team_ceilings(ours, team, dropped, kept),
    )
    our_principles = [principle for _, principle in ours.principles()]
    principles = [principle for _, principle in bank.principles()]
    ids = {principle.id for principle in principles}
    carried_by_ours, carried = (
        {point for principle in group for point in principle.points} for group in (our_principles, principles)
    )
    context = (point for point in ours.context if point not in carried - carried_by_ours)
    bank = replace(
        bank,
        related=tuple(pair for pair in ours.related if {pair.one, pair.other} <= ids),
        context=(*context, *(point for point in ours.points() if point in carried_by_ours - carried)),
        retired=(*ours.retired, *team.retired, *_no_longer_asked(ours.fields(), bank.fields(), team.place)),
        retired_principles=(
            *ours.retired_principles,
            *team.retired_principles,
            *_no_longer_asked(our_principles, principles, team.place),
        ),
    )
    return replace(
        with_words(bank, word_replacer(team.own_words, bank)),
        # These are names and not sentences, so no word in them is replaced.
        title=team.name or ours.title,
        taken_from=ours.title if team.name else None,
        forms=team.forms,
    )


def _names_anew(team: Team) -> bool:
    """Whether a team changes what can be wrong with the whole bank: its ids, its edition or its words."""
    named = (team.bank_id, team.also_reads, team.edition, team.words, team.own_words)
    return named != (None, (), None, None, OwnWords())


def _team_roles(ours: Bank, team: Team) -> tuple[Role, ...]:
    """Return the roles that the team's quiz offers; `checks.team` has made sure that we have them."""
    roles = {role.id: role for role in ours.roles}
    return ours.roles if team.roles is None else tuple(roles[name] for name in team.roles)


def _team_ceilings(
    ours: Bank, team: Team, dropped: Collection[str], dimensions: Collection[Dimension]
) -> Ceilings:
    """Return our ceilings without the roles that a team has `dropped`, lifted by the team's principles.

    `dimensions` are those that are left. A ceiling is gone with the dimension or principle that it rests on.
    """
    left = {dimension.id for dimension in dimensions}
    left |= {principle.id for dimension in dimensions for principle in dimension.principles}
    known = {dimension.id for dimension in ours.dimensions} | {entry.id for _, entry in ours.principles()}
    gone = known - left
    ceilings = ours.ceilings
    rules = (
        replace(
            rule,
            roles=tuple(role for role in rule.roles if role not in dropped),
            principle=_id_in_place_of(rule.principle, team),
        )
        for rule in ceilings.signs
        if _goes_on(rule.roles, dropped)
    )
    return replace(
        ceilings,
        commitment=None if ceilings.commitment in gone else ceilings.commitment,
        signs=tuple(rule for rule in rules if rule.principle not in gone),
    )


def _team_dimension(
    ours: Dimension, team: Team, roles: Collection[str], dropped: Collection[str]
) -> Dimension:
    changed = _replaced(ours.principles, team.principles.get(ours.id, ()), team)
    pairs = ((before, _team_principle(before, team, dropped)) for before in changed)
    principles = tuple(after for before, after in pairs if after.questions or not before.questions)
    gone = {principle.id for principle in ours.principles} - {principle.id for principle in principles}
    steps = (replace(step, principle=_id_in_place_of(step.principle, team)) for step in ours.steps)
    dimension = replace(
        reworded(ours, team),
        principles=principles,
        steps=tuple(step for step in steps if step.principle not in gone),  # one to nowhere is a mistake
    )
    if ours in team.dimensions:
        return _with_short_form(dimension, roles)
    before, after = (
        [(question.id, question.asked_of) for question in whole.questions] for whole in (ours, dimension)
    )
    if before == after:
        return dimension
    # Whatever it lacks now is to be mended in the team's file, not in ours.
    return replace(_with_short_form(dimension, roles), place=team.place)


def _team_principle(ours: Principle, team: Team, dropped: Collection[str]) -> Principle:
    changed = _replaced(ours.questions, team.questions.get(ours.id, ()), team)
    questions = (reworded(question, team) for question in changed)
    added = {
        question.id for question in team_questions(team)
    }  # kept, so that a rule reports one that asks nobody
    principle = replace(
        reworded(ours, team),
        questions=tuple(
            _without_roles(question, dropped)
            for question in questions
            if question.id in added or _goes_on(question.asked_of, dropped)
        ),
    )
    # A point whose question or measure is gone is carried no more, and so becomes background.
    gone = {*notations(ours)} - {*notations(principle)}
    points = {point: carrier for point, carrier in principle.points.items() if carrier not in gone}
    principle = replace(principle, points=points)
    before, after = ({question.id for question in whole.questions} for whole in (ours, principle))
    return replace(principle, place=team.place) if before - after else principle


def _replaced(ours: Sequence[Asks], added: Sequence[Asks], team: Team) -> tuple[Asks, ...]:
    """Return our entries as the team leaves out and replaces them, and those that it adds."""
    # `checks.team` has made sure that a question replaces a question and a principle a principle.
    replacements = cast("Mapping[str, Asks]", team.replace)
    kept = (replacements.get(entry.id, entry) for entry in ours if entry.id not in team.leave_out)
    return (*kept, *added)


def _goes_on(asked_of: Collection[str], dropped: Collection[str]) -> bool:
    """Whether somebody is left whom an entry asks; one that never asked anybody is for a rule to report."""
    return not asked_of or not {*asked_of} <= {*dropped}


def _without_roles(question: Question, dropped: Collection[str]) -> Question:
    """Return a question without the stems of roles that a team has dropped."""
    return replace(
        question,
        stem={role: text for role, text in question.stem.items() if role not in dropped},
        short_for=tuple(role for role in question.short_for if role not in dropped),
    )


def _with_short_form(dimension: Dimension, roles: Collection[str]) -> Dimension:
    """Return a dimension whose short form asks each role as many questions as it promises.

    Questions on what leaders do come first, then those that were in the role's short form already.
    """
    chosen: dict[str, list[str]] = {}
    for role in roles:
        questions = [question for question in dimension.questions if role in question.asked_of]
        questions.sort(key=lambda question: (question.facet != "do", role not in question.short_for))
        chosen[role] = [question.id for question in questions[:ASKED_IN_SHORT]]

    def with_roles(question: Question) -> Question:
        return replace(question, short_for=tuple(role for role in roles if question.id in chosen[role]))

    return replace(
        dimension,
        principles=tuple(
            replace(principle, questions=tuple(map(with_roles, principle.questions)))
            for principle in dimension.principles
        ),
    )


def _team_signs(ours: Bank, team: Team, dropped: Collection[str]) -> tuple[Sign, ...]:
    return tuple(
        replace(reworded(sign, team), asked_of=tuple(role for role in sign.asked_of if role not in dropped))
        for sign in ours.signs
        if sign.id not in team.leave_out and _goes_on(sign.asked_of, dropped)
    )


def _team_words(ours: Bank, team: Team) -> Words:
    """Return the words on screen.

    Dates are written in the team's language, unless its words set a locale of their own.
    """
    words = _merged(ours.words, team.words, Words()) if team.words else ours.words
    # Ours lists who may be meant by a customer, and a team that has a word of its own has decided that.
    if words.meant == ours.words.meant and team.own_words.customer != OwnWords().customer:
        words = replace(words, meant=words.meant_own)
    if team.language == "en" or words.messages.locale != ours.words.messages.locale:
        return words
    return replace(words, messages=replace(words.messages, locale=team.language))


def _merged(ours: Catalogue, theirs: Catalogue, defaults: Catalogue) -> Catalogue:
    """Return a catalogue of words with those of ours that a team's leaves as they are by default."""
    values = {}
    for entry in fields(defaults):
        mine, new, default = (getattr(each, entry.name) for each in (ours, theirs, defaults))
        if is_dataclass(default) and not isinstance(default, Plural):
            values[entry.name] = _merged(mine, new, default)
        elif new == default:
            values[entry.name] = mine
    return replace(theirs, **values)


def _team_level(level: Level, team: Team) -> Level:
    name = team.levels.get(level.id)
    return replace(level, title=name.title, gloss=name.gloss, place=team.place) if name else level


def _id_in_place_of(name: str, team: Team) -> str:
    """Return the id of the entry that replaces one of ours, or ours where the team keeps it."""
    return team.replace[name].id if name in team.replace else name


def _no_longer_asked(
    before: Iterable[Question | Sign | Principle], after: Iterable[Question | Sign | Principle], place: Place
) -> list[Retired]:
    """Return what is asked in `before` and not in `after`, as retired entries."""
    kept = {entry.id for entry in after}
    return [
        Retired(id=entry.id, slot=entry.slot, title=entry.title, aliases=entry.aliases, place=place)
        for entry in before
        if entry.id not in kept
    ]
