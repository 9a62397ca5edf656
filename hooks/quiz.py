"""The site's build events. Each hands over to `readiness` or `rendering`; only this file knows MkDocs."""

from __future__ import annotations

import datetime as dt
import re
from functools import partial
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.meta import get_data
from readiness import offline, publish
from readiness.joined import JoinError
from readiness.loading import BankError, load, sound
from readiness.model import Bank, page_of, source_page
from readiness.rules import told
from readiness.written import mistakes
from rendering import day
from rendering.alone import ALONE, ALONE_STYLE, ICON, alone
from rendering.library import Library, RenderingError

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext
    from readiness.rules import Finding

HOOKS = Path(__file__).parent
OVERRIDES = HOOKS.parent / "overrides"
PUBLISHED = {publish.BANK_JSON: publish.as_json, publish.BANK_JS: publish.as_module}
# Entries of mkdocs.yml's navigation that stand for pages which follow the bank.
PRINCIPLES, SOURCES = "principles", "sources"

# Whether the site is only being written: what `mkdocs serve` shows must not stay on the writer's device.
serving = False

# The id of a page's article, which overrides/main.html gives it.
ARTICLE = "__article"

# Principles come before what is written about them when the search finds both.
BOOST = 4

log = get_plugin_logger("readiness")


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Note what the site is built for."""
    global serving  # noqa: PLW0603  only this event is told, and it is given nothing to note it in
    serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the bank before anything is built, and let the navigation follow it."""
    try:
        bank = load(HOOKS)
        config.extra["bank"] = sound(bank, partial(pages_in, Path(config.docs_dir)))
    except BankError as error:
        raise PluginError(str(error)) from None
    config.extra["offline"] = opens_offline(config) and not serving
    for path in (*PUBLISHED, ALONE, *([offline.WORKER] if config.extra["offline"] else [])):
        if (Path(config.docs_dir) / path).exists():
            raise PluginError(told("file-in-the-way", path=path))
    if not config.use_directory_urls:
        raise PluginError(told("directory-urls"))
    config.nav = with_bank(config.nav, bank)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add what is published from the bank, and the pages that nobody has written."""
    bank: Bank = config.extra["bank"]
    generated = {path: content(bank) for path, content in PUBLISHED.items()}
    for path, content in (generated | unwritten(bank, files)).items():
        files.append(File.generated(config, path, content=content))
    ours = {file.src_uri: file for file in files if is_ours(file)}
    files.append(File.generated(config, ALONE, content=in_one_file(bank, files, config)))
    for path, file in ours.items():
        files.remove(file)
        if path not in (offline.SOURCE, ALONE_STYLE):  # these go into files of their own
            files.append(File.generated(config, path, content=publish.light(path, file.content_string)))
    config.extra["library"] = Library.of(bank, OVERRIDES, written_pages(bank, files), config.site_url)
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Put what the bank knows into the page."""
    library: Library = config.extra["library"]
    path = page.file.src_uri
    described(page, *library.known.get(path, ("", "")))
    if library.is_principle(path):
        page.meta.setdefault("search", {"boost": BOOST})
    if markdown.strip() and not page.meta.get("reviewed") and not page.file.generated_by:
        log.warning(told("not-reviewed", path=path))
    try:
        return library.text(path, markdown, page.meta)
    except RenderingError as error:
        raise PluginError(str(error)) from None


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


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:  # noqa: ARG001
    """Hand the bank to the templates."""
    env.globals.update(config.extra["library"].names)
    env.filters["day"] = partial(day, config.extra["bank"])
    env.filters["named_by_title"] = named_by_title
    env.globals["first_page"] = first_page
    return env


@event_priority(-50)  # after the search has written its index
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the worker that opens the site without a network."""
    if config.extra["offline"]:
        site, source = Path(config.site_dir), Path(config.docs_dir, offline.SOURCE).read_text("utf-8")
        text = offline.worker(config.extra["bank"], site, publish.light(offline.SOURCE, source))
        (site / offline.WORKER).write_bytes(text.encode())  # the same bytes on every system


def described(page: Page, title: str, line: str) -> None:
    """Give a page the bank's title and description where it has none; check what stands above its text.

    Title and description are HTML from here on: the theme writes them as they are.
    """
    meta, path = page.meta, page.file.src_uri
    if title and "title" not in meta:
        meta["title"] = escape(title, quote=False)
    if "description" in meta or line:
        meta["description"] = escape(unescape(str(meta.get("description", line))))
    if "reviewed" in meta and not isinstance(meta["reviewed"], dt.date):
        raise PluginError(f"docs/{path}: {told('reviewed-day', reviewed=meta['reviewed'])}")
    for name in ("also", "tags"):
        if not isinstance(meta.get(name) or [], list):
            raise PluginError(f"docs/{path}: {told('not-a-list', name=name, value=meta[name])}")


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


def in_one_file(bank: Bank, files: Files, config: MkDocsConfig) -> str:
    """Return the quiz as one file, made of the scripts and style sheets as they are written."""
    texts = {file.src_uri: file.content_string for file in files if is_ours(file) or file.src_uri == ICON}
    try:
        return alone(bank, OVERRIDES, texts, config.site_url)
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


def pages_in(docs: Path, bank: Bank) -> set[str]:
    """Return the Markdown files in the dimensions' folders, as paths inside `docs`."""
    return {
        f"{dimension.id}/{page.name}"
        for dimension in bank.dimensions
        for page in (docs / dimension.id).glob("*.md")
        if page.name != "index.md"
    }


def written_pages(bank: Bank, files: Files) -> dict[str, str]:
    """Return the Markdown of every principle's file, without its front matter."""
    found: dict[str, str] = {}
    wrong: list[Finding] = []
    for dimension, principle in bank.principles():
        path = page_of(dimension, principle)
        if not (file := files.get_file_from_path(path)):
            continue
        content = file.content_string
        found[path], _ = get_data(content)
        first = content.count("\n", 0, content.find(found[path])) + 1
        wrong.extend(mistakes(path, first, found[path], bank.words))
    if wrong:
        listed = "\n".join(f"  {finding}" for finding in wrong)
        message = (
            f"Pages of principles have parts that the site has no place for; nothing was built.\n{listed}"
        )
        raise PluginError(message)
    return found


def unwritten(bank: Bank, files: Files) -> dict[str, str]:
    """Return pages for the dimensions and sources that have none: what the bank knows is a start."""
    pages = {
        f"{dimension.id}/index.md": f"<!-- bank: steps {dimension.id} -->" for dimension in bank.dimensions
    }
    pages |= {source_page(source): f"<!-- bank: points {source.id} -->" for source in bank.sources}
    return {path: text for path, text in pages.items() if not files.get_file_from_path(path)}


def with_bank(nav: Any, bank: Bank) -> Any:  # noqa: ANN401  as deep as the navigation is
    """Return the navigation with the bank's pages where an entry says `principles` or `sources`."""
    pages: dict[str, list[Any]] = {
        PRINCIPLES: [
            {
                escape(dimension.title, quote=False): [
                    f"{dimension.id}/index.md",
                    *(page_of(dimension, principle) for principle in dimension.principles),
                ]
            }
            for dimension in bank.dimensions
        ],
        SOURCES: [source_page(source) for source in bank.sources],
    }
    if isinstance(nav, dict):
        return {title: with_bank(item, bank) for title, item in nav.items()}
    if isinstance(nav, list):
        return [
            entry
            for item in nav
            for entry in (pages[item] if isinstance(item, str) and item in pages else [with_bank(item, bank)])
        ]
    return nav
