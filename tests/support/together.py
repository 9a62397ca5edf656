"""Brings a team's results together as a host does: by the names of fields and buttons, which outside tools rely on too."""

from __future__ import annotations

import base64
import json
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tests.support.node import answer_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import FilePayload, Locator, Page

Person = dict[str, Any]
FIRST_DAY = date(2026, 11, 2)

# Every count with what it is of. Each stands once in a page, and is read as it is written.
COUNTS = """() => [...document.querySelectorAll('[data-count]')].map(each => {
    const { question, sign, principle, group, choice, count } = each.dataset;
    return [[question ?? sign ?? principle, group, choice ?? 'marked'], Number(count), each.textContent];
})"""
SCORES = """() => [...document.querySelectorAll('[data-score]')].map(
    ({ dataset: { dimension, group, score } }) => [[dimension, group], Number(score)],
)"""
# Something is told, and reading has ended; or what is shown has been gone to.
ANSWERED = """() => {
    const told = document.querySelector('[data-part=told]');
    return (told.checkVisibility() && !/^Reading/.test(told.textContent.trim())) || document.activeElement?.id === 'together-seen';
}"""
# Files that are let go over a page.
DROP = """files => {
    const transfer = new DataTransfer();
    for (const { name, type, content } of files) {
        const bytes = Uint8Array.from(atob(content), character => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
    }
    for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""
PASTE = """(field, [codes, noise, times]) => {
    const before = noise.repeat(times);
    field.value = codes.map(code => `${before}\\n${code}`).join('\\n');
}"""
HIDE_TOLD = """() => {
    document.querySelector('[data-part=told]').hidden = true;
    document.activeElement?.blur();
}"""


class Together:
    """One page that brings results together."""

    def __init__(self, page: Page, address: str) -> None:
        """Take a page and the site's address."""
        self.page = page
        self.address = address

    def visit(self) -> Self:
        """Open the page and wait until it has come to life."""
        self.page.goto(f"{self.address}together/")
        return self.ready()

    def ready(self) -> Self:
        """Wait until the page has come to life."""
        self.page.locator("[data-people]").wait_for()
        self.button("Add").wait_for()
        return self

    def reload(self) -> Self:
        """Load the page again."""
        self.page.reload()
        return self.ready()

    def button(self, name: str) -> Locator:
        """A button by its name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def press(self, name: str) -> Self:
        """Press the button of this name."""
        self.button(name).click()
        return self

    def add(self, *texts: str) -> Self:
        """Paste a text, add what is in it, and wait until it is told what became of it."""
        self.page.locator("textarea[name=codes]").fill("\n".join(texts))
        return self.tells("Add")

    def add_many(self, codes: Sequence[str], noise: str = "", times: int = 0) -> Self:
        """Add so much that to type it would take longer than to read it; before each code, a noise so many times."""
        self.page.locator("textarea[name=codes]").evaluate(PASTE, [list(codes), noise, times])
        return self.tells("Add")

    def show(self) -> Self:
        """Press *Show*, and wait until something is shown or it is told why not."""
        return self.tells("Show")

    def tells(self, button: str) -> Self:
        """Press a button, and wait until it is told anew what became of it."""
        self.page.evaluate(HIDE_TOLD)
        self.press(button)
        self.page.wait_for_function(ANSWERED, timeout=60_000)
        return self

    def choose(self, *files: FilePayload) -> Self:
        """Choose files, and wait until it is told what became of them."""
        self.page.evaluate(HIDE_TOLD)
        with self.page.expect_file_chooser() as waiting:
            self.press("Choose files")
        waiting.value.set_files(list(files))
        self.page.wait_for_function(ANSWERED)
        return self

    def drop(self, *files: FilePayload) -> Self:
        """Drop files onto the page, and wait until it is told what became of them."""
        self.page.evaluate(HIDE_TOLD)
        dropped = [
            {
                "name": each["name"],
                "type": each["mimeType"],
                "content": base64.b64encode(each["buffer"]).decode(),
            }
            for each in files
        ]
        self.page.evaluate(DROP, dropped)
        self.page.wait_for_function(ANSWERED)
        return self

    def choose_open(self) -> Self:
        """Agree that all see all."""
        self.open.check()
        return self

    def name(self, name: str) -> Self:
        """Name the round."""
        self.page.get_by_label("Name of the team").fill(name)
        return self

    def sort_by(self, order: str) -> list[str]:
        """Choose an order, and return the questions in it."""
        self.page.locator(f"input[name=order][value={order}]").check()
        return self.order()

    def order(self) -> list[str]:
        """The questions as they stand."""
        ids: list[str] = self.page.eval_on_selector_all(
            "article[data-question]", "all => all.map(each => each.dataset.question)"
        )
        return ids

    def saves(self, name: str) -> tuple[str, str]:
        """Press a button that hands over a file, and return the file's name and text."""
        with self.page.expect_download() as waiting:
            self.press(name)
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes().decode()

    @property
    def open(self) -> Locator:
        """Whether all see all."""
        return self.page.locator("input[name=open]")

    @property
    def people(self) -> int:
        """How many results there are, or are shown."""
        return int(str(self.page.locator("[data-people]").get_attribute("data-people")))

    @property
    def told(self) -> str:
        """What the page has to say."""
        told = self.page.locator("[data-part=told]")
        return told.inner_text() if told.is_visible() else ""

    @property
    def unread(self) -> dict[int, str]:
        """What was not read, by its line."""
        listed = self.page.locator("[data-line]")
        return {int(str(each.get_attribute("data-line"))): each.inner_text() for each in listed.all()}

    @property
    def waiting(self) -> str:
        """What is said of results that came later."""
        return self.page.locator("[data-fill=waiting]").inner_text()

    @property
    def compared(self) -> Locator:
        """Two rounds side by side."""
        return self.page.locator("[data-part=compare]")

    @property
    def counts(self) -> dict[tuple[str, str, str], int]:
        """Every count of the page, by question, sign or principle, group and choice."""
        found = [(tuple(key), count, text) for key, count, text in self.page.evaluate(COUNTS)]
        assert len({key for key, *_ in found}) == len(found), "a count stands once"
        assert [text for _, count, text in found if text != str(count)] == [], "and is what is read"
        return {key: count for key, count, _ in found}

    @property
    def scores(self) -> dict[tuple[str, str], float]:
        """Every score of the page, by dimension and group."""
        found = [(tuple(key), score) for key, score in self.page.evaluate(SCORES)]
        assert len({key for key, _ in found}) == len(found), "a score stands once"
        return dict(found)

    @property
    def level(self) -> str | None:
        """The team's level, where there is one."""
        shown = self.page.locator("[data-level]")
        return shown.get_attribute("data-level") if shown.count() else None

    @property
    def covered(self) -> set[str]:
        """The questions, signs and principles that are covered."""
        found: list[str] = self.page.eval_on_selector_all(
            "[data-covered]", "all => all.map(({ dataset: at }) => at.question ?? at.sign ?? at.mark)"
        )
        return set(found)


