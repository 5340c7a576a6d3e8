"""Files on disk: read, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import IO, Literal, NamedTuple

from minutes_kit.disk import DAY, TEMPORARY, beginning, put
from minutes_kit.fingerprint import untouched
from minutes_kit.locks import lock_of
from minutes_kit.owners import is_mine
from minutes_kit.problems import Failure

State = Literal["written", "unchanged", "failed"]
MAX_TEXT = 4 * 5_000_000  # bytes of notes: as UTF-8 has them, no character has more than four
MAX_FILE = 100_000_000  # bytes of a document, a template, a PDF
_REASONS = {  # for which the languages have words
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.ENAMETOOLONG: "name",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "read_only",
    errno.ENOENT: "missing",
    errno.EISDIR: "folder",
    errno.ENXIO: "no_file",
    errno.ENOTDIR: "file",
    errno.EEXIST: "file",
    errno.EIO: "damaged",
    errno.EBUSY: "busy",
    errno.EINVAL: "impossible_name",
    errno.ELOOP: "loop",
    errno.EMFILE: "too_many",
    errno.ENFILE: "too_many",
    errno.ENETDOWN: "no_network",
    errno.ENETUNREACH: "no_network",
    errno.EHOSTUNREACH: "no_network",
}

_KINDS = {stat.S_IFLNK: "link", stat.S_IFDIR: "folder"}  # no other has a word of its own


class FileError(Failure):
    """A file, or a folder, that cannot be read or written."""

    def __init__(self, code: str, path: Path, **values: str) -> None:
        super().__init__(code, **values)
        self.path = path
        self.args = code, path  # by which another process makes it again


class Written(NamedTuple):
    """What became of a file, and a warning about it where there is one."""

    state: State
    notice: FileError | None = None


def read(path: Path, limit: int = MAX_TEXT, *, code: str = "E112") -> bytes:
    """The bytes of a file; raises FileError with a code where it cannot be read.

    A pipe, a device and what has more bytes than the limit are no files that can be read.
    """
    try:
        data = beginning(path, limit + 1)
    except OSError as error:
        raise explained(code, path, error) from error
    if len(data) > limit:
        raise FileError(code, path, reason="large")
    return data


def write(
    path: Path,
    data: bytes,
    *,
    ours: Callable[[bytes], bool] = untouched,
    force: bool = False,
) -> Written:
    """Write a file whole or not at all; the same bytes are left alone.

    Raises FileError where the file that is there is a link, is read-only, is open in Word or
    LibreOffice, or, without `force`, is not `ours` or has an old lock file.
    """

    def guard(existing: bytes) -> None:
        _guard(path, force)
        if not force and not ours(existing):
            raise FileError("E401", path)

    return _put(path, data, guard)


def save(path: Path, data: bytes, *, known: bytes | None = None) -> Written:
    """Write a text file whole or not at all, one that is there only where it holds `known`.

    Raises FileError where it cannot be written, or holds anything else.
    """

    def guard(existing: bytes) -> None:
        if existing != known:
            raise FileError("E403", path, reason="exists" if known is None else "changed")
        _guard(path)

    return _put(path, data, guard)


def refuse_link(path: Path) -> None:
    """Raise FileError where a link stands, which may lead to a file of somebody else."""
    if os.path.islink(path):
        raise FileError("E403", path, reason="link")


def _put(path: Path, data: bytes, guard: Callable[[bytes], None]) -> Written:
    """Write a file unless it holds the same bytes already, or `guard` refuses."""
    try:
        old = _found(path)
        if old:
            existing = _existing(path)
            if existing == data:
                return Written("unchanged")
            guard(existing)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data, old)
    except OSError as error:
        raise explained("E403", path, error) from error
    shared = old is not None and old.st_nlink > 1
    return Written("written", FileError("W412", path) if shared else None)


def _found(path: Path) -> os.stat_result | None:
    """The facts of the file that is there, if any; raises FileError for what is no plain file."""
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return None
    if kind := kind_of(found.st_mode):
        raise FileError("E403", path, reason=kind)
    return found


def kind_of(mode: int) -> str:
    """The reason why what has a mode is no plain file; none where it is one."""
    return "" if stat.S_ISREG(mode) else _KINDS.get(stat.S_IFMT(mode), "no_file")


def _existing(path: Path) -> bytes:
    """The bytes of the file that is there; Windows refuses those that another program holds."""
    try:
        return beginning(path, MAX_FILE)
    except PermissionError:
        if lock := lock_of(path):
            raise FileError("E402", path, lock=str(lock)) from None
        raise


def _guard(path: Path, force: bool = False) -> None:
    """Refuse to replace a file that another program holds open, or that nobody may change."""
    lock = lock_of(path)
    if lock and not (lock.stale and force):
        raise FileError("E407" if lock.stale else "E402", path, lock=str(lock))
    writable = os.lstat(path).st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not writable or not os.access(path, os.W_OK):  # the first also for an administrator
        raise FileError("E403", path, reason="read_only")


def _replace(path: Path, data: bytes, old: os.stat_result | None) -> None:
    """Write a file in the place of an old one, if that is still as it was.

    The new file has all that the one had that it replaces but its content.
    """

    def finish(file: IO[bytes]) -> None:
        if old:  # what is there gives way only to what is surely on the disk
            file.flush()
            os.fsync(file.fileno())
            _resemble(Path(file.name), path, old)
        if identity(_found(path)) != identity(old):
            raise FileError("E403", path, reason="changed")

    _sweep(path.parent)
    put(path, data, stat.S_IMODE(old.st_mode) if old else 0o666, finish)


@lru_cache(maxsize=128)
def _sweep(folder: Path) -> None:
    """Remove from a folder, once, the files that runs of ours did not bring to their place."""
    for left in leftovers(folder, TEMPORARY):
        with suppress(OSError):
            if left.is_file(follow_symlinks=False):
                os.unlink(left)


def leftovers(folder: Path, ours: re.Pattern[str]) -> list[os.DirEntry[str]]:
    """What runs that were killed left in a folder, by their whole names, more than a day ago.

    What others own is let be.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        return [entry for entry in entries if ours.fullmatch(entry.name) and _is_left(entry)]
    return []


