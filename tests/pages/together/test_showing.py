"""What a round of twelve shows: counts, scores, level and order, as they were worked out by hand and by another program."""

from __future__ import annotations

import csv
import io
import json
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.round_reference import counts_of, rounded, scores_of
from tests.support.together import Together, counts_in
from tests.support.worked_round import ALIKE, COUNTS, GROUPS, MARKS, OF_GROUPS, OF_THE_TEAM, QUESTION

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.xdist_group("together, the twelve")  # so that one worker brings them together

NAME = "=1+1"


@pytest.fixture(scope="module")
def twelve(
    new_lasting_context: Callable[..., BrowserContext], address: str, codes: list[str]
) -> tuple[Together, int]:
    """The round of the twelve, from a chat, and how many results the page counted before it was shown."""
    together = Together(new_lasting_context().new_page(), address).visit().name(NAME)
    together.add(chat(codes))
    added = together.people
    return together.show(), added


@pytest.fixture(scope="module")
def reference(bank: dict[str, Any], people: list[dict[str, Any]]) -> dict[str, Any]:
    """What another program shows of them."""
    return counts_of(bank, people, is_open=False)


def chat(codes: list[str]) -> str:
    """The codes as a chat exports them: with days, names and pleasantries, some as links."""
    said = [
        f"[12.11.26, 09:{at:02}] Person {at}: {'here you go ' if at % 3 else 'https://example.org/quiz/#r='}{code}"
        for at, code in enumerate(codes)
    ]
    return "\n".join(
        ["Messages are end-to-end encrypted.", *said, "[12.11.26, 10:00] Person 0: thanks all! :-)"]
    )


def test_all_codes_of_a_chat_are_found(twelve: tuple[Together, int], codes: list[str]) -> None:
    together, added = twelve
    assert added == len(codes) == together.people


def test_every_count_is_the_one_that_was_worked_out(
    twelve: tuple[Together, int], reference: dict[str, Any]
) -> None:
    counts = twelve[0].counts
    assert counts == counts_in(reference)
    for group, choices in COUNTS.items():
        assert {choice: counts[QUESTION, group, choice] for choice in choices} == choices
    for principle, marks in MARKS.items():
        assert {group: counts[principle, group, "marked"] for group in marks} == marks


def test_every_score_and_the_level_are_those_that_were_worked_out(
    twelve: tuple[Together, int], bank: dict[str, Any], reference: dict[str, Any]
) -> None:
    together, _ = twelve
    worked = {
        **{
            (dimension, group): figures["score"]
            for group, dimensions in OF_GROUPS.items()
            for dimension, figures in dimensions.items()
        },
        **{(key, "all"): figures["score"] for key, figures in OF_THE_TEAM["dimensions"].items()},
    }
    assert together.scores == worked
    assert together.level == OF_THE_TEAM["level"]
    scores = rounded(scores_of(bank, reference))
    assert together.level == scores["level"]
    assert {key: each["score"] for key, each in scores["dimensions"].items()} == {
        key: score for (key, group), score in together.scores.items() if group == "all"
    }


def test_what_holds_the_level_and_the_three_priorities_are_named(
    twelve: tuple[Together, int], bank: dict[str, Any]
) -> None:
    page = twelve[0].page
    titles = {each["id"]: each["title"] for each in [*bank["principles"], *bank["dimensions"]]}
    why = page.locator("[data-list=why]").inner_text()
    assert f"“{titles['commit']}” holds it down" in why
    assert "The signs of commitment hold it down" in why
    suggested = page.locator("[data-list=suggested] > li").all_inner_texts()
    assert [each.partition(":")[0] for each in suggested] == [
        titles[each] for each in OF_THE_TEAM["priorities"]
    ]
    marked = page.locator("[data-list=marked] > li").all_inner_texts()
    most = sorted(MARKS, key=lambda each: -MARKS[each]["all"])
    assert [each.partition(":")[0] for each in marked] == [titles[each] for each in most]


def test_what_nearly_everybody_answered_alike_is_named(
    twelve: tuple[Together, int], bank: dict[str, Any]
) -> None:
    dimensions = {each["id"]: each["dimension"] for each in bank["principles"]}
    alike = [each for each in bank["questions"] if dimensions[each["principle"]] in ALIKE]
    listed = twelve[0].page.locator("[data-list=alike] > li").all_inner_texts()
    assert len(listed) == len(alike)


def test_the_split_is_said_in_words_as_well(twelve: tuple[Together, int]) -> None:
    # 0 1 1 1 2 2 2 3 3 3 4: six of the eleven are within 1 and 2 or 2 and 3.
    words = twelve[0].page.locator(f'article[data-question="{QUESTION}"] .split__words').inner_text()
    assert "6 of 11 are within one rung" in words
    assert "One is at rung 0." in words
    assert "One is at rung 4." in words
    assert "One can't say." in words


