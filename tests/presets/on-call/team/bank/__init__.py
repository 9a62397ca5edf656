"""Is our team ready to run its service on call? Four dimensions, two principles each."""

from bank.get_it_back import GET_IT_BACK
from bank.glossary import TERMS
from bank.know_it_is_broken import KNOW_IT_IS_BROKEN
from bank.learn_from_it import LEARN_FROM_IT
from bank.references import REFERENCES
from bank.related import RELATED
from bank.share_the_load import SHARE_THE_LOAD
from bank.sources import SOURCES
from bank.words import WORDS
from readiness.model import Bank, Ceilings, Level, Role, Scoring

BANK = Bank(
    id="ready-for-on-call",
    title="Ready for on call",
    description="Eight principles for teams that run a service on call, and a quiz that shows which comes next.",
    edition="2026.1",
    words=WORDS,
    roles=(
        Role(id="on-call", number=0, power="arrange"),
        Role(id="lead", number=1, power="act"),
        Role(id="product", number=2, power="ask"),
    ),
    levels=(
        Level(id="exposed", title="Exposed", gloss="it goes well by luck", start=0),
        Level(id="reactive", title="Reactive", gloss="fixed by whoever knows how", start=12.5),
        Level(id="covered", title="Covered", gloss="somebody is on it, most times", start=37.5),
        Level(id="practised", title="Practised", gloss="rehearsed and followed up", start=62.5),
        Level(id="steady", title="Steady", gloss="holds on the worst night", start=87.5),
    ),
    scoring=Scoring(
        margin=20,
        indicative_below=3,
        gap_pairs=4,
        gap_flag=25,
        gap_widest=50,
        strength=62.5,
        aim=3,
        one_rung_answers=10,
        one_rung_share=0.9,
    ),
    # What nobody notices, nobody restores, reviews or shares.
    ceilings=Ceilings(commitment="know-it-is-broken"),
    dimensions=(KNOW_IT_IS_BROKEN, GET_IT_BACK, LEARN_FROM_IT, SHARE_THE_LOAD),
    sources=SOURCES,
    references=REFERENCES,
    related=RELATED,
    terms=TERMS,
)
