"""Reading without a network: when a site is kept and what of it, and how it is replaced and let go."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Error as PlaywrightError

from readiness.model import asked_count
from readiness.model.paths import url_of
from readiness.output.service_worker import precached, service_worker
from readiness.site.loading import load_bank
from tests.support.browser import PATIENCE
from tests.support.driver import Quiz
from tests.support.mistakes.offline import WRONG
from tests.support.project import ROOT, build, serving, spoil
from tests.support.rules import says
from tests.support.servers import (
    BASE,
    ICON,
    FreshHandler,
    FreshRootHandler,
    Handler,
    Host,
    SlashlessHandler,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

BANK = load_bank(ROOT)
PRINCIPLE = "commit/set-the-ceiling/"
CACHES = "caches.keys().then(names => names.sort())"
SCOPES = "navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))"
KEPT = "name => caches.open(name).then(cache => cache.keys()).then(all => all.map(one => one.url))"
UNSTYLED = "[...document.querySelectorAll('link[rel=stylesheet]')].filter(link => !link.sheet).length"
OPENED = "Object.keys(localStorage).filter(key => key.startsWith('readiness-visited:'))"
IN_CHARGE = "at => navigator.serviceWorker.controller?.scriptURL === at"

# What cannot change without another name.
HASHED = re.compile(r"\.[0-9a-f]{8}\.(?:min\.)?\w+$")


@pytest.fixture
def host() -> Iterator[Callable[..., Host]]:
    """Return a function that serves a folder."""
    hosts: list[Host] = []

    def start(folder: Path, handler: type[Handler] = FreshHandler, port: int = 0) -> Host:
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
def silent(host: object, browser: Browser) -> Iterator[Page]:  # noqa: ARG001  as above
    """The same, for tests in which the browser has to report errors."""
    with browser.new_context() as context:
        context.set_default_timeout(PATIENCE)
        yield context.new_page()


@pytest.fixture
def copied(site: Path, tmp_path: Path) -> Path:
    """A copy of the built site, to be changed."""
    return shutil.copytree(site, tmp_path / "copied")


def look(page: Page, address: str) -> None:
    """Open a page for the first time, and wait until that is noted."""
    page.goto(address)
    page.wait_for_function(f"() => {OPENED}.some(key => localStorage[key].includes(location.pathname))")


def visit(page: Page, root: str, path: str = "") -> None:
    """Open a page twice, and wait until its site's worker is in charge: then everything is kept."""
    look(page, root + path)
    page.reload()
    in_charge(page, root)


def in_charge(page: Page, root: str) -> None:
    """Wait until a site's worker is in charge."""
    page.wait_for_function(IN_CHARGE, arg=f"{root}sw.js")


def update(page: Page) -> None:
    """Have the browser look for a newer worker now, and wait until that is in charge.

    By itself it looks some time after a page was opened.
    """
    page.evaluate(
        """async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            const { installing, waiting } = await registration.update();
            const newer = installing ?? waiting;
            while (newer && newer.state !== 'activated')
                await new Promise((resolve) => newer.addEventListener('statechange', resolve, { once: true }));
        }"""
    )


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


def give_up(site: Path) -> None:
    """Have a site's front page be one that is not to be kept."""
    page, scripts = site / "index.html", site / "assets/readiness/offline"
    text = page.read_text("utf-8").replace('name="readiness-worker"', 'name="none"')
    (register,), (let_go,) = scripts.glob("register*.js"), scripts.glob("let-go*.js")
    page.write_text(text.replace(register.name, let_go.name))


# When


