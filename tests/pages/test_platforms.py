"""One quiz, whoever builds it: the recipes for other builders, followed as printed, in a real browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import decoder, theme
from tests.support.axe import faults
from tests.support.driver import Quiz, published, worked_example
from tests.support.platforms import PLATFORMS, follow, run
from tests.support.recipes import BLOCKS
from tests.support.scorer import rounded, score
from tests.support.servers import LightHandler
from tests.support.watching import watched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.exhaustive

# What the themes that could take Material's place lack of what this site leans on, if they are whole otherwise.
LACKING = {
    "ProperDocs with MaterialX": {
        "--md-footer-fg-color",  # the foot of its pages is light
        "--md-footer-fg-color--light",
        "--md-footer-fg-color--lighter",
    },
    # It has a search of its own.
    "Zensical": {
        "md-search-result",
        "md-search-result__list",
        "md-search-result__meta",
        "md-search__options",
    },
}
# What axe finds in these themes themselves, as the page says.
THEIRS = ("aria-dialog-name", "landmark-unique")
FIGURES = """result => [...result.querySelectorAll('[data-score], [data-level]')]
    .map(({ dataset: { dimension, principle, score, level } }) => [dimension ?? principle ?? 'overall', score, level])"""


@dataclass(frozen=True, slots=True)
class Taken:
    """What the quiz made of the worked example."""

    code: str
    saved: dict[str, Any]
    figures: list[list[str | None]]
    words: list[str]


class Host(LightHandler):
    """Serves what is built below a path, with the policy for other builders."""

    def end_headers(self) -> None:
        """Add the policy."""
        self.send_header(*BLOCKS["the policy for other builders"].strip().split(": ", 1))
        super().end_headers()


def take(page: Page, address: str, answers: dict[str, str | int]) -> Taken:
    """Take the quiz on one and the same day."""
    page.clock.set_fixed_time("2026-11-21T12:00")
    quiz = Quiz(page, address).visit().start("executive", "full").answer(answers)
    saved, result = quiz.download(), quiz.result
    return Taken(quiz.code, saved, result.evaluate(FIGURES), (result.text_content() or "").split())


def brought(title: str) -> None:
    """Skip a test whose builder is not here."""
    if not PLATFORMS[title].program.exists():
        pytest.skip(f"{title} is not here: `python -m tests.support.platforms` brings it")


@pytest.fixture(scope="module")
def ours(browser: Browser, site: Path, address: str) -> Taken:
    """What it makes of it in our own build."""
    answers, _ = worked_example(published(site))
    with watched(browser) as open_context:
        return take(open_context().new_page(), address, answers)


@pytest.mark.parametrize("title", PLATFORMS)
def test_every_builder_makes_the_same_quiz(
    title: str,
    project: Path,
    ours: Taken,
    new_context: Callable[..., BrowserContext],
    serve: Callable[..., str],
) -> None:
    brought(title)
    built = follow(title, project)
    bank = published(built)
    answers, printed = worked_example(bank)
    page = new_context().new_page()
    theirs = take(page, serve(built, Host), answers)
    assert theirs == ours
    assert faults(page, THEIRS) == []

    # And it is what others than the quiz's own scripts make of these answers.
    given = {name: value for name, value in theirs.saved.items() if name != "result"}
    assert {**given["answers"], **given["signs"]} == answers
    assert theirs.saved["result"] == rounded(score(bank, given))
    read = decoder.decode(theirs.code, [bank["id"]])
    assert (read.role, read.form, str(read.day)) == ("executive", "full", given["taken_on"])
    assert len(read.answers) == len(answers)
    shown = {name: float(figure) for name, figure, _ in theirs.figures if figure}
    for dimension in bank["dimensions"]:
        figure = theirs.saved["result"]["dimensions"][dimension["id"]]["score"]
        assert shown[dimension["id"]] == figure == float(printed.get(dimension["title"], figure))


def test_zensical_stops_in_the_repository_and_says_what_to_run(project: Path) -> None:
    brought("Zensical")
    done = run([str(PLATFORMS["Zensical"].program), "build"], project)
    assert done.returncode != 0
    assert "This builder doesn't run hooks/quiz.py, which makes the quiz" in done.stderr
    assert "Run .venv/bin/python -m readiness publish ../plain and build that folder" in done.stderr
    assert [*(project / "site").rglob("*.html")] == []


@pytest.mark.parametrize("title", LACKING)
def test_the_other_themes_have_what_the_site_leans_on(title: str) -> None:
    brought(title)
    packages = PLATFORMS[title].environment.glob("**/site-packages/*/templates/base.html")
    [templates] = [file.parent for file in packages if (file.parent / "partials").exists()]
    assert theme.lacking(templates) == LACKING[title]
