"""Twelve people of three roles, and what their round comes to, worked out by hand from the contract.

All took the full form. Everybody of a role gives one rung to all questions of a dimension, but for one question that
is worked out, and one executive can't say what its answer is:

| | executive (5) | manager (4) | front line (3) |
|---|---|---|---|
| Commit, six questions | 3 | 2 | 1 |
| of these `part-in-the-last-change` | 3 3 4 2, can't say | 1 2 2 3 | 0 1 1 |
| Be believed, six | 4 | 3 | 2 |
| Live the values, six | 3 | 3 | 3 |
| Build people, eight | 4 | 4 | 4 |
| Keep going, six | 3 | 4 | 4 |

**Groups.** Five executives are a group. Three of the front line are not; with the next smallest, the four managers,
they are seven: `manager+front-line`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

QUESTION = "part-in-the-last-change"
_ROLES = ("executive", "manager", "front-line")
_USUAL = {
    "commit": (3, 2, 1),
    "be-believed": (4, 3, 2),
    "live-the-values": (3, 3, 3),
    "build-people": (4, 4, 4),
    "keep-going": (3, 4, 4),
}
_ANSWERS = {"executive": (3, 3, 4, 2, "unsure"), "manager": (1, 2, 2, 3), "front-line": (0, 1, 1)}
# One column for each executive.
_SIGNS = {
    "meetings-keep-a-slot": ("shown", "shown", "shown", "claimed", "no"),
    "told-to-staff": ("shown", "shown", "no", "no", "unsure"),
    "said-in-public": ("not-applicable",) * 5,
    "written-in-the-plan": ("unsure",) * 5,
    "clear-objectives": ("shown", "shown", "claimed", "claimed", "claimed"),
    "personal-goals": ("no",) * 5,
    "linked-to-pay": ("shown", *("not-applicable",) * 4),
}
_BELIEFS = {"manager": ("shown", "shown", "shown", "claimed"), "front-line": ("shown", "no", "no")}


def worked_people(bank: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The twelve people. All executives mark `set-the-ceiling`, and the first two managers `focus-on-few`."""
    dimensions = {each["id"]: each["dimension"] for each in bank["principles"]}
    return [
        {
            "role": role,
            "form": "full",
            "answers": {
                each["id"]: answer
                if each["id"] == QUESTION
                else _USUAL[dimensions[each["principle"]]][_ROLES.index(role)]
                for each in bank["questions"]
            },
            "signs": {sign: said[at] for sign, said in _SIGNS.items()}
            if role == "executive"
            else {"would-give-up-results": _BELIEFS[role][at]},
            "matters_most": ["set-the-ceiling"]
            if role == "executive"
            else ["focus-on-few"] * (role == "manager" and at < 2),
        }
        for role in _ROLES
        for at, answer in enumerate(_ANSWERS[role])
    ]


GROUPS = {"executive": 5, "manager+front-line": 7}

COUNTS = {
    "all": {"0": 1, "1": 3, "2": 3, "3": 3, "4": 1, "unsure": 1},
    "executive": {"0": 0, "1": 0, "2": 1, "3": 2, "4": 1, "unsure": 1},
    "manager+front-line": {"0": 1, "1": 3, "2": 2, "3": 1, "4": 0, "unsure": 0},
}
MARKS = {
    "set-the-ceiling": {"all": 5, "executive": 5, "manager+front-line": 0},
    "focus-on-few": {"all": 2, "executive": 0, "manager+front-line": 2},
}
# Asked of four managers and three of the front line, who are one group: 3 + 1 shown, 1 claimed, 2 no.
BELIEF = {"shown": 4, "claimed": 1, "no": 2, "not-applicable": 0, "unsure": 0}
BELIEFS = {"all": BELIEF, "manager+front-line": BELIEF}

# Split of the question: 0 1 1 1 2 2 2 3 3 3 4, whose median is the sixth of eleven: 2.
# Distances 2 + 3 * 1 + 3 * 0 + 3 * 1 + 2 = 10, of eleven answers: 0.909.
# The others of Commit: 3 five times, 2 four times, 1 three times; the median is 2, and 5 + 0 + 3 = 8 of twelve: 0.667.
# Be believed likewise, one rung higher. Keep going: 3 five times, 4 seven times; the median is 4: 5 of twelve, 0.417.
# Live the values and Build people: 0, and those fourteen are what everybody answered alike.
SPLIT = {
    "commit": 8 / 12,
    "be-believed": 8 / 12,
    "live-the-values": 0,
    "build-people": 0,
    "keep-going": 5 / 12,
}
SPLIT_OF_THE_QUESTION = 10 / 11
ALIKE = ("live-the-values", "build-people")

