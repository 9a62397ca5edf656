"""Whatever fails, in any part: a sentence says so, the last good step is still there, and the answers can be had."""

from __future__ import annotations

import json
import re
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from readiness.output.assets import QUIZ_SCRIPT
from readiness.output.bundle import all_imports, static_imports
from tests.support.banks import BANK
from tests.support.browser import PATIENCE
from tests.support.driver import Quiz, script
from tests.support.network import Held
from tests.support.project import ROOT, build, spoil
from tests.support.servers import ICON, LightHandler

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

SCRIPTS = {
    path.relative_to(ROOT / "docs/assets/readiness").as_posix(): path.read_text("utf-8")
    for path in (ROOT / "docs/assets/readiness").rglob("*.js")
}
FIRST = [QUIZ_SCRIPT, *static_imports(SCRIPTS, QUIZ_SCRIPT)]
# Keeping the site for use without a network is not asked for by anybody here, and may fail without a word.
LATER = sorted(
    path for path in {*all_imports(SCRIPTS, QUIZ_SCRIPT)} - {*FIRST} if not path.startswith("offline/")
)

# One of each kind of part; `make check` takes every module.
SOME = [
    *("page/store.js", "bank.js", "result/result.js", "parts/result.js", "quiz/later.js"),
    *("quiz/guest.js", "plan/sheet.js", "compare/compare.js", "quiz/opening.js", "core/code.js"),
]


