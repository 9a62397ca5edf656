"""Tries to tell what few people answered from what a round shows.

Whoever attacks knows who took part: everybody's role, form and edition, and so who was asked what. What is shown of a
question is sums over some of these people, and the attacker adds and subtracts them as often as it likes. People who
are alike in all of this stand in the same sums, so that they are told together or not at all: one *kind* of people is
one unknown, and a set is told where it is a combination of the sums. It is a find where the set has fewer than five of
the people asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import chain, combinations
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.support.round_reference import ALL, FEWEST, is_asked, scores_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Data: TypeAlias = "Mapping[str, Any]"
People: TypeAlias = "Sequence[Data]"
Sums: TypeAlias = "frozenset[frozenset[int]]"  # kinds of people, by their place

_ROUNDING = 0.051  # as far as a figure with one decimal may be from what it stands for


@dataclass(frozen=True, slots=True)
class _Kind:
    """What an outsider may know of somebody, and the rounds that the same result is in."""

    role: str
    form: str
    edition: str
    rounds: frozenset[int]

    def __str__(self) -> str:
        return f"{self.role} ({self.form}, {self.edition}, of round {sorted(self.rounds)})"


def found(shown: Data, people: People, bank: Data, scores: Data | None = None) -> list[str]:
    """Everything that one round tells of few people.

    With `scores`, which may be rounded, also every figure that does not follow from what is shown: it is an equation
    more on answers that are covered.
    """
    unfounded = [] if scores is None else _unlike(scores, scores_of(bank, shown), "scores")
    return [*found_in_rounds([(shown, people)], bank), *unfounded]


def found_in_rounds(rounds: Sequence[tuple[Data, People]], bank: Data) -> list[str]:
    """Everything that several rounds tell together; the same result in two of them is the same object."""
    kinds = _kinds(rounds, bank)
    return [
        f"{item}: {told}"
        for name, entries in (
            ("questions", bank["questions"]),
            ("signs", bank["signs"]),
            ("marks", bank["principles"]),
        )
        for entry in entries
        for item in [f"{name} {entry['id']}"]
        for told in _told_of(
            {
                kind: len(alike)
                for kind, alike in kinds.items()
                if name == "marks" or is_asked(bank, entry, alike[0])
            },
            [shown[name].get(entry["id"], {}) for shown, _ in rounds],
        )
    ]


def _kinds(rounds: Sequence[tuple[Data, People]], bank: Data) -> dict[_Kind, list[Data]]:
    """Everybody once, with those of the same kind."""
    within = [{id(person) for person in people} for _, people in rounds]
    everybody = {id(person): person for _, people in rounds for person in people}
    kinds: dict[_Kind, list[Data]] = {}
    for key, person in everybody.items():
        kind = _Kind(
            person["role"],
            person["form"],
            person.get("edition", bank["edition"]),
            frozenset(at for at, ids in enumerate(within) if key in ids),
        )
        kinds.setdefault(kind, []).append(person)
    return kinds


def _told_of(asked: Mapping[_Kind, int], displays: Sequence[Data]) -> Iterator[str]:
    """The sets of few people whose counts follow from what every round shows of one question."""
    sums = frozenset(
        frozenset(place for place, kind in enumerate(asked) if at in kind.rounds and _is_in(kind, group))
        for at, entries in enumerate(displays)
        for group, counts in entries.items()
        if counts is not None
    )
    kinds = [*asked]
    for told in determined(tuple(asked.values()), sums):
        size = sum(asked[kinds[place]] for place in told)
        yield f"{size} people are told: {', '.join(str(kinds[place]) for place in sorted(told))}"


def _is_in(kind: _Kind, group: str) -> bool:
    return group == ALL or kind.role in group.split("+")


@cache
def determined(sizes: tuple[int, ...], sums: Sums) -> list[frozenset[int]]:
    """The sets of kinds with few people in all that are a combination of sums, with any fractions as factors.

    Few people are few kinds, so that every set can be tried.
    """
    basis = _basis(sums, len(sizes))
    few = chain.from_iterable(combinations(range(len(sizes)), many) for many in range(1, FEWEST))
    return [
        frozenset(places)
        for places in few
        if sum(sizes[place] for place in places) < FEWEST
        and not any(_left(_vector(places, len(sizes)), basis))
    ]


def _vector(places: Sequence[int] | frozenset[int], width: int) -> list[Fraction]:
    return [Fraction(place in places) for place in range(width)]


def _basis(sums: Sums, width: int) -> list[tuple[int, list[Fraction]]]:
    """The sums, each less what those before it have, with a place where it is 1 and all after it are 0."""
    basis: list[tuple[int, list[Fraction]]] = []
    for each in sums:
        left = _left(_vector(each, width), basis)
        pivot = next((place for place, factor in enumerate(left) if factor), None)
        if pivot is not None:
            basis.append((pivot, [factor / left[pivot] for factor in left]))
    return basis


def _left(vector: list[Fraction], basis: list[tuple[int, list[Fraction]]]) -> list[Fraction]:
    """What of a vector is no combination of the basis."""
    for pivot, row in basis:
        factor = vector[pivot]
        vector = [at - factor * other for at, other in zip(vector, row, strict=True)]
    return vector


def _unlike(given: Any, founded: Any, name: str) -> list[str]:
    """Figures that are not those which follow from the shown counts."""
    if isinstance(given, dict) and isinstance(founded, dict):
        return [each for key in given for each in _unlike(given[key], founded.get(key), f"{name} {key}")]
    if isinstance(given, float | int) and isinstance(founded, float | int):
        is_like = abs(given - founded) <= _ROUNDING
    else:
        is_like = given == founded
    return [] if is_like else [f"{name}: {given} rests on what is not shown, which gives {founded}"]
