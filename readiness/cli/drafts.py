"""Drafts of new entries and pages, complete in form, with placeholders for the texts."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from readiness.checks.findings import Finding, finding
from readiness.model import Dimension, Facet, Place, Principle, Question, Sign, Source
from readiness.model.notation import quoted, quoted_group, quoted_table
from readiness.model.words import Words

# Every placeholder is written like this, so that `placeholders` finds it.
_PLACEHOLDER = re.compile(r"\[Write [^\[\]]*\]")
_QUESTION = """\
Question(
    id="{id}",
    slot={slot},
    title="[Write a title for {id}]",
    facet="{facet}",
    stem={{
{stems}
    }},
    rungs=(
        "[Write the first rung, the weakest]",
        "[Write the second rung]",
        "[Write the third rung]",
        "[Write the fourth rung]",
        "[Write the fifth rung, rare but real]",
    ),{short_for}{since}
)"""
_PRINCIPLE = """\
Principle(
    id="{id}",
    slot={slot},
    title="[Write a title for {id}]",
    line="[Write the principle in one sentence]",
    this_week="[Write one thing to do this week]",
    acts=First90(
        days_30="[Write what whoever can act does within 30 days, in person]",
        days_60="[Write what becomes a routine within 60 days]",
        days_90="[Write what backs it up within 90 days]",
    ),
    arrange="[Write what others can arrange, as an order: Agree with …]",
    ask="[Write what everybody can ask aloud]?",
    measures=(
        "[Write one thing to count]",
        "[Write another thing to count]",
    ),
    points={points},
    questions=(
{questions}
    ),
)"""
_DIMENSION = """\
Dimension(
    id="{id}",
    title="[Write a title for {id}]",
    line="[Write in one sentence what {id} is about]",
    conduct="{conduct}",  # whose conduct its questions judge{others}
    principles=(
{principles}
    ),
)"""
_SOURCE = """\
Source(
    id="{id}",
    title="[Write what {dimension} rests on, such as a promise or a book]",
    about="[Write who agreed or wrote it, and when]",
    points=(
{points}
    ),
)"""
_RETIRED = """\
Retired(
    id="{id}",
    slot={slot},
    title={title},{aliases}
    since="{since}",
)"""
_PAGE = """\
---
reviewed: {today}
---

## {deeds}

{facets}

## {part}

{roles}

## {way}

[Write what makes it hard, and who sees it differently.]

## {why}

{claim}
:   [Write what is claimed, and by whom.]{points}

## {talk}

1. [Write a question to talk about.]
2. [Write another.]
"""


def question_draft(name: str, slot: int, facet: Facet, since: str | None, roles: Mapping[str, bool]) -> str:
    """Return a question in Python, with a stem for each of the `roles`, and whether its short form asks it.

    `since` is the edition that first asks it, None for the bank's first.
    """
    line = f'\n    since="{since}",' if since else ""
    in_short = [role for role, is_asked in roles.items() if is_asked]
    short_for = f"\n    short_for={quoted_group(in_short)}," if in_short else ""
    stems = "\n".join(f'        "{role}": "[Write what is asked of the {role}]?",' for role in roles)
    return _QUESTION.format(id=name, slot=slot, facet=facet, stems=stems, short_for=short_for, since=line)


def principle_draft(name: str, slot: int, points: Sequence[str], questions: Iterable[str]) -> str:
    """Return a principle in Python; `questions` are drafts that `question_draft` has written."""
    carried = quoted_table(dict.fromkeys(points, "sentence"))
    return _PRINCIPLE.format(id=name, slot=slot, points=carried, questions=_inner(questions))


def dimension_draft(name: str, principles: Iterable[str], conducts: Iterable[str]) -> str:
    """Return a dimension in Python; `principles` are drafts that `principle_draft` has written.

    It judges the last of the `conducts`, those that the bank explains.
    """
    *others, conduct = conducts
    named = "".join(f', or "{other}"' for other in others)
    others_named = f": this{named}" if others else ""
    return _DIMENSION.format(id=name, conduct=conduct, others=others_named, principles=_inner(principles))


def dimension_file(variable: str, name: str, dimension: str, types: Iterable[str]) -> str:
    """Return a file of a bank with a dimension, which `dimension_draft` has written, under a variable."""
    imports = f"from readiness.model import {', '.join(types)}"
    return f'"""The dimension {name}."""\n\n{imports}\n\n{variable} = {dimension}\n'


def source_draft(name: str, dimension: str, points: Mapping[str, str]) -> str:
    """Return a source in Python that a dimension rests on; `points` has its points' principles by id."""
    texts = {point: f"[Write what it says on {principle}]" for point, principle in points.items()}
    inner = _inner(f'Point(id="{point}", text="{text}")' for point, text in texts.items())
    return _SOURCE.format(id=name, dimension=dimension, points=inner)


def retired_draft(name: str, slot: int, title: str, aliases: Sequence[str], since: str) -> str:
    """Return a retired entry in Python."""
    line = f"\n    aliases={quoted_group(aliases)}," if aliases else ""
    return _RETIRED.format(id=name, slot=slot, title=quoted(title), aliases=line, since=since)


def page_draft(today: dt.date, points: Sequence[str], words: Words) -> str:
    """Return a principle's page with every part that it can have, so that none has to be looked up.

    `points` are the source points that the page will carry, and `words` those of its headings: ours, which
    any page may have, whatever words a team changes.
    """
    library = words.library

    def parts(titles: Iterable[str]) -> str:
        return "\n\n".join(f"### {title}\n\n[Write this part, or remove it.]" for title in titles)

    return _PAGE.format(
        today=today,
        points=f" ({', '.join(points)})" if points else "",
        facets=parts(library.deeds.values()),
        roles=parts(words.roles.values()),
        claim=library.evidence["claim"],
        **{key: library.headings[key] for key in ("deeds", "part", "way", "why", "talk")},
    )


def placeholders(entries: Iterable[Question | Sign | Principle | Dimension | Source]) -> Iterator[Finding]:
    """Yield a finding for each entry with placeholders, which names the fields that have one."""
    for entry in entries:
        fields = [
            field.name
            for field in dataclasses.fields(entry)
            if field.name not in ("questions", "principles")  # each is an entry of its own
            and any(map(_PLACEHOLDER.search, _texts_in(getattr(entry, field.name))))
        ]
        if fields:
            yield finding("placeholder", entry.id, entry.place, fields=", ".join(fields))


def page_placeholders(name: str, path: str, text: str) -> Iterator[Finding]:
    """Yield a finding for the first line with a placeholder in the page of the principle `name`."""
    for at, line in enumerate(text.split("\n"), 1):
        if _PLACEHOLDER.search(line):
            yield finding("placeholder", name, Place(path, at), fields="this part of the page")
            return


def _inner(drafts: Iterable[str]) -> str:
    """Return drafts as the items of a group in an entry."""
    return "\n".join(f"        {line}" for draft in drafts for line in f"{draft},".split("\n"))


def _texts_in(value: object) -> Iterator[str]:
    """Yield every text in a field's value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(inner)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts_in(getattr(value, field.name))
