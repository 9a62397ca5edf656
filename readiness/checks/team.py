"""Every check of `team.py` itself, before its changes are made to the bank; the bank's checks come after."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from readiness.checks.findings import Finding, finding
from readiness.checks.history import borrowed_words, moved_rung
from readiness.checks.record import Recorded, as_published
from readiness.checks.rules import CAN_REPLACE, CAN_STAND_IN
from readiness.checks.suggestions import did_you_mean
from readiness.model import (
    FORMS,
    Bank,
    Dimension,
    Entry,
    Place,
    Principle,
    Question,
    Retired,
    Sign,
    Source,
    ids_of,
)
from readiness.model.contrast import TEXT_CONTRAST, Papers, contrast_on_tint, readable
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.notation import edition_order, is_edition, is_language
from readiness.model.paths import (
    NEVER_HIDDEN,
    TEAM_DOCS,
    dimension_page,
    is_hidden,
    is_page,
    page_of,
    source_page,
)
from readiness.model.slots import is_team_slot, next_slot
from readiness.model.team import OwnWords, Reword, Team, reworded, team_principles, team_questions

_TEAM = "TEAM"  # the entry of a finding that is about no other
_FEW = 6  # up to this many known names, a message lists them all
_LOOSE = 0.4  # how alike a suggestion has to be, where one is always wanted
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?")
# Pages' paths are added to it, so nothing can come after its own.
_SITE_ADDRESS = re.compile(r"https?://[^\s/?#@\"'<>\\]+(/[^\s?#\"'<>\\]*)?")
_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico")
_MAIL = re.compile(r"mailto:[^\s@]+@[^\s@]+")
_ARTICLE = re.compile(r"(a|an|the) ", re.IGNORECASE)
# The articles of English words whose spelling leaves no doubt, unlike “hour”, “user” and “one-off”.
_SURE_ARTICLES = (
    ("an", re.compile(r"[ai][a-z]|e[a-tvxz]")),
    ("a", re.compile(r"[bcdfgjklmnpqrstvwz][aeiouy]")),
)
_WITH_ARTICLE = re.compile(r"(a|an) \S.*")

# Which fields of `Reword` an entry of each kind has.
_REWORDABLE = {
    "Question": {"title", "stem", "example", "rungs", "short_for"},
    "Principle": {"title", "line", "this_week", "acts", "arrange", "ask", "measures", "points"},
    "Dimension": {"title", "line"},
    "Sign": {"title", "text"},
    "Term": {"title", "text"},
}


def team_findings(
    team: Team, ours: Bank, docs_files: Collection[str], team_files: Collection[str], papers: Papers
) -> list[Finding]:
    """Return every broken rule of a team whose fields have the right types.

    `ours` is the bank that it changes. `docs_files` are the files of `docs/`, `team_files` those of
    `team/docs/`, by their paths there. `papers` are the colours that the team's are read on.
    """
    rules: tuple[Callable[[Team], Iterator[Finding]], ...] = (
        partial(_name_findings, ours=ours),
        partial(_reword_findings, ours=ours),
        partial(_role_findings, ours=ours),
        partial(_team_slot_findings, ours=ours),
        partial(_team_id_findings, ours=ours),
        partial(_offer_findings, ours=ours),
        _address_findings,
        partial(_colour_findings, papers=papers),
        lambda team: _titles_shared(team, [*team.menu]),
        _article_findings,
        partial(_shared_place_findings, ours=ours, docs_files=docs_files, team_files=team_files),
        partial(_file_findings, ours=ours, docs_files=docs_files, team_files=team_files),
    )
    return [finding for rule in rules for finding in rule(team)]


def _name_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """Whatever is left out, replaced or added to exists."""
    fields = {field.id: field for field in ours.fields()}
    principles = {principle.id: principle for _, principle in ours.principles()}
    our_dimensions = {dimension.id for dimension in ours.dimensions}
    added = {principle.id for principle in team_principles(team)}
    dimensions = {*our_dimensions, *(dimension.id for dimension in team.dimensions)}
    yield from _unknown_entries(
        team, ours, "leave_out", team.leave_out, {*fields, *principles, *our_dimensions}
    )
    yield from _unknown_entries(team, ours, "replace", team.replace, {*fields, *principles})
    yield from _unknown_entries(team, ours, "questions", team.questions, {*principles, *added})
    yield from _unknown_entries(team, ours, "principles", team.principles, dimensions)
    yield from _unknown_entries(team, ours, "levels", team.levels, {level.id for level in ours.levels})
    if our_dimensions <= {*team.leave_out} and not team.dimensions:
        yield finding("team-nothing-left", _TEAM, team.place)
    yield from _gone_findings(team, ours)
    for name, new in team.replace.items():
        old = fields.get(name) or principles.get(name)
        if old and type(old) is not type(new):
            kinds = {"old": _kind_of(old), "new": _kind_of(new)}
            meant = CAN_REPLACE[_kind_of(old)]
            yield finding("team-other-kind", name, new.place, **kinds, meant=meant)


def _gone_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """Nothing is changed in an entry that is left out, or that goes with what it belongs to."""
    changed: dict[str, Collection[str]] = {
        "replace": team.replace,
        "reword": team.reword,
        "questions": team.questions,
        "principles": team.principles,
    }
    gone_with = {inner: name for name in (*team.replace, *team.leave_out) for inner in ours.inside(name)}
    for field, names in changed.items():
        for name in names:
            place = team.reword[name].place if field == "reword" else _line_of(team, name)
            if name in team.leave_out or (field != "replace" and name in team.replace):
                yield finding("team-left-out-too", name, place, field=field)
            elif parent := gone_with.get(name):
                yield finding("team-gone-with", name, place, field=field, parent=parent)


def _reword_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """Whatever is reworded exists, has the fields that the team rewords, and goes on asking the same."""
    principles = (principle for _, principle in ours.principles())
    entries = {entry.id: entry for entry in (*ours.fields(), *principles, *ours.dimensions, *ours.terms)}
    yield from _unknown_entries(team, ours, "reword", team.reword, entries)
    asked = [as_published(field, ours.edition) for field in (*ours.fields(), *team_questions(team))]
    for name, reword in team.reword.items():
        if name not in entries:
            continue
        entry = entries[name]
        if unfit := [*_field_findings(entry, reword)]:
            yield from unfit
        elif isinstance(entry, (Question, Sign)):
            yield from _other_meaning_findings(
                as_published(entry, ours.edition), reworded(entry, team), asked
            )


def _field_findings(entry: Entry, reword: Reword) -> Iterator[Finding]:
    """Other words are given for fields that an entry has."""
    kind = type(entry).__name__
    for field in sorted(reword.given().keys() - _REWORDABLE[kind]):
        allowed = ", ".join(sorted(_REWORDABLE[kind]))
        fields = {"field": field, "kind": kind.lower(), "allowed": allowed}
        yield finding("team-reword-field", entry.id, reword.place, **fields)


def _other_meaning_findings(
    old: Recorded, new: Question | Sign, asked: Sequence[Recorded]
) -> Iterator[Finding]:
    """No other words put our rungs in another order, or give one question or sign what another one asks.

    `old` is an entry as we word it, and `new` as the team does. `asked` is all that we and the team ask.
    """
    if moved := moved_rung(old, new):
        rungs = {"at": moved.at, "before": moved.before, "words": moved.words}
        yield finding("team-reword-rungs", new.id, new.place, **rungs)
    elif borrowed := borrowed_words(old, new, asked):
        fields = {"part": borrowed.part, "other": borrowed.owner.ids[0], "words": borrowed.words}
        yield finding("team-reword-another", new.id, new.place, **fields)


def _role_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """Whatever is asked of a role is asked of one that we have; for others it would be left out unseen."""
    roles = ours.role_ids
    entries: list[tuple[str, Question | Reword]] = [*team.reword.items()]
    entries += [(question.id, question) for question in team_questions(team)]
    for name, entry in entries:
        for rule, named in (("stem-role", entry.stem or {}), ("short-form-role", entry.short_for or ())):
            for role in named:
                if role not in roles:
                    yield finding(rule, name, entry.place, role=role, known=", ".join(roles))


def _team_slot_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """Whatever a team adds has a slot on its side, which we never use, and its edition is not before ours."""
    entries: list[Question | Principle | Retired] = [*team_questions(team), *team_principles(team)]
    entries += [*team.retired, *team.retired_principles]
    free = next_slot((entry.slot for entry in entries), FIRST_TEAM_SLOT)
    for entry in entries:
        if not is_team_slot(entry.slot):
            yield finding("team-slot", entry.id, entry.place, slot=entry.slot, free=free)
    if team.edition is None:
        return
    if not is_edition(team.edition):
        yield finding("team-edition", _TEAM, team.place, edition=team.edition)
    elif edition_order(team.edition) < edition_order(ours.edition):
        yield finding("team-edition-old", _TEAM, team.place, edition=team.edition, ours=ours.edition)


def _team_id_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """A bank that asks anything of its own has an id of its own, and so has everything that it adds."""
    our_entries = (
        *(*ours.fields(), *ours.retired, *ours.dimensions),
        *(*(principle for _, principle in ours.principles()), *ours.retired_principles),
    )
    taken = {name for entry in our_entries for name in ids_of(entry)}
    for entry in (*team_questions(team), *team_principles(team), *team.dimensions):
        for name in ids_of(entry):
            if name in taken:
                yield finding("team-id-of-ours", entry.id, entry.place, name=name)
    if (team_questions(team) or team_principles(team)) and team.bank_id in (None, ours.id):
        yield finding("team-own-id", _TEAM, team.place)


def _offer_findings(team: Team, ours: Bank) -> Iterator[Finding]:
    """The quiz offers at least one role and one form, each once."""
    roles = ours.role_ids
    for field, chosen, known in (
        ("roles", roles if team.roles is None else team.roles, roles),
        ("forms", team.forms, FORMS),
    ):
        if not chosen or len(set(chosen)) != len(chosen) or not set(chosen) <= set(known):
            fields = {"field": field, "chosen": ", ".join(chosen) or "nothing", "known": ", ".join(known)}
            yield finding("team-offers", _TEAM, team.place, **fields)


def _address_findings(team: Team) -> Iterator[Finding]:
    """Addresses and the language's tag are well formed."""
    for field, value, form in (
        ("address", team.address, _SITE_ADDRESS),
        ("repository", team.repository, _ADDRESS),
    ):
        if value is not None and not form.fullmatch(value):
            yield finding("team-address", _TEAM, team.place, field=field, value=value)
    if team.contact is not None and not (_ADDRESS.fullmatch(team.contact) or _MAIL.fullmatch(team.contact)):
        yield finding("team-contact", _TEAM, team.place, value=team.contact)
    if not is_language(team.language):
        yield finding("team-language", _TEAM, team.place, value=team.language)


