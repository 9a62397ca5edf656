"""Adding and retiring entries: which files change, and how. Nothing here writes any."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from readiness.checks.identity import id_findings
from readiness.checks.record import numberings, open_edition
from readiness.cli.checkout import Checkout, CommandError, examine, text_of_file, write_files
from readiness.cli.drafts import principle_draft, question_draft, retired_draft
from readiness.cli.edits import (
    Code,
    assigned,
    entry_call,
    quoted,
    value_under,
    with_entry,
    with_entry_under,
    with_field,
    with_import,
    without_item,
)
from readiness.model import Dimension, Facet, Principle, Question, Retired, Sign, names_of
from readiness.model.limits import FIRST_TEAM_SLOT
from readiness.model.paths import DOCS, TEAM_DOCS, TEAM_FILE, page_of
from readiness.model.team import team_principles, team_questions

Holder = TypeVar("Holder", Principle, Dimension)
Live = Question | Sign | Principle
_KINDS = "question, sign or principle"


@dataclass(frozen=True, slots=True)
class Change:
    """New texts of files by their path inside a checkout, and what to say about them."""

    checkout: Checkout
    texts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def edit(self, file: str, how: Callable[[Code], str]) -> None:
        """Change a file; `how` is given what the changes before have made of it."""
        text = self.texts[file] if file in self.texts else text_of_file(self.checkout.root, file)
        self.texts[file] = how(Code(str(self.checkout.root / file), text))


def apply(change: Change) -> None:
    """Write the changed files, and say what was done and what the checks make of it."""
    checkout = change.checkout
    write_files(checkout.root, change.texts)
    print(*change.notes, f"Wrote {', '.join(change.texts)}.", sep="\n")
    before = {(each.rule, each.entry, each.problem) for each in checkout.found}
    _, found = examine(checkout.root)
    fresh = [each for each in found if (each.rule, each.entry, each.problem) not in before]
    if fresh:
        print("What is to be done now:", *fresh, sep="\n")


def new_question(checkout: Checkout, under: str, name: str, facet: Facet) -> Change:
    """Return the change that adds a question to a principle, still to be written."""
    principle = _entry_of_id(under, [each for _, each in checkout.site.bank.principles()], "principle")
    _refuse_id(checkout, name)
    change = Change(checkout)
    slot, _ = _free_slots_here(checkout)
    change.notes.append(f"Added the question {name}, slot {slot}, to {principle.id}.")
    draft = question_draft(name, slot, facet, _since_edition(change))
    _put(change, principle, "questions", draft, ("Question",))
    return change


def new_principle(checkout: Checkout, under: str, name: str, points: Sequence[str], page: str) -> Change:
    """Return the change that adds a principle with two questions, still to be written; `page` is its page."""
    site = checkout.site
    dimension = _entry_of_id(under, [*site.ours.dimensions, *site.team.dimensions], "dimension")
    asked: Mapping[str, Facet] = {f"{name}-done": "do", f"{name}-backed-up": "reinforce"}
    for each in (name, *asked):
        _refuse_id(checkout, each)
    for point in points:
        if point not in site.bank.points():
            raise _unknown_id(point, site.bank.points(), "source point")
    change = Change(checkout)
    first, slot = _free_slots_here(checkout)
    change.notes.append(f"Added the principle {name}, slot {slot}, to {dimension.id}, with two questions.")
    since = _since_edition(change)
    questions = (question_draft(each, first + at, asked[each], since) for at, each in enumerate(asked))
    draft = principle_draft(name, slot, points, questions)
    _put(change, dimension, "principles", draft, ("First90", "Principle", "Question"))
    file = f"{TEAM_DOCS if checkout.forked else DOCS}/{dimension.id}/{name}.md"
    if (checkout.root / file).exists():
        change.notes.append(f"Its page, {file}, was there already and stays as it is.")
    else:
        change.texts[file] = page
    return change


def retire(checkout: Checkout, name: str) -> Change:
    """Return the change after which an entry is asked no more, and what was answered to it is kept apart."""
    site, team = checkout.site, checkout.site.team
    for each in (*site.bank.retired, *site.bank.retired_principles):
        if name in names_of(each):
            message = f"{each.place}: {name} is not asked any more already."
            raise CommandError(message)
    change = Change(checkout)
    ours = _by_id([*site.ours.fields(), *(principle for _, principle in site.ours.principles())])
    own = _by_id([*team_questions(team), *team_principles(team)])
    if name in own or (name in ours and not checkout.forked):
        _retire_written(change, own[name] if name in own else ours[name])
    elif name in ours:
        left = ours[name].id
        if left in team.reword:
            change.edit(
                TEAM_FILE,
                lambda code: without_item(code, value_under(code, assigned(code, "TEAM"), "reword", left)),
            )
            change.notes.append(f"Its other words are taken out of reword: {left}.")
        change.edit(
            TEAM_FILE, lambda code: with_entry(code, assigned(code, "TEAM"), "leave_out", quoted(left))
        )
        change.notes.append(
            f"{left} is ours, so team.py leaves it out of your site, with all that belongs to it."
        )
    else:
        _retire_recorded(change, name, {*ours, *own})
    return change


def _retire_written(change: Change, live: Live) -> None:
    """Move an entry from where it stands to the retired; a principle goes with all its questions."""
    team, since = change.checkout.site.team, _edition_of_change(change)
    change.edit(
        change.checkout.inside(live.place), lambda code: without_item(code, entry_call(code, live.id))
    )
    for old, new in team.replace.items():
        if new.id == live.id:
            change.notes.append(f"{live.id} stood in place of {old}, which is back on your site.")
    if not isinstance(live, Principle):
        _note_retired(change, live, "retired", since)
        return
    _note_retired(change, live, "retired_principles", since)
    apart = team.questions.get(live.id, ())
    for question in apart:
        change.edit(TEAM_FILE, lambda code, name=question.id: without_item(code, entry_call(code, name)))  # type: ignore[misc]
    for question in (*live.questions, *apart):
        _note_retired(change, question, "retired", since)
    for dimension, principle in change.checkout.site.bank.principles():
        if principle.id == live.id:
            page = f"{TEAM_DOCS if change.checkout.forked else DOCS}/{page_of(dimension, principle)}"
            change.notes.append(f"Its page is still there. Remove it once nothing of it is needed: {page}.")


def _retire_recorded(change: Change, name: str, others: Collection[str]) -> None:
    """Put an entry that was published, and that nothing tells of any more, among the retired."""
    groups = {
        "retired": change.checkout.record.fields,
        "retired_principles": change.checkout.record.principles,
    }
    found = [(group, each) for group, known in groups.items() for each in known if name in each.ids]
    if not found:
        raise _unknown_id(name, others, _KINDS)
    group, old = found[0]
    gone = Retired(id=old.ids[0], slot=old.slot, title=old.title, aliases=old.ids[1:])
    _note_retired(change, gone, group, _edition_of_change(change))


def _note_retired(change: Change, gone: Live | Retired, group: str, since: str) -> None:
    draft = retired_draft(gone.id, gone.slot, gone.title, gone.aliases, since)
    change.edit(
        change.checkout.file,
        lambda code: with_entry(code, assigned(code, change.checkout.name), group, draft),
    )
    change.edit(change.checkout.file, lambda code: with_import(code, "readiness.model", "Retired"))
    record = change.checkout.record
    known = record.fields if group == "retired" else record.principles
    if any(each.slot == gone.slot for each in known):
        change.notes.append(f"Retired {gone.id}; no other entry ever gets its slot, {gone.slot}.")
    else:
        change.notes.append(f"Retired {gone.id}. If it was never published, take it out of {group} again.")


def _put(
    change: Change,
    holder: Principle | Dimension,
    group: str,
    draft: str,
    needed: Iterable[str],
) -> None:
    """Add an entry to a principle or dimension, or in `team.py` under its id where that is ours."""
    ours = change.checkout.site.ours
    there = {each.id for each in (*ours.dimensions, *(principle for _, principle in ours.principles()))}
    if change.checkout.forked and holder.id in there:
        file = TEAM_FILE
        change.edit(
            file, lambda code: with_entry_under(code, assigned(code, "TEAM"), group, holder.id, draft)
        )
    else:
        file = change.checkout.inside(holder.place)
        change.edit(file, lambda code: with_entry(code, entry_call(code, holder.id), group, draft))
    for name in needed:
        change.edit(file, lambda code, name=name: with_import(code, "readiness.model", name))  # type: ignore[misc]


def _edition_of_change(change: Change) -> str:
    """Return the edition in which this changes, and raise the bank's to it where today's is published."""
    today = change.checkout.side.edition
    now = open_edition(change.checkout.record, today)
    if now != today:
        change.edit(
            change.checkout.file,
            lambda code: with_field(code, assigned(code, change.checkout.name), "edition", quoted(now)),
        )
        change.notes.append(f"The edition is {now} from here on, as {today} is published.")
    return now


def _since_edition(change: Change) -> str | None:
    """Return the edition that first asks what is added; None in a bank's first."""
    return _edition_of_change(change) if change.checkout.record.edition else None


