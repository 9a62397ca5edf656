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

from readiness.model.encoding import decode
from readiness.model.markdown import split_front_matter, without_fenced_code
from readiness.model.paths import DOCS, OFFLINE_PAGE, OVERRIDES, SETTINGS_FILE, is_page, page_of
from readiness.output.assets import is_ours
from readiness.output.layers import without_layers
from readiness.output.relocation import moved_pages, relinked
from readiness.rendering.addresses import base_of
from readiness.rendering.environment import RenderingError, markdown_escaped
from readiness.rendering.front_matter import as_yaml, parse_yaml
from readiness.rendering.generated_assets import (
    GeneratedAssets,
    generated_assets,
    is_needed,
    refuse_files_in_the_way,
)
from readiness.rendering.library import Composer, principle_texts
from readiness.rendering.publication_settings import parse_project_settings, publication_settings
from readiness.site.builder_settings import site_identity
from readiness.site.pages import files_in, generated_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from readiness.model.site import Site


# Front matter that builders and themes use; the rest is for our own templates.
_FRONT_MATTER_KEPT = ("title", "description", "reviewed", "tags", "hide", "search")

# The pages that have no theme on our site, by the template that they have there. Others have one.
_WITHOUT_THEME = {f"{name}.html": f"publication/{name}.md" for name in ("quiz", "worksheet", "together")}

