"""Warnings of what cannot quite be meant in notes, each with its place."""

from __future__ import annotations

import datetime as dt
import os
import re
from pathlib import Path

from minutes_kit.checks import addresses, people
from minutes_kit.languages.dates import name_of_day, write_date, write_time
from minutes_kit.notes.model import Action, Attachment, Item, NextMeeting, Notes, Project
from minutes_kit.notes.new import written
from minutes_kit.notes.record import UNREAD_DATE, Steps
from minutes_kit.problems import short
from minutes_kit.yaml.places import Remarks
from minutes_kit.yaml.source import Source

FAR = dt.timedelta(days=366)  # from today to the meeting
FARTHER = dt.timedelta(days=3 * 366)  # from the meeting to what follows from it
_SATURDAY = 5
_EVENING, _MORNING = dt.time(17), dt.time(6)
_WEB = re.compile(
    r"(?:https?://|(?=www\.[\w-]+\.))?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)
_WEB_SIGN = re.compile(r"^(?:www|https?\b)|[./]\w|:/", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:(?P<word>[^\W\d]+)\.?\s+)?(?P<number>\d{1,3}|[A-Z]|[IVX]+)(?P<mark>[.):]|\s[-–])?\s+\S"
)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def check(source: Source, notes: Notes, folder: Path | None, today: dt.date) -> None:
    """Warn of what cannot quite be meant; `folder` is where the attached files are looked for.

    Notes that could be read only in part are not told what they lack.
    """
    remarks = Remarks(source)
    people.check(notes, remarks)
    addresses.check(notes, remarks)
    _meeting(notes, today, remarks)
    if notes.next_meeting:
        _next_meeting(notes.next_meeting, notes.date, remarks)
    _numbers(notes, remarks)
    _unfilled(notes, remarks)
    for path, item in notes.items():
        for number, project in enumerate(item.projects):
            _project(project, (*path, "projects", number), remarks)
        for number, action in enumerate(item.actions):
            _action(action, notes.date, (*path, "actions", number), remarks)
        for number, attachment in enumerate(item.attachments):
            _attachment(attachment, folder, (*path, "attachments", number), remarks)
    for index, attachment in enumerate(notes.attachments):
        _attachment(attachment, folder, ("attachments", index), remarks)


def _meeting(notes: Notes, today: dt.date, remarks: Remarks) -> None:
    """The meeting's own date, times and approval."""
    _far(notes.date, today + FAR, ("date",), remarks)
    _span(notes, (), remarks)
    approved = notes.approved.date if notes.approved else None
    if notes.status == "approved" and not approved and remarks.whole:
        remarks.add("W507", ("status",), near=remarks.word("Notes", "approved"))
    if approved and approved < notes.date:
        date = write_date(approved, remarks.locale)
        remarks.add("W508", ("approved", "date"), date=date)
    if approved and notes.status == "draft":
        date = write_date(approved, remarks.locale)
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
            _far(meeting.date, _later(after), (*path, "date"), remarks)
    if meeting.rsvp and meeting.rsvp.by:
        _reply(meeting.rsvp.by, meeting.date, after, remarks)


def _later(date: dt.date) -> dt.date:
    """The last day that can well follow from a meeting."""
    return date + min(FARTHER, dt.date.max - date)


def _reply(by: dt.date, meeting: dt.date | None, after: dt.date, remarks: Remarks) -> None:
    """The last day to reply lies between two meetings, on a working day."""
    path: Steps = ("next_meeting", "rsvp", "by")
    if by < after:
        remarks.add("W521", path, date=write_date(by, remarks.locale))
    elif meeting and by >= meeting > after:
        remarks.add("W511", path, date=write_date(by, remarks.locale))
    elif by.weekday() >= _SATURDAY:
        day = name_of_day(by.weekday(), remarks.locale)
        remarks.add("W512", path, date=write_date(by, remarks.locale), day=day)


def _numbers(notes: Notes, remarks: Remarks) -> None:
    """Nobody numbers the items of the agenda by hand: two that have their own number say so."""
    words = remarks.locale.words["numbered"].split(", ")
    numbered = [
        (at, item.title)
        for at, item in enumerate(notes.agenda)
        if _typed_number(item.title, words) in _counted(at + 1)
    ]
    for at, title in numbered if len(numbered) > 1 else []:
        remarks.add("W519", ("agenda", at, "title"), title=short(title))


def _typed_number(title: str, words: list[str]) -> str:
    """The number before a title, which has a mark behind it or a known word before it."""
    match = _NUMBERED.match(title)
    if not match or not (match["mark"] or match["word"]):
        return ""
    known = not match["word"] or match["word"].casefold() in words
    return match["number"].lstrip("0") if known else ""


def _counted(number: int) -> tuple[str, ...]:
    """A small number as it may be typed: in figures, as a letter, in Roman figures."""
    letter = chr(ord("A") + number - 1) if number <= 26 else ""
    return str(number), *filter(None, [letter]), "X" * (number // 10) + _ROMAN[number % 10]


def _unfilled(notes: Notes, remarks: Remarks) -> None:
    """The title and the items of notes to begin with were filled in."""
    title, items = written(remarks.locale.code)
    if notes.title == title:
        remarks.add("W524", ("title",), name=title)
    titles = [item.title for item in notes.agenda]
    if not set(items).issubset(titles):
        return
    for at, item in enumerate(notes.agenda):
        if item.title in items and item == Item(title=item.title):
            remarks.add("W524", ("agenda", at, "title"), name=item.title)


def _project(project: Project, path: Steps, remarks: Remarks) -> None:
    """Warn of a project with nothing but a title, and of a website that is none."""
    said = project.text, project.website, project.presenters, project.label
    if remarks.whole and not any(said):
        remarks.add("W514", path, name=short(project.title))
    _web(project.website, (*path, "website"), remarks)


def _action(action: Action, after: dt.date, path: Steps, remarks: Remarks) -> None:
    """An action that is not done yet lies ahead."""
    due = action.due
    if isinstance(due, dt.date) and due < after and not action.done:
        values = {"name": short(action.what), "date": write_date(due, remarks.locale)}
        near = f"{remarks.word('Action', 'done')}: {remarks.locale.choices['yes']}"
        remarks.add("W513", (*path, "due"), **values, near=near)


def _web(text: str, path: Steps, remarks: Remarks) -> None:
    """Warn of a text with a wrong web address; words may stand beside it."""
    words = [word.strip(".,;()<>") for word in text.split()]
    like = [word for word in words if _WEB_SIGN.search(word)]
    if not all(map(_WEB.fullmatch, like)):
        remarks.add("W516", path, value=short(text))


def _attachment(attachment: Attachment, folder: Path | None, path: Steps, remarks: Remarks) -> None:
    """An attached file is there."""
    _web(attachment.link, (*path, "link"), remarks)
    file = attachment.file.strip()
    if folder and file and not os.path.exists(folder / file.replace("\\", "/")):
        near = remarks.word("Attachment", "link")
        remarks.add("W517", (*path, "file"), file=short(file), near=near)
