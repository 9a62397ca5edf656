"""Counts, covers and scores a round, to hold the page's own way of doing so against.

Written from the contract of rounds alone, without a look at the scripts, and slowly on purpose. `bank` is what
`bank.json` holds, and each of the people a downloaded file without its result. `counts_of` is what is shown, and
`scores_of` reads nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from statistics import median, pstdev
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.support.scorer import (
    SLACK,
    STEP,
    Ceiling,
    Estimate,
    as_figure,
    commitment_of,
    is_rung,
    last_reached,
    level_at,
    level_id,
    mean_of,
    next_of,
    overall_of,
    principles_of,
    range_of,
    standing_of,
    to_decimals,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from tests.support.scorer import Standing

Data: TypeAlias = "Mapping[str, Any]"
People: TypeAlias = "Sequence[Data]"
Counts: TypeAlias = "Mapping[str, int]"
ByQuestion: TypeAlias = "Mapping[str, Counts]"

ALL = "all"
FEWEST = 5  # people in a group, and answers that a score rests on
RUNG_CHOICES = ("0", "1", "2", "3", "4")
QUESTION_CHOICES = (*RUNG_CHOICES, "unsure")
SIGN_CHOICES = ("shown", "claimed", "no", "not-applicable", "unsure")
# Why something is covered: it is shown for everyone alone, or not at all.
FEW_OF_A_GROUP, FEW_IN_ALL = "few of a group", "few in all"

_PRIORITIES = 3
_BEST = 100


# Who belongs together, and what each was asked.


def groups_of(bank: Data, people: People, is_open: bool) -> dict[str, list[Data]]:
    """The people of each group by its name, in the order of the bank's roles."""
    order = [role["id"] for role in bank["roles"]]
    groups = [[role] for role in order if any(each["role"] == role for each in people)]

    def members(roles: Sequence[str]) -> list[Data]:
        return [each for each in people if each["role"] in roles]

    while len(groups) > 1 and not is_open:
        smallest, following, *others = sorted(
            groups, key=lambda roles: (len(members(roles)), order.index(roles[0]))
        )
        if len(members(smallest)) >= FEWEST:
            break
        groups = [sorted([*smallest, *following], key=order.index), *others]
    groups.sort(key=lambda roles: order.index(roles[0]))
    return {"+".join(roles): members(roles) for roles in groups}


def is_asked(bank: Data, entry: Data, person: Data) -> bool:
    """Whether the person's role, form and edition ask a question or a sign; a sign stands in both forms."""
    role, form = person["role"], person["form"]
    if role not in entry["asked_of"] or (form == "short" and role not in entry.get("short_for", [role])):
        return False
    edition = _order(person.get("edition", bank["edition"]))
    later = [each for each in bank.get("changes", ()) if _order(each["edition"]) > edition]
    return not any(entry["id"] in each.get("added", ()) for each in later)


def _order(edition: str) -> list[int]:
    """2026.10 comes after 2026.9."""
    return [int(part) for part in edition.split(".")]


# What is shown.


@dataclass(frozen=True, slots=True)
class _Item:
    """A question, a sign or the marks of a principle: who is asked, and what their answers come to."""

    id: str
    is_asked: Callable[[Data], bool]
    count: Callable[[People], Any]


def counts_of(bank: Data, people: People, is_open: bool) -> dict[str, Any]:
    """Everything that is shown: the counts by group, and under `covered` which rule keeps back what is not there.

    By group stands only what two groups or more have; a question that nobody was asked stands nowhere.
    """
    groups = groups_of(bank, people, is_open)
    is_shown = is_open or len(people) >= FEWEST
    shown: dict[str, Any] = {
        "people": len(people),
        "groups": {name: len(members) for name, members in groups.items()} if is_shown else {},
        "covered": {},
    }
    for kind, items in _items(bank).items():
        shown[kind], shown["covered"][kind] = {}, {}
        for item in items:
            entries, rule = _entries(item, people, groups, is_open)
            if entries:
                shown[kind][item.id] = entries
            if rule:
                shown["covered"][kind][item.id] = rule
    return shown


def _items(bank: Data) -> dict[str, list[_Item]]:
    return {
        "questions": [_question(bank, each) for each in bank["questions"]],
        "signs": [_sign(bank, each) for each in bank["signs"]],
        "marks": [_mark(each["id"]) for each in bank["principles"]],
    }


def _question(bank: Data, question: Data) -> _Item:
    key = question["id"]

    def count(asked: People) -> dict[str, int]:
        return _tally(QUESTION_CHOICES, (_choice(each["answers"].get(key)) for each in asked))

    return _Item(key, lambda person: is_asked(bank, question, person), count)


