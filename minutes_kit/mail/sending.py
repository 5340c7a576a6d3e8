"""E-mails on their way: who gets what, whether they got it before, and what became of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import FileError
from minutes_kit.languages.locale import Locale
from minutes_kit.mail.drafts import Message
from minutes_kit.mail.log import Sending, already, log_of, record
from minutes_kit.mail.message import outgoing
from minutes_kit.mail.settings import Settings, password_of, read_settings
from minutes_kit.mail.smtp import Delivery, SendingError, send
from minutes_kit.notes.addresses import MailError, Recipient
from minutes_kit.problems import MinutesError, Problem


class Posted(NamedTuple):
    """How many people got an e-mail, and the problems; `stop` if the next would fail as well."""

    reached: int
    problems: list[Problem]
    stop: bool = False


# What is wrong with one e-mail or its recipients: the server would take another.
_OF_ONE_MAIL = ("E601", "E602", "E659", "E660", "E661", "E662", "E663", "E667", "E669")


class Office:
    """Sends the e-mails of the notes in a folder.

    Raises MinutesError where its settings, or the password, are missing or wrong.
    """

    def __init__(self, folder: Path, locale: Locale) -> None:
        self.locale = locale
        self.settings: Settings = read_settings(folder, locale)
        self._password: str | None = None

    @property
    def sender(self) -> Recipient:
        """From whom the e-mails come."""
        return Recipient(self.settings.sender_name, self.settings.sender_address)

    def earlier(self, message: Message, document: Path) -> Sending | None:
        """The last sending of the same to one of these people.

        Raises MinutesError where the log cannot be read.
        """
        try:
            return already(log_of(document), message.about, _addresses(message))
        except FileError as error:
            raise MinutesError(error.problem(error.path, self.locale)) from error

    def post(self, message: Message, document: Path, now: dt.datetime) -> Posted:
        """Send an e-mail, and note it beside the document; `now` knows its time zone.

        Raises MinutesError where there is no password.
        """
        if self._password is None:
            self._password = password_of(self.settings, self.locale)
        try:
            content = outgoing(
                message.letter,
                message.people.to,
                message.people.cc,
                sender=self.sender,
                attachments=message.attachments,
                date=now,
            )
            delivery = send(
                content,
                self.settings.sender_address,
                _addresses(message),
                self.settings,
                self._password,
            )
        except (SendingError, MailError) as error:
            told = error.problem(message.file.with_suffix(""), self.locale)
            return Posted(0, [told], error.code not in _OF_ONE_MAIL)
        return self.noted(delivery, message, document, now)

    def noted(
        self, delivery: Delivery, message: Message, document: Path, now: dt.datetime
    ) -> Posted:
        """A delivery that is in the log, and what was wrong with it."""
        problems = []
        if delivery.shortfall:
            problems.append(delivery.shortfall.problem(message.file.with_suffix(""), self.locale))
        log = log_of(document)
        try:
            record(log, delivery, subject=message.letter.subject, document=message.about, sent=now)
        except FileError as error:
            problems.append(error.problem(error.path, self.locale))
        return Posted(len(delivery.accepted), problems)


def _addresses(message: Message) -> list[str]:
    """The addresses to which a message and its copies go."""
    return [person.address for person in (*message.people.to, *message.people.cc)]
