"""What a builder without our hooks makes of what is published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from readiness.output.layers import without_layers
from readiness.output.minify import minified
from tests.support.driver import Quiz, published, worked_example
from tests.support.project import build, contents, copy_project
from tests.support.publishing import publish
from tests.support.recipes import BLOCKS
from tests.support.servers import LightHandler

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page


pytestmark = pytest.mark.xdist_group("other builder")  # so that one worker builds it

# These are drawn by templates of ours on the site, or listed by a plugin of the theme's.
OTHERWISE = {f"{page}index.html" for page in ("", "quiz/", "themes/", "together/", "worksheet/")}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as plain MkDocs builds it from what is published, without hooks, templates or warnings."""
    project = copy_project(tmp_path_factory.mktemp("published"))
    to = publish(project, project / "plain")
    done = build(to, to / "site")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return to / "site"


def written(page: bytes) -> str:
    """What a built page says below its heading, without the foot that is our template's."""
    _, _, text = page.decode().partition("</h1>")
    return re.split(r'<nav class="md-tags"|<p class="page-foot">|</article>', text)[0].strip()


def test_every_page_says_what_it_says_on_the_site_and_leads_where_it_leads_there(
    site: Path, plain: Path
) -> None:
    ours, theirs = contents(site), contents(plain)
    pages = {path for path in ours if path.endswith("/index.html")} - OTHERWISE - {"offline/index.html"}
    assert len(pages) > 80
    for path in pages:
        assert written(theirs[path]) == written(ours[path]) != "", path
    # All but what the worker keeps, which others have no use for.
    loaded = {
        path for path in ours if re.match(r"assets/(readiness(?!/offline/quiz)|styles|pictures)/", path)
    }
    for path in loaded:
        sheet = path.endswith(".css") and without_layers(ours[path].decode()).encode()
        assert theirs.get(path) == (sheet or ours[path]), path
    assert "readiness-quiz.html" in theirs


def test_every_layer_of_our_style_sheets_becomes_weight(plain: Path) -> None:
    sheets = sorted((plain / "assets/styles").glob("*.css"))
    assert sheets
    for sheet in sheets:
        assert set(re.findall(r"@layer[^{;]*{", sheet.read_text("utf-8"))) == set(), sheet.name
    style = minified(
        "a.css", "@layer tokens, parts;\n@layer parts {\n  .a\n  :is(b, .c) { color: red; }\n}\n"
    )
    assert style == "@layer tokens,parts;@layer parts{.a *:is(b,.c){color:red}}"
    assert ":not(#_#_#_){.a *:is(b,.c){color:red}}" in without_layers(style)


@pytest.mark.parametrize("path", ["quiz/", "commit/set-the-ceiling/"])
def test_no_theme_without_layers_wins_over_our_style_sheets(
    new_context: Callable[..., BrowserContext],
    address: str,
    serve: Callable[..., str],
    plain: Path,
    path: str,
) -> None:
    looks = """() => [...document.querySelectorAll('main :is(h2, legend, .rung, .button, .act, .deed > *)')]
        .filter(element => element.checkVisibility())
        .map(element => [element, getComputedStyle(element)])
        .map(([element, drawn]) => [element.className, drawn.fontSize, drawn.fontWeight, drawn.lineHeight, drawn.color, drawn.background, drawn.border,
            drawn.padding, drawn.margin, drawn.textDecorationLine, drawn.textAlign])"""
    drawn = []
    for site in (address, serve(plain, LightHandler)):
        page = new_context(reduced_motion="reduce").new_page()
        page.goto(site + path, wait_until="networkidle")
        drawn.append(page.evaluate(looks))
    assert [pair for pair in zip(*drawn, strict=True) if pair[0] != pair[1]] == []
    assert drawn[0]


def test_what_our_templates_draw_is_there_as_markdown(site: Path, plain: Path) -> None:
    home = (plain / "index.html").read_text("utf-8")
    bank = published(site)
    for principle in bank["principles"]:
        assert f'<a href="{principle["page"]}">' in home
    for words in ("9 to 15 minutes.", "The five levels the quiz uses", "Short ways in"):
        assert words in home
    assert '<a href="workshop/">You have a meeting to run</a>' in home
    themes = (plain / "themes/index.html").read_text("utf-8")
    assert re.search(r'<h2 id="promises">.*?href="\.\./be-believed/keep-your-word/"', themes, re.DOTALL)


def test_the_quiz_leads_to_the_sites_figures_under_the_policy_that_the_page_prints(
    page: Page, plain: Path, serve: Callable[..., str]
) -> None:
    name, policy = BLOCKS["the policy for other builders"].strip().split(": ", 1)

    class Host(LightHandler):
        """Serves what is built below a path, with the policy."""

        def end_headers(self) -> None:
            self.send_header(name, policy)
            super().end_headers()

    bank = published(plain)
    answers, figures = worked_example(bank)
    quiz = Quiz(page, serve(plain, Host)).visit().start("executive", "full").answer(answers)
    assert quiz.heading == f"Your senior team: limited to {figures['Level']} of 5, Spoken"
    for dimension in bank["dimensions"]:
        if dimension["title"] in figures:
            bar = quiz.result.locator(f'[data-dimension="{dimension["id"]}"]')
            assert float(bar.get_attribute("data-score") or "nan") == float(figures[dimension["title"]])
    quiz.result.get_by_role("link", name="Make it the senior team's job").first.click()
    page.get_by_text("Your score, as a rough guide: ").wait_for()
