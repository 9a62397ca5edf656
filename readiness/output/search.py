"""The search's index as it is published: what most people look for first, and all else a moment later.

The theme's search would fetch one index of the whole site. Ours comes in two parts, so that the first is
light; `docs/assets/readiness/theme/search.js` fetches them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from readiness.model import Bank
from readiness.model.page_parts import ANCHORS
from readiness.model.paths import url_of
from readiness.output.assets import OTHERS_INDEX, READERS_INDEX, SEARCH_INDEX

# Pages about the site, its sources, and making it one's own.
_OTHER_PAGES = ("about/", "customize/", "sources/")

# What the theme gives a page's sections as well, word by word.
_OF_PAGE = frozenset({"tags", "boost"})


def split_index(bank: Bank, index: str) -> dict[str, str]:
    """Return the indices that take the place of the one that the theme's search has written, by path.

    In the theme's own place stays how it splits words: the theme asks for that where it marks them.
    """
    whole = json.loads(index)
    config = whole["config"]
    parts = {
        SEARCH_INDEX: {"config": config, "docs": []},
        READERS_INDEX: {"config": config, "docs": []},
        OTHERS_INDEX: {"config": config, "docs": []},
    }
    pages = {entry["location"]: entry for entry in whole["docs"]}
    principles = {url_of(*principle) for principle in bank.principles()}
    for entry in whole["docs"]:
        page, _, section = entry["location"].partition("#")
        is_other = page.startswith(_OTHER_PAGES) or (page in principles and section == ANCHORS["why"])
        part = parts[OTHERS_INDEX if is_other else READERS_INDEX]
        part["docs"].append(_without_repeats(entry, pages.get(page, {})) if section else entry)
    return {path: json.dumps(part, ensure_ascii=False, separators=(",", ":")) for path, part in parts.items()}


def _without_repeats(section: Mapping[str, Any], page: Mapping[str, Any]) -> dict[str, Any]:
    """Return a section's entry without what is in its page's too."""
    return {key: value for key, value in section.items() if key not in _OF_PAGE or value != page.get(key)}
