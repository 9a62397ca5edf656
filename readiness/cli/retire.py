"""`python -m readiness retire`: stops asking an entry, and keeps its answers apart."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from readiness.cli.changes import apply_change, retire
from readiness.cli.checkout import open_checkout
from readiness.cli.command import Command

TEXT = """\
Retire a question, sign or principle, so that its answers are kept apart and never counted
for anything else.

The entry is taken out of its file (a principle with its questions) and noted under retired
with its id and slot, which are never reused. If team.py or team/ changes anything and the
entry is ours, team.py leaves it out instead. You can also retire something that was once
published but is no longer in any file. The command says what the bank then lacks.

  python -m readiness retire target-or-customer
"""


def takes(parser: ArgumentParser) -> None:
    """Take the id of an entry."""
    parser.add_argument("id", metavar="ID", help="the id of a question, sign or principle")


def run(root: Path, arguments: Namespace) -> int:
    """Retire the entry, and print what the bank lacks without it."""
    apply_change(retire(open_checkout(root), arguments.id), arguments.typed)
    return 0


COMMAND = Command("retire", "stop asking a question, sign or principle", TEXT, run, takes, writes=True)
