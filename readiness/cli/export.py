"""`python -m readiness export`: writes the bank for people who do not read Python."""

from __future__ import annotations

import csv
import io
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from readiness.cli.checkout import open_checkout
from readiness.cli.command import Command
from readiness.cli.durable import replace_files
from readiness.model import Bank, Question, Sign
from readiness.model.limits import RUNGS

TEXT = """\
Write the whole bank, as your site has it, for people who don't read Python.

Writes two files into the folder DIR: bank.csv for spreadsheets, with a row for each question and sign, and
bank.md to read and comment on, by dimension and principle. Files with these names are replaced.

  python -m readiness export review
"""
_FIRST_COLUMNS = ("dimension", "principle", "id", "slot", "facet", "asked_of", "short_for", "title")

# A spreadsheet would run such a text, so it gets an apostrophe before it, as in the quiz's tables:
# core/table.js.
_FORMULA = re.compile(r"['\s]*(?!-\d+(\.\d+)?\Z)[=+\-@\t\r]")
_BYTE_ORDER_MARK = "\ufeff"  # without it, some spreadsheets take UTF-8 for an older encoding
_MARKDOWN = re.compile(r"([\\`*_{}\[\]#|~<>])")


def bank_table(bank: Bank) -> str:
    """Return the bank as CSV (RFC 4180), with a row for each question and sign."""
    file = io.StringIO()
    rows = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
    roles = bank.role_ids
    rows.writerow((*_FIRST_COLUMNS, *roles, *(f"rung_{at}" for at in range(RUNGS))))
    for dimension, principle in bank.principles():
        for question in principle.questions:
            head = (dimension.id, principle.id, question.id, question.slot, question.facet)
            rows.writerow(map(_cell, (*head, *_asked_cells(question, roles), *question.rungs)))
    for sign in bank.signs:
        rows.writerow(map(_cell, ("", "", sign.id, sign.slot, "", *_asked_cells(sign, roles), *[""] * RUNGS)))
    return _BYTE_ORDER_MARK + file.getvalue()


def _asked_cells(entry: Question | Sign, roles: Sequence[str]) -> Iterator[str]:
    """Yield the cells from `asked_of` to the last role's stem."""
    stems = entry.stems if isinstance(entry, Question) else dict.fromkeys(entry.asked_of, entry.text)
    yield ", ".join(entry.asked_of)
    yield ", ".join(entry.short_for) if isinstance(entry, Question) else ""
    yield entry.title
    yield from (stems.get(role, "") for role in roles)


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def bank_text(bank: Bank) -> str:
    """Return the bank as Markdown, in bank order."""
    return "\n".join(_markdown_lines(bank))


def _markdown_lines(bank: Bank) -> Iterator[str]:
    words = bank.words
    yield f"# {_escaped(bank.title)}\n\nEdition {bank.edition} of the bank {bank.id}.\n"
    for dimension in bank.dimensions:
        yield f"## {_escaped(dimension.title)}\n\n`{dimension.id}`. {_escaped(dimension.line)}\n"
        for principle in dimension.principles:
            yield f"### {_escaped(principle.title)}\n\n`{principle.id}`. {_escaped(principle.line)}\n"
            for question in principle.questions:
                facet = words.library.deeds[question.facet]
                short = ", ".join(words.roles[role] for role in question.short_for) or "nobody"
                yield f"#### {_escaped(question.title)}\n"
                yield f"`{question.id}`, slot {question.slot}. Facet: {facet}. Short form: {short}.\n"
                yield from (
                    f"- {words.roles[role]}: {_escaped(stem)}" for role, stem in question.stems.items()
                )
                yield ""
                yield from (f"{at}. {_escaped(rung)}" for at, rung in enumerate(question.rungs))
                yield f"\nExample: `{question.example}`\n" if question.example else ""
    if bank.signs:
        yield f"## {_escaped(words.signs_title)}\n"
    for sign in bank.signs:
        roles = ", ".join(words.roles[role] for role in sign.asked_of)
        yield f"### {_escaped(sign.title)}\n\n`{sign.id}`, slot {sign.slot}. Asked of: {roles}.\n"
        yield f"{_escaped(sign.text)}\n"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def takes(parser: ArgumentParser) -> None:
    """Take the folder to write into."""
    parser.add_argument(
        "folder", metavar="DIR", type=Path, help="the folder to write into; created if needed"
    )


def run(root: Path, arguments: Namespace) -> int:
    """Write both files."""
    bank = open_checkout(root).site.bank
    folder: Path = arguments.folder
    table, text = folder / "bank.csv", folder / "bank.md"
    contents = ((table, bank_table(bank).encode()), (text, bank_text(bank).encode()))
    replace_files(contents, folder)
    print(f"Wrote {table} and {text}. To take it back, delete these two files.")
    return 0


COMMAND = Command("export", "write the bank as a table and as text", TEXT, run, takes)
