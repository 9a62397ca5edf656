"""The site's build events. Each hands over to `readiness`; only this file knows MkDocs."""

from __future__ import annotations

import errno
import fnmatch
import logging
import re
import socket
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from jinja2 import FileSystemBytecodeCache
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import CountHandler

ROOT = Path(__file__).parent.parent
# MkDocs puts only this folder on the path, and only while it loads this file; the engine is beside it.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from readiness.checks.findings import refuse, rule_message
from readiness.checks.team import menu_findings, unknown_language
from readiness.model.encoding import decode
from readiness.model.errors import ReadinessError
from readiness.model.paths import OFFLINE_PAGE, OVERRIDES, TEAM_DOCS, TEAM_FILE, page_of, source_file
from readiness.output.assets import (
    GENERATED_FILES,
    SEARCH_INDEX,
    SEARCH_SOURCE,
    SEARCH_WORKER,
    SHEETS,
    WORKER,
    WORKER_SOURCE,
    is_ours,
)
from readiness.output.minify import minified
from readiness.output.policy import with_policy
from readiness.output.search import split_index
from readiness.output.service_worker import kilobytes, precached, service_worker, with_all_they_load
from readiness.output.swap import folder_beside, swap_in
from readiness.rendering.environment import day, without_indents
from readiness.rendering.generated_assets import (
    GeneratedAssets,
    generated_assets,
    is_needed,
    refuse_files_in_the_way,
)
from readiness.rendering.library import Composer, principle_texts
from readiness.site.builder_settings import site_identity, theme_identity
from readiness.site.loading import load_site
from readiness.site.navigation import navigation, navigation_titles
from readiness.site.pages import generated_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from readiness.model.site import Site

TEMPLATES = ROOT / OVERRIDES

# Whether this is `mkdocs serve`. What it shows is still being written, so nothing of it may stay on a device.
serving = False

# The last good value of everything that is made from what people edit, by a name for it. Once a served site
# has been `BUILT`, the last good value stands in for one that a mistake keeps from being made.
last_good: dict[str, Any] = {}
BUILT = "built"

# The messages of the mistakes in this build, which the templates show on every page.
problems: list[str] = []

# The id of a page's article, which overrides/main.html gives it.
ARTICLE = "__article"

# What library/blocks/keep-site.html writes, and where partials/offline.html leaves room for the size.
KEEP_SITE = re.compile(rb'<keep-site\b[^>]* data-pages="(?P<pages>[^"]*)"')
SIZE = b'<meta name="readiness-size" content="">'

# To compile the theme's templates takes a tenth of a build, and while the site is served each edit is one.
bytecode_cache = FileSystemBytecodeCache()

log = get_plugin_logger("readiness")

Value = TypeVar("Value")


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Note what the site is built for."""
    global serving  # noqa: PLW0603  no other event gets the command, and this one gets nothing to keep it in
    serving = command == "serve"


@event_priority(50)  # before the search asks for the theme's language
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the bank before anything is built, and let name, look and navigation follow it."""
    problems.clear()
    site = or_last_good("site", lambda: load_site(ROOT, Path(config.docs_dir)))
    config.extra |= {"site": site, "bank": site.bank}
    config.extra["offline"] = or_last_good("offline", lambda: opens_offline(config)) and not serving
    check_settings(config, site)
    follow_team(config, site)
    config.nav = navigation(config.nav, site)
    build_beside(config)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Put the team's files over ours, and add what is generated from the bank."""
    site: Site = config.extra["site"]
    put_team_files(files, config, site)
    put_assets(files, config, site)
    for path, markdown in generated_pages(site.bank, files.src_uris).items():
        files.append(File.generated(config, path, content=markdown))
    principles = texts_of(files, (page_of(*entry) for entry in site.bank.principles()))
    parts = or_last_good("pages", lambda: principle_texts(site, principles))
    config.extra["composer"] = Composer.of(site, TEMPLATES, parts, config.site_url)
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Compose the page's Markdown of what is written and what the bank knows."""
    path, composer = page.file.src_uri, cast("Composer", config.extra["composer"])
    last_good.setdefault(path, (markdown, {}))  # for a new page with a mistake in it
    text, meta = or_last_good(path, lambda: composed(composer, path, markdown, page.meta, config.theme.dirs))
    page.meta = {**meta}  # a copy, so that the last good value stays as it is
    if path == OFFLINE_PAGE:  # also where a team has written its own: it may need no file
        page.meta["template"] = "offline.html"
    if markdown.strip() and not meta.get("reviewed") and not page.file.generated_by:
        log.warning(rule_message("not-reviewed", path=path))
    return text


