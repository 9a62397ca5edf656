"""`python -m readiness publish`: writes the site for another builder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from readiness.cli.checkout import CommandError
from readiness.cli.command import Command
from readiness.cli.folder import write_folder
from readiness.model.paths import DOCS, SETTINGS_FILE, TEAM_DOCS
from readiness.site.loading import load_site

TEXT = """\
Write the site for a builder that runs no Python hooks, such as Zensical, or that only
reads Markdown.

Writes the folder DIR: docs/ with every page as finished Markdown and all that the pages
load, and a mkdocs.yml without hooks that a builder can use at once. DIR has to be empty, or
to hold what this command wrote earlier, which is written anew; files of yours beside it
stay. Needs what the site is built with, so run it with the Python in .venv/.

  .venv/bin/python -m readiness publish ../plain
  SITE_URL=https://example.org/team/ .venv/bin/python -m readiness publish ../plain
"""
_LACKING = """\
Nothing was written: this needs what the site is built with, and this Python lacks {name}.
make site sets it up. Then type .venv/bin/python in place of python.\
"""


def takes(parser: ArgumentParser) -> None:
    """Take the folder to write."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder to write; made if need be")


def run(root: Path, arguments: Namespace) -> int:
    """Write the folder."""
    folder: Path = arguments.folder
    for docs in (DOCS, TEAM_DOCS):
        if folder.resolve().is_relative_to((root / docs).resolve()):
            message = f"{folder}: what lies in {docs}/ is published itself. Name a folder elsewhere."
            raise CommandError(message)
    try:
        from readiness.rendering.publication import publication  # noqa: PLC0415  all other commands need Python alone
    except ModuleNotFoundError as error:
        raise CommandError(_LACKING.format(name=error.name)) from None
    files = publication(root, load_site(root, root / DOCS))
    write_folder(folder, files)
    print(f"Wrote {len(files)} files. A builder finds its settings in {folder / SETTINGS_FILE}.")
    return 0


COMMAND = Command("publish", "write the site for another builder", TEXT, run, takes)
