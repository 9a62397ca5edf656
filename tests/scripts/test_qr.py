"""Our QR codes, as cameras read them and as another program writes them."""

from __future__ import annotations

import random
import string

import segno

from tests.support.cameras import drawn, texts_in
from tests.support.node import answer_of

SEED = 2026
LINK = "https://example.org/team/readiness/together/#r="
IN_CODES = string.ascii_letters + string.digits + "-_"
# What people may type, of one to four bytes.
TYPED = string.printable + "ÄÖÜäöüß—–’²אبй漢字💬"
# How many bytes each version has room for at level M.
ROOM = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666]


def test_a_camera_reads_every_text() -> None:
    chance = random.Random(SEED)  # noqa: S311
    texts = ["x", "💬", "x" * 666, "ü" * 333]
    for _ in range(100):
        texts.append(LINK + "".join(chance.choices(IN_CODES, k=chance.randint(1, 400))))
        texts.append("".join(chance.choices(TYPED, k=chance.randint(1, 400))))
    for text, code in zip(texts, codes(texts), strict=True):
        for scale in (1, 3):
            assert texts_in(*drawn(code, scale)) == [text]


def test_every_version_is_what_another_program_writes() -> None:
    # Full ones: behind less, segno 1.6.6 puts a word of zeros that the standard does not ask for. Of masks, it may
    # choose another.
    chance = random.Random(SEED)  # noqa: S311
    texts = ["".join(chance.choices(IN_CODES, k=room)) for room in ROOM]
    for version, (text, code) in enumerate(zip(texts, codes(texts), strict=True), 1):
        others = [
            segno.make(text, mode="byte", error="m", micro=False, boost_error=False, mask=mask)
            for mask in range(8)
        ]
        assert {other.version for other in others} == {version}
        assert code in [[[*row] for row in other.matrix] for other in others], version


def codes(texts: list[str]) -> list[list[list[int]]]:
    """The QR code of each text: rows of modules, 1 for dark."""
    found: list[list[list[int]]] = answer_of("qr-codes.js", texts)
    return found
