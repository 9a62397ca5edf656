"""Scores the worksheet as a person with a pencil does: by what is printed on the page, and nothing else."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import Page

Grid = tuple[str, list[str], list[list[str]]]  # caption, the cells of the head, and the rows that can be seen

GRIDS = """tables => tables.filter(table => table.checkVisibility()).map(table => [table.caption.innerText,
    [...table.tHead?.rows[0]?.cells ?? []].map(cell => cell.innerText.trim()),
    [...table.tBodies[0].rows].filter(row => row.checkVisibility())
        .map(row => [...row.cells].map(cell => cell.innerText.trim()))])"""


@dataclass(frozen=True)
class OnPaper:
    """What comes out; levels are counted from 1. A figure that the rules do not allow is missing."""

    dimensions: Mapping[str, tuple[float, float]]
    """Score and margin, by title."""
    overall: float | None
    margin: float | None
    level: int | None


def on_paper(
    page: Page, dimensions: Sequence[str], answers: Mapping[str, Any], signs: Mapping[str, str]
) -> OnPaper:
    """Fill in the worksheet of a page without scripts, on which a role and form are chosen.

    `dimensions` are the titles of all dimensions, `answers` the rungs by the titles of the questions, and `signs`
    the answers to signs likewise.
    """
    steps = page.locator(".worksheet > ol").inner_text()
    grids = grids_of(page)
    scored = {}
    for caption, _, rows in grids[1 : 1 + len(dimensions)]:
        points = [25 * answers[row[0]] for row in rows if isinstance(answers.get(row[0]), int)]
        if len(points) >= 2 and 2 * len(points) >= len(rows):
            scored[caption] = (sum(points) / len(points), number(steps, r"divide ([\d.]+) by") / len(points))
    least, of = map(int, found(steps, r"at least (\d+) of the (\d+)").groups())
    assert of == len(dimensions)
    shown = {title: (score, math.sqrt(spread)) for title, (score, spread) in scored.items()}
    commitment = re.search(r"“(.+?)” must have a score, and sets a limit", steps)
    if len(scored) < least or (commitment and commitment[1] not in scored):
        return OnPaper(shown, None, None, None)
    overall = sum(score for score, _ in scored.values()) / len(scored)
    margin = math.sqrt(sum(spread for _, spread in scored.values())) / len(scored)
    levels = [float(row[0]) for row in grids[0][2]]
    limits = [level_of(levels, overall)]
    if commitment:
        score, spread = scored[commitment[1]]
        limits.append(level_of(levels, score + math.sqrt(spread + margin**2)))
    limits += [limit for grid in grids for limit in limits_by_signs(grid, signs)]
    return OnPaper(shown, overall, margin, min(limits))


def means_on_paper(page: Page, dimensions: Sequence[str], answers: Mapping[str, Any]) -> dict[str, float]:
    """The means of the principles, by title, and of the two gaps, by the captions of their grids."""
    grids = grids_of(page)
    by_principle: dict[str, dict[str, float]] = {}
    for _, _, rows in grids[1 : 1 + len(dimensions)]:
        for title, principle, facet, _ in rows:
            if isinstance(answers.get(title), int):
                by_principle.setdefault(principle, {})[facet] = 25 * answers[title]
    means = {principle: sum(facets.values()) / len(facets) for principle, facets in by_principle.items()}
    for caption, first, second in (("Said and done", "say", "do"), ("Done and backed up", "do", "back up")):
        rows = next(rows for name, _, rows in grids if name == caption)
        pairs = [by_principle[row[0]] for row in rows if {first, second} <= set(by_principle.get(row[0], ()))]
        means[caption] = sum(pair[first] - pair[second] for pair in pairs) / len(pairs)
    return means


def grids_of(page: Page) -> list[Grid]:
    grids: list[Grid] = page.eval_on_selector_all(".worksheet table", GRIDS)
    return grids


def level_of(levels: Sequence[float], score: float) -> int:
    return sum(start <= score + 1e-9 for start in levels)


def limits_by_signs(grid: Grid, signs: Mapping[str, str]) -> list[int]:
    """The level that a grid of the signs allows; nothing for another grid, or where no sign applies."""
    caption, head, rows = grid
    if caption != "Signs of commitment":
        return []
    applying = [answer for answer in signs.values() if answer != "not-applicable"]
    cells = next((row[1:] for row in rows if row[0] == str(len(applying))), [])
    allowed = []
    for level, cell in zip(map(int, re.findall(r"\d", " ".join(head))), cells, strict=True):
        counted = ("shown",) if level == 5 else ("shown", "unsure")
        count = sum(answer in counted for answer in applying)
        if cell and count >= int(found(cell, r"\d+")[0]):
            allowed.append(level)
    return [max(allowed)] if allowed else []


def found(text: str, pattern: str) -> re.Match[str]:
    match = re.search(pattern, text)
    assert match, f"nothing on the page reads like {pattern}"
    return match


def number(text: str, pattern: str) -> float:
    return float(found(text, pattern)[1])
