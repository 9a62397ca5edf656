"""The bank and `team.py`, read afresh each time; every failure becomes a message with its file and line."""

from __future__ import annotations

import ast
import importlib
import re
import runpy
import sys
import traceback
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from readiness import model
from readiness import team as team_names
from readiness.checks.bank import bank_findings
from readiness.checks.findings import BankError, Finding, finding, in_order, refuse, rule_message
from readiness.checks.references import reference_findings
from readiness.checks.rules import GROUPS
from readiness.checks.shapes import shape_findings
from readiness.checks.suggestions import did_you_mean
from readiness.checks.team import team_findings
from readiness.model import Bank, Place
from readiness.model.contrast import Papers
from readiness.model.paths import (
    BANK,
    DOCS,
    NEVER_HIDDEN,
    OF_ANY_SUBJECT,
    OFFLINE_PAGE,
    OWN_BANK,
    REFERENCES_PAGE,
    SETTINGS_FILE,
    STYLES,
    TEAM_DOCS,
    TEAM_FILE,
    bank_file,
    is_page,
    source_file,
)
from readiness.model.site import Site
from readiness.model.team import Team
from readiness.site.colours import paper_colours, team_style
from readiness.site.overlay import overlay
from readiness.site.pages import (
    files_in,
    generated_pages,
    outdated_pages,
    principle_pages,
    unpublished_pages,
)
from readiness.site.project_files import folder_findings, is_missing, text_finding

# What Python says of an entry whose values do not fit its fields, by rule.
_MISFILLED = {
    "field-missing": re.compile(r"(?P<kind>\w+)\.__init__\(\) missing \d+ required .*?: (?P<fields>.+)"),
    "value-without-field": re.compile(r"(?P<kind>\w+)\.__init__\(\) takes .* positional argument"),
}
_LOST = ("page-lost", "our-page-missing")  # rules that a page of ours breaks when it is gone
_TAGS = re.compile(r"^tags:", re.MULTILINE)
_UNKNOWN_IMPORT = re.compile(r"cannot import name '(\w+)'(?: from '(?P<module>[\w.]+)')?")
_UNKNOWN_FIELD = re.compile(
    r"(?P<kind>\w+)\.__init__\(\) got an unexpected keyword argument '(?P<field>\w+)'"
)


def bank_folder(root: Path) -> str:
    """Return the folder of the bank that a site is made from, by path inside the project in `root`."""
    return OWN_BANK if has_own_bank(root) else BANK


def has_own_bank(root: Path) -> bool:
    """Whether the project in `root` has a bank on another subject."""
    return any((root / OWN_BANK).glob("*.py"))  # git and Python leave empty folders behind


def load_bank(root: Path) -> Bank:
    """Return `BANK` of the bank's package, as its files are now; `root` is the project's folder.

    Raises `BankError` with file and line where a file is not Python or an entry lacks a field.
    """
    name = bank_folder(root)
    folder, first = root / name, root / bank_file(name)
    for file in sorted({first, *folder.glob("*.py")}):
        refuse_unreadable(file, root)
    for name in [name for name in sys.modules if name == "bank" or name.startswith("bank.")]:
        del sys.modules[name]  # while the site is served, edited files have to be read again
    importlib.invalidate_caches()
    bank = _run(lambda: getattr(importlib.import_module(BANK), "BANK", None), folder.parent, folder)
    if not isinstance(bank, Bank):
        raise BankError(f"{Place(str(first), 1)}: {rule_message('no-bank')}")
    return bank


def load_team(root: Path) -> Team:
    """Return `TEAM` of `team.py` in the folder `root`.

    Raises `BankError` as `load_bank` does, for a value that silently takes the place of an earlier one, and
    where there is no such file: a team that has lost it would publish our site.
    """
    file = root / TEAM_FILE
    if is_missing(file):
        raise BankError(f"{Place(str(file), 1)}: {rule_message('team-missing')}")
    refuse_unreadable(file, root)
    team = _run(lambda: runpy.run_path(str(file)).get("TEAM"), root, file)
    if not isinstance(team, Team):
        raise BankError(f"{Place(str(file), 1)}: {rule_message('no-team')}")
    if overwritten := next(_overwritten_values(ast.parse(file.read_bytes())), None):
        line, message = overwritten
        raise BankError(f"{Place(str(file), line)}: {message}")
    return team


def refuse_unreadable(file: Path, root: Path) -> None:
    """Raise `BankError` where a file of the project in `root` cannot be read as a finished text."""
    if problem := text_finding(file, file.relative_to(root).as_posix()):
        raise BankError(f"{Place(str(file), problem.place.line)}: {problem.problem} {problem.remedy}")


def assignments(code: ast.Module, name: str) -> list[ast.Assign | ast.AnnAssign]:
    """Return the statements of a file that assign to a name, in their order."""
    statements = (node for node in code.body if isinstance(node, (ast.Assign, ast.AnnAssign)))
    return [statement for statement in statements if name in map(ast.unparse, _targets(statement))]


