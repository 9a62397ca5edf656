"""Every page: reachable, accessible in every setting, and quiet on the network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from readiness.model.paths import url_of
from readiness.site.loading import load_bank
from tests.support.axe import faults
from tests.support.driver import Quiz, published, worked_example
from tests.support.project import ROOT
from tests.support.servers import RootHandler

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

BANK = load_bank(ROOT)
SETTINGS = [(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")]
# The settings in which everything is looked at, and each single page; `make check` takes them all.
EVERY_PAGE, AND_ANOTHER = (1280, "light"), (360, "dark")


def in_turn(now: tuple[int, str]) -> list[Any]:
    """Every setting: one now, the others in `make check`."""
    return [each if each == now else pytest.param(*each, marks=pytest.mark.exhaustive) for each in SETTINGS]


PARTS = 6  # so that all workers share the pages
# Pages of which others have all that there is, from the same template; `make check` looks at these too.
ALIKE = frozenset(
    {
        *(f"about/decisions/{record.stem}/" for record in (ROOT / "docs/about/decisions").glob("0*.md")),
        *(url_of(each, principle) for each in BANK.dimensions for principle in each.principles[1:]),
        *(f"{each.id}/" for each in BANK.dimensions[1:]),
        *(f"sources/{each.id.lower()}/" for each in BANK.sources[1:]),
        *(f"{page.parent.name}/{page.stem}/" for page in (ROOT / "docs/ways-in").glob("[!i]*.md")),
        *("customize/fields/", "customize/words/"),
    }
)
# One page of every template but the quiz's, whose states follow below.
TEMPLATES = (
    "",
    "commit/set-the-ceiling/",
    "commit/",
    "sources/traceability/",
    "workshop/sponsors-week/",
    "customize/checks/",
    "about/method/",
)


STYLE = re.compile(r"<style\b[^>]*>(.*?)</style", re.DOTALL)


def pages(site: Path) -> list[str]:
    """The addresses of all pages of a built site."""
    files = (
        file for file in sorted(site.rglob("*.html")) if file.name != "404.html"
    )  # that one has its own test
    return [file.relative_to(site).as_posix().removesuffix("index.html") for file in files]


def setting(width: int, scheme: str) -> dict[str, Any]:
    return {"viewport": {"width": width, "height": 800}, "color_scheme": scheme, "reduced_motion": "reduce"}


@pytest.mark.parametrize(("width", "scheme"), in_turn(AND_ANOTHER))
def test_axe_finds_nothing_on_any_template(
    new_context: Callable[..., BrowserContext], address: str, width: int, scheme: str
) -> None:
    page = new_context(**setting(width, scheme)).new_page()
    for path in TEMPLATES:
        page.goto(address + path)
        assert faults(page) == [], path


@pytest.mark.parametrize(("width", "scheme"), in_turn(AND_ANOTHER))
def test_axe_finds_nothing_on_any_state_of_the_quiz(
    new_context: Callable[..., BrowserContext], address: str, site: Path, width: int, scheme: str
) -> None:
    quiz = Quiz(new_context(**setting(width, scheme)).new_page(), address).visit()
    quiz.press("Start")
    assert faults(quiz.page) == [], "a missing role"
    quiz.start("executive", "full")
    quiz.page.get_by_text("What is kept on this device").click()
    assert faults(quiz.page) == [], "a step"
    answers, _ = worked_example(published(site))
    while not quiz.shows("See results"):
        for name in quiz.asked():
            quiz.choose(name, answers[name])
        quiz.press("Next")
    assert faults(quiz.page) == [], "the signs"
    quiz.answer(answers)
    quiz.page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true; })")
    assert faults(quiz.page) == [], "the result"
    quiz.press("Change answers")
    quiz.page.get_by_role("button", name="Delete all my data").click()
    assert faults(quiz.page) == [], "a notice"


@pytest.mark.parametrize(("width", "scheme"), in_turn(EVERY_PAGE))
def test_axe_finds_nothing_on_plan_comparison_and_somebody_elses_result(
    new_context: Callable[..., BrowserContext], address: str, saved: dict[str, Any], width: int, scheme: str
) -> None:
    quiz = Quiz(new_context(**setting(width, scheme)).new_page(), address).visit().open_saved(saved)
    quiz.page.get_by_text("Keep and share").click()
    quiz.press("Keep this result")
    link = quiz.page.url
    quiz.page.get_by_role("button", name="Make a plan").click()
    plan = quiz.opened("plan")
    plan.get_by_label("Owner", exact=True).first.fill("Ada")
    plan.get_by_text("What you could count").first.click()
    assert faults(quiz.page) == [], "the plan"
    quiz.press("Back to the result").opened("result")
    assert faults(quiz.page) == [], "a result with a plan"
    quiz.press("Change answers")
    quiz.choose("part-in-the-last-change", 4)
    quiz.press("To the result").opened("result")
    quiz.press("Compare results").opened("compare")
    assert faults(quiz.page) == [], "a comparison"
    quiz.page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true; })")
    quiz.press("Add to the comparison")
    assert faults(quiz.page) == [], "a comparison, unfolded"
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= width
    quiz.page.goto("about:blank")
    quiz.page.goto(link)
    quiz.ready()
    assert faults(quiz.page) == [], "somebody else's result"


def test_axe_finds_nothing_on_the_worksheet(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context().new_page()
    page.goto(address + "worksheet/")
    page.get_by_role("heading", name="Score it by hand").wait_for()
    assert faults(page) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_page(
    new_context: Callable[..., BrowserContext], address: str, site: Path, part: int
) -> None:
    page = new_context(**setting(*EVERY_PAGE)).new_page()
    for path in [path for path in pages(site) if path not in ALIKE][part::PARTS]:
        page.goto(address + path)
        # Contrast takes axe as long as all else, and comes from the templates and styles rather than from the text.
        assert faults(page, () if path in TEMPLATES else ("color-contrast",)) == [], path


def test_no_style_sheet_asks_how_a_screen_is_held(site: Path) -> None:
    # So no page is held to one orientation. axe could say so only where it may add styles of its own.
    sheets = [*site.rglob("*.css")]
    assert sheets
    styles = [style for file in site.rglob("*.html") for style in STYLE.findall(file.read_text("utf-8"))]
    for text in (*(sheet.read_text("utf-8") for sheet in sheets), *styles):
        assert "orientation" not in text


@pytest.mark.parametrize(("width", "scheme"), in_turn(AND_ANOTHER))
def test_axe_finds_nothing_on_the_page_for_what_is_not_there(
    new_context: Callable[..., BrowserContext], serve: Callable[..., str], site: Path, width: int, scheme: str
) -> None:
    page = new_context(**setting(width, scheme)).new_page()
    page.goto(serve(site, RootHandler) + "404.html")
    assert faults(page) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize(("width", "scheme"), SETTINGS)
def test_axe_finds_nothing_on_any_page_in_any_setting(
    new_context: Callable[..., BrowserContext], address: str, site: Path, width: int, scheme: str
) -> None:
    page = new_context(**setting(width, scheme)).new_page()
    for path in pages(site):
        page.goto(address + path)
        assert faults(page) == [], path


@pytest.mark.parametrize("width", [320, pytest.param(360, marks=pytest.mark.exhaustive)])
def test_no_page_scrolls_sideways_on_a_small_screen(
    new_context: Callable[..., BrowserContext], address: str, width: int
) -> None:
    # 320 pixels are also what a desk screen of 1280 has left at 400 % zoom.
    page = new_context(viewport={"width": width, "height": 640}).new_page()
    for path in (*TEMPLATES, "quiz/"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    quiz = Quiz(page, address).visit().start("executive", "full").answer({})
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_key_leads_past_the_navigation(page: Page, address: str, site: Path) -> None:
    for file in site.rglob("index.html"):
        text = file.read_text("utf-8")
        [target] = re.findall(r'<a href="#([^"]+)" class="md-skip">', text)
        assert text.count(f'id="{target}"') == 1, file
    quiz = Quiz(page, address).visit().start("manager", "short")
    heading = quiz.heading
    for again in (False, True):
        # The second time with the mark in the address, behind which browsers begin: on a reload not all of them do.
        here = page.url
        page.goto("about:blank")
        page.goto(here)
        quiz.ready()
        page.keyboard.press("Tab")
        if not again:
            assert page.locator(":focus").inner_text() == "Skip to content"
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('article, main').contains(document.activeElement)")
        assert quiz.heading == heading


def test_every_principle_has_its_page_with_what_the_bank_knows(
    new_context: Callable[..., BrowserContext], address: str, site: Path
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    bank = published(site)
    for principle in bank["principles"]:
        page.goto(address + principle["page"])
        assert page.locator("h1").inner_text().startswith(principle["title"])
        text = page.locator("article").inner_text()
        for question in bank["questions"]:
            if question["principle"] == principle["id"]:
                assert all(rung in text for rung in question["rungs"])


def test_home_leads_to_the_quiz_and_to_all_principles(page: Page, address: str, site: Path) -> None:
    page.goto(address)
    links = page.eval_on_selector_all("article a", "links => links.map(link => link.href)")
    for principle in published(site)["principles"]:
        assert address + principle["page"] in links
    page.get_by_role("link", name="Take the readiness quiz").click()
    assert page.url == address + "quiz/"


def test_a_principle_is_found_by_search_and_stands_in_the_navigation(page: Page, searchable: str) -> None:
    page.goto(searchable + "about/method/")
    page.wait_for_function("() => window.component$")  # the theme's script has come, and listens
    page.get_by_role("textbox", name="Search").press_sequentially("promise")
    page.locator(".md-search-result__link").filter(has_text="Keep your word to customers").first.wait_for()
    page.goto(searchable + "be-believed/keep-your-word/")
    trail = page.locator(".md-path").inner_text()
    assert "Earn people's trust" in trail


def test_no_page_names_another_origin_for_the_browser_to_fetch(site: Path) -> None:
    # The fixtures watch every request that tests cause; this looks at what was never loaded.
    for file in site.rglob("*"):
        if file.suffix in (".html", ".css"):
            text = file.read_text("utf-8")
            assert not re.search(
                r"""(?:<(?:script|img|iframe|source)[^>]+src|<link(?=[^>]+rel="(?:stylesheet|preconnect|preload|icon)")[^>]+href)="?(?:https?:)?//""",
                text,
            ), file
            assert not re.search(r"url\(['\"]?(?:https?:)?//", text), file
