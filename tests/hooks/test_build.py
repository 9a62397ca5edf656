"""Building: clean, and a bad bank stops it with one message and leaves the last good site."""

from __future__ import annotations

import dataclasses
import re
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT, build, contents, says, spoil

from readiness.model.words import Messages

SCRIPTS = sorted((ROOT / "docs/assets/readiness").glob("*.js"))


def test_a_build_is_the_same_byte_for_byte_whenever_and_wherever_it_is_made(
    site: Path, project: Path
) -> None:
    there = project / "built"
    done = build(project, there, TZ="Pacific/Kiritimati", PYTHONHASHSEED="1", SOURCE_DATE_EPOCH="1000000000")
    assert done.returncode == 0, done.stderr
    assert contents(there) == contents(site)


def test_properdocs_builds_the_same_site_unchanged(site: Path, project: Path) -> None:
    done = build(project, project / "site", "--config-file", "mkdocs.yml", tool="properdocs")
    assert done.returncode == 0, done.stderr

    def unsigned(folder: Path) -> dict[str, bytes]:
        """A site's files without the tool's name, with which the theme signs every page, and what follows from it."""
        files = contents(folder)
        files["sw.js"] = re.sub(rb'^self.build={"version":"\w+"', b"", files["sw.js"])  # a hash of the pages
        return {path: re.sub(rb'(?<=name="generator" content=")[^,]+', b"", files[path]) for path in files}

    assert unsigned(project / "site") == unsigned(site)
    signed = (project / "site/index.html").read_text("utf-8")
    assert 'content="mkdocs-ProperDocs' in signed  # it was not MkDocs after all


SPOILED = {
    "two rules at once": (
        "five-rungs",
        "bank/commit.py",
        '"None.",\n                        "One of them approved',
        '"We did nothing."\n                        "One of them approved',
        ("2 mistakes", "it has 4 rungs", "says “We”", "bank/commit.py:51: part-in-the-last-change"),
    ),
    "a line that is no Python": (
        "not-python",
        "bank/signs.py",
        "SIGNS = (",
        "SIGNS = ((",
        ("bank/signs.py:8", "this is not Python", "Mend the line"),
    ),
    "an entry that lacks a field": (
        "entry-unreadable",
        "bank/keep_going.py",
        '            title="Focus on a few things",\n',
        "",
        ("bank/keep_going.py:16", "title", "Compare it with its neighbours"),
    ),
    "something else under the bank's name": (
        "no-bank",
        "bank/__init__.py",
        "BANK = Bank(",
        "BANK, MINE = None, Bank(",
        ("bank/__init__.py:1:",),
    ),
    "something else under the team's name": (
        "no-team",
        "team.py",
        "TEAM = Team",
        "TEAM = dict",
        ("team.py:1:",),
    ),
    "the team's name given twice": (
        "team-twice",
        "team.py",
        "TEAM = Team(",
        "TEAM = Team()\nTEAM = Team(",
        ("team.py:4:",),
    ),
    "the same with its type": (
        "team-twice",
        "team.py",
        "TEAM = Team(",
        "TEAM = Team()\nTEAM: Team = Team(",
        ("team.py:4:",),
    ),
    "a key given twice": (
        "team-key-twice",
        "team.py",
        "Team(",
        'Team(reword={"set-the-ceiling": Reword(title="One"), "set-the-ceiling": Reword(line="Two.")}, ',
        ("team.py:3:", "the key 'set-the-ceiling'"),
    ),
    "a key that is no text": (
        "not-a-text",
        "team.py",
        "Team(",
        'Team(reword={1: Reword(title="One")}, ',
        ("team.py:3:", "reword is 1: empty or not a text"),
    ),
    "a file that leaves": (
        "entry-unreadable",
        "team.py",
        "TEAM =",
        "import sys; sys.exit()\nTEAM =",
        ("team.py:3:", "cannot be read: SystemExit"),
    ),
    "a language that the theme has no words in": (
        "team-unknown",
        "team.py",
        "Team(",
        'Team(language="en-GB", ',
        ("team.py:3:", "Did you mean en?"),
    ),
    "a name that is nowhere": (
        "name-unknown",
        "team.py",
        "Team(",
        'Team(colours=Colors(brand="#005eb8"), ',
        ("team.py:3:", "Colors. Did you mean Colours?"),
    ),
    "another title for nothing": (
        "team-menu",
        "team.py",
        "Team(",
        'Team(menu={"Ways out": "Out"}, ',
        ("team.py:3: Ways out", "Ways in"),
    ),
    "a typing error in the team's file": (
        "field-unknown",
        "team.py",
        "Team(",
        'Team(nmae="Ours", ',
        ("team.py:3:", "Did you mean name?"),
    ),
}


