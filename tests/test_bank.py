"""The bank's rules: each broken once, and the bank itself sound."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from readiness import publish
from readiness.checks import Finding, findings, misshapen
from readiness.loading import load
from readiness.model import (
    FACETS,
    ROLES,
    Band,
    Bank,
    Dimension,
    Facet,
    Form,
    Principle,
    Question,
    Retired,
    Role,
    asked,
    page_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

ROOT = Path(__file__).parent.parent
BANK = load(ROOT / "hooks")
PAGES = frozenset(page_of(dimension, principle) for dimension, principle in BANK.principles())


def mistakes(bank: Bank) -> list[Finding]:
    return misshapen(bank) or findings(bank, PAGES)


def with_dimension(at: int, change: Callable[[Dimension], Dimension]) -> Bank:
    dimensions = list(BANK.dimensions)
    dimensions[at] = change(dimensions[at])
    return replace(BANK, dimensions=tuple(dimensions))


def with_principle(change: Callable[[Principle], Principle]) -> Bank:
    """Return the bank with its first principle changed."""
    return with_dimension(
        0, lambda first: replace(first, principles=(change(first.principles[0]), *first.principles[1:]))
    )


def with_question(at: int = 0, **values: Any) -> Bank:
    """Return the bank with one of its first principle's two questions changed."""

    def change(principle: Principle) -> Principle:
        questions = list(principle.questions)
        questions[at] = replace(questions[at], **values)
        return replace(principle, questions=tuple(questions))

    return with_principle(change)


def with_sign(**values: Any) -> Bank:
    return replace(BANK, signs=(replace(BANK.signs[0], **values), *BANK.signs[1:]))


def facets(*named: Facet) -> Bank:
    """Return the bank with every question of the first dimension looking at one facet after another."""

    def change(dimension: Dimension) -> Dimension:
        principles = []
        for principle in dimension.principles:
            pairs = zip(principle.questions, named, strict=True)
            questions = tuple(replace(question, facet=facet) for question, facet in pairs)
            principles.append(replace(principle, questions=questions))
        return replace(dimension, principles=tuple(principles))

    return with_dimension(0, change)


FIRST = BANK.dimensions[0].principles[0].questions[0]
RUNGS = FIRST.rungs
WRONG: Any = "nobody"  # a word that no type allows
OLD = Retired(id="an-old-question", slot=77, title="An old question")

