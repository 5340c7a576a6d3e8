"""The files by which Word and LibreOffice say that a document is open."""

from __future__ import annotations

import re
import time
from pathlib import Path

from msgspec import Struct

from minutes_kit.disk import DAY, beginning
from minutes_kit.rare import rare

_MOST_BYTES = 1_000  # of a lock file that are looked at
_LONGEST_NAME = 60
_COMMA = rare(r"(?<!\\),")  # between two fields


class Lock(Struct, frozen=True):
    """A lock file: whose it is, where it says so, and since when."""

    file: Path
    owner: str
    since: float

    @property
    def stale(self) -> bool:
        """Whether it is more than a day old, and so may have been left behind by a crash."""
        return time.time() - self.since > DAY

    def __str__(self) -> str:
        """Its name, its owner and its moment, as no language writes them otherwise."""
        moment = time.strftime("%Y-%m-%d %H:%M", time.localtime(self.since))
        return ", ".join(filter(None, (self.file.name, self.owner, moment)))


def lock_of(document: Path) -> Lock | None:
    """The lock file that Word or LibreOffice has put beside a document."""
    name = document.name
    cuts = (0, 1, 2) if len(document.stem) < 9 else (2,)  # `~$` takes two signs of long names
    locks = [*(f"~${name[cut:]}" for cut in cuts), f".~lock.{name}#"]
    return next(filter(None, (_lock(document.with_name(lock)) for lock in locks)), None)


def _lock(file: Path) -> Lock | None:
    """A lock file, if there is one."""
    try:
        since = file.lstat().st_mtime
    except OSError:
        return None
    owner = "".join(filter(str.isprintable, _owner(file)))
    return Lock(file, owner.strip()[:_LONGEST_NAME], since)


def _owner(file: Path) -> str:
    """Who has a document open, where the lock file says so and may be read."""
    try:
        data = beginning(file, _MOST_BYTES)
    except OSError:
        return ""
    if file.name.startswith("~$"):  # of Word: a name behind its length
        return data[1 : 1 + data[0]].decode("cp1252", "replace") if data else ""
    full, login, *_ = [*_COMMA.split(data.decode("utf-8", "replace")), ""]  # of LibreOffice
    return re.sub(r"\\(.)", r"\1", full or login)
