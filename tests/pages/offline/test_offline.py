"""Without a network: what opens after one visit, what a new build replaces, and how a device is left clean."""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Error as PlaywrightError

from readiness.model import asked_count
from readiness.model.paths import url_of
from readiness.output.service_worker import precached, service_worker
from readiness.site.loading import load_bank
from tests.support.driver import Quiz
from tests.support.mistakes.offline import WRONG
from tests.support.project import ROOT, build, serving, spoil
from tests.support.rules import says
from tests.support.servers import BASE, ICON, Handler

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

BANK = load_bank(ROOT)
CACHES = "caches.keys().then(names => names.toSorted())"
SCOPES = "navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))"
KEPT = "name => caches.open(name).then(cache => cache.keys()).then(all => all.map(one => one.url))"
UNSTYLED = "[...document.querySelectorAll('link[rel=stylesheet]')].filter(link => !link.sheet).length"


class Fresh(Handler):
    """Has the browser ask again each time, so that no test waits until what it holds has aged."""

    def end_headers(self) -> None:
        """Say so."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


class FreshRoot(Fresh):
    """Serves a site at a bare domain."""

    base = "/"


class Host:
    """A web server that can be switched off."""

    def __init__(self, folder: Path, handler: type[Handler], port: int) -> None:
        """Serve a folder; port 0 is any that is free."""
        serves = functools.partial(handler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), serves)
        self.port = self.server.server_port
        self.address = f"http://127.0.0.1:{self.port}{handler.base}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        """Refuse every request from now on."""
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def host() -> Iterator[Callable[..., Host]]:
    """Return a function that serves a folder."""
    hosts: list[Host] = []

    def start(folder: Path, handler: type[Handler] = Fresh, port: int = 0) -> Host:
        hosts.append(Host(folder, handler, port))
        return hosts[-1]

    yield start
    for each in hosts:
        each.stop()


@pytest.fixture
def page(host: object, new_context: Callable[..., BrowserContext]) -> Page:  # noqa: ARG001  it stops after this
    """A page in a fresh profile that has workers.

    It is closed before its host stops: a full Chromium asks for the icon only once a page has loaded, and reports
    an error where nobody answers any more.
    """
    return new_context(service_workers="allow").new_page()


@pytest.fixture
def copied(site: Path, tmp_path: Path) -> Path:
    """A copy of the built site, to be changed."""
    return shutil.copytree(site, tmp_path / "copied")


def visit(page: Page, root: str, path: str = "") -> None:
    """Open a page and wait until its site's worker is in charge: then everything is kept."""
    page.goto(root + path)
    page.wait_for_function("at => navigator.serviceWorker.controller?.scriptURL === at", arg=f"{root}sw.js")


def until(page: Page, promise: str, wanted: object) -> None:
    """Wait until a promise brings what is wanted. Playwright's own way takes the promise itself for a yes."""
    page.evaluate(
        f"""async wanted => {{
            const late = performance.now() + 15000;
            for (let found; (found = JSON.stringify(await {promise})) !== JSON.stringify(wanted); ) {{
                if (performance.now() > late) throw new Error(found);
                await new Promise(requestAnimationFrame);
            }}
        }}""",
        wanted,
    )


def version(worker: str) -> str:
    """The version in a worker's text."""
    build, _, _ = worker.removeprefix("self.build=").partition(";\n")
    found: str = json.loads(build)["version"]
    return found


def cache(site: Path, path: str = BASE) -> str:
    """The name of a built site's cache."""
    return f"readiness {path} {version((site / 'sw.js').read_text('utf-8'))}"


# Opening


