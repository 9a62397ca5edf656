"""Two results side by side, and results that are kept under a name until there are two."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.banks import BANK, rung_of
from tests.support.driver import KEY, Quiz

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator


def later(saved: dict[str, Any], **answers: int) -> dict[str, Any]:
    """The worked example ninety days on, with other answers."""
    named = {name.replace("_", "-"): value for name, value in answers.items()}
    return {**saved, "taken_on": "2027-02-19", "answers": {**saved["answers"], **named}}


def compare(quiz: Quiz) -> Locator:
    quiz.press("Compare results")
    return quiz.opened("compare")


def bring(quiz: Quiz, content: dict[str, Any] | bytes, told: str = "later.json.") -> None:
    """Open a file to compare, and wait until it is told what became of it."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    with quiz.page.expect_file_chooser() as waiting:
        quiz.press("Open a file of answers")
    waiting.value.set_files({"name": "later.json", "mimeType": "application/json", "buffer": raw})
    quiz.page.locator("[data-part=compare-notice]").filter(has_text=told).wait_for()


def compare_names(quiz: Quiz) -> list[str]:
    """The names of the kept results, on the page that compares them."""
    names = compare(quiz).locator(".kept-result input")
    return [name.input_value() for name in names.all()]


def change(section: Locator, of: str) -> str:
    return " ".join(section.locator(f".change[data-of={of}]").inner_text().split())


def test_what_moved_is_told_in_figures_words_and_rungs(result: Quiz, saved: dict[str, Any]) -> None:
    # part-in-the-last-change 2 → 4 and what-comes-first up, last-practice down by one.
    before = saved["answers"]
    assert (before["part-in-the-last-change"], before["last-practice"]) == (2, 1)
    section = compare(result)
    bring(
        result,
        later(
            saved, part_in_the_last_change=4, when_a_goal_is_missed=4, target_or_customer=4, last_practice=0
        ),
    )
    section.get_by_text("31 questions have a rung in both results").wait_for()
    # Six answers on each side: only beyond 2 * √(400/6 + 400/6) = 23.1 points is it a difference.
    # 350 and 50, 75 and 50 points of six answers are 58.3 and 87.5; 275 and 250 of six are 45.8 and 41.7.
    assert change(section, "commit") == "Commit from the top 58 → 88 up 29 points"
    assert change(section, "keep-going") == "Keep at it 46 → 42 too small to be sure"
    assert change(section, "be-believed") == "Earn people's trust 63 → 63 no change"
    # 271.04 and 29.17 less 4.17 make 296.04 of five dimensions: 59.2; it takes 2 * √(2 * 330) / 5 = 10.3.
    assert "54 → 59 too small to be sure" in " ".join(section.inner_text().split())
    levels = section.locator("[data-list=levels]").inner_text()
    assert levels.count("all answers: 2 Spoken (said more than done)") == 2
    # Lead it from the top: rungs 2 and 3 are 62.5, 4 and 3 are 87.5; two answers have to differ by 40.
    assert change(section, "set-the-ceiling") == "Lead it from the top 63 → 88 too small to be sure"
    # Two of eight deeds gained 50 points each, and the words beside them none.
    assert change(section, "say_do") == "Said and done 19 → 6 too small to be sure"
    shape = "line => getComputedStyle(line.querySelector('.change__way'), '::before').content"
    shapes = [
        section.locator(f".change[data-of={of}]").evaluate(shape)
        for of in ("commit", "keep-going", "be-believed")
    ]
    assert len(set(shapes)) == 2, "up, and two that stand still"
    moves = section.locator(".moves > li").all_inner_texts()
    assert [" ".join(move.split("\n")[0].split()) for move in moves] == [
        "A missed goal up 3 rungs",
        "The last change for customers up 2 rungs",
        "Target or customer up 2 rungs",
        "The last practice down one rung",
    ]
    assert rung_of("when-a-goal-is-missed", 4) in moves[0]
    assert "27 questions are on the same rung in both results." in section.inner_text()
    assert "7 signs were answered in both, and none changed." in section.inner_text()


