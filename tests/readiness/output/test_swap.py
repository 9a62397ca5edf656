"""The finished site takes the last one's place whole, or the last one stays as it was."""

from __future__ import annotations

import errno
import shutil
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from readiness.output.swap import SwapError, folder_beside, swap_in
from tests.support.project import contents, write_all

if TYPE_CHECKING:
    from collections.abc import Callable

LAST = {"index.html": b"last", "a/index.html": b"last", "gone.html": b"last", ".git/HEAD": b"kept"}
FINISHED = {"index.html": b"new", "a/index.html": b"new", "b/index.html": b"new", ".well-known/x": b"new"}
SWAPPED = FINISHED | {".git/HEAD": b"kept"}
MOVES = 7  # of what is not hidden in the last one, and of all that is in the finished one


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The last good site."""
    return write_all(tmp_path / "site", LAST)


@pytest.fixture
def new(site: Path) -> Path:
    """The finished one beside it."""
    return write_all(folder_beside(site), FINISHED)


def failing(moves: set[int], error: BaseException) -> Callable[[Path, Path], None]:
    """What moves an entry, and fails at some moves, counted from 1."""
    move, counted = Path.rename, count(1)

    def rename(entry: Path, to: Path) -> None:
        if next(counted) in moves:
            raise error
        move(entry, to)

    return rename


def test_it_is_replaced_whole_and_its_folder_and_what_is_hidden_there_stay(site: Path, new: Path) -> None:
    folder = site.stat().st_ino
    swap_in(new, site)
    assert contents(site) == SWAPPED
    assert site.stat().st_ino == folder
    assert [*site.parent.iterdir()] == [site]
    swap_in(write_all(folder_beside(site), {"index.html": b"newer"}), site)
    assert contents(site) == {"index.html": b"newer", ".well-known/x": b"new", ".git/HEAD": b"kept"}


def test_the_first_one_has_nothing_to_replace(tmp_path: Path) -> None:
    site = tmp_path / "not/yet/site"
    swap_in(write_all(folder_beside(site), FINISHED), site)
    assert contents(site) == FINISHED


@pytest.mark.parametrize("error", [PermissionError(errno.EACCES, "Permission denied"), KeyboardInterrupt()])
@pytest.mark.parametrize("move", range(1, MOVES + 1))
def test_what_keeps_one_move_from_being_made_leaves_everything_as_it_was(
    site: Path, new: Path, monkeypatch: pytest.MonkeyPatch, move: int, error: BaseException
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", failing({move}, error))
        with pytest.raises((SwapError, KeyboardInterrupt)) as told:
            swap_in(new, site)
    assert contents(site) == LAST
    assert contents(new) == FINISHED
    if isinstance(told.value, SwapError):
        assert str(told.value).startswith(f"{site}: the site there cannot be replaced: ")
        assert str(new) in str(told.value)
    swap_in(write_all(folder_beside(site), FINISHED), site)
    assert contents(site) == SWAPPED


@pytest.mark.parametrize("move", range(2, MOVES + 1))
def test_the_next_build_puts_back_what_a_killed_one_was_moving(
    site: Path, new: Path, monkeypatch: pytest.MonkeyPatch, move: int
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", failing({*range(move, 99)}, KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            swap_in(new, site)
    assert contents(site) != LAST
    folder_beside(site)
    assert LAST.items() <= contents(site).items()


def test_a_site_on_another_disk_is_copied_to(site: Path, new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def on_one_disk(path: Path, target: Path) -> Path:
        if path.is_relative_to(site) != target.is_relative_to(site):
            raise OSError(errno.EXDEV, "Cross-device link")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", on_one_disk)
    swap_in(new, site)
    assert contents(site) == SWAPPED
    assert not new.exists()


def test_a_disk_that_fills_up_leaves_the_last_site(
    site: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "rename", failing({1}, OSError(errno.EXDEV, "Cross-device link")))
    monkeypatch.setattr(shutil, "copytree", full)
    with pytest.raises(SwapError, match="No space left"):
        swap_in(new, site)
    assert contents(site) == LAST


def test_what_was_replaced_already_is_never_put_back(
    site: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "rmtree", stopped)
        with pytest.raises(KeyboardInterrupt):
            swap_in(new, site)
    folder_beside(site)
    assert contents(site) == SWAPPED


def test_where_nothing_can_be_written_beside_the_site_it_is_built_elsewhere(tmp_path: Path) -> None:
    site = write_all(tmp_path / "site", LAST)
    (tmp_path / ".site.next").write_text("in the way")
    new = write_all(folder_beside(site), FINISHED)
    swap_in(new, site)
    assert contents(site) == SWAPPED
    assert not new.parent.exists()
