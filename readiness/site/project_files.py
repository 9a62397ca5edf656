"""The project's files before anything is read from them: whether each is a file, is text, and is finished."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from readiness.checks.findings import Finding, finding
from readiness.model import Place
from readiness.model.markdown import fenced_code_spans
from readiness.model.paths import is_page

# What git leaves in a file that it could not merge. In Markdown the line between the two versions may be a
# heading's, and code may show all of them.
_MERGE = re.compile(r"^(?:<{7}|\|{7}|>{7})(?:[ \t].*)?\r?$", re.MULTILINE)
_MERGE_OR_DIVIDER = re.compile(rf"{_MERGE.pattern}|^={{7}}\r?$", re.MULTILINE)

# What some system cannot have in a file's name, or an address in its path. Surrogates are bytes of no text.
_ODD_IN_NAME = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\\:*?\"<>|#%]|[ .]\Z")

# Builders and editors know them all as Markdown; a page of ours ends in .md.
_MARKDOWN_ENDINGS = {".md", ".markdown", ".mdown", ".mkd", ".mkdn"}


def is_missing(path: Path) -> bool:
    """Whether there is nothing at a path, not even a link that leads nowhere."""
    return not path.exists() and not path.is_symlink()


def file_finding(path: Path, file: str) -> Finding | None:
    """Return why a path cannot be read as a file, or None; `file` is what messages call it.

    Nothing but a file is opened: a pipe would keep us waiting for ever, and a device never ends.
    """
    if is_missing(path):
        return finding("file-missing", path.name, Place(file, 1), file=file)
    if what := _what_else(path):
        return finding("not-a-file", path.name, Place(file, 1), what=what)
    try:
        path.open("rb").close()
    except OSError as error:
        return finding("file-closed", path.name, Place(file, 1), reason=error.strerror)
    return None


def text_finding(path: Path, file: str) -> Finding | None:
    """Return why a path cannot be read as a text that somebody has finished, or None."""
    if problem := file_finding(path, file):
        return problem
    content = path.read_bytes()
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return finding("not-utf-8", path.name, Place(file, content.count(b"\n", 0, error.start) + 1))
    for rule, at in (("null-in-file", text.find("\0")), ("merge-unfinished", _merge_marker(text, path))):
        if at >= 0:
            return finding(rule, path.name, Place(file, text.count("\n", 0, at) + 1))
    return None


def folder_findings(folder: Path, name: str) -> Iterator[Finding]:
    """Yield a finding for everything in a folder that would stop a build or be silently left out of it.

    `name` is what messages call the folder, which need not be there. What is hidden by a dot is left alone.
    """
    if folder.is_dir():
        for path in sorted(folder.rglob("*")):
            inside = path.relative_to(folder)
            file = f"{name}/{inside.as_posix()}"
            if any(part.startswith(".") for part in inside.parts):
                continue
            if _ODD_IN_NAME.search(path.name):  # written so that any terminal can show it
                yield finding("file-name", ascii(path.name), Place(ascii(file)[1:-1], 1))
            elif path.suffix.lower() in _MARKDOWN_ENDINGS and not is_page(path.name):
                yield finding("page-ending", path.name, Place(file, 1), ending=path.suffix)
            elif path.is_dir() and not is_page(path.name):
                if path.is_symlink():
                    yield finding("link-to-folder", path.name, Place(file, 1))
            elif problem := (text_finding if is_page(path.name) else file_finding)(path, file):
                yield problem
    elif not is_missing(folder):
        what = "a file" if folder.is_file() else _what_else(folder)
        yield finding("not-a-folder", folder.name, Place(name, 1), what=what)


def _merge_marker(text: str, path: Path) -> int:
    """Return where the first line begins that a merge has left behind, or -1."""
    pattern, code = _MERGE_OR_DIVIDER, []
    if is_page(path.name):
        pattern, code = _MERGE, fenced_code_spans(text)
    starts = (match.start() for match in pattern.finditer(text))
    return next((at for at in starts if not any(start < at < end for start, end in code)), -1)


def _what_else(path: Path) -> str:
    """Return what is at a path instead of a file, in words; empty for a file, or a link to one."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return f"a link to {path.readlink()}, where there is no file"
    if stat.S_ISREG(mode):
        return ""
    return "a folder" if stat.S_ISDIR(mode) else "a pipe or a device"
