"""The files with which a site on another subject begins: a bank with one worked dimension, and its pages."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

from readiness.cli.bank_id import new_bank_id
from readiness.cli.checkout import Checkout, CommandError
from readiness.model.notation import quoted
from readiness.model.paths import OWN_BANK, TEAM_DOCS
from readiness.model.team import Team

_FILES = Path(__file__).parent / "subject_files"
_TO = {"bank": OWN_BANK, "docs": TEAM_DOCS}
# What of a team's settings goes with any bank; all others change ours.
_OF_ANY_BANK = frozenset(
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


def subject_files(checkout: Checkout, title: str, today: dt.date) -> dict[str, str]:
    """Return the texts of the files, by path inside the project, of a site that is called `title`.

    Raises `CommandError` where one is there already, or where `team.py` changes what the bank of ours asks.
    """
    changed = [
        field.name
        for field in dataclasses.fields(Team)
        if field.name not in _OF_ANY_BANK
        and getattr(checkout.site.team, field.name) != getattr(Team(), field.name)
    ]
    if changed:
        raise CommandError(_CHANGES_OURS.format(fields=", ".join(changed)))
    values = {
        '"SITE-TITLE"': quoted(title),
        "SITE-TITLE": title,
        "BANK-ID": new_bank_id(),
        "EDITION": f"{today.year}.1",
        "TODAY": today.isoformat(),
    }
    texts = {}
    for path in sorted((*_FILES.rglob("*.py"), *_FILES.rglob("*.md"))):
        folder, *inside = path.relative_to(_FILES).parts
        file = "/".join((_TO[folder], *inside))
        if (checkout.root / file).exists():
            raise CommandError(_THERE.format(file=file))
        texts[file] = path.read_text("utf-8")
        for name, value in values.items():
            texts[file] = texts[file].replace(name, value)
    return texts
