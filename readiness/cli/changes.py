"""Adding and retiring entries: which files change, and how. Only `apply_change` writes them."""

from __future__ import annotations

import datetime as dt
from ast import Call
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from keyword import iskeyword
from string import ascii_uppercase
from typing import TypeVar

from readiness.checks.consequences import consequences
from readiness.checks.findings import rule_message
from readiness.checks.identity import id_findings
from readiness.checks.questions import form_findings, left_out_questions
from readiness.checks.record import numberings, open_edition
from readiness.checks.suggestions import did_you_mean
from readiness.cli.bank_id import has_own_id, new_bank_id, with_bank_id
from readiness.cli.checkout import Checkout, CommandError, examine, new_findings, text_of_file
from readiness.cli.drafts import (
    dimension_draft,
    dimension_file,
    page_draft,
    principle_draft,
    question_draft,
    retired_draft,
    source_draft,
)
from readiness.cli.edits import (
    Code,
    assigned,
    entry_call,
    value_under,
    with_entry,
    with_entry_under,
    with_field,
    with_import,
    without_item,
)
from readiness.cli.steps import write_files
from readiness.model import Dimension, Facet, Principle, Question, Retired, Sign, ids_of
from readiness.model.limits import ASKED_IN_SHORT, FIRST_TEAM_SLOT, LEAST_ASKED_IN_FULL
from readiness.model.notation import quoted
from readiness.model.paths import DOCS, OF_ANY_SUBJECT, TEAM_FILE, page_of
from readiness.model.team import team_principles, team_questions
from readiness.site.overlay import overlay

Parent = TypeVar("Parent", Principle, Dimension)
Active = Question | Sign | Principle
_KINDS = "question, sign, principle or dimension"
_DEEDS: dict[Facet, str] = {"do": "done", "say": "said", "reinforce": "backed-up"}  # ends a new question's id
# Which letters a new source of a team's gets; ours begin at A.
_SOURCE_IDS = (*"TUVWXYZ", *(f"T{letter}" for letter in ascii_uppercase))


@dataclass(frozen=True, slots=True)
class Change:
    """New texts of files, by path inside a checkout, and notes on them for the user.

    `told` is what the site then lacks, to be said before anything is written.
    """

    checkout: Checkout
    texts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def edit(self, file: str, edited: Callable[[Code], str]) -> None:
        """Change a file; `edited` gets it as earlier edits have left it, and returns its new text."""
        text = self.texts[file] if file in self.texts else text_of_file(self.checkout.root, file)
        self.texts[file] = edited(Code(str(self.checkout.root / file), text))

    def edit_definition(self, edited: Callable[[Code, Call], str]) -> None:
        """Change `TEAM` or `BANK`, whichever this side has; `edited` also gets the call that makes it."""
        name = self.checkout.definition_name
        self.edit(self.checkout.definition_file, lambda code: edited(code, assigned(code, name)))

    def edit_team(self, edited: Callable[[Code, Call], str]) -> None:
        """Change `TEAM` in `team.py`; `edited` also gets the call that makes it."""
        self.edit(TEAM_FILE, lambda code: edited(code, assigned(code, "TEAM")))

    def remove(self, file: str, name: str) -> None:
        """Remove the entry with the id `name` from a file."""
        self.edit(file, lambda code: without_item(code, entry_call(code, name)))

    def add_import(self, file: str, name: str) -> None:
        """Make a file import a name of `readiness.model`."""
        self.edit(file, lambda code: with_import(code, "readiness.model", name))


def apply_change(change: Change, command: str) -> None:
    """Write the changed files for a command, and print what was done and which findings are new."""
    checkout = change.checkout
    written = write_files(checkout.root, change.texts, command)
    print(*change.notes, written, sep="\n")
    _, findings = examine(checkout.root)
    if new := new_findings(checkout.findings, findings):
        print("What to do now:", *new, sep="\n")


