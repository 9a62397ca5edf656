"""`python -m readiness start`: from a fresh copy to a team's own, with a terminal and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from readiness.model.contrast import readable
from readiness.site.loading import load_team
from tests.support.banks import BANK, PAPERS
from tests.support.commands import built, lines_added, run, texts, typed

if TYPE_CHECKING:
    from pathlib import Path

PALE = "#ffcc00"
HAND = """from readiness.team import Team  # «é»

# Ours since spring.
TEAM = Team(
    hide=("workshop/",),  # no room for one
)
"""


def test_a_copy_is_a_teams_with_one_command_and_its_file_stays_as_it_was(project: Path) -> None:
    (project / "team.py").write_text(HAND, "utf-8")
    name = r"""Größe "first" at O'Hara \o/"""
    options = ("--name", name, "--colour", "005EB8", "--customer", "a patient", "--contact", "us@h.example")
    said = run(project, "start", *options)
    assert "#005EB8 has a contrast of 5.0 on light paper, where text needs 4.5: readable." in said
    assert "these stay as they are: --short-name, --customers, --senior-team" in said
    assert "make serve" in said
    team = built(project).team
    assert (team.name, team.colours.brand, team.own_words.customer) == (name, "#005EB8", "a patient")
    assert (team.contact, team.hide) == ("mailto:us@h.example", ("workshop/",))
    assert (team.also_reads, team.short_name, team.own_words.customers) == ((BANK.id,), None, None)
    after = (project / "team.py").read_text("utf-8")
    without_imports = after.partition("\n")[2]
    lines_added(HAND.partition("\n")[2].encode(), without_imports.encode())
    assert "# «é»" in after

    # Again, with the plural that a word of another kind needs.
    run(project, "start", "--customer", "a person in care", "--customers", "people in care")
    again = load_team(project)
    assert (again.bank_id, again.own_words.customers) == (team.bank_id, "people in care")
    run(project, "start", "--customer", "a tenant")
    assert load_team(project).own_words.customers == "tenants"


REFUSED = {
    "no name": ((), "add --name"),
    "a colour that cannot be read": (("--colour", PALE), f"Use {readable(PALE, PAPERS.light)}"),
    "no colour": (("--colour", "blue"), "isn't a colour"),
    "a word without its article": (("--customer", "patient"), "with its article"),
    "words that do not fit our questions": (("--customer", "a person we serve"), "says “we”"),
    "no address": (("--address", "here"), "isn't the address of a site"),
    "an arrow key": (("--short-name", "\x1b[D"), "can't be read"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_an_option_that_will_not_do_is_told_and_nothing_is_written(project: Path, kind: str) -> None:
    before = texts(project)
    options, told = REFUSED[kind]
    said = run(project, "start", *(("--name", "Ours", *options) if options else ()), code=1)
    assert told in said
    assert "Traceback" not in said
    assert texts(project) == before


def test_at_a_terminal_each_answer_is_checked_at_once_and_enter_keeps_what_is_there(project: Path) -> None:
    answers = {
        "name": ("", "Patients first"),
        "short name": ("\udce4", ""),  # an ä of another encoding
        "colour": (PALE, ""),
        "customer": ("patient", "a patient"),
        "customers": ("",),
        "senior team": ("a board",),
        "most senior leader": ("",),
        "address": ("https://h.example/ours",),
        "contact": ("",),
        "bank id": ("perhaps", "no"),
    }
    said = typed(project, "start", *(line for lines in answers.values() for line in lines))
    better = readable(PALE, PAPERS.light)
    for told in (
        "needs a name",
        "can't be read",
        f"[{better}]",
        "4.5: readable",
        "with its article",
        "[patients]",
        "yes or no",
    ):
        assert told in said
    written = (project / "team.py").read_text("utf-8")
    team = built(project).team
    assert (team.name, team.colours.brand, team.bank_id) == ("Patients first", better, None)
    assert (team.own_words.customer, team.own_words.senior_team) == ("a patient", "a board")
    assert team.address == "https://h.example/ours/"
    assert "customers" not in written
    assert "contact" not in written

    said = typed(project, "start", *[""] * 9, "no")
    assert "[Patients first]" in said
    assert "[https://h.example/ours/]" in said
    assert "nothing was written" in said
    assert (project / "team.py").read_text("utf-8") == written


def test_whoever_stops_before_the_end_has_changed_nothing(project: Path) -> None:
    before = texts(project)
    assert "You stopped" in typed(project, "start", "Ours", "", "#005eb8", code=1)
    assert texts(project) == before
