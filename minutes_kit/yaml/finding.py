"""Files of notes, and their documents, on disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from minutes_kit.files import MAX_TEXT, FileError, explained, kind_of, read
from minutes_kit.owners import doubt

ROOTS = (".git", "pyproject.toml", "minutes.toml")
"""What the first folder of a project holds."""


SUFFIXES = (".yaml", ".yml")
CONTACTS = ("contacts.yaml", "contacts.yml")


class Nearest(NamedTuple):
    """The file that was found nearest to notes, and why it is not used."""

    path: Path | None = None
    refused: FileError | None = None


class Found(NamedTuple):
    """A notes file, the folder in which it was looked for, and what keeps it from being read."""

    notes: Path
    folder: Path
    refused: FileError | None = None


def find(paths: Iterable[Path], kind: Kind | None = None) -> list[Found]:
    """The files of a kind, or else of notes, among some paths and in their folders, each once."""
    unique: dict[str, Found] = {}
    for path in paths:
        for file in found_in(path, kind or NOTES):
            unique.setdefault(os.path.realpath(file.notes), file)
    return list(unique.values())


def _files_in(folder: Path, kind: Kind, failed: Callable[[OSError], None]) -> Iterator[Path]:
    """The files of a kind in a folder and its folders; `failed` is told of unreadable folders."""
    for parent, folders, files in os.walk(folder, onerror=failed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if kind.holds(name):
                yield Path(parent, name)


def _is_notes(name: str) -> bool:
    """Whether a file of this name in a folder is taken for notes."""
    known = name.lower().endswith(SUFFIXES) and not name.startswith(".")
    return known and not is_contacts(name)


def _is_document(name: str) -> bool:
    """Whether a file of this name in a folder is taken for a document; Word keeps others there."""
    return name.lower().endswith(".docx") and not name.startswith((".", "~$"))


class Kind(NamedTuple):
    """A kind of files: which belong to it, by name, and what is told of a folder without any."""

    holds: Callable[[str], bool]
    none: str


NOTES = Kind(_is_notes, "E406")
DOCUMENTS = Kind(_is_document, "E417")


def is_contacts(path: Path | str) -> bool:
    """Whether a file is a contact book, by its name."""
    return Path(path).name.lower() in CONTACTS


def contents(found: Found, limit: int = MAX_TEXT) -> bytes:
    """The bytes of a file that was found; raises FileError where they cannot be read."""
    if found.refused:
        raise found.refused
    return read(found.notes, limit)


def nearest(folder: Path, names: Sequence[str], home: Path | None = None) -> Nearest:
    """The file of one of some names that is nearest to a folder: in it, or above it.

    It is looked for up to the root of the project, or else up to the user's own folder.
    """
    places = _places(folder, home or _home())
    for index, place in enumerate(places):
        for path in (place / name for name in names):
            if os.path.lexists(path):
                return Nearest(path, refusal(path, places[1 : index + 1], _owner(folder)))
    return Nearest()


def _places(folder: Path, home: Path | None) -> list[Path]:
    """A folder and those above it up to the root of its project, or else to the user's own."""
    here = folder.resolve()
    above = [here, *here.parents]
    root = next((parent for parent in above if _is_root(parent)), None)
    last = root or (home if home in above else here)
    return [folder, *above[1 : above.index(last) + 1]]


def _is_root(folder: Path) -> bool:
    """Whether a folder is the first of a project."""
    return any(os.path.lexists(folder / name) for name in ROOTS)


def _owner(folder: Path) -> int | None:
    """Whose a folder is, where there is one."""
    try:
        return folder.stat().st_uid
    except OSError:
        return None


def refusal(path: Path, folders: Iterable[Path] = (), owner: int | None = None) -> FileError | None:
    """Why a file that nobody named is not used: it is none, or others may have put it there.

    These are others than the user and the owner; `folders` are those that lead to it.
    """
    try:
        if kind := kind_of(path.stat().st_mode):
            return FileError("E112", path, reason=kind)
        doubts = ((part, doubt(part, owner)) for part in (*folders, path))
        part, reason = next((found for found in doubts if found[1]), (path, ""))
    except OSError:
        return None  # who reads it is told why that cannot be
    if not reason:
        return None
    return FileError("W675", path, reason=reason, part=str(part), file=str(path))


def _home() -> Path | None:
    """The user's own folder, where the system knows it."""
    try:
        return Path.home().resolve()
    except RuntimeError:
        return None


def found_in(path: Path, kind: Kind = NOTES) -> list[Found]:
    """The file itself, or those of a kind in a folder and its folders, hidden ones passed over."""
    if not os.path.isdir(path):
        return [Found(path, path.parent)]
    unread: list[FileError] = []

    def failed(error: OSError) -> None:
        unread.append(explained("E112", Path(str(error.filename)), error))

    files = [Found(file, path) for file in sorted(_files_in(path, kind, failed))]
    files += [Found(error.path, path, error) for error in unread]
    return files or [Found(path, path, FileError(kind.none, path))]
