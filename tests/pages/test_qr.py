"""The picture of a QR code on a screen, in all colours that a reader may have chosen."""

from __future__ import annotations

import base64
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.axe import faults
from tests.support.cameras import texts_in
from tests.support.project import ROOT
from tests.support.servers import ICON, Handler

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext

LINK = "https://example.org/team/readiness/together/#r=SxhVQGkVAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
# Styles are from the sheet alone, as the policy of every page has it.
PAGE = f"""<!doctype html>
<html lang="en"><head>{ICON}<title>A code</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'self'; img-src data:">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="assets/styles/chart.css"></head>
<body><main><h1>A code</h1></main></body></html>"""

SHOW = """async (text) => {
    const { qrPicture } = await import('./assets/readiness/page/qr.js');
    const picture = qrPicture(text, 'Your result as a code');
    document.querySelector('main').append(picture);
    return picture instanceof SVGSVGElement;
}"""

# How bright each pixel of a picture is, for a reader that knows no PNG.
PIXELS = """async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    return [image.width, Array.from(data).filter((_, at) => at % 4 === 1)];
}"""


@pytest.mark.parametrize(
    "colours",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"color_scheme": "light", "forced_colors": "active"},
        {"color_scheme": "dark", "forced_colors": "active"},
    ],
    ids=["light", "dark", "forced", "forced-dark"],
)
def test_a_camera_reads_it_from_a_screen_in_every_colour(
    new_context: Callable[..., BrowserContext],
    serve: Callable[..., str],
    tmp_path: Path,
    colours: dict[str, Any],
) -> None:
    for part in ("readiness", "styles"):
        shutil.copytree(ROOT / "docs/assets" / part, tmp_path / "assets" / part)
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    page = new_context(viewport={"width": 240, "height": 400}, **colours).new_page()
    page.goto(serve(tmp_path, Handler))
    assert page.evaluate(SHOW, LINK)
    picture = page.get_by_role("img", name="Your result as a code", exact=True)
    shot = base64.b64encode(picture.screenshot()).decode()
    width, bright = page.evaluate(PIXELS, f"data:image/png;base64,{shot}")
    # The zone around it is white, in the dark as well: a row of it, and the column that begins there.
    assert {*bright[3 * width : 4 * width], *bright[3 * width + 3 : -3 * width : width]} == {255}
    assert min(bright) == 0
    assert texts_in(bytes(bright), width) == [LINK]
    assert faults(page) == []
