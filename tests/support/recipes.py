"""What the pages on publishing, and on other builders, have to copy."""

from __future__ import annotations

import re

from tests.support.project import ROOT

RECIPES = (ROOT / "docs/customize/publish.md").read_text("utf-8")
BUILDERS = (ROOT / "docs/customize/platforms.md").read_text("utf-8")
# By the file that a recipe writes, or by its title.
BLOCKS = dict(
    re.findall(r'^```\w+ title="([^"]+)"\n(.*?)^```$', RECIPES + BUILDERS, re.MULTILINE | re.DOTALL)
)
