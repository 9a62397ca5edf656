"""The site's own scripts and style sheets: where they lie, and which of them pages begin with."""

from __future__ import annotations

from collections.abc import Mapping

SCRIPTS, STYLES = "assets/readiness/", "assets/styles/"

# What pages begin with, by path inside `SCRIPTS`; everything else is imported from there.
QUIZ = "quiz/quiz.js"
LIBRARY = "library/library.js"
REGISTER = "offline/register.js"


def is_ours(path: str) -> bool:
    """Whether a path inside `docs/` is that of a script or style sheet of ours, and not of the theme's."""
    return path.startswith((SCRIPTS, STYLES)) and path.endswith((".js", ".css"))


def modules(texts: Mapping[str, str]) -> dict[str, str]:
    """Return those texts that are scripts of ours, by path inside `SCRIPTS`."""
    return {
        path.removeprefix(SCRIPTS): text
        for path, text in texts.items()
        if is_ours(path) and path.endswith(".js")
    }
