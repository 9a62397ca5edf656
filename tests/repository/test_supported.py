"""What one of the oldest supported browsers lacks is refused: in scripts and in style sheets."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING

from tests.support import supported
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# Each is the use of something that at least one of them lacks, and where every type of object is known.
SCRIPTS = (
    "navigator.foo()",
    "URL.parse('x')",  # new Safari
    "requestIdleCallback(() => {})",  # no Safari
    "navigation.navigate('x')",
    "new CloseWatcher()",
    "CSS.highlights.clear()",
    "document.startViewTransition()",
    "document.body.moveBefore(document.body, null)",
    "document.createElement('dialog').requestClose()",
    "document.body.setHTML('x')",
    "Promise.try(() => {})",
    "Array.fromAsync([])",
    "Object.groupBy([], String)",
    "new Map().values().map(String)",
    "new Set().union(new Set())",
    "new Uint8Array().toBase64()",
)
KNOWN = "URL.canParse('x'), [].toSorted(), navigator.locks, document.body.checkVisibility(), AbortSignal.timeout(1);"
STYLES = (
    ":root { interpolate-size: allow-keywords }",
    "p { anchor-name: --here }",
    "p { height: calc-size(auto, size) }",
    "p { height: stretch }",
    "p { color: light-dark(red, blue) }",
    "@starting-style { p { opacity: 0 } }",
    "@scope (p) { b { opacity: 0 } }",
)


def test_of_the_page_and_the_language_scripts_use_what_all_browsers_know(tmp_path: Path) -> None:
    supported.main()
    script = tmp_path / "script.js"
    script.write_text("\n".join([f"{line};" for line in SCRIPTS] + [KNOWN]), "utf-8")
    settings = {"extends": str(ROOT / "tsconfig.json"), "include": [str(script), str(supported.SUPPORTED)]}
    options = {"types": ["node"], "typeRoots": [str(ROOT / "node_modules/@types")]}
    (tmp_path / "tsconfig.json").write_text(json.dumps({**settings, "compilerOptions": options}), "utf-8")
    command = [".venv/bin/node", "node_modules/typescript/bin/tsc", "--project", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    refused = {int(number) for number in re.findall(r"script\.js\((\d+),", done.stdout)}
    assert refused == {*range(1, len(SCRIPTS) + 1)}, done.stdout


def test_style_sheets_use_what_all_browsers_know(tmp_path: Path) -> None:
    (tmp_path / "planted.css").write_text("\n".join(STYLES), "utf-8")
    settings = {"extends": [str(ROOT / "biome.jsonc")], "files": {"includes": ["**"]}}
    (tmp_path / "biome.json").write_text(json.dumps(settings), "utf-8")
    command = [".venv/bin/node", "node_modules/@biomejs/biome/bin/biome", "lint", f"--config-path={tmp_path}"]
    options = ["--max-diagnostics=none", str(tmp_path / "planted.css")]
    done = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, check=False)
    refused = {
        int(line) for line in re.findall(r"planted\.css:(\d+):\d+ lint/nursery/useBaseline", done.stderr)
    }
    assert refused == {*range(1, len(STYLES) + 1)}, done.stderr
