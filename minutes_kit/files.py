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
from typing import Literal

from minutes_kit.problems import Failure

State = Literal["written", "unchanged", "failed"]
_DAY = 24 * 60 * 60  # in seconds
_TEMPORARY = re.compile(r"\..{1,40}\.[0-9a-f]{8}\.tmp", re.DOTALL)  # as `_replace` names them
MAX_TEXT = 4 * 5_000_000  # bytes of notes: as UTF-8 has them, no character has more than four
MAX_FILE = 100_000_000  # bytes of a document, a template, a PDF
# Nobody is waited for who may write into a pipe, and no terminal becomes ours.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
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
    errno.ENXIO: "special",
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


class FileError(Failure):
    """A file, or a folder, that cannot be read or written."""

    def __init__(self, code: str, path: Path, **values: str) -> None:
        super().__init__(code, **values)
        self.path = path
        self.args = code, path  # by which another process makes it again


def read(path: Path, limit: int = MAX_TEXT, *, code: str = "E112") -> bytes:
    """The bytes of a file; raises FileError with a code where it cannot be read.

    A pipe, a device and what has more bytes than the limit are no files that can be read.
    """
    data = _start_of(path, limit + 1, code)
    if len(data) > limit:
        raise FileError(code, path, reason="large")
    return data


def _start_of(path: Path, length: int, code: str) -> bytes:
    """The first bytes of a file, read without waiting for anybody."""
    try:
        with open(path, "rb", opener=lambda name, how: os.open(name, how | _AT_ONCE)) as file:
            known = os.fstat(file.fileno())
            if not stat.S_ISREG(known.st_mode):
                raise FileError(code, path, reason="special")
            data = file.read(min(known.st_size + 1, length)) or b""  # nothing where it would wait
            if len(data) > known.st_size:  # it grows, or the system does not know how long it is
                data += file.read(length - len(data)) or b""
            return data
    except OSError as error:
        raise explained(code, path, error) from error


def write(path: Path, data: bytes, *, may_replace: Callable[[bytes], bool] | None = None) -> State:
    """Write a file whole or not at all.

    The same bytes are left alone.  Raises FileError where the file that is there is open in
    Word or LibreOffice, or `may_replace` says of its bytes that it may not be replaced.
    """

    def guard(target: Path, existing: bytes) -> None:
        _guard(path, target)
        if may_replace and not may_replace(existing):
            raise FileError("E401", path)

    return _put(path, data, guard)


def save(path: Path, data: bytes, *, known: bytes | None = None) -> State:
    """Write a text file whole or not at all, one that is there only where it holds `known`.

    Raises FileError where it cannot be written, or holds anything else.
    """

    def guard(target: Path, existing: bytes) -> None:
        if existing != known:
            raise FileError("E403", path, reason="exists" if known is None else "changed")
        _guard(path, target)

    return _put(path, data, guard)


def _put(path: Path, data: bytes, guard: Callable[[Path, bytes], None]) -> State:
    """Write a file unless it holds the same bytes already, or `guard` refuses."""
    target = Path(os.path.realpath(path))  # a link stays a link
    try:
        if target.exists():
            existing = _start_of(path, MAX_FILE, "E403")
            if existing == data:
                return "unchanged"
            guard(target, existing)
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as error:
        raise explained("E403", path, error) from error
    return "written"


def _guard(path: Path, target: Path) -> None:
    """Refuse to replace a file that another program holds open, or that nobody may change."""
    if _open_elsewhere(target):
        raise FileError("E402", path)
    writable = target.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not writable or not os.access(target, os.W_OK):  # the first also for an administrator
        raise FileError("E403", path, reason="read_only")


def _open_elsewhere(target: Path) -> bool:
    """Whether Word or LibreOffice has put its lock file beside the document."""
    name = target.name
    cuts = (0, 1, 2) if len(target.stem) < 9 else (2,)  # `~$` takes two characters of long names
    locks = [f"~${name[cut:]}" for cut in cuts] + [f".~lock.{name}#"]
    return any(os.path.exists(target.with_name(lock)) for lock in locks)


def _replace(target: Path, data: bytes) -> None:
    """Write beside the target, then put it in its place in one step.

    The new file has the mode and the group of the one that it replaces, from its first byte.
    """
    _sweep(target.parent)
    temporary = target.with_name(f".{target.name[:40]}.{os.urandom(4).hex()}.tmp")
    old = target.stat() if target.exists() else None
    mode = stat.S_IMODE(old.st_mode) if old else 0o666  # less what the umask takes
    try:
        with open(temporary, "xb", opener=lambda path, flags: os.open(path, flags, mode)) as file:
            file.write(data)
            if old:  # what is there gives way only to what is surely on the disk
                file.flush()
                os.fsync(file.fileno())
        if old:
            _resemble(temporary, old)
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


@lru_cache(maxsize=128)
def _sweep(folder: Path) -> None:
    """Remove from a folder, once, the files that runs of ours did not bring to their place."""
    for left in leftovers(folder, _TEMPORARY):
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
    owned = not hasattr(os, "getuid") or known.st_uid == os.getuid()
    return owned and known.st_mtime < time.time() - _DAY


def _resemble(path: Path, old: os.stat_result) -> None:
    """Give a file the group and mode of an older one, on disks that know of them."""
    with suppress(OSError):
        if hasattr(os, "chown"):  # not on Windows
            os.chown(path, -1, old.st_gid)
    with suppress(OSError):
        os.chmod(path, stat.S_IMODE(old.st_mode))


def explained(code: str, path: Path, error: OSError) -> FileError:
    """An error of the system, in a form that the languages have words for."""
    if getattr(error, "winerror", None) and error.filename2 and isinstance(error, PermissionError):
        return FileError("E402", path)  # Windows does not replace what another program holds open
    return FileError(code, path, **reason_of(error))


def reason_of(error: OSError) -> dict[str, str]:
    """The reason of an error, for which the languages have words, with the name of a rare one."""
    number = error.errno or 0
    if number in _REASONS:
        return {"reason": _REASONS[number]}
    return {"reason": "system", "error": errno.errorcode.get(number, type(error).__name__)}
