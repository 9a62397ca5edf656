"""The plan: from three priorities to steps with owners and days."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.support.banks import BANK, PRINCIPLES
from tests.support.driver import KEY, Quiz
from tests.support.plans import act, focused, opened, step, texts, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

# The priorities of the worked example, in their order.
FIRST = [
    PRINCIPLES[path]
    for path in (
        "commit/run-it-as-a-competence",
        "live-the-values/turn-values-into-practices",
        "live-the-values/agree-values-together",
    )
]
TITLES = [principle.title for principle in FIRST]
TEXTS = [principle.this_week for principle in FIRST]
WORDS = BANK.words
ASIDE = next(each.id for each in PRINCIPLES.values() if each not in FIRST)


def test_a_plan_begins_with_one_step_for_each_priority_due_this_week(plan: Quiz) -> None:
    assert titles(plan) == TITLES
    assert texts(plan) == TEXTS
    for number, principle in enumerate(FIRST, 1):
        card = step(plan, number)
        assert card.get_by_label("By when").input_value() == "2026-11-27"  # 21 and 28 are Saturdays
        assert card.get_by_text("This week").is_visible()
        assert card.get_by_text(f"What you could count: {principle.measures[0]}").is_visible()
        assert not card.get_by_text(principle.measures[1]).is_visible()
        card.get_by_text("What you could count").click()
        assert card.get_by_text(principle.measures[1]).is_visible()


def test_a_step_is_called_this_weeks_as_long_as_it_is(plan: Quiz) -> None:
    card = step(plan, 1)
    for day, shown in (("2026-12-21", False), ("2026-11-22", True), ("2026-11-20", False), ("", False)):
        card.get_by_label("By when").fill(day)
        assert card.get_by_text("This week").is_visible() is shown, day
    card.get_by_label("By when").fill("2026-11-22")
    card.get_by_role("checkbox", name="Done").check()
    assert not card.get_by_text("This week").is_visible()


def test_the_offer_that_is_pressed_is_added_although_the_plan_has_changed_since_it_was_listed(
    plan: Quiz,
) -> None:
    plan.page.get_by_text("Add a step", exact=True).click()
    step(plan, 1).get_by_label("What to do", exact=True).fill(
        "Something of our own"
    )  # so that this week's is missing
    offer = plan.page.locator("[data-act=plan-offer]").last
    wanted = offer.locator("[data-fill=what]").inner_text()
    offer.click()
    assert texts(plan)[3:] == [wanted]


def test_a_step_that_was_removed_can_be_brought_back_in_sight(plan: Quiz) -> None:
    plan.page.set_viewport_size({"width": 360, "height": 740})
    act(plan, 1, "Remove")
    expect(plan.page.get_by_role("button", name="Bring it back")).to_be_in_viewport(ratio=1)


def test_the_plan_can_be_pasted_into_a_mail(plan: Quiz) -> None:
    plan.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    step(plan, 1).get_by_label("Owner").fill("Dana")
    plan.press("Copy the plan as text")
    plan.page.get_by_text("Copied.").wait_for()
    text = plan.page.evaluate("navigator.clipboard.readText()")
    assert "Owner: Dana" in text
    assert all(principle.this_week in text for principle in FIRST)


def test_a_plan_that_is_begun_later_has_no_day_that_is_over(
    page: Page, address: str, saved: dict[str, Any]
) -> None:
    page.clock.install(time="2026-11-21T12:00")
    quiz = opened(Quiz(page, address).visit().open_saved({**saved, "taken_on": "2026-03-01"}))
    assert step(quiz, 1).get_by_label("By when").input_value() == "2026-11-27"


@pytest.mark.parametrize("role", ["manager", "front-line"])
def test_others_plan_what_they_can_arrange_or_ask_in_their_own_words(
    quiz: Quiz, saved: dict[str, Any], role: str
) -> None:
    quiz.open_saved({**saved, "role": role, "signs": {}})
    opened(quiz)
    power = next(each.power for each in BANK.roles if each.id == role)
    principle = next(each for each in PRINCIPLES.values() if each.title == titles(quiz)[0])
    assert texts(quiz)[0] == (principle.ask if power == "ask" else principle.arrange)
    assert quiz.heading == WORDS.plan_titles[power]
    assert quiz.page.get_by_text(WORDS.plan_intro[power]).is_visible()
    step(quiz, 1).get_by_label(WORDS.plan_owner[power]).fill("Ada")
    step(quiz, 1).get_by_label(WORDS.plan_evidence[power]).fill("A list")
    quiz.press("Back to the result").opened("result")
    table = quiz.page.locator(".plan-table").first.inner_text()
    assert WORDS.plan_owner[power] in table
    others = {*WORDS.plan_owner.values()} - {WORDS.plan_owner[power]}
    assert not any(other in table for other in others)


def test_what_is_written_is_kept_and_stays_when_answers_change(plan: Quiz) -> None:
    first = step(plan, 1)
    first.get_by_label("Owner").fill("Ada Müller")
    first.get_by_label("What will show").fill("The page hangs in the board room")
    first.get_by_role("checkbox", name="Done").check()
    assert "Steps done: 1 of 3" in plan.page.locator("[data-step=plan]").inner_text()
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
    assert titles(plan) == TITLES
    again = step(plan, 1)
    assert again.get_by_role("checkbox", name="Done").is_checked()
    assert not again.get_by_label("Owner").is_visible()  # what is done is folded
    again.get_by_text("Who, when and what will show it").click()
    assert again.get_by_label("Owner").input_value() == "Ada Müller"
    assert again.get_by_label("By when").input_value() == "2026-11-27"


def test_a_step_moves_up_and_down_by_buttons_and_keeps_the_focus(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    assert step(plan, 1).get_by_role("button").count() == 2  # the first can only go down
    act(plan, 1, "Move down")
    assert texts(plan) == [TEXTS[1], TEXTS[0], TEXTS[2]]
    assert focused(plan) == f"Move down: {TITLES[0]}, step 2"
    plan.page.keyboard.press("Enter")
    assert texts(plan) == [TEXTS[1], TEXTS[2], TEXTS[0]]
    assert focused(plan) == f"Move up: {TITLES[0]}, step 3"  # it cannot go further down
    plan.page.keyboard.press("Enter")
    plan.page.reload()
    plan.ready().opened("plan")
    assert texts(plan) == [TEXTS[1], TEXTS[0], TEXTS[2]]
    assert step(plan, 2).get_by_label("Owner").input_value() == "Ada"


def test_a_step_is_removed_by_a_button_and_can_be_brought_back_where_it_was(plan: Quiz) -> None:
    step(plan, 2).get_by_label("Owner").fill("Grace")
    act(plan, 2, "Remove")
    assert texts(plan) == [TEXTS[0], TEXTS[2]]
    assert focused(plan) == f"Remove: {TITLES[2]}, step 2"
    assert f"Removed: “{TEXTS[1]}”" in plan.page.locator("[data-step=plan]").inner_text()
    assert "Grace" not in plan.page.evaluate(f"localStorage.getItem('{KEY}')")
    act(plan, 2, "Remove")
    assert focused(plan) == "Add a step"  # no step comes after it
    for _ in range(2):
        plan.press("Bring it back")
    assert texts(plan) == TEXTS
    assert focused(plan) == f"Remove: {TITLES[1]}, step 2"
    assert step(plan, 2).get_by_label("Owner").input_value() == "Grace"
    assert not plan.shows("Bring it back")


def test_a_plan_can_be_emptied_and_is_not_offered_again(plan: Quiz) -> None:
    for _ in FIRST:
        act(plan, 1, "Remove")
    plan.page.reload()
    plan.ready().opened("plan")
    assert texts(plan) == []


def test_further_steps_come_from_the_bank_or_are_ones_own(plan: Quiz) -> None:
    acts = FIRST[0].acts
    plan.page.get_by_text("Add a step", exact=True).click()
    offers = plan.page.locator(".plan-add__offers button")
    assert [offer.inner_text().split(":")[0] for offer in offers.all()] == [
        "In 30 days",
        "In 60 days",
        "In 90 days",
    ]
    offers.filter(has_text="In 60 days").click()
    assert texts(plan) == [*TEXTS, acts.days_60]
    assert step(plan, 4).get_by_label("By when").input_value() == "2027-01-20"
    assert offers.count() == 2  # what is in the plan is not offered
    plan.page.get_by_label("For which principle?").select_option(label="Look after your team")
    plan.press("An empty step")
    plan.page.keyboard.type("Ask the night shift")
    assert texts(plan)[4] == "Ask the night shift"
    assert titles(plan)[4] == "Look after your team"
    plan.press("An empty step")
    _, text = plan.saves("Download the plan as text (Markdown)")
    assert text.count("- [ ]") == 5  # a step without words leaves all that leaves the page


def test_what_a_plan_of_an_earlier_version_held_opens_in_the_same_order(plan: Quiz) -> None:
    steps = {
        "plan.chosen": ["turn-values-into-practices", "run-it-as-a-competence"],
        **{f"plan.run-it-as-a-competence.{n}.text": f"Competence {n}" for n in (2, 1, 10)},
        **{f"plan.turn-values-into-practices.{n}.text": f"Values {n}" for n in (3, 1)},
        "plan.turn-values-into-practices.1.owner": "Ada",
        f"plan.{ASIDE}.1.text": "Set aside",
    }
    plan.page.evaluate(
        """([key, steps]) => {
            const record = JSON.parse(localStorage.getItem(key));
            for (const [name, value] of Object.entries(steps)) record[name] = [value, Date.now()];
            localStorage.setItem(key, JSON.stringify(record));
        }""",
        [KEY, steps],
    )
    plan.page.reload()
    plan.ready().opened("plan")
    written = ["Values 1", "Values 3", "Competence 1", "Competence 2", "Competence 10"]
    assert texts(plan) == written
    assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"
    plan.page.get_by_text("Add a step", exact=True).click()
    plan.page.get_by_label("For which principle?").select_option(ASIDE)
    plan.page.get_by_role("button", name="Written earlier: Set aside").click()
    assert texts(plan) == [*written, "Set aside"]


def test_where_later_answers_put_others_first_the_plan_offers_a_step_for_each(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    act(plan, 2, "Remove")
    assert not plan.shows("Add a step for each")  # of what it began with, nothing is missed
    plan.press("Back to the result").opened("result")
    for principle in ("choose-and-grow-leaders", "focus-on-few"):
        plan.page.locator(f"[name=matters_most][value={principle}]").check()
    opened(plan)
    new = ["Choose and grow leaders who care", "Focus on a few things"]
    assert (
        f"First by your answers now, and not in the plan: {' · '.join(new)}."
        in plan.page.locator("[data-step=plan]").inner_text()
    )
    plan.press("Add a step for each")
    assert titles(plan) == [TITLES[0], TITLES[2], *new]
    assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"
    assert not plan.shows("Add a step for each")


def test_where_storage_refuses_the_plan_says_so_at_once(
    new_context: Callable[..., BrowserContext], address: str, saved: dict[str, Any]
) -> None:
    quiz = Quiz(new_context().new_page(), address).visit().open_saved(saved)
    opened(quiz)
    quiz.page.evaluate(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }; 0"
    )
    step(quiz, 1).get_by_label("Owner").fill("Ada")
    assert quiz.page.get_by_text("Your answers aren't being kept").first.is_visible()


def test_a_long_word_in_a_plan_stays_within_the_page_and_the_report(plan: Quiz) -> None:
    plan.page.set_viewport_size({"width": 320, "height": 640})
    link = "https://example.org/" + "a-very-long-address/" * 6
    step(plan, 1).get_by_label("What will show").fill(link)
    step(plan, 2).get_by_label("What to do", exact=True).fill(link)
    act(plan, 2, "Remove")
    plan.page.get_by_text("Add a step", exact=True).click()
    plan.page.get_by_text("How did it go?", exact=True).click()
    assert plan.page.evaluate("document.documentElement.scrollWidth") <= 320
    plan.press("Back to the result").opened("result")
    assert plan.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(PdfReader(BytesIO(plan.page.pdf(format="A4"))).pages) == 2


def test_deleting_answers_deletes_the_plan_and_both_can_be_brought_back(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    act(plan, 2, "Remove")
    plan.press("Back to the result").opened("result")
    plan.press("Delete all my data")
    assert plan.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness'))") == []
    plan.bring_back()
    plan.opened("result")
    opened(plan)
    assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"
    assert not plan.shows("Bring it back")  # what was removed before is deleted for good


def test_what_is_brought_back_is_one_plan_and_not_two_in_one(plan: Quiz, saved: dict[str, Any]) -> None:
    step(plan, 1).get_by_label("Owner").fill("Anna")
    plan.press("Back to the result").opened("result")
    plan.press("Delete all my data")
    plan.open_saved(saved)
    opened(plan)
    step(plan, 2).get_by_label("Owner").fill("Bo")
    plan.press("Back to the result").opened("result")

    def owners() -> list[str]:
        plan.bring_back()
        plan.page.get_by_text("answers are back").wait_for()
        # The page may be on its way to the result by itself, so this press waits for nothing.
        plan.page.eval_on_selector("[data-act=to-result]", "button => button.click()")
        plan.opened("result")
        opened(plan)
        found = [step(plan, n).get_by_label("Owner").input_value() for n in (1, 2)]
        plan.press("Back to the result").opened("result")
        plan.press("Change answers")
        return found

    plan.press("Change answers")
    assert owners() == ["Anna", ""]
    assert owners() == ["", "Bo"]


def test_two_tabs_write_one_plan(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    other = Quiz(plan.page.context.new_page(), plan.address).visit()
    other.opened("plan")
    step(other, 3).get_by_label("Owner").fill("Grace")
    plan.page.reload()
    plan.ready()
    assert step(plan, 1).get_by_label("Owner").input_value() == "Ada"
    assert step(plan, 3).get_by_label("Owner").input_value() == "Grace"


def test_two_tabs_that_do_not_hear_each_other_lose_no_step(plan: Quiz) -> None:
    other = Quiz(plan.page.context.new_page(), plan.address).visit()
    other.opened("plan")
    for each in (plan, other):
        each.page.evaluate(
            "addEventListener('storage', event => event.stopImmediatePropagation(), {capture: true})"
        )
    for each, text in ((plan, "Ask the day shift"), (other, "Ask the night shift")):
        each.page.get_by_text("Add a step", exact=True).click()
        each.press("An empty step")
        each.page.keyboard.type(text)
    act(plan, 1, "Move down")
    act(other, 3, "Remove")
    plan.page.reload()
    plan.ready().opened("plan")
    assert texts(plan) == [TEXTS[1], TEXTS[0], "Ask the day shift", "Ask the night shift"]


def test_the_plan_can_be_written_with_the_keyboard_alone(quiz: Quiz, saved: dict[str, Any]) -> None:
    quiz.open_saved(saved)
    quiz.page.get_by_role("button", name="Make a plan").focus()
    quiz.page.keyboard.press("Enter")
    quiz.opened("plan")
    assert quiz.page.evaluate("document.activeElement.textContent") == "Your plan"
    for _ in range(3):  # the principle's page, the tick, and what is to be done
        quiz.page.keyboard.press("Tab")
    quiz.page.keyboard.press("ControlOrMeta+A")
    quiz.page.keyboard.type("n, p. and other keys stay here")
    assert texts(quiz)[0] == "n, p. and other keys stay here"


def test_the_plan_on_paper_is_a_table_without_controls_that_says_whose_it_is(plan: Quiz) -> None:
    step(plan, 1).get_by_label("Owner").fill("Ada")
    plan.page.emulate_media(media="print")
    section = plan.page.locator("[data-step=plan]")
    assert re.search(rf"{re.escape(TEXTS[0])}\s+Ada", section.locator(".plan-table").inner_text())
    assert section.locator(":is(input, textarea, select, button, summary):visible").count() == 0
    assert "From the readiness quiz of 21 November 2026, edition 2026.1." in section.inner_text()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_nine_steps_and_whose_they_are_fit_on_one_sheet(plan: Quiz, paper: str) -> None:
    plan.page.get_by_text("Add a step", exact=True).click()
    for principle in FIRST[:2]:
        plan.page.get_by_label("For which principle?").select_option(principle.id)
        for _ in range(3):
            plan.page.locator(".plan-add__offers button").first.click()
    for number in range(1, 10):
        step(plan, number).get_by_label("Owner").fill("Ada Lovelace and Grace Hopper")
        step(plan, number).get_by_label("What will show").fill("The page hangs in the board room, dated")
    plan.page.get_by_text("How did it go?", exact=True).click()
    [sheet] = PdfReader(BytesIO(plan.page.pdf(format=paper))).pages
    assert " ".join(sheet.extract_text().split()).count("Grace Hopper") == 9


def test_the_plan_that_the_page_opened_with_is_printed_as_any(plan: Quiz) -> None:
    step(plan, 1).get_by_label("What will show").fill("word" * 100)
    plan.page.reload()
    plan.ready().opened("plan")
    plan.page.emulate_media(media="print")
    plan.page.set_viewport_size({"width": 700, "height": 900})
    assert plan.page.evaluate("document.documentElement.scrollWidth") <= 700
