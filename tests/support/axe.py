"""What axe, the accessibility checker, finds on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page


# Where there is a theme, its script has come, and has made code that scrolls reachable with the keyboard.
SETTLED = """() => !document.querySelector('#__config') || (window.component$
    && [...document.querySelectorAll('pre > code')].every(code => code.scrollWidth <= code.clientWidth || code.tabIndex === 0))"""

# Only what is wrong comes out of the page: what is right is far more, and takes as long to hand over as to find.
FOUND = "options => axe.run(document, options).then(({ violations }) => violations)"


def faults(page: Page, but: tuple[str, ...] = ()) -> list[str]:
    """What axe finds on a page, a line each; some of its rules can be left out."""
    page.wait_for_function(SETTLED)
    rules = {rule: {"enabled": False} for rule in but}
    # To read style sheets for the orientation alone, it would put styles of its own into a document that forbids them.
    options = {"resultTypes": ["violations"], "rules": rules, "preload": False}
    page.evaluate(Axe().axe_script)
    violations: list[dict[str, Any]] = page.evaluate(FOUND, options)
    return [
        f"{fault['id']}: {node['target']} {node['failureSummary']}"
        for fault in violations
        for node in fault["nodes"]
    ]
