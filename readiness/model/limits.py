"""Every limit that a bank has to keep, in one place."""

from __future__ import annotations

ASKED_IN_SHORT = 4  # questions of every dimension, in the short form
LEAST_ASKED_IN_FULL = 5  # likewise, in the full form

RUNGS = 5
LEVELS = RUNGS  # one for each
MOST_WORDS_IN_A_RUNG = 15

FIRST_TEAM_SLOT = 200  # slots below are ours, from here on a team's

# What a code has room for; docs/about/code.md.
HIGHEST_SLOT = 9999
HIGHEST_PRINCIPLE_SLOT = 511
MOST_EDITIONS_IN_A_YEAR = 63
