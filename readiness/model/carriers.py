"""What carries a source's point: the notation of `Principle.points`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model.entries import Principle, ids_of

# The parts of a page, by key, in which the text names a point that is carried there.
WRITTEN_IN = {
    "sentence": ("deeds", "part", "way", "why"),
    "pitfall": ("way",),
    "act": ("deeds", "part"),
}
ACTS = ("this_week", "30", "60", "90", "arrange", "ask")


@dataclass(frozen=True, slots=True)
class Carrier:
    """`kind` is act, sentence, measure, pitfall or question; `name` says which, where the bank has it."""

    kind: str
    name: str

    @classmethod
    def of(cls, notation: str) -> Carrier:
        """Return the carrier that a value of `Principle.points` names, whether there is one or not."""
        kind, _, name = notation.partition(" ")
        return cls(kind, name)

    @property
    def is_written(self) -> bool:
        """Whether it is in the page's text, and not in the bank."""
        return self.kind in WRITTEN_IN and not self.name


def notations(principle: Principle) -> Iterator[str]:
    """Yield everything that can carry a point of a principle, as its `points` name it."""
    yield from WRITTEN_IN
    yield from (f"act {name}" for name in ACTS)
    yield from (f"measure {number}" for number in range(1, len(principle.measures) + 1))
    yield from (f"question {name}" for question in principle.questions for name in ids_of(question))
