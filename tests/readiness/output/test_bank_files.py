"""The published bank: its schema, and its contract with other programs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from readiness.output.bank_files import bank_json
from tests.support.banks import BANK
from tests.support.mistakes.bank import OLD
from tests.support.project import ROOT

SCHEMA = json.loads((ROOT / "docs/assets/readiness/bank.schema.json").read_text("utf-8"))


def test_bank_json_keeps_to_its_schema_and_to_the_contract() -> None:
    published = json.loads(bank_json(replace(BANK, retired=(OLD,))))
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(published, SCHEMA)
    assert published["levels"][1] == {
        "id": "spoken",
        "title": "Spoken",
        "gloss": "said more than done",
        "from": 12.5,
    }
    assert [level["from"] for level in published["levels"]] == [0, 12.5, 37.5, 62.5, 87.5]
    assert published["roles"][1] == {"id": "manager", "number": 1, "title": "Manager"}
    assert [form["id"] for form in published["forms"]] == ["short", "full"]
    assert published["scoring"] == {
        "margin": 20,
        "indicative_below": 3,
        "gap_pairs": 5,
        "gap_flag": 25,
        "gap_widest": 50,
        "strength": 62.5,
        "aim": 3,
        "one_rung": {"answers": 12, "share": 0.9},
    }
    assert published["ceilings"]["commitment"] == {"dimension": "commit"}
    assert [rule["for"] for rule in published["ceilings"]["signs"]] == [
        ["executive"],
        ["manager", "front-line"],
    ]
    assert published["ceilings"]["signs"][0]["principle"] == "run-it-as-a-competence"
    assert published["ceilings"]["signs"][0]["bands"][1] == {"from": 0.25, "level": "shown"}
    assert [each["id"] for each in published["signs"] if each["asks_belief"]] == ["would-give-up-results"]
    assert published["principles"][0]["page"] == "commit/set-the-ceiling/"
    assert [each["id"] for each in published["dimensions"]] == [each.id for each in BANK.dimensions]
    assert [each["id"] for each in published["principles"]] == [each.id for _, each in BANK.principles()]
    assert [each["id"] for each in published["questions"]] == [each.id for _, each in BANK.questions()]
    assert [each["id"] for each in published["signs"]] == [each.id for each in BANK.signs]
    assert "{example}" not in bank_json(BANK)
    assert published["retired"] == [
        {"id": "an-old-question", "slot": 77, "aliases": [], "title": "An old question"}
    ]


# Where something stands in bank.json, and what may not stand there.
WRONG: dict[str, tuple[tuple[str | int, ...], Any]] = {
    "a role without a number": (("roles", 0), {"id": "executive", "title": "Executive"}),
    "no role": (("roles",), []),
    "a form that there is not": (("forms", 0, "id"), "medium"),
    "a figure that is missing": (("scoring",), {"margin": 20}),
    "a figure too much": (("scoring", "weakest_link"), 1),
    "a gap of more than all points": (("scoring", "gap_flag"), 101),
    "a share of more than all answers": (("scoring", "one_rung", "share"), 2),
    "a ceiling of commitment without a dimension": (("ceilings", "commitment"), {}),
    "a ceiling that there is not": (("ceilings", "weakest-link"), {"above": 1}),
    "a rule of signs for nobody": (("ceilings", "signs", 0, "for"), []),
    "a sign that may be of belief": (("signs", 0, "asks_belief"), None),
}


@pytest.mark.parametrize("kind", WRONG)
def test_the_schema_refuses_what_the_contract_does_not_have(kind: str) -> None:
    (*path, last), value = WRONG[kind]
    published = json.loads(bank_json(BANK))
    part: Any = published
    for key in path:
        part = part[key]
    part[last] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(published, SCHEMA)
