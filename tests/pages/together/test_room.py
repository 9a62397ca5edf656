"""A round in the room: one question a screen, revealed when the host says so, and three acts in the end."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.driver import Quiz
from tests.support.plans import open_table, opened, step, texts
from tests.support.round_reference import counts_of, scores_of
from tests.support.together import Together

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Locator


@pytest.fixture
def room(shown: Together) -> Together:
    """The room, opened with the keyboard alone."""
    shown.button("Show it in the room").focus()
    shown.page.keyboard.press("Enter")
    dialog(shown).wait_for()
    return shown


def dialog(together: Together) -> Locator:
    return together.page.get_by_role("dialog")


def title(together: Together) -> str:
    """The question on the screen."""
    return dialog(together).locator("h2").filter(visible=True).inner_text()


def titles(bank: dict[str, Any], ids: list[str]) -> list[str]:
    """The questions' titles."""
    known = {each["id"]: each["title"] for each in bank["questions"]}
    return [known[each] for each in ids]


def focused(together: Together) -> str:
    """What has the focus."""
    name: str = together.page.evaluate("document.activeElement.textContent.trim()")
    return name


def test_it_is_used_with_the_keyboard_alone(
    room: Together, bank: dict[str, Any], people: list[dict[str, Any]]
) -> None:
    order = titles(bank, scores_of(bank, counts_of(bank, people, is_open=False))["by_split"])
    press, cells = room.page.keyboard.press, dialog(room).locator("td")
    assert title(room) == order[0], "the widest split first"
    assert "Nobody asks whose dot it is." in dialog(room).inner_text()
    assert not cells.first.is_visible(), "answers wait until they are revealed"
    assert "within one rung" not in dialog(room).inner_text()
    assert dialog(room).locator("th").first.is_visible(), "rungs are there to be read"
    press("Space")
    assert cells.first.is_visible()
    assert "6 of 11 are within one rung" in dialog(room).inner_text()
    press("Space")
    assert not cells.first.is_visible()
    press("Space")
    press("ArrowRight")
    assert title(room) == order[1]
    assert not cells.first.is_visible(), "the next one's are hidden again"
    press("ArrowLeft")
    assert title(room) == order[0]
    press("ArrowLeft")
    assert title(room) == order[0], "nothing is before the first"
    press("Escape")
    assert not dialog(room).is_visible()
    assert focused(room) == "Show it in the room"
    for _ in order:
        press("Enter") if not dialog(room).is_visible() else press("ArrowRight")
    assert title(room) == order[-1]
    press("ArrowRight")
    assert title(room) == "Three acts, each with one owner and a day"
    press("ArrowLeft")
    assert title(room) == order[-1]


def test_every_button_does_what_the_keys_do(
    room: Together, bank: dict[str, Any], people: list[dict[str, Any]]
) -> None:
    order = titles(bank, scores_of(bank, counts_of(bank, people, is_open=False))["by_split"])
    cells = dialog(room).locator("td")
    room.press("Reveal the answers")
    assert cells.first.is_visible()
    room.press("Hide the answers")
    assert not cells.first.is_visible()
    room.press("Next question")
    assert title(room) == order[1]
    room.press("Previous question")
    assert title(room) == order[0]
    room.press("On to three acts")
    assert title(room) == "Three acts, each with one owner and a day"
    room.press("Leave")
    assert not dialog(room).is_visible()
    assert focused(room) == "Show it in the room"


def test_the_room_tells_a_screen_reader_nothing_before_it_is_revealed(room: Together) -> None:
    hidden = dialog(room).aria_snapshot()
    room.page.keyboard.press("Space")
    revealed = dialog(room).aria_snapshot()
    assert "cell" not in hidden.replace("rowheader", "")
    assert "cell" in revealed.replace("rowheader", "")


def test_the_clock_counts_down_and_says_when_time_is_up(
    new_context: Callable[..., BrowserContext], address: str, codes: list[str]
) -> None:
    page = new_context().new_page()
    page.clock.install()
    together = Together(page, address).visit().add(*codes).show()
    together.press("Show it in the room")
    clock = page.locator("[role=timer]")
    dialog(together).get_by_label("Minutes").fill("2")
    dialog(together).locator("h2").first.focus()
    page.keyboard.press("t")
    assert clock.inner_text() in ("2:00", "1:59")
    page.clock.run_for(65_000)
    assert clock.inner_text().startswith("0:5")
    page.clock.run_for(65_000)
    assert clock.inner_text() == ""
    assert dialog(together).get_by_role("status").filter(has_text="Time.").is_visible()
    together.press("Start the clock")
    page.keyboard.press("Escape")
    together.press("Show it in the room")
    assert clock.inner_text() == "", "leaving stops it"


ACTS = (
    ("Sit with the hotline for an hour, t or no t", "Ada", "2027-01-15", "who went"),
    ("=1+1 customers named in each meeting", "Zoë", "2027-02-01", ""),
)


def fill_acts(together: Together) -> None:
    """Write two of the three acts."""
    for at, (text, owner, day, evidence) in enumerate(ACTS, 1):
        place = dialog(together).get_by_role("group", name=str(at), exact=True)
        place.get_by_label("What will be done").press_sequentially(text)
        place.get_by_label("Who").fill(owner)
        place.get_by_label("By when").fill(day)
        place.get_by_label("What you will look at").fill(evidence)


def written(together: Together) -> list[tuple[str, ...]]:
    """The acts as they stand."""
    places = dialog(together).locator("fieldset").all()
    labels = ("What will be done", "Who", "By when", "What you will look at")
    return [tuple(place.get_by_label(label).input_value() for label in labels) for place in places]


def test_acts_survive_a_reload_and_open_as_a_plan_in_the_quiz(
    room: Together, bank: dict[str, Any], saved: dict[str, Any]
) -> None:
    room.press("On to three acts")
    room.press("Download the plan")
    assert "Write at least one act first." in dialog(room).inner_text()
    fill_acts(room)
    assert dialog(room).locator("[role=timer]").inner_text() == "", "a letter in a text is no key"
    assert title(room) == "Three acts, each with one owner and a day"
    room.reload()
    room.press("Show it in the room").press("On to three acts")
    assert written(room) == [*ACTS, ("", "", "", "")]
    name, table = room.saves("Download the plan")
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))
    assert name.endswith(".csv")
    assert len(rows) == len(ACTS)
    assert {row["principle"] for row in rows} <= {each["id"] for each in bank["principles"]}
    assert rows[1]["text"].startswith("'="), "a spreadsheet would run it"
    quiz = opened(Quiz(room.page, room.address).visit().open_saved(saved))
    open_table(quiz, table)
    assert [text for text, *_ in ACTS] == [each for each in texts(quiz) if each]
    for at, (_, owner, day, evidence) in enumerate(ACTS, 1):
        assert step(quiz, at).get_by_label("Owner", exact=True).input_value() == owner
        assert step(quiz, at).get_by_label("By when").input_value() == day
        assert step(quiz, at).get_by_label("What will show").input_value() == evidence


def test_what_is_offered_first_is_what_the_team_marked(room: Together) -> None:
    room.press("On to three acts")
    chosen = [
        place.get_by_label("Which principle it serves").input_value()
        for place in dialog(room).locator("fieldset").all()
    ]
    assert chosen[:2] == ["set-the-ceiling", "focus-on-few"]
    assert len(set(chosen)) == len(chosen)
