"""The log beside a document: what is being sent to whom, and what became of it.

A line stands there before anything leaves, so that no crash makes a sending unknown.
"""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import os
import socket
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from getpass import getuser
from io import FileIO
from pathlib import Path
from typing import Annotated, Literal
from uuid import uuid4

from msgspec import Meta, MsgspecError, Struct, json
from msgspec.structs import replace

from minutes_kit.files import FileError, explained
from minutes_kit.mail.server.answers import SendingError
from minutes_kit.mail.server.smtp import Delivery

ENDING = ".sent.jsonl"
_BOM = b"\xef\xbb\xbf"  # Notepad may have put it there
_KINDS = {stat.S_IFREG: "", stat.S_IFLNK: "link", stat.S_IFDIR: "folder"}


class Sending(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One sending: who got it, who was refused, and of whom nobody knows it.

    Its line is written before, with everybody `in_doubt`, and again behind it: the last line
    with an `id` holds.  `document` and `message` are the SHA-256 of what was sent, and of the
    whole message; `error` is the code of what went wrong.
    """

    document: str  # with the `id` in front, where a line that is cut off still has them
    id: str = ""
    sent: Annotated[dt.datetime, Meta(tz=True)]
    by: str = ""
    subject: str
    recipients: tuple[str, ...]
    refused: dict[str, str]
    in_doubt: tuple[str, ...] = ()
    error: str = ""
    message: str


Lines = dict[int, Sending | bytes]  # by their numbers; bytes hold no sending


class Busy(FileError):
    """Somebody else sends: `sent` is since when, where that is known."""

    def __init__(self, path: Path, under_way: Sending | None) -> None:
        if under_way:
            super().__init__("E681", path, who=under_way.by)
        else:
            super().__init__("E682", path)
        self.sent = under_way.sent if under_way else None


def log_of(document: Path) -> Path:
    """The path of a document's log."""
    return document.with_suffix(ENDING)


def digest(data: bytes) -> str:
    """The SHA-256 of a file, by which it is known again."""
    return hashlib.sha256(data).hexdigest()


@contextmanager
def held(path: Path, mode: Literal["r+", "a+"]) -> Iterator[Log]:
    """A log that is held against all others until the block, or the process, ends.

    Raises Busy where another holds it or has just put another in its place, and FileError E683
    where it cannot be read and written.
    """
    with _opened(path, mode) as file:
        log = Log(path, file)
        _hold(log, file)
        try:
            yield log
        finally:
            with suppress(OSError):  # it is closed next, which unlocks it too
                _unlock(file)


def _hold(log: Log, file: FileIO) -> None:
    """Lock a log, if it is still the one by its name: nobody holds one that was deleted."""
    try:
        _lock(file)
        is_same = os.path.samestat(os.fstat(file.fileno()), os.lstat(log.path))
    except (BlockingIOError, PermissionError):
        raise Busy(log.path, log.under_way) from None
    except FileNotFoundError:
        is_same = False
    except OSError as error:
        raise explained("E683", log.path, error) from error
    if not is_same:
        raise Busy(log.path, None)


def _opened(path: Path, mode: str) -> FileIO:
    """A log, which is an ordinary file and no link to one of another."""
    try:
        if os.path.lexists(path) and (kind := _kind(path)):
            raise FileError("E683", path, reason=kind)
        if mode == "a+":
            path.parent.mkdir(parents=True, exist_ok=True)  # a mail of actions makes no document
        return FileIO(path, mode, opener=_open)
    except OSError as error:
        raise explained("E683", path, error) from error


def _kind(path: Path) -> str:
    """Why a file is none to write in; nothing where it is."""
    return _KINDS.get(stat.S_IFMT(path.lstat().st_mode), "no_file")


def _open(path: str, flags: int) -> int:
    """Open a file, and none behind a link that was put in its place just now."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o666)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: FileIO) -> None:
        """Lock a byte far behind the text, which others may read all the same."""
        file.seek(1 << 30)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _unlock(file: FileIO) -> None:
        file.seek(1 << 30)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: FileIO) -> None:
        """Lock a file for as long as it is open here."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: FileIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


class Log:
    """An open log.  Lines are added, whole or not at all; none is changed."""

    def __init__(self, path: Path, file: FileIO) -> None:
        self.path, self._file = path, file

    def lines(self) -> Lines:
        """What stands on each line that is not empty; raises FileError E683."""
        try:
            self._file.seek(0)
            lines = self._file.readall().removeprefix(_BOM).splitlines()
        except OSError as error:
            raise explained("E683", self.path, error) from error
        return {
            number: _sending(line) or line for number, line in enumerate(lines, 1) if line.strip()
        }

    @property
    def under_way(self) -> Sending | None:
        """The sending of another who holds the log."""
        *_, last = None, *self.lines().values()
        return last if isinstance(last, Sending) and last.in_doubt else None

    def begin(
        self, document: bytes, subject: str, addresses: Iterable[str], now: dt.datetime
    ) -> Sending:
        """Note that something is about to be sent; `now` has a time zone.

        Raises FileError E683 where that cannot be noted.
        """
        begun = Sending(
            document=digest(document),
            id=uuid4().hex,
            sent=now,
            by=_user(),
            subject=subject,
            recipients=(),
            refused={},
            in_doubt=tuple(addresses),
            message="",
        )
        self._add(begun, "E683")
        return begun

    def end(self, begun: Sending, outcome: Delivery | SendingError) -> None:
        """Note what became of a sending; raises FileError E668 where that cannot be noted."""
        self._add(_ended(begun, outcome), "E668")

    def _add(self, sending: Sending, code: str) -> None:
        try:
            _append(self._file, json.encode(sending) + b"\n")
        except OSError as error:
            raise explained(code, self.path, error) from error


def _ended(begun: Sending, outcome: Delivery | SendingError) -> Sending:
    """A sending that is over, for better or worse."""
    if isinstance(outcome, Delivery):
        refused = {who: f"{code} {reason}" for who, (code, reason) in outcome.refused.items()}
        done = replace(begun, recipients=outcome.accepted, refused=refused, in_doubt=())
        return replace(done, message=outcome.message)
    others = [address for address in begun.in_doubt if address not in outcome.accepted]
    in_doubt = tuple(others) if outcome.in_doubt else ()
    return replace(begun, recipients=outcome.accepted, in_doubt=in_doubt, error=outcome.code)


def _user() -> str:
    """Who sends at which computer, by the names that these have."""
    try:
        user = getuser()
    except (ImportError, KeyError, OSError):  # nobody that the system knows
        user = ""
    return f"{user}@{socket.gethostname()}"


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


def _sending(line: bytes) -> Sending | None:
    """The sending of a line, or None for a line that is none."""
    try:
        return json.decode(line, type=Sending)
    except (MsgspecError, RecursionError):
        return None
