"""`python -m readiness undo`: takes back what the last command wrote."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from readiness.cli.command import Command, agreed
from readiness.cli.steps import last_command, undo

TEXT = """\
Take back what the last command wrote: start, new, retire, own or record. Run it again for the
one before, and so on. In a terminal you are asked first.

Writes every file of that command back as it was, and removes those it added. If someone has
changed one of them since, nothing is taken back, and the message names it. The last 20 are
kept in .readiness/, which git ignores, so this knows only what was written in this folder.

  python -m readiness undo
"""


def run(root: Path, _: Namespace) -> int:
    """Take the last step back, and print which, and what could be taken back next."""
    command = last_command(root)
    if sys.stdin.isatty() and not agreed(f"Take back: {command}?"):
        print("Nothing was changed.")
        return 1
    print(undo(root))
    return 0


COMMAND = Command("undo", "take back what the last command wrote", TEXT, run, writes=True)
