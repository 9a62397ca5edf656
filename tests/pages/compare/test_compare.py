"""Two results side by side, and results that are kept under a name until there are two."""

from __future__ import annotations

import json
import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

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


def unfold(section: Locator, *titles: str) -> None:
    """Open what is folded under these titles, if it is."""
    for title in titles:
        folded = section.locator("details:not([open]) > summary", has_text=title)
        if folded.count():
            folded.click()


def paste(quiz: Quiz, text: str) -> None:
    """Add a pasted code or link, and wait until it is told what became of it."""
    unfold(quiz.opened("compare"), "Add another result")
    quiz.page.get_by_label("Paste a code or a link").fill(text)
    quiz.page.keyboard.press("Enter")
    quiz.page.locator("[data-part=compare-notice]:focus").wait_for()


def offered(section: Locator) -> list[str]:
    """What can be chosen as the first result."""
    return section.get_by_label("First result", exact=True).locator("option").all_inner_texts()


def chosen(section: Locator) -> list[str]:
    """The names of the two results that are compared."""
    names: list[str] = section.locator(".pair select").evaluate_all(
        "selects => selects.slice(0, 2).map(({ selectedOptions: [option] }) => option.textContent)"
    )
    return names


def bring(quiz: Quiz, content: dict[str, Any] | bytes, told: str = "theirs.json") -> None:
    """Open a file to compare, and wait until it is told what became of it."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    unfold(quiz.opened("compare"), "Add another result")
    with quiz.page.expect_file_chooser() as waiting:
        quiz.press("Open a file of answers")
    waiting.value.set_files({"name": "theirs.json", "mimeType": "application/json", "buffer": raw})
    quiz.page.locator("[data-part=compare-notice]").filter(has_text=told).wait_for()


def compare_names(quiz: Quiz) -> list[str]:
    """The names of the kept results, on the page that compares them."""
    section = compare(quiz)
    unfold(section, "Results kept on this device")
    names = section.locator(".kept-result input")
    return [name.input_value() for name in names.all()]


def change(section: Locator, of: str) -> str:
    return " ".join(section.locator(f".change[data-of={of}]").inner_text().split())


TODAY = "{0.day} {0:%B %Y}".format(datetime.now())  # as the browser has it
MOVED = {
    "part_in_the_last_change": 4,
    "when_a_goal_is_missed": 4,
    "target_or_customer": 4,
    "last_practice": 0,
}


def test_at_two_times_what_moved_is_told_in_figures_words_and_rungs(
    result: Quiz, saved: dict[str, Any]
) -> None:
    # part-in-the-last-change 2 → 4 and two others up, last-practice down by one.
    before = saved["answers"]
    assert (before["part-in-the-last-change"], before["last-practice"]) == (2, 1)
    section = compare(result)
    bring(result, later(saved, **MOVED))
    assert section.get_by_label("Compare them as").input_value() == "times"
    assert "A guess: the same role on two days." in section.inner_text()
    answer = section.locator(".compared__answer")
    assert (
        answer.inner_text() == "Moved by more than chance would move it: Commit from the top, up 30 points."
    )
    # Six answers on each side: only beyond 2 * √(400/6 + 400/6) = 23.1 points is it a difference.
    # 350 and 50, 75 and 50 points of six answers are 58.3 and 87.5; 275 and 250 of six are 45.8 and 41.7. What is told as
    # between two figures is between those that are shown.
    assert change(section, "commit") == "Commit from the top 58 → 88 up 30 points"
    assert change(section, "keep-going") == "Keep at it 46 → 42 too small to be sure"
    assert change(section, "be-believed") == "Earn people's trust 63 → 63 no change"
    # 271.04 and 29.17 less 4.17 make 296.04 of five dimensions: 59.2; it takes 2 * √(2 * 330) / 5 = 10.3.
    assert change(section, "overall_score") == "Overall 54 → 59 too small to be sure"
    assert "Level, from all answers: 2 Spoken (said more than done) in both" in section.inner_text()
    shape = "line => getComputedStyle(line.querySelector('.change__way'), '::before').content"
    shapes = [
        section.locator(f".change[data-of={of}]").evaluate(shape)
        for of in ("commit", "keep-going", "be-believed")
    ]
    assert len(set(shapes)) == 2, "up, and two that stand still"
    # Lead it from the top: rungs 2 and 3 are 62.5, 4 and 3 are 87.5; two answers have to differ by 40.
    unfold(section, "All principles", "Said, done, backed up", "Where the answers differ")
    assert "None of 16 moved by more than chance would move it." in section.inner_text()
    assert change(section, "set-the-ceiling") == "Lead it from the top 63 → 88 too small to be sure"
    # Two of eight deeds gained 50 points each, and the words beside them none.
    assert change(section, "say_do") == "Said and done 19 → 6 too small to be sure"
    assert "4 of 31 differ. Most: A missed goal, up 3 rungs." in section.inner_text()
    moves = section.locator("[data-list=moves] > li").all_inner_texts()
    assert [" ".join(move.split("\n")[0].split()) for move in moves] == [
        "A missed goal up 3 rungs",
        "The last change for customers up 2 rungs",
        "Target or customer up 2 rungs",
        "The last practice down one rung",
    ]
    assert rung_of("when-a-goal-is-missed", 4) in moves[0]
    assert "7 signs were answered in both, and none differs." in section.inner_text()


def test_at_two_times_nothing_clear_is_said_so(result: Quiz, saved: dict[str, Any]) -> None:
    section = compare(result)
    bring(result, later(saved, last_practice=3))
    assert (
        section.locator(".compared__answer").inner_text()
        == "Nothing moved by more than chance would move it."
    )


def front_line(saved: dict[str, Any], rung: int) -> dict[str, Any]:
    """Somebody of the front line, who gives the senior team one rung everywhere and all else as the executive."""
    answers = {name: rung if name in COMMIT else value for name, value in saved["answers"].items()}
    return {**saved, "role": "front-line", "signs": {}, "answers": answers}


COMMIT = {question.id for question in BANK.dimensions[0].questions}
# What has a direction or an order in time; between two people there is none.
DIRECTIONS = re.compile(
    r"[→←↑↓▲▼]|\b(up|down|rise|rose|fall|fell|gain\w*|lost|los[es]\w*|moved?|before|after|earlier|later|then|now)\b",
    re.IGNORECASE,
)


TITLES = [
    *(dimension.title for dimension in BANK.dimensions),
    *(principle.title for _, principle in BANK.principles()),
    *(question.title for _, question in BANK.questions()),
]


def directions(section: Locator) -> list[str]:
    """What has a direction in the text of a comparison, besides the bank's own words."""
    said = "\n".join(
        section.locator(
            ".compared__answer, .compared small, .compared p, .change__way, summary span, .change [data-fill], dt"
        ).all_inner_texts()
    )
    for title in TITLES:
        said = said.replace(title, "")
    return [found.group() for found in DIRECTIONS.finditer(said)]


