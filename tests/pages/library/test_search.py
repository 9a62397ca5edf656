"""The search: fetched when somebody goes to it, whole a moment later, and never silent about what it lacks."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

import pytest

from readiness.output.assets import OTHERS_INDEX, READERS_INDEX, SEARCH_INDEX
from tests.support.axe import faults
from tests.support.banks import PRINCIPLE, PRINCIPLES
from tests.support.browser import PATIENCE
from tests.support.network import Held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

PAGE = "about/method/"
LIMIT = 45_000  # of the index that is fetched first, compressed
PARTS = re.compile(r"/search/|/workers/")
META = ".md-search-result__meta"
ITEM = ".md-search-result__item"
# What it says there.
WAITING = "Initializing search"
FOUND = re.compile(r"^\s*\d+ matching document")
NOTHING = "No matching documents"
FAILED = "couldn't be loaded in full"


@pytest.fixture
def lossy(browser: Browser) -> Iterator[Page]:
    """A page whose network may fail: that is reported as an error, and is none of the page's."""
    with browser.new_context(service_workers="block", viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(PATIENCE)
        yield context.new_page()


def opened(page: Page, address: str, path: str = PAGE) -> Locator:
    """Open a page, wait until the theme's script listens, and return the search's box."""
    page.goto(address + path)
    page.wait_for_function("() => window.component$")
    return page.get_by_role("textbox", name="Search")


def says(page: Page, text: str | re.Pattern[str]) -> None:
    """Wait until the search says this above its results."""
    page.locator(META, has_text=text).wait_for()


@pytest.mark.parametrize(
    "enter",
    [
        lambda page: page.get_by_role("textbox", name="Search").focus(),
        lambda page: page.keyboard.press("/"),
        lambda page: page.locator("header label[for=__search]").first.click(),
    ],
    ids=["by pointing", "by key", "by the magnifier of a phone"],
)
def test_nothing_of_it_is_fetched_before_somebody_goes_to_it(
    new_context: Callable[..., BrowserContext],
    searchable: str,
    request: pytest.FixtureRequest,
    enter: Callable[[Page], None],
) -> None:
    phone = "phone" in request.node.callspec.id
    page = new_context(viewport={"width": 412 if phone else 1280, "height": 900}).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if PARTS.search(request.url) else None)
    page.goto(searchable + PAGE, wait_until="networkidle")
    page.wait_for_function("() => window.component$")
    assert asked == []
    enter(page)
    says(page, "Type to start searching")
    page.keyboard.type("trust")
    says(page, FOUND)
    assert searchable + READERS_INDEX in asked


def test_what_comes_first_is_light_and_both_parts_are_all_that_was_indexed(site: Path) -> None:
    first, second, rest = (
        json.loads((site / path).read_text("utf-8")) for path in (READERS_INDEX, OTHERS_INDEX, SEARCH_INDEX)
    )
    assert len(gzip.compress((site / READERS_INDEX).read_bytes(), 9)) <= LIMIT
    assert rest == {"config": first["config"], "docs": []}
    in_first, in_second = ({entry["location"] for entry in part["docs"]} for part in (first, second))
    assert not in_first & in_second
    assert {f"{dimension}/" for dimension, _ in (path.split("/") for path in PRINCIPLES)} <= in_first
    assert {f"{path}/" for path in PRINCIPLES} | {"quiz/", "ways-in/", "hard-cases/", "workshop/"} <= in_first
    assert {"about/method/", "customize/question/", "sources/references/"} <= in_second


def test_a_sections_page_lends_it_its_themes(page: Page, searchable: str) -> None:
    box = opened(page, searchable)
    ask(box, "tone at the top")
    says(page, FOUND)
    page.locator(f"{ITEM} a[href*='{PRINCIPLE}'][href$='#talk-about-it']").first.wait_for(state="attached")


def test_nothing_is_said_to_be_missing_before_everything_was_searched(page: Page, searchable: str) -> None:
    others = Held(page, f"**/{OTHERS_INDEX}")
    box = opened(page, searchable)
    ask(box, "trust")
    says(page, FOUND)
    ask(box, "github")
    says(page, WAITING)
    assert page.locator(ITEM).count() == 0
    others.nth(0).continue_()
    says(page, FOUND)
    assert "/customize/" in str(page.locator(f"{ITEM} a").first.get_attribute("href"))
    ask(box, "xylophone")
    says(page, NOTHING)


def test_a_search_that_cannot_be_fetched_says_so_and_tries_again(lossy: Page, searchable: str) -> None:
    readers = Held(lossy, f"**/{READERS_INDEX}")
    box = opened(lossy, searchable)
    box.focus()
    says(lossy, WAITING)
    readers.nth(0).fulfill(status=502)
    says(lossy, FAILED)
    ask(box, "trust")
    says(lossy, WAITING)
    readers.nth(1).continue_()
    says(lossy, FOUND)


def test_what_could_be_fetched_is_searched_and_the_rest_is_said_to_lack(lossy: Page, searchable: str) -> None:
    lossy.route(f"**/{OTHERS_INDEX}", lambda route: route.abort())
    box = opened(lossy, searchable)
    ask(box, "trust")
    says(lossy, FOUND)
    says(lossy, FAILED)
    lossy.unroute(f"**/{OTHERS_INDEX}")
    ask(box, "github")
    says(lossy, FOUND)


def test_words_are_completed_and_marked_on_the_page_that_they_lead_to(page: Page, searchable: str) -> None:
    box = opened(page, searchable)
    ask(box, "focu")
    says(page, FOUND)
    box.press("ArrowRight")
    assert box.input_value() == "focus"
    ask(box, "autonomy")
    page.locator(f"{ITEM} a[href*='outcomes-over-methods']").first.wait_for()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if PARTS.search(request.url) else None)
    box.press("Enter")
    page.wait_for_url("**/?h=autonomy*")
    page.locator("article mark", has_text="autonomy").first.wait_for()
    assert fetched == [searchable + SEARCH_INDEX]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_search_has_one_name_for_each_part_and_a_button_that_can_be_hit(
    new_context: Callable[..., BrowserContext], searchable: str, width: int, scheme: str
) -> None:
    options = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme, "bypass_csp": True}
    page = new_context(**options, reduced_motion="reduce").new_page()
    box = opened(page, searchable, PRINCIPLE)
    page.locator("header label[for=__search]").first.evaluate("label => label.click()")
    ask(box, "customers")
    says(page, FOUND)
    names = page.evaluate(NAMES)
    assert len(names) == len(set(names)) != 0
    size = page.get_by_role("button", name="Clear").bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 30
    assert faults(page) == []


def ask(box: Locator, question: str) -> None:
    """Put a question into the search's box."""
    box.fill(question)
    box.press("End")  # the theme listens to keys


# The names of what the search's dialog is made of, and the dialog's.
NAMES = """() => [...document.querySelectorAll('.md-search, .md-search :is(nav, [role=search], [role=navigation])')]
    .filter(part => part.checkVisibility() && part.role !== 'none')
    .map(part => part.ariaLabel ?? part.role ?? part.localName)"""
