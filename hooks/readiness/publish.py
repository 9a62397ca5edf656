"""What is published from a bank: `bank.json` for other programs, `bank.js` for the quiz's own scripts."""

from __future__ import annotations

import json
import re
from typing import Any

import rcssmin
import rjsmin

from readiness.model import Bank, Principle, Question, Retired, Sign, names_of, url_of

BANK_JSON = "assets/readiness/bank.json"
BANK_JS = "assets/readiness/bank.js"

# What `without_layers` puts in a layer's place; docs/assets/styles/tokens.css says what each layer is for.
# Tokens get no weight: a team's colours, which have none, must still win over them.
_INSTEAD = {
    "tokens": "@media all",
    "base": ":root:not(#_)",
    "components": ".md-typeset:not(#_#_)",
    "parts": ".md-typeset:not(#_#_#_)",
    "print": ".md-typeset:not(#_#_#_#_)",
    "shown": ":root:not(#_#_#_#_#_)",
}


def published(bank: Bank) -> dict[str, Any]:
    """Return the bank as design.md's *published bank*; `bank.schema.json` beside it describes every field."""
    return {
        **_head(bank),
        "levels": [
            {"id": level.id, "title": level.title, "gloss": level.gloss, "from": level.start}
            for level in bank.levels
        ],
        "ceilings": _ceilings(bank),
        "dimensions": [{"id": dimension.id, "title": dimension.title} for dimension in bank.dimensions],
        "principles": [
            {
                "id": principle.id,
                "slot": principle.slot,
                "aliases": list(principle.aliases),
                "dimension": dimension.id,
                "title": principle.title,
                "page": url_of(dimension, principle),
            }
            for dimension, principle in bank.principles()
        ],
        "questions": [
            {
                **_question(principle, question),
                "aliases": list(question.aliases),
                "title": question.title,
                "stem": question.stem,
                "rungs": list(question.rungs),
            }
            for principle, question in bank.questions()
        ],
        "signs": [
            {
                **_sign(sign),
                "aliases": list(sign.aliases),
                "title": sign.title,
                "text": sign.text,
            }
            for sign in bank.signs
        ],
        "retired": [_retired(entry) for entry in bank.retired],
        "retired_principles": [_retired(entry) for entry in bank.retired_principles],
        "changes": [{"edition": edition, **changed} for edition, changed in bank.changes().items()],
    }


def as_json(bank: Bank) -> str:
    """Return `bank.json`'s text."""
    return json.dumps(published(bank), ensure_ascii=False, indent=1) + "\n"


def as_module(bank: Bank) -> str:
    """Return `bank.js`'s text: the structure alone, for the sentences stand in the page."""
    named = (*bank.fields(), *(principle for _, principle in bank.principles()))
    structure = {
        **_head(bank),
        "levels": [{"id": level.id, "from": level.start} for level in bank.levels],
        "ceilings": _ceilings(bank),
        "dimensions": [{"id": dimension.id} for dimension in bank.dimensions],
        "principles": [
            {"id": principle.id, "slot": principle.slot, "dimension": dimension.id}
            for dimension, principle in bank.principles()
        ],
        "questions": [_question(principle, question) for principle, question in bank.questions()],
        "signs": [_sign(sign) for sign in bank.signs],
        "retired": [_gone(entry) for entry in bank.retired],
        "retired_principles": [_gone(entry) for entry in bank.retired_principles],
        "changes": [
            {"edition": edition, "added": (), "reworded": (), "retired": (), **changed}
            for edition, changed in bank.changes().items()
        ],
        "aliases": {alias: entry.id for entry in named for alias in entry.aliases},
    }
    return f"export const bank = {json.dumps(structure, ensure_ascii=False, separators=(',', ':'))};\n"


def light(path: str, text: str) -> str:
    """Return a script or style sheet without its comments, which are for readers of the repository."""
    if not path.endswith(".css"):
        return str(rjsmin.jsmin(text))
    # Inside a layer rcssmin takes the space of `.quiz :is(h2)` for that of a declaration; a star keeps it.
    return str(rcssmin.cssmin(re.sub(r"(?<=[\w\])])\s+(?=:)", " *", text)))


def without_layers(style: str) -> str:
    """Return a light style sheet with weight in place of its layers, for a theme that stands in none.

    Rules outside every layer win over rules inside one. So each layer's rules are nested in an ancestor
    that all of their elements have, and that weighs one id more than the ancestor of the layer before.
    """
    layers = "|".join(_INSTEAD)
    return re.sub(rf"@layer ({layers})(?={{)", lambda layer: _INSTEAD[layer[1]], style)


def _head(bank: Bank) -> dict[str, Any]:
    return {"id": bank.id, "edition": bank.edition, "also_reads": list(bank.also_reads)}


def _ceilings(bank: Bank) -> dict[str, Any]:
    ceilings = bank.ceilings
    return {
        "commitment": {"dimension": ceilings.commitment},
        "weakest-link": {"above": ceilings.weakest_link_above},
        "signs": {
            "principle": ceilings.signs_principle,
            "needs": ceilings.signs_needed,
            "bands": [{"from": band.start, "level": band.level} for band in ceilings.bands],
        },
    }


def _retired(entry: Retired) -> dict[str, Any]:
    return {"id": entry.id, "slot": entry.slot, "aliases": list(entry.aliases), "title": entry.title}


def _gone(entry: Retired) -> dict[str, Any]:
    return {"slot": entry.slot, "ids": [*names_of(entry)]}


def _question(principle: Principle, question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "slot": question.slot,
        "principle": principle.id,
        "facet": question.facet,
        "asked_of": list(question.asked_of),
        "short_for": list(question.short_for),
    }


def _sign(sign: Sign) -> dict[str, Any]:
    return {
        "id": sign.id,
        "slot": sign.slot,
        "asked_of": list(sign.asked_of),
        "may_not_apply": sign.may_not_apply,
    }
