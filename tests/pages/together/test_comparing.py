"""Two rounds side by side: what moved, and whether it is more than chance would make it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.support.round_reference import counts_of, differ, scores_of
from tests.support.together import Together, codes_of, file_of, on_days
from tests.support.worked_round import worked_people

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from playwright.sync_api import BrowserContext


def later(bank: Mapping[str, Any], **rungs: int) -> list[dict[str, Any]]:
    """The twelve a season on, with all questions of some dimensions so many rungs higher or lower."""
    dimensions = {each["id"]: each["dimension"].replace("-", "_") for each in bank["principles"]}
    moved = {each["id"]: rungs.get(dimensions[each["principle"]], 0) for each in bank["questions"]}

    def again(answers: Mapping[str, Any]) -> dict[str, Any]:
        return {
            key: value if value == "unsure" else max(0, min(4, value + moved[key]))
            for key, value in answers.items()
        }

    return [
        {**each, "answers": again(each["answers"]), "taken_on": each["taken_on"].replace("2026", "2027")}
        for each in on_days(worked_people(bank))
    ]


def test_a_difference_is_called_one_only_beyond_the_rule(
    shown: Together,
    new_context: Callable[..., BrowserContext],
    site: Path,
    bank: dict[str, Any],
    people: list[dict[str, Any]],
) -> None:
    shown.name("Autumn")
    _, before = shown.saves("Download round")
    again = later(bank, commit=1, be_believed=-1)
    again[0]["answers"]["the-slowest-week"] = 0  # one answer of one person is within chance
    other = Together(new_context().new_page(), shown.address).visit()
    other.name("Spring").add(*codes_of(site, again)).show()
    other.choose(file_of("autumn.json", before))
    legend = other.compared.locator("[data-list=both] > li").all_inner_texts()
    assert [line.strip() for line in legend] == ["Autumn, 12 people", "Spring, 12 people"]
    titles = {each["title"]: each["id"] for each in bank["dimensions"]}
    was, now = (
        scores_of(bank, counts_of(bank, each, is_open=False))["dimensions"] for each in (people, again)
    )
    said = {}
    for side in other.compared.locator("[data-list=changes] > li").all():
        said[titles[side.locator("h3").inner_text()]] = side.locator(".side__gap").inner_text()
    assert set(said) == set(now)
    for dimension, sentence in said.items():
        is_clear = differ(was[dimension], now[dimension])
        assert sentence.startswith(("Up ", "Down ")) == is_clear, dimension
    assert said["commit"].startswith("Up ")
    assert said["be-believed"].startswith("Down ")
    assert said["live-the-values"].startswith("Too small a move")


def test_two_files_are_compared_where_nothing_is_shown(
    together: Together, new_context: Callable[..., BrowserContext], codes: list[str]
) -> None:
    together.name("Autumn").add(*codes).show()
    data = json.loads(together.saves("Download round")[1])
    other = Together(new_context().new_page(), together.address).visit()
    other.choose(file_of("autumn.json", data))
    assert "To compare, show a round here" in other.compared.inner_text()
    assert other.counts == {}
    other.drop(file_of("spring.json", {**data, "round": "Spring"}))
    legend = other.compared.locator("[data-list=both] > li").all_inner_texts()
    assert [line.strip() for line in legend] == ["Autumn, 12 people", "Spring, 12 people"]
    assert "Too small a move" in other.compared.inner_text()
    assert other.people == 0


def test_a_file_with_a_question_that_is_no_longer_asked_is_compared_over_the_others(
    shown: Together, bank: dict[str, Any]
) -> None:
    data = json.loads(shown.saves("Download round")[1])
    first = bank["questions"][0]["id"]
    data["questions"]["long-gone"] = data["questions"].pop(first)
    shown.choose(file_of("old.json", {**data, "edition": "2025.1"}))
    assert "It was made with edition 2025.1" in shown.told
    assert "One question in it is no longer asked: long-gone" in shown.told
    assert "Too small a move" in shown.compared.inner_text()
