"""The quiz as one file: from a disk, without a network, with the same result, codes and files as the site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.axe import faults
from tests.support.banks import BANK
from tests.support.driver import Quiz, published, worked_example
from tests.support.project import ROOT
from tests.support.servers import ICON

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

NAME = "readiness-quiz.html"


@pytest.fixture
def alone(new_context: Callable[..., BrowserContext], site: Path, tmp_path: Path) -> Quiz:
    """The file alone on a disk, with the network off."""
    file = tmp_path / "from a mail" / NAME
    file.parent.mkdir()
    file.write_bytes((site / NAME).read_bytes())
    context = new_context()
    context.set_offline(True)
    quiz = Quiz(context.new_page(), file.as_uri())
    quiz.page.goto(file.as_uri())
    return quiz.ready()


def test_the_file_names_nothing_outside_itself(site: Path) -> None:
    text = (site / NAME).read_text("utf-8")
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    assert set(re.findall(r'\s(?:href|src|action)="([^"]{0,5})', markup)) == {"data:"}
    assert "@import" not in text
    assert not re.search(r"url\(\s*['\"]?(?!data:)", text)
    assert "default-src 'none'" in markup


def test_the_same_answers_give_the_same_result_code_and_files(alone: Quiz, quiz: Quiz, site: Path) -> None:
    answers, _ = worked_example(published(site))
    for each in (alone, quiz):
        each.start("executive", "full").answer(answers)
    assert alone.heading == quiz.heading == "Your senior team: limited to 2 of 5, Spoken"
    assert alone.code == quiz.code
    assert alone.download() == quiz.download()
    figures = "all => all.map(element => [{...element.dataset}, element.innerText])"
    selector = "[data-step=result] [data-score]"
    assert alone.page.eval_on_selector_all(selector, figures) == quiz.page.eval_on_selector_all(
        selector, figures
    )
    _, table = alone.saves("Download a table of the answers (CSV)")
    assert table == quiz.saves("Download a table of the answers (CSV)")[1]
    alone.page.reload()
    alone.opened("result")
    assert alone.heading == quiz.heading


# How programs for mail and documents show what is attached, without storage and without an address of its own.
PREVIEWS = {
    "a blob": "frame.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }))",
    "a document without an address": "frame.srcdoc = text",
}


@pytest.mark.parametrize("preview", PREVIEWS)
def test_a_preview_of_the_file_leads_to_a_result_too(
    page: Page, serve: Callable[..., str], site: Path, tmp_path: Path, preview: str
) -> None:
    (tmp_path / "index.html").write_text(f"<!doctype html>{ICON}<body>")
    page.goto(serve(tmp_path))  # the program's own page, without the policy of the site's
    page.evaluate(
        f"""text => {{
            const frame = Object.assign(document.createElement('iframe'), {{ width: 1000, height: 700 }});
            frame.sandbox = 'allow-scripts';
            {PREVIEWS[preview]};
            document.body.prepend(frame);
        }}""",
        (site / NAME).read_text("utf-8"),
    )
    frame = page.frame_locator("iframe")
    frame.locator("input[name=role][value=executive]").check()
    frame.get_by_role("button", name="Start", exact=True).click()
    frame.locator("input[name=part-in-the-last-change][value='3']").check()
    for _ in BANK.dimensions:
        frame.get_by_role("button", name="Next", exact=True).click()
    frame.get_by_role("button", name="See results", exact=True).click()
    frame.get_by_role("heading", name="Your senior team: No overall level yet").wait_for()
    assert len(frame.get_by_label("Result code").input_value()) == 22
    frame.get_by_role("button", name="Change answers", exact=True).click()
    assert frame.locator("input[name=part-in-the-last-change][value='3']").is_checked()


def test_site_and_file_read_each_others_lines_and_files(
    alone: Quiz, quiz: Quiz, saved: dict[str, Any]
) -> None:
    quiz.open_saved(saved)
    quiz.page.get_by_role("button", name="Make a plan").click()
    quiz.opened("plan").get_by_label("Owner", exact=True).first.fill("Ada")
    _, plan = quiz.saves("Download the plan as a table (CSV)")
    quiz.press("Back to the result").opened("result")
    alone.open_saved(quiz.download())
    assert alone.code == quiz.code
    alone.page.get_by_role("button", name="Make a plan").click()
    alone.opened("plan")
    with alone.page.expect_file_chooser() as waiting:
        alone.press("Open a saved plan")
    waiting.value.set_files({"name": "plan.csv", "mimeType": "text/csv", "buffer": plan.encode()})
    alone.page.get_by_text("Opened a plan with 3 steps.").wait_for()
    alone.page.get_by_text("How did it go?", exact=True).click()
    alone.page.get_by_text("Your answers are still those the plan was made from").wait_for()
    alone.press("Back to the result").opened("result")
    assert not alone.shows("Copy link")  # nobody else can open an address on this disk
    alone.press("Compare results").opened("compare")
    alone.page.get_by_label("Paste a code or a link").fill(quiz.page.url)
    alone.press("Add to the comparison")
    alone.page.get_by_text("This result is here already, so it wasn't added again").wait_for()


def test_the_file_is_accessible_and_follows_the_systems_colours(alone: Quiz, saved: dict[str, Any]) -> None:
    assert faults(alone.page) == []
    alone.open_saved(saved)
    alone.page.emulate_media(color_scheme="dark")
    assert faults(alone.page) == []
    assert alone.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 26, 27)"
    alone.page.set_viewport_size({"width": 320, "height": 640})
    assert alone.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert not alone.page.get_by_text("Read on:").first.is_visible()


def test_where_the_sites_address_is_known_the_file_leads_to_the_library(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://example.org/team"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    text = (tmp_path / NAME).read_text("utf-8")
    links = re.findall(r'<a [^>]*href=\\?"([^"\\]*)', text)
    assert "https://example.org/team/commit/set-the-ceiling/" in links
    assert all(link.startswith("https://example.org/team/") for link in links)
