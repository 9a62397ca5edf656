"""`python -m readiness own`: gives a team's bank an id of its own, once."""

from __future__ import annotations

import secrets
from argparse import Namespace
from pathlib import Path

from readiness.cli.checkout import CommandError, text_of_file
from readiness.cli.command import Command
from readiness.cli.edits import Code, assigned, with_entry, with_field
from readiness.cli.steps import write_files
from readiness.model.notation import quoted, quoted_group
from readiness.model.paths import TEAM_FILE
from readiness.site.loading import load_bank, load_team

TEXT = """\
Give your copy's bank its own id, once, before you ask anything we don't ask.

Writes two lines into team.py: bank_id, a random id that reveals no name, and also_reads with
our id, so that your site can still read earlier answers. From then on, no other site reads
your result codes as answers to its own questions.

  python -m readiness own
"""

# Without those that are easily confused when read aloud or copied by hand.
_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 8
_ALREADY = """\
{place}: your bank already has an id, {id}, and should keep it.
Saved answers, files and result codes name it. Under another id they would be refused as
foreign. If it has to change, do it by hand: add {id} to also_reads, which keeps them all
readable, and write the new id as bank_id.\
"""


def run(root: Path, arguments: Namespace) -> int:
    """Write an id into `team.py`. Raises `CommandError` where it has one."""
    ours, team = load_bank(root), load_team(root)
    if team.bank_id is not None:
        raise CommandError(_ALREADY.format(place=team.place, id=quoted(team.bank_id)))
    name = "b-" + "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))

    def code(text: str) -> Code:
        return Code(str(root / TEAM_FILE), text)

    text = text_of_file(root, TEAM_FILE)
    text = with_field(code(text), assigned(code(text), "TEAM"), "bank_id", quoted(name))
    if not team.also_reads:
        text = with_field(code(text), assigned(code(text), "TEAM"), "also_reads", quoted_group([ours.id]))
    elif ours.id not in team.also_reads:
        text = with_entry(code(text), assigned(code(text), "TEAM"), "also_reads", quoted(ours.id))
    written = write_files(root, {TEAM_FILE: text}, arguments.typed)
    print(f"Your bank's id is {name}. It is in team.py: commit it and never change it.", written, sep="\n")
    return 0


COMMAND = Command("own", "give your bank its own id, once", TEXT, run, writes=True)
