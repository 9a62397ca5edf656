"""A team's own site after a year of changes in ours."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.banks import EDITION, NEXT_EDITION
from tests.support.driver import Quiz, published
from tests.support.presets import answered, put_over
from tests.support.project import ROOT, build, copy_project, spoil

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext


pytestmark = pytest.mark.xdist_group(
    "team"
)  # beside the other tests of the examples, so that one worker builds them

# What we change in places that the hospital changes too: the file, the text there, and what becomes of it.
LATER = (
    ("bank/__init__.py", f'edition="{EDITION}"', f'edition="{NEXT_EDITION}"'),
    ("bank/__init__.py", 'title="Customer-focused leadership"', 'title="Leading for customers"'),
    (
        "bank/commit.py",
        'title="The last change for customers"',
        'title="The latest change for customers"',
    ),
    (
        "bank/commit.py",
        'example=", such as a simpler form"',
        'example=", such as a shorter form"',
    ),
    ("bank/commit.py", 'title="Target or customer"', 'title="A target or a customer"'),
    (
        "bank/signs.py",
        "spoken or written in public about customers' experience at least twice? Where leaders never address the public, it does not apply.\",",
        f'spoken or written in public of what customers go through at least twice? Where leaders never address the public, it does not apply.",\n        reworded=("{NEXT_EDITION}",),',
    ),
    ("docs/hard-cases/listed-companies.md", "---\n\n", "---\n\nOne sentence more.\n\n"),
    (
        "docs/index.md",
        "Leadership teams that mean it",
        "Leadership teams that really mean it",
    ),
    ("docs/assets/styles/tokens.css", "--brand: #0d4f4c;", "--brand: #0c4e4b;"),
    ("mkdocs.yml", "  - Readiness quiz: quiz.md", "  - The readiness quiz: quiz.md"),
)


@pytest.mark.parametrize("preset", ["hospital"], indirect=True)
def test_a_fork_takes_over_what_we_improve_and_reads_its_codes_from_before(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], preset: Path, tmp_path: Path
) -> None:
    bank = published(preset / "site")
    quiz = Quiz(new_context().new_page(), serve(preset / "site")).visit().open_saved(answered(bank))
    before, code = quiz.download(), quiz.code

    ours, fork = copy_project(tmp_path / "ours"), tmp_path / "fork"
    git(ours, "init", "--initial-branch=main")
    git(ours, "add", ".")
    git(ours, "commit", "--message=As it was")
    git(tmp_path, "clone", "--quiet", str(ours), str(fork))
    put_over(fork, ROOT / "tests/presets/hospital")
    git(fork, "add", ".")
    git(fork, "commit", "--message=Make it the hospital's")
    for file, old, new in LATER:
        spoil(ours, file, old, new)
    git(ours, "commit", "--all", "--message=A year later")
    git(fork, "pull", "--no-rebase", "origin", "main")

    done = build(fork, fork / "site")
    assert done.returncode == 0, done.stderr
    page = new_context().new_page()
    later = Quiz(page, serve(fork / "site"))
    page.goto(f"{later.address}quiz/#r={code}")
    later.ready().press("Make these my answers")
    after = later.download()
    assert (after["answers"], after["signs"]) == (before["answers"], before["signs"])
    assert after["result"] == before["result"]
    assert "The latest change for patients" in page.content()
    assert "Beds or safety" in page.content()
    assert "such as shorter waits or a clearer letter" in page.content()
    assert "Patients first at Example Hospital" in page.title()


def git(folder: Path, *command: str) -> None:
    """Run git in a folder, as nobody in particular and without the machine's settings."""
    names = {
        f"GIT_{who}_{what}": "nobody@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    environment = {**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
