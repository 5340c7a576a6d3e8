"""Dates and times of meetings in notes, and what was not filled in."""

from __future__ import annotations

import datetime as dt

from minutes_kit.languages.dates import name_of_day, write_date, write_time
from minutes_kit.notes.agenda import Item
from minutes_kit.notes.model import Invitation, NextMeeting, Notes
from minutes_kit.notes.new import written
from minutes_kit.notes.record import UNREAD_DATE, Steps
from minutes_kit.yaml.places import Remarks

FAR = dt.timedelta(days=366)  # from today to the meeting
FARTHER = dt.timedelta(days=3 * 366)  # from the meeting to what follows from it
LONG = dt.timedelta(days=31)  # from the first day of a meeting to the last
_SATURDAY = 5
_EVENING, _MORNING = dt.time(17), dt.time(6)


def check(notes: Notes, today: dt.date, remarks: Remarks) -> None:
    """Warn of dates and times that do not go together, and of notes that nobody filled in.

    Notes that could be read only in part are not told what they lack.
    """
    _meeting(notes, today, remarks)
    _approval(notes, remarks)
    if notes.next_meeting:
        _next_meeting(notes.next_meeting, _last_day(notes), remarks)
    if notes.invitation:
        _invitation(notes.invitation, notes.date, remarks)
    _unfilled(notes, remarks)


def _meeting(notes: Notes, today: dt.date, remarks: Remarks) -> None:
    """The meeting's own dates and times; the times of several days are of two of them."""
    _far(notes.date, today + FAR, ("date",), remarks)
    if notes.end_date is None:
        _span(notes, (), remarks)
    elif notes.date != UNREAD_DATE and not notes.date < notes.end_date <= _later(notes.date, LONG):
        days = {"start": notes.date, "end": notes.end_date}
        said = {name: write_date(day, remarks.locale) for name, day in days.items()}
        remarks.add("W536", ("end_date",), **said, key=remarks.word("Notes", "end_date"))


def _last_day(notes: Notes) -> dt.date:
    """The day on which a meeting ends."""
    return max(notes.date, notes.end_date or notes.date)


def _approval(notes: Notes, remarks: Remarks) -> None:
    """The approval fits the status, and comes after the meeting."""
    approved = notes.approved.date if notes.approved else None
    if approved is None:
        if notes.status == "approved" and remarks.whole:
            remarks.add("W507", ("status",), near=remarks.word("Notes", "approved"))
        return
    date = write_date(approved, remarks.locale)
    if approved < notes.date:
        remarks.add("W508", ("approved", "date"), date=date)
    if notes.status == "draft":
        status, near = (remarks.locale.choices[word] for word in ("draft", "approved"))
        remarks.add("W522", ("status",), status=status, date=date, near=near)


def _far(date: dt.date, limit: dt.date, path: Steps, remarks: Remarks) -> None:
    """A date that is not far ahead."""
    if date > limit:
        remarks.add("W505", path, date=write_date(date, remarks.locale))


def _span(meeting: Notes | NextMeeting, path: Steps, remarks: Remarks) -> None:
    """Warn of a meeting that ends before it starts; in the evening it may end in the night."""
    start, end = meeting.start, meeting.end
    if start and end and end <= start and not (start >= _EVENING and end < _MORNING):
        times = {"start": write_time(start, remarks.locale), "end": write_time(end, remarks.locale)}
        remarks.add("W506", (*path, "end"), **times)


def _next_meeting(meeting: NextMeeting, after: dt.date, remarks: Remarks) -> None:
    """The next meeting comes after this one, and replies to it come in time."""
    path: Steps = ("next_meeting",)
    _span(meeting, path, remarks)
    if meeting.date:
        if meeting.date <= after:
            date = write_date(meeting.date, remarks.locale)
            remarks.add("W510", (*path, "date"), date=date)
        if after != UNREAD_DATE:
            _far(meeting.date, _later(after, FARTHER), (*path, "date"), remarks)
    if meeting.rsvp and meeting.rsvp.by:
        _reply(meeting.rsvp.by, meeting.date, after, path, remarks)


def _invitation(said: Invitation, meeting: dt.date, remarks: Remarks) -> None:
    """Replies to the invitation come in time."""
    if said.rsvp and said.rsvp.by:
        _reply(said.rsvp.by, meeting, dt.date.min, ("invitation",), remarks)


def _later(date: dt.date, time: dt.timedelta) -> dt.date:
    """A date some time later, or the last of all."""
    return date + min(time, dt.date.max - date)


def _reply(
    by: dt.date, meeting: dt.date | None, after: dt.date, inside: Steps, remarks: Remarks
) -> None:
    """The last day to reply lies between two meetings, on a working day."""
    path: Steps = (*inside, "rsvp", "by")
    if by < after:
        remarks.add("W521", path, date=write_date(by, remarks.locale))
    elif meeting and by >= meeting > after:
        remarks.add("W511", path, date=write_date(by, remarks.locale))
    elif by.weekday() >= _SATURDAY:
        day = name_of_day(by.weekday(), remarks.locale)
        remarks.add("W512", path, date=write_date(by, remarks.locale), day=day)


def _unfilled(notes: Notes, remarks: Remarks) -> None:
    """Notes to begin with were filled in: with their title, the items of it that stayed are told.

    Real minutes have a title of their own, and may well have these items with nothing below them.
    """
    title, items = written(remarks.locale.code)
    if notes.title != title:
        return
    remarks.add("W524", ("title",), hint="W524_title", name=title)
    for at, item in enumerate(notes.agenda):
        if item == Item(title=item.title) and item.title in items:
            remarks.add("W524", ("agenda", at, "title"), name=item.title)
