"""The policy that is written into a page."""

from __future__ import annotations

import pytest

from readiness.output.policy import PolicyError, with_policy


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("<img alt='a > b' OnError = x()>", "OnError"),
        ('<svg/onload="x()">', "onload"),
        ('<a href=" JavaScript:x()">', "JavaScript:"),
    ],
)
def test_a_script_in_a_tag_is_found_however_it_is_written(tag: str, told: str) -> None:
    head = '<!doctype html><meta charset="utf-8">'
    text = '<!-- <p onclick="x()"> --><style>p::after { content: "<p onclick=x()>" }</style><p title="<p onclick=x()>">'
    script = "<script>const text = '<p onclick=x()>';</script>"
    assert with_policy(head + text + script, "page.html")
    with pytest.raises(PolicyError, match=f"“{told}”"):
        with_policy(head + text + script + tag, "page.html")


def test_a_page_that_cannot_carry_the_policy_is_named() -> None:
    with pytest.raises(PolicyError, match=r"own\.html: there is no charset before the scripts"):
        with_policy('<script></script><meta charset="utf-8">', "own.html")