def _targets(statement: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return statement.targets if isinstance(statement, ast.Assign) else [statement.target]


def _overwritten_values(code: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and message of each value that overwrites an earlier one: of `TEAM`, or under a key."""
    for statement in assignments(code, "TEAM")[1:]:
        yield statement.lineno, rule_message("team-twice")
    for table in (node for node in ast.walk(code) if isinstance(node, ast.Dict)):
        seen: set[object] = set()
        for key in (key for key in table.keys if isinstance(key, ast.Constant)):
            if key.value in seen:
                yield key.lineno, rule_message("team-key-twice", key=key.value)
            seen.add(key.value)


def load_site(root: Path, docs: Path) -> Site:
    """Return the site that the project in the folder `root` makes; `docs` is the folder of its pages.

    Raises `BankError` with everything that is wrong.
    """
    site, findings = inspect_site(root, docs)
    refuse(findings)
    return cast("Site", site)  # there is one where nothing was found


def inspect_site(root: Path, docs: Path) -> tuple[Site | None, list[Finding]]:
    """Return the site as `load_site` does, and everything that is wrong with it.

    There is no site where something keeps it from being put together: a file that is none or no text, a wrong
    type, or a mistake in `team.py` or in the words. Raises `BankError` where bank or team cannot be read.
    """
    if unreadable := _unreadable(root, docs):
        return None, unreadable
    return inspect_team(root, docs, load_bank(root), load_team(root))


def inspect_team(root: Path, docs: Path, ours: Bank, team: Team) -> tuple[Site | None, list[Finding]]:
    """Return what `inspect_site` does, of the site that a team would make of our bank."""
    docs_files, team_files = files_in(docs), files_in(root / TEAM_DOCS)
    papers = papers_of({**docs_files, **team_files})
    findings = (
        shape_findings(ours)
        or shape_findings(team)
        or team_findings(team, ours, docs_files, team_files, papers)
    )
    if findings:
        return None, findings
    bank = overlay(ours, team)
    is_own = has_own_bank(root)
    bank = replace(bank, taken_from=None) if is_own else bank
    foreign = {*filter(is_page, docs_files)} - OF_ANY_SUBJECT if is_own else set()
    empty = _pages_without_entries(bank, team_files) if is_own else set()
    # Where both banks have a dimension or a source of the same id, its page is the site's.
    replaced = foreign & {*generated_pages(bank, ())}
    left_behind = (foreign | empty) - {*team_files} - replaced
    unpublished = unpublished_pages(ours, bank, team, docs_files) | left_behind
    pages = principle_pages({*docs_files, *team_files} - unpublished, bank)
    style = team_style(team.colours, papers)
    outdated = (*outdated_pages(ours, bank), *sorted(replaced))
    site = Site(bank, team, ours, team_files, unpublished, outdated, style)
    texts = {
        source_file(path, names): file.read_text("utf-8", "replace")
        for names, files in (((), docs_files), (team_files, team_files))
        for path, file in files.items()
        if is_page(path) and (names or path not in foreign)
    }
    findings = [
        *_lost_pages(docs_files, team_files, is_own=is_own),
        *bank_findings(bank, pages, ours, team_files, TEAM_DOCS if is_own else DOCS),
    ]
    is_whole = not any(finding.rule in _LOST for finding in findings)
    findings += reference_findings(bank.references, texts, is_whole=is_whole)
    # With a word missing, nothing could go on to read the pages, whose headings are words too.
    words_fit = not any(finding.rule in GROUPS["words"] for finding in findings)
    return site if words_fit else None, in_order(findings)


def _unreadable(root: Path, docs: Path) -> list[Finding]:
    """Return a finding for each file or folder that cannot be read as what it should be."""
    if not docs.exists():
        return [finding("file-missing", docs.name, Place(str(docs), 1), file=docs.name)]
    team = Path(TEAM_DOCS).parent.name
    found = [
        text_finding(root / SETTINGS_FILE, SETTINGS_FILE),
        *(folder_findings(root / team, team) if not (root / team).is_dir() else ()),
        *folder_findings(docs, DOCS),
        *folder_findings(root / TEAM_DOCS, TEAM_DOCS),
    ]
    return in_order(filter(None, found))


def _lost_pages(
    docs_files: Collection[str], team_files: Collection[str], *, is_own: bool
) -> Iterator[Finding]:
    """Yield a finding for each page that no site can be without, and that is neither ours nor the team's."""
    for path in sorted(NEVER_HIDDEN - {*team_files}):
        if is_own and path not in OF_ANY_SUBJECT:
            yield finding("own-page", path, Place(f"{TEAM_DOCS}/{path}", 1), page=path)
        elif path not in docs_files and path != OFFLINE_PAGE:  # which the settings can do without
            file = source_file(path, ())
            yield finding("page-lost", path, Place(file, 1), page=file, name=path)


def _pages_without_entries(bank: Bank, team_files: Mapping[str, Path]) -> set[str]:
    """Return our lists that a bank has nothing for: terms, references, and pages by theme."""
    pages = (file for path, file in team_files.items() if is_page(path))
    has_themes = any(_TAGS.search(page.read_text("utf-8", "replace")) for page in pages)
    lists = {"about/glossary.md": bank.terms, REFERENCES_PAGE: bank.references, "themes.md": has_themes}
    return {page for page, entries in lists.items() if not entries}


def papers_of(files: Mapping[str, Path]) -> Papers:
    """Return the page's two colours that a site's style sheets set; `files` are by path inside `docs/`.

    Raises `BankError` where one is missing.
    """
    sheets = (path for path in sorted(files) if path.startswith(STYLES) and path.endswith(".css"))
    return paper_colours("\n".join(files[path].read_text("utf-8", "replace") for path in sheets))


def _run(read: Callable[[], Any], root: Path, source: Path) -> Any:  # noqa: ANN401  whatever is written there
    """Return what `read` reads from the file or folder `source`, whose imports are found in `root`."""
    sys.path.insert(0, str(root))
    try:
        return read()
    except SyntaxError as error:
        place = Place(error.filename or str(source), error.lineno or 1)
        raise BankError(f"{place}: {_syntax_reason(error.msg)}") from error
    except (Exception, SystemExit) as error:  # a half-written file may raise anything
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame for frame in frames if Path(frame.filename).is_relative_to(source)]
        place = Place(lines[-1].filename, lines[-1].lineno or 1) if lines else Place(str(source), 1)
        raise BankError(f"{place}: {_reason(error, source)}") from error
    finally:
        sys.path.remove(str(root))


def _syntax_reason(said: str) -> str:
    """Return why a file is not Python, by what Python says of it."""
    _, _, field = said.partition("keyword argument repeated: ")
    if field:
        return rule_message("field-twice", field=field)
    return rule_message("not-python", reason=said.rstrip("?."))


def _reason(error: BaseException, source: Path) -> str:
    """Return why a file could not be read, in words for the person who wrote it."""
    text = " ".join(str(error).split())
    if isinstance(error, NameError):
        return _unknown_name(error.name or "", source)
    if isinstance(error, ModuleNotFoundError):
        return _unknown_module(error.name or "", source)
    if imported := _UNKNOWN_IMPORT.match(text):
        return _unknown_import(imported[1], imported["module"] or "", source)
    if unknown := _UNKNOWN_FIELD.search(text):
        kind, name = unknown["kind"], unknown["field"]
        fields = getattr(getattr(team_names, kind, None), "__dataclass_fields__", {})
        return rule_message("field-unknown", kind=kind, field=name, meant=_meant(name, fields))
    for rule, pattern in _MISFILLED.items():
        if misfilled := pattern.match(text):
            return rule_message(rule, **misfilled.groupdict())
    return rule_message("entry-unreadable", reason=text or type(error).__name__)


def _unknown_module(name: str, source: Path) -> str:
    """Return what is wrong with an import: a file of the bank is gone, or there never was such a module."""
    package, _, module = name.partition(".")
    if package == BANK:
        return rule_message("file-missing", file=_bank_module(module, source))
    return rule_message("module-unknown", name=name)


def _unknown_import(name: str, module: str, source: Path) -> str:
    """Return what is wrong with a name that is imported: a file of the bank or another lacks it."""
    package, _, file = module.partition(".")
    if package == BANK and file:
        meant = _meant(name, vars(sys.modules[module]))
        return rule_message("name-not-defined", file=_bank_module(file, source), name=name, meant=meant)
    return rule_message("name-unknown", name=name, meant=_meant(name, team_names.__all__))


def _bank_module(module: str, source: Path) -> str:
    """Return the file of a module in the folder `source` of a bank, by path inside the project."""
    folder = OWN_BANK if source.as_posix().endswith(f"/{OWN_BANK}") else BANK
    return f"{folder}/{module.replace('.', '/')}.py"


def _unknown_name(name: str, source: Path) -> str:
    """Return what is wrong with a name that `source`, a team's file or the folder of the bank, uses."""
    if source.name == TEAM_FILE and name in team_names.__all__:
        return rule_message("team-import", name=name)
    if source.name == TEAM_FILE and name in model.__all__:
        return rule_message("team-not-yours", name=name)
    return rule_message("name-unknown", name=name, meant=_meant(name, team_names.__all__))


def _meant(name: str, known: Collection[str]) -> str:
    """Return a suggestion as the rules take it: after a space, or nothing."""
    suggestion = did_you_mean(name, known)
    return f" {suggestion}" if suggestion else ""
