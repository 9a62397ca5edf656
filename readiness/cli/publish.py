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
Write the site for a builder that doesn't run Python hooks, such as Zensical, or only reads
Markdown.

Writes the folder DIR: docs/ with every page as finished Markdown and everything the pages
load, and a mkdocs.yml without hooks, ready for a builder. DIR must be empty or hold what
this command wrote earlier, which is replaced; your own files next to it stay. It needs the
packages that build the site, so run it with the Python in .venv/.

  .venv/bin/python -m readiness publish ../plain
  SITE_URL=https://example.org/team/ .venv/bin/python -m readiness publish ../plain
"""
_LACKING = """\
Nothing was written: this needs the packages that build the site, and this Python lacks
{name}. Run make site to install them, then use .venv/bin/python instead of python.\
"""


def takes(parser: ArgumentParser) -> None:
    """Take the folder to write."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder to write; created if needed")


def run(root: Path, arguments: Namespace) -> int:
    """Write the folder."""
    folder: Path = arguments.folder
    for docs in (DOCS, TEAM_DOCS):
        if folder.resolve().is_relative_to((root / docs).resolve()):
            message = f"{folder}: everything in {docs}/ is published. Choose another folder."
            raise CommandError(message)
    try:
        from readiness.rendering.publication import publication  # noqa: PLC0415  all other commands need Python alone
    except ModuleNotFoundError as error:
        raise CommandError(_LACKING.format(name=error.name)) from None
    files = publication(root, load_site(root, root / DOCS))
    write_folder(folder, files)
    print(f"Wrote {len(files)} files. The builder's settings are in {folder / SETTINGS_FILE}.")
    print(f"To take it back, delete {folder}; files of your own there would go with it.")
    return 0


COMMAND = Command("publish", "write the site for another builder", TEXT, run, takes)