def new_question(checkout: Checkout, under: str, name: str, facet: Facet) -> Change:
    """Return the change that adds a draft of the question `name` to the principle `under`.

    Raises `CommandError` where the principle is unknown, or the id or a slot cannot be had.
    """
    principle = _entry_of_id(under, [entry for _, entry in checkout.bank.principles()], "principle")
    _refuse_ids(checkout, [name])
    change = _addition(checkout)
    slot, _ = _free_slots(checkout)
    change.notes.append(f"Added the question {name}, slot {slot}, to {principle.id}.")
    roles = dict.fromkeys(checkout.bank.role_ids, False)
    draft = question_draft(name, slot, facet, _since_edition(change), roles)
    _add_draft(change, principle, "questions", draft, ("Question",))
    return change


def new_principle(checkout: Checkout, under: str, name: str, points: Sequence[str], today: dt.date) -> Change:
    """Return the change that adds a draft of a principle with two questions to the dimension `under`.

    `points` are the ids of its source points; its page is reviewed `today`. Raises `CommandError` as
    `new_question` does, and for an unknown point.
    """
    site = checkout.site
    of_team = () if checkout.is_ours else site.team.dimensions
    dimension = _entry_of_id(under, [*site.ours.dimensions, *of_team], "dimension")
    questions = _questions_of(name, ("do", "reinforce"))
    _refuse_ids(checkout, [name, *questions])
    for point in points:
        if point not in checkout.bank.points():
            raise _unknown_id(point, checkout.bank.points(), "source point")
    change = _addition(checkout)
    first, slot = _free_slots(checkout)
    change.notes.append(f"Added the principle {name}, slot {slot}, to {dimension.id}, with two questions.")
    draft = principle_draft(name, slot, points, _question_drafts(change, questions, count(first)))
    _add_draft(change, dimension, "principles", draft, ("First90", "Principle", "Question"))
    _add_page(change, f"{checkout.docs}/{dimension.id}/{name}.md", page_draft(today, points, site.ours.words))
    return change


def new_dimension(checkout: Checkout, name: str, principles: Sequence[str], today: dt.date) -> Change:
    """Return the change that adds a draft of a dimension of the team's own, with all that it has to have.

    It has these `principles`, as many questions as the rules ask for, and a source whose points they carry.
    Their pages are reviewed `today`. Raises `CommandError` where an id, a page or a slot cannot be had.
    """
    facets = _facets_of(len(principles))
    questions = [_questions_of(*pair) for pair in zip(principles, facets, strict=True)]
    _refuse_ids(checkout, [name, *principles, *(question for group in questions for question in group)])
    for page in (f"{name}.md", f"{name}/"):
        published = not checkout.is_subject or any(each.startswith(page) for each in OF_ANY_SUBJECT)
        if published and (checkout.root / DOCS / page).exists():
            raise CommandError(_capital(rule_message("team-page-taken", page=page)))
    change = _addition(checkout)
    slots, principle_slots = map(count, _free_slots(checkout))
    taken = {source.id.lower() for source in checkout.bank.sources}
    source = next(letters for letters in _SOURCE_IDS if letters.lower() not in taken)
    points = {f"{source}{at}": principle for at, principle in enumerate(principles, 1)}
    facet_of = {name: facet for group in questions for name, facet in group.items()}
    deeds_first = sorted(facet_of, key=lambda name: facet_of[name] != "do")
    # A team's short form is filled up by itself; that of a whole bank is written.
    in_short = deeds_first[:ASKED_IN_SHORT] if checkout.is_ours else []
    drafts = []
    for (point, principle), group in zip(points.items(), questions, strict=True):
        inner = _question_drafts(change, group, slots, in_short)
        drafts.append(principle_draft(principle, next(principle_slots), [point], inner))
        _add_page(
            change,
            f"{checkout.docs}/{name}/{principle}.md",
            page_draft(today, [point], checkout.site.ours.words),
        )
    _add_dimension(change, name, dimension_draft(name, drafts, checkout.bank.words.conduct))
    rests_on = source_draft(source, name, points)
    change.edit_definition(lambda code, definition: with_entry(code, definition, "sources", rests_on))
    for kind in ("Point", "Source"):
        change.add_import(checkout.definition_file, kind)
    asked = sum(map(len, questions))
    change.notes.append(
        f"Added the dimension {name} with the principles {', '.join(principles)}, {asked} questions, and the"
        f" source {source} that it rests on."
    )
    return change


