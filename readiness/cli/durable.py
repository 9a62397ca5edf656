"""Files that are written whole: whatever stops a command, each is the old one or the new one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from readiness.cli.checkout import CommandError

SPARES = ".readiness-spares"


def replace_files(contents: Sequence[tuple[Path, bytes]], folder: Path) -> None:
    """Put contents in place of files, one after the other, in this order.

    All of them are first written as spares into a folder in `folder`, which has to be on their file system: a
    full disk is met there. Raises `CommandError` for that, with every file as it was. An `OSError` after that
    names the first file that kept its content.
    """
    if not contents:
        return
    spares = folder / SPARES
    targets = [path.resolve() for path, _ in contents]  # a link goes on leading where it leads
    written = [spares / str(at) for at in range(len(targets))]
    shutil.rmtree(spares, ignore_errors=True)  # a command that was stopped may have left it
    path = folder
    try:
        spares.mkdir(parents=True)
        for path, spare, (_, content) in zip(targets, written, contents, strict=True):
            _write_spare(spare, content, path)
    except OSError as error:
        shutil.rmtree(spares, ignore_errors=True)
        raise CommandError(f"{path}: {error.strerror}. Nothing was changed.") from error
    try:
        for path, spare in zip(targets, written, strict=True):
            _make_folder(path.parent)
            spare.replace(path)
    finally:
        shutil.rmtree(spares, ignore_errors=True)
    for parent in {path.parent for path in targets}:
        _sync_folder(parent)


def move_file(old: Path, new: Path) -> None:
    """Move a file at once, in place of any that is there."""
    _make_folder(new.parent)
    old.replace(new)
    _sync_folder(new.parent)


def remove_file(folder: Path, file: str) -> None:
    """Remove a file inside a folder, if there is one, and the folders that are empty afterwards."""
    path = folder / file
    if path.exists():
        path.unlink()
    for parent in path.parents:
        if parent.is_dir():
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()


def what_failed(error: OSError) -> str:
    """Return which file could not be read or written, and why."""
    return f"{error.filename2 or error.filename or 'Nothing more was written'}: {error.strerror}."


def _write_spare(spare: Path, content: bytes, like: Path) -> None:
    """Write a file that outlasts a power cut, with the permissions of another, if there is one."""
    with spare.open("wb") as file:
        file.write(content)
        file.flush()
        if like.exists():
            shutil.copymode(like, spare)
        os.fsync(file.fileno())


def _make_folder(folder: Path) -> None:
    if not folder.exists():
        _make_folder(folder.parent)
        folder.mkdir()
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """Have a folder's names outlast a power cut; Windows sees to that itself, and opens no folder."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
