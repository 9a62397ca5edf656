"""The builders that take the site, by the recipes that the page about them prints.

Two of them can't share an environment with the rest. `python -m tests.support.platforms` makes theirs.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.support.project import ROOT
from tests.support.recipes import BLOCKS

LOCKS = ROOT / "tests/platforms"
ENVIRONMENTS = ROOT / ".venv/platforms"

_MAKES = re.compile(r"^python3 -m venv (\S+)$", re.MULTILINE)
_INSTALLS = re.compile(r"^\.venv/bin/pip install (.+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Platform:
    """A builder with its theme: what is locked of it, where that is installed, and which program builds."""

    lock: Path
    environment: Path
    name: str

    @property
    def program(self) -> Path:
        """The program, if it has been installed."""
        return self.environment / "bin" / self.name


# By the titles of their recipes.
PLATFORMS = {
    "MkDocs with Material": Platform(ROOT / "requirements.txt", Path(sys.prefix), "mkdocs"),
    "ProperDocs with Material": Platform(ROOT / "requirements-test.txt", Path(sys.prefix), "properdocs"),
    "ProperDocs with MaterialX": Platform(LOCKS / "materialx.txt", ENVIRONMENTS / "materialx", "properdocs"),
    "Zensical": Platform(LOCKS / "zensical.txt", ENVIRONMENTS / "zensical", "zensical"),
}


def installed_by(recipe: str) -> list[str]:
    """The packages, with their versions, that a recipe installs."""
    return [package for packages in _INSTALLS.findall(recipe) for package in packages.split()]


def run(command: list[str], project: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a copy of the project whose address nobody says."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def follow(title: str, project: Path) -> Path:
    """Follow a recipe in a copy of the project, with what is locked in place of what it installs; return the site."""
    (project / ".venv").symlink_to(sys.prefix)
    script = _MAKES.sub(rf"ln -s {PLATFORMS[title].environment} \1", _INSTALLS.sub("", BLOCKS[title]))
    done = run(["sh", "-ec", script], project)
    assert done.returncode == 0, done.stdout + done.stderr
    return project.parent / "plain/site"


def main() -> int:
    """Install what is locked; 0 also where that fails, for then the tests say what is lacking."""
    for platform in PLATFORMS.values():
        if platform.environment.parent == ENVIRONMENTS:
            folder, lock = str(platform.environment), str(platform.lock)
            python = (sys.executable, "-m")
            subprocess.run([*python, "venv", "--without-pip", folder], check=True)
            pip = (*python, "pip", "--python", folder, "--quiet", "--disable-pip-version-check")
            subprocess.run([*pip, "install", "--require-hashes", "--requirement", lock], check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
