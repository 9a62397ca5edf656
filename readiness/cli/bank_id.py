"""The id of a team's own bank, and how `team.py` gets it."""

from __future__ import annotations

import secrets

from readiness.cli.edits import Code, assigned, with_entry, with_field
from readiness.model import Bank
from readiness.model.notation import quoted, quoted_group
from readiness.model.team import Team

# Without those that are easily confused when read aloud or copied by hand.
_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 8


def has_own_id(team: Team, ours: Bank) -> bool:
    """Whether a team's bank has another id than ours."""
    return team.bank_id not in (None, ours.id)


def new_bank_id() -> str:
    """Return an id drawn by chance, which reveals no name."""
    return "b-" + "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))


def with_bank_id(code: Code, name: str, team: Team, ours: Bank) -> str:
    """Return the text of `team.py` with a bank's id, and ours among the earlier ones that it still reads."""
    text = with_field(code, assigned(code, "TEAM"), "bank_id", quoted(name))
    if ours.id in team.also_reads:
        return text
    code = Code(code.file, text)
    call = assigned(code, "TEAM")
    if team.also_reads:
        return with_entry(code, call, "also_reads", quoted(ours.id))
    return with_field(code, call, "also_reads", quoted_group([ours.id]))
