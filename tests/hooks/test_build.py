"""Building: clean, and a bad bank stops it with one message and leaves the last good site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.banks import FIRST
from tests.support.mistakes.build import SPOILED
from tests.support.project import build, contents, spoil
from tests.support.rules import says


def test_a_build_is_the_same_byte_for_byte_whenever_and_wherever_it_is_made(
    site: Path, project: Path
) -> None:
    there = project / "built"
    done = build(project, there, TZ="Pacific/Kiritimati", PYTHONHASHSEED="1", SOURCE_DATE_EPOCH="1000000000")
    assert done.returncode == 0, done.stderr
    assert contents(there) == contents(site)


def test_properdocs_builds_the_same_site_unchanged(site: Path, project: Path) -> None:
    done = build(project, project / "site", "--config-file", "mkdocs.yml", tool="properdocs")
    assert done.returncode == 0, done.stderr

    def unsigned(folder: Path) -> dict[str, bytes]:
        """A site's files without the tool's name, with which the theme signs every page, and what follows from it."""
        files = contents(folder)
        # The pages that the worker keeps are in its archive too, whose name has their hash.
        archive = next(path for path in files if path.startswith("assets/readiness/offline/quiz."))
        _, _, version = archive.removesuffix(".json").rpartition(".")
        del files[archive]
        files["sw.js"] = files["sw.js"].replace(version.encode(), b"")
        # The name counts in what a page weighs, and the weight, in whole kilobytes, stands in a page.
        signs = rb'(?<=name="generator" content=")[^,]+|(?<=name="readiness-size" content=")\d+'
        return {path: re.sub(signs, b"", files[path]) for path in files}

    assert unsigned(project / "site") == unsigned(site)
    signed = (project / "site/index.html").read_text("utf-8")
    assert 'content="mkdocs-ProperDocs' in signed  # it was not MkDocs after all


def test_a_script_that_imports_what_is_not_there_stops_the_build_with_its_line(small_project: Path) -> None:
    spoil(small_project, "docs/assets/readiness/quiz/quiz.js", "from './form.js'", "from './nope.js'")
    done = build(small_project, small_project / "site")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert re.search(r"docs/assets/readiness/quiz/quiz\.js, line \d+: there is no quiz/nope\.js", done.stderr)


@pytest.mark.parametrize("kind", SPOILED)
def test_a_bad_bank_stops_the_build_in_one_message(small_project: Path, kind: str) -> None:
    rule, file, old, new, told = SPOILED[kind]
    site = small_project / "site"
    site.mkdir()
    (site / "last-good.html").write_text("kept")
    spoil(small_project, file, old, new)
    done = build(small_project, site)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert says(rule).search(done.stderr)
    for part in told:
        assert part in done.stderr
    assert [path.name for path in site.iterdir()] == ["last-good.html"]


def test_a_page_without_a_principle_and_a_principle_without_a_page_are_both_told(small_project: Path) -> None:
    page = small_project / "docs/commit/set-the-ceiling.md"
    page.rename(page.with_name("raise-the-ceiling.md"))
    done = build(small_project, small_project / "site")
    assert done.returncode == 1
    assert "docs/commit/set-the-ceiling.md is missing" in done.stderr
    assert "docs/commit/raise-the-ceiling.md:1" in done.stderr
    assert not (small_project / "site").exists()


def test_a_file_where_the_build_writes_its_own_is_not_overwritten(small_project: Path) -> None:
    (small_project / "docs/assets/readiness/bank.js").write_text("mine")
    done = build(small_project, small_project / "site")
    assert done.returncode == 1
    assert "docs/assets/readiness/bank.js is where the build writes its own" in done.stderr


def test_markup_in_the_bank_stays_text(small_project: Path) -> None:

    spoil(
        small_project,
        "bank/commit.py",
        f'"{FIRST.rungs[0]}"',
        '"<img src=x onerror=alert(1)> & none."',
    )
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    for page in ("quiz", "commit/set-the-ceiling"):
        text = (small_project / "site" / page / "index.html").read_text("utf-8")
        assert "&lt;img src=x onerror=alert(1)&gt; &amp; none." in text
        assert "<img src=x" not in text
