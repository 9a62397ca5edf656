"""The library's pages in Markdown: the principles', and the blocks that others leave to the bank."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import jinja2
import segno
from markupsafe import Markup
from readiness.model import Bank, Dimension, Principle, Source, anchor_of, page_of, source_page, source_url
from readiness.written import Written, written

from rendering import context, environment

_BLOCK = re.compile(r"^<!-- bank: (\S+)(?: (\S+))? -->$", re.MULTILINE)
# A point's number in a text, and before it what is left alone: code, and links that are there already.
_POINT = re.compile(r"(`[^`]*`|\[[^\]]*\]\([^)]*\))|\b(S\d+\.\d+)\b")


class RenderingError(Exception):
    """A page that asks for what there is not; the message is meant for whoever edits it."""


@dataclass(frozen=True, slots=True)
class Library:
    """Writes Markdown from the bank; made once for a build."""

    templates: jinja2.Environment
    names: dict[str, Any]
    by_path: Mapping[str, tuple[Dimension, Principle]]
    written: Mapping[str, Written]

    @classmethod
    def of(cls, bank: Bank, overrides: Path, files: Mapping[str, str], address: str | None) -> Library:
        """Return the library of a bank.

        `overrides` is the templates' folder. `files` holds the Markdown of every principle's file by its path
        inside `docs/`, without front matter. `address` is the site's, where it is known.
        """
        by_path = {
            page_of(dimension, principle): (dimension, principle)
            for dimension, principle in bank.principles()
        }
        texts = {path: written(files.get(path, ""), bank.words) for path in by_path}
        points = {point.id: (source, point) for source in bank.sources for point in source.points}
        names = context(bank) | {
            "prompts": {by_path[path][1].id: text.prompts for path, text in texts.items()},
            "quiz_address": quiz_address(address),
            "qr": qr(bank, quiz_address(address)),
            "carriers": carriers(bank),
            "related": related(bank),
            "numbers": {principle.id: n for n, (_, principle) in enumerate(bank.principles(), 1)},
            "point_pages": {
                name: f"{source_page(source)}#{anchor_of(point)}" for name, (source, point) in points.items()
            },
            "point_urls": {
                name: f"{source_url(source)}#{anchor_of(point)}" for name, (source, point) in points.items()
            },
            "about_pages": about_pages(bank),
            "explained": explained(bank),
        }
        return cls(environment(overrides), names, by_path, texts)

    def about(self, path: str) -> dict[str, str]:
        """Return the title and description that the bank gives a page, as HTML, where it knows them."""
        pages: dict[str, dict[str, str]] = self.names["about_pages"]
        return pages.get(path, {})

    def is_principle(self, path: str) -> bool:
        """Whether a page is a principle's."""
        return path in self.by_path

    def text(self, path: str, markdown: str, meta: Mapping[str, Any]) -> str:
        """Return a page's whole Markdown: `markdown` is its file's, `meta` what stands above it.

        Raises `RenderingError` for what the page asks for and the bank has not.
        """
        if self.is_principle(path):
            text = self.principle(path, meta.get("also") or [])
        else:
            text = self.page(path, markdown)
        return text if "template" in meta else f"{text}\n\n{self.names['explained']}"

    def principle(self, path: str, also: list[str]) -> str:
        """Return the page at `path` inside `docs/`; `also` are other names of the principle."""
        dimension, principle = self.by_path[path]
        bank: Bank = self.names["bank"]
        carried = set(principle.points)
        articles = [
            (source, [point for point in source.points if point.id in carried]) for source in bank.sources
        ]
        text = self.templates.get_template("principle.md").render(
            self.names,
            base=base_of(path),
            dimension=dimension,
            principle=principle,
            written=self.written[path],
            also=also,
            articles=[(source, points) for source, points in articles if points],
        )
        return self._with_points(path, text)

    def page(self, path: str, markdown: str) -> str:
        """Return another page with its blocks filled in: `<!-- bank: NAME -->`, `<!-- bank: NAME ENTRY -->`.

        Raises `RenderingError` for a block or an entry that there is not.
        """

        def block(match: re.Match[str]) -> str:
            name, entry = match.groups()
            try:
                template = self.templates.get_template(f"blocks/{name}.html")
            except jinja2.TemplateNotFound:
                known = sorted(
                    Path(each).stem for each in self.templates.list_templates() if "blocks/" in each
                )
                message = f"docs/{path}: there is no block “{name}”. Write one of {', '.join(known)}."
                raise RenderingError(message) from None
            return template.render(self.names, base=base_of(path), entry=self._entry(path, entry))

        return self._with_points(path, _BLOCK.sub(block, markdown))

    def _entry(self, path: str, name: str | None) -> Dimension | Source | None:
        """The dimension or source that a block names."""
        if name is None:
            return None
        bank: Bank = self.names["bank"]
        entries: tuple[Dimension | Source, ...] = (*bank.dimensions, *bank.sources)
        for entry in entries:
            if entry.id == name:
                return entry
        message = f"docs/{path}: the bank has no dimension or source “{name}”. Correct its id."
        raise RenderingError(message)

    def _with_points(self, path: str, markdown: str) -> str:
        """Make a link of every source point's number."""
        pages: dict[str, str] = self.names["point_pages"]

        def link(match: re.Match[str]) -> str:
            left_alone, point = match.groups()
            if left_alone:
                return str(left_alone)
            if point not in pages:
                message = f"docs/{path}: no source makes the point {point}. Correct the number."
                raise RenderingError(message)
            return f"[{point}]({base_of(path, links=True)}{pages[point]})"

        # In HTML that a template wrote, the links are there already.
        return "\n".join(
            line if line.lstrip().startswith("<") else _POINT.sub(link, line) for line in markdown.split("\n")
        )


