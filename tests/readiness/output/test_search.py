"""How the search's index is cut: nothing is lost, and what a page's sections repeat is left out."""

from __future__ import annotations

import json

from readiness.model.paths import url_of
from readiness.output.assets import OTHERS_INDEX, READERS_INDEX, SEARCH_INDEX
from readiness.output.search import split_index
from tests.support.banks import BANK

PAGE = url_of(*next(iter(BANK.principles())))
WHY = "why-it-matters-and-how-sure-we-are"  # in any language


def entry(location: str, title: str, **more: object) -> dict[str, object]:
    """An entry as the theme's search writes it."""
    return {"location": location, "title": title, "text": "", **more}


def test_what_a_principle_rests_on_and_pages_about_the_site_come_second() -> None:
    first = [
        entry("", "Home"),
        entry(PAGE, "Lead", tags=["tone"], boost=4),
        entry(f"{PAGE}#say", "Say", tags=["tone"], boost=4),
        entry("ours/", "Why"),
        entry(f"ours/#{WHY}", "Why", tags=["own"]),
        entry("aboutness/", "Not about the site"),
    ]
    second = [
        entry(f"{PAGE}#{WHY}", "Pourquoi", tags=["tone"], boost=4),
        entry("about/", "About"),
        entry("customize/question/#add", "Add one"),
        entry("sources/a/", "A"),
    ]
    config = {"lang": ["en"]}
    parts = split_index(BANK, json.dumps({"config": config, "docs": [*first, *second]}))
    first[2] = entry(f"{PAGE}#say", "Say")
    second[0] = entry(f"{PAGE}#{WHY}", "Pourquoi")
    assert {path: json.loads(text) for path, text in parts.items()} == {
        SEARCH_INDEX: {"config": config, "docs": []},
        READERS_INDEX: {"config": config, "docs": first},
        OTHERS_INDEX: {"config": config, "docs": second},
    }
