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
from minutes_kit.mail.answers import SendingError
from minutes_kit.mail.drafts import Message
from minutes_kit.mail.message import outgoing
from minutes_kit.mail.password import password_of
from minutes_kit.mail.settings import NAME, own_file, read_settings
from minutes_kit.mail.smtp import Delivery, send
from minutes_kit.mail.trust import agree, is_agreed, where
from minutes_kit.notes.addresses import MailError, Recipient
from minutes_kit.problems import MinutesError, Problem, problem

_BOM = b"\xef\xbb\xbf"  # Notepad may have put it there


class Posted(NamedTuple):
    """How many people got an e-mail, and the problems; `stop` if the next would fail as well."""

    reached: int
    problems: list[Problem]
    stop: bool = False


class Office:
    """Sends the e-mails of the notes in a folder.

    Raises MinutesError where its settings, or the password, are missing or wrong.
    """

    def __init__(self, folder: Path, locale: Locale) -> None:
        self.locale = locale
        self.chosen = read_settings(folder, locale)
        self.settings = self.chosen.settings
        self._agreed = self.chosen.project is None or is_agreed(self.settings)
        self._password: str | None = None

    @property
    def server(self) -> str:
        """The host and the port of the mail server."""
        return where(self.settings)

    @property
    def unknown_server(self) -> Problem | None:
        """The problem of a server that only a project names, while the user did not agree to it."""
        if self._agreed:
            return None
        file, own = str(self.chosen.project), str(own_file(NAME) or NAME)
        return problem(self.locale, "E670", file, server=self.server, own=own)

    def agree(self) -> list[Problem]:
        """Note that the user agrees to the server; a problem where it will not be remembered."""
        self._agreed = True
        try:
            agree(self.settings)
        except FileError as error:
            return [error.problem(error.path, self.locale)]
        return []

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

        Raises MinutesError where there is no password, or the user did not agree to the server.
        """
        if unknown := self.unknown_server:
            raise MinutesError(unknown)
        if self._password is None:
            self._password = password_of(self.chosen, self.locale)
        about = message.file.with_suffix("")
        try:
            content = self._written(message, now)
            settings, to = self.settings, _addresses(message)
            delivery = send(content, settings.sender_address, to, settings, self._password)
        except MailError as error:
            return Posted(0, [error.problem(about, self.locale)])
        except SendingError as error:
            told = error.problem(about, self.locale)
            if not error.accepted:
                return Posted(0, [told], error.lasting)
            some = Delivery(error.accepted, {}, digest(content))
            noted = self.noted(some, message, document, now)
            return noted._replace(problems=[told, *noted.problems], stop=error.lasting)
        return self.noted(delivery, message, document, now)

    def _written(self, message: Message, now: dt.datetime) -> bytes:
        """An e-mail as it goes out; raises MailError where an address is none."""
        return outgoing(
            message.letter,
            message.people.to,
            message.people.cc,
            sender=self.sender,
            attachments=message.attachments,
            date=now,
        )

    def noted(
        self, delivery: Delivery, message: Message, document: Path, now: dt.datetime
    ) -> Posted:
        """A delivery that is in the log, and what was wrong with it."""
        about = message.file.with_suffix("")
        problems = [error.problem(about, self.locale) for error in delivery.shortfalls]
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
