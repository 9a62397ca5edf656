"""How did it go: the plan beside the answers of another day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.banks import BANK
from tests.support.driver import Quiz
from tests.support.plans import act, focused, open_table, opened, step, titles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

SAME = "Your answers are still those the plan was made from, of 21 November 2026."
DUE = "91 days have passed since the answers of 21 November 2026."


def review(quiz: Quiz) -> Locator:
    return quiz.page.locator("[data-part=went]")


def look_back(quiz: Quiz, said: str) -> None:
    """Open the review, which then says this."""
    quiz.page.get_by_text("How did it go?", exact=True).click()
    quiz.page.get_by_text(said).wait_for()


def come_back(quiz: Quiz) -> None:
    """Ninety-one days later."""
    quiz.page.clock.set_fixed_time("2027-02-20T12:00")
    quiz.page.reload()
    quiz.ready().opened("plan")


def retake(quiz: Quiz, saved: dict[str, Any], by: int) -> None:
    """Answer everything again, with every rung so many higher, and go back to the plan."""
    quiz.press("Answer again").page.get_by_role("heading", name=BANK.dimensions[0].title).wait_for()
    rungs = {name: min(4, value + by) for name, value in saved["answers"].items() if value != "unsure"}
    opened(quiz.answer({**saved["answers"], **saved["signs"], **rungs}))


def test_it_can_be_opened_at_any_time_and_asks_for_new_answers_first(plan: Quiz) -> None:
    assert not plan.page.get_by_text(SAME).is_visible()
    look_back(plan, SAME)
    assert review(plan).locator(".review").count() == 0
    assert plan.shows("Answer again")


def test_after_ninety_days_it_comes_first(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    come_back(plan)
    assert plan.page.get_by_text(DUE).is_visible()
    assert plan.page.get_by_text(SAME).is_visible()
    above = review(plan).bounding_box()
    first = step(plan, 1).bounding_box()
    assert above is not None
    assert first is not None
    assert above["y"] < first["y"]


def test_an_offered_plan_that_nobody_wrote_is_not_due(plan: Quiz) -> None:
    come_back(plan)
    assert not plan.page.get_by_text(DUE).is_visible()


def test_plan_and_retake_stand_side_by_side(plan: Quiz, saved: dict[str, Any]) -> None:
    step(plan, 1).get_by_label("What will show").fill("The page hangs in the board room")
    step(plan, 1).get_by_role("checkbox", name="Done").check()
    act(plan, 2, "Remove")
    planned = titles(plan)
    come_back(plan)
    retake(plan, saved, 1)
    cards = review(plan).locator(".review")
    assert cards.locator("h3").all_inner_texts() == planned
    said = cards.first.inner_text()
    assert "Done: " in said
    assert "The page hangs in the board room" in said
    assert "Open: " in cards.nth(1).inner_text()
    assert "too small to be sure" in said
    was, now = cards.first.locator("dd").all_inner_texts()
    question = cards.first.locator(".review__about").inner_text()
    [asked] = [
        each for _, principle in BANK.principles() for each in principle.questions if question in shown(each)
    ]
    assert asked.rungs.index(now) == asked.rungs.index(was) + 1
    assert plan.page.get_by_text("A rise doesn't prove that the step did it").is_visible()
    assert not plan.shows("Answer again")
    act(plan, 2, "Remove")
    cards.nth(1).wait_for(state="detached")  # it follows the plan


def shown(question: Any) -> str:
    """A question's stem as an executive reads it."""
    return str(question.stem["executive"].format(example=question.example))


def test_a_rise_beyond_the_margin_is_called_one(plan: Quiz, saved: dict[str, Any]) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    come_back(plan)
    retake(plan, saved, 4)
    assert "more than chance would move it" in review(plan).inner_text()


def test_answering_again_keeps_the_result_and_the_plan(plan: Quiz, saved: dict[str, Any]) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    look_back(plan, SAME)
    plan.press("Answer again")
    assert "Kept as “Executive, 21 November 2026”." in plan.notice
    assert plan.checked() == {}
    opened(plan.answer({**saved["answers"], **saved["signs"]}))
    assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"
    plan.press("Back to the result").opened("result")
    plan.press("Compare results").opened("compare")
    assert plan.page.get_by_label("Rename this result").input_value() == "Executive, 21 November 2026"


def test_one_plans_on_from_the_new_answers(plan: Quiz, saved: dict[str, Any]) -> None:
    act(plan, 3, "Remove")
    before = titles(plan)
    come_back(plan)
    plan.press("Answer again")
    opened(plan.answer({**saved["answers"], **saved["signs"], "part-in-the-last-change": 0}))
    plan.press("Plan on from these answers")
    assert focused(plan) == "Your plan"
    assert titles(plan)[:2] == before
    assert "From the readiness quiz of 20 February 2027" in plan.page.locator("[data-step=plan]").inner_text()
    assert not plan.page.get_by_text(DUE).is_visible()
    look_back(plan, "of 20 February 2027. Answer again")


def test_a_plan_from_a_file_knows_its_answers_by_their_day(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    _, table = plan.saves("Download the plan as a table (CSV)")
    open_table(plan, table)
    look_back(plan, SAME)
    open_table(plan, table.replace("2026-11-21", "2026-11-20"))
    plan.page.get_by_text("This plan doesn't say which answers it was made from").wait_for()


def test_a_damaged_note_of_the_answers_costs_nothing_else(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    for hostile in ('"<img src=x onerror=alert(1)>"', '"AAAA"', "7", '["a"]', '"' + "x" * 700 + '"'):
        plan.page.evaluate(
            """(hostile) => {
                const key = Object.keys(localStorage).find((name) => name.startsWith('readiness:'));
                const text = localStorage.getItem(key);
                localStorage.setItem(key, text.replace(/("plan.from":\\[)[^\\]]*?,(\\d+\\])/, `$1${hostile},$2`));
            }""",
            hostile,
        )
        plan.page.reload()
        plan.ready().opened("plan")
        assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"


def test_where_it_cannot_be_loaded_the_plan_is_there_and_says_so(
    browser: Browser, address: str, saved: dict[str, Any]
) -> None:
    page = browser.new_page(service_workers="block")  # one whose errors are expected
    page.route("**/plan/went.*.js", lambda route: route.abort())
    quiz = opened(Quiz(page, address).visit().open_saved(saved))
    step(quiz, 1).get_by_label("Owner").fill("Ada")
    look_back(quiz, "Part of this page couldn't be loaded.")
    assert step(quiz, 1).get_by_label("Owner").input_value() == "Ada"
    page.close()
