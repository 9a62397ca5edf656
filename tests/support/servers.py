"""Web servers for a built site, as its hosts differ."""

from __future__ import annotations

import functools
import http.server
import json
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


@functools.cache
def without_pages(index: Path) -> bytes:
    """A search's index that finds nothing."""
    return json.dumps({**json.loads(index.read_bytes()), "docs": []}).encode()
