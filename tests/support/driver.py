"""Takes the quiz as a person does: by the names of radios and buttons, which outside tools rely on too."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tests.support.banks import BANK
from tests.support.project import ROOT
from tests.support.servers import BASE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Locator, Page

# Under which a browser keeps what was given here.
KEY = f"readiness:{BANK.id}:{BASE}"


# Whether a button of the name can be seen, once what it is folded into is open. A step that is on its way has none yet.
UNFOLD = """name => {
    const named = [...document.querySelectorAll('button')].filter(
        button => (button.getAttribute('aria-label') ?? button.textContent.trim()) === name && !button.closest('[hidden]'),
    );
    const seen = () => named.some(button => button.checkVisibility());
    if (!seen())
        for (let fold = named[0]?.closest('details'); fold; fold = fold.parentElement.closest('details'))
            fold.open = true;
    return seen();
}"""

# Opens what of a result is folded. The address follows each part that opens, a moment later: it waits for that as well.
OPEN_ALL = """result => Promise.all(
    [...result.querySelectorAll('details:not([open])')].map(
        part => new Promise(opened => { part.addEventListener('toggle', opened, { once: true }); part.open = true; }),
    ),
)"""

# Once another step is there than the one that was left: ticks what it asks, and goes on unless it is the last. It does
# so within the page, for how one gets there is not the test; where it is, `choose` and `press` take the pointer.
WALK = """([answers, left]) => {
    const button = name => [...document.querySelectorAll('button')].find(
        button => button.textContent.trim() === name && button.checkVisibility(),
    );
    const step = document.querySelector('[data-step]:not([hidden])');
    if (step.dataset.step === left || !(button('See results') ?? button('Next'))) return '';
    for (const radio of step.querySelectorAll('.question input[type=radio]'))
        if (radio.checkVisibility() && radio.value === answers[radio.name]) radio.click();
    if (button('See results')) return 'the last';
    button('Next').click();
    return step.dataset.step;
}"""


class Quiz:
    """One quiz on one page."""

    def __init__(self, page: Page, address: str) -> None:
        """Take a page and the site's address."""
        self.page = page
        self.address = address

    def visit(self) -> Self:
        """Open the quiz and wait until it has come to life."""
        self.page.goto(self.address + "quiz/")
        return self.ready()

    def ready(self) -> Self:
        """Wait until the quiz has come to life, and a result is there where one is to be shown."""
        self.page.wait_for_function(
            """() => customElements.get('readiness-quiz')
                && document.querySelector('[data-step]:not([hidden]) h2')?.checkVisibility()"""
        )
        return self

    def start(self, role: str = "executive", form: str = "full") -> Self:
        """Choose role and form, and start."""
        self.choose("role", role)
        self.choose("form", form)
        return self.press("Start")

    def choose(self, name: str, value: str | int) -> Self:
        """Tick one radio."""
        self.radio(name, value).check()
        return self

    def radio(self, name: str, value: str | int) -> Locator:
        """One radio."""
        return self.page.locator(f'input[name="{name}"][value="{value}"]')

    def bring_back(self) -> Self:
        """Bring back what was set aside, and wait until it is there."""
        self.page.locator("[data-part=notice]").evaluate("notice => { notice.hidden = true; }")
        self.press("Bring them back")
        self.page.locator("[data-part=notice]:not([hidden])").wait_for()
        return self

    def unfold(self) -> Self:
        """Open what is optional on the opening."""
        self.page.locator(".opening summary").click()
        return self

    def unfold_to(self, name: str) -> Self:
        """Wait until a button of this name can be seen, opening what it is folded into."""
        self.page.wait_for_function(UNFOLD, arg=name)
        return self

    def press(self, name: str) -> Self:
        """Press the button of this name, after opening what it is folded into."""
        self.unfold_to(name)
        self.page.get_by_role("button", name=name, exact=True).click()
        return self

    def to_plan(self) -> Self:
        """Go from the result to the plan, whether it has been written or is only offered."""
        return self.press("Make a plan" if self.shows("Make a plan") else "Go to the plan")

    def shows(self, name: str) -> bool:
        """Whether a button of this name can be seen."""
        return self.page.get_by_role("button", name=name, exact=True).is_visible()

    def asked(self) -> list[str]:
        """Names of the questions and signs on the step that is shown."""
        names: list[str] = self.page.eval_on_selector_all(
            "[data-step]:not([hidden]) .question input[type=radio]",
            "radios => [...new Set(radios.filter(r => r.checkVisibility()).map(r => r.name))]",
        )
        return names

    def tick(self, answers: Mapping[str, str | int]) -> Self:
        """Tick what the step that is shown asks, all at once: where the way is the test, `choose` takes the pointer."""
        self.page.eval_on_selector_all(
            "[data-step]:not([hidden]) .question input[type=radio]",
            """(radios, answers) => radios
                .filter(radio => radio.checkVisibility() && radio.value === answers[radio.name])
                .forEach(radio => radio.click())""",
            {name: str(value) for name, value in answers.items()},
        )
        return self

    def answer(self, answers: Mapping[str, str | int]) -> Self:
        """Answer what is asked, step by step, and end on the result; what has no answer is skipped."""
        return self.walk(answers).results()

    def walk(self, answers: Mapping[str, str | int] | None = None) -> Self:
        """Answer what is asked, step by step, and stop on the last; what has no answer is skipped."""
        given, left = {name: str(value) for name, value in (answers or {}).items()}, ""
        while left != "the last":
            left = self.page.wait_for_function(WALK, arg=[given, left]).json_value()
        return self

    def results(self) -> Self:
        """See the result."""
        self.press("See results")
        self.page.locator("[data-step=result] h2").wait_for()
        return self

    def checked(self) -> dict[str, str]:
        """Every ticked radio's name and value."""
        ticked: dict[str, str] = self.page.eval_on_selector_all(
            "readiness-quiz .question input:checked",
            "radios => Object.fromEntries(radios.map(radio => [radio.name, radio.value]))",
        )
        return ticked

    def download(self) -> dict[str, Any]:
        """Download the answers and read the file."""
        with self.page.expect_download() as waiting:
            self.press("Download answers")
        content: dict[str, Any] = json.loads(Path(waiting.value.path()).read_text("utf-8"))
        return content

    def opened(self, step: str) -> Locator:
        """Wait until a step is there that loads when it is used."""
        self.page.locator(f"[data-step={step}]:not([hidden]) h2").wait_for()
        return self.page.locator(f"[data-step={step}]")

    @property
    def code(self) -> str:
        """The code in the address."""
        return self.page.url.partition("#r=")[2]

    def saves(self, name: str) -> tuple[str, str]:
        """Press a button that hands over a file, and return the file's name and text."""
        with self.page.expect_download() as waiting:
            self.press(name)
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes().decode()

    def open_saved(self, content: str | bytes | Mapping[str, Any]) -> Self:
        """Open a file of saved answers."""
        if not isinstance(content, str | bytes):
            content = json.dumps(content)
        raw = content.encode() if isinstance(content, str) else content
        with self.page.expect_file_chooser() as waiting:
            self.press("Open saved answers")
        earlier = self.page.locator("[data-part=notice]")
        earlier.evaluate("notice => { notice.hidden = true; }")  # so that it is told anew
        waiting.value.set_files({"name": "answers.json", "mimeType": "application/json", "buffer": raw})
        self.page.locator("[data-part=notice]:not([hidden])").wait_for()
        return self

    @property
    def notice(self) -> str:
        """What the quiz has to say, once it says something."""
        notice = self.page.locator("[data-part=notice]")
        notice.wait_for()
        return notice.inner_text()

    @property
    def result(self) -> Locator:
        """The result with all its parts open, as far as it is there."""
        result = self.page.locator("[data-step=result]")
        result.evaluate(OPEN_ALL)
        return result

    @property
    def heading(self) -> str:
        """The heading of the step that is shown."""
        return self.page.locator("[data-step]:not([hidden]) h2").inner_text()


