"""The style sheet that is mixed from a team's colours."""

from __future__ import annotations

from readiness.model.contrast import BLACK, PAPER, PAPER_DARK, TINT, WHITE, mixed, readable
from readiness.model.team import Colours

_ON_DARK = 9.0  # the contrast on a dark page of a colour that nobody has chosen for it
_BAND_DARK, _BAND_DEEP = 0.55, 0.7  # of the brand in black: the band at the top at night, and the foot
_LEVEL_SHARES = (0.14, 0.32, 0.58, 0.82, 1)  # of the brand in the paper, from the first level to the last


def team_style(colours: Colours) -> str:
    """Return the style sheet that puts a team's colours over ours; empty where it has none."""
    light = {**_from_brand(colours.brand, PAPER), **_from_accent(colours.accent, PAPER)}
    dark = {
        **_from_brand(colours.brand_dark or _at_night(colours.brand), PAPER_DARK),
        **_from_accent(colours.accent_dark or _at_night(colours.accent), PAPER_DARK),
    }
    if colours.brand:  # on its band even a quiet text is white, for ours would be too faint on some
        light |= {"md-primary-bg-color--light": WHITE, "md-footer-fg-color--light": WHITE}
        light |= {"md-footer-fg-color--lighter": WHITE}
        light |= {"band": colours.brand, "band-deep": mixed(colours.brand, BLACK, _BAND_DEEP)}
        dark |= {
            "band": mixed(colours.brand, BLACK, _BAND_DARK),
            "band-deep": mixed(colours.brand, BLACK, _BAND_DARK * _BAND_DEEP),
        }
    rules = [f':root,[data-md-color-scheme="default"]{_declarations(light)}'] if light else []
    rules += [f'@media screen{{[data-md-color-scheme="slate"]{_declarations(dark)}}}'] if dark else []
    return "\n".join(rules)


def _from_brand(brand: str | None, paper: str) -> dict[str, str]:
    if not brand:
        return {}
    levels = {f"level-{at}": mixed(brand, paper, share) for at, share in enumerate(_LEVEL_SHARES, 1)}
    ink = WHITE if paper == PAPER else PAPER_DARK
    return {
        "brand": brand,
        "bar": brand,
        "brand-ink": ink,
        "brand-tint": mixed(brand, paper, TINT),
        **levels,
    }


def _from_accent(accent: str | None, paper: str) -> dict[str, str]:
    return {"accent": accent, "accent-tint": mixed(accent, paper, TINT)} if accent else {}


def _at_night(colour: str | None) -> str | None:
    return readable(colour, PAPER_DARK, _ON_DARK) if colour else None


def _declarations(values: dict[str, str]) -> str:
    return "{" + ";".join(f"--{name}:{value}" for name, value in values.items()) + "}"
