"""`python -m readiness`: the commands that look after a bank.

Each command is a module whose `COMMAND` describes it; to add one, write its module and put it into
`COMMANDS`. The other modules are what several commands share.
"""

from __future__ import annotations

import argparse
import io
import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from readiness.cli import check, export, new, own, publish, record, retire, start, undo
from readiness.cli.durable import what_failed
from readiness.cli.lock import alone
from readiness.cli.steps import is_unfinished, recover
from readiness.model.errors import ReadinessError
from readiness.model.paths import JOURNAL

COMMANDS = (
    *(start.COMMAND, check.COMMAND, new.COMMAND, retire.COMMAND, own.COMMAND, record.COMMAND),
    undo.COMMAND,
    *(export.COMMAND, publish.COMMAND),
)

# The project's folder.
ROOT = Path(__file__).resolve().parents[2]


def main(words: Sequence[str]) -> int:
    """Run the command line `words` and return the exit code.

    It is 0 for success, 1 where something was found or went wrong, 2 for a command line that is wrong, and
    130 where somebody pressed Ctrl-C.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal may lack a character that a bank has
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    arguments = parser.parse_args(words)
    arguments.typed = shlex.join(words)
    # A file may change twice within a second and keep its length; what Python keeps of it would then be taken
    # for what it says now.
    sys.dont_write_bytecode, sys.pycache_prefix = True, str(ROOT / JOURNAL / "none")
    try:
        with alone(ROOT, writes=arguments.command.writes or is_unfinished(ROOT)):
            if recovered := recover(ROOT):
                print(recovered, file=sys.stderr)
            return int(arguments.command.run(ROOT, arguments))
    except ReadinessError as error:
        print(error, file=sys.stderr)
    except BrokenPipeError:  # whoever reads what is said has read enough, as head does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        print(what_failed(error), file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
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
        subparser.set_defaults(command=command)
    return parser
