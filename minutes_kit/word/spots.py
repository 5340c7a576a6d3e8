"""Where something stands in a Word document, as a person would look for it.

A paragraph of a part; in a table its row and cell; in a text box that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

from minutes_kit.languages.locale import Locale
from minutes_kit.problems import short
from minutes_kit.rare import rare

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TABLE, _ROW, _CELL, _BOX = (W + name for name in ("p", "tbl", "tr", "tc", "txbxContent"))
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What older programs show instead of what stands before it."""
DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object")
"""What shows a picture, a chart or an object."""
_NOTES = (f"{W}footnote", f"{W}endnote")
_PLACES = {_TABLE, _ROW, _CELL, _BOX, *_NOTES}
_NUMBER = rare("-?[0-9]{1,9}")
_LINES = ("separator", "continuationSeparator", "continuationNotice")  # above notes, of all pages
_TEXT, _APART = f"{W}t", (_BOX, FALLBACK, _P)
_SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}


class Spot(NamedTuple):
    """A place in a document; numbers count from 1, and 0 is none.

    `part` is the kind of its part (`body`, `header`, `footer`, `footnote`, `endnote`, `comment`,
    or `document` for what stands in none of these); `number` which of several it is, for a note
    that which its readers see.
    """

    part: str = "document"
    number: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    box: bool = False
    paragraph: int = 0
    text: str = ""


DOCUMENT = Spot()
_COUNTED = ("footnote", "endnote")  # which show their numbers


def words(spot: Spot, locale: Locale) -> str:
    """A place in the words of a language: `table 2, row 3, column 1`."""
    known = locale.spots
    several = spot.number > 1 or (spot.number and spot.part in _COUNTED)
    part = f"{known[spot.part]} {spot.number}" if several else known[spot.part]
    numbers = {"table": spot.table, "row": spot.row, "column": spot.column}
    said = [f"{known[name]} {number}" for name, number in numbers.items() if number]
    if spot.box:
        said.append(known["box"])
    if spot.paragraph and not spot.table:
        said.append(f"{known['paragraph']} {spot.paragraph}")
    return ", ".join([part, *said])


def paragraphs(root: Any, part: str, number: int = 0) -> Iterator[tuple[Any, Spot]]:
    """The paragraphs of a part in their order, each with its place; those of text boxes once.

    Paragraphs, tables, rows and cells are counted as they follow each other in the part.
    """
    walk = _Walk()
    walk.inside(root, Spot(part, number), _Counted())
    yield from walk.found


class _Counted:
    """Rows of a table and cells of a row, counted also through the controls around them."""

    def __init__(self) -> None:
        self.rows, self.cells = count(1), count(1)


class _Walk:
    """Counts the paragraphs and tables of a part."""

    def __init__(self) -> None:
        self.paragraphs = self.tables = self.notes = 0
        self.found: list[tuple[Any, Spot]] = []

    def inside(self, element: Any, spot: Spot, counted: _Counted) -> None:
        """Find the paragraphs in an element of a table, or of none."""
        for child in element:
            tag = child.tag
            if tag == FALLBACK or not isinstance(tag, str):
                continue  # what older programs show instead, or a comment
            if tag == _P:
                self.paragraph(child, spot, counted)
            elif tag in _PLACES:
                below = _Counted() if tag in (_TABLE, _ROW) else counted
                self.inside(child, self.place(child, spot, counted), below)
            else:
                self.inside(child, spot, counted)

    def paragraph(self, element: Any, spot: Spot, counted: _Counted) -> None:
        """Find a paragraph, and those in it."""
        self.paragraphs += 1
        others = _holds_others(element)
        text = short(_text(element, others=others))
        here = spot._replace(paragraph=self.paragraphs, text=text)
        self.found.append((element, here))
        if others:
            self.inside(element, here, counted)

    def place(self, element: Any, spot: Spot, counted: _Counted) -> Spot:
        """The place of what is in an element that makes one."""
        tag = element.tag
        if tag == _TABLE:
            self.tables += 1
            return spot._replace(table=self.tables, row=0, column=0)
        if tag == _ROW:
            return spot._replace(row=next(counted.rows))
        if tag == _CELL:
            return spot._replace(column=next(counted.cells))
        if tag == _BOX:
            return spot._replace(box=True)
        self.notes += element.get(f"{W}type") not in _LINES
        return spot._replace(number=self.notes)


def number(text: str | None) -> int:
    """The number in an attribute, 0 where there is none."""
    return int(text) if text and _NUMBER.fullmatch(text) else 0


def own_text(paragraph: Any) -> str:
    """The text that a paragraph shows, but for that of text boxes in it."""
    return _text(paragraph, others=_holds_others(paragraph))


def _text(paragraph: Any, *, others: bool) -> str:
    """The own text of a paragraph, in which `others` may stand."""
    found = paragraph.iterdescendants(_TEXT, *_SIGNS)
    if others:
        found = (one for one in found if next(one.iterancestors(*_APART), None) is paragraph)
    return "".join([_SIGNS.get(one.tag) or one.text or "" for one in found])


def _holds_others(paragraph: Any) -> bool:
    """Whether other paragraphs stand in one, as those of a text box do."""
    return next(paragraph.iterdescendants(*_APART), None) is not None
