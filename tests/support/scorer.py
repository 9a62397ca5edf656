"""Scores one person, to hold the quiz's scorer against.

Written from the rules of scoring alone, without a look at the scripts, and slowly on purpose: means are fractions, so
that what is equal on paper is equal here. `bank` is what `bank.json` holds, and `answers` a downloaded file that has no
result yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import sqrt
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Data: TypeAlias = "Mapping[str, Any]"

SLACK = 1e-9
_RUNGS = range(5)
_BEST = 100
STEP = Fraction(_BEST, len(_RUNGS) - 1)
_PRIORITIES, _STRENGTHS = 3, 2
_FEWEST = 2  # answers that a dimension's score rests on


@dataclass(frozen=True, slots=True)
class _Person:
    """Who answered which bank, what was asked, and the rungs that were chosen, by question."""

    bank: Data
    given: Data
    asked: tuple[Data, ...]
    rungs: Mapping[str, int]

    @property
    def scoring(self) -> Data:
        """The bank's figures."""
        figures: Data = self.bank["scoring"]
        return figures


@dataclass(frozen=True, slots=True)
class Estimate:
    """A score, and the square of its margin."""

    score: Fraction
    variance: Fraction

    @property
    def margin(self) -> float:
        """One standard deviation."""
        return sqrt(self.variance)


@dataclass(frozen=True, slots=True)
class _Dimension:
    """How much of a dimension was asked and answered, and what that comes to, where it is enough."""

    asked: int
    answered: int
    found: Estimate | None


@dataclass(frozen=True, slots=True)
class _Scores:
    """Scores of everything that has one."""

    principles: Mapping[str, Fraction | None]
    dimensions: Mapping[str, _Dimension]
    overall: Estimate | None


@dataclass(frozen=True, slots=True)
class Ceiling:
    """What holds the level down. The first of the causes is named; it ties with the others."""

    name: str
    level: int
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Levels, by their place in the bank."""

    uncapped: int | None
    level: int | None
    ceilings: tuple[Ceiling, ...]

    @property
    def binding(self) -> list[Ceiling]:
        """The ceilings that the level is due to."""
        if self.uncapped is None:
            return []
        return [each for each in self.ceilings if each.level == self.level and each.level < self.uncapped]


def score(bank: Data, answers: Data) -> dict[str, Any]:
    """Return the file's `result`, not rounded."""
    person = _person(bank, answers)
    scores = _scores(person)
    dimensions, overall = scores.dimensions, scores.overall
    standing = standing_of(bank, overall, _ceilings(person, scores, 0))
    return {
        "dimensions": {key: _dimension_figures(bank, each) for key, each in dimensions.items()},
        "principles": {key: as_figure(each) for key, each in scores.principles.items()},
        "overall": as_figure(overall.score if overall else None),
        "margin": overall.margin if overall else None,
        "range": range_of(bank, overall),
        "provisional": bool(overall) and any(each.found is None for each in dimensions.values()),
        "uncapped_level": level_id(bank, standing.uncapped),
        "level": level_id(bank, standing.level),
        "held_by": [{"ceiling": each.name, "level": level_id(bank, each.level)} for each in standing.binding],
        "next": next_of(bank, overall, standing.level, lambda rise: _ceilings(person, scores, rise)),
        "say_do_gap": _gap(person, "say", "do"),
        "follow_through_gap": _gap(person, "do", "reinforce"),
        "visibility": len(person.rungs) / len(person.asked) if person.asked else None,
        "one_rung": _is_one_rung(person),
        **_advice(person, scores, standing),
    }


def rounded(result: Data) -> dict[str, Any]:
    """Return a result with its figures as they are written: to one decimal, and visibility to two."""
    following = result["next"]
    return {
        **result,
        "dimensions": {
            key: {**each, "score": to_decimals(1, each["score"]), "margin": to_decimals(1, each["margin"])}
            for key, each in result["dimensions"].items()
        },
        "principles": {key: to_decimals(1, each) for key, each in result["principles"].items()},
        **{
            key: to_decimals(1, result[key])
            for key in ("overall", "margin", "say_do_gap", "follow_through_gap")
        },
        "next": following and {**following, "points": to_decimals(1, following["points"])},
        "visibility": to_decimals(2, result["visibility"]),
    }


def to_decimals(decimals: int, figure: float | None) -> float | None:
    """Round half away from zero: 0.25 is written 0.3, and −0.25 is written −0.3."""
    if figure is None:
        return None
    return float(Decimal(repr(float(figure))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)) + 0.0


def as_figure(exact: Fraction | None) -> float | None:
    return None if exact is None else float(exact)


def mean_of(figures: Iterable[Fraction]) -> Fraction | None:
    found = list(figures)
    return sum(found, Fraction()) / len(found) if found else None


# What is asked, and what of it is answered.


