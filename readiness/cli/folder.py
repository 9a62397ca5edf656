"""A folder of generated files, which is written anew each time without touching anybody else's files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from readiness.cli.checkout import CommandError
from readiness.cli.durable import SPARES, remove_file, replace_files

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
    wrote or changed, or where the disk is full.
    """
    earlier = _earlier_lines(folder)
    new = {(path, _hash(content)) for path, content in files.items()}
    own = {*earlier, *new}
    present = {path: _hash_of(folder, path) for path, _ in own}
    foreign = sorted(
        path for path, digest in present.items() if digest is not None and (path, digest) not in own
    )
    if foreign:
        raise CommandError(_CHANGED.format(folder=folder, files="\n".join(foreign)))
    # A builder that watches the folder should see no change where none is.
    changed = [(folder / path, files[path]) for path, digest in sorted(new) if present[path] != digest]
    # Meanwhile both are listed, so that a run that is stopped leaves nothing that the next takes for foreign.
    replace_files([(folder / _LIST, _list(own)), *changed], folder)
    for path in {path for path, _ in earlier} - files.keys():
        remove_file(folder, path)
    replace_files([(folder / _LIST, _list(new))], folder)


def _list(lines: Iterable[tuple[str, str]]) -> bytes:
    return "".join([_LIST_HEAD, *(f"{digest}  {path}\n" for path, digest in sorted(lines))]).encode()


def _earlier_lines(folder: Path) -> set[tuple[str, str]]:
    """Return path and hash of each file that an earlier run wrote.

    Raises `CommandError` for a folder that holds something and that no run has written.
    """
    if (folder / _LIST).is_file():
        return {(path, digest) for digest, path in _LINE.findall((folder / _LIST).read_text("utf-8"))}
    if folder.exists() and any(each.name != SPARES for each in folder.iterdir()):
        raise CommandError(_NOT_EMPTY.format(folder=folder))
    return set()


def _hash_of(folder: Path, path: str) -> str | None:
    """Return the hash of a file, None where there is none, and that of none for a path outside the folder."""
    file = folder / path
    if not file.resolve().is_relative_to(folder.resolve()):
        return "outside"
    return _hash(file.read_bytes()) if file.exists() else None


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