def counts_in(shown: Mapping[str, Any]) -> dict[tuple[str, str, str], int]:
    """Every count that the reference shows, named as the page names it."""
    return {
        (item, group, choice): count
        for kind in ("questions", "signs", "marks")
        for item, entries in shown[kind].items()
        for group, counts in entries.items()
        for choice, count in ({"marked": counts} if kind == "marks" else counts).items()
    }


def file_of(
    name: str, content: str | bytes | Mapping[str, Any], kind: str = "application/json"
) -> FilePayload:
    """A file to choose or to drop."""
    if not isinstance(content, str | bytes):
        content = json.dumps(content)
    return {
        "name": name,
        "mimeType": kind,
        "buffer": content if isinstance(content, bytes) else content.encode(),
    }


def on_days(people: Sequence[Mapping[str, Any]]) -> list[Person]:
    """The same people, each on a day of its own: two who agree in all else would have one code."""
    return [
        {"taken_on": str(FIRST_DAY + timedelta(at)), **person, "signs": person.get("signs", {})}
        for at, person in enumerate(people)
    ]


def codes_of(site: Path, people: Sequence[Mapping[str, Any]]) -> list[str]:
    """The result codes of people, as the quiz of a built site writes them."""
    [module] = site.glob("assets/readiness/bank.*.js")
    codes: list[str] = answer_of("encode-people.js", {"module": module.as_uri(), "people": people})
    return codes


def sayable(bank: Mapping[str, Any], people: Sequence[Mapping[str, Any]]) -> list[Person]:
    """People with nothing in their answers that a code can't say; each on a day of its own."""
    rungs, applies = (0, 1, 2, 3, 4), {each["id"] for each in bank["signs"] if each["may_not_apply"]}
    return on_days(
        [
            {
                **person,
                "answers": {
                    key: value
                    for key, value in person["answers"].items()
                    if value == "unsure" or (type(value) is int and value in rungs)
                },
                "signs": {
                    key: value
                    for key, value in person["signs"].items()
                    if value != "not-applicable" or key in applies
                },
            }
            for person in people
        ]
    )
