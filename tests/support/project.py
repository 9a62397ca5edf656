"""The project and copies of it: to build, to serve and to break."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[2]
# Prose that few tests are about, and that takes a third of a build.
PROSE = ("about/decisions/", "customize/", "hard-cases/", "ways-in/", "workshop/")


def build(
    project: Path, site: Path, *options: str, strict: bool = True, tool: str = "mkdocs", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Build a project's site as `make site` does, with more variables around it; return what it printed."""
    options = (*options, "--strict") if strict else options
    command = [sys.executable, "-m", tool, "build", "--site-dir", str(site), *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", **variables}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


@contextmanager
def serving(project: Path, port: int, folder: Path, *options: str) -> Iterator[list[str]]:
    """Serve a project as `make serve` does, from a folder for what is built; afterwards the list has what was said."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", "TMPDIR": str(folder)}
    said: list[str] = []
    with subprocess.Popen(
        command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr
        try:
            assert any("Serving on" in line for line in running.stderr)
            yield said
        finally:
            running.terminate()
            said.extend(running.stderr)


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a built site."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()
    }


def write_all(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files by path in a folder, and return it."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def copy_project(to: Path, hide: tuple[str, ...] = ()) -> Path:
    """Copy what a build or a command reads, so that a test can change it; what a team has changed stays behind.

    So these tests say the same in a fork: they are about our bank. tests/presets/ is about a team's, and tests/pages/test_own_site.py about this copy's.
    """
    for name in ("bank", "docs", "hooks", "overrides", "readiness"):
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", to)
    (to / "team").mkdir()
    changes = f"hide={hide}" if hide else ""
    (to / "team.py").write_text(f"from readiness.team import *\n\nTEAM = Team({changes})\n", "utf-8")
    return to


def spoil(project: Path, file: str, old: str, new: str) -> None:
    """Change a text of a copied project, once, where it stands."""
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
