"""The mail servers that the user agreed to, where only a project's file names them."""

from __future__ import annotations

from pathlib import Path

from minutes_kit.files import FileError, explained, read
from minutes_kit.mail.server.settings import Settings, own_file
from minutes_kit.owners import is_own, keep

NAME = "servers.txt"


def is_agreed(settings: Settings) -> bool:
    """Whether the user agreed to the server of some settings before."""
    path = own_file(NAME)
    return path is not None and settings.server in _agreed(path)


def agree(settings: Settings) -> None:
    """Remember that the user agrees to a server; raises FileError where that cannot be."""
    path = own_file(NAME)
    if path is None:
        raise FileError("W676", Path(NAME), reason="missing")
    lines = {*_agreed(path), settings.server}
    try:
        keep(path, "".join(f"{line}\n" for line in sorted(lines)).encode())
    except OSError as error:
        raise explained("W676", path, error) from error


def _agreed(path: Path) -> set[str]:
    """The servers in a file, none in one that somebody else may have written."""
    if not is_own(path):
        return set()
    try:
        return {*read(path).decode().splitlines()}
    except (FileError, UnicodeError):
        return set()
