"""The site's build events. Each hands over to `readiness`; only this file knows MkDocs."""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from jinja2 import FileSystemBytecodeCache
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File
from mkdocs.structure.toc import AnchorLink

ROOT = Path(__file__).parent.parent
# MkDocs puts only this folder on the path, and only while it loads this file; the engine lies beside it.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from readiness.checks.findings import BankError, refuse, rule_message
from readiness.checks.team import unknown_language, unknown_titles
from readiness.model.paths import TEAM_STYLE, page_of
from readiness.output.assets import is_ours
from readiness.output.minify import minified
from readiness.output.policy import PolicyError, page_text, with_policy
from readiness.output.service_worker import OFFLINE_PAGE, WORKER, WORKER_SOURCE, service_worker
from readiness.rendering.assets import (
    GENERATED_FILES,
    assets,
    is_needed,
    quiz_modules,
    refuse_files_in_the_way,
)
from readiness.rendering.environment import RenderingError, day
from readiness.rendering.library import Composer, principle_texts
from readiness.site.colours import team_style
from readiness.site.identity import site_identity, theme_identity
from readiness.site.loading import load_site
from readiness.site.navigation import navigation, navigation_titles
from readiness.site.pages import generated_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from readiness.model.site import Site

OVERRIDES = ROOT / "overrides"

# Whether the site is only being written: what `mkdocs serve` shows must not stay on the writer's device.
serving = False

# What was made last, by its name, and what is wrong now. Once a served site is `BUILT`, what was made before
# stands in for what a mistake keeps from being made.
good: dict[str, Any] = {}
wrong: list[str] = []
BUILT = "built"

# The id of a page's article, which overrides/main.html gives it.
ARTICLE = "__article"

# Compiling the theme's templates takes a tenth of a build, and while the site is served each edit is one.
COMPILED = FileSystemBytecodeCache()

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
    worker = (WORKER,) if config.extra["offline"] else ()
    made("way", lambda: refuse_files_in_the_way(site, docs, (*GENERATED_FILES, *worker)))
    if not config.use_directory_urls:
        raise PluginError(rule_message("directory-urls"))
    config.update(site_identity(site, config.site_url))
    for name, value in theme_identity(site.team).items():
        config.theme[name] = value
    if team_style(site.team.colours):
        config.extra_css.append(TEAM_STYLE)
    made("menu", lambda: refuse([*unknown_titles(site.team, navigation_titles(config.nav))]))
    made("language", lambda: refuse([*unknown_language(site.team, languages(config.theme.dirs))]))
    config.nav = navigation(config.nav, site)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Put the team's files over ours, and add what is published from the bank and what nobody has written."""
    site: Site = config.extra["site"]
    for path in (*site.gone, *site.outdated):
        without(files, path)
    for path, own in site.own.items():
        without(files, path).append(File.generated(config, path, abs_src_path=str(own)))
    sources = texts(files, filter(is_needed, files.src_uris))
    config.extra["quiz_modules"] = made("modules", lambda: quiz_modules(site, sources))
    written = made("assets", lambda: assets(site, OVERRIDES, sources, config.site_url))
    for path in filter(is_ours, sources):
        without(files, path)
    for path, content in (written | generated_pages(site.bank, files.src_uris)).items():
        files.append(File.generated(config, path, content=content))
    principles = texts(files, (page_of(*each) for each in site.bank.principles()))
    pages = made("pages", lambda: principle_texts(site, principles))
    config.extra["library"] = Composer.of(site, OVERRIDES, pages, config.site_url)
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Put what the bank knows into the page."""
    path, library = page.file.src_uri, cast("Composer", config.extra["library"])
    good.setdefault(path, (markdown, {}))  # a new page has nothing better
    text, meta = made(path, lambda: library.composed(path, markdown, page.meta))
    page.meta = {**meta}  # what is added to it from here on is not kept
    if markdown.strip() and not meta.get("reviewed") and not page.file.generated_by:
        log.warning(rule_message("not-reviewed", path=path))
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
    env.globals["quiz_modules"] = config.extra["quiz_modules"]
    env.globals["first_page"] = first_page
    env.globals["wrong"] = wrong
    env.bytecode_cache = COMPILED
    return env


@event_priority(-50)  # after the search has written its index
def on_post_build(*, config: MkDocsConfig) -> None:
    """Have browsers hold every page to the policy; write the worker that opens the site without a network."""
    site = Path(config.site_dir)
    if not serving:  # the server puts an inline script of its own into what it shows
        under_policy(site)
    if config.extra["offline"]:
        source = Path(config.docs_dir, WORKER_SOURCE).read_text("utf-8")
        text = service_worker(config.extra["bank"], site, minified(WORKER_SOURCE, source))
        (site / WORKER).write_bytes(text.encode())  # the same bytes on every system
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


def languages(theme: Iterable[str]) -> list[str]:
    """Return the tags of the languages that a theme's folders have words in."""
    return [file.stem for folder in theme for file in Path(folder).glob("partials/languages/*.html")]


def without(files: Files, path: str) -> Files:
    """Return the files after one is taken out, if it was there."""
    if file := files.get_file_from_path(path):
        files.remove(file)
    return files


def texts(files: Files, paths: Iterable[str]) -> dict[str, str]:
    """Return the texts of those files that are there."""
    there = {path: files.get_file_from_path(path) for path in paths}
    return {path: file.content_string for path, file in there.items() if file}


def under_policy(site: Path) -> None:
    """Write the site's policy into each of its pages."""
    files = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*.html")}
    try:
        pages = {path: page_text(content, path) for path, content in files.items()}
        for path, page in with_policy(pages).items():
            (site / path).write_bytes(page.encode())
    except PolicyError as error:
        raise PluginError(str(error)) from None


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


def opens_offline(config: MkDocsConfig) -> bool:
    """Whether mkdocs.yml lets a visited site open without a network, as it does where it says nothing."""
    chosen = config.extra.get("offline", True)
    if not isinstance(chosen, bool):
        raise PluginError(rule_message("offline-choice", chosen=chosen))
    if chosen and not Path(config.docs_dir, OFFLINE_PAGE).exists():
        raise PluginError(rule_message("offline-page", page=OFFLINE_PAGE))
    return chosen
