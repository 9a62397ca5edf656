"""Prints weight, speed and growth, with what design.md and its notes ask for beside them. Run by `make bench`.

Times mean little alone: compare the columns. What is compared takes turns, so that a noisy moment hits all alike. Two
figures are the best and the median of the runs, and goals are for the best.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tests.bench.building import build_seconds, edit_seconds
from tests.bench.comparison import PROSE, write_floor, write_limit
from tests.bench.growing import enlarged, hooks_seconds
from tests.bench.host import hosted
from tests.bench.opening import opened, shifted
from tests.bench.using import MANY, SLOWED, answering, comparing, planning, with_result
from tests.bench.weighing import LIBRARY, installed, is_ours, is_search, kilobytes, page_weight, quiz_weight
from tests.support.banks import BANK
from tests.support.browser import chromium
from tests.support.driver import published, saved_example
from tests.support.project import ROOT, build, copy_project
from tests.support.publishing import publish

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Browser

    from tests.bench.host import Host

Figure = TypeVar("Figure")

OPENINGS, TURNS, BUILDS = 12, 6, 5


def in_turn(runs: int, *works: Callable[[], Figure]) -> list[list[Figure]]:
    """Each work's figures; the works take turns."""
    taken = [[work() for work in works] for _ in range(runs)]
    return [[*column] for column in zip(*taken, strict=True)]


def say(*cells: str) -> None:
    """Print a row."""
    sys.stdout.write(f"{cells[0]:52}" + "".join(f"{cell:>18}" for cell in cells[1:]).rstrip() + "\n")
    sys.stdout.flush()


def both(figures: Sequence[float], digits: int = 0) -> str:
    """The best of some figures and their median."""
    return f"{min(figures):.{digits}f} / {statistics.median(figures):.{digits}f}"


def goal(figure: float, most: float, digits: int = 0) -> str:
    """The most that a figure may be, and whether it is."""
    return f"≤ {most:.{digits}f} {'met' if figure <= most else 'MISSED'}"


def say_opening(browser: Browser, *hosts: Host) -> None:
    """Print what it costs to open the quiz."""
    say("Quiz, slow 4G, no worker: best / median", "limit", "floor", "ours", "goal")
    columns = in_turn(OPENINGS, *(partial(opened, browser, host) for host in hosts))
    slowed = in_turn(TURNS, *(partial(opened, browser, host, slowed=SLOWED) for host in hosts))
    rows = (
        ("first question answerable, ms", [[each.answerable for each in runs[:TURNS]] for runs in columns], 1.5, 0),
        ("main thread until answerable, ms", [[each.cpu_answerable for each in runs] for runs in columns], 1.5, 0),
        ("main thread until idle, ms", [[each.cpu_idle for each in runs] for runs in columns], 1.5, 0),
        (f"long tasks, processor {SLOWED} times slower, ms", [[each.long_tasks for each in runs] for runs in slowed], 1.5, 0),
        ("heap, MB", [[each.heap for each in runs[:TURNS]] for runs in columns], 1.3, 2),
    )  # fmt: skip
    for name, figures, factor, digits in rows:
        limit, _, ours = figures
        say(
            f"  {name}",
            *(both(each, digits) for each in figures),
            goal(min(ours), min(limit) * factor, digits),
        )


def say_weights(browser: Browser, limit: Host, floor: Host, ours: Host) -> None:
    """Print what readers are sent, and the worker."""
    say("\nKB over the wire, cold", "limit", "floor", "ours", "goal")
    quizzes = [
        quiz_weight(browser, ours),
        page_weight(browser, floor, "quiz/"),
        page_weight(browser, limit, "quiz/"),
    ]
    sent, *plain = [*map(kilobytes, quizzes)]
    say("  quiz, before See results", f"{plain[1]:.1f}", f"{plain[0]:.1f}", f"{sent:.1f}", goal(sent, 32))
    ours_only = kilobytes([each for each in quizzes[0] if is_ours(each)])
    say("    our scripts and styles among it", "", "", f"{ours_only:.1f}", goal(ours_only, 20))
    for path in LIBRARY:
        theirs = page_weight(browser, floor, path) if path in PROSE else []
        mine = page_weight(browser, ours, path)
        rest, plain_rest = (
            kilobytes([each for each in every if not is_search(each)]) for every in (mine, theirs)
        )
        say(f"  /{path}", "", f"{plain_rest:.1f}" if theirs else "", f"{rest:.1f}", goal(rest, 100))
        search = kilobytes([*filter(is_search, mine)])
        say("    search, unasked", "", f"{kilobytes([*filter(is_search, theirs)]):.1f}" if theirs else "", f"{search:.1f}", goal(search, 0))  # fmt: skip
    say("\nThe worker asks for", "files", "KB")
    for moment, files in installed(browser, ours).items():
        say(f"  {moment}", str(len(files)), f"{kilobytes(files):.1f}")


