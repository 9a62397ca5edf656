"""The plan out as files, and in again."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import icalendar

from tests.support.banks import BANK
from tests.support.driver import Quiz
from tests.support.plans import act, open_table, opened, step, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page


ABOUT = "From the readiness quiz of 21 November 2026, edition 2026.1."


def test_a_planned_principle_that_an_edition_retires_stays_in_the_plan(plan: Quiz) -> None:
    step(plan, 2).get_by_label("Owner").fill("Ada")
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
    assert step(plan, 2).get_by_label("Owner").input_value() == "Ada"
    assert not step(plan, 2).get_by_text("What you could count").is_visible()
    _, table = plan.saves("Download the plan as a table (CSV)")
    assert table.count("a-retired-one,") == 2  # its id and title


def test_the_reminder_names_the_principles_that_are_planned_each_once(plan: Quiz) -> None:
    act(plan, 2, "Remove")
    plan.page.get_by_text("Add a step", exact=True).click()
    plan.page.locator(".plan-add__offers button").first.click()
    plan.page.get_by_label("For which principle?").select_option(label="Look after your team")
    plan.page.locator(".plan-add__offers button").first.click()
    plan.press("Back to the result").opened("result")
    _, text = plan.saves("Download a ninety-day reminder (calendar)")
    said = str(icalendar.Calendar.from_ical(text).events[0]["DESCRIPTION"])
    assert "Look after your team" in said
    assert "Turn values into daily practice" not in said
    assert said.count("Make it the senior team's job") == 1


def test_the_files_of_a_plan_hold_it_and_its_table_brings_it_back(
    plan: Quiz, new_context: Callable[..., BrowserContext]
) -> None:
    step(plan, 1).get_by_label("Owner").fill('Zoë, "the owner"; =1+1')
    step(plan, 1).get_by_label("What will show").fill("=HYPERLINK(1)")
    step(plan, 3).get_by_role("checkbox", name="Done").check()
    act(plan, 3, "Move up")
    name, table = plan.saves("Download the plan as a table (CSV)")
    assert name == "customer-focused-leadership-plan-2026-11-21.csv"
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))
    assert len(rows) == 3
    assert rows[0]["owner"] == 'Zoë, "the owner"; =1+1'
    assert rows[0]["evidence"] == "'=HYPERLINK(1)"  # a spreadsheet does not run it
    assert [row["done"] for row in rows] == ["", "yes", ""]
    _, calendar = plan.saves("Download the plan as calendar entries")
    read = icalendar.Calendar.from_ical(calendar)
    assert [str(event.start) for event in read.events] == ["2026-11-27", "2026-11-27"]  # not what is done
    assert len({event["UID"] for event in read.events}) == 2
    _, again = plan.saves("Download the plan as calendar entries")
    uids = [event["UID"] for event in icalendar.Calendar.from_ical(again).events]
    assert uids == [event["UID"] for event in read.events]  # read in again, nothing is there twice
    assert not read.errors
    other = Quiz(new_context().new_page(), plan.address).visit().start("manager", "short").answer({})
    other.to_plan().opened("plan")
    assert "There are no priorities to plan for" in other.page.locator("[data-step=plan]").inner_text()
    assert "Opened a plan with 3 steps." in open_table(other, table)
    _, back = other.saves("Download the plan as a table (CSV)")
    there = csv.DictReader(io.StringIO(back.removeprefix("\ufeff")))
    assert [list(row.values())[:8] for row in there] == [list(row.values())[:8] for row in rows]


def test_everything_that_leaves_a_plan_says_whose_it_is(
    page: Page, address: str, saved: dict[str, Any]
) -> None:
    page.clock.install(time="2026-11-21T12:00")
    quiz = Quiz(page, address).visit()
    page.locator(".opening summary").click()
    page.get_by_label("Which team or organisation").fill("Ward 4 <b>")
    opened(quiz.open_saved(saved))
    level = next(level for level in BANK.levels if level.id == "spoken")
    in_words = f"2 {level.title} ({level.gloss})"
    _, text = quiz.saves("Download the plan as text (Markdown)")
    assert text.startswith(f"# Your plan\n\nWard 4 &lt;b>\n\nLevel {in_words}. {ABOUT}\n")
    _, table = quiz.saves("Download the plan as a table (CSV)")
    for row in csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))):
        said = [row[name] for name in ("team", "level", "taken_on", "edition")]
        assert said == ["Ward 4 <b>", in_words, "2026-11-21", "2026.1"]
    _, calendar = quiz.saves("Download the plan as calendar entries")
    for event in icalendar.Calendar.from_ical(calendar).events:
        assert f"Ward 4 <b>\nLevel {in_words}. {ABOUT}" in str(event["DESCRIPTION"])
    page.emulate_media(media="print")
    assert page.get_by_text(f"Ward 4 <b> Level {in_words}. {ABOUT}").is_visible()


def test_a_plan_still_says_which_answers_it_was_made_from_when_newer_ones_come(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    plan.page.clock.set_fixed_time("2027-02-20T12:00")
    plan.press("Back to the result").opened("result")
    plan.press("Change answers").choose("part-in-the-last-change", 4)
    plan.press("To the result").opened("result")
    opened(plan)
    name, text = plan.saves("Download the plan as text (Markdown)")
    assert name.endswith("2026-11-21.md")
    assert ABOUT in text


def test_a_table_as_a_spreadsheet_saves_it_is_read_and_told_row_by_row(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
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
        "One row was left out: it has no text, no principle from this quiz, or would be its step 100: Nobody"
        in told
    )
    assert "2 steps have no date" in told
    assert "One text was too long and was cut at 600 characters." in told
    assert titles(plan) == ["Keep your word to customers"] * 2 + ["Look after your team"]
    first = step(plan, 1)
    assert first.get_by_role("checkbox", name="Done").is_checked()
    first.get_by_text("Who, when and what will show it").click()
    assert first.get_by_label("Owner").input_value() == "Jürgen"
    assert first.get_by_label("By when").input_value() == "2026-12-22"
    assert plan.page.locator("img[onerror]").count() == 0
    plan.press("Bring the earlier plan back")
    assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"
    assert "The earlier plan is back." in plan.page.evaluate("document.activeElement.innerText")


def test_of_several_plans_that_were_opened_none_is_lost(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    for owner in ("Grace", "Mary"):
        open_table(plan, f"title,text,owner\r\nKeep your word to customers,Call,{owner}\r\n")
        assert step(plan, 1).get_by_label("Owner").input_value() == owner
    plan.press("Bring the earlier plan back")
    assert step(plan, 1).get_by_label("Owner").input_value() == "Grace"
    plan.press("Bring the earlier plan back")
    assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"
    plan.press("Bring the earlier plan back")
    assert step(plan, 1).get_by_label("Owner").input_value() == "Mary"


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
    step(plan, 1).get_by_label("Owner").fill("Ada")
    for kind, content in HOSTILE.items():
        assert "Your plan hasn't changed." in open_table(plan, content), kind
        owner = step(plan, 1).get_by_label("Owner")
        assert owner.input_value() == "Ada", kind
    assert plan.page.evaluate("({}).text") is None
