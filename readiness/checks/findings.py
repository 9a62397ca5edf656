"""A mistake that was found: which rule it breaks, where, and what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from readiness.checks.rules import RULES
from readiness.model import Entry, Place


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: the rule's id, the entry, where it is written, what is wrong and what to do."""

    rule: str
    entry: str
    place: Place
    problem: str
    remedy: str

    def __str__(self) -> str:
        """`bank/commit.py:30: set-the-ceiling: what is wrong. What to do.`."""
        return f"{self.place}: {self.entry}: {self.problem} {self.remedy}"


def finding(rule: str, entry: str, place: Place, /, **fields: object) -> Finding:
    """Return a mistake, the texts of its rule filled in."""
    texts = RULES[rule]
    return Finding(rule, entry, place, texts.problem.format(**fields), texts.remedy.format(**fields))


def rule_message(rule: str, /, **fields: object) -> str:
    """Return what is wrong and what to do as one text, where there is no entry to name."""
    texts = RULES[rule]
    return f"{texts.problem} {texts.remedy}".format(**fields)


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """Return findings by file and line."""
    return sorted(found, key=lambda finding: (finding.place.file, finding.place.line))


def entry_finding(rule: str, entry: Entry, /, **fields: object) -> Finding:
    """Return a mistake in an entry, the texts of its rule filled in."""
    return finding(rule, entry.id, entry.place, **fields)


def claimed_twice(
    rule: str, claims: Iterable[tuple[object, Entry]], /, **fields: object
) -> Iterator[Finding]:
    """Report each claim on a value that an earlier entry has claimed."""
    first: dict[object, Entry] = {}
    for value, entry in claims:
        if value in first:
            other = first[value]
            yield entry_finding(rule, entry, value=value, other=other.id, where=other.place, **fields)
        else:
            first[value] = entry


class BankError(Exception):
    """A bank that cannot be used; the message is meant for whoever edits it."""


def refuse(found: Collection[Finding]) -> None:
    """Raise `BankError` with all that was found, if anything was."""
    if found:
        count = "One mistake keeps" if len(found) == 1 else f"{len(found)} mistakes keep"
        listed = "\n".join(f"  {finding}" for finding in found)
        message = f"{count} the site from being built.\n{listed}"
        raise BankError(message)
