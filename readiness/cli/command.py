"""The interface of a command."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, its help, its arguments, and the function that runs it.

    `line` is its help in the list of commands, `text` its whole help, with an example. `run` gets the
    project's folder and the parsed arguments, prints what it has done, and returns the exit code; it raises a
    `ReadinessError` for what keeps it from its work. `takes` adds the command's arguments to its parser.
    `writes` says whether it changes files of the project; `arguments.typed` has the words that it was typed
    with.
    """

    name: str
    line: str
    text: str
    run: Callable[[Path, Namespace], int]
    takes: Callable[[ArgumentParser], None] = lambda _: None
    writes: bool = False


def takes_side(parser: ArgumentParser) -> None:
    """Take the choice of whoever looks after our bank; everybody else has a team's copy."""
    parser.add_argument(
        "--ours", action="store_true", help="our own bank instead, for those who look after it"
    )


def agreed(question: str) -> bool:
    """Ask somebody at a terminal for yes or no; anything but yes is no."""
    try:
        return input(f"{question} [y/N] ").strip().lower() in {"y", "yes"}
    except EOFError:
        return False
