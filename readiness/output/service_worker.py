"""The service worker, and the files of a built site that it keeps from the start."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from readiness.model.paths import SCRIPTS, STYLES
from readiness.output.assets import ARCHIVE, SHEETS, WORKER

QUIZ, IN_ITS_PLACE = "quiz/", "offline/"

# What has a browser load something, with its address as the only group, by a word of the content type. The
# worker reads pages and files by the same expressions: they mean the same in Python and in JavaScript.
NAMES = {
    "html": r"""(?:<(?:img|link|script|source)\b[^>]*?\s(?:href|src)=|url\()["']?([^"'\s>)]+)""",
    "css": r"""url\(["']?([^"')]+)""",
    "javascript": r"""\b(?:from|import|import\()\s?["'](\.{1,2}/[^"']+)["']""",
}
_KINDS = {".html": "html", ".css": "css", ".js": "javascript"}

# The types of what can stand in the archive, by suffix; all else that the quiz loads is fetched by itself.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}

# The modules that compare two results, and a plan with what came of it, save a picture, read files and links
# that people receive, and take people along to a round.
_SELDOM = tuple(
    f"{SCRIPTS}{name}"
    for name in (
        "compare/compare.",
        "plan/went.",
        "page/picture.",
        "receiving/",
        "invited/",
        "quiz/opening.",
        "quiz/guest.",
    )
)

# The templates of the quiz's parts.
_PARTS = f"{SCRIPTS}parts/"

# The content hash that a file's published name may have.
_HASH = re.compile(r"\.[0-9a-f]{8}(?=\.\w+$)")


def service_worker(site: Path, source: str) -> dict[str, str]:
    """Return the texts of the worker and of its archive, by path in the folder `site` of the built site.

    `source` is the worker's script. The archive holds all that the worker keeps from the start, so that it is
    of one build, fetched as one, and compressed as one. The version is its hash: the same site always has the
    same. `parts` are the names at the site's root, as addresses have them: others belong to another site.
    """
    # The parts' templates last, next to the page that they resemble: they compress best like this.
    files = sorted(precached(site), key=lambda path: (path.startswith(_PARTS), path))
    built = {path: _built_file(site, path) for path in files}
    texts = {
        path: (_TYPES[file.suffix], file.read_text("utf-8"))
        for path, file in built.items()
        if file.suffix in _TYPES
    }
    # Between two entries, and within one, stands what no text contains; escapes would cost a hundredth of it.
    archive = "\0".join(part for path, (kind, text) in texts.items() for part in (path, kind, text))
    others = (sha256(built[path].read_bytes()).hexdigest() for path in files if path not in texts)
    version = sha256("".join((archive, *others)).encode()).hexdigest()[:8]
    parts = sorted(quote(path.name, safe="!$&'()*+,;=:@~") for path in site.iterdir() if path.name != WORKER)
    path = ARCHIVE.format(version=version)
    build = {"version": version, "archive": path, "parts": parts, "files": files, "names": NAMES}
    return {path: archive, WORKER: f"self.build={json.dumps(build, separators=(',', ':'))};\n{source}\n"}


def precached(site: Path) -> set[str]:
    """Return the quiz with its result and plan, the page for what is not kept, and all that these load.

    What is seldom used is kept once it has been opened, like a page. Each is a path from the site's root; a
    page's path ends with a slash, the front page's is empty.
    """
    sheets = {sheet for room in ("result", "plan") for sheet in SHEETS[room]}
    styles = (file.relative_to(site).as_posix() for file in site.glob(f"{STYLES}*.css"))
    later = {style for style in styles if _HASH.sub("", style) in sheets}
    return with_all_they_load(site, {QUIZ, IN_ITS_PLACE, *later}, _SELDOM)


def with_all_they_load(site: Path, paths: Iterable[str], left_out: tuple[str, ...] = ()) -> set[str]:
    """Return pages and files of a built site with whatever they have a browser load.

    Paths are as in `precached`. Those that begin with one of `left_out` are not followed.
    """
    found: set[str] = set()
    pending = [*paths]
    while pending:
        path = pending.pop()
        found.add(path)
        named = _named_files(site, path) - found
        pending.extend(each for each in named if not each.startswith(left_out))
    return found


def kilobytes(site: Path, paths: Iterable[str]) -> int:
    """Return what pages and files weigh together, compressed as most servers do; paths as in `precached`."""
    sizes = (len(gzip.compress(_built_file(site, path).read_bytes(), mtime=0)) for path in paths)
    return round(sum(sizes) / 1000)


def _named_files(site: Path, path: str) -> set[str]:
    """Return the site's files that a page, style sheet or script has the browser load."""
    file = _built_file(site, path)
    if not (kind := _KINDS.get(file.suffix)):
        return set()
    addresses = re.findall(NAMES[kind], file.read_text("utf-8"))
    links = (urlsplit(urljoin(f"/{path}", unescape(address))) for address in addresses)
    files = {unquote(link.path).removeprefix("/") for link in links if not link.scheme and not link.netloc}
    return {file for file in files if (site / file).is_file()}


def _built_file(site: Path, path: str) -> Path:
    """Return the file behind a path that `precached` returns."""
    return site / path / "index.html" if path == "" or path.endswith("/") else site / path
