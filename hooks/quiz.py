"""The site's build events. Each hands over to `readiness` or `rendering`; only this file knows MkDocs."""

from __future__ import annotations

import datetime as dt
import re
from functools import partial
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.meta import get_data
from readiness import offline, policy, publish
from readiness.colours import TEAM_STYLE, style
from readiness.joined import JoinError
from readiness.loading import BankError, load_site
from readiness.model import page_of
from readiness.pages import navigation, place_of, unwritten
from readiness.rules import told
from readiness.spoken import speaker
from readiness.written import mistakes
from rendering import day
from rendering.alone import ALONE, ALONE_STYLE, ICON, alone
from rendering.library import Library, RenderingError

if TYPE_CHECKING:
    from collections.abc import Callable

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext
    from readiness.loading import Site
    from readiness.rules import Finding

ROOT = Path(__file__).parent.parent
OVERRIDES = ROOT / "overrides"
PUBLISHED = {publish.BANK_JSON: publish.as_json, publish.BANK_JS: publish.as_module}

# Whether the site is only being written: what `mkdocs serve` shows must not stay on the writer's device.
serving = False

# What was made last, by its name, and what is wrong now. Once a served site is `BUILT`, what was made before
# stands in for what a mistake keeps from being made.
good: dict[str, Any] = {}
wrong: list[str] = []
BUILT = "built"

# The id of a page's article, which overrides/main.html gives it.
ARTICLE = "__article"

# Principles come before what is written about them when the search finds both.
BOOST = 4

log = get_plugin_logger("readiness")

Made = TypeVar("Made")


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Note what the site is built for."""
    global serving  # noqa: PLW0603  only this event is told, and it is given nothing to note it in
    serving = command == "serve"


@event_priority(50)  # before the search asks for the theme's language
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the bank before anything is built, and let name, looks and navigation follow it."""
    wrong.clear()
    docs = Path(config.docs_dir)
    site = made("site", lambda: load_site(ROOT, docs))
    config.extra |= {"site": site, "bank": site.bank}
    config.extra["offline"] = made("offline", lambda: opens_offline(config)) and not serving
    for path in (*PUBLISHED, ALONE, *([offline.WORKER] if config.extra["offline"] else [])):
        if path in site.own or (docs / path).exists():
            raise PluginError(told("file-in-the-way", path=place_of(path, site.own)))
    if not config.use_directory_urls:
        raise PluginError(told("directory-urls"))
    named_by_team(config, site)
    config.nav = navigation(config.nav, site, speaker(site.team.own_words, site.bank))
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Put the team's files over ours, and add what is published from the bank and what nobody has written."""
    site: Site = config.extra["site"]
    for path in site.gone:
        without(files, path)
    for path, own in site.own.items():
        without(files, path).append(File.generated(config, path, abs_src_path=str(own)))
    generated = {path: content(site.bank) for path, content in PUBLISHED.items()}
    if colours := style(site.team.colours):
        generated[TEAM_STYLE] = colours
    for path, content in (generated | unwritten(site.bank, files.src_uris)).items():
        files.append(File.generated(config, path, content=content))
    ours = {file.src_uri: file for file in files if is_ours(file)}
    one_file = made(ALONE, lambda: in_one_file(site, files, config))
    files.append(File.generated(config, ALONE, content=one_file))
    for path, file in ours.items():
        files.remove(file)
        if path not in (offline.SOURCE, ALONE_STYLE):  # these go into files of their own
            files.append(File.generated(config, path, content=publish.light(path, file.content_string)))
    pages = made("pages", lambda: written_pages(site, files))
    config.extra["library"] = Library.of(site, OVERRIDES, pages, config.site_url)
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Put what the bank knows into the page."""
    path = page.file.src_uri
    good.setdefault(path, (markdown, {}))  # a new page has nothing better
    text, meta = made(path, lambda: composed(markdown, page, config.extra["library"]))
    page.meta = {**meta}  # what is added to it from here on is not kept
    return text


@event_priority(50)  # before the search takes the page in
def on_page_context(context: TemplateContext, *, page: Page, **_: object) -> TemplateContext:
    """Let the search find a principle by its other words too; leave the quiz without neighbours.

    The theme's link past the navigation leads to a page's first heading; without one, to the article.
    """
    page.meta["tags"] = [*(page.meta.get("tags") or []), *(page.meta.get("also") or [])]
    if page.meta.get("template") == "quiz.html":  # the theme's keys n and p would leave it in mid-step
        page.previous_page = page.next_page = None
    if not page.toc.items:
        page.toc.items.append(AnchorLink(str(page.title), ARTICLE, level=1))
    return context


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Hand the bank to the templates, and to every page the day that the site map gives it."""
    dated([file.page for file in files.documentation_pages() if file.page])
    env.globals.update(config.extra["library"].names)
    env.filters["day"] = partial(day, config.extra["bank"])
    env.filters["named_by_title"] = named_by_title
    env.globals["first_page"] = first_page
    env.globals["wrong"] = wrong
    return env


@event_priority(-50)  # after the search has written its index
def on_post_build(*, config: MkDocsConfig) -> None:
    """Have browsers hold every page to the policy; write the worker that opens the site without a network."""
    site = Path(config.site_dir)
    if not serving:  # the server puts an inline script of its own into what it shows
        under_policy(site)
    if config.extra["offline"]:
        source = Path(config.docs_dir, offline.SOURCE).read_text("utf-8")
        text = offline.worker(config.extra["bank"], site, publish.light(offline.SOURCE, source))
        (site / offline.WORKER).write_bytes(text.encode())  # the same bytes on every system
    good[BUILT] = serving


