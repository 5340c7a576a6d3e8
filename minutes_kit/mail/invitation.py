"""The invitation for a meeting: an iCalendar file (RFC 5545) as Outlook reads it.

This is the one module that knows icalendar.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from urllib.parse import quote

from icalendar import Calendar, Component, Event, Timezone, vCalAddress, vText

from minutes_kit.fingerprint import sealed
from minutes_kit.languages.locale import Locale
from minutes_kit.mail.meetings import Meeting, day_after, identity
from minutes_kit.notes.addresses import Recipient
from minutes_kit.notes.model import Notes
from minutes_kit.problems import Failure

# The rules of the Union's summer time (Directive 2000/84/EC) as rules, not as a list of dates,
# and from 1970 on: Outlook takes an hour too much or too little for any other form
# (iCalcreator/iCalcreator#86 and #106).
_BRUSSELS = """BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
_ZONE = {"TZID": "Europe/Brussels"}
_PRODUCT = "-//minutes_kit//minutes//EN"
_SERIES = {"RRULE", "RDATE", "RECURRENCE-ID"}
_ESCAPED = re.compile(r"[\\;,]")
_CONTROLS = dict.fromkeys([*range(32), *range(127, 160), 0x2028, 0x2029], " ")


class _Text(vText):
    r"""A text escaped as RFC 5545, 3.3.11 says; icalendar's own breaks the line in `C:\Notes`."""

    def to_ical(self) -> bytes:
        return _ESCAPED.sub(r"\\\g<0>", self).replace("\n", r"\n").encode()


class InvitationError(Failure):
    """A file that is no invitation."""


class _Earlier(NamedTuple):
    """An earlier invitation, and what it told of the meeting."""

    event: Event
    cancelled: bool
    uid: str
    sequence: int
    day: dt.date
    stamp: dt.datetime
    gist: tuple[str, ...]


def invitation(
    meeting: Meeting,
    locale: Locale,
    *,
    now: dt.datetime,
    previous: bytes | None = None,
    organizer: Recipient | None = None,
    guests: Sequence[Recipient] = (),
) -> bytes:
    """The invitation for a meeting.

    It announces the meeting (METHOD:PUBLISH), or asks `guests` whether they come where there
    is an `organizer` (METHOD:REQUEST).  `previous` is the file that was made before: its UID is
    kept, the same meeting gives the same bytes, another title, date, hour or place a higher
    SEQUENCE (RFC 5546, 2.1.4).

    Raises InvitationError where `previous` is no invitation for one meeting.
    """
    event = _event(meeting, locale)
    _invite(event, organizer, guests)
    method = "REQUEST" if organizer else "PUBLISH"
    earlier = _earlier(previous) if previous is not None else None
    if earlier is None or _is_other(earlier, meeting.uid, meeting.since):
        return _file(method, event, meeting.uid, meeting.sequence, now)
    same = _file(method, event, earlier.uid, earlier.sequence, earlier.stamp)
    return same if same == previous else _follow_up(method, event, earlier, now)


def _follow_up(method: str, event: Event, earlier: _Earlier, now: dt.datetime) -> bytes:
    """An invitation that takes the place of an earlier one.

    A meeting that was called off comes back under its UID: nobody knows whether the word of it
    was ever sent, and under another UID the old appointment would then stay.
    """
    raised = earlier.cancelled or _gist(event) != earlier.gist
    return _file(method, event, earlier.uid, earlier.sequence + raised, now)


def cancellation(notes: Notes, previous: bytes, *, now: dt.datetime) -> bytes | None:
    """The word that the meeting of an earlier invitation is called off (RFC 5546, 3.2.5).

    It goes to whom the invitation asked, or announces it as the invitation did (RFC 5546, 4.1.3).
    None where `previous` was not made by this program, or for a meeting of earlier minutes.

    Raises InvitationError where `previous` is damaged.
    """
    if _PRODUCT.encode() not in previous:
        return None
    earlier = _earlier(previous)
    if _is_other(earlier, identity(notes), day_after(notes.date)):
        return None
    if earlier.cancelled:
        return previous
    event = Event()
    for name in ("DTSTART", "DTEND", "DURATION", "ORGANIZER", "ATTENDEE"):
        if name in earlier.event:
            event[name] = earlier.event[name]
    for name in ("SUMMARY", "LOCATION"):
        if name in earlier.event:
            event.add(name, _Text(_clean(str(earlier.event[name]))))
    event.add("STATUS", "CANCELLED")
    return _file("CANCEL", event, earlier.uid, earlier.sequence + 1, now)


