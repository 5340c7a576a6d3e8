"""The folders of the languages: which there are, and the data in them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DEFAULT = "nl"
_FOLDER = Path(__file__).parent


@cache
def codes() -> tuple[str, ...]:
    """The languages there are, by their codes."""
    return tuple(sorted(file.parent.name for file in _FOLDER.glob("*/words.toml")))


def file_of(code: str, name: str) -> Path:
    """A file of the language with this code, one of `codes()`."""
    return _FOLDER / code / name


def table(code: str, name: str) -> dict[str, Any]:
    """A TOML file of the language with this code, one of `codes()`."""
    return tomllib.loads(file_of(code, name).read_text(encoding="utf-8"))
