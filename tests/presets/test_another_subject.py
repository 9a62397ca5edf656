"""A whole bank on another subject: a site without a word of ours, whose results are those worked out by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.driver import Quiz
from tests.support.presets import put_over
from tests.support.project import ROOT, build, contents, copy_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

# One worker builds the examples, for all of these tests.
pytestmark = pytest.mark.xdist_group("team")

OUR_SUBJECT = re.compile(r"customer|senior team|front[- ]line|executive|leadership", re.IGNORECASE)

ANSWERS: dict[str, int | str] = {
    "the-last-call": 1,
    "what-may-wake": 2,
    "after-a-false-alarm": 0,
    "who-noticed-first": 1,
    "a-target-for-users": 3,
    "when-the-target-is-missed": 1,
    "who-was-in-charge": 3,
    "word-to-users": 4,
    "practice-in-leading": 2,
    "the-last-restore": 2,
    "undoing-a-change": 3,
    "how-long-it-would-take": 3,
    "what-a-recovery-showed": "unsure",
    "the-last-review": 3,
    "words-about-a-slip": 3,
    "where-a-review-goes": 2,
    "fixes-done-in-time": 2,
    "fixes-or-features": 4,
    "when-it-strikes-again": 3,
    "after-a-bad-night": 4,
    "how-much-is-too-much": 3,
    "when-few-carry-most": 3,
    "the-last-handover": 3,
    "told-about-help": 4,
}

# Worked out with paper and pencil; the example of its method page has the steps.
BY_HAND = {
    "dimensions": {
        name: {
            **dict(zip(("score", "margin", "range", "answered", "asked"), row, strict=True)),
            "indicative": False,
        }
        for name, row in {
            "know-it-is-broken": (33.3, 8.2, ["reactive", "covered"], 6, 6),
            "get-it-back": (70.8, 8.2, ["practised", "practised"], 6, 7),
            "learn-from-it": (70.8, 8.2, ["practised", "practised"], 6, 6),
            "share-the-load": (85, 8.9, ["practised", "steady"], 5, 6),
        }.items()
    },
    "principles": {
        "wake-for-what-matters": 25,
        "measure-what-users-feel": 41.7,
        "lead-the-incident": 75,
        "rehearse-the-way-back": 66.7,
        "review-without-blame": 66.7,
        "finish-the-fixes": 75,
        "share-nights-fairly": 83.3,
        "prepare-whoever-is-next": 87.5,
    },
    "overall": 65,
    "margin": 4.2,
    "range": ["covered", "practised"],
    "provisional": False,
    "uncapped_level": "practised",
    "level": "covered",
    "held_by": [{"ceiling": "commitment", "level": "covered"}],
    "next": {"level": "practised", "points": 0, "ceilings": ["commitment"]},
    "say_do_gap": 20.3,
    "follow_through_gap": 12.5,
    "visibility": 0.92,
    "one_rung": False,
    "priorities": ["wake-for-what-matters", "measure-what-users-feel", "finish-the-fixes"],
    "tied": [],
    "strengths": ["prepare-whoever-is-next", "share-nights-fairly"],
}


@pytest.fixture(scope="module")
def on_call(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a team that runs a service on call."""
    project = copy_project(tmp_path_factory.mktemp("on-call"))
    put_over(project, ROOT / "tests/presets/on-call")
    done = build(project, project / "site")
    assert done.returncode == 0, done.stderr
    return project / "site"


def test_no_word_of_our_subject_is_on_it(on_call: Path) -> None:
    texts = {
        path: content.decode()
        for path, content in contents(on_call).items()
        if path.endswith((".html", ".js", ".json", ".txt", ".css", ".xml"))
    }
    assert {path: words for path, text in texts.items() if (words := OUR_SUBJECT.findall(text))} == {}


def test_a_source_may_have_the_id_of_one_of_ours(on_call: Path) -> None:
    sources, source = (
        (on_call / page / "index.html").read_text("utf-8") for page in ("sources", "sources/a")
    )
    assert '<a href="a/">what we agreed in our reviews</a>' in sources
    assert "A backup that nobody has restored is a hope." in source


def test_its_results_are_those_worked_out_by_hand(
    page: Page, serve: Callable[..., str], on_call: Path
) -> None:
    saved: dict[str, Any] = {
        "bank": "ready-for-on-call",
        "edition": "2026.1",
        "taken_on": "2026-11-27",
        "role": "on-call",
        "form": "full",
        "answers": ANSWERS,
        "signs": {},
        "matters_most": ["finish-the-fixes"],
    }
    quiz = Quiz(page, serve(on_call)).visit().open_saved(saved)
    assert "limited to 3 of 5, Covered" in quiz.heading
    assert quiz.download() == {**saved, "result": BY_HAND}