@contextmanager
def visitor(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page that may report errors, which are what these tests are about."""
    with browser.new_context(service_workers="block", **options) as context:
        context.set_default_timeout(PATIENCE)
        yield context.new_page()


@contextmanager
def halfway(browser: Browser, address: str) -> Iterator[tuple[Quiz, dict[str, str]]]:
    """A quiz whose first step is answered, and the answers."""
    with visitor(browser) as page:
        quiz = Quiz(page, address).visit().start("manager", "short")
        quiz.tick(dict.fromkeys(quiz.asked(), 3))
        yield quiz, quiz.checked()


def trouble(page: Page) -> Locator:
    """What is said when something has failed."""
    return page.locator("[data-part=trouble]")


def shown(page: Page, selector: str) -> None:
    """Wait for something, or for the sentence that it has failed."""
    page.locator(f"{selector}, [data-part=trouble]").locator("visible=true").first.wait_for()


def saved_by(page: Page) -> dict[str, Any]:
    """The answers that can still be downloaded."""
    with page.expect_download() as waiting:
        trouble(page).get_by_role("button", name="Download answers").click()
    content: dict[str, Any] = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    return content


def everything(quiz: Quiz, code: str) -> None:
    """Use every part of the quiz until something fails."""
    page, failed = quiz.page, trouble(quiz.page)

    def press(name: str, then: str) -> None:
        quiz.unfold_to(name)
        page.get_by_role("button", name=name, exact=True).first.click()
        shown(page, then)

    page.get_by_text("What is kept on this device").click()
    shown(page, "[data-fill=kept-exactly]:not(:empty)")

    def opens(name: str, file: str, content: bytes, then: str) -> None:
        quiz.unfold_to(name)
        with page.expect_file_chooser() as waiting:
            page.get_by_role("button", name=name).first.click()
        waiting.value.set_files({"name": file, "mimeType": "text/plain", "buffer": content})
        shown(page, then)

    ways = (
        ("See results", "[data-step=result] h2"),
        ("Make a plan", "[data-step=plan] h2"),
        ("Open a saved plan", "[data-part=plan-notice]"),
        ("Download the plan as text (Markdown)", "body"),
        ("Back to the result", "[data-step=result] h2"),
        ("Compare results", "[data-step=compare] h2"),
    )
    for name, then in ways:
        if failed.is_visible():
            return
        if name.startswith("Open"):
            opens(name, "plan.csv", b"title,text\r\nLook after your team,Ask\r\n", then)
        else:
            press(name, then)
    if not failed.is_visible():
        page.goto("about:blank")
        page.goto(f"{quiz.address}quiz/#r={code}")
        shown(page, "[data-step=result] h2")
    if not failed.is_visible():
        page.get_by_role("button", name="Go to my own quiz").click()
        opens("Open saved answers", "everything.json", b'{"own": {}}', "[data-part=notice]")


@pytest.mark.parametrize(
    "module",
    [
        *SOME,
        *(pytest.param(each, marks=pytest.mark.exhaustive) for each in [*FIRST, *LATER] if each not in SOME),
    ],
)
def test_a_module_that_throws_costs_nobody_an_answer(
    browser: Browser, bare: str, site: Path, module: str
) -> None:
    with halfway(browser, bare) as (quiz, answered):
        quiz.walk()
        code = "L4H-aBpMvAAAAAd42Am-gAAAAAAAAAAAAAwA"
        page = quiz.page
        page.route(
            f"**/{script(site, module)}",
            lambda route: route.fulfill(body="throw new Error('broken');", content_type="text/javascript"),
        )
        page.reload()
        if module not in FIRST:
            everything(quiz.ready(), code)
        trouble(page).wait_for()
        assert trouble(page).inner_text().strip()
        assert page.locator("readiness-quiz h2").locator("visible=true").count() > 0
        assert saved_by(page)["answers"] == {name: int(value) for name, value in answered.items()}
        page.unroute_all()
        page.reload()
        assert quiz.ready().checked() == answered


@pytest.mark.parametrize(
    "taken_away",
    [
        "delete Array.prototype.toSorted",
        "delete URL.canParse",
        "delete Intl.ListFormat",
        """for (const kind of [Document, DocumentFragment, Element])
            for (const name of ['querySelector', 'querySelectorAll', 'closest', 'matches']) {
                const found = kind.prototype[name];
                kind.prototype[name] = function (selector) {
                    if (String(selector).includes(':has(')) throw new SyntaxError('no :has()');
                    return found.call(this, selector);
                };
            }""",
    ],
)
def test_without_something_that_a_browser_should_have_a_sentence_or_the_result_comes(
    browser: Browser, bare: str, taken_away: str
) -> None:
    with visitor(browser) as page:
        page.add_init_script(taken_away)
        quiz = Quiz(page, bare).visit().start("manager", "short")
        quiz.walk({question.id: 3 for _, question in BANK.questions()})
        answered = quiz.checked()
        for again in (False, True):
            if again:
                page.reload()
            else:
                quiz.press("See results")
            result = page.locator("[data-step=result] h2")
            shown(page, "[data-step=result] h2")
            assert page.locator("readiness-quiz h2").locator("visible=true").count() > 0
            assert quiz.checked() == answered
            if not result.is_visible():
                assert len(saved_by(page)["answers"]) == len(answered)


def test_a_browser_that_is_too_old_gets_a_sentence_and_the_quiz_on_paper(browser: Browser, bare: str) -> None:
    with visitor(browser) as page:
        page.add_init_script("CSS.supports = () => false")
        page.goto(bare + "quiz/")
        trouble(page).get_by_text("This browser is too old").wait_for()
        assert not page.get_by_role("button", name="Start").is_visible()
        assert page.locator("fieldset.question").last.is_visible()
        trouble(page).get_by_role("link", name="The quiz on paper").click()
        page.get_by_role("heading", name="Score it by hand").wait_for()


def test_in_a_frame_without_its_own_origin_the_page_says_what_is_missing(
    browser: Browser, bare: str, serve: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(
        f'<!doctype html>{ICON}<iframe sandbox="allow-scripts" src="{bare}quiz/" width="900" height="900"></iframe>'
    )
    with visitor(browser) as page:
        page.goto(serve(tmp_path))
        frame = page.frame_locator("iframe")
        frame.locator("[data-part=trouble]", has_text="in a frame").wait_for()
        assert frame.locator("fieldset.question").last.is_visible()


def other_build(project: Path) -> Path:
    """Another build of the site, with another script."""
    spoil(project, "docs/assets/readiness/quiz/steps.js", "'opening', ...bank", "'opening', ...[], ...bank")
    spoil(
        project,
        "docs/assets/readiness/result/verdict.js",
        "export function paintVerdict",
        "export const OTHER = 1;\nexport function paintVerdict",
    )
    assert build(project, project / "site").returncode == 0
    return project / "site"


def test_a_page_of_an_earlier_build_gets_the_new_one_by_itself_and_keeps_its_answers(
    browser: Browser, site: Path, small_project: Path, serve: Callable[..., str], tmp_path: Path
) -> None:
    served = tmp_path / "served"
    shutil.copytree(site, served)
    with halfway(browser, serve(served, LightHandler)) as (quiz, answered):
        quiz.walk()
        shutil.rmtree(served)
        shutil.copytree(other_build(small_project), served)
        quiz.press("See results")
        quiz.page.locator("[data-step=result] h2").wait_for()
        assert not trouble(quiz.page).is_visible()
        assert quiz.checked() == answered


def test_half_a_deployment_is_said_and_not_reloaded_for_ever(
    browser: Browser, site: Path, serve: Callable[..., str], tmp_path: Path
) -> None:
    served = tmp_path / "served"
    shutil.copytree(site, served)
    asked: list[str] = []

    class Host(LightHandler):
        """Serves an old page for ever, except to those who ask for a fresh one."""

        def send_head(self) -> Any:
            asked.append(self.path)
            if self.path.endswith("/quiz/") and self.headers.get("Sec-Fetch-Mode") != "navigate":
                page = (served / "quiz/index.html").read_text("utf-8")
                return self.sends(
                    "text/html", re.sub(r'data-build="\w+"', 'data-build="0123abcd"', page).encode()
                )
            return super().send_head()

    (served / script(served, "page/store.js")).unlink()
    with visitor(browser) as page:
        address = serve(served, Host)
        page.goto(address + "quiz/")
        trouble(page).get_by_text("could not start").wait_for()
        assert [path for path in asked if path.endswith("/quiz/")] == [f"{LightHandler.base}quiz/"] * 4
        assert page.locator("fieldset.question").last.is_visible()


def test_a_network_that_does_not_answer_is_told_while_one_waits(
    new_context: Callable[..., BrowserContext], bare: str
) -> None:
    page = new_context().new_page()
    page.clock.install()
    quiz = Quiz(page, bare).visit().start("manager", "short")
    quiz.walk()
    waiting = Held(page, "**/result/result.*.js")
    quiz.press("See results")
    asked = waiting.nth(0)
    page.clock.fast_forward(2000)
    page.get_by_text("This part is still loading").wait_for()
    assert quiz.shows("See results")
    asked.continue_()
    page.locator("[data-step=result] h2").wait_for()
    assert not page.get_by_text("This part is still loading").is_visible()
