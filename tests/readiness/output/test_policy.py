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


@pytest.mark.parametrize(
    "tag",
    [
        "<img alt='a > b' src=https://example.org/a.png>",
        '<iframe SRC = "//example.org/film"></iframe>',
        '<script src="https://example.org/count.js"></script>',
        "<video poster='http://example.org/a.png'></video>",
        '<link href="https://example.org/font.css" rel="stylesheet">',
    ],
)
def test_what_a_page_would_load_from_elsewhere_is_found(tag: str) -> None:
    head = '<!doctype html><meta charset="utf-8"><link rel="canonical" href="https://example.org/">'
    text = '<!-- <img src="//a.example"> --><a href="https://example.org/" title="src=//a.example">src=//a</a><img src="a.png">'
    assert with_policy(head + text, "page.html")
    with pytest.raises(
        PolicyError, match=r"page\.html: .*load (https?:)?//example\.org/.*write a link to it"
    ):
        with_policy(head + text + tag, "page.html")


def test_a_page_that_cannot_carry_the_policy_is_named() -> None:
    with pytest.raises(PolicyError, match=r"own\.html: there is no charset before the scripts"):
        with_policy('<script></script><meta charset="utf-8">', "own.html")
