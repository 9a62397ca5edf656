"""A team's own site: from one file and one folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.site.loading import load_site
from tests.support.axe import faults
from tests.support.banks import BANK
from tests.support.driver import Quiz, published
from tests.support.presets import answered

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext


# One worker builds the examples, for all of these tests.
pytestmark = pytest.mark.xdist_group("team")


def test_nothing_but_one_file_and_one_folder_makes_a_site_the_teams(preset: Path) -> None:
    team = load_site(preset, preset / "docs").team
    site = preset / "site"
    quiz = (site / "quiz/index.html").read_text("utf-8")
    assert f"<title>Readiness quiz - {team.name}</title>" in quiz
    assert f'href="{team.address}quiz/"' in quiz
    assert team.name
    assert team.colours.brand
    assert team.colours.brand in next((site / "assets/styles").glob("team.*.css")).read_text("utf-8")
    alone = (site / "readiness-quiz.html").read_text("utf-8")
    assert f"Readiness quiz · {team.name}" in alone
    assert team.colours.brand in alone
    assert f'href="{team.address}"' in alone
    for page in ("index.html", "quiz/index.html", "commit/index.html", "about/cite/index.html"):
        text = (site / page).read_text("utf-8")
        assert team.name in text
        assert text.count("Customer-focused leadership") == text.count("“Customer-focused leadership”"), page


def test_what_others_have_found_keeps_their_words_and_a_page_on_other_principles_gives_way(
    preset: Path,
) -> None:
    why = (preset / "site/commit/run-it-as-a-competence/index.html").read_text("utf-8")
    assert "linked a focus on customers and the market to" in why
    site = load_site(preset, preset / "docs")
    told = (preset / "site/build-people/index.html").read_text("utf-8")
    ours, theirs = (
        [principle.id for dimension, principle in bank.principles() if dimension.id == "build-people"]
        for bank in (BANK, site.bank)
    )
    assert ("start with the fourth step" in told) is (theirs == ours)


def test_its_words_stand_in_quiz_and_pages_alike_and_the_sources_keep_theirs(preset: Path) -> None:
    site = load_site(preset, preset / "docs")
    ours = re.compile(
        r"(?i)(?<!“)\b(customers?(?!-focused leadership)|senior team|front[- ]line|organisations?)\b"
    )
    points = {point.text for source in site.bank.sources for point in source.points}
    titles = {source.title for source in site.bank.sources}
    for page in (
        "quiz",
        "ways-in/executive",
        "commit",
        "commit/set-the-ceiling",
        "workshop/session",
        "about",
    ):
        text = visible((preset / "site" / page / "index.html").read_text("utf-8"))
        for quoted in (*points, *titles):
            text = text.replace(quoted, "")
        assert not ours.findall(text), page
    assert ours.search(visible((preset / "site/sources/b/index.html").read_text("utf-8")))


def visible(html: str) -> str:
    """The words of a page."""
    html = re.sub(r"<(script|style|template)\b.*?</\1>", "", html, flags=re.DOTALL)
    html = re.sub(r'<div class="why">.*?</dl>', "", html, flags=re.DOTALL)  # what others have found
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("&#39;", "'").replace("&amp;", "&")


def test_each_example_has_a_result_and_no_barriers(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], preset: Path
) -> None:
    address, bank = serve(preset / "site"), published(preset / "site")
    page = new_context(color_scheme="dark").new_page()
    quiz = Quiz(page, address).visit().open_saved(answered(bank))
    scores = page.eval_on_selector_all(
        "[data-dimension][data-score]",
        "all => all.map(each => [each.dataset.dimension, each.dataset.score])",
    )
    assert dict(scores) == {dimension["id"]: "75" for dimension in bank["dimensions"]}
    assert "4 of 5, Reinforced" in quiz.heading
    assert faults(page) == []
    own_page = next(each["page"] for each in bank["principles"] if each["slot"] >= FIRST_TEAM_SLOT)
    page.goto(address + own_page)
    assert faults(page) == []
    page.emulate_media(color_scheme="light")
    page.goto(address)
    assert faults(page) == []


def test_a_fork_reads_what_was_made_before_it_and_refuses_what_is_another_teams(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], preset: Path, saved: dict[str, Any]
) -> None:
    """What it has left out or replaced is told by title; what it still asks counts."""
    site = load_site(preset, preset / "docs")
    quiz = Quiz(new_context().new_page(), serve(preset / "site")).visit().open_saved(saved)
    still_asked = {question.id for _, question in site.bank.questions()}
    gone = {entry.id: entry.title for entry in site.bank.retired}
    kept = quiz.checked().keys() & saved["answers"].keys()
    assert kept == saved["answers"].keys() & still_asked
    for name, title in gone.items():
        assert (title in quiz.notice) == (name in saved["answers"])
    quiz.open_saved({**saved, "bank": "b-another1"})
    assert "belongs to another quiz" in quiz.notice
    assert quiz.checked().keys() & saved["answers"].keys() == kept
