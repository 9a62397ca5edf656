"""The library's pages in Markdown: the principles', and the blocks that others leave to the bank."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
import segno
from markupsafe import Markup

from readiness.checks.findings import rule_message
from readiness.checks.pages import page_file_findings
from readiness.checks.rules import GROUPS
from readiness.model import Bank, Dimension, Principle, Source
from readiness.model.markdown import FENCE, split_front_matter
from readiness.model.page_parts import PageParts, page_parts
from readiness.model.paths import anchor_of, page_of, source_file, source_page, source_url
from readiness.output.reference import ENTRY_KINDS, SETTING_KINDS, described, word_catalogue
from readiness.rendering.context import context
from readiness.rendering.environment import RenderingError, environment
from readiness.site.pages import addresses, unlinked
from readiness.site.team_words import WordReplacer, markdown_word_replacer, with_words

if TYPE_CHECKING:
    from readiness.model.site import Site


_BLOCK = re.compile(
    rf"{FENCE}|^[ \t]*<!--[ \t]*bank:[ \t]*(?P<name>\S+)(?:[ \t]+(?P<entry>\S+))?[ \t]*-->[ \t]*$",
    re.MULTILINE | re.DOTALL,
)

# What stands above a page's text.
_UNREAD_FRONT_MATTER = re.compile(r"\A-{3}[ \t]*\n\w+:.*?\n(?:-{3}|\.{3})[ \t]*\n", re.DOTALL)

# What a text may hold that is no text: code, tags, and links that are there already.
_LEFT_ALONE = rf"{FENCE}|`[^`\n]*`|<[^<>]+>|\[[^\[\]]*\](?:\([^)]*\)|\[[^\]]*\])"

# Pages that speak of the words themselves, or of other people's: no team puts its own there.
_AS_WRITTEN = ("sources/", "customize/", "about/cite.md", "about/decisions/", "about/method.md")

# Parts of a principle's page that report what others have found.
_FOUND_BY_OTHERS = ("why",)

# Principles come before what is written about them when the search finds both.
_BOOST = 4


@dataclass(frozen=True, slots=True)
class Composer:
    """Writes Markdown from the bank; made once for a build.

    `names` is what templates may use, those of the theme too. `point_pages` says where in `docs/` each source
    point stands. `explained` explains the glossary's spellings, on any page that it is added to.
    """

    templates: jinja2.Environment
    names: dict[str, Any]
    speak: WordReplacer
    own: Collection[str]
    gone: Collection[str]
    by_path: Mapping[str, tuple[Dimension, Principle]]
    known: Mapping[str, tuple[str, str]]
    entries: Mapping[str, Mapping[str, Dimension | Source]]
    point_pages: Mapping[str, str]
    point_in_text: re.Pattern[str]
    explained: str

    @classmethod
    def of(cls, site: Site, overrides: Path, files: Mapping[str, str], address: str | None) -> Composer:
        """Return the library of a site.

        `overrides` is the templates' folder. `files` holds the Markdown of every principle's file by its path
        inside `docs/`, without front matter. `address` is the site's, where it is known.
        """
        bank, team = site.bank, site.team
        speak = markdown_word_replacer(team.own_words, bank)
        by_path = {
            page_of(dimension, principle): (dimension, principle)
            for dimension, principle in bank.principles()
        }
        points = {point.id: (source, point) for source in bank.sources for point in source.points}
        texts = {path: with_words(page_parts(files.get(path, ""), bank.words), speak) for path in by_path}
        names = context(bank) | {
            "team": team,
            "settings": [described(kind) for kind in SETTING_KINDS],
            "entries": [described(kind) for kind in ENTRY_KINDS],
            "catalogue": word_catalogue(),
            "prompts": {by_path[path][1].id: text.prompts for path, text in texts.items()},
            "quiz_address": quiz_address(address),
            "qr": qr(bank, quiz_address(address)),
            "carriers": carriers(bank),
            "related": related(bank),
            "checks": GROUPS,
            "unpublished": addresses(site.gone),
            "numbers": {principle.id: n for n, (_, principle) in enumerate(bank.principles(), 1)},
            "point_urls": {
                name: f"{source_url(source)}#{anchor_of(point)}" for name, (source, point) in points.items()
            },
        }
        ids = "|".join(re.escape(source.id) for source in bank.sources) or "(?!)"
        return cls(
            templates=environment(overrides),
            names=names,
            speak=speak,
            own=site.own,
            gone=site.gone,
            by_path=by_path,
            known=known_pages(bank),
            entries={
                "steps": {dimension.id: dimension for dimension in bank.dimensions},
                "points": {source.id: source for source in bank.sources},
            },
            point_pages={
                name: f"{source_page(source)}#{anchor_of(point)}" for name, (source, point) in points.items()
            },
            point_in_text=re.compile(
                rf"{_LEFT_ALONE}|(?<![\w.])(?P<point>(?:{ids})\.\d+)\b", re.MULTILINE | re.DOTALL
            ),
            explained=abbreviations(bank),
        )

    def place(self, path: str) -> str:
        """Return where a page's file is, from the project's folder."""
        return source_file(path, self.own)

    def is_principle(self, path: str) -> bool:
        """Whether a page is a principle's."""
        return path in self.by_path

    def composed(self, path: str, markdown: str, meta: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
        """Return a page's whole Markdown, and what stands above it.

        Its title and description are HTML, for themes write them as they are. Raises `RenderingError` for
        what the page asks for and the bank has not, and for what cannot stand above it.
        """
        if _UNREAD_FRONT_MATTER.match(markdown):  # MkDocs takes what it cannot read for text
            raise RenderingError(f"{self.place(path)}: {rule_message('page-head')}")
        described = self._described(path, self.meta(path, {**meta}))
        if self.is_principle(path):
            described.setdefault("search", {"boost": _BOOST})
        return self.text(path, markdown, described), described

    def _described(self, path: str, meta: dict[str, Any]) -> dict[str, Any]:
        """Return what stands above a page, with the bank's title and description where it has none."""
        title, line = self.known.get(path, ("", ""))
        if "reviewed" in meta and not isinstance(meta["reviewed"], dt.date):
            raise RenderingError(
                f"{self.place(path)}: {rule_message('reviewed-day', reviewed=meta['reviewed'])}"
            )
        for name in ("also", "tags"):
            if not isinstance(meta.get(name) or [], list):
                raise RenderingError(
                    f"{self.place(path)}: {rule_message('not-a-list', name=name, value=meta[name])}"
                )
        if title:
            meta.setdefault("title", escape(title, quote=False))
        if "description" in meta or line:
            meta["description"] = escape(unescape(str(meta.get("description", line))))
        return meta

    def text(self, path: str, markdown: str, meta: Mapping[str, Any]) -> str:
        """Return a page's whole Markdown: `markdown` is its file's, `meta` what stands above it.

        Raises `RenderingError` for what the page asks for and the bank has not.
        """
        own = partial(self._own, path)
        if self.is_principle(path):
            parts = page_parts(markdown, self.names["bank"].words)
            text = self._principle(path, self._spoken(path, parts), meta.get("also") or [])
        else:
            text = _BLOCK.sub(partial(self._block, path), own(markdown))
        return text if "template" in meta else f"{text}\n\n{self.explained}"

    def meta(self, path: str, meta: dict[str, Any]) -> dict[str, Any]:
        """Return what stands above a page's text, in the team's words."""
        return meta if path.startswith(_AS_WRITTEN) else with_words(meta, self.speak)

    def _own(self, path: str, markdown: str) -> str:
        """Return a text in the team's words, linked to what the site has."""
        return self._linked(path, markdown if path.startswith(_AS_WRITTEN) else self.speak(markdown))

    def _spoken(self, path: str, parts: PageParts) -> PageParts:
        """Return the parts of a principle's page in the team's words.

        What others have found keeps the words in which they said it: a study of organisations is none of
        hospitals.
        """
        own = with_words(parts, partial(self._own, path))
        found = {key: self._linked(path, parts.parts[key]) for key in _FOUND_BY_OTHERS if key in parts.parts}
        return replace(own, parts={**own.parts, **found})

    def _linked(self, path: str, markdown: str) -> str:
        return self._with_points(path, unlinked(path, markdown, self.gone))

    def _principle(self, path: str, parts: PageParts, also: list[str]) -> str:
        dimension, principle = self.by_path[path]
        bank: Bank = self.names["bank"]
        points = set(principle.points)
        carried = [
            (source, [point for point in source.points if point.id in points]) for source in bank.sources
        ]
        return self.templates.get_template("library/principle.md").render(
            self.names,
            base=base_of(path),
            dimension=dimension,
            principle=principle,
            written=parts,
            also=also,
            carried=[(source, points) for source, points in carried if points],
        )

    def _block(self, path: str, match: re.Match[str]) -> str:
        """Return what stands for `<!-- bank: NAME -->` or `<!-- bank: NAME ENTRY -->`."""
        name, entry = match["name"], match["entry"]
        if name is None:
            return match[0]
        try:
            template = self.templates.get_template(f"library/blocks/{name}.html")
        except jinja2.TemplateNotFound:
            known = sorted(Path(each).stem for each in self.templates.list_templates() if "blocks/" in each)
            message = rule_message("block-unknown", block=name, blocks=", ".join(known))
            raise RenderingError(f"{self.place(path)}: {message}") from None
        entries = self.entries.get(name, {})
        if (entry or entries) and entry not in entries:
            rule = "block-of-what" if entries else "block-of-nothing"
            message = rule_message(rule, block=name, entry=entry or "", entries=", ".join(entries))
            raise RenderingError(f"{self.place(path)}: {message}")
        return template.render(self.names, base=base_of(path), entry=entries[entry] if entry else None)

    def _with_points(self, path: str, markdown: str) -> str:
        """Make a link of every source point's number that stands in a text."""

        def link(match: re.Match[str]) -> str:
            point = match["point"]
            if point is None:
                return match[0]
            if point not in self.point_pages:
                raise RenderingError(f"{self.place(path)}: {rule_message('point-in-text', point=point)}")
            return f"[{point}]({base_of(path, links=True)}{self.point_pages[point]})"

        return self.point_in_text.sub(link, markdown)


def principle_texts(site: Site, files: Mapping[str, str]) -> dict[str, str]:
    """Return the Markdown of principles' pages by path inside `docs/`, of their files' whole texts.

    Raises `RenderingError` with all parts of theirs that a principle's page has no place for.
    """
    wrong = [
        finding
        for path, text in files.items()
        for finding in page_file_findings(source_file(path, site.own), text, site.bank.words)
    ]
    if wrong:
        listed = "\n".join(f"  {finding}" for finding in wrong)
        message = f"Parts of principles' pages have no place, and keep the site from being built.\n{listed}"
        raise RenderingError(message)
    return {path: split_front_matter(text)[1] for path, text in files.items()}


def base_of(path: str, *, links: bool = False) -> str:
    """Return the way from a page to the root of the site, or of `docs/` for links in Markdown."""
    depth = path.count("/") + (0 if links or path.rpartition("/")[2] == "index.md" else 1)
    return "../" * depth


def known_pages(bank: Bank) -> dict[str, tuple[str, str]]:
    """Return title and description of every page that the bank itself knows, by its path inside `docs/`."""
    known: dict[str, tuple[str, str]] = {"index.md": ("", bank.description)}  # the site's title is its own
    for dimension in bank.dimensions:
        known[f"{dimension.id}/index.md"] = (dimension.title, dimension.line)
        known |= {
            page_of(dimension, principle): (principle.title, principle.line)
            for principle in dimension.principles
        }
    return known | {source_page(source): (source.title, source.about) for source in bank.sources}


def abbreviations(bank: Bank) -> str:
    """Return the glossary as abbreviations, which Markdown explains wherever they stand."""
    return "\n".join(
        f"*[{spelling}]: {' '.join(term.text.split())}" for term in bank.terms for spelling in term.spellings
    )


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
