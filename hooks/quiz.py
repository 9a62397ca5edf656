"""The site's build events. Each hands over to `readiness` or `rendering`; only this file knows MkDocs."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rendering
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from readiness import publish
from readiness.loading import BankError, load, sound
from readiness.model import Bank, page_of

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

HOOKS = Path(__file__).parent
OVERRIDES = HOOKS.parent / "overrides"
PUBLISHED = {publish.BANK_JSON: publish.as_json, publish.BANK_JS: publish.as_module}
PRINCIPLES = "principles"  # stands in mkdocs.yml's navigation for the pages of all principles


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the bank before anything is built, and let the navigation follow it."""
    try:
        bank = load(HOOKS)
        config.extra["bank"] = sound(bank, partial(pages_in, Path(config.docs_dir)))
    except BankError as error:
        raise PluginError(str(error)) from None
    for path in PUBLISHED:
        if (Path(config.docs_dir) / path).exists():
            message = f"docs/{path} stands where the build writes its own. Rename or remove it."
            raise PluginError(message)
    config.extra["principle_pages"] = rendering.PrinciplePages.of(bank, OVERRIDES)
    config.nav = with_principles(config.nav, bank)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add what is published from the bank."""
    bank: Bank = config.extra["bank"]
    for path, content in PUBLISHED.items():
        files.append(File.generated(config, path, content=content(bank)))
    for file in [file for file in files if is_ours(file)]:
        files.remove(file)
        files.append(
            File.generated(config, file.src_uri, content=publish.light(file.src_uri, file.content_string))
        )
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Put what the bank knows into a principle's page."""
    pages: rendering.PrinciplePages = config.extra["principle_pages"]
    if page.file.src_uri not in pages.by_path:
        return markdown
    _, principle = pages.by_path[page.file.src_uri]
    page.meta.setdefault("title", escape(principle.title, quote=False))
    page.meta.setdefault("description", escape(principle.line))
    return pages.write(page.file.src_uri, markdown)


def on_page_context(context: TemplateContext, *, page: Page, **_: object) -> TemplateContext:
    """Leave the quiz without neighbours: the theme's keys n and p would go there in the middle of a step."""
    if page.meta.get("template") == "quiz.html":
        page.previous_page = page.next_page = None
    return context


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:  # noqa: ARG001
    """Hand the bank to the templates."""
    env.globals.update(config.extra["principle_pages"].names)
    return env


def is_ours(file: File) -> bool:
    """Whether a file is a script or style sheet of ours, and not the theme's."""
    return file.src_uri.startswith(("assets/readiness/", "assets/styles/")) and file.src_uri.endswith(
        (".js", ".css")
    )


def pages_in(docs: Path, bank: Bank) -> set[str]:
    """Return the Markdown files in the dimensions' folders, as paths inside `docs`."""
    return {
        f"{dimension.id}/{page.name}"
        for dimension in bank.dimensions
        for page in (docs / dimension.id).glob("*.md")
        if page.name != "index.md"
    }


def with_principles(nav: list[Any] | None, bank: Bank) -> list[Any] | None:
    """Return the navigation with one section per dimension where an entry says `principles`."""
    if nav is None:
        return None
    sections = [
        {
            escape(dimension.title, quote=False): [
                page_of(dimension, principle) for principle in dimension.principles
            ]
        }
        for dimension in bank.dimensions
    ]
    return [
        dict.fromkeys(item, sections) if isinstance(item, dict) and PRINCIPLES in item.values() else item
        for item in nav
    ]