def _sign(bank: Data, sign: Data) -> _Item:
    key = sign["id"]

    def count(asked: People) -> dict[str, int]:
        return _tally(SIGN_CHOICES, (_sign_choice(sign, each["signs"].get(key)) for each in asked))

    return _Item(key, lambda person: is_asked(bank, sign, person), count)


def _mark(principle: str) -> _Item:
    """Everybody could mark every principle, whatever they were asked."""
    return _Item(
        principle, lambda _: True, lambda asked: sum(principle in each["matters_most"] for each in asked)
    )


def _entries(
    item: _Item, people: People, groups: Mapping[str, People], is_open: bool
) -> tuple[dict[str, Any], str | None]:
    """What is shown of an item by group, and the rule that covers it."""
    asked = {name: [each for each in members if item.is_asked(each)] for name, members in groups.items()}
    in_all = [each for each in people if item.is_asked(each)]
    if not in_all:
        return {}, None
    if len(in_all) < FEWEST and not is_open:
        return {}, FEW_IN_ALL
    entries = {ALL: item.count(in_all)}
    if any(0 < len(members) < FEWEST for members in asked.values()) and not is_open:
        return entries, FEW_OF_A_GROUP
    if len(groups) > 1:
        entries |= {name: item.count(members) for name, members in asked.items() if members}
    return entries, None


def _tally(choices: Sequence[str], chosen: Iterable[str]) -> dict[str, int]:
    found = list(chosen)
    return {choice: found.count(choice) for choice in choices}


def _choice(value: Any) -> str:
    return str(value) if is_rung(value) else "unsure"


def _sign_choice(sign: Data, value: Any) -> str:
    allowed = ("shown", "claimed", "no", *(["not-applicable"] if sign["may_not_apply"] else []))
    return str(value) if value in allowed else "unsure"


# What the shown counts come to.


@dataclass(frozen=True, slots=True)
class _Group:
    """What one group's counts come to, or everyone's where there is one group alone."""

    asked: Mapping[str, int]
    answered: Mapping[str, int]
    dimensions: Mapping[str, Estimate | None]
    principles: Mapping[str, Fraction | None]


def scores_of(bank: Data, shown: Data) -> dict[str, Any]:
    """Every figure of a round, not rounded, from what is shown and from nothing else."""
    names = list(shown["groups"]) if len(shown["groups"]) > 1 else [ALL]
    groups = {name: _group(bank, _counts_for(shown, name)) for name in names}
    everyone = _counts_for(shown, ALL)
    dimensions = {each["id"]: _team_dimension(groups.values(), each["id"]) for each in bank["dimensions"]}
    principles = {each["id"]: _team_principle(groups.values(), each["id"]) for each in bank["principles"]}
    overall = overall_of(bank, dimensions)

    def ceilings(rise: Fraction) -> tuple[Ceiling, ...]:
        both = (_commitment_ceiling(bank, dimensions, principles, rise), _sign_ceiling(bank, shown))
        return tuple(each for each in both if each)

    standing = standing_of(bank, overall, ceilings(Fraction()))
    split = {key: _split(counts) for key, counts in everyone.items()}
    return {
        "groups": {name: _group_figures(bank, group) for name, group in groups.items()},
        "dimensions": {
            key: {
                "score": found and as_figure(found.score),
                "margin": found and found.margin,
                "range": range_of(bank, found),
            }
            for key, found in dimensions.items()
        },
        "principles": {key: as_figure(found) for key, found in principles.items()},
        "overall": as_figure(overall.score if overall else None),
        "margin": overall.margin if overall else None,
        "range": range_of(bank, overall),
        "provisional": bool(overall) and None in dimensions.values(),
        "uncapped_level": level_id(bank, standing.uncapped),
        "level": level_id(bank, standing.level),
        "held_by": [{"ceiling": each.name, "level": level_id(bank, each.level)} for each in standing.binding],
        "next": next_of(bank, overall, standing.level, ceilings),
        "say_do_gap": _gap(bank, everyone, "say", "do"),
        "follow_through_gap": _gap(bank, everyone, "do", "reinforce"),
        "visibility": _visibility(everyone),
        "split": {key: as_figure(found) for key, found in split.items()},
        "by_split": _by_split(split),
        "alike": [key for key, counts in everyone.items() if _is_alike(bank, counts)],
        "priorities": _priorities(principles, standing),
    }


