"""The folders in which a project's own files are looked for."""

from __future__ import annotations

import stat
from itertools import takewhile
from pathlib import Path

ROOTS = (".git", "pyproject.toml", "minutes.toml")
"""What the first folder of a project holds."""


def own_folders(folder: Path, home: Path | None = None) -> list[Path]:
    """A folder and those above it up to the root of its project, or else to the user's own folder.

    A folder above is passed by, with all that are above it, where somebody else may have put
    something: where it has another owner or everybody may write in it.
    """
    here = folder.resolve()
    owner = here.stat().st_uid if here.exists() else None
    above = [here, *takewhile(lambda one: _is_owned(one, owner), here.parents)]
    root = next((one for one in above if any((one / name).exists() for name in ROOTS)), None)
    home = home or _home()
    last = root or (home if home in above else here)
    return [folder, *above[1 : above.index(last) + 1]]


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