def base_of(path: str, *, links: bool = False) -> str:
    """Return the way from a page to the root of the site, or of `docs/` for links in Markdown."""
    depth = path.count("/") + (0 if links or path.rpartition("/")[2] == "index.md" else 1)
    return "../" * depth


def about_pages(bank: Bank) -> dict[str, dict[str, str]]:
    """Return title and description, as HTML, of every page that the bank itself knows, by its path."""
    known = [(f"{dimension.id}/index.md", dimension.title, dimension.line) for dimension in bank.dimensions]
    known += [
        (page_of(dimension, principle), principle.title, principle.line)
        for dimension, principle in bank.principles()
    ]
    known += [(source_page(source), source.title, source.about) for source in bank.sources]
    return {
        path: {"title": escape(title, quote=False), "description": escape(line)}
        for path, title, line in known
    }


def explained(bank: Bank) -> str:
    """Return the glossary as abbreviations, which Markdown explains wherever they stand."""
    return "\n".join(f"*[{form}]: {term.text}" for term in bank.terms for form in term.forms)


def carriers(bank: Bank) -> dict[str, list[tuple[Dimension, Principle]]]:
    """Return the principles that carry each source point."""
    carried: dict[str, list[tuple[Dimension, Principle]]] = {point: [] for point in bank.points()}
    for dimension, principle in bank.principles():
        for point in principle.points:
            carried[point].append((dimension, principle))
    return carried


def related(bank: Bank) -> dict[str, list[tuple[Dimension, Principle, str]]]:
    """Return what leans on each principle, and why: every pair is found from both of its ends."""
    by_id = {principle.id: (dimension, principle) for dimension, principle in bank.principles()}
    found: dict[str, list[tuple[Dimension, Principle, str]]] = {name: [] for name in by_id}
    for pair in bank.related:
        for here, there in ((pair.one, pair.other), (pair.other, pair.one)):
            found[here].append((*by_id[there], pair.because))
    return found


def quiz_address(site: str | None) -> str:
    """Return the quiz's address, or nothing where the site's is not known."""
    return f"{site.rstrip('/')}/quiz/" if site else ""


def qr(bank: Bank, quiz: str) -> Markup:
    """Return the quiz's address as a QR code, or nothing where it is not known."""
    if not quiz:
        return Markup()
    drawn = segno.make(quiz, error="m", micro=False).svg_inline(
        border=2, title=bank.words.library.qr.format(address=quiz), omitsize=True
    )
    return Markup(drawn)  # noqa: S704  drawn here, its title escaped by the library
