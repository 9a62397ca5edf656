"""What a site is built from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from readiness.model.bank import Bank
from readiness.model.team import Team


@dataclass(frozen=True, slots=True)
class Site:
    """What a site is built from: `bank` is `ours` with all that `team` changes.

    `own` are the team's files by their paths inside `docs/`, over which they lie; `gone` are the pages of
    `docs/` that are not published, `outdated` those that the bank's own take the place of.
    """

    bank: Bank
    team: Team
    ours: Bank
    own: Mapping[str, Path] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    outdated: tuple[str, ...] = ()
