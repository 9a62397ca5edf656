"""Pages and settings that stop a build: the rule, the file, a text in it and another in its place, and what is told."""

from __future__ import annotations

SPOILED = {
    "a point that no source makes": (
        "point-in-text",
        "docs/commit/set-the-ceiling.md",
        "(B6)",
        "(B6, B66)",
        ("docs/commit/set-the-ceiling.md: the point B66 is in no source",),
    ),
    "a point that its page does not name": (
        "point-not-on-page",
        "docs/commit/set-the-ceiling.md",
        " (E5)",
        "",
        (
            "docs/commit/set-the-ceiling.md:8: set-the-ceiling: the page doesn't name E5",
            "by act",
            "Write (E5)",
        ),
    ),
    "a study that is told and not cited": (
        "evidence-without-reference",
        "docs/live-the-values/turn-values-into-practices.md",
        "([@schneider-1998])",
        "(a bank)",
        (
            "docs/live-the-values/turn-values-into-practices.md:",
            "this study cites no reference: “In 134",
            "claim",
        ),
    ),
    "a citation without a record": (
        "reference-unknown",
        "docs/commit/set-the-ceiling.md",
        "[@hong-2013]",
        "[@hong-2031]",
        (
            "docs/commit/set-the-ceiling.md:",
            "there is no reference 'hong-2031'. Did you mean hong-2013?",
            "bank/references.py:",
            "hong-2013: no page cites this reference",
        ),
    ),
    "a record that no page cites": (
        "reference-uncited",
        "docs/be-believed/speak-for-customers.md",
        " ([@grant-2007])",
        " [@simons-2002]",
        ("bank/references.py:", "grant-2007: no page cites this reference", "[@grant-2007]"),
    ),
    "a record read in a way that there is not": (
        "reference-word",
        "bank/references.py",
        'read="abstract"',
        'read="skimmed"',
        ("bank/references.py:", "read is 'skimmed'", "full, part, abstract, summary"),
    ),
    "a record with a link that is none": (
        "reference-link",
        "bank/references.py",
        "https://doi.org/",
        "doi:",
        ("bank/references.py:", "isn't a web address", "begins with https://"),
    ),
    "a review on no day": (
        "reviewed-day",
        "docs/about/privacy.md",
        "reviewed: 2026-11-27",
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
        "reviewed: 2026-11-27",
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
    "a template that no theme has": (
        "template-unknown",
        "docs/about/privacy.md",
        "reviewed:",
        "template: nope.html\nreviewed:",
        ("docs/about/privacy.md: there is no template “nope.html”",),
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
