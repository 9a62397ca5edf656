"""The colours of a team's site: the paper that they are on, and the style sheet that is mixed from them."""

from __future__ import annotations

import re

from readiness.checks.findings import BankError
from readiness.model.contrast import BLACK, TINT, WHITE, Papers, mixed, readable
from readiness.model.paths import DOCS, STYLES
from readiness.model.team import Colours

_PAPER_IN_SCHEME = r"""\[data-md-color-scheme="{scheme}"\][^{{}}]*\{{[^{{}}]*--paper:\s*(#[0-9a-f]{{6}})\b"""

_CONTRAST_AT_NIGHT = 9.0  # on the dark paper, of a colour that the team has not chosen for it
_BAND_DARK, _BAND_DEEP = 0.55, 0.7  # of the brand in black: the band at the top at night, and the foot
_LEVEL_SHARES = (0.14, 0.32, 0.58, 0.82, 1)  # of the brand in the paper, from the first level to the last


def paper_colours(styles: str) -> Papers:
    """Return the page's two colours: `--paper` in the theme's schemes `default` and `slate`.

    `styles` is the text of our style sheets, wherever in them the two are defined. Raises `BankError` where
    one is missing or no colour like `#fbf9f4`.
    """
    light, dark = (
        re.search(_PAPER_IN_SCHEME.format(scheme=scheme), styles, re.IGNORECASE)
        for scheme in ("default", "slate")
    )
    if not (light and dark):
        scheme = "slate" if light else "default"
        message = (
            f"{DOCS}/{STYLES}: no style sheet gives --paper a colour such as #fbf9f4 in "
            f'[data-md-color-scheme="{scheme}"]. Write it there: a team\'s colours are compared with it.'
        )
        raise BankError(message)
    return Papers(light[1], dark[1])


def team_style(colours: Colours, papers: Papers) -> str:
    """Return the style sheet that puts a team's colours over ours; empty where the team has none."""
    light = {
        **_from_brand(colours.brand, papers.light, WHITE),
        **_from_accent(colours.accent, papers.light),
    }
    brand_dark = colours.brand_dark or _at_night(colours.brand, papers)
    accent_dark = colours.accent_dark or _at_night(colours.accent, papers)
    dark = {**_from_brand(brand_dark, papers.dark, papers.dark), **_from_accent(accent_dark, papers.dark)}
    if colours.brand:  # even quiet text is white on its band, because ours would be too faint on some
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


def _from_brand(brand: str | None, paper: str, ink: str) -> dict[str, str]:
    """Return the custom properties that follow from a brand; `ink` is the colour of text on it."""
    if not brand:
        return {}
    levels = {f"level-{at}": mixed(brand, paper, share) for at, share in enumerate(_LEVEL_SHARES, 1)}
    return {
        "brand": brand,
        "bar": brand,
        "brand-ink": ink,
        "brand-tint": mixed(brand, paper, TINT),
        **levels,
    }


def _from_accent(accent: str | None, paper: str) -> dict[str, str]:
    return {"accent": accent, "accent-tint": mixed(accent, paper, TINT)} if accent else {}


def _at_night(colour: str | None, papers: Papers) -> str | None:
    return readable(colour, papers.dark, _CONTRAST_AT_NIGHT) if colour else None


def _declarations(values: dict[str, str]) -> str:
    return "{" + ";".join(f"--{name}:{value}" for name, value in values.items()) + "}"
