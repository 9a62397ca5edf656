"""The plan as a person finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.driver import Quiz

if TYPE_CHECKING:
    from playwright.sync_api import Locator


def opened(quiz: Quiz) -> Quiz:
    quiz.press("Go to the plan").opened("plan")
    return quiz


def item(quiz: Quiz, title: str) -> Locator:
    return quiz.page.locator(".plan__item").filter(has=quiz.page.get_by_role("heading", name=title))


def step(quiz: Quiz, title: str, number: int) -> Locator:
    return item(quiz, title).get_by_role("group", name=f"{title}, step {number}", exact=True)


def titles(quiz: Quiz) -> list[str]:
    return quiz.page.locator(".plan__item h3").all_inner_texts()


def open_table(quiz: Quiz, content: str | bytes) -> str:
    raw = content.encode() if isinstance(content, str) else content
    notice = quiz.page.locator("[data-part=plan-notice]")
    notice.evaluate("notice => { notice.hidden = true; }")  # so that it is told anew
    with quiz.page.expect_file_chooser() as waiting:
        quiz.press("Open a saved plan (CSV)")
    waiting.value.set_files({"name": "plan.csv", "mimeType": "text/csv", "buffer": raw})
    notice.wait_for()
    return notice.inner_text()
