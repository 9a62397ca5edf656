"""The question bank: the only place where a question is written.

One file per dimension; beside them the eight signs, the sources, what is related, the glossary, and the words that name
its roles. To change what is asked, edit those files and run `make test`: every mistake is reported with its file, its
line and what to do.
"""

from bank.be_believed import BE_BELIEVED
from bank.build_people import BUILD_PEOPLE
from bank.commit import COMMIT
from bank.glossary import TERMS
from bank.keep_going import KEEP_GOING
from bank.live_the_values import LIVE_THE_VALUES
from bank.references import REFERENCES
from bank.related import RELATED
from bank.signs import SIGNS
from bank.sources import SOURCES
from bank.words import WORDS
from readiness.model import Band, Bank, Ceilings, Level, Role, Scoring, SignsRule

BANK = Bank(
    id="customer-focused-leadership",
    title="Customer-focused leadership",
    description="Sixteen principles for leadership teams that want to become customer-focused, and a quiz that shows which comes next.",
    edition="2026.1",
    words=WORDS,
    roles=(
        Role(id="executive", number=0, power="act"),
        Role(id="manager", number=1, power="arrange"),
        Role(id="front-line", number=2, power="ask"),
    ),
    levels=(
        Level(id="unspoken", title="Unspoken", gloss="rarely raised", start=0),
        Level(id="spoken", title="Spoken", gloss="said more than done", start=12.5),
        Level(id="shown", title="Shown", gloss="leaders act on it, not always", start=37.5),
        Level(id="reinforced", title="Reinforced", gloss="backed up every time", start=62.5),
        Level(id="lived", title="Lived", gloss="holds when nobody is checking", start=87.5),
    ),
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
    ceilings=Ceilings(
        commitment="commit",
        signs=(
            SignsRule(
                roles=("executive",),
                principle="run-it-as-a-competence",
                bands=(
                    Band(start=0, level="spoken"),
                    Band(start=0.25, level="shown"),
                    Band(start=0.55, level="reinforced"),
                ),
            ),
            # Only others can say whether people believe it, so only they can reach the top level.
            SignsRule(
                roles=("manager", "front-line"),
                principle="choose-the-long-term",
                bands=(Band(start=0, level="reinforced"), Band(start=1, level="lived")),
            ),
        ),
    ),
    dimensions=(COMMIT, BE_BELIEVED, LIVE_THE_VALUES, BUILD_PEOPLE, KEEP_GOING),
    signs=SIGNS,
    sources=SOURCES,
    references=REFERENCES,
    related=RELATED,
    terms=TERMS,
    written_for=(16, 5),
    context=("A1", "A21", "A23", "C20", "C21", "C22", "D17"),
)