def _colour_findings(team: Team, papers: Papers) -> Iterator[Finding]:
    """Every colour is one, and text in it can be read."""
    for field, page, paper in (
        ("brand", "light", papers.light),
        ("accent", "light", papers.light),
        ("brand_dark", "dark", papers.dark),
        ("accent_dark", "dark", papers.dark),
    ):
        colour = getattr(team.colours, field)
        if colour is None:
            continue
        if not _COLOUR.fullmatch(colour):
            yield finding("team-colour", _TEAM, team.place, field=field, value=colour)
        elif (contrast := contrast_on_tint(colour, paper)) < TEXT_CONTRAST:
            fields = {"field": field, "value": colour, "contrast": f"{contrast:.1f}", "page": page}
            better = readable(colour, paper)
            yield finding("team-contrast", _TEAM, team.place, **fields, needed=TEXT_CONTRAST, better=better)


def _article_findings(team: Team) -> Iterator[Finding]:
    """Words that can be counted have their article, and the front line has none."""
    defaults = OwnWords()
    for field in ("customer", "senior_team", "most_senior_leader", "front_line_adjective", "organisation"):
        word = getattr(team.own_words, field)
        if word == getattr(defaults, field):
            continue
        article, _, noun = word.partition(" ")
        if not _WITH_ARTICLE.fullmatch(word):
            yield finding("team-article", _TEAM, team.place, field=field, value=word)
        elif team.language.split("-")[0] == "en":
            for right, sound in _SURE_ARTICLES:
                if sound.match(noun) and right != article:
                    fields = {"field": field, "value": word, "better": f"{right} {noun}"}
                    yield finding("team-article-sound", _TEAM, _line_of(team, word), **fields)
    if _ARTICLE.match(team.own_words.front_line):
        yield finding("team-no-article", _TEAM, team.place, value=team.own_words.front_line)


