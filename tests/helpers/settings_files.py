"""Files with settings: of a project, and of the user herself."""

from __future__ import annotations

from pathlib import Path

import pytest

HOST = "smtp.example.be"
WHO = f'host = "{HOST}"\nsender_address = "an@example.be"\n'


def write(path: Path, text: str | bytes) -> Path:
    """A file with this text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def settle(patch: pytest.MonkeyPatch, folder: Path) -> Path:
    """The folder for the user's own settings, which is not yet there."""
    patch.setattr("platformdirs.user_config_path", lambda name, appauthor: folder / name)
    return folder / "minutes-kit"
