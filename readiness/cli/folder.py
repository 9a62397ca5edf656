"""A folder of generated files, which is written anew each time without touching anybody else's files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from readiness.cli.checkout import CommandError

# The list of all files that were written, in the format of sha256sum, so that sha256sum --check can verify
# them.
_LIST = "published.sha256"
_LIST_HEAD = (
    "# Written by python -m readiness publish: what it wrote here, and may replace or remove next time.\n"
)
_NOT_EMPTY = """\
{folder}: nothing was written, because this folder has other files. Name an empty or a new one.\
"""
_CHANGED = """\
{folder}: nothing was written, because someone else added or changed these files. Move them,
or remove them if nobody needs them:
{files}\
"""
_LINE = re.compile(r"^([0-9a-f]{64})  (.+)$", re.MULTILINE)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by path in a folder, and remove those that only an earlier run wrote.

    Raises `CommandError`, with everything as it was, where this would overwrite a file that somebody else
    wrote or changed.
    """
    earlier = _earlier_hashes(folder)
    new = {path: _hash(content) for path, content in files.items()}
    present = {path: _hash_of(folder, path) for path in {**earlier, **new}}
    foreign = [
        path for path, digest in present.items() if digest not in {None, earlier.get(path), new.get(path)}
    ]
    if foreign:
        raise CommandError(_CHANGED.format(folder=folder, files="\n".join(foreign)))
    for path in earlier.keys() - new.keys():
        _remove(folder, path)
    for path, content in files.items():
        if present[path] != new[path]:  # a builder that watches the folder should see no change where none is
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    lines = (f"{new[path]}  {path}\n" for path in sorted(new))
    (folder / _LIST).write_bytes(f"{_LIST_HEAD}{''.join(lines)}".encode())


def _earlier_hashes(folder: Path) -> dict[str, str]:
    """Return the hashes of the files that an earlier run wrote, by path.

    Raises `CommandError` for a folder that holds something and that no run has written.
    """
    if (folder / _LIST).is_file():
        return {path: digest for digest, path in _LINE.findall((folder / _LIST).read_text("utf-8"))}
    if folder.exists() and any(folder.iterdir()):
        raise CommandError(_NOT_EMPTY.format(folder=folder))
    return {}


def _hash_of(folder: Path, path: str) -> str | None:
    """Return a file's hash, None where there is no file, and an empty hash for a path outside the folder."""
    file = folder / path
    if not file.resolve().is_relative_to(folder.resolve()):
        return ""
    return _hash(file.read_bytes()) if file.exists() else None


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that are empty afterwards."""
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
