"""The content security policy: what a page of the built site may load, run and request.

It is in the pages and not in a server's settings, so that it holds wherever the site is copied to.

A script runs, and a style applies, only as a file of the site or if its hash is in the page's policy. The
hashes are those of what stands in the page as it is built, whether the theme wrote it or a team. Anything
that gets into a page later has no hash and does nothing. Scripts in attributes (`onclick="…"`) and in
addresses (`javascript:`) cannot have one, so a page that is built with one is refused, and so is one that
loads a picture, a frame, a script or a style sheet from another site.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256
from html import unescape

from readiness.model.errors import ReadinessError

# What the site's pages may do. Whatever no directive names falls under `default-src`, which allows nothing.
SITE_RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the icons in the theme's style sheets are data
    "font-src": "'self'",  # a team may bring fonts of its own,
    "media-src": "'self'",  # and recordings
    "connect-src": "'self'",  # the search fetches its index
    "worker-src": "'self'",  # the search's worker, and the one that opens the site without a network
    "form-action": "'none'",  # scripts read the forms; none is ever sent
    "base-uri": "'none'",
    "object-src": "'none'",
}

# What the quiz in one file may do, wherever it is opened: run its own script, and nothing else.
SINGLE_FILE_RULES = {
    "default-src": "'none'",
    "script-src": "",
    "style-src": "",
    "img-src": "data:",
    "form-action": "'none'",
    "base-uri": "'none'",
}
_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""

# Comments, scripts and styles match as a whole, because what looks like a tag in them is none.
_TAG_OR_TEXT = re.compile(
    rf"""
    <!--.*?-->
    |<style\b{_ATTRIBUTES}>(?P<style>.*?)</style
    |<script\b(?P<kind>{_ATTRIBUTES})>(?P<script>.*?)</script
    |<(?P<tag>[a-z]{_ATTRIBUTES})>
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)

_STYLE_ATTRIBUTE = re.compile(
    r"""\sstyle\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""", re.IGNORECASE
)

# The attributes of a script that is a file, or data that other scripts read.
_NOT_INLINE = re.compile(r"""(?<![\w-])(?:src\s*=|type\s*=\s*["']?[\w/+.-]*json\b)""", re.IGNORECASE)
_IN_ATTRIBUTE = re.compile(
    r"""
    (?<![\w-])(?:href|src|action|formaction|data)\s*=\s*["']?\s*(?P<address>javascript:)
    |"[^"]*"|'[^']*'
    |[\s/](?P<handler>on[a-z]+)\s*=
    """,
    re.IGNORECASE | re.VERBOSE,
)

# What a tag has a browser load from somewhere else than the site.
_FROM_ELSEWHERE = re.compile(
    r"""
    (?<![\w-])(?:src|srcset|poster)\s*=\s*["']?\s*(?P<address>(?:https?:)?//[^\s"'>]*)
    |"[^"]*"|'[^']*'
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LINK_ELSEWHERE = re.compile(
    r"""link\b(?=[^>]*\brel\s*=\s*["']?[^"'>]*\b(?:stylesheet|icon|preload|modulepreload)\b)
    [^>]*?\shref\s*=\s*["']?\s*(?P<address>(?:https?:)?//[^\s"'>]*)""",
    re.IGNORECASE | re.VERBOSE,
)

# What looks like one of these, in a tag or outside of any; in lower case.
_LIKE_ONE = re.compile(r"[\s/]on[a-z]+\s*=|javascript:")

# Browsers look for the charset in a page's first bytes only, so the policy has to come after it.
_CHARSET = re.compile(r"(?:(?!<script\b).)*?<meta\s+charset\s*=[^>]*>", re.DOTALL | re.IGNORECASE)
_META = '\n<meta http-equiv="Content-Security-Policy" content="{}">'

# The policy of an earlier build, in a page that this build has not written anew.
_EARLIER_POLICY = re.compile(
    re.escape(_META.partition("{")[0] + "default-src 'none'; script-src 'self'") + "[^>]*>"
)


class PolicyError(ReadinessError):
    """A page that the policy would break, or that cannot carry it."""


def with_policy(page: str, path: str, rules: Mapping[str, str] = SITE_RULES) -> str:
    """Return the HTML of a page with its policy, after the charset and before anything that it loads.

    `path` is where the page stands in the site, for messages; `rules` has the sources of each directive.
    Raises `PolicyError` for a page that the policy would silently break, or where no charset comes before
    the scripts.
    """
    page = _EARLIER_POLICY.sub("", page)
    if script := next(_scripts_in_tags(page), None):
        message = (
            f"{path}: a tag of this page has “{script}”. Browsers are told not to run scripts in tags. "
            "Put it into a <script>, or remove it."
        )
        raise PolicyError(message)
    parts = list(_TAG_OR_TEXT.finditer(page))
    if address := next(_loaded_from_elsewhere(parts), None):
        message = (
            f"{path}: this page has browsers load {address}. They are told to load nothing from elsewhere. "
            "Put the file beside your pages and name it there, or write a link to it."
        )
        raise PolicyError(message)
    if not (head := _CHARSET.match(page)):
        message = (
            f'{path}: there is no charset before the scripts. Begin its <head> with <meta charset="utf-8">.'
        )
        raise PolicyError(message)
    return f"{head[0]}{_META.format(_policy(rules, parts))}{page[head.end() :]}"


def _policy(rules: Mapping[str, str], parts: Collection[re.Match[str]]) -> str:
    """Return a policy of these rules under which what stands in a page may run and apply.

    `parts` are the page's tags, scripts and styles.
    """
    scripts = {
        part["script"]
        for part in parts
        if part["script"] is not None and not _NOT_INLINE.search(part["kind"])
    }
    styles = {part["style"] for part in parts if part["style"] is not None}
    attributes = {
        unescape(next(filter(None, match.groups()), ""))
        for part in parts
        if part["tag"] and "style" in part["tag"].lower()
        for match in _STYLE_ATTRIBUTE.finditer(part["tag"])
    }
    more = {
        "script-src": _hashes(scripts),
        "style-src": [*_hashes(styles | attributes), *(["'unsafe-hashes'"] if attributes else [])],
    }
    return "; ".join(
        " ".join(filter(None, (kind, sources, *more.get(kind, ())))) for kind, sources in rules.items()
    )


def _hashes(texts: Iterable[str]) -> list[str]:
    """Return the hashes of inline texts as a policy has them, sorted, so that builds are the same."""
    return sorted(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts)


def _scripts_in_tags(page: str) -> Iterator[str]:
    """Yield the scripts in a page's tags, each by its event handler's name or by `javascript:`."""
    if not _LIKE_ONE.search(page.lower()):  # hardly a page has any, and to look at every tag takes long
        return
    for part in _TAG_OR_TEXT.finditer(page):
        for match in _IN_ATTRIBUTE.finditer(part["tag"] or ""):
            if script := match["address"] or match["handler"]:
                yield script


def _loaded_from_elsewhere(parts: Iterable[re.Match[str]]) -> Iterator[str]:
    """Yield the address of each picture, frame, script, style sheet or film from elsewhere."""
    for tag in (part["tag"] or part["kind"] or "" for part in parts):
        if "//" not in tag:  # as in most tags
            continue
        for match in (*_FROM_ELSEWHERE.finditer(tag), *filter(None, [_LINK_ELSEWHERE.match(tag)])):
            if match["address"]:
                yield match["address"]