def made(name: str, make: Callable[[], Made]) -> Made:
    """Return what `make` makes, or stop with its message.

    While a site is served that was built once, the message goes onto every page instead, where whoever edits
    sees it, and what was made under this name before is returned.
    """
    try:
        good[name] = make()
    except (BankError, RenderingError, PluginError) as error:
        if not good.get(BUILT):
            raise PluginError(str(error)) from None
        log.error(str(error))  # noqa: TRY400  the message is all that an editor needs
        wrong.append(str(error))
    last: Made = good[name]
    return last


def named_by_team(config: MkDocsConfig, site: Site) -> None:
    """Let everything that names the site, and its looks, follow from the team."""
    team = site.team
    config.site_name, config.site_description = site.bank.title, site.bank.description
    config.site_url = config.site_url or team.address
    config.theme["language"] = team.language
    if team.logo:
        config.theme["logo"] = config.theme["favicon"] = team.logo
    if style(team.colours):
        config.extra_css.append(TEAM_STYLE)


def without(files: Files, path: str) -> Files:
    """Return the files after one is taken out, if it was there."""
    if file := files.get_file_from_path(path):
        files.remove(file)
    return files


def under_policy(site: Path) -> None:
    """Write the site's policy into each of its pages."""
    pages = {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in site.rglob("*.html")}
    try:
        for path, page in policy.guarded(pages).items():
            (site / path).write_bytes(page.encode())
    except policy.PolicyError as error:
        raise PluginError(str(error)) from None


def composed(markdown: str, page: Page, library: Library) -> tuple[str, dict[str, Any]]:
    """Return a page's whole Markdown, and what stands above its text."""
    path = page.file.src_uri
    page.meta = library.meta(path, dict(page.meta))
    described(page, library.place(path), *library.known.get(path, ("", "")))
    if library.is_principle(path):
        page.meta.setdefault("search", {"boost": BOOST})
    if markdown.strip() and not page.meta.get("reviewed") and not page.file.generated_by:
        log.warning(told("not-reviewed", path=path))
    return library.text(path, markdown, page.meta), dict(page.meta)


def described(page: Page, place: str, title: str, line: str) -> None:
    """Give a page the bank's title and description where it has none; check what stands above its text.

    `place` is where its file is. Title and description are HTML from here on: the theme writes them as they
    are.
    """
    meta = page.meta
    if title and "title" not in meta:
        meta["title"] = escape(title, quote=False)
    if "description" in meta or line:
        meta["description"] = escape(unescape(str(meta.get("description", line))))
    if "reviewed" in meta and not isinstance(meta["reviewed"], dt.date):
        raise PluginError(f"{place}: {told('reviewed-day', reviewed=meta['reviewed'])}")
    for name in ("also", "tags"):
        if not isinstance(meta.get(name) or [], list):
            raise PluginError(f"{place}: {told('not-a-list', name=name, value=meta[name])}")


def dated(pages: list[Page]) -> None:
    """Date pages by their reviews, and by the newest of all where they have none.

    MkDocs would take the day of the build, and so make another site of the same files on another day.
    """
    days = {page.url: f"{page.meta['reviewed']:%Y-%m-%d}" for page in pages if page.meta.get("reviewed")}
    for page in pages:
        page.update_date = days.get(page.url) or max(days.values(), default=page.update_date)


def first_page(item: Any) -> Any:  # noqa: ANN401  MkDocs' pages and sections share no type that has children
    """Return the page that a part of the navigation begins with."""
    return first_page(item.children[0]) if item.children else item


def named_by_title(html: str) -> str:
    """Return the theme's navigation with each section named by its title, and not by a mere icon."""
    return re.sub(
        r'aria-labelledby="(\w+)_label"(.*?<label class="md-nav__title" for="\1")',
        r'aria-labelledby="\1_title"\2 id="\1_title"',
        html,
        flags=re.DOTALL,
    )


def is_ours(file: File) -> bool:
    """Whether a file is a script or style sheet of ours, and not the theme's."""
    return file.src_uri.startswith(("assets/readiness/", "assets/styles/")) and file.src_uri.endswith(
        (".js", ".css")
    )


def in_one_file(site: Site, files: Files, config: MkDocsConfig) -> str:
    """Return the quiz as one file, made of the scripts and style sheets as they are written."""
    texts = {file.src_uri: file.content_string for file in files if is_ours(file) or file.src_uri == ICON}
    try:
        return alone(site, OVERRIDES, texts, config.site_url)
    except JoinError as error:
        message = f"docs/assets/readiness/{error}"
        raise PluginError(message) from None


def opens_offline(config: MkDocsConfig) -> bool:
    """Whether mkdocs.yml lets a visited site open without a network, as it does where it says nothing."""
    chosen = config.extra.get("offline", True)
    if not isinstance(chosen, bool):
        raise PluginError(told("offline-choice", chosen=chosen))
    if chosen and not Path(config.docs_dir, offline.PAGE).exists():
        raise PluginError(told("offline-page", page=offline.PAGE))
    return chosen


def written_pages(site: Site, files: Files) -> dict[str, str]:
    """Return the Markdown of every principle's file, without its front matter."""
    found: dict[str, str] = {}
    wrong: list[Finding] = []
    for dimension, principle in site.bank.principles():
        path = page_of(dimension, principle)
        if not (file := files.get_file_from_path(path)):
            continue
        content = file.content_string
        found[path], _ = get_data(content)
        first = content.count("\n", 0, content.find(found[path])) + 1
        wrong.extend(mistakes(place_of(path, site.own), first, found[path], site.bank.words))
    if wrong:
        listed = "\n".join(f"  {finding}" for finding in wrong)
        message = (
            f"Pages of principles have parts that the site has no place for; nothing was built.\n{listed}"
        )
        raise PluginError(message)
    return found
