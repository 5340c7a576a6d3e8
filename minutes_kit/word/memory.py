"""What was made of many notes, so that a second run makes only what would come out otherwise.

It is kept with what can be made again, for this computer alone: no document says anything of it.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from msgspec import Struct, msgpack

from minutes_kit import house
from minutes_kit.disk import DAY
from minutes_kit.files import MAX_FILE, FileError, identity, read
from minutes_kit.notes.model import Notes
from minutes_kit.owners import is_own, keep
from minutes_kit.rare import rare
from minutes_kit.version import __version__
from minutes_kit.word.dossier import KINDS
from minutes_kit.word.template.cache import cache_folder, digest

_PACKAGE = Path(__file__).parents[1]
_NAME = rare(r"[0-9a-f]{32}\.made")
_FORGOTTEN = 100 * DAY


class Kept(Struct, frozen=True, array_like=True):
    """A document that was made without a word to say: of what, its bytes and its language."""

    recipe: bytes
    document: bytes
    language: str


def hashed(data: bytes) -> bytes:
    """That by which bytes are known again, in 128 bits: there may be many thousands."""
    return hashlib.sha256(data).digest()[:16]


def recipe(data: bytes, notes: Path, template: Path | None, *, public: bool, kind: str) -> bytes:
    """A hash of all of which a document is made: notes, what their folder says, template, program.

    It is none where something is wrong with what the folder says.  Raises FileError.
    """
    usual, problems = house.told(house.near(notes.parent))
    if problems:
        return b""
    words = sorted(usual.words.items())
    using = digest(template, KINDS[kind].template)
    rest = (_program(), using, kind, public, usual.language, words)
    return hashed(repr(rest).encode() + data)


def alone(notes: Notes) -> bool:
    """Whether nothing is told of notes but what stands in them: no other file goes with them."""
    lists = [notes.attachments, *(item.attachments for _, item in notes.items())]
    return not any(one.file for attachments in lists for one in attachments)


@cache
def _program() -> bytes:
    """A hash of this program as it is: its own files, and what is installed with it."""
    files = (Path(folder, name) for folder, _, names in os.walk(_PACKAGE) for name in names)
    own = [(str(file), *identity(file.stat())) for file in files if file.suffix in (".py", ".toml")]
    installed = [name for folder in filter(os.path.isdir, sys.path) for name in _installed(folder)]
    return hashed(repr((__version__, sys.version, sorted(own), sorted(installed))).encode())


def _installed(folder: str) -> list[str]:
    """The packages in a folder, by names with their versions."""
    with suppress(OSError):
        return [name for name in os.listdir(folder) if name.endswith(".dist-info")]
    return []


class Memory:
    """What was made in the folder of some documents, by their paths."""

    def __init__(self, documents: list[Path]) -> None:
        try:
            root = os.path.commonpath(map(os.path.abspath, documents))
        except ValueError:  # on several disks
            root = ""
        self._file = cache_folder() / "made" / f"{hashed(root.encode(errors='replace')).hex()}.made"
        self._kept = self._read() if root else {}

    def of(self, document: Path) -> Kept | None:
        """What is known of a document."""
        return self._kept.get(os.path.abspath(document))

    def add(self, document: Path, kept: Kept | None) -> None:
        """Remember a document, or forget it."""
        path = os.path.abspath(document)
        self._kept.pop(path, None)
        if kept:
            self._kept[path] = kept

    def save(self) -> None:
        """Write what is remembered; where that cannot be, all is made again the next time."""
        if not self._file.is_absolute():
            return
        with suppress(OSError, UnicodeError):
            keep(self._file, msgpack.encode(self._kept))
            for old in self._old():
                os.unlink(old)

    def _read(self) -> dict[str, Kept]:
        """What was written, if nobody else can have done it."""
        with suppress(FileError, ValueError):
            if is_own(self._file.parent) and is_own(self._file):
                return msgpack.decode(read(self._file, MAX_FILE), type=dict[str, Kept])
        return {}

    def _old(self) -> Iterator[Path]:
        """What is remembered of folders that were not made for long."""
        for file in self._file.parent.iterdir():
            if _NAME.fullmatch(file.name) and file.stat().st_mtime < time.time() - _FORGOTTEN:
                yield file