def test_after_one_visit_quiz_result_and_principles_open_without_a_network(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    visit(page, there.address)
    there.stop()
    quiz = Quiz(page, there.address).visit().start("manager", "short")
    answers = dict.fromkeys(quiz.asked(), 3)
    quiz.answer(answers)
    assert quiz.download()["answers"] == answers
    page.reload()
    assert (
        f"4 of {asked_count(BANK, 'manager', 'short').questions} questions"
        in quiz.ready().result.inner_text()
    )
    # Each dimension's page, and the first of its principles; that all of them are kept, the worker's list shows.
    pages = {f"{dimension.id}/": dimension.title for dimension in BANK.dimensions}
    pages |= {url_of(each, each.principles[0]): each.principles[0].title for each in BANK.dimensions}
    for path, title in pages.items():
        page.goto(there.address + path)
        assert page.locator("h1").inner_text().startswith(title)
        assert page.evaluate(UNSTYLED) == 0
    page.get_by_role("textbox", name="Search").press_sequentially("promise")
    page.locator(".md-search-result__link").filter(has_text="Keep your word to customers").first.wait_for()


def test_what_was_opened_opens_again_and_of_its_address_only_the_path_is_kept(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    visit(page, there.address, "about/cite/?from=mail#first")  # before there was a worker
    page.goto(there.address + "about/method/?from=mail#r=answers")
    until(page, "caches.match(location.origin + location.pathname).then(Boolean)", wanted=True)
    there.stop()
    for path, title in {"about/method/": "The method", "about/cite/?from=elsewhere": "How to cite"}.items():
        page.goto(there.address + path)
        assert page.locator("h1").inner_text().startswith(title)
        assert page.evaluate(UNSTYLED) == 0
    kept = {address.removeprefix(there.address) for address in page.evaluate(KEPT, cache(site))}
    assert kept == precached(BANK, site) | {"about/method/", "about/cite/"}


def test_in_place_of_a_page_never_opened_stands_what_does_open(
    browser: Browser, host: Callable[..., Host], site: Path
) -> None:
    path = "about/decisions/0009-one-record-on-every-page/"  # a deep one: what stands there has to find its styles
    there = host(site)
    with browser.new_context() as context:
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        visit(page, there.address)
        there.stop()
        answer = page.goto(there.address + path, wait_until="networkidle")
        assert answer
        assert answer.status == 503
        # The browser says that, and nothing else is said.
        assert said == ["Failed to load resource: the server responded with a status of 503 ()"]
        assert page.locator("h1").inner_text().startswith("You are offline")
        assert page.evaluate(UNSTYLED) == 0
        page.locator("article").get_by_role("link", name="readiness quiz").click()
        Quiz(page, there.address).ready()
        page.go_back()
        host(site, port=there.port)
        page.reload()
        assert page.url == there.address + path
        assert "offline" not in page.title()


REFUSED = """ServiceWorkerContainer.prototype.register = () => {
    window.asked = true;
    return Promise.reject(new Error('no'));
}"""
ABSENT = "Object.defineProperty(navigator, 'serviceWorker', { get() { window.asked = true; } })"


@pytest.mark.parametrize("lack", [REFUSED, ABSENT], ids=["refused", "absent"])
def test_a_browser_without_workers_shows_the_site_as_ever(page: Page, address: str, lack: str) -> None:
    page.add_init_script(lack)
    page.goto(address + "about/method/")
    page.wait_for_function("() => window.asked")
    Quiz(page, address).visit().start("manager", "short")


# Replacing and leaving


def test_a_new_build_is_read_at_once_and_takes_the_place_of_the_old(
    page: Page, host: Callable[..., Host], copied: Path, small_project: Path
) -> None:
    there = host(copied)
    visit(page, there.address)
    page.goto(there.address + "about/method/")
    old = cache(copied)
    until(page, CACHES, [old])
    spoil(small_project, "docs/index.md", "# Do your leaders", "# In the new build, do your leaders")
    assert build(small_project, copied).returncode == 0
    assert cache(copied) != old
    page.goto(there.address)
    assert page.locator("h1").inner_text().startswith("In the new build")
    until(page, CACHES, [cache(copied)])
    there.stop()
    page.goto(there.address)
    assert page.locator("h1").inner_text().startswith("In the new build")
    page.goto(there.address + "about/method/")  # opened under the old one
    assert page.locator("h1").inner_text().startswith("The method")


def test_until_a_new_build_is_there_as_a_whole_the_old_one_is_kept(
    page: Page, host: Callable[..., Host], copied: Path
) -> None:
    there = host(copied)
    visit(page, there.address)
    spoil(copied, "commit/index.html", "<title>", "<title>Newer: ")
    page.goto(there.address + "commit/")
    assert page.title().startswith("Newer: ")
    there.stop()
    page.reload()
    assert page.title().startswith("Commit from the top")


def test_sites_below_one_another_leave_each_others_caches_alone(
    page: Page, host: Callable[..., Host], site: Path, tmp_path: Path
) -> None:
    outer = shutil.copytree(site, tmp_path / "all/team")
    inner = shutil.copytree(site, outer / "readiness")
    there = host(outer.parent, FreshRoot).address + "team/"
    visit(page, there)
    visit(page, there + "readiness/")
    until(page, CACHES, [cache(outer, "/team/"), cache(inner)])
    spoil(outer, "sw.js", version((outer / "sw.js").read_text("utf-8")), "newer")
    visit(page, there)
    until(page, CACHES, ["readiness /team/ newer", cache(inner)])
    spoil(outer, "index.html", 'name="readiness-worker"', 'name="none"')
    page.goto(there)
    until(page, CACHES, [cache(inner)])
    until(page, SCOPES, [there + "readiness/"])


def test_a_site_that_leaves_lets_the_one_above_it_stay(
    page: Page, host: Callable[..., Host], site: Path, tmp_path: Path
) -> None:
    outer = shutil.copytree(site, tmp_path / "all/team")
    inner = shutil.copytree(site, outer / "readiness")
    spoil(inner, "index.html", 'name="readiness-worker"', 'name="none"')
    there = host(outer.parent, FreshRoot).address + "team/"
    visit(page, there)
    page.evaluate("name => caches.open(name)", cache(inner))  # left behind, and the worker is gone already
    page.goto(there + "readiness/")
    until(page, CACHES, [cache(outer, "/team/")])
    until(page, SCOPES, [there])


def test_what_stands_beside_the_site_at_a_bare_domain_is_neither_kept_nor_replaced(
    page: Page, host: Callable[..., Host], copied: Path
) -> None:
    neighbour = copied / "another"
    neighbour.mkdir()
    (neighbour / "index.html").write_text(f"<!doctype html><title>A neighbour</title>{ICON}")
    there = host(copied, FreshRoot)
    visit(page, there.address)
    page.goto(there.address + "another/")
    page.goto(there.address + "about/method/")
    name = cache(copied, "/")
    until(page, f"caches.open('{name}').then(all => all.match('/about/method/')).then(Boolean)", wanted=True)
    assert there.address + "another/" not in page.evaluate(KEPT, name)
    there.stop()
    with pytest.raises(PlaywrightError, match="ERR_CONNECTION_REFUSED"):
        page.goto(there.address + "another/")


def test_a_site_that_gives_it_up_leaves_nothing_of_its_own(
    page: Page, host: Callable[..., Host], copied: Path, small_project: Path
) -> None:
    there = host(copied)
    visit(page, there.address)
    page.evaluate("caches.open('of another site')")
    spoil(small_project, "mkdocs.yml", "offline: true", "offline: false")
    assert build(small_project, copied).returncode == 0
    assert not (copied / "sw.js").exists()
    page.goto(there.address + "about/method/")
    until(page, CACHES, ["of another site"])
    until(page, SCOPES, [])


def test_what_is_being_written_takes_the_place_of_what_was_built(
    page: Page, host: Callable[..., Host], site: Path, tmp_path: Path
) -> None:
    there = host(site, FreshRoot)
    visit(page, there.address)
    there.stop()
    with serving(ROOT, there.port, tmp_path, "--no-livereload"):
        page.goto(there.address)
        until(page, CACHES, [])
        until(page, SCOPES, [])
        page.close()  # before the server stops, as in the fixture


# Building


def test_every_change_of_what_is_kept_has_a_version_of_its_own(copied: Path) -> None:
    worker = (copied / "sw.js").read_bytes()
    (copied / "about/cite/index.html").write_text("kept only where it was opened")
    assert version(service_worker(BANK, copied, "")) == version(worker.decode())
    style = copied / "assets/styles/site.css"
    style.write_bytes(style.read_bytes() + b" ")
    assert version(service_worker(BANK, copied, "")) != version(worker.decode())


def test_what_a_fork_adds_is_kept_too(copied: Path) -> None:
    before = precached(BANK, copied)
    (copied / "assets/own face.woff2").touch()
    with (copied / "quiz/index.html").open("a") as quiz:
        quiz.write('<img src="../assets/pictures/result.png?new"><img src="https://example.org/llms.txt">')
    with (copied / "assets/styles/site.css").open("a") as style:
        style.write("@font-face{src:url('../own%20face.woff2')}p{background:url(data:image/png,)}")
    index = copied / "search/search_index.json"
    index.write_text(index.read_text("utf-8").replace('"lang":["en"]', '"lang":["en","ja"]'), "utf-8")
    search = ("min/lunr.stemmer.support.min.js", "min/lunr.multi.min.js", "min/lunr.ja.min.js", "tinyseg.js")
    assert precached(BANK, copied) - before == {
        "assets/pictures/result.png",
        "assets/own face.woff2",
        *(f"assets/javascripts/lunr/{file}" for file in search),
    }


def test_a_wrong_choice_or_a_missing_page_stops_the_build_in_one_message(small_project: Path) -> None:
    for rule, (go_wrong, named) in WRONG.items():
        go_wrong(small_project)
        done = build(small_project, small_project / "site")
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert says(rule).search(done.stderr)
        assert named in done.stderr
