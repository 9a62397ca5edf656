"""Building pages: what stops a build, and what is made of what a bank and its pages say."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tests.support.banks import FIRST, PRINCIPLE, PRINCIPLES
from tests.support.mistakes.pages import SPOILED
from tests.support.outline import Outline, dead_links, html_of
from tests.support.project import build, spoil
from tests.support.rules import says


def test_nothing_leads_to_what_a_team_hides(small_project: Path) -> None:
    (small_project / "team").rmdir()  # as git does to a folder without a file
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    assert dead_links(small_project / "site") == []


@pytest.mark.parametrize("kind", SPOILED)
def test_a_page_that_asks_for_what_there_is_not_stops_the_build(small_project: Path, kind: str) -> None:
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


def test_a_theme_that_nobody_knows_stops_the_build(small_project: Path) -> None:
    spoil(small_project, f"docs/{PRINCIPLE[:-1]}.md", "tags: [", "tags: [Meeting, ")
    done = build(small_project, small_project / "site")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Meeting" in done.stderr


def test_a_wrong_part_is_told_with_its_line(small_project: Path) -> None:
    path = small_project / f"docs/{PRINCIPLE[:-1]}.md"
    spoil(small_project, f"docs/{PRINCIPLE[:-1]}.md", "### Manager", "### Boss")
    line = path.read_text("utf-8").splitlines().index("### Boss") + 1
    done = build(small_project, small_project / "site")
    assert done.returncode == 1
    assert f"docs/commit/set-the-ceiling.md:{line}:" in done.stderr
    assert "“Boss”" in done.stderr


def test_pages_that_nobody_has_written_yet_are_made_from_the_bank(small_project: Path) -> None:
    (small_project / "docs/commit/index.md").unlink()
    (small_project / "docs/sources/b.md").unlink()
    path = small_project / f"docs/{PRINCIPLE[:-1]}.md"
    cited = " ".join(re.findall(r"\[@[\w-]+\]", path.read_text("utf-8")))
    named = f"{cited} ({', '.join(PRINCIPLES[PRINCIPLE[:-1]].points)})"  # what its page has to name
    parts = ("## Your part", "### Executive", named, "## What gets in the way", named)
    path.write_text("\n\n".join(["---\nreviewed: 2026-11-22\n---", *parts]), "utf-8")
    for file in (small_project / "docs").rglob(
        "*.md"
    ):  # what the written pages are linked to has gone with them
        file.write_text(re.sub(r"\(([^()]*)#[^()]*\)", r"(\1)", file.read_text("utf-8")), "utf-8")
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    assert "Make it the senior team" in html_of(small_project / "site", "commit")
    text = html_of(small_project / "site", PRINCIPLE[:-1])
    assert FIRST.stems["executive"] in html.unescape(text)
    assert "Talk about it" not in text


EVIL = """R&D "'><evil x=\\"1\\"> | `{{ 7 * 7 }}` [l](m)"""
TEXTS = {
    "bank/__init__.py": 'gloss="rarely raised',
    "bank/commit.py": 'title="Lead it from the top',
    "bank/keep_going.py": 'title="Keep at it',
    "bank/live_the_values.py": 'gives="real cases',
    "bank/be_believed.py": 'line="What leaders bring',
    "bank/references.py": 'authors="Francis',
    "bank/glossary.py": 'text="The senior person',
    "bank/sources.py": 'title="A Customer-Focused',
    "bank/related.py": 'because="Leaders can agree',
    "bank/signs.py": 'title="Told to staff',
}


def test_hostile_texts_of_a_bank_stay_texts_on_every_page(small_project: Path) -> None:
    for file, old in TEXTS.items():
        name, text = old.split('"')
        spoil(small_project, file, old, f'{name}{EVIL!r} "{text}')
    retired = f"retired=(Retired(id='gone', slot=99, title={EVIL!r}),),\n    signs=SIGNS"
    spoil(small_project, "bank/__init__.py", "signs=SIGNS", retired)
    spoil(small_project, "bank/__init__.py", "import Band,", "import Retired, Band,")
    done = build(small_project, small_project / "site", strict=False)
    assert done.returncode == 0, done.stderr
    for page in (small_project / "site").rglob("*.html"):
        text = page.read_text("utf-8")
        outline = Outline(text)
        assert "evil" not in outline.tags, page
        assert 'href="m"' not in text, page
        assert not {name for name in outline.attributes if re.search(r"evil|[\"'&]", name)}, page
        assert "49" not in "".join(re.findall(r"R&amp;D[^\n]{0,60}", text)), page


def test_code_is_left_alone_and_a_source_of_ones_own_is_linked(small_project: Path) -> None:
    spoil(small_project, "bank/sources.py", 'id="E",', 'id="OWN",')
    for file in (small_project / "bank").glob("*.py"):
        file.write_text(re.sub(r'"E(\d+)"', r'"OWN\1"', file.read_text("utf-8")), "utf-8")
    (small_project / "docs/sources/e.md").rename(small_project / "docs/sources/own.md")
    for file in (small_project / "docs").rglob("*.md"):
        text = re.sub(r"\bE(\d+|(?= -->))", r"OWN\1", file.read_text("utf-8"))
        file.write_text(text.replace("(e.md", "(own.md"), "utf-8")
    fence = "\n```\n## Not a heading (E99)\n<!-- bank: nothing -->\n```\n\n## Talk about it"
    spoil(small_project, f"docs/{PRINCIPLE[:-1]}.md", "## Talk about it", fence)
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    text = html_of(small_project / "site", PRINCIPLE[:-1])
    assert '<a href="../../sources/own/#own1">OWN1</a>' in text
    assert "Not a heading (E99)" in text
    assert "bank: nothing" in text


def test_the_quizs_address_is_drawn_where_the_sites_is_known(site: Path, project: Path) -> None:
    assert "address here:" in html_of(site, "workshop/session")
    spoil(project, "mkdocs.yml", "site_url: !ENV [SITE_URL, null]", "site_url: https://example.org/team/")
    spoil(project, "docs/about/cite.md", "reviewed: 2026-11-22", "reviewed: 2020-02-20")
    (project / "docs/sources/e.md").unlink()  # so that the bank makes a page, which nobody reviews
    done = build(project, project / "site")
    assert done.returncode == 0, done.stderr
    text = html_of(project / "site", "workshop/session")
    assert "https://example.org/team/quiz/" in text
    assert re.search(r"<svg[^>]*>.*?<path", text.split('class="qr"')[1], re.DOTALL)
    assert "https://example.org/team/commit/" in (project / "site/llms.txt").read_text("utf-8")
    assert '<meta property="og:image" content="https://example.org/team/assets/' in html_of(
        project / "site", "commit"
    )
    sitemap = (project / "site/sitemap.xml").read_text("utf-8")
    days = dict(re.findall(r"<loc>https://example\.org/team/(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", sitemap))
    assert days["about/cite/"] == "2020-02-20"
    assert days["sources/e/"] == max(days.values())
