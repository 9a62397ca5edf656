"""The library: every page in its shape, every link, every point."""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.banks import BANK, PRINCIPLE, PRINCIPLES
from tests.support.outline import Outline, dead_links, html_of
from tests.support.servers import RootHandler

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


# Practice first, theory second.
HEADINGS = [
    "What good looks like",
    "What to say, do and back up",
    "Your part",
    "Your first 90 days",
    "How to tell it is working",
    "What gets in the way",
    "Why it matters, and how sure we are",
    "Talk about it",
    "Related principles and sources",
]


@pytest.mark.parametrize("path", PRINCIPLES)
def test_a_principle_has_every_part_in_the_order_of_the_design(site: Path, path: str) -> None:
    text = html_of(site, path)
    assert re.findall(r'<h2 id="[^"]*">([^<]*)', text) == HEADINGS
    for part in ("Say", "Do", "Back up"):
        assert re.search(rf"<h3 id=[^>]*>{part}<", text), part
    folded = re.findall(r"<summary>([^<]*)", text.partition(">Your part<")[2])
    assert folded == ["Executive", "Manager", "Front line", "In 60 days", "In 90 days", "Where it comes from"]
    kinds = re.findall(r"<dt>(?:<abbr[^>]*>)?(\w+)", text.split('class="why"')[1].split("</dl>")[0])
    assert kinds
    assert set(kinds) <= {"Claim", "Practitioner", "Study"}
    assert len(re.findall(r"<li>", text.split('class="talk"')[1].split("</ol>")[0])) == 3, "three questions"


def test_related_principles_lead_to_each_other(site: Path) -> None:
    for pair in BANK.related:
        ends = [path for path in PRINCIPLES if path.endswith((f"/{pair.one}", f"/{pair.other}"))]
        for here, there in (ends, reversed(ends)):
            assert f"../../{there}/" in html_of(site, here), pair
    linked = Counter(name for pair in BANK.related for name in (pair.one, pair.other))
    assert all(linked[principle.id] >= 2 for principle in PRINCIPLES.values())


def test_every_link_and_anchor_of_the_site_leads_somewhere(site: Path) -> None:
    assert dead_links(site) == []


def test_no_page_uses_an_id_twice(site: Path) -> None:
    for file in site.rglob("*.html"):
        twice = [name for name, n in Counter(Outline(file.read_text("utf-8")).ids).items() if n > 1]
        assert not twice, file


def test_every_page_says_what_it_is_to_searchers_and_link_previews(site: Path) -> None:
    titles, descriptions = [], []
    for file in site.rglob("index.html"):
        text = file.read_text("utf-8")
        titles.append(re.findall(r"<title>(.*?)</title>", text)[0])
        descriptions.append(re.findall(r'<meta name="description" content="(.*?)"', text)[0])
        assert 40 <= len(descriptions[-1]) <= 165, (file, descriptions[-1])
        if file.parent.name != "offline":  # nobody links to it
            assert f'<meta property="og:description" content="{descriptions[-1]}"' in text, file
            assert '<meta property="og:title"' in text
        assert "Last reviewed" in text, file
        assert "Report a mistake" in text, file
    assert len(set(titles)) == len(titles)
    assert len(set(descriptions)) == len(descriptions)