def _add_dimension(change: Change, name: str, draft: str) -> None:
    """Add the draft of a dimension: to `team.py`, or to a bank in a file of its own.

    Raises `CommandError` where there cannot be such a file.
    """
    checkout, types = change.checkout, ("Dimension", "First90", "Principle", "Question")
    module = name.replace("-", "_")
    if checkout.is_ours:
        file = f"{checkout.definition_file.rpartition('/')[0]}/{module}.py"
        if (checkout.root / file).exists():
            message = f"The dimension would be in {file}, which is there already. Take another id."
            raise CommandError(message)
        if iskeyword(module) or not module.isidentifier():
            message = f"Python cannot import a file called {module}.py. Take another id."
            raise CommandError(message)
        variable = module.upper()
        change.texts[file] = dimension_file(variable, name, draft, types)
        change.edit(checkout.definition_file, lambda code: with_import(code, f"bank.{module}", variable))
        draft = variable
    else:
        for kind in types:
            change.add_import(checkout.definition_file, kind)
    change.edit_definition(lambda code, definition: with_entry(code, definition, "dimensions", draft))


def retire(checkout: Checkout, name: str) -> Change:
    """Return the change after which the entry of an id is no longer asked, and its answers are kept apart.

    Raises `CommandError` for an id that is unknown or retired already.
    """
    site, team = checkout.site, checkout.site.team
    for retired in (*checkout.bank.retired, *checkout.bank.retired_principles):
        if name in ids_of(retired):
            message = f"{retired.place}: {name} is already retired."
            raise CommandError(message)
    if name in team.leave_out:
        message = f"{team.place}: {name} is already left out."
        raise CommandError(message)
    if name in {dimension.id for dimension in (site.ours if checkout.is_ours else team).dimensions}:
        message = (
            f"{name} is a dimension. Retire its principles first. Then take it out of"
            f" {checkout.definition_file} by hand, with the source that it rests on and its pages."
        )
        raise CommandError(message)
    change = Change(checkout)
    ours = _by_id([*site.ours.fields(), *(principle for _, principle in site.ours.principles())])
    own = ours if checkout.is_ours else _by_id([*team_questions(team), *team_principles(team)])
    if name in own:
        _retire_written(change, own[name])
    elif name in ours:
        _leave_out(change, ours[name].id)
    elif not checkout.is_ours and name in {dimension.id for dimension in site.ours.dimensions}:
        _leave_out(change, name)
    else:
        _retire_recorded(change, name, {*ours, *own})
    return change


def _leave_out(change: Change, name: str) -> None:
    """Have a team leave out one of our entries, unless a dimension would then have no score."""
    site = change.checkout.site
    after = overlay(site.ours, replace(site.team, leave_out=(*site.team.leave_out, name)))
    for finding in form_findings(after, left_out_questions(after, site.ours)):
        if finding.rule == "no-score":
            message = f"Nothing was changed, because {finding.problem} {finding.remedy}"
            raise CommandError(message)
    now = consequences(site.ours, site.bank)
    change.told.extend(told for told in consequences(site.ours, after) if told not in now)
    for gone in (each for each in (name, *site.ours.inside(name)) if each in site.team.reword):
        _remove_rewording(change, gone)
    change.edit_team(lambda code, team: with_entry(code, team, "leave_out", quoted(name)))
    change.notes.append(f"{name} is ours, so team.py leaves it out of your site.")