def test_a_kept_result_is_named_renamed_deleted_and_brought_back(result: Quiz) -> None:
    result.page.get_by_label("Name of this result").fill("Before the <b>summer</b>")
    result.press("Keep this result")
    result.page.get_by_text("Kept as “Before the <b>summer</b>”").wait_for()
    section = compare(result)
    assert section.get_by_label("First result", exact=True).locator("option").all_inner_texts() == [
        "Before the <b>summer</b>",
        "My current answers",
    ]
    name = section.locator(".kept-result").get_by_label("Name")
    name.fill("November")
    name.press("Tab")
    result.page.reload()
    section = result.ready().opened("compare")
    assert section.locator(".kept-result").get_by_label("Name").input_value() == "November"
    assert (
        f"Executive, full form, 21 November 2026. Questions of edition {BANK.edition}."
        in section.inner_text()
    )
    result.press("Delete: November")
    assert "“November” is deleted." in section.inner_text()
    assert section.get_by_text("Add a second result to compare").is_visible()
    result.press("Bring it back: November")
    assert section.locator(".kept-result").get_by_label("Name").input_value() == "November"
    result.press("Back to the quiz").opened("result")
    result.press("Change answers")
    result.choose("part-in-the-last-change", 4)
    result.press("Return to the result").opened("result")
    compare(result)
    result.press("View it: November")
    result.page.get_by_text("This is “November”, not your current answers.").wait_for()
    assert result.heading == "Your senior team: limited to 2 of 5, Spoken"
    assert result.page.evaluate("document.querySelectorAll('b b').length") == 0


def test_the_same_result_keeps_the_name_that_it_was_given(result: Quiz) -> None:
    result.page.get_by_label("Name of this result").fill("Baseline")
    result.press("Keep this result")
    result.page.reload()
    result.ready()
    assert result.page.get_by_label("Name of this result").input_value() == "Baseline"
    result.press("Keep this result and answer afresh")
    assert "Kept as “Baseline”." in result.notice
    result.press("Back")
    assert compare_names(result) == ["Baseline"]


# Runs in a page: puts many results into the record of the answers, where earlier versions of this site kept them.
FILL = """([key, line, many]) => {
  const record = JSON.parse(localStorage.getItem(key));
  for (let n = 1; n <= many; n += 1) record[`result.${1e12 + n}`] = [[`Team ${n}`, line], n];
  localStorage.setItem(key, JSON.stringify(record));
}"""


@pytest.fixture
def many(result: Quiz) -> Quiz:
    """The worked example, and a thousand kept results that an earlier version of this site stored."""
    result.page.evaluate(FILL, [KEY, result.code, 1000])
    result.page.reload()
    return result.ready()


def test_of_a_thousand_kept_results_the_latest_are_listed_and_all_can_be_reached(many: Quiz) -> None:
    section = compare(many)
    names = section.locator(".kept-result input")
    assert names.first.input_value() == "Team 991"
    assert names.last.input_value() == "Team 1000"
    section.get_by_role("button", name="Show 10 earlier results").focus()
    many.page.keyboard.press("Enter")
    assert names.first.input_value() == "Team 981"
    assert names.first.evaluate("field => field === document.activeElement")
    assert names.count() == 20
    assert section.get_by_role("button", name="Show 20 earlier results").is_visible()
    first = section.get_by_label("First result", exact=True)
    first.focus()
    assert first.locator("option").count() == 1001
    first.select_option(label="Team 1")
    assert "Team 1" in section.locator("[data-list=levels]").inner_text()


def test_a_kept_result_does_not_make_an_answer_dearer(many: Quiz) -> None:
    lengths = """() => {
      const { setItem } = Storage.prototype;
      window.written = 0;
      Storage.prototype.setItem = function (key, text) { window.written += text.length; setItem.call(this, key, text); };
    }"""
    many.press("Change answers")
    many.choose("part-in-the-last-change", 3)  # which moves the results
    many.page.evaluate(lengths)
    many.choose("part-in-the-last-change", 4)
    assert 0 < many.page.evaluate("window.written") < 10_000