def script(site: Path, path: str) -> str:
    """The address of a script from the site's root, by its path among the sources."""
    [file] = (site / "assets/readiness").glob(path.replace(".js", ".*.js"))
    return file.relative_to(site).as_posix()


def published(site: Path) -> dict[str, Any]:
    """The published bank of a built site."""
    bank: dict[str, Any] = json.loads((site / "assets/readiness/bank.json").read_text("utf-8"))
    return bank


def worked_example(bank: Mapping[str, Any]) -> tuple[dict[str, str | int], dict[str, str]]:
    """The worked example as the method page prints it: answers by id, figures by name.

    The page and the tests share it, so that what readers can follow is what is proved. A question that the
    page does not have yet is left open.
    """
    text = (ROOT / "docs/about/method.md").read_text("utf-8")
    asked = rows(text, "| Question | Rung | Points |") + rows(text, "| Sign | Answer |")
    ids = {entry["title"]: entry["id"] for entry in [*bank["questions"], *bank["signs"]]}
    unknown = {title for title, *_ in asked} - ids.keys()
    assert not unknown, f"docs/about/method.md has rows titled {unknown}; was a question retitled?"
    signs = {
        "can show": "shown",
        "said only": "claimed",
        "absent": "no",
        "not known": "unsure",
        "does not apply": "not-applicable",
    }
    answers = {
        ids[title]: signs.get(value) or (int(value) if value.isdigit() else "unsure")
        for title, value, *_ in asked
    }
    return answers, {name: result for name, _, result in rows(text, "| Figure | Working | Result |")}


def saved_example(bank: Mapping[str, Any]) -> dict[str, Any]:
    """The worked example as a downloaded file."""
    answers, _ = worked_example(bank)
    return as_file(bank, answers)


def as_file(bank: Mapping[str, Any], answers: Mapping[str, str | int]) -> dict[str, Any]:
    """An executive's answers to questions and signs, by id, as a downloaded file has them."""
    signs = {sign["id"] for sign in bank["signs"]}
    return {
        "bank": bank["id"],
        "edition": bank["edition"],
        "taken_on": "2026-11-21",
        "role": "executive",
        "form": "full",
        "answers": {name: value for name, value in answers.items() if name not in signs},
        "signs": {name: value for name, value in answers.items() if name in signs},
        "matters_most": [],
        "result": {},
    }


def columns(table: str) -> list[str]:
    """Return the columns that the published description of a table names, in order."""
    described = json.loads((ROOT / f"docs/assets/readiness/{table}.csv-metadata.json").read_text("utf-8"))
    return [column["name"] for column in described["tableSchema"]["columns"]]


def rows(page: str, head: str) -> list[list[str]]:
    """The cells of a table in a page, row by row."""
    _, _, below = page.partition(f"{head}\n")
    assert below, f"there is no table headed {head}"
    lines = itertools.takewhile(lambda line: line.startswith("|"), below.splitlines()[1:])
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
