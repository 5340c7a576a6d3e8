"""Whose files are, as far as the system tells, and files that are the user's alone."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

# Windows tells nothing here: whatever can be written reads as 0777 there, and all as user 0's.
TOLD = hasattr(os, "geteuid")
_ADMINISTRATOR = 0


def doubt(path: Path, owner: int | None = None) -> str:
    """The reason why somebody else may have made or changed a file or folder, or none.

    Nobody else are the user, the administrator and one more owner.  Raises OSError.
    """
    if not TOLD:
        return ""
    known = path.stat()
    if known.st_uid not in (os.geteuid(), _ADMINISTRATOR, owner):
        return "foreign"
    return "open" if known.st_mode & stat.S_IWOTH else ""


def is_own(path: Path) -> bool:
    """Whether only the user can have written a file, or into a folder; not where there is none."""
    try:
        known = path.stat()
    except OSError:
        return False
    others = stat.S_IWGRP | stat.S_IWOTH
    return not TOLD or (known.st_uid == os.geteuid() and not known.st_mode & others)


def keep(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, in a folder that is closed to all but the user.

    Raises OSError, also where the folder is somebody else's.
    """
    temporary = path.with_name(f"{path.name}.{os.urandom(4).hex()}")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.parent.chmod(0o700)
    if not is_own(path.parent):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path.parent)
    try:
        temporary.touch(mode=0o600, exist_ok=False)
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
