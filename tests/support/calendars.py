"""Calendar files as two programs read them that share no code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import icalendar
from ical.calendar_stream import IcsCalendarStream

if TYPE_CHECKING:
    import datetime as dt


class Entry(NamedTuple):
    """What both read of an entry."""

    uid: str
    day: dt.date | None
    title: str
    text: str
    url: str
    is_off: bool
    sequence: int


def entries(text: str) -> list[Entry]:
    """The entries of a file, once both agree about them and neither finds a fault."""
    read = icalendar.Calendar.from_ical(text)
    assert not read.errors
    assert not any(event.errors for event in read.events)
    first = [
        Entry(
            str(event["UID"]),
            event.start,
            str(event["SUMMARY"]),
            str(event["DESCRIPTION"]),
            str(event.get("URL", "")),
            str(event["STATUS"]) == "CANCELLED",
            int(str(event["SEQUENCE"])),
        )
        for event in read.events
    ]
    second = [
        Entry(
            str(event.uid),
            event.dtstart,
            str(event.summary),
            str(event.description),
            str(event.url or ""),
            event.status == "CANCELLED",
            int(event.sequence or 0),
        )
        for event in IcsCalendarStream.calendar_from_ics(text).events
    ]
    assert first == second
    assert all(len(line) <= 75 for line in text.encode().split(b"\r\n"))
    return first
