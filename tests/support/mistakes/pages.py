"""Pages and settings that stop a build: the rule, the file, a text in it and another in its place, and what is told."""

from __future__ import annotations

SPOILED = {
    "a point that no source makes": (
        "point-in-text",
        "docs/commit/set-the-ceiling.md",
        "(S1.6)",
        "(S1.66)",
        ("docs/commit/set-the-ceiling.md: the point S1.66 is in no source",),
    ),
    "a review on no day": (
        "reviewed-day",
        "docs/about/privacy.md",
        "reviewed: 2026-11-22",
        "reviewed: lately",
        ("docs/about/privacy.md: reviewed is “lately”", "2026-11-22"),
    ),
    "a title with a colon and no quotes": (
        "page-head",
        "docs/about/privacy.md",
        "description: ",
        "description: Ours: ",
        ("docs/about/privacy.md: the lines above its text",),
    ),
    "a day that no calendar has": (
        "page-head",
        "docs/about/privacy.md",
        "reviewed: 2026-11-22",
        "reviewed: 2026-02-30",
        ("docs/about/privacy.md: the lines above its text",),
    ),
    "other words that aren't a list": (
        "not-a-list",
        "docs/commit/set-the-ceiling.md",
        "also: [",
        "also: tone at the top #",
        ("docs/commit/set-the-ceiling.md: also is “tone at the top”", "[one, another]"),
    ),
    "addresses of another kind": (
        "directory-urls",
        "mkdocs.yml",
        "site_name:",
        "use_directory_urls: false\nsite_name:",
        ("use_directory_urls", "Take it out"),
    ),
    "a page that does not say when it was reviewed": (
        "not-reviewed",
        "docs/about/privacy.md",
        "reviewed:",
        "review:",
        ("docs/about/privacy.md doesn't say when it was reviewed",),
    ),
}
