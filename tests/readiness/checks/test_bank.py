"""The bank's rules: each broken once, and told with its place and its mend."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readiness.checks.bank import bank_findings
from readiness.checks.findings import Finding
from readiness.checks.shapes import shape_findings
from readiness.model import Bank
from readiness.model.team import Team
from readiness.site.overlay import overlay
from tests.support.banks import BANK, PAGES, with_question
from tests.support.mistakes.bank import BROKEN
from tests.support.rules import says

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


def mistakes(bank: Bank) -> list[Finding]:
    """What a build finds, once a team that changes nothing has been laid over the bank."""
    return shape_findings(bank) or bank_findings(overlay(bank, Team()), PAGES, bank)


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_rule_is_named_with_its_place_and_its_mend(kind: str) -> None:
    rule, bank, entry, message = BROKEN[kind]
    found = mistakes(bank)
    for each in found:
        assert says(each.rule).fullmatch(f"{each.problem} {each.remedy}")
    places = [
        each.place
        for each in found
        if (each.rule, each.entry) == (rule, entry) and re.search(message, str(each))
    ]
    assert places, "\n".join(map(str, found))
    if entry == "words":  # they stand in the bank's own entry
        assert places[0] == BANK.place
    elif rule == "page-alone":
        assert str(places[0]) == "docs/commit/set-the-ceiling.md:1"
    else:
        source = Path(places[0].file).read_text("utf-8").splitlines()[places[0].line - 1]
        entries = (
            "Bank|Dimension|Level|Principle|Question|Retired|Sign|Role|Source|Point|Related|Term|replace"
        )
        assert re.search(rf"\b({entries})\(", source)


def test_all_findings_come_at_once_in_the_order_of_the_files() -> None:
    bank = replace(with_question(0, facet="think"), edition="v2", context=(*BANK.context, "Z9"))
    found = bank_findings(bank, PAGES - {"commit/set-the-ceiling.md"} | {"commit/left-over.md"})
    told = " ".join(map(str, found))
    for part in (
        "think",
        "v2",
        "Z9",
        "docs/commit/set-the-ceiling.md is missing",
        "docs/commit/left-over.md:1",
    ):
        assert part in told
    places = [(finding.place.file, finding.place.line) for finding in found]
    assert places == sorted(places)


def test_pages_and_principles_belong_together() -> None:
    def told(pages: AbstractSet[str]) -> list[str]:
        return [str(found) for found in bank_findings(BANK, pages)]

    assert len(told(PAGES - {"keep-going/focus-on-few.md"})) == 1
    assert len(told(PAGES | {"keep-going/a-page-too-many.md"})) == 1
