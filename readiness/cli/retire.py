"""`python -m readiness retire`: stops asking an entry, and keeps its answers apart."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from readiness.cli.changes import apply_change, retire
from readiness.cli.checkout import open_checkout
from readiness.cli.command import Command, agreed, takes_side

TEXT = """\
Retire a question, sign or principle, or leave out one of our dimensions, so that the answers
are kept apart and never counted for anything else.

The entry is taken out of its file (a principle with its questions) and noted under retired
with its id and slot, which are never reused. If the entry is ours, team.py leaves it out
instead: you can leave out anything of ours, as long as every dimension that stays keeps a
score. What your site then lacks is said first, and in a terminal you are asked. You can also
retire something that was once published but is no longer in any file.

  python -m readiness retire target-or-customer
"""


def takes(parser: ArgumentParser) -> None:
    """Take the id of an entry, and whose it is."""
    parser.add_argument(
        "id", metavar="ID", help="the id of a question, sign or principle, or of a dimension of ours"
    )
    takes_side(parser)


def run(root: Path, arguments: Namespace) -> int:
    """Retire the entry, and print what the bank lacks without it.

    What the site loses is said first, and in a terminal somebody is asked.
    """
    change = retire(open_checkout(root, for_us=arguments.ours), arguments.id)
    if change.told:
        print("On your site:", *change.told, sep="\n")
        if sys.stdin.isatty() and not agreed("Leave it out?"):
            print("Nothing was changed.")
            return 1
        change = retire(open_checkout(root, for_us=arguments.ours), arguments.id)  # edited since, maybe
    apply_change(change, arguments.typed)
    return 0


COMMAND = Command(
    "retire", "stop asking a question, sign, principle or dimension", TEXT, run, takes, writes=True
)
