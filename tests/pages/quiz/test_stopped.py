"""What is left when a browser is ended in the middle: everything but the last second."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.support.browser import PATIENCE, launch_with_profile
from tests.support.driver import Quiz

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };"


@pytest.fixture(scope="session")
def address(bare: str) -> str:
    """The site's address: these tests are about our scripts alone."""
    return bare


@pytest.fixture
def start_browser(browser: Browser, tmp_path: Path) -> Iterator[Callable[[], BrowserContext]]:
    """Return a function that starts a browser of its own, always with the same profile."""
    started: list[BrowserContext] = []

    def start() -> BrowserContext:
        started.append(launch_with_profile(browser.browser_type, tmp_path / "profile"))
        started[-1].set_default_timeout(PATIENCE)
        return started[-1]

    yield start
    for context in started:
        context.close()


def kill(context: BrowserContext, kind: str) -> None:
    """End a browser, or its tabs, as a crash, the system or an empty battery does: nothing more can be written."""
    assert context.browser
    processes = context.browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    for process in processes:
        if process["type"] == kind:
            os.kill(process["id"], signal.SIGKILL)


def a_second_passes(quiz: Quiz) -> None:
    """Wait until what was done last is older than what may be lost."""
    now = quiz.page.evaluate("Date.now()")
    quiz.page.wait_for_function("moment => Date.now() > moment", arg=now + 1000)


def after_a_kill(quiz: Quiz, start_browser: Callable[[], BrowserContext]) -> Quiz:
    """End the quiz's browser a second from now, and open the quiz in a new one."""
    context = quiz.page.context
    a_second_passes(quiz)
    with context.expect_event("close"):
        kill(context, "browser")
    return Quiz(start_browser().pages[0], quiz.address).visit()


def in_form(quiz: Quiz, answers: dict[str, str]) -> None:
    """Wait until the form shows these answers."""
    ticked = """answers => Object.entries(answers).every(([name, value]) =>
        document.querySelector(`[name="${name}"][value="${value}"]`).checked)"""
    quiz.page.wait_for_function(ticked, arg=answers)


@pytest.mark.parametrize("answered", [1, 6])
def test_a_killed_browser_loses_nothing_older_than_a_second(
    start_browser: Callable[[], BrowserContext], address: str, answered: int
) -> None:
    quiz = Quiz(start_browser().pages[0], address).visit().start("executive", "full")
    for at, name in enumerate(quiz.asked()[:answered]):
        quiz.choose(name, at % 5)
    given = quiz.checked()
    again = after_a_kill(quiz, start_browser)
    in_form(again, {**given, "role": "executive"})
    again.page.reload()
    assert again.ready().checked() == given  # and they are where they were before


def test_what_was_deleted_before_a_browser_was_killed_stays_deleted(
    start_browser: Callable[[], BrowserContext], address: str
) -> None:
    quiz = Quiz(start_browser().pages[0], address).visit().start("executive", "full")
    first, second, *_ = quiz.asked()
    quiz.choose(first, 1)
    quiz.page.get_by_text("What is kept on this device").click()
    quiz.press("Delete all my data")
    quiz.start("executive", "full").choose(second, 2)
    again = after_a_kill(quiz, start_browser)
    in_form(again, {second: "2"})
    assert again.checked() == {second: "2"}


def test_a_browser_that_was_killed_while_its_storage_was_full_loses_nothing_either(
    start_browser: Callable[[], BrowserContext], address: str
) -> None:
    quiz = Quiz(start_browser().pages[0], address).visit().start("executive", "full")
    first, second, *_ = quiz.asked()
    quiz.choose(first, 1)
    quiz.page.evaluate(FULL + "0")
    quiz.choose(second, 2)
    assert quiz.page.get_by_text("Your answers aren't being kept").first.is_visible()
    again = after_a_kill(quiz, start_browser)
    in_form(again, {first: "1", second: "2"})


def test_a_killed_tab_loses_nothing(start_browser: Callable[[], BrowserContext], address: str) -> None:
    context = start_browser()
    quiz = Quiz(context.pages[0], address).visit().start("executive", "full")
    for at, name in enumerate(quiz.asked()):
        quiz.choose(name, at % 5)
    given = quiz.checked()
    with quiz.page.expect_event("crash"):
        kill(context, "renderer")
    again = Quiz(context.new_page(), address).visit()
    assert again.checked() == given
