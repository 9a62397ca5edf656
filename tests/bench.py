"""Prints the figures that tests do not hold to a clock: weight, speed and growth, side by side in one run.

Times are medians and mean little alone; compare the columns. Run by `make bench`.
"""

from __future__ import annotations

import gzip
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
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
from readiness.site.loading import load_bank
from tests.support.browser import chromium
from tests.support.driver import Quiz
from tests.support.project import ROOT, build, copy_project
from tests.support.servers import BASE, Handler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

RUNS = 9
SLOWED = 4  # times, as a middling phone is to this machine

# Runs in the page: notes when the first question can be answered, going through the opening where there is one.
FIRST_QUESTION = """
const look = () => {
  const radio = document.querySelector('.question input');
  const start = document.querySelector('[data-act=start]');
  const style = radio && radio.checkVisibility({ visibilityProperty: true });
  if (style) { window.answerable = performance.now(); return; }
  if (start?.checkVisibility() && customElements.get('readiness-quiz')) {
    document.querySelector('[name=role][value=executive]').click();
    start.click();
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
# Runs in the page: milliseconds from each click on a radio to the frame that follows it.
CLICKS = """
window.paints = [];
addEventListener('click', event => {
  if (event.target.type !== 'radio') return;
  const clicked = event.timeStamp;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.paints.push(performance.now() - clicked);
    port2.postMessage(0);
  });
}, true);
"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, for as long as it is needed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()


def plainly(route: Route) -> None:
    """Answer with the same page without our element and its script: a plain form of radios."""
    page = route.fetch()
    text = page.text().replace("readiness-quiz", "div")
    route.fulfill(response=page, body=re.sub(r'<script type="module".*?</script>', "", text))


@contextmanager
def slow_page(browser: Browser, *, plain: bool, script: str) -> Iterator[Page]:
    """A page on a slowed processor."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.add_init_script(script)
    if plain:
        page.route("**/quiz/", plainly)
    yield page
    context.close()


def until_answerable(browser: Browser, address: str, *, plain: bool) -> float:
    """Milliseconds from opening the page to the first question that can be answered."""
    with slow_page(browser, plain=plain, script=FIRST_QUESTION) as page:
        page.goto(address + "quiz/")
        found: float = page.wait_for_function("() => window.answerable").json_value()
        return found


def until_painted(browser: Browser, address: str, *, plain: bool) -> float:
    """Milliseconds from a click on an answer to its paint, the median of a step's questions."""
    with slow_page(browser, plain=plain, script=CLICKS) as page:
        quiz = Quiz(page, address)
        page.goto(address + "quiz/")
        if not plain:
            quiz.ready().start("executive", "full")
        names = [f"{question.id}" for question in BANK.dimensions[0].questions]
        for value in (1, 2, 3):
            for name in names:
                quiz.radio(name, value).click()
        page.wait_for_function(f"() => window.paints.length >= {3 * len(names)}")
        paints: list[float] = page.evaluate("window.paints")
        return statistics.median(paints)


def weights(browser: Browser, site: Path, address: str) -> dict[str, dict[str, int]]:
    """Gzipped bytes of each of our scripts and style sheets, before and after *See results*."""
    loaded: list[str] = []
    page = browser.new_page(service_workers="block")
    page.on("request", lambda request: loaded.append(request.url.removeprefix(address)))
    quiz = Quiz(page, address).visit().start("executive", "full")
    while not quiz.shows("See results"):
        quiz.press("Next")
    page.wait_for_load_state("networkidle")
    before = len(loaded)
    quiz.results().download()
    page.wait_for_load_state("networkidle")
    page.close()

    def weighed(paths: list[str]) -> dict[str, int]:
        ours = {path for path in paths if path.startswith(("assets/readiness/", "assets/styles/"))}
        return {path: len(gzip.compress((site / path).read_bytes(), 9, mtime=0)) for path in ours}

    return {"before": weighed(loaded[:before]), "later": weighed(loaded[before:])}


