"""The examples that are kept for teams, built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.presets import put_over
from tests.support.project import ROOT, build, copy_project

if TYPE_CHECKING:
    from pathlib import Path

PRESETS = ("hospital", "software-firm")


@pytest.fixture(scope="session")
def built_presets() -> dict[str, Path]:
    """The examples that were built already, by name: pytest would build one again for each turn to it."""
    return {}


@pytest.fixture(params=PRESETS)
def preset(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    built_presets: dict[str, Path],
) -> Path:
    """A copy of the project with one of the examples that are kept for teams, built."""
    if request.param not in built_presets:
        project = copy_project(tmp_path_factory.mktemp(request.param))
        put_over(project, ROOT / "tests/presets" / request.param)
        done = build(project, project / "site")
        assert done.returncode == 0, done.stderr
        built_presets[request.param] = project
    return built_presets[request.param]
