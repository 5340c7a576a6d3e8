"""The files of the page, as they are made when the wheel is."""

from __future__ import annotations

from pathlib import Path


def found() -> Path:
    """The folder with the files of the page."""
    return Path(__file__).with_name("bundle")
