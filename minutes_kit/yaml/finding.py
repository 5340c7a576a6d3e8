"""Files of notes on disk."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import FileError, explained, read

ROOTS = (".git", "pyproject.toml", "minutes.toml")
"""What the first folder of a project holds."""


SUFFIXES = (".yaml", ".yml")
CONTACTS = ("contacts.yaml", "contacts.yml")


class Found(NamedTuple):
    """A notes file, the folder in which it was looked for, and what keeps it from being read."""

    notes: Path
    folder: Path
    refused: FileError | None = None


def find(paths: Iterable[Path]) -> list[Found]:
    """The notes files among some paths and in their folders, each once."""
    unique: dict[str, Found] = {}
    for path in paths:
        for file in found_in(path):
            unique.setdefault(os.path.realpath(file.notes), file)
    return list(unique.values())


def _notes_in(folder: Path, failed: Callable[[OSError], None]) -> Iterator[Path]:
    """The notes files of a folder and its folders; `failed` is told of unreadable folders."""
    for parent, folders, files in os.walk(folder, onerror=failed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if _is_notes(name):
                yield Path(parent, name)


def _is_notes(name: str) -> bool:
    """Whether a file of this name in a folder is taken for notes."""
    known = name.lower().endswith(SUFFIXES) and not name.startswith(".")
    return known and not is_contacts(name)


def is_contacts(path: Path | str) -> bool:
    """Whether a file is a contact book, by its name."""
    return Path(path).name.lower() in CONTACTS


def contents(found: Found) -> bytes:
    """The bytes of notes that were found; raises FileError where they cannot be read."""
    if found.refused:
        raise found.refused
    return read(found.notes)


def own_folders(folder: Path, home: Path | None = None) -> list[Path]:
    """A folder and those above it up to the root of its project, or else to the user's own folder.

    A folder above is passed by, with all that are above it, where somebody else may have put
    something: where it has another owner or everybody may write in it.
    """
    here = folder.resolve()
    owner = here.stat().st_uid if here.exists() else None
    above = [here, *takewhile(lambda parent: _is_owned(parent, owner), here.parents)]
    root = next((parent for parent in above if _is_root(parent)), None)
    home = home or _home()
    last = root or (home if home in above else here)
    return [folder, *above[1 : above.index(last) + 1]]


def _is_root(folder: Path) -> bool:
    """Whether a folder is the first of a project."""
    return any((folder / name).exists() for name in ROOTS)


def _is_owned(folder: Path, owner: int | None) -> bool:
    """Whether a folder is somebody's, and only the owner or a group may write in it."""
    known = folder.stat()
    return known.st_uid == owner and not known.st_mode & stat.S_IWOTH


def _home() -> Path | None:
    """The user's own folder, where the system knows it."""
    try:
        return Path.home().resolve()
    except RuntimeError:
        return None


def found_in(path: Path) -> list[Found]:
    """The file itself, or the notes of a folder and of its folders, hidden ones passed over."""
    if not os.path.isdir(path):
        return [Found(path, path.parent)]
    unread: list[FileError] = []

    def failed(error: OSError) -> None:
        unread.append(explained("E112", Path(str(error.filename)), error))

    files = [Found(notes, path) for notes in sorted(_notes_in(path, failed))]
    files += [Found(error.path, path, error) for error in unread]
    return files or [Found(path, path, FileError("E406", path))]
