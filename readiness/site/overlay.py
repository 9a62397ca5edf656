"""Our bank as a team makes it its own: what `team.py` leaves out, rewords, replaces and adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar, cast

from readiness.model import Bank, Dimension, Level, Place, Principle, Question, Retired, Role, Sign, Term
from readiness.model.limits import ASKED_IN_SHORT
from readiness.model.team import OwnWords, Team, team_questions
from readiness.model.words import Words
from readiness.site.team_words import with_words, word_replacer

Asks = TypeVar("Asks", bound=Question | Principle)
Reworded = TypeVar("Reworded", Question, Principle, Dimension, Sign, Term)


def overlay(ours: Bank, team: Team) -> Bank:
    """Return the bank that a team's site is built from; `team` has no `mistakes` that concern ids.

    What it leaves out or replaces is retired: answers to it are told and counted, and never become answers to
    something else. Where it changes what a dimension asks, the short form is filled up to four again.
    """
    dimensions = tuple(_team_dimension(dimension, team) for dimension in (*ours.dimensions, *team.dimensions))
    bank = replace(
        ours,
        place=ours.place if team == Team() else team.place,  # a fork mends nothing in our files
        id=team.bank_id or ours.id,
        also_reads=(*team.also_reads, *ours.also_reads),
        description=team.description or ours.description,
        edition=team.edition or ours.edition,
        words=_team_words(ours, team),
        levels=tuple(_team_level(level, team) for level in ours.levels),
        dimensions=tuple(each for each in dimensions if each.principles or each in team.dimensions),
        signs=_team_signs(ours, team),
        sources=(*ours.sources, *team.sources),
        terms=tuple(_reworded(term, team) for term in ours.terms),
        ceilings=replace(ours.ceilings, signs_principle=_id_today(ours.ceilings.signs_principle, team)),
    )
    there = {principle.id for _, principle in bank.principles()}
    carried = {point for _, principle in bank.principles() for point in principle.points}
    before = {point for _, principle in ours.principles() for point in principle.points}
    background = (point for point in ours.context if point not in carried - before)
    bank = replace(
        bank,
        related=tuple(pair for pair in ours.related if {pair.one, pair.other} <= there),
        context=(*background, *(point for point in ours.points() if point in before - carried)),
        retired=(*ours.retired, *team.retired, *_no_longer_asked(ours.fields(), bank.fields(), team.place)),
        retired_principles=(
            *ours.retired_principles,
            *team.retired_principles,
            *_no_longer_asked(
                [principle for _, principle in ours.principles()],
                [principle for _, principle in bank.principles()],
                team.place,
            ),
        ),
    )
    return replace(
        with_words(bank, word_replacer(team.own_words, bank)),
        # Names and lists of roles are no texts, so the team's words have no place in them.
        title=team.name or ours.title,
        taken_from=ours.title if team.name else None,
        roles=team.roles,
        forms=team.forms,
    )


def _team_dimension(ours: Dimension, team: Team) -> Dimension:
    principles = tuple(
        _team_principle(principle, team)
        for principle in _replaced(ours.principles, team.principles.get(ours.id, ()), team)
    )
    there = {principle.id for principle in principles}
    steps = (replace(step, principle=_id_today(step.principle, team)) for step in ours.steps)
    dimension = replace(
        _reworded(ours, team),
        principles=principles,
        steps=tuple(step for step in steps if step.principle in there),
    )
    asked = [(question.id, question.asked_of) for question in dimension.questions]
    if ours in team.dimensions:
        return _with_short_form(dimension, team.roles)
    if asked == [(question.id, question.asked_of) for question in ours.questions]:
        return dimension
    # What it lacks now is mended in the team's file, not in ours.
    return replace(_with_short_form(dimension, team.roles), place=team.place)


def _team_principle(ours: Principle, team: Team) -> Principle:
    changed = _replaced(ours.questions, team.questions.get(ours.id, ()), team)
    questions = (_limited_to(_reworded(question, team), team.roles) for question in changed)
    added = {question.id for question in team_questions(team)}  # the rules report one that asks nobody
    principle = replace(
        _reworded(ours, team),
        questions=tuple(each for each in questions if each.asked_of or each.id in added),
    )
    before, after = ({question.id for question in each.questions} for each in (ours, principle))
    return replace(principle, place=team.place) if before - after else principle


def _replaced(ours: Sequence[Asks], added: Sequence[Asks], team: Team) -> tuple[Asks, ...]:
    """Return entries without those left out, with those that stand in another's place, and those added."""
    instead = cast("Mapping[str, Asks]", team.replace)  # a question for a question; team_checks sees to it
    return (*(instead.get(entry.id, entry) for entry in ours if entry.id not in team.leave_out), *added)


def _limited_to(question: Question, roles: Sequence[Role]) -> Question:
    """Return a question without what it asks of roles that the quiz does not offer."""
    return replace(
        question,
        executive=question.executive if "executive" in roles else None,
        manager=question.manager if "manager" in roles else None,
        front_line=question.front_line if "front-line" in roles else None,
        short_for=tuple(role for role in question.short_for if role in roles),
    )


def _with_short_form(dimension: Dimension, roles: Sequence[Role]) -> Dimension:
    """Return a dimension whose short form asks each role four: do questions, then those named for it."""
    chosen: dict[Role, list[str]] = {}
    for role in roles:
        asked = [question for question in dimension.questions if role in question.asked_of]
        asked.sort(key=lambda question: (question.facet != "do", role not in question.short_for))
        chosen[role] = [question.id for question in asked[:ASKED_IN_SHORT]]

    def named(question: Question) -> Question:
        return replace(question, short_for=tuple(role for role in roles if question.id in chosen[role]))

    return replace(
        dimension,
        principles=tuple(
            replace(principle, questions=tuple(map(named, principle.questions)))
            for principle in dimension.principles
        ),
    )


def _team_signs(ours: Bank, team: Team) -> tuple[Sign, ...]:
    asked = (
        replace(sign, asked_of=tuple(role for role in sign.asked_of if role in team.roles))
        for sign in ours.signs
        if sign.id not in team.leave_out
    )
    return tuple(_reworded(sign, team) for sign in asked if sign.asked_of)


def _team_words(ours: Bank, team: Team) -> Words:
    """Return the words on screen, dates in the team's language where it says nothing else of them."""
    words = team.words or ours.words
    ours_alone = words.customer == ours.words.customer  # it lists whom a customer may be
    if ours_alone and team.own_words.customer != OwnWords().customer:
        words = replace(words, customer=words.customer_own)
    if team.language == "en" or words.messages.locale != ours.words.messages.locale:
        return words
    return replace(words, messages=replace(words.messages, locale=team.language))


def _team_level(level: Level, team: Team) -> Level:
    name = team.levels.get(level.id)
    return replace(level, title=name.title, gloss=name.gloss, place=team.place) if name else level


def _reworded(entry: Reworded, team: Team) -> Reworded:
    """Return an entry in the team's words for it."""
    words = team.reword.get(entry.id)
    return replace(entry, **words.given(), place=words.place) if words else entry


def _id_today(name: str, team: Team) -> str:
    """Return the id of what stands in an entry's place."""
    return team.replace[name].id if name in team.replace else name


def _no_longer_asked(
    before: Iterable[Question | Sign | Principle], after: Iterable[Question | Sign | Principle], place: Place
) -> list[Retired]:
    """Return what was asked of someone and is asked of nobody any more."""
    there = {entry.id for entry in after}
    return [
        Retired(id=entry.id, slot=entry.slot, title=entry.title, aliases=entry.aliases, place=place)
        for entry in before
        if entry.id not in there
    ]
