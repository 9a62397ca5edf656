"""Assets under names with a hash of their content, so that a page loads what it was built with.

A script's imports are part of its content. When a module changes, so do the names of all modules that need
it, up to the one that a page names. However long a host, a proxy or a browser keeps old files, no mix of
two builds runs.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from readiness.output.bundle import BundleError, with_imports
from readiness.output.minify import minified

# Characters of a hash: enough to tell the builds of one file apart.
_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Published:
    """Assets as they are published: their texts by published path, and the published path of every source."""

    texts: Mapping[str, str]
    names: Mapping[str, str]


def fingerprint(*texts: str) -> str:
    """Return the hash of some texts."""
    return sha256("\0".join(texts).encode()).hexdigest()[:_LENGTH]


def fingerprinted(sources: Mapping[str, str]) -> Published:
    """Return scripts and style sheets minified and named by their content.

    `sources` holds their texts by path inside `docs/`. Raises `BundleError` for an import of a missing file,
    or of one that needs the importing one.
    """
    texts: dict[str, str] = {}
    names: dict[str, str] = {}

    def publish(path: str, importers: tuple[str, ...] = ()) -> str:
        """Return the published path of a source, publishing what it imports first."""
        if path in importers:
            circle = " needs ".join((*importers[importers.index(path) :], path))
            raise BundleError(f"{circle}. Move what both need into its own module.")
        if path not in sources:
            raise BundleError(f"{importers[-1]}: there is no {path}. Correct the name.")
        if path not in names:
            text = sources[path]
            if path.endswith(".js"):
                text = with_imports(path, text, lambda needed: publish(needed, (*importers, path)))
            text = minified(path, text)
            stem, extension = posixpath.splitext(path)
            names[path] = f"{stem}.{fingerprint(text)}{extension}"
            texts[names[path]] = text
        return names[path]

    for path in sources:
        publish(path)
    return Published(texts, names)
