"""Nothing is lost: every text of the notes is in the view, and every text of that is printed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from msgspec import Struct

from minutes_kit.languages.dates import write_date, write_time
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Notes, Record
from minutes_kit.text.blocks import Blocks, Runs
from minutes_kit.text.view import View

_TEXT = re.compile(r"<w:t(?:>| [^>]*>)([^<]+)")
_NOT_FROM_NOTES = ("labels", "language")
_BREAKS = str.maketrans("", "", "\n\t")  # line breaks and tabs are elements, not characters
# What a line is printed without: the number that Word writes before it, the target of a link.
_MARKS = re.compile(r"^[ \t]*(?:[-*][ \t]+)*\d{1,3}[.)]\s|\]\([^()\s]*\)")
_NO_LETTER = re.compile(r"[\W_]+")


class Piece(NamedTuple):
    """A text of the view, and the fields and indexes that lead to it."""

    path: tuple[str | int, ...]
    text: str

    @property
    def field(self) -> str:
        """The field of the view, whichever the indexes: `agenda.actions.who`."""
        return ".".join(step for step in self.path if isinstance(step, str))


def unreached(notes: Notes, view: View, locale: Locale) -> list[Piece]:
    """The texts of notes that the view does not hold, but for the fields that nobody prints.

    Letters and figures are compared; marks and the house's own words stand around them.
    """
    return list(_unreached(notes, view, (), locale))


def _unreached(
    record: Record, shown: Struct, path: tuple[str | int, ...], locale: Locale
) -> Iterator[Piece]:
    """The texts of a record that its part of the view does not hold."""
    found: list[str] = []
    _gather(shown, found)
    seeker = _Seeker("".join(map(_letters, found)))
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name in record.not_printed or not value:
            continue
        part = getattr(shown, name, None)
        if isinstance(value, Record) and isinstance(part, Struct):
            yield from _unreached(value, part, (*path, name), locale)
        elif isinstance(value, list) and isinstance(value[0], Record):
            for index, one in enumerate(value):
                inner = part[index] if part and len(part) > index else shown
                yield from _unreached(one, inner, (*path, name, index), locale)
        else:
            words = _words(value, locale)
            yield from (Piece((*path, name), text) for text in words if not seeker.finds(text))


class _Seeker:
    """Looks for texts one behind the other, and from the start for one that is not further on."""

    def __init__(self, text: str) -> None:
        self.text, self.position = text, 0

    def finds(self, text: str) -> bool:
        """Whether a text is there, in letters and figures."""
        letters = _letters(text)
        start = self.text.find(letters, self.position)
        if start < 0:
            start = self.text.find(letters)
        self.position = max(self.position, start + len(letters))
        return start >= 0


def _letters(text: str) -> str:
    """The letters and figures of a text."""
    return text if text.isalnum() else _NO_LETTER.sub("", text)


def _words(value: Any, locale: Locale) -> Iterator[str]:
    """The texts of a value of the notes, a line each, as a reader may expect them."""
    if isinstance(value, str):
        for line in value.split("\n"):
            yield from filter(None, _MARKS.split(line))  # what looks like a link may be none
    elif isinstance(value, list):
        for one in value:
            yield from _words(one, locale)
    elif isinstance(value, Record):
        for name in value.__struct_fields__:
            yield from _words(getattr(value, name), locale)
    elif isinstance(value, dt.date):
        yield write_date(value, locale)
    elif isinstance(value, dt.time):
        yield write_time(value, locale)


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
        found.extend([_bare("".join([run.text for run in line])) for line in value.lines()])
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
