"""Nothing is lost: every text of the view stands in the document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from msgspec import Struct

from minutes_kit.markup import Blocks, Runs
from minutes_kit.view import View

_TEXT = re.compile(r"<w:t(?:>| [^>]*>)([^<]+)")
_NOT_FROM_NOTES = ("labels", "language")
_BREAKS = str.maketrans("", "", "\n\t")  # line breaks and tabs are elements, not characters


class Piece(NamedTuple):
    """A text of the view, and the fields and indexes that lead to it."""

    path: tuple[str | int, ...]
    text: str

    @property
    def field(self) -> str:
        """The field of the view, whichever the indexes: `agenda.actions.who`."""
        return ".".join(step for step in self.path if isinstance(step, str))


def missing(view: View, parts: Iterable[str], dropped: Collection[str] = ()) -> list[Piece]:
    """The texts of a view that do not stand in the given XML parts.

    In the order of the view each text must follow the one before it.  Where a template has
    another order, every text must stand at least as often as the view holds it.  What is in a
    field that the template never prints (`dropped`) is missing, even if its own words are like it.
    """
    if dropped and (lost := [p for p in pieces(view) if p.field in dropped]):
        return lost
    found = document_text(parts)
    position = 0
    for text in texts(view):
        position = found.find(text, position)
        if position < 0:
            return _uncounted(view, found)
        position += len(text)
    return []


def _uncounted(view: View, found: str) -> list[Piece]:
    """The texts that stand less often in the document than in the view.

    Each place serves one text, the longest first: a short one may be part of it.
    """
    lost = set()
    for piece in sorted(pieces(view), key=lambda piece: -len(piece.text)):
        before, stood, after = found.partition(piece.text)
        found = f"{before}\n{after}" if stood else found
        if not stood:
            lost.add(piece)
    return [piece for piece in pieces(view) if piece in lost]


def document_text(parts: Iterable[str]) -> str:
    """The text of XML parts, a line for each paragraph."""
    text = "\n".join(
        "".join(_TEXT.findall(paragraph)) for part in parts for paragraph in part.split("</w:p>")
    )
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def texts(view: View) -> list[str]:
    """The texts of a view in their order, as they stand in a document."""
    found: list[str] = []
    for name in view.__struct_fields__:
        if name not in _NOT_FROM_NOTES:
            _gather(getattr(view, name), found)
    return found


def _gather(value: Any, found: list[str]) -> None:
    """Add the texts inside a value, without their paths: those are wanted only when one is lost."""
    kind = type(value)
    if kind is str:
        if value:
            found.append(_bare(value))
    elif kind is Runs:
        if value:
            found.append(_bare("".join([run.text for run in value])))
    elif kind is Blocks:
        found.extend([_bare("".join([run.text for run in block.runs])) for block in value])
    elif kind is list:
        for one in value:
            _gather(one, found)
    elif value is not None:
        for name in value.__struct_fields__:
            _gather(getattr(value, name), found)


def _bare(text: str) -> str:
    """A text without what is an element in the document."""
    return text.translate(_BREAKS) if "\n" in text or "\t" in text else text


def pieces(view: View) -> Iterator[Piece]:
    """The texts of a view with the paths to them."""
    for name in view.__struct_fields__:
        if name not in _NOT_FROM_NOTES:
            yield from _pieces(getattr(view, name), (name,))


def _pieces(value: Any, path: tuple[str | int, ...]) -> Iterator[Piece]:
    """The texts inside a value with the paths to them."""
    if isinstance(value, list):
        for index, one in enumerate(value):
            yield from _pieces(one, (*path, index))
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _pieces(getattr(value, name), (*path, name))
    else:
        found: list[str] = []
        _gather(value, found)
        yield from (Piece(path, text) for text in found)
