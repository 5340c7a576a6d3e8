"""What the system tells of who owns and may write a file, as a test wants it."""

from __future__ import annotations

import stat
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from minutes_kit import owners

ONLY_POSIX = pytest.mark.skipif(not owners.TOLD, reason="Windows tells no owners")
SOMEBODY = 4321


def unlike(patch: pytest.MonkeyPatch, path: Path, *, mode: int = -1, owner: int = -1) -> None:
    """Let the system tell another mode or owner of a path."""
    real = Path.stat

    def told(self: Path, **options: Any) -> Any:
        known = real(self, **options)
        if self != path:
            return known
        kind = stat.S_IFMT(known.st_mode)
        return SimpleNamespace(
            st_mode=known.st_mode if mode < 0 else kind | mode,
            st_uid=known.st_uid if owner < 0 else owner,
        )

    patch.setattr(Path, "stat", told)


def as_windows(patch: pytest.MonkeyPatch) -> None:
    """Let the system tell of every file and folder what Windows tells."""
    real = Path.stat

    def told(self: Path, **options: Any) -> Any:
        known = real(self, **options)
        return SimpleNamespace(st_mode=stat.S_IFMT(known.st_mode) | 0o777, st_uid=0)

    patch.setattr(Path, "stat", told)
    patch.setattr(owners, "TOLD", False)
