"""The plan of the worked example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.driver import Quiz
from tests.support.plans import opened

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture(scope="session")
def address(bare: str) -> str:
    """The site's address: these tests are about our scripts alone."""
    return bare


@pytest.fixture
def plan(page: Page, address: str, saved: dict[str, Any]) -> Quiz:
    """The plan of the worked example, opened on the day when it was answered."""
    page.clock.install(time="2026-11-21T12:00")
    return opened(Quiz(page, address).visit().open_saved(saved))
