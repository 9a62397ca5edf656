"""A folder that is written anew each time, and in which nobody else's file is touched."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from readiness.cli.checkout import CommandError

# What was written, as sha256sum writes it, so that it can be looked through with sha256sum --check.
_LIST = "published.sha256"
_LIST_HEAD = (
    "# Written by python -m readiness publish: what it wrote here, and may replace or remove the next time.\n"
)
_NOT_EMPTY = """\
{folder}: nothing was written, for other files are in this folder. Name an empty one, or one to be made.\
"""
_CHANGED = """\
{folder}: nothing was written, for these files were put there or changed by somebody else. Take them
elsewhere, or remove them if nobody needs them:
{files}\
"""
_LINE = re.compile(r"^([0-9a-f]{64})  (.+)$", re.MULTILINE)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder hold these files, by their paths in it, and no others that were written this way before.

    Raises `CommandError`, with everything as it was, where that would cost somebody else's file or change.
    """
    before = _written_before(folder)
    now = {path: _hash(content) for path, content in files.items()}
    there = {path: _hash_of(folder, path) for path in {**before, **now}}
    own = [path for path, found in there.items() if found not in {None, before.get(path), now.get(path)}]
    if own:
        raise CommandError(_CHANGED.format(folder=folder, files="\n".join(own)))
    for path in before.keys() - now.keys():
        _remove(folder, path)
    for path, content in files.items():
        if there[path] != now[path]:  # a builder that is running would take every file for a change
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    lines = (f"{now[path]}  {path}\n" for path in sorted(now))
    (folder / _LIST).write_bytes(f"{_LIST_HEAD}{''.join(lines)}".encode())


def _written_before(folder: Path) -> dict[str, str]:
    """Return the hashes of what was written before, by path."""
    if (folder / _LIST).is_file():
        return {path: found for found, path in _LINE.findall((folder / _LIST).read_text("utf-8"))}
    if folder.exists() and any(folder.iterdir()):
        raise CommandError(_NOT_EMPTY.format(folder=folder))
    return {}


def _hash_of(folder: Path, path: str) -> str | None:
    """Return a file's hash, or None where there is none; what lies elsewhere is never ours."""
    file = folder / path
    if not file.resolve().is_relative_to(folder.resolve()):
        return ""
    return _hash(file.read_bytes()) if file.exists() else None


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that are empty without it."""
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
