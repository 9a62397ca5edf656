"""The page on checks: every rule as the catalogue has it."""

from __future__ import annotations

import re
from html import unescape
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from readiness.checks.bank import bank_findings
from readiness.checks.findings import BankError, refuse
from readiness.checks.rules import GROUPS, RULES
from tests.support.banks import BANK, PAGES, RUNGS, with_question
from tests.support.project import ROOT
from tests.support.rules import says

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_lists_every_rule_with_its_mend_and_its_reason(site: Path) -> None:
    html = (site / "customize/checks/index.html").read_text("utf-8")
    text = re.sub(r"</?abbr[^>]*>", "", html)  # the glossary explains words of headings too
    for group in GROUPS:
        assert re.search(rf"<h3 [^>]*>{BANK.words.library.checks_groups[group]}<", text), group
    for name, rule in RULES.items():
        [row] = re.findall(rf'<tr id="{name}">(.*?)</tr>', text)
        problem, remedy, why = (unescape(cell) for cell in re.findall(r"<td>(.*?)</td>", row))
        assert says(name).fullmatch(re.sub(r"</?var>", "", f"{problem} {remedy}")), name
        fields = Formatter().parse(rule.problem + rule.remedy)
        assert row.count("<var>") == sum(field is not None for _, field, *_ in fields), name
        assert why == rule.why, name


def test_the_message_on_the_page_is_a_real_one() -> None:
    first, second, *others = RUNGS
    changed = with_question(rungs=(first + second, *others))
    with pytest.raises(BankError) as raised:
        refuse(bank_findings(changed, PAGES))
    page = (ROOT / "docs/customize/checks.md").read_text("utf-8")
    said = re.escape(str(raised.value))
    assert re.search(re.sub(r":\d+:", r":\\d+:", said), page), "apart from the line, which moves"
