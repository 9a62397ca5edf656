"""What stops a build of the part that works offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.project import spoil

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# By rule: what goes wrong, and what the message names. Each is met before the one above it.
WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    "file-in-the-way": (lambda project: (project / "docs/sw.js").touch(), "docs/sw.js"),
    "offline-page": (lambda project: (project / "docs/offline.md").unlink(), "docs/offline.md"),
    "offline-choice": (
        lambda project: spoil(project, "mkdocs.yml", "offline: true", "offline: never"),
        "mkdocs.yml: offline is “never”",
    ),
}
