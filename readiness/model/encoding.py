"""How text is kept in files: in UTF-8."""

from __future__ import annotations

from readiness.model.errors import ReadinessError


class EncodingError(ReadinessError):
    """A file that is not UTF-8."""


def decode(content: bytes, place: object, kind: str = "file") -> str:
    """Return the text of a file's bytes, its line ends as they are.

    Raises `EncodingError` for bytes that are not UTF-8; the message begins with `place` and calls the file a
    `kind`.
    """
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise EncodingError(f"{place}: this {kind} isn't UTF-8. Save it as UTF-8.") from None
