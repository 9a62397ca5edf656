"""What the page on publishing has to copy."""

from __future__ import annotations

import re

from tests.support.project import ROOT

RECIPES = (ROOT / "docs/customize/publish.md").read_text("utf-8")
# By the file that a recipe writes.
BLOCKS = dict(re.findall(r'^```\w+ title="([^"]+)"\n(.*?)^```$', RECIPES, re.MULTILINE | re.DOTALL))
