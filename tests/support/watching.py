"""Fresh browser profiles in which errors and requests to strangers are noticed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tests.support.browser import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext


@contextmanager
def watched(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Give a function that opens a fresh profile; errors and requests to strangers fail in the end."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_context(**options: Any) -> BrowserContext:
        defaults = {"viewport": {"width": 1280, "height": 900}, "service_workers": "block"}
        context = browser.new_context(**{**defaults, **options})
        context.set_default_timeout(PATIENCE)
        context.on("weberror", lambda error: troubles.append(f"error: {error.error}"))
        context.on(
            "console",
            lambda said: (
                troubles.append(f"console: {said.text} ({said.location['url']})")
                if said.type == "error"
                else None
            ),
        )
        context.on(
            "request",
            lambda request: (
                None
                if request.url.startswith(("http://127.0.0.1:", "blob:", "data:", "about:", "file:"))
                else troubles.append(f"request: {request.url}")
            ),
        )
        contexts.append(context)
        return context

    yield open_context
    for context in contexts:
        context.close()
    assert not troubles
