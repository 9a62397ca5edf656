"""The bank's rules: each broken once, and the bank itself sound."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from readiness.checks.bank import bank_findings
from readiness.checks.findings import Finding
from readiness.checks.shapes import shape_findings
from readiness.model import (
    FACETS,
    ROLES,
    Bank,
    Form,
    Question,
    Role,
    asked,
)
from readiness.output.bank_files import bank_json
from tests.support.banks import BANK, PAGES, RUNGS, with_question
from tests.support.mistakes.bank import BROKEN, OLD
from tests.support.project import ROOT
from tests.support.rules import says

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


def mistakes(bank: Bank) -> list[Finding]:
    return shape_findings(bank) or bank_findings(bank, PAGES)


def test_the_bank_is_sound() -> None:
    assert bank_findings(BANK, PAGES) == []


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
        entries = "Bank|Dimension|Level|Principle|Question|Retired|Sign|Source|Point|Related|Term|replace"
        assert re.search(rf"\b({entries})\(", source)


def test_all_findings_come_at_once_in_the_order_of_the_files() -> None:
    bank = replace(with_question(0, facet="think"), edition="v2", context=(*BANK.context, "S9.9"))
    found = bank_findings(bank, PAGES - {"commit/set-the-ceiling.md"} | {"commit/left-over.md"})
    told = " ".join(map(str, found))
    for part in (
        "think",
        "v2",
        "S9.9",
        "docs/commit/set-the-ceiling.md is missing",
        "docs/commit/left-over.md:1",
    ):
        assert part in told
    places = [(finding.place.file, finding.place.line) for finding in found]
    assert places == sorted(places)


def test_an_entry_knows_the_line_it_is_written_on() -> None:
    for _, question in BANK.questions():
        lines = Path(question.place.file).read_text("utf-8").splitlines()
        assert lines[question.place.line - 1].strip() == "Question("
        assert lines[question.place.line].strip() == f'id="{question.id}",'


def test_every_role_is_asked_enough_of_every_dimension() -> None:
    for dimension in BANK.dimensions:
        for role in ROLES:
            full = [q for q in dimension.questions if role in q.asked_of]
            short = [q for q in full if role in q.short_for]
            assert len(full) >= 5
            assert len(short) == 4


@pytest.mark.parametrize(
    ("role", "form", "minutes"),
    # 25 s a question and 12 s a sign, rounded up: 32 and 7 make 884 s, 20 and 7 make 584 s, and so on.
    [
        ("executive", "full", 15),
        ("executive", "short", 10),
        ("manager", "full", 14),
        ("manager", "short", 9),
        ("front-line", "full", 12),
        ("front-line", "short", 9),
    ],
)
def test_minutes_follow_from_what_is_asked(role: Role, form: Form, minutes: int) -> None:
    assert asked(BANK, role, form).minutes == minutes


def test_bank_json_keeps_to_its_schema_and_to_the_contract() -> None:
    schema = json.loads((ROOT / "docs/assets/readiness/bank.schema.json").read_text("utf-8"))
    published = json.loads(bank_json(replace(BANK, retired=(OLD,))))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(published, schema)
    assert published["levels"][1] == {
        "id": "spoken",
        "title": "Spoken",
        "gloss": "said more than done",
        "from": 12.5,
    }
    assert [level["from"] for level in published["levels"]] == [0, 12.5, 37.5, 62.5, 87.5]
    assert published["ceilings"]["signs"]["bands"][1] == {"from": 0.25, "level": "shown"}
    assert published["principles"][0]["page"] == "commit/set-the-ceiling/"
    assert [len(published[group]) for group in ("dimensions", "principles", "questions", "signs")] == [
        5,
        16,
        32,
        8,
    ]
    assert "{example}" not in bank_json(BANK)
    assert published["retired"] == [
        {"id": "an-old-question", "slot": 77, "aliases": [], "title": "An old question"}
    ]


def test_the_facets_are_spread_as_the_design_has_them() -> None:
    facets_asked = [question.facet for _, question in BANK.questions()]
    assert [facets_asked.count(facet) for facet in FACETS] == [8, 16, 8]


def test_a_question_reads_its_example_from_a_field_of_its_own() -> None:
    question = Question(
        id="a", slot=1, title="A", facet="do", rungs=RUNGS, manager="Waiting{example}?", example=", in a ward"
    )
    assert question.stem == {"manager": "Waiting, in a ward?"}


def test_pages_and_principles_belong_together() -> None:
    def told(pages: AbstractSet[str]) -> list[str]:
        return [str(found) for found in bank_findings(BANK, pages)]

    assert len(told(PAGES - {"keep-going/focus-on-few.md"})) == 1
    assert len(told(PAGES | {"keep-going/a-page-too-many.md"})) == 1