def _remove_rewording(change: Change, name: str) -> None:
    change.edit_team(lambda code, team: without_item(code, value_under(code, team, "reword", name)))
    change.notes.append(f"Its rewording was removed from reword: {name}.")


def _retire_written(change: Change, entry: Active) -> None:
    """Move an entry from its file to the retired ones, a principle with all its questions."""
    checkout = change.checkout
    team, since = checkout.site.team, _edition_of_change(change)
    change.remove(checkout.inside(entry.place), entry.id)
    for old, new in team.replace.items():
        if new.id == entry.id:
            change.notes.append(f"{entry.id} had replaced {old}, which is back on your site.")
    if not isinstance(entry, Principle):
        _add_retired(change, entry, "retired", since)
        return
    _add_retired(change, entry, "retired_principles", since)
    team_added = () if checkout.is_ours else team.questions.get(entry.id, ())
    for question in team_added:
        change.remove(TEAM_FILE, question.id)
    for question in (*entry.questions, *team_added):
        _add_retired(change, question, "retired", since)
    for dimension, principle in checkout.bank.principles():
        if principle.id == entry.id:
            page = f"{checkout.docs}/{page_of(dimension, principle)}"
            change.notes.append(f"Its page has no principle now, so remove it or move it elsewhere: {page}.")


def _retire_recorded(change: Change, name: str, known: Collection[str]) -> None:
    """Add an entry to the retired ones that was published once and is in no file any more."""
    record = change.checkout.record
    groups = {"retired": record.fields, "retired_principles": record.principles}
    for group, entries in groups.items():
        for old in entries:
            if name in old.ids:
                entry = Retired(id=old.ids[0], slot=old.slot, title=old.title, aliases=old.ids[1:])
                _add_retired(change, entry, group, _edition_of_change(change))
                return
    raise _unknown_id(name, known, _KINDS)


def _add_retired(change: Change, entry: Active | Retired, group: str, since: str) -> None:
    """Add an entry to a group of retired ones: `retired` or `retired_principles`."""
    draft = retired_draft(entry.id, entry.slot, entry.title, entry.aliases, since)
    change.edit_definition(lambda code, definition: with_entry(code, definition, group, draft))
    change.add_import(change.checkout.definition_file, "Retired")
    record = change.checkout.record
    recorded = record.fields if group == "retired" else record.principles
    if any(old.slot == entry.slot for old in recorded):
        change.notes.append(f"Retired {entry.id}. Its slot, {entry.slot}, is never reused.")
    else:
        change.notes.append(f"Retired {entry.id}. If it was never published, remove it from {group}.")


def _add_draft(
    change: Change,
    parent: Principle | Dimension,
    group: str,
    draft: str,
    types: Iterable[str],
) -> None:
    """Add a draft to a group of a principle or dimension; a team has those of ours in `team.py`, by id.

    `types` are the names of the types in it, which the file has to import.
    """
    checkout = change.checkout
    ours = checkout.site.ours
    our_ids = {entry.id for entry in (*ours.dimensions, *(principle for _, principle in ours.principles()))}
    if not checkout.is_ours and parent.id in our_ids:
        file = TEAM_FILE
        change.edit_team(lambda code, team: with_entry_under(code, team, group, parent.id, draft))
    else:
        file = checkout.inside(parent.place)
        change.edit(file, lambda code: with_entry(code, entry_call(code, parent.id), group, draft))
    for name in types:
        change.add_import(file, name)


def _edition_of_change(change: Change) -> str:
    """Return the edition that a change belongs to; sets it as the bank's where today's is published."""
    today = change.checkout.side.edition
    edition = open_edition(change.checkout.record, today)
    told = f"The edition is now {edition}, as {today} is published."
    if edition != today and told not in change.notes:
        change.edit_definition(
            lambda code, definition: with_field(code, definition, "edition", quoted(edition))
        )
        change.notes.append(told)
    return edition


def _since_edition(change: Change) -> str | None:
    """Return the edition that first asks what is added; None as long as nothing is published."""
    return _edition_of_change(change) if change.checkout.record.edition else None


