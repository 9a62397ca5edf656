"""How the search's index is cut: nothing is lost, and what a page's sections repeat is left out."""

from __future__ import annotations

import dataclasses
import json

from readiness.model.paths import url_of
from readiness.output.assets import OTHERS_INDEX, READERS_INDEX, SEARCH_INDEX
from readiness.output.search import split_index
from tests.support.banks import BANK

PAGE = url_of(*next(iter(BANK.principles())))


def entry(location: str, title: str, **more: object) -> dict[str, object]:
    """An entry as the theme's search writes it."""
    return {"location": location, "title": title, "text": "", **more}


def test_what_a_principle_rests_on_and_pages_about_the_site_come_second() -> None:
    library = dataclasses.replace(
        BANK.words.library, headings={**BANK.words.library.headings, "why": "Why & how"}
    )
    bank = dataclasses.replace(BANK, words=dataclasses.replace(BANK.words, library=library))
    first = [
        entry("", "Home"),
        entry(PAGE, "Lead", tags=["tone"], boost=4),
        entry(f"{PAGE}#say", "Say", tags=["tone"], boost=4),
        entry("ours/", "Why &amp; how"),
        entry("ours/#why", "Why &amp; how", tags=["own"]),
        entry("aboutness/", "Not about the site"),
    ]
    second = [
        entry(f"{PAGE}#why", "Why &amp; how", tags=["tone"], boost=4),
        entry("about/", "About"),
        entry("customize/question/#add", "Add one"),
        entry("sources/a/", "A"),
    ]
    config = {"lang": ["en"]}
    parts = split_index(bank, json.dumps({"config": config, "docs": [*first, *second]}))
    first[2] = entry(f"{PAGE}#say", "Say")
    second[0] = entry(f"{PAGE}#why", "Why &amp; how")
    assert {path: json.loads(text) for path, text in parts.items()} == {
        SEARCH_INDEX: {"config": config, "docs": []},
        READERS_INDEX: {"config": config, "docs": first},
        OTHERS_INDEX: {"config": config, "docs": second},
    }
