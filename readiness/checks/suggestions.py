"""What somebody may have meant by a name that there is not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def did_you_mean(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return a question that names the known name nearest to `name`; empty where none is near.

    `cutoff` is how alike they have to be, from 0 to 1.
    """
    nearest = difflib.get_close_matches(name, known, n=1, cutoff=cutoff)
    return f"Did you mean {nearest[0]}?" if nearest and nearest[0] != name else ""
