"""A result that leaves the page: the line in the address, and somebody else's result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import decoder
from tests.support.banks import BANK, EDITION
from tests.support.driver import KEY, Quiz, published

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext


NUMBERS = {"no": 1, "claimed": 2, "shown": 3, "not-applicable": 4, "unsure": 6}


def numbered(value: str | int) -> int:
    """An answer as a code numbers it."""
    return value + 1 if isinstance(value, int) else NUMBERS[value]


def test_the_address_carries_the_result_as_the_page_on_codes_describes_it(
    result: Quiz, saved: dict[str, Any], site: Path
) -> None:
    bank = published(site)
    slots = {entry["id"]: entry["slot"] for entry in [*bank["questions"], *bank["signs"]]}
    answers = {slots[name]: numbered(value) for name, value in {**saved["answers"], **saved["signs"]}.items()}
    read = decoder.decode(result.code, [bank["id"]])
    assert (read.role, read.form, str(read.day), read.edition) == (
        "executive",
        "full",
        "2026-11-21",
        bank["edition"],
    )
    assert read.answers == answers
    assert result.page.get_by_label("Result code").input_value() == result.code
    assert len(result.code) <= 44
    result.page.locator("input[name=matters_most][value=care-for-the-team]").check()
    assert decoder.decode(result.code, [bank["id"]]).marks == (11,)


def test_the_line_stands_beside_what_it_holds_and_what_it_is_not_for(result: Quiz) -> None:
    line = result.page.get_by_label("Result code")
    described = result.result.locator(f"#{line.get_attribute('aria-describedby')}").inner_text()
    assert "contains every answer you gave" in described
    assert "Never use it to rank people, teams or sites, or to set pay" in described


def test_leaving_the_result_takes_the_code_out_of_the_address(result: Quiz) -> None:
    code = result.code
    result.press("Change answers")
    assert result.page.url == result.address + "quiz/"
    result.page.go_back()
    result.opened("result")
    assert result.code == code
    result.press("Delete all my data")
    assert result.page.url == result.address + "quiz/"


def test_where_nothing_is_to_be_kept_the_address_keeps_nothing_either(quiz: Quiz) -> None:
    quiz.unfold().page.get_by_label("Keep nothing on this device").check()
    quiz.start("manager", "short").answer({"part-in-the-last-change": 2})
    assert quiz.page.url == quiz.address + "quiz/"
    assert quiz.page.get_by_label("Result code").input_value()


def test_one_can_copy_the_line_the_link_and_a_summary(
    new_context: Callable[..., BrowserContext], address: str, saved: dict[str, Any]
) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    quiz = Quiz(context.new_page(), address).visit().unfold()
    quiz.page.get_by_label("Which team or organisation").fill("<b>Ward</b> & *4*")
    quiz.open_saved(saved)

    def copied(button: str) -> str:
        quiz.press(button)
        quiz.page.get_by_text("Copied.").wait_for()
        text: str = quiz.page.evaluate("navigator.clipboard.readText()")
        return text

    assert copied("Copy code") == quiz.code
    assert copied("Copy link") == f"{quiz.address}quiz/#r={quiz.code}"
    summary = copied("Copy summary")
    assert "The senior team: limited to 2 of 5, Spoken" in summary
    assert "- Commit from the top: 58 of 100, give or take 8." in summary
    assert "1. Make it the senior team's job" in summary
    assert "To reach 3 Shown (leaders act on it, not always):" in summary
    assert "   What good looks like: " in summary
    assert "   This week: " in summary
    assert "never to rank people" in summary
    assert summary.endswith(f"The quiz: {address}quiz/")
    assert quiz.code not in summary
    # Pasted where HTML is taken, it says the same, in plain elements.
    page = quiz.page.evaluate(PASTED)
    assert {*page["names"]} == {"h2", "p", "ul", "ol", "li", "table", "tbody", "tr", "th", "td"}
    assert page["title"] == "The senior team: limited to 2 of 5, Spoken"
    assert page["rows"] == len(BANK.dimensions)
    marks = re.compile(r"^ *(- |\d\. )?", re.MULTILINE)
    said = marks.sub("", summary).replace("\n\n", "\n").splitlines()
    assert page["lines"] == said


# The lines of what was copied as HTML. A row of a table is one, as in the text.
PASTED = """async () => {
    const [item] = await navigator.clipboard.read();
    const html = await (await item.getType('text/html')).text();
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const rowLine = row => {
        const [title, ...cells] = [...row.cells].map(cell => cell.textContent);
        return `${title}: ${cells.filter(Boolean).join('. ')}`;
    };
    const lineOf = place => (place.localName === 'tr' ? rowLine(place) : place.firstChild.data);
    return {
        names: [...body.querySelectorAll('*')].map(element => element.localName),
        title: body.querySelector('h2').textContent,
        rows: body.querySelectorAll('tr').length,
        lines: [...body.querySelectorAll('h2, p, li, tr')].map(lineOf),
    };
}"""


def test_where_copying_is_refused_the_text_is_marked_and_said_so(result: Quiz) -> None:
    result.page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no')); 0")
    said = result.page.get_by_text("This browser doesn't let pages copy")
    marked = "({selectionStart, selectionEnd, value}) => value.slice(selectionStart, selectionEnd)"
    for button, text in {"Copy link": result.page.url, "Copy code": result.code}.items():
        result.page.locator("[data-fill=sent]").evaluate("place => { place.textContent = ''; }")
        result.press(button)
        said.wait_for()
        assert result.page.get_by_label("Result code").evaluate(marked) == text


def test_a_link_shows_somebody_elses_result_and_leaves_ones_own_answers_alone(
    result: Quiz, new_context: Callable[..., BrowserContext]
) -> None:
    link = result.page.url
    other = Quiz(new_context().new_page(), result.address).visit().start("manager", "short")
    other.answer({"part-in-the-last-change": 1})
    before = other.page.evaluate("key => localStorage.getItem(key)", KEY)
    other.page.goto("about:blank")
    other.page.goto(link)
    other.ready()
    assert other.heading == "Their senior team: limited to 2 of 5, Spoken"
    text = other.result.inner_text()
    assert "ask whoever sent it, unless it's an older one of yours" in text
    assert "What you can do" in text  # the executive's steps, though one's own role is another
    assert "What you can arrange" not in text
    assert not other.shows("Change answers")
    assert not other.shows("Delete all my data")
    other.page.reload()
    assert other.ready().heading == "Their senior team: limited to 2 of 5, Spoken"
    assert other.page.evaluate("key => localStorage.getItem(key)", KEY) == before
    other.press("Go to my own quiz")
    other.page.get_by_role("heading", name="As you see it").wait_for()
    other.page.go_back()
    other.page.get_by_text("It came with a link").wait_for()


def test_somebody_elses_result_can_be_taken_over_and_given_back(
    result: Quiz, new_context: Callable[..., BrowserContext]
) -> None:
    other = Quiz(new_context().new_page(), result.address).visit().start("manager", "short")
    other.choose("part-in-the-last-change", 1)
    other.page.goto("about:blank")
    other.page.goto(result.page.url)
    other.ready().press("Make these my answers")
    assert "These 39 answers are yours now." in other.notice
    assert "Your earlier answer was set aside" in other.notice
    assert other.download()["answers"] == result.download()["answers"]
    other.bring_back()
    assert other.checked() == {"part-in-the-last-change": "1"}


def test_the_way_back_from_somebody_elses_result_leads_to_ones_own(
    result: Quiz, new_context: Callable[..., BrowserContext], saved: dict[str, Any]
) -> None:
    link = result.page.url
    other = Quiz(new_context().new_page(), result.address).visit()
    other.open_saved({**saved, "role": "manager", "form": "short", "signs": {}})
    own = other.page.url
    other.page.evaluate("link => { location.href = link }", link)
    other.page.get_by_text("It came with a link").first.wait_for()
    other.page.go_back()
    other.page.get_by_role("heading", name="As you see it").wait_for()
    assert other.page.url == own
    other.press("Delete all my data")
    other.start("front-line", "short").answer({})
    assert other.heading.startswith("How you see your leaders")


def test_deleting_leaves_no_code_to_go_back_to(result: Quiz) -> None:
    result.press("Delete all my data")
    result.page.go_back()
    result.page.wait_for_function("() => !location.hash")
    assert result.heading == "How far do your leaders put customers first?"


def test_deleting_in_another_tab_takes_the_code_out_of_this_ones_address(result: Quiz) -> None:
    other = Quiz(result.page.context.new_page(), result.address).visit()
    other.opened("result")
    other.press("Delete all my data")
    result.page.get_by_text("Your answers were deleted in another tab").wait_for()
    assert result.page.url == result.address + "quiz/"


# The modules that do not load, and the folder of each.
FOLDERS = {"result": "result", "compare": "compare", "sheet": "plan", "text": "receiving"}


@pytest.mark.parametrize("part", FOLDERS)
def test_a_part_that_does_not_load_is_told_and_one_stays_where_one_was(
    new_context: Callable[..., BrowserContext], address: str, saved: dict[str, Any], part: str
) -> None:
    context = new_context()
    spoilt = {"body": "this is no script", "content_type": "text/javascript"}
    quiz = Quiz(context.new_page(), address)
    if part in ("result", "sheet"):
        quiz.visit().open_saved(saved)
        before = quiz.heading
        link = quiz.page.url
    quiz.page.route(f"**/{FOLDERS[part]}/{part}.*.js", lambda route: route.fulfill(**spoilt))
    if part == "sheet":
        quiz.page.get_by_role("button", name="Make a plan").click()
        assert "Part of this page couldn't be loaded" in quiz.notice
        assert quiz.heading == before
    elif part == "result":
        quiz.page.goto("about:blank")
        quiz.page.goto(link)
        assert "Part of this page couldn't be loaded" in quiz.ready().notice
        quiz.page.unroute(f"**/{FOLDERS[part]}/{part}.*.js")
        quiz.page.reload()
        assert quiz.ready().heading == before
    elif part == "compare":
        quiz.visit().press("Compare results")
        assert "Part of this page couldn't be loaded" in quiz.notice
        assert quiz.heading == "How far do your leaders put customers first?"
    else:
        quiz.page.goto(address + "quiz/#r=L4H-aBpMvAAAAAd42Am-gAAAAAAAAAAAAAwA")
        assert "Part of this page couldn't be loaded" in quiz.ready().notice
        quiz.page.unroute("**/receiving/text.*.js")
        quiz.page.reload()
        assert quiz.ready().heading.startswith("How they see their leaders")


def test_a_page_that_comes_back_from_the_cache_still_shows_the_link(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    quiz = Quiz(new_context().new_page(), address)
    quiz.page.goto(address + "quiz/#r=L4H-aBpMvAAAAAd42Am-gAAAAAAAAAAAAAwA")
    quiz.ready()
    quiz.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert quiz.heading.startswith("How they see their leaders")


def test_what_was_not_to_be_kept_is_forgotten_when_the_page_comes_back_from_the_cache(
    quiz: Quiz, saved: dict[str, Any]
) -> None:
    quiz.unfold().page.get_by_label("Keep nothing on this device").check()
    quiz.open_saved(saved)
    for event in ("pagehide", "pageshow"):
        quiz.page.evaluate(f"dispatchEvent(new PageTransitionEvent('{event}', {{ persisted: true }}))")
    quiz.page.get_by_role("button", name="Start").wait_for()
    assert quiz.heading == "How far do your leaders put customers first?"
    assert not quiz.result.is_visible()


def test_ones_own_link_is_ones_own_result(result: Quiz) -> None:
    link = result.page.url
    again = Quiz(result.page.context.new_page(), result.address)
    again.page.goto(link)
    assert again.ready().shows("Change answers")


def test_a_link_that_is_opened_on_the_same_page_is_followed(result: Quiz) -> None:
    link = result.page.url
    result.press("Delete all my data")
    result.page.evaluate("link => { location.href = link }", link)
    result.page.get_by_text("It came with a link").wait_for()


BAD_LINES: dict[str, tuple[Callable[[str], str], str]] = {
    "cut": (lambda code: code[:-1], "Part of this code is missing, most likely its end."),
    "swapped": (lambda code: code[:-2] + code[-1] + code[-2], "or two swapped"),
    "wrong": (lambda code: "B" + code[1:], "This code has a wrong character"),
    "foreign": (lambda _: "J-hwfMRY7AAAAAB8eizwoA", "belongs to another quiz"),
    "markup": (
        lambda code: code[:4] + "<img/src=x/onerror=alert(1)>",
        "Part of this code is missing",
    ),
    "a megabyte": (lambda _: "A" * 1_000_000, "has a character too many or too few"),
    "another alphabet": (lambda code: f"{code[:9]}é{code[10:]}", "has a character that no code uses: “é”"),
    "nothing": (lambda _: "", "Paste a code or a link first."),
    "broken by a mail, and with a character wrong": (
        lambda code: f"{code[:9]}%0D%0A{code[9:-1]}{'B' if code[-1] == 'A' else 'A'}",
        "has a wrong character",
    ),
}


def test_a_bad_line_gets_its_own_sentence_and_changes_nothing(result: Quiz) -> None:
    code = result.code
    result.press("Compare results")
    section = result.opened("compare")
    for kind, (spoilt, told) in BAD_LINES.items():
        result.page.get_by_label("Paste a code or a link").fill(spoilt(code))
        result.press("Add to the comparison")
        notice = section.locator("[data-part=compare-notice]").inner_text()
        assert told in notice, kind
        assert "Nothing was added." in notice, kind
    assert result.page.locator("img[onerror]").count() == 0


@pytest.mark.xdist_group("newer edition")
def test_a_line_of_an_older_edition_says_so_and_names_what_is_lost(
    result: Quiz, newer_edition: str, new_context: Callable[..., BrowserContext]
) -> None:
    quiz = Quiz(new_context().new_page(), newer_edition)
    quiz.page.goto(f"{newer_edition}quiz/#r={result.code}")
    told = quiz.ready().notice
    assert f"It was made with edition {EDITION} of the questions. This quiz has edition 2027.1." in told
    assert "2 were for questions no longer asked: " in told
    assert "How many priorities" in told
    assert "The last practice" in told
    # It goes on as what it is: its own edition, without what is lost.
    line = quiz.page.get_by_label("Result code").input_value()
    assert decoder.decode(line, [BANK.id]).edition == EDITION


@pytest.mark.xdist_group("newer edition")
def test_a_line_of_a_newer_edition_says_how_many_answers_wait(
    newer_edition: str, quiz: Quiz, saved: dict[str, Any], new_context: Callable[..., BrowserContext]
) -> None:
    newer = Quiz(new_context().new_page(), newer_edition).visit()
    newer.open_saved({**saved, "edition": "2027.1", "answers": {**saved["answers"], "brand-new": 3}})
    quiz.page.goto("about:blank")
    quiz.page.goto(f"{quiz.address}quiz/#r={newer.code}")
    assert "One answer is to a question this edition doesn't have." in quiz.ready().notice


@pytest.mark.parametrize("kind", ["cut", "foreign", "markup"])
def test_a_link_with_a_bad_line_is_told_and_changes_nothing(result: Quiz, kind: str) -> None:
    spoilt, told = BAD_LINES[kind]
    link = f"{result.address}quiz/#r={spoilt(result.code)}"
    result.page.goto("about:blank")
    result.page.goto(link)
    assert told.partition("“")[0] in result.ready().notice  # the browser writes < as %3C
    assert "your 39 answers are as they were" in result.notice
    assert result.page.locator("img[onerror]").count() == 0