def _file_findings(
    team: Team, ours: Bank, docs_files: Collection[str], team_files: Collection[str]
) -> Iterator[Finding]:
    """The logo and the hidden pages exist, nothing needed is hidden, and no page replaces another."""
    if team.logo and team.logo not in team_files:
        yield finding("team-logo", _TEAM, _line_of(team, team.logo), value=team.logo)
    elif team.logo and not team.logo.lower().endswith(_PICTURES):
        yield finding("team-logo-kind", _TEAM, _line_of(team, team.logo), value=team.logo)
    pages = {path for path in docs_files if is_page(path)}
    known = pages | {f"{path.rpartition('/')[0]}/" for path in pages if "/" in path}
    yield from _unknown_names(team, "hide", team.hide, known)
    pages_of_the_bank = {
        *map(dimension_page, ours.dimensions),
        *(page_of(dimension, principle) for dimension, principle in ours.principles()),
        *map(source_page, ours.sources),
    }
    for name in team.hide:
        needed = sorted(path for path in NEVER_HIDDEN | pages_of_the_bank if is_hidden(path, (name,)))
        if name in known and needed:
            yield finding("team-hide", name, _line_of(team, name), pages=", ".join(needed))
    new_pages: list[tuple[Dimension | Principle | Source, tuple[str, ...]]] = [
        *((dimension, (f"{dimension.id}.md", dimension_page(dimension))) for dimension in team.dimensions),
        *((principle, ("index.md",)) for principle in team_principles(team) if principle.id == "index"),
        *((source, (source_page(source),)) for source in team.sources),
    ]
    for entry, paths in new_pages:
        if taken := {path.casefold() for path in paths} & pages:
            yield finding("team-page-taken", entry.id, entry.place, page=min(taken))


