"""Style sheets for themes that are in no cascade layer, and so would win over rules that are in one."""

from __future__ import annotations

import re

# What takes a layer's place: an ancestor that all elements of its rules have, and that weighs one id more
# than that of the layer before. docs/assets/styles/tokens.css says what each layer is for. Tokens get no
# weight, because a team's colours, which have none, must still win over them.
_ANCESTORS = {
    "tokens": "@media all",
    "base": ":root:not(#_)",
    "components": ".md-typeset:not(#_#_)",
    "parts": ".md-typeset:not(#_#_#_)",
    "print": ".md-typeset:not(#_#_#_#_)",
    "shown": ":root:not(#_#_#_#_#_)",
}
_LAYER = re.compile(rf"@layer ({'|'.join(_ANCESTORS)})(?={{)")


def without_layers(style: str) -> str:
    """Return a minified style sheet with each layer's rules nested in an ancestor that gives them weight."""
    return _LAYER.sub(lambda layer: _ANCESTORS[layer[1]], style)