def build_seconds(project: Path) -> float:
    """Seconds that one build takes."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        done = build(project, Path(folder) / "site", strict=False)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return time.perf_counter() - began


def without_hooks(folder: Path) -> Path:
    """A copy of the project that knows nothing of the bank: the same pages, the theme alone."""
    project = copy_project(folder)
    config = project / "mkdocs.yml"
    text = re.sub(r"\nhooks:\n  - \S+\n", "\n", config.read_text("utf-8"))
    text = re.sub(r"  custom_dir: \S+\n  static_templates:\n    - \S+\n", "", text)
    config.write_text(re.sub(r"      - (?:principles|sources) #.*\n", "", text), "utf-8")
    for page in (project / "docs").glob("*.md"):
        page.write_text(re.sub(r"^template: .*\n", "", page.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    return project


def enlarged(bank: Bank, questions: int) -> Bank:
    """A bank of so many questions: the bank's dimensions over and over, with ids, titles and slots of their own."""

    def again(dimension: Dimension, n: int) -> Dimension:
        def named(entry: Any, **more: Any) -> Any:
            slot = {"slot": entry.slot + 1000 * n} if hasattr(entry, "slot") else {}
            return replace(entry, id=f"{entry.id}-{n}", title=f"{entry.title} {n}", **slot, **more)

        principles = (named(p, questions=tuple(named(q) for q in p.questions)) for p in dimension.principles)
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


def in_turn(runs: int, *works: Callable[[], float]) -> list[float]:
    """The median of each work's figure; the works take turns, so that a noisy moment hits all alike."""
    taken = [[work() for work in works] for _ in range(runs)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def say(*cells: str) -> None:
    """Print a row."""
    sys.stdout.write(f"{cells[0]:44}" + "".join(f"{cell:>16}" for cell in cells[1:]) + "\n")


BANK = load_bank(ROOT)


def main() -> None:
    """Print every figure."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        build(ROOT, folder / "site")
        address = stack.enter_context(served(folder / "site"))
        browser = stack.enter_context(chromium())

        weight = weights(browser, folder / "site", address)
        say("Ours, bytes (gzip -9)", "before results", "later")
        for name in sorted({*weight["before"], *weight["later"]}):
            say(f"  {name}", *(str(weight[when].get(name, "")) for when in ("before", "later")))
        say("  together", *(str(sum(weight[when].values())) for when in ("before", "later")))

        say(f"\nIn the browser, processor slowed {SLOWED} times", " quiz", "plain page")
        opened = [partial(until_answerable, browser, address, plain=plain) for plain in (False, True)]
        say("  opening to first answerable question, ms", *(f"{ms:.0f}" for ms in in_turn(RUNS, *opened)))
        painted = [partial(until_painted, browser, address, plain=plain) for plain in (False, True)]
        say("  click to paint, ms", *(f"{ms:.1f}" for ms in in_turn(RUNS, *painted)))

        say("\nBuilding", "with hooks", "without")
        bare = without_hooks(folder / "bare")
        took = in_turn(5, partial(build_seconds, ROOT), partial(build_seconds, bare))
        say("  whole build, s", *(f"{s:.2f}" for s in took))

    say("\nThe hooks' own time, s", *(f"{n} questions" for n in (40, 400, 4000)), "400 to 4000")
    table = [hooks_seconds(enlarged(BANK, n)) for n in (40, 400, 4000)]
    for part in table[0]:
        figures = [row[part] for row in table]
        say(f"  {part}", *(f"{s:.4f}" for s in figures), f"{figures[2] / figures[1]:.1f}x")
    totals = [sum(row.values()) for row in table]
    say("  together", *(f"{s:.4f}" for s in totals), f"{totals[2] / totals[1]:.1f}x")


if __name__ == "__main__":
    main()