def say_using(browser: Browser, limit: Host, ours: Host, site: Path) -> None:
    """Print what it costs to use the quiz."""
    saved = saved_example(published(site))
    context = browser.new_context(service_workers="block")
    code = with_result(context.new_page(), ours.address, saved, 0).code
    context.close()
    say("\nShared result, slow 4G", "", "", "ours", "goal")
    for width in (412, 1280):
        shift = shifted(browser, ours.address, code, width)
        say(f"  layout shift, {width} px", "", "", f"{shift:.3f}", goal(shift, 0.02, 2))
    say("\nIn use: best / median", "limit", "none kept", f"{MANY} kept", "goal")
    kept = (0, MANY)
    clicked = in_turn(
        TURNS,
        partial(answering, browser, limit.address, None, 0),
        *(partial(answering, browser, ours.address, saved, count) for count in kept),
    )
    paints, spent = ([[each[at] for each in runs] for runs in clicked] for at in (0, 1))
    say(f"  click to paint, processor {SLOWED} times slower, ms", *(both(each, 1) for each in paints), goal(min(paints[2]), min(paints[0]) * 1.1, 1))  # fmt: skip
    say(
        "  click, main thread, ms",
        *(both(each, 1) for each in spent),
        goal(min(spent[2]), min(spent[1]) * 1.1, 1),
    )
    for name, work, most in (("opening the comparison, main thread, ms", comparing, 100), ("a key in the plan, scripts, ms", planning, 4)):  # fmt: skip
        columns = in_turn(TURNS, *(partial(work, browser, ours.address, saved, count) for count in kept))
        say(f"  {name}", "", *(both(each, 1) for each in columns), goal(min(columns[1]), most))


def say_building(folder: Path, published_site: Path) -> None:
    """Print what it costs to build, against the same pages written beforehand."""
    say("\nBuilding, s: best / median", "written before", "", "ours", "goal")
    project = copy_project(folder / "project")
    [page] = [*published_site.glob("docs/about/cite.md"), *published_site.glob("docs/about/cite/index.md")]
    edits = (
        partial(edit_seconds, published_site, page.relative_to(published_site / "docs").as_posix()),
        partial(edit_seconds, project, "about/cite.md"),
    )
    builds = (partial(build_seconds, published_site), partial(build_seconds, project))
    for name, works, runs in (("whole build", builds, BUILDS), ("an edit while serving", edits, 2)):
        plain, ours = in_turn(runs, *works)
        ratio = min(ours) / min(plain)
        say(f"  {name}", both(plain, 2), f"{ratio:.2f} times", both(ours, 2), goal(ratio, 1.3, 1))


def say_growing() -> None:
    """Print how the hooks' own time grows."""
    say("\nThe hooks' own time, s", *(f"{n} questions" for n in (40, 400, 4000)), "400 to 4000")
    table = [hooks_seconds(enlarged(BANK, n)) for n in (40, 400, 4000)]
    for part in (*table[0], "together"):
        figures = [row.get(part) or sum(row.values()) for row in table]
        say(f"  {part}", *(f"{s:.4f}" for s in figures), f"{figures[2] / figures[1]:.1f}x")


def main() -> None:
    """Print every figure."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        done = build(ROOT, folder / "site")
        if done.returncode:
            raise RuntimeError(done.stderr)
        plain = publish(ROOT, folder / "published")
        sites = (write_limit(folder / "limit"), write_floor(folder / "floor", plain), folder / "site")
        limit, floor, ours = (stack.enter_context(hosted(site)) for site in sites)
        browser = stack.enter_context(chromium())
        say_opening(browser, limit, floor, ours)
        say_weights(browser, limit, floor, ours)
        say_using(browser, limit, ours, sites[2])
        say_building(folder, plain)
    say_growing()


if __name__ == "__main__":
    main()