def _free_slots_here(checkout: Checkout) -> tuple[int, int]:
    """Return the next slot of a question or sign, and of a principle."""
    fields, principles = (each.free_slot for each in numberings(checkout.record, checkout.side))
    if not checkout.forked and max(fields, principles) >= FIRST_TEAM_SLOT:
        first = FIRST_TEAM_SLOT
        raise CommandError(f"All {first - 1} slots of our side are taken; those from {first} on are forks'.")
    return fields, principles


def _refuse_id(checkout: Checkout, name: str) -> None:
    """Raise `CommandError` where a name cannot be a new entry's id, or nothing new can be asked yet."""
    if checkout.forked and checkout.site.team.bank_id is None:
        message = (
            "Before you ask anything of your own, your bank needs an id of its own, so that its codes are not"
            " taken for ours. Run python -m readiness own, and then this again."
        )
        raise CommandError(message)
    bank = checkout.site.bank
    # The rules look at every id; what comes last is told to make way.
    new = Dimension(id=name, title=name, line=name, conduct="own-area", principles=())
    for each in id_findings(replace(bank, dimensions=(*bank.dimensions, new))):
        if each.entry == name:
            message = f"{each.problem} {each.remedy}"
            raise CommandError(message[0].upper() + message[1:])


def _by_id(entries: Iterable[Live]) -> dict[str, Live]:
    return {name: each for each in entries for name in names_of(each)}


def _entry_of_id(name: str, entries: Collection[Holder], kind: str) -> Holder:
    found = {each.id: each for each in entries}
    if name not in found:
        raise _unknown_id(name, found, kind)
    return found[name]


def _unknown_id(name: str, known: Iterable[str], kind: str) -> CommandError:
    near = difflib.get_close_matches(name, known, n=1)
    meant = f" Did you mean {near[0]}?" if near else ""
    return CommandError(f"There is no {kind} of the id {name}.{meant}")