# What is broken, the bank that breaks it, the entry that is named, and what the message has to say.
BROKEN: dict[str, tuple[Bank, str, str]] = {
    "two entries share an id": (
        with_question(1, id=FIRST.id),
        FIRST.id,
        r"also that of .*Give this entry another",
    ),
    "an alias is another's id": (
        with_question(0, aliases=("last-practice",)),
        "last-practice",
        "also that of",
    ),
    "an id is not in the house's form": (
        with_question(0, id="Last Change"),
        "Last Change",
        "lower-case words",
    ),
    "an id takes a control's name": (with_question(0, id="role"), "role", "control of the quiz"),
    "two entries share a title": (
        with_question(1, title=FIRST.title),
        "whose-job-they-say-it-is",
        "Reword one",
    ),
    "two entries share a slot": (
        with_question(0, slot=2),
        "whose-job-they-say-it-is",
        "Take 41, or 200 in a fork",
    ),
    "a sign takes a question's slot": (with_sign(slot=5), "meetings-keep-a-slot", "slot 5 is also that of"),
    "two principles share a slot": (
        with_principle(lambda p: replace(p, slot=2)),
        "run-it-as-a-competence",
        "slot 2",
    ),
    "a retired slot is used again": (
        replace(with_question(0, slot=77), retired=(OLD,)),
        FIRST.id,
        r"belonged to an-old-question.*must not become an answer",
    ),
    "a retired id is used again": (
        replace(with_question(0, id=OLD.id), retired=(OLD,)),
        OLD.id,
        "also that of",
    ),
    "a slot is no positive number": (with_question(0, slot=0), FIRST.id, "not a positive number"),
    "four rungs": (with_question(0, rungs=RUNGS[:4]), FIRST.id, "it has 4 rungs.*exactly 5"),
    "two rungs the same": (
        with_question(0, rungs=(RUNGS[0], RUNGS[0], *RUNGS[2:])),
        FIRST.id,
        "two rungs are the same",
    ),
    "an empty rung": (with_question(0, rungs=(" ", *RUNGS[1:])), FIRST.id, "rungs is ' ': empty"),
    "a rung of sixteen words": (
        with_question(0, rungs=(" ".join(["word"] * 16), *RUNGS[1:])),
        FIRST.id,
        "has 16 words.*Shorten it to 15",
    ),
    "a rung that speaks for one role": (
        with_question(0, rungs=("We did nothing.", *RUNGS[1:])),
        FIRST.id,
        "says “We”, which reads wrong",
    ),
    "rungs that are one text": (
        with_question(0, rungs="None."),
        FIRST.id,
        "rungs is 'None.', not a group.*comma",
    ),
    "a rung that is no text": (
        with_question(0, rungs=(0, *RUNGS[1:])),
        FIRST.id,
        "rungs is 0: empty or not a text",
    ),
    "a slot that is a text": (with_question(0, slot="1"), FIRST.id, "slot is '1', not a number"),
    "an empty title": (with_question(0, title=" "), FIRST.id, "title is ' ': empty"),
    "a rung too many in brackets": (
        replace(BANK, signs=(BANK.signs,)),  # type: ignore[arg-type]
        BANK.id,
        "signs holds .*not a Sign",
    ),
    "a step without words": (
        with_principle(lambda p: replace(p, executive=replace(p.executive, days_60=""))),
        "set-the-ceiling",
        "days_60 is '': empty",
    ),
    "a threshold between quotes": (
        replace(BANK, levels=(replace(BANK.levels[0], start="0"), *BANK.levels[1:])),  # type: ignore[arg-type]
        "unspoken",
        "start is '0', not a number",
    ),
    "no words at all": (replace(BANK, words=None), BANK.id, "words holds None, not a Words"),  # type: ignore[arg-type]
    "a word with a field that nothing fills": (
        replace(BANK, words=replace(BANK.words, minutes_one="{anzahl} Minuten")),
        "words",
        r"minutes_one has \{anzahl\}.*\{n\}, \{questions\}, \{signs\}",
    ),
    "words for one role alone": (
        replace(BANK, words=replace(BANK.words, roles={"executive": "Chefin"})),
        "words",
        "roles has the keys executive.*front-line",
    ),
    "six levels": (
        replace(BANK, levels=(*BANK.levels, replace(BANK.levels[0], id="beyond", title="Beyond", start=99))),
        BANK.id,
        "there are 6 levels",
    ),
    "a role named twice": (
        with_question(0, short_for=("executive", "executive", "manager", "front-line")),
        FIRST.id,
        "names a role twice",
    ),
    "no sign needed": (replace(BANK, ceilings=replace(BANK.ceilings, signs_needed=0)), BANK.id, "below 1"),
    "a bank that reads itself": (replace(BANK, also_reads=(BANK.id,)), BANK.id, "also_reads lists"),
    "a retired principle's slot": (
        replace(BANK, retired_principles=(Retired(id="gone", slot=1, title="Gone"),)),
        "set-the-ceiling",
        "slot 1 belonged to gone.*Take 17, or 200 in a fork",
    ),
    "nobody is asked": (
        with_question(0, executive=None, manager=None, front_line=None, short_for=(), example=""),
        FIRST.id,
        "it asks nobody",
    ),
    "a stem that asks nothing": (with_question(0, executive="Tell us{example}."), FIRST.id, "question mark"),
    "a field that nothing fills": (
        with_question(0, manager="What about {place}?"),
        FIRST.id,
        r"\{place\} in its stem",
    ),
    "an example that no stem uses": (
        with_question(0, executive="What?", manager="What?", front_line="What?"),
        FIRST.id,
        "no stem uses",
    ),
    "an unknown facet": (
        with_question(0, facet="think"),
        FIRST.id,
        "its facet is 'think'.*say, do, reinforce",
    ),
    "a principle without a do question": (with_question(0, facet="say"), "set-the-ceiling", "no do question"),
    "a principle of deeds alone": (
        with_question(1, facet="do"),
        "set-the-ceiling",
        "neither a say nor a reinforce",
    ),
    "a dimension without one facet": (facets("do", "say"), "commit", "looks at reinforce"),
    "an unknown conduct": (
        with_dimension(0, lambda d: replace(d, conduct=WRONG)),
        "commit",
        "its conduct is 'nobody'",
    ),
    "a short form for an unknown role": (
        with_question(0, short_for=("boss",)),
        FIRST.id,
        "short_for names 'boss'",
    ),
    "a short form for a role without a stem": (
        with_question(0, manager=None),
        FIRST.id,
        "asks the manager, for whom it has no stem",
    ),
    "too few questions in the full form": (
        with_question(0, front_line=None, short_for=("executive", "manager")),
        "commit",
        "asks the front-line 4 questions in the full form.*Add 1",
    ),
    "too few questions in the short form": (
        with_question(0, short_for=()),
        "commit",
        "asks the executive 3 questions in the short form.*exactly 4",
    ),
    "a short form that leaves a deed out": (
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
        "leaves out this do question.*do comes first",
    ),
    "a sign asked of nobody": (with_sign(asked_of=()), "meetings-keep-a-slot", "asked of nobody"),
    "more signs needed than asked": (
        replace(BANK, ceilings=replace(BANK.ceilings, signs_needed=8)),
        BANK.id,
        "needs 8 answers",
    ),
    "a principle without a source": (
        with_principle(lambda p: replace(p, points=())),
        "set-the-ceiling",
        "carries no source point",
    ),
    "one measure alone": (
        with_principle(lambda p: replace(p, measures=p.measures[:1])),
        "set-the-ceiling",
        "has 1 measures",
    ),
    "a point that no source makes": (
        with_principle(lambda p: replace(p, points=(*p.points, "S9.9"))),
        "set-the-ceiling",
        "carries S9.9",
    ),
    "a point carried nowhere": (
        with_principle(lambda p: replace(p, points=p.points[1:])),
        "S0.2",
        "no principle carries this point",
    ),
    "context that no source makes": (
        replace(BANK, context=(*BANK.context, "S9.9")),
        BANK.id,
        "context lists S9.9",
    ),
    "context that a principle carries": (
        replace(BANK, context=(*BANK.context, "S0.2")),
        BANK.id,
        "set-the-ceiling carries",
    ),
    "an edition in another form": (replace(BANK, edition="v2"), BANK.id, "not a year and a number"),
    "an edition that no code has room for": (
        replace(BANK, edition="2026.64"),
        BANK.id,
        "a year and a number up to 63",
    ),
    "a question of an edition that is yet to come": (
        with_question(0, since="2026.2"),
        FIRST.id,
        r"'2026.2', which is none up to today's.*raise the bank's edition",
    ),
    "a rewording in no edition": (with_question(0, reworded=("soon",)), FIRST.id, "names the edition 'soon'"),
    "an id that stands for an unknown slot": (
        with_question(0, id="slot-12"),
        "slot-12",
        "how an answer is kept that no edition knows",
    ),
    "a question's slot that no code has room for": (
        with_question(0, slot=10_000),
        FIRST.id,
        "slot 10000 does not fit into a code.*Take one up to 9999",
    ),
    "a principle's slot that no code has room for": (
        with_principle(lambda p: replace(p, slot=512)),
        "set-the-ceiling",
        "Take one up to 511",
    ),
    "levels out of order": (replace(BANK, levels=BANK.levels[::-1]), BANK.id, "Begin at 0"),
    "a commitment ceiling without its dimension": (
        replace(BANK, ceilings=replace(BANK.ceilings, commitment="nothing")),
        BANK.id,
        "which is no dimension",
    ),
    "a signs' ceiling without its principle": (
        replace(BANK, ceilings=replace(BANK.ceilings, signs_principle="nothing")),
        BANK.id,
        "which is no principle",
    ),
    "bands out of order": (
        replace(BANK, ceilings=replace(BANK.ceilings, bands=BANK.ceilings.bands[::-1])),
        BANK.id,
        "bands start at",
    ),
    "a band without its level": (
        replace(BANK, ceilings=replace(BANK.ceilings, bands=(Band(start=0, level="nothing"),))),
        BANK.id,
        "which is no level",
    ),
}


