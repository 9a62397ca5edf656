"""Findings: which rule something breaks, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from readiness.checks.rules import RULES
from readiness.model import Entry, Place
from readiness.model.errors import ReadinessError


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule, by its id, in an entry, by its id, with what is wrong and what to do."""

    rule: str
    entry: str
    place: Place
    problem: str
    remedy: str

    def __str__(self) -> str:
        """One line: `bank/commit.py:30: set-the-ceiling: what is wrong. What to do.`."""
        return f"{self.place}: {self.entry}: {self.problem} {self.remedy}"


def finding(rule: str, entry: str, place: Place, /, **fields: object) -> Finding:
    """Return a finding with the texts of its rule, whose `{fields}` are filled in."""
    texts = RULES[rule]
    return Finding(rule, entry, place, texts.problem.format(**fields), texts.remedy.format(**fields))


def rule_message(rule: str, /, **fields: object) -> str:
    """Return a rule's problem and remedy as one text, where no entry is concerned."""
    texts = RULES[rule]
    return f"{texts.problem} {texts.remedy}".format(**fields)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings sorted by file and line."""
    return sorted(findings, key=lambda finding: (finding.place.file, finding.place.line))


def entry_finding(rule: str, entry: Entry, /, **fields: object) -> Finding:
    """Return a finding about an entry, at the place where it is written."""
    return finding(rule, entry.id, entry.place, **fields)


def claimed_twice(
    rule: str, claims: Iterable[tuple[object, Entry]], /, **fields: object
) -> Iterator[Finding]:
    """Yield a finding for each claim, of a value by an entry, on what an earlier entry has claimed."""
    owners: dict[object, Entry] = {}
    for value, entry in claims:
        if value in owners:
            other = owners[value]
            yield entry_finding(rule, entry, value=value, other=other.id, where=other.place, **fields)
        else:
            owners[value] = entry


class BankError(ReadinessError):
    """A bank, or a team's file, that no site can be built from."""


def refuse(findings: Collection[Finding]) -> None:
    """Raise `BankError` with all findings, if there are any."""
    if findings:
        count = "One mistake keeps" if len(findings) == 1 else f"{len(findings)} mistakes keep"
        listed = "\n".join(f"  {finding}" for finding in findings)
        message = f"{count} the site from being built.\n{listed}"
        raise BankError(message)
