"""The quiz within the pages: its questions, and where a reader stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from readiness.model import asked_count
from tests.support.banks import BANK, PRINCIPLE, PRINCIPLES
from tests.support.driver import Quiz, script

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page


DO, SAY = "part-in-the-last-change", "problems-they-call-theirs"


def test_an_answer_given_on_a_page_is_the_quizs_answer_and_the_other_way_round(
    page: Page, address: str
) -> None:
    page.goto(address + PRINCIPLE)
    page.get_by_label("Manager", exact=True).check()
    page.locator(f'[name="{DO}"][value="2"]').check()
    quiz = Quiz(page, address).visit()
    assert quiz.radio("role", "manager").is_checked()
    assert quiz.checked() == {DO: "2"}
    quiz.start("manager", "full").choose(DO, 3)
    page.goto(address + PRINCIPLE)
    assert page.locator(f'[name="{DO}"][value="3"]').is_checked()
    assert page.locator(f'[name="{SAY}"]:checked').count() == 0


def test_the_page_says_where_one_stands_and_what_good_looks_like(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    here = page.locator(".here [data-fill=here]")
    assert not here.is_visible()
    page.locator(f'[name="{DO}"][value="2"]').check()
    page.locator(".here [data-fill=here]", has_text="Choose a role").wait_for()
    page.get_by_label("Executive", exact=True).check()
    page.locator(f'[name="{SAY}"][value="3"]').check()
    # Rungs 2 and 3: (50 + 75) / 2.
    page.locator(".here [data-fill=here]", has_text="63 of 100").wait_for()
    assert "4 Reinforced (backed up every time)" in here.inner_text()
    assert page.locator(".strip__here").inner_text().startswith("4")
    rungs = next(question.rungs for _, question in BANK.questions() if question.id == DO)
    assert (
        page.locator(f'[data-of="{DO}"] [data-fill=aim]').inner_text() == f"What good looks like: {rungs[3]}"
    )
    page.locator(f'[name="{DO}"][value="4"]').check()
    assert page.locator(f'[data-of="{DO}"] [data-fill=aim]').inner_text() == "That is the top rung."
    page.locator(f'[name="{DO}"][value="unsure"]').check()
    assert not page.locator(f'[data-of="{DO}"] [data-fill=aim]').is_visible()
    page.goto(address + "commit/")
    page.get_by_text("Your score, as a rough guide: 75 of 100").wait_for()
    assert page.locator(".here__line:visible").count() == 1, "the others have no answers"


def test_a_page_counts_as_the_result_does(page: Page, address: str) -> None:
    # The short form leaves this question out, here and there.
    question = "what-results-show"
    quiz = Quiz(page, address).visit().start("executive", "short")
    page.goto(address + "commit/choose-the-long-term/")
    page.locator(f'[name="{question}"][value="4"]').check()
    assert (
        "It counts in the full form." in page.locator(f'[data-of="{question}"] [data-fill=aim]').inner_text()
    )
    assert not page.locator(".here [data-fill=here]").is_visible()
    page.locator('[name="target-or-customer"][value="1"]').check()
    page.locator(".here [data-fill=here]", has_text="25 of 100").wait_for()
    assert quiz.visit().checked()[question] == "4"


def test_home_offers_to_go_on_where_one_stopped(page: Page, address: str) -> None:
    page.goto(address)
    assert not page.locator("go-on").is_visible()
    quiz = Quiz(page, address).visit().start("front-line", "short")
    quiz.choose(quiz.asked()[0], 1).press("Next")
    stopped = quiz.heading
    page.goto(address)
    takes = asked_count(BANK, "front-line", "short")
    assert f"You have answered 1 of {takes.questions + takes.signs}." in page.locator("go-on").inner_text()
    page.get_by_role("link", name="Continue the quiz").click()
    assert quiz.ready().heading == stopped
    quiz.answer({})
    page.goto(address)
    page.get_by_role("link", name="See your result").click()
    page.locator("[data-step=result] h2").wait_for()


def test_nothing_shows_for_those_who_have_not_answered(page: Page, address: str) -> None:
    for path in ("", "commit/", PRINCIPLE):
        page.goto(address + path)
        page.wait_for_function("() => Boolean(customElements.get('reader-standing'))")
        assert (
            page.locator(
                "go-on:visible, .here__line:visible, .asked-here__next:visible, .notice:visible"
            ).count()
            == 0
        )
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness:')).length") == 0


def test_an_answer_in_one_tab_shows_in_another(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    context = new_context()
    one, other = context.new_page(), context.new_page()
    other.goto(address + PRINCIPLE)
    one.goto(address + PRINCIPLE)
    one.get_by_label("Executive", exact=True).check()
    one.locator(f'[name="{DO}"][value="1"]').check()
    other.locator(".here [data-fill=here]", has_text="25 of 100").wait_for()
    assert other.locator(f'[name="{DO}"][value="1"]').is_checked()


def test_a_role_chooses_the_wording_and_hides_what_it_is_not_asked(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    asked = next(question for _, question in BANK.questions() if question.id == DO)
    legends = page.locator(".question:visible legend")
    assert asked.stems["executive"] in legends.first.inner_text()
    assert legends.count() == 2
    other = page.locator(f'.asked-here[data-of="{SAY}"]')
    other.evaluate("question => question.setAttribute('data-asked', '0 1')")
    page.get_by_label("Front line", exact=True).check()
    assert asked.stems["front-line"] in legends.first.inner_text()
    assert asked.stems["executive"] not in legends.first.inner_text()
    assert legends.count() == 1


def advice(page: Page) -> list[str]:
    """What a principle's page advises now: the card at its top, and the open part of those below."""
    page.wait_for_function("() => customElements.get('your-part')")
    return page.locator(".act, .part > details[open] > summary").locator("visible=true").all_inner_texts()


