"""The library's pages in Markdown: the principles', and all others with their blocks from the bank."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2

from readiness.checks.consequences import consequences
from readiness.checks.pages import page_file_findings
from readiness.checks.rules import GROUPS
from readiness.model import Bank, Dimension, Principle, Source
from readiness.model.carriers import Carrier
from readiness.model.markdown import FENCED_CODE, MARKDOWN_FLAGS, has_front_matter, split_front_matter
from readiness.model.page_parts import ANCHORS, PageParts, page_parts
from readiness.model.paths import page_of
from readiness.model.words import Words
from readiness.output.reference import ENTRY_KINDS, SETTING_KINDS, described, word_catalogue
from readiness.rendering.addresses import base_of, qr_code, quiz_address
from readiness.rendering.context import context
from readiness.rendering.cross_references import carried_points, carriers, point_urls, related
from readiness.rendering.environment import RenderingError, environment
from readiness.rendering.front_matter import completed, page_titles
from readiness.rendering.prose import Prose
from readiness.site.pages import page_addresses
from readiness.site.team_words import with_words

if TYPE_CHECKING:
    from readiness.model.site import Site


_BLOCK = re.compile(
    rf"{FENCED_CODE}|^[ \t]*<!--[ \t]*bank:[ \t]*(?P<name>\S+)(?:[ \t]+(?P<entry>\S+))?[ \t]*-->[ \t]*$",
    MARKDOWN_FLAGS,
)
_BLOCKS = "library/blocks/"

# A part of a page that is about one bank, by its id, and so stays off a site on another subject.
_ONLY = re.compile(
    rf"{FENCED_CODE}|^<!--[ ]bank:[ ]only[ ](?P<bank>\S+)[ ]-->\n(?P<part>.*?)^<!--[ ]bank:[ ]end[ ]-->$",
    MARKDOWN_FLAGS,
)

# Principles come before what is written about them where the search finds both.
_SEARCH_BOOST = 4


@dataclass(frozen=True, slots=True)
class Composer:
    """Composes the pages of a site, each named by its path inside `docs/`; made once for a build.

    `names` are those that the library's templates may use. `by_path` has the principle of each principle's
    page, `titles` the title and description of each page that follows from the bank, and `entries` what a
    block can be about, by block and id. `abbreviations` is the Markdown that explains the glossary's words on
    any page. `catalogues` are our words and the team's, whose headings a principle's file may have.
    """

    templates: jinja2.Environment
    names: dict[str, Any]
    prose: Prose
    by_path: Mapping[str, tuple[Dimension, Principle]]
    titles: Mapping[str, tuple[str, str]]
    entries: Mapping[str, Mapping[str, Dimension | Source]]
    abbreviations: str
    catalogues: tuple[Words, ...]

    @classmethod
    def of(cls, site: Site, overrides: Path, files: Mapping[str, str], address: str | None) -> Composer:
        """Return the composer of a site.

        `overrides` is the folder of the templates. `files` holds the Markdown of the principles' files, by
        path and without front matter. `address` is the site's, where it is known.
        """
        bank, prose = site.bank, Prose.of(site)
        by_path = {
            page_of(dimension, principle): (dimension, principle)
            for dimension, principle in bank.principles()
        }
        parts = {
            principle.id: with_words(page_parts(files.get(path, ""), site.catalogues), prose.replace_words)
            for path, (_, principle) in by_path.items()
        }
        return cls(
            templates=environment(overrides),
            names=_library_names(site, parts, address),
            prose=prose,
            by_path=by_path,
            titles=page_titles(bank),
            entries={
                "steps": {dimension.id: dimension for dimension in bank.dimensions},
                "points": {source.id: source for source in bank.sources},
            },
            abbreviations=_abbreviations(bank),
            catalogues=site.catalogues,
        )

    def composed(self, path: str, markdown: str, meta: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
        """Return a page's whole Markdown, and its completed front matter.

        `markdown` is that of its file, `meta` the file's front matter. Raises `RenderingError` for front
        matter that cannot be used, and as `text` does.
        """
        if has_front_matter(markdown):  # MkDocs takes front matter that it cannot parse for text
            raise self.prose.error(path, "page-head")
        title, line = self.titles.get(path, ("", ""))
        meta = completed(self.prose.meta(path, meta), self.prose.place(path), title, line)
        if path in self.by_path:
            meta.setdefault("search", {"boost": _SEARCH_BOOST})
        return self.text(path, markdown, meta), meta

    def text(self, path: str, markdown: str, meta: Mapping[str, Any]) -> str:
        """Return a page's whole Markdown; `meta` is its completed front matter.

        Raises `RenderingError` where the page asks for something that the bank does not have.
        """
        if path in self.by_path:
            parts = page_parts(markdown, self.catalogues)
            text = self._principle_page(path, self.prose.parts(path, parts), meta.get("also") or [])
        else:
            markdown = _ONLY.sub(self._only, markdown)
            text = _BLOCK.sub(partial(self._block, path), self.prose.text(path, markdown))
        return text if "template" in meta else f"{text}\n\n{self.abbreviations}"

    def _only(self, match: re.Match[str]) -> str:
        """Return a part of a page that is about one bank where that is the site's, or what it is based on."""
        if match["bank"] is None:
            return match[0]
        return match["part"] if match["bank"] == self.names["our_id"] else ""

    def _principle_page(self, path: str, parts: PageParts, also: list[str]) -> str:
        dimension, principle = self.by_path[path]
        return self.templates.get_template("library/principle.md").render(
            self.names,
            base=base_of(path),
            dimension=dimension,
            principle=principle,
            written=parts,
            also=also,
            carried=carried_points(self.names["bank"], principle),
        )

    def _block(self, path: str, match: re.Match[str]) -> str:
        """Return the block for `<!-- bank: NAME -->` or `<!-- bank: NAME ENTRY -->`."""
        name, entry = match["name"], match["entry"]
        if name is None:
            return match[0]
        try:
            template = self.templates.get_template(f"{_BLOCKS}{name}.html")
        except jinja2.TemplateNotFound:
            blocks = ", ".join(self._block_names())
            raise self.prose.error(path, "block-unknown", block=name, blocks=blocks) from None
        entries = self.entries.get(name, {})
        if (entry or entries) and entry not in entries:
            rule = "block-of-what" if entries else "block-of-nothing"
            raise self.prose.error(path, rule, block=name, entry=entry or "", entries=", ".join(entries))
        return template.render(self.names, base=base_of(path), entry=entries[entry] if entry else None)

    def _block_names(self) -> list[str]:
        templates = self.templates.list_templates()
        return sorted(Path(template).stem for template in templates if template.startswith(_BLOCKS))


