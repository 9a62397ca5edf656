"""Stopping what commands write, and having it fail, at each change to the file system in turn.

`python -m tests.support.stopping PROJECT` tries this on a team's copy, and fails where files are neither as they were
before nor as they are after. It forks, which a process with threads, such as a test's, must not.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Never

from readiness.cli.checkout import CommandError
from readiness.cli.steps import recover, undo, write_files

if TYPE_CHECKING:
    from collections.abc import Callable

CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod"}
STOPPED, DONE, BROKEN = range(3)
# As often as a file is written, the bank is read.
QUICK_BANK = """\
from dataclasses import replace
from tests.support.banks import BANK

BANK = replace(BANK, dimensions=(), signs=(), sources=(), references=(), related=(), terms=())
"""


def team_files(project: Path) -> dict[str, str]:
    """Everything of a team's, with folders, which have no text."""
    paths = [project / "team.py", *(project / "team").rglob("*")]
    return {
        path.relative_to(project).as_posix(): path.read_text("utf-8") if path.is_file() else ""
        for path in paths
    }


def stop() -> Never:
    """End the process at once, as being killed does."""
    os._exit(STOPPED)


def fail() -> Never:
    """Fail as writing to a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a file")


def interrupted(
    number: int, end: Callable[[], Never], act: Callable[[], object], fine: Callable[[], bool] = lambda: True
) -> bool:
    """Whether something comes to a change of the given number, which is not made: there it is to `end`.

    What fails has to leave everything as is `fine`.
    """
    child = os.fork()
    if not child:
        made = 0

        def audit(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal made
            opened = event == "open" and int(str(arguments[2])) & (os.O_WRONLY | os.O_RDWR)
            if event in CHANGES or opened:
                made += 1
                if made == number:
                    if opened:  # it comes as far as that: the file is empty, and nothing is written
                        Path(str(arguments[0])).write_bytes(b"")
                    end()

        sys.addaudithook(audit)
        try:
            with suppress(CommandError, OSError):
                act()
        except BaseException:
            os._exit(BROKEN)
        os._exit(DONE if made < number else STOPPED if fine() else BROKEN)
    result = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert result in {STOPPED, DONE}, f"failed at change {number}, and nothing is whole"
    return result == STOPPED


def main(project: Path) -> None:
    """Stop and fail writing, undoing and recovering everywhere; print where this was and how often files were mixed."""
    os.fsync = lambda fd: None  # noqa: ARG005 only a power cut could tell, and it takes most of the time
    (project / "bank/__init__.py").write_text(QUICK_BANK)
    before = team_files(project)
    team = (project / "team.py").read_text("utf-8").replace("Ours", "Theirs")
    texts = {"team.py": team, "team/README.md": "Changed.\n", "team/docs/wards/round.md": "# Round\n"}

    def write() -> None:
        write_files(project, texts, "a command")

    def take_back() -> None:
        undo(project)

    def whole() -> bool:
        return team_files(project) in (before, after)

    write()
    after = team_files(project)
    numbers: list[int] = []
    mixed = 0
    for end in (stop, fail):
        for act, opposite in ((take_back, write), (write, take_back)):
            start = team_files(project)
            at, again = count(1), count(1)
            number, number_again = next(at), next(again)
            while interrupted(number, end, act, whole):
                mixed += not whole()
                if interrupted(number_again, end, lambda: recover(project)):
                    number_again = next(again)  # the same stop once more, as far as that was
                else:
                    number, number_again, again = next(at), 1, count(2)
                recover(project)
                assert whole(), f"stopped at change {number}, then at {number_again}"
                if team_files(project) != start:
                    opposite()
                assert team_files(project) == start
            assert whole()
            assert team_files(project) != start
            numbers.append(number)
    sys.stdout.write(json.dumps([*numbers, mixed]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
