"""People who take the quiz, of every role, form and kind: made up anew from a seed, and always the same."""

from __future__ import annotations

from itertools import cycle, islice, product
from random import Random
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Data: TypeAlias = "Mapping[str, Any]"
Answer: TypeAlias = (
    "Callable[[Random, str], Any]"  # what somebody answers in a dimension; None is nothing at all
)

FORMS = ("short", "full")
MOST_MARKS = 3
_STRAYS: tuple[Any, ...] = (5, -1, 2.5, "3", "shown", "not-applicable", True, "", [])


def people(bank: Data, count: int, seed: int) -> list[dict[str, Any]]:
    """Return so many people, each a downloaded file without its result."""
    chance = Random(seed)  # noqa: S311  # nothing here is secret
    kinds = cycle(product([role["id"] for role in bank["roles"]], FORMS, KINDS))
    return [_person(bank, chance, role, form, kind) for role, form, kind in islice(kinds, count)]


def _person(bank: Data, chance: Random, role: str, form: str, kind: Callable[..., Answer]) -> dict[str, Any]:
    """Somebody who also answered a little of what nobody asked, as after a change of role or form."""
    dimensions = {each["id"]: each["dimension"] for each in bank["principles"]}
    answer = kind(chance, [each["id"] for each in bank["dimensions"]])
    given = {
        question["id"]: answer(chance, dimensions[question["principle"]])
        for question in bank["questions"]
        if role in question["asked_of"] or chance.random() < 0.1
    }
    principles = list(dimensions)
    return {
        "role": role,
        "form": form,
        "answers": {key: value for key, value in given.items() if value is not None},
        "signs": _signs(bank["signs"], chance, role),
        "matters_most": chance.sample(principles, chance.randint(0, min(MOST_MARKS, len(principles)))),
    }


def _signs(signs: Sequence[Data], chance: Random, role: str) -> dict[str, str]:
    """Answers to the signs: somebody's often lean one way, and some stand where the bank has no such answer."""
    usual = chance.choice(("shown", "claimed", "no", "unsure", "not-applicable"))
    given = {
        sign["id"]: usual
        if chance.random() < 0.5
        else chance.choice(("shown", "claimed", "no", "unsure", "not-applicable", "yes", None))
        for sign in signs
        if role in sign["asked_of"] or chance.random() < 0.1
    }
    return {key: value for key, value in given.items() if value is not None}


def _near(rung: int, chance: Random) -> int:
    return min(4, max(0, rung + chance.randint(-1, 1)))


def _flat(chance: Random, _: Sequence[str]) -> Answer:
    usual = chance.randint(0, 4)
    return lambda chance, _: _near(usual, chance)


def _uneven(chance: Random, dimensions: Sequence[str]) -> Answer:
    """Each dimension has its own height."""
    usual = {dimension: chance.randint(0, 4) for dimension in dimensions}
    return lambda chance, dimension: _near(usual[dimension], chance)


def _lagging(chance: Random, dimensions: Sequence[str]) -> Answer:
    """The first dimension stays behind all others: so ceilings bind."""
    lowest = chance.randint(0, 2)
    others = chance.randint(lowest + 1, 4)
    return lambda chance, dimension: _near(lowest if dimension == dimensions[0] else others, chance)


def _lenient(_: Random, __: Sequence[str]) -> Answer:
    return lambda chance, _: chance.choice((2, 3, 3, 3, 4, 4, 4, 4))


def _random(_: Random, __: Sequence[str]) -> Answer:
    return lambda chance, _: chance.randint(0, 4)


def _one_rung(chance: Random, _: Sequence[str]) -> Answer:
    """Always the same, or but for about one answer in ten."""
    usual, others = chance.randint(0, 4), chance.choice((0, 0.1))
    return lambda chance, _: usual if chance.random() >= others else chance.randint(0, 4)


def _unsure(chance: Random, dimensions: Sequence[str]) -> Answer:
    """One answer in five is that one can't say."""
    rungs = _uneven(chance, dimensions)
    return lambda chance, dimension: "unsure" if chance.random() < 0.2 else rungs(chance, dimension)


def _quiet(chance: Random, dimensions: Sequence[str]) -> Answer:
    """A dimension or two stay nearly empty, or all of them do."""
    silent = chance.choice((0.6, 0.9))
    quiet = dimensions if chance.random() < 0.3 else chance.sample(dimensions, min(2, len(dimensions)))
    quiet = quiet[: chance.randint(1, len(quiet))]
    rungs = _lenient(chance, dimensions)
    return lambda chance, dimension: (
        None if dimension in quiet and chance.random() < silent else rungs(chance, dimension)
    )


def _stray(chance: Random, dimensions: Sequence[str]) -> Answer:
    """Some values are none that the bank knows."""
    rungs = _flat(chance, dimensions)
    return lambda chance, dimension: (
        chance.choice(_STRAYS) if chance.random() < 0.15 else rungs(chance, dimension)
    )


KINDS: tuple[Callable[[Random, Sequence[str]], Answer], ...] = (
    _flat,
    _uneven,
    _lagging,
    _lenient,
    _random,
    _one_rung,
    _unsure,
    _quiet,
    _stray,
)
