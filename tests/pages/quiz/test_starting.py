"""The way to the first answer: with modules still on their way, with a hasty hand, and light."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from tests.support.driver import Quiz
from tests.support.network import Held

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

KB = 1024
SIZES = [(360, 740), (412, 915), (1280, 800), (1600, 1000)]


@pytest.fixture(scope="session")
def address(bare: str) -> str:
    """The site's address: these tests are about our scripts alone."""
    return bare


def double_click(page: Page, name: str) -> None:
    """Click a button twice, as fast as a hand that is used to desktop icons."""
    button = page.get_by_role("button", name=name, exact=True)
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_the_first_step_can_be_answered_before_any_module_is_there(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context().new_page()
    modules = Held(page, "**/assets/readiness/**/*.js")
    quiz = Quiz(page, address)
    page.goto(address + "quiz/", wait_until="commit")
    quiz.press("Start")
    page.get_by_text("Choose your role first").wait_for()
    page.locator(".opening summary").click()
    page.get_by_label("Which team").fill("Northern depot")
    quiz.start("executive", "full")
    assert quiz.heading == "Commit from the top"
    assert page.evaluate("document.activeElement.textContent") == "Commit from the top"
    names = quiz.asked()
    quiz.tick(dict.fromkeys(names, 2))
    assert not page.locator(".quiz--live").is_visible()
    modules.release()
    page.locator(".quiz--live").wait_for()
    assert quiz.heading == "Commit from the top"
    assert quiz.checked() == dict.fromkeys(names, "2")
    quiz.press("Next").press("Back").press("Back")
    assert page.get_by_label("Which team").input_value() == "Northern depot"
    page.go_forward()
    page.reload()
    assert quiz.ready().checked() == dict.fromkeys(names, "2")


@pytest.mark.parametrize("size", SIZES)
def test_a_double_click_answers_nothing_on_the_step_that_it_brings(
    new_context: Callable[..., BrowserContext], address: str, size: tuple[int, int]
) -> None:
    page = new_context(viewport={"width": size[0], "height": size[1]}).new_page()
    quiz = Quiz(page, address).visit()
    quiz.choose("role", "executive").choose("form", "full")
    headings = []
    double_click(page, "Start")
    while True:
        headings.append(quiz.heading)
        assert quiz.checked() == {}, quiz.heading
        if quiz.shows("See results"):
            break
        double_click(page, "Next")
    assert len(headings) == len({*headings}) == 6  # and no step was skipped
    double_click(page, "See results")
    page.locator("[data-step=result] h2").wait_for()
    page.go_back()
    assert quiz.heading == headings[-1]


def test_a_double_tap_is_no_answer_either(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).new_page()
    quiz = Quiz(page, address).visit()
    quiz.choose("role", "executive")
    button = page.get_by_role("button", name="Start", exact=True)
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    for _ in range(2):
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert quiz.heading == "Commit from the top"
    assert quiz.checked() == {}
    radio = quiz.radio(quiz.asked()[0], 3)
    radio.tap()
    assert radio.is_checked()


def test_an_answer_can_be_cleared_with_the_pointer_and_with_the_keyboard(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    page = quiz.page
    first, second, third = quiz.asked()[:3]
    quiz.choose(first, 3).choose(second, 1).choose(third, "unsure")
    field = page.locator(f"#q-{first}")
    size = "element => [element.offsetTop, element.offsetHeight, document.body.scrollHeight]"
    before = field.evaluate(size)
    field.get_by_role("button", name="Clear this answer").click()
    assert field.evaluate(size) == before  # nothing moves when the button comes or goes
    assert not field.get_by_role("button", name="Clear this answer").is_visible()
    quiz.radio(second, 1).focus()
    page.keyboard.press("Delete")
    quiz.radio(third, "unsure").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert quiz.checked() == {}
    assert page.get_by_text("0 of 21").is_visible()
    page.reload()
    assert quiz.ready().checked() == {}


def test_whoever_goes_on_by_the_keys_keeps_the_focus(quiz: Quiz) -> None:
    page = quiz.page
    page.clock.install()
    quiz.visit().start("manager", "short")
    first = quiz.asked()[0]
    quiz.choose(first, 3)  # by the pointer, which brings the next question a moment later
    page.keyboard.press("Tab")
    page.clock.fast_forward(1000)
    page.keyboard.press("Enter")
    assert quiz.checked() == {}


@pytest.mark.parametrize("width", [412, 1280])
def test_a_shared_result_shows_nothing_that_moves_when_the_rest_is_known(
    new_context: Callable[..., BrowserContext], address: str, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 900}).new_page()
    page.add_init_script("""
        window.shifted = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifted += entry.value))
            .observe({ type: 'layout-shift', buffered: true });
        new MutationObserver(() => {
            const opening = document.querySelector('[data-step=opening]');
            window.sawOpening ||= Boolean(opening?.checkVisibility());
        }).observe(document, { childList: true, subtree: true, attributes: true });
    """)
    page.goto(address + "quiz/#r=L4H-aBpMvAAAAAd42Am-gAAAAAAAAAAAAAwA")
    page.locator("[data-step=result] h2").wait_for()
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    assert page.evaluate("window.shifted") <= 0.02
    assert page.evaluate("window.sawOpening") is False


def test_the_quiz_page_is_light(new_context: Callable[..., BrowserContext], address: str) -> None:
    page = new_context().new_page()
    loaded: dict[str, int] = {}
    page.on("response", lambda response: loaded.update({response.url: weight(response.body())}))
    quiz = Quiz(page, address).visit().start("executive", "full")
    page.wait_for_load_state("networkidle")
    assert sum(loaded.values()) <= 32 * KB
    html = page.evaluate("[...document.querySelectorAll('style, script:not([src])')].map(e => e.textContent)")
    ours = sum(size for url, size in loaded.items() if url.endswith(".js")) + weight("".join(html).encode())
    assert ours <= 20 * KB
    assert not [url for url in loaded if "/javascripts/" in url or "/stylesheets/" in url]
    while not quiz.shows("See results"):
        quiz.press("Next")
    page.wait_for_load_state("networkidle")
    assert sum(loaded.values()) <= 32 * KB


def weight(content: bytes) -> int:
    """The bytes of a file as it is sent."""
    return len(gzip.compress(content, 9))
