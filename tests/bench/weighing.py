"""What a reader's device is sent: by the quiz, by library pages, and to the service worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.opening import VIEWPORT, fresh_page
from tests.support.driver import Quiz

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.bench.host import Host, Sent

# One page of every kind that the library has.
LIBRARY = (
    "",
    "commit/set-the-ceiling/",
    "commit/",
    "workshop/session/",
    "sources/references/",
    "about/method/",
)


def is_search(sent: Sent) -> bool:
    """Whether a file is for searching alone."""
    return sent.path.startswith("search/") or "/workers/search" in sent.path


def is_ours(sent: Sent) -> bool:
    """Whether a file is one of our scripts and style sheets."""
    return sent.path.startswith(("assets/readiness/", "assets/styles/"))


def quiz_weight(browser: Browser, host: Host) -> list[Sent]:
    """What the quiz loads until *See results* can be pressed."""
    with fresh_page(browser) as (page, _):
        host.sent.clear()
        quiz = Quiz(page, host.address).visit().start("executive", "full")
        while not quiz.shows("See results"):
            quiz.press("Next")
        host.settle(page)
        return [*host.sent]


def page_weight(browser: Browser, host: Host, path: str) -> list[Sent]:
    """What any page loads."""
    with fresh_page(browser) as (page, _):
        host.sent.clear()
        page.goto(host.address + path)
        host.settle(page)
        return [*host.sent]


def kilobytes(sent: list[Sent]) -> float:
    """How much that is; 1 KB is 1,000 bytes."""
    return sum(each.size for each in sent) / 1000


def installed(browser: Browser, host: Host) -> dict[str, list[Sent]]:
    """What the service worker asks for, by what its reader has just done."""
    found: dict[str, list[Sent]] = {}

    def note(moment: str) -> None:
        host.settle(page)
        found[moment] = [each for each in host.sent if each.to_worker]
        host.sent.clear()

    for path, name in (("", "library page"), ("quiz/", "quiz")):
        with fresh_page(browser, VIEWPORT, service_workers="allow") as (page, _):
            host.sent.clear()
            page.goto(host.address + path)
            note(f"{name}, first visit")
            if name == "quiz":
                Quiz(page, host.address).ready().start("executive", "full")
                note("quiz started")
            page.goto(host.address + path)
            note(f"{name}, second visit")
    return found