def test_two_roles_are_people_who_are_apart_without_a_direction(result: Quiz, saved: dict[str, Any]) -> None:
    section = compare(result)
    bring(result, front_line(saved, 0))
    assert section.get_by_label("Compare them as").input_value() == "people"
    assert section.get_by_label("Compare them as").is_disabled()
    assert "Their roles differ, so these are two people." in section.inner_text()
    answer = section.locator(".compared__answer").inner_text()
    assert answer.startswith(
        "Furthest apart on “Commit from the top”: Executive 58 · Front line 0 · 58 apart. On no "
    )
    assert change(section, "commit") == "Commit from the top Executive 58 · Front line 0 · 58 apart"
    assert change(section, "be-believed") == "Earn people's trust Executive 63 · Front line 63 · the same"
    assert not section.get_by_role("heading", name="Overall").is_visible()
    assert section.locator("[data-fill=levels]").is_hidden()
    unfold(section, "All principles", "Said, done, backed up", "Where the answers differ")
    compared = section.locator("[data-part=compared]")
    assert directions(section) == []
    most = max(int(saved["answers"].get(name, 0)) for name in COMMIT)
    assert section.locator("[data-list=moves] .change__way").first.inner_text() == f"{most} rungs apart"
    signs = "lines => lines.map(line => getComputedStyle(line, '::before').content)"
    assert set(compared.locator(".change__way").evaluate_all(signs)) == {"none"}
    names = compared.get_by_role("listitem").evaluate_all(
        "items => items.flatMap(item => [item.ariaLabel, item.title]).filter(Boolean)"
    )
    assert names == []


def test_people_who_are_no_further_apart_than_chance_are_told_so(result: Quiz, saved: dict[str, Any]) -> None:
    section = compare(result)
    bring(result, {**saved, "role": "front-line", "signs": {}})
    answer = section.locator(".compared__answer").inner_text()
    assert answer == "No difference in a dimension is larger than chance would make it."


