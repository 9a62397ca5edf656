"""The plan: from three priorities to steps with owners and days, out as files, and in again."""

from __future__ import annotations

import csv
import io
import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import icalendar
import pytest
from pypdf import PdfReader

from tests.support.driver import Quiz

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator, Page

FIRST = "Write down three things that should improve for customers this year"


@pytest.fixture(scope="session")
def address(bare: str) -> str:
    """The site's address: these tests are about our scripts alone."""
    return bare


@pytest.fixture
def plan(page: Page, address: str, saved: dict[str, Any]) -> Quiz:
    """The plan of the worked example, opened on the day when it was answered."""
    page.clock.install(time="2026-11-21T12:00")
    return opened(Quiz(page, address).visit().open_saved(saved))


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


def test_a_planned_principle_that_an_edition_retires_stays_in_the_plan(plan: Quiz) -> None:
    step(plan, "Turn values into daily practice", 1).get_by_label("Owner").fill("Ada")
    plan.page.evaluate(
        """() => {
            const key = Object.keys(localStorage).find((name) => name.startsWith('readiness:'));
            const text = localStorage.getItem(key).replaceAll('turn-values-into-practices', 'a-retired-one');
            localStorage.setItem(key, text);
        }"""
    )
    plan.page.reload()
    plan.ready().opened("plan")
    assert titles(plan)[1] == "a-retired-one"  # a bank that retires it has its title
    assert step(plan, "a-retired-one", 1).get_by_label("Owner").input_value() == "Ada"
    _, table = plan.saves("Download the plan as a table (CSV)")
    assert table.count("a-retired-one,") == 6  # its id and title, three times


def test_the_reminder_names_the_principles_that_are_planned(plan: Quiz) -> None:
    second = plan.page.get_by_label("Work on another principle instead").nth(1)
    second.select_option(label="Look after your team")
    plan.press("Back to the result").opened("result")
    _, text = plan.saves("Download a ninety-day reminder (calendar)")
    said = str(icalendar.Calendar.from_ical(text).events[0]["DESCRIPTION"])
    assert "Look after your team" in said
    assert "Turn values into daily practice" not in said


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


def test_the_files_of_a_plan_hold_it_and_its_table_brings_it_back(
    plan: Quiz, new_context: Callable[..., BrowserContext]
) -> None:
    first = step(plan, "Make it the senior team's job", 1)
    first.get_by_label("Owner").fill('Zoë, "the owner"; =1+1')
    first.get_by_label("What will show").fill("=HYPERLINK(1)")
    step(plan, "Agree your values together", 3).get_by_role("checkbox", name="Done").check()
    name, table = plan.saves("Download the plan as a table (CSV)")
    assert name == "customer-focused-leadership-plan-2026-11-21.csv"
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))
    assert len(rows) == 9
    assert rows[0]["owner"] == 'Zoë, "the owner"; =1+1'
    assert rows[0]["evidence"] == "'=HYPERLINK(1)"  # a spreadsheet does not run it
    assert [row["done"] for row in rows] == [""] * 8 + ["yes"]
    _, calendar = plan.saves("Download the plan as calendar entries")
    read = icalendar.Calendar.from_ical(calendar)
    assert [str(event.start) for event in read.events][:3] == ["2026-12-21", "2027-01-20", "2027-02-19"]
    assert len(read.events) == 8  # what is done needs no entry
    assert len({event["UID"] for event in read.events}) == 8
    _, again = plan.saves("Download the plan as calendar entries")
    uids = [event["UID"] for event in icalendar.Calendar.from_ical(again).events]
    assert uids == [event["UID"] for event in read.events]  # read in again, nothing is there twice
    assert not read.errors
    other = Quiz(new_context().new_page(), plan.address).visit().start("manager", "short").answer({})
    other.press("Go to the plan").opened("plan")
    assert "There are no priorities to plan for" in other.page.locator("[data-step=plan]").inner_text()
    assert "Opened a plan with 9 steps." in open_table(other, table)
    _, back = other.saves("Download the plan as a table (CSV)")
    assert back == table


