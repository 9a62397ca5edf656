"""Steps: what commands write into the project, each whole or not at all, and how it is taken back.

A step is a file of `.readiness/`, which git ignores. It is `unfinished.json` from before the first file of
the project changes until the last one has; then it is among the numbered ones that `undo` takes back. So
whatever stops a command, the next one finds out and has every file's earlier text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from readiness.checks.findings import BankError
from readiness.checks.shapes import shape_findings
from readiness.cli.checkout import CommandError, listed, text_of_file
from readiness.cli.durable import move_file, remove_file, replace_files, what_failed
from readiness.model.paths import JOURNAL
from readiness.site.loading import load_bank, load_team

_KEPT = 20
_UNDO = "python -m readiness undo"
_UNREADABLE = "No file was changed, because the change led to this. Make it by hand.\n{problems}"
_STOPPED = """\
A command was stopped halfway, so what it had written is taken back: {command}
{files}\
"""
_STUCK = """\
{problem}
A change is half written. Put this right, then run any command, such as check, to take it back.\
"""
_CHANGED = """\
Nothing was taken back, because these files have changed since, and your changes would be lost: {files}.
Take out your changes and run this again, or take back by hand what this wrote: {command}\
"""
_NOTHING = f"""\
There's nothing to take back. {_UNDO} knows the last {_KEPT} changes that commands made in this folder.\
"""
_DAMAGED = """\
{path}: this note of what a command wrote can't be read. Delete it. Files that it names stay as they are.\
"""


@dataclass(frozen=True, slots=True)
class Step:
    """What one command wrote: the words it was typed with, and each file's text before and after.

    Files are named by their path inside the project; one that did not exist has None before.
    """

    command: str
    before: Mapping[str, str | None]
    after: Mapping[str, str]


def write_files(root: Path, texts: Mapping[str, str], command: str) -> str:
    """Write files by their path inside the project, all or none, as the step of a command.

    Returns what to say about it. Raises `CommandError`, with every file as it was, where one cannot be
    written, or where bank or team could not be read afterwards.
    """
    before = {file: text_of_file(root, file) if (root / file).exists() else None for file in texts}
    changed = [file for file, text in texts.items() if text != before[file]]
    if not changed:
        return "No file had to change."
    changed.sort(key=lambda file: before[file] is not None)  # new files first: nothing names them yet
    step = Step(command, {file: before[file] for file in changed}, {file: texts[file] for file in changed})
    unfinished, kept = _unfinished(root), _kept(root)
    replace_files([(unfinished, json.dumps(asdict(step)).encode())], root / JOURNAL)
    with _all_or_none(root, step.before, lambda: unfinished.unlink(missing_ok=True)):
        _put(root, step.after)
        if problems := _problems(root):
            raise CommandError(_UNREADABLE.format(problems=problems))
        for old in kept[: 1 - _KEPT]:
            old.unlink()
        number = int(kept[-1].stem) + 1 if kept else 1
        move_file(unfinished, _folder(root) / f"{number:06}.json")
    return f"Wrote {', '.join(changed)}. To take it back: {_UNDO}"


def last_command(root: Path) -> str:
    """Return the words of the command that `undo` takes back. Raises `CommandError` where there is none."""
    if kept := _kept(root):
        return _read(kept[-1]).command
    raise CommandError(_NOTHING)


def undo(root: Path) -> str:
    """Take back the last step, and return what to say about it.

    Raises `CommandError`, with every file as it was, where there is none, where somebody has changed its
    files since, or where one cannot be written.
    """
    kept = _kept(root)
    if not kept:
        raise CommandError(_NOTHING)
    step = _read(kept[-1])
    if changed := _changed_since(root, step):
        raise CommandError(_CHANGED.format(files=", ".join(changed), command=step.command))
    unfinished = _unfinished(root)
    move_file(kept[-1], unfinished)  # whatever stops this command, the next one goes on taking the step back
    with _all_or_none(root, step.after, lambda: move_file(unfinished, kept[-1])):
        _put(root, step.before)
    unfinished.unlink()
    lines = [f"Taken back: {step.command}", _told(step.before)]
    if len(kept) > 1:
        lines.append(f"The next undo takes back: {_read(kept[-2]).command}")
    return "\n".join(lines)


