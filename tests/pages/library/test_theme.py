"""The theme's script: it comes after the page can be read, and works where a browser keeps nothing."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.support.banks import FIRST, PRINCIPLE
from tests.support.project import build
from tests.support.servers import Handler

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

LIMIT = 100_000  # of all that a page loads, compressed
KINDS = (
    "",
    PRINCIPLE,
    "commit/",
    "themes/",
    "ways-in/executive/",
    "workshop/session/",
    "about/method/",
    "customize/question/",
)
# Notes when the theme's script runs.
NOTED = """Object.defineProperty(window, 'component$', { configurable: true, set(value) {
    window.started = performance.now();
    Object.defineProperty(window, 'component$', { value });
} })"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
REFUSED = """for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } })"""


def test_it_starts_once_the_page_has_been_painted_and_sets_it_up(page: Page, address: str) -> None:
    page.add_init_script(NOTED)
    for _ in range(5):  # from the second visit on, the script is there before what the page is painted with
        page.goto(address + "about/method/")
        page.wait_for_function("() => window.started")
        page.wait_for_function(PAINTED)
        assert page.evaluate(PAINTED) < page.evaluate("window.started")
    # The theme wraps tables when it is told that there is a page; twice where it is told twice.
    page.locator(".md-typeset__table").first.wait_for()
    assert page.locator(".md-typeset__table .md-typeset__table").count() == 0
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator(".md-nav--secondary .md-nav__link--passed").first.wait_for(state="attached")
    page.keyboard.press("p")
    page.wait_for_url(address + "about/")


def test_a_script_of_a_teams_own_finds_it_started(
    page: Page, small_project: Path, serve: Callable[..., str]
) -> None:
    (small_project / "docs/own.js").write_text("document$.subscribe(() => { document.title = 'Our own' })")
    with (small_project / "mkdocs.yml").open("a") as settings:
        settings.write("\nextra_javascript: [own.js]\n")
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    page.goto(serve(small_project / "site") + "about/method/")
    assert page.title() == "Our own"
    page.locator(".md-typeset__table").first.wait_for()
    page.get_by_role("textbox", name="Search").fill("trust")
    page.get_by_role("textbox", name="Search").press("End")
    page.locator(".md-search-result__item").first.wait_for()


def test_where_storage_is_refused_a_page_works_and_says_that_nothing_is_kept(
    page: Page, searchable: str
) -> None:
    page.add_init_script(REFUSED)
    page.goto(searchable + PRINCIPLE)
    page.wait_for_function("() => window.component$")
    body = page.locator("body")
    for scheme in ("default", "slate"):
        page.locator("header [data-md-component=palette] label:visible").click()
        assert body.get_attribute("data-md-color-scheme") == scheme
    page.emulate_media(color_scheme="dark")
    page.emulate_media(color_scheme="light")  # the theme looks up what was chosen, and finds it
    assert body.get_attribute("data-md-color-scheme") == "slate"
    box = page.get_by_role("textbox", name="Search")
    box.fill("trust")
    box.press("End")
    page.locator(".md-search-result__item").first.wait_for()
    box.press("Escape")
    page.get_by_role("radio", name="Manager").check()
    page.locator(f'[name="{FIRST.id}"][value="2"]').check()
    page.get_by_text("Your answers aren't being kept").wait_for()


@pytest.mark.parametrize("path", KINDS)
def test_a_page_to_read_is_light(
    new_context: Callable[..., BrowserContext], site: Path, serve: Callable[..., str], path: str
) -> None:
    loaded: set[Path] = set()

    class Host(Handler):
        """Notes what is asked for."""

        def translate_path(self, path: str) -> str:
            """Note this one."""
            asked = super().translate_path(path)
            loaded.add(site.joinpath(asked, "index.html") if asked.endswith("/") else site / asked)
            return asked

    page = new_context().new_page()
    page.goto(serve(site, Host) + path, wait_until="networkidle")
    page.wait_for_function("() => window.component$")
    assert len(loaded) > 5
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in loaded) <= LIMIT
