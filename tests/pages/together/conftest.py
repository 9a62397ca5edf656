"""A team's results, and the page that brings them together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.driver import published
from tests.support.together import Together, codes_of, on_days
from tests.support.watching import watched
from tests.support.worked_round import worked_people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture(scope="session")
def address(bare: str) -> str:
    """The site's address: these tests are about our scripts alone."""
    return bare


@pytest.fixture(scope="session")
def bank(site: Path) -> dict[str, Any]:
    """The published bank."""
    return published(site)


@pytest.fixture(scope="session")
def people(bank: dict[str, Any]) -> list[dict[str, Any]]:
    """The twelve people whose round was worked out by hand."""
    return on_days(worked_people(bank))


@pytest.fixture(scope="session")
def codes(site: Path, people: list[dict[str, Any]]) -> list[str]:
    """Their codes."""
    return codes_of(site, people)


@pytest.fixture(scope="module")
def new_lasting_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Profiles for all tests of a module that change nothing."""
    with watched(browser) as open_context:
        yield open_context


@pytest.fixture
def together(page: Page, address: str) -> Together:
    """The page, opened and ready."""
    return Together(page, address).visit()


@pytest.fixture
def shown(together: Together, codes: list[str]) -> Together:
    """The round of the twelve, shown."""
    return together.add(*codes).show()
