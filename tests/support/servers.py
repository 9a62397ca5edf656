"""Web servers for a built site, as its hosts differ."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

# Sites often live under a path of a shared origin; everything is tested as one of those.
BASE = "/team/readiness/"

# For the head of a page that a test makes itself. Where a page names no icon, a full Chromium asks its host for
# /favicon.ico, and reports an error if there is none. The headless shell has no place for icons and never asks.
ICON = '<link rel="icon" href="data:,">'


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a site under a path, as many hosts do."""

    base = BASE
    disable_nagle_algorithm = True  # or the body would wait until the browser has acknowledged the head

    def translate_path(self, path: str) -> str:
        """Serve the site below its base and nothing beside it."""
        inside = path.removeprefix(self.base) if path.startswith(self.base) else "nothing-here"
        return super().translate_path("/" + inside)

    def log_message(self, *args: object) -> None:
        """Keep the tests' output readable."""


class RootHandler(Handler):
    """Serves a site at a bare domain."""

    base = "/"


class LightHandler(Handler):
    """Serves a site with nothing to search in: on every first page of a profile the theme would index all pages."""

    protocol_version = "HTTP/1.1"  # one connection for all that a page loads

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Serve an empty index in place of the search's."""
        if not self.path.endswith("/search_index.json"):
            return super().send_head()
        return self.sends("application/json", without_pages(Path(self.translate_path(self.path))))

    def sends(self, kind: str, content: bytes) -> BytesIO:
        """Answer with something that is not in a file."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


class BareHandler(LightHandler):
    """Serves a site whose theme has no script: starting that is a quarter of what a fresh profile's first page costs."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Serve an empty script in place of the theme's."""
        if "/javascripts/bundle." not in self.path:
            return super().send_head()
        return self.sends("text/javascript", b"")


class LostHandler(LightHandler):
    """Serves the site's own page for what is not found, as its hosts do.

    It does not say that this is an error: a browser would report one to the tests. The page's own addresses
    begin at the domain, unless the site knows where it lives.
    """

    base = "/"

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Serve the page in place of what is not there."""
        if not Path(self.translate_path(self.path)).exists():
            self.path = f"{self.base}404.html"
        return super().send_head()


class FreshHandler(Handler):
    """Has the browser ask again each time, so that no test waits until what it holds has aged.

    It never says that nothing has changed: it would say so of what has changed within the same second.
    """

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Serve."""
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self) -> None:
        """Say so."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


class FreshRootHandler(FreshHandler):
    """Serves a site at a bare domain."""

    base = "/"


class SlashlessHandler(FreshRootHandler):
    """Redirects every page to its address without the last slash, as some hosts do, and serves it there."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Redirect, or serve."""
        path = self.path.partition("?")[0]
        if path.endswith("/") and path != self.base:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", path.rstrip("/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        if Path(self.translate_path(path)).is_dir():
            self.path = f"{path}/"
        return super().send_head()


class Host:
    """A web server that can be switched off, and that can go wrong in ways that networks do.

    `asked` are the paths that were asked for. What begins with a path in `fails` is answered as by a gateway whose
    server is down.
    """

    def __init__(self, folder: Path, handler: type[Handler], port: int = 0) -> None:
        """Serve a folder; port 0 is any that is free."""
        self.asked: list[str] = []
        self.fails: tuple[str, ...] = ()
        self.answers = threading.Event()
        self.answers.set()
        host = self

        class Moody(handler):  # type: ignore[misc, valid-type]  # a class that is chosen as it runs
            """Serves, unless it goes wrong."""

            def send_head(self) -> BytesIO | BinaryIO | None:
                """Hang, fail or serve."""
                host.asked.append(self.path.removeprefix(self.base))
                host.answers.wait()
                if host.fails and self.path.removeprefix(self.base).startswith(host.fails):
                    self.send_error(HTTPStatus.BAD_GATEWAY)
                    return None
                served: BytesIO | BinaryIO | None = super().send_head()
                return served

        serves = functools.partial(Moody, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), serves)
        self.port = self.server.server_port
        self.address = f"http://127.0.0.1:{self.port}{handler.base}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def hang(self) -> None:
        """Take requests and answer none, until `answers` is set again."""
        self.answers.clear()

    def stop(self) -> None:
        """Refuse every request from now on."""
        self.answers.set()
        self.server.shutdown()
        self.server.server_close()


@functools.cache
def without_pages(index: Path) -> bytes:
    """A search's index that finds nothing."""
    return json.dumps({**json.loads(index.read_bytes()), "docs": []}).encode()
