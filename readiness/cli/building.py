"""What only building the site finds: links, navigation, settings and templates, as the builder sees them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from os.path import normpath
from pathlib import Path
from tempfile import TemporaryDirectory

from readiness.model import Place
from readiness.model.paths import DOCS, SETTINGS_FILE, source_file
from readiness.model.site import Site

_BUILDERS = ("mkdocs", "properdocs")
_PACKAGES = frozenset({*_BUILDERS, "material", "pymdownx", "jinja2", "segno", "rjsmin", "rcssmin"})
_ENVIRONMENT = ".venv"
_PYTHONS = (f"{_ENVIRONMENT}/bin/python", f"{_ENVIRONMENT}/Scripts/python.exe")

# In what the builder prints: a record of its log, with all its lines, or of settings that it cannot read; how
# it ends where it has looked at everything, and warnings alone have stopped it; and the parts of a traceback.
_RECORD = re.compile(
    r"^(?:(?:WARNING|ERROR|CRITICAL) +-  |Error: )(?P<message>.*?)(?=^[A-Z]+ +-  |^$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_SAW_ALL = re.compile(r"^Aborted with \d+ warnings in strict mode", re.MULTILINE)
_FRAME = re.compile(r'^  File "(?P<file>.+?)", line (?P<line>\d+)', re.MULTILINE)
_RAISED = re.compile(r"^[\w.]+: (?P<message>.+)", re.MULTILINE)
_MISSING = re.compile(r"No module named '?(?P<name>[\w.]+)")

# What a message is about.
_OF_LINK = re.compile(r"Doc file '(?P<page>.+?)' (?P<problem>contains .*?'(?P<link>.*?)'.*)")
_OF_ANCHOR = re.compile(
    r"Doc file '(?P<page>.+?)' .*? the doc '(?P<target>.+?)' does not contain an anchor '#(?P<anchor>.+?)'"
)
_OF_PAGE = re.compile(r"page '(?P<page>.+?\.md)'")
_OF_TAGS = re.compile(r"tags of page '(?P<page>.+?)' in .*: Tags not in allow list: (?P<tags>.+)")
_OF_SETTINGS = re.compile(r"^Config value '|['\"]nav['\"] configuration|the configuration file")

_UNLISTED = 'but are not included in the "nav" configuration:'
_LACKS_ANCHOR = (
    "{page} links to the part #{anchor} of this page, which has no such part. Give a heading this anchor: "
    "## … {{ #{anchor} }}"
)
_LACKS_TAGS = (
    f"{SETTINGS_FILE} doesn't list {{tags}} under tags_allowed. Write a tag that it lists, or add it there."
)
_NOT_IN_NAV = f"this page is not in the navigation. Name it in {SETTINGS_FILE}, under nav or not_in_nav."

_LACKING = (
    "Not checked: links, navigation and templates. {python} lacks the packages that build the site. "
    "Run make site: it puts them into .venv/, where check finds them."
)
_STOPPED = (
    "Not checked: links, navigation and templates beyond what stops the build. Fix that and check again."
)


@dataclass(frozen=True, slots=True)
class Trial:
    """What a build has shown: its mistakes, a line for each, and which part of the check is still to come."""

    mistakes: tuple[str, ...] = ()
    unchecked: str = ""


NOT_BUILT = Trial(unchecked=_STOPPED)


def trial(root: Path, site: Site, known: Collection[str]) -> Trial:
    """Build the site of the project in `root`, throw it away, and return what is wrong that is not `known`.

    The builder is that of the project's environment, or else of this Python.
    """
    python = next((path for path in _PYTHONS if (root / path).exists()), None)
    if python is None and not any(map(find_spec, _BUILDERS)):
        return Trial(unchecked=_LACKING.format(python="This Python"))
    ended = _build(root, str(root / python) if python else sys.executable)
    said = ended.stdout + ended.stderr
    if (missing := _MISSING.search(said)) and missing["name"] in _PACKAGES:
        return Trial(unchecked=_LACKING.format(python=python or "This Python"))
    if ended.returncode == 0:
        return Trial()
    told = [*_raised(root, said)] or [*_logged(root, site, said)] or said.splitlines()[-1:]
    mistakes = tuple(mistake for mistake in dict.fromkeys(told) if mistake not in known)
    return Trial(mistakes, "" if _SAW_ALL.search(said) else _STOPPED)


def _raised(root: Path, said: str) -> Iterator[str]:
    """Yield what the builder did not expect, such as a mistake in a template, with its place."""
    if "Traceback (most recent call last)" not in said:
        return
    *_, last = _FRAME.finditer(said)
    error = _RAISED.search(said, last.end())
    ours = [
        Place(frame["file"], int(frame["line"]))
        for frame in _FRAME.finditer(said)
        if Path(frame["file"]).is_relative_to(root)
        and not Path(frame["file"]).is_relative_to(root / _ENVIRONMENT)
    ]
    if error and ours:
        yield f"{ours[-1]}: {_sentence(error['message'])} Correct this line."


def _logged(root: Path, site: Site, said: str) -> Iterator[str]:
    """Yield what the builder has logged: a line for each mistake."""
    for record in _RECORD.finditer(said):
        first, *more = record["message"].strip().removeprefix("readiness: ").splitlines()
        if first.endswith("from being built."):  # what follows is in our form
            yield from (line.strip() for line in more)
        elif _UNLISTED in first:
            for page in (line.strip(" -") for line in more):
                yield f"{source_file(page, site.team_files)}: {_NOT_IN_NAV}"
        elif more or not first.endswith(":"):  # or it only announces the next record
            yield _in_our_form(root, site, " ".join(" ".join([first, *more]).split()))


def _in_our_form(root: Path, site: Site, message: str) -> str:
    anchor = _OF_ANCHOR.search(message)
    if anchor and anchor["target"] in site.team_files and anchor["page"] not in site.team_files:
        file = source_file(anchor["target"], site.team_files)
        return f"{file}: {_LACKS_ANCHOR.format(anchor=anchor['anchor'], page=anchor['page'])}"
    if link := _OF_LINK.match(message):
        place = _place_of(root, source_file(link["page"], site.team_files), f"({link['link']}")
        return f"{place}: it {_sentence(link['problem'])} Correct the link, or take it out."
    if of_tags := _OF_TAGS.search(message):
        file = Path(normpath(Path(DOCS, of_tags["page"]))).as_posix()  # it is relative to that folder
        tags = ", ".join(sorted(of_tags["tags"].split(",")))
        return f"{_place_of(root, file, 'tags:')}: {_LACKS_TAGS.format(tags=tags)}"
    if _OF_SETTINGS.search(message):
        return f"{SETTINGS_FILE}: {_sentence(message)} Correct it there."
    if page := _OF_PAGE.search(message):
        return f"{source_file(page['page'], site.team_files)}: {_sentence(message)}"
    return _sentence(message)


def _place_of(root: Path, file: str, part: str) -> str:
    """Return where a page has a part of its text, without a line where that is composed of other texts."""
    path = root / file
    text = path.read_text("utf-8") if path.exists() else ""  # the bank makes some pages without a file
    before, found, _ = text.partition(part)
    return str(Place(str(path), before.count("\n") + 1)) if found else file


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _build(root: Path, python: str) -> subprocess.CompletedProcess[str]:
    """Return how the first builder ended that this Python has, or the last where it has none."""
    environment = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"} | {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONDONTWRITEBYTECODE": "1",  # a check writes nothing
        "PYTHON_COLORS": "0",
        "COLUMNS": "0",
    }
    for builder in _BUILDERS:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            settings, to = str(root / SETTINGS_FILE), str(Path(folder, "site"))
            command = [python, "-m", builder, "build", "--strict", "-f", settings, "-d", to]
            ended = subprocess.run(  # noqa: S603  the project's own builder
                command, env=environment, capture_output=True, encoding="utf-8", errors="replace", check=False
            )
        if f"No module named {builder}" not in ended.stderr:
            break
    return ended
