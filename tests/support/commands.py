"""`python -m readiness`, as people type it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def run(project: Path, *typed: str, code: int = 0) -> str:
    """Type a command, and return what it says; -S keeps every installed package away."""
    command = [sys.executable, "-S", "-m", "readiness", *typed]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr
