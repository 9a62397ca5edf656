"""While somebody edits: what is wrong is said in the terminal and on every page, and goes when it is mended."""

from __future__ import annotations

import socket
import subprocess
import sys
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.support.banks import FIRST
from tests.support.project import ROOT, free_port, serving, spoil
from tests.support.rules import says

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

SCRIPT = "docs/assets/readiness/quiz/quiz.js"
FIRST_IMPORT = (ROOT / SCRIPT).read_text("utf-8").splitlines().index("import { bank } from '../bank.js';") + 1
# What is broken, how, and what is said of it.
BROKEN = {
    "bank/commit.py": (
        f'"{FIRST.rungs[0]}",\n',
        f'"{FIRST.rungs[0]}"\n',
        "bank/commit.py:51: part-in-the-last-change: it has 4 rungs",
    ),
    "docs/commit/choose-the-long-term.md": (
        "## Talk about it",
        "## Talk <b>about</b> it",
        "the page has no place for a part “Talk <b>about</b> it”",
    ),
    "docs/sources/traceability.md": ("bank: traceability", "bank: trace", "there is no block “trace”"),
    "docs/about/cite.md": ("reviewed: 2026-11-22", "reviewed: lately", "reviewed is “lately”"),
    SCRIPT: (
        "import { bank }",
        "await 0;\nimport { bank }",
        f"{SCRIPT}, line {FIRST_IMPORT}: Write await inside",
    ),
}


def test_a_port_that_is_taken_is_told_in_one_sentence(small_project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        done = subprocess.run(
            command, cwd=small_project, capture_output=True, text=True, check=False, timeout=60
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"port {port}. " in done.stderr
    assert f"serve -a 127.0.0.1:{port + 1}" in done.stderr
    assert says("port-taken").search(done.stderr)


def test_a_broken_edit_is_told_on_every_page_and_a_mended_one_shows(
    page: Page, small_project: Path, tmp_path: Path
) -> None:
    good = {file: (small_project / file).read_text("utf-8") for file in BROKEN}
    port = free_port()
    with serving(small_project, port, tmp_path) as said:
        page.set_default_timeout(30_000)  # what is waited for is built meanwhile
        page.goto(f"http://127.0.0.1:{port}/quiz/")
        assert page.locator("meta[http-equiv]").count() == 0  # no policy, for live reload is an inline script
        for file, (old, new, _) in BROKEN.items():
            spoil(small_project, file, old, new)
        alert = page.get_by_role("alert")
        for _, _, told in BROKEN.values():
            alert.locator("pre").filter(has_text=told).wait_for()
        expect(alert).to_be_in_viewport()
        for address in ("sources/traceability/", "quiz/"):
            page.goto(f"http://127.0.0.1:{port}/{address}")
            expect(alert).to_have_css("color", "rgb(255, 255, 255)")
            expect(alert).to_have_css("background-color", "rgb(124, 29, 18)")
            expect(alert.locator("pre").first).to_have_css("color", "rgb(255, 255, 255)")
        page.goto(f"http://127.0.0.1:{port}/sources/traceability/")
        assert alert.locator("pre").count() == len(BROKEN)
        assert page.locator("article table").count() > 0  # as it was before
        page.goto(f"http://127.0.0.1:{port}/quiz/")
        for file, text in good.items():
            (small_project / file).write_text(
                text.replace("such as a simpler form", "such as a simpler letter"), "utf-8"
            )
        page.get_by_text("such as a simpler letter").first.wait_for(state="attached")
        alert.wait_for(state="detached")
        spoil(small_project, "team.py", "Team(", 'Team(name="A name of our own", ')
        page.get_by_text("A name of our own").first.wait_for()
        page.goto(
            "about:blank"
        )  # or it would wait for the next build; closing a page that waits may never end
    terminal = "".join(said)
    for _, _, told in BROKEN.values():
        assert told in terminal
    assert terminal.count("ERROR") >= len(BROKEN)
    assert "Traceback" not in terminal


def test_what_was_never_built_is_not_served(small_project: Path) -> None:
    spoil(small_project, "docs/sources/traceability.md", "bank: traceability", "bank: trace")
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{free_port()}"]
    done = subprocess.run(command, cwd=small_project, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "there is no block “trace”" in done.stderr
    assert "Traceback" not in done.stderr