def _person(bank: Data, given: Data) -> _Person:
    asked = tuple(question for question in bank["questions"] if _is_asked(question, given))
    values = {question["id"]: given["answers"].get(question["id"]) for question in asked}
    return _Person(bank, given, asked, {key: value for key, value in values.items() if is_rung(value)})


def _is_asked(question: Data, given: Data) -> bool:
    role = given["role"]
    return role in question["asked_of"] and (given["form"] == "full" or role in question["short_for"])


def is_rung(value: Any) -> bool:
    """Whether a value is one of the rungs: 1 is, and neither 1.5 nor True."""
    return isinstance(value, int) and not isinstance(value, bool) and value in _RUNGS


def _mean_score(person: _Person, questions: Iterable[Data]) -> Fraction | None:
    """The mean of those that were answered."""
    return mean_of(STEP * person.rungs[each["id"]] for each in questions if each["id"] in person.rungs)


def _of_principle(person: _Person, principle: str) -> list[Data]:
    return [question for question in person.asked if question["principle"] == principle]


# Scores.


def _scores(person: _Person) -> _Scores:
    ids = [principle["id"] for principle in person.bank["principles"]]
    principles = {each: _mean_score(person, _of_principle(person, each)) for each in ids}
    dimensions = {each["id"]: _dimension(person, each["id"]) for each in person.bank["dimensions"]}
    overall = overall_of(person.bank, {key: each.found for key, each in dimensions.items()})
    return _Scores(principles, dimensions, overall)


def _dimension(person: _Person, dimension: str) -> _Dimension:
    principles = principles_of(person.bank, dimension)
    questions = [question for question in person.asked if question["principle"] in principles]
    answered = sum(question["id"] in person.rungs for question in questions)
    found = _mean_score(person, questions)
    if found is None or answered < _FEWEST or answered * 2 < len(questions):
        return _Dimension(len(questions), answered, None)
    variance = Fraction(person.scoring["margin"]) ** 2 / answered
    return _Dimension(len(questions), answered, Estimate(found, variance))


def principles_of(bank: Data, dimension: str) -> list[str]:
    return [each["id"] for each in bank["principles"] if each["dimension"] == dimension]


def _dimension_figures(bank: Data, dimension: _Dimension) -> dict[str, Any]:
    found = dimension.found
    return {
        "score": found and as_figure(found.score),
        "margin": found and found.margin,
        "range": range_of(bank, found),
        "indicative": bool(found) and dimension.answered < bank["scoring"]["indicative_below"],
        "answered": dimension.answered,
        "asked": dimension.asked,
    }


def overall_of(bank: Data, dimensions: Mapping[str, Estimate | None]) -> Estimate | None:
    """The mean of all dimensions, or of all but one, which is not the one that the bank has a ceiling for."""
    found = [each for each in dimensions.values() if each]
    needed = commitment_of(bank)
    mean = mean_of(each.score for each in found)
    if mean is None or len(found) < len(dimensions) - 1 or (needed and not dimensions[needed]):
        return None
    return Estimate(mean, sum((each.variance for each in found), Fraction()) / len(found) ** 2)


# Levels and what holds them down.


def last_reached(reached: Iterable[bool]) -> int:
    """Where the last step stands that is reached; whatever is below the first stands on it."""
    return max((at for at, is_reached in enumerate(reached) if is_reached), default=0)


def level_at(bank: Data, figure: float | Fraction) -> int:
    return last_reached(figure + SLACK >= level["from"] for level in bank["levels"])


def level_id(bank: Data, level: int | None) -> str | None:
    return None if level is None else str(bank["levels"][level]["id"])


def range_of(bank: Data, found: Estimate | None) -> list[str | None] | None:
    if not found:
        return None
    ends = (found.score - found.margin, found.score + found.margin)
    return [level_id(bank, level_at(bank, end)) for end in ends]


def standing_of(bank: Data, overall: Estimate | None, ceilings: tuple[Ceiling, ...]) -> Standing:
    """The level by the score alone, and by the lowest ceiling."""
    if not overall:
        return Standing(None, None, ())
    uncapped = level_at(bank, overall.score)
    return Standing(uncapped, min([uncapped, *(each.level for each in ceilings)]), ceilings)


def _ceilings(person: _Person, scores: _Scores, rise: Fraction | int) -> tuple[Ceiling, ...]:
    """Every ceiling that applies once all dimensions have risen by some points."""
    both = (_commitment_ceiling(person, scores, rise), _sign_ceiling(person))
    return tuple(each for each in both if each)


def commitment_of(bank: Data) -> str | None:
    """The dimension that the others do not outgrow."""
    ceiling = bank["ceilings"].get("commitment")
    return ceiling and str(ceiling["dimension"])