def test_what_two_results_are_is_guessed_and_can_be_said(result: Quiz, saved: dict[str, Any]) -> None:
    section = compare(result)
    bring(result, later(saved, **MOVED))
    kind = section.get_by_label("Compare them as")
    kind.select_option("people")
    assert "A guess" not in section.inner_text()
    assert (
        change(section, "commit")
        == "Commit from the top My current answers 58 · from the file theirs.json 88 · 30 apart"
    )
    assert directions(section) == []
    bring(result, {**saved, "answers": {**saved["answers"], "last-practice": 3}}, "theirs.json (2)")
    section.get_by_label("First result", exact=True).select_option(
        label="my current answers: Executive, 21 November 2026"
    )
    section.get_by_label("Second result", exact=True).select_option(
        label="from the file theirs.json (2): Executive, 21 November 2026"
    )
    assert kind.input_value() == "people"
    assert "A guess: the same role, and not on two days." in section.inner_text()
    kind.select_option("times")
    assert change(section, "keep-going") == "Keep at it 46 → 54 too small to be sure"


def test_a_figure_that_differs_from_the_whole_result_says_why_and_no_other_does(
    result: Quiz, saved: dict[str, Any]
) -> None:
    # Without three of six answers of Commit, the other result has 50 of three; the own one has 58 of six, and of these three others.
    section = compare(result)
    left_out = ("part-in-the-last-change", "problems-they-call-theirs", "last-serious-problem")
    assert all(name in saved["answers"] for name in left_out[:2])
    fewer = {name: value for name, value in saved["answers"].items() if name not in left_out}
    bring(result, {**later(saved), "answers": fewer})
    note = section.locator(".change[data-of=commit] [data-fill=note]").inner_text()
    assert re.fullmatch(
        r"Counted on the \d questions that both answered; the whole result says 58 \(21 November 2026\)\.",
        note,
    )
    assert section.locator(".change[data-of=keep-going] [data-fill=note]").is_hidden()


def test_the_same_code_twice_is_said_and_not_doubled(result: Quiz, saved: dict[str, Any]) -> None:
    link = result.page.url
    section = compare(result)
    bring(result, later(saved, **MOVED))
    both = offered(section)
    paste(result, link)
    assert "This result is here already, so it wasn't added again: Executive, 21 November 2026" in (
        section.locator("[data-part=compare-notice]").inner_text()
    )
    assert offered(section) == both
    bring(result, later(saved, **MOVED), "here already")
    assert offered(section) == both
    assert chosen(section)[1].endswith("Executive, 19 February 2027")
    result.press("Back to the quiz").opened("result")
    result.press("Keep this result")
    section = compare(result)
    assert len(offered(section)) == 2
    assert chosen(section)[0] == "Executive, 21 November 2026 (kept result, my current answers)"


def test_a_result_compared_with_itself_is_said(result: Quiz, saved: dict[str, Any]) -> None:
    section = compare(result)
    bring(result, later(saved, **MOVED))
    second = section.get_by_label("Second result", exact=True)
    second.select_option(section.get_by_label("First result", exact=True).input_value())
    assert "You chose the same result twice." in section.locator("[data-part=compare-notice]").inner_text()
    assert not section.locator("[data-part=compared]").is_visible()
    second.select_option(label="from the file theirs.json: Executive, 19 February 2027")
    assert section.locator(".compared__answer").is_visible()
    assert not section.locator("[data-part=compare-notice]").is_visible()


def test_results_are_named_by_role_team_and_day(result: Quiz, saved: dict[str, Any]) -> None:
    result.page.evaluate(
        "([key]) => { const record = JSON.parse(localStorage.getItem(key)); record.unit = ['North <b>', Date.now()];"
        " localStorage.setItem(key, JSON.stringify(record)); }",
        [KEY],
    )
    result.page.reload()
    result.ready()
    section = compare(result)
    bring(result, front_line(saved, 0))
    assert chosen(section) == [
        "my current answers: Executive, North <b>, 21 November 2026",
        "from the file theirs.json: Front line, 21 November 2026",
    ]
    legend = section.locator(".legend li").all_inner_texts()
    assert [line.strip() for line in legend[:2]] == [
        "Executive, North <b>, 21 November 2026 (my current answers)",
        "Front line, 21 November 2026 (from the file theirs.json)",
    ]
    marks = section.locator(".legend .mark").evaluate_all(
        "marks => marks.map(mark => getComputedStyle(mark).borderRadius + getComputedStyle(mark).rotate)"
    )
    assert len(set(marks)) == 2, "told by their shapes too"