@pytest.mark.parametrize("kind", SPOILED)
def test_a_bad_bank_stops_the_build_in_one_message(small_project: Path, kind: str) -> None:
    rule, file, old, new, told = SPOILED[kind]
    site = small_project / "site"
    site.mkdir()
    (site / "last-good.html").write_text("kept")
    spoil(small_project, file, old, new)
    done = build(small_project, site)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert says(rule).search(done.stderr)
    for part in told:
        assert part in done.stderr
    assert [path.name for path in site.iterdir()] == ["last-good.html"]


def test_a_page_without_a_principle_and_a_principle_without_a_page_are_both_told(small_project: Path) -> None:
    page = small_project / "docs/commit/set-the-ceiling.md"
    page.rename(page.with_name("raise-the-ceiling.md"))
    done = build(small_project, small_project / "site")
    assert done.returncode == 1
    assert "docs/commit/set-the-ceiling.md is missing" in done.stderr
    assert "docs/commit/raise-the-ceiling.md:1" in done.stderr
    assert not (small_project / "site").exists()


def test_a_file_where_the_build_writes_its_own_is_not_overwritten(small_project: Path) -> None:
    (small_project / "docs/assets/readiness/bank.js").write_text("mine")
    done = build(small_project, small_project / "site")
    assert done.returncode == 1
    assert "docs/assets/readiness/bank.js stands where the build writes its own" in done.stderr


def test_markup_in_the_bank_stays_text(small_project: Path) -> None:

    spoil(small_project, "bank/commit.py", '"None."', '"<img src=x onerror=alert(1)> & none."')
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    for page in ("quiz", "commit/set-the-ceiling"):
        text = (small_project / "site" / page / "index.html").read_text("utf-8")
        assert "&lt;img src=x onerror=alert(1)&gt; &amp; none." in text
        assert "<img src=x" not in text


def test_the_core_needs_neither_mkdocs_nor_jinja() -> None:
    for file in (ROOT / "readiness").rglob("*.py"):
        assert not re.search(
            r"^\s*(?:import|from) (?:mkdocs|jinja2|rendering)", file.read_text("utf-8"), re.MULTILINE
        ), file
    for file in (ROOT / "hooks/rendering").glob("*.py"):
        assert "import mkdocs" not in file.read_text("utf-8"), file
        assert "from mkdocs" not in file.read_text("utf-8"), file


def without_comments(script: Path) -> str:
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", script.read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_script_writes_a_sentence_or_markup(script: Path) -> None:
    code = without_comments(script)
    texts = re.findall(r"'([^'\n]*)'|\"([^\"\n]*)\"|`([^`]*)`", code)
    for text in ("".join(parts) for parts in texts):
        if re.search(r"\[|:[a-z]|^use |^[.#]", text):
            continue  # a selector
        words = re.findall(r"(?<![\w$.#\[{-])[A-Za-z]{2,}(?![\w}\]=-])", re.sub(r"\$\{[^}]*\}", "", text))
        assert len(words) < 3, text
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", code)


def test_every_message_is_said_and_every_said_message_is_there() -> None:
    code = "".join(without_comments(script) for script in SCRIPTS)
    named = set(re.findall(r"['\"`]([a-z]+(?:_[a-z]+)*)['\"`]", code))
    families = set(re.findall(r"say\(`([a-z_]+)_\$\{", code)) | {name for name in named if "_" in name}
    families |= set(re.findall(r"closeCall\(.*'([a-z]+)'\)", code))
    messages = {field.name for field in dataclasses.fields(Messages)}
    unused = {
        name for name in messages - named if not any(name.startswith(f"{family}_") for family in families)
    }
    assert not unused
    said = set(re.findall(r"say\(\s*'([a-z_]+)'", code))
    assert said <= messages


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
