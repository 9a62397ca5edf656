"""A copy of the project whose bank has grown: one more question, one more principle, one more dimension."""

from __future__ import annotations

import re
import shutil
from itertools import count
from typing import TYPE_CHECKING

from tests.support.commands import run
from tests.support.project import ROOT, copy_project, spoil

if TYPE_CHECKING:
    from pathlib import Path

# The dimension that is there twice in the end: what is new of it has this before its ids.
TWICE, MORE = "keep-going", "more-"
TO_WRITE = re.compile(r"\[Write (.*?)\]")


def grown_copy(to: Path) -> Path:
    """Return a copy with all tests whose bank an editor has added to: by commands where there are some, and by hand."""
    copy_project(to)
    shutil.copytree(ROOT / "tests", to / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    for file in (ROOT / "pyproject.toml", *ROOT.glob("tsconfig*")):
        shutil.copy(file, to)
    for tools in (".venv", "node_modules"):
        (to / tools).symlink_to(ROOT / tools)
    _add_question(to)
    _add_principle(to)
    _add_dimension(to)
    return to


def _add_question(project: Path) -> None:
    run(project, "new", "question", "set-the-ceiling", "more-than-before", "--facet", "reinforce", "--ours")
    _write_out(project / "bank/commit.py")


def _add_principle(project: Path) -> None:
    """Add one whose page says what another one's says, and so carries the same points."""
    points = ("C10", "C19", "D13")
    run(project, "new", "principle", "build-people", "lend-a-hand", "--points", *points, "--ours")
    _write_out(project / "bank/build_people.py")
    _copy_page(
        project / "docs/build-people/care-for-the-team.md", project / "docs/build-people/lend-a-hand.md"
    )
    _relate(project, "lend-a-hand")


def _add_dimension(project: Path) -> None:
    source = (project / "bank/keep_going.py").read_text("utf-8")
    principles = re.findall(r'Step\(principle="([\w-]+)"', source)
    text = re.sub(r'\b(id|principle)="', rf'\1="{MORE}', source.replace("KEEP_GOING", "MORE_TO_KEEP"))
    text = text.replace('"question ', f'"question {MORE}').replace('title="', 'title="More on: ')
    text = re.sub(r'(": ")(.*\?",)$', r"\1Once more: \2", text, flags=re.MULTILINE)  # no two ask the same
    text = re.sub(r"slot=(\d+)", lambda slot: f"slot={int(slot[1]) + 60}", text)
    (project / "bank/more_to_keep.py").write_text(text, "utf-8")
    spoil(
        project,
        "bank/__init__.py",
        "from bank.related",
        "from bank.more_to_keep import MORE_TO_KEEP\nfrom bank.related",
    )
    spoil(project, "bank/__init__.py", "KEEP_GOING)", "KEEP_GOING, MORE_TO_KEEP)")
    folder = project / "docs" / f"{MORE}{TWICE}"
    folder.mkdir()
    for page in (project / "docs" / TWICE).glob("*.md"):
        copy = folder / (page.name if page.stem == "index" else f"{MORE}{page.name}")
        _copy_page(page, copy)
        links = re.sub(rf"\(({'|'.join(principles)})\.md", rf"({MORE}\1.md", copy.read_text("utf-8"))
        copy.write_text(links.replace(f"bank: steps {TWICE}", f"bank: steps {MORE}{TWICE}"), "utf-8")
    for principle in principles:
        _relate(project, f"{MORE}{principle}")


def _write_out(file: Path) -> None:
    """Leave nothing to be written of what a command has drafted; no two texts are the same."""
    numbers = count(1)
    text = TO_WRITE.sub(lambda draft: f"{draft[1]} {file.stem}-{next(numbers)}", file.read_text("utf-8"))
    file.write_text(text, "utf-8")


def _copy_page(page: Path, copy: Path) -> None:
    text = page.read_text("utf-8").replace("description: ", "description: More on this. ", 1)
    copy.write_text(
        re.sub(r"^title: (.*)$", r'title: "More on: \1"', text, count=1, flags=re.MULTILINE), "utf-8"
    )


def _relate(project: Path, principle: str) -> None:
    """Relate a principle to two others, as every one is."""
    pairs = (
        f'    Related(\n        one="{principle}",\n        other="{other}",\n'
        f'        because="{principle} leads to {other}.",\n    ),\n'
        for other in ("set-the-ceiling", "keep-your-word")
    )
    spoil(project, "bank/related.py", "RELATED = (\n", f"RELATED = (\n{''.join(pairs)}")