def _is_left(entry: os.DirEntry[str]) -> bool:
    """Whether a file or a folder is the user's own, and no run can still be busy with it."""
    known = entry.stat(follow_symlinks=False)
    return is_mine(known) and known.st_mtime < time.time() - DAY


def identity(found: os.stat_result | None) -> tuple[int, ...]:
    """That by which a file is known to be the same and unchanged."""
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns) if found else ()


def _resemble(new: Path, path: Path, old: os.stat_result) -> None:
    """Give a file the owner, mode and attributes of an older one, on disks that know of them."""
    if hasattr(os, "chown"):  # not on Windows
        for owner in (old.st_uid, -1):  # who may not give a file away may still give it a group
            with suppress(OSError):
                os.chown(new, owner, old.st_gid)
                break
    with suppress(OSError):
        os.chmod(new, stat.S_IMODE(old.st_mode))
    if hasattr(os, "listxattr"):  # only on Linux
        with suppress(OSError):
            for name in os.listxattr(path):
                with suppress(OSError):  # some are the system's own
                    os.setxattr(new, name, os.getxattr(path, name))


def explained(code: str, path: Path, error: OSError) -> FileError:
    """An error of the system, in a form that the languages have words for."""
    if getattr(error, "winerror", None) and error.filename2 and isinstance(error, PermissionError):
        # Windows does not replace what another program holds open.
        return FileError("E402", path, lock=path.name)
    return FileError(code, path, **reason_of(error))


def reason_of(error: OSError) -> dict[str, str]:
    """The reason of an error, for which the languages have words, with the name of a rare one."""
    number = error.errno or 0
    if number in _REASONS:
        return {"reason": _REASONS[number]}
    return {"reason": "system", "error": errno.errorcode.get(number, type(error).__name__)}
