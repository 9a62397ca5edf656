"""The last good site: whatever stops a build leaves it as it was, and a good build replaces it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.project import build, contents, spoil, write_all

if TYPE_CHECKING:
    from pathlib import Path

LAST = {"index.html": b"last", "gone/index.html": b"last"}
# What stops a build late: the tool, the file, a text in it, and another in its place. test_pages.py has more.
STOPS = {
    "a template that fails while it writes": (
        "mkdocs",
        "overrides/404.html",
        "{{ library.missing_title }}",
        "{{ nobody.knows }}",
    ),
    "what the policy forbids, found when all is written": (
        "mkdocs",
        "overrides/404.html",
        "{{ library.missing_title }}",
        '<b onclick="x()"></b>',
    ),
    "a warning, which the tool looks for after the last event": (
        "properdocs",
        "docs/about/cite.md",
        "reviewed:",
        "review:",
    ),
}
KILL = "\n\ndef on_post_page(output: str, **_: object) -> None:\n    import os\n\n    os._exit(9)\n"


@pytest.fixture
def last(small_project: Path) -> Path:
    """The folder of the last good site."""
    return write_all(small_project / "site", LAST)


@pytest.mark.parametrize("kind", STOPS)
def test_what_stops_a_build_leaves_it_as_it_was(small_project: Path, last: Path, kind: str) -> None:
    tool, *change = STOPS[kind]
    spoil(small_project, *change)
    assert build(small_project, last, "--config-file", "mkdocs.yml", tool=tool).returncode == 1
    assert contents(last) == LAST


def test_a_killed_build_leaves_it_and_the_next_good_one_replaces_it(small_project: Path, last: Path) -> None:
    hook = small_project / "hooks/quiz.py"
    good = hook.read_text("utf-8")
    before = {path.name for path in small_project.iterdir()}
    hook.write_text(good + KILL, "utf-8")
    assert build(small_project, last).returncode != 0
    assert contents(last) == LAST
    assert {path.name for path in small_project.iterdir()} > before  # it had begun
    hook.write_text(good, "utf-8")
    done = build(small_project, last)
    assert done.returncode == 0, done.stderr
    assert "gone/index.html" not in contents(last)
    assert contents(last)["index.html"] != b"last"
    assert {path.name for path in small_project.iterdir()} == before
