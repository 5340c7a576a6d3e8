"""E-mails on their way: who gets what, whether they got it before, and what became of it."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Annotated, NamedTuple

from msgspec import Meta, MsgspecError, Struct, json

from minutes_kit.files import FileError, explained
from minutes_kit.languages.locale import Locale
from minutes_kit.mail.message import outgoing
from minutes_kit.mail.packing import Message
from minutes_kit.mail.settings import Settings, password_of, read_settings
from minutes_kit.mail.smtp import Delivery, SendingError, send
from minutes_kit.notes.addresses import MailError, Recipient
from minutes_kit.problems import MinutesError, Problem

_BOM = b"\xef\xbb\xbf"  # Notepad may have put it there


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


class Sending(Struct, frozen=True):
    """One sending: when and what, who got it and who was refused, and the SHA-256 of both files.

    `document` is that of the document, `message` that of the message that held it.
    """

    sent: Annotated[dt.datetime, Meta(tz=True)]
    subject: str
    recipients: tuple[str, ...]
    refused: dict[str, str]
    document: str
    message: str


def log_of(document: Path) -> Path:
    """The path of a document's log."""
    return document.with_suffix(".sent.jsonl")


def digest(data: bytes) -> str:
    """The SHA-256 of a file, by which it is known again."""
    return hashlib.sha256(data).hexdigest()


def record(
    log: Path, delivery: Delivery, *, subject: str, document: bytes, sent: dt.datetime
) -> Sending:
    """Add a delivery to a log, whole or not at all; other lines stay as they are.

    `sent` has a time zone.  Raises FileError where the log cannot be written.
    """
    refused = {address: f"{code} {reason}" for address, (code, reason) in delivery.refused.items()}
    made = Sending(sent, subject, delivery.accepted, refused, digest(document), delivery.message)
    try:
        log.parent.mkdir(parents=True, exist_ok=True)  # a mail of actions makes no document
        with FileIO(log, "a+") as file:
            _append(file, json.encode(made) + b"\n")
    except OSError as error:
        raise explained("E668", log, error) from error
    return made


def _append(file: FileIO, line: bytes) -> None:
    """Write a line in one step, after the end of one that was cut off."""
    end = file.seek(0, os.SEEK_END)
    if end:
        file.seek(end - 1)
        line = line if file.read(1) == b"\n" else b"\n" + line
    try:
        if file.write(line) != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            file.truncate(end)
        raise


def sendings(log: Path) -> list[Sending]:
    """The sendings in a log, oldest first; a damaged line is passed over, and stays.

    Raises FileError where there is a log that cannot be read.
    """
    try:
        data = log.read_bytes().removeprefix(_BOM)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise explained("E112", log, error) from error
    return list(filter(None, map(_sending, data.splitlines())))


def _sending(line: bytes) -> Sending | None:
    """The sending of a line, or None for a line that is none."""
    try:
        return json.decode(line, type=Sending)
    except (MsgspecError, RecursionError):
        return None


def already(log: Path, document: bytes, recipients: Collection[str]) -> Sending | None:
    """The last sending of this very document to one of these recipients at least.

    Raises FileError where there is a log that cannot be read.
    """
    wanted, content = {address.casefold() for address in recipients}, digest(document)
    for sending in reversed(sendings(log)):
        reached = {address.casefold() for address in sending.recipients}
        if sending.document == content and wanted & reached:
            return sending
    return None
