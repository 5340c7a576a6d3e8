"""The file for calendars that goes along with an e-mail: who is asked, and what is called off."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import MAX_FILE, FileError, read, refuse_link
from minutes_kit.mail.meetings import Meeting, next_meeting, this_meeting
from minutes_kit.mail.recipients import Addressed, Addresses
from minutes_kit.mail.server.settings import read_settings
from minutes_kit.notes.addresses import Recipient
from minutes_kit.problems import Failure, MinutesError
from minutes_kit.word.build import Document
from minutes_kit.word.jobs import Job
from minutes_kit.yaml.places import place_of

INVITATION = "invitation"
"""The document that is mailed for its own meeting, where minutes are for the next one."""


class Appointment(NamedTuple):
    """The method (RFC 5546) and the content of a file for calendars."""

    method: str
    content: bytes


class Appointments:
    """Makes the file for calendars of one document; `asks` for replies where that is wished."""

    def __init__(
        self, job: Job, made: Document, addresses: Addresses, now: dt.datetime, *, asks: bool
    ) -> None:
        self.job, self.made, self.addresses, self.now, self.asks = job, made, addresses, now, asks
        self.report, self.locale = made.source.report, made.locale
        self.invites = job.kind == INVITATION

    def file(self, file: Path, people: Addressed, *, force: bool) -> Appointment | None:
        """The file, where one goes along; with `force` a damaged one is made anew."""
        refuse_link(file)
        previous = read(file, MAX_FILE) if os.path.isfile(file) else None
        try:
            return self.appointed(previous, people)
        except Failure as error:
            if not force:
                raise FileError(error.code, file) from error
            return self.appointed(None, people)

    def appointed(self, previous: bytes | None, people: Addressed) -> Appointment | None:
        """The same, where `previous` is the file that was made before."""
        if meeting := self.meeting():
            return self.invitation(meeting, previous, people)
        called_off = self.cancellation(previous) if previous and not self.invites else None
        if self.asks and not called_off:
            self.tell_of_no_invitation()
        return called_off

    def meeting(self) -> Meeting | None:
        """The meeting for which the e-mail is, where a calendar can show it."""
        if self.invites:
            return this_meeting(self.made.whole, self.made.notes, self.locale, self.now)
        return next_meeting(self.made.whole, self.locale)

    def invitation(
        self, meeting: Meeting, previous: bytes | None, people: Addressed
    ) -> Appointment:
        """The invitation for a meeting."""
        from minutes_kit.mail.invitation import invitation  # late: 60 ms

        organizer = self.organizer() if self.asks else None
        content = invitation(
            meeting,
            self.locale,
            now=self.now,
            previous=previous,
            organizer=organizer,
            guests=[p for p in people.everyone if organizer and p.key != organizer.key],
        )
        return Appointment("REQUEST" if organizer else "PUBLISH", content)

    def cancellation(self, previous: bytes) -> Appointment | None:
        """The word that the next meeting is called off, which is told; none while it has a date."""
        from minutes_kit.mail.invitation import cancellation  # late, as in `invitation`

        content = cancellation(self.made.whole, previous, now=self.now)
        if content is None:
            return None
        meeting, place = self.made.whole.next_meeting, ("next_meeting",)
        dated = meeting is not None and meeting.date is not None
        self.report.add("W618" if dated else "W616", place_of(self.made.source, place))
        return None if dated else Appointment("CANCEL", content)

    def tell_of_no_invitation(self) -> None:
        """Warn that there is none, though it was wished."""
        if any(one.code == "W618" for one in self.report.problems):
            return  # it says so
        words = self.locale.keys["NextMeeting"]
        key, path = self.locale.keys["Notes"]["next_meeting"], "next_meeting"
        if self.invites:
            key, path = self.made.whole.title, "date"
        place = place_of(self.made.source, (path,))
        self.report.add("W612", place, key=key, date=words["date"], start=words["start"])

    def organizer(self) -> Recipient | None:
        """The minute taker, or else the sender, invites; a problem where neither is known."""
        if found := self.addresses.minute_taker():
            return found
        try:
            settings = read_settings(self.job.notes.parent, self.locale).settings
        except MinutesError:
            hint = None if self.made.whole.minute_taker else "E608_nobody"
            self.report.add("E608", place_of(self.made.source, ("minute_taker",)), hint=hint)
            return None
        return Recipient(settings.sender_name, settings.sender_address)
