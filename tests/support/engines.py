"""Firefox and WebKit, as far as a test needs them: an address, a script, a press of the mouse.

Playwright drives only builds of its own of these two. Debian's are driven by the standards: Firefox by WebDriver BiDi,
WebKit by WebDriver. `python -m tests.support.engines` brings them where Debian's packages can be installed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.request import Request, urlopen

from websocket import create_connection

from tests.support.project import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = ("firefox-esr", "webkit2gtk-driver", "xvfb", "xauth")
SECONDS = 30  # until a browser that does not answer is given up
# The one parameter of a mouse that matters here.
MOUSE = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}}


# Firefox asks nobody for anything, for these tests run on closed networks.
QUIET = """
user_pref("app.normandy.enabled", false);
user_pref("browser.safebrowsing.provider.mozilla.updateURL", "");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("services.settings.server", "data:,");
"""


class Engine(Protocol):
    """A running browser with one page."""

    def go(self, address: str) -> None:
        """Open an address, and wait until it has loaded."""

    def run(self, script: str) -> Any:
        """Run the body of an async function in the page, and return what it returns."""

    def press(self, x: float, y: float) -> None:
        """Press the mouse somewhere in the window."""


def pressing(x: float, y: float) -> list[dict[str, Any]]:
    """A press of the mouse, as both protocols have it."""
    move = {"type": "pointerMove", "x": round(x), "y": round(y)}
    press = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
    return [{**MOUSE, "actions": [move, *press]}]


class Firefox:
    """Firefox, by WebDriver BiDi."""

    def __init__(self, address: str) -> None:
        """Begin a session with the browser that listens at an address."""
        self._socket = create_connection(f"{address}/session", timeout=SECONDS, suppress_origin=True)
        self._ids = count()
        self._send("session.new", capabilities={})
        [page] = self._send("browsingContext.getTree")["contexts"]
        self._page = page["context"]

    def close(self) -> None:
        """End the session."""
        self._socket.close()

    def _send(self, method: str, **params: Any) -> Any:
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            said = json.loads(self._socket.recv())
            if said.get("id") == number:
                assert said["type"] == "success", said
                return said["result"]

    def go(self, address: str) -> None:
        """Open an address, and wait until it has loaded."""
        self._send("browsingContext.navigate", context=self._page, url=address, wait="complete")

    def run(self, script: str) -> Any:
        """Run the body of an async function in the page, and return what it returns."""
        said = self._send(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await (async () => {{ {script} }})()))()",
            target={"context": self._page},
            awaitPromise=True,
        )
        assert said["type"] == "success", said
        return json.loads(said["result"].get("value", "null"))

    def press(self, x: float, y: float) -> None:
        """Press the mouse somewhere in the window."""
        self._send("input.performActions", context=self._page, actions=pressing(x, y))


class WebKit:
    """WebKit, by WebDriver."""

    def __init__(self, address: str) -> None:
        """Begin a session with the driver at an address."""
        self._session = address
        self._session += f"/session/{self._send('session', capabilities={})['sessionId']}"

    def _send(self, command: str, **params: Any) -> Any:
        request = Request(f"{self._session}/{command}", json.dumps(params).encode())  # noqa: S310  this machine's own
        with urlopen(request, timeout=SECONDS) as said:  # noqa: S310
            return json.loads(said.read())["value"]

    def go(self, address: str) -> None:
        """Open an address, and wait until it has loaded."""
        self._send("url", url=address)

    def run(self, script: str) -> Any:
        """Run the body of an async function in the page, and return what it returns."""
        body = f"const done = arguments[0]; (async () => {{ {script} }})().then(done)"
        return self._send("execute/async", script=body, args=[])

    def press(self, x: float, y: float) -> None:
        """Press the mouse somewhere in the window."""
        self._send("actions", actions=pressing(x, y))


@contextmanager
def running(*command: str) -> Iterator[subprocess.Popen[str]]:
    """A program and all that it starts, for as long as it is needed."""
    started = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        yield started
    finally:
        os.killpg(started.pid, signal.SIGTERM)
        started.communicate()


@contextmanager
def firefox() -> Iterator[Engine]:
    """A running Firefox without a window."""
    options = ("--headless", "--no-remote", "--remote-debugging-port=0")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(QUIET, "utf-8")
        with running("firefox-esr", *options, "--profile", profile) as started:
            assert started.stderr
            said = (re.search(r"WebDriver BiDi listening on (ws://\S+)", line) for line in started.stderr)
            with closing(Firefox(next(filter(None, said))[1])) as engine:
                yield engine


@contextmanager
def webkit() -> Iterator[Engine]:
    """A running WebKit, on a screen that nobody sees."""
    port = free_port()
    with running("xvfb-run", "--auto-servernum", "WebKitWebDriver", f"--port={port}"):
        until_heard(port)
        yield WebKit(f"http://127.0.0.1:{port}")


def until_heard(port: int) -> None:
    """Wait until somebody listens at a port."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)
    message = f"nobody listens at port {port}"
    raise TimeoutError(message)


# Each, and the programs that it needs.
ENGINES = {
    "firefox": (firefox, ("firefox-esr",)),
    "webkit": (webkit, ("WebKitWebDriver", "xvfb-run", "Xvfb")),
}


def lacking(name: str) -> list[str]:
    """The programs that one of the engines needs and that are not here."""
    _, programs = ENGINES[name]
    return [program for program in programs if not shutil.which(program)]


def main() -> int:
    """Bring what is not here; 0 also where that fails, for then its test says what it lacks."""
    lack = [program for name in ENGINES for program in lacking(name)]
    if lack and shutil.which("apt-get"):
        install = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends")
        for way in (("apt-get", "update", "--quiet"), (*install, *PACKAGES)):
            subprocess.run(way, check=False, stdout=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
