"""Scripts and style sheets without what browsers do not need."""

from __future__ import annotations

import rcssmin
import rjsmin


def minified(path: str, text: str) -> str:
    """Return a script or style sheet without its comments, which are for readers of the repository."""
    return str(rcssmin.cssmin(text) if path.endswith(".css") else rjsmin.jsmin(text))
