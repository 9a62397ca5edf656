"""The library: every page in its shape, every link, every point, and the quiz within the pages."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from pypdf import PdfReader

from readiness.site.loading import load_bank
from tests.support import prose
from tests.support.driver import Quiz
from tests.support.mistakes.pages import SPOILED
from tests.support.project import ROOT, build, spoil
from tests.support.queries import QUERIES
from tests.support.rules import says
from tests.support.servers import RootHandler

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

BANK = load_bank(ROOT)
PRINCIPLES = {f"{dimension.id}/{principle.id}": principle for dimension, principle in BANK.principles()}
PRINCIPLE = "commit/set-the-ceiling/"
DO, SAY = "part-in-the-last-change", "whose-job-they-say-it-is"
# The order of the design: practice first, theory second.
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
SHEETS = {
    "workshop/session/": 2,
    "workshop/invitation/": 1,
    "workshop/rung-cards/": 2,
    "workshop/tally-sheet/": 2,
    "workshop/awkward-moments/": 1,
    "workshop/observation-sheet/": 1,
    "workshop/value-worksheet/": 1,
    "workshop/sponsors-week/": 1,
    "workshop/agenda-cards/#card-set-the-ceiling": 1,
}


class Outline(HTMLParser):
    """What a page links to, and what can be linked to in it."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of tags, links and ids."""
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes |= given.keys()
        if "id" in given:
            self.ids.append(given["id"] or "")
        self.links.extend(given[name] or "" for name in ("href", "src") if name in given)


