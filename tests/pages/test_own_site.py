"""The site of this very checkout, with what its team has changed; all other tests are about our bank.

In a fork these are the tests of the fork: they ask nothing that a team may not change.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readiness.checks.findings import BankError
from readiness.site.loading import load_site
from tests.support.axe import faults
from tests.support.driver import Quiz, published
from tests.support.project import ROOT, build

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

    from readiness.model.site import Site


pytestmark = pytest.mark.xdist_group("own site")  # so that one worker builds it


@pytest.fixture(scope="module")
def its() -> Site:
    """What the site is built from."""
    try:
        return load_site(ROOT, ROOT / "docs")
    except BankError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built without a word."""
    folder = tmp_path_factory.mktemp("own") / "site"
    done = build(ROOT, folder, "--quiet")
    if done.returncode or done.stdout + done.stderr:
        pytest.fail(done.stdout + done.stderr, pytrace=False)  # for whoever edits, and not for programmers
    return folder


def test_nothing_is_left_to_mend_or_to_write() -> None:
    command = [sys.executable, "-m", "readiness", "check", "--quick"]  # the rest is built above
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_everyone_who_is_asked_comes_from_start_to_a_result(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], own_site: Path, its: Site
) -> None:
    address, bank = serve(own_site), published(own_site)
    answers = {question["id"]: 4 for question in bank["questions"]}
    quiz = Quiz(new_context().new_page(), address)
    *_, longest = its.bank.forms
    for role in its.bank.roles:
        given = {"bank": bank["id"], "edition": bank["edition"], "role": role.id, "form": longest}
        quiz.visit().open_saved({**given, "answers": answers})
        result = quiz.download()["result"]
        scores = [dimension["score"] for dimension in result["dimensions"].values()]
        assert scores == [100] * len(bank["dimensions"]), role.id


def test_a_teams_colours_words_and_pages_are_accessible(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], own_site: Path, its: Site
) -> None:
    address = serve(own_site)
    own_pages = [
        path.removesuffix(".md").removesuffix("index") for path in its.team_files if path.endswith(".md")
    ]
    page = new_context(reduced_motion="reduce").new_page()
    for at, path in enumerate(("quiz/", "quiz/", "", *own_pages)):
        page.emulate_media(color_scheme=("light", "dark")[at % 2])
        page.goto(address + path)
        assert faults(page) == [], path
