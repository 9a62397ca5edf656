"""`python -m readiness record`: records what is published."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from readiness.checks.record import record_of, record_text
from readiness.cli.checkout import CommandError, listed, open_checkout, unrecorded_entries
from readiness.cli.command import Command, takes_side
from readiness.cli.steps import write_files

TEXT = """\
Record every question and principle of your own as it is now, when you publish it.

Writes every slot and id you ever published, and everything you asked, into
team/published.json. The check compares the bank with it, so that no answer is ever read as
one to something else. Commit the file. Refuses while there are mistakes, or texts that
still say “[Write …]”.

  python -m readiness record
"""


def run(root: Path, arguments: Namespace) -> int:
    """Write this side's record. Raises `CommandError` as long as anything is wrong or unwritten."""
    checkout = open_checkout(root, for_us=arguments.ours)
    if checkout.findings:
        message = f"Nothing was recorded. First fix this:\n{listed(checkout.findings)}"
        raise CommandError(message)
    entries = {entry.id for entry in (*checkout.side.fields, *checkout.side.principles)}
    changed = sum(finding.entry in entries for finding in unrecorded_entries(checkout))
    record = record_of(checkout.side, checkout.record)
    count = len(record.fields) + len(record.principles)
    if not count:
        print("You ask nothing of your own, so there's nothing to record. Our bank is recorded with --ours.")
        return 0
    file = checkout.record_file
    written = write_files(root, {file: record_text(record)}, arguments.typed)
    entries_in_all = "1 entry" if count == 1 else f"{count} entries"
    print(f"{file} has {entries_in_all}, {changed} new or reworded. Commit it.", written, sep="\n")
    return 0


COMMAND = Command(
    "record", "record what is published, so that it stays the same", TEXT, run, takes_side, writes=True
)
