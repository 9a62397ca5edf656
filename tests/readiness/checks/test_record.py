"""The record of what was published: no edit loses an answer, or makes it one to something else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from conftest import says
from test_bank import BANK, FIRST, RUNGS, with_principle, with_question, with_sign

from readiness.checks.history import history_findings, unrecorded_findings
from readiness.checks.record import Record, RecordError, our_side, parse_record, record_of, record_text
from readiness.cli.drafts import placeholders
from readiness.model import Bank, Principle, Question, Retired

if TYPE_CHECKING:
    from collections.abc import Callable

    from readiness.checks.findings import Finding

FILE = "bank/published.json"


def recorded(bank: Bank, before: Record | None = None) -> Record:
    """The record of a bank, as its file gives it back."""
    text = record_text(record_of(our_side(bank), before or Record()))
    return parse_record(text.encode(), FILE)


RECORD = recorded(BANK)
RENAMED = recorded(with_question(0, aliases=("before-that",)))  # published under an earlier id too


def against(bank: Bank, record: Record = RECORD) -> list[Finding]:
    return history_findings(record, our_side(bank))


def every(change: Callable[[Any], Any]) -> Bank:
    """Return the bank with every question, sign and principle changed."""

    def changed(principle: Principle) -> Principle:
        new: Principle = change(principle)
        return replace(new, questions=tuple(map(change, new.questions)))

    return replace(
        BANK,
        signs=tuple(map(change, BANK.signs)),
        dimensions=tuple(
            replace(dimension, principles=tuple(map(changed, dimension.principles)))
            for dimension in BANK.dimensions
        ),
    )


def louder(entry: Any) -> Any:
    """Return a question with other punctuation, case and spacing."""
    if not isinstance(entry, Question):
        return entry
    stem = entry.executive and f" {entry.executive.replace('w', 'W')} …?"
    return replace(entry, executive=stem, rungs=tuple(f"{rung.upper()}!" for rung in entry.rungs))


GONE = Retired(id=FIRST.id, slot=1, title=FIRST.title, since="2026.2")
WITHOUT = with_principle(lambda principle: replace(principle, questions=principle.questions[1:]))

# What is broken: the rule, the record, the bank that breaks it, the entry, and what the message has to say.
BROKEN: dict[str, tuple[str, Record, Bank, str, str]] = {
    "a question that is nowhere any more": (
        "record-gone",
        RECORD,
        WITHOUT,
        FIRST.id,
        f"{FILE}:4: .* published under slot 1.* neither asked nor retired.*readiness retire {FIRST.id}, or bring",
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
        rf"another question, give it slot 41 and run python -m readiness retire {FIRST.id}: .* not counted",
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
        "another principle, give it slot 17",
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
        f"{FIRST.id} was published under slot 1, and has slot 90 here.*Write slot=1 again.*retire {FIRST.id}",
    ),
    "other words for a role": (
        "record-reworded",
        RECORD,
        with_question(0, manager="What did senior leaders do{example}?"),
        FIRST.id,
        r"after edition 2026\.1, where the manager's stem was “think of the last change made mainly for "
        r"customers sake what part did senior leaders play”.* write "
        r'reworded=\("2026\.2",\), with the bank\'s edition at 2026\.2: old answers go on counting.* '
        rf"a new id and slot 41, and run python -m readiness retire {FIRST.id}: old answers are kept apart",
    ),
    "another rung": (
        "record-reworded",
        RECORD,
        with_question(0, rungs=("Nothing.", *RUNGS[1:])),
        FIRST.id,
        "where its rung 0 was “none”",
    ),
    "two rungs that changed places": (
        "record-reworded",
        RECORD,
        with_question(0, rungs=(RUNGS[0], RUNGS[2], RUNGS[1], *RUNGS[3:])),
        FIRST.id,
        "its rung 1 was",
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
        recorded(replace(with_question(0, executive="What?", reworded=("2026.2",)), edition="2026.2")),
        replace(with_question(0, executive="What now?", reworded=("2026.2",)), edition="2026.2"),
        FIRST.id,
        r'reworded=\("2026\.2", "2026\.3"\), with the bank\'s edition at 2026\.3',
    ),
    "an alias that was dropped": (
        "record-id-dropped",
        RENAMED,
        BANK,
        FIRST.id,
        r"also published as 'before-that', .*Write aliases=\(\"before-that\",\)\.",
    ),
}


def test_where_something_new_takes_a_slot_the_entry_that_had_it_is_left_alone() -> None:
    new = replace(FIRST, id="something-new", title="Something new", aliases=())
    bank = with_principle(lambda principle: replace(principle, questions=(new, *principle.questions)))
    assert against(bank) == []


@pytest.mark.parametrize("kind", BROKEN)
def test_what_would_change_a_published_answer_is_told_with_its_mend(kind: str) -> None:
    rule, record, bank, entry, message = BROKEN[kind]
    found = [each for each in against(bank, record) if each.entry == entry]
    assert [each.rule for each in found] == [rule]
    assert says(rule).fullmatch(f"{found[0].problem} {found[0].remedy}")
    assert re.search(message, str(found[0])), str(found[0])


# What stays the same for whoever answered.
HARMLESS = {
    "nothing": BANK,
    "punctuation, case and spacing": every(louder),
    "another example": with_question(0, example=", such as a queue"),
    "no example": with_question(0, example="", executive=str(FIRST.executive).replace("{example}", "")),
    "a role that is asked no more": with_question(0, front_line=None),
    "other words, said so": replace(
        with_question(0, executive="What?", reworded=("2026.2",)), edition="2026.2"
    ),
    "a question that was retired": replace(WITHOUT, retired=(GONE,)),
    "a question that is new": with_principle(
        lambda principle: replace(
            principle, questions=(*principle.questions, replace(FIRST, id="new", slot=41, title="New"))
        )
    ),
    "every title": every(lambda entry: replace(entry, title=f"Now: {entry.title}")),
    "every id, with an alias": every(lambda entry: replace(entry, id=f"now-{entry.id}", aliases=(entry.id,))),
}


@pytest.mark.parametrize("kind", HARMLESS)
def test_what_changes_no_answer_is_no_mistake(kind: str) -> None:
    bank = HARMLESS[kind]
    assert against(bank) == []
    # Nothing that was ever published is lost from the record, and what is recorded is at peace with itself.
    after = recorded(bank, RECORD)
    assert against(bank, after) == []
    assert unrecorded_findings(after, our_side(bank)) == []
    for before, now in ((RECORD.fields, after.fields), (RECORD.principles, after.principles)):
        ids = {each.slot: {*each.ids} for each in now}
        assert all({*each.ids} <= ids[each.slot] for each in before)


def test_every_id_renamed_without_a_word_is_told_one_by_one_with_the_line_that_mends_it() -> None:
    renamed = every(lambda entry: replace(entry, id=f"now-{entry.id}"))
    found = against(renamed)
    published = (*RECORD.fields, *RECORD.principles)
    assert {each.rule for each in found} == {"record-other-id"}
    assert len(found) == len(published) == 56
    lines = {each.entry: re.findall(r'aliases=\("([a-z0-9-]+)",\)', each.remedy) for each in found}
    assert lines == {f"now-{each.ids[0]}": [each.ids[0]] for each in published}
    mended = every(
        lambda entry: replace(entry, id=f"now-{entry.id}", aliases=tuple(lines[f"now-{entry.id}"]))
    )
    assert against(mended) == []


def test_words_are_recorded_anew_with_the_edition_that_has_them() -> None:
    bank = HARMLESS["other words, said so"]
    assert [each.entry for each in unrecorded_findings(RECORD, our_side(bank))] == [FIRST.id]
    after = recorded(bank, RECORD)
    assert (after.edition, RECORD.edition) == ("2026.2", "2026.1")
    changed = [now for was, now in zip(RECORD.fields, after.fields, strict=True) if now != was]
    assert [(each.ids[0], each.edition, each.words["executive"]) for each in changed] == [
        (FIRST.id, "2026.2", "what")
    ]


def test_a_role_that_is_asked_again_is_asked_the_same() -> None:
    asked_no_more = recorded(with_question(0, front_line=None), RECORD)
    assert against(BANK, asked_no_more) == []
    [found] = against(with_question(0, front_line="What else{example}?"), asked_no_more)
    assert "the front-line's stem was" in found.problem


DAMAGED: dict[str, tuple[Callable[[str], str], str]] = {
    "no JSON": (lambda text: text.replace('"slot": 2,', "slot: 2,"), ":13: .* it is not JSON"),
    "a conflict that is left": (lambda text: f"<<<<<<< ours\n{text}", ":1: .* it is not JSON"),
    "no edition": (
        lambda text: text.replace('"edition": "2026.1"', '"edition": "v1"', 1),
        "it names no edition",
    ),
    "no list": (lambda text: text.replace('"principles": [', '"others": ['), "its principles are no list"),
    "no slot": (
        lambda text: text.replace('"slot": 2,', "", 1),
        "number 2 of its questions_and_signs is not whole",
    ),
    "words that are none": (
        lambda text: text.replace('"rung 0": "none"', '"rung 0": 0', 1),
        "number 1 of its questions_and_signs is not whole",
    ),
    "a slot that is there twice": (
        lambda text: text.replace('"slot": 2,', '"slot": 1,', 1),
        ":13: .* slot 1 stands there twice",
    ),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_record_is_told_with_its_line(kind: str) -> None:
    damage, told = DAMAGED[kind]
    with pytest.raises(RecordError, match=f"^{FILE}.*{told}") as raised:
        parse_record(damage(record_text(RECORD)).encode(), FILE)
    assert says("record-damaged").search(str(raised.value))


def test_a_record_in_another_encoding_is_told() -> None:
    with pytest.raises(RecordError, match="it is not UTF-8"):
        parse_record(record_text(RECORD).encode("utf-16"), FILE)


# What is no mistake, and still to be done: the rule, where it is found, and what the message has to say.
UNFINISHED: dict[str, tuple[str, list[Finding], str]] = {
    "a question that was never recorded": (
        "record-new",
        unrecorded_findings(RECORD, our_side(HARMLESS["a question that is new"])),
        ": new: .*run python -m readiness record",
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


@pytest.mark.parametrize("kind", UNFINISHED)
def test_what_is_unfinished_is_told(kind: str) -> None:
    rule, found, message = UNFINISHED[kind]
    assert [each.rule for each in found] == [rule]
    assert says(rule).fullmatch(f"{found[0].problem} {found[0].remedy}")
    assert re.search(message, str(found[0]))
