"""What a command is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it is called, what its help says, what it takes, and what it does.

    `line` stands in the list of commands; `text` says what it does and writes, with an example. `run` is
    given the checkout's folder and what was typed, and returns the exit code. It prints what it did; what
    keeps it from its work it raises as `CommandError`.
    """

    name: str
    line: str
    text: str
    run: Callable[[Path, Namespace], int]
    takes: Callable[[ArgumentParser], None] = lambda _: None
