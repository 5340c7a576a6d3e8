"""How problems look on a stream: as wide as a terminal, and in its colours."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Callable
from typing import Any, Literal, TextIO

import click
from msgspec import Struct

Role = Literal["place", "error", "warning", "better", "worse", "gutter"]
Paint = Callable[[str, Role], str]

TAB = "→   "
"""How a tab shows."""
_NARROWEST = 40
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_COLOURS: dict[Role, dict[str, Any]] = {
    "place": {"bold": True},
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "better": {"fg": "green"},
    "worse": {"fg": "red"},
    "gutter": {"dim": True},
}


def plain(text: str, role: Role) -> str:
    """A text without colours."""
    return text


class Style(Struct, frozen=True):
    """How wide problems may be told, and in which colours."""

    width: int = 100
    paint: Paint = plain


PLAIN = Style()


def watched(stream: TextIO | None) -> bool:
    """Whether somebody sees what is written to a stream as it comes."""
    return stream is not None and stream.isatty()


def style_of(stream: TextIO | None) -> Style:
    """How problems look on a stream: as wide as a terminal, and coloured on one that can."""
    if not watched(stream):
        return PLAIN
    width = max(shutil.get_terminal_size().columns, _NARROWEST)
    colourless = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Style(width) if colourless else Style(width, _painted)


def _painted(text: str, role: Role) -> str:
    return click.style(text, **_COLOURS[role])


def visible(text: str) -> str:
    """A text in which every character shows, and none does anything to a terminal."""
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def argument(file: str) -> str:
    """A file or a folder as it is typed behind a command."""
    from minutes_kit.problems import quoted  # late: a wrong call shows none

    return quoted(visible(file))


def _shown(character: str) -> str:
    """A character, or a sign for one that cannot be seen."""
    if character == "\t":
        return TAB
    if character < " ":
        return chr(0x2400 + ord(character))
    return "·" if unicodedata.category(character) in _UNSEEN else character
