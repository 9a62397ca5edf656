"""The list of what this site leans on in its theme is whole, and the theme has all of it."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from readiness.output.assets import SEARCH_WORKER
from tests.support import theme
from tests.support.project import ROOT

THEME = Path(str(files("material"))) / "templates"
OURS = [
    file
    for folder in ("docs/assets", "hooks", "overrides", "readiness")
    for file in sorted((ROOT / folder).rglob("*"))
    if file.suffix in {".css", ".html", ".js", ".md", ".py"}
]
# Ids of our own that begin as the theme's do, because its skip link and style sheets know no others.
OWN = {"__article", "__main"}
NAME = re.compile(r"(?<![\w-])(?:--|data-)?md-[\w-]+|(?<![\w/])__[a-z]\w*[a-z]\b(?!__)")


def whole(name: str) -> str:
    """A team's colours name variables without the dashes that begin them."""
    return f"--{name}" if f"--{name}" in theme.VARIABLES else name


def test_whatever_our_files_name_of_the_theme_is_listed() -> None:
    named = {file.relative_to(ROOT).as_posix(): NAME.findall(file.read_text("utf-8")) for file in OURS}
    leaning = {path: {whole(name) for name in names} - OWN for path, names in named.items()}
    assert tuple(path for path, names in leaning.items() if names) == theme.FILES
    assert set().union(*leaning.values()) == set(theme.NAMES)


def test_whatever_our_templates_take_from_the_theme_is_listed() -> None:
    overrides = ROOT / "overrides"
    templates = [file.relative_to(overrides).as_posix() for file in OURS if file.is_relative_to(overrides)]
    assert tuple(path for path in templates if (THEME / path).exists()) == theme.REPLACED
    texts = "\n".join((overrides / path).read_text("utf-8") for path in templates)
    taken = set(re.findall(r'{%-? (?:extends|import|include) "([^"]+)"', texts)) - set(templates)
    assert taken == {*theme.INCLUDED}
    blocks = set(re.findall(r"{% block (\w+)", (THEME / "base.html").read_text("utf-8")))
    assert set(re.findall(r"{%-? block (\w+)", texts)) & blocks == {*theme.BLOCKS}
    assert set(re.findall(r"""lang\.t\(["']([\w.]+)["']\)""", texts)) == {*theme.WORDS}


def test_the_theme_has_whatever_is_listed() -> None:
    assert theme.lacking(THEME) == set()
    english = (THEME / "partials/languages/en.html").read_text("utf-8")
    assert [word for word in theme.WORDS if f'"{word}"' not in english] == []
    assert [path for path in theme.INCLUDED if not (THEME / path).exists()] == []
    assert [pattern for pattern in theme.ASSETS if len([*THEME.glob(pattern)]) != 1] == []
    assert SEARCH_WORKER in theme.ASSETS
