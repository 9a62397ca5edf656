"""`python -m readiness publish`: what a builder without our hooks makes of it, and whose files it may touch."""

from __future__ import annotations

import re
import shutil
from argparse import Namespace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from conftest import ROOT, LightHandler, build, contents, copy_project, spoil
from driver import Quiz, published, worked_example
from readiness.commands import folder
from readiness.commands.checkout import CommandError
from readiness.commands.publish import COMMAND
from readiness.publish import light, without_layers
from test_command import run
from test_publishing import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

# These are drawn by templates of ours on the site, or listed by a plugin of the theme's.
OTHERWISE = {"index.html", "quiz/index.html", "themes/index.html"}


def publish(project: Path, to: Path) -> Path:
    """Publish a project whose address nobody says, and return the folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "")
        assert COMMAND.run(project, Namespace(folder=to)) == 0
    return to


def above(page: Path) -> dict[str, Any]:
    """What stands above a published page's text."""
    _, meta, _ = page.read_text("utf-8").split("---\n", 2)
    content: dict[str, Any] = yaml.safe_load(meta)
    return content


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as plain MkDocs builds it from what is published, without hooks, templates or warnings."""
    project = copy_project(tmp_path_factory.mktemp("published"))
    to = publish(project, project / "plain")
    done = build(to, to / "site")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return to / "site"


def written(page: bytes) -> str:
    """What a built page says below its heading, without the foot that is our template's."""
    _, _, text = page.decode().partition("</h1>")
    return re.split(r'<p class="page-foot">|</article>', text)[0].strip()


def test_every_page_says_what_it_says_on_the_site_and_leads_where_it_leads_there(
    site: Path, plain: Path
) -> None:
    ours, theirs = contents(site), contents(plain)
    pages = {path for path in ours if path.endswith("/index.html")} - OTHERWISE - {"offline/index.html"}
    assert len(pages) > 80
    for path in pages:
        assert written(theirs[path]) == written(ours[path]) != "", path
    loaded = {path for path in ours if re.match(r"assets/(readiness|styles|pictures)/", path)}
    for path in loaded:
        heavy = path.endswith(".css") and without_layers(ours[path].decode()).encode()
        assert theirs.get(path) == (heavy or ours[path]), path
    assert "readiness-quiz.html" in theirs


def test_every_layer_of_our_style_sheets_becomes_weight(plain: Path) -> None:
    sheets = sorted((plain / "assets/styles").glob("*.css"))
    assert len(sheets) > 10
    for sheet in sheets:
        assert set(re.findall(r"@layer[^{;]*{", sheet.read_text("utf-8"))) == set(), sheet.name
    style = light("a.css", "@layer tokens, parts;\n@layer parts {\n  .a\n  :is(b, .c) { color: red; }\n}\n")
    assert style == "@layer tokens,parts;@layer parts{.a *:is(b,.c){color:red}}"
    assert ":not(#_#_#_){.a *:is(b,.c){color:red}}" in without_layers(style)


@pytest.mark.parametrize("path", ["quiz/", "commit/set-the-ceiling/"])
def test_no_theme_without_layers_wins_over_our_style_sheets(
    new_context: Callable[..., BrowserContext],
    address: str,
    serve: Callable[..., str],
    plain: Path,
    path: str,
) -> None:
    looks = """() => [...document.querySelectorAll('.md-content :is(h2, legend, .rung, .button, .act, .deed > *)')]
        .filter(element => element.checkVisibility())
        .map(element => [element, getComputedStyle(element)])
        .map(([element, drawn]) => [element.className, drawn.font, drawn.color, drawn.background, drawn.border,
            drawn.padding, drawn.margin, drawn.textDecorationLine, drawn.textAlign])"""
    drawn = []
    for site in (address, serve(plain, LightHandler)):
        page = new_context(reduced_motion="reduce").new_page()
        page.goto(site + path, wait_until="networkidle")
        drawn.append(page.evaluate(looks))
    assert drawn[0] == drawn[1] != []


def test_what_our_templates_draw_is_there_as_markdown(site: Path, plain: Path) -> None:
    home = (plain / "index.html").read_text("utf-8")
    bank = published(site)
    for principle in bank["principles"]:
        assert f'<a href="{principle["page"]}">' in home
    for words in ("Ten minutes.", "The five levels that the quiz measures by", "Short ways in"):
        assert words in home
    assert '<a href="workshop/">You have a meeting to run</a>' in home
    themes = (plain / "themes/index.html").read_text("utf-8")
    assert re.search(r'<h2 id="promises">.*?href="\.\./be-believed/keep-your-word/"', themes, re.DOTALL)


def test_the_quiz_leads_to_the_sites_figures_under_the_policy_that_the_page_prints(
    page: Page, plain: Path, serve: Callable[..., str]
) -> None:
    name, policy = BLOCKS["the policy for other builders"].strip().split(": ", 1)

    class Host(LightHandler):
        """Serves what is built below a path, with the policy."""

        def end_headers(self) -> None:
            self.send_header(name, policy)
            super().end_headers()

    bank = published(plain)
    answers, figures = worked_example(bank)
    quiz = Quiz(page, serve(plain, Host)).visit().start("executive", "full").answer(answers)
    assert quiz.heading == f"Your senior team: {figures['Level']} of 5, Spoken"
    for dimension in bank["dimensions"]:
        bar = quiz.result.locator(f'[data-dimension="{dimension["id"]}"]')
        assert float(bar.get_attribute("data-score") or "nan") == float(figures[dimension["title"]])
    quiz.result.get_by_role("link", name="Make it the senior team's job").first.click()
    page.get_by_text("Where you stand: ").wait_for()