def _is_other(earlier: _Earlier, uid: str, since: dt.date) -> bool:
    """Whether an invitation came from other notes of this file name: its meeting is over."""
    return earlier.day < since and earlier.uid != uid


def _event(meeting: Meeting, locale: Locale) -> Event:
    """The meeting as an event, without what tells it from an earlier invitation."""
    texts = {
        "SUMMARY": meeting.summary,
        "LOCATION": meeting.location,
        "DESCRIPTION": meeting.description,
        "CONTACT": meeting.contact,
    }
    event = Event()
    event.add("DTSTART", meeting.start, _ZONE)
    event.add("DTEND", meeting.end, _ZONE)
    event.add("CLASS", "PUBLIC")
    event.add("STATUS", "CONFIRMED")
    event.add("TRANSP", "OPAQUE")  # Outlook then shows the time as busy
    for name, text in texts.items():
        if text:
            event.add(name, _Text(_clean(text)), {"LANGUAGE": locale.tag})
    return event


def _clean(text: str) -> str:
    """A text without control characters other than line breaks."""
    return "\n".join(line.translate(_CONTROLS) for line in text.split("\n"))


def _invite(event: Event, organizer: Recipient | None, guests: Sequence[Recipient]) -> None:
    """Say who asks, and whom, where somebody does."""
    if organizer is None:
        return
    event.add("ORGANIZER", _mailbox(organizer))
    asked = {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "RSVP": "TRUE"}
    for guest in guests:
        event.add("ATTENDEE", _mailbox(guest), {**asked, "PARTSTAT": "NEEDS-ACTION"})


def _mailbox(guest: Recipient) -> vCalAddress:
    """Somebody by name and address; no character of either has a meaning of its own."""
    mailbox = vCalAddress("mailto:" + quote(guest.address, safe="@!$'*+"))
    if guest.name:  # Outlook does not know how RFC 6868 writes a quotation mark
        mailbox.params["CN"] = guest.name.translate({**_CONTROLS, ord('"'): "'"})
    return mailbox


def _file(method: str, event: Event, uid: str, sequence: int, stamp: dt.datetime) -> bytes:
    """A calendar with one event."""
    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", method)
    calendar.add_component(_brussels())
    event = event.copy()
    event.add("UID", _Text(uid))
    event.add("SEQUENCE", sequence)
    event.add("DTSTAMP", stamp.astimezone(dt.UTC))
    event.add("LAST-MODIFIED", stamp.astimezone(dt.UTC))
    calendar.add_component(event)
    head, zone, rest = bytes(calendar.to_ical()).partition(b"BEGIN:VTIMEZONE")
    return sealed(head + b"X-MINUTES-FINGERPRINT:", b"\r\n" + zone + rest)


@cache
def _brussels() -> Component:
    """The time zone of every meeting."""
    return Timezone.from_ical(_BRUSSELS)


def _earlier(previous: bytes) -> _Earlier:
    """The earlier invitation in a file."""
    try:
        calendar = Calendar.from_ical(previous)
        (event,) = calendar.events
        return _read(event, cancelled=calendar.get("METHOD") == "CANCEL")
    except Exception as error:  # a file from disk: `TZID=Europe` makes icalendar open a folder
        raise InvitationError("E624") from error


def _read(event: Event, *, cancelled: bool) -> _Earlier:
    """The contents of an event; raises ValueError where it is not one meeting, or not whole."""
    stamp, start, uid = event.DTSTAMP, event.start, event.uid
    if stamp is None or not uid or uid != _clean(uid) or _SERIES & event.keys():
        raise ValueError("not one whole event")
    day = start.date() if isinstance(start, dt.datetime) else start
    return _Earlier(event, cancelled, uid, event.sequence, day, stamp, _gist(event))


def _gist(event: Event) -> tuple[str, ...]:
    """The start, the end, the place and the title: guests must hear of a change in these."""
    times = (f"{event.start:%Y%m%d%H%M}", f"{event.end:%Y%m%d%H%M}")  # on the clock there
    return (*times, str(event.get("LOCATION", "")), str(event.get("SUMMARY", "")))
