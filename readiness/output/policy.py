"""The content security policy: what a page of the built site may load, run and request.

It is the same in every page, and it is in the pages and not in a server's settings, so that it holds wherever
the site is copied to.

A script runs only as a file of the site, or if its hash is in the policy. The hashes are those of all inline
scripts in the built pages, whether the theme wrote them or a team in its own page. Anything that gets into a
page later has no hash and does not run. Scripts in attributes (`onclick="…"`) and in addresses
(`javascript:`) cannot have one, so a page that is built with one is refused.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from readiness.model.errors import ReadinessError

# What the site's pages may do. Whatever no directive names falls under `default-src`, which allows nothing.
SITE_RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    # The theme, Markdown's tables and our charts have styles in attributes, which no hash covers.
    "style-src": "'self' 'unsafe-inline'",
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
    "style-src": "'unsafe-inline'",
    "img-src": "data:",
    "form-action": "'none'",
    "base-uri": "'none'",
}
_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""

# Comments, scripts and styles match as a whole, because what looks like a tag in them is none.
_TAG_OR_TEXT = re.compile(
    rf"""
    <!--.*?-->
    |<style\b.*?</style
    |<script\b(?P<kind>{_ATTRIBUTES})>(?P<script>.*?)</script
    |<(?P<tag>[a-z]{_ATTRIBUTES})>
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
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


def with_policy(pages: Mapping[str, str]) -> dict[str, str]:
    """Return the HTML of all pages of a site, by path in it, each with the policy that they share.

    Raises `PolicyError` for a page that the policy would silently break, or that cannot carry it.
    """
    without_policy = {path: _EARLIER_POLICY.sub("", page) for path, page in pages.items()}
    for path, page in without_policy.items():
        if script := next(_scripts_in_tags(page), None):
            message = (
                f"{path}: a tag of this page has “{script}”. Browsers are told not to run scripts in tags. "
                "Put it into a <script>, or remove it."
            )
            raise PolicyError(message)
    policy = policy_text(SITE_RULES, script_hashes(without_policy.values()))
    return {path: with_policy_tag(policy, page, path) for path, page in without_policy.items()}


def script_hashes(pages: Iterable[str]) -> list[str]:
    """Return the hashes of all inline scripts as a policy has them, sorted, so that builds are the same."""
    scripts = {
        part["script"]
        for page in pages
        for part in _TAG_OR_TEXT.finditer(page)
        if part["script"] is not None and not _NOT_INLINE.search(part["kind"])
    }
    return sorted(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)


def policy_text(rules: Mapping[str, str], scripts: Iterable[str]) -> str:
    """Return a policy of these rules, by directive, in which the scripts with these hashes may run."""
    allowed = {**rules, "script-src": " ".join((rules["script-src"], *scripts)).strip()}
    return "; ".join(f"{kind} {sources}" for kind, sources in allowed.items())


def with_policy_tag(policy: str, page: str, path: str) -> str:
    """Return a page with the policy in its head, after the charset and before anything that it loads.

    Raises `PolicyError`, naming `path`, where no charset comes before the scripts.
    """
    if not (head := _CHARSET.match(page)):
        message = (
            f'{path}: there is no charset before the scripts. Begin its <head> with <meta charset="utf-8">.'
        )
        raise PolicyError(message)
    return f"{head[0]}{_META.format(policy)}{page[head.end() :]}"


def _scripts_in_tags(page: str) -> Iterator[str]:
    """Yield the scripts in a page's tags, each by its event handler's name or by `javascript:`."""
    if not _LIKE_ONE.search(page.lower()):  # hardly a page has any, and to look at every tag takes long
        return
    for part in _TAG_OR_TEXT.finditer(page):
        for match in _IN_ATTRIBUTE.finditer(part["tag"] or ""):
            if script := match["address"] or match["handler"]:
                yield script
