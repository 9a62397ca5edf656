"""Prints weight, speed and growth, with what design.md and its notes ask for beside them. Run by `make bench`.

Times mean little alone: compare the columns. What is compared takes turns, so that a noisy moment hits all alike. Two
figures are the best and the median of the runs; goals are for the best, and for the median of long tasks.
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
from tests.bench.gathering import CROWDS, crowd, gathered
from tests.bench.growing import enlarged, hooks_seconds
from tests.bench.host import compressed, hosted
from tests.bench.opening import Opened, opened, shifted
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

OPENINGS, TURNS, CLICKED, BUILDS, EDITED, GATHERED = 12, 6, 3, 5, 3, 3
ALIKE = 1.1  # what differs by less is the same here


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
    plainly = in_turn(OPENINGS, *(partial(opened, browser, host) for host in hosts))
    slowly = in_turn(TURNS, *(partial(opened, browser, host, slowed=SLOWED) for host in hosts))

    def row(
        name: str, figure: str, runs: Sequence[list[Opened]], *, times: float = 1.5, digits: int = 0
    ) -> None:
        columns = [[getattr(each, figure) for each in column] for column in runs]
        # The best long tasks are those that happened to last 49 ms, and are none.
        best = statistics.median if figure == "long_tasks" else min
        limit, _, ours = (float(best(column)) for column in columns)
        say(f"  {name}", *(both(each, digits) for each in columns), goal(ours, limit * times, digits))

    row("first question answerable, ms", "answerable", plainly)
    row("main thread until answerable, ms", "cpu_answerable", plainly)
    row("main thread until idle, ms", "cpu_idle", plainly)
    row(f"long tasks, processor {SLOWED} times slower, ms", "long_tasks", slowly)
    row("heap, MB", "heap", plainly, times=1.3, digits=2)


def say_weights(browser: Browser, limit: Host, floor: Host, ours: Host, site: Path) -> None:
    """Print what readers are sent, and the worker."""
    say("\nKB over the wire, cold", "limit", "floor", "ours", "goal")
    by_hand, plain = (kilobytes(page_weight(browser, host, "quiz/")) for host in (limit, floor))
    sent = quiz_weight(browser, ours)
    whole, scripts = kilobytes(sent), kilobytes([*filter(is_ours, sent)])
    say("  quiz, before See results", f"{by_hand:.1f}", f"{plain:.1f}", f"{whole:.1f}", goal(whole, 32))
    say("    our files among it", "", "", f"{scripts:.1f}", goal(scripts, 20))
    for path in LIBRARY:
        sent = page_weight(browser, ours, path)
        search = kilobytes([*filter(is_search, sent)])
        rest = kilobytes(sent) - search
        plain_sent = page_weight(browser, floor, path) if path in PROSE else []
        plain = kilobytes([each for each in plain_sent if not is_search(each)])
        say(f"  /{path}", "", f"{plain:.1f}" if plain else "", f"{rest:.1f}", goal(rest, 100))
        say("    search, unasked", "", "", f"{search:.1f}", goal(search, 0))
    for index in sorted(site.glob("search/*.json")):
        size = len(compressed(index, "application/json")) / 1000
        say(f"  {index.name}, where somebody searches", "", "", f"{size:.1f}", goal(size, 45))
    say("\nThe worker asks for", "", "files", "KB", "goal")
    for moment, files in installed(browser, ours).items():
        most = 0 if "first" in moment else 80
        size = kilobytes(files)
        say(f"  {moment}", "", str(len(files)), f"{size:.1f}", goal(size, most))


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
    by_hand = partial(answering, browser, limit.address, None, 0)
    clicked = in_turn(
        CLICKED, by_hand, *(partial(answering, browser, ours.address, saved, count) for count in kept)
    )
    paints, spent = ([[each[at] for each in runs] for runs in clicked] for at in (0, 1))
    plain, _, many = map(min, paints)
    say(
        f"  click to paint, processor {SLOWED} times slower, ms",
        *(both(each, 1) for each in paints),
        goal(many, plain * ALIKE, 1),
    )
    _, none, many = map(min, spent)
    say("  click, main thread, ms", *(both(each, 1) for each in spent), goal(many, none * ALIKE, 1))
    for name, work, most in (
        ("opening the comparison, main thread, ms", comparing, 100),
        ("a key in the plan, scripts, ms", planning, 4),
    ):
        columns = in_turn(TURNS, *(partial(work, browser, ours.address, saved, count) for count in kept))
        say(f"  {name}", "", *(both(each, 1) for each in columns), goal(min(columns[1]), most))


def say_gathering(browser: Browser, ours: Host, folder: Path) -> None:
    """Print what it costs to bring rounds together, of few people and of many."""
    say("\nA round from a file: best / median", *(f"{count:,} codes" for count in CROWDS), "goal")
    files = [crowd(folder, count) for count in CROWDS]
    works = (partial(gathered, browser, ours.address, *each) for each in zip(files, CROWDS, strict=True))
    columns = in_turn(GATHERED, *works)
    for name, figure, most, at in (
        ("read, fitted and shown, ms", "shown", 1000, 1),
        ("longest frame, ms", "frame", 100, 2),
        ("memory, MB more", "memory", 0, 0),
    ):
        runs = [[getattr(each, figure) for each in column] for column in columns]
        say(f"  {name}", *(both(each) for each in runs), goal(min(runs[at]), most) if most else "")


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
    for name, works, runs in (("whole build", builds, BUILDS), ("an edit while serving", edits, EDITED)):
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
        say_weights(browser, limit, floor, ours, sites[2])
        say_using(browser, limit, ours, sites[2])
        say_gathering(browser, ours, folder)
        say_building(folder, plain)
    say_growing()


if __name__ == "__main__":
    main()
