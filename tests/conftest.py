"""A built site, a server for it under a sub-path, and a browser that reports whatever goes wrong."""

from __future__ import annotations

import functools
import http.server
import os
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.browser import chromium
from tests.support.driver import Quiz, published, saved_example
from tests.support.editions import NEWER
from tests.support.project import PROSE, build, copy_project
from tests.support.servers import BareHandler, Handler, LightHandler
from tests.support.watching import watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, or all other workers would wait for it in the end."""
    items.sort(key=lambda item: item.get_closest_marker("longest") is None)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """The same without most of its prose, which is built faster."""
    return copy_project(tmp_path / "project", PROSE)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Return a function that serves a folder, under a path as most hosts do, and gives its address."""
    servers = []

    def start(folder: Path, handler: type[Handler] = Handler) -> str:
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(handler, directory=str(folder))
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}{handler.base}"

    yield start
    if servers:
        with ThreadPoolExecutor(len(servers)) as all_at_once:  # each takes up to half a second to hear of it
            list(all_at_once.map(http.server.ThreadingHTTPServer.shutdown, servers))
    for server in servers:
        server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site's folder, which nobody changes: one worker builds it for all, and the others wait."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    built = folder / "built"
    with closing(sqlite3.connect(folder / "built.lock", timeout=300, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")  # until the connection is closed, or its process ends
        if not built.exists():
            project = copy_project(tmp_path_factory.mktemp("building"))
            done = build(project, project / "site")
            assert done.returncode == 0, done.stderr
            (project / "site").rename(built)
    return built


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[..., str]) -> str:
    """The built site's address."""
    return serve(site, LightHandler)


@pytest.fixture(scope="session")
def bare(site: Path, serve: Callable[..., str]) -> str:
    """The built site's address without the theme's script, for tests of nothing but what our own scripts do."""
    return serve(site, BareHandler)


@pytest.fixture(scope="session")
def searchable(site: Path, serve: Callable[..., str]) -> str:
    """The built site's address where its search finds its pages."""
    return serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    with chromium() as running:
        yield running


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Return a function that opens a fresh profile; errors and requests to strangers fail the test."""
    with watched(browser) as open_context:
        yield open_context


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page in a fresh profile."""
    return new_context().new_page()


@pytest.fixture
def quiz(page: Page, address: str) -> Quiz:
    """The quiz, opened and ready."""
    return Quiz(page, address).visit()


@pytest.fixture
def saved(site: Path) -> dict[str, Any]:
    """The worked example as a downloaded file."""
    return saved_example(published(site))


@pytest.fixture(scope="session")
def newer_edition(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """A site of the later edition. Its tests are one group, so that one worker builds it."""
    project = copy_project(tmp_path_factory.mktemp("newer"))
    bank = project / "bank/__init__.py"
    bank.write_text(bank.read_text("utf-8") + NEWER)
    done = build(project, project / "site")
    assert done.returncode == 0, done.stderr
    return serve(project / "site")


@pytest.fixture
def result(quiz: Quiz, saved: dict[str, Any]) -> Quiz:
    """The worked example's result."""
    return quiz.open_saved(saved)