def html_of(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text("utf-8")


def written(path: str) -> str:
    return (ROOT / f"docs/{path}.md").read_text("utf-8")


# The pages


@pytest.mark.parametrize("path", PRINCIPLES)
def test_a_principle_has_every_part_in_the_order_of_the_design(site: Path, path: str) -> None:
    text = html_of(site, path)
    assert re.findall(r'<h2 id="[^"]*">([^<]*)', text) == HEADINGS
    for part in ("Say", "Do", "Back up", "Executive", "Manager", "Front line"):
        assert re.search(rf"<h3 id=[^>]*>{part}<", text), part
    kinds = re.findall(r"<dt>(?:<abbr[^>]*>)?(\w+)", text.split('class="why"')[1].split("</dl>")[0])
    assert kinds
    assert set(kinds) <= {"Claim", "Practitioner", "Study"}
    assert len(re.findall(r"<li>", text.split("card__keeper")[1].split("</ol>")[0])) == 3, "three questions"


@pytest.mark.parametrize("path", PRINCIPLES)
def test_a_principle_is_written_for_ten_minutes_and_for_anyone(path: str) -> None:
    text = written(path)
    assert 700 <= prose.words(text) <= 1100
    assert prose.grade(text) <= 9


@pytest.mark.parametrize("path", PRINCIPLES)
def test_a_principle_names_every_point_that_it_carries(path: str) -> None:
    assert set(PRINCIPLES[path].points) <= set(re.findall(r"\bS\d\.\d+\b", written(path)))


def test_the_reading_grade_is_the_published_formula() -> None:
    # Nine words of 40 letters in two sentences; heading, front matter and point are none of them.
    assert prose.grade(
        "---\nx: y\n---\n\n# Title\n\nCall one customer today. Listen and write it down. (S1.2)"
    ) == (pytest.approx(4.71 * 40 / 9 + 0.5 * 9 / 2 - 21.43))


def test_related_principles_lead_to_each_other(site: Path) -> None:
    for pair in BANK.related:
        ends = [path for path in PRINCIPLES if path.endswith((f"/{pair.one}", f"/{pair.other}"))]
        for here, there in (ends, reversed(ends)):
            assert f"../../{there}/" in html_of(site, here), pair
    linked = Counter(name for pair in BANK.related for name in (pair.one, pair.other))
    assert all(linked[principle.id] >= 2 for principle in PRINCIPLES.values())


def dead_links(site: Path) -> list[str]:
    """Every link inside a built site that leads to no page, file or anchor of it."""
    outlines = {
        file.relative_to(site).as_posix().removesuffix("index.html"): Outline(file.read_text("utf-8"))
        for file in site.rglob("*.html")
        if file.name != "404.html"  # written for a bare domain, where its own test opens it
    }
    broken = []
    for page, outline in outlines.items():
        for link in outline.links:
            target = urlsplit(urljoin(f"http://site/{page}", link))
            if target.netloc != "site" or target.scheme != "http":
                continue
            path, anchor = unquote(target.path).removeprefix("/"), unquote(target.fragment)
            there = path in outlines or (site / path).is_file()
            if not there or (anchor and path in outlines and anchor not in outlines[path].ids):
                broken.append(f"{page}: {link}")
    return broken


def test_every_link_and_anchor_of_the_site_leads_somewhere(site: Path) -> None:
    assert dead_links(site) == []


def test_nothing_leads_to_what_a_team_hides(small_project: Path) -> None:
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    assert dead_links(small_project / "site") == []


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
    page.get_by_role("heading", name="This page is not here").wait_for()
    page.locator("article").get_by_role("link", name="Ways in").click()
    page.get_by_role("heading", name="Ways in").wait_for()


# Sources


def test_every_source_point_is_traced_to_its_principles_and_questions_and_back(site: Path) -> None:
    text = html_of(site, "sources/traceability")
    points = BANK.points()
    assert "104 points in 5 articles: 97 carried by principles, 7 listed as background." in text
    forth, back = (
        re.findall(r"<tr>(.*?)</tr>", part, re.DOTALL) for part in text.split('id="from-principle-to-point"')
    )
    rows = {name: row for row in forth for name in re.findall(r"#s\d-\d+\">(S\d\.\d+)</a></td>", row)}
    assert rows.keys() == points.keys()
    for dimension, principle in BANK.principles():
        row = next(row for row in back if f'/{dimension.id}/{principle.id}/">' in row)
        for question in principle.questions:
            assert f'#q-{question.id}"' in row
        for point in principle.points:
            assert f">{point}</a>" in row
            assert f'/{dimension.id}/{principle.id}/">' in rows[point]
            for question in principle.questions:
                assert f'#q-{question.id}"' in rows[point]
    for name in BANK.context:
        assert "Background" in rows[name]


def test_an_article_page_prints_its_points_and_who_carries_them(page: Page, address: str) -> None:
    page.goto(address + "sources/s4/#s4-16")
    point = page.locator("#s4-16")
    assert "their pay is linked to it" in point.inner_text()
    point.get_by_role("link", name="Make it the senior team's job").click()
    page.get_by_role("link", name="S4.16").first.click()
    page.wait_for_url("**/sources/s4/#s4-16")


# Dimensions


@pytest.mark.parametrize("dimension", BANK.dimensions, ids=lambda dimension: dimension.id)
def test_a_dimensions_diagram_and_its_list_say_the_same(page: Page, address: str, dimension: Any) -> None:
    page.goto(f"{address}{dimension.id}/")
    texts = page.locator(".steps svg text")
    drawn = [" ".join(text.locator("tspan").all_text_contents()) for text in texts.all()]
    drawn = [row or text for row, text in zip(drawn, texts.all_text_contents(), strict=True)]
    listed = page.locator(".steps__list > li").all_inner_texts()
    assert len(listed) == len(dimension.principles)
    for step, text in zip(dimension.steps, listed, strict=True):
        title = next(principle.title for principle in dimension.principles if principle.id == step.principle)
        for said in (title, step.gives):
            assert said in text
            assert any(said in part for part in drawn), said
    titles = [text for text in drawn if any(text == principle.title for principle in dimension.principles)]
    assert [text.split("\n")[0] for text in listed] == titles


# The quiz within the pages


def test_an_answer_given_on_a_page_is_the_quizs_answer_and_the_other_way_round(
    page: Page, address: str
) -> None:
    page.goto(address + PRINCIPLE)
    page.get_by_label("Manager", exact=True).check()
    page.locator(f'[name="{DO}"][value="2"]').check()
    quiz = Quiz(page, address).visit()
    assert quiz.radio("role", "manager").is_checked()
    assert quiz.checked() == {DO: "2"}
    quiz.start("manager", "full").choose(DO, 3)
    page.goto(address + PRINCIPLE)
    assert page.locator(f'[name="{DO}"][value="3"]').is_checked()
    assert page.locator(f'[name="{SAY}"]:checked').count() == 0


def test_the_page_says_where_one_stands_and_what_the_next_rung_says(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    here = page.locator(".here [data-fill=here]")
    assert not here.is_visible()
    page.locator(f'[name="{DO}"][value="2"]').check()
    page.locator(".here [data-fill=here]", has_text="Choose a role").wait_for()
    page.get_by_label("Executive", exact=True).check()
    page.locator(f'[name="{SAY}"][value="3"]').check()
    # Rungs 2 and 3: (50 + 75) / 2.
    page.locator(".here [data-fill=here]", has_text="62.5 of 100").wait_for()
    assert "4 Reinforced (backed up every time)" in here.inner_text()
    assert page.locator(".strip__here").inner_text().startswith("4")
    rungs = next(question.rungs for _, question in BANK.questions() if question.id == DO)
    assert page.locator(f'[data-of="{DO}"] [data-fill=next]').inner_text() == f"The next rung: {rungs[3]}"
    page.locator(f'[name="{DO}"][value="4"]').check()
    assert page.locator(f'[data-of="{DO}"] [data-fill=next]').inner_text() == "That is the top rung."
    page.locator(f'[name="{DO}"][value="unsure"]').check()
    assert not page.locator(f'[data-of="{DO}"] [data-fill=next]').is_visible()
    page.goto(address + "commit/")
    page.get_by_text("Where you stand: 75 of 100").wait_for()
    assert page.locator(".here__line:visible").count() == 1, "the others have no answers"


def test_a_page_counts_as_the_result_does(page: Page, address: str) -> None:
    # The short form leaves this question out, here and there.
    question = "what-results-show"
    quiz = Quiz(page, address).visit().start("executive", "short")
    page.goto(address + "commit/choose-the-long-term/")
    page.locator(f'[name="{question}"][value="4"]').check()
    assert (
        "It counts in the full form." in page.locator(f'[data-of="{question}"] [data-fill=next]').inner_text()
    )
    assert not page.locator(".here [data-fill=here]").is_visible()
    page.locator('[name="target-or-customer"][value="1"]').check()
    page.locator(".here [data-fill=here]", has_text="25 of 100").wait_for()
    assert quiz.visit().checked()[question] == "4"


def test_home_offers_to_go_on_where_one_stopped(page: Page, address: str) -> None:
    page.goto(address)
    assert not page.locator("go-on").is_visible()
    quiz = Quiz(page, address).visit().start("front-line", "short")
    quiz.choose(quiz.asked()[0], 1).press("Next")
    stopped = quiz.heading
    page.goto(address)
    assert "You have answered one of 20 questions." in page.locator("go-on").inner_text()
    page.get_by_role("link", name="Go on where you stopped").click()
    assert quiz.ready().heading == stopped
    quiz.answer({})
    page.goto(address)
    page.get_by_role("link", name="See your result").click()
    page.locator("[data-step=result] h2").wait_for()


def test_nothing_shows_for_those_who_have_not_answered(page: Page, address: str) -> None:
    for path in ("", "commit/", PRINCIPLE):
        page.goto(address + path)
        page.wait_for_function("() => Boolean(customElements.get('reader-standing'))")
        assert (
            page.locator(
                "go-on:visible, .here__line:visible, .asked-here__next:visible, .notice:visible"
            ).count()
            == 0
        )
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness')).length") == 0


def test_an_answer_in_one_tab_shows_in_another(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    context = new_context()
    one, other = context.new_page(), context.new_page()
    other.goto(address + PRINCIPLE)
    one.goto(address + PRINCIPLE)
    one.get_by_label("Executive", exact=True).check()
    one.locator(f'[name="{DO}"][value="1"]').check()
    other.locator(".here [data-fill=here]", has_text="25 of 100").wait_for()
    assert other.locator(f'[name="{DO}"][value="1"]').is_checked()


def test_a_role_chooses_the_wording_and_hides_what_it_is_not_asked(page: Page, address: str) -> None:
    page.goto(address + "live-the-values/stay-close-to-customers/")
    legends = page.locator(".question:visible legend")
    assert "your senior team last meet" in legends.first.inner_text()
    assert legends.count() == 2
    page.get_by_label("Front line", exact=True).check()
    assert "last join you" in legends.first.inner_text()
    assert "senior team" not in legends.first.inner_text()
    assert legends.count() == 1


def test_without_scripts_the_questions_are_a_list_that_can_be_read(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address + PRINCIPLE)
    text = page.locator("article").inner_text()
    for _, question in BANK.questions():
        if question.id in (DO, SAY):
            assert all(rung in text for rung in question.rungs)
    page.get_by_label("Manager", exact=True).check()
    assert "What part did senior leaders play?" in page.locator("article").inner_text()
    assert page.locator(".notice:visible, .here__line:visible").count() == 0


def test_the_themes_keys_do_not_leave_the_page_from_an_answer(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    page.wait_for_function("() => window.component$")
    page.locator(f'[name="{DO}"][value="1"]').focus()
    for key in "np,.s":
        page.keyboard.press(key)
    assert page.url == address + PRINCIPLE
    assert page.locator(f'[name="{DO}"][value="1"]').evaluate("radio => radio === document.activeElement")


def test_a_damaged_record_is_set_aside_before_an_answer_is_written(page: Page, address: str) -> None:
    page.goto(address)
    key = f"readiness:{BANK.id}:{urlsplit(address).path}"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, "{broken"])
    page.goto(address + PRINCIPLE)
    assert page.evaluate("key => localStorage.getItem(key)", key) == "{broken", "looking changes nothing"
    page.locator(f'[name="{DO}"][value="1"]').check()
    page.locator("own-answers .notice", has_text="could not be read").wait_for()
    assert page.evaluate("key => localStorage.getItem(`${key}:unreadable`)", key) == "{broken"
    assert DO in json.loads(page.evaluate("key => localStorage.getItem(key)", key))


def test_what_cannot_be_told_now_is_told_the_next_time(page: Page, address: str) -> None:
    page.goto(address)
    key = f"readiness:{BANK.id}:{urlsplit(address).path}"
    record = json.dumps({"role": ["executive", 1], DO: ["nonsense", 1]})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, record])
    page.route("**/notices.js", lambda route: route.fulfill(body="export {", content_type="text/javascript"))
    quiz = Quiz(page, address).visit()
    page.get_by_text("A part of this page could not be loaded").wait_for()
    page.unroute("**/notices.js")
    quiz.visit()
    page.get_by_text("One entry could not be read").wait_for()
    quiz.visit()
    assert not page.locator("[data-part=notice]").is_visible(), "told once"


