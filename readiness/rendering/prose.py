"""Written text as a site shows it: in the team's words, with links to points and published pages."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from readiness.checks.findings import rule_message
from readiness.model import Bank
from readiness.model.markdown import CODE, MARKDOWN_FLAGS
from readiness.model.page_parts import PageParts
from readiness.model.paths import source_file
from readiness.rendering.addresses import base_of
from readiness.rendering.cross_references import point_links
from readiness.rendering.environment import RenderingError
from readiness.site.pages import unlinked
from readiness.site.team_words import WordReplacer, markdown_word_replacer, with_words

if TYPE_CHECKING:
    from readiness.model.site import Site


# Where a point's number is no text: in code, in tags, and in links that are there already.
_LEFT_ALONE = rf"{CODE}|<[^<>]+>|\[[^\[\]]*\](?:\([^)]*\)|\[[^\]]*\])"

# Pages about the words themselves, or about what others have written: a team's words have no place there.
_AS_WRITTEN = ("sources/", "customize/", "about/cite.md", "about/decisions/", "about/method.md")

# Parts of a principle's page that report what others have found.
_REPORTED_PARTS = ("why",)


@dataclass(frozen=True, slots=True)
class Prose:
    """Turns the text of a page, which is named by its path inside `docs/`, into what the site shows.

    `point_links` are the targets of links to source points, and `point` matches a point's number in a text.
    """

    replace_words: WordReplacer
    team_files: Collection[str]
    unpublished: Collection[str]
    point_links: Mapping[str, str]
    point: re.Pattern[str]

    @classmethod
    def of(cls, site: Site) -> Prose:
        """Return the prose of a site."""
        return cls(
            replace_words=markdown_word_replacer(site.team.own_words, site.bank),
            team_files=site.team_files,
            unpublished=site.unpublished,
            point_links=point_links(site.bank),
            point=_point_pattern(site.bank),
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

        Raises `RenderingError` for the number of a point that there is not.
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
        """Return Markdown with a link at each point's number, and none to a page that is not published."""

        def link(match: re.Match[str]) -> str:
            name = match["point"]
            if name is None:
                return match[0]
            if name not in self.point_links:
                raise self.error(path, "point-in-text", point=name)
            return f"[{name}]({base_of(path, links=True)}{self.point_links[name]})"

        return self.point.sub(link, unlinked(path, markdown, self.unpublished))


def _point_pattern(bank: Bank) -> re.Pattern[str]:
    """Return what matches the number of a source point, in the group `point`, or what is left alone."""
    ids = "|".join(re.escape(source.id) for source in bank.sources) or "(?!)"
    return re.compile(rf"{_LEFT_ALONE}|(?<![\w.])(?P<point>(?:{ids})\.\d+)\b", MARKDOWN_FLAGS)