def test_results_that_were_kept_among_the_answers_are_kept_apart_and_none_is_lost(many: Quiz) -> None:
    many.press("Change answers")
    many.choose("part-in-the-last-change", 3)
    kept = many.page.evaluate(
        "key => [key, `${key}:results`].map((name) => Object.keys(JSON.parse(localStorage.getItem(name))))",
        KEY,
    )
    assert not [name for name in kept[0] if name.startswith("result.")]
    assert len([name for name in kept[1] if name.startswith("result.")]) == 1000
    many.press("Return to the result").opened("result")
    many.page.reload()
    many.ready()
    assert compare_names(many)[-1] == "Team 1000"
    many.press("Delete: Team 1000")
    many.page.reload()
    many.ready().opened("compare")
    assert many.page.locator(".kept-result input").last.input_value() == "Team 999"


def test_deleting_in_one_tab_takes_the_kept_results_of_another_and_they_can_be_brought_back(
    result: Quiz,
) -> None:
    result.press("Keep this result")
    result.page.get_by_text("Kept as").wait_for()
    other = Quiz(result.page.context.new_page(), result.address).visit()
    result.page.get_by_role("button", name="Delete all my data").first.click()
    assert "Your answers were deleted in another tab" in other.notice
    other.bring_back()
    assert compare_names(other) == ["Executive, 21 November 2026"]


def test_deleting_everything_deletes_kept_results_too_and_can_be_taken_back(result: Quiz) -> None:
    result.press("Keep this result and answer afresh")
    result.page.get_by_text("What is kept on this device").click()
    result.page.get_by_text("Your plan or kept results are here too.").wait_for()
    result.press("Delete all my data")
    assert result.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness'))") == []
    result.bring_back()
    result.press("Back")
    assert compare_names(result) == ["Executive, 21 November 2026"]


def test_where_nothing_is_to_be_kept_looking_at_a_result_writes_no_address(
    quiz: Quiz, saved: dict[str, Any]
) -> None:
    quiz.page.get_by_label("Keep nothing on this device").check()
    quiz.open_saved(saved).press("Keep this result")
    assert "nothing is kept on this device" in quiz.result.inner_text()
    quiz.press("Change answers")
    quiz.choose("part-in-the-last-change", 4)
    quiz.press("Return to the result").opened("result")
    compare(quiz)
    quiz.press("View it: Executive, 21 November 2026")
    quiz.page.get_by_text("This is “Executive, 21 November 2026”").first.wait_for()
    assert quiz.page.url == quiz.address + "quiz/"


def test_answering_afresh_keeps_the_old_result_and_compares_with_it(
    result: Quiz, saved: dict[str, Any]
) -> None:
    result.press("Keep this result and answer afresh")
    assert "The questions are open again. Any plan you wrote stays." in result.notice
    assert result.heading == "Commit from the top"
    assert result.checked() == {}
    result.answer({**saved["answers"], **saved["signs"], "part-in-the-last-change": 4, "told-to-staff": "no"})
    section = compare(result)
    assert change(section, "commit").endswith("58 → 67 too small to be sure")
    assert "Told to staff: can show → absent" in section.inner_text()
    assert section.get_by_label("First result", exact=True).input_value().startswith("result.")


def test_roles_are_compared_by_dimensions_and_never_by_level(result: Quiz, saved: dict[str, Any]) -> None:
    section = compare(result)
    bring(result, {**saved, "role": "front-line", "signs": {}})
    section.get_by_text("These results come from different roles").wait_for()
    assert not section.get_by_role("heading", name="Overall").is_visible()
    assert "→" in change(section, "commit")


def test_a_pasted_line_is_compared_and_its_result_can_be_looked_at_later(
    result: Quiz, saved: dict[str, Any], new_context: Callable[..., BrowserContext]
) -> None:
    other = Quiz(new_context().new_page(), result.address).visit().open_saved(later(saved, last_practice=3))
    section = compare(other)
    other.page.get_by_label("Paste a code or a link").fill(result.page.url)
    other.page.keyboard.press("Enter")
    section.get_by_text("Added: From a code, Executive, 21 November 2026.").wait_for()
    assert change(section, "keep-going") == "Keep at it 46 → 54 too small to be sure"
    section.get_by_label("Second result", exact=True).select_option(
        label="From a code, Executive, 21 November 2026"
    )
    section.get_by_label("First result", exact=True).select_option(label="My current answers")
    assert change(section, "keep-going") == "Keep at it 54 → 46 too small to be sure"


