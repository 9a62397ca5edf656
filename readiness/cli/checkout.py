"""A copy of the repository on disk: what is wrong with it, and whose files commands change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from readiness.checks.findings import Finding, in_order
from readiness.checks.history import RULES_OF_WORDS, history_findings, unrecorded_findings
from readiness.checks.pages import page_file_findings
from readiness.checks.record import Record, Side, our_side, parse_record, team_side
from readiness.cli.drafts import page_placeholders, placeholders
from readiness.model import Bank, Place
from readiness.model.encoding import decode
from readiness.model.errors import ReadinessError
from readiness.model.paths import (
    DOCS,
    TEAM_DOCS,
    TEAM_FILE,
    TEAM_RECORD,
    bank_file,
    bank_record,
    is_page,
    page_of,
    source_file,
)
from readiness.model.site import Site
from readiness.site.loading import bank_folder, has_own_bank, inspect_site, refuse_unreadable
from readiness.site.project_files import is_missing


class CommandError(ReadinessError):
    """Something that a command was asked for and cannot do."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """The project in the folder `root`, the site that it makes, and what was found wrong with it.

    A copy is a team's, so commands write into its files; `for_us` they write into those of our bank.
    """

    root: Path
    site: Site
    findings: tuple[Finding, ...]
    for_us: bool

    @property
    def bank(self) -> Bank:
        """The bank that this side adds to and takes from."""
        return self.site.ours if self.is_ours else self.site.bank

    @property
    def side(self) -> Side:
        """What this side asks and has retired."""
        site = self.site
        return _our_side(self.root, site) if self.is_ours else team_side(site.team, site.bank.edition)

    @property
    def is_ours(self) -> bool:
        """Whether commands write into the bank itself; one on another subject is whoever's the copy is."""
        return self.for_us or self.is_subject

    @property
    def is_subject(self) -> bool:
        """Whether the bank is one on another subject, in the team's folder."""
        return has_own_bank(self.root)

    @property
    def record_file(self) -> str:
        """The path of this side's record inside the project."""
        return bank_record(bank_folder(self.root)) if self.is_ours else TEAM_RECORD

    @property
    def record(self) -> Record:
        """What this side has published. Raises `BankError` where the record is damaged."""
        return load_record(self.root, self.record_file)

    @property
    def definition_file(self) -> str:
        """The file with this side's edition and retired entries, by path inside the project."""
        return bank_file(bank_folder(self.root)) if self.is_ours else TEAM_FILE

    @property
    def definition_name(self) -> str:
        """The name in that file whose value has them."""
        return "BANK" if self.is_ours else "TEAM"

    @property
    def docs(self) -> str:
        """The folder of this side's pages, by path inside the project."""
        return DOCS if self.is_ours and not self.is_subject else TEAM_DOCS

    def inside(self, place: Place) -> str:
        """Return the path inside the project of the file in which an entry is written."""
        return Path(place.file).relative_to(self.root).as_posix()


def open_checkout(root: Path, *, for_us: bool = False) -> Checkout:
    """Return a checkout that commands can change. Raises `CommandError` where it has to be mended first."""
    site, findings = examine(root)
    if site is None:
        message = f"First fix what stops the site from being built:\n{listed(findings)}"
        raise CommandError(message)
    return Checkout(root, site, tuple(findings), for_us)


def examine(root: Path) -> tuple[Site | None, list[Finding]]:
    """Return the site, and everything that is wrong with it or still to be written.

    There is no site where mistakes keep it from being put together. Raises `BankError` where a file of the
    bank, the team or a record cannot be read.
    """
    site, findings = inspect_site(root, root / DOCS)
    if site is not None:
        findings += _history_of_both_sides(root, site, {finding.entry for finding in findings})
        bank = site.bank
        principles = (principle for _, principle in bank.principles())
        findings += placeholders((*bank.fields(), *principles, *bank.dimensions, *bank.sources))
        findings += _page_findings(root, site)
    # Findings name pages by their path inside the project, and entries by their whole path.
    return site, in_order(replace(finding, place=_absolute(root, finding.place)) for finding in findings)


def new_findings(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """Return what is found `after` a change and was not found before, wherever that is written."""
    known = {(finding.rule, finding.entry, finding.problem) for finding in before}
    return [finding for finding in after if (finding.rule, finding.entry, finding.problem) not in known]


def load_record(root: Path, file: str) -> Record:
    """Return the record in a file inside the project; an empty one where there is no such file.

    Raises `BankError` where it cannot be read or is damaged.
    """
    path = root / file
    if is_missing(path):
        return Record()
    refuse_unreadable(path, root)
    return parse_record(path.read_bytes(), str(path))


def unrecorded_entries(checkout: Checkout) -> list[Finding]:
    """Return a finding for each entry of this side that is not in its record as it is written now."""
    return unrecorded_findings(checkout.record, checkout.side)


def listed(findings: Iterable[Finding]) -> str:
    """Return findings as text, each on a line of its own."""
    return "\n".join(map(str, findings))


def text_of_file(root: Path, file: str) -> str:
    """Return the text of a file inside the project, its line ends as they are.

    Raises `EncodingError` where it is not UTF-8.
    """
    return decode((root / file).read_bytes(), Place(str(root / file), 1))


def _absolute(root: Path, place: Place) -> Place:
    return replace(place, file=str(root / place.file))


def _history_of_both_sides(root: Path, site: Site, broken: Collection[str]) -> Iterator[Finding]:
    """Yield what `history_findings` does for us and for the team; a build does not stop for these.

    An entry that is `broken` in another way, such as by a forgotten comma, may have other words only until
    that is mended, so nothing is reported of its words.
    """
    for file, side in (
        (bank_record(bank_folder(root)), _our_side(root, site)),
        (TEAM_RECORD, team_side(site.team, site.bank.edition)),
    ):
        for finding in history_findings(load_record(root, file), side):
            if not (finding.rule in RULES_OF_WORDS and finding.entry in broken):
                yield finding


def _our_side(root: Path, site: Site) -> Side:
    """Return the side of the bank; commands work on one on another subject without being told."""
    return our_side(site.ours, "") if has_own_bank(root) else our_side(site.ours)


def _page_findings(root: Path, site: Site) -> Iterator[Finding]:
    """Yield a finding for each page with a part that is misplaced or still to be written."""
    principles = {page_of(*entry) for entry in site.bank.principles()}
    for path in (path for path in site.team_files if is_page(path) and path not in principles):
        file = source_file(path, site.team_files)
        yield from page_placeholders(path, file, text_of_file(root, file))
    for dimension, principle in site.bank.principles():
        path = page_of(dimension, principle)
        file = source_file(path, site.team_files)
        if not (root / file).exists():
            continue
        text = text_of_file(root, file).replace("\r\n", "\n")
        yield from page_file_findings(site, path, text, principle)
        yield from page_placeholders(principle.id, file, text)
