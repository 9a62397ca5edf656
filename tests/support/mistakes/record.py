"""What would lose a published answer, and what is still to be recorded."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.checks.history import unrecorded_findings
from readiness.checks.record import Record, our_side, plain_words
from readiness.cli.drafts import placeholders
from readiness.model import Bank
from tests.support.banks import (
    BANK,
    EDITION,
    FIRST,
    NEW_PRINCIPLE_SLOT,
    NEW_SLOT,
    NEXT_EDITION,
    RUNGS,
    with_principle,
    with_question,
    with_sign,
)
from tests.support.records import FILE, GONE, RECORD, RENAMED, WITH_NEW, WITHOUT, every, recorded

if TYPE_CHECKING:
    from readiness.checks.findings import Finding

OTHER = BANK.dimensions[0].principles[0].questions[1]
MANAGERS_STEM = plain_words(FIRST.stem["manager"])

# What is broken: the rule, the record, the bank that breaks it, the entry, and what the message has to say.
BROKEN: dict[str, tuple[str, Record, Bank, str, str]] = {
    "a question that is nowhere any more": (
        "record-gone",
        RECORD,
        WITHOUT,
        FIRST.id,
        f"{FILE}:5: .* published under slot 1.* neither asked nor retired.*readiness retire {FIRST.id} --ours, or bring",
    ),
    "roles that changed their numbers": (
        "record-role",
        RECORD,
        replace(
            BANK, roles=(replace(BANK.roles[0], number=2), BANK.roles[1], replace(BANK.roles[2], number=0))
        ),
        BANK.roles[0].id,
        r"published with the number 0.*Write number=0 again",
    ),
    "a new role with the number of one that is gone": (
        "record-role-taken",
        RECORD,
        replace(BANK, roles=(*BANK.roles[:2], replace(BANK.roles[2], id="volunteer"))),
        "volunteer",
        rf"its number, 2, was published for {BANK.roles[2].id}",
    ),
    "a sign that is nowhere any more": (
        "record-gone",
        RECORD,
        replace(BANK, signs=BANK.signs[1:]),
        "meetings-keep-a-slot",
        "slot 33",
    ),
    "a principle that is nowhere any more": (
        "record-gone",
        RECORD,
        replace(BANK, dimensions=BANK.dimensions[1:]),
        "set-the-ceiling",
        "slot 1,",
    ),
    "another id without a word": (
        "record-other-id",
        RECORD,
        with_question(0, id="who-took-part"),
        "who-took-part",
        rf'slot 1 was published as {FIRST.id}.* the same question .*write aliases=\("{FIRST.id}",\): .*'
        rf"another question, give it slot {NEW_SLOT} and run python -m readiness retire {FIRST.id} --ours: .* not counted",
    ),
    "another id beside an alias": (
        "record-other-id",
        RECORD,
        with_sign(id="a-slot-in-meetings", aliases=("slots",)),
        "a-slot-in-meetings",
        r'the same sign .*write aliases=\("slots", "meetings-keep-a-slot"\)',
    ),
    "a principle under another id": (
        "record-other-id",
        RECORD,
        with_principle(lambda principle: replace(principle, id="raise-the-ceiling")),
        "raise-the-ceiling",
        f"another principle, give it slot {NEW_PRINCIPLE_SLOT}",
    ),
    "another id among the retired": (
        "record-other-id",
        RECORD,
        replace(WITHOUT, retired=(replace(GONE, id="misspelt"),)),
        "misspelt",
        f"was published as {FIRST.id}",
    ),
    "an id under another slot": (
        "record-moved",
        RECORD,
        with_question(0, slot=90),
        FIRST.id,
        f"{FIRST.id} was published under slot 1, but has slot 90 here.*Write slot=1 again.*retire {FIRST.id} --ours",
    ),
    "other words for a role": (
        "record-reworded",
        RECORD,
        with_question(0, stem={**FIRST.stem, "manager": "What did senior leaders do{example}?"}),
        FIRST.id,
        rf"after edition {re.escape(EDITION)}, where the manager's stem was “{plain_words(FIRST.stem['manager'])}”.* write "
        rf'reworded=\("{re.escape(NEXT_EDITION)}",\), with the bank\'s edition at {re.escape(NEXT_EDITION)}: old answers still count.* '
        rf"a new id and slot {NEW_SLOT}, and run python -m readiness retire {FIRST.id} --ours: old answers are kept apart",
    ),
    "another rung": (
        "record-reworded",
        RECORD,
        with_question(0, rungs=("Nothing.", *RUNGS[1:])),
        FIRST.id,
        f"where its rung 0 was “{plain_words(RUNGS[0])}”",
    ),
    "a question that became a sign": (
        "record-kind",
        RECORD,
        replace(
            WITHOUT,
            signs=(*BANK.signs, replace(BANK.signs[0], id=FIRST.id, slot=1, reworded=(NEXT_EDITION,))),
        ),
        FIRST.id,
        rf"slot 1 was recorded as a question, but this is a sign\. Give the sign .* slot {NEW_SLOT}, and run .*retire {FIRST.id} --ours",
    ),
    "a question where something was retired before there was a record": (
        "record-kind",
        recorded(replace(WITHOUT, retired=(GONE,))),
        BANK,
        FIRST.id,
        "slot 1 was recorded as retired, but this is a question",
    ),
    "a question that looks at something else": (
        "record-facet",
        RECORD,
        with_question(0, facet="say", reworded=(NEXT_EDITION,)),
        FIRST.id,
        rf'published with facet="{FIRST.facet}", but has facet="say" here.*slot {NEW_SLOT}',
    ),
    "two rungs that changed places": (
        "record-rungs-moved",
        RECORD,
        with_question(0, rungs=(RUNGS[0], RUNGS[2], RUNGS[1], *RUNGS[3:]), reworded=(NEXT_EDITION,)),
        FIRST.id,
        f"its rung 1 now has the published words of rung 2: “{plain_words(RUNGS[2])}”.*slot {NEW_SLOT}",
    ),
    "a ladder that stands on its head": (
        "record-rungs-moved",
        RECORD,
        with_question(0, rungs=RUNGS[::-1], reworded=(NEXT_EDITION,)),
        FIRST.id,
        "its rung 0 now has the published words of rung 4",
    ),
    "rungs that moved up": (
        "record-rungs-moved",
        RECORD,
        with_question(0, rungs=("Nothing at all.", *RUNGS[:4]), reworded=(NEXT_EDITION,)),
        FIRST.id,
        "its rung 1 now has the published words of rung 0",
    ),
    "a rung with words that another one had two editions ago": (
        "record-rungs-moved",
        recorded(
            with_question(
                0, rungs=(RUNGS[0], "One of them agreed to it.", *RUNGS[2:]), reworded=(NEXT_EDITION,)
            ),
            RECORD,
        ),
        with_question(
            0,
            rungs=(RUNGS[0], "One of them agreed to it.", RUNGS[1], *RUNGS[3:]),
            reworded=(NEXT_EDITION,),
        ),
        FIRST.id,
        "its rung 2 now has the published words of rung 1",
    ),
    "a question with another one's stem": (
        "record-words-of-another",
        RECORD,
        with_question(0, stem={**FIRST.stem, "executive": OTHER.stem["executive"]}, reworded=(NEXT_EDITION,)),
        FIRST.id,
        rf"the published words of {OTHER.id}, slot {OTHER.slot}, are now in the executive's stem: “.*slot {NEW_SLOT}",
    ),
    "a question with another one's rungs": (
        "record-words-of-another",
        RECORD,
        with_question(0, rungs=(RUNGS[0], *OTHER.rungs[1:]), reworded=(NEXT_EDITION,)),
        FIRST.id,
        f"the published words of {OTHER.id}, .* in most of its rungs",
    ),
    "a new question with the words of one that got others": (
        "record-words-moved",
        RECORD,
        every(
            lambda entry: (
                replace(entry, stem={**FIRST.stem, "executive": "What?"}, reworded=(NEXT_EDITION,))
                if entry == FIRST
                else entry
            ),
            WITH_NEW,
        ),
        "new",
        f"it is new, but has published words that {FIRST.id}, slot 1, no longer has: “think of .*Give {FIRST.id} its words back",
    ),
    "a sign with another one's text": (
        "record-words-of-another",
        RECORD,
        with_sign(text=BANK.signs[1].text, reworded=(NEXT_EDITION,)),
        BANK.signs[0].id,
        f"the published words of {BANK.signs[1].id}, .* in its text",
    ),
    "another sign": (
        "record-reworded",
        RECORD,
        with_sign(text="Do your meetings keep a slot for customers?"),
        "meetings-keep-a-slot",
        "its text was “do your regular leadership meetings",
    ),
    "other words again in an edition that is published": (
        "record-reworded",
        recorded(
            replace(
                with_question(0, stem={**FIRST.stem, "executive": "What?"}, reworded=("2030.1",)),
                edition="2030.1",
            )
        ),
        replace(
            with_question(0, stem={**FIRST.stem, "executive": "What now?"}, reworded=("2030.1",)),
            edition="2030.1",
        ),
        FIRST.id,
        r'reworded=\("2030\.1", "2030\.2"\), with the bank\'s edition at 2030\.2',
    ),
    "an alias that was dropped": (
        "record-id-dropped",
        RENAMED,
        BANK,
        FIRST.id,
        r"also published as 'before-that', .*Write aliases=\(\"before-that\",\)\.",
    ),
}


# What is no mistake, and still to be done: the rule, where it is found, and what the message has to say.
UNFINISHED: dict[str, tuple[str, list[Finding], str]] = {
    "a question that was never recorded": (
        "record-new",
        unrecorded_findings(RECORD, our_side(WITH_NEW)),
        ": new: .*run python -m readiness record --ours",
    ),
    "a text that is still to be written": (
        "placeholder",
        [
            *placeholders(
                [replace(FIRST, title="[Write a title for x]", rungs=("[Write a rung]", *RUNGS[1:]))]
            )
        ],
        f": {FIRST.id}: still to be written: title, rungs",
    ),
}
