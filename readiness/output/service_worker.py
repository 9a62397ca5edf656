"""The service worker, and the files of a built site that it precaches on a device's first visit."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from readiness.model import Bank
from readiness.model.paths import url_of
from readiness.output.assets import LOADED_LATER, WORKER

_REFERENCE = re.compile(
    r"""<(?:img|link|script|source)\b[^>]*?\s(?:href|src)=["']?([^"'\s>]+)|url\(["']?([^"')]+)"""
)

# What splits words for the theme's search in languages that write them without spaces.
_SEGMENTERS = {"hi": "wordcut", "ja": "tinyseg", "th": "wordcut"}


def service_worker(bank: Bank, site: Path, source: str) -> str:
    """Return the text of `sw.js` for the site built into the folder `site`; `source` is the worker's script.

    Its version is a hash of all that is precached, so the same site always has the same version. Its parts
    are the names at the site's root, as addresses have them: other names there belong to another site.
    """
    files = sorted(precached(bank, site))
    hashes = (f"{path} {sha256(_built_file(site, path).read_bytes()).hexdigest()}\n" for path in files)
    version = sha256("".join(hashes).encode()).hexdigest()[:12]
    parts = sorted(quote(path.name, safe="!$&'()*+,;=:@~") for path in site.iterdir() if path.name != WORKER)
    build = json.dumps({"version": version, "parts": parts, "files": files}, separators=(",", ":"))
    return f"self.build={build};\n{source}\n"


def precached(bank: Bank, site: Path) -> set[str]:
    """Return everything that the quiz, its result and the principles need, by path from the site's root.

    A page's path ends with a slash; the front page's is empty.
    """
    pages = {"", "quiz/", "offline/", *(f"{dimension.id}/" for dimension in bank.dimensions)}
    pages |= {url_of(dimension, principle) for dimension, principle in bank.principles()}
    files = {file.relative_to(site).as_posix() for pattern in LOADED_LATER for file in site.glob(pattern)}
    files |= _search_files(site).union(*(_referenced_files(site, page) for page in pages))
    styles = [file for file in files if file.endswith(".css")]
    return pages | files.union(*(_referenced_files(site, style) for style in styles))


def _referenced_files(site: Path, path: str) -> set[str]:
    """Return the site's files that a page or a style sheet has the browser load."""
    text = _built_file(site, path).read_text("utf-8")
    addresses = (address for groups in _REFERENCE.findall(text) for address in groups if address)
    links = (urlsplit(urljoin(f"/{path}", unescape(address))) for address in addresses)
    files = {unquote(link.path).removeprefix("/") for link in links if not link.scheme and not link.netloc}
    return {file for file in files if (site / file).is_file()}


def _search_files(site: Path) -> set[str]:
    """Return the files that the theme's search loads for languages other than English."""
    index = site / "search/search_index.json"
    languages = json.loads(index.read_text("utf-8"))["config"]["lang"] if index.is_file() else []
    if set(languages) <= {"en"}:
        return set()
    names = [f"min/lunr.{name}.min" for name in ("stemmer.support", "multi", *languages)]
    names += [_SEGMENTERS[name] for name in languages if name in _SEGMENTERS]
    files = {f"assets/javascripts/lunr/{name}.js" for name in names}
    return {file for file in files if (site / file).is_file()}


def _built_file(site: Path, path: str) -> Path:
    """Return the file behind a path that `precached` returns."""
    return site / path / "index.html" if path == "" or path.endswith("/") else site / path
