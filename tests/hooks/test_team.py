"""What a team's changes break, told by the build."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from readiness.model.words import Library
from tests.support.banks import BANK
from tests.support.outline import html_of
from tests.support.project import build, copy_project

if TYPE_CHECKING:
    from pathlib import Path

HEADING = re.compile(r'<h[23] id="([^"]+)"[^>]*>([^<]+)')
HIDDEN = ("about/decisions/", "customize/", "ways-in/")  # nothing there is about headings


def test_a_removal_that_leaves_no_score_says_so_and_any_other_is_told_on_the_method_page(
    small_project: Path, tmp_path: Path
) -> None:
    *few, last = (question.id for question in BANK.dimensions[0].questions)
    team = "from readiness.team import Team\n\nTEAM = Team(leave_out={})\n"
    (small_project / "team.py").write_text(team.format((*few,)), "utf-8")
    done = build(small_project, tmp_path / "site")
    assert done.returncode == 1
    assert f"too few for a score. Keep more of these: {few[0]}" in done.stderr
    (small_project / "team.py").write_text(team.format(("commit", "would-give-up-results")), "utf-8")
    done = build(small_project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    method = (tmp_path / "site/about/method/index.html").read_text("utf-8")
    assert "“Commit from the top” no longer limits the level." in method
    assert f'name="{last}"' not in (tmp_path / "site/quiz/index.html").read_text("utf-8")


def test_links_to_a_part_of_a_page_hold_in_any_language(site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    ours = Library()
    headings, deeds = (
        {key: f"Über: {text.lower()}" for key, text in texts.items()} for texts in (ours.headings, ours.deeds)
    )
    (project / "team.py").write_text(
        "from readiness.team import Library, Team, Words\n\n"
        f"TEAM = Team(hide={HIDDEN}, words=Words(library=Library(headings={headings}, deeds={deeds})))\n",
        "utf-8",
    )
    done = build(project, project / "site")
    assert done.returncode == 0, done.stderr
    page = "commit/run-it-as-a-competence"
    here, there = (dict(HEADING.findall(html_of(built, page))) for built in (project / "site", site))
    assert here.keys() == there.keys()
    assert there["what-gets-in-the-way"] == "What gets in the way"
    assert here["what-gets-in-the-way"] == "Über: what gets in the way"
    assert sum(text.startswith("Über: ") for text in here.values()) == len({**headings, **deeds})
