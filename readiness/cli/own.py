"""`python -m readiness own`: gives a team's bank an id of its own, once."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from readiness.cli.bank_id import has_own_id, new_bank_id, with_bank_id
from readiness.cli.checkout import CommandError, text_of_file
from readiness.cli.command import Command
from readiness.cli.edits import Code
from readiness.cli.steps import write_files
from readiness.model.notation import quoted
from readiness.model.paths import TEAM_FILE
from readiness.site.loading import has_own_bank, load_bank, load_team

TEXT = """\
Give your copy's bank its own id, once. Only needed if you write questions of your own by
hand: start and new do it for you.

Writes two lines into team.py: bank_id, a random id that reveals no name, and also_reads with
our id, so that your site can still read earlier answers. From then on, no other site reads
your result codes as answers to its own questions.

  python -m readiness own
"""

_ALREADY = """\
{place}: your bank already has an id, {id}, and should keep it.
Saved answers, files and result codes name it. Under another id they would be refused as
foreign. If it has to change, do it by hand: add {id} to also_reads, which keeps them all
readable, and write the new id as bank_id.\
"""


def run(root: Path, arguments: Namespace) -> int:
    """Write an id into `team.py`. Raises `CommandError` where it has one."""
    ours, team = load_bank(root), load_team(root)
    if has_own_bank(root):
        raise CommandError(_ALREADY.format(place=ours.place, id=quoted(ours.id)))
    if has_own_id(team, ours):
        raise CommandError(_ALREADY.format(place=team.place, id=quoted(str(team.bank_id))))
    name = new_bank_id()
    code = Code(str(root / TEAM_FILE), text_of_file(root, TEAM_FILE))
    written = write_files(root, {TEAM_FILE: with_bank_id(code, name, team, ours)}, arguments.typed)
    print(f"Your bank's id is {name}. It is in team.py: commit it and never change it.", written, sep="\n")
    return 0


COMMAND = Command("own", "give your bank its own id, once", TEXT, run, writes=True)
