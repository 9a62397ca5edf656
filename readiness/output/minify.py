"""Minified scripts and style sheets."""

from __future__ import annotations

import re
from itertools import count
from string import ascii_lowercase

import rcssmin
import rjsmin

# The space in `.quiz :is(h2)`. Inside a layer rcssmin takes it for the space of a declaration, and drops it.
_SPACE_BEFORE_PSEUDO_CLASS = re.compile(r"(?<=[\w\])])\s+(?=:)")

# A private name of a class, which nobody can know outside; behind a quote, `#` is part of a text.
_DECLARED = re.compile(r"^\s*(?:(?:static|async|get|set)\s+)*#(\w+)", re.MULTILINE)
_PRIVATE = re.compile(r"""(?<![\w'"`])#(\w+)""")


def minified(path: str, text: str) -> str:
    """Return a script or style sheet without comments and needless white space; `path` says which it is.

    In scripts, private names become short ones.
    """
    if not path.endswith(".css"):
        return str(rjsmin.jsmin(_with_short_names(text)))
    return str(rcssmin.cssmin(_SPACE_BEFORE_PSEUDO_CLASS.sub(" *", text)))


def _with_short_names(script: str) -> str:
    """Return a script with its private names replaced: #a to #z, then #a1 and so on."""
    declared = dict.fromkeys(_DECLARED.findall(script))
    short = (f"{letter}{round_ or ''}" for round_ in count() for letter in ascii_lowercase)
    names = dict(zip(declared, short, strict=False))
    return _PRIVATE.sub(lambda private: f"#{names.get(private[1], private[1])}", script)
