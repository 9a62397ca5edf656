"""Every limit that a bank keeps."""

from __future__ import annotations

ASKED_IN_SHORT = 4  # questions of every dimension, in the short form
LEAST_ASKED_IN_FULL = 5  # likewise, in the full form
LEAST_ANSWERED = 2  # likewise, for a score

RUNGS = 5
LEVELS = RUNGS  # one for each
MOST_ROLES = 3  # a code has two bits for them, and one of the four values stays free
MOST_WORDS_IN_A_RUNG = 15
LEAST_MEASURES, MOST_MEASURES = 2, 3  # of a principle, as its page promises

SECONDS_FOR_A_QUESTION, SECONDS_FOR_A_SIGN = 25, 12  # that an answer takes

FIRST_TEAM_SLOT = 200  # slots below it are ours

# What a code has room for: docs/about/code.md.
HIGHEST_SLOT = 9999
HIGHEST_PRINCIPLE_SLOT = 511
MOST_EDITIONS_IN_A_YEAR = 63
