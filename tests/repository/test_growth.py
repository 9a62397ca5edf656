"""Tests ask the bank: they say the same when it has one more question, principle and dimension."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.support.growth import grown_copy

if TYPE_CHECKING:
    from pathlib import Path

# What opens no browser and builds no site.
UNIT_TESTS = ("tests/bank", "tests/readiness")
# Those of them that start other programs, or write histories by chance, take most of the time.
SLOW = ("cli", "output/test_bundle.py", "rendering/test_contract.py", "checks/test_histories.py")


@pytest.mark.longest
@pytest.mark.parametrize(
    "left_out", [SLOW, pytest.param((), marks=pytest.mark.exhaustive)], ids=["quick", "all"]
)
def test_every_unit_test_passes_on_a_bank_that_has_grown(tmp_path: Path, left_out: tuple[str, ...]) -> None:
    project = grown_copy(tmp_path / "grown")
    but = (f"--ignore=tests/readiness/{path}" for path in left_out)
    command = [sys.executable, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", *UNIT_TESTS, *but]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
