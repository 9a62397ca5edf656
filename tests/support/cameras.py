"""QR codes as cameras read them, by a reader that shares no code with what writes ours."""

from __future__ import annotations

import zxingcpp


def texts_in(pixels: bytes, width: int) -> list[str]:
    """The texts of all QR codes in a picture, a byte from black to white for each pixel, row by row."""
    picture = memoryview(pixels).cast("B", (len(pixels) // width, width))
    found = zxingcpp.read_barcodes(picture, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return [code.bytes.decode("utf-8") for code in found]


def drawn(code: list[list[int]], scale: int) -> tuple[bytes, int]:
    """A code's modules as pixels, so many for each, inside four light ones; and how wide that is."""
    light = [0] * (len(code) + 8)
    rows = [*[light] * 4, *([0] * 4 + row + [0] * 4 for row in code), *[light] * 4]
    lines = (b"".join((b"\0" if dark else b"\xff") * scale for dark in row) for row in rows)
    return b"".join(line * scale for line in lines), len(light) * scale