def _commitment_ceiling(person: _Person, scores: _Scores, rise: Fraction | int) -> Ceiling | None:
    dimension = commitment_of(person.bank)
    found = scores.dimensions[dimension].found if dimension else None
    if not dimension or not found or not scores.overall:
        return None
    highest = found.score + rise + sqrt(found.variance + scores.overall.variance)
    answered = {
        each: at
        for each in principles_of(person.bank, dimension)
        if (at := scores.principles[each]) is not None
    }
    lowest = [each for each, at in answered.items() if at == min(answered.values())]
    causes = sorted(lowest, key=lambda each: each not in person.given["matters_most"])
    return Ceiling("commitment", level_at(person.bank, highest), tuple(causes))


def _sign_ceiling(person: _Person) -> Ceiling | None:
    rules = person.bank["ceilings"].get("signs", ())
    rule = next((rule for rule in rules if person.given["role"] in rule["for"]), None)
    given = [each for each in _sign_answers(person) if each != "not-applicable"]
    if not rule or not given:
        return None
    shown = Fraction(given.count("shown"), len(given))
    hoped = shown + Fraction(given.count("open"), len(given))
    levels = [level["id"] for level in person.bank["levels"]]
    bands = rule["bands"]
    shares = [shown if band["level"] == levels[-1] else hoped for band in bands]
    reached = last_reached(share + SLACK >= band["from"] for share, band in zip(shares, bands, strict=True))
    causes = (str(rule["principle"]),) if reached < len(bands) - 1 else ()
    return Ceiling("signs", levels.index(bands[reached]["level"]), causes)


def _sign_answers(person: _Person) -> list[str]:
    """What was said of every sign that was asked, `open` where nobody can know yet."""
    given, role = person.given["signs"], person.given["role"]
    return [
        _sign_answer(sign, given.get(sign["id"])) for sign in person.bank["signs"] if role in sign["asked_of"]
    ]


def _sign_answer(sign: Data, value: Any) -> str:
    allowed = ("shown", "claimed", "no", *(["not-applicable"] if sign["may_not_apply"] else []))
    return str(value) if value in allowed else "open"


def next_of(
    bank: Data,
    overall: Estimate | None,
    level: int | None,
    ceilings: Callable[[Fraction], Iterable[Ceiling]],
) -> dict[str, Any] | None:
    """The level above, the points that overall lacks to it, and the ceilings that would still stand below it."""
    if not overall or level is None or level == len(bank["levels"]) - 1:
        return None
    above = level + 1
    lacking = Fraction(bank["levels"][above]["from"]) - overall.score
    points = Fraction() if level_at(bank, overall.score) >= above else lacking
    return {
        "level": level_id(bank, above),
        "points": float(points),
        "ceilings": [each.name for each in ceilings(points) if each.level < above],
    }


# What is said of the answers as a whole.


def _gap(person: _Person, more: str, less: str) -> float | None:
    """How far one facet stands above another, over the principles where both were answered."""
    ids = [principle["id"] for principle in person.bank["principles"]]
    both = [(_facet(person, each, more), _facet(person, each, less)) for each in ids]
    gaps = [high - low for high, low in both if high is not None and low is not None]
    if person.given["form"] != "full" or len(gaps) < person.scoring["gap_pairs"]:
        return None
    return as_figure(mean_of(gaps))


def _facet(person: _Person, principle: str, facet: str) -> Fraction | None:
    questions = _of_principle(person, principle)
    return _mean_score(person, (question for question in questions if question["facet"] == facet))


def _is_one_rung(person: _Person) -> bool:
    rule = person.scoring["one_rung"]
    rungs = [*person.rungs.values()]
    most = max(map(rungs.count, _RUNGS))
    return bool(rungs) and len(rungs) >= rule["answers"] and most / len(rungs) + SLACK >= rule["share"]


# What comes first.


def _advice(person: _Person, scores: _Scores, standing: Standing) -> dict[str, list[str]]:
    """Priorities, what ties with them, and strengths."""
    marked = person.given["matters_most"]
    causes = [*dict.fromkeys(cause for ceiling in standing.binding for cause in ceiling.causes[:1])]
    answered = {each: at for each, at in scores.principles.items() if at is not None}
    gains = {each: (_BEST - at) * (2 if each in marked else 1) for each, at in answered.items() if at < _BEST}
    ranked = sorted((each for each in gains if each not in causes), key=lambda each: -gains[each])
    by_gain = ranked[: _PRIORITIES - len(causes)]
    taken = [*causes, *by_gain]

    equals = {each for each in ranked if by_gain and gains[each] == gains[by_gain[-1]]}
    equals.update(cause for ceiling in standing.binding for cause in ceiling.causes[1:])

    strong = [
        each
        for each, at in answered.items()
        if at + SLACK >= person.scoring["strength"]
        and each not in taken
        and all(at > answered[other] for other in by_gain)
    ]
    return {
        "priorities": taken,
        "tied": [each for each in scores.principles if each in equals and each not in taken],
        "strengths": sorted(strong, key=lambda each: -answered[each])[:_STRENGTHS],
    }
