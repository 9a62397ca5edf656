"""The site for builders that have neither our hooks nor our templates: pages, assets and settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
import pathspec
from readiness import offline
from readiness.colours import style
from readiness.folders import moved, relinked
from readiness.model import page_of
from readiness.pages import files_in, unwritten
from readiness.publish import without_layers
from readiness.settings import named
from readiness.written import FENCE, parted

from rendering import plain
from rendering.assets import assets, is_ours, is_source, nothing_in_the_way
from rendering.builders import as_yaml, own_settings, parsed, settings
from rendering.library import Library, RenderingError, base_of, written_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from readiness.loading import Site

# Where pages and settings are: in the project, and in what is published.
DOCS, SETTINGS = "docs", "mkdocs.yml"
# What builders and themes read above a page's text; the rest is for our own templates.
ABOVE = ("title", "description", "reviewed", "tags", "hide", "search")
# What MkDocs leaves out by itself.
EXCLUDED = (".*", "/templates/")

_CODE = re.compile(FENCE, re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#[ \t]+(?P<plain>[^`*_\[\]<>{}\\\n]+$)?|<h1\b", re.MULTILINE)
_THEMES = re.compile(r"^<!--[ \t]*material/tags[ \t]*-->[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's Markdown, and what stands above it."""

    text: str
    meta: Mapping[str, Any]

    @property
    def heading(self) -> re.Match[str] | None:
        """Where its text has its heading, if it has one."""
        return _HEADING.search(_CODE.sub("", self.text))

    @property
    def title(self) -> str:
        """What it is called, as a text; empty where nothing says so without markup."""
        return unescape(str(self.meta.get("title") or (self.heading and self.heading["plain"]) or ""))

    @property
    def file(self) -> str:
        """The text of its file. It has a heading, for not every theme makes one of the title."""
        said = {**({"title": escape(self.title, quote=False)} if self.title else {}), **self.meta}
        above = as_yaml({name: said[name] for name in ABOVE if name in said})
        heading = "" if self.heading or not self.title else f"# {plain(self.title)}\n\n"
        return f"---\n{above}---\n\n{heading}{self.text.strip()}\n"


def publication(root: Path, site: Site) -> dict[str, bytes]:
    """Return all files by their paths in the folder that is published to; `root` is the project's folder.

    Raises `RenderingError` for what would keep the site from being built.
    """
    own = own_settings(_text(root / SETTINGS))
    address = named(site, own.get("site_url"))["site_url"]
    nothing_in_the_way(site, root / DOCS)
    files = _files(root, site, own)
    written = assets(site, root / "overrides", _texts(files, is_source), address)
    pages = _pages(root, site, _texts(files, _is_page), address)
    content = {
        path: file.read_bytes()
        for path, file in files.items()
        if not (_is_page(path) or is_ours(path))  # those are written
    }
    content |= {
        path: (without_layers(text) if path.endswith(".css") else text).encode()
        for path, text in written.items()
    }
    paths = {path: path for path in (*content, *pages)}
    paths |= moved({path: page.text for path, page in pages.items()})
    for path, page in pages.items():
        linked = replace(page, text=relinked(page.text, path, paths))
        content[path] = linked.file.encode()
    published = {f"{DOCS}/{paths[path]}": each for path, each in content.items()}
    return {**published, SETTINGS: settings(own, site, paths).encode()}


def _files(root: Path, site: Site, own: Mapping[str, Any]) -> dict[str, Path]:
    """Return the site's files by path inside `docs/`: the team's over ours, without what is left out."""
    said = (own.get(name) or "" for name in ("exclude_docs", "draft_docs"))
    left_out = pathspec.GitIgnoreSpec.from_lines([*EXCLUDED, *"\n".join(said).splitlines()])
    # The page for readers without a network needs the worker, which only our own build writes.
    gone = {*site.gone, *(path for path in site.outdated if path not in site.own), offline.PAGE}
    files = {**files_in(root / DOCS), **site.own}
    return {path: file for path, file in files.items() if path not in gone and not left_out.match_file(path)}


def _pages(root: Path, site: Site, texts: Mapping[str, str], address: str | None) -> dict[str, Page]:
    """Return every page by its path inside `docs/`; `texts` are the files' whole texts."""
    texts = {**texts, **unwritten(site.bank, texts)}
    principles = {path: texts[path] for each in site.bank.principles() if (path := page_of(*each)) in texts}
    library = Library.of(site, root / "overrides", written_pages(site, principles), address)
    pages = {path: _page(library, path, text, texts) for path, text in texts.items()}
    return {path: _with_themes(library, path, page, pages) for path, page in pages.items()}


def _page(library: Library, path: str, text: str, there: Collection[str]) -> Page:
    above, markdown = parted(text)
    page = Page(*library.composed(path, markdown, parsed(above, library.place(path))))
    template = page.meta.get("template")
    if template == "quiz.html":
        return replace(page, text=_quiz(library, path))
    if template == "home.html":
        return replace(page, text=_home(library, path, page, there))
    return page


def _quiz(library: Library, path: str) -> str:
    templates = library.templates.overlay()
    templates.filters = {**templates.filters, "url": lambda to: f"{base_of(path)}{to}"}
    html = templates.get_template("plain/quiz.md").render(
        library.names,
        base_url=base_of(path).rstrip("/"),
        coloured=bool(style(library.names["team"].colours)),
    )
    return re.sub(r"\n\s*\n", "\n", html)  # to some builders HTML ends at an empty line


def _home(library: Library, path: str, page: Page, there: Collection[str]) -> str:
    """Return the front page. Its ways in name addresses, as our template needs them: here they are files."""

    def file(address: str) -> str:
        name = address.rstrip("/")
        return next((each for each in (f"{name}.md", f"{name}/index.md") if each in there), address)

    template = library.templates.get_template("plain/home.md")
    try:
        return template.render(library.names, file=file, page_of=page_of, text=page.text, meta=page.meta)
    except jinja2.UndefinedError as error:
        message = f"{library.place(path)}: home.html lacks something above the text: {error.message}."
        raise RenderingError(message) from None


def _with_themes(library: Library, path: str, page: Page, pages: Mapping[str, Page]) -> Page:
    """Return a page with the list that the theme's plugin for tags would put into it."""
    themes: dict[str, list[tuple[str, str]]] = {}
    for there, each in pages.items():
        for theme in each.meta.get("tags") or ():
            themes.setdefault(theme, []).append((each.title, there))

    def listed(_: re.Match[str]) -> str:
        return library.templates.get_template("plain/themes.md").render(
            base=base_of(path, links=True),
            themes=[(theme, sorted(themes[theme])) for theme in sorted(themes)],
        )

    return replace(page, text=_THEMES.sub(listed, page.text))


def _is_page(path: str) -> bool:
    return path.endswith(".md")


def _texts(files: Mapping[str, Path], chosen: Callable[[str], bool]) -> dict[str, str]:
    return {path: _text(file) for path, file in files.items() if chosen(path)}


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise RenderingError(f"{file}: this file is not UTF-8. Save it as UTF-8.") from None
