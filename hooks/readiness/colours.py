"""A team's colours: whether texts in them can be read, and the style sheet that is mixed from them."""

from __future__ import annotations

from readiness.team import Colours

TEAM_STYLE = "assets/styles/team.css"
TEXT_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3
# The page, light and dark, as docs/assets/styles/site.css has it.
PAPER, PAPER_DARK = "#fbf9f4", "#101a1b"

_WHITE, _BLACK = "#ffffff", "#000000"
_ON_DARK = 9.0  # the contrast on a dark page of a colour that nobody has chosen for it
_TINT = 0.12  # of a colour in the paper, behind a notice
_BAND_DARK, _BAND_DEEP = 0.55, 0.7  # of the brand in black: the band at the top at night, and the foot
_LINEAR_TO = 0.04045  # as sRGB has it
_LEVELS = (0.14, 0.32, 0.58, 0.82, 1)  # of the brand in the paper, from the first level to the last


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours such as `#0d4f4c`: 1 to 21, as WCAG 2.2 defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def on_tint(colour: str, paper: str) -> float:
    """Return the contrast of a text to what a notice in its colour has behind it, which is its least."""
    return contrast(colour, _mixed(colour, paper, _TINT))


def readable(colour: str, paper: str, least: float = TEXT_CONTRAST) -> str:
    """Return the nearest colour, darker on light paper and lighter on dark, that a text can have."""
    towards = _BLACK if _luminance(paper) > _luminance(PAPER_DARK) else _WHITE
    steps = (_mixed(colour, towards, 1 - step / 100) for step in range(100))
    return next((step for step in steps if on_tint(step, paper) >= least), towards)


def style(colours: Colours) -> str:
    """Return the style sheet that puts a team's colours over ours; empty where it has none."""
    light = {**_from_brand(colours.brand, PAPER), **_from_accent(colours.accent, PAPER)}
    dark = {
        **_from_brand(colours.brand_dark or _at_night(colours.brand), PAPER_DARK),
        **_from_accent(colours.accent_dark or _at_night(colours.accent), PAPER_DARK),
    }
    if colours.brand:  # on its band even a quiet text is white, for ours would be too faint on some
        light |= {"md-primary-bg-color--light": _WHITE, "md-footer-fg-color--light": _WHITE}
        light |= {"md-footer-fg-color--lighter": _WHITE}
        light |= {"band": colours.brand, "band-deep": _mixed(colours.brand, _BLACK, _BAND_DEEP)}
        dark |= {
            "band": _mixed(colours.brand, _BLACK, _BAND_DARK),
            "band-deep": _mixed(colours.brand, _BLACK, _BAND_DARK * _BAND_DEEP),
        }
    rules = [f':root,[data-md-color-scheme="default"]{_block(light)}'] if light else []
    rules += [f'@media screen{{[data-md-color-scheme="slate"]{_block(dark)}}}'] if dark else []
    return "\n".join(rules)


def _from_brand(brand: str | None, paper: str) -> dict[str, str]:
    if not brand:
        return {}
    levels = {f"level-{at}": _mixed(brand, paper, share) for at, share in enumerate(_LEVELS, 1)}
    ink = _WHITE if paper == PAPER else PAPER_DARK
    return {
        "brand": brand,
        "bar": brand,
        "brand-ink": ink,
        "brand-tint": _mixed(brand, paper, _TINT),
        **levels,
    }


def _from_accent(accent: str | None, paper: str) -> dict[str, str]:
    return {"accent": accent, "accent-tint": _mixed(accent, paper, _TINT)} if accent else {}


def _at_night(colour: str | None) -> str | None:
    return readable(colour, PAPER_DARK, _ON_DARK) if colour else None


def _block(values: dict[str, str]) -> str:
    return "{" + ";".join(f"--{name}:{value}" for name, value in values.items()) + "}"


def _mixed(colour: str, other: str, share: float) -> str:
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
