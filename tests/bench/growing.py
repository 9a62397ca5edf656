"""How the hooks' own time grows with the bank."""

from __future__ import annotations

import re
import statistics
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from readiness.checks.bank import bank_findings
from readiness.checks.shapes import shape_findings
from readiness.model import Bank, Dimension
from readiness.model.paths import page_of
from readiness.model.site import Site
from readiness.model.team import Team
from readiness.output.bank_files import bank_json, bank_module
from readiness.rendering.context import context
from readiness.rendering.environment import environment
from readiness.rendering.library import Composer
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable


def enlarged(bank: Bank, questions: int) -> Bank:
    """A bank of so many questions: the bank's dimensions over and over, with ids, titles and slots of their own."""

    def again(dimension: Dimension, n: int) -> Dimension:
        def named(entry: Any, **more: Any) -> Any:
            slot = {"slot": entry.slot + 1000 * n} if hasattr(entry, "slot") else {}
            return replace(entry, id=f"{entry.id}-{n}", title=f"{entry.title} {n}", **slot, **more)

        def carried(points: dict[str, str]) -> dict[str, str]:
            """By questions that have other ids now."""
            return {point: re.sub(r"^question .*", rf"\g<0>-{n}", by) for point, by in points.items()}

        principles = (
            named(p, questions=tuple(map(named, p.questions)), points=carried(p.points))
            for p in dimension.principles
        )
        larger: Dimension = named(dimension, principles=tuple(principles), steps=())
        return larger

    eight = max(bank.dimensions, key=lambda dimension: len(dimension.questions))
    whole, rest = divmod(questions, sum(1 for _ in bank.questions()))
    more = [again(dimension, n) for n in range(1, whole) for dimension in bank.dimensions]
    more += [again(eight, whole + n) for n in range(rest // len(eight.questions))]
    large = replace(bank, dimensions=(*bank.dimensions, *more))
    if sum(1 for _ in large.questions()) != questions:
        message = f"{questions} questions cannot be made of dimensions of this bank"
        raise ValueError(message)
    return large


def hooks_seconds(bank: Bank) -> dict[str, float]:
    """Seconds that each of the hooks' own parts takes for a bank."""
    pages = {page_of(dimension, principle) for dimension, principle in bank.principles()}
    overrides = ROOT / "overrides"

    def rendered() -> None:
        library = Composer.of(Site(bank, Team(), bank), overrides, {}, None)
        for page in library.by_path:
            library.text(page, "", {})
        library.text("sources/traceability.md", "<!-- bank: traceability -->", {})
        quiz = environment(overrides).get_template("shared/quiz.html")
        quiz.render(context(bank), base="", base_url=".")

    def checked() -> None:
        found = shape_findings(bank) or bank_findings(bank, pages)
        found = [each for each in found if each.rule != "slot-too-high"]  # so large is no bank
        if found:
            raise RuntimeError(str(found[0]))

    def published() -> None:
        bank_json(bank)
        bank_module(bank)

    return {work.__name__: seconds(work) for work in (checked, published, rendered)}


def seconds(work: Callable[[], None]) -> float:
    """The median of three runs."""
    taken = []
    for _ in range(3):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)