# Commit, executives: rungs 3 + 3 + 4 + 2 = 12 of four answers, and 5 questions * 5 people * 3 = 75 of 25: 87 of 29.
#   Score 25 * 87 ÷ 29 = 75. Answered 29 of 30.
#   Margin: 20 ÷ √29 = 3.714. The question's deviation is √((0 + 0 + 1 + 1) ÷ 4) = 0.707, and 25 * 0.707 ÷ √4 = 8.839;
#   with five that have none, 8.839 ÷ 6 = 1.473. The larger is 3.714, its square 13.793.
# Commit, managers and front line: 1 + 2 + 2 + 3 + 0 + 1 + 1 = 10 of seven, and 5 * (4 * 2 + 3 * 1) = 55 of 35: 65 of 42.
#   Score 25 * 65 ÷ 42 = 38.690. Answered 42 of 42.
#   Margin: 20 ÷ √42 = 3.086. The question: squares 1 + 4 + 4 + 9 + 0 + 1 + 1 = 20, variance 20 ÷ 7 − (10 ÷ 7)² = 40 ÷ 49,
#   deviation 0.9035, and 25 * 0.9035 ÷ √7 = 8.537. Each other: variance (4 * 4 + 3 * 1) ÷ 7 − (11 ÷ 7)² = 12 ÷ 49,
#   deviation 0.4949, and 25 * 0.4949 ÷ √7 = 4.676. Mean (8.537 + 5 * 4.676) ÷ 6 = 5.320, the larger; square 28.299.
# Commit, team: (75 + 38.690) ÷ 2 = 56.845; margin √(13.793 + 28.299) ÷ 2 = 6.488 ÷ 2 = 3.244, square 10.523.
# Be believed: 100, margin 20 ÷ √30 = 3.651, square 13.333; 25 * (4 * 3 + 3 * 2) ÷ 7 = 64.286, margin 4.676 as above,
#   square 21.866. Team 82.143; margin √35.199 ÷ 2 = 2.966, square 8.800.
# Live the values: 75, 3.651; 75, 20 ÷ √42 = 3.086, square 9.524. Team 75; √22.857 ÷ 2 = 2.390, square 5.714.
# Build people: 100, 20 ÷ √40 = 3.162, square 10; 100, 20 ÷ √56 = 2.673, square 7.143. Team 100; √17.143 ÷ 2 = 2.070,
#   square 4.286.
# Keep going: 75, 3.651; 100, 3.086. Team 87.5; 2.390, square 5.714.
#
# Overall: (56.845 + 82.143 + 75 + 100 + 87.5) ÷ 5 = 401.488 ÷ 5 = 80.298: Reinforced, which is 62.5 to 87.5.
#   Margin √(10.523 + 8.800 + 5.714 + 4.286 + 5.714) ÷ 5 = √35.037 ÷ 5 = 1.184, square 1.401.
# Commitment: 56.845 + √(10.523 + 1.401) = 56.845 + 3.453 = 60.298, which is Shown: it holds the level.
# Signs: of seven, one does not apply (said in public). Shown are a slot in meetings (3 of 5) and pay (1 of 1, for it does
#   not apply to the other four); open is what is written in the plan. Told to staff is not shown: 2 of 4 is no more than
#   half. (2 + 1) ÷ 6 = 0.5 reaches the band from 0.25 and not the one from 0.55: Shown as well.
#   The eighth is shown, 4 of 7, but what the last band becomes by it is out of reach.
# So the level is Shown, held by both. To Reinforced overall lacks nothing, and both would still hold it.
#
# Principles of Commit, of the team: set-the-ceiling 25 * 27 ÷ 9 = 75 and 25 * 21 ÷ 14 = 37.5, so 56.25; the other two
#   75 and 25 * 22 ÷ 14 = 39.286, so 57.143. Those of the other dimensions are as their dimension.
# Priorities: for commitment its lowest, set-the-ceiling; for the signs the rule's, run-it-as-a-competence; then the
#   lowest that is left, choose-the-long-term.
#
# Say–do gap: eight principles have both. In set-the-ceiling 25 * (15 + 8 + 3) ÷ 12 = 54.167 is said and
#   25 * (12 + 10) ÷ 11 = 50 done; all others are alike. 4.167 ÷ 8 = 0.521. Follow-through: eight pairs, all alike.
# Visibility: 32 questions * 12 people = 384, and one could not say: 383 ÷ 384 = 0.997.


def _group(commit: tuple[float, float, int, int], *others: tuple[float, float, int]) -> dict[str, Any]:
    """A group's figures: score, margin, answered and asked of Commit, then those where all asked answered."""
    rows = (commit, *((score, margin, asked, asked) for score, margin, asked in others))
    names = ("score", "margin", "answered", "asked")
    return {key: dict(zip(names, row, strict=True)) for key, row in zip(_USUAL, rows, strict=True)}


# To one decimal, and visibility to two, as they are written.
OF_GROUPS = {
    "executive": _group(
        (75.0, 3.7, 29, 30), (100.0, 3.7, 30), (75.0, 3.7, 30), (100.0, 3.2, 40), (75.0, 3.7, 30)
    ),
    "manager+front-line": _group(
        (38.7, 5.3, 42, 42), (64.3, 4.7, 42), (75.0, 3.1, 42), (100.0, 2.7, 56), (100.0, 3.1, 42)
    ),
}
OF_THE_TEAM: dict[str, Any] = {
    "dimensions": {
        "commit": {"score": 56.8, "margin": 3.2, "range": ["shown", "shown"]},
        "be-believed": {"score": 82.1, "margin": 3.0, "range": ["reinforced", "reinforced"]},
        "live-the-values": {"score": 75.0, "margin": 2.4, "range": ["reinforced", "reinforced"]},
        "build-people": {"score": 100.0, "margin": 2.1, "range": ["lived", "lived"]},
        "keep-going": {"score": 87.5, "margin": 2.4, "range": ["reinforced", "lived"]},
    },
    "overall": 80.3,
    "margin": 1.2,
    "range": ["reinforced", "reinforced"],
    "provisional": False,
    "uncapped_level": "reinforced",
    "level": "shown",
    "held_by": [{"ceiling": "commitment", "level": "shown"}, {"ceiling": "signs", "level": "shown"}],
    "next": {"level": "reinforced", "points": 0, "ceilings": ["commitment", "signs"]},
    "say_do_gap": 0.5,
    "follow_through_gap": 0.0,
    "visibility": 1.0,
    "priorities": ["set-the-ceiling", "run-it-as-a-competence", "choose-the-long-term"],
}
# Of Commit; those of the other dimensions have their dimension's score.
PRINCIPLES = {"set-the-ceiling": 56.3, "run-it-as-a-competence": 57.1, "choose-the-long-term": 57.1}
