"""Reading the bank from its package, afresh each time, with every failure told as a sentence."""

from __future__ import annotations

import importlib
import sys
import traceback
from collections.abc import Callable, Collection
from pathlib import Path

from readiness.checks import findings, misshapen
from readiness.model import Bank, Place
from readiness.rules import told


class BankError(Exception):
    """A bank that cannot be used; the message is meant for whoever edits it."""


def load(hooks: Path) -> Bank:
    """Return `BANK` of the package `bank` in the folder `hooks`, as the files stand now.

    Raises `BankError` with file and line where a file cannot be read as Python or an entry lacks a field.
    """
    folder = hooks / "bank"
    for name in [name for name in sys.modules if name == "bank" or name.startswith("bank.")]:
        del sys.modules[name]  # edited files must be read again while the site is served
    importlib.invalidate_caches()
    sys.path.insert(0, str(hooks))
    try:
        bank = importlib.import_module("bank").BANK
    except SyntaxError as error:
        place = Place(error.filename or str(folder), error.lineno or 1)
        raise BankError(f"{place}: {told('not-python', reason=error.msg)}") from error
    except Exception as error:  # whatever a half-written file may raise
        lines = [
            frame
            for frame in traceback.extract_tb(error.__traceback__)
            if Path(frame.filename).is_relative_to(folder)
        ]
        place = Place(lines[-1].filename, lines[-1].lineno or 1) if lines else Place(str(folder), 1)
        raise BankError(f"{place}: {told('entry-unreadable', reason=error)}") from error
    finally:
        sys.path.remove(str(hooks))
    if not isinstance(bank, Bank):
        raise BankError(f"{Place(str(folder / '__init__.py'), 1)}: {told('no-bank')}")
    return bank


def sound(bank: Bank, pages_of: Callable[[Bank], Collection[str]]) -> Bank:
    """Return the bank if no rule is broken; raise `BankError` with all findings otherwise.

    `pages_of` gives the pages that there are for a bank whose shape is right; see `findings`.
    """
    found = misshapen(bank) or findings(bank, pages_of(bank))
    if found:
        count = "one mistake" if len(found) == 1 else f"{len(found)} mistakes"
        listed = "\n".join(f"  {finding}" for finding in found)
        message = f"The question bank has {count}; nothing was built.\n{listed}"
        raise BankError(message)
    return bank
