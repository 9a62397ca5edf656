"""`python -m readiness check`: reports everything that is to be mended, written or recorded."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from readiness.checks.consequences import consequences
from readiness.checks.findings import BankError
from readiness.cli.building import NOT_BUILT, Trial, trial
from readiness.cli.checkout import Checkout, examine, unrecorded_entries
from readiness.cli.command import Command, takes_side

TEXT = """\
Check the question bank, team.py, the pages, their links, the settings, the templates and the
record of what was published.

Prints one finding per line: file and line, the entry, what is wrong, what to do. It finds the
mistakes that stop a build, and two kinds that don't, so you can still look at a page: texts
that still say “[Write …]”, and changes that would lose a published answer. At the end it
lists what of your own isn't in the record yet and what your site lacks because you ask less
than we do, which are no mistakes. Writes nothing. The exit code is 0 if nothing was found, 1
if something was, 2 if the command was mistyped.

Links, settings and templates need a build of the whole site, which takes a few seconds and is
thrown away. If the packages for it are missing, the rest is checked and a line says so.

  python -m readiness check
  python -m readiness check --quick
"""

_LISTED = 6  # of what is still to record: a new bank has dozens, with one remedy


def takes(parser: ArgumentParser) -> None:
    """Take whether the site is built, and whose record is looked at."""
    parser.add_argument("--quick", action="store_true", help="leave out what needs a build of the site")
    takes_side(parser)


def run(root: Path, arguments: Namespace) -> int:
    """Print all findings and how many there are."""
    try:
        site, findings = examine(root)
    except BankError as error:
        site, findings, told = None, [], [str(error)]
    else:
        told = [*map(str, findings)]
    built = Trial()
    if not arguments.quick:
        built = trial(root, site, told) if site else NOT_BUILT
    mistakes = [*told, *built.mistakes]
    count = "1 finding." if len(mistakes) == 1 else f"{len(mistakes) or 'No'} findings."
    print(*mistakes, count, sep="\n")
    if built.unchecked:
        print(built.unchecked)
    if site is not None:
        unfinished = {finding.entry for finding in findings}  # these are recorded once they are mended
        unrecorded = unrecorded_entries(Checkout(root, site, tuple(findings), arguments.ours))
        if ready := [finding for finding in unrecorded if finding.entry not in unfinished]:
            more = [f"And {len(ready) - _LISTED} more."] if len(ready) > _LISTED else []
            print("Not a mistake, but still to record:", *ready[:_LISTED], *more, sep="\n")
        if less := consequences(site.ours, site.bank):
            print("Not a mistake, but different, because of what you leave out or replace:", *less, sep="\n")
    return 1 if mistakes else 0


COMMAND = Command("check", "list what still needs fixing, writing or recording", TEXT, run, takes)