@pytest.mark.parametrize("kind", ["people", "times"])
def test_on_a_phone_the_answer_is_on_the_first_screen_and_the_page_is_short(
    new_context: Callable[..., BrowserContext], address: str, saved: dict[str, Any], kind: str
) -> None:
    quiz = Quiz(new_context(viewport={"width": 360, "height": 740}).new_page(), address).visit()
    section = compare(quiz.open_saved(saved))
    bring(quiz, front_line(saved, 0) if kind == "people" else later(saved, **MOVED))
    assert section.locator("details[open]").count() == 0
    section.evaluate("section => section.scrollIntoView()")
    box = section.locator(".compared__answer").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 740
    assert section.evaluate("section => section.offsetHeight") < 2969
    quiz.page.set_viewport_size({"width": 320, "height": 640})
    unfold(section, "All principles", "Said, done, backed up", "Where the answers differ")
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_is_folded_opens_by_key_and_is_open_on_paper(result: Quiz, saved: dict[str, Any]) -> None:
    section = compare(result)
    bring(result, later(saved, **MOVED))
    moves = section.locator("summary", has_text="Where the answers differ")
    moves.focus()
    result.page.keyboard.press("Enter")
    assert section.locator("[data-list=moves] > li").first.is_visible()
    result.page.keyboard.press("Enter")
    pages = PdfReader(BytesIO(result.page.pdf())).pages
    paper = " ".join(" ".join(page.extract_text() for page in pages).split())
    for expected in (
        "Moved by more than chance would move it",
        "All principles",
        "Choose the long term",
        "A missed goal",
        "Said and done",
    ):
        assert expected in paper
    assert "Add another result" not in paper


def test_a_kept_result_is_named_renamed_deleted_and_brought_back(result: Quiz) -> None:
    result.result.get_by_label("Name of this result").fill("Before the <b>summer</b>")
    result.press("Keep this result")
    result.page.get_by_text("Kept as “Before the <b>summer</b>”").wait_for()
    section = compare(result)
    assert section.get_by_text("Add a second result to compare").is_visible(), "both are one code"
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
    result.press("To the result").opened("result")
    section = compare(result)
    assert offered(section) == [
        "“November”: Executive, 21 November 2026",
        f"my current answers: Executive, {TODAY}",
    ]
    unfold(section, "Results kept on this device")
    result.press("View it: November")
    result.page.get_by_text("You kept it as “November”.").wait_for()
    assert result.heading == "Your senior team: limited to 2 of 5, Spoken"
    assert result.page.evaluate("document.querySelectorAll('b b').length") == 0


def test_the_same_result_keeps_the_name_that_it_was_given(result: Quiz) -> None:
    result.result.get_by_label("Name of this result").fill("Baseline")
    result.press("Keep this result")
    result.page.reload()
    result.ready()
    assert result.result.get_by_label("Name of this result").input_value() == "Baseline"
    result.press("Keep this result and answer afresh")
    assert "Kept as “Baseline”." in result.notice
    result.press("Back")
    assert compare_names(result) == ["Baseline"]


# Runs in a page: puts many results into the record of the answers, where earlier versions of this site kept them.
FILL = """([key, lines, many]) => {
  const record = JSON.parse(localStorage.getItem(key));
  for (let n = 1; n <= many; n += 1) record[`result.${1e12 + n}`] = [[`Team ${n}`, lines[n % lines.length]], n];
  localStorage.setItem(key, JSON.stringify(record));
}"""


@pytest.fixture
def many(result: Quiz, saved: dict[str, Any]) -> Quiz:
    """The worked example, and a thousand kept results of two codes that an earlier version of this site stored."""
    code = result.code
    other = result.open_saved(later(saved, **MOVED)).code
    result.open_saved(saved)
    result.page.evaluate(FILL, [KEY, [code, other], 1000])
    result.page.reload()
    return result.ready()


