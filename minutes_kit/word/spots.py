"""Where something stands in a Word document, as a person would look for it.

A paragraph of a part; in a table its row and cell; in a text box that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_kit.languages.locale import Locale
from minutes_kit.problems import short
from minutes_kit.rare import rare

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TABLE, _ROW, _CELL, _BOX = (W + name for name in ("p", "tbl", "tr", "tc", "txbxContent"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = (f"{W}footnote", f"{W}endnote")
_NUMBER = rare("-?[0-9]{1,9}")
_TEXT, _APART = f"{W}t", (_BOX, _FALLBACK, _P)
_SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}


class Spot(NamedTuple):
    """A place in a document; numbers count from 1, and 0 is none.

    `part` is the kind of its part (`body`, `header`, `footer`, `footnote`, `endnote`, `comment`,
    or `document` for what stands in none of these); `number` which of several it is.
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


def words(spot: Spot, locale: Locale) -> str:
    """A place in the words of a language: `table 2, row 3, column 1`."""
    known = locale.spots
    part = known[spot.part] if spot.number < 2 else f"{known[spot.part]} {spot.number}"
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
    walk.inside(root, Spot(part, number))
    yield from walk.found


class _Walk:
    """Counts the paragraphs and tables of a part."""

    def __init__(self) -> None:
        self.paragraphs = self.tables = 0
        self.found: list[tuple[Any, Spot]] = []

    def inside(self, element: Any, spot: Spot) -> None:
        """Find the paragraphs in an element."""
        row = column = 0
        for child in element:
            tag = child.tag
            if tag == _FALLBACK or not isinstance(tag, str):
                continue  # what older programs show instead, or a comment
            if tag == _P:
                self.paragraphs += 1
                here = spot._replace(paragraph=self.paragraphs, text=short(own_text(child)))
                self.found.append((child, here))
            elif tag == _TABLE:
                self.tables += 1
                here = spot._replace(table=self.tables, row=0, column=0)
            elif tag == _ROW:
                row += 1
                here = spot._replace(row=row)
            elif tag == _CELL:
                column += 1
                here = spot._replace(column=column)
            elif tag == _BOX:
                here = spot._replace(box=True)
            elif tag in _NOTES:
                here = spot._replace(number=number(child.get(f"{W}id")))
            else:
                here = spot
            self.inside(child, here)


def number(text: str | None) -> int:
    """The number in an attribute, 0 where there is none."""
    return int(text) if text and _NUMBER.fullmatch(text) else 0


def own_text(paragraph: Any) -> str:
    """The text that a paragraph shows, but for that of text boxes in it."""
    texts: list[str] = []
    _gather(paragraph, texts)
    return "".join(texts)


def _gather(element: Any, texts: list[str]) -> None:
    """Add the texts of an element as they follow each other; what is deleted is not shown."""
    for child in element:
        tag = child.tag
        if tag == _TEXT:
            texts.append(child.text or "")
        elif tag in _SIGNS:
            texts.append(_SIGNS[tag])
        elif tag not in _APART:
            _gather(child, texts)
