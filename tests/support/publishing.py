"""Publishing for builders without our hooks."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

import pytest

from readiness.cli.publish import COMMAND

if TYPE_CHECKING:
    from pathlib import Path


def publish(project: Path, to: Path) -> Path:
    """Publish a project whose address nobody says, and return the folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "")
        assert COMMAND.run(project, Namespace(folder=to)) == 0
    return to
