"""A network that answers when a test says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

TURNS = 2000  # to and from the browser: seconds, on the slowest machine


class Held:
    """Requests that wait, in the order in which they came."""

    def __init__(self, page: Page, pattern: str) -> None:
        """Let every request of a page whose address fits wait from now on."""
        self._page = page
        self._pattern = pattern
        self._routes: list[Route] = []
        page.route(pattern, lambda route: self._routes.append(route))  # noqa: PLW0108  Playwright marks what it is given

    def nth(self, place: int) -> Route:
        """Return a request, counted from 0. What a page says while it waits can stand there before it has asked."""
        for _ in range(TURNS):
            if place < len(self._routes):
                break
            self._page.title()
        return self._routes[place]

    def release(self) -> None:
        """Let all that wait go on, and hold nothing more."""
        for route in self._routes:
            route.continue_()
        self._page.unroute(self._pattern)
