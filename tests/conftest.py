"""A built site, a server for it under a sub-path, and a browser that reports whatever goes wrong."""

from __future__ import annotations

import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any, BinaryIO

import pytest
from browser import chromium
from driver import Quiz, published, worked_example
from readiness.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parent.parent
# Sites often live under a path of a shared origin; everything is tested as one of those.
BASE = "/team/readiness/"


def build(
    project: Path, site: Path, *options: str, strict: bool = True, tool: str = "mkdocs", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Build a project's site as `make site` does, with more variables around it; return what it printed."""
    options = (*options, "--strict") if strict else options
    command = [sys.executable, "-m", tool, "build", "--site-dir", str(site), *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", **variables}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


@contextmanager
def serving(project: Path, port: int, folder: Path, *options: str) -> Iterator[list[str]]:
    """Serve a project as `make serve` does, from a folder for what is built; afterwards the list has what was said."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", "TMPDIR": str(folder)}
    said: list[str] = []
    with subprocess.Popen(
        command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr
        try:
            assert any("Serving on" in line for line in running.stderr)
            yield said
        finally:
            running.terminate()
            said.extend(running.stderr)


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a built site."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()
    }


# For the head of a page that a test makes itself. Where a page names no icon, a full Chromium asks its host for
# /favicon.ico, and reports an error if there is none. The headless shell has no place for icons and never asks.
ICON = '<link rel="icon" href="data:,">'

# Prose that few tests are about, and that takes a third of a build.
PROSE = ("about/decisions/", "customize/", "hard-cases/", "ways-in/", "workshop/")


def copy_project(to: Path, hide: tuple[str, ...] = ()) -> Path:
    """Copy what a build or a command reads, so that a test can change it; what a team has changed stays behind.

    So these tests say the same in a fork: they are about our bank. tests/test_team.py is about the team's.
    """
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "readiness.py"):
        shutil.copy(ROOT / name, to)
    (to / "team").mkdir()
    changes = f"hide={hide}" if hide else ""
    (to / "team.py").write_text(f"from readiness.team import *\n\nTEAM = Team({changes})\n", "utf-8")
    return to


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """The same without most of its prose, which is built faster."""
    return copy_project(tmp_path / "project", PROSE)


def spoil(project: Path, file: str, old: str, new: str) -> None:
    """Change a text of a copied project, once, where it stands."""
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def says(rule: str) -> re.Pattern[str]:
    """What matches the message of a rule, whatever is filled in."""
    parts = Formatter().parse(f"{RULES[rule].problem} {RULES[rule].remedy}")
    return re.compile("".join(re.escape(text) + ("[^\n]*" if field else "") for text, field, *_ in parts))


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a site under a path, as many hosts do."""

    base = BASE

    def translate_path(self, path: str) -> str:
        """Serve the site below its base and nothing beside it."""
        inside = path.removeprefix(self.base) if path.startswith(self.base) else "nothing-here"
        return super().translate_path("/" + inside)

    def log_message(self, *args: object) -> None:
        """Keep the tests' output readable."""


class RootHandler(Handler):
    """Serves a site at a bare domain."""

    base = "/"


class LightHandler(Handler):
    """Serves a site with nothing to search in: on every first page of a profile the theme would index all pages."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Serve an empty index in place of the search's."""
        if not self.path.endswith("/search_index.json"):
            return super().send_head()
        return self.sends("application/json", without_pages(Path(self.translate_path(self.path))))

    def sends(self, kind: str, content: bytes) -> BytesIO:
        """Answer with something that is not in a file."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        return BytesIO(content)


class BareHandler(LightHandler):
    """Serves a site whose theme has no script: starting that is a quarter of what a fresh profile's first page costs."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Serve an empty script in place of the theme's."""
        if "/javascripts/bundle." not in self.path:
            return super().send_head()
        return self.sends("text/javascript", b"")


@functools.cache
def without_pages(index: Path) -> bytes:
    """A search's index that finds nothing."""
    return json.dumps({**json.loads(index.read_bytes()), "docs": []}).encode()


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
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site's folder."""
    project = copy_project(tmp_path_factory.mktemp("built"))
    done = build(project, project / "site")
    assert done.returncode == 0, done.stderr
    return project / "site"


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
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_context(**options: Any) -> BrowserContext:
        defaults = {"viewport": {"width": 1280, "height": 900}, "service_workers": "block"}
        context = browser.new_context(**{**defaults, **options})
        context.set_default_timeout(5000)
        context.on("weberror", lambda error: troubles.append(f"error: {error.error}"))
        context.on(
            "console",
            lambda said: (
                troubles.append(f"console: {said.text} ({said.location['url']})")
                if said.type == "error"
                else None
            ),
        )
        context.on(
            "request",
            lambda request: (
                None
                if request.url.startswith(("http://127.0.0.1:", "blob:", "data:", "about:", "file:"))
                else troubles.append(f"request: {request.url}")
            ),
        )
        contexts.append(context)
        return context

    yield open_context
    for context in contexts:
        context.close()
    assert not troubles


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
    bank = published(site)
    answers, _ = worked_example(bank)
    signs = {sign["id"] for sign in bank["signs"]}
    return {
        "bank": bank["id"],
        "edition": bank["edition"],
        "taken_on": "2026-11-21",
        "role": "executive",
        "form": "full",
        "answers": {name: value for name, value in answers.items() if name not in signs},
        "signs": {name: value for name, value in answers.items() if name in signs},
        "matters_most": [],
        "result": {},
    }


# Appended to a copy of the bank: today's forty entries and five more make the older edition of 45. In the
# newer one two of those are retired, the other 43 have new ids and new stems, and three are new.
NEWER = '''
from dataclasses import replace
from readiness.model import Retired

def _moved(entry):
    if entry.id in ("last-practice", "how-many-priorities"):
        return replace(entry, id=f"new-{{entry.id}}", slot=entry.slot + 100)
    reworded = ("2027.1",) if entry.slot == 1 else ()
    return replace(entry, id=f"renamed-{{entry.id}}", title=f"Renamed: {{entry.title}}", aliases=(entry.id,), reworded=reworded)

def _more(principle, first):
    """Five older and three newer questions ride on the first principle."""
    do = replace(principle.questions[0], facet="say", short_for=(), aliases=(), reworded=())
    older = [replace(do, id=f"renamed-extra-{{n}}", aliases=(f"extra-{{n}}",), title=f"Extra {{n}}", slot=50 + n, short_for=()) for n in range(1, 6)]
    newer = replace(do, id="brand-new", title="Brand new", slot=60, since="2027.1")
    return replace(principle, questions=(*principle.questions, *older, newer)) if first else principle

BANK = replace(
    BANK,
    edition="2027.1",
    dimensions=tuple(
        replace(d, principles=tuple(
            _more(replace(p, questions=tuple(map(_moved, p.questions))), p.id == "set-the-ceiling") for p in d.principles
        )) for d in BANK.dimensions
    ),
    signs=tuple(map(_moved, BANK.signs)),
    retired=(
        Retired(id="last-practice", slot=29, title="The last practice", since="2027.1"),
        Retired(id="how-many-priorities", slot=28, title="How many priorities", since="2027.1"),
    ),
)
'''.replace("{{", "{").replace("}}", "}")


@pytest.fixture(scope="session")
def newer_edition(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """A site with 43 renamed and reworded entries, two retired and three added."""
    project = copy_project(tmp_path_factory.mktemp("newer"))
    bank = project / "hooks/bank/__init__.py"
    bank.write_text(bank.read_text("utf-8") + NEWER)
    done = build(project, project / "site")
    assert done.returncode == 0, done.stderr
    return serve(project / "site")
