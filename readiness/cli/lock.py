"""One command at a time."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from readiness.cli.checkout import CommandError
from readiness.cli.durable import what_failed
from readiness.model.paths import JOURNAL

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 20.0  # seconds; most commands take less than one
_PAUSE = 0.02
_BUSY = "Nothing was changed, because another command is still at work in this folder. Run this again later."


@contextmanager
def alone(root: Path, *, writes: bool) -> Iterator[None]:
    """Keep all other commands out of the project in the folder `root` meanwhile, and wait for one that is in.

    The operating system holds the lock, so a command that is killed leaves none. One that only reads makes no
    file for it: where none `writes`, there is nobody to wait for. Raises `CommandError` where another command
    takes too long.
    """
    path = root / JOURNAL / "lock"
    if writes:
        try:
            path.parent.mkdir(exist_ok=True)
            path.touch()
        except OSError as error:
            raise CommandError(f"{what_failed(error)} Nothing was changed.") from error
    elif not path.exists():
        yield
        return
    with path.open("rb") as file:
        until = time.monotonic() + PATIENCE
        while not _locked(file, shared=not writes):
            if time.monotonic() > until:
                raise CommandError(_BUSY)
            time.sleep(_PAUSE)
        yield


def _locked(file: BinaryIO, *, shared: bool) -> bool:
    """Lock a file until it is closed, alone or, on POSIX, shared; return whether that worked."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # POSIX says the one, Windows the other
        return False
    return True
