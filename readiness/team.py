"""Every name that `team.py` can use, in one import, so that nobody has to think of imports."""

from readiness.model import Dimension, First90, Point, Principle, Question, Reference, Retired, Source, Step
from readiness.model.team import Colours, LevelName, OwnWords, Reword, Team
from readiness.model.words import Library, Messages, Plural, Together, Words

__all__ = [
    "Colours",
    "Dimension",
    "First90",
    "LevelName",
    "Library",
    "Messages",
    "OwnWords",
    "Plural",
    "Point",
    "Principle",
    "Question",
    "Reference",
    "Retired",
    "Reword",
    "Source",
    "Step",
    "Team",
    "Together",
    "Words",
]
