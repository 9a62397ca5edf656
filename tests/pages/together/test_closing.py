"""A round that is shown is closed: later results wait, and become a second round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.round_reference import counts_of
from tests.support.together import Together, codes_of, counts_in, on_days
from tests.support.worked_round import worked_people

if TYPE_CHECKING:
    from pathlib import Path


def late_comers(bank: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """People who are none of the twelve: as some of those, on later days."""
    return on_days(worked_people(bank) * 2)[12 : 12 + count]


def test_who_comes_late_waits_for_a_second_round(
    shown: Together, site: Path, bank: dict[str, Any], people: list[dict[str, Any]]
) -> None:
    later = late_comers(bank, 5)
    lines = codes_of(site, later)
    first = counts_in(counts_of(bank, people, is_open=False))
    shown.add(*lines[:3])
    assert shown.counts == first
    assert shown.people == len(people)
    assert "3 results came later. They wait until there are five" in shown.waiting
    shown.show()
    assert "3 more results are not enough" in shown.told
    assert shown.counts == first
    shown.add(*lines[3:])
    assert shown.counts == first
    assert "5 results came later" in shown.waiting
    shown.show()
    second = counts_in(counts_of(bank, later, is_open=False))
    assert shown.counts == second
    assert shown.people == 5
    assert shown.waiting == ""
    shown.page.get_by_label("first, 12 people").check()
    assert shown.counts == first
    assert shown.people == len(people)
    shown.reload()
    assert shown.page.get_by_label("later results, 5 people").is_checked(), "the latest, until one is chosen"
    assert shown.counts == second
    shown.page.get_by_label("first, 12 people").check()
    assert shown.counts == first


def test_show_without_anything_new_changes_nothing(shown: Together) -> None:
    before = shown.counts
    shown.show()
    assert "Nothing came in since" in shown.told
    assert shown.counts == before


def test_starting_again_empties_page_and_browser(shown: Together) -> None:
    shown.name("Spring")
    shown.tells("Start again")
    assert shown.people == 0
    assert not shown.page.locator("#together-seen").is_visible()
    assert not shown.button("Download round").is_visible()
    assert shown.open.is_enabled()
    assert shown.page.get_by_label("Name of the team").input_value() == ""
    shown.page.wait_for_function(
        "() => indexedDB.databases().then(all => all.every(({ name }) => !name.includes('round')))"
    )
    shown.reload()
    assert shown.people == 0
    assert shown.counts == {}


def test_what_was_started_again_from_can_be_brought_back(shown: Together, codes: list[str]) -> None:
    before, scores = shown.counts, shown.scores
    shown.page.get_by_role("button", name="Start again", exact=True).dblclick()
    shown.page.get_by_text("The page is empty").wait_for()
    assert shown.people == 0
    shown.tells("Bring it back")
    assert (shown.counts, shown.scores) == (before, scores)
    assert shown.reload().counts == before, "as if nothing had been"
    shown.tells("Start again")
    shown.add(*codes[:2])
    assert not shown.button("Bring it back").is_visible(), "it would take the place of what came"


# Runs in the page: types a name and presses a button at once, before what was typed is kept.
TYPE_AND_PRESS = """(field, [name, button]) => {
  field.value = name;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  button.click();
}"""


def test_a_name_typed_just_before_starting_again_goes_and_comes_back_with_the_rest(shown: Together) -> None:
    field = shown.page.get_by_label("Name of the team")
    field.evaluate(TYPE_AND_PRESS, ["Spring", shown.button("Start again").element_handle()])
    shown.page.get_by_text("The page is empty").wait_for()
    assert field.input_value() == ""
    field.evaluate(TYPE_AND_PRESS, ["Summer", shown.button("Bring it back").element_handle()])
    shown.page.get_by_text("It is all back").wait_for()
    assert field.input_value() == "Spring"
    assert shown.reload().page.get_by_label("Name of the team").input_value() == "Spring"


def test_nothing_of_a_round_stays_in_the_document_after_starting_again(shown: Together) -> None:
    shown.tells("Start again")
    assert shown.counts == {}
    assert shown.scores == {}
    assert shown.level is None


def test_a_name_that_is_given_later_stands_on_what_is_shown(shown: Together) -> None:
    shown.name("Leadership team, spring")
    shown.page.get_by_role("heading", name="Leadership team, spring").wait_for()


def test_where_all_see_all_who_comes_late_joins(
    together: Together, bank: dict[str, Any], people: list[dict[str, Any]], codes: list[str]
) -> None:
    together.choose_open().add(*codes[:2]).show()
    before = together.counts
    together.add(codes[2])
    assert together.counts == before
    assert "One result came later. Press Show to add it." in together.waiting
    together.show()
    assert together.people == 3
    assert together.counts == counts_in(counts_of(bank, people[:3], is_open=True))
    assert not together.page.get_by_label("later results").is_visible(), "they are one round"