def test_where_storage_is_refused_the_page_says_so(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context().new_page()
    page.goto(address + PRINCIPLE)
    page.evaluate(
        """() => {
            Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
        }"""
    )
    page.locator(f'[name="{DO}"][value="1"]').check()
    page.get_by_text("Your answers are not being kept").wait_for()


def test_who_keeps_nothing_keeps_nothing_here_either(page: Page, address: str) -> None:
    quiz = Quiz(page, address).visit()
    page.get_by_label("Keep nothing on this device").check()
    quiz.choose("role", "executive")
    page.goto(address + PRINCIPLE)
    page.locator(f'[name="{DO}"][value="1"]').check()
    page.get_by_text("Nothing is kept on this device.").wait_for()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('readiness')).length") == 0


# Reading


def test_the_search_finds_a_principle_by_a_leaders_words(page: Page, searchable: str) -> None:
    assert {principle.id for principle in PRINCIPLES.values()} == QUERIES.keys()
    page.goto(searchable + "about/method/")
    page.wait_for_function("() => window.component$")  # the theme's script has come, and listens
    box = page.get_by_role("textbox", name="Search")
    waiting = "document.querySelector('.md-search-result__meta').textContent.includes('Type to start')"
    missed = []

    def typed(text: str) -> None:
        box.fill(text)
        box.press("End")  # the theme listens to keys

    box.click()
    for name, queries in QUERIES.items():
        title = next(principle.title for principle in PRINCIPLES.values() if principle.id == name)
        for query in queries:
            assert not set(query.lower().split()) & (set(title.lower().split()) - STOPWORDS), query
            typed("")
            page.wait_for_function(f"() => {waiting}")
            typed(query)
            page.wait_for_function(f"() => !{waiting}")
            first = page.eval_on_selector_all(
                ".md-search-result__item",
                "items => items.slice(0, 3).map(item => item.querySelector('a').pathname)",
            )
            if not any(f"/{name}/" in path for path in first):
                missed.append((query, first))
    assert not missed