def _library_names(site: Site, parts: Mapping[str, PageParts], address: str | None) -> dict[str, Any]:
    """Return the names that the library's templates may use; `parts` are those of pages by principle."""
    bank = site.bank
    quiz = quiz_address(address)
    return context(bank) | {
        "team": site.team,
        "our_id": site.ours.id,
        "anchors": ANCHORS,
        "settings": [described(kind) for kind in SETTING_KINDS],
        "entries": [described(kind) for kind in ENTRY_KINDS],
        "catalogue": word_catalogue(site.ours.words),
        "prompts": {name: page.prompts for name, page in parts.items()},
        "quiz_address": quiz,
        "qr": qr_code(bank, quiz),
        "carriers": carriers(bank),
        "related": related(bank),
        "checks": GROUPS,
        "asks_less": consequences(site.ours, bank),
        "unpublished": page_addresses(site.unpublished),
        "numbers": {principle.id: number for number, (_, principle) in enumerate(bank.principles(), 1)},
        "point_urls": point_urls(bank),
        "carrier_of": Carrier.of,
    }


def _abbreviations(bank: Bank) -> str:
    """Return the glossary as abbreviations, which Markdown explains wherever they are written."""
    return "\n".join(
        f"*[{spelling}]: {' '.join(term.text.split())}" for term in bank.terms for spelling in term.spellings
    )


def principle_texts(site: Site, files: Mapping[str, str]) -> dict[str, str]:
    """Return the Markdown of the principles' files, without front matter, by path; `files` holds their texts.

    Raises `RenderingError` with everything that is wrong in them.
    """
    principles = {page_of(*entry): entry[1] for entry in site.bank.principles()}
    findings = [
        finding
        for path, text in files.items()
        for finding in page_file_findings(site, path, text, principles[path])
    ]
    if findings:
        listed = "\n".join(f"  {finding}" for finding in findings)
        message = f"Principles' pages stop the site from being built.\n{listed}"
        raise RenderingError(message)
    return {path: split_front_matter(text)[1] for path, text in files.items()}
