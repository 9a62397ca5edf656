"""The files with which a site on another subject begins: a bank with one worked dimension, and its pages."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from pathlib import Path

from readiness.cli.bank_id import new_bank_id
from readiness.cli.checkout import Checkout, CommandError
from readiness.model.notation import quoted
from readiness.model.paths import OWN_BANK, TEAM_DOCS
from readiness.model.team import Team

_FILES = Path(__file__).parent / "subject_files"
_TO = {"bank": OWN_BANK, "docs": TEAM_DOCS}
# What of a team's settings goes with any bank; all others change ours.
_HARMLESS = frozenset(
    {
        *("name", "short_name", "description", "contact", "address", "repository", "logo", "colours"),
        *("language", "words", "forms", "hide", "menu", "place"),
    }
)
_THERE = "{file} is there already, so nothing was written. Begin another subject in a fresh copy."
_CHANGES_OURS = """\
team.py changes our bank ({fields}), which would then be another one, so nothing was written. Begin another
subject in a fresh copy, or take these out first.\
"""


def subject_files(checkout: Checkout, team: Team, today: dt.date) -> dict[str, str]:
    """Return the texts of the files, by path inside the project, of a site that has the name of a team.

    Raises `CommandError` where one is there already, or where `team.py` changes what the bank of ours asks.
    """
    changed = [
        field.name
        for field in dataclasses.fields(Team)
        if field.name not in _HARMLESS and getattr(team, field.name) != getattr(Team(), field.name)
    ]
    if changed:
        raise CommandError(_CHANGES_OURS.format(fields=", ".join(changed)))
    title = team.name or ""
    values = {
        '"SITE-TITLE"': quoted(title),
        "SITE-TITLE": title,
        "BANK-ID": new_bank_id(),
        "EDITION": f"{today.year}.1",
        "TODAY": today.isoformat(),
    }
    names = re.compile("|".join(values))  # all at once, for a title may have one of them in it
    texts = {}
    for path in sorted((*_FILES.rglob("*.py"), *_FILES.rglob("*.md"))):
        folder, *inside = path.relative_to(_FILES).parts
        file = "/".join((_TO[folder], *inside))
        if (checkout.root / file).exists():
            raise CommandError(_THERE.format(file=file))
        texts[file] = names.sub(lambda name: values[name[0]], path.read_text("utf-8"))
    return texts
