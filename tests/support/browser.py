"""Finds a Chromium, or brings one: run by `make test` before the browser's tests.

First the machine's own, then Playwright's download, then Debian's package where that can be installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from playwright.sync_api import Error, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, BrowserType

Started = TypeVar("Started")

# Milliseconds that a test waits for what a page does at once. A slow machine passes late; only a failure takes so long.
PATIENCE = 20_000

# One to use in place of any that is found here.
NAMED = os.environ.get("CHROMIUM")
# The one without a window first: it is the same engine, and the lightest to start.
NAMES = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome-stable", "google-chrome", "msedge"),
)
# Parts of Chromium that every new profile would start anew: two of its own address bar's, which nobody sees here, and
# those that Playwright switches off, for a second list takes the place of the first.
UNUSED = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    *("AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync"),
    *("DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay"),
    *("MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"),
    *("TcpPortRandomizationWin", "ThirdPartyStoragePartitioning"),
)
# Quiet on a closed network; without a sandbox only where there is no user to give one to.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(UNUSED)}",
    "--no-first-run",
    *(("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()),
)


def launch(kind: BrowserType) -> Browser:
    """Start the one that is named, or else the first that starts; the one that Playwright brought comes last."""
    return _first(kind.launch)


def launch_with_profile(kind: BrowserType, folder: Path) -> BrowserContext:
    """Start it with a profile that outlasts it."""
    return _first(partial(kind.launch_persistent_context, folder, service_workers="block"))


def _first(start: Callable[..., Started]) -> Started:
    """Start the first that starts. Not all do: some are scripts which only say how to install it."""
    if NAMED:
        return start(executable_path=NAMED, args=ARGUMENTS)
    for path in filter(None, map(shutil.which, NAMES)):
        with suppress(Error):
            return start(executable_path=path, args=ARGUMENTS)
    return start(args=ARGUMENTS)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium without a window."""
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        yield browser
        browser.close()


def starts() -> bool:
    """Whether a Chromium starts here."""
    try:
        with chromium():
            return True
    except Error:
        return False


def main() -> int:
    """Bring a Chromium unless one starts already; 1 with a sentence where that fails."""
    install = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends")
    ways: tuple[tuple[str, ...], ...] = (
        (sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"),
        ("apt-get", "update", "--quiet"),
        (*install, "chromium-headless-shell"),
        (*install, "chromium"),
    )
    for way in () if NAMED else ways:
        if starts():
            return 0
        if shutil.which(way[0]):
            subprocess.run(way, check=False, stdout=sys.stderr)
    if starts():
        return 0
    sys.stderr.write("The browser tests need a Chromium: `chromium` on the PATH, or where $CHROMIUM leads.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
