"""The plan out as files, and in again."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import TYPE_CHECKING, Any

import duckdb

from tests.support.banks import BANK
from tests.support.calendars import entries
from tests.support.driver import Quiz, columns, script
from tests.support.markdown import PLAIN, READERS, Read
from tests.support.plans import act, open_table, opened, preview, step, texts, titles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page


CALENDAR = "Download the plan as calendar entries"
ABOUT = "From the readiness quiz of 21 November 2026, edition 2026.1."


def notice(quiz: Quiz) -> str:
    """What the sheet has to say."""
    return quiz.page.locator("[data-part=plan-notice]").inner_text()


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
    [entry] = entries(text)
    said = entry.text
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
    assert list(rows[0]) == columns("plan")
    assert len(rows) == 3
    assert rows[0]["owner"] == 'Zoë, "the owner"; =1+1'
    assert rows[0]["evidence"] == "'=HYPERLINK(1)"  # a spreadsheet does not run it
    assert [row["done"] for row in rows] == ["", "yes", ""]
    _, calendar = plan.saves(CALENDAR)
    taken = entries(calendar)
    assert [str(entry.day) for entry in taken] == ["2026-11-27", "2026-11-27"]  # not what is done
    assert {row["plan"] for row in rows} == {
        entry.uid.partition("@")[0].rpartition("-")[2] for entry in taken
    }
    _, again = plan.saves(CALENDAR)
    uids = {entry.uid for entry in entries(again)}
    assert uids == {entry.uid for entry in taken}  # read in again, nothing is there twice
    assert len(uids) == 2
    other = Quiz(new_context().new_page(), plan.address).visit().start("manager", "short").answer({})
    other.to_plan().opened("plan")
    assert "There are no priorities to plan for" in other.page.locator("[data-step=plan]").inner_text()
    assert "Opened a plan with 3 steps." in open_table(other, table)
    _, back = other.saves("Download the plan as a table (CSV)")
    there = csv.DictReader(io.StringIO(back.removeprefix("\ufeff")))
    assert [list(row.values())[:8] for row in there] == [list(row.values())[:8] for row in rows]
    _, elsewhere = other.saves(CALENDAR)
    assert {entry.uid for entry in entries(elsewhere)} == uids  # it is the same plan


def test_a_calendar_takes_back_what_no_longer_stands(
    plan: Quiz, new_context: Callable[..., BrowserContext], saved: dict[str, Any]
) -> None:
    _, calendar = plan.saves(CALENDAR)
    assert "The calendar file has 3 entries." in notice(plan)
    before = entries(calendar)
    assert [entry.is_off for entry in before] == [False] * 3
    plan.page.clock.set_fixed_time("2026-11-24T12:00")
    plan.page.reload()
    plan.ready().opened("plan")
    assert [entry.day for entry in before] == [dt.date(2026, 11, 27)] * 3
    assert step(plan, 1).get_by_label("By when").input_value() == "2026-11-27"  # the plan is written now
    step(plan, 1).get_by_role("checkbox", name="Done").check()
    title = titles(plan)[1]
    act(plan, 2, "Remove")
    step(plan, 2).get_by_label("By when").fill("")
    _, calendar = plan.saves(CALENDAR)
    assert notice(plan) == "The file cancels 3 entries you took earlier."
    after = entries(calendar)
    assert {entry.uid: entry.day for entry in after} == {entry.uid: entry.day for entry in before}
    assert all(entry.is_off for entry in after)
    assert min(entry.sequence for entry in after) > max(entry.sequence for entry in before)
    assert title in [entry.title for entry in after]  # the step's own words are gone
    step(plan, 2).get_by_label("By when").fill("2026-12-01")
    _, calendar = plan.saves(CALENDAR)
    assert notice(plan) == "The calendar file has one entry.\n\nThe file cancels 2 entries you took earlier."
    assert [str(entry.day) for entry in entries(calendar) if not entry.is_off] == ["2026-12-01"]
    open_table(plan, f"title,text\r\n{title},Ask\r\n")  # whatever takes its place, the entries no longer hold
    _, calendar = plan.saves(CALENDAR)
    assert {entry.uid for entry in entries(calendar) if entry.is_off} == {entry.uid for entry in before}
    open_table(plan, f"title,text,plan\r\n{title},Ask,p{'0' * 24}\r\n")  # but another plan's are its own
    plan.press(CALENDAR)
    assert "nothing for a calendar" in notice(plan)
    plan.press("Swap with the plan set aside")
    plan.press("Swap with the plan set aside")
    _, calendar = plan.saves(CALENDAR)
    assert {entry.uid for entry in entries(calendar)} == {entry.uid for entry in before}
    _, table = plan.saves("Download the plan as a table (CSV)")
    head, row, *_ = table.splitlines(keepends=True)
    open_table(plan, head + row)  # the same plan, from which somebody has taken the other rows
    _, calendar = plan.saves(CALENDAR)
    assert {entry.uid for entry in entries(calendar)} == {entry.uid for entry in before}
    other = Quiz(new_context().new_page(), plan.address).visit()
    _, calendar = opened(other.open_saved(saved)).saves(CALENDAR)
    assert not {entry.uid for entry in entries(calendar)} & {entry.uid for entry in before}


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
    _, calendar = quiz.saves(CALENDAR)
    for entry in entries(calendar):
        assert f"Ward 4 <b>\nLevel {in_words}. {ABOUT}" in entry.text
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
    plan.press("Swap with the plan set aside")
    assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"
    swapped = "The plan set aside is back. The one that was here is set aside."
    assert swapped in plan.page.evaluate("document.activeElement.innerText")
    plan.press("Swap with the plan set aside")
    assert step(plan, 1).get_by_label("Owner").input_value() == "Jürgen"
    assert swapped in plan.page.evaluate("document.activeElement.innerText")


def test_what_a_file_would_change_is_shown_before_it_replaces_a_plan(plan: Quiz) -> None:
    step(plan, 2).locator("textarea").fill("Ask three customers")
    _, table = plan.saves("Download the plan as a table (CSV)")
    first, second = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))[1:3]
    rows = [
        f'{first[1]},{first[2]},"{first[3]}",{first[5]},',
        f'{second[1]},{second[2]},"Ask five customers",21-Dec-2026,Zażółć',
        "Look after your team,9,Call back,03/04/2027,Łódź",
        "Look after your team,10,Call again,12/21/2026 0:00,",
    ]
    text = "\r\n".join(["title,step,text,date,owner", *rows])
    shown = preview(plan, text.encode("cp1250"))
    assert plan.page.evaluate("document.activeElement.textContent") == "Check before this plan is opened"
    told = shown.inner_text()
    assert "Unchanged: 1 · changed: 1 · new: 2 · no longer there: 1" in told
    changed = shown.locator("[data-list=preview] > li", has_text="Changed:")
    assert changed.locator("li").all_inner_texts() == [
        "Step: Ask three customers → Ask five customers",
        "Owner: – → Zażółć",
        "By when: 27 November 2026 → 21 December 2026",
    ]
    assert "Missing in the file, so empty in its plan: evidence, done." in told
    assert "New: Call back Łódź · 4 March 2027" in told
    assert "Days such as 03/04/2027 were read with the month first" in told
    assert texts(plan)[1] == "Ask three customers"  # nothing has been replaced yet
    # The encoding was guessed, and can be chosen.
    letters = shown.get_by_label("The file doesn't say which letters it uses.")
    assert letters.evaluate("list => list.selectedOptions[0].textContent") == "Central European (Windows)"
    letters.select_option("Western European (Windows)")
    assert "Za¿ó³æ" in shown.inner_text()
    letters.select_option("Central European (Windows)")
    plan.press("Leave it")
    assert "The file was left unopened. Your plan hasn't changed." in plan.page.evaluate(
        "document.activeElement.innerText"
    )
    assert texts(plan)[1] == "Ask three customers"
    assert "Opened a plan with 4 steps." in open_table(plan, text.encode("cp1250"))
    assert texts(plan) == [first[3], "Ask five customers", "Call back", "Call again"]
    assert step(plan, 3).get_by_label("Owner").input_value() == "Łódź"
    plan.press("Swap with the plan set aside")
    assert texts(plan)[1] == "Ask three customers"


def test_every_encoding_that_can_be_read_can_be_chosen(plan: Quiz, site: Path, address: str) -> None:
    code = f"{address}{script(site, 'core/decoding.js')}"
    known = plan.page.evaluate(f"import('{code}').then(({{ ENCODINGS }}) => Object.keys(ENCODINGS))")
    step(plan, 1).get_by_label("Owner").fill("Ada")
    shown = preview(plan, b"title,text\r\nKeep your word to customers,Call\r\n")
    offered = shown.locator("option").evaluate_all("options => options.map(({ value }) => value)")
    assert offered == known
    assert not shown.get_by_label("The file doesn't say").is_visible()  # nothing was guessed


def test_of_several_plans_that_were_opened_none_is_lost(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    for owner in ("Grace", "Mary"):
        open_table(plan, f"title,text,owner\r\nKeep your word to customers,Call,{owner}\r\n")
        assert step(plan, 1).get_by_label("Owner").input_value() == owner
    plan.press("Swap with the plan set aside")
    assert step(plan, 1).get_by_label("Owner").input_value() == "Grace"
    plan.press("Swap with the plan set aside")
    assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"
    plan.press("Swap with the plan set aside")
    assert step(plan, 1).get_by_label("Owner").input_value() == "Mary"


HOSTILE = {
    "a workbook": b"PK\x03\x04" + bytes(range(200)),
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
        told = open_table(plan, content)
        assert "Your plan hasn't changed." in told, kind
        assert "evidence" not in told, kind  # only what a table has to have
        owner = step(plan, 1).get_by_label("Owner")
        assert owner.input_value() == "Ada", kind
    assert plan.page.evaluate("({}).text") is None


def test_what_went_wrong_looks_other_than_what_went_well_and_neither_outlasts_the_next_change(
    plan: Quiz,
) -> None:
    place = plan.page.locator("[data-part=plan-notice]")
    look = "notice => getComputedStyle(notice).borderTopColor"
    plan.saves(CALENDAR)
    well = place.evaluate(look)
    open_table(plan, b"name,age\r\nAda,36\r\n")
    assert place.evaluate(look) != well
    open_table(plan, "title,text\r\nLook after your team,Call\r\nLook after your team,Ask\r\n")
    assert place.evaluate(look) == well
    act(plan, 1, "Move down")
    assert not place.is_visible()


# What was copied, as text and as a page that it is pasted into holds it.
PASTED = """async () => {
    const [item] = await navigator.clipboard.read();
    const texts = await Promise.all(
        ['text/plain', 'text/html'].map(async type => (await item.getType(type)).text()),
    );
    const { body } = new DOMParser().parseFromString(texts[1], 'text/html');
    const all = [...body.querySelectorAll('*')];
    return [texts[0], {
        names: all.map(element => element.localName),
        attributes: all.flatMap(element => element.getAttributeNames()),
        rows: [...body.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => cell.textContent.replace('\\u2060', ''))),
    }];
}"""

# Texts that some reader would take for something else, each on one line as it is exported.
SPITEFUL = {
    "<script>alert(1)</script>": "",
    '<img src=x onerror="alert(1)">': "",
    "![x](http://e.example/x.png)": "",
    "[x](javascript:alert(1)) <javascript:alert(1)>": "",
    "# x": "",
    "1. x": "",
    "- [x] x": "",
    "*Ask* `them` &amp; ~~you~~ | $a$ | :smile: \\": "",
    '=HYPERLINK("http://e.example")': "",
    "\uff1d1+1": "",
    "@SUM(A1)": "",
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b": "a END:VEVENT BEGIN:VEVENT SUMMARY:b",
    "a\u2028\u202egnitirw\u202c b\u2066c\u2069": "a gnitirw bc",
    "a\0b\x1b[31m": "ab[31m",
    "x" * 600: "",
    "ü💬;" * 150: "",
}


def test_what_people_type_stays_text_wherever_it_goes(plan: Quiz, tmp_path: Path) -> None:
    typed = list(SPITEFUL)
    shown = [SPITEFUL[text] or text for text in typed]
    columns = ("principle", "text", "owner", "evidence", "date")
    principle = BANK.dimensions[0].principles[0].id
    sheet = io.StringIO()
    lines = csv.writer(sheet)
    lines.writerow(columns)
    for at, text in enumerate(typed):
        guarded = f"'{text}" if text.startswith(("=", "\uff1d", "@")) else text
        lines.writerow([principle, guarded, guarded, guarded, f"2026-12-{at + 1:02}"])
    assert f"Opened a plan with {len(typed)} steps." in open_table(plan, sheet.getvalue())

    _, text = plan.saves("Download the plan as text (Markdown)")
    for reader in READERS.values():
        read = Read(reader(text))
        assert {*read.elements} <= PLAIN
        steps = [line.removeprefix("[ ] ") for line in read.lines if line.startswith("[ ] ")]
        assert steps == shown
        assert [line.removeprefix("Owner: ") for line in read.lines if line.startswith("Owner: ")] == shown

    for entry, text in zip(entries(plan.saves(CALENDAR)[1]), shown, strict=True):
        assert entry.title == text
        assert f"Owner: {text}\n" in entry.text

    for language, mark in (("en", ","), ("de", ";")):
        plan.page.evaluate("language => { document.documentElement.lang = language; }", language)
        name, table = plan.saves("Download the plan as a table (CSV)")
        rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline=""), delimiter=mark))
        (tmp_path / name).write_bytes(table.encode())
        found = duckdb.execute("SELECT * FROM read_csv(?, all_varchar = true)", [str(tmp_path / name)])
        assert [each[0] for each in found.description or ()] == list(rows[0])
        assert [[cell or "" for cell in row] for row in found.fetchall()] == [[*row.values()] for row in rows]
        for row, text in zip(rows, typed, strict=True):
            for field in ("text", "owner", "evidence"):
                assert not re.match(r"\s*[=+@\uff1d\uff0b\uff0d\uff20]", row[field])
                assert row[field].removeprefix("'") == text
    plan.page.evaluate("document.documentElement.lang = 'en'; 0")

    plan.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    plan.press("Copy the plan as text")
    plan.page.get_by_text("Copied.").wait_for()
    copied, html = plan.page.evaluate(PASTED)
    assert {*html["names"]} <= {"h2", "p", "table", "thead", "tbody", "tr", "th", "td"}
    assert {*html["attributes"]} <= {"scope", "border", "style"}  # a browser may write its styles into it
    title = BANK.dimensions[0].principles[0].title
    assert html["rows"] == [
        [f"{at} · {title}: {text}", text, f"{at} Dec 2026", text, "☐"] for at, text in enumerate(shown, 1)
    ]
    assert copied.startswith("Your plan\n\nLevel ")
    for at, text in enumerate(shown, 1):
        assert f"\n\n{at}. {text}\n   {title}\n   Owner: {text}\n   By when: {at} December 2026\n" in copied