def test_a_role_chosen_on_a_page_chooses_what_the_page_advises_and_is_kept(page: Page, address: str) -> None:
    principle = PRINCIPLES[PRINCIPLE[:-1]]
    page.goto(address + PRINCIPLE)
    assert advice(page) == [f"This week\n\n{principle.this_week}", "Executive"]
    page.get_by_label("Manager", exact=True).check()
    arranged = [f"What you can arrange\n\n{principle.arrange}", "Manager"]
    assert advice(page) == arranged
    page.reload()
    assert advice(page) == arranged
    page.get_by_label("Front line", exact=True).check()
    [card, part] = advice(page)
    assert part == "Front line"
    assert principle.ask in card
    other = list(PRINCIPLES)[1]
    page.goto(f"{address}{other}/")
    assert PRINCIPLES[other].ask in advice(page)[0], "kept for every page"
    quiz = Quiz(page, address).visit()
    assert quiz.radio("role", "front-line").is_checked()
    quiz.choose("role", "executive")
    page.goto(address + PRINCIPLE)
    assert advice(page) == [f"This week\n\n{principle.this_week}", "Executive"]


def test_without_scripts_the_questions_are_a_list_that_can_be_read(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address + PRINCIPLE)
    text = page.locator("article").inner_text()
    for _, question in BANK.questions():
        if question.id in (DO, SAY):
            assert all(rung in text for rung in question.rungs)
    page.get_by_label("Manager", exact=True).check()
    assert (
        next(q for _, q in BANK.questions() if q.id == DO).stems["manager"]
        in page.locator("article").inner_text()
    )
    assert PRINCIPLES[PRINCIPLE[:-1]].arrange in page.locator(".act:visible").inner_text()
    assert page.locator(".notice:visible, .here__line:visible").count() == 0
    assert "count in the quiz" not in page.locator("article").inner_text()


def test_the_themes_keys_do_not_leave_the_page_from_an_answer(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    page.wait_for_function("() => window.component$")
    page.locator(f'[name="{DO}"][value="1"]').focus()
    for key in "np,.s":
        page.keyboard.press(key)
    assert page.url == address + PRINCIPLE
    assert page.locator(f'[name="{DO}"][value="1"]').evaluate("radio => radio === document.activeElement")


def test_a_damaged_record_is_set_aside_before_an_answer_is_written(page: Page, address: str) -> None:
    page.goto(address)
    key = f"readiness:{BANK.id}:{urlsplit(address).path}"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, "{broken"])
    page.goto(address + PRINCIPLE)
    assert page.evaluate("key => localStorage.getItem(key)", key) == "{broken", "looking changes nothing"
    page.locator(f'[name="{DO}"][value="1"]').check()
    page.locator("own-answers .notice", has_text="can't be read").wait_for()
    assert page.evaluate("key => localStorage.getItem(`${key}:unreadable`)", key) == "{broken"
    assert DO in json.loads(page.evaluate("key => localStorage.getItem(key)", key))


def test_what_cannot_be_told_now_is_told_the_next_time(page: Page, address: str) -> None:
    page.goto(address)
    key = f"readiness:{BANK.id}:{urlsplit(address).path}"
    record = json.dumps({"role": ["executive", 1], DO: ["nonsense", 1]})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, record])
    page.route(
        "**/notices.*.js", lambda route: route.fulfill(body="export {", content_type="text/javascript")
    )
    quiz = Quiz(page, address).visit()
    page.get_by_text("Part of this page couldn't be loaded").wait_for()
    page.unroute("**/notices.*.js")
    quiz.visit()
    page.get_by_text("One entry couldn't be read").wait_for()
    quiz.visit()
    assert not page.locator("[data-part=notice]").is_visible(), "told once"


def test_where_storage_is_refused_the_page_says_so(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context().new_page()
    page.goto(address + PRINCIPLE)
    page.evaluate(
        """() => {
            Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
        }"""
    )
    page.locator(f'[name="{DO}"][value="1"]').check()
    page.get_by_text("Your answers aren't being kept").wait_for()


def test_who_keeps_nothing_keeps_nothing_here_either(page: Page, address: str) -> None:
    quiz = Quiz(page, address).visit()
    page.locator(".opening summary").click()
    page.get_by_label("Keep nothing on this device").check()
    quiz.choose("role", "executive")
    page.goto(address + PRINCIPLE)
    page.locator(f'[name="{DO}"][value="1"]').check()
    page.get_by_text("Nothing is kept on this device.").wait_for()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness')).length") == 0


@pytest.mark.parametrize("module", ["library/own-answers.js", "page/store.js", "core/aim.js"])
def test_where_the_script_fails_it_is_said_that_nothing_is_kept(
    browser: Browser, bare: str, site: Path, module: str
) -> None:
    broken = "throw new Error('broken');"
    if module == "core/aim.js":  # fails when it is used
        broken = "export const TOP_RUNG = 4; export const aimOf = () => { throw new Error('broken'); };"
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        page.route(
            f"**/{script(site, module)}",
            lambda route: route.fulfill(body=broken, content_type="text/javascript"),
        )
        page.goto(bare + PRINCIPLE)
        page.locator(f'[name="{DO}"][value="1"]').check()
        page.get_by_text("what you tick here may not be kept").locator("visible=true").wait_for(timeout=9000)
        assert page.locator(f'[name="{DO}"][value="1"]').is_checked()
