"""What a device keeps of a built site from its first visit on, and the worker that keeps it."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from readiness.model import Bank
from readiness.model.paths import url_of

WORKER = "sw.js"
WORKER_SOURCE = "assets/readiness/offline/worker.js"

# The page, inside `docs/`, that stands for those which a device does not have.
OFFLINE_PAGE = "offline.md"

# What scripts load when it is used, so that no page names it.
_LOADED_LATER = (
    "assets/readiness/**/*.js",
    "assets/styles/*.css",
    "assets/javascripts/workers/*.js",
    "search/search_index.json",
)
_NAMED = re.compile(
    r"""<(?:img|link|script|source)\b[^>]*?\s(?:href|src)=["']?([^"'\s>]+)|url\(["']?([^"')]+)"""
)

# Languages whose words the theme's search cannot tell apart by spaces.
_SPLIT_BY = {"hi": "wordcut", "ja": "tinyseg", "th": "wordcut"}


def service_worker(bank: Bank, site: Path, source: str) -> str:
    """Return the text of `sw.js` for the site built into the folder `site`; `source` is the worker's text.

    The version follows from every byte of what is kept, and from nothing else. The parts are what stands at
    the site's root, as addresses write it: whatever else is there belongs to a neighbour.
    """
    files = sorted(precached(bank, site))
    hashes = (f"{path} {sha256(_built_file(site, path).read_bytes()).hexdigest()}\n" for path in files)
    version = sha256("".join(hashes).encode()).hexdigest()[:12]
    parts = sorted(quote(path.name, safe="!$&'()*+,;=:@~") for path in site.iterdir() if path.name != WORKER)
    build = json.dumps({"version": version, "parts": parts, "files": files}, separators=(",", ":"))
    return f"self.build={build};\n{source}\n"


def precached(bank: Bank, site: Path) -> set[str]:
    """Return all that the quiz, its result and the principles need, as paths below the site's root.

    A page's path ends in a slash; the front page's is empty.
    """
    pages = {"", "quiz/", "offline/", *(f"{dimension.id}/" for dimension in bank.dimensions)}
    pages |= {url_of(dimension, principle) for dimension, principle in bank.principles()}
    files = {file.relative_to(site).as_posix() for pattern in _LOADED_LATER for file in site.glob(pattern)}
    files |= search_files(site).union(*(named_by(site, page) for page in pages))
    styles = [file for file in files if file.endswith(".css")]
    return pages | files.union(*(named_by(site, style) for style in styles))


def named_by(site: Path, path: str) -> set[str]:
    """Return the site's files that a page or a style sheet names for the browser to load."""
    names = (
        name for pair in _NAMED.findall(_built_file(site, path).read_text("utf-8")) for name in pair if name
    )
    links = (urlsplit(urljoin(f"/{path}", unescape(name))) for name in names)
    files = {unquote(link.path).removeprefix("/") for link in links if not link.scheme and not link.netloc}
    return {file for file in files if (site / file).is_file()}


def search_files(site: Path) -> set[str]:
    """Return what the theme's search loads for other languages than English."""
    index = site / "search/search_index.json"
    languages = json.loads(index.read_text("utf-8"))["config"]["lang"] if index.is_file() else []
    if set(languages) <= {"en"}:
        return set()
    names = [f"min/lunr.{name}.min" for name in ("stemmer.support", "multi", *languages)]
    names += [_SPLIT_BY[name] for name in languages if name in _SPLIT_BY]
    files = {f"assets/javascripts/lunr/{name}.js" for name in names}
    return {file for file in files if (site / file).is_file()}


def _built_file(site: Path, path: str) -> Path:
    """Return the file that a path of `kept` stands for."""
    return site / path / "index.html" if path == "" or path.endswith("/") else site / path
