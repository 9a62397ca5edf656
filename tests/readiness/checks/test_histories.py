"""Many editions of our bank and of a team's copy: whatever passes the checks, no old answer goes astray."""

from __future__ import annotations

from random import Random

import pytest

from tests.support.histories import ALLOWED, FORBIDDEN, START, answers, astray, next_edition

QUICK, ALL, EDITIONS = 20, 500, 6


@pytest.mark.parametrize(
    "seed",
    [seed if seed < QUICK else pytest.param(seed, marks=pytest.mark.exhaustive) for seed in range(ALL)],
)
def test_no_edition_that_passes_leads_an_answer_astray(seed: int) -> None:
    random = Random(seed)  # noqa: S311  the same history each time
    state = START
    ours, teams = [*answers(state.bank)], [*answers(state.site)]
    for number in range(EDITIONS):
        state = next_edition(state, number)
        made = random.choices([*ALLOWED], k=random.randint(1, 6))
        for kind in made:
            state = ALLOWED[kind](random, state) or state
        assert state.findings() == [], made
        assert astray(state.bank, ours) == [], made
        assert astray(state.site, teams) == [], made

        kind = random.choice([*FORBIDDEN])
        edit, rules = FORBIDDEN[kind]
        if spoiled := edit(random, state):
            assert rules & {each.rule for each in spoiled.findings()}, kind
            # It would have done harm. Where a side is too broken for a site, the other has shown that.
            assert astray(spoiled.bank, ours) or astray(spoiled.site, teams), kind

        state = state.recorded()
        ours += answers(state.bank)
        teams += answers(state.site)
