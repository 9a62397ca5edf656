"""`python -m readiness check`: reports everything that is to be mended, written or recorded."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from readiness.checks.findings import BankError
from readiness.cli.checkout import Checkout, examine, unrecorded_entries
from readiness.cli.command import Command, takes_side

TEXT = """\
Check the question bank, team.py, the principles' pages and the record of what was published.

Prints one finding per line: file and line, the entry, what is wrong, what to do. It finds the
mistakes that stop a build, and two kinds that don't, so you can still look at a page: texts
that still say “[Write …]”, and changes that would lose a published answer. At the end it
lists what of your own isn't in the record yet, which is not a mistake. Writes nothing. The
exit code is 0 if nothing was found, 1 if something was, 2 if the command was mistyped.

  python -m readiness check
"""


def run(root: Path, arguments: Namespace) -> int:
    """Print all findings and how many there are."""
    try:
        site, findings = examine(root)
    except BankError as error:
        print(error, "1 finding.", sep="\n")
        return 1
    count = "1 finding." if len(findings) == 1 else f"{len(findings) or 'No'} findings."
    print(*findings, count, sep="\n")
    if site is not None:
        unfinished = {finding.entry for finding in findings}  # these are recorded once they are mended
        unrecorded = unrecorded_entries(Checkout(root, site, tuple(findings), arguments.ours))
        if ready := [finding for finding in unrecorded if finding.entry not in unfinished]:
            print("Not a mistake, but still to record:", *ready, sep="\n")
    return 1 if findings else 0


COMMAND = Command("check", "list what still needs fixing, writing or recording", TEXT, run, takes_side)
