"""`python -m readiness record`: what is published from now on."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from readiness.checks.record import record_of, record_text
from readiness.cli.checkout import CommandError, listed, open_checkout, unrecorded_entries
from readiness.cli.command import Command

TEXT = """\
Record every question, sign and principle as it stands, when you publish it.

Writes every slot and id that was ever published, and the words, into
bank/published.json or, where team.py or team/ changes anything, what is your own into
team/published.json. The check holds the bank against it, so that no answer is ever taken
for one to something else. Commit the file. Refuses as long as there are mistakes, or texts
that still say “[Write …]”.

  python -m readiness record
"""


def run(root: Path, _: Namespace) -> int:
    """Write the record of the side that the checkout is on."""
    checkout = open_checkout(root)
    if checkout.found:
        message = f"Nothing was recorded. First mend this:\n{listed(checkout.found)}"
        raise CommandError(message)
    fresh = len(unrecorded_entries(checkout))
    now = record_of(checkout.side, checkout.record)
    count = len(now.fields) + len(now.principles)
    if not count:
        print("You ask nothing of your own, so there is nothing to record.")
        return 0
    path = root / checkout.record_file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(record_text(now).encode())
    print(f"{checkout.record_file} holds {count} entries, {fresh} of them new or with new words. Commit it.")
    return 0


COMMAND = Command("record", "record what is published, so that it stays what it is", TEXT, run)
