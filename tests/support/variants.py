"""Other banks that a team may make of a published one, as `bank.json` would hold them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection

Bank: TypeAlias = dict[str, Any]

FIRST_OF_A_FORK = 200


def variants(bank: Bank) -> dict[str, Bank]:
    """The bank itself and what it could become, by name."""
    return {
        "ours": bank,
        "four dimensions": with_fewer(bank),
        "six dimensions": with_more(bank),
        "no commitment": without_commitment(bank),
        "other figures": with_other_figures(bank),
        "two roles, no signs, no ceilings": bare(bank),
    }


def _other_dimension(bank: Bank) -> str:
    """The last dimension without a ceiling of its own."""
    commitment = (bank["ceilings"].get("commitment") or {}).get("dimension")
    return [str(each["id"]) for each in bank["dimensions"] if each["id"] != commitment][-1]


def with_fewer(bank: Bank) -> Bank:
    """One dimension less, and no ceiling that names one of its principles."""
    gone = _other_dimension(bank)
    principles = [each for each in bank["principles"] if each["dimension"] != gone]
    kept = {each["id"] for each in principles}
    return {
        **bank,
        "dimensions": [each for each in bank["dimensions"] if each["id"] != gone],
        "principles": principles,
        "questions": [each for each in bank["questions"] if each["principle"] in kept],
        "ceilings": bank["ceilings"]
        | {"signs": [rule for rule in bank["ceilings"]["signs"] if rule["principle"] in kept]},
    }


def with_more(bank: Bank) -> Bank:
    """One dimension twice, the second time under other ids and in a fork's slots."""
    twice = _other_dimension(bank)
    principles = [each for each in bank["principles"] if each["dimension"] == twice]
    ids = {each["id"] for each in principles}
    questions = [each for each in bank["questions"] if each["principle"] in ids]
    dimension = next(each for each in bank["dimensions"] if each["id"] == twice)
    slots, places = count(FIRST_OF_A_FORK), count(FIRST_OF_A_FORK)
    return {
        **bank,
        "dimensions": [*bank["dimensions"], _again(dimension)],
        "principles": [
            *bank["principles"],
            *(_again(each) | {"slot": next(places), "dimension": _more(twice)} for each in principles),
        ],
        "questions": [
            *bank["questions"],
            *(
                _again(each) | {"slot": next(slots), "principle": _more(each["principle"])}
                for each in questions
            ),
        ],
    }


def _again(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {**entry, "id": _more(entry["id"]), "title": f"More: {entry.get('title')}", "aliases": []}


def _more(name: str) -> str:
    return f"more-{name}"


def without_commitment(bank: Bank) -> Bank:
    """Ceilings of signs alone."""
    return {**bank, "ceilings": bank["ceilings"] | {"commitment": None}}


def with_other_figures(bank: Bank) -> Bank:
    """Every figure is another one, and every rule of signs reaches the top."""
    starts = (0, 15, 40, 65, 85)
    levels = [{**level, "from": start} for level, start in zip(bank["levels"], starts, strict=True)]
    bands = [{"from": at / 4, "level": level["id"]} for at, level in enumerate(levels)]
    return {
        **bank,
        "scoring": bank["scoring"]
        | {
            "margin": 16.5,
            "indicative_below": 4,
            "gap_pairs": 7,
            "strength": 70,
            "one_rung": {"answers": 8, "share": 0.75},
        },
        "levels": levels,
        "ceilings": bank["ceilings"]
        | {"signs": [{**rule, "bands": bands} for rule in bank["ceilings"]["signs"]]},
    }


def bare(bank: Bank) -> Bank:
    """Two roles under other names, nothing that holds a level down, and no signs."""
    names = {role["id"]: f"our-{role['id']}" for role in bank["roles"][:2]}
    return {
        **bank,
        "roles": [{**role, "id": names[role["id"]]} for role in bank["roles"][:2]],
        "questions": [
            {
                **question,
                "asked_of": _renamed(question["asked_of"], names),
                "short_for": _renamed(question["short_for"], names),
                "stem": {names[role]: stem for role, stem in question["stem"].items() if role in names},
            }
            for question in bank["questions"]
            if set(names) & {*question["asked_of"]}
        ],
        "signs": [],
        "ceilings": {"commitment": None, "signs": []},
    }


def _renamed(roles: Collection[str], names: Mapping[str, str]) -> list[str]:
    return [names[role] for role in roles if role in names]
