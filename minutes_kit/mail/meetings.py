"""The meetings that notes announce: the one that follows, and their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize
from uuid import NAMESPACE_URL, uuid5

from msgspec.structs import replace

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Invitation, NextMeeting, Notes, PreviousMeeting
from minutes_kit.text import plain
from minutes_kit.text.dossier import titles_of
from minutes_kit.text.pieces import NextMeetingView
from minutes_kit.text.view import view

_DAY = dt.timedelta(days=1)
_LONGEST = dt.timedelta(hours=15)  # of a meeting; a longer one is a misprint
_USUAL = dt.timedelta(hours=1)
_BEYOND = 1000  # sequences: the invitation itself updates whatever earlier minutes announced


class Meeting(NamedTuple):
    """A meeting to announce: what a calendar shows of it, and the UID of its first invitation.

    An earlier invitation with another UID is one for it as well, unless that was for a day which
    is over: `since` is the first that is not.  `sequence` is that of the first invitation.
    """

    summary: str
    start: dt.datetime
    end: dt.datetime
    location: str
    description: str
    contact: str
    uid: str
    since: dt.date
    sequence: int = 0


def next_meeting(notes: Notes, locale: Locale) -> Meeting | None:
    """The meeting that follows, or None where its date or its start is not known.

    A meeting without an end takes an hour: without any, calendars would show a moment.
    """
    meeting = notes.next_meeting
    if not (meeting and meeting.date and meeting.start) or meeting.date == dt.date.max:
        return None
    alone = Notes(title=notes.title, date=notes.date, next_meeting=meeting)
    shown = view(alone, locale).next_meeting
    assert shown is not None
    summary = _summary(notes, meeting, locale)
    title = shown.title if shown.title != summary else ""
    start = dt.datetime.combine(meeting.date, meeting.start)
    return Meeting(
        summary,
        start,
        _end(start, meeting.end),
        meeting.location,
        "\n\n".join(filter(None, [title, *_description(shown, locale)])),
        meeting.rsvp.to if meeting.rsvp else "",
        identity(notes),
        day_after(notes.date),
    )


def this_meeting(notes: Notes, held: Notes, locale: Locale, now: dt.datetime) -> Meeting | None:
    """The meeting of the notes, with its agenda, or None where its start is not known.

    `held` is what its invitation holds of them.
    """
    if not notes.start or max(notes.date, notes.end_date or notes.date) == dt.date.max:
        return None
    said, previous = notes.invitation or Invitation(), _announced(notes)
    start = dt.datetime.combine(notes.date, notes.start)
    last = dt.datetime.combine(notes.end_date or notes.date, notes.start)
    return Meeting(
        notes.title,
        start,
        _end(last, notes.end),
        notes.location,
        "\n\n".join(filter(None, [_agenda(notes, locale), *_practical(held, locale)])),
        said.rsvp.to if said.rsvp else "",
        identity(previous) if previous else identity(notes, ":meeting"),
        now.date(),
        _BEYOND if previous else 0,
    )


def _announced(notes: Notes) -> PreviousMeeting | None:
    """The meeting whose minutes announced this one; its title is the same if none is said."""
    found = notes.invitation and notes.invitation.previous_meeting
    return replace(found, title=found.title or notes.title) if found else None


def day_after(date: dt.date) -> dt.date:
    """The day behind another, which the last of all has not."""
    return date + _DAY if date < dt.date.max else date


def identity(meeting: Notes | PreviousMeeting, kind: str = "") -> str:
    """The UID of the first invitation of some minutes: for the next meeting, or of a kind.

    The notes of that next meeting know these minutes, and so its UID.
    """
    name = " ".join(normalize("NFC", meeting.reference or meeting.title).casefold().split())
    return str(uuid5(NAMESPACE_URL, f"minutes-kit:{meeting.date}:{name}{kind}"))


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
    yield plain.lines(shown.rsvp)


def _practical(held: Notes, locale: Locale) -> list[str]:
    """What an invitation says besides its agenda."""
    shown = view(held, locale).next_meeting
    return [*_description(shown, locale)] if shown else []


def _agenda(notes: Notes, locale: Locale) -> str:
    """The titles of the items of the agenda, or nothing."""
    titles = [*titles_of(notes, locale)]
    heading = f"{locale.labels.agenda}{locale.labels.colon}"
    return "\n".join([heading, *titles]) if titles else ""
