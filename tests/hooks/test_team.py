"""What a team's changes break, told by the build."""

from __future__ import annotations

from pathlib import Path

from tests.support.project import build, copy_project


def test_a_removal_says_what_it_breaks_and_what_would_mend_it(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    (project / "team.py").write_text(
        'from readiness.team import Team\n\nTEAM = Team(leave_out=("turn-values-into-practices",))\n'
    )
    done = build(project, project / "site")
    assert done.returncode == 1
    assert (
        "Live your values asks the manager 4 questions in the full form. Add 1, or write the manager's stem for "
        "an existing one, or restore a-practice-for-the-value or how-often-practice-is-counted, which team.py takes out."
        in done.stderr
    )
