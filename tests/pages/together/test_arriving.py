"""What comes in, however it was collected: pasted, chosen or dropped, damaged, foreign or hostile."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.driver import Quiz, as_file
from tests.support.round_reference import counts_of
from tests.support.together import Together, codes_of, counts_in, file_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Dialog, Page

HOSTILE = "<script>window.ran = true</script><img src=x onerror='window.ran = true'>"
OVERRIDE = "\u202e"
# Presses a button as soon as it is there to be pressed.
IMPATIENT = """new MutationObserver((_, observer) => {
    const button = document.querySelector('[data-act=add]');
    if (!button?.checkVisibility()) return;
    observer.disconnect();
    button.click();
}).observe(document, { subtree: true, childList: true, attributes: true });"""
MARKUP = "document.querySelectorAll('readiness-together :is(script, img, iframe, object)').length"


def damaged(code: str, start: int = 20) -> str:
    """A code with two neighbours swapped, somewhere after its start."""
    at = next(at for at in range(start, len(code)) if code[at] != code[at + 1])
    return code[:at] + code[at + 1] + code[at] + code[at + 2 :]


def test_the_same_result_twice_is_said_and_counted_once(together: Together, codes: list[str]) -> None:
    together.add(*codes[:6], codes[2])
    assert together.people == 6
    assert "Added 6 results." in together.told
    assert "One was there already, and counts once." in together.told


def test_what_is_there_already_is_said_and_counted_once(together: Together, codes: list[str]) -> None:
    together.add(*codes[:6]).add(*codes[4:9])
    assert together.people == 9
    assert "Added 3 results." in together.told
    assert "2 were there already, and count once." in together.told


def test_what_could_not_be_read_is_listed_by_line_with_the_reason(
    together: Together, site: Path, people: list[dict[str, Any]], codes: list[str]
) -> None:
    [foreign] = codes_of(site, [{**people[0], "bank": "another-quiz"}])
    together.add("Hello all,", codes[0], damaged(codes[1]), "", foreign, codes[2], codes[3][:-10])
    assert together.people == 2
    assert list(together.unread) == [3, 5, 7]
    assert "two swapped" in together.unread[3]
    assert "another quiz" in together.unread[5]
    assert "missing" in together.unread[7]
    assert "3 things that look like codes could not be read" in together.told
    field = together.page.locator("textarea[name=codes]")
    assert damaged(codes[1]) in field.input_value(), "what could not be read stays, to be looked at"
    together.add(codes[1])
    assert together.unread == {}
    assert field.input_value() == ""


def test_another_banks_code_alone_is_refused(
    together: Together, site: Path, people: list[dict[str, Any]]
) -> None:
    [foreign] = codes_of(site, [{**people[0], "bank": "another-quiz"}])
    together.add(foreign)
    assert together.people == 0
    said = together.told + "".join(together.unread.values())
    assert "belongs to another quiz" in said


def test_results_of_an_older_edition_are_fitted_and_said(
    together: Together, site: Path, bank: dict[str, Any], people: list[dict[str, Any]]
) -> None:
    mixed = [{**each, "edition": "2025.1"} if at < 2 else each for at, each in enumerate(people)]
    together.add(*codes_of(site, mixed))
    assert together.people == 12
    assert "2 were made with other editions of the questions." in together.told
    together.show()
    assert together.counts == counts_in(counts_of(bank, mixed, is_open=False))


def test_nothing_pasted_and_nothing_found_is_said(together: Together) -> None:
    together.add("")
    assert "Paste something first" in together.told
    together.add("See you all on Thursday!")
    assert together.people == 0
    assert "Nothing was added." in together.told
    assert "no result code" in together.told.lower() or "no code" in together.told.lower()


def test_a_button_that_can_be_pressed_works(page: Page, address: str) -> None:
    page.add_init_script(IMPATIENT)
    Together(page, address).visit()
    page.get_by_text("Paste something first").wait_for()


def test_codes_come_as_files_of_any_kind_two_at_once(
    together: Together, saved: dict[str, Any], codes: list[str]
) -> None:
    together.choose(
        file_of("answers.json", saved), file_of("chat.txt", "\n".join(codes[:3]), kind="text/plain")
    )
    assert together.people == 4
    assert "answers.json" in together.told
    assert "chat.txt" in together.told
    rows = ["Start,Code", *(f"2026-11-0{at},{code}" for at, code in enumerate(codes[3:6], 1))]
    together.drop(file_of("form.csv", "\r\n".join(rows), kind="text/csv"))
    assert together.people == 7
    together.drop(file_of("answers.json", saved))
    assert together.people == 7
    assert "already" in together.told


def test_lines_of_a_file_that_could_not_be_read_name_the_file(together: Together, codes: list[str]) -> None:
    together.drop(
        file_of("chat.txt", "\n".join([codes[0], damaged(codes[1])]), kind="text/plain"),
        file_of("mail.txt", "\n".join([codes[2], codes[3]]), kind="text/plain"),
    )
    assert together.people == 3
    assert list(together.unread) == [2]
    assert "chat.txt, line 2" in together.unread[2]


def test_files_that_cannot_be_read_say_why(together: Together, codes: list[str]) -> None:
    workbook = b"PK\x03\x04" + bytes(60) + codes[0].encode()
    together.choose(
        file_of("tally.xlsx", workbook, kind="application/vnd.ms-excel"), file_of("empty.json", "{}")
    )
    assert together.people == 0
    assert "tally.xlsx: This is a spreadsheet program's own file. Save it there as CSV" in together.told
    assert "empty.json: " in together.told


def test_answers_of_another_quiz_are_refused(together: Together, saved: dict[str, Any]) -> None:
    together.choose(file_of("theirs.json", {**saved, "bank": "another-quiz"}))
    assert together.people == 0
    assert "theirs.json: " in together.told
    assert "another" in together.told


def test_a_link_to_the_page_brings_its_code(
    new_context: Callable[..., BrowserContext], address: str, codes: list[str]
) -> None:
    page = new_context().new_page()
    page.goto(f"{address}together/#r={codes[0]}")
    together = Together(page, address)
    page.locator('[data-people="1"]').wait_for()
    assert "Added one result." in together.told
    assert codes[0] not in page.url, "it is in no history that others could look at"


def test_a_second_link_in_the_same_tab_brings_its_code_too(
    new_context: Callable[..., BrowserContext], address: str, codes: list[str]
) -> None:
    page = new_context().new_page()
    for at, code in enumerate(codes[:2], 1):
        page.goto(
            f"{address}together/#r={code}"
        )  # the second time, nothing of the address changes but the fragment
        page.locator(f'[data-people="{at}"]').wait_for()
        assert code not in page.url


def test_what_could_not_be_read_is_counted_even_where_it_is_too_much_to_list(
    together: Together, codes: list[str]
) -> None:
    broken = list(dict.fromkeys(damaged(code, at) for code in codes for at in range(15, 30)))
    together.add(*broken)
    assert together.people == 0
    assert f"{len(broken)} things that look like codes could not be read" in together.told
    more = together.page.locator("[data-fill=unread-more]").inner_text()
    listed = len(together.unread)
    assert listed == len(broken) or f"{len(broken) - listed} more" in more


def test_results_on_this_device_are_added_at_a_press(
    together: Together, saved: dict[str, Any], codes: list[str]
) -> None:
    quiz = Quiz(together.page.context.new_page(), together.address).visit().open_saved(saved)
    quiz.page.close()
    together.reload()
    together.add(codes[0])
    together.page.get_by_text("Results on this device").click()
    together.page.get_by_label("my answers now").check()
    together.tells("Add the ticked ones")
    assert together.people == 2
    together.tells("Add the ticked ones")
    assert together.people == 2
    assert "already" in together.told


def test_hostile_texts_and_names_are_text(together: Together, codes: list[str]) -> None:
    page = together.page
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    before = page.evaluate(MARKUP)
    together.name(HOSTILE).add(HOSTILE, *(f"{HOSTILE}{code}{HOSTILE}" for code in codes), damaged(codes[0]))
    assert together.people == 12
    together.choose(
        file_of(f"{HOSTILE[:30]}{OVERRIDE}txt.nosj", HOSTILE + codes[0]),
        file_of("<b>mine</b>.json", {"bank": HOSTILE, "round": HOSTILE, "answers": {HOSTILE: 1}}),
    )
    assert "<b>mine</b>.json" in together.told
    assert OVERRIDE not in together.told, "it would turn the words around it"
    together.show()
    title = page.locator("#together-seen")
    assert HOSTILE[:40] in title.inner_text()
    _, text = together.saves("Download round")
    data = json.loads(text)
    together.choose(file_of("twelve.json", {**data, "round": f"{OVERRIDE}<img src=x onerror='ran = 1'>"}))
    legend = together.compared.locator("[data-list=both]").inner_text()
    assert "<img src=x onerror='ran = 1'>" in legend
    assert OVERRIDE not in legend
    together.reload()
    together.button("Show it in the room").click()
    assert page.evaluate(MARKUP) == before
    assert page.evaluate("window.ran") is None
    assert dialogs == []


def test_a_rounds_name_turns_no_words_around(together: Together, codes: list[str]) -> None:
    together.name(f"Spring{OVERRIDE}gnirps").add(*codes).show()
    assert OVERRIDE not in together.page.locator("#together-seen").inner_text()


def with_entry(kind: str, name: str, entry: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Change one entry of a round's file."""
    return lambda data: {**data, kind: {**data[kind], name: entry}}


