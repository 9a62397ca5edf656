"""Banks of other shapes: what the checks find nothing in is published, and every page of it rendered."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape

import jsonschema
import pytest

from readiness.checks.bank import bank_findings
from readiness.checks.shapes import shape_findings
from readiness.cli.export import bank_table, bank_text
from readiness.model import Bank, Scoring
from readiness.model.paths import OVERRIDES, page_of
from readiness.model.site import Site
from readiness.model.team import Team
from readiness.output.bank_files import bank_json, bank_module
from readiness.rendering.context import context, sign_bands
from readiness.rendering.environment import environment
from readiness.rendering.library import Composer
from tests.support.banks import BANK
from tests.support.other_banks import ROLE_NAMES, bare, one_file, with_dimensions
from tests.support.project import ROOT

BANKS = {
    "ours": BANK,
    "two roles, no signs, no ceilings": bare(),
    **{f"{number} dimensions": with_dimensions(number) for number in (4, 6)},
}
NAMED = re.compile(r'data-(?:asked|short|number)="([^"]*)"')


def quiz_page(bank: Bank) -> str:
    """What the quiz's page holds, with result and worksheet."""
    templates = environment(ROOT / OVERRIDES)
    names = {**context(bank), "base": "../", "base_url": "..", "alone": True}
    return "".join(templates.get_template(f"shared/{name}.html").render(names) for name in ("quiz", "result"))


def composer(bank: Bank) -> Composer:
    return Composer.of(Site(bank, Team(), BANK), ROOT / OVERRIDES, {}, None)


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("kind", BANKS)
def test_the_checks_find_nothing_and_bank_json_keeps_to_its_schema(kind: str) -> None:
    bank = BANKS[kind]
    pages = {page_of(dimension, principle) for dimension, principle in bank.principles()}
    assert [*shape_findings(bank), *bank_findings(bank, pages)] == []
    schema = json.loads((ROOT / "docs/assets/readiness/bank.schema.json").read_text("utf-8"))
    published = json.loads(bank_json(bank))
    jsonschema.validate(published, schema)
    structure = json.loads(bank_module(bank).partition("export const bank = ")[2].removesuffix(";\n"))
    assert structure["scoring"] == published["scoring"]
    assert structure["ceilings"] == published["ceilings"]
    assert [role["id"] for role in structure["roles"]] == [role.id for role in bank.roles]


@pytest.mark.parametrize("kind", BANKS)
def test_quiz_and_worksheet_are_rendered_and_know_roles_by_their_numbers(kind: str) -> None:
    bank = BANKS[kind]
    page = quiz_page(bank)
    numbers = {str(role.number) for role in bank.roles}
    assert {number for named in NAMED.findall(page) for number in named.split()} == numbers
    assert set(re.findall(r'data-role="([^"]*)"', page)) == {role.id for role in bank.roles}
    assert re.findall(r'name="role" value="([^"]*)"', page) == [role.id for role in bank.roles]
    fields = re.findall(r'<fieldset class="question.*?" id="q-([^"]+)"', page)
    assert sorted(fields) == sorted(field.id for field in bank.fields())
    worksheet = page[page.index('class="worksheet"') :]
    rows = re.findall(r'<tr class="asked".*?<td>(.*?)</td>', worksheet)
    assert len(rows) == sum(1 for _ in bank.questions())


@pytest.mark.parametrize("kind", BANKS)
def test_every_page_of_a_principle_is_rendered_and_has_a_part_for_every_role_without_power_to_act(
    kind: str,
) -> None:
    bank = BANKS[kind]
    pages = composer(bank)
    for dimension, principle in bank.principles():
        text = pages.text(page_of(dimension, principle), "", {})
        part = text.partition("## Your part")[2].partition("\n## ")[0]
        parts = re.findall(r"<summary>(.+)</summary>", part)
        assert parts == [bank.words.roles[role.id] for role in bank.roles if role.power != "act"]
        assert (principle.arrange in unescape(text)) is any(role.power == "arrange" for role in bank.roles)


@pytest.mark.parametrize("kind", BANKS)
def test_every_block_of_the_library_is_rendered(kind: str) -> None:
    bank = BANKS[kind]
    pages = composer(bank)
    for path in (ROOT / OVERRIDES / "library/blocks").glob("*.html"):
        of = next(iter(pages.entries.get(path.stem, {})), "")
        block = f"<!-- bank: {path.stem} {of} -->"
        assert block not in pages.text("about/blocks.md", f"{block}\n", {})