def test_the_bank_is_sound() -> None:
    assert findings(BANK, PAGES) == []


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_rule_is_named_with_its_place_and_its_mend(rule: str) -> None:
    bank, entry, message = BROKEN[rule]
    matching = [found for found in mistakes(bank) if found.entry == entry and re.search(message, str(found))]
    assert matching, "\n".join(map(str, mistakes(bank)))
    if entry == "words":  # they stand in the bank's own entry
        assert matching[0].place == BANK.place
        return
    line = matching[0].place.line
    source = Path(matching[0].place.file).read_text("utf-8").splitlines()[line - 1]
    assert re.search(r"\b(Bank|Dimension|Level|Principle|Question|Retired|Sign|Point|replace)\(", source)


def test_all_findings_come_at_once_in_the_order_of_the_files() -> None:
    bank = replace(with_question(0, facet="think"), edition="v2", context=(*BANK.context, "S9.9"))
    found = findings(bank, PAGES - {"commit/set-the-ceiling.md"} | {"commit/left-over.md"})
    told = " ".join(map(str, found))
    for part in (
        "think",
        "v2",
        "S9.9",
        "docs/commit/set-the-ceiling.md is missing",
        "docs/commit/left-over.md:1",
    ):
        assert part in told
    places = [(finding.place.file, finding.place.line) for finding in found]
    assert places == sorted(places)


