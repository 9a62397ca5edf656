"""The paper that a team's colours are measured against, read from the style sheets."""

from __future__ import annotations

import pytest

from readiness.checks.findings import BankError
from readiness.model.contrast import Papers
from readiness.site.colours import paper_colours

LIGHT = ':root, [data-md-color-scheme="default"] { --ink: #000000; --paper: #fbf9f4; }'
DARK = '@media screen { [data-md-color-scheme="slate"] { --paper: #101a1b; } }'
PRINT = "@media print { [data-md-color-scheme] { --paper: #ffffff; } }"


def test_both_papers_are_found_in_whichever_sheet_and_layer_defines_them() -> None:
    styles = f"p {{ color: var(--paper); }}\n@layer tokens {{ {PRINT} {DARK} }}\n{LIGHT}"
    assert paper_colours(styles) == Papers("#fbf9f4", "#101a1b")


@pytest.mark.parametrize(
    ("styles", "scheme"),
    [(LIGHT, "slate"), (DARK, "default"), (LIGHT + DARK.replace("#101a1b", "navy"), "slate")],
)
def test_a_paper_that_is_missing_or_no_such_colour_is_told_with_its_scheme(styles: str, scheme: str) -> None:
    with pytest.raises(BankError, match=rf'--paper .*"{scheme}"'):
        paper_colours(styles)
