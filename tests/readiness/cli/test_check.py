"""`python -m readiness check` sees what a build sees: in the project's environment, with packages, and without."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from readiness.checks.findings import rule_message
from tests.support.banks import rung_of
from tests.support.commands import run, texts
from tests.support.project import spoil

if TYPE_CHECKING:
    from pathlib import Path

LATER = "Not checked: links, navigation and templates beyond what stops the build. Fix that and check again."
PAGE = "docs/commit/set-the-ceiling.md"
OWN_PAGE = """\
---
reviewed: 2026-11-22
---

# Ours

See [the code](../about/code.md#nowhere), and [more](nope.md).
"""


def test_a_python_without_the_packages_says_what_it_has_not_checked(project: Path) -> None:
    none, unchecked = run(project, "check").splitlines()
    assert none == "No findings."
    assert unchecked.startswith(
        "Not checked: links, navigation and templates. This Python lacks the packages"
    )
    assert "make site" in unchecked
    spoil(project, PAGE, "## Talk about it", "## Talk it over")
    _, count, again = run(project, "check", code=1).splitlines()
    assert (count, again) == ("1 finding.", unchecked)
    spoil(project, "bank/commit.py", f'"{rung_of("who-led-the-last-fix", 1)}"', "")
    assert run(project, "check", code=1).splitlines()[-1] == LATER
    (project / "team.py").write_text("TEAM = (", "utf-8")
    assert run(project, "check", code=1).splitlines()[1:] == ["1 finding.", LATER]


def test_every_warning_of_a_build_is_a_finding_in_the_same_form(small_project: Path) -> None:
    # The project's own environment has them, whatever Python is typed.
    (small_project / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    (small_project / "team/docs/ours").mkdir(parents=True)
    (small_project / "team/docs/ours/ours.md").write_text(OWN_PAGE, "utf-8")
    (small_project / "team/docs/about").mkdir()
    (small_project / "team/docs/about/code.md").write_text(
        "---\nreviewed: 2026-11-27\n---\n# Der Code\n", "utf-8"
    )
    spoil(small_project, "mkdocs.yml", "      - Privacy: about/privacy.md\n", "")
    spoil(small_project, "docs/about/files.md", "reviewed:", "review:")
    spoil(small_project, PAGE, "## Talk about it", "[Write what else]\n\n## Talk about it")
    before = texts(small_project)
    said = run(small_project, "check", code=1).splitlines()
    assert said.pop() == "6 findings."
    assert said[0].startswith(f"{PAGE}:")
    assert "set-the-ceiling: still to be written" in said[0]  # which stops no build
    of_links = "Correct the link, or take it out."
    assert sorted(said[1:]) == [
        rule_message("not-reviewed", path="about/files.md"),
        "docs/about/privacy.md: this page is not in the navigation. Name it in mkdocs.yml, under nav or not_in_nav.",
        "team/docs/about/code.md: about/formats.md links to the part #bits of this page, which has no such part. "
        "Give a heading this anchor: ## … { #bits }",
        "team/docs/ours/ours.md:7: it contains a link '../about/code.md#nowhere', but the doc 'about/code.md' does not "
        f"contain an anchor '#nowhere'. {of_links}",
        "team/docs/ours/ours.md:7: it contains a link 'nope.md', but the target 'ours/nope.md' is not found among "
        f"documentation files. {of_links}",
    ]
    assert texts(small_project) == before


def test_a_mistake_in_a_template_is_told_with_its_line(small_project: Path) -> None:
    spoil(small_project, "overrides/404.html", "{{ library.missing_title }}", "{{ nobody.knows }}")
    lines = (small_project / "overrides/404.html").read_text("utf-8").splitlines()
    [line] = [at for at, text in enumerate(lines, 1) if "nobody" in text]
    said = run(small_project, "check", code=1, packages=True).splitlines()
    assert said == [
        f"overrides/404.html:{line}: 'nobody' is undefined. Correct this line.",
        "1 finding.",
        LATER,
    ]


def test_what_a_page_may_not_have_is_told_with_the_file_that_it_is_written_in(small_project: Path) -> None:
    page = small_project / "team/docs/about/cite.md"
    page.parent.mkdir(parents=True)
    head = "---\nreviewed: 2026-11-22\ntags: [Pay, Patience]\n---\n\n# Ours\n"
    page.write_text(head, "utf-8")
    said = run(small_project, "check", code=1, packages=True).splitlines()
    assert said[0] == (
        "team/docs/about/cite.md:3: mkdocs.yml doesn't list Patience under tags_allowed. "
        "Write a tag that it lists, or add it there."
    )
    assert said[1:] == ["1 finding.", LATER]
    page.write_text(head.replace(", Patience", "") + "\n![](https://example.org/a.png)\n", "utf-8")
    said = run(small_project, "check", code=1, packages=True).splitlines()
    assert said[0].startswith(
        "team/docs/about/cite.md: this page has browsers load https://example.org/a.png."
    )
    assert said[1:] == ["1 finding.", LATER]


def test_what_stops_the_build_is_told_once(small_project: Path) -> None:
    spoil(small_project, PAGE, "## Talk about it", "## Talk it over")
    said = run(small_project, "check", code=1, packages=True).splitlines()
    assert (len(said), said[1:]) == (3, ["1 finding.", LATER])
    spoil(small_project, PAGE, "## Talk it over", "## Talk about it")
    spoil(small_project, "mkdocs.yml", "name: material", "name: nobody's")
    said = run(small_project, "check", code=1, packages=True).splitlines()
    assert said[0].startswith("mkdocs.yml: Config value 'theme': Unrecognised theme name: 'nobody's'. ")
    assert said[1:] == ["1 finding.", LATER]