def unknown_language(team: Team, languages: Collection[str]) -> Iterator[Finding]:
    """Yield a finding where the theme has no words in the team's language; `languages` are the theme's."""
    yield from _unknown_names(team, "language", (team.language,), languages)


def _shared_place_findings(
    team: Team, ours: Bank, docs_files: Collection[str], team_files: Collection[str]
) -> Iterator[Finding]:
    """Each of the team's files has a place of its own on the site, or that of the file it replaces."""
    generated = (
        *map(dimension_page, (*ours.dimensions, *team.dimensions)),
        *map(source_page, (*ours.sources, *team.sources)),
    )
    kept = {path for path in (*generated, *docs_files) if not is_hidden(path, team.hide)}
    owners = {_place_on_site(path): path for path in kept - {*team_files}}
    for path in team_files:
        address = _place_on_site(path)
        other = owners.setdefault(address, path)
        if other != path and path not in kept:
            place = Place(f"{TEAM_DOCS}/{path}", 1)
            fields = {"address": f"/{address}", "other": other}
            yield finding("team-file-twice", path.rpartition("/")[2], place, **fields)


def _place_on_site(path: str) -> str:
    """Return where builders write a file, as systems see it that don't tell capitals apart."""
    if not is_page(path):
        return path.casefold()
    folder, _, name = path.removesuffix(".md").rpartition("/")
    return f"{folder}/{'' if name in {'index', 'README'} else f'{name}/'}".lstrip("/").casefold()