def _free_slots(checkout: Checkout) -> tuple[int, int]:
    """Return the next free slot of a question or sign, and that of a principle."""
    fields, principles = (numbering.free_slot for numbering in numberings(checkout.record, checkout.side))
    if checkout.is_ours and max(fields, principles) >= FIRST_TEAM_SLOT:
        first = FIRST_TEAM_SLOT
        raise CommandError(f"All {first - 1} of our slots are taken; those from {first} are for forks.")
    return fields, principles


def _refuse_ids(checkout: Checkout, names: Sequence[str]) -> None:
    """Raise `CommandError` where a name cannot be a new id."""
    bank = checkout.site.bank
    for at, name in enumerate(names):
        if name in names[:at]:
            message = f"Two new entries would have the id {name}. Give one of them another."
            raise CommandError(message)
        # The rules check ids of a whole bank, and report a clash at the later of two entries.
        new = Dimension(id=name, title=name, line=name, conduct="own-area", principles=())
        for finding in id_findings(replace(bank, dimensions=(*bank.dimensions, new))):
            if finding.entry == name:
                raise CommandError(_capital(f"{finding.problem} {finding.remedy}"))


def _addition(checkout: Checkout) -> Change:
    """Return a change to add something in; a team's bank, which has to have an id of its own, gets one."""
    change, site = Change(checkout), checkout.site
    if not checkout.is_ours and not has_own_id(site.team, site.ours):
        name = new_bank_id()
        change.edit(TEAM_FILE, lambda code: with_bank_id(code, name, site.team, site.ours))
        change.notes.append(
            f"Your bank now has its own id, {name}, so that its codes aren't taken for ours. Never change it."
        )
    return change


def _questions_of(principle: str, facets: Iterable[Facet]) -> dict[str, Facet]:
    """Return ids for a new principle's questions, with their facets; a facet's second has a number."""
    ids: dict[str, Facet] = {}
    for facet in facets:
        name, before = f"{principle}-{_DEEDS[facet]}", [*ids.values()].count(facet)
        ids[f"{name}-{before + 1}" if before else name] = facet
    return ids


def _facets_of(principles: int) -> list[tuple[Facet, ...]]:
    """Return the facets of the fewest questions with which a dimension of so many principles keeps the rules.

    Each principle has two; the first one has the dimension's only `say`, and whatever is missing.
    """
    more: tuple[Facet, ...] = ("reinforce", "do", "reinforce")
    missing = max(0, LEAST_ASKED_IN_FULL - 2 * principles)
    others: list[tuple[Facet, ...]] = [("do", "reinforce")] * (principles - 1)
    return [("do", "say", *more[:missing]), *others]


def _question_drafts(
    change: Change, questions: Mapping[str, Facet], slots: Iterator[int], in_short: Collection[str] = ()
) -> list[str]:
    """Return drafts of questions, with the next of the `slots`; the short form asks those `in_short`."""
    since, roles = _since_edition(change), change.checkout.bank.role_ids
    return [
        question_draft(name, next(slots), facet, since, dict.fromkeys(roles, name in in_short))
        for name, facet in questions.items()
    ]


def _add_page(change: Change, file: str, page: str) -> None:
    if (change.checkout.root / file).exists():
        change.notes.append(f"The page {file} already existed and hasn't changed.")
    else:
        change.texts[file] = page


def _by_id(entries: Iterable[Active]) -> dict[str, Active]:
    return {name: entry for entry in entries for name in ids_of(entry)}


def _entry_of_id(name: str, entries: Collection[Parent], kind: str) -> Parent:
    by_id = {entry.id: entry for entry in entries}
    if name not in by_id:
        raise _unknown_id(name, by_id, kind)
    return by_id[name]


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _unknown_id(name: str, known: Iterable[str], kind: str) -> CommandError:
    message = f"No {kind} has the id {name}. {did_you_mean(name, known)}"
    return CommandError(message.rstrip())
