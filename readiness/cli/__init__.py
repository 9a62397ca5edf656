"""`python -m readiness`: the commands that look after a bank.

Each command is a module whose `COMMAND` describes it; to add one, write its module and put it into
`COMMANDS`. The other modules are what several commands share.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from readiness.cli import check, export, new, own, publish, record, retire, start
from readiness.model.errors import ReadinessError

COMMANDS = (
    *(start.COMMAND, check.COMMAND, new.COMMAND, retire.COMMAND, own.COMMAND, record.COMMAND),
    *(export.COMMAND, publish.COMMAND),
)

# The project's folder.
ROOT = Path(__file__).resolve().parents[2]


def main(words: Sequence[str]) -> int:
    """Run the command line `words` and return the exit code.

    It is 0 for success, 1 where something was found or went wrong, and 2 for a command line that is wrong.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal may lack a character that a bank has
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    arguments = parser.parse_args(words)
    try:
        return int(arguments.run(ROOT, arguments))
    except ReadinessError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'Nothing more was written'}: {error.strerror}.", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m readiness",
        description="Look after the question bank of this site.",
        epilog="python -m readiness COMMAND --help explains a command, with an example.",
    )
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        subparser = subparsers.add_parser(
            command.name,
            help=command.line,
            description=command.text,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.takes(subparser)
        subparser.set_defaults(run=command.run)
    return parser
