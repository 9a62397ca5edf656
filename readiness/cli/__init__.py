"""`python -m readiness`: what can be done to a bank from the command line.

One file for each command, whose `COMMAND` says everything about it; to add one, write its file and name it in
`COMMANDS`. Beside them stands what several of them share.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from readiness.checks.findings import BankError
from readiness.cli import check, export, new, own, publish, record, retire
from readiness.cli.checkout import CommandError
from readiness.cli.edits import EditError

COMMANDS = (
    *(check.COMMAND, new.COMMAND, retire.COMMAND, own.COMMAND, record.COMMAND, export.COMMAND),
    publish.COMMAND,
)

# The checkout that this package lies in.
ROOT = Path(__file__).resolve().parents[2]


def main(typed: Sequence[str]) -> int:
    """Run what was typed; return the exit code: 0 where all is well, 1 where it is not, 2 for wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal may lack a character of somebody's bank
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    given = parser.parse_args(typed)
    try:
        return int(given.run(ROOT, given))
    except (CommandError, EditError, BankError) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'Nothing more was written'}: {error.strerror}.", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m readiness",
        description="Look after the question bank of this site.",
        epilog="python -m readiness COMMAND --help says what a command does, and shows an example.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for each in COMMANDS:
        one = commands.add_parser(
            each.name,
            help=each.line,
            description=each.text,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        each.takes(one)
        one.set_defaults(run=each.run)
    return parser
