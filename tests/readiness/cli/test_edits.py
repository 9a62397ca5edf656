"""Editing files: whatever way they are written in, what is asked for changes and no other byte."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from readiness.cli.edits import (
    Code,
    EditError,
    assigned,
    entry_call,
    with_entry,
    with_entry_under,
    with_field,
    with_import,
    without_item,
)

if TYPE_CHECKING:
    from collections.abc import Callable

# Ways to write the same file: TEAM with a name, and one question left out.
HAND = '''"""Ours."""

from readiness.team import Team  # «é»

# Above.
TEAM = Team(
    name="Fürsorge — first",  # our name
    leave_out=(
        # tired of it
        "one",  # since spring
    ),  # more to come
    # below
)
'''
WAYS = {
    "as a formatter does": HAND,
    "with line ends of Windows": HAND.replace("\n", "\r\n"),
    "with a mark at its beginning": f"\ufeff{HAND}",
    "on one line": 'from readiness.team import Team\nTEAM = Team(name="Fürsorge", leave_out=("one",))\n',
    "with a list": 'from readiness.team import Team\nTEAM = Team(name="Fürsorge", leave_out=[ "one" ])',
    "without last commas": HAND.replace('"one",  #', '"zero", "one"  #').replace("),  # more", ")  # more"),
    "closed on the last line": 'from readiness.team import Team\nTEAM = Team(\n  leave_out=(\n    "one",), # é\n  name="Fürsorge")\n',
    "with a type": 'from readiness.team import Team\nTEAM: Team = Team(leave_out=("one",), name="Fürsorge")\n',
    "with tabs": HAND.replace("    ", "\t"),
}
QUESTION = 'Question(\n    id="new",\n)'


def fields(text: str) -> dict[str, ast.expr]:
    """What TEAM is given, by field."""
    call = assigned(Code("team.py", text), "TEAM")
    return {str(each.arg): each.value for each in call.keywords}


def edited(text: str, how: Callable[[Code, ast.Call], str]) -> str:
    code = Code("team.py", text)
    return how(code, assigned(code, "TEAM"))


def grew(before: str, after: str) -> bool:
    """Whether a text is still there, character by character, with others in between."""
    rest = iter(after)
    return all(letter in rest for letter in before)


@pytest.mark.parametrize("way", WAYS)
def test_what_is_added_is_there_and_all_that_was_stays(way: str) -> None:
    text = WAYS[way]
    left_out = edited(text, lambda code, team: with_entry(code, team, "leave_out", '"two"'))
    assert ast.literal_eval(fields(left_out)["leave_out"])[-2:] in (("one", "two"), ["one", "two"])
    asked = edited(left_out, lambda code, team: with_entry_under(code, team, "questions", "p", QUESTION))
    asked = edited(asked, lambda code, team: with_entry_under(code, team, "questions", "p", QUESTION))
    asked = edited(asked, lambda code, team: with_entry_under(code, team, "questions", "q", QUESTION))
    assert [len(each.elts) for each in fields(asked)["questions"].values] == [2, 1]  # type: ignore[attr-defined]
    retired = edited(asked, lambda code, team: with_entry(code, team, "retired", 'Retired(id="old")'))
    imported = with_import(Code("team.py", retired), "readiness.model", "Question")
    imported = with_import(Code("team.py", imported), "readiness.model", "Retired")
    assert "from readiness.model import Question, Retired" in imported
    assert with_import(Code("team.py", imported), "readiness.model", "Retired") == imported
    for before, after in ((text, left_out), (left_out, asked), (asked, retired), (retired, imported)):
        assert grew(before, after)
    newline = "\r\n" if "\r\n" in text else "\n"
    assert imported.count("\n") == imported.count(newline)
    assert ast.literal_eval(fields(imported)["name"]).startswith("Fürsorge")


@pytest.mark.parametrize("way", WAYS)
def test_what_was_added_can_be_taken_out_again(way: str) -> None:
    text = edited(WAYS[way], lambda code, team: with_entry_under(code, team, "questions", "p", QUESTION))
    other = QUESTION.replace("new", "other")
    both = edited(text, lambda code, team: with_entry_under(code, team, "questions", "p", other))
    code = Code("team.py", both)
    assert without_item(code, entry_call(code, "other")) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('X = (Q(id="a"), Q(id="b"))', 'X = (Q(id="b"),)'),
        ('X = (Q(id="b"), Q(id="a"))', 'X = (Q(id="b"),)'),
        ('X = (Q(id="b"), Q(id="a"), Q(id="c"))', 'X = (Q(id="b"), Q(id="c"))'),
        ('X = [Q(id="a")]', "X = []"),
        ('X = {"p": (Q(id="a"),), "q": 1}', 'X = {"q": 1}'),
        ('X = {\n    "p": Q(id="a"),  # gone\n    # stays\n}', "X = {\n    # stays\n}"),
        (
            'X = (\n    # stays\n    Q(\n        id="a"\n    ),  # gone\n    Q(),\n)\n',
            "X = (\n    # stays\n    Q(),\n)\n",
        ),
    ],
)
def test_an_entry_goes_with_its_lines_and_nothing_else(text: str, left: str) -> None:
    code = Code("bank.py", text)
    assert without_item(code, entry_call(code, "a")) == left


def test_a_fields_value_is_replaced_where_it_stands() -> None:
    text = edited(HAND, lambda code, team: with_field(code, team, "name", '"Other"'))
    assert text == HAND.replace('"Fürsorge — first"', '"Other"')


@pytest.mark.parametrize(
    ("module", "there", "then"),
    [
        ("m", "from m import A, C\n", "from m import A, B, C\n"),
        ("m", "from m import C\n", "from m import B, C\n"),
        (
            "m",
            "from m import (\n    A,\n    C,  # c\n)\n",
            "from m import (\n    A,\n    B,\n    C,  # c\n)\n",
        ),
        ("m", '"""Doc."""\n\nimport os\n', '"""Doc."""\nfrom m import B\n\nimport os\n'),
        (
            "m",
            "from __future__ import annotations\n",
            "from __future__ import annotations\nfrom m import B\n",
        ),
        ("m", "from m import B as C\n", "from m import B, B as C\n"),
    ],
)
def test_a_name_is_imported_in_its_place(module: str, there: str, then: str) -> None:
    assert with_import(Code("bank.py", there), module, "B") == then


BY_HAND: dict[str, tuple[str, str]] = {
    "a group that is somewhere else": (
        "TEAM = Team(leave_out=OURS)",
        "leave_out isn't written as (...) here",
    ),
    "a group without brackets": ("TEAM = 1", "TEAM isn't written as TEAM = Team(...)"),
    "no team": ("OTHER = Team()", "TEAM is missing here"),
    "no Python": ("TEAM = Team(", "this isn't valid Python"),
}


@pytest.mark.parametrize("kind", BY_HAND)
def test_what_cannot_be_edited_is_told(kind: str) -> None:
    text, told = BY_HAND[kind]
    with pytest.raises(EditError) as raised:
        edited(text, lambda code, team: with_entry(code, team, "leave_out", '"two"'))
    assert f"team.py:1: {told}" in str(raised.value)