def menu_findings(team: Team, titles: Sequence[str], bank: Bank) -> Iterator[Finding]:
    """Yield a finding for each changed title that is not there to be changed, or that another part has.

    `titles` are those of the navigation in the settings, which the `bank` adds its dimensions to.
    """
    yield from _titles_shared(team, [*titles, *(dimension.title for dimension in bank.dimensions)])
    for title in team.menu:
        if title not in titles:
            meant = f"Write one of {', '.join(titles)}."
            yield finding("team-menu", title, _line_of(team, title), meant=meant)


def _titles_shared(team: Team, titles: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each part of the navigation that the team gives the title of another one."""
    owners: dict[str, str] = {}
    for name in sorted(titles, key=lambda title: title in team.menu):
        title = team.menu.get(name, name)
        other = owners.setdefault(title.strip().casefold(), name)
        if other != name and name in team.menu:
            yield finding("team-menu-twice", name, _line_of(team, name), title=title, other=other)


def _unknown_names(team: Team, field: str, names: Iterable[str], known: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each name in a field of the team's that is not known."""
    for name in names:
        if name not in known:
            fields = {"field": field, "meant": _suggestion(name, known)}
            yield finding("team-unknown", name, _line_of(team, name), **fields)


def _unknown_entries(
    team: Team, ours: Bank, field: str, names: Iterable[str], known: Collection[str]
) -> Iterator[Finding]:
    """Yield the same, and why, for each name of an entry that we have or had, and that cannot stand there."""
    entries: tuple[Entry, ...] = (
        *(*ours.fields(), *(principle for _, principle in ours.principles()), *ours.dimensions),
        *(*ours.terms, *ours.levels, *ours.roles, *ours.sources, *ours.references, *ours.points().values()),
    )
    by_id = {entry.id: entry for entry in entries[::-1]}
    now = {name: entry.id for entry in entries for name in ids_of(entry)[1:]}
    no_more = (*ours.retired, *ours.retired_principles, *team.retired, *team.retired_principles)
    retired = {name: entry for entry in no_more for name in ids_of(entry)}
    own = {entry.id: entry for entry in (*team_questions(team), *team_principles(team), *team.dimensions)}
    for name in names:
        place = _line_of(team, name)
        if name in known:
            continue
        if name in now:
            yield finding("team-renamed", name, place, field=field, now=now[name])
        elif name in retired:
            since = f" in edition {retired[name].since}" if retired[name].since else ""
            yield finding("team-retired", name, place, field=field, since=since)
        elif name in own and field in {"leave_out", "reword", "replace"}:
            yield finding("team-own-entry", name, place, field=field, where=own[name].place)
        elif name in by_id:
            fields = {"field": field, "kind": _kind_of(by_id[name])}
            meant = CAN_STAND_IN[field].format(example=_nearest(name, ours, known))
            yield finding("team-kind", name, place, **fields, meant=meant)
        else:
            yield from _unknown_names(team, field, (name,), known)


def _nearest(name: str, ours: Bank, known: Collection[str]) -> str:
    """Return a name that is known in place of one that is not: what the entry is in, or what is in it."""
    around = (
        inner
        for dimension, principle in ours.principles()
        for group in (
            (dimension.id, principle.id),
            *((principle.id, each.id) for each in principle.questions),
        )
        if name in group
        for inner in group
    )
    return next((each for each in around if each in known), min(known))


def _suggestion(name: str, known: Collection[str]) -> str:
    if len(known) <= _FEW:
        return f"Write one of {', '.join(sorted(known))}."
    return did_you_mean(name, known, _LOOSE) or f"Write an existing one, such as {min(known)}."


def _line_of(team: Team, name: str) -> Place:
    """Return the first line of `team.py` with a text that is just this name, or else the team's own."""
    path = Path(team.place.file)
    lines = path.read_text("utf-8", "replace").splitlines() if path.is_file() else []
    numbers = (at for at, line in enumerate(lines, 1) if f'"{name}"' in line or f"'{name}'" in line)
    return Place(team.place.file, next(numbers, team.place.line))


def _kind_of(entry: object) -> str:
    return type(entry).__name__.lower()