def test_of_a_thousand_kept_results_the_latest_are_listed_and_all_can_be_reached(many: Quiz) -> None:
    section = compare(many)
    unfold(section, "Results kept on this device")
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
    assert first.locator("option").count() == 1000, "the current answers are those of the last"
    assert offered(section)[-1] == "“Team 1000”, my current answers: Executive, 21 November 2026"
    first.select_option(label="Team 2")
    assert "“Team 2”" in section.locator(".legend").inner_text()


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
    many.press("To the result").opened("result")
    many.page.reload()
    many.ready()
    assert compare_names(many)[-1] == "Team 1000"
    many.press("Delete: Team 1000")
    many.page.reload()
    unfold(many.ready().opened("compare"), "Results kept on this device")
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
    quiz.unfold().page.get_by_label("Keep nothing on this device").check()
    quiz.open_saved(saved).press("Keep this result")
    assert "nothing is kept on this device" in quiz.result.inner_text()
    quiz.press("Change answers")
    quiz.choose("part-in-the-last-change", 4)
    quiz.press("To the result").opened("result")
    unfold(compare(quiz), "Results kept on this device")
    quiz.press("View it: Executive, 21 November 2026")
    quiz.page.get_by_text("You kept it as “Executive, 21 November 2026”").first.wait_for()
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
    unfold(section, "Signs of commitment")
    assert "Told to staff: can show → absent" in section.inner_text()
    assert section.get_by_label("First result", exact=True).input_value().startswith("result.")


def test_a_pasted_line_is_compared_and_its_result_can_be_looked_at_later(
    result: Quiz, saved: dict[str, Any], new_context: Callable[..., BrowserContext]
) -> None:
    other = Quiz(new_context().new_page(), result.address).visit().open_saved(later(saved, last_practice=3))
    section = compare(other)
    paste(other, result.page.url)
    end = result.code[-4:]
    section.get_by_text(f"Added: Executive, 21 November 2026 (code ending in {end}).").wait_for()
    assert change(section, "keep-going") == "Keep at it 46 → 54 too small to be sure"
    section.get_by_label("Second result", exact=True).select_option(
        label=f"code ending in {end}: Executive, 21 November 2026"
    )
    section.get_by_label("First result", exact=True).select_option(
        label="my current answers: Executive, 19 February 2027"
    )
    assert change(section, "keep-going") == "Keep at it 54 → 46 too small to be sure"


def test_of_several_pasted_codes_the_bad_one_is_named(
    result: Quiz, saved: dict[str, Any], new_context: Callable[..., BrowserContext]
) -> None:
    other = Quiz(new_context().new_page(), result.address).visit().open_saved(later(saved, last_practice=3))
    bad = other.code
    compare(other)
    paste(other, f"Ada: {result.page.url}\nBo: {bad[:-2]}")
    told = other.page.locator("[data-part=compare-notice]").inner_text()
    assert "Added: Executive, 21 November 2026" in told
    assert f"What begins with “{bad[:12]}” looks like a code, but couldn't be read." in told
    assert "Part of this code is missing" in told
    look = "() => getComputedStyle(document.querySelector('[data-part=compare-notice]')).borderTopColor"
    wrong = other.page.evaluate(look)
    bring(other, later(saved, last_practice=4))
    assert other.page.evaluate(look) != wrong


def test_of_the_same_day_ones_own_answers_come_second(result: Quiz, saved: dict[str, Any]) -> None:
    section = compare(result)
    bring(result, {**later(saved, last_practice=3), "taken_on": saved["taken_on"]})
    assert chosen(section)[1] == "my current answers: Executive, 21 November 2026"


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
    result.page.get_by_text("It came with a link").wait_for()
    result.press("Compare this result")
    section = result.opened("compare")
    assert change(section, "commit") == "Commit from the top 58 → 67 too small to be sure"


def test_results_can_be_compared_before_one_has_answered_anything(quiz: Quiz, saved: dict[str, Any]) -> None:
    section = compare(quiz)
    bring(quiz, saved)
    bring(quiz, later(saved, last_practice=3), "theirs.json (2)")
    assert change(section, "keep-going") == "Keep at it 46 → 54 too small to be sure"
    quiz.press("Back to the quiz")
    assert quiz.heading == "How far do your leaders put customers first?"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{ no JSON", "no answers that can be read"),
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
    unfold(section, "Results kept on this device")
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
    bring(quiz, {**saved, "edition": "2027.1", "answers": today}, "theirs.json (2)")
    text = section.inner_text()
    assert "29 questions that both answered are on the same rungs" in text
    assert "One question was reworded in between: Renamed: The last change for customers." in text
    assert "One question was added: Brand new." in text
    assert "2 questions are no longer asked: The last practice, How many priorities." in text
