"""The plan: from three priorities to steps with owners and days."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from tests.support.banks import PRINCIPLES
from tests.support.driver import Quiz
from tests.support.plans import item, opened, step, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page


FIRST = PRINCIPLES["commit/run-it-as-a-competence"].acts.days_30.partition(",")[0]


def test_an_executives_plan_has_steps_for_thirty_sixty_and_ninety_days(plan: Quiz) -> None:
    assert titles(plan) == [
        "Make it the senior team's job",
        "Turn values into daily practice",
        "Agree your values together",
    ]
    days = [
        step(plan, "Make it the senior team's job", n).get_by_label("By when").input_value()
        for n in (1, 2, 3)
    ]
    assert days == ["2026-12-21", "2027-01-20", "2027-02-19"]  # 21 November and 30, 60 and 90 days
    assert (
        step(plan, "Make it the senior team's job", 1)
        .get_by_label("What to do", exact=True)
        .input_value()
        .startswith(FIRST)
    )


def test_a_plan_that_is_begun_later_has_no_day_that_is_over(
    page: Page, address: str, saved: dict[str, Any]
) -> None:
    page.clock.install(time="2026-11-21T12:00")
    quiz = opened(Quiz(page, address).visit().open_saved({**saved, "taken_on": "2026-03-01"}))
    assert (
        step(quiz, "Make it the senior team's job", 1).get_by_label("By when").input_value() == "2026-12-21"
    )


@pytest.mark.parametrize(
    ("role", "act"),
    [
        ("manager", "Agree with your team on one daily practice"),
        ("front-line", "What would someone see us doing today"),
    ],
)
def test_others_plan_what_they_can_arrange_or_ask(
    quiz: Quiz, saved: dict[str, Any], role: str, act: str
) -> None:
    quiz.open_saved({**saved, "role": role, "signs": {}})
    opened(quiz)
    assert (
        act
        in item(quiz, "Turn values into daily practice").get_by_label("What to do", exact=True).input_value()
    )


def test_what_is_written_is_kept_and_stays_when_answers_change(plan: Quiz) -> None:
    first = step(plan, "Make it the senior team's job", 1)
    first.get_by_label("Owner").fill("Ada Müller")
    first.get_by_label("What will show").fill("The page hangs in the board room")
    first.get_by_role("checkbox", name="Done").check()
    assert "Steps done: 1 of 9" in plan.page.locator("[data-step=plan]").inner_text()
    plan.press("Back to the result").opened("result")
    assert "Ada Müller" in plan.page.locator(".plan-table").first.inner_text()
    plan.press("Change answers")
    while not plan.shows("See results"):
        for name in plan.asked():
            plan.choose(name, 4)
        plan.press("Next")
    plan.page.reload()
    plan.ready().results()
    opened(plan)
    assert titles(plan)[0] == "Make it the senior team's job"
    again = step(plan, "Make it the senior team's job", 1)
    assert again.get_by_label("Owner").input_value() == "Ada Müller"
    assert again.get_by_label("By when").input_value() == "2026-12-21"
    assert again.get_by_role("checkbox", name="Done").is_checked()


def test_a_priority_can_be_swapped_and_comes_back_as_it_was(plan: Quiz) -> None:
    step(plan, "Turn values into daily practice", 1).get_by_label("Owner").fill("Grace")
    second = plan.page.get_by_label("Work on another principle instead").nth(1)
    second.select_option(label="Look after your team")
    assert titles(plan)[1] == "Look after your team"
    assert plan.page.evaluate("document.activeElement.tagName") == "SELECT"
    plan.page.get_by_label("Work on another principle instead").nth(1).select_option(
        label="Turn values into daily practice"
    )
    assert step(plan, "Turn values into daily practice", 1).get_by_label("Owner").input_value() == "Grace"
    plan.page.get_by_label("Work on another principle instead").nth(0).select_option(
        label="Agree your values together"
    )
    assert titles(plan) == [
        "Agree your values together",
        "Turn values into daily practice",
        "Make it the senior team's job",
    ]


def test_where_later_answers_put_others_first_the_plan_offers_them(plan: Quiz) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    assert not plan.shows("Plan for these instead")
    plan.press("Back to the result").opened("result")
    for principle in ("choose-and-grow-leaders", "focus-on-few"):
        plan.page.locator(f"[name=matters_most][value={principle}]").check()
    opened(plan)
    first = ["Make it the senior team's job", "Choose and grow leaders who care", "Focus on a few things"]
    assert (
        f"Your answers put these first: {' · '.join(first)}."
        in plan.page.locator("[data-step=plan]").inner_text()
    )
    plan.press("Plan for these instead")
    assert titles(plan) == first
    assert step(plan, first[0], 1).get_by_label("Owner").input_value() == "Ada"
    assert not plan.shows("Plan for these instead")


def test_steps_can_be_added_and_one_without_words_leaves_everything_that_leaves_the_page(plan: Quiz) -> None:
    plan.page.get_by_role("button", name="Add a step: Make it the senior team's job").click()
    plan.page.keyboard.type("Ask the night shift")
    assert (
        step(plan, "Make it the senior team's job", 4).get_by_label("What to do", exact=True).input_value()
        == "Ask the night shift"
    )
    step(plan, "Make it the senior team's job", 1).get_by_label("What to do", exact=True).fill("")
    _, text = plan.saves("Download the plan as text (Markdown)")
    assert "- [ ] Ask the night shift" in text
    assert FIRST not in text
    assert text.count("- [ ]") == 9


def test_where_storage_refuses_the_plan_says_so_at_once(
    new_context: Callable[..., BrowserContext], address: str, saved: dict[str, Any]
) -> None:
    quiz = Quiz(new_context().new_page(), address).visit().open_saved(saved)
    opened(quiz)
    quiz.page.evaluate(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }; 0"
    )
    step(quiz, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    assert quiz.page.get_by_text("Your answers aren't being kept").first.is_visible()


def test_a_long_word_in_a_plan_stays_within_the_page_and_the_report(plan: Quiz) -> None:
    link = "https://example.org/" + "a-very-long-address/" * 6
    step(plan, "Make it the senior team's job", 1).get_by_label("What will show").fill(link)
    plan.press("Back to the result").opened("result")
    plan.page.set_viewport_size({"width": 320, "height": 640})
    assert plan.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(PdfReader(BytesIO(plan.page.pdf(format="A4"))).pages) == 3


def test_deleting_answers_deletes_the_plan_and_both_can_be_brought_back(plan: Quiz) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    plan.press("Back to the result").opened("result")
    plan.press("Delete all my data")
    assert plan.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness'))") == []
    plan.bring_back()
    plan.opened("result")
    opened(plan)
    assert step(plan, "Make it the senior team's job", 1).get_by_label("Owner").input_value() == "Ada"


def test_what_is_brought_back_is_one_plan_and_not_two_in_one(plan: Quiz, saved: dict[str, Any]) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Anna")
    plan.press("Back to the result").opened("result")
    plan.press("Delete all my data")
    plan.open_saved(saved)
    opened(plan)
    step(plan, "Make it the senior team's job", 2).get_by_label("Owner").fill("Bo")
    plan.press("Back to the result").opened("result")

    def owners() -> list[str]:
        plan.bring_back()
        plan.page.get_by_text("answers are back").wait_for()
        # The page may be on its way to the result by itself, so this press waits for nothing.
        plan.page.eval_on_selector("[data-act=to-result]", "button => button.click()")
        plan.opened("result")
        opened(plan)
        fields = [step(plan, "Make it the senior team's job", n).get_by_label("Owner") for n in (1, 2)]
        found = [field.input_value() for field in fields]
        plan.press("Back to the result").opened("result")
        plan.press("Change answers")
        return found

    plan.press("Change answers")
    assert owners() == ["Anna", ""]
    assert owners() == ["", "Bo"]


def test_the_plan_that_the_page_opened_with_is_printed_as_any(plan: Quiz) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("What will show").fill("word" * 100)
    plan.page.reload()
    plan.ready().opened("plan")
    plan.page.emulate_media(media="print")
    plan.page.set_viewport_size({"width": 700, "height": 900})
    assert plan.page.evaluate("document.documentElement.scrollWidth") <= 700


def test_two_tabs_write_one_plan(plan: Quiz) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    other = Quiz(plan.page.context.new_page(), plan.address).visit()
    other.opened("plan")
    step(other, "Agree your values together", 2).get_by_label("Owner").fill("Grace")
    plan.page.reload()
    plan.ready()
    assert step(plan, "Make it the senior team's job", 1).get_by_label("Owner").input_value() == "Ada"
    assert step(plan, "Agree your values together", 2).get_by_label("Owner").input_value() == "Grace"


def test_the_plan_can_be_written_with_the_keyboard_alone(quiz: Quiz, saved: dict[str, Any]) -> None:
    quiz.open_saved(saved)
    quiz.page.get_by_role("button", name="Make a plan").focus()
    quiz.page.keyboard.press("Enter")
    quiz.opened("plan")
    assert quiz.page.evaluate("document.activeElement.textContent") == "Your plan"
    for _ in range(3):  # the other principle, the tick, and what is to be done
        quiz.page.keyboard.press("Tab")
    quiz.page.keyboard.press("ControlOrMeta+A")
    quiz.page.keyboard.type("n, p. and other keys stay here")
    first = step(quiz, "Make it the senior team's job", 1)
    assert first.get_by_label("What to do", exact=True).input_value() == "n, p. and other keys stay here"


def test_the_plan_on_paper_is_a_table_without_controls(plan: Quiz) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    plan.page.emulate_media(media="print")
    table = plan.page.locator("[data-step=plan] .plan-table")
    assert re.search(rf"{FIRST}.*\n?.*Ada", table.inner_text())
    assert plan.page.locator("[data-step=plan] :is(input, textarea, select, button):visible").count() == 0
