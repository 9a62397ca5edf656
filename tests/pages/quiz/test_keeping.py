"""What is kept, where, and what survives: reloads, tabs, refusals, damage, and a newer edition of the bank."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from readiness.model import asked_count
from tests.support.banks import BANK
from tests.support.driver import KEY, Quiz

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page


@pytest.fixture(scope="session")
def address(bare: str) -> str:
    """The site's address: these tests are about our scripts alone."""
    return bare


def answer_first_step(quiz: Quiz, value: int = 3) -> dict[str, str]:
    return quiz.tick(dict.fromkeys(quiz.asked(), value)).checked()


def kept(quiz: Quiz) -> dict[str, tuple[object, int]]:
    stored: dict[str, tuple[object, int]] = json.loads(
        quiz.page.evaluate("key => localStorage.getItem(key) ?? '{}'", KEY)
    )
    return stored


# Runs in the page: all that stands in local storage and in databases, by name.
IN_STORAGE = """async () => {
  const answered = (request) => new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const found = {};
  for (const key of Object.keys(localStorage)) found[key] = localStorage.getItem(key);
  for (const { name } of await indexedDB.databases()) {
    const database = await answered(indexedDB.open(name));
    const stores = [...database.objectStoreNames].map((name) => database.transaction(name).objectStore(name));
    const entries = await Promise.all(stores.map((store) => answered(store.getAll())));
    found[`${name} (database)`] = JSON.stringify(entries);
    database.close();
  }
  return found;
}"""


def in_storage(page: Page) -> dict[str, str]:
    """All that stands in this browser under names that begin with ours, in local storage and in databases."""
    found: dict[str, str] = page.evaluate(IN_STORAGE)
    return {name: text for name, text in found.items() if name.startswith("readiness")}


def until_in_database(quiz: Quiz, name: str) -> None:
    """Wait until an answer has its second copy."""
    quiz.page.get_by_role("region", name="Also stored").filter(has_text=name).wait_for()


def test_a_reload_and_a_closed_tab_lose_nothing(quiz: Quiz) -> None:
    quiz.unfold().page.get_by_label("Which team").fill("Northern depot")
    quiz.start("manager", "short")
    answered = answer_first_step(quiz)
    quiz.press("Next")
    quiz.page.reload()
    assert quiz.ready().heading == "Earn people's trust"
    assert quiz.checked() == answered
    again = Quiz(quiz.page.context.new_page(), quiz.address)
    quiz.page.close()
    assert again.visit().heading == "Earn people's trust"
    assert again.checked() == answered
    again.press("Back").press("Back")
    assert again.page.get_by_label("Which team").input_value() == "Northern depot"


