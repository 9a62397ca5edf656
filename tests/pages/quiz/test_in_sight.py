"""What stands in sight while one takes the quiz, on a phone and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from readiness.model import asked_count
from tests.support.banks import BANK
from tests.support.driver import Quiz

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator, Page

PHONE = {"width": 360, "height": 740}
ROLES = [role.id for role in BANK.roles]
# Where the question that answering should bring into sight has to begin: below the progress, and not far.
AT_THE_TOP = """id => {
    const top = document.querySelector(`#q-${id}`).getBoundingClientRect().top;
    const bar = document.querySelector('.quiz__progress').getBoundingClientRect().bottom;
    return bar <= top && top < bar + 60;
}"""


@pytest.fixture
def phone(new_context: Callable[..., BrowserContext], address: str) -> Quiz:
    """The quiz on a phone."""
    return Quiz(new_context(viewport=PHONE).new_page(), address).visit()


def bottom(place: Locator) -> float:
    """Where something ends on the screen."""
    box = place.bounding_box()
    assert box
    return box["y"] + box["height"]


def scrolled(page: Page) -> float:
    """How far the page is scrolled."""
    far: float = page.evaluate("scrollY")
    return far


def test_role_form_and_start_are_one_screen_of_a_phone_and_three_taps_from_home(phone: Quiz) -> None:
    page = phone.page
    page.goto(phone.address)
    page.get_by_role("link", name="Take the readiness quiz").click()
    phone.ready()
    for name in ("role", "form"):
        for radio in page.locator(f"[name={name}]").all():
            assert bottom(radio.locator("xpath=ancestor::label")) <= PHONE["height"]
    assert bottom(page.get_by_role("button", name="Start", exact=True)) <= PHONE["height"]
    phone.choose("role", "front-line").press("Start")
    expect(page.locator(".question:visible legend").first).to_be_in_viewport()


@pytest.mark.parametrize("role", ROLES)
def test_a_question_is_never_taller_than_what_is_free_of_a_phone(phone: Quiz, role: str) -> None:
    phone.start(role, "full")
    while True:
        bars = ".quiz__progress, .quiz__nav"
        taken: float = phone.page.eval_on_selector_all(
            bars, "bars => bars.reduce((sum, bar) => sum + bar.offsetHeight, 0)"
        )
        tall: int = phone.page.eval_on_selector_all(
            ".question", "fields => Math.max(...fields.map(field => field.offsetHeight))"
        )
        assert tall + taken <= PHONE["height"], phone.heading
        if phone.shows("See results"):
            break
        phone.press("Next")


def test_progress_and_the_way_on_are_in_sight_wherever_one_is(phone: Quiz) -> None:
    phone.start("manager", "short")
    phone.page.locator(".question:visible").nth(2).scroll_into_view_if_needed()
    for seen in ("Back", "Next"):
        expect(phone.page.get_by_role("button", name=seen, exact=True)).to_be_in_viewport(ratio=1)
    expect(phone.page.locator("[data-fill=progress]")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_answering_with_the_pointer_brings_the_next_open_question_to_the_top(
    new_context: Callable[..., BrowserContext], address: str, motion: str
) -> None:
    page = new_context(viewport=PHONE, reduced_motion=motion).new_page()
    page.add_init_script("""
        const go = Element.prototype.scrollIntoView;
        window.ways = [];
        Element.prototype.scrollIntoView = function (way) {
            if (way?.behavior) window.ways.push(way.behavior);
            go.call(this, way);
        };
    """)
    quiz = Quiz(page, address).visit().start("manager", "short")
    first, second, third, fourth = quiz.asked()
    quiz.choose(first, 2)
    page.wait_for_function(AT_THE_TOP, arg=second)
    quiz.choose(third, 2)
    page.wait_for_function(AT_THE_TOP, arg=fourth)
    quiz.choose(fourth, 2)
    page.wait_for_function(AT_THE_TOP, arg=second)  # what was skipped is the only one left
    quiz.choose(fourth, 3)
    assert not page.evaluate(AT_THE_TOP, second)  # whoever corrects an answer stays with it
    assert set(page.evaluate("window.ways")) == {"smooth" if motion == "no-preference" else "auto"}


def test_after_the_pointer_no_key_answers_what_is_out_of_sight(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    first, second, *_ = quiz.asked()
    quiz.choose(first, 2)
    quiz.page.wait_for_function(AT_THE_TOP, arg=second)
    for key in ("5", "1", "0"):
        quiz.page.keyboard.press(key)
    assert quiz.checked() == {first: "2"}


def test_answering_by_keyboard_moves_nothing(phone: Quiz) -> None:
    phone.page.set_viewport_size({"width": 1280, "height": 1400})  # so that the focus alone moves nothing
    phone.start("manager", "short")
    first, second, *_ = phone.asked()
    phone.radio(first, 0).focus()
    before = scrolled(phone.page)
    for key in ("ArrowDown", "ArrowDown", "4"):
        phone.page.keyboard.press(key)
    phone.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert phone.checked() == {first: "3"}
    assert scrolled(phone.page) == before
    assert not phone.page.evaluate(AT_THE_TOP, second)


@pytest.mark.parametrize("frames", [0, 3, 6, 12])
def test_what_is_clicked_while_the_page_moves_answers_nothing(phone: Quiz, frames: int) -> None:
    """A double click, and a second click that comes too late to be one."""
    phone.start("manager", "short")
    first, second, *_ = phone.asked()
    box = phone.radio(first, 0).bounding_box()
    assert box
    at = (box["x"] + 9, box["y"] + 9)
    phone.page.mouse.click(*at)
    phone.page.evaluate(
        "n => new Promise(done => { const next = () => n-- > 0 ? requestAnimationFrame(next) : done(); next(); })",
        frames,
    )
    phone.page.mouse.click(*at, click_count=2 if frames < 6 else 1)
    phone.page.wait_for_function(AT_THE_TOP, arg=second)
    assert phone.checked() == {first: "0"}


def test_a_screen_that_is_touched_tells_of_no_keys(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    for has_touch in (False, True):
        page = new_context(viewport=PHONE, has_touch=has_touch, is_mobile=has_touch).new_page()
        quiz = Quiz(page, address).visit().start("manager", "short")
        field = page.locator(f"#q-{quiz.asked()[0]}")
        field.locator("input").first.focus()
        shown = field.evaluate("field => getComputedStyle(field, '::after').content")
        assert (shown == "none") == has_touch


def test_the_keys_answer_the_question_that_has_the_focus_and_no_other(quiz: Quiz) -> None:
    quiz.start("executive", "short")
    page = quiz.page
    first, second, *_ = quiz.asked()
    page.keyboard.press("3")  # the heading has the focus
    assert quiz.checked() == {}
    quiz.radio(second, 0).focus()
    hint = page.locator(f"#q-{second}").evaluate("field => getComputedStyle(field, '::after').content")
    assert hint == '"Number keys answer this, 0 can\'t say"'
    for key, value in (("5", "4"), ("1", "0"), ("6", "0"), ("0", "unsure")):
        page.keyboard.press(key)
        assert quiz.checked() == {second: value}
    page.keyboard.press("Control+2")
    assert quiz.checked() == {second: "unsure"}
    quiz.walk()
    sign = quiz.asked()[0]
    quiz.radio(sign, "shown").focus()
    page.keyboard.press("2")
    assert quiz.checked()[sign] == "claimed"
    assert first not in quiz.checked()


def test_all_is_answered_only_once_the_signs_are(quiz: Quiz) -> None:
    takes = asked_count(BANK, "front-line", "short")
    questions, asked = takes.questions, takes.questions + takes.signs
    quiz.start("front-line", "short")
    quiz.walk({question.id: 2 for _, question in BANK.questions()})
    bar = quiz.page.locator("progress")
    assert f"{questions} of {asked} answered" in quiz.page.locator("[data-fill=progress]").inner_text()
    assert bar.evaluate("bar => bar.position") < 1
    quiz.results()
    assert "Nothing is open" not in quiz.result.inner_text()
    quiz.page.go_back()
    quiz.tick(dict.fromkeys(quiz.asked(), "no"))
    assert bar.evaluate("bar => bar.position") == 1
    quiz.results()
    assert "Nothing is open" in quiz.result.inner_text()
    quiz.page.goto(quiz.address)
    assert f"You have answered {asked} of {asked}." in quiz.page.locator("go-on").inner_text()
