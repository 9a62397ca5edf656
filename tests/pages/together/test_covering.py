"""What is covered: nothing points to fewer than five people, unless all have agreed to see all."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING, Any

from tests.support.round_attack import found, found_in_rounds
from tests.support.round_reference import counts_of
from tests.support.together import Together, codes_of, counts_in, file_of, sayable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from playwright.sync_api import BrowserContext

KINDS = {"questions": "questions", "signs": "signs", "marks": "principles"}


def team(bank: Mapping[str, Any], *members: tuple[str, str, int], seed: int = 20) -> list[dict[str, Any]]:
    """So many people of each role and form, who answer anything."""
    chance = Random(seed)  # noqa: S311  # nothing here is secret
    return sayable(
        bank,
        [
            {
                "role": role,
                "form": form,
                "answers": {
                    each["id"]: chance.choice((0, 1, 2, 3, 4, "unsure"))
                    for each in bank["questions"]
                    if role in each["short_for" if form == "short" else "asked_of"]
                },
                "signs": {
                    each["id"]: chance.choice(("shown", "claimed", "no", "unsure"))
                    for each in bank["signs"]
                    if role in each["asked_of"]
                },
                "matters_most": chance.sample([each["id"] for each in bank["principles"]], 2),
            }
            for role, form, many in members
            for _ in range(many)
        ],
    )


def shown_on(together: Together, bank: Mapping[str, Any]) -> dict[str, Any]:
    """All counts of a page, as the attack takes them."""
    shown: dict[str, Any] = {kind: {} for kind in KINDS}
    kinds = {each["id"]: kind for kind, entries in KINDS.items() for each in bank[entries]}
    for (item, group, choice), count in together.counts.items():
        entries = shown[kinds[item]].setdefault(item, {})
        if choice == "marked":
            entries[group] = count
        else:
            entries.setdefault(group, {})[choice] = count
    return shown


def test_of_four_people_nothing_is_shown(together: Together, codes: list[str]) -> None:
    together.add(*codes[:4]).show()
    assert "4 results are not enough to show: it takes five" in together.told
    assert together.people == 4
    assert together.counts == {}
    assert together.scores == {}
    assert together.level is None
    assert not together.page.locator("article[data-question]").first.is_visible()
    assert not together.button("Download round").is_visible()
    assert not together.button("Show it in the room").is_visible()


def test_what_few_were_asked_is_covered_and_says_so(
    together: Together, site: Path, bank: dict[str, Any]
) -> None:
    # Some questions stand in the full form alone: three executives and one of the front line were asked those.
    people = team(
        bank,
        ("executive", "full", 3),
        ("executive", "short", 2),
        ("front-line", "short", 5),
        ("front-line", "full", 1),
    )
    together.add(*codes_of(site, people)).show()
    reference = counts_of(bank, people, is_open=False)
    assert together.counts == counts_in(reference)
    hidden = {each["id"] for each in bank["questions"]} - set(reference["questions"])
    assert hidden, "or this round proves too little"
    assert hidden <= together.covered
    assert not together.covered & set(reference["questions"])
    for question in hidden:
        card = together.page.locator(f'article[data-question="{question}"]')
        assert card.locator("[data-count]").count() == 0
        assert "fewer than five people were asked this" in str(card.locator(".split__words").text_content())
    order = together.order()
    assert set(order[-len(hidden) :]) == hidden, "what is covered comes last"
    assert found(shown_on(together, bank), people, bank) == []


def test_what_few_of_a_group_were_asked_is_shown_for_everybody_alone(
    together: Together, site: Path, bank: dict[str, Any]
) -> None:
    people = team(bank, ("executive", "full", 6), ("manager", "short", 5), ("manager", "full", 2))
    together.add(*codes_of(site, people)).show()
    reference = counts_of(bank, people, is_open=False)
    assert together.counts == counts_in(reference)
    alone = reference["covered"]["questions"]
    assert alone, "or this round proves too little"
    for question in alone:
        assert {group for item, group, _ in together.counts if item == question} == {"all"}
        words = together.page.locator(f'article[data-question="{question}"] .split__words').text_content()
        assert "Shown for everybody alone" in str(words)
    assert found(shown_on(together, bank), people, bank) == []


def test_one_group_is_told_why_nothing_is_compared(
    together: Together, site: Path, bank: dict[str, Any]
) -> None:
    people = team(bank, ("executive", "full", 8))
    together.add(*codes_of(site, people)).show()
    assert {group for _, group, _ in together.counts} == {"all"}
    assert {group for _, group in together.scores} == {"all"}
    assert "You are one group, so nothing is compared" in together.page.locator(".seen").inner_text()


def test_open_shows_two_people_and_stands_on_all_that_leaves(
    together: Together, site: Path, bank: dict[str, Any]
) -> None:
    people = team(bank, ("executive", "full", 1), ("front-line", "short", 1))
    lines = codes_of(site, people)
    together.choose_open().add(lines[0])
    assert together.open.is_disabled(), "it is chosen before the first result comes in"
    together.add(lines[1]).show()
    assert together.counts == counts_in(counts_of(bank, people, is_open=True))
    assert together.people == 2
    assert "Open: the team has agreed" in together.page.locator("[data-fill=about]").inner_text()
    data = json.loads(together.saves("Download round")[1])
    assert data["collected"] == "open"
    assert data["codes"] == lines
    together.reload()
    assert together.open.is_checked()
    assert together.counts == counts_in(counts_of(bank, people, is_open=True))


def test_the_first_result_settles_that_it_is_not_open(together: Together, codes: list[str]) -> None:
    together.add(codes[0])
    assert together.open.is_disabled()
    together.reload()
    assert together.open.is_disabled()
    assert not together.open.is_checked()


def test_the_file_of_an_open_round_opens_nothing_here(
    together: Together,
    new_context: Callable[..., BrowserContext],
    site: Path,
    bank: dict[str, Any],
    codes: list[str],
) -> None:
    people = team(bank, ("executive", "full", 2), ("front-line", "short", 2))
    together.choose_open().add(*codes_of(site, people)).show()
    _, text = together.saves("Download round")
    other = Together(new_context().new_page(), together.address).visit()
    other.choose(file_of("open.json", text))
    assert not other.open.is_checked()
    assert other.people == 0, "nobody's answers are taken from it"
    other.add(*codes[:4]).show()
    assert other.counts == {}
    other.add(codes[4]).show()
    assert other.people == 5
    assert "of 100" not in beside(other, "open.json"), "its figures are of four people"


def beside(together: Together, name: str) -> str:
    """What the comparison says of one of the rounds."""
    lines = together.compared.locator("[data-list=changes] p").all_inner_texts()
    parts = [part for line in lines for part in line.split(" · ") if part.startswith(name)]
    return "\n".join(parts)


def test_two_rounds_tell_no_more_together(
    together: Together, site: Path, bank: dict[str, Any], people: list[dict[str, Any]], codes: list[str]
) -> None:
    later = team(bank, ("executive", "full", 2), ("manager", "short", 2), ("front-line", "full", 3))
    together.add(*codes).show()
    first = shown_on(together, bank)
    together.add(*codes_of(site, later)).show()
    second = shown_on(together, bank)
    assert found_in_rounds([(first, people), (second, later)], bank) == []