def test_the_last_answer_before_leaving_is_kept(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    name = quiz.asked()[0]
    quiz.choose(name, 4)
    quiz.page.goto(quiz.address)
    quiz.page.go_back()
    assert quiz.ready().checked() == {name: "4"}


def test_the_back_button_goes_back_one_step_and_loses_nothing(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    answered = answer_first_step(quiz)
    quiz.press("Next")
    quiz.page.go_back()
    assert quiz.heading == "Commit from the top"
    quiz.page.go_forward()
    assert quiz.heading == "Earn people's trust"
    assert quiz.checked() == answered


def test_two_tabs_merge_question_by_question_and_the_latest_wins(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    one, two, three = quiz.asked()[:3]
    other = Quiz(quiz.page.context.new_page(), quiz.address).visit()
    quiz.choose(one, 1)
    other.choose(two, 2)
    other.choose(three, 4)
    quiz.choose(three, 0)
    for tab in (quiz, other):
        tab.radio(three, 0).and_(tab.page.locator(":checked")).wait_for()
        assert tab.checked() == {one: "1", two: "2", three: "0"}
    other.page.reload()
    assert other.ready().checked() == {one: "1", two: "2", three: "0"}


# Runs in a page: clicks a radio at a moment that two tabs agree on, to the millisecond.
AT_ONCE = """([name, value, moment]) => {
  const click = () => document.querySelector(`[name="${name}"][value="${value}"]`).click();
  setTimeout(() => { while (Date.now() < moment); click(); }, moment - Date.now() - 10);
}"""
ALL_KEPT = """([key, answers]) => {
  const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
  return Object.entries(answers).every(([name, value]) => kept[name]?.[0] === value
    && document.querySelector(`[name="${name}"][value="${value}"]`).checked);
}"""


def test_of_two_answers_at_the_same_moment_in_two_tabs_both_are_kept(quiz: Quiz) -> None:
    quiz.start("executive", "full")
    names = quiz.asked()[:2]
    other = Quiz(quiz.page.context.new_page(), quiz.address).visit()
    tabs = (quiz.page, other.page)
    for value in (0, 1, 2, 3, 4) * 6:
        moment = quiz.page.evaluate("Date.now() + 60")
        for tab, name in zip(tabs, names, strict=True):
            tab.evaluate(AT_ONCE, [name, value, moment])
        for tab in tabs:
            tab.wait_for_function(ALL_KEPT, arg=[KEY, dict.fromkeys(names, value)])


def test_a_tab_that_has_not_heard_of_a_deletion_brings_nothing_back(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    answered = answer_first_step(quiz)
    frozen = quiz.page.context.new_page()
    frozen.add_init_script("addEventListener('storage', (event) => event.stopImmediatePropagation());")
    other = Quiz(frozen, quiz.address).visit()
    quiz.page.get_by_text("What is kept on this device").click()
    quiz.press("Delete all my data")
    quiz.page.get_by_text("All your data is deleted from this device").first.wait_for()
    now = "JSON.stringify({ ...localStorage })"
    frozen.wait_for_function(
        f"now => {now} === now", arg=quiz.page.evaluate(now)
    )  # processes tell one another late
    name = next(iter(answered))
    assert other.checked() == answered
    other.choose(name, 1)
    assert "Your answers were deleted in another tab" in other.notice
    assert {entry for entry, (value, _) in kept(quiz).items() if value is not None} == {name, "taken_on"}
    other.bring_back()
    assert other.checked() == {**answered, name: "3"}


def test_deleting_in_one_tab_empties_the_other(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    answer_first_step(quiz)
    other = Quiz(quiz.page.context.new_page(), quiz.address).visit()
    quiz.page.get_by_text("What is kept on this device").click()
    quiz.press("Delete all my data")
    other.page.get_by_text("Your answers were deleted in another tab").wait_for()
    assert other.heading == "How far do your leaders put customers first?"
    other.page.get_by_role("button", name="Bring them back").wait_for()
    other.page.reload()
    assert other.ready().checked() == {}
    assert kept(quiz) == {}


# Holds the journal until `goOn`, and for ever what another tab tells of storage.
SLOW_JOURNAL = """() => {
    addEventListener('storage', event => event.stopImmediatePropagation());
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name) {
        const asked = { get result() { return real.result; }, get transaction() { return real.transaction; } };
        let real;
        window.goOn = () => {
            IDBFactory.prototype.open = open;
            real = indexedDB.open(name);
            for (const event of ['onupgradeneeded', 'onsuccess', 'onerror']) real[event] = () => asked[event]();
        };
        return asked;
    };
}"""
JOURNALLED = """async () => {
    const done = request => new Promise(resolve => { request.onsuccess = () => resolve(request.result); });
    const [{ name }] = await indexedDB.databases();
    for (;;) {
        const database = await done(indexedDB.open(name));
        const entries = await done(database.transaction('entries').objectStore('entries').getAll());
        database.close();
        if (entries.length === 1 && /deleted/.test(entries[0])) return;
    }
}"""


def test_a_deletion_that_the_journal_tells_first_is_told_all_the_same(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    answer_first_step(quiz)
    page = quiz.page.context.new_page()
    page.add_init_script(f"({SLOW_JOURNAL})()")
    other = Quiz(page, quiz.address).visit()
    quiz.page.get_by_text("What is kept on this device").click()
    quiz.press("Delete all my data")
    quiz.page.evaluate(JOURNALLED)
    page.evaluate("goOn()")
    page.get_by_text("Your answers were deleted in another tab").wait_for()
    assert other.checked() == {}


def test_one_can_see_what_is_kept_and_delete_all_of_it(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    answered = answer_first_step(quiz)
    quiz.page.get_by_text("What is kept on this device").click()
    panel = quiz.page.locator("[data-part=kept]")
    panel.get_by_text("4 answers are kept in this browser").wait_for()
    assert json.loads(panel.locator("pre").inner_text()).keys() == kept(quiz).keys()
    quiz.press("Delete all my data")
    assert "All your data is deleted from this device" in quiz.notice
    assert quiz.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness'))") == []
    assert quiz.heading == "How far do your leaders put customers first?"
    quiz.bring_back()
    assert quiz.checked() == answered
    quiz.page.reload()
    assert quiz.ready().checked() == answered


def test_the_second_copy_can_be_seen_and_is_deleted_with_the_rest(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    name = next(iter(answer_first_step(quiz)))
    quiz.page.get_by_text("What is kept on this device").click()
    until_in_database(quiz, name)
    assert [name in text for text in in_storage(quiz.page).values()] == [True, True]
    quiz.press("Delete all my data")
    quiz.page.get_by_text("What is kept on this device").click()
    assert not any(name in text or "manager" in text for text in in_storage(quiz.page).values())


def test_the_second_copy_stays_for_two_minutes(page: Page, address: str) -> None:
    page.clock.install()
    quiz = Quiz(page, address).visit().start("manager", "short")
    name = next(iter(answer_first_step(quiz)))
    page.get_by_text("What is kept on this device").click()
    until_in_database(quiz, name)
    page.clock.fast_forward(119_000)
    assert [name in text for text in in_storage(page).values()] == [True, True]
    page.clock.fast_forward(2_000)
    assert [name in text for text in in_storage(page).values()] == [True, False]
    quiz.press("Delete all my data")
    # The deletion is noted there first. No two minutes would pass before it is, had the clock not been turned on.
    page.wait_for_function(
        f"async () => Object.values(await ({IN_STORAGE})()).some(text => text.includes('deleted'))"
    )
    page.clock.fast_forward(121_000)
    page.wait_for_function("async () => (await indexedDB.databases()).length === 0")
    assert in_storage(page) == {}


def test_what_somebody_removes_by_hand_does_not_come_back(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    name = next(iter(answer_first_step(quiz)))
    quiz.page.get_by_text("What is kept on this device").click()
    until_in_database(quiz, name)
    quiz.page.evaluate("localStorage.clear()")
    quiz.page.reload()
    assert quiz.ready().heading == "How far do your leaders put customers first?"
    quiz.start("manager", "short")
    assert quiz.checked() == {}
    assert not any(name in text for text in in_storage(quiz.page).values())


def test_what_was_put_aside_can_be_brought_back_one_after_the_other(quiz: Quiz) -> None:
    quiz.start("manager", "short")
    mine = answer_first_step(quiz)
    file = {
        "bank": BANK.id,
        "role": "manager",
        "form": "short",
        "answers": {"last-practice": 2},
    }
    quiz.answer({}).open_saved(file)
    quiz.press("Delete all my data")
    quiz.page.get_by_text("What is kept on this device").click()
    quiz.page.locator("[data-part=kept]").get_by_role("button", name="Delete all my data").click()
    quiz.bring_back()
    assert quiz.checked() == {"last-practice": "2"}
    quiz.bring_back()
    assert quiz.checked() == mine
    quiz.bring_back()  # and what these took the place of
    assert quiz.checked() == {"last-practice": "2"}


def test_a_change_of_the_fragment_stays_on_the_step(quiz: Quiz) -> None:
    quiz.start("manager", "short").press("Next")
    quiz.page.evaluate("location.hash = 'anything'")
    quiz.page.wait_for_function("() => location.hash === '#anything'")
    assert quiz.heading == "Earn people's trust"


def test_a_role_without_a_form_takes_the_form_that_is_ticked(quiz: Quiz) -> None:
    quiz.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, '{"role": ["manager", 5]}'])
    quiz.page.reload()
    quiz.ready().press("Start")
    takes = asked_count(BANK, "manager", "short")
    assert (
        f"0 of {takes.questions + takes.signs} answered"
        in quiz.page.locator("[data-part=progress]").inner_text()
    )
    assert kept(quiz)["form"][0] == "short"


def test_the_result_can_be_deleted_from_its_last_part(quiz: Quiz) -> None:
    quiz.start("manager", "short").answer({})
    quiz.page.get_by_text("Keep and share").click()
    quiz.page.locator("[data-opens=keep] [data-act=delete]").click()
    quiz.page.reload()
    assert quiz.ready().heading == "How far do your leaders put customers first?"
    assert kept(quiz) == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_that_all_is_deleted_and_how_to_undo_it_stands_in_sight(quiz: Quiz, width: int) -> None:
    quiz.page.set_viewport_size({"width": width, "height": 740})
    quiz.start("manager", "short")
    answer_first_step(quiz)
    quiz.answer({}).press("Delete all my data")
    expect(quiz.page.get_by_text("All your data is deleted")).to_be_in_viewport(ratio=1)
    expect(quiz.page.get_by_role("button", name="Bring them back")).to_be_in_viewport(ratio=1)


def test_a_result_that_cannot_be_loaded_is_told_and_can_be_tried_again(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    context = new_context()
    quiz = Quiz(context.new_page(), address).visit().start("manager", "short")
    answered = answer_first_step(quiz)
    quiz.walk()
    quiz.page.route(
        "**/result/result.*.js",
        lambda route: route.fulfill(body="this is no script", content_type="text/javascript"),
    )
    quiz.press("See results")
    expect(quiz.page.get_by_text("Part of this page couldn't be loaded")).to_be_in_viewport(ratio=1)
    assert quiz.checked() == answered
    quiz.page.unroute("**/result/result.*.js")
    quiz.page.reload()
    assert quiz.ready().heading.startswith("As you see it")


def test_one_can_choose_that_nothing_is_kept(quiz: Quiz) -> None:
    quiz.unfold().page.get_by_label("Keep nothing on this device").check()
    quiz.start("manager", "short")
    answer_first_step(quiz)
    assert in_storage(quiz.page) == {}
    quiz.answer({})
    assert len(quiz.download()["answers"]) == 4
    quiz.page.reload()
    assert quiz.ready().checked() == {}
    assert (
        quiz.unfold().page.get_by_label("Keep nothing on this device").is_checked()
    )  # the wish outlasts the answers


FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
FORBIDDEN = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"


@pytest.mark.parametrize("refusal", [FULL, FORBIDDEN], ids=["full", "forbidden"])
def test_where_storage_refuses_the_quiz_works_and_says_so(
    new_context: Callable[..., BrowserContext], address: str, refusal: str
) -> None:
    context = new_context()
    # Only our keys: the theme keeps its own there and does not expect a refusal.
    ours = f"""if (location.pathname.endsWith('/quiz/')) addEventListener('DOMContentLoaded', () => {{ {refusal} }})"""
    context.add_init_script(ours)
    quiz = Quiz(context.new_page(), address).visit().start("manager", "short")
    answer_first_step(quiz)
    assert quiz.page.get_by_text("Your answers aren't being kept").first.is_visible()
    quiz.answer({})
    assert f"4 of {asked_count(BANK, 'manager', 'short').questions} questions" in quiz.result.inner_text()
    assert len(quiz.download()["answers"]) == 4


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        ("{{{ not json", "can't be read. It's still there, untouched"),
        ("[1, 2, 3]", "can't be read. It's still there, untouched"),
        (
            '{"last-practice": [2, 5], "what-comes-first": ["<img src=x onerror=alert(1)>", 5]}',
            "One entry couldn't be read",
        ),
        ('{"role": ["manager", 5], "__proto__": [3, 5], "last-practice": [2, 5]}', "__proto__"),
        ('{"last-practice": [2, 5], "role": [["executive"], 5], "form": 7}', "2 entries couldn't be read"),
        ("[" * 20000, "can't be read"),
    ],
    ids=["no JSON", "no record", "markup", "prototype", "wrong types", "deep"],
)
def test_a_damaged_record_is_told_and_spoils_nothing(quiz: Quiz, stored: str, told: str) -> None:
    quiz.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, stored])
    quiz.page.reload()
    quiz.ready()
    assert told in quiz.notice
    assert quiz.page.locator("img[onerror]").count() == 0
    assert quiz.page.evaluate("({}).hasOwnProperty('0')") is False
    if "last-practice" in stored:
        assert quiz.checked() == {"last-practice": "2"}
    aside = quiz.page.evaluate("key => localStorage.getItem(key + ':unreadable')", KEY)
    assert aside == stored


def test_a_damaged_record_stays_as_it_is_where_there_is_no_room_for_a_copy(quiz: Quiz) -> None:
    stored = '{"last-practice": [2, 5], ' + "cut off" * 40
    quiz.page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };"
    )
    quiz.page.evaluate("([key, text]) => { localStorage[key] = text; }", [KEY, stored])
    quiz.page.reload()
    assert "can't be read. It's still there, untouched" in quiz.ready().notice
    quiz.start("manager", "short").choose("part-in-the-last-change", 2)
    assert quiz.page.get_by_text("Your answers aren't being kept").first.is_visible()
    assert quiz.page.evaluate("key => localStorage.getItem(key)", KEY) == stored


def test_what_the_record_has_to_tell_is_told_beside_a_link(quiz: Quiz) -> None:
    for link, also in {
        "L4H-aBpMvAAAAAd42Am-gAAAAAAAAAAAAAw": "Part of this code is missing",
        "L4H-aBpMvAAAAAd42Am-gAAAAAAAAAAAAAwA": "",
    }.items():
        quiz.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, "{{{ not json"])
        quiz.page.goto("about:blank")
        quiz.page.goto(f"{quiz.address}quiz/#r={link}")
        quiz.page.get_by_text("can't be read. It's still there, untouched").first.wait_for()
        assert also in quiz.notice