def with_all(**given: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Change what stands at the top of a round's file."""
    return lambda data: {**data, **given}


TWISTED = {"toString": None, "valueOf": 1}
QUESTION = "part-in-the-last-change"
# What somebody did to a file, and what is said of it.
EDITED: dict[str, tuple[Callable[[dict[str, Any]], Any], str]] = {
    "another bank": (with_all(bank="another-quiz"), "is a round of another quiz, “another-quiz”"),
    "a bank that is none": (with_all(bank=TWISTED), "edited.json"),
    "no bank": (with_all(bank=None), "edited.json"),
    "a name that is none": (with_all(round=TWISTED), "edited.json"),
    "an edition that is none": (with_all(edition=TWISTED), "edited.json"),
    "days that are none": (with_all(days=[TWISTED, HOSTILE, 5]), "edited.json"),
    "negative counts": (with_entry("questions", QUESTION, {"all": [-1, 4, 3, 3, 1, 2]}), QUESTION),
    "broken counts": (with_entry("questions", QUESTION, {"all": [0.5, 3.5, 3, 3, 1, 1]}), QUESTION),
    "huge counts": (with_entry("questions", QUESTION, {"all": [1e308, 1e308, 0, 0, 0, 0]}), QUESTION),
    "more than all": (with_entry("questions", QUESTION, {"all": [9, 9, 9, 9, 9, 9]}), QUESTION),
    "counts that are words": (with_entry("questions", QUESTION, {"all": ["1"] * 6}), QUESTION),
    "counts that are none": (with_entry("questions", QUESTION, {"all": TWISTED}), QUESTION),
    "too few counts": (with_entry("questions", QUESTION, {"all": [12]}), QUESTION),
    "groups that are more than all": (
        lambda data: with_entry("questions", QUESTION, {**data["questions"][QUESTION], "all": [12, 0, 0, 0, 0, 0]})(data),
        QUESTION,
    ),
    "groups that do not add up": (
        lambda data: {**data, "groups": [{**each, "people": 6} for each in data["groups"][:1]] + data["groups"][1:]},
        "don't fit together",
    ),
    "groups of nobody known": (with_all(groups=[{"id": "ceo", "people": 12}]), "don't fit together"),
    "groups that are none": (with_all(groups={"executive": 5}), "don't fit together"),
    "groups by a twisted name": (with_all(groups=[{"id": TWISTED, "people": 5}, {"id": "manager", "people": 7}]), "don't fit together"),
    "a group twice": (
        with_all(groups=[{"id": "executive", "people": 6}, {"id": "executive", "people": 6}]),
        "don't fit together",
    ),
    "people in words": (with_all(people="12"), "don't fit together"),
    "far too many people": (with_all(people=10**9), "don't fit together"),
    "questions that are a list": (with_all(questions=[1, 2], signs="none", matters_most=None), "edited.json"),
    "names that every object has": (
        lambda data: json.loads(
            json.dumps(data).replace(f'"{QUESTION}"', '"__proto__"', 1)[:-1]
            + ', "__proto__": {"see": "open", "cover": null}, "constructor": {"prototype": {"all": [1]}}}'
        ),
        "edited.json",
    ),
    "ids that every object has": (
        lambda data: {**data, "questions": {key: {"all": [12, 0, 0, 0, 0, 0]} for key in ("__proto__", "constructor", "toString")}},
        "edited.json",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def ready(
    new_lasting_context: Callable[..., BrowserContext], address: str, codes: list[str]
) -> tuple[Together, dict[str, Any]]:
    """The round of the twelve, shown, and its file."""
    together = Together(new_lasting_context().new_page(), address).visit().add(*codes).show()
    return together, json.loads(together.saves("Download round")[1])


@pytest.mark.xdist_group("together, edited files")  # so that one worker shows the twelve
@pytest.mark.parametrize("name", EDITED)
def test_an_edited_file_is_told_and_hurts_nothing(ready: tuple[Together, dict[str, Any]], name: str) -> None:
    together, data = ready
    edit, said = EDITED[name]
    before = together.counts
    together.page.locator("[data-part=trouble]").evaluate("trouble => { trouble.hidden = true; }")
    together.choose(file_of("edited.json", edit(data)))
    assert said in together.told
    assert not together.page.locator("[data-part=trouble]").is_visible()
    assert together.page.evaluate("({}).see ?? ({}).cover ?? ({}).all ?? window.ran ?? null") is None
    assert "NaN" not in together.compared.inner_text()
    assert together.counts == before
    assert together.people == 12


def pairs(bank: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """A round's file that says it was open, with counts of two people in one group and of eight in the other."""
    groups = ("executive", "manager")
    both = {"all": [2, 8, 0, 0, 0, 0], groups[0]: [2, 0, 0, 0, 0, 0], groups[1]: [0, 8, 0, 0, 0, 0]}
    return {
        **data,
        "round": "Pairs",
        "collected": "open",
        "people": 10,
        "groups": [{"id": groups[0], "people": 2}, {"id": groups[1], "people": 8}],
        "questions": {each["id"]: both for each in bank["questions"]},
        "signs": {},
        "matters_most": {},
    }


@pytest.mark.xdist_group("together, edited files")
def test_a_file_that_says_it_was_open_shows_nothing_of_few(
    ready: tuple[Together, dict[str, Any]], bank: dict[str, Any]
) -> None:
    together, data = ready
    together.choose(file_of("pairs.json", pairs(bank, data)))
    assert not together.open.is_checked()
    compared = together.compared.inner_text()
    assert "Pairs" in compared
    # Ten people gave 8 rungs in all, which is 20 of 100; two groups that count alike would have 12.5.
    for line in together.compared.locator("[data-list=changes] > li > p:last-child").all_inner_texts():
        assert "Pairs: 20 of 100" in line


@pytest.mark.xdist_group("together, edited files")
def test_a_text_that_is_no_json_is_told(ready: tuple[Together, dict[str, Any]]) -> None:
    together, data = ready
    together.choose(file_of("cut.json", json.dumps(data)[:-40]))
    assert "cut.json: " in together.told


def test_a_saved_file_is_the_same_result_as_its_code(
    together: Together, site: Path, bank: dict[str, Any], saved: dict[str, Any]
) -> None:
    file = as_file(bank, {**saved["answers"], **saved["signs"]})
    together.add(*codes_of(site, [file]))
    together.choose(file_of("answers.json", file))
    assert together.people == 1
    assert "already" in together.told
