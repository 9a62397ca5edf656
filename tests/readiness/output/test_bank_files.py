"""The published bank: its schema, and its contract with other programs."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema

from readiness.output.bank_files import bank_json
from tests.support.banks import BANK
from tests.support.mistakes.bank import OLD
from tests.support.project import ROOT


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
    assert [each["id"] for each in published["dimensions"]] == [each.id for each in BANK.dimensions]
    assert [each["id"] for each in published["principles"]] == [each.id for _, each in BANK.principles()]
    assert [each["id"] for each in published["questions"]] == [each.id for _, each in BANK.questions()]
    assert [each["id"] for each in published["signs"]] == [each.id for each in BANK.signs]
    assert "{example}" not in bank_json(BANK)
    assert published["retired"] == [
        {"id": "an-old-question", "slot": 77, "aliases": [], "title": "An old question"}
    ]
