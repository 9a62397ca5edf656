"""`python -m readiness check`: reports everything that is to be mended, written or recorded."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from readiness.checks.findings import BankError
from readiness.cli.checkout import Checkout, examine, unrecorded_entries
from readiness.cli.command import Command

TEXT = """\
Check the question bank, team.py, the principles' pages and the record of what was published.

Prints each finding on a line of its own: file and line, the entry, what is wrong, what to
do. These are the mistakes that stop a build, and two kinds that do not, so that you can look
at a page meanwhile: what still says “[Write …]”, and what would lose a published answer.
At the end it names what is not in the record yet, which is no mistake. Writes nothing. The
exit code is 0 where nothing was found, 1 where something was, 2 where the command was typed
wrongly.

  python -m readiness check
"""


def run(root: Path, _: Namespace) -> int:
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
        unrecorded = unrecorded_entries(Checkout(root, site, tuple(findings)))
        if ready := [finding for finding in unrecorded if finding.entry not in unfinished]:
            print("No mistake, but to be recorded:", *ready, sep="\n")
    return 1 if findings else 0


COMMAND = Command("check", "say what is to be mended, written or recorded", TEXT, run)
