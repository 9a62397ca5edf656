"""Slots: permanent numbers, of which a team's begin where ours end."""

from __future__ import annotations

from collections.abc import Iterable

from readiness.model.limits import FIRST_TEAM_SLOT


def is_team_slot(slot: int) -> bool:
    """Whether a slot is on a team's side, and not on ours."""
    return slot >= FIRST_TEAM_SLOT


def next_slot(taken: Iterable[int], first: int) -> int:
    """Return the slot after the highest that is taken on one side.

    `first` is the first slot of that side: 1 or `FIRST_TEAM_SLOT`. `taken` may hold slots of both sides.
    """
    same_side = (slot for slot in taken if is_team_slot(slot) == is_team_slot(first))
    return max((first - 1, *same_side)) + 1