@event_priority(50)  # before the search takes the page in
def on_page_context(context: TemplateContext, *, page: Page, **_: object) -> TemplateContext:
    """Let the search find a page by its other words too, and the theme's skip link reach the text."""
    page.meta["tags"] = [*(page.meta.get("tags") or []), *(page.meta.get("also") or [])]
    if not page.toc.items:  # the theme's link past the navigation leads to the first heading
        page.toc.items.append(AnchorLink(str(page.title), ARTICLE, level=1))
    return context


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Hand the bank to the templates, and to every page the day that the site map gives it."""
    set_dates([file.page for file in files.documentation_pages() if file.page])
    env.globals.update(config.extra["composer"].names)
    assets: GeneratedAssets = config.extra["assets"]
    env.globals.update(asset=assets.published, modules=assets.modules, quiz=assets.quiz)
    env.globals.update(messages=assets.quiz.messages, first_page=first_page, wrong=problems)
    env.filters.update(without_indents=without_indents, named_by_title=named_by_title)
    env.filters["day"] = partial(day, config.extra["bank"])
    env.bytecode_cache = bytecode_cache
    return env


@event_priority(-100)  # after everybody else has written what belongs to the site
def on_post_build(*, config: MkDocsConfig) -> None:
    """Cut the search's index, write policy and worker, and put the finished site in the last one's place."""
    write_search(config)
    if not serving:  # the development server adds an inline script of its own
        write_policy(Path(config.site_dir), config.extra["page_files"])
    if config.extra["offline"]:
        write_worker(config)
    last_good[BUILT] = serving
    if not (serving or was_warned()):
        replace_last(config)


def or_last_good(name: str, make: Callable[[], Value]) -> Value:
    """Return what `make` returns. Raises `PluginError` with the message of a mistake that it raises.

    While a site is served that was built once, a mistake goes onto every page instead, where the person who
    is editing sees it, and the last good value of this name is returned.
    """
    try:
        last_good[name] = make()
    except (ReadinessError, PluginError) as error:
        if not last_good.get(BUILT):
            raise PluginError(str(error)) from None
        log.error(str(error))  # noqa: TRY400  an editor needs the message and no traceback
        problems.append(str(error))
    value: Value = last_good[name]
    return value


@contextmanager
def told_by_the_builder() -> Iterator[None]:
    """Raise our mistakes as the builder's own, which it tells without a traceback."""
    try:
        yield
    except ReadinessError as error:
        raise PluginError(str(error)) from None


def build_beside(config: MkDocsConfig) -> None:
    """Let the site be built beside the last good one; what is served has a folder of its own anyway."""
    if not serving:
        config.extra["site_dir"] = config.site_dir
        with told_by_the_builder():
            config.site_dir = str(folder_beside(Path(config.site_dir)))


def was_warned() -> bool:
    """Whether a warning stops the build: a strict one counts them, and looks after the last event."""
    logger: logging.Logger | None = log.logger
    while logger:
        if any(isinstance(each, CountHandler) and each.get_counts() for each in logger.handlers):
            return True
        logger = logger.parent
    return False


def replace_last(config: MkDocsConfig) -> None:
    """Put the finished site where it belongs, and let `gh-deploy` find it there."""
    new, config.site_dir = config.site_dir, config.extra["site_dir"]
    with told_by_the_builder():
        swap_in(Path(new), Path(config.site_dir))
    log.info(f"The finished site is in {config.site_dir}")


def composed(
    composer: Composer, path: str, markdown: str, meta: Mapping[str, Any], theme_folders: Iterable[str]
) -> tuple[str, dict[str, Any]]:
    """Return what `Composer.composed` does, and likewise raise for a template that no theme has."""
    text, completed = composer.composed(path, markdown, meta)
    template = completed.get("template")
    if template is not None and not any(Path(folder, template).is_file() for folder in theme_folders):
        raise composer.prose.error(path, "template-unknown", template=template)
    return text, completed


def check_settings(config: MkDocsConfig, site: Site) -> None:
    """Report whatever in the settings, the theme or `docs/` the site cannot be built with."""
    if serving and not last_good.get(BUILT):  # from then on, it is this server that holds the port
        refuse_taken_port(*config.dev_addr)
    worker = (WORKER,) if config.extra["offline"] else ()
    generated = (*GENERATED_FILES, *worker)
    or_last_good("files", lambda: refuse_files_in_the_way(site, Path(config.docs_dir), generated))
    if not config.use_directory_urls:
        raise PluginError(rule_message("directory-urls"))
    titles = navigation_titles(config.nav)
    or_last_good("menu", lambda: refuse([*menu_findings(site.team, titles, site.bank)]))
    or_last_good("language", lambda: refuse([*unknown_language(site.team, languages(config.theme.dirs))]))


def refuse_taken_port(host: str, port: int) -> None:
    """Raise `PluginError` where something else is served; the server itself would end in a traceback."""
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PluginError(rule_message("port-taken", port=port, other=f"{host}:{port + 1}")) from None


def opens_offline(config: MkDocsConfig) -> bool:
    """Whether a visited site opens without a network, as mkdocs.yml chooses; it does by default."""
    chosen = config.extra.get("offline", True)
    if not isinstance(chosen, bool):
        raise PluginError(rule_message("offline-choice", chosen=chosen))
    if chosen and not Path(config.docs_dir, OFFLINE_PAGE).exists():
        raise PluginError(rule_message("offline-page", page=OFFLINE_PAGE))
    return chosen


