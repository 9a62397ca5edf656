"""The quiz of other banks, on screen and on paper: what is printed is what is scored, however many dimensions."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.banks import BANK
from tests.support.driver import Quiz
from tests.support.other_banks import bare, one_file, with_dimensions
from tests.support.paper import on_paper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from readiness.model import Bank

BANKS = {
    "four dimensions": with_dimensions(4),
    "five dimensions": BANK,
    "six dimensions": with_dimensions(6),
    "two roles, no signs, no ceilings": bare(),
}


def person(random: Random, bank: Bank, missing: int) -> dict[str, Any]:
    """Answers to everything, low at the top, with *I can't say* throughout the last `missing` dimensions."""
    answers: dict[str, Any] = {}
    for at, dimension in enumerate(bank.dimensions):
        unseen = at >= len(bank.dimensions) - missing
        for question in dimension.questions:
            rungs = ["unsure"] if unseen else [0, 1, 2] if at == 0 else [2, 3, 4, "unsure"]
            answers[question.id] = random.choice(rungs)
    return answers | {sign.id: random.choice(["shown", "claimed", "no", "unsure"]) for sign in bank.signs}


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("four dimensions", "full"),
        ("five dimensions", "short"),
        ("six dimensions", "full"),
        ("two roles, no signs, no ceilings", "short"),
    ],
)
def test_paper_and_screen_agree(
    new_context: Callable[..., BrowserContext], tmp_path: Path, kind: str, form: str
) -> None:
    bank, random = BANKS[kind], Random(f"{kind}, {form}")  # noqa: S311  the same people each time
    file = tmp_path / "quiz.html"
    file.write_text(one_file(bank), "utf-8")
    screen, paper = new_context().new_page(), new_context(java_script_enabled=False).new_page()
    titles = {entry.id: entry.title for entry in (*bank.fields(), *bank.dimensions)}
    levels = [level.id for level in bank.levels]
    of_signs = {sign.id for sign in bank.signs}
    for missing in (0, 1, 2):
        role = bank.roles[missing % len(bank.roles)]
        answers = person(random, bank, missing)
        screen.goto(file.as_uri())
        quiz = Quiz(screen, file.as_uri()).ready().start(role.id, form).answer(answers)
        result = quiz.download()["result"]
        paper.goto(file.as_uri())
        paper.locator(f'input[name="role"][value="{role.id}"]').check()
        paper.locator(f'input[name="form"][value="{form}"]').check()
        asked = paper.locator("fieldset.question:visible").evaluate_all(
            "all => all.map(each => each.id.slice(2))"
        )
        signs, given = (
            {titles[name]: answers[name] for name in asked if (name in of_signs) is is_sign}
            for is_sign in (True, False)
        )
        written = on_paper(paper, [dimension.title for dimension in bank.dimensions], given, signs)
        scored = {name: found for name, found in result["dimensions"].items() if found["score"] is not None}
        assert written.dimensions.keys() == {titles[name] for name in scored}
        for name, found in scored.items():
            figures = (found["score"], found["margin"])
            assert written.dimensions[titles[name]] == pytest.approx(figures, abs=0.051), name
        assert (written.overall is None) is (result["overall"] is None)
        assert written.overall is None or missing < 2
        assert written.level == (levels.index(result["level"]) + 1 if result["level"] else None)
        if written.overall is not None:
            assert written.overall == pytest.approx(result["overall"], abs=0.051)
            assert written.margin == pytest.approx(result["margin"], abs=0.051)
        screen.evaluate("localStorage.clear()")
