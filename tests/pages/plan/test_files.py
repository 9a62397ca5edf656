"""The plan out as files, and in again."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import icalendar

from tests.support.driver import Quiz
from tests.support.plans import open_table, step, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext


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
        "One row was left out: it has no text, no principle from this quiz, a fourth principle, or would be step 100: Nobody"
        in told
    )
    assert "2 steps have no date" in told
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
        assert "Your plan hasn't changed." in open_table(plan, content), kind
        owner = step(plan, "Make it the senior team's job", 1).get_by_label("Owner")
        assert owner.input_value() == "Ada", kind
    assert plan.page.evaluate("({}).text") is None
