"""Whether texts can be read: contrast as WCAG 2.2 defines it."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3
WHITE, BLACK = "#ffffff", "#000000"
TINT = 0.12  # the share of a colour in the paper, behind a notice
_LINEAR_TO = 0.04045  # sRGB is linear up to here


@dataclass(frozen=True, slots=True)
class Papers:
    """The colours of a page, light and dark, each like `#fbf9f4`; our style sheets call both `--paper`."""

    light: str
    dark: str


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours such as `#0d4f4c`: 1 to 21, as WCAG 2.2 defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def contrast_on_tint(colour: str, paper: str) -> float:
    """Return the contrast of a text with its own tint, the faintest background that it gets."""
    return contrast(colour, mixed(colour, paper, TINT))


def readable(colour: str, paper: str, least: float = TEXT_CONTRAST) -> str:
    """Return the nearest colour with at least this contrast: darker on light paper, lighter on dark."""
    towards = BLACK if contrast(paper, BLACK) > contrast(paper, WHITE) else WHITE
    steps = (mixed(colour, towards, 1 - step / 100) for step in range(100))
    return next((step for step in steps if contrast_on_tint(step, paper) >= least), towards)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with a share (0 to 1) of the first and the rest of the other."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Return WCAG's relative luminance."""
    parts = (channel / 255 for channel in _channels(colour))
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_TO else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
