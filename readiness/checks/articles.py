"""Which of *a* and *an* an English word takes, as far as its spelling is sure to tell."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z]+")
_SPELT_WITH_A_VOWEL = frozenset("AEFHILMNORSX")  # letters whose names begin with one, as in “an X-ray”
_AN, _A = "an", "a"
_LONGEST_SPELT = 3  # letters in capitals after a U: longer ones are read as a word

# By how a word is written, in lower case, the first that fits: its article, and none where people differ or
# where letters may be read one by one.
_SOUNDS = tuple(
    (re.compile(pattern), article)
    for pattern, article in (
        (r"(hour|hono|hones|heir)", _AN),
        (r"(herb|hom|hum|hist|hotel|habit|hal|her|hor|hy)", None),
        (r"(eu|ew|once$|one$|ones$|oneself$)", _A),
        (r"(aa|ao|oa|ou|oui)", None),
        (
            r"us[eu]|uti|ute|unanim|unif|uniq|univ|unic|unis[eo]|unit([aey]|s?$)|union(?!i)|ub[io]|ura[nl]|ukr",
            _A,
        ),
        (r"(un[b-hj-tv-z]|upp|upr|upl|ups|upw|upt|umbr|ump|ult|urb|urg|ush|utt|utm|ugl)", _AN),
        (r"[ux]", None),
        (r"[aeio].", _AN),
        (r"y[aeou]", _A),
        (r"[hflmnrs]..?$", None),
        (r"h[aeiou]", _A),
        (r"[bcdfgjklmnpqrstvwz]([aeiouy]|[hlrw][aeiouy])", _A),
        (r"(sch|scr|spr|str|spl|shr|thr|phr|chr|s[ckmnpqt][aeiouy]|kn|gn|wr|ps)", _A),
    )
)


def article_of(noun: str) -> str | None:
    """Return the article of an English noun, with or without words before it; None where it is unsure."""
    word = _WORD.match(noun)
    if word is None:
        return None
    text, after = word[0], noun[word.end() : word.end() + 1]
    if len(text) == 1:  # “X-ray”, “A&E”; but “L'Oréal” is a word
        return None if after in {"'", "’", ""} else _letter_article(text)
    if text.isupper():
        return _capitals_article(text)
    if text[1:] != text[1:].lower():  # such as “MSc” or “iPhone”
        return None
    return next((article for sound, article in _SOUNDS if sound.match(text.lower())), None)


def _capitals_article(text: str) -> str | None:
    """Return the article of capitals, which may be read letter by letter or as a word."""
    if text[0] == "U":
        return _A if len(text) <= _LONGEST_SPELT else None
    by_letter = _letter_article(text)
    return by_letter if by_letter == _A or text[0] in "AEIO" else None


def _letter_article(text: str) -> str:
    return _AN if text[0].upper() in _SPELT_WITH_A_VOWEL else _A
