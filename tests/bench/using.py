"""What it costs to use the quiz: a click on an answer, a key in the plan, the comparison, with many kept results and none."""

from __future__ import annotations

import json
import statistics
import subprocess
from functools import partial
from typing import TYPE_CHECKING, Any

from readiness.output.bank_files import bank_module
from tests.bench.opening import VIEWPORT, Meter, fresh_page
from tests.support.banks import BANK
from tests.support.driver import Quiz
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, CDPSession, Locator, Page

MANY = 1000
SLOWED = 4  # times, as a middling phone is to this machine
KEYS = 20

# Runs in the page: milliseconds from each click on a radio to the frame that follows it.
PAINTS = """
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
# Runs in Node, after the bank's module: so many different codes.
CODES = """
const { encoded } = await import(process.argv[1]);
const { edition, questions } = bank;
const given = n => questions.slice(0, 6).map(({ id }, at) => [id, Math.floor(n / 5 ** at) % 5]);
const person = n => new Map([['role', bank.roles[0].id], ['form', 'full'], ['taken_on', '2026-11-21'], ...given(n)]);
console.log(JSON.stringify(Array.from({ length: Number(process.argv[2]) }, (_, n) => encoded(bank, person(n)))));
"""
# Runs in the page: keeps what is kept of one code for others too, wherever the page keeps it.
MULTIPLY = """([code, codes]) => {
  let found = false;
  for (const [key, text] of Object.entries(localStorage)) {
    if (!key.startsWith('readiness') || !text.includes(code)) continue;
    const record = JSON.parse(text);
    for (const [name, entry] of Object.entries(record)) {
      const one = JSON.stringify(entry);
      if (!one.includes(code) || !/\\d/.test(name)) continue;
      found = true;
      codes.forEach((other, n) => {
        record[name.replace(/\\d+/, digits => Number(digits) + 1 + n)] = JSON.parse(one.replaceAll(code, other));
      });
    }
    localStorage.setItem(key, JSON.stringify(record));
  }
  return found;
}"""


def codes(count: int) -> list[str]:
    """Return so many different codes."""
    script = f"{bank_module(BANK)}\n{CODES}"
    module = ROOT / "docs/assets/readiness/core/code.js"
    command = [".venv/bin/node", "--input-type=module", "--eval", script, module.as_uri(), str(count)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    made: list[str] = json.loads(done.stdout)
    return made


def with_result(page: Page, address: str, saved: dict[str, Any], kept: int) -> Quiz:
    """Open a result, beside so many that are kept."""
    quiz = Quiz(page, address).visit().open_saved(saved)
    if kept:
        quiz.press(BANK.words.keep)
        quiz.page.locator("[data-fill=kept-as]:not(:empty)").wait_for()
        if not page.evaluate(MULTIPLY, [quiz.code, codes(kept)]):
            message = (
                "a kept result is not where it was: tests/bench/using.py looks for its code in localStorage"
            )
            raise RuntimeError(message)
        page.reload()
        quiz.ready()
    return quiz


def middle(locator: Locator) -> tuple[float, float]:
    """Where to click something."""
    locator.scroll_into_view_if_needed()
    box = locator.bounding_box()
    if not box:
        message = f"{locator} cannot be seen"
        raise RuntimeError(message)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def cost(page: Page, meter: Meter, act: Callable[[], object]) -> float:
    """Milliseconds that something takes, with what follows from it."""
    before = meter.spent
    act()
    page.wait_for_timeout(100)
    return meter.spent - before


def clicks(page: Page, session: CDPSession) -> tuple[float, float]:
    """Milliseconds from a click on an answer to its paint, and of processor time; the medians of a step's questions."""
    page.emulate_media(
        reduced_motion="reduce"
    )  # or the next answer would still be on its way when it is aimed at
    radios = [page.locator(f'[name="{each.id}"]') for each in BANK.dimensions[0].questions]
    meter, spent = Meter(session), []
    for value in (1, 2, 3):
        for radio in radios:
            at = middle(radio.nth(value))
            spent.append(cost(page, meter, partial(page.mouse.click, *at)))
    paints: list[float] = page.evaluate("paints")
    if len(paints) != len(spent):
        message = f"of {len(spent)} clicks, {len(paints)} hit an answer"
        raise RuntimeError(message)
    return statistics.median(paints), statistics.median(spent)


def answering(browser: Browser, address: str, saved: dict[str, Any] | None, kept: int) -> tuple[float, float]:
    """Milliseconds from click to paint on a slow processor, and of processor time.

    Without `saved` answers, the page is the one by hand.
    """
    figures = []
    for slowed in (SLOWED, 1):
        with fresh_page(browser, VIEWPORT, PAINTS) as (page, session):
            if saved:
                with_result(page, address, saved, kept).press(BANK.words.change_answers)
            else:
                page.goto(address + "quiz/")
                page.get_by_role("button", name="Start", exact=True).click()
            session.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
            figures.append(clicks(page, session))
    (paint, _), (_, cpu) = figures
    return paint, cpu


def comparing(browser: Browser, address: str, saved: dict[str, Any], kept: int) -> float:
    """Milliseconds of processor time to open the comparison."""
    with fresh_page(browser) as (page, session):
        quiz = with_result(page, address, saved, kept)
        quiz.unfold_to(BANK.words.compare)
        at = middle(page.get_by_role("button", name=BANK.words.compare, exact=True).first)

        def compare() -> None:
            page.mouse.click(*at)
            quiz.opened("compare")

        return cost(page, Meter(session), compare)


def planning(browser: Browser, address: str, saved: dict[str, Any], kept: int) -> float:
    """Milliseconds of scripts for a key in the plan, the median of some; the browser's own part is left out."""
    with fresh_page(browser) as (page, session):
        quiz = with_result(page, address, saved, kept).to_plan()
        quiz.opened("plan").locator("textarea").first.click()
        meter, press = Meter(session, "ScriptDuration"), partial(page.keyboard.press, "a")
        return statistics.median(cost(page, meter, press) for _ in range(KEYS))