def test_who_opens_a_page_once_keeps_nothing_and_who_comes_back_does(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    for path in ("", PRINCIPLE, "about/method/"):
        look(page, there.address + path)
    assert (page.evaluate(SCOPES), page.evaluate(CACHES), page.evaluate(OPENED)) == (
        [],
        [],
        [f"readiness-visited:{BASE}"],
    )
    assert "sw.js" not in there.asked
    page.goto(there.address + PRINCIPLE)
    in_charge(page, there.address)
    until(page, OPENED, [])


def test_who_starts_the_quiz_can_finish_it_without_a_network(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    quiz = Quiz(page, there.address).visit().start("manager", "short")
    in_charge(page, there.address)
    there.stop()
    answers = dict.fromkeys(quiz.asked(), 3)
    quiz.answer(answers)
    assert quiz.download()["answers"] == answers
    page.reload()
    assert (
        f"4 of {asked_count(BANK, 'manager', 'short').questions} questions"
        in quiz.ready().result.inner_text()
    )
    quiz.page.get_by_role("button", name="Make a plan").click()
    quiz.opened("plan")
    quiz.press("Back to the result").opened("result")
    assert page.evaluate(UNSTYLED) == 0


def test_who_has_answers_here_keeps_the_quiz_on_opening_it(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    look(page, there.address + PRINCIPLE)
    page.locator(".question input[type=radio]").first.check()
    page.goto(there.address + "quiz/")
    in_charge(page, there.address)


SAVES_DATA = "Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) })"


def test_who_saves_data_keeps_the_site_only_by_asking_for_it(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    page.add_init_script(SAVES_DATA)
    Quiz(page, there.address).visit().start("manager", "short")
    for path in ("", "", "quiz/"):
        page.goto(there.address + path, wait_until="networkidle")
    assert (page.evaluate(SCOPES), page.evaluate(OPENED)) == ([], [])
    assert "sw.js" not in there.asked
    page.goto(there.address + "about/privacy/")
    page.get_by_role("button", name="Keep this site on my device").click()
    in_charge(page, there.address)


def test_who_keeps_nothing_leaves_no_trace_of_what_was_opened(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    look(page, there.address + PRINCIPLE)
    quiz = Quiz(page, there.address).visit()
    page.locator(".opening summary").click()
    page.get_by_label("Keep nothing on this device").check()
    assert page.evaluate(OPENED) == []
    quiz.start("manager", "short")
    for path in ("", "", "quiz/"):
        page.goto(there.address + path, wait_until="networkidle")
    assert (page.evaluate(SCOPES), page.evaluate(CACHES), page.evaluate(OPENED)) == ([], [], [])
    assert "sw.js" not in there.asked


def test_deleting_ones_data_deletes_the_list_of_what_was_opened(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    page.add_init_script(SAVES_DATA.replace("true", "window.saves"))
    there = host(site)
    look(page, there.address + PRINCIPLE)
    page.add_init_script("window.saves = true")  # so that starting does not end the list
    quiz = Quiz(page, there.address).visit().start("manager", "short")
    quiz.page.get_by_text("What is kept on this device").click()
    assert page.evaluate(OPENED) != []
    quiz.press("Delete all my data")
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness'))") == []


def test_the_button_keeps_all_principles_and_takes_everything_back(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    look(page, there.address + "about/privacy/")
    said = page.get_by_role("status")
    assert int(page.locator("[data-fill=size]").inner_text()) > 0
    page.get_by_role("button", name="Keep this site on my device").click()
    said.get_by_text("open without a network").wait_for()
    page.reload(wait_until="networkidle")  # the search's index again
    there.stop()
    page.reload()
    said.get_by_text("open without a network").wait_for()
    # Each dimension's page, and the first of its principles; that all of them are kept, the sentence says.
    pages = {f"{dimension.id}/": dimension.title for dimension in BANK.dimensions}
    pages |= {url_of(each, each.principles[0]): each.principles[0].title for each in BANK.dimensions}
    for path, title in pages.items():
        page.goto(there.address + path)
        assert page.locator("h1").inner_text().startswith(title)
        assert page.evaluate(UNSTYLED) == 0
    page.goto(there.address + "about/privacy/")
    page.get_by_role("button", name="Remove this site from my device").click()
    said.get_by_text("The pages are removed").wait_for()
    assert (page.evaluate(SCOPES), page.evaluate(CACHES)) == ([], [])
    back = host(site, port=there.port)
    for _ in range(2):
        page.goto(back.address, wait_until="networkidle")
    assert (page.evaluate(SCOPES), page.evaluate(CACHES)) == ([], [])


def test_the_button_says_what_is_there_already_and_what_could_not_be_kept(
    silent: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    there.fails = ("assets/readiness/offline/quiz.",)
    silent.goto(there.address + "about/privacy/")
    silent.get_by_role("button", name="Keep this site on my device").click()
    silent.get_by_text("Not all of it could be kept").wait_for()
    there.fails = (PRINCIPLE,)
    silent.get_by_role("button", name="Keep this site on my device").click()
    silent.get_by_text("Fetching the pages").wait_for(state="hidden")
    silent.get_by_text("Not all of it could be kept").wait_for()
    silent.reload()
    silent.get_by_text("already kept on this device").wait_for()
    there.fails = ()
    silent.get_by_role("button", name="Keep this site on my device").click()
    silent.get_by_text("open without a network").last.wait_for()


# Opening


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
    assert {each for each in kept if not each.startswith("assets/")} == {
        *("offline/", "quiz/", "about/method/", "about/cite/"),
    }


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
    for _ in range(2):
        page.goto(address + "about/method/", wait_until="networkidle")
    page.wait_for_function("() => window.asked")
    Quiz(page, address).visit().start("manager", "short")


# Bad networks


def test_where_the_network_does_not_answer_copies_do(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    page.set_default_timeout(30000)
    there = host(site)
    visit(page, there.address, PRINCIPLE)
    page.reload(wait_until="networkidle")  # the search's index again
    there.hang()
    there.asked.clear()
    page.goto(there.address + PRINCIPLE)
    assert page.locator("h1").inner_text().startswith("Lead it from the top")
    assert page.evaluate(UNSTYLED) == 0
    quiz = Quiz(page, there.address).visit().start("manager", "short")
    quiz.answer(dict.fromkeys(quiz.asked(), 3))
    assert PRINCIPLE in there.asked  # the network comes first
    assert [path for path in there.asked if HASHED.search(path)] == []  # but not for what cannot change


def test_a_page_without_a_copy_waits_for_the_network(
    page: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    visit(page, there.address)
    there.hang()
    threading.Timer(2.5, there.answers.set).start()  # longer than where there is a copy
    answer = page.goto(there.address + "about/method/")
    assert answer
    assert answer.status == 200


def test_a_gateway_whose_server_is_down_is_as_good_as_no_network(
    silent: Page, host: Callable[..., Host], site: Path
) -> None:
    there = host(site)
    visit(silent, there.address, "about/method/")
    there.fails = ("",)
    silent.goto(there.address + "about/method/")
    assert silent.locator("h1").inner_text().startswith("The method")
    answer = silent.goto(there.address + "about/cite/")
    assert answer
    assert answer.status == 503
    assert silent.locator("h1").inner_text().startswith("You are offline")


def test_no_page_is_passed_off_as_a_script(silent: Page, host: Callable[..., Host], site: Path) -> None:
    there = host(site)
    visit(silent, there.address)
    there.fails = ("assets/readiness/",)
    got = "at => fetch(at).then(({ status, headers }) => [status, headers.get('content-type')])"
    assert silent.evaluate(got, f"{there.address}assets/readiness/bank.json")[0] == 502
    loaded = "at => import(at).then(() => 'loaded', ({ name }) => name)"
    assert silent.evaluate(loaded, f"{there.address}assets/readiness/not-kept.js") == "TypeError"
    there.stop()
    assert silent.evaluate(loaded, f"{there.address}assets/readiness/not-kept-either.js") == "TypeError"


@pytest.mark.parametrize(
    ("handler", "end"), [(SlashlessHandler, ""), (FreshRootHandler, "/")], ids=["drops", "adds"]
)
def test_pages_open_in_both_forms_as_their_host_has_them(
    page: Page, host: Callable[..., Host], site: Path, handler: type[Handler], end: str
) -> None:
    there = host(site, handler)
    pages = {"about/method": "The method", "about/privacy": "Privacy", PRINCIPLE[:-1]: "Lead it from the top"}
    visit(page, there.address, "about/method/")
    for path in pages:
        page.goto(f"{there.address}{path}/", wait_until="networkidle")
        assert page.url == f"{there.address}{path}{end}"
        until(page, f"caches.match('{there.address}{path}{end}').then(Boolean)", wanted=True)
    there.stop()
    for path, title in pages.items():
        for form in (path, f"{path}/"):
            page.goto(f"{there.address}{form}?from=mail#part")
            assert page.url == f"{there.address}{path}{end}?from=mail#part"
            assert page.locator("h1").inner_text().startswith(title)
            assert page.evaluate(UNSTYLED) == 0
    for form in ("quiz/", "quiz"):
        page.goto(there.address + form)
        assert Quiz(page, there.address).ready().shows("Start")
        assert page.evaluate(UNSTYLED) == 0


# Of one build


def halves(site: Path, number: int) -> list[Path]:
    """Have a page name a script of a build, which has another loaded when it is used; return the two."""
    page, scripts = site / "about/cite/index.html", site / "assets/readiness"
    text = re.sub(r"<script src=[^>]*half[^>]*></script>", "", page.read_text("utf-8"))
    script = f'<script src="../../assets/readiness/half.{number}2345678.js"></script>'
    page.write_text(text.replace("</body>", f"{script}</body>"))
    half, other = scripts / f"half.{number}2345678.js", scripts / f"other.{number}2345678.js"
    half.write_text(
        f"half = {number}; later = () => import('./{other.name}').then(({{ other }}) => [half, other])"
    )
    other.write_text(f"export const other = {number};")
    return [half, other]


def test_a_page_is_kept_with_its_own_scripts_or_not_at_all(
    silent: Page, host: Callable[..., Host], copied: Path
) -> None:
    there = host(copied)
    first = halves(copied, 1)
    visit(silent, there.address, "about/cite/")
    for script in (*first, *halves(copied, 2)):
        script.unlink()  # the new page is on the server, its scripts are not yet
    silent.reload(wait_until="networkidle")
    assert silent.evaluate("'half' in window") is False
    there.stop()
    silent.reload()
    assert silent.evaluate("later()") == [1, 1]
    back = host(copied, port=there.port)
    _, other = halves(copied, 2)
    silent.reload()
    until(silent, f"caches.match('{back.address}assets/readiness/{other.name}').then(Boolean)", wanted=True)
    back.stop()
    silent.reload()
    assert silent.evaluate("later()") == [2, 2]


def test_a_page_that_is_open_while_the_site_is_replaced_finds_its_own_scripts(
    silent: Page, host: Callable[..., Host], copied: Path
) -> None:
    there = host(copied)
    first = halves(copied, 1)
    visit(silent, there.address, "about/cite/")
    old = cache(copied)
    for script in first:
        script.unlink()
    halves(copied, 2)
    spoil(copied, "sw.js", '"version":"', '"version":"newer ')
    update(silent)
    until(silent, CACHES, sorted([old, cache(copied)]))
    until(silent, f"({KEPT})('{cache(copied)}').then(all => all.includes(location.href))", wanted=True)
    there.stop()
    assert silent.evaluate("later()") == [1, 1]
    silent.reload()
    assert silent.evaluate("later()") == [2, 2]


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
    spoil(small_project, "docs/offline.md", "You are offline,", "In the new build you are offline,")
    assert build(small_project, copied).returncode == 0
    assert cache(copied) != old
    page.goto(there.address)
    assert page.locator("h1").inner_text().startswith("In the new build")
    update(page)
    until(page, CACHES, sorted([old, cache(copied)]))
    until(
        page,
        f"({KEPT})('{cache(copied)}').then(all => all.includes('{there.address}about/method/'))",
        wanted=True,
    )
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
    spoil(copied, "quiz/index.html", "<title>", "<title>Newer: ")
    page.goto(there.address + "quiz/")
    assert page.title().startswith("Newer: ")
    there.stop()
    page.reload()
    assert page.title().startswith("Readiness quiz")


def test_sites_below_one_another_leave_each_others_caches_alone(
    page: Page, host: Callable[..., Host], site: Path, tmp_path: Path
) -> None:
    outer = shutil.copytree(site, tmp_path / "all/team")
    inner = shutil.copytree(site, outer / "readiness")
    there = host(outer.parent, FreshRootHandler).address + "team/"
    visit(page, there)
    visit(page, there + "readiness/")
    until(page, CACHES, [cache(outer, "/team/"), cache(inner)])
    first = cache(outer, "/team/")
    for newer in ("newer", "newest"):
        spoil(outer, "sw.js", '"version":"', f'"version":"{newer} ')
        page.goto(there)
        update(page)
        until(page, CACHES, sorted([first, cache(outer, "/team/"), cache(inner)]))
        first = cache(outer, "/team/")
    give_up(outer)
    page.goto(there)
    until(page, CACHES, [cache(inner)])
    until(page, SCOPES, [there + "readiness/"])


def test_a_site_that_leaves_lets_the_one_above_it_stay(
    page: Page, host: Callable[..., Host], site: Path, tmp_path: Path
) -> None:
    outer = shutil.copytree(site, tmp_path / "all/team")
    inner = shutil.copytree(site, outer / "readiness")
    give_up(inner)
    there = host(outer.parent, FreshRootHandler).address + "team/"
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
    there = host(copied, FreshRootHandler)
    visit(page, there.address)
    page.goto(there.address + "another/")
    page.goto(there.address + "about/method/")
    name = cache(copied, "/")
    until(page, f"caches.open('{name}').then(all => all.match('/about/method/')).then(Boolean)", wanted=True)
    assert there.address + "another/" not in page.evaluate(KEPT, name)
    there.stop()
    with pytest.raises(PlaywrightError, match="ERR_CONNECTION_REFUSED"):
        page.goto(there.address + "another/")


@pytest.mark.parametrize("path", ["about/method/", "quiz/"])
def test_a_site_that_gives_it_up_leaves_nothing_of_its_own(
    page: Page, host: Callable[..., Host], copied: Path, small_project: Path, path: str
) -> None:
    there = host(copied)
    visit(page, there.address)
    page.evaluate("caches.open('of another site')")
    page.evaluate("path => localStorage.setItem(`readiness-visited:${path}`, path)", BASE)
    spoil(small_project, "mkdocs.yml", "offline: true", "offline: false")
    assert build(small_project, copied).returncode == 0
    assert not (copied / "sw.js").exists()
    page.goto(there.address + path)
    until(page, CACHES, ["of another site"])
    until(page, SCOPES, [])
    until(page, OPENED, [])
    page.goto(there.address + path, wait_until="networkidle")
    assert (page.evaluate(SCOPES), page.evaluate(OPENED)) == ([], [])


def test_what_is_being_written_takes_the_place_of_what_was_built(
    page: Page, host: Callable[..., Host], site: Path, tmp_path: Path
) -> None:
    there = host(site, FreshRootHandler)
    visit(page, there.address)
    there.stop()
    with serving(ROOT, there.port, tmp_path, "--no-livereload"):
        page.goto(there.address)
        until(page, CACHES, [])
        until(page, SCOPES, [])
        page.close()  # before the server stops, as in the fixture


# Building


def test_what_is_kept_from_the_start_is_light(site: Path) -> None:
    (archive,) = site.glob("assets/readiness/offline/quiz.*.txt")
    assert len(gzip.compress(archive.read_bytes(), 9)) <= 80_000
    archived = archive.read_text("utf-8").split("\0")
    assert precached(site) == set(archived[::3])  # nothing is fetched besides


def test_every_change_of_what_is_kept_has_a_version_of_its_own(copied: Path) -> None:
    worker = (copied / "sw.js").read_text("utf-8")
    (copied / "about/cite/index.html").write_text("kept only where it was opened")
    assert version(service_worker(copied, "")["sw.js"]) == version(worker)
    style = next(copied.glob("assets/styles/plan*.css"))
    style.write_bytes(style.read_bytes() + b" ")
    assert version(service_worker(copied, "")["sw.js"]) != version(worker)


def test_the_quiz_is_kept_with_what_it_loads_later_and_with_what_a_fork_adds(copied: Path) -> None:
    before = precached(copied)
    assert not any(path.startswith("assets/readiness/library/") for path in before)
    (copied / "assets/styles/one.12345678.css").write_text("@font-face{src:url('../own%20face.woff2')}")
    (copied / "assets/own face.woff2").touch()
    (copied / "assets/readiness/own.12345678.js").write_text("import('./later.12345678.js')")
    (copied / "assets/readiness/later.12345678.js").write_text(
        "import{a}from'./last.12345678.js';import'./gone.js'"
    )
    (copied / "assets/readiness/last.12345678.js").touch()
    style = next(copied.glob("assets/styles/plan.*.css"))
    style.rename(style.with_name("plan.12345678.css"))
    with (copied / "quiz/index.html").open("a") as quiz:
        quiz.write('<img src="../assets/pictures/result.png?new"><img src="https://example.org/llms.txt">')
        quiz.write('<script type="module" src="../assets/readiness/own.12345678.js"></script>')
        quiz.write('<link rel="stylesheet" href="../assets/styles/one.12345678.css">')
    assert precached(copied) - before == {
        "assets/pictures/result.png",
        "assets/own face.woff2",
        *(f"assets/styles/{name}.12345678.css" for name in ("one", "plan")),
        *(f"assets/readiness/{name}.12345678.js" for name in ("own", "later", "last")),
    }


def test_a_wrong_choice_or_a_missing_page_stops_the_build_in_one_message(small_project: Path) -> None:
    for rule, (go_wrong, named) in WRONG.items():
        go_wrong(small_project)
        done = build(small_project, small_project / "site")
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert says(rule).search(done.stderr)
        assert named in done.stderr
