"""What a team's changes break, told by the build."""

from __future__ import annotations

from pathlib import Path

from tests.support.banks import BANK
from tests.support.project import build


def test_a_removal_that_leaves_no_score_says_so_and_any_other_is_told_on_the_method_page(
    small_project: Path, tmp_path: Path
) -> None:
    *few, last = (question.id for question in BANK.dimensions[0].questions)
    team = "from readiness.team import Team\n\nTEAM = Team(leave_out={})\n"
    (small_project / "team.py").write_text(team.format((*few,)), "utf-8")
    done = build(small_project, tmp_path / "site")
    assert done.returncode == 1
    assert f"too few for a score. Bring one of these back: {few[0]}" in done.stderr
    (small_project / "team.py").write_text(team.format(("commit", "would-give-up-results")), "utf-8")
    done = build(small_project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    method = (tmp_path / "site/about/method/index.html").read_text("utf-8")
    assert "“Commit from the top” no longer limits the level." in method
    assert f'name="{last}"' not in (tmp_path / "site/quiz/index.html").read_text("utf-8")
