"""The rules of team.py: each broken once, and what our pages show keeps them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from readiness.checks.shapes import shape_findings
from readiness.checks.team import team_findings
from readiness.site.loading import load_team
from readiness.site.pages import files_in
from tests.support.banks import BANK, PAPERS
from tests.support.mistakes.team import SPOILED
from tests.support.project import ROOT
from tests.support.rules import says

PAGES = files_in(ROOT / "docs")


@pytest.mark.parametrize("kind", SPOILED)
def test_a_mistake_in_team_py_is_told_with_what_to_do(kind: str) -> None:
    rule, team, named = SPOILED[kind]
    found = team_findings(team, BANK, PAGES, (), PAPERS)
    assert [each.rule for each in found] == [rule]
    assert says(rule).fullmatch(f"{found[0].problem} {found[0].remedy}")
    assert re.search(named, str(found[0]))
    assert found[0].place.file.endswith("mistakes/team.py")


@pytest.mark.parametrize("page", sorted((ROOT / "docs/customize").glob("*.md")), ids=lambda page: page.stem)
def test_what_the_pages_show_can_be_pasted_as_it_stands(page: Path, tmp_path: Path) -> None:
    blocks = re.findall(r"^( *)```python\n(.*?)^ *```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    for indent, block in blocks:
        pasted = re.sub(rf"^{indent}", "", block, flags=re.MULTILINE)
        (tmp_path / "team.py").write_text(f"from readiness.team import *\n\n{pasted}", "utf-8")
        team = load_team(tmp_path)
        found = {
            each.rule
            for each in [*shape_findings(team), *team_findings(team, BANK, PAGES, ("logo.svg",), PAPERS)]
        }
        assert found <= {"team-own-id"}, block  # the page says to run the command first