def older_answers(site: Path) -> dict[str, object]:
    """An answer to everything that the older edition asked."""
    bank = json.loads((site / "assets/readiness/bank.json").read_text("utf-8"))
    questions = {q["id"]: n % 5 for n, q in enumerate(bank["questions"])}
    extra = {f"extra-{n}": n % 5 for n in range(1, 6)}
    signs = {sign["id"]: "claimed" for sign in bank["signs"]}
    return {**questions, **extra, **signs}


@pytest.mark.xdist_group("newer edition")
def test_a_newer_edition_loses_exactly_the_retired_answers_and_names_them(
    newer_edition: str, new_context: Callable[..., BrowserContext], site: Path
) -> None:
    answers = older_answers(site)
    page = new_context().new_page()
    quiz = Quiz(page, newer_edition).visit()
    record = {"role": ["executive", 1], "form": ["full", 1]} | {
        name: [value, 1] for name, value in answers.items()
    }
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    page.reload()
    quiz.ready()
    assert f"{len(answers) - 2} answers still count" in quiz.notice
    assert "2 were for questions no longer asked" in quiz.notice
    assert "How many priorities" in quiz.notice
    assert "The last practice" in quiz.notice
    lost = {"last-practice", "what-comes-first"}
    expected = {f"renamed-{name}": str(value) for name, value in answers.items() if name not in lost}
    assert quiz.checked() == expected
    page.reload()
    assert quiz.ready().checked() == expected
    assert quiz.page.locator("[data-part=notice]").is_hidden()  # told once


@pytest.mark.xdist_group("newer edition")
def test_a_file_from_the_older_edition_loses_exactly_the_retired_answers(
    newer_edition: str, new_context: Callable[..., BrowserContext], site: Path
) -> None:
    answers = older_answers(site)
    quiz = Quiz(new_context().new_page(), newer_edition).visit()
    signs = {name: value for name, value in answers.items() if value == "claimed"}
    rungs = {name: value for name, value in answers.items() if value != "claimed"}
    quiz.open_saved(
        {
            "bank": BANK.id,
            "edition": BANK.edition,
            "role": "executive",
            "form": "full",
            "answers": rungs,
            "signs": signs,
            "taken_on": "2026-11-21",
            "matters_most": [],
        }
    )
    assert f"Opened {len(answers) - 2} answers" in quiz.notice
    assert "How many priorities" in quiz.notice
    content = quiz.download()
    lost = {"last-practice", "what-comes-first"}
    assert content["answers"] == {
        f"renamed-{name}": value for name, value in rungs.items() if name not in lost
    }
    assert content["signs"] == {f"renamed-{name}": value for name, value in signs.items()}
    assert content["taken_on"] == "2026-11-21"
