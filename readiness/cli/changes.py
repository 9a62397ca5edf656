"""Adding and retiring entries: which files change, and how. Only `apply_change` writes them."""

from __future__ import annotations

from ast import Call
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from readiness.checks.identity import id_findings
from readiness.checks.record import numberings, open_edition
from readiness.checks.suggestions import did_you_mean
from readiness.cli.checkout import Checkout, CommandError, examine, text_of_file
from readiness.cli.drafts import principle_draft, question_draft, retired_draft
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
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.notation import quoted
from readiness.model.paths import TEAM_FILE, page_of
from readiness.model.team import team_principles, team_questions

Parent = TypeVar("Parent", Principle, Dimension)
Active = Question | Sign | Principle
_KINDS = "question, sign or principle"


@dataclass(frozen=True, slots=True)
class Change:
    """New texts of files, by path inside a checkout, and notes on them for the user."""

    checkout: Checkout
    texts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

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
    before = {(finding.rule, finding.entry, finding.problem) for finding in checkout.findings}
    _, findings = examine(checkout.root)
    new = [finding for finding in findings if (finding.rule, finding.entry, finding.problem) not in before]
    if new:
        print("What to do now:", *new, sep="\n")


def new_question(checkout: Checkout, under: str, name: str, facet: Facet) -> Change:
    """Return the change that adds a draft of the question `name` to the principle `under`.

    Raises `CommandError` where the principle is unknown, or the id or a slot cannot be had.
    """
    principle = _entry_of_id(under, [entry for _, entry in checkout.site.bank.principles()], "principle")
    _refuse_id(checkout, name)
    change = Change(checkout)
    slot, _ = _free_slots(checkout)
    change.notes.append(f"Added the question {name}, slot {slot}, to {principle.id}.")
    draft = question_draft(name, slot, facet, _since_edition(change), checkout.site.bank.role_ids)
    _add_draft(change, principle, "questions", draft, ("Question",))
    return change


def new_principle(checkout: Checkout, under: str, name: str, points: Sequence[str], page: str) -> Change:
    """Return the change that adds a draft of a principle with two questions to the dimension `under`.

    `points` are the ids of its source points, and `page` is the text of its page. Raises `CommandError` as
    `new_question` does, and for an unknown point.
    """
    site = checkout.site
    dimension = _entry_of_id(under, [*site.ours.dimensions, *site.team.dimensions], "dimension")
    facets: Mapping[str, Facet] = {f"{name}-done": "do", f"{name}-backed-up": "reinforce"}
    for new_id in (name, *facets):
        _refuse_id(checkout, new_id)
    for point in points:
        if point not in site.bank.points():
            raise _unknown_id(point, site.bank.points(), "source point")
    change = Change(checkout)
    first, slot = _free_slots(checkout)
    change.notes.append(f"Added the principle {name}, slot {slot}, to {dimension.id}, with two questions.")
    since = _since_edition(change)
    questions = (
        question_draft(question, first + at, facet, since, checkout.site.bank.role_ids)
        for at, (question, facet) in enumerate(facets.items())
    )
    draft = principle_draft(name, slot, points, questions)
    _add_draft(change, dimension, "principles", draft, ("First90", "Principle", "Question"))
    file = f"{checkout.docs}/{dimension.id}/{name}.md"
    if (checkout.root / file).exists():
        change.notes.append(f"Its page, {file}, already existed and hasn't changed.")
    else:
        change.texts[file] = page
    return change


def retire(checkout: Checkout, name: str) -> Change:
    """Return the change after which the entry of an id is no longer asked, and its answers are kept apart.

    Raises `CommandError` for an id that is unknown or retired already.
    """
    site, team = checkout.site, checkout.site.team
    for retired in (*site.bank.retired, *site.bank.retired_principles):
        if name in ids_of(retired):
            message = f"{retired.place}: {name} is already retired."
            raise CommandError(message)
    change = Change(checkout)
    ours = _by_id([*site.ours.fields(), *(principle for _, principle in site.ours.principles())])
    added = _by_id([*team_questions(team), *team_principles(team)])
    if name in added or (name in ours and not checkout.forked):
        _retire_written(change, added[name] if name in added else ours[name])
    elif name in ours:
        _leave_out(change, ours[name].id)
    else:
        _retire_recorded(change, name, {*ours, *added})
    return change


def _leave_out(change: Change, name: str) -> None:
    """Have a team leave out one of our entries."""
    if name in change.checkout.site.team.reword:
        change.edit_team(lambda code, team: without_item(code, value_under(code, team, "reword", name)))
        change.notes.append(f"Its rewording was removed from reword: {name}.")
    change.edit_team(lambda code, team: with_entry(code, team, "leave_out", quoted(name)))
    change.notes.append(f"{name} is ours, so team.py leaves it out of your site, with everything in it.")


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
    team_added = team.questions.get(entry.id, ())
    for question in team_added:
        change.remove(TEAM_FILE, question.id)
    for question in (*entry.questions, *team_added):
        _add_retired(change, question, "retired", since)
    for dimension, principle in checkout.site.bank.principles():
        if principle.id == entry.id:
            page = f"{checkout.docs}/{page_of(dimension, principle)}"
            change.notes.append(f"Its page is still there. Remove it when you no longer need it: {page}.")


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
    if checkout.forked and parent.id in our_ids:
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
    if edition != today:
        change.edit_definition(
            lambda code, definition: with_field(code, definition, "edition", quoted(edition))
        )
        change.notes.append(f"The edition is now {edition}, as {today} is published.")
    return edition


def _since_edition(change: Change) -> str | None:
    """Return the edition that first asks what is added; None as long as nothing is published."""
    return _edition_of_change(change) if change.checkout.record.edition else None


def _free_slots(checkout: Checkout) -> tuple[int, int]:
    """Return the next free slot of a question or sign, and that of a principle."""
    fields, principles = (numbering.free_slot for numbering in numberings(checkout.record, checkout.side))
    if not checkout.forked and max(fields, principles) >= FIRST_TEAM_SLOT:
        first = FIRST_TEAM_SLOT
        raise CommandError(f"All {first - 1} of our slots are taken; those from {first} are for forks.")
    return fields, principles


def _refuse_id(checkout: Checkout, name: str) -> None:
    """Raise `CommandError` where a name cannot be a new id, or a team's bank has no id of its own yet."""
    if checkout.forked and checkout.site.team.bank_id is None:
        message = (
            "Before you ask anything of your own, your bank needs its own id, so that its codes aren't taken"
            " for ours. Run python -m readiness own, then this again."
        )
        raise CommandError(message)
    bank = checkout.site.bank
    # The rules check ids of a whole bank, and report a clash at the later of two entries.
    new = Dimension(id=name, title=name, line=name, conduct="own-area", principles=())
    for finding in id_findings(replace(bank, dimensions=(*bank.dimensions, new))):
        if finding.entry == name:
            message = f"{finding.problem} {finding.remedy}"
            raise CommandError(message[0].upper() + message[1:])


def _by_id(entries: Iterable[Active]) -> dict[str, Active]:
    return {name: entry for entry in entries for name in ids_of(entry)}


def _entry_of_id(name: str, entries: Collection[Parent], kind: str) -> Parent:
    by_id = {entry.id: entry for entry in entries}
    if name not in by_id:
        raise _unknown_id(name, by_id, kind)
    return by_id[name]


def _unknown_id(name: str, known: Iterable[str], kind: str) -> CommandError:
    message = f"No {kind} has the id {name}. {did_you_mean(name, known)}"
    return CommandError(message.rstrip())
