"""Whose files are, as far as the system tells, and files that are the user's alone."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from minutes_kit import disk

# Windows tells nothing here: whatever can be written reads as 0777 there, and all as user 0's.
TOLD = hasattr(os, "geteuid")
_ADMINISTRATOR = 0


def doubt(path: Path, owner: int | None = None) -> str:
    """The reason why somebody else may have made or changed a file or folder, or none.

    Nobody else are the user, the administrator, one more owner, and the group with which the
    folder of a project is often shared.  Raises OSError.
    """
    return _doubt(path.stat(), (_ADMINISTRATOR, owner), stat.S_IWOTH)


def is_own(path: Path) -> bool:
    """Whether only the user can have written a file, or into a folder; not where there is none.

    Such files nobody shares: the group is somebody else here.
    """
    try:
        return not _doubt(path.stat(), (), stat.S_IWGRP | stat.S_IWOTH)
    except OSError:
        return False


def is_mine(known: os.stat_result) -> bool:
    """Whether a file is the user's, whoever else may write it."""
    return not _doubt(known, (), 0)


def _doubt(known: os.stat_result, owners: tuple[int | None, ...], others: int) -> str:
    """Why others than the user and some owners may have written a file: by its owner or mode."""
    if TOLD and known.st_uid not in (os.geteuid(), *owners):
        return "foreign"
    return "open" if TOLD and known.st_mode & others else ""


def keep(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, in a folder that is closed to all but the user.

    Raises OSError, also where the folder is somebody else's.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.parent.chmod(0o700)
    if not is_own(path.parent):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path.parent)
    disk.put(path, data, 0o600)
