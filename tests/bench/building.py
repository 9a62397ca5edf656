"""What it costs to build the site: all of it, and again after an edit while it is served."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

from tests.support.project import build, free_port, serving

EDITS = 5


def build_seconds(project: Path) -> float:
    """Seconds of processor time that one build takes."""
    with tempfile.TemporaryDirectory() as folder:
        before = os.times()
        done = build(project, Path(folder) / "site", strict=False)
        if done.returncode:
            raise RuntimeError(done.stderr)
        after = os.times()
        return sum(after[2:4]) - sum(before[2:4])  # of what this program has started


def edit_seconds(project: Path, page: str) -> float:
    """Seconds until a served page says what was just written into its file: the median of some edits."""
    port, file = free_port(), project / "docs" / page
    text = file.read_text("utf-8")
    address = f"http://127.0.0.1:{port}/{page.removesuffix('.md').removesuffix('/index')}/"
    times = []
    with tempfile.TemporaryDirectory() as folder, serving(project, port, Path(folder)):
        for n in range(EDITS):
            edited = f"This is edit {n} of this page."
            file.write_text(f"{text}\n\n{edited}\n", "utf-8")
            begun = time.perf_counter()
            until_shown(address, edited)
            times.append(time.perf_counter() - begun)
    file.write_text(text, "utf-8")
    return statistics.median(times)


def until_shown(address: str, text: str) -> None:
    """Wait until a page says something."""
    for _ in range(600):
        with suppress(OSError), urlopen(address) as page:  # noqa: S310  this machine's own
            if text in page.read().decode():
                return
        time.sleep(0.05)
    message = f"{address} never said “{text}”"
    raise RuntimeError(message)