def test_a_table_as_a_spreadsheet_saves_it_is_read_and_told_row_by_row(plan: Quiz) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    table = (
        "Text;Title;Owner;Date;Done;Extra\r\n"
        "Call three customers;Keep your word to customers;Jürgen;22.12.2026;x;1\r\n"
        '"=cmd|""/c calc""!A1";keep your word to customers;<img src=x onerror=alert(1)>;03/04/2027;;\r\n'
        "Nobody knows;No such principle;;;;\r\n"
        f"{'long ' * 200};Look after your team;;2027-02-30;;\r\n"
    )
    told = open_table(plan, table.encode("windows-1252"))
    assert "Opened a plan with 3 steps." in told
    assert (
        "One row was left out, because it has no text, names no principle of this quiz, names a fourth, or would be a hundredth step: Nobody"
        in told
    )
    assert "2 steps were left without a day" in told
    assert "One text was too long and was cut at 600 characters." in told
    assert titles(plan)[:2] == ["Keep your word to customers", "Look after your team"]
    first = step(plan, "Keep your word to customers", 1)
    assert first.get_by_label("Owner").input_value() == "Jürgen"
    assert first.get_by_label("By when").input_value() == "2026-12-22"
    assert first.get_by_role("checkbox", name="Done").is_checked()
    assert plan.page.locator("img[onerror]").count() == 0
    plan.press("Bring the earlier plan back")
    assert step(plan, "Make it the senior team's job", 1).get_by_label("Owner").input_value() == "Ada"
    assert "The earlier plan is back." in plan.page.evaluate("document.activeElement.innerText")


def test_of_several_plans_that_were_opened_none_is_lost(plan: Quiz) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    for owner in ("Grace", "Mary"):
        open_table(plan, f"title,text,owner\r\nKeep your word to customers,Call,{owner}\r\n")
        assert step(plan, "Keep your word to customers", 1).get_by_label("Owner").input_value() == owner
    plan.press("Bring the earlier plan back")
    assert step(plan, "Keep your word to customers", 1).get_by_label("Owner").input_value() == "Grace"
    plan.press("Bring the earlier plan back")
    assert step(plan, "Make it the senior team's job", 1).get_by_label("Owner").input_value() == "Ada"
    plan.press("Bring the earlier plan back")
    assert step(plan, "Keep your word to customers", 1).get_by_label("Owner").input_value() == "Mary"


def test_where_storage_refuses_the_plan_says_so_at_once(
    new_context: Callable[..., BrowserContext], address: str, saved: dict[str, Any]
) -> None:
    quiz = Quiz(new_context().new_page(), address).visit().open_saved(saved)
    opened(quiz)
    quiz.page.evaluate(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }; 0"
    )
    step(quiz, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    assert quiz.page.get_by_text("Your answers are not being kept").first.is_visible()


def test_a_long_word_in_a_plan_stays_within_the_page_and_the_report(plan: Quiz) -> None:
    link = "https://example.org/" + "a-very-long-address/" * 6
    step(plan, "Make it the senior team's job", 1).get_by_label("What will show").fill(link)
    plan.press("Back to the result").opened("result")
    plan.page.set_viewport_size({"width": 320, "height": 640})
    assert plan.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(PdfReader(BytesIO(plan.page.pdf(format="A4"))).pages) == 3


HOSTILE = {
    "an empty file": b"",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\xff\xfe" * 20,
    "another table": b"name,age\r\nAda,36\r\n",
    "answers": b'{"bank": "customer-focused-leadership", "answers": {}}',
    "prototype keys": b"principle,text\r\n__proto__,polluted\r\nconstructor,polluted\r\n",
    "a million quotes": b"principle,text\r\n" + b'"' * 900_000,
    "more than a megabyte": b"principle,text\r\n" + b"a" * 1_000_000,
}


def test_a_file_that_is_no_plan_is_told_and_changes_nothing(plan: Quiz) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    for kind, content in HOSTILE.items():
        assert "Your plan is as it was." in open_table(plan, content), kind
        owner = step(plan, "Make it the senior team's job", 1).get_by_label("Owner")
        assert owner.input_value() == "Ada", kind
    assert plan.page.evaluate("({}).text") is None


def test_deleting_answers_deletes_the_plan_and_both_can_be_brought_back(plan: Quiz) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Ada")
    plan.press("Back to the result").opened("result")
    plan.press("Delete everything I gave")
    assert plan.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness'))") == []
    plan.press("Bring them back")
    plan.opened("result")
    opened(plan)
    assert step(plan, "Make it the senior team's job", 1).get_by_label("Owner").input_value() == "Ada"


def test_what_is_brought_back_is_one_plan_and_not_two_in_one(plan: Quiz, saved: dict[str, Any]) -> None:
    step(plan, "Make it the senior team's job", 1).get_by_label("Owner").fill("Anna")
    plan.press("Back to the result").opened("result")
    plan.press("Delete everything I gave")
    plan.open_saved(saved)
    opened(plan)
    step(plan, "Make it the senior team's job", 2).get_by_label("Owner").fill("Bo")
    plan.press("Back to the result").opened("result")

    def owners() -> list[str]:
        plan.press("Bring them back")
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
