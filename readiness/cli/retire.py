"""`python -m readiness retire`: stops asking an entry, and keeps its answers apart."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from readiness.cli.changes import apply_change, retire
from readiness.cli.checkout import open_checkout
from readiness.cli.command import Command

TEXT = """\
Retire a question, sign or principle, so that answers given to it are kept apart and are
counted for nothing else.

The entry is taken out of its file, a principle with its questions, and noted under retired
with its id and slot, which nothing else ever gets. Where team.py or team/ changes anything
and the entry is ours, team.py leaves it out instead. What was published once and is in no
file any more can be retired too. If the bank lacks something then, the command says what.

  python -m readiness retire target-or-customer
"""


def takes(parser: ArgumentParser) -> None:
    """Take the id of an entry."""
    parser.add_argument("id", metavar="ID", help="the id of a question, sign or principle")


def run(root: Path, arguments: Namespace) -> int:
    """Retire the entry, and print what the bank lacks without it."""
    apply_change(retire(open_checkout(root), arguments.id))
    return 0


COMMAND = Command("retire", "end a question, sign or principle", TEXT, run, takes)
