"""Writes what the oldest supported browsers know, for TypeScript: its own types of the page, less what one of them lacks.

Run by `make lint` before the scripts are checked against it. So a script that uses what a browser lacks is refused,
methods of any object included, because TypeScript knows what each object is. What a script may use where it is there
it looks up under a name that TypeScript does not know: `'connection' in navigator`. Of the language, tsconfig.json
allows what all of them have; of style sheets, biome.jsonc does.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tests.support.project import ROOT

# Two years back. docs/about/accessibility.md says so to readers.
OLDEST = {"chrome": "131", "edge": "131", "firefox": "128", "safari": "17.6"}

MODULES = ROOT / "node_modules"
SUPPORTED = MODULES / ".supported/dom.d.ts"
# A comment with the address of what it is about, and the declaration that follows.
DECLARED = re.compile(
    r"^ */\*\*(?:(?!\*/).)*?developer\.mozilla\.org/docs/Web/API/([\w/]+)\)(?:(?!\*/).)*?\*/\n([^\n]*)\n",
    re.DOTALL | re.MULTILINE,
)


def version(text: str) -> tuple[int, ...]:
    """A version as numbers; ≤79 is 79, for it was there by then."""
    return tuple(int(number) for number in re.findall(r"\d+", text))


def has(browser: str, statements: Any) -> bool:
    """Whether a browser has something, without a flag or another name."""
    for each in statements if isinstance(statements, list) else [statements]:
        added, removed = each.get("version_added"), each.get("version_removed")
        if {"flags", "prefix", "alternative_name"} & each.keys() or not added or added == "preview":
            continue
        if version(added) <= version(OLDEST[browser]) and not (
            removed and version(removed) <= version(OLDEST[browser])
        ):
            return True
    return False


def lacking(data: Any, path: str) -> list[str]:
    """The browsers that lack something, by its address; none where nobody knows."""
    for name in path.split("/"):
        data = data.get(name, {})
    support = data.get("__compat", {}).get("support", {})
    return [browser for browser in OLDEST if browser in support and not has(browser, support[browser])]


def supported(types: str, data: Any) -> str:
    """TypeScript's types without what is lacking."""
    lacked: list[str] = []

    def kept(found: re.Match[str]) -> str:
        path, declaration = found.groups()
        if not lacking(data, path):
            return found[0]
        lacked.append(path)
        # An interface may still be named as a type. What makes one is a variable, and goes below.
        return f"{declaration}\n" if declaration.startswith("interface ") else ""

    left = DECLARED.sub(kept, types)
    for name in [path for path in lacked if "/" not in path]:
        left = re.sub(rf"^declare var {name}: \{{\n.*?^\}};?\n", "", left, flags=re.DOTALL | re.MULTILINE)
    return left


def main() -> None:
    """Write the types."""
    [library, *_] = MODULES.glob("@typescript/typescript-*/lib/lib.dom.d.ts")
    data = json.loads((MODULES / "@mdn/browser-compat-data/data.json").read_bytes())["api"]
    SUPPORTED.parent.mkdir(exist_ok=True)
    SUPPORTED.write_text(supported(library.read_text("utf-8"), data), "utf-8")


if __name__ == "__main__":
    main()
