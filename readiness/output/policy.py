"""The promise that the reader's browser keeps: what a page of the built site may load, run and ask for.

A content security policy, the same in every page. It stands in the pages and not in a server's settings, so
that it holds wherever the site is copied to.

A script runs only as a file of the site, or where its hash is in the policy. The hashes are those of every
inline script in the built pages, whoever wrote it: the theme, or a team in a page of its own. What comes into
a page later, by whatever way, has no hash and does not run. Scripts in attributes (`onclick="…"`) and in
addresses (`javascript:`) can have none, so a page that is built with one is refused.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

# What the site's pages may do. A kind of thing without a word of its own falls under `default-src`: nothing.
SITE_RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    # The theme, Markdown's tables and our charts have styles in attributes, which hashes do not cover.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",  # the icons in the theme's style sheets are data
    "font-src": "'self'",  # a team may bring its own, as it may recordings
    "media-src": "'self'",
    "connect-src": "'self'",  # the search fetches its index
    "worker-src": "'self'",  # the search, and what opens the site without a network
    "form-action": "'none'",  # scripts read the forms; none is ever sent
    "base-uri": "'none'",
    "object-src": "'none'",
}

# What the quiz in one file may do, wherever it is taken: run itself, and nothing else.
SINGLE_FILE_RULES = {
    "default-src": "'none'",
    "script-src": "",
    "style-src": "'unsafe-inline'",
    "img-src": "data:",
    "form-action": "'none'",
    "base-uri": "'none'",
}
_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""

# Comments, scripts and styles are taken as a whole: what looks like a tag in them is none.
_TAG_OR_TEXT = re.compile(
    rf"""
    <!--.*?-->
    |<style\b.*?</style
    |<script\b(?P<kind>{_ATTRIBUTES})>(?P<script>.*?)</script
    |<(?P<tag>[a-z]{_ATTRIBUTES})>
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)

# A script that is a file, or data that other scripts read.
_NOT_INLINE = re.compile(r"""(?<![\w-])(?:src\s*=|type\s*=\s*["']?[\w/+.-]*json\b)""", re.IGNORECASE)
_IN_ATTRIBUTE = re.compile(
    r"""
    (?<![\w-])(?:href|src|action|formaction|data)\s*=\s*["']?\s*(?P<address>javascript:)
    |"[^"]*"|'[^']*'
    |[\s/](?P<handler>on[a-z]+)\s*=
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Browsers look for the charset in a page's first bytes only, so the policy has to come second.
_CHARSET = re.compile(r"(?:(?!<script\b).)*?<meta\s+charset\s*=[^>]*>", re.DOTALL | re.IGNORECASE)
_META = '\n<meta http-equiv="Content-Security-Policy" content="{}">'

# What an earlier build wrote into a page that this one left as it was.
_EARLIER = re.compile(re.escape(_META.partition("{")[0] + "default-src 'none'; script-src 'self'") + "[^>]*>")


class PolicyError(Exception):
    """A page that no policy fits; the message is meant for whoever wrote it."""


def with_policy(pages: Mapping[str, str]) -> dict[str, str]:
    """Return the pages of a site, by their paths in it, each with the policy of them all.

    Raises `PolicyError` for a page that the policy would break without a word, or that cannot carry it.
    """
    plain = {path: _EARLIER.sub("", page) for path, page in pages.items()}
    for path, page in plain.items():
        if script := next(_scripts_in_tags(page), None):
            message = (
                f"{path}: a tag of this page has “{script}”. Browsers are told to run no script that stands "
                "in a tag. Put it into a <script>, or take it out."
            )
            raise PolicyError(message)
    policy = policy_text(SITE_RULES, script_hashes(plain.values()))
    return {path: with_policy_tag(policy, page, path) for path, page in plain.items()}


def page_text(content: bytes, path: str) -> str:
    """Return a page's text. Raises `PolicyError`, naming `path`, for one that is not UTF-8."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise PolicyError(f"{path}: this page is not UTF-8. Save it as UTF-8.") from None


def script_hashes(pages: Iterable[str]) -> list[str]:
    """Return the hashes of all inline scripts, sorted: the same scripts make the same policy."""
    scripts = {
        part["script"]
        for page in pages
        for part in _TAG_OR_TEXT.finditer(page)
        if part["script"] is not None and not _NOT_INLINE.search(part["kind"])
    }
    return sorted(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)


def policy_text(rules: Mapping[str, str], scripts: Iterable[str]) -> str:
    """Return rules as browsers read them, with the hashes of the inline scripts that may run."""
    allowed = {**rules, "script-src": " ".join((rules["script-src"], *scripts)).strip()}
    return "; ".join(f"{kind} {sources}" for kind, sources in allowed.items())


def with_policy_tag(policy: str, page: str, path: str) -> str:
    """Return the page with the policy in its head, before all that it loads.

    Raises `PolicyError`, naming `path`, for a page whose head does not begin as the policy needs it.
    """
    if not (head := _CHARSET.match(page)):
        message = (
            f'{path}: no charset stands before the scripts. Begin its <head> with <meta charset="utf-8">.'
        )
        raise PolicyError(message)
    return f"{head[0]}{_META.format(policy)}{page[head.end() :]}"


def _scripts_in_tags(page: str) -> Iterator[str]:
    """Yield what the page's tags have of scripts, each by how it begins."""
    for part in _TAG_OR_TEXT.finditer(page):
        for found in _IN_ATTRIBUTE.finditer(part["tag"] or ""):
            if script := found["address"] or found["handler"]:
                yield script
