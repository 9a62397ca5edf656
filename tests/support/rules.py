"""Messages of the catalogue of rules."""

from __future__ import annotations

import re
from string import Formatter

from readiness.checks.rules import RULES


def says(rule: str) -> re.Pattern[str]:
    """What matches the message of a rule, whatever is filled in."""
    parts = Formatter().parse(f"{RULES[rule].problem} {RULES[rule].remedy}")
    return re.compile("".join(re.escape(text) + ("[^\n]*" if field else "") for text, field, *_ in parts))
