"""`python -m readiness check` on what people put, lose or leave unfinished in their copy."""

from __future__ import annotations

import errno
import os
import pathlib
import re
import shutil
from argparse import Namespace
from typing import TYPE_CHECKING

import pytest

from readiness.cli import check
from tests.support.mistakes.files import HARMLESS, SPOILED, Change
from tests.support.project import copy_project
from tests.support.rules import says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two copies of the project: one to break, and one to mend it from."""
    folder = tmp_path_factory.mktemp("hostile")
    return copy_project(folder / "project"), copy_project(folder / "whole")


@pytest.fixture
def told(
    copies: tuple[Path, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Mapping[str, Change]], str]]:
    """Return what `check` says of the copy with some changes, which are taken back afterwards."""
    project, whole = copies
    monkeypatch.chdir(project)
    changed: set[str] = set()

    def told_of(changes: Mapping[str, Change]) -> str:
        changed.update("team" if file.startswith("team/") else file for file in changes)
        for file, change in changes.items():
            path = project / file
            path.parent.mkdir(parents=True, exist_ok=True)
            if callable(change):
                change(path)
            else:
                path.write_bytes(change if isinstance(change, bytes) else change.encode())
        check.run(project, Namespace(quick=True, ours=False))
        return capsys.readouterr().out

    yield told_of
    for name in changed:
        path, before = project / name, whole / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        shutil.copytree(before, path) if before.is_dir() else shutil.copy2(before, path)


@pytest.mark.parametrize("kind", SPOILED)
def test_what_cannot_be_on_a_site_is_told_with_its_place_and_what_to_do(
    kind: str, told: Callable[[Mapping[str, Change]], str]
) -> None:
    rule, changes, named = SPOILED[kind]
    said = told(changes)
    assert says(rule).search(said), said
    assert re.search(named, said), said


@pytest.mark.parametrize("kind", HARMLESS)
def test_what_does_no_harm_is_let_be(kind: str, told: Callable[[Mapping[str, Change]], str]) -> None:
    assert told(HARMLESS[kind]) == "No findings.\n"


def test_a_file_that_may_not_be_read_is_told(
    told: Callable[[Mapping[str, Change]], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, *_: str) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(pathlib.Path, "open", refused)
    said = told({})
    assert says("file-closed").search(said)
    assert "Permission denied" in said
