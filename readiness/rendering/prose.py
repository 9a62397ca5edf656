"""Written text as a site shows it: in the team's words, with links to points, references and pages."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from readiness.checks.findings import rule_message
from readiness.model import Bank, Reference
from readiness.model.markdown import CITATION, CODE, MARKDOWN_FLAGS
from readiness.model.page_parts import PageParts
from readiness.model.paths import REFERENCES_PAGE, source_file
from readiness.model.words import Library
from readiness.rendering.addresses import base_of
from readiness.rendering.cross_references import point_links
from readiness.rendering.environment import RenderingError, markdown_escaped
from readiness.site.pages import unlinked
from readiness.site.team_words import WordReplacer, markdown_word_replacer, with_words

if TYPE_CHECKING:
    from readiness.model.site import Site


_POINT = re.compile(r"\w+")

# Where a point's number is no text: in code, in tags, and in links that are there already.
_LEFT_ALONE = rf"{CODE}|<[^<>]+>|\[[^\[\]]*\](?:\([^)]*\)|\[[^\]]*\])"

# Pages about the words themselves, or about what others have written: a team's words have no place there.
_AS_WRITTEN = ("sources/", "customize/", "about/cite.md", "about/decisions/", "about/method.md")

# Parts of a principle's page that report what others have found.
_REPORTED_PARTS = ("why",)


@dataclass(frozen=True, slots=True)
class Prose:
    """Turns the text of a page, which is named by its path inside `docs/`, into what the site shows.

    `point_links` are the targets of links to source points, `references` the records by id, and `cited`
    matches points in brackets and citations of references.
    """

    replace_words: WordReplacer
    team_files: Collection[str]
    unpublished: Collection[str]
    words: Library
    point_links: Mapping[str, str]
    references: Mapping[str, Reference]
    cited: re.Pattern[str]

    @classmethod
    def of(cls, site: Site) -> Prose:
        """Return the prose of a site."""
        return cls(
            replace_words=markdown_word_replacer(site.team.own_words, site.bank),
            team_files=site.team_files,
            unpublished=site.unpublished,
            words=site.bank.words.library,
            point_links=point_links(site.bank),
            references={reference.id: reference for reference in site.bank.references},
            cited=_cited_pattern(site.bank),
        )

    def place(self, path: str) -> str:
        """Return the path of a page's file inside the project."""
        return source_file(path, self.team_files)

    def error(self, path: str, rule: str, /, **fields: object) -> RenderingError:
        """Return the error that says which rule a page breaks."""
        return RenderingError(f"{self.place(path)}: {rule_message(rule, **fields)}")

    def meta(self, path: str, meta: Mapping[str, Any]) -> dict[str, Any]:
        """Return a page's front matter in the team's words."""
        return {**meta} if path.startswith(_AS_WRITTEN) else with_words({**meta}, self.replace_words)

    def text(self, path: str, markdown: str) -> str:
        """Return Markdown of a page in the team's words, with its links.

        Raises `RenderingError` for a point or a reference that there is not.
        """
        return self._linked(path, markdown if path.startswith(_AS_WRITTEN) else self.replace_words(markdown))

    def parts(self, path: str, parts: PageParts) -> PageParts:
        """Return the parts of a principle's page as `text` does, which raises the same.

        Reports of what others have found keep our words: a study of organisations is not one of hospitals.
        """
        shown = with_words(parts, partial(self.text, path))
        reported = {
            key: self._linked(path, parts.parts[key]) for key in _REPORTED_PARTS if key in parts.parts
        }
        return replace(shown, parts={**shown.parts, **reported})

    def _linked(self, path: str, markdown: str) -> str:
        """Return Markdown with a link at each point and citation, and none to an unpublished page."""
        base = base_of(path, links=True)

        def link_to_point(match: re.Match[str]) -> str:
            name = match[0]
            if name not in self.point_links:
                raise self.error(path, "point-in-text", point=name)
            return f"[{name}]({base}{self.point_links[name]})"

        def link(match: re.Match[str]) -> str:
            if points := match["points"]:
                return f"({_POINT.sub(link_to_point, points)})"
            if name := match["reference"]:
                if name not in self.references:
                    raise self.error(path, "reference-unknown", name=name, meant="")
                return f"[{self._citation(match, name)}]({base}{REFERENCES_PAGE}#{name})"
            return match[0]

        return unlinked(path, self.cited.sub(link, markdown), self.unpublished)

    def _citation(self, match: re.Match[str], name: str) -> str:
        """Return how a text names a reference: without brackets where there are some around it already."""
        before, after = match.string[: match.start()], match.string[match.end() :]
        in_brackets = before.endswith("(") or after.startswith(")")
        form = self.words.reference_in_brackets if in_brackets else self.words.reference_in_text
        reference = self.references[name]
        return markdown_escaped(form.format(authors=reference.authors, year=reference.year))


def _cited_pattern(bank: Bank) -> re.Pattern[str]:
    """Return what matches points in brackets, a citation of a `reference`, or what is left alone."""
    ids = "|".join(re.escape(source.id) for source in bank.sources) or "(?!)"
    points = rf"\((?P<points>(?:{ids})\d+(?:, (?:{ids})\d+)*)\)"
    return re.compile(rf"{CITATION}|{_LEFT_ALONE}|{points}", MARKDOWN_FLAGS)
