"""What is written in the repository's files: scripts without sentences, and links that lead somewhere."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.support.project import ROOT

SCRIPTS = sorted((ROOT / "docs/assets/readiness").rglob("*.js"))


def without_comments(script: Path) -> str:
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", script.read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_script_writes_a_sentence_or_markup(script: Path) -> None:
    code = without_comments(script)
    texts = re.findall(r"'([^'\n]*)'|\"([^\"\n]*)\"|`([^`]*)`", code)
    for text in ("".join(parts) for parts in texts):
        if re.search(r"\[|:[a-z]|^use |^[.#]|^http:", text):
            continue  # a selector, or the name of a kind of markup
        words = re.findall(r"(?<![\w$.#\[{-])[A-Za-z]{2,}(?![\w}\]=-])", re.sub(r"\$\{[^}]*\}", "", text))
        assert len(words) < 3, text
    assert not re.search(
        r"innerHTML|outerHTML\s*\W?=(?![=>])|insertAdjacentHTML|document\.write|\beval\b", code
    )


def test_no_tracked_file_names_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    hosts = re.compile(
        "|".join(
            (
                "files." + "pythonhosted",
                "pypi." + "org/simple",
                "registry." + "npmjs",
                "registry." + "yarnpkg",
            )
        )
    )
    for name in listed.stdout.split():
        path = ROOT / name
        if path.is_file() and path.suffix != ".png":
            assert not hosts.search(path.read_text("utf-8")), name


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_link_of_the_repositorys_own_pages_leads_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / name).read_text("utf-8")):
        assert (ROOT / target).exists(), target
