"""The finished site takes the place of the last one: it is built beside it, and then swapped in.

So whatever stops a build leaves the last good site as it was.
"""

from __future__ import annotations

import errno
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

from readiness.model.errors import ReadinessError

_NEW = "new"
_OLD = "old"  # what is being replaced; it is put back where a build finds it
_DONE = "done"  # what has been replaced, and may go
_INSIDE = ".readiness-next"  # in the site itself, where nothing can be moved to it from beside
_KEPT_OUT = """\
{site}: the site there cannot be replaced: {reason}. Close whatever has a file or a folder of it open, and
build again. The finished site is in {new}.\
"""


class SwapError(ReadinessError):
    """A finished site that cannot take the place of the last one."""


def folder_beside(site: Path) -> Path:
    """Return the folder, which there is not yet, in which to build what is to be at `site`.

    What a build that was stopped has left there is put back, or removed. Raises `SwapError`.
    """
    beside = site.with_name(f".{site.name}.next")
    try:
        for old in (beside / _OLD, site / _INSIDE / _OLD):
            if old.exists():
                site.mkdir(parents=True, exist_ok=True)
                _put_back(old, site)
    except OSError as error:
        raise SwapError(_KEPT_OUT.format(site=site, new=beside, reason=error)) from None
    try:
        if beside.exists():
            shutil.rmtree(beside)
        beside.mkdir(parents=True)
    except OSError:  # beside a mounted volume, say, nobody may write
        beside = Path(tempfile.mkdtemp())
    return beside / _NEW


def swap_in(new: Path, site: Path) -> None:
    """Put what is in `new`, a folder from `folder_beside`, in place of what is in `site`: all or nothing.

    The folder `site` stays itself, and with it a server that shows it or a volume that is mounted there. What
    is hidden in it stays too, such as `.git`; MkDocs leaves that alone. Raises `SwapError`.
    """
    try:
        site.mkdir(parents=True, exist_ok=True)
        try:
            _exchange(new, site)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            inside = site / _INSIDE / _NEW  # to another disk nothing can be moved: first all of it is copied
            shutil.rmtree(inside.parent, ignore_errors=True)
            shutil.copytree(new, inside)
            _exchange(inside, site)
            shutil.rmtree(inside.parent, ignore_errors=True)
    except OSError as error:
        raise SwapError(_KEPT_OUT.format(site=site, new=new, reason=error)) from None
    shutil.rmtree(new.parent, ignore_errors=True)


def _exchange(new: Path, site: Path) -> None:
    old = new.parent / _OLD
    old.mkdir(exist_ok=True)
    moves = [(entry, old / entry.name) for entry in _replaced(new, site)]
    moves += [(entry, site / entry.name) for entry in new.iterdir()]
    with ExitStack() as undo:
        for here, there in moves:
            undo.callback(_move_back, there, here)  # before the move, which Ctrl-C can interrupt
            here.rename(there)
        undo.pop_all()
    old.rename(new.parent / _DONE)


def _move_back(there: Path, here: Path) -> None:
    if not here.exists():
        there.rename(here)


def _put_back(old: Path, site: Path) -> None:
    for entry in list(old.iterdir()):
        _remove(site / entry.name)
        entry.rename(site / entry.name)


def _replaced(new: Path, site: Path) -> list[Path]:
    """Return what is in `site` and does not stay."""
    return [
        entry for entry in site.iterdir() if not entry.name.startswith(".") or (new / entry.name).exists()
    ]


def _remove(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry)
    else:
        entry.unlink(missing_ok=True)
