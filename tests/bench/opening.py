"""What it costs to open the quiz: until a question can be answered, and until the browser is idle."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playwright.sync_api import ViewportSize

from tests.bench.host import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, CDPSession, Page

    from tests.bench.host import Host

# A phone on which everything from the role to *Start* is in view, so that no scrolling is measured.
VIEWPORT = ViewportSize(width=412, height=2400)
# As Lighthouse has it.
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6 * 1024 * 1024 / 8,
    "uploadThroughput": 0.75 * 1024 * 1024 / 8,
}
# Runs in the page: asks for a press of the role and of *Start* as soon as each can be hit, and says when a question can
# be answered. It knows of a page only what everybody sees: visible radios, and a button of this name.
UNTIL_ANSWERABLE = """
if (!location.pathname.endsWith('nothing.html')) {
const middle = element => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return width && { x: x + width / 2, y: y + height / 2 };
};
const canBeHit = element => {
  const at = element && middle(element);
  const hit = at && document.elementFromPoint(at.x, at.y);
  return hit && (hit === element || hit.contains(element) && hit.closest('label')) ? at : null;
};
const question = () => [...document.querySelectorAll('fieldset input[type=radio]:not([name=role], [name=form])')]
  .find(radio => radio.checkVisibility({ visibilityProperty: true }));
const start = () => [...document.querySelectorAll('button')].find(button => button.textContent.trim() === 'Start');
const asked = new Map();
const ask = (target, at) => {
  if (performance.now() - (asked.get(target) ?? -1000) < 250) return;
  asked.set(target, performance.now());
  press(at);
};
const look = () => {
  const radio = question();
  if (radio && canBeHit(radio)) {
    answerable(performance.now());
    return;
  }
  const begin = canBeHit(start());
  const role = document.querySelector('[name=role]');
  if (begin && role.checked) ask('start', begin);
  else if (begin) ask('role', middle(role));
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
}
"""
LONG_TASKS = """
window.longTasks = [];
new PerformanceObserver(list => longTasks.push(...list.getEntries().map(entry => entry.duration)))
  .observe({ type: 'longtask', buffered: true });
"""
SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => entry.value)))
  .observe({ type: 'layout-shift', buffered: true });
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """One opening of the quiz."""

    answerable: float
    """Milliseconds from the navigation to the moment when a question can be answered."""
    cpu_answerable: float
    """Milliseconds of the main thread's processor time until then, and"""
    cpu_idle: float
    """until nothing is loading any more."""
    heap: float
    """Megabytes that scripts hold after a collection."""
    long_tasks: float
    """Milliseconds of all tasks that blocked the main thread for more than 50."""


class Meter:
    """One of the browser's own times, counted from now on: of the main thread's processor, or of scripts alone."""

    def __init__(self, session: CDPSession, name: str = "ThreadTime") -> None:
        """Begin to count."""
        self.session = session
        self.name = name
        session.send("Performance.enable")
        self.began = metric(session, name)

    @property
    def spent(self) -> float:
        """Milliseconds since the beginning."""
        return (metric(self.session, self.name) - self.began) * 1000


def metric(session: CDPSession, name: str) -> float:
    """One of the browser's own figures."""
    found = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    figure: float = found[name]
    return figure


@contextmanager
def fresh_page(
    browser: Browser, viewport: ViewportSize = VIEWPORT, *scripts: str, **options: Any
) -> Iterator[tuple[Page, CDPSession]]:
    """A page in a fresh profile, without a service worker, and the session that measures it."""
    context = browser.new_context(viewport=viewport, **{"service_workers": "block", **options})
    page = context.new_page()
    for script in scripts:
        page.add_init_script(script)
    yield page, context.new_cdp_session(page)
    context.close()


def throttled(session: CDPSession, slowed: int = 1) -> None:
    """From now on, the network is slow, and the processor slower by so many times."""
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})


def opened(browser: Browser, host: Host, *, slowed: int = 1) -> Opened:
    """Open the quiz on a slow network, and on a processor that is slower by so many times."""
    with fresh_page(browser, VIEWPORT, UNTIL_ANSWERABLE, LONG_TASKS) as (page, session):
        found: list[tuple[float, float]] = []
        page.expose_function("press", lambda at: page.mouse.click(at["x"], at["y"]))
        page.expose_function("answerable", lambda at: found.append((at, thread.spent)))
        page.goto(host.address + NOTHING)
        thread = Meter(session)
        throttled(session, slowed)
        page.goto(host.address + "quiz/", wait_until="commit")
        while not found:
            page.wait_for_timeout(2)
        page.wait_for_load_state("networkidle")
        spent = thread.spent
        [(answerable, cpu), *_] = found
        session.send("HeapProfiler.collectGarbage")
        return Opened(
            answerable, cpu, spent, metric(session, "JSHeapUsedSize") / 1e6, sum(page.evaluate("longTasks"))
        )


def shifted(browser: Browser, address: str, code: str, width: int) -> float:
    """How far the page of a shared result moves about while it is loading: the sum of its layout shifts."""
    with fresh_page(browser, ViewportSize(width=width, height=900), SHIFTS) as (page, session):
        throttled(session)
        page.goto(f"{address}quiz/#r={code}", wait_until="networkidle")
        page.locator("[data-level]:visible").first.wait_for()
        page.wait_for_timeout(500)
        found: list[float] = page.evaluate("shifts")
        return sum(found)
