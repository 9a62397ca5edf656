"""Every rule of `team.py` itself, checked before the bank is changed by it; the bank's rules come after."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from readiness.checks.findings import Finding, finding
from readiness.model import (
    FORMS,
    ROLES,
    Bank,
    Dimension,
    First90,
    Place,
    Principle,
    Question,
    Retired,
    Source,
    names_of,
)
from readiness.model.contrast import PAPER, PAPER_DARK, TEXT_CONTRAST, contrast_on_tint, readable
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.notation import edition_order, is_edition, is_language
from readiness.model.paths import NEVER_HIDDEN, is_hidden, page_of, source_page
from readiness.model.team import OwnWords, Team, team_principles, team_questions

_TEAM = "TEAM"  # as the file calls what is not about one entry
_FEW = 6  # so many names are all listed in a message
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?")
_MAIL = re.compile(r"mailto:[^\s@]+@[^\s@]+")
_ARTICLE = re.compile(r"(a|an|the) ", re.IGNORECASE)
_WITH_ARTICLE = re.compile(r"(a|an) \S.*")

# What can be reworded in an entry of each kind; `Reword` has the fields of all.
_REWORDABLE = {
    "Question": {"title", "executive", "manager", "front_line", "example", "rungs", "short_for"},
    "Principle": {"title", "line", "this_week", "executive", "manager", "front_line", "measures", "points"},
    "Dimension": {"title", "line"},
    "Sign": {"title", "text"},
    "Term": {"title", "text"},
}


def team_findings(team: Team, ours: Bank, pages: Collection[str], files: Collection[str]) -> list[Finding]:
    """Return every broken rule of a team whose shape is right; one that changes nothing has none.

    `pages` are the files of `docs/`, `files` those of `team/docs/`, by their paths there.
    """
    against: tuple[Callable[[Team, Bank], Iterator[Finding]], ...] = (
        _name_findings,
        _reword_findings,
        _team_slot_findings,
        _team_id_findings,
    )
    alone: tuple[Callable[[Team], Iterator[Finding]], ...] = (
        _offer_findings,
        _address_findings,
        _colour_findings,
        _article_findings,
    )
    found = [found for rule in against for found in rule(team, ours)]
    found += [found for rule in alone for found in rule(team)]
    return [*found, *_file_findings(team, ours, pages, files)]


def _name_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """What is left out, replaced or added to is there."""
    fields = {field.id: field for field in ours.fields()}
    principles = {principle.id: principle for _, principle in ours.principles()}
    there = {*principles, *(each.id for each in team_principles(team))} - {*team.leave_out, *team.replace}
    dimensions = {dimension.id for dimension in (*ours.dimensions, *team.dimensions)}
    yield from _unknown_names(team, "leave_out", team.leave_out, {*fields, *principles})
    yield from _unknown_names(team, "replace", team.replace, {*fields, *principles})
    yield from _unknown_names(team, "questions", team.questions, there)
    yield from _unknown_names(team, "principles", team.principles, dimensions)
    yield from _unknown_names(team, "levels", team.levels, {level.id for level in ours.levels})
    for name in {*team.replace, *team.reword} & {*team.leave_out}:
        yield finding("team-left-out-too", name, _line_of(team, name))
    for _, principle in ours.principles():
        if principle.id in {*team.leave_out, *team.replace}:
            for name in {*team.replace} & {question.id for question in principle.questions}:
                yield finding("team-replaced-within", name, _line_of(team, name), principle=principle.id)
    for name, new in team.replace.items():
        old = fields.get(name) or principles.get(name)
        if old and type(old) is not type(new):
            yield finding("team-other-kind", name, new.place, old=_kind_of(old), new=_kind_of(new))


def _reword_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """What is reworded is there, and has what other words are given for."""
    entries = (
        *ours.fields(),
        *(principle for _, principle in ours.principles()),
        *ours.dimensions,
        *ours.terms,
    )
    known = {entry.id: entry for entry in entries}
    yield from _unknown_names(team, "reword", team.reword, known)
    for name, words in team.reword.items():
        if name not in known:
            continue
        kind = type(known[name]).__name__
        for field in sorted(words.given().keys() - _REWORDABLE[kind]):
            allowed = ", ".join(sorted(_REWORDABLE[kind]))
            yield finding(
                "team-reword-field", name, words.place, field=field, kind=kind.lower(), allowed=allowed
            )
        if words.executive and kind in ("Question", "Principle"):
            wanted = First90 if kind == "Principle" else str
            if not isinstance(words.executive, wanted):
                yield finding(
                    "team-reword-executive", name, words.place, kind=kind.lower(), wanted=wanted.__name__
                )


def _team_slot_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """What a team adds has slots on its side, so that what we add later never meets it."""
    entries: list[Question | Principle | Retired] = [*team_questions(team), *team_principles(team)]
    entries += [*team.retired, *team.retired_principles]
    taken = max((entry.slot for entry in entries), default=0)
    for entry in entries:
        if entry.slot < FIRST_TEAM_SLOT:
            free = max(taken + 1, FIRST_TEAM_SLOT)
            yield finding("team-slot", entry.id, entry.place, slot=entry.slot, free=free)
    if team.edition is None:
        return
    if not is_edition(team.edition):
        yield finding("team-edition", _TEAM, team.place, edition=team.edition)
    elif edition_order(team.edition) < edition_order(ours.edition):
        yield finding("team-edition-old", _TEAM, team.place, edition=team.edition, ours=ours.edition)


def _team_id_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """A team that asks what we do not ask has an id of its own, and so has what it asks."""
    known = (
        *(*ours.fields(), *ours.retired, *ours.dimensions),
        *(*(principle for _, principle in ours.principles()), *ours.retired_principles),
    )
    taken = {name for entry in known for name in names_of(entry)}
    for entry in (*team_questions(team), *team_principles(team), *team.dimensions):
        for name in names_of(entry):
            if name in taken:
                yield finding("team-id-of-ours", entry.id, entry.place, name=name)
    if (team_questions(team) or team_principles(team)) and team.bank_id in (None, ours.id):
        yield finding("team-own-id", _TEAM, team.place)


def _offer_findings(team: Team) -> Iterator[Finding]:
    for field, chosen, known in (("roles", team.roles, ROLES), ("forms", team.forms, FORMS)):
        if not chosen or len(set(chosen)) != len(chosen) or not set(chosen) <= set(known):
            named = ", ".join(chosen) or "nothing"
            yield finding("team-offers", _TEAM, team.place, field=field, chosen=named, known=", ".join(known))


def _address_findings(team: Team) -> Iterator[Finding]:
    """Addresses lead somewhere, and languages are such."""
    for field, value in (("address", team.address), ("repository", team.repository)):
        if value is not None and not _ADDRESS.fullmatch(value):
            yield finding("team-address", _TEAM, team.place, field=field, value=value)
    if team.contact is not None and not (_ADDRESS.fullmatch(team.contact) or _MAIL.fullmatch(team.contact)):
        yield finding("team-contact", _TEAM, team.place, value=team.contact)
    if not is_language(team.language):
        yield finding("team-language", _TEAM, team.place, value=team.language)


def _colour_findings(team: Team) -> Iterator[Finding]:
    """Each is a colour, and a text in it can be read."""
    papers = {"brand": PAPER, "accent": PAPER, "brand_dark": PAPER_DARK, "accent_dark": PAPER_DARK}
    for field, paper in papers.items():
        colour = getattr(team.colours, field)
        if colour is None:
            continue
        if not _COLOUR.fullmatch(colour):
            yield finding("team-colour", _TEAM, team.place, field=field, value=colour)
        elif contrast_on_tint(colour, paper) < TEXT_CONTRAST:
            page = "light" if paper == PAPER else "dark"
            yield finding(
                "team-contrast",
                _TEAM,
                team.place,
                field=field,
                value=colour,
                contrast=f"{contrast_on_tint(colour, paper):.1f}",
                page=page,
                needed=TEXT_CONTRAST,
                better=readable(colour, paper),
            )


def _article_findings(team: Team) -> Iterator[Finding]:
    """A word for one has its article, and what is always one has none."""
    defaults = OwnWords()
    for field in ("customer", "senior_team", "most_senior_leader", "front_line_adjective", "organisation"):
        word = getattr(team.own_words, field)
        if word != getattr(defaults, field) and not _WITH_ARTICLE.fullmatch(word):
            yield finding("team-article", _TEAM, team.place, field=field, value=word)
    if _ARTICLE.match(team.own_words.front_line):
        yield finding("team-no-article", _TEAM, team.place, value=team.own_words.front_line)


def _file_findings(
    team: Team, ours: Bank, pages: Collection[str], files: Collection[str]
) -> Iterator[Finding]:
    """What is hidden or shown is there, and no page takes the place of another."""
    if team.logo and team.logo not in files:
        yield finding("team-logo", _TEAM, team.place, value=team.logo)
    written = {path for path in pages if path.endswith(".md")}
    known = written | {f"{path.rpartition('/')[0]}/" for path in written if "/" in path}
    yield from _unknown_names(team, "hide", team.hide, known)
    of_the_bank = {
        *(f"{dimension.id}/index.md" for dimension in ours.dimensions),
        *(page_of(*each) for each in ours.principles()),
        *map(source_page, ours.sources),
    }
    for name in team.hide:
        needed = sorted(path for path in NEVER_HIDDEN | of_the_bank if is_hidden(path, (name,)))
        if name in known and needed:
            yield finding("team-hide", name, _line_of(team, name), pages=", ".join(needed))
    made: list[tuple[Dimension | Principle | Source, tuple[str, ...]]] = [
        *((each, (f"{each.id}.md", f"{each.id}/index.md")) for each in team.dimensions),
        *((each, ("index.md",)) for each in team_principles(team) if each.id == "index"),
        *((each, (source_page(each),)) for each in team.sources),
    ]
    for entry, paths in made:
        if there := {path.casefold() for path in paths} & written:
            yield finding("team-page-taken", entry.id, entry.place, page=min(there))


def unknown_language(team: Team, languages: Collection[str]) -> Iterator[Finding]:
    """Report a language that the theme has no words in; `languages` are those that it has."""
    yield from _unknown_names(team, "language", (team.language,), languages)


def unknown_titles(team: Team, titles: Collection[str]) -> Iterator[Finding]:
    """Report other titles for what the navigation does not have; `titles` are those that it has."""
    for title in team.menu:
        if title not in titles:
            yield finding(
                "team-menu", title, _line_of(team, title), meant=f"Write one of {', '.join(titles)}."
            )


def _unknown_names(team: Team, field: str, names: Iterable[str], known: Collection[str]) -> Iterator[Finding]:
    """Report each name that stands for nothing, with the nearest that does."""
    for name in names:
        if name not in known:
            yield finding(
                "team-unknown", name, _line_of(team, name), field=field, meant=_suggestion(name, known)
            )


def _suggestion(name: str, known: Collection[str]) -> str:
    if len(known) <= _FEW:
        return f"Write one of {', '.join(sorted(known))}."
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
    return f"Did you mean {near[0]}?" if near else f"Write one that is there, such as {min(known)}."


def _line_of(team: Team, name: str) -> Place:
    """Return the line of `team.py` on which a name stands for the first time."""
    path = Path(team.place.file)
    lines = path.read_text("utf-8", "replace").splitlines() if path.is_file() else []
    found = (at for at, line in enumerate(lines, 1) if f'"{name}"' in line or f"'{name}'" in line)
    return Place(team.place.file, next(found, team.place.line))


def _kind_of(entry: object) -> str:
    return type(entry).__name__.lower()