STOPWORDS = {"for", "in", "it", "of", "on", "the", "to", "who", "with"}


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_sheet_of_the_workshop_fits_its_paper(page: Page, address: str, sheet: str, paper: str) -> None:
    page.goto(address + sheet)
    assert len(PdfReader(BytesIO(page.pdf(format=paper))).pages) <= SHEETS[sheet]


def test_paper_is_light_also_from_a_dark_screen(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(color_scheme="dark").new_page()
    page.goto(address + PRINCIPLE)
    ink = "getComputedStyle(document.querySelector('article h1')).color.match(/\\d+/g).map(Number)"
    assert min(page.evaluate(ink)) > 200, "light on dark"
    page.emulate_media(media="print")
    assert max(page.evaluate(ink)) < 80, "dark on white"


def test_on_paper_there_are_no_menus(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    page.emulate_media(media="print")
    for part in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".reads", ".md-path", ".md-tags"):
        assert page.locator(f"{part}:visible").count() == 0, part


def test_pointing_at_a_term_explains_it(page: Page, address: str) -> None:
    page.goto(address + PRINCIPLE)
    term = page.locator("article abbr", has_text="sponsor").first
    assert term.get_attribute("title") == next(term.text for term in BANK.terms if term.id == "sponsor")


# Building


@pytest.mark.parametrize("kind", SPOILED)
def test_a_page_that_asks_for_what_there_is_not_stops_the_build(small_project: Path, kind: str) -> None:
    rule, file, old, new, told = SPOILED[kind]
    spoil(small_project, file, old, new)
    done = build(small_project, small_project / "site")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert says(rule).search(done.stderr)
    for part in told:
        assert part in done.stderr


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
    (small_project / "docs/sources/s1.md").unlink()
    (small_project / f"docs/{PRINCIPLE[:-1]}.md").write_text("", "utf-8")
    for file in (small_project / "docs").rglob(
        "*.md"
    ):  # what the written pages are linked to has gone with them
        file.write_text(re.sub(r"\(([^()]*)#[^()]*\)", r"(\1)", file.read_text("utf-8")), "utf-8")
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    assert "Make it the senior team" in html_of(small_project / "site", "commit")
    text = html_of(small_project / "site", PRINCIPLE[:-1])
    assert "What part did your senior team play?" in text
    assert "Talk about it" not in text


EVIL = """R&D "'><evil x=\\"1\\"> | `{{ 7 * 7 }}` [l](m)"""
TEXTS = {
    "bank/__init__.py": 'gloss="rarely raised',
    "bank/commit.py": 'title="Lead it from the top',
    "bank/keep_going.py": 'title="Keep at it',
    "bank/live_the_values.py": 'gives="real cases',
    "bank/be_believed.py": 'line="What leaders mention',
    "bank/glossary.py": 'text="The senior person',
    "bank/sources.py": 'title="A Customer-Focused',
    "bank/related.py": 'because="Taking the work',
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
        assert not {name for name in outline.attributes if re.search(r"evil|[\"'&]", name)}, page
        assert "49" not in "".join(re.findall(r"R&amp;D[^\n]{0,60}", text)), page


def test_code_is_left_alone_and_a_source_of_ones_own_is_linked(small_project: Path) -> None:
    spoil(small_project, "bank/sources.py", 'id="S4",', 'id="OWN",')
    for file in (small_project / "bank").glob("*.py"):
        file.write_text(re.sub(r"\bS4\.(\d)", r"OWN.\1", file.read_text("utf-8")), "utf-8")
    (small_project / "docs/sources/s4.md").rename(small_project / "docs/sources/own.md")
    for file in (small_project / "docs").rglob("*.md"):
        text = re.sub(r"\bS4(\.\d| -->)", r"OWN\1", file.read_text("utf-8"))
        file.write_text(text.replace("s4.md", "own.md"), "utf-8")
    fence = "\n```\n## Not a heading (S99.9)\n<!-- bank: nothing -->\n```\n\n## Talk about it"
    spoil(small_project, f"docs/{PRINCIPLE[:-1]}.md", "## Talk about it", fence)
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    text = html_of(small_project / "site", PRINCIPLE[:-1])
    assert '<a href="../../sources/own/#own-1">OWN.1</a>' in text
    assert "Not a heading (S99.9)" in text
    assert "bank: nothing" in text


def test_the_quizs_address_is_drawn_where_the_sites_is_known(site: Path, project: Path) -> None:
    assert "to be written here" in html_of(site, "workshop/session")
    spoil(project, "mkdocs.yml", "site_url: !ENV [SITE_URL, null]", "site_url: https://example.org/team/")
    spoil(project, "docs/about/cite.md", "reviewed: 2026-11-22", "reviewed: 2020-02-20")
    (project / "docs/sources/s4.md").unlink()  # so that the bank makes a page, which nobody reviews
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
    assert days["sources/s4/"] == max(days.values())