@pytest.mark.parametrize("kind", BANKS)
def test_the_one_file_quiz_is_made_and_the_bank_exported(kind: str) -> None:
    bank = BANKS[kind]
    alone = one_file(bank)
    for field in bank.fields():
        assert f'id="q-{field.id}"' in alone
        assert field.id in bank_table(bank)
        assert field.id in bank_text(bank)


def test_without_signs_and_ceilings_nothing_is_said_of_them() -> None:
    bank = bare()
    page = quiz_page(bank)
    assert [role.id for role in bank.roles] == [*ROLE_NAMES.values()]
    assert "question--sign" not in page
    worksheet = words_of(page[page.index('class="worksheet"') : page.index('data-step="result"')])
    words = bank.words
    for text in (
        words.paper_signs,
        words.paper_of_signs,
        words.paper_own_level,
        words.signs_title,
        "limit",
        "Limit",
    ):
        assert text not in worksheet
    ours = quiz_page(BANK)
    for text in (words.paper_of_signs, words.paper_own_level):
        assert text in words_of(ours)
    assert words.signs_title not in bank_text(bank)


def test_the_scale_has_its_levels_where_the_bank_has_them() -> None:
    levels = tuple(replace(level, start=20 * at) for at, level in enumerate(BANK.levels))
    assert "--from-2:20;--from-3:40;--from-4:60;--from-5:80;" in quiz_page(replace(BANK, levels=levels))


def test_the_worksheet_counts_the_signs_that_reach_each_band() -> None:
    executives, others = BANK.ceilings.signs
    rows = sign_bands(BANK, executives)
    asked = [sign for sign in BANK.signs if "executive" in sign.asked_of]
    always = sum(not sign.may_not_apply for sign in asked)
    assert [applying for applying, _ in rows] == [*range(len(asked), always - 1, -1)]
    assert dict(rows)[7] == ["0–1", "2–3", "4–7"]
    assert dict(rows)[6] == ["0–1", "2–3", "4–6"]  # 2 ÷ 6 is 0.33, 4 ÷ 6 is 0.67
    assert sign_bands(BANK, others) == [(1, ["0", "1"])]
    assert sign_bands(BANK, replace(executives, roles=("executive", "manager")))[-1] == (1, ["0", "", "1"])
    assert sign_bands(bare(), executives) == []


@pytest.mark.parametrize(("number", "least"), [(4, 3), (5, 4), (6, 5)])
def test_the_printed_rule_of_the_whole_follows_the_number_of_dimensions(number: int, least: int) -> None:
    said = words_of(quiz_page(with_dimensions(number)))
    assert f"It needs at least {least} of the {number};" in said


FIGURES: dict[str, tuple[dict[str, float], tuple[str, ...], tuple[str, ...]]] = {
    "ours": (
        {},
        (
            "divide 400 by the number of answers",
            "400 ÷ answers =",
            "With fewer than 3 answers it is a rough guide",
            "5 or more pairs, take the mean. At 25 or more, look closer",
            "can differ by 20 points",
        ),
        (),
    ),
    "another margin": (
        {"margin": 10},
        ("divide 100 by the number of answers", "100 ÷ answers =", "can differ by 10 points"),
        ("400",),
    ),
    "half a point": (
        {"margin": 12.5, "gap_flag": 17.5},
        ("divide 156.25 by", "can differ by 12.5 points", "At 17.5 or more"),
        ("400",),
    ),
    "another flag": ({"gap_flag": 30}, ("At 30 or more, look closer",), ("At 25 or more",)),
    "other pairs": ({"gap_pairs": 7}, ("7 or more pairs, take the mean",), ("5 or more pairs",)),
    "more answers for a score": (
        {"indicative_below": 4},
        ("With fewer than 4 answers",),
        ("With fewer than 3 answers",),
    ),
}


@pytest.mark.parametrize("kind", FIGURES)
def test_every_printed_figure_is_the_banks(kind: str) -> None:
    figures, said, not_said = FIGURES[kind]
    scoring: Scoring = replace(BANK.scoring, **figures)  # type: ignore[arg-type]
    text = words_of(quiz_page(replace(BANK, scoring=scoring)))
    assert [part for part in said if part not in text] == []
    assert [part for part in not_said if part in text] == []
