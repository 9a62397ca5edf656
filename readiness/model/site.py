"""The site that a bank and a team make together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from readiness.model.bank import Bank
from readiness.model.paths import TEAM_STYLE
from readiness.model.team import Team
from readiness.model.words import Words


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a site is built from: `bank` is `ours` with the changes of `team`.

    `team_files` are the team's own files by path inside `docs/`, where each takes the place of ours of the
    same name. `unpublished` are the pages of `docs/` that the site leaves out, and `outdated` those that
    describe other principles or sources than the site has, which get a page from the bank. `team_style` is
    the text of the style sheet that is mixed from the team's colours, empty where it has none.
    """

    bank: Bank
    team: Team
    ours: Bank
    team_files: Mapping[str, Path] = field(default_factory=dict)
    unpublished: frozenset[str] = frozenset()
    outdated: tuple[str, ...] = ()
    team_style: str = ""

    @property
    def catalogues(self) -> tuple[Words, ...]:
        """The words whose headings a page may have: ours, and the site's last."""
        return self.ours.words, self.bank.words

    @property
    def team_sheets(self) -> tuple[str, ...]:
        """The path of the team's style sheet inside `docs/`, where the team has one."""
        return (TEAM_STYLE,) if self.team_style else ()
