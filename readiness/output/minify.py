"""Minified scripts and style sheets."""

from __future__ import annotations

import re

import rcssmin
import rjsmin

# The space in `.quiz :is(h2)`. Inside a layer rcssmin takes it for the space of a declaration, and drops it.
_SPACE_BEFORE_PSEUDO_CLASS = re.compile(r"(?<=[\w\])])\s+(?=:)")


def minified(path: str, text: str) -> str:
    """Return a script or style sheet without comments and needless white space; `path` says which it is."""
    if not path.endswith(".css"):
        return str(rjsmin.jsmin(text))
    return str(rcssmin.cssmin(_SPACE_BEFORE_PSEUDO_CLASS.sub(" *", text)))
