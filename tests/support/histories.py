"""Random histories of our bank and of a team's copy of it, and what became of answers from before.

A title never changes here, nor does a text but for a number in brackets at its end. So whatever an entry says
tells what it was when it was new, and where an answer belongs can be seen without the record.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from readiness.checks.history import history_findings
from readiness.checks.identity import edition_findings, id_findings, slot_findings
from readiness.checks.record import Record, Side, numberings, our_side, team_side
from readiness.checks.team import team_findings
from readiness.model import FACETS, Bank, Principle, Question, Retired, Sign
from readiness.model.slots import is_team_slot
from readiness.model.team import Reword, Team, team_questions
from readiness.output.bank_files import bank_data
from readiness.site.overlay import overlay
from tests.support.banks import BANK, PAPERS
from tests.support.records import every, recorded_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from random import Random

    from readiness.checks.findings import Finding

Asked = Question | Sign
_ROLES = tuple(role.id for role in BANK.roles)
_NUMBER = re.compile(r" \[\d+\]$")


@dataclass(frozen=True)
class State:
    """Our bank and a team's changes as their files have them, their records, and what was there before.

    `gone` is what we retired so far, by id, and `past` every question and sign as some edition asked it.
    """

    bank: Bank
    team: Team
    ours: Record
    own: Record
    gone: Mapping[str, Asked]
    past: tuple[Asked, ...]

    @property
    def site(self) -> Bank:
        """The bank of the team's copy."""
        return overlay(self.bank, self.team)

    @property
    def sides(self) -> tuple[tuple[Record, Side], tuple[Record, Side]]:
        """Ours and the team's, each with its record."""
        return (self.ours, our_side(self.bank)), (self.own, team_side(self.team, self.bank.edition))

    @property
    def asked(self) -> list[Asked]:
        """Every question and sign of ours, and every question of the team's."""
        return [*self.bank.fields(), *team_questions(self.team)]

    @property
    def published(self) -> dict[int, list[Asked]]:
        """Every question and sign that was ever published, by slot, as each edition asked it."""
        by_slot: dict[int, list[Asked]] = {}
        for entry in self.past:
            by_slot.setdefault(entry.slot, []).append(entry)
        return by_slot

    def recorded(self) -> State:
        """Return both sides as published today."""
        ours, own = (recorded_side(side, record) for record, side in self.sides)
        return replace(self, ours=ours, own=own, past=(*self.past, *self.asked))

    def free_slot(self, *, own: bool) -> int:
        """Return the next slot for a question of a side."""
        record, side = self.sides[own]
        return numberings(record, side)[0].free_slot

    def findings(self) -> list[Finding]:
        """Everything that the checks say of ids, slots, editions and the history of both sides."""
        found = [finding for record, side in self.sides for finding in history_findings(record, side)]
        of_team = team_findings(self.team, self.bank, (), (), PAPERS)
        for bank in (self.bank,) if of_team else (self.bank, self.site):
            found += [*id_findings(bank), *slot_findings(bank), *edition_findings(bank)]
        return found + of_team


def next_edition(state: State, number: int) -> State:
    """Return what is being written after an edition was published."""
    return replace(state, bank=replace(state.bank, edition=f"{2027 + number}.1"))


@dataclass(frozen=True)
class Answer:
    """An answer that somebody gave: the id and slot that it is kept under, and what was asked."""

    id: str
    slot: int
    asked: Mapping[str, Any]


def answers(bank: Bank) -> Iterator[Answer]:
    """Yield an answer to everything that a bank asks, and a mark for every principle."""
    data = bank_data(bank)
    for kind in ("questions", "signs", "principles"):
        for entry in data[kind]:
            yield Answer(entry["id"], entry["slot"], {**entry, "kind": kind})


