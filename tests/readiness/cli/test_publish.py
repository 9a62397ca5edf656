"""`python -m readiness publish`: what it writes, and whose files it may touch."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from readiness.cli.checkout import CommandError
from readiness.cli.folder import write_folder
from readiness.model.errors import ReadinessError
from tests.support.commands import run
from tests.support.project import ROOT, contents, spoil
from tests.support.publishing import publish

if TYPE_CHECKING:
    from pathlib import Path

LIST = "published.sha256"  # of what was written, in the folder itself


def above(page: Path) -> dict[str, Any]:
    """What stands above a published page's text."""
    _, meta, _ = page.read_text("utf-8").split("---\n", 2)
    content: dict[str, Any] = yaml.safe_load(meta)
    return content


def test_what_a_team_changes_is_published_and_what_it_hides_is_not(project: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/presets/hospital", project, dirs_exist_ok=True)
    (project / "docs/customize/draft.md").write_text("# Not yet\n")
    spoil(project, "mkdocs.yml", "  *.d.ts\n", "  *.d.ts\n  draft.md\n")
    emoji = "emoji_index: !!python/name:material.extensions.emoji.twemoji"  # what only some builders can read
    spoil(project, "mkdocs.yml", "  - abbr\n", f"  - abbr\n  - pymdownx.emoji:\n      {emoji}\n")
    to = publish(project, tmp_path / "plain")
    files = {file.removeprefix("docs/") for file in contents(to)}
    [team_sheet] = [file for file in files if file.startswith("assets/styles/team.")]
    assert {"logo.svg", "example-hospital/who-to-ask.md"} <= files
    assert not any(
        re.search(r"draft|\.d\.ts$|^customize/|^offline|^sw|offline/worker", file) for file in files
    )
    pages = sorted((to / "docs").rglob("*.md"))
    for file in pages:
        text = file.read_text("utf-8")
        assert not re.search(r"^<!-- *(bank:|material/)", text, re.MULTILINE), file
        assert re.search(r"^# |<h1", text, re.MULTILINE), file
        assert above(file).keys() <= {"title", "description", "reviewed", "tags", "hide", "search"}, file
        assert above(file)["title"], file
    assert "patients" in above(to / "docs/commit/set-the-ceiling/index.md")["description"]
    quiz = (to / "docs/quiz/index.md").read_text("utf-8")
    assert f'<link rel="stylesheet" href="../{team_sheet}">' in quiz
    assert "\n\n" not in quiz.partition("<div")[2]  # where HTML would end for some

    settings = (to / "mkdocs.yml").read_text("utf-8")
    assert emoji in settings
    said = yaml.safe_load(settings.replace(emoji, ""))
    assert said["site_name"] == "Patients first at Example Hospital"
    assert said["site_url"] == "https://hospital.example/patients-first/"
    assert said["plugins"] == ["search"]
    assert (said["theme"]["name"], said["theme"]["logo"]) == ("material", "logo.svg")
    assert not {"hooks", "watch", "custom_dir", "static_templates"} & {*said, *said["theme"]}
    assert "edition" in said["copyright"]
    assert "Customer-focused leadership" in said["copyright"]  # what it was made from
    named = {*re.findall(r"[\w/-]+\.md", yaml.dump(said["nav"]))}
    assert named == {file.relative_to(to / "docs").as_posix() for file in pages}


def test_only_what_it_wrote_itself_is_replaced_or_removed(tmp_path: Path) -> None:
    to, beside = tmp_path / "plain", tmp_path / "beside.md"
    write_folder(to, {"docs/a.md": b"1", "docs/b/index.md": b"1", "mkdocs.yml": b"1"})
    (to / "site").mkdir()
    (to / "docs/own.md").write_bytes(b"mine")
    write_folder(to, {"docs/a.md": b"2", "mkdocs.yml": b"1"})
    assert {path: text for path, text in contents(to).items() if path != LIST} == {
        "docs/a.md": b"2",
        "docs/own.md": b"mine",
        "mkdocs.yml": b"1",
    }
    assert not (to / "docs/b").exists()

    (to / "mkdocs.yml").write_bytes(b"changed")
    beside.write_bytes(b"1")
    with (to / LIST).open("a") as listed:
        listed.write(f"{sha256(b'1').hexdigest()}  ../beside.md\n")
    before = contents(tmp_path)
    with pytest.raises(CommandError, match="nothing was written") as raised:
        write_folder(to, {"docs/a.md": b"3", "docs/own.md": b"3"})
    assert set(str(raised.value).splitlines()[2:]) == {"mkdocs.yml", "docs/own.md", "../beside.md"}
    with pytest.raises(CommandError, match="this folder has other files"):
        write_folder(tmp_path, {"docs/a.md": b"3"})
    assert contents(tmp_path) == before


def test_a_folder_that_was_left_half_written_is_written_anew(tmp_path: Path) -> None:
    to = tmp_path / "plain"
    write_folder(to, {"docs/a.md": b"1", "docs/z.md": b"1"})
    (to / "docs/b").write_bytes(b"in the way of a folder")
    with pytest.raises(OSError, match="docs/b"):
        write_folder(to, {"docs/a.md": b"2", "docs/b/index.md": b"2"})
    assert (to / "docs/a.md").read_bytes() == b"2"
    (to / "docs/b").unlink()
    write_folder(to, {"docs/a.md": b"3", "docs/b/index.md": b"3"})
    assert {path: text for path, text in contents(to).items() if path != LIST} == {
        "docs/a.md": b"3",
        "docs/b/index.md": b"3",
    }
    assert sorted(line[66:] for line in (to / LIST).read_text().splitlines()[1:]) == [
        "docs/a.md",
        "docs/b/index.md",
    ]


def test_what_cannot_be_published_is_told_and_nothing_is_written(project: Path, tmp_path: Path) -> None:
    to = tmp_path / "plain"
    assert "this Python lacks" in run(project, "publish", str(to), code=1)
    with pytest.raises(CommandError, match=r"docs/plain: everything in docs/ is published"):
        publish(project, project / "docs/plain")
    wrong = {
        "docs/about/cite.md": (
            "reviewed: 2026",
            "title: Cite: us\nreviewed: 2026",
            "docs/about/cite.md: this isn't valid YAML",
        ),
        "docs/workshop/tally-sheet.md": ("bank: tally", "bank: tallies", "there is no block “tallies”"),
        "docs/index.md": ("take: ", "taken: ", "docs/index.md: home.html lacks"),
        "docs/commit/choose-the-long-term.md": ("## Talk about it", "## Talk", "no place for a part “Talk”"),
        "mkdocs.yml": (
            "nav:\n",
            "use_directory_urls: false\nnav:\n",
            "use_directory_urls: false doesn't match",
        ),
    }
    for file, (old, new, told) in wrong.items():
        good = (project / file).read_text("utf-8")
        spoil(project, file, old, new)
        with pytest.raises(ReadinessError, match=told):
            publish(project, to)
        (project / file).write_text(good, "utf-8")
    assert not to.exists()
