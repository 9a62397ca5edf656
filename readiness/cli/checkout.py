"""A copy of the repository on disk: what is wrong with it, which side it is on, and how its files change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from readiness.checks.findings import BankError, Finding, in_order
from readiness.checks.history import history_findings, unrecorded_findings
from readiness.checks.pages import page_file_findings
from readiness.checks.record import Record, RecordError, Side, our_side, parse_record, team_side
from readiness.checks.shapes import shape_findings
from readiness.cli.drafts import page_placeholders, placeholders
from readiness.model import Place
from readiness.model.paths import BANK_FILE, DOCS, OUR_RECORD, TEAM_FILE, TEAM_RECORD, page_of, source_file
from readiness.model.site import Site
from readiness.model.team import Team
from readiness.site.loading import inspect_site, load_bank, load_team


class CommandError(Exception):
    """What a command was asked for and cannot do; the message is meant for whoever asked."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """The folder `root`, the site that is made of it, and what is wrong with that."""

    root: Path
    site: Site
    found: tuple[Finding, ...]

    @property
    def forked(self) -> bool:
        """Whether a team has made this copy its own, so that commands write into its files, not into ours."""
        return bool(self.site.team != Team() or self.site.own or (self.root / TEAM_RECORD).exists())

    @property
    def side(self) -> Side:
        """What this side asks and asked."""
        site = self.site
        return team_side(site.team, site.bank.edition) if self.forked else our_side(site.ours)

    @property
    def record_file(self) -> str:
        """Where this side's record is, inside the folder."""
        return TEAM_RECORD if self.forked else OUR_RECORD

    @property
    def record(self) -> Record:
        """What this side has published."""
        return load_record(self.root, self.record_file)

    @property
    def file(self) -> str:
        """Which file says what this side's edition is, and what it retired."""
        return TEAM_FILE if self.forked else BANK_FILE

    @property
    def name(self) -> str:
        """Under which name that file says it."""
        return "TEAM" if self.forked else "BANK"

    def inside(self, place: Place) -> str:
        """Return an entry's file by its path inside the folder."""
        return Path(place.file).relative_to(self.root).as_posix()


def open_checkout(root: Path) -> Checkout:
    """Return a checkout that can be changed. Raises `CommandError` where it has to be mended first."""
    site, found = examine(root)
    if site is None:
        message = f"First mend what keeps the site from being put together:\n{listed(found)}"
        raise CommandError(message)
    return Checkout(root, site, tuple(found))


def examine(root: Path) -> tuple[Site | None, list[Finding]]:
    """Return the site and all that is wrong with it: what a build would say, and what is still to be written.

    There is no site where mistakes keep it from being put together. Raises `BankError` as `load` does.
    """
    site, found = inspect_site(root, root / DOCS)
    if site is not None:
        found += _against_records(root, site, {each.entry for each in found})
        principles = (principle for _, principle in site.bank.principles())
        found += placeholders((*site.bank.fields(), *principles))
        found += _in_pages(root, site)
    # Pages are named by their path inside the folder, entries by their whole path.
    return site, in_order(replace(each, place=_within(root, each.place)) for each in found)


def load_record(root: Path, file: str) -> Record:
    """Return what the record `file` in the folder `root` holds; where there is no such file, nothing.

    Raises `BankError` where it is damaged.
    """
    path = root / file
    try:
        return parse_record(path.read_bytes(), str(path)) if path.exists() else Record()
    except RecordError as error:
        raise BankError(str(error)) from None


def unrecorded_entries(checkout: Checkout) -> list[Finding]:
    """Return what this side asks and its record does not hold yet."""
    return unrecorded_findings(checkout.record, checkout.side)


def listed(found: Iterable[Finding]) -> str:
    """Return findings as text, one on a line."""
    return "\n".join(map(str, found))


def text_of_file(root: Path, file: str) -> str:
    """Return the text of a file inside the folder, its line ends as they are."""
    try:
        return (root / file).read_bytes().decode()
    except UnicodeDecodeError:
        message = f"{Place(str(root / file), 1)}: this file is not UTF-8. Save it as UTF-8."
        raise CommandError(message) from None


def write_files(root: Path, texts: Mapping[str, str]) -> None:
    """Write files by their path inside the folder, all or none.

    Raises `CommandError`, with every file as it was, where bank or team could not be read any more.
    """
    paths = {root / file: text for file, text in texts.items()}
    before = {path: path.read_bytes() if path.exists() else None for path in paths}
    try:
        for path, text in paths.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        wrong = listed([*shape_findings(load_bank(root)), *shape_findings(load_team(root))])
    except (BankError, OSError) as error:
        wrong = str(error)
    if wrong:
        for path, content in before.items():
            if content is not None:
                path.write_bytes(content)
            else:
                path.unlink(missing_ok=True)
        message = f"Every file is as it was, for this came of the change. Make it by hand.\n{wrong}"
        raise CommandError(message)


def _within(root: Path, place: Place) -> Place:
    return replace(place, file=str(root / place.file))


def _against_records(root: Path, site: Site, spoiled: Collection[str]) -> Iterator[Finding]:
    """What was published and would be lost, or turn into something else; a build shows it all the same.

    An entry that is `spoiled` by another slip, such as a forgotten comma, may read otherwise only until that
    is mended.
    """
    for file, side in (
        (OUR_RECORD, our_side(site.ours)),
        (TEAM_RECORD, team_side(site.team, site.bank.edition)),
    ):
        for each in history_findings(load_record(root, file), side):
            if not (each.rule == "record-reworded" and each.entry in spoiled):
                yield each


def _in_pages(root: Path, site: Site) -> Iterator[Finding]:
    """Parts of principles' pages that have no place there, or are still to be written."""
    for dimension, principle in site.bank.principles():
        path = page_of(dimension, principle)
        file = source_file(path, site.own)
        if not (root / file).exists():
            continue
        text = text_of_file(root, file).replace("\r\n", "\n")
        yield from page_file_findings(file, text, site.bank.words)
        yield from page_placeholders(principle.id, file, text)
