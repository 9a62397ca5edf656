"""The catalogue of rules: each is broken by a test, and told in its own words."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from readiness.checks.pages import page_findings
from readiness.checks.rules import GROUPS, RULES
from readiness.model.site import Site
from readiness.model.team import Team
from readiness.rendering.environment import RenderingError
from readiness.rendering.library import Composer
from tests.support.banks import BANK
from tests.support.mistakes import bank, build, files, offline, pages, record, team
from tests.support.project import ROOT
from tests.support.rules import says

if TYPE_CHECKING:
    pass


# What a principle's page has wrong: the rule, the page's text, the line in it, and what the message names.
MISWRITTEN: dict[str, tuple[str, str, int, str]] = {
    "a part that the page has no place for": (
        "part-unknown",
        "## Talk it over\n",
        1,
        "“Talk it over”.*; Talk about it",
    ),
    "a part that stands there twice": ("part-unknown", "## Your part\n\n## Your part\n", 3, "“Your part”"),
    "a role that there is not": (
        "part-unknown",
        "## Your part\n\n### Boss\n",
        3,
        "“Boss”.*: Executive; Manager; Front line",
    ),
    "a text under no heading": (
        "part-without-heading",
        "At first a word.\n\n## Your part\n",
        1,
        "Your part",
    ),
    "a card that holds more than questions": (
        "card-line",
        "## Talk about it\n\n1. Which one?\n- Which other?\n",
        4,
        r"“- Which other\?”.*: 1\. A question",
    ),
    "a kind of evidence that there is not": (
        "evidence-unknown",
        "## Why it matters, and how sure we are\n\nProof\n:   It has been seen.\n",
        3,
        "“Proof”.*: Claim; Practitioner; Study",
    ),
    "a study that cannot be looked up": (
        "evidence-without-reference",
        "## Why it matters, and how sure we are\n\nClaim\n:   It is said.\n\nStudy\n:   One, over two\n    lines, in [@simons-2002].\n:   Another.\n",
        9,
        r"study cites no reference: “Another\.”.*\[@simons-2002\].*claim",
    ),
}
# What any page may ask the bank for in vain: the rule, the block, and what the message names.
ASKED_IN_VAIN: dict[str, tuple[str, str, str]] = {
    "a block that there is not": ("block-unknown", "<!-- bank: pionts A -->", "“pionts”.* points, qr"),
    "a block of an entry that there is not": (
        "block-of-what",
        "<!-- bank: points Z -->",
        "“points”.*“Z”.* A, B",
    ),
    "a reference that there is not": ("reference-unknown", "[@nobody-2020]", "'nobody-2020'"),
    "a block without its entry": ("block-of-what", "<!--bank: steps-->", "“steps”.*“”.* commit, be-believed"),
    "a block of everything with an entry": (
        "block-of-nothing",
        "<!-- bank: glossary A -->",
        "“glossary”.*“A”",
    ),
}
# What may stand wrong above a page's text: the rule, the front matter as it is read, and what the message names.
MISHEADED: dict[str, tuple[str, dict[str, object], str]] = {
    "a title between brackets": ("head-not-text", {"title": ["Ours"]}, r"title is “\['Ours'\]”"),
    "no description after its colon": ("head-not-text", {"description": None}, "description is “None”"),
    "a template that is a number": ("head-not-text", {"template": 5}, "template is “5”"),
    "a template that is a day": (
        "head-not-text",
        {"template": dt.date(2026, 11, 27)},
        "template is “2026-11-27”",
    ),
    "a theme that is a table": ("not-a-list", {"tags": [{"a": "b"}]}, "tags is “.*a list of words"),
    "nothing among other words": ("not-a-list", {"also": ["one", None]}, "also is “.*a list of words"),
}


@pytest.mark.parametrize("kind", MISHEADED)
def test_what_stands_wrong_above_a_text_is_told_with_its_name(kind: str) -> None:
    rule, meta, named = MISHEADED[kind]
    library = Composer.of(Site(BANK, Team(), BANK), ROOT / "overrides", {}, None)
    with pytest.raises(RenderingError, match=rf"^docs/about/ours\.md: {named}") as raised:
        library.composed("about/ours.md", "Text.", meta)
    assert says(rule).search(str(raised.value))


def test_lines_above_a_text_that_never_end_are_told() -> None:
    library = Composer.of(Site(BANK, Team(), BANK), ROOT / "overrides", {}, None)
    with pytest.raises(RenderingError, match="a line of three hyphens") as raised:
        library.composed("about/ours.md", "---\ntitle: Ours\n\nText.", {})
    assert says("page-head").search(str(raised.value))
    assert library.composed("about/ours.md", "---\n\nText: after a rule.", {})


@pytest.mark.parametrize("kind", MISWRITTEN)
def test_what_a_principles_page_has_no_place_for_is_told_with_its_line(kind: str) -> None:
    rule, text, line, named = MISWRITTEN[kind]
    above = 5  # lines of front matter
    [found] = page_findings("docs/commit/set-the-ceiling.md", above + 1, text, (BANK.words,))
    assert says(rule).fullmatch(f"{found.problem} {found.remedy}")
    assert re.search(
        rf"docs/commit/set-the-ceiling\.md:{above + line}: set-the-ceiling: .*{named}", str(found)
    )


@pytest.mark.parametrize("kind", ASKED_IN_VAIN)
def test_a_block_that_the_bank_does_not_have_is_told_with_what_it_has(kind: str) -> None:
    rule, block, named = ASKED_IN_VAIN[kind]
    library = Composer.of(Site(BANK, Team(), BANK), ROOT / "overrides", {}, None)
    with pytest.raises(RenderingError, match=rf"^docs/about/ours\.md: .*{named}") as raised:
        library.text("about/ours.md", f"Here it is:\n\n{block}\n", {})
    assert says(rule).search(str(raised.value))


def test_every_rule_is_broken_by_a_test() -> None:
    tables = (
        bank.BROKEN,
        build.SPOILED,
        files.SPOILED,
        pages.SPOILED,
        record.BROKEN,
        record.UNFINISHED,
        team.SPOILED,
        MISWRITTEN,
        ASKED_IN_VAIN,
        MISHEADED,
    )
    broken = {broken[0] for table in tables for broken in table.values()} | offline.WRONG.keys()
    broken |= {"record-damaged", "no-score", "own-page", "port-taken"}  # tests of their own
    broken.add("file-closed")  # test_hostile.py closes one, as no mode does to a superuser
    assert broken == RULES.keys()
    assert len(RULES) == sum(len(rules) for rules in GROUPS.values()), "an id stands in two groups"
