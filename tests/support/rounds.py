"""Rounds of every size and mixture of roles and forms: made up anew from a seed, and always the same."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.support.people import FORMS, MOST_MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Data: TypeAlias = "Mapping[str, Any]"
Answer: TypeAlias = "Callable[[Random, str, Data], Any]"  # what somebody of a role answers to a question

FEWEST, MOST = 5, 40  # people
UNSURE = (0, 0.05, 0.2, 0.6, 1)  # how many in a round can't say
SHORT = (0, 0.1, 0.5, 0.9, 1)  # how many took the short form
_SIGNS = ("shown", "claimed", "no", "unsure", "not-applicable")


def rounds(
    bank: Data, count: int, seed: int, fewest: int = FEWEST, most: int = MOST
) -> list[list[dict[str, Any]]]:
    """Return so many rounds, each a list of downloaded files without their results."""
    chance = Random(seed)  # noqa: S311  # nothing here is secret
    return [_round(bank, chance, chance.randint(fewest, most)) for _ in range(count)]


@dataclass(frozen=True, slots=True)
class _Team:
    """What the people of one round have in common."""

    bank: Data
    answer: Answer
    unsure: float
    short: float
    signs: Mapping[str, str]  # what most say of each
    firm: float  # how many are most


def _round(bank: Data, chance: Random, size: int) -> list[dict[str, Any]]:
    """One team: often a role is rare or missing, and one of the forms too."""
    roles = [role["id"] for role in bank["roles"]]
    weights = [chance.choice((0, 1, 1, 3, 10)) for _ in roles]
    weights[chance.randrange(len(roles))] += 1
    team = _Team(
        bank,
        answer=chance.choice(KINDS)(chance, bank),
        unsure=chance.choices(UNSURE, (8, 6, 4, 1, 1))[0],
        short=chance.choice(SHORT),
        signs={sign["id"]: chance.choice(_SIGNS) for sign in bank["signs"]},
        firm=chance.choice((0.3, 0.7, 1)),
    )
    return [_person(team, chance, role) for role in chance.choices(roles, weights, k=size)]


def _person(team: _Team, chance: Random, role: str) -> dict[str, Any]:
    """Somebody who leaves out a little, and who also answered a little of what nobody asked."""

    def has(entry: Data) -> bool:
        return chance.random() < (0.97 if role in entry["asked_of"] else 0.1)

    principles = [each["id"] for each in team.bank["principles"]]
    return {
        "role": role,
        "form": FORMS[chance.random() >= team.short],
        "answers": {
            each["id"]: "unsure" if chance.random() < team.unsure else team.answer(chance, role, each)
            for each in team.bank["questions"]
            if has(each)
        },
        "signs": {
            each["id"]: team.signs[each["id"]] if chance.random() < team.firm else chance.choice(_SIGNS)
            for each in team.bank["signs"]
            if has(each)
        },
        "matters_most": chance.sample(principles, chance.randint(0, min(MOST_MARKS, len(principles)))),
    }


def _near(rung: int, chance: Random) -> int:
    return min(4, max(0, rung + chance.randint(-1, 1)))


def _any(_: Random, __: Data) -> Answer:
    return lambda chance, _, __: chance.randint(0, 4)


def _of_one_mind(chance: Random, bank: Data) -> Answer:
    """Everybody gives the same answer to a question."""
    usual = {question["id"]: chance.randint(0, 4) for question in bank["questions"]}
    return lambda _, __, question: usual[question["id"]]


def _all_at_one_rung(chance: Random, _: Data) -> Answer:
    """Everybody gives the same answer to every question."""
    usual = chance.randint(0, 4)
    return lambda _, __, ___: usual


def _by_role(chance: Random, bank: Data) -> Answer:
    """Each role sees each question at a height of its own."""
    usual = {
        (role["id"], question["id"]): chance.randint(0, 4)
        for role in bank["roles"]
        for question in bank["questions"]
    }
    return lambda chance, role, question: _near(usual[role, question["id"]], chance)


def _by_dimension(chance: Random, bank: Data) -> Answer:
    """Each dimension has its own height, the first often the lowest: so ceilings bind."""
    heights = {each["id"]: chance.randint(2, 4) for each in bank["dimensions"]}
    heights[bank["dimensions"][0]["id"]] = chance.randint(0, 4)
    usual = {each["id"]: heights[each["dimension"]] for each in bank["principles"]}
    return lambda chance, _, question: _near(usual[question["principle"]], chance)


def _by_facet(chance: Random, _: Data) -> Answer:
    """What is said, done and backed up stands at different heights."""
    usual = {facet: chance.randint(0, 4) for facet in ("say", "do", "reinforce")}
    return lambda chance, _, question: _near(usual[question["facet"]], chance)


def _lenient(_: Random, __: Data) -> Answer:
    return lambda chance, _, __: chance.choice((3, 3, 4, 4, 4, 4, 4))


def _stray(chance: Random, bank: Data) -> Answer:
    """Some values are none that the bank knows."""
    usual = _by_role(chance, bank)
    return lambda chance, role, question: (
        chance.choice((5, -1, 2.5, "3", "shown", True))
        if chance.random() < 0.1
        else usual(chance, role, question)
    )


KINDS: tuple[Callable[[Random, Data], Answer], ...] = (
    _any,
    _of_one_mind,
    _all_at_one_rung,
    _by_role,
    _by_dimension,
    _by_facet,
    _lenient,
    _stray,
)