def astray(bank: Bank, given: list[Answer]) -> list[Answer]:
    """Return the answers that are lost in a bank, or belong to something else there."""
    data = bank_data(bank)
    read = {
        marks: [
            {**entry, "kind": kind, "names": {entry["id"], *entry["aliases"]}}
            for kind in kinds
            for entry in data[kind]
        ]
        for marks, kinds in (
            (False, ("questions", "signs", "retired")),
            (True, ("principles", "retired_principles")),
        )
    }

    def kept(answer: Answer) -> bool:
        entries = read[answer.asked["kind"] == "principles"]
        by_id = [entry for entry in entries if answer.id in entry["names"]]
        by_slot = [entry for entry in entries if entry["slot"] == answer.slot]
        return len(by_id) == 1 and by_id == by_slot and _is_same(answer.asked, by_id[0])

    return [answer for answer in given if not kept(answer)]


def _is_same(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether something asks what it asked before, or is told as retired."""
    if now["title"] != before["title"]:
        return False
    if now["kind"].startswith("retired"):
        return True
    then, today = (
        {role: _core(stem) for role, stem in each.get("stem", {}).items()} for each in (before, now)
    )
    return (
        [now["kind"], now.get("facet"), _core(now.get("text", ""))]
        == [before["kind"], before.get("facet"), _core(before.get("text", ""))]
        and [*map(_core, now.get("rungs", ()))] == [*map(_core, before.get("rungs", ()))]
        and all(today[role] == then[role] for role in today.keys() & then.keys())
    )


def _core(text: str) -> str:
    return _NUMBER.sub("", text)


def _other_words(random: Random, text: str) -> str:
    return f"{_core(text)} [{random.getrandbits(32)}]"


START = State(BANK, Team(bank_id="b-tested2"), Record(), Record(), {}, ()).recorded()

# What follows makes one edit each, and returns None where there is nothing to make it on.


def _changed(state: State, name: str, change: Callable[[Any], Any]) -> State:
    """Return both sides with the entry of an id changed; None takes it out."""

    def one(entry: Any) -> Any:
        return change(entry) if entry.id == name else entry

    def own(entries: tuple[Question, ...]) -> tuple[Question, ...]:
        return tuple(new for entry in entries if (new := one(entry)) is not None)

    team = replace(
        state.team,
        questions={under: own(questions) for under, questions in state.team.questions.items()},
        replace={ours: new for ours, entry in state.team.replace.items() if (new := one(entry)) is not None},
    )
    return replace(state, bank=every(one, state.bank), team=team)


def _reworded(state: State, entry: Asked, **words: Any) -> State:
    """Return an entry with other words, and with the note that it still asks the same."""
    edition = state.bank.edition
    return _changed(state, entry.id, lambda old: replace(old, **words, reworded=(*old.reworded, edition)))


def _asked_under(state: State, random: Random, new: Asked) -> State:
    """Return a side with a new question under any principle, or a new sign."""
    if isinstance(new, Sign):
        return replace(state, bank=replace(state.bank, signs=(*state.bank.signs, new)))
    under = random.choice([principle for _, principle in state.bank.principles()]).id
    if is_team_slot(new.slot):
        questions = state.team.questions
        questions = {**questions, under: (*questions.get(under, ()), new)}
        return replace(state, team=replace(state.team, questions=questions))
    return _changed(state, under, lambda old: replace(old, questions=(*old.questions, new)))


def _new(random: Random, state: State, *, own: bool, **values: Any) -> Asked:
    """Return a question or sign that was never asked before."""
    number = random.getrandbits(32)
    new = random.choice([entry for entry in BANK.fields() if isinstance(entry, Question) or not own])
    texts: dict[str, Any] = {"text": f"Has {number} come?"}
    if isinstance(new, Question):
        stem = {role: f"What of {number} did the {role} see?" for role in _ROLES}
        texts = {"stem": stem, "rungs": tuple(f"Rung {at} of {number}" for at in range(5)), "example": ""}
    fields = {
        "id": f"new-{number}",
        "title": f"New {number}",
        "slot": state.free_slot(own=own),
        **texts,
        **values,
    }
    return replace(new, aliases=(), reworded=(), since=state.bank.edition, **fields)


def _any(random: Random, state: State, kind: type = object) -> Any:
    """Return any entry that is asked and was published, of a kind if one is wanted."""
    entries = [entry for entry in state.asked if entry.slot in state.published and isinstance(entry, kind)]
    return random.choice(entries)


def _add(random: Random, state: State) -> State:
    return _asked_under(state, random, _new(random, state, own=random.random() < 0.5))


def _retire(random: Random, state: State) -> State:
    entry = _any(random, state)
    retired = Retired(
        id=entry.id, slot=entry.slot, title=entry.title, aliases=entry.aliases, since=state.bank.edition
    )
    without = _changed(state, entry.id, lambda _: None)
    if is_team_slot(entry.slot):
        return replace(without, team=replace(without.team, retired=(*without.team.retired, retired)))
    bank = replace(without.bank, retired=(*without.bank.retired, retired))
    return _taken_over(replace(without, bank=bank, gone={**state.gone, entry.id: entry}))


def _back(random: Random, state: State, change: Callable[[Any], Any] = lambda entry: entry) -> State | None:
    """Ask again what was retired."""
    if not state.gone:
        return None
    entry = random.choice([*state.gone.values()])
    retired = tuple(each for each in state.bank.retired if each.id != entry.id)
    gone = {name: each for name, each in state.gone.items() if name != entry.id}
    without = replace(state, bank=replace(state.bank, retired=retired), gone=gone)
    return _asked_under(without, random, change(entry))


def _reword(random: Random, state: State) -> State:
    entry = _any(random, state)
    return _reworded(state, entry, **_words(random, entry))


def _texts(entry: Asked) -> dict[str, str]:
    """Return a question's stems by role, or a sign's text."""
    return {"text": entry.text} if isinstance(entry, Sign) else entry.stem


def _with_texts(entry: Asked, texts: Mapping[str, str]) -> dict[str, Any]:
    """Return the field of an entry that gives some of its texts other words."""
    return {**texts} if isinstance(entry, Sign) else {"stem": {**entry.stem, **texts}}


def _words(random: Random, entry: Asked) -> dict[str, Any]:
    """Return other words for one text of an entry."""
    if isinstance(entry, Sign):
        return {"text": _other_words(random, entry.text)}
    part = random.choice(["rungs", "rungs", *entry.stem])
    if part != "rungs":
        return _with_texts(entry, {part: _other_words(random, entry.stem[part])})
    at = random.randrange(5)
    return {
        "rungs": tuple(
            _other_words(random, rung) if here == at else rung for here, rung in enumerate(entry.rungs)
        )
    }


def _rename(random: Random, state: State) -> State:
    principles = [principle for _, principle in state.bank.principles()]
    entry = random.choice([*state.asked, *principles])
    name = f"now-{random.getrandbits(32)}"
    renamed = _changed(state, entry.id, lambda old: replace(old, id=name, aliases=(old.id, *old.aliases)))
    return _taken_over(renamed)


def _taken_over(state: State) -> State:
    """Return a team whose file names our entries by the ids that they have today, and none that is gone."""
    principles = (principle for _, principle in state.bank.principles())
    today = {
        name: entry.id for entry in (*state.bank.fields(), *principles) for name in (entry.id, *entry.aliases)
    }
    team = state.team
    placed = {today[name]: new for name, new in team.replace.items() if name in today}
    questions = {today[under]: own for under, own in team.questions.items()}
    homeless = tuple(new for name, new in team.replace.items() if name not in today)
    if homeless:
        under = next(principle for _, principle in state.bank.principles()).id
        questions[under] = (*questions.get(under, ()), *homeless)  # type: ignore[arg-type]  # all are questions
    return replace(
        state,
        team=replace(
            team,
            leave_out=tuple(today[name] for name in team.leave_out if name in today),
            reword={today[name]: words for name, words in team.reword.items() if name in today},
            replace=placed,
            questions=questions,
        ),
    )


def _move(random: Random, state: State) -> State:
    """Put a question of ours under another principle."""
    question = random.choice([question for _, question in state.bank.questions()])
    return _asked_under(_changed(state, question.id, lambda _: None), random, question)


def _role(random: Random, state: State) -> State | None:
    """Stop asking a role, or ask one that was not asked."""
    question = _any(random, state, Question)
    if len(question.stem) > 1 and random.random() < 0.5:
        dropped = random.choice([*question.stem])
        kept = {role: stem for role, stem in question.stem.items() if role != dropped}
        return _changed(state, question.id, lambda old: replace(old, stem=kept))
    past = {role for before in state.published[question.slot] for role in _texts(before)}
    new = [role for role in _ROLES if role not in past]
    stem = f"What did you see of {random.getrandbits(32)}?"
    return (
        _changed(state, question.id, lambda old: replace(old, **_with_texts(old, {new[0]: stem})))
        if new
        else None
    )


def _ours_for_the_team(random: Random, state: State) -> Any:
    """Return an entry of ours that the team neither leaves out nor replaces nor rewords."""
    team = state.team
    used = {*team.leave_out, *team.replace, *team.reword}
    return random.choice([entry for entry in state.bank.fields() if entry.id not in used])


def _leave_out(random: Random, state: State) -> State:
    team = state.team
    if team.leave_out and random.random() < 0.5:
        return replace(state, team=replace(team, leave_out=team.leave_out[1:]))
    name = _ours_for_the_team(random, state).id
    return replace(state, team=replace(team, leave_out=(*team.leave_out, name)))


def _put_in_place(random: Random, state: State) -> State | None:
    ours, new = _ours_for_the_team(random, state), _new(random, state, own=True)
    if not isinstance(ours, Question) or not isinstance(new, Question):
        return None
    return replace(state, team=replace(state.team, replace={**state.team.replace, ours.id: new}))


def _team_words(random: Random, state: State) -> State:
    ours = _ours_for_the_team(random, state)
    return _with_reword(state, ours.id, **_words(random, ours))


def _with_reword(state: State, name: str, **words: Any) -> State:
    reword = {**state.team.reword, name: Reword(**words)}
    return replace(state, team=replace(state.team, reword=reword))


ALLOWED: Mapping[str, Callable[[Random, State], State | None]] = {
    "add": _add,
    "retire": _retire,
    "ask again": _back,
    "reword": _reword,
    "rename": _rename,
    "move": _move,
    "other roles": _role,
    "leave out": _leave_out,
    "put in place": _put_in_place,
    "team's words": _team_words,
}


def _in_another_order(random: Random, texts: tuple[Any, ...]) -> tuple[Any, ...]:
    order = [*range(len(texts))]
    while order == sorted(order):
        random.shuffle(order)
    return tuple(texts[at] for at in order)


def _order_of_rungs(random: Random, state: State) -> State:
    question = _any(random, state, Question)
    return _reworded(state, question, rungs=_in_another_order(random, question.rungs))


def _earlier_rung(random: Random, state: State) -> State | None:
    """Give a rung words that another one of its ladder had, and has no longer."""
    asked = [entry for entry in state.asked if isinstance(entry, Question)]
    given_up = [
        (entry, at, rung)
        for entry in asked
        for before in state.published.get(entry.slot, ())
        if isinstance(before, Question)
        for at, rung in enumerate(before.rungs)
        if rung != entry.rungs[at]
    ]
    if not given_up:
        return None
    question, at, rung = random.choice(given_up)
    other = random.choice([other for other in range(5) if other != at])
    rungs = (*question.rungs[:other], rung, *question.rungs[other + 1 :])
    return _reworded(state, question, rungs=rungs)


def _answered_texts(state: State, entry: Asked) -> list[str]:
    """Return which of the stems of an entry, or its text, somebody may have answered."""
    past = {part for before in state.published.get(entry.slot, ()) for part in _texts(before)}
    return [part for part in _texts(entry) if part in past]


def _other_stem(random: Random, state: State) -> State | None:
    """Give an entry what another one of its side asks or asked."""
    entry = _any(random, state)
    others = [
        text
        for before in state.past
        if before.slot != entry.slot and is_team_slot(before.slot) == is_team_slot(entry.slot)
        for text in _texts(before).values()
    ]
    parts = _answered_texts(state, entry)
    if not parts or not others:
        return None
    return _reworded(state, entry, **_with_texts(entry, {random.choice(parts): random.choice(others)}))


def _other_ladder(random: Random, state: State) -> State | None:
    """Give a question another one's rungs, unless the two were alike before."""
    question, other = _any(random, state, Question), _any(random, state, Question)
    alike = {*map(_core, question.rungs)} & {*map(_core, other.rungs)}
    if is_team_slot(question.slot) != is_team_slot(other.slot) or len(alike) > 2:
        return None
    return _reworded(state, question, rungs=other.rungs)


def _facet(random: Random, state: State) -> State:
    question = _any(random, state, Question)
    facet = random.choice([facet for facet in FACETS if facet != question.facet])
    return _reworded(state, question, facet=facet)


def _as_other_kind(entry: Asked) -> Asked:
    kept: Any = {name: getattr(entry, name) for name in ("id", "slot", "title", "aliases", "reworded")}
    if isinstance(entry, Sign):
        return replace(next(question for _, question in BANK.questions()), **kept)
    return replace(BANK.signs[0], **kept)


def _kind(random: Random, state: State) -> State:
    entry = random.choice([entry for entry in state.bank.fields() if entry.slot in state.published])
    reworded = _as_other_kind(replace(entry, reworded=(state.bank.edition,)))
    return _asked_under(_changed(state, entry.id, lambda _: None), random, reworded)


def _kind_or_order_again(random: Random, state: State) -> State | None:
    """Ask again what was retired, and make something else of it."""

    def spoiled(entry: Asked) -> Asked:
        entry = replace(entry, reworded=(*entry.reworded, state.bank.edition))
        if isinstance(entry, Sign) or random.random() < 0.5:
            return _as_other_kind(entry)
        return replace(entry, rungs=_in_another_order(random, entry.rungs))

    return _back(random, state, spoiled)


def _slot_again(random: Random, state: State) -> State:
    """Give something new a slot that something else has or had."""
    slot = random.choice([*state.published])
    return _asked_under(state, random, _new(random, state, own=is_team_slot(slot), slot=slot))


def _id_again(random: Random, state: State) -> State:
    """Give something new an id that something else has or had, as its id or as an earlier one."""
    # What the team rewords is left alone: its words for a sign would be put on a question too.
    name = random.choice([entry.id for entry in state.past if entry.id not in state.team.reword])
    new = _new(random, state, own=random.random() < 0.5)
    new = replace(new, id=name) if random.random() < 0.5 else replace(new, aliases=(name,))
    return _asked_under(state, random, new)


def _vanish(random: Random, state: State) -> State:
    """Take an entry out, and perhaps give its slot to something new."""
    entry = _any(random, state)
    without = _changed(state, entry.id, lambda _: None)
    if random.random() < 0.5:
        return without
    new = _new(random, without, own=is_team_slot(entry.slot), slot=entry.slot)
    return _asked_under(without, random, new)


def _forget_ids(random: Random, state: State) -> State:
    """Rename a question, sign or principle without a word, or forget the first id that it had."""
    principles: list[Asked | Principle] = [principle for _, principle in state.bank.principles()]
    entry = random.choice([_any(random, state), *principles])
    if entry.aliases and random.random() < 0.5:
        return _changed(state, entry.id, lambda old: replace(old, aliases=old.aliases[:-1]))
    return _changed(state, entry.id, lambda old: replace(old, id=f"now-{old.id}", aliases=()))


def _change_places(random: Random, state: State) -> State:
    """Exchange the ids or slots of two questions or signs of one side, or the slots of two principles."""
    one = _any(random, state)
    others: list[Any] = [entry for entry in state.asked if entry.slot in state.published]
    others = [
        entry for entry in others if is_team_slot(entry.slot) == is_team_slot(one.slot) and entry != one
    ]
    if not others or random.random() < 0.3:
        one, *others = random.sample([principle for _, principle in state.bank.principles()], 2)
    other = random.choice(others)
    name = random.choice(["id", "slot"]) if not isinstance(one, Principle) else "slot"
    values = {each.slot: getattr(partner, name) for each, partner in ((one, other), (other, one))}

    def exchanged(entry: Any) -> Any:
        if entry in (one, other):
            return replace(entry, **{name: values[entry.slot]})
        return entry

    team = state.team
    return replace(
        state,
        bank=every(exchanged, state.bank),
        team=replace(
            team,
            questions={under: tuple(map(exchanged, own)) for under, own in team.questions.items()},
            replace={ours: exchanged(own) for ours, own in team.replace.items()},
        ),
    )


def _hand_on(random: Random, state: State) -> State:
    """Ask what something asked under a new id and slot, and something else under its own."""
    entry = _any(random, state)
    own = is_team_slot(entry.slot)
    texts = _texts(entry)
    other = {part: f"What of {random.getrandbits(32)}?" for part in texts}
    new = _new(random, state, own=own)
    heir = replace(new, **_with_texts(new, dict(zip(_texts(new), texts.values(), strict=False))))
    return _reworded(_asked_under(state, random, heir), entry, **_with_texts(entry, other))


def _team_order(random: Random, state: State) -> State | None:
    ours = _ours_for_the_team(random, state)
    if not isinstance(ours, Question) or ours.slot not in state.published:
        return None
    return _with_reword(state, ours.id, rungs=_in_another_order(random, ours.rungs))


def _team_exchange(random: Random, state: State) -> State | None:
    ours, other = _ours_for_the_team(random, state), random.choice(state.asked)
    parts = _answered_texts(state, ours)
    if ours.id == other.id or not parts:
        return None
    text = random.choice([*_texts(other).values()])
    return _with_reword(state, ours.id, **_with_texts(ours, {random.choice(parts): text}))


# Each with the rules of which one has to refuse it.
FORBIDDEN: Mapping[str, tuple[Callable[[Random, State], State | None], set[str]]] = {
    "rungs in another order": (_order_of_rungs, {"record-rungs-moved"}),
    "what another rung said before": (_earlier_rung, {"record-rungs-moved"}),
    "what another one asks": (_other_stem, {"record-words-of-another"}),
    "another ladder": (_other_ladder, {"record-words-of-another", "record-rungs-moved"}),
    "another facet": (_facet, {"record-facet"}),
    "another kind": (_kind, {"record-kind"}),
    "something else asked again": (_kind_or_order_again, {"record-kind", "record-rungs-moved"}),
    "a slot again": (_slot_again, {"slot-shared", "slot-retired"}),
    "an id again": (_id_again, {"id-shared", "team-id-of-ours"}),
    "gone without a word": (_vanish, {"record-gone", "record-other-id"}),
    "other ids without a word": (_forget_ids, {"record-other-id", "record-id-dropped"}),
    "changed places": (_change_places, {"record-moved", "record-id-dropped"}),
    "its words to something new": (_hand_on, {"record-words-moved"}),
    "our rungs in the team's order": (_team_order, {"team-reword-rungs"}),
    "our question in another's words": (_team_exchange, {"team-reword-another"}),
}
