"""Reading the bank and what the team changes, afresh each time, with every failure told as a sentence."""

from __future__ import annotations

import ast
import difflib
import importlib
import re
import runpy
import sys
import traceback
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, cast

from readiness import team as vocabulary
from readiness.checks.bank import bank_findings
from readiness.checks.findings import BankError, Finding, refuse, rule_message
from readiness.checks.shapes import shape_findings
from readiness.checks.team import team_findings
from readiness.model import Bank, Place
from readiness.model.paths import BANK_FILE, TEAM_DOCS, TEAM_FILE
from readiness.model.site import Site
from readiness.model.team import Team
from readiness.site.overlay import overlay
from readiness.site.pages import files_in, outdated, principle_pages, unpublished

_NO_FIELD = re.compile(r"(?P<kind>\w+)\.__init__\(\) got an unexpected keyword argument '(?P<field>\w+)'")


def load_bank(root: Path) -> Bank:
    """Return `BANK` of the package `bank` in the folder `root`, as the files stand now.

    Raises `BankError` with file and line where a file cannot be read as Python or an entry lacks a field.
    """
    for name in [name for name in sys.modules if name == "bank" or name.startswith("bank.")]:
        del sys.modules[name]  # edited files must be read again while the site is served
    importlib.invalidate_caches()
    bank = _run(lambda: importlib.import_module("bank").BANK, root, root / "bank")
    if not isinstance(bank, Bank):
        raise BankError(f"{Place(str(root / BANK_FILE), 1)}: {rule_message('no-bank')}")
    return bank


def load_team(root: Path) -> Team:
    """Return `TEAM` of `team.py` in the folder `root`; where there is no such file, a team without changes.

    Raises `BankError` as `load` does.
    """
    file = root / TEAM_FILE
    if not file.exists():
        return Team()
    team = _run(lambda: runpy.run_path(str(file)).get("TEAM"), root, file)
    if not isinstance(team, Team):
        raise BankError(f"{Place(str(file), 1)}: {rule_message('no-team')}")
    if lost := next(_overwritten(ast.parse(file.read_bytes())), None):
        line, message = lost
        raise BankError(f"{Place(str(file), line)}: {message}")
    return team


def assignments(code: ast.Module, name: str) -> list[ast.Assign | ast.AnnAssign]:
    """Return the statements of a file that give a name its value, in their order."""
    statements = (each for each in code.body if isinstance(each, (ast.Assign, ast.AnnAssign)))
    return [each for each in statements if name in map(ast.unparse, _targets(each))]


def _targets(statement: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return statement.targets if isinstance(statement, ast.Assign) else [statement.target]


def _overwritten(code: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and message of each value that takes an earlier one's place: of `TEAM`, or under a key."""
    for statement in assignments(code, "TEAM")[1:]:
        yield statement.lineno, rule_message("team-twice")
    for table in (each for each in ast.walk(code) if isinstance(each, ast.Dict)):
        seen: set[object] = set()
        for key in (each for each in table.keys if isinstance(each, ast.Constant)):
            if key.value in seen:
                yield key.lineno, rule_message("team-key-twice", key=key.value)
            seen.add(key.value)


def load_site(root: Path, docs: Path) -> Site:
    """Return what the site in the folder `root` is built from; raise `BankError` with all that is wrong.

    `docs` is the folder of its pages.
    """
    site, found = inspect_site(root, docs)
    refuse(found)
    return cast("Site", site)  # without mistakes there is one


def inspect_site(root: Path, docs: Path) -> tuple[Site | None, list[Finding]]:
    """Return what `load_site` does, and all that is wrong with it.

    There is no site where mistakes of shape or in `team.py` keep it from being put together.
    """
    ours, team = load_bank(root), load_team(root)
    pages, files = files_in(docs), files_in(root / TEAM_DOCS)
    found = shape_findings(ours) or shape_findings(team) or team_findings(team, ours, pages, files)
    if found:
        return None, found
    bank = overlay(ours, team)
    gone = unpublished(ours, bank, team, pages)
    found = bank_findings(bank, principle_pages({*pages, *files} - gone, bank), ours, files)
    return Site(bank, team, ours, files, gone, outdated(ours, bank)), found


def _run(read: Callable[[], Any], root: Path, source: Path) -> Any:  # noqa: ANN401  whatever stands there
    """Return what `read` reads from the file or folder `source`, whose imports are found in `root`."""
    sys.path.insert(0, str(root))
    try:
        return read()
    except SyntaxError as error:
        place = Place(error.filename or str(source), error.lineno or 1)
        raise BankError(f"{place}: {rule_message('not-python', reason=error.msg.rstrip('?.'))}") from error
    except (Exception, SystemExit) as error:  # whatever a half-written file may raise
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame for frame in frames if Path(frame.filename).is_relative_to(source)]
        place = Place(lines[-1].filename, lines[-1].lineno or 1) if lines else Place(str(source), 1)
        raise BankError(f"{place}: {_unreadable(error)}") from error
    finally:
        sys.path.remove(str(root))


def _unreadable(error: BaseException) -> str:
    """Return what an entry that cannot be read lacks, as plainly as the error tells it."""
    if isinstance(error, NameError):
        name = error.name or ""
        return rule_message("name-unknown", name=name, meant=_did_you_mean(name, vars(vocabulary)))
    if wrong := _NO_FIELD.search(str(error)):
        kind = getattr(vocabulary, wrong["kind"], None)
        fields = getattr(kind, "__dataclass_fields__", {})
        name = wrong["field"]
        return rule_message(
            "field-unknown", kind=wrong["kind"], field=name, meant=_did_you_mean(name, fields)
        )
    return rule_message("entry-unreadable", reason=str(error) or type(error).__name__)


def _did_you_mean(name: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f" Did you mean {near[0]}?" if near and near[0] != name else ""
