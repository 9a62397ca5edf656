"""`python -m readiness publish`: the site for another builder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from readiness.commands import folder
from readiness.commands.checkout import DOCS, CommandError
from readiness.commands.command import Command
from readiness.loading import load_site
from readiness.pages import TEAM_DOCS

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

LACKING = """\
Nothing was written: this needs what the site is built with, and this Python lacks {name}.
make site sets it up. Then type .venv/bin/python in place of python.\
"""


def takes(parser: ArgumentParser) -> None:
    """Take a folder."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder to write; made if need be")


def run(root: Path, given: Namespace) -> int:
    """Write the folder."""
    for docs in (DOCS, TEAM_DOCS):
        if given.folder.resolve().is_relative_to((root / docs).resolve()):
            message = f"{given.folder}: what lies in {docs}/ is published itself. Name a folder elsewhere."
            raise CommandError(message)
    try:
        from rendering.library import RenderingError  # noqa: PLC0415  other commands need Python alone
        from rendering.publication import publication  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CommandError(LACKING.format(name=error.name)) from None
    try:
        files = publication(root, load_site(root, root / DOCS))
    except RenderingError as error:
        raise CommandError(str(error)) from None
    folder.write(given.folder, files)
    print(f"Wrote {len(files)} files. A builder finds its settings in {given.folder / 'mkdocs.yml'}.")
    return 0


COMMAND = Command("publish", "write the site for another builder", TEXT, run, takes)
