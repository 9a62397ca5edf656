"""The record of what was published: no edit loses an answer, or makes it one to something else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from readiness.checks.history import history_findings, unrecorded_findings
from readiness.checks.record import Record, RecordError, our_side, parse_record, plain_words, record_text
from readiness.model import Bank
from tests.support.banks import BANK, EDITION, FIRST, NEXT_EDITION, RUNGS, with_principle, with_question
from tests.support.mistakes.record import BROKEN, UNFINISHED
from tests.support.records import FILE, GONE, RECORD, WITH_NEW, WITHOUT, every, louder, recorded
from tests.support.rules import says

if TYPE_CHECKING:
    from collections.abc import Callable

    from readiness.checks.findings import Finding


LATER = f"{int(EDITION[:4]) + 1}.1"


def against(bank: Bank, record: Record = RECORD) -> list[Finding]:
    return history_findings(record, our_side(bank))


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


WITHOUT_THE_FRONT_LINE = {role: stem for role, stem in FIRST.stem.items() if role != "front-line"}

# What stays the same for whoever answered.
HARMLESS = {
    "nothing": BANK,
    "punctuation, case and spacing": every(louder),
    "another example": with_question(0, example=", such as a queue"),
    "no example": with_question(
        0, example="", stem={role: text.replace("{example}", "") for role, text in FIRST.stem.items()}
    ),
    "a role that is asked no more": with_question(0, stem=WITHOUT_THE_FRONT_LINE),
    "other words, said so": replace(
        with_question(0, stem={**FIRST.stem, "executive": "What?"}, reworded=(NEXT_EDITION,)),
        edition=NEXT_EDITION,
    ),
    "other rungs, said so": replace(
        with_question(0, rungs=("Nothing at all.", *RUNGS[1:]), reworded=(NEXT_EDITION,)),
        edition=NEXT_EDITION,
    ),
    "a rung with a word that stands in many ladders": replace(
        with_question(0, rungs=("Nobody.", *RUNGS[1:]), reworded=(NEXT_EDITION,)), edition=NEXT_EDITION
    ),
    "a question that was retired": replace(WITHOUT, retired=(GONE,)),
    "a question that is new": WITH_NEW,
    "a question under a new id and slot": replace(
        every(lambda entry: None if entry == FIRST else entry, WITH_NEW), retired=(GONE,)
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
    assert len(found) == len(published)
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
    assert (after.edition, RECORD.edition) == (NEXT_EDITION, EDITION)
    changed = [now for was, now in zip(RECORD.fields, after.fields, strict=True) if now != was]
    assert [(each.ids[0], each.edition, each.stems["executive"]) for each in changed] == [
        (FIRST.id, NEXT_EDITION, ("what", plain_words(FIRST.stem["executive"])))
    ]


def test_a_question_can_have_its_earlier_words_back() -> None:
    changed = recorded(HARMLESS["other rungs, said so"], RECORD)
    back = replace(with_question(0, reworded=(NEXT_EDITION, LATER)), edition=LATER)
    assert against(back, changed) == []
    [first, *_] = recorded(back, changed).fields
    assert first.rungs[0] == (plain_words(RUNGS[0]), "nothing at all")


def test_ladders_that_were_alike_may_be_reworded_one_after_the_other() -> None:
    def with_ladders(first: tuple[str, ...], second: tuple[str, ...]) -> Bank:
        return with_principle(
            lambda principle: replace(
                principle,
                questions=(
                    *(
                        replace(question, rungs=rungs, reworded=(NEXT_EDITION, LATER))
                        for question, rungs in zip(principle.questions, (first, second), strict=False)
                    ),
                    *principle.questions[2:],
                ),
            )
        )

    new = tuple(f"{rung} Really." for rung in RUNGS)
    record = recorded(with_ladders(new, RUNGS), recorded(with_ladders(RUNGS, RUNGS)))
    assert against(with_ladders(new, new), record) == []


def test_what_kind_was_asked_is_known_of_what_was_retired_meanwhile() -> None:
    record = recorded(replace(WITHOUT, retired=(GONE,)), RECORD)
    assert against(BANK, record) == []
    [found] = against(with_question(0, facet="say"), record)
    assert found.rule == "record-facet"


def test_a_role_that_is_asked_again_is_asked_the_same() -> None:
    asked_no_more = recorded(with_question(0, stem=WITHOUT_THE_FRONT_LINE), RECORD)
    assert against(BANK, asked_no_more) == []
    [found] = against(
        with_question(0, stem={**FIRST.stem, "front-line": "What else{example}?"}), asked_no_more
    )
    assert "the front-line's stem was" in found.problem


DAMAGED: dict[str, tuple[Callable[[str], str], str]] = {
    "no JSON": (lambda text: text.replace('"slot": 2,', "slot: 2,"), ":16: .* it isn't JSON"),
    "a conflict that is left": (lambda text: f"<<<<<<< ours\n{text}", ":1: .* it isn't JSON"),
    "no edition": (
        lambda text: text.replace(f'"edition": "{EDITION}"', '"edition": "v1"', 1),
        "it names no edition",
    ),
    "roles without numbers": (
        lambda text: text.replace('"manager": 1', '"manager": "one"', 1),
        "its roles have no numbers",
    ),
    "no list": (lambda text: text.replace('"principles": [', '"others": ['), "its principles aren't a list"),
    "no slot": (
        lambda text: text.replace('"slot": 2,', "", 1),
        "number 2 of its questions_and_signs is incomplete",
    ),
    "words that are none": (
        lambda text: text.replace(f'["{plain_words(RUNGS[0])}"]', '"none"', 1),
        "number 1 of its questions_and_signs is incomplete",
    ),
    "a kind that there is not": (
        lambda text: text.replace('"kind": "question"', '"kind": "riddle"', 1),
        "number 1 of its questions_and_signs is incomplete",
    ),
    "a question without its facet": (
        lambda text: text.replace(f'"facet": "{FIRST.facet}", ', "", 1),
        "number 1 of its questions_and_signs is incomplete",
    ),
    "an entry that is none": (
        lambda text: text.replace('"principles": [', '"principles": [1, '),
        "number 1 of its principles is incomplete",
    ),
    "a slot that is there twice": (
        lambda text: text.replace('"slot": 2,', '"slot": 1,', 1),
        ":16: .* slot 1 is there twice",
    ),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_record_is_told_with_its_line(kind: str) -> None:
    damage, told = DAMAGED[kind]
    with pytest.raises(RecordError, match=f"^{FILE}.*{told}") as raised:
        parse_record(damage(record_text(RECORD)).encode(), FILE)
    assert says("record-damaged").search(str(raised.value))


def test_a_record_in_another_encoding_is_told() -> None:
    with pytest.raises(RecordError, match="it isn't UTF-8"):
        parse_record(record_text(RECORD).encode("utf-16"), FILE)


@pytest.mark.parametrize("kind", UNFINISHED)
def test_what_is_unfinished_is_told(kind: str) -> None:
    rule, found, message = UNFINISHED[kind]
    assert [each.rule for each in found] == [rule]
    assert says(rule).fullmatch(f"{found[0].problem} {found[0].remedy}")
    assert re.search(message, str(found[0]))