def rounded(scores: Data) -> dict[str, Any]:
    """Return scores with their figures as they are written: to one decimal, and visibility to two."""
    following = scores["next"]
    return {
        **scores,
        "groups": {
            name: {
                "dimensions": _rounded_dimensions(group["dimensions"]),
                "principles": _rounded_each(group["principles"]),
            }
            for name, group in scores["groups"].items()
        },
        "dimensions": _rounded_dimensions(scores["dimensions"]),
        "principles": _rounded_each(scores["principles"]),
        **{
            key: to_decimals(1, scores[key])
            for key in ("overall", "margin", "say_do_gap", "follow_through_gap")
        },
        "next": following and {**following, "points": to_decimals(1, following["points"])},
        "visibility": to_decimals(2, scores["visibility"]),
    }


def differ(one: Data, other: Data) -> bool:
    """Whether two scores, each with its margin, are far enough apart to be called different."""
    apart: float = abs(one["score"] - other["score"])
    return apart > 2 * sqrt(one["margin"] ** 2 + other["margin"] ** 2)


def _rounded_dimensions(dimensions: Mapping[str, Data]) -> dict[str, Any]:
    return {
        key: {**each, "score": to_decimals(1, each["score"]), "margin": to_decimals(1, each["margin"])}
        for key, each in dimensions.items()
    }


def _rounded_each(figures: Mapping[str, float | None]) -> dict[str, float | None]:
    return {key: to_decimals(1, figure) for key, figure in figures.items()}


def _counts_for(shown: Data, group: str) -> dict[str, Counts]:
    """What is shown for a group, by question; a question that is shown for everyone alone is no group's."""
    return {key: entries[group] for key, entries in shown["questions"].items() if group in entries}


def _rungs(counts: Counts) -> list[int]:
    """Every answer, the lowest first."""
    return [int(choice) for choice in RUNG_CHOICES for _ in range(counts[choice])]


def _asked(counts: Counts) -> int:
    return sum(counts.values())


def _mean_score(every: Iterable[Counts]) -> Fraction | None:
    """The mean of the answers, where there are enough of them."""
    rungs = [rung for counts in every for rung in _rungs(counts)]
    return mean_of(STEP * rung for rung in rungs) if len(rungs) >= FEWEST else None


def _of(bank: Data, counts: ByQuestion, principles: Iterable[str], facet: str | None = None) -> list[Counts]:
    """The counts of some principles' questions, of one facet or of all."""
    wanted = set(principles)
    return [
        counts[each["id"]]
        for each in bank["questions"]
        if each["id"] in counts and each["principle"] in wanted and facet in (None, each["facet"])
    ]


def _group(bank: Data, counts: ByQuestion) -> _Group:
    by_dimension = {
        each["id"]: _of(bank, counts, principles_of(bank, each["id"])) for each in bank["dimensions"]
    }
    return _Group(
        asked={key: sum(map(_asked, every)) for key, every in by_dimension.items()},
        answered={key: sum(len(_rungs(counts)) for counts in every) for key, every in by_dimension.items()},
        dimensions={key: _dimension(bank, every) for key, every in by_dimension.items()},
        principles={each["id"]: _mean_score(_of(bank, counts, [each["id"]])) for each in bank["principles"]},
    )


def _dimension(bank: Data, every: Sequence[Counts]) -> Estimate | None:
    answers = [_rungs(counts) for counts in every]
    answered = sum(map(len, answers))
    score = _mean_score(every)
    if score is None or answered * 2 < sum(map(_asked, every)):
        return None
    within = [pstdev(rungs) / sqrt(len(rungs)) for rungs in answers if rungs]
    among = Fraction(float(STEP) * sum(within) / len(within))
    return Estimate(score, max(Fraction(bank["scoring"]["margin"]) ** 2 / answered, among**2))


def _group_figures(bank: Data, group: _Group) -> dict[str, Any]:
    dimensions = {}
    for each in bank["dimensions"]:
        key = each["id"]
        found = group.dimensions[key]
        dimensions[key] = {
            "score": found and as_figure(found.score),
            "margin": found and found.margin,
            "answered": group.answered[key],
            "asked": group.asked[key],
        }
    principles = {key: as_figure(found) for key, found in group.principles.items()}
    return {"dimensions": dimensions, "principles": principles}


def _team_dimension(groups: Iterable[_Group], dimension: str) -> Estimate | None:
    """The mean of the groups that have a score, each alike, however many people it has."""
    found = [at for each in groups if (at := each.dimensions[dimension])]
    mean = mean_of(each.score for each in found)
    if mean is None:
        return None
    return Estimate(mean, sum((each.variance for each in found), Fraction()) / len(found) ** 2)


def _team_principle(groups: Iterable[_Group], principle: str) -> Fraction | None:
    return mean_of(at for each in groups if (at := each.principles[principle]) is not None)