def test_one_text_file_lists_the_whole_library(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    assert text.startswith("# Customer-focused leadership\n\n> ")
    listed = set(re.findall(r"\]\(([^)]*)\): .{40}", text))
    decisions = "about/decisions/0"  # of interest to builders alone, and found from their index
    pages = {file.parent.relative_to(site).as_posix() + "/" for file in site.rglob("index.html")} - {
        "./",
        "quiz/",
        "offline/",
    }
    assert {page for page in pages if not page.startswith(decisions)} <= listed


def test_themes_lead_to_the_pages_that_carry_them(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    page.locator(".md-tag", has_text="Ownership").click()
    page.wait_for_url("**/themes/#*")
    assert page.get_by_role("link", name="Lead it from the top").count() >= 2


def test_a_missing_page_leads_on(page: Page, serve: Callable[..., str], site: Path) -> None:
    page.goto(serve(site, RootHandler) + "404.html")
    page.get_by_role("heading", name="Page not found").wait_for()
    page.locator("article").get_by_role("link", name="Ways in").click()
    page.get_by_role("heading", name="Ways in").wait_for()


def test_every_source_point_is_traced_to_what_carries_it_and_back(site: Path) -> None:
    text = html.unescape(html_of(site, "sources/traceability"))
    points, words = BANK.points(), BANK.words.library
    carried, background = len(points) - len(BANK.context), len(BANK.context)
    counts = {"points": len(points), "sources": len(BANK.sources), "carried": carried, "context": background}
    assert words.trace_count.format(**counts) in text
    forth, back = (
        re.findall(r"<tr>(.*?)</tr>", part, re.DOTALL) for part in text.split('id="from-principle-to-point"')
    )
    rows = {name: row for row in forth for name in re.findall(r"#[a-e]\d+\">([A-E]\d+)</a></td>", row)}
    assert rows.keys() == points.keys()
    for dimension, principle in BANK.principles():
        row = next(row for row in back if f'/{dimension.id}/{principle.id}/">' in row)
        for point, carrier in principle.points.items():
            kind, _, name = carrier.partition(" ")
            anchor = f"#q-{name}" if kind == "question" else ""
            assert f">{point}</a> ({words.carriers[kind]})" in row
            assert f'/{dimension.id}/{principle.id}/{anchor}">{principle.title}' in rows[point]
            assert f"({words.carriers[kind]})" in rows[point]
    for name in BANK.context:
        assert words.context in rows[name]


def test_a_citation_leads_to_its_record_and_the_record_out(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    page.get_by_role("link", name="Hong and others, 2013").click()
    page.wait_for_url("**/sources/references/#hong-2013")
    record = page.locator("#hong-2013 + .reference")
    reference = next(reference for reference in BANK.references if reference.id == "hong-2013")
    for text in (reference.names, reference.title, reference.studied, reference.found, reference.limits):
        assert text in record.inner_text()
    assert record.get_by_role("link").get_attribute("href") == reference.link


def test_every_record_is_on_the_page_with_a_link_out(site: Path) -> None:
    text = html_of(site, "sources/references")
    for reference in BANK.references:
        assert f'id="{reference.id}"' in text
        assert f'<a href="{html.escape(reference.link)}" rel="noreferrer">' in text


def test_an_article_page_prints_its_points_and_who_carries_them(page: Page, address: str) -> None:
    page.goto(address + "sources/e/#e16")
    point = page.locator("#e16")
    assert "their pay is linked to it" in point.inner_text()
    point.get_by_role("link", name="Make it the senior team's job").click()
    page.get_by_role("link", name="E16").first.click()
    page.wait_for_url("**/sources/e/#e16")


@pytest.mark.parametrize("dimension", BANK.dimensions, ids=lambda dimension: dimension.id)
def test_a_dimensions_diagram_and_its_list_say_the_same(page: Page, address: str, dimension: Any) -> None:
    page.goto(f"{address}{dimension.id}/")
    texts = page.locator(".steps svg text")
    drawn = [" ".join(text.locator("tspan").all_text_contents()) for text in texts.all()]
    drawn = [row or text for row, text in zip(drawn, texts.all_text_contents(), strict=True)]
    listed = page.locator(".steps__list > li").all_inner_texts()
    assert len(listed) == len(dimension.principles)
    by_title = {text.split("\n")[0]: text for text in listed}
    for step in dimension.steps:
        title = next(principle.title for principle in dimension.principles if principle.id == step.principle)
        assert step.gives in by_title[title]
        for said in (title, step.gives):
            assert any(said in part for part in drawn), said
    titles = [text for text in drawn if any(text == principle.title for principle in dimension.principles)]
    assert list(by_title) == titles
