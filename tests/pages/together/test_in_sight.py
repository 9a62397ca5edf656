"""The page that brings results together as people have it before them: every state, width and colour, without scripts, and large."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.axe import faults
from tests.support.servers import LightHandler
from tests.support.together import Together, codes_of, file_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext

NARROWEST = 320  # pixels, as wide as 1280 at 400 %
MANY = 10_000
# One setting now, the others in `make check`.
SETTINGS = [
    (360, "dark"),
    (1280, "light"),
    *(pytest.param(*each, marks=pytest.mark.exhaustive) for each in ((360, "light"), (1280, "dark"))),
]
WIDER = "document.documentElement.scrollWidth"


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[..., str]) -> str:
    """The site's address: these tests are about the page with its theme."""
    return serve(site, LightHandler)


@pytest.mark.longest
@pytest.mark.parametrize(("width", "scheme"), SETTINGS)
def test_axe_finds_nothing_in_any_state(
    new_context: Callable[..., BrowserContext], address: str, codes: list[str], width: int, scheme: str
) -> None:
    options = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    page = new_context(**options, reduced_motion="reduce").new_page()
    together = Together(page, address).visit()
    page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true; })")
    assert faults(page) == [], "empty"
    together.add(*codes, codes[0][:-6])
    assert faults(page) == [], "added, and something could not be read"
    together.show()
    if page.get_by_role("button", name="Show all questions").is_visible():
        together.press("Show all questions")
    page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true; })")
    assert faults(page) == [], "shown, with groups"
    assert page.evaluate(WIDER) <= width
    together.press("Show it in the room")
    assert faults(page) == [], "the room"
    page.keyboard.press("Space")
    assert faults(page) == [], "the room, revealed"
    together.press("On to three acts")
    assert faults(page) == [], "the acts"
    page.keyboard.press("Escape")
    _, text = together.saves("Download round")
    together.choose(file_of("spring.json", text))
    assert faults(page) == [], "compared"
    together.press("Start again")
    assert faults(page) == [], "asked whether to start again"


def test_nothing_is_wider_than_the_narrowest_screen(
    new_context: Callable[..., BrowserContext], address: str, codes: list[str]
) -> None:
    page = new_context(viewport={"width": NARROWEST, "height": 640}).new_page()
    together = Together(page, address).visit()
    page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true; })")
    assert page.evaluate(WIDER) <= NARROWEST, "empty"
    together.add(*codes, codes[0][:-6]).show()
    page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true; })")
    assert page.evaluate(WIDER) <= NARROWEST, "shown"
    # A rung's words have the whole line, and its counts the next.
    row = page.locator(".split tbody tr").first
    (words, counts), whole = (
        [
            part.evaluate("each => each.getBoundingClientRect().toJSON()")
            for part in (row.locator("th"), row.locator("td").first)
        ],
        row.evaluate("each => each.clientWidth"),
    )
    assert words["width"] >= whole - 1
    assert counts["top"] >= words["bottom"] - 1
    _, text = together.saves("Download round")
    together.choose(file_of(f"{'a-very-long-name' * 12}.json", text))
    assert page.evaluate(WIDER) <= NARROWEST, "compared"
    together.press("Show it in the room")
    dialog = page.get_by_role("dialog")
    assert dialog.evaluate("({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth"), "the room"
    together.press("On to three acts")
    assert dialog.evaluate("({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth"), "the acts"


def test_without_scripts_it_says_what_to_do_instead(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}together/")
    page.get_by_text("This page counts with a script, and your browser runs none.").wait_for()
    for link in ("the session with paper", "the tally sheet"):
        response = page.request.get(
            page.url + str(page.get_by_role("link", name=link, exact=True).get_attribute("href"))
        )
        assert response.ok, link
    page.get_by_role("link", name="the session with paper").click()
    page.wait_for_url("**/workshop/session/")
    page.goto(f"{address}together/")
    dead = page.locator("readiness-together :is(button, input, textarea, select)").filter(visible=True)
    assert dead.all_inner_texts() == []


def test_ten_thousand_codes_are_read_and_shown(
    new_context: Callable[..., BrowserContext], bare: str, site: Path, bank: dict[str, Any]
) -> None:
    chance = Random(20)  # noqa: S311  # nothing here is secret
    roles = [each["id"] for each in bank["roles"]]
    people = [
        {
            "role": roles[at % len(roles)],
            "form": "full",
            "taken_on": "2026-11-02",
            "answers": {each["id"]: chance.randint(0, 4) for each in bank["questions"]},
            "signs": {},
            "matters_most": [],
        }
        for at in range(MANY)
    ]
    lines = codes_of(site, people)
    assert len({*lines}) == MANY
    together = Together(new_context().new_page(), bare).visit().add_many(lines)
    assert together.people == MANY
    together.show()
    assert together.people == MANY
    question = next(each["id"] for each in bank["questions"] if len(each["asked_of"]) == len(roles))
    counts = together.counts
    rungs = Counter(each["answers"][question] for each in people)
    assert {rung: counts[question, "all", str(rung)] for rung in range(5)} == rungs
    assert together.reload().people == MANY
    assert together.counts == counts


def test_five_codes_are_found_in_ten_million_characters(
    new_context: Callable[..., BrowserContext], bare: str, codes: list[str]
) -> None:
    words = "Nobody said what the customers-of-ours wait for_and why.\n"
    together = Together(new_context().new_page(), bare).visit()
    together.add_many(codes[:5], words, 2_000_000 // len(words))
    assert together.people == 5
    together.add_many(codes[:1] * 100_000)
    assert together.people == 5
    assert "100000 were there already" in together.told.replace(",", "")
