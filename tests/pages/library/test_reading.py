"""Reading: found, on paper, and explained."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from tests.support.banks import BANK, FIRST, PRINCIPLE, PRINCIPLES
from tests.support.queries import ASKED_FIRST, QUERIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page


SHEETS = {
    "workshop/session/": 2,
    "workshop/invitation/": 1,
    "workshop/rung-cards/": 2,
    "workshop/tally-sheet/": 2,
    "workshop/awkward-moments/": 1,
    "workshop/observation-sheet/": 1,
    "workshop/value-worksheet/": 1,
    "workshop/sponsors-week/": 1,
    "workshop/agenda-cards/#card-set-the-ceiling": 1,
}


def test_the_search_finds_a_principle_by_a_leaders_words(page: Page, searchable: str) -> None:
    assert QUERIES.keys() <= {principle.id for principle in PRINCIPLES.values()}
    searched = search(page, searchable)
    missed = []
    for name, queries in QUERIES.items():
        title = next(principle.title for principle in PRINCIPLES.values() if principle.id == name)
        for query in queries:
            assert not set(query.lower().split()) & (set(title.lower().split()) - STOPWORDS), query
            first = searched(query)
            if not any(f"/{name}/" in path for path in first):
                missed.append((query, first))
    assert not missed


def test_the_search_answers_what_people_ask_first(page: Page, searchable: str) -> None:
    searched = search(page, searchable)
    found = {query: (path, searched(query)) for path, queries in ASKED_FIRST.items() for query in queries}
    missed = {
        query: first
        for query, (path, first) in found.items()
        if not any(there.endswith(f"/{path}") for there in first)
    }
    assert not missed


def search(page: Page, address: str) -> Callable[[str], list[str]]:
    """Open a page's search, and return what looks a query up: the paths of the first three pages found."""
    page.goto(address + "about/method/")
    page.wait_for_function("() => window.component$")  # the theme's script has come, and listens
    box = page.get_by_role("textbox", name="Search")
    waiting = "document.querySelector('.md-search-result__meta').textContent.includes('Type to start')"

    def typed(text: str, until: str) -> None:
        box.fill(text)
        box.press("End")  # the theme listens to keys
        page.wait_for_function(f"() => {until}")

    def searched(query: str) -> list[str]:
        typed("", waiting)
        typed(query, f"!{waiting}")
        found: list[str] = page.eval_on_selector_all(
            ".md-search-result__item",
            "items => items.slice(0, 3).map(item => item.querySelector('a').pathname)",
        )
        return found

    box.click()
    return searched


STOPWORDS = {"for", "in", "it", "of", "on", "the", "to", "who", "with"}


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_sheet_of_the_workshop_fits_its_paper(page: Page, address: str, sheet: str, paper: str) -> None:
    page.goto(address + sheet)
    assert len(PdfReader(BytesIO(page.pdf(format=paper))).pages) <= SHEETS[sheet]


def test_paper_is_light_also_from_a_dark_screen(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(color_scheme="dark").new_page()
    page.goto(address + PRINCIPLE)
    ink = "getComputedStyle(document.querySelector('article h1')).color.match(/\\d+/g).map(Number)"
    page.wait_for_function(f"() => Math.min(...{ink}) > 200")  # light on dark, once the theme has looked
    page.emulate_media(media="print")
    assert max(page.evaluate(ink)) < 80, "dark on white"


@pytest.mark.parametrize("path", [PRINCIPLE, "workshop/session/", "quiz/"])
def test_a_sheet_printed_from_the_dark_has_light_margins(
    new_context: Callable[..., BrowserContext], address: str, path: str
) -> None:
    page = new_context(color_scheme="dark").new_page()
    page.goto(address + path, wait_until="networkidle")
    for sheet in PdfReader(BytesIO(page.pdf(print_background=True))).pages:
        colour = (1.0, 1.0, 1.0)
        contents = sheet.get_contents()
        assert contents is not None
        for drawn in DRAWN.finditer(contents.get_data().decode("latin-1")):
            if drawn["red"]:
                colour = (float(drawn["red"]), float(drawn["green"]), float(drawn["blue"]))
            elif float(drawn["width"]) > 600 and float(drawn["height"]) > 900:
                assert min(colour) > 0.9


# In a page's drawing commands: a colour to fill with, and a rectangle that is filled.
DRAWN = re.compile(
    r"(?P<red>[\d.]+) (?P<green>[\d.]+) (?P<blue>[\d.]+) rg\b|[\d.-]+ [\d.-]+ (?P<width>[\d.]+) (?P<height>[\d.]+) re\s+f\b"
)


def test_on_paper_there_are_no_menus(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    page.emulate_media(media="print")
    for part in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".reads", ".md-path", ".md-tags"):
        assert page.locator(f"{part}:visible").count() == 0, part


def test_pointing_at_a_term_explains_it(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    term = page.locator("article abbr", has_text="sponsor").first
    assert term.get_attribute("title") == next(term.text for term in BANK.terms if term.id == "sponsor")


def test_what_the_role_can_do_is_open_and_stays_as_the_reader_has_it(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    parts = page.locator(".part > details")

    def opened() -> list[str]:
        return [
            part.locator("summary").inner_text()
            for part in parts.all()
            if part.get_attribute("open") is not None
        ]

    assert opened() == ["Executive"]
    page.get_by_role("radio", name="Front line").check()
    assert opened() == ["Front line"]
    parts.filter(has_text="Manager").locator("summary").first.click()
    page.locator(f'[name="{FIRST.id}"][value="2"]').check()
    assert opened() == ["Manager", "Front line"]
    page.reload()
    page.wait_for_function("() => customElements.get('your-part')")
    assert opened() == ["Front line"]


def test_what_the_search_found_is_not_folded(page: Page, address: str) -> None:
    page.goto(f"{address}{PRINCIPLE}?h=diary")
    part = page.locator(".part > details", has_text="Manager")
    part.get_by_text("half an hour in the diary").wait_for()
    assert page.locator(".days details[open]").count() == 0


def test_on_paper_nothing_is_folded(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    page.wait_for_function("() => window.component$")  # the theme's script, which unfolds
    principle = PRINCIPLES[PRINCIPLE[:-1]]
    folded = (principle.acts.days_60, principle.acts.days_90, principle.arrange, principle.ask)
    paper = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf())).pages).split())
    for text in folded:
        assert " ".join(text.split()) in paper