def test_an_entry_knows_the_line_it_is_written_on() -> None:
    for _, question in BANK.questions():
        lines = Path(question.place.file).read_text("utf-8").splitlines()
        assert lines[question.place.line - 1].strip() == "Question("
        assert lines[question.place.line].strip() == f'id="{question.id}",'


def test_every_role_is_asked_enough_of_every_dimension() -> None:
    for dimension in BANK.dimensions:
        for role in ROLES:
            full = [q for q in dimension.questions if role in q.asked_of]
            short = [q for q in full if role in q.short_for]
            assert len(full) >= 5
            assert len(short) == 4


@pytest.mark.parametrize(
    ("role", "form", "minutes"),
    # 25 s a question and 12 s a sign, rounded up: 32 and 7 make 884 s, 20 and 7 make 584 s, and so on.
    [
        ("executive", "full", 15),
        ("executive", "short", 10),
        ("manager", "full", 14),
        ("manager", "short", 9),
        ("front-line", "full", 12),
        ("front-line", "short", 9),
    ],
)
def test_minutes_follow_from_what_is_asked(role: Role, form: Form, minutes: int) -> None:
    assert asked(BANK, role, form).minutes == minutes


def test_bank_json_keeps_to_its_schema_and_to_the_contract() -> None:
    schema = json.loads((ROOT / "docs/assets/readiness/bank.schema.json").read_text("utf-8"))
    published = json.loads(publish.as_json(replace(BANK, retired=(OLD,))))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(published, schema)
    assert published["levels"][1] == {
        "id": "spoken",
        "title": "Spoken",
        "gloss": "said more than done",
        "from": 12.5,
    }
    assert [level["from"] for level in published["levels"]] == [0, 12.5, 37.5, 62.5, 87.5]
    assert published["ceilings"]["signs"]["bands"][1] == {"from": 0.25, "level": "shown"}
    assert published["principles"][0]["page"] == "commit/set-the-ceiling/"
    assert [len(published[group]) for group in ("dimensions", "principles", "questions", "signs")] == [
        5,
        16,
        32,
        8,
    ]
    assert "{example}" not in publish.as_json(BANK)
    assert published["retired"] == [
        {"id": "an-old-question", "slot": 77, "aliases": [], "title": "An old question"}
    ]


def test_the_facets_are_spread_as_the_design_has_them() -> None:
    facets_asked = [question.facet for _, question in BANK.questions()]
    assert [facets_asked.count(facet) for facet in FACETS] == [8, 16, 8]


def test_a_question_reads_its_example_from_a_field_of_its_own() -> None:
    question = Question(
        id="a", slot=1, title="A", facet="do", rungs=RUNGS, manager="Waiting{example}?", example=", in a ward"
    )
    assert question.stem == {"manager": "Waiting, in a ward?"}


def test_pages_and_principles_belong_together() -> None:
    def told(pages: AbstractSet[str]) -> list[str]:
        return [str(found) for found in findings(BANK, pages)]

    assert len(told(PAGES - {"keep-going/focus-on-few.md"})) == 1
    assert len(told(PAGES | {"keep-going/a-page-too-many.md"})) == 1
