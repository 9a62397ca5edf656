"""A web server that compresses as hosts do, and writes down what it sent."""

from __future__ import annotations

import functools
import gzip
import mimetypes
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, ClassVar

from tests.support.servers import BASE, Handler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

# Pictures and fonts are packed already.
PACKED = ("image/png", "image/jpeg", "font/woff2")
# A page with nothing on it, from which each measurement starts: so the browser's own start is not in the figures.
NOTHING = "nothing.html"


@dataclass(frozen=True, slots=True)
class Sent:
    """A response: its path below the site's root, its size, and whether the service worker asked for it."""

    path: str
    size: int
    to_worker: bool


@dataclass(frozen=True, slots=True)
class Host:
    """A folder that is served."""

    address: str
    sent: list[Sent] = field(default_factory=list)

    def settle(self, page: Page, seconds: float = 1.5) -> None:
        """Wait until nothing has been sent for a while; the worker asks when the page has long been idle."""
        count, since = -1, time.monotonic()
        while time.monotonic() - since < seconds:
            if count != len(self.sent):
                count, since = len(self.sent), time.monotonic()
            page.wait_for_timeout(50)


class CompressingHandler(Handler):
    """Serves a site compressed, over connections that stay open."""

    protocol_version = "HTTP/1.1"
    host: ClassVar[Host]

    def send_head(self) -> BytesIO | None:
        """Send the head of a file, and write down its size."""
        path = self.path.partition("?")[0].removeprefix(self.base)
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if path == NOTHING:
            status, body = 200, b"<!doctype html><link rel=icon href=data:,>"
        elif file.is_file():
            status, body = 200, compressed(file, kind)
        else:
            status, body = 404, b""
        worker = self.headers.get("Referer", "").endswith("/sw.js") or "Service-Worker" in self.headers
        if path != NOTHING:
            self.host.sent.append(Sent(path, len(body), worker))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if path != NOTHING and kind not in PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        return BytesIO(body)


@functools.cache
def compressed(file: Path, kind: str) -> bytes:
    """A file as it is sent."""
    content = file.read_bytes()
    return content if kind in PACKED else gzip.compress(content, 9, mtime=0)


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """Serve a folder for as long as it is needed."""

    class Own(CompressingHandler):
        """The handler of this folder."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Own, directory=str(folder)))
    Own.host = Host(f"http://127.0.0.1:{server.server_port}{BASE}")
    Thread(target=server.serve_forever, daemon=True).start()
    yield Own.host
    server.shutdown()
    server.server_close()