def languages(theme_folders: Iterable[str]) -> list[str]:
    """Return the tags of the languages that a theme has words in."""
    return [file.stem for folder in theme_folders for file in Path(folder).glob("partials/languages/*.html")]


def follow_team(config: MkDocsConfig, site: Site) -> None:
    """Set the site's name and address, and its look: the theme's, ours, and the team's over both.

    What is the team's is watched from here: the settings refuse a folder that isn't there, and git keeps none
    without a file.
    """
    config.watch.extend(str(path) for path in (ROOT / TEAM_FILE, (ROOT / TEAM_DOCS).parent) if path.exists())
    config.update(site_identity(site, config.site_url))
    for name, value in theme_identity(site.team).items():
        config.theme[name] = value
    config.extra_css[:0] = SHEETS["page"]
    config.extra_css.extend(site.team_sheets)


def put_team_files(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Put the team's files over ours, take out the pages that are not published, and note where each is."""
    for path in (*site.unpublished, *site.outdated):
        remove(files, path)
    for path, file in site.team_files.items():
        remove(files, path)
        files.append(File.generated(config, path, abs_src_path=str(file)))
    pages = files.documentation_pages()
    config.extra["page_files"] = {page.dest_uri: source_file(page.src_uri, site.team_files) for page in pages}


def put_assets(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Put the assets as they are published in place of their sources, and note under which names.

    The theme's search gets our text before its own.
    """
    sources = texts_of(files, filter(is_needed, files.src_uris))
    assets = or_last_good("assets", lambda: generated_assets(site, TEMPLATES, sources, config.site_url))
    for path in filter(is_ours, sources):
        remove(files, path)
    small_words = minified(SEARCH_SOURCE, sources[SEARCH_SOURCE])
    for path, worker in texts_of(files, fnmatch.filter(files.src_uris, SEARCH_WORKER)).items():
        remove(files, path)
        files.append(File.generated(config, path, content=f"{small_words}\n{worker}"))
    for path, text in assets.texts.items():
        files.append(File.generated(config, path, content=text))
    config.extra_css[:] = [assets.published(str(path)) for path in config.extra_css]
    config.extra["assets"] = assets


def remove(files: Files, path: str) -> None:
    """Take a file out, if it is there."""
    if file := files.get_file_from_path(path):
        files.remove(file)


def texts_of(files: Files, paths: Iterable[str]) -> dict[str, str]:
    """Return the texts, by path, of those files that are there."""
    by_path = {path: files.get_file_from_path(path) for path in paths}
    return {path: file.content_string for path, file in by_path.items() if file}


def set_dates(pages: list[Page]) -> None:
    """Date pages by their reviews, and those without one by the newest of all.

    MkDocs would take the day of the build, and make another site of the same files on another day.
    """
    days = {page.url: f"{page.meta['reviewed']:%Y-%m-%d}" for page in pages if page.meta.get("reviewed")}
    for page in pages:
        page.update_date = days.get(page.url) or max(days.values(), default=page.update_date)


def first_page(item: Any) -> Any:  # noqa: ANN401  MkDocs' pages and sections share no type that has children
    """Return the page that a part of the navigation begins with."""
    return first_page(item.children[0]) if item.children else item


def named_by_title(html: str) -> str:
    """Return the theme's navigation with each section labelled by its title, and not by an icon alone.

    It is in every page, and so comes without its indents.
    """
    return re.sub(
        r'aria-labelledby="(\w+)_label"(.*?<label class="md-nav__title" for="\1")',
        r'aria-labelledby="\1_title"\2 id="\1_title"',
        without_indents(html),
        flags=re.DOTALL,
    )


def write_search(config: MkDocsConfig) -> None:
    """Write the parts of the search's index in place of the whole one."""
    site = Path(config.site_dir)
    if (index := site / SEARCH_INDEX).is_file():  # a team can switch the search off
        for path, text in split_index(config.extra["bank"], index.read_text("utf-8")).items():
            (site / path).write_bytes(text.encode())


def write_policy(site: Path, page_files: Mapping[str, str]) -> None:
    """Write its content security policy into each page of the built site.

    Messages name the file that a page is written in, where it has one: people know no other.
    """
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        name = page_files.get(path, path)
        with told_by_the_builder():
            page = with_policy(decode(file.read_bytes(), name, "page"), name)
        file.write_bytes(page.encode())


def write_worker(config: MkDocsConfig) -> None:
    """Write the service worker of the built site, and where it is offered to readers, how large it all is."""
    site = Path(config.site_dir)
    source = Path(config.docs_dir, WORKER_SOURCE).read_text("utf-8")
    texts = service_worker(site, minified(WORKER_SOURCE, source))
    for path, text in texts.items():
        (site / path).write_bytes(text.encode())  # bytes, so that line ends are the same on every system
    for file in site.rglob("*.html"):
        if offer := KEEP_SITE.search(page := file.read_bytes()):
            pages = with_all_they_load(site, offer["pages"].decode().split(","))
            size = kilobytes(site, {*texts, *(pages - precached(site))})
            file.write_bytes(page.replace(SIZE, SIZE[:-2] + b'%d">' % size))
