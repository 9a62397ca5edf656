"""Links, files and whole devices as they arrive at the quiz."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema

from tests.support.driver import Quiz
from tests.support.plans import opened, preview, step, texts
from tests.support.project import ROOT
from tests.support.servers import LostHandler

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext

SCHEMA = json.loads((ROOT / "docs/assets/readiness/answers.schema.json").read_text("utf-8"))

# The address of a result as it arrives, after the site's own.
ADDRESSES = (
    "quiz/#r={code}",
    "quiz#r={code}",
    "quiz/%23r={code}",
    "quiz/%2523r%3D{code}",
    "quiz/%252523r%253D{code}",
    "quiz/#r%3D{code}",
    "quiz/?part=details%23r={code}",
    "quiz/#r={code}).",
    "quiz/#r={code}%20thanks",
    "quiz/#r={code}%3E",
    "quiz/#r={code}__;Iw!!x",
)


def test_the_address_of_a_result_leads_to_it_however_it_was_rewritten(
    new_context: Callable[..., BrowserContext], site: Path, serve: Callable[..., str], result: Quiz
) -> None:
    address = serve(site, LostHandler)
    page = new_context().new_page()
    for way in ADDRESSES:
        page.goto("about:blank")
        page.goto(address + way.format(code=result.code))
        page.locator("[data-step=result]:not([hidden]) h2").wait_for()
        assert page.get_by_text("It came with a link").is_visible(), way
    page.goto(f"{address}nowhere/")
    assert page.get_by_role("heading", name="Page not found").is_visible()


def with_code(text: str) -> Callable[[dict[str, Any], str], bytes]:
    return lambda _, code: text.format(code=code).encode()


# What is opened as saved answers, and what is told.
OPENED: dict[str, Callable[[dict[str, Any], str], bytes]] = {
    "with a mark, as Windows writes it": lambda saved, _: b"\xef\xbb\xbf" + json.dumps(saved).encode(),
    "in UTF-16": lambda saved, _: json.dumps(saved).encode("utf-16"),
    "in UTF-16 without a mark": lambda saved, _: json.dumps(saved).encode("utf-16-le"),
    "in a mail, between its words": lambda saved, _: (
        f"From: Ada\r\n\r\nHere it is:\r\n{json.dumps(saved, indent=1)}\r\nAda".encode()
    ),
    "as a code in a text": with_code("My result:\r\n{code}\r\n"),
    "as a link in a stored mail": with_code("From: Ada\r\n\r\nhttps://example.org/quiz/#r=3D{code}\r\n"),
}

REFUSED: dict[str, tuple[Callable[[dict[str, Any], str], bytes], str]] = {
    "nothing": (lambda *_: b"", "This file has no answers that can be read"),
    "a picture": (lambda *_: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "This file has no answers"),
    "a file cut off": (lambda saved, _: json.dumps(saved).encode()[:-40], "This file has no answers"),
    "another bank's": (lambda saved, _: json.dumps({**saved, "bank": "x"}).encode(), "another quiz, “x”"),
    "several results": (
        lambda _, code: f"{code}\nL4H-aBAAAAAAAAC4-nSTJA\n".encode(),
        "This file has 2 results. Open it under Compare results",
    ),
}


def test_saved_answers_open_however_they_arrive_or_it_is_said_why_not(
    result: Quiz, saved: dict[str, Any]
) -> None:
    code = result.code
    for way, content in OPENED.items():
        result.open_saved(content(saved, code))
        assert result.code == code, way
        assert "39 earlier answers were set aside" in result.notice, way
    for way, (content, told) in REFUSED.items():
        result.open_saved(content(saved, code))
        assert told in result.notice, way
        assert "your 39 answers are as they were" in result.notice, way


def test_a_table_of_answers_opens_too_as_the_quiz_wrote_it_and_as_a_spreadsheet_did(
    result: Quiz, saved: dict[str, Any]
) -> None:
    _, table = result.saves("Download a table of the answers (CSV)")
    german = table.replace(",", ";").replace("2026.1", "2026,1").replace("2026-11-21", "21.11.2026")
    for text in (table, german.removeprefix("\ufeff")):
        told = result.open_saved(text).notice
        assert "Opened 39 answers from the file." in told
        assert "A table doesn't hold what was marked as mattering most." in told
        content = result.download()
        assert all(content[name] == saved[name] for name in ("taken_on", "role", "form", "answers", "signs"))
    others = table.replace(",executive,", ",manager,").partition("\n")[2]
    assert "This file has 2 results" in result.open_saved(table + others).notice


def test_one_file_takes_everything_to_another_device(
    result: Quiz, saved: dict[str, Any], new_context: Callable[..., BrowserContext]
) -> None:
    code = result.code
    result.page.get_by_text("Keep and share", exact=True).click()
    result.page.get_by_label("Name of this result").fill("Spring <b>")
    result.press("Keep this result")
    opened(result)
    step(result, 1).get_by_label("Owner").fill("Ada")
    _, plan = result.saves("Download the plan as a table (CSV)")
    result.press("Back to the result").opened("result")
    name, everything = result.saves("Download everything")
    assert name == "customer-focused-leadership-everything-2026-11-21.json"
    assert json.loads(everything)["answers"] == saved["answers"]
    for content in (json.loads(everything), result.download()):
        jsonschema.Draft202012Validator(SCHEMA).validate(content)

    other = Quiz(new_context().new_page(), result.address).visit().open_saved(everything)
    assert other.code == code
    assert "39 answers came along." in other.notice
    assert "A plan with 3 steps came along." in other.notice
    assert "One kept result came along." in other.notice
    opened(other)
    assert other.saves("Download the plan as a table (CSV)")[1] == plan
    other.press("Back to the result").press("Compare results")
    other.opened("compare").get_by_text("Results kept on this device").click()
    assert other.page.locator(".kept-result input").input_value() == "Spring <b>"

    # What is there already stays, and that is said.
    other.press("Back to the quiz").opened("result")
    other.open_saved(everything)
    assert "Everything in it is here already." in other.notice
    third = Quiz(new_context().new_page(), result.address).visit().start("manager", "short")
    third.answer(dict.fromkeys(third.asked(), 3))
    own = third.code
    third.press("Make a plan").opened("plan")
    step(third, 1).locator("textarea").fill("Ours")
    before = texts(third)
    third.press("Back to the result").opened("result")
    third.open_saved(everything)
    assert third.code == own
    told = third.notice
    assert "Your answers here stay as they are. The file's are kept as “Spring <b>”" in told
    assert "The plan here stays as it is." in told
    opened(third)
    assert texts(third) == before
    shown = preview(third, everything, "everything.json")
    assert "Unchanged: 0" in shown.inner_text()
    third.press("Open this plan")
    third.page.get_by_text("Opened a plan with 3 steps.").wait_for()
    assert step(third, 1).get_by_label("Owner").input_value() == "Ada"


def test_what_somebody_else_has_changed_in_that_file_is_told_and_harms_nothing(
    result: Quiz, saved: dict[str, Any]
) -> None:
    own = {
        "unit": "Ward 7",
        "plan.chosen": ["no-such-one"],
        "plan.lead.1.text": "<img src=x onerror=alert(1)>",
        "plan.lead.1.place": 1,
        "plan.lead.1.date": "someday",
        "result.1": ["Theirs", "no code"],
        "result.2": "nothing",
        "__proto__": {"polluted": True},
        "role": "executive",
    }
    result.open_saved(json.dumps({**saved, "own": own}))
    told = result.notice
    assert "A plan with one step came along." in told
    assert "entries couldn't be read" in told
    opened(result)
    assert texts(result) == ["<img src=x onerror=alert(1)>"]
    assert result.page.locator("img[onerror]").count() == 0
    assert result.page.evaluate("({}).polluted") is None
