"""The examples that are kept for teams, built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.presets import put_over
from tests.support.project import ROOT, build, copy_project

PRESETS = ("hospital", "software-firm")


@pytest.fixture(scope="session", params=PRESETS)
def preset(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with one of the examples that are kept for teams, built."""
    project = copy_project(tmp_path_factory.mktemp(request.param))
    put_over(project, ROOT / "tests/presets" / request.param)
    done = build(project, project / "site")
    assert done.returncode == 0, done.stderr
    return project