# What MkDocs leaves out by itself.
_EXCLUDED = (".*", "/templates/")
_MAIN_HEADING = re.compile(r"^#[ \t]+(?P<plain>[^`*_\[\]<>{}\\\n]+$)?|<h1\b", re.MULTILINE)
_TAGS_HERE = re.compile(r"^<!--[ \t]*material/tags[ \t]*-->[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """A page's Markdown, and its front matter."""

    text: str
    meta: Mapping[str, Any]

    @property
    def heading(self) -> re.Match[str] | None:
        """The match of its main heading, if it has one."""
        return _MAIN_HEADING.search(without_fenced_code(self.text))

    @property
    def title(self) -> str:
        """Its title as a text; empty where there is none without markup."""
        return unescape(str(self.meta.get("title") or (self.heading and self.heading["plain"]) or ""))

    @property
    def file(self) -> str:
        """The text of its file, always with a heading, because not every theme makes one of the title."""
        meta = {**({"title": escape(self.title, quote=False)} if self.title else {}), **self.meta}
        front_matter = as_yaml({name: meta[name] for name in _FRONT_MATTER_KEPT if name in meta})
        heading = "" if self.heading or not self.title else f"# {markdown_escaped(self.title)}\n\n"
        return f"---\n{front_matter}---\n\n{heading}{self.text.strip()}\n"


def publication(root: Path, site: Site) -> dict[str, bytes]:
    """Return all files that are published, by path in the folder that they are written to.

    `root` is the project's folder. Raises `RenderingError`, or `EncodingError`, for anything that would keep
    the site from being built.
    """
    project_settings = parse_project_settings(_text_of(root / SETTINGS_FILE))
    address = site_identity(site, project_settings.get("site_url"))["site_url"]
    refuse_files_in_the_way(site, root / DOCS)
    files = _published_files(root, site, project_settings)
    assets = generated_assets(site, root / OVERRIDES, _texts_of(files, is_needed), address)
    pages = _published_pages(root, site, _texts_of(files, is_page), address, assets)
    content = {
        path: file.read_bytes()
        for path, file in files.items()
        if not (is_page(path) or is_ours(path))  # these are in `pages` and `assets`
    }
    content |= {
        path: (without_layers(text) if path.endswith(".css") else text).encode()
        for path, text in assets.texts.items()
    }
    paths = {path: path for path in (*content, *pages)}
    paths |= moved_pages({path: page.text for path, page in pages.items()})
    for path, page in pages.items():
        linked = replace(page, text=relinked(page.text, path, paths))
        content[path] = linked.file.encode()
    docs = {f"{DOCS}/{paths[path]}": data for path, data in content.items()}
    settings = publication_settings(project_settings, site, paths, assets.published)
    return {**docs, SETTINGS_FILE: settings.encode()}


def _published_files(root: Path, site: Site, project_settings: Mapping[str, Any]) -> dict[str, Path]:
    """Return the published files by path inside `docs/`, the team's over ours."""
    patterns = (project_settings.get(name) or "" for name in ("exclude_docs", "draft_docs"))
    excluded = pathspec.GitIgnoreSpec.from_lines([*_EXCLUDED, *"\n".join(patterns).splitlines()])
    outdated = {path for path in site.outdated if path not in site.team_files}
    # The offline page needs the service worker, which only our own build writes.
    left_out = {*site.unpublished, *outdated, OFFLINE_PAGE}
    files = {**files_in(root / DOCS), **site.team_files}
    return {
        path: file for path, file in files.items() if path not in left_out and not excluded.match_file(path)
    }


def _published_pages(
    root: Path, site: Site, texts: Mapping[str, str], address: str | None, assets: GeneratedAssets
) -> dict[str, PublishedPage]:
    """Return every page by path inside `docs/`; `texts` are those of the pages' files."""
    texts = {**texts, **generated_pages(site.bank, texts)}
    principles = {path: texts[path] for entry in site.bank.principles() if (path := page_of(*entry)) in texts}
    composer = Composer.of(site, root / OVERRIDES, principle_texts(site, principles), address)
    composer.names.update(asset=assets.published, quiz=assets.quiz, messages=assets.quiz.messages)
    pages = {path: _published_page(composer, site, path, text, texts) for path, text in texts.items()}
    return {path: _with_tags(composer, path, page, pages) for path, page in pages.items()}


def _published_page(
    composer: Composer, site: Site, path: str, text: str, paths: Collection[str]
) -> PublishedPage:
    """Return the page of a file's text; `paths` are those of all pages."""
    front_matter, markdown = split_front_matter(text)
    meta = parse_yaml(front_matter, composer.prose.place(path))
    page = PublishedPage(*composer.composed(path, markdown, meta))
    template = page.meta.get("template")
    if template in _WITHOUT_THEME:
        return replace(page, text=_page_without_theme(composer, site, path, _WITHOUT_THEME[template]))
    if template == "home.html":
        return replace(page, text=_home_page(composer, path, page, paths))
    return page


def _page_without_theme(composer: Composer, site: Site, path: str, template: str) -> str:
    html = composer.templates.get_template(template).render(
        composer.names,
        base=base_of(path),
        base_url=base_of(path).rstrip("/"),
        team_sheets=site.team_sheets,
    )
    return re.sub(r"\n\s*\n", "\n", html)  # to some builders, an empty line ends HTML


def _home_page(composer: Composer, path: str, page: PublishedPage, paths: Collection[str]) -> str:
    """Return the front page, whose front matter names the ways in by address; here they have to be files."""

    def file(address: str) -> str:
        name = address.rstrip("/")
        return next((file for file in (f"{name}.md", f"{name}/index.md") if file in paths), address)

    template = composer.templates.get_template("publication/home.md")
    try:
        return template.render(composer.names, file=file, page_of=page_of, text=page.text, meta=page.meta)
    except jinja2.UndefinedError as error:
        place = composer.prose.place(path)
        message = f"{place}: home.html lacks something above the text: {error.message}."
        raise RenderingError(message) from None


def _with_tags(
    composer: Composer, path: str, page: PublishedPage, pages: Mapping[str, PublishedPage]
) -> PublishedPage:
    """Return a page with the list that the theme's plugin for tags would put into it."""
    themes: dict[str, list[tuple[str, str]]] = {}
    for tagged_path, tagged in pages.items():
        for theme in tagged.meta.get("tags") or ():
            themes.setdefault(theme, []).append((tagged.title, tagged_path))

    def tag_list(_: re.Match[str]) -> str:
        return composer.templates.get_template("publication/themes.md").render(
            base=base_of(path, links=True),
            themes=[(theme, sorted(themes[theme])) for theme in sorted(themes)],
        )

    return replace(page, text=_TAGS_HERE.sub(tag_list, page.text))


def _texts_of(files: Mapping[str, Path], chosen: Callable[[str], bool]) -> dict[str, str]:
    return {path: _text_of(file) for path, file in files.items() if chosen(path)}


def _text_of(file: Path) -> str:
    """Return a file's text without a byte order mark, its lines ended by line feeds."""
    return re.sub(r"\r\n?", "\n", decode(file.read_bytes(), file).removeprefix("\ufeff"))
