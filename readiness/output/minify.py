"""Minified scripts and style sheets."""

from __future__ import annotations

import rcssmin
import rjsmin


def minified(path: str, text: str) -> str:
    """Return a script or style sheet without comments and needless white space; `path` says which it is."""
    return str(rcssmin.cssmin(text) if path.endswith(".css") else rjsmin.jsmin(text))
