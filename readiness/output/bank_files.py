"""The bank as it is published: `bank.json` for other programs, and `bank.js` for the quiz's scripts."""

from __future__ import annotations

import json
from typing import Any

from readiness.model import Bank, Principle, Question, Retired, Sign, ids_of
from readiness.model.paths import url_of


def bank_data(bank: Bank) -> dict[str, Any]:
    """Return the bank as `docs/assets/readiness/bank.schema.json` describes it, field by field."""
    return {
        **_identity(bank),
        "roles": [
            {"id": role.id, "number": role.number, "title": bank.words.roles[role.id]} for role in bank.roles
        ],
        "forms": [{"id": form, "title": bank.words.forms[form]} for form in bank.forms],
        "scoring": _scoring_data(bank),
        "levels": [
            {"id": level.id, "title": level.title, "gloss": level.gloss, "from": level.start}
            for level in bank.levels
        ],
        "ceilings": _ceiling_data(bank),
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
                **_question_data(principle, question),
                "aliases": list(question.aliases),
                "title": question.title,
                "stem": dict(question.stems),
                "rungs": list(question.rungs),
            }
            for principle, question in bank.questions()
        ],
        "signs": [
            {
                **_sign_data(sign),
                "aliases": list(sign.aliases),
                "title": sign.title,
                "text": sign.text,
            }
            for sign in bank.signs
        ],
        "retired": [_retired_data(entry) for entry in bank.retired],
        "retired_principles": [_retired_data(entry) for entry in bank.retired_principles],
        "changes": [{"edition": edition, **changes} for edition, changes in bank.changes().items()],
    }


def bank_json(bank: Bank) -> str:
    """Return `bank.json`'s text."""
    return json.dumps(bank_data(bank), ensure_ascii=False, indent=1) + "\n"


def bank_module(bank: Bank) -> str:
    """Return `bank.js`'s text: the structure alone, because scripts read the sentences from the page."""
    entries = (*bank.fields(), *(principle for _, principle in bank.principles()))
    structure = {
        **_identity(bank),
        "roles": [{"id": role.id, "number": role.number, "power": role.power} for role in bank.roles],
        "scoring": _scoring_data(bank),
        "levels": [{"id": level.id, "from": level.start} for level in bank.levels],
        "ceilings": _ceiling_data(bank),
        "dimensions": [{"id": dimension.id} for dimension in bank.dimensions],
        "principles": [
            {"id": principle.id, "slot": principle.slot, "dimension": dimension.id}
            for dimension, principle in bank.principles()
        ],
        "questions": [_question_data(principle, question) for principle, question in bank.questions()],
        "signs": [_sign_data(sign) for sign in bank.signs],
        "retired": [_retired_ids(entry) for entry in bank.retired],
        "retired_principles": [_retired_ids(entry) for entry in bank.retired_principles],
        "changes": [
            {"edition": edition, "added": (), "reworded": (), "retired": (), **changes}
            for edition, changes in bank.changes().items()
        ],
        "aliases": {alias: entry.id for entry in entries for alias in entry.aliases},
    }
    return f"export const bank = {json.dumps(structure, ensure_ascii=False, separators=(',', ':'))};\n"


def _identity(bank: Bank) -> dict[str, Any]:
    return {"id": bank.id, "edition": bank.edition, "also_reads": list(bank.also_reads)}


def _scoring_data(bank: Bank) -> dict[str, Any]:
    scoring = bank.scoring
    return {
        "margin": scoring.margin,
        "indicative_below": scoring.indicative_below,
        "gap_pairs": scoring.gap_pairs,
        "gap_flag": scoring.gap_flag,
        "gap_widest": scoring.gap_widest,
        "strength": scoring.strength,
        "aim": scoring.aim,
        "one_rung": {"answers": scoring.one_rung_answers, "share": scoring.one_rung_share},
    }


def _ceiling_data(bank: Bank) -> dict[str, Any]:
    commitment = bank.ceilings.commitment
    return {
        "commitment": None if commitment is None else {"dimension": commitment},
        "signs": [
            {
                "for": list(rule.roles),
                "principle": rule.principle,
                "bands": [{"from": band.start, "level": band.level} for band in rule.bands],
            }
            for rule in bank.ceilings.signs
        ],
    }


def _retired_data(entry: Retired) -> dict[str, Any]:
    return {"id": entry.id, "slot": entry.slot, "aliases": list(entry.aliases), "title": entry.title}


def _retired_ids(entry: Retired) -> dict[str, Any]:
    return {"slot": entry.slot, "ids": [*ids_of(entry)]}


def _question_data(principle: Principle, question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "slot": question.slot,
        "principle": principle.id,
        "facet": question.facet,
        "asked_of": list(question.asked_of),
        "short_for": list(question.short_for),
    }


def _sign_data(sign: Sign) -> dict[str, Any]:
    return {
        "id": sign.id,
        "slot": sign.slot,
        "asked_of": list(sign.asked_of),
        "may_not_apply": sign.may_not_apply,
        "asks_belief": sign.asks_belief,
    }
