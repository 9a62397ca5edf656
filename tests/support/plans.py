"""The plan as a person finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.driver import Quiz

if TYPE_CHECKING:
    from playwright.sync_api import Locator


def opened(quiz: Quiz) -> Quiz:
    quiz.to_plan().opened("plan")
    return quiz


def step(quiz: Quiz, number: int) -> Locator:
    """A step by its place in the list."""
    return quiz.page.locator(".plan-step").nth(number - 1)


def texts(quiz: Quiz) -> list[str]:
    """What is to be done, step by step."""
    fields = quiz.page.locator(".plan-step textarea")
    return [field.input_value() for field in fields.all()]


def titles(quiz: Quiz) -> list[str]:
    """The principles of the steps."""
    return quiz.page.locator(".plan-step__title").all_inner_texts()


def act(quiz: Quiz, number: int, name: str) -> None:
    """Press a button of a step by the keyboard."""
    button = step(quiz, number).get_by_role("button", name=f"{name}: ")
    button.focus()
    quiz.page.keyboard.press("Enter")


def focused(quiz: Quiz) -> str:
    """The name of what has the focus."""
    name: str = quiz.page.evaluate(
        "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
    )
    return name


def preview(quiz: Quiz, content: str | bytes, name: str = "plan.csv") -> Locator:
    """Choose a file, and return what is shown of it: what it would change, or a notice."""
    raw = content.encode() if isinstance(content, str) else content
    notice = quiz.page.locator("[data-part=plan-notice]")
    notice.evaluate("notice => { notice.hidden = true; }")  # so that it is told anew
    with quiz.page.expect_file_chooser() as waiting:
        quiz.press("Open a saved plan")
    waiting.value.set_files({"name": name, "mimeType": "text/csv", "buffer": raw})
    shown = quiz.page.locator("[data-part=plan-preview], [data-part=plan-notice]").filter(visible=True)
    shown.wait_for()
    return shown


def open_table(quiz: Quiz, content: str | bytes) -> str:
    """Open a plan from a file, whatever it changes, and return what is told."""
    if (shown := preview(quiz, content)).get_attribute("data-part") == "plan-preview":
        shown.get_by_role("button", name="Open this plan").click()
    notice = quiz.page.locator("[data-part=plan-notice]")
    notice.wait_for()
    return notice.inner_text()
