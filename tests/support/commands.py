"""`python -m readiness`, as people type it."""

from __future__ import annotations

import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

from readiness.model.site import Site
from readiness.site.loading import load_site


def run(project: Path, *typed: str, code: int = 0, packages: bool = False) -> str:
    """Type a command, and return what it says; -S keeps every installed package away, or else they are there."""
    command = [sys.executable, *([] if packages else ["-S"]), "-m", "readiness", *typed]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def typed(project: Path, command: str, *lines: str, code: int = 0) -> str:
    """Type a command, and lines at its terminal, whose encoding is strict, and then its end; return all that is said."""
    keys, terminal = pty.openpty()
    os.write(keys, "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape") + b"\x04")
    words = [sys.executable, "-S", "-m", "readiness", *shlex.split(command)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8:strict"}
    done = subprocess.run(
        words, cwd=project, env=environment, stdin=terminal, capture_output=True, check=False
    )
    os.close(keys)
    os.close(terminal)
    said = (done.stdout + done.stderr).decode()
    assert done.returncode == code, said
    return said


def texts(project: Path) -> dict[str, bytes]:
    """Every file that a command may write."""
    files = [*(project / "bank").iterdir(), *project.glob("team*"), *project.glob("*docs/*/*.md")]
    files += project.glob("team/**/*")
    return {
        file.relative_to(project).as_posix(): file.read_bytes()
        for file in files
        if file.is_file() and file.suffix != ".pyc"
    }


def lines_added(before: bytes, after: bytes) -> list[str]:
    """The lines of a file that are new; all others are still there, in their order."""
    old, new = iter(before.decode().splitlines()), after.decode().splitlines()
    waiting = next(old, None)
    added = []
    for line in new:
        if line == waiting:
            waiting = next(old, None)
        else:
            added.append(line)
    assert waiting is None, f"this line is gone: {waiting}"
    return added


def built(project: Path) -> Site:
    """What a build would be made from; a mistake would stop it."""
    return load_site(project, project / "docs")


FORK = 'from readiness.team import Team\n\nTEAM = Team(\n    name="Ours",  # for now\n    bank_id="b-tested2",\n)\n'
