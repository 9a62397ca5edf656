"""The question bank: the only place where a question is written.

One file per dimension; beside them the words that name its roles, and the sources. `python -m readiness check` tells
what is wrong or still to be written.
"""

from bank.keep_agreements import KEEP_AGREEMENTS
from bank.sources import SOURCES
from bank.words import WORDS
from readiness.model import Bank, Ceilings, Level, Role, Scoring

BANK = Bank(
    id="BANK-ID",
    title="SITE-TITLE",
    description="A readiness quiz, with a page for each principle.",
    edition="EDITION",
    words=WORDS,
    # One to three. What each can do about a principle: act on it, arrange something, or ask aloud.
    roles=(
        Role(id="lead", number=0, power="act"),
        Role(id="member", number=1, power="ask"),
    ),
    # Five, one for each rung. They begin halfway between the rungs' points: 0, 25, 50, 75 and 100.
    levels=(
        Level(id="level-1", title="Absent", gloss="it does not happen", start=0),
        Level(id="level-2", title="Said", gloss="said more than done", start=12.5),
        Level(id="level-3", title="Started", gloss="done, but not always", start=37.5),
        Level(id="level-4", title="Steady", gloss="done every time", start=62.5),
        Level(id="level-5", title="Second nature", gloss="holds when nobody is checking", start=87.5),
    ),
    # The page on the method explains these figures: change both or neither.
    scoring=Scoring(
        margin=20,
        indicative_below=3,
        gap_pairs=5,
        gap_flag=25,
        gap_widest=50,
        strength=62.5,
        aim=3,
        one_rung_answers=12,
        one_rung_share=0.9,
    ),
    # Nothing limits a level but the score. A dimension can: Ceilings(commitment="keep-agreements").
    ceilings=Ceilings(),
    dimensions=(KEEP_AGREEMENTS,),
    sources=(*SOURCES,),
)
