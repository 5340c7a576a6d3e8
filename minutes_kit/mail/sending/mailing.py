"""An e-mail that is shown first, and sent as it was shown."""

from __future__ import annotations

import datetime as dt

from minutes_kit.languages.locale import load
from minutes_kit.mail.drafts import stored
from minutes_kit.mail.packing import Parcel
from minutes_kit.mail.sending.once import Office, Posted
from minutes_kit.notes.addresses import Recipient
from minutes_kit.problems import MinutesError, Problem


class Mailing:
    """The e-mail to all of a parcel of which nothing is written yet, and how it stands.

    Raises MinutesError where it cannot be sent, or nobody knows who has it.
    """

    def __init__(self, parcel: Parcel) -> None:
        if parcel.failed:
            raise MinutesError(*parcel.problems)
        self.parcel, (self.message,) = parcel, parcel.messages
        self.document = parcel.job.document
        self.office = Office(parcel.job.notes.parent, load(parcel.language))
        if unknown := self.office.unknown_server:
            raise MinutesError(unknown)
        if nobody := self.office.no_recipients(self.message):
            raise MinutesError(*nobody)
        self.before = self.office.before(self.message, self.document)
        if self.before.known.unsure:
            unsure = self.office.unsure(self.before.known, self.document)
            raise MinutesError(*self.before.problems, unsure)

    @property
    def waiting(self) -> tuple[Recipient, ...]:
        """Who has not got it."""
        return self.before.known.waiting

    @property
    def problems(self) -> list[Problem]:
        """What is wrong, and yet no reason not to send it."""
        told = *self.parcel.problems, *self.office.chosen.warnings, *self.before.problems
        return [*dict.fromkeys(told)]  # notes and settings may have the same to tell

    @property
    def content(self) -> tuple[object, ...]:
        """All that it says, to whom, and from whom."""
        message = self.message
        files = [one.name for one in message.attachments]
        people = message.people, self.waiting, self.office.sender
        return message.letter, message.about, files, people

    def post(self, now: dt.datetime) -> Posted:
        """Send it to those who have not got it, once the files that go along are written.

        `now` knows its time zone.  Raises MinutesError where there is no password.
        """
        parcel = stored(self.parcel)
        if parcel.failed:
            return Posted(0, parcel.problems)
        return self.office.post(self.message, self.waiting, self.document, self.before.known, now)