# What holds the level down.


def _commitment_ceiling(
    bank: Data,
    dimensions: Mapping[str, Estimate | None],
    principles: Mapping[str, Fraction | None],
    rise: Fraction,
) -> Ceiling | None:
    dimension, overall = commitment_of(bank), overall_of(bank, dimensions)
    found = dimensions[dimension] if dimension else None
    if not dimension or not found or not overall:
        return None
    highest = found.score + rise + sqrt(found.variance + overall.variance)
    own = {each: at for each in principles_of(bank, dimension) if (at := principles.get(each)) is not None}
    causes = tuple(each for each, at in own.items() if at == min(own.values()))
    return Ceiling("commitment", level_at(bank, highest), causes)


def _sign_ceiling(bank: Data, shown: Data) -> Ceiling | None:
    rules = bank["ceilings"].get("signs")
    if not rules:
        return None
    rule, bands = rules[0], rules[0]["bands"]
    own = [each["id"] for each in bank["signs"] if set(rule["for"]) & set(each["asked_of"])]
    others = [each["id"] for each in bank["signs"] if each["id"] not in own]
    if any(shown["covered"]["signs"].get(each) == FEW_IN_ALL for each in own):
        return None
    states = {key: _sign_state(entries[ALL]) for key, entries in shown["signs"].items()}
    applying = [at for each in own if (at := states.get(each, "not-applicable")) != "not-applicable"]
    if not applying:
        return None

    levels = [level["id"] for level in bank["levels"]]
    # The eighth sign, which others alone give, puts one band more on top, from the same share as the last.
    if others and all(states.get(each) == "shown" for each in others):
        bands = [*bands, {**bands[-1], "level": levels[-1]}]
    certain = Fraction(applying.count("shown"), len(applying))
    hoped = certain + Fraction(applying.count("open"), len(applying))
    shares = [certain if band["level"] == levels[-1] else hoped for band in bands]
    reached = last_reached(share + SLACK >= band["from"] for share, band in zip(shares, bands, strict=True))
    causes = (str(rule["principle"]),) if reached < len(bands) - 1 else ()
    return Ceiling("signs", levels.index(bands[reached]["level"]), causes)


def _sign_state(counts: Counts) -> str:
    """What most of those say who say something; open where all who could only can't say."""
    said = counts["shown"] + counts["claimed"] + counts["no"]
    if said:
        return "shown" if counts["shown"] * 2 > said else "not shown"
    return "open" if counts["unsure"] else "not-applicable"


# What is said of the answers as a whole, and what comes first.


def _gap(bank: Data, everyone: ByQuestion, more: str, less: str) -> float | None:
    """How far one facet stands above another, over the principles where both have answers enough."""
    gaps = []
    for each in bank["principles"]:
        high, low = (_mean_score(_of(bank, everyone, [each["id"]], facet)) for facet in (more, less))
        if high is not None and low is not None:
            gaps.append(high - low)
    return as_figure(mean_of(gaps)) if len(gaps) >= bank["scoring"]["gap_pairs"] else None


def _visibility(everyone: ByQuestion) -> float | None:
    asked = sum(map(_asked, everyone.values()))
    return sum(len(_rungs(counts)) for counts in everyone.values()) / asked if asked else None


def _split(counts: Counts) -> Fraction | None:
    rungs = _rungs(counts)
    if not rungs:
        return None
    return mean_of(abs(rung - Fraction(median(rungs))) for rung in rungs)


def _by_split(split: Mapping[str, Fraction | None]) -> list[str]:
    """The widest first; in the bank's order where two are equal, and last what has no answer."""
    wide = {key: at for key, at in split.items() if at is not None}
    return [*sorted(wide, key=lambda key: -wide[key]), *(key for key in split if key not in wide)]


def _is_alike(bank: Data, counts: Counts) -> bool:
    rungs = _rungs(counts)
    most = max(map(rungs.count, range(len(RUNG_CHOICES))))
    return len(rungs) >= FEWEST and most / len(rungs) + SLACK >= bank["scoring"]["one_rung"]["share"]


def _priorities(principles: Mapping[str, Fraction | None], standing: Standing) -> list[str]:
    """What binding ceilings are due to, and then the lowest, in the bank's order where they are equal."""
    causes = [*dict.fromkeys(cause for ceiling in standing.binding for cause in ceiling.causes[:1])]
    below = {each: at for each, at in principles.items() if at is not None and at < _BEST}
    lowest = sorted(below, key=below.__getitem__)
    return [*dict.fromkeys([*causes, *lowest])][:_PRIORITIES]
