"""What stands on the first screens of a result, what opens in place, and the picture that leaves it."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.support.banks import BANK
from tests.support.driver import Quiz
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator

SCREENS = {"phone": (360, 740, 4), "desk": (1280, 800, 2)}
QUESTIONS = {question.id: 3 for _, question in BANK.questions()}
# People whose results are the longest: a limit, most of it unknown, high enough to be checked, and all on one rung.
PEOPLE: dict[str, tuple[str, str, dict[str, str | int]]] = {
    "held": ("executive", "full", {**QUESTIONS, **dict.fromkeys((sign.id for sign in BANK.signs), "no")}),
    "unknown": (
        "front-line",
        "short",
        {name: "unsure" if at % 2 else 1 for at, name in enumerate(QUESTIONS)},
    ),
    "high": ("manager", "full", {name: 3 + at % 2 for at, name in enumerate(QUESTIONS)}),
    "equal": (
        "executive",
        "short",
        {**dict.fromkeys(QUESTIONS, 2), **dict.fromkeys((sign.id for sign in BANK.signs), "shown")},
    ),
}


def in_first_screen(place: Locator, height: int) -> bool:
    """Whether all of something stands above the fold of a page that has not been scrolled."""
    box = place.bounding_box()
    return box is not None and box["y"] + box["height"] <= height


def test_on_a_phone_no_levels_name_is_broken(
    new_context: Callable[..., BrowserContext], address: str, saved: dict[str, Any]
) -> None:
    width, height, _ = SCREENS["phone"]
    quiz = Quiz(new_context(viewport={"width": width, "height": height}).new_page(), address).visit()
    signs = dict.fromkeys((sign.id for sign in BANK.signs), "shown")
    quiz.open_saved({**saved, "answers": QUESTIONS, "signs": signs})
    assert "4 of 5, Reinforced" in quiz.heading  # the longest name, where it stands out most
    names = quiz.page.locator(".stairs span")
    lines = "names => names.map(({ firstChild }) => { const range = new Range(); range.selectNode(firstChild); return range.getClientRects().length; })"
    assert names.evaluate_all(lines) == [1] * len(BANK.levels)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("person", PEOPLE)
def test_the_first_screen_has_the_answer_and_the_whole_is_short(
    new_context: Callable[..., BrowserContext], address: str, screen: str, person: str
) -> None:
    width, height, most = SCREENS[screen]
    role, form, answers = PEOPLE[person]
    page = new_context(viewport={"width": width, "height": height}).new_page()
    quiz = Quiz(page, address).visit().start(role, form).answer(answers)
    page.reload()
    quiz.ready().opened("result")
    page.evaluate("scrollTo(0, 0)")
    result = page.locator("[data-step=result]")
    for part in (
        "h2",
        "[data-part=stairs]",
        ".verdict__because",
        "[data-fill=monday]",
        "[data-fill=rests]",
    ):
        assert in_first_screen(result.locator(part), height), part
    assert in_first_screen(page.get_by_role("button", name="Make a plan"), height)
    assert page.evaluate("document.documentElement.scrollHeight") <= most * height
    figures = result.locator("[data-dimension], [data-principle]")
    assert figures.count() == len(BANK.dimensions) + len(list(BANK.principles()))
    for figure in figures.all():
        assert figure.locator("[data-fill=figure]").is_visible()


def test_each_part_opens_in_place_by_keyboard_and_has_its_own_address(
    quiz: Quiz, saved: dict[str, Any]
) -> None:
    quiz.open_saved(saved)
    page = quiz.page
    code, plain = quiz.code, page.url
    assert plain.endswith(f"#r={code}")
    for name in ("next", "details", "keep"):
        summary = page.locator(f"[data-opens={name}] > summary")
        assert not page.locator(f"[data-opens={name}] h4").first.is_visible()
        summary.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/quiz/?part={name}#r={code}")
        expect(page.locator(f"[data-opens={name}] h4").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(plain)
    page.goto(f"{quiz.address}quiz/?part=details#r={code}")
    quiz.ready()
    expect(page.get_by_role("heading", name="Why this level")).to_be_in_viewport()
    assert not page.locator("[data-opens=next] h4").first.is_visible()
    quiz.press("Change answers")
    assert page.url == f"{quiz.address}quiz/"


def test_words_and_deeds_stand_as_marks_on_each_principle(quiz: Quiz, saved: dict[str, Any]) -> None:
    quiz.open_saved(saved)
    line = quiz.result.locator(".pairs li:visible").filter(has_text="said").first
    said = line.locator("[data-fill=facets]").inner_text()
    assert len(said.split(" · ")) == line.locator(".chart__mark").count() >= 2
    places = line.locator(".chart__mark").evaluate_all("""marks => marks.map(mark => {
        const { left, right } = mark.getBoundingClientRect();
        const scale = mark.closest('.chart').getBoundingClientRect();
        return 100 * ((left + right) / 2 - scale.left) / scale.width;
    })""")
    assert places == pytest.approx([float(part.split()[-1]) for part in said.split(" · ")], abs=1)


def test_the_picture_is_made_for_a_slide_and_says_whose_it_is(quiz: Quiz, saved: dict[str, Any]) -> None:
    quiz.unfold().page.get_by_label("Which team").fill("Ward <4> & co")
    quiz.open_saved(saved)
    quiz.page.evaluate("""() => {
        const decode = Image.prototype.decode;
        Image.prototype.decode = function () {
            window.drawn = decodeURIComponent(this.src.split(',').slice(1).join(','));
            return decode.call(this);
        };
    }""")
    with quiz.page.expect_download() as waiting:
        quiz.press("Save as picture")
    picture = Path(waiting.value.path()).read_bytes()
    assert waiting.value.suggested_filename.endswith("2026-11-21.png")
    assert struct.unpack(">II", picture[16:24]) == (1600, 900)
    quiz.page.get_by_text("The picture is in your downloads.").wait_for()
    drawn = (
        "[...new DOMParser().parseFromString(window.drawn, 'image/svg+xml').querySelectorAll('text')]"
        ".map(({ textContent }) => textContent)"
    )
    words = quiz.page.evaluate(drawn)
    assert words[0] == "Ward <4> & co · Readiness quiz: how far leaders put customers first"
    assert words[1] == "The senior team: limited to 2 of 5, Spoken"
    assert any("21 November 2026" in each and "edition" in each for each in words)
    for dimension in BANK.dimensions:
        assert dimension.title in words
    # What makes a level less certain has lines of its own, or all would be too small to read.
    quiz.open_saved({**saved, "answers": QUESTIONS, "signs": {}})
    with quiz.page.expect_download():
        quiz.press("Save as picture")
    rests, signs, one_rung = quiz.page.evaluate(drawn)[3:6]
    assert rests.endswith("give or take 4 points.")
    assert signs.startswith("7 signs are not known")
    assert one_rung.startswith("Nearly all your 32 answers")


def test_where_no_picture_can_be_made_it_says_so(quiz: Quiz, saved: dict[str, Any]) -> None:
    quiz.open_saved(saved)
    quiz.page.evaluate("HTMLCanvasElement.prototype.getContext = () => null; 0")
    quiz.press("Save as picture")
    quiz.page.get_by_text("The picture couldn't be made.").wait_for()


def test_a_mail_opens_with_the_first_screen_and_without_an_answer(quiz: Quiz, saved: dict[str, Any]) -> None:
    unit = quiz.unfold().page.get_by_label("Which team or organisation")
    unit.fill("Ward 4")
    said = quiz.page.locator(f"#{unit.get_attribute('aria-describedby')}").inner_text()
    quiz.open_saved(saved)
    link = quiz.page.get_by_role("link", name="Write a mail")
    address = urlsplit(link.get_attribute("href") or "")
    fields = parse_qs(address.query)
    assert address.scheme == "mailto"
    assert fields["subject"] == ["Readiness quiz: The senior team: limited to 2 of 5, Spoken"]
    [body] = fields["body"]
    assert body.startswith("Ward 4\r\n")
    assert "mail" in said
    assert "Download everything" in said
    assert "Executive, full form, 21 November 2026." in body
    privacy = (ROOT / "docs/about/privacy.md").read_text("utf-8")
    assert "each carries your role, form and day, the team's name" in privacy
    assert "Commit from the top: 58 of 100, give or take 8\r\n" in body
    assert quiz.code not in body
    rungs = {rung for _, question in BANK.questions() for rung in question.rungs}
    assert not any(rung in body for rung in rungs)
    assert len(link.get_attribute("href") or "") < 2000  # more than some mail programs take


def test_whoever_has_no_quiz_is_offered_one_beside_somebody_elses_result(
    quiz: Quiz, saved: dict[str, Any], new_context: Callable[..., BrowserContext]
) -> None:
    quiz.open_saved(saved)
    other = Quiz(new_context().new_page(), quiz.address)
    other.page.goto(quiz.page.url)
    other.ready()
    expect(other.page.get_by_text("Whose is this?")).to_be_visible()
    assert not other.page.get_by_role("alert").is_visible()
    other.press("Take the quiz")
    assert other.heading == "How far do your leaders put customers first?"