def test_of_the_same_day_ones_own_answers_are_the_later_ones(result: Quiz, saved: dict[str, Any]) -> None:
    section = compare(result)
    bring(result, {**later(saved, last_practice=3), "taken_on": saved["taken_on"]})
    assert change(section, "keep-going") == "Keep at it 54 → 46 too small to be sure"


def test_somebody_elses_link_is_compared_with_ones_own(
    result: Quiz, saved: dict[str, Any], new_context: Callable[..., BrowserContext]
) -> None:
    other = Quiz(new_context().new_page(), result.address).visit().open_saved(later(saved, last_practice=3))
    other.page.goto("about:blank")
    other.page.goto(result.page.url)
    other.ready().press("Compare this result")
    section = other.opened("compare")
    assert change(section, "keep-going") == "Keep at it 46 → 54 too small to be sure"


def test_a_link_is_compared_also_where_others_were_compared_before(
    result: Quiz, saved: dict[str, Any]
) -> None:
    link = result.page.url
    compare(result)
    bring(result, later(saved, last_practice=0))
    result.press("Back to the quiz").opened("result")
    result.press("Change answers")
    result.choose("part-in-the-last-change", 4)
    result.page.evaluate("link => { location.href = link }", link)
    result.page.get_by_text("This result came with a link").wait_for()
    result.press("Compare this result")
    section = result.opened("compare")
    assert change(section, "commit") == "Commit from the top 58 → 67 too small to be sure"


def test_results_can_be_compared_before_one_has_answered_anything(quiz: Quiz, saved: dict[str, Any]) -> None:
    section = compare(quiz)
    bring(quiz, saved)
    bring(quiz, later(saved, last_practice=3), "later.json (2).")
    assert change(section, "keep-going") == "Keep at it 46 → 54 too small to be sure"
    quiz.press("Back to the quiz")
    assert quiz.heading == "How far do your leaders put customers first?"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{ no JSON", "damaged, or this quiz didn't write it"),
        (b'{"bank": "' + b"a" * 1_000_000 + b'"}', "too large"),
        (b'{"bank": "another", "answers": {}}', "belongs to another quiz"),
    ],
    ids=["no JSON", "more than a megabyte", "another quiz"],
)
def test_a_bad_file_is_told_where_it_was_opened(quiz: Quiz, content: bytes, told: str) -> None:
    compare(quiz)
    bring(quiz, content, told)


def test_a_damaged_kept_result_is_told_and_kept(quiz: Quiz, saved: dict[str, Any]) -> None:
    quiz.open_saved(saved).press("Keep this result")
    quiz.page.get_by_text("Kept as").wait_for()
    damage = """() => {
      for (const key of Object.keys(localStorage))
        localStorage.setItem(key, localStorage.getItem(key).replace(/"L4H-a/, '"L4H-b'));
    }"""
    quiz.page.evaluate(damage)
    quiz.page.reload()
    quiz.ready()
    section = compare(quiz)
    assert "This kept result can't be read: its code was damaged in storage." in section.inner_text()
    assert section.locator(".kept-result").count() == 1


@pytest.mark.xdist_group("newer edition")
def test_editions_that_differ_say_what_changed_by_title(
    newer_edition: str, new_context: Callable[..., BrowserContext], saved: dict[str, Any]
) -> None:
    quiz = Quiz(new_context().new_page(), newer_edition).visit()
    section = compare(quiz)
    bring(quiz, saved)
    today = {
        f"renamed-{name}": value
        for name, value in saved["answers"].items()
        if name not in ("last-practice", "what-comes-first")
    }
    bring(quiz, {**saved, "edition": "2027.1", "answers": today}, "later.json (2).")
    text = section.inner_text()
    assert "29 questions have a rung in both results" in text
    assert "One question was reworded in between: Renamed: The last change for customers." in text
    assert "One question was added: Brand new." in text
    assert "2 questions are no longer asked: The last practice, How many priorities." in text