def test_questions_stand_in_the_order_that_was_chosen(
    twelve: tuple[Together, int], bank: dict[str, Any], reference: dict[str, Any]
) -> None:
    together, _ = twelve
    ids = [each["id"] for each in bank["questions"]]
    by_split = scores_of(bank, reference)["by_split"]
    assert together.order() == by_split, "the widest split first, without a choice"
    assert by_split[0] == QUESTION
    assert together.sort_by("bank") == ids
    assert together.sort_by("groups") == by_gap(ids, reference)
    assert together.sort_by("split") == by_split


def by_gap(ids: list[str], shown: Mapping[str, Any]) -> list[str]:
    """The questions by how far the means of two groups are apart, and equal ones in the bank's order."""

    def mean(counts: Mapping[str, int]) -> Fraction:
        given = {int(rung): n for rung, n in counts.items() if rung != "unsure"}
        return Fraction(sum(rung * n for rung, n in given.items()), sum(given.values()))

    def gap(question: str) -> Fraction:
        means = [mean(shown["questions"][question][group]) for group in GROUPS]
        return max(means) - min(means)

    return sorted(ids, key=gap, reverse=True)


def test_groups_are_named_with_their_people(twelve: tuple[Together, int]) -> None:
    legend = twelve[0].page.locator("[data-list=groups] > li").all_inner_texts()
    assert len(legend) == len(GROUPS)
    assert [f"{people} people" in line for people, line in zip(GROUPS.values(), legend, strict=True)] == [
        True
    ] * len(GROUPS)


def test_a_gap_is_called_one_only_beyond_the_rule(
    twelve: tuple[Together, int],
) -> None:
    for dimension, worked in OF_GROUPS["executive"].items():
        other = OF_GROUPS["manager+front-line"][dimension]
        margins = worked["margin"] ** 2 + other["margin"] ** 2
        is_clear = abs(worked["score"] - other["score"]) > 2 * margins**0.5
        said = twelve[0].page.locator(f'[data-side="{dimension}"]').inner_text()
        assert ("more than chance would make it" in said) == is_clear, dimension


def test_the_table_has_one_count_a_row_and_the_same_counts(
    twelve: tuple[Together, int], reference: dict[str, Any]
) -> None:
    name, text = twelve[0].saves("Download table")
    assert name.endswith(".csv")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    counted = [row for row in rows if row["count"]]
    principles = set(reference["marks"])
    assert {
        (row["id"], row["group"], row["choice"]): int(row["count"])
        for row in counted
        if row["choice"] != "unmarked"
    } == counts_in(reference)
    assert {row["id"] for row in counted if row["choice"] == "unmarked"} == principles
    assert len({(row["id"], row["group"], row["choice"]) for row in counted}) == len(counted)
    assert {row["round"] for row in rows} == {f"'{NAME}"}, "a spreadsheet would run it"


def test_the_file_of_a_round_has_what_is_shown_and_nobody(
    twelve: tuple[Together, int], codes: list[str], bank: dict[str, Any]
) -> None:
    name, text = twelve[0].saves("Download round")
    assert name.endswith(".json")
    data = json.loads(text)
    assert (data["bank"], data["edition"], data["round"]) == (bank["id"], bank["edition"], NAME)
    assert data["collected"] == "one"
    assert {each["id"]: each["people"] for each in data["groups"]} == GROUPS
    for group, counts in COUNTS.items():
        assert data["questions"][QUESTION][group] == [*counts.values()]
    assert [code for code in codes if code in text] == []
    assert "codes" not in data


def test_a_picture_can_be_taken_along(twelve: tuple[Together, int]) -> None:
    page = twelve[0].page
    with page.expect_download() as waiting:
        twelve[0].press("Save as picture")
    assert waiting.value.suggested_filename.endswith(".png")
    assert Path(waiting.value.path()).read_bytes().startswith(b"\x89PNG")


def test_its_file_opened_again_shows_no_difference(twelve: tuple[Together, int]) -> None:
    together, _ = twelve
    before = together.counts
    _, text = twelve[0].saves("Download round")
    together.choose({"name": "spring.json", "mimeType": "application/json", "buffer": text.encode()})
    compared = together.compared.locator("[data-list=changes]").inner_text()
    assert "Too small a move" in compared
    assert "Up " not in compared
    assert "Down " not in compared
    assert together.counts == before, "what is shown stays"
    assert not together.open.is_checked()
