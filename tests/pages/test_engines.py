"""The whole quiz in the other engines: Firefox ESR and WebKit take it as Chromium does everywhere else here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.driver import published, worked_example
from tests.support.engines import ENGINES, lacking

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.engines import Engine

# Runs in the page: waits for what is searched for until it can be hit, and returns where; nothing after ten seconds.
PLACE = """
const until = performance.now() + 10000;
while (performance.now() < until) {
  const element = %s;
  if (element?.checkVisibility({ visibilityProperty: true })) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = { x: x + width / 2, y: y + height / 2 };
    const hit = document.elementFromPoint(place.x, place.y);
    if (hit && (hit === element || hit.closest('label')?.contains(element) || element.contains(hit))) return place;
  }
  await new Promise(again => setTimeout(again, 20));
}
return null;
"""
# Runs in the page: waits until it has moved on to the next open question, or as far as it goes.
MOVED_ON = """
const until = performance.now() + 10000;
while (performance.now() < until) {
  const shown = [...document.querySelectorAll('.question')].filter(each => each.checkVisibility());
  const next = shown.find(each => !each.querySelector(':checked'));
  const bar = document.querySelector('.quiz__progress').getBoundingClientRect().bottom;
  const top = next?.getBoundingClientRect().top;
  const isEnd = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
  if (!next || isEnd || (top >= bar - 1 && top < bar + 60)) return true;
  await new Promise(again => setTimeout(again, 20));
}
return false;
"""
BUTTON = "[...document.querySelectorAll('button')].find(each => each.checkVisibility() && each.textContent.trim() === '{}')"
RADIO = 'document.querySelector(\'input[name="{}"][value="{}"]\')'
HEADING = "[...document.querySelectorAll('h2')].find(each => each.checkVisibility() && each.textContent.includes('{}'))"
SCORES = """
const dimensions = [...document.querySelectorAll('[data-dimension][data-score]')];
return Object.fromEntries(dimensions.map(each => [each.dataset.dimension, each.dataset.score]));
"""
TICKED = """
const ticked = [...document.querySelectorAll('input[type=radio]:checked')];
return Object.fromEntries(ticked.map(radio => [radio.name, radio.value]));
"""
SHOWN = "[...document.querySelectorAll('input[type=radio]')].filter(each => each.checkVisibility()).map(each => each.name)"


def press(engine: Engine, element: str) -> None:
    """Press what a person sees, with the mouse."""
    place = engine.run(PLACE % element)
    assert place, f"nothing to press: {element}"
    engine.press(place["x"], place["y"])


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", ENGINES)
def test_the_whole_quiz_is_taken_and_the_answers_survive_a_reload(
    name: str, address: str, site: Path
) -> None:
    if lack := lacking(name):
        pytest.skip(
            f"{name} needs {', '.join(lack)}: `python -m tests.support.engines` brings them on Debian"
        )
    start, _ = ENGINES[name]
    bank = published(site)
    answers, figures = worked_example(bank)
    chosen = {"role": "executive", "form": "full"}
    scores = {each["id"]: figures[each["title"]] for each in bank["dimensions"]}
    result = HEADING.format(f"{figures['Level']} of 5, Spoken")
    with start() as engine:
        engine.go(address + "quiz/")
        for each, value in chosen.items():
            press(engine, RADIO.format(each, value))
        press(engine, BUTTON.format("Start"))
        left = {**answers}
        while left:
            asked = [each for each in dict.fromkeys(engine.run(f"return {SHOWN}")) if each in left]
            for each in asked:
                press(engine, RADIO.format(each, left.pop(each)))
                assert engine.run(MOVED_ON), f"the page did not move on from {each}"
            press(engine, BUTTON.format("Next" if left else "See results"))
        assert engine.run(PLACE % result)
        assert engine.run(SCORES) == scores
        code = engine.run("return location.hash")
        assert code.startswith("#r=")
        engine.go(address + "about/method/")
        engine.go(address + "quiz/")
        assert engine.run(PLACE % result)
        assert engine.run(TICKED) == {**chosen, **{each: str(value) for each, value in answers.items()}}
        assert engine.run("return location.hash") == code
