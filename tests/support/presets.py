"""The examples that are kept for teams."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from readiness.site.pages import files_in
from tests.support.driver import as_file
from tests.support.project import write_all


def put_over(project: Path, changes: Path) -> None:
    """Put a team's file and folder into a copy of the project."""
    write_all(project, {path: file.read_bytes() for path, file in files_in(changes).items()})


def answered(bank: dict[str, Any]) -> dict[str, Any]:
    """An executive's answers to every question of a bank, as a downloaded file has them."""
    questions = {question["id"]: 3 for question in bank["questions"]}
    signs = {sign["id"]: "shown" for sign in bank["signs"] if "executive" in sign["asked_of"]}
    return as_file(bank, {**questions, **signs})
