"""How files are read without waiting, and written whole or not at all; all fails by OSError."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

DAY = 24 * 60 * 60  # in seconds
TEMPORARY = re.compile(r"\..{1,40}\.[0-9a-f]{8}\.minutes\.tmp", re.DOTALL)
"""The names of files that are not yet in their place."""
# Nobody is waited for who may write into a pipe, and no terminal becomes ours.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def beginning(path: Path, length: int) -> bytes:
    """The first bytes of a file; a pipe or a device is none (ENXIO)."""
    with open(path, "rb", opener=lambda name, how: os.open(name, how | _AT_ONCE)) as file:
        known = os.fstat(file.fileno())
        if not stat.S_ISREG(known.st_mode):
            raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), path)
        data = file.read(min(known.st_size + 1, length)) or b""  # nothing where it would wait
        if len(data) > known.st_size:  # it grows, or the system does not know how long it is
            data += file.read(length - len(data)) or b""
        return data


def put(
    path: Path,
    data: bytes,
    mode: int = 0o666,
    finish: Callable[[IO[bytes]], None] = lambda _: None,
) -> None:
    """Write beside a file, then put it in its place in one step.

    `mode`, less what the umask takes, is what it has from its first byte on; `finish` does what
    is left to do before that step, or refuses it.
    """
    temporary = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.minutes.tmp")
    try:
        with open(temporary, "xb", opener=lambda name, how: os.open(name, how, mode)) as file:
            file.write(data)
            finish(file)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
