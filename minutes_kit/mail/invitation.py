"""The invitation for the next meeting: an iCalendar file (RFC 5545) as Outlook reads it.

This is the one module that knows icalendar.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Component, Event, Timezone, vCalAddress, vText

from minutes_kit.fingerprint import sealed
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.addresses import Recipient
from minutes_kit.notes.model import NextMeeting, Notes
from minutes_kit.problems import Failure
from minutes_kit.text import plain
from minutes_kit.text.view import NextMeetingView, view

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
_DAY = dt.timedelta(days=1)
_LONGEST = dt.timedelta(hours=15)  # of a meeting; a longer one is a misprint
_USUAL = dt.timedelta(hours=1)
_ESCAPED = re.compile(r"[\\;,]")
_CONTROLS = dict.fromkeys([*range(32), *range(127, 160), 0x2028, 0x2029], " ")


class _Text(vText):
    r"""A text escaped as RFC 5545, 3.3.11 says; icalendar's own breaks the line in `C:\Notes`."""

    def to_ical(self) -> bytes:
        return _ESCAPED.sub(r"\\\g<0>", self).replace("\n", r"\n").encode()


class InvitationError(Failure):
    """A file that is no invitation."""


class _Earlier(NamedTuple):
    """The contents of an earlier invitation for the same meeting."""

    sequence: int
    stamp: dt.datetime
    place_and_time: tuple[str, ...]


def invitation(
    notes: Notes,
    locale: Locale,
    *,
    now: dt.datetime,
    previous: bytes | None = None,
    organizer: Recipient | None = None,
    guests: Sequence[Recipient] = (),
) -> bytes | None:
    """The invitation for the next meeting, or None where its date or its start is not known.

    It announces the meeting (METHOD:PUBLISH), or asks `guests` whether they come where there
    is an `organizer` (METHOD:REQUEST).  A meeting without an end takes an hour: without any,
    calendars would show a moment.  `previous` is the file that was made before: the same
    meeting gives the same bytes, another date, hour or place a higher SEQUENCE.

    Raises InvitationError where `previous` is no invitation.
    """
    meeting = notes.next_meeting
    if not (meeting and meeting.date and meeting.start) or meeting.date == dt.date.max:
        return None
    event = _event(notes, meeting, dt.datetime.combine(meeting.date, meeting.start), locale)
    _invite(event, organizer, guests)
    earlier = _earlier(previous, event.uid) if previous is not None else None
    if earlier is None:
        return _file(event, 0, now)
    same = _file(event, earlier.sequence, earlier.stamp)
    moved = _place_and_time(event) != earlier.place_and_time
    return same if same == previous else _file(event, earlier.sequence + moved, now)


def _event(notes: Notes, meeting: NextMeeting, start: dt.datetime, locale: Locale) -> Event:
    """The meeting as an event, without what tells it from an earlier invitation."""
    alone = Notes(title=notes.title, date=notes.date, next_meeting=meeting)
    shown = view(alone, locale).next_meeting
    assert shown is not None
    summary = _summary(notes, meeting, locale)
    title = shown.title if shown.title != summary else ""
    texts = {
        "SUMMARY": summary,
        "LOCATION": meeting.location,
        "DESCRIPTION": "\n\n".join(filter(None, [title, *_description(shown, locale)])),
        "CONTACT": meeting.rsvp.to if meeting.rsvp else "",
    }
    event = Event()
    event.add("UID", _identity(notes))
    event.add("DTSTART", start, _ZONE)
    event.add("DTEND", _end(start, meeting.end), _ZONE)
    event.add("CLASS", "PUBLIC")
    event.add("STATUS", "CONFIRMED")
    event.add("TRANSP", "OPAQUE")  # Outlook then shows the time as busy
    for name, text in texts.items():
        if text:
            event.add(name, _Text(_clean(text)), {"LANGUAGE": locale.tag})
    return event


def _identity(notes: Notes) -> str:
    """The UID of all invitations of these notes, however often the meeting moves."""
    name = " ".join(normalize("NFC", notes.reference or notes.title).casefold().split())
    return str(uuid5(NAMESPACE_URL, f"minutes-kit:{notes.date}:{name}"))


def _end(start: dt.datetime, end: dt.time | None) -> dt.datetime:
    """When a meeting ends: maybe past midnight; an end that cannot be is as good as none."""
    if end is None:
        return start + _USUAL
    ended = dt.datetime.combine(start, end)
    ended += _DAY * (ended < start)
    return ended if start < ended <= start + _LONGEST else start + _USUAL


def _summary(notes: Notes, meeting: NextMeeting, locale: Locale) -> str:
    """The title in a calendar, where `Next …` says little: that of these minutes says all."""
    another = meeting.title and not meeting.title.startswith(locale.phrases["next_title"])
    return meeting.title if another else notes.title


def _description(shown: NextMeetingView, locale: Locale) -> Iterator[str]:
    """The other sentences of the minutes on the meeting."""
    yield plain.text(shown.text)
    if shown.agenda:
        yield f"{locale.labels.agenda}{locale.labels.colon}\n{plain.text(shown.agenda)}"
    yield shown.time
    yield plain.lines(shown.rsvp)


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


def _file(event: Event, sequence: int, stamp: dt.datetime) -> bytes:
    """A calendar with one event."""
    calendar = Calendar()
    calendar.add("PRODID", "-//minutes_kit//minutes//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "REQUEST" if "ORGANIZER" in event else "PUBLISH")
    calendar.add_component(_brussels())
    event = event.copy()
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


def _earlier(previous: bytes, uid: str) -> _Earlier | None:
    """The earlier invitation in a file, or None where the file is one for another meeting."""
    try:
        events = Calendar.from_ical(previous).events
        return next((_read(event) for event in events if event.uid == uid), None)
    except Exception as error:  # a file from disk: `TZID=Europe` makes icalendar open a folder
        raise InvitationError("E624") from error


def _read(event: Event) -> _Earlier:
    """The contents of an event; raises ValueError where it has no DTSTAMP."""
    stamp = event.DTSTAMP
    if stamp is None:
        raise ValueError("an event without DTSTAMP")
    return _Earlier(event.sequence, stamp, _place_and_time(event))


def _place_and_time(event: Event) -> tuple[str, ...]:
    """The start, the end and the place: guests must hear of a change in these."""
    times = (f"{event.DTSTART:%Y%m%d%H%M}", f"{event.DTEND:%Y%m%d%H%M}")  # on the clock there
    return (*times, str(event.get("LOCATION", "")))
