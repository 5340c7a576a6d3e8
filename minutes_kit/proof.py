"""Nothing is lost: every text of the view stands in the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from msgspec import Struct

from minutes_kit.markup import Blocks, Runs
from minutes_kit.view import View
from minutes_kit.wordml import escape

_TEXT = re.compile(r"<w:t(?:>| [^>]*>)([^<]+)")
_INVISIBLE = {"labels", "language"}  # words that do not come from the notes
_BREAKS = str.maketrans("", "", "\n\t")  # line breaks and tabs are elements, not characters


class Piece(NamedTuple):
    """A text of the view, and the fields and indexes that lead to it."""

    path: tuple[str | int, ...]
    text: str


def missing(view: View, parts: Iterable[str]) -> list[Piece]:
    """The texts of a view that do not stand in the given XML parts.

    In the order of the view each text must follow the one before it.  Where a template has
    another order, every text must stand at least as often as the view holds it.
    """
    found = document_text(parts)
    position = 0
    expected = [(piece, needle) for piece in pieces(view) if (needle := _needle(piece.text))]
    for _, needle in expected:
        position = found.find(needle, position)
        if position < 0:
            return _uncounted(expected, found)
        position += len(needle)
    return []


def _uncounted(expected: list[tuple[Piece, str]], found: str) -> list[Piece]:
    """The texts that stand less often in the document than in the view."""
    wanted = "\n".join(needle for _, needle in expected)
    return [piece for piece, needle in expected if found.count(needle) < wanted.count(needle)]


def document_text(parts: Iterable[str]) -> str:
    """The escaped text of XML parts, a line for each paragraph."""
    return "\n".join(
        "".join(_TEXT.findall(paragraph)) for part in parts for paragraph in part.split("</w:p>")
    )


def _needle(text: str) -> str:
    """A text as it stands in the XML."""
    return escape(text).translate(_BREAKS)


def pieces(view: View) -> Iterator[Piece]:
    """The texts of a view in their order."""
    for name in view.__struct_fields__:
        if name not in _INVISIBLE:
            yield from _pieces(getattr(view, name), (name,))


def _pieces(value: Any, path: tuple[str | int, ...]) -> Iterator[Piece]:
    """The texts inside a value."""
    if isinstance(value, str):
        yield Piece(path, value)
    elif isinstance(value, Runs):
        yield Piece(path, "".join(run.text for run in value))
    elif isinstance(value, Blocks):
        for paragraph in value:
            yield Piece(path, "".join(run.text for run in paragraph.runs))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _pieces(one, (*path, index))
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _pieces(getattr(value, name), (*path, name))
