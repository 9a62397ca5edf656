"""The result without the theme's script."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def address(bare: str) -> str:
    """The site's address: these tests are about our scripts alone."""
    return bare
