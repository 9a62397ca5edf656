"""Addresses as pages write them: the way to the site's root, and the quiz's address with its QR code."""

from __future__ import annotations

import segno
from markupsafe import Markup

from readiness.model import Bank


def base_of(path: str, *, links: bool = False) -> str:
    """Return the relative address of the site's root from a page; of `docs/` for `links` in Markdown."""
    depth = path.count("/") + (0 if links or path.rpartition("/")[2] == "index.md" else 1)
    return "../" * depth


def quiz_address(site_url: str | None) -> str:
    """Return the quiz's address; empty where the site's is not known."""
    return f"{site_url.rstrip('/')}/quiz/" if site_url else ""


def qr_code(bank: Bank, address: str) -> Markup:
    """Return an address as a QR code in SVG; empty for an empty one."""
    if not address:
        return Markup()
    svg = segno.make(address, error="m", micro=False).svg_inline(
        border=2, title=bank.words.library.qr.format(address=address), omitsize=True
    )
    return Markup(svg)  # noqa: S704  made here; the library escapes its title
