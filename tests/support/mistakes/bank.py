"""Each rule of the bank, broken once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from readiness.model import Band, Bank, Retired, Role
from readiness.model.words import Plural
from tests.support.banks import (
    BANK,
    FIRST,
    NEW_PRINCIPLE_SLOT,
    NEW_SLOT,
    NEXT_EDITION,
    RUNGS,
    with_dimension,
    with_few_for_the_front_line,
    with_library,
    with_messages,
    with_principle,
    with_question,
    with_sign,
    with_signs_rule,
    without_facet,
    without_stem,
)

STEPS, PAIR, SOURCE = BANK.dimensions[0].steps, BANK.related[0], BANK.sources[0]
TERM = next(term for term in BANK.terms if term.spellings)


WRONG: Any = "nobody"  # a word that no type allows
OLD = Retired(id="an-old-question", slot=77, title="An old question")

# What is broken: the rule, the bank that breaks it, the entry that is named, and what the message has to say.
BROKEN: dict[str, tuple[str, Bank, str, str]] = {
    "two entries share an id": (
        "id-shared",
        with_question(1, id=FIRST.id),
        FIRST.id,
        r"already used by .*Give this entry another",
    ),
    "an alias is another's id": (
        "id-shared",
        with_question(0, aliases=("last-practice",)),
        "last-practice",
        "already used by",
    ),
    "an id is not in the house's form": (
        "id-form",
        with_question(0, id="Last Change"),
        "Last Change",
        "lower-case words",
    ),
    "an id takes a control's name": (
        "id-of-a-control",
        with_question(0, id="role"),
        "role",
        "control in the quiz",
    ),
    "two entries share a title": (
        "title-shared",
        with_question(1, title=FIRST.title),
        "problems-they-call-theirs",
        "Reword one",
    ),
    "two entries share a slot": (
        "slot-shared",
        with_question(0, slot=2),
        "problems-they-call-theirs",
        f"Take {NEW_SLOT}: slots",
    ),
    "a sign takes a question's slot": (
        "slot-shared",
        with_sign(slot=5),
        "meetings-keep-a-slot",
        "slot 5 is already used by",
    ),
    "two principles share a slot": (
        "slot-shared",
        with_principle(lambda p: replace(p, slot=2)),
        "run-it-as-a-competence",
        "slot 2",
    ),
    "a retired slot is used again": (
        "slot-retired",
        replace(with_question(0, slot=77), retired=(OLD,)),
        FIRST.id,
        r"belonged to an-old-question.*must not become answers",
    ),
    "a retired id is used again": (
        "id-shared",
        replace(with_question(0, id=OLD.id), retired=(OLD,)),
        OLD.id,
        r"commit\.py:\d+: an-old-question: .*already used by an-old-question \(.*mistakes/bank\.py:\d+\)",
    ),
    "a slot is no positive number": (
        "slot-below-one",
        with_question(0, slot=0),
        FIRST.id,
        "not a positive number",
    ),
    "four rungs": ("five-rungs", with_question(0, rungs=RUNGS[:4]), FIRST.id, "it has 4 rungs.*exactly 5"),
    "two rungs the same": (
        "rungs-alike",
        with_question(0, rungs=(RUNGS[0], RUNGS[0], *RUNGS[2:])),
        FIRST.id,
        "two rungs are the same",
    ),
    "an empty rung": (
        "not-a-text",
        with_question(0, rungs=(" ", *RUNGS[1:])),
        FIRST.id,
        "rungs is ' ': empty",
    ),
    "a rung of sixteen words": (
        "rung-length",
        with_question(0, rungs=(" ".join(["word"] * 16), *RUNGS[1:])),
        FIRST.id,
        "has 16 words.*Shorten it to 15",
    ),
    "a rung that speaks for one role": (
        "rung-for-one-role",
        with_question(0, rungs=("We did nothing.", *RUNGS[1:])),
        FIRST.id,
        "says “We”, which is wrong",
    ),
    "rungs that are one text": (
        "not-a-group",
        with_question(0, rungs="None."),
        FIRST.id,
        "rungs is 'None.', not a group.*comma",
    ),
    "a rung that is no text": (
        "not-a-text",
        with_question(0, rungs=(0, *RUNGS[1:])),
        FIRST.id,
        "rungs is 0: empty or not a text",
    ),
    "a slot that is a text": (
        "not-a-number",
        with_question(0, slot="1"),
        FIRST.id,
        "slot is '1', not a number",
    ),
    "an empty title": ("not-a-text", with_question(0, title=" "), FIRST.id, "title is ' ': empty"),
    "a rung too many in brackets": (
        "not-an-entry",
        replace(BANK, signs=(BANK.signs,)),  # type: ignore[arg-type]
        BANK.id,
        r"signs has .*where Sign belongs\. Write Sign\(",
    ),
    "a step without words": (
        "not-a-text",
        with_principle(lambda p: replace(p, acts=replace(p.acts, days_60=""))),
        "set-the-ceiling",
        "days_60 is '': empty",
    ),
    "a threshold between quotes": (
        "not-a-number",
        replace(BANK, levels=(replace(BANK.levels[0], start="0"), *BANK.levels[1:])),  # type: ignore[arg-type]
        "unspoken",
        "start is '0', not a number",
    ),
    "no words at all": (
        "not-an-entry",
        replace(BANK, words=None),  # type: ignore[arg-type]
        BANK.id,
        "words has None, where Words belongs",
    ),
    "a word with a field that nothing fills": (
        "word-field",
        replace(BANK, words=replace(BANK.words, minutes="{anzahl} Minuten")),
        "words",
        r"minutes has \{anzahl\}.*\{n\}",
    ),
    "words for one role alone": (
        "word-roles",
        replace(BANK, words=replace(BANK.words, roles={"executive": "Chefin"})),
        "words",
        "roles has nothing for manager, front-line.*every role: executive, manager, front-line",
    ),
    "words on whose conduct is judged, without one role's": (
        "word-roles",
        replace(
            BANK,
            words=replace(
                BANK.words,
                conduct=BANK.words.conduct | {"own-area": {"executive": "Yours", "manager": "Theirs"}},
            ),
        ),
        "words",
        r"conduct\['own-area'\] has nothing for front-line",
    ),
    "words for one form alone": (
        "word-keys",
        replace(BANK, words=replace(BANK.words, forms={"short": "Kurz"})),
        "words",
        "forms has the keys short.*full, short",
    ),
    "a text for a role that there is not": (
        "word-role-unknown",
        replace(BANK, words=replace(BANK.words, who={**BANK.words.who, "boss": "Whose?"})),
        "words",
        "who has a text for 'boss'.*executive, manager, front-line",
    ),
    "two roles with one name": (
        "words-alike",
        replace(BANK, words=replace(BANK.words, roles={**BANK.words.roles, "manager": "executive "})),
        "words",
        "roles has 'Executive' for executive and manager",
    ),
    "many without their number": (
        "word-without-count",
        with_messages(open_some=Plural(zero="None.", one="One is open.", other="Some are open.")),
        "words",
        r"open_some leaves out \{n\} .*\(other\)",
    ),
    "a field with a format": (
        "word-field",
        with_library(date="{day:02} {month} {year}"),
        "words",
        r"date has \{day:02\}, which nothing fills",
    ),
    "a title on two lines": (
        "line-break",
        with_question(0, title="Part in\nthe last change"),
        FIRST.id,
        r"title has a line break in it: 'Part in\\nthe last",
    ),
    "a rung with a null": (
        "hidden-character",
        with_question(0, rungs=("None\0.", *RUNGS[1:])),
        FIRST.id,
        r"rungs has null \(U\+0000\) in it: 'None\\x00",
    ),
    "a text that reads backwards": (
        "hidden-character",
        with_question(0, stem=FIRST.stem | {"manager": "What \u202eabc?"}),
        FIRST.id,
        r"stem has right-to-left override \(U\+202E\)",
    ),
    "a key with a tab": (
        "hidden-character",
        with_question(0, stem={**FIRST.stem, "manager\t": "What?"}),
        FIRST.id,
        r"stem has tab \(U\+0009\)",
    ),
    "a brace that is left open in a stem": (
        "stem-field",
        with_question(0, stem=FIRST.stem | {"manager": "What about { place?"}),
        FIRST.id,
        r"\{ place\} in its stem",
    ),
    "six levels": (
        "five-levels",
        replace(BANK, levels=(*BANK.levels, replace(BANK.levels[0], id="beyond", title="Beyond", start=99))),
        BANK.id,
        "there are 6 levels",
    ),
    "a role named twice": (
        "short-form-twice",
        with_question(0, short_for=("executive", "executive", "manager", "front-line")),
        FIRST.id,
        "names a role twice",
    ),
    "a bank that reads itself": (
        "earlier-bank-id",
        replace(BANK, also_reads=(BANK.id,)),
        BANK.id,
        "also_reads lists",
    ),
    "a retired principle's slot": (
        "slot-retired",
        replace(BANK, retired_principles=(Retired(id="gone", slot=1, title="Gone"),)),
        "set-the-ceiling",
        f"slot 1 belonged to gone.*Take {NEW_PRINCIPLE_SLOT}: answers to the old",
    ),
    "nobody is asked": (
        "asks-nobody",
        with_question(0, stem={}, short_for=(), example=""),
        FIRST.id,
        "it asks nobody",
    ),
    "a stem for a role that there is not": (
        "stem-role",
        with_question(0, stem=FIRST.stem | {"front_line": "What?"}),
        FIRST.id,
        "a stem for 'front_line', which isn't a role.*executive, manager, front-line",
    ),
    "a stem that asks nothing": (
        "stem-without-question",
        with_question(0, stem=FIRST.stem | {"executive": "Tell us{example}."}),
        FIRST.id,
        "question mark",
    ),
    "a field that nothing fills": (
        "stem-field",
        with_question(0, stem=FIRST.stem | {"manager": "What about {place}?"}),
        FIRST.id,
        r"\{place\} in its stem",
    ),
    "an example that no stem uses": (
        "example-unused",
        with_question(0, stem=dict.fromkeys(FIRST.stem, "What?")),
        FIRST.id,
        "no stem uses",
    ),
    "an example that begins within a word": (
        "example-start",
        with_question(0, example="such as shorter waits"),
        FIRST.id,
        "“such as shorter waits” follows a word without a space",
    ),
    "an unknown facet": (
        "facet-unknown",
        with_question(0, facet="think"),
        FIRST.id,
        "its facet is 'think'.*say, do, reinforce",
    ),
    "a principle without a do question": (
        "no-deed",
        with_question(0, facet="say"),
        "set-the-ceiling",
        "no “do” question",
    ),
    "a principle of deeds alone": (
        "deeds-alone",
        with_principle(lambda p: replace(p, questions=tuple(replace(q, facet="do") for q in p.questions))),
        "set-the-ceiling",
        "no “say” or “reinforce” question",
    ),
    "a dimension without one facet": ("facet-missing", without_facet(), "commit", "looks at reinforce"),
    "an unknown conduct": (
        "conduct-unknown",
        with_dimension(0, lambda d: replace(d, conduct=WRONG)),
        "commit",
        "its conduct is 'nobody'",
    ),
    "a short form for an unknown role": (
        "short-form-role",
        with_question(0, short_for=("boss",)),
        FIRST.id,
        "short_for names 'boss'",
    ),
    "a short form for a role without a stem": (
        "short-form-stem",
        with_question(0, stem=without_stem(FIRST, "manager").stem),
        FIRST.id,
        "asks the manager, but has no stem",
    ),
    "too few questions in the full form": (
        "full-form-few",
        with_few_for_the_front_line(4),
        "commit",
        "asks the front-line 4 questions in the full form.*Add 1",
    ),
    "too few questions in the short form": (
        "short-form-four",
        with_question(0, short_for=()),
        "commit",
        "asks the executive 3 questions in the short form.*exactly 4",
    ),
    "a short form that leaves a deed out": (
        "short-form-deeds",
        with_dimension(
            0,
            lambda d: replace(
                d,
                principles=(
                    d.principles[0],
                    replace(
                        d.principles[1],
                        questions=(
                            replace(d.principles[1].questions[0], short_for=("manager", "front-line")),
                            replace(d.principles[1].questions[1], short_for=("executive",)),
                        ),
                    ),
                    d.principles[2],
                ),
            ),
        ),
        "who-led-the-last-fix",
        "leaves out this “do” question.*“do” comes first",
    ),
    "a sign asked of nobody": (
        "sign-asked-of",
        with_sign(asked_of=()),
        "meetings-keep-a-slot",
        "asked of nobody",
    ),
    "a principle without a source": (
        "no-point",
        with_principle(lambda p: replace(p, points={})),
        "set-the-ceiling",
        "carries no source point",
    ),
    "one measure alone": (
        "measures",
        with_principle(lambda p: replace(p, measures=p.measures[:1])),
        "set-the-ceiling",
        "has 1 measures",
    ),
    "a point that no source makes": (
        "point-unknown",
        with_principle(lambda p: replace(p, points={**p.points, "Z9": "sentence"})),
        "set-the-ceiling",
        "carries Z9",
    ),
    "a point carried by a question of another principle": (
        "carrier-unknown",
        with_principle(lambda p: replace(p, points={**p.points, "A2": "question last-practice"})),
        "set-the-ceiling",
        r"carries A2 by 'question last-practice'.*sentence, pitfall, act, act this_week, .*measure 1, ",
    ),
    "a point carried by a word that there is not": (
        "carrier-unknown",
        with_principle(lambda p: replace(p, points={**p.points, "A2": "heading"})),
        "set-the-ceiling",
        "carries A2 by 'heading'",
    ),
    "a point carried nowhere": (
        "point-left-over",
        with_principle(lambda p: replace(p, points=dict.fromkeys([*p.points][1:], "sentence"))),
        "A2",
        "no principle carries this point",
    ),
    "context that no source makes": (
        "context-unknown",
        replace(BANK, context=(*BANK.context, "Z9")),
        BANK.id,
        "context lists Z9",
    ),
    "context that a principle carries": (
        "context-carried",
        replace(BANK, context=(*BANK.context, "A2")),
        BANK.id,
        "set-the-ceiling carries",
    ),
    "an edition in another form": (
        "edition-form",
        replace(BANK, edition="v2"),
        BANK.id,
        "not a year and a number",
    ),
    "an edition that no code has room for": (
        "edition-form",
        replace(BANK, edition="2026.64"),
        BANK.id,
        "a year and a number up to 63",
    ),
    "a question of an edition that is yet to come": (
        "edition-to-come",
        with_question(0, since=NEXT_EDITION),
        FIRST.id,
        f"'{NEXT_EDITION}', which doesn't exist yet.*raise the bank's edition",
    ),
    "a rewording in no edition": (
        "edition-to-come",
        with_question(0, reworded=("soon",)),
        FIRST.id,
        "names the edition 'soon'",
    ),
    "an id that stands for an unknown slot": (
        "id-like-a-slot",
        with_question(0, id="slot-12"),
        "slot-12",
        "reserved for answers to questions no edition has",
    ),
    "a question's slot that no code has room for": (
        "slot-too-high",
        with_question(0, slot=10_000),
        FIRST.id,
        "slot 10000 doesn't fit into a result code.*Take one up to 9999",
    ),
    "a principle's slot that no code has room for": (
        "slot-too-high",
        with_principle(lambda p: replace(p, slot=512)),
        "set-the-ceiling",
        "Take one up to 511",
    ),
    "levels out of order": ("levels-order", replace(BANK, levels=BANK.levels[::-1]), BANK.id, "Begin at 0"),
    "no role at all": (
        "roles-count",
        replace(BANK, roles=()),
        BANK.id,
        "there are 0 roles.*one to 3",
    ),
    "four roles": (
        "roles-count",
        replace(BANK, roles=(*BANK.roles, Role(id="customer", number=3, power="ask"))),
        BANK.id,
        "there are 4 roles.*one to 3",
    ),
    "two roles of one number": (
        "role-number",
        replace(BANK, roles=(BANK.roles[0], replace(BANK.roles[1], number=0), BANK.roles[2])),
        "manager",
        "its number is 0.*from 0 to 2 that no other role has",
    ),
    "a role's number that no code has room for": (
        "role-number",
        replace(BANK, roles=(*BANK.roles[:2], replace(BANK.roles[2], number=3))),
        "front-line",
        "its number is 3",
    ),
    "a role's id that is another's": (
        "id-shared",
        replace(BANK, roles=(BANK.roles[0], replace(BANK.roles[1], id="executive"), BANK.roles[2])),
        "executive",
        "already used by",
    ),
    "a gap that nobody could have": (
        "scoring-figure",
        replace(BANK, scoring=replace(BANK.scoring, gap_flag=101)),
        BANK.id,
        "gap_flag=101.*a number from 0 to 100",
    ),
    "a gap of no pair": (
        "scoring-figure",
        replace(BANK, scoring=replace(BANK.scoring, gap_pairs=0)),
        BANK.id,
        "gap_pairs=0.*1 or more",
    ),
    "advice beyond the top rung": (
        "scoring-figure",
        replace(BANK, scoring=replace(BANK.scoring, aim=5)),
        BANK.id,
        "aim=5.*a number from 1 to 4",
    ),
    "a figure of scoring between quotes": (
        "not-a-number",
        replace(BANK, scoring=replace(BANK.scoring, margin="20")),  # type: ignore[arg-type]
        BANK.id,
        "margin is '20', not a number",
    ),
    "a rule of signs for a role that there is not": (
        "signs-role",
        with_signs_rule(roles=("board",)),
        BANK.id,
        "is for 'board', which isn't a role.*executive, manager, front-line",
    ),
    "two rules of signs for one role": (
        "signs-role",
        with_signs_rule(roles=("executive", "manager")),
        BANK.id,
        "is for 'manager'.*has a rule already",
    ),
    "a commitment ceiling without its dimension": (
        "commitment-dimension",
        replace(BANK, ceilings=replace(BANK.ceilings, commitment="nothing")),
        BANK.id,
        "which isn't a dimension",
    ),
    "a signs' ceiling without its principle": (
        "signs-principle",
        with_signs_rule(principle="nothing"),
        BANK.id,
        "which isn't a principle",
    ),
    "bands out of order": (
        "bands-order",
        with_signs_rule(bands=BANK.ceilings.signs[0].bands[::-1]),
        BANK.id,
        "bands start at",
    ),
    "a band without its level": (
        "band-level",
        with_signs_rule(bands=(Band(start=0, level="nothing"),)),
        BANK.id,
        "which isn't a level",
    ),
    "words that are no table": (
        "not-a-table",
        replace(BANK, words=replace(BANK.words, roles=WRONG)),
        BANK.id,
        "roles is 'nobody', not a table.*{key: text}",
    ),
    "a source's id with a hyphen": (
        "source-id-form",
        replace(BANK, sources=(*BANK.sources, replace(SOURCE, id="our-own", points=()))),
        "our-own",
        "letters only",
    ),
    "a point under another source's id": (
        "point-id-form",
        replace(
            BANK,
            sources=(replace(SOURCE, points=(replace(SOURCE.points[0], id="Z1"),)), *BANK.sources[1:]),
        ),
        "Z1",
        r"not the source's with a number.*like A1",
    ),
    "a step of another dimension": (
        "step-unknown",
        with_dimension(0, lambda d: replace(d, steps=(replace(STEPS[0], principle="keep-your-word"),))),
        "commit",
        "'keep-your-word', which isn't one of its principles",
    ),
    "a step taken twice": (
        "step-twice",
        with_dimension(0, lambda d: replace(d, steps=(*STEPS, STEPS[0]))),
        "commit",
        f"{STEPS[0].principle!r} twice",
    ),
    "a principle related to itself": (
        "related-unknown",
        replace(BANK, related=(replace(PAIR, other=PAIR.one),)),
        f"{PAIR.one} and {PAIR.one}",
        "aren.t two principles",
    ),
    "a pair that stands there the other way round": (
        "related-twice",
        replace(BANK, related=(PAIR, replace(PAIR, one=PAIR.other, other=PAIR.one))),
        f"{PAIR.other} and {PAIR.one}",
        "already here",
    ),
    "two terms of one spelling": (
        "spelling-shared",
        replace(BANK, terms=(TERM, replace(TERM, id="another", spellings=TERM.spellings[:1]))),
        "another",
        f"the spelling {TERM.spellings[0]!r} is already used by {TERM.id}",
    ),
    "a field where none is filled in": (
        "word-without-fields",
        replace(BANK, words=replace(BANK.words, start="Start, {name}")),
        "words",
        r"start has \{name\}.*Take it out",
    ),
    "a brace without its partner": (
        "word-braces",
        with_library(date="{day}. {month} {year"),
        "words",
        "date has an unmatched brace",
    ),
    "a locale as other systems write it": (
        "word-locale",
        with_messages(locale="de_DE"),
        "words",
        "locale is 'de_DE'",
    ),
    "half a character": (
        "not-a-text",
        with_question(0, title="Half of \ud83d"),
        FIRST.id,
        r"title is 'Half of \\ud83d'",
    ),
    "an id that a form has for all its controls": (
        "id-of-a-control",
        with_question(0, id="elements"),
        "elements",
        "'elements' is the name of a control",
    ),
    "a year of eleven months": (
        "months",
        with_library(months=BANK.words.library.months[1:]),
        "words",
        "there are 11 months",
    ),
    "a role that can do something else": (
        "role-power",
        replace(BANK, roles=(replace(BANK.roles[0], power="do"), *BANK.roles[1:])),  # type: ignore[arg-type]
        BANK.roles[0].id,
        "its power is 'do'. Write one of act, arrange, ask",
    ),
    "a principle without its page": (
        "our-page-missing",
        with_principle(lambda p: replace(p, id="raise-the-ceiling")),
        "raise-the-ceiling",
        r"docs/commit/raise-the-ceiling\.md is missing",
    ),
    "a page without its principle": (
        "page-alone",
        with_principle(lambda p: replace(p, id="raise-the-ceiling")),
        "set-the-ceiling",
        "no principle of this name in commit",
    ),
}
