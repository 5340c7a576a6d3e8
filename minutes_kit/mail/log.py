"""The log of what was sent, beside a document: a line for each sending."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Annotated

from msgspec import Meta, MsgspecError, Struct, json

from minutes_kit.files import explained
from minutes_kit.mail.smtp import Delivery

_BOM = b"\xef\xbb\xbf"  # Notepad may have put it there


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
