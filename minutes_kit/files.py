"""Files on disk: read, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

from minutes_kit.problems import Failure

State = Literal["written", "unchanged", "failed"]
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


def read(path: Path) -> bytes:
    """The bytes of a notes file; raises FileError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise explained("E112", path, error) from error


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
            existing = target.read_bytes()
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
    if open_elsewhere(target):
        raise FileError("E402", path)
    writable = target.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not writable or not os.access(target, os.W_OK):  # the first also for an administrator
        raise FileError("E403", path, reason="read_only")


def open_elsewhere(target: Path) -> bool:
    """Whether Word or LibreOffice has put its lock file beside the document."""
    name = target.name
    cuts = (0, 1, 2) if len(target.stem) < 9 else (2,)  # `~$` takes two characters of long names
    locks = [f"~${name[cut:]}" for cut in cuts] + [f".~lock.{name}#"]
    return any(os.path.exists(target.with_name(lock)) for lock in locks)


def _replace(target: Path, data: bytes) -> None:
    """Write beside the target, then put it in its place in one step.

    The new file has the mode and the group of the one that it replaces, from its first byte.
    """
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
