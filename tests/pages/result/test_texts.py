"""What the scripts read of the page: every sentence of the bank, before and after a result is shown; and messages."""

from __future__ import annotations

import json
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Error

from bank import BANK
from readiness.model.paths import url_of
from readiness.rendering.messages import message_texts
from tests.support.driver import Quiz, script
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ASKED = """async ([address, asked]) => {
    const { textsOf } = await import(address);
    const texts = textsOf(document.querySelector('readiness-quiz'));
    return asked.map(([name, ...about]) => texts[name](...about));
}"""


def texts(quiz: Quiz, site: Path, *asked: tuple[str, ...]) -> list[Any]:
    """What the page has for these."""
    address = quiz.address + script(site, "page/texts.js")
    found: list[Any] = quiz.page.evaluate(ASKED, [address, asked])
    return found


def test_every_sentence_of_the_bank_is_found_whatever_is_shown(
    quiz: Quiz, saved: dict[str, Any], site: Path
) -> None:
    asked: dict[tuple[str, ...], object] = {}
    for _, question in BANK.questions():
        asked |= {("title", question.id): question.title}
        asked |= {("stem", question.id, role): stem for role, stem in question.stems.items()}
        asked |= {("answer", question.id, str(at)): rung for at, rung in enumerate(question.rungs)}
    asked |= {("title", sign.id): sign.title for sign in BANK.signs}
    for dimension, principle in BANK.principles():
        days = {n: getattr(principle.acts, f"days_{n}") for n in (30, 60, 90)}
        steps = {
            "executive": days,
            "manager": {30: principle.arrange},
            "front-line": {30: principle.ask},
        }
        first = {
            "executive": ("This week", principle.this_week),
            "manager": ("What you can arrange", principle.arrange),
            "front-line": ("What you can ask", principle.ask),
        }
        asked |= {
            ("now", principle.id, role): {"label": label, "text": text}
            for role, (label, text) in first.items()
        }
        for role, by_days in steps.items():
            asked |= {
                ("steps", principle.id, role): [{"text": text, "days": n} for n, text in by_days.items()]
            }
        asked |= {("page", principle.id): quiz.address + url_of(dimension, principle)}
    asked |= {("page", "a-principle-of-yesterday"): ""}
    before = texts(quiz, site, *asked)
    assert dict(zip(asked, before, strict=True)) == asked
    assert texts(quiz.open_saved(saved), site, *asked) == before


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("title", "gone"), "title of gone"),
        (("stem", "how-bad-news-came", "nobody"), "stem of how-bad-news-came, nobody"),
        (("answer", "how-bad-news-came", "5"), "answer 5 to how-bad-news-came"),
        (("steps", "set-the-ceiling", "nobody"), "step of set-the-ceiling, nobody"),
        (("now", "set-the-ceiling", "nobody"), "act of set-the-ceiling, nobody"),
    ],
)
def test_a_text_that_the_page_lacks_is_an_error_that_names_it(
    quiz: Quiz, site: Path, asked: tuple[str, ...], told: str
) -> None:
    with pytest.raises(Error, match=told):
        texts(quiz, site, asked)


def fields(text: str) -> set[str]:
    """The figures that a message is filled with."""
    return {name for _, name, *_ in Formatter().parse(text) if name}


def test_the_messages_of_the_scripts_own_tests_are_filled_as_the_pages_are() -> None:
    ours = message_texts(BANK)
    written: dict[str, dict[str, str]] = json.loads((ROOT / "tests/scripts/messages.json").read_text("utf-8"))
    for name, texts_by_category in written.items():
        assert {category: fields(text) for category, text in texts_by_category.items()} == {
            category: fields(text) for category, text in ours[name].items()
        }, name
