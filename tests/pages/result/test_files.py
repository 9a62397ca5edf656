"""A result in files for other programs, and the line as its page describes it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from tests.support import decoder
from tests.support.calendars import entries
from tests.support.driver import Quiz, columns, published, script
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext


def test_the_vectors_on_the_page_are_read_as_it_says(page: Any, address: str, site: Path) -> None:
    text = (ROOT / "docs/about/code.md").read_text("utf-8")
    good = re.findall(
        r"^\| ([\w-]+), (\w+), ([\w -]+) \| ([\d.]+) \| ([\d, –]+) \| ([\d=, –]+) \| `([\w-]+)` \|",
        text,
        re.MULTILINE,
    )
    bad = re.findall(r"^\| `([\w-]+)` \| [^|]+ \|$", text, re.MULTILINE)
    assert (len(good), len(bad)) == (7, 14)
    page.goto(address + "quiz/")
    code, bank = (f"{address}{script(site, path)}" for path in ("core/code.js", "bank.js"))
    read = f"""async (line) => {{
      const {{ decoded }} = await import('{code}');
      const {{ bank }} = await import('{bank}');
      const found = decoded(bank, line);
      return 'wrong' in found ? null : {{ ...found, values: Object.fromEntries(found.values) }};
    }}"""
    for role, form, day, edition, marks, answers, line in good:
        expected = dict(pair.split(" = ") for pair in answers.split(", ")) if answers != "–" else {}
        independent = decoder.decode(line, ["customer-focused-leadership"])
        assert (independent.role, independent.form, independent.edition) == (role, form, edition)
        assert str(independent.day or "no day") == day
        assert independent.answers == {int(slot): int(number) for slot, number in expected.items()}
        assert independent.marks == (tuple(map(int, marks.split(", "))) if marks != "–" else ())
        ours = page.evaluate(read, line)
        assert (ours["values"]["role"], ours["values"]["form"], ours["edition"]) == (role, form, edition)
        assert ours["values"].get("taken_on", "no day") == day
        names = set(ours["values"]) - {"role", "form", "taken_on", "matters_most"}
        assert len(names) == len(expected)
    for line in bad:
        with pytest.raises(ValueError, match=r"damaged|later|foreign"):
            decoder.decode(line, ["customer-focused-leadership"])
        assert page.evaluate(read, line) is None


def test_the_table_of_answers_gives_the_figures_that_its_page_prints(
    result: Quiz, saved: dict[str, Any], site: Path, tmp_path: Path
) -> None:
    name, table = result.saves("Download a table of the answers (CSV)")
    assert name == "customer-focused-leadership-2026-11-21.csv"
    (tmp_path / name).write_bytes(table.encode())
    page = (ROOT / "docs/about/formats.md").read_text("utf-8")
    query = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)[0].replace("*.csv", str(tmp_path / "*.csv"))
    printed = re.findall(r"^\| ([a-z-]+) \| (executive) \| ([\d.]+) \| (\d+) \|", page, re.MULTILINE)
    found = duckdb.execute(query).fetchall()
    assert [tuple(map(str, row)) for row in found] == printed
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))
    printed_columns = re.findall(
        r"^\| ((?:`\w+`(?:, )?)+) \|",
        page.partition("## Answers as a table")[2].partition("###")[0],
        re.MULTILINE,
    )
    assert list(rows[0]) == re.findall(r"`(\w+)`", " ".join(printed_columns)) == columns("answers")
    assert {row["id"]: row["answer"] for row in rows} == {
        name: str(value) for name, value in {**saved["answers"], **saved["signs"]}.items()
    }
    bank = published(site)
    dimensions = {entry["id"]: entry["dimension"] for entry in bank["principles"]}
    given = saved["answers"].keys() | saved["signs"].keys()
    answered = [entry for entry in (*bank["questions"], *bank["signs"]) if entry["id"] in given]
    for entry, row in zip(answered, rows, strict=True):
        about = [row[column] for column in ("slot", "title", "dimension", "principle", "facet")]
        principle = entry.get("principle", "")
        of = [dimensions.get(principle, ""), principle, entry.get("facet", "")]
        assert about == [str(entry["slot"]), entry["title"], *of]
        rung = row["answer"] if row["answer"].isdigit() else ""
        assert (row["rung"], row["score"]) == (rung, str(25 * int(rung)) if rung else "")


def test_the_reminder_leads_back_in_ninety_days_to_the_three_priorities(
    result: Quiz, new_context: Callable[..., BrowserContext], saved: dict[str, Any]
) -> None:
    _, text = result.saves("Download a ninety-day reminder (calendar)")
    [entry] = entries(text)
    assert entry.day is not None
    assert entry.day >= dt.datetime.now(dt.UTC).date() + dt.timedelta(days=89)  # midnight may pass meanwhile
    for page in (
        "commit/run-it-as-a-competence/",
        "live-the-values/turn-values-into-practices/",
        "live-the-values/agree-values-together/",
    ):
        assert result.address + page in entry.text
    assert entry.url == result.address + "quiz/"
    _, again = result.saves("Download a ninety-day reminder (calendar)")
    assert [each.uid for each in entries(again)] == [entry.uid]
    assert result.shows("Make a plan")  # the reminder's identity is no plan
    other = Quiz(new_context().new_page(), result.address).visit().open_saved(saved)
    _, others = other.saves("Download a ninety-day reminder (calendar)")
    assert [each.uid for each in entries(others)] != [entry.uid]  # or the one would take the other's place