def is_unfinished(root: Path) -> bool:
    """Whether a command was stopped halfway, or is at work."""
    return _unfinished(root).exists()


def recover(root: Path) -> str | None:
    """Take back what a command that was stopped has written, and return what to say about it, if anything.

    A file that somebody has changed since stays as it is. Raises `CommandError` where a file cannot be
    written; a later attempt can still take it back.
    """
    unfinished = _unfinished(root)
    if not unfinished.exists():
        return None
    step = _read(unfinished)
    changed = _changed_since(root, step)
    before = {file: text for file, text in step.before.items() if file not in changed}
    try:
        _put(root, before)
        unfinished.unlink()
    except (CommandError, OSError) as error:
        raise CommandError(_STUCK.format(problem=_what(error))) from error
    said = _STOPPED.format(command=step.command, files=_told(before))
    return f"{said} Changed since, so left alone: {', '.join(changed)}." if changed else said


@contextmanager
def _all_or_none(root: Path, texts: Mapping[str, str | None], end: Callable[[], None]) -> Iterator[None]:
    """Where anything fails meanwhile, give files back their texts, then call `end`; raise what failed."""
    try:
        yield
    except BaseException as error:  # a pressed Ctrl+C, too
        try:
            _put(root, texts)
            end()
        except (CommandError, OSError) as again:
            raise CommandError(_STUCK.format(problem=_what(again))) from again
        if isinstance(error, OSError):
            raise CommandError(f"{_what(error)} Nothing was changed.") from error
        raise


def _what(error: Exception) -> str:
    return what_failed(error) if isinstance(error, OSError) else str(error)


def _folder(root: Path) -> Path:
    return root / JOURNAL / "steps"


def _unfinished(root: Path) -> Path:
    return root / JOURNAL / "unfinished.json"


def _kept(root: Path) -> list[Path]:
    """Return the files of the steps that can be taken back, the last one last."""
    return sorted(_folder(root).glob("*.json"))


def _read(path: Path) -> Step:
    try:
        return Step(**json.loads(path.read_bytes()))
    except (ValueError, TypeError):
        raise CommandError(_DAMAGED.format(path=path)) from None


def _problems(root: Path) -> str:
    """Return what keeps bank or team from being read, as text."""
    try:
        return listed([*shape_findings(load_bank(root)), *shape_findings(load_team(root))])
    except BankError as error:
        return str(error)


def _changed_since(root: Path, step: Step) -> list[str]:
    """Return the files of a step that have neither the text before it nor the one after."""
    known = {file: (text, step.after[file]) for file, text in step.before.items()}
    return [file for file, texts in known.items() if not any(_has(root, file, text) for text in texts)]


def _has(root: Path, file: str, text: str | None) -> bool:
    """Whether a file has a text; None stands for no file."""
    path = root / file
    content = path.read_bytes() if path.exists() else None
    return content == (None if text is None else text.encode())


def _put(root: Path, texts: Mapping[str, str | None]) -> None:
    """Give files their texts, and remove those that have none."""
    other = {file: text for file, text in texts.items() if not _has(root, file, text)}
    contents = [(root / file, text.encode()) for file, text in other.items() if text is not None]
    replace_files(contents, root / JOURNAL)
    for file, text in texts.items():
        if text is None:  # even if it is gone, for the folders that were made for it
            remove_file(root, file)


def _told(before: Mapping[str, str | None]) -> str:
    """Return which files are as they were before a step, and which are gone."""
    restored = [file for file, text in before.items() if text is not None]
    removed = [file for file, text in before.items() if text is None]
    groups = (("As before", restored), ("Removed", removed))
    return " ".join(f"{what}: {', '.join(files)}." for what, files in groups if files)
