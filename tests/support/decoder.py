"""Reads the line that a result is sent as.

Written from `docs/about/code.md` alone, as whoever reads the page would. It knows no bank, so every slot is kept.
"""

from __future__ import annotations

import string
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise

_ALPHABET = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"
_WIDTHS = (3, 20, 7, 6, 2, 1, 16, 9, 9, 9, 8, 30)  # version to checksum; then threes
_HEAD, _ANSWERS = 90, 120  # bits before the checksum, and before the answers
_ROLES = ("executive", "manager", "front-line")
_FORMS = ("short", "full")
_DAY_ZERO = date(2000, 1, 1)
_FORKS_FIRST = 200


@dataclass(frozen=True, slots=True)
class Result:
    """What a line says. Answers are by slot, each a number from 1 to 6."""

    version: int
    edition: str
    role: str
    form: str
    day: date | None
    marks: tuple[int, ...]
    answers: dict[int, int]


def _bits(values: Iterable[int], width: int) -> str:
    """Numbers as zeros and ones, each as wide as asked, the highest bit first."""
    return "".join(f"{value:0{width}b}" for value in values)


def checksum(bits: str) -> int:
    """CRC-30/CDMA of zeros and ones."""
    register = 0x3FFFFFFF
    for bit in bits:
        differ = register >> 29 != int(bit)
        register = register << 1 & 0x3FFFFFFF
        if differ:
            register ^= 0x2030B9C7
    return register ^ 0x3FFFFFFF


def bank_number(bank_id: str) -> int:
    """The twenty bits that stand for a bank."""
    return checksum(_bits(bank_id.encode(), 8)) & 0xFFFFF


def decode(line: str, bank_ids: Collection[str]) -> Result:
    """The result in a line, if it is of one of these banks.

    A `ValueError` says why a line is refused: it is `damaged`, of a `later` format, or of a `foreign` bank.
    """
    characters = "".join(line.split())
    if not 22 <= len(characters) <= 10_000 or len(characters) % 2 or not set(characters) <= set(_ALPHABET):
        raise ValueError("damaged")
    bits = _bits(map(_ALPHABET.index, characters), 6)
    ends = accumulate(_WIDTHS)
    fields = [int(bits[end - width : end], 2) for width, end in zip(_WIDTHS, ends, strict=True)]
    version, bank, year, number, role, form, day, *marks, count, check = fields
    if checksum(bits[:_HEAD] + bits[_ANSWERS:]) != check:
        raise ValueError("damaged")
    if version != 1:
        raise ValueError("later")
    if bank not in map(bank_number, bank_ids):
        raise ValueError("foreign")

    # An even number of characters is whole twelves of bits, and so is all that stands before the threes.
    threes = [int(bits[at : at + 3], 2) for at in range(_ANSWERS, len(bits), 3)]
    ours, others = threes[:count], threes[count:]
    forks = others[: max((at for at, answer in enumerate(others, 1) if answer), default=0)]
    answers = [*ours, *forks]
    if (
        role == 3
        or any(0 < later <= mark or (later and not mark) for mark, later in pairwise(marks))
        or len(ours) < count
        or count >= _FORKS_FIRST
        or (ours and not ours[-1])
        or 7 in answers
        or len(others) - len(forks) > (3 if answers else 4)
    ):
        raise ValueError("damaged")
    slots = [*range(1, count + 1), *range(_FORKS_FIRST, _FORKS_FIRST + len(forks))]
    return Result(
        version=version,
        edition=f"{2000 + year}.{number}",
        role=_ROLES[role],
        form=_FORMS[form],
        day=_DAY_ZERO + timedelta(days=day) if day else None,
        marks=tuple(slot for slot in marks if slot),
        answers={slot: answer for slot, answer in zip(slots, answers, strict=True) if answer},
    )