def test_what_a_team_changes_is_published_and_what_it_hides_is_not(project: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/presets/hospital", project, dirs_exist_ok=True)
    (project / "docs/customize/draft.md").write_text("# Not yet\n")
    spoil(project, "mkdocs.yml", "  *.d.ts\n", "  *.d.ts\n  draft.md\n")
    emoji = "emoji_index: !!python/name:material.extensions.emoji.twemoji"  # what only some builders can read
    spoil(project, "mkdocs.yml", "  - abbr\n", f"  - abbr\n  - pymdownx.emoji:\n      {emoji}\n")
    to = publish(project, tmp_path / "plain")
    files = {file.removeprefix("docs/") for file in contents(to)}
    assert {"logo.svg", "assets/styles/team.css", "example-hospital/who-to-ask.md"} <= files
    assert not any(
        re.search(r"draft|\.d\.ts$|^customize/|^offline|worker|alone\.css", file) for file in files
    )
    pages = sorted((to / "docs").rglob("*.md"))
    for file in pages:
        text = file.read_text("utf-8")
        assert not re.search(r"^<!-- *(bank:|material/)", text, re.MULTILINE), file
        assert re.search(r"^# |<h1", text, re.MULTILINE), file
        assert above(file).keys() <= {"title", "description", "reviewed", "tags", "hide", "search"}, file
        assert above(file)["title"], file
    assert "patients" in above(to / "docs/commit/set-the-ceiling/index.md")["description"]
    quiz = (to / "docs/quiz/index.md").read_text("utf-8")
    assert '<link rel="stylesheet" href="../assets/styles/team.css">' in quiz
    assert "\n\n" not in quiz.partition("<div")[2]  # where HTML would end for some

    settings = (to / "mkdocs.yml").read_text("utf-8")
    assert emoji in settings
    said = yaml.safe_load(settings.replace(emoji, ""))
    assert said["site_name"] == "Patients first at Example Hospital"
    assert said["site_url"] == "https://hospital.example/patients-first/"
    assert said["plugins"] == ["search"]
    assert (said["theme"]["name"], said["theme"]["logo"]) == ("material", "logo.svg")
    assert not {"hooks", "watch", "custom_dir", "static_templates"} & {*said, *said["theme"]}
    assert "edition" in said["copyright"]
    assert "Customer-focused leadership" in said["copyright"]  # what it was made from
    named = {*re.findall(r"[\w/-]+\.md", yaml.dump(said["nav"]))}
    assert named == {file.relative_to(to / "docs").as_posix() for file in pages}


def test_only_what_it_wrote_itself_is_replaced_or_removed(tmp_path: Path) -> None:
    to, beside = tmp_path / "plain", tmp_path / "beside.md"
    folder.write(to, {"docs/a.md": b"1", "docs/b/index.md": b"1", "mkdocs.yml": b"1"})
    (to / "site").mkdir()
    (to / "docs/own.md").write_bytes(b"mine")
    folder.write(to, {"docs/a.md": b"2", "mkdocs.yml": b"1"})
    assert {path: text for path, text in contents(to).items() if path != folder.LIST} == {
        "docs/a.md": b"2",
        "docs/own.md": b"mine",
        "mkdocs.yml": b"1",
    }
    assert not (to / "docs/b").exists()

    (to / "mkdocs.yml").write_bytes(b"changed")
    beside.write_bytes(b"1")
    with (to / folder.LIST).open("a") as listed:
        listed.write(f"{sha256(b'1').hexdigest()}  ../beside.md\n")
    before = contents(tmp_path)
    with pytest.raises(CommandError, match="nothing was written") as raised:
        folder.write(to, {"docs/a.md": b"3", "docs/own.md": b"3"})
    assert set(str(raised.value).splitlines()[2:]) == {"mkdocs.yml", "docs/own.md", "../beside.md"}
    with pytest.raises(CommandError, match="other files are in this folder"):
        folder.write(tmp_path, {"docs/a.md": b"3"})
    assert contents(tmp_path) == before


def test_what_cannot_be_published_is_told_and_nothing_is_written(project: Path, tmp_path: Path) -> None:
    to = tmp_path / "plain"
    assert "this Python lacks" in run(project, "publish", str(to), code=1)
    with pytest.raises(CommandError, match=r"docs/plain: what lies in docs/ is published itself"):
        publish(project, project / "docs/plain")
    wrong = {
        "docs/about/cite.md": (
            "reviewed: 2026",
            "title: Cite: us\nreviewed: 2026",
            "docs/about/cite.md: this is not YAML",
        ),
        "docs/workshop/tally-sheet.md": ("bank: tally", "bank: tallies", "there is no block “tallies”"),
        "docs/index.md": ("take: ", "taken: ", "docs/index.md: home.html lacks"),
        "docs/commit/choose-the-long-term.md": ("## Talk about it", "## Talk", "no place for a part “Talk”"),
        "mkdocs.yml": (
            "nav:\n",
            "use_directory_urls: false\nnav:\n",
            "use_directory_urls: false does not go",
        ),
    }
    for file, (old, new, told) in wrong.items():
        good = (project / file).read_text("utf-8")
        spoil(project, file, old, new)
        with pytest.raises(CommandError, match=told):
            publish(project, to)
        (project / file).write_text(good, "utf-8")
    assert not to.exists()
