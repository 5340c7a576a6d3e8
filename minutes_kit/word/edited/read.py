"""What a Word document says: its paragraphs as a reader has them once all changes are accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from minutes_kit.word.spots import Spot, W, paragraphs

if TYPE_CHECKING:
    from minutes_kit.word.verify.document.opened import Opened

OBJECT = "\ufffc"
"""What stands for a sign that is no text: a symbol, a formula, the mark of a note."""
BOLD, ITALIC = 1, 2
_ON = ("", "1", "true", "on")
_SIGNS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}sym": OBJECT}
_SIGNS |= {f"{W}footnoteReference": OBJECT, f"{W}endnoteReference": OBJECT}
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = (f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}txbxContent", _FALLBACK)
_HEADING = re.compile(r"heading (\d)")
_LISTED = re.compile(r"list (bullet|number|continue) ?(\d?)")


class Paragraph(NamedTuple):
    """A paragraph: its text with line breaks and tabs, and of each character its look.

    `style` is the name of its style; `column` counts from 1 in a table, `starts` is whether it
    is the first of its row, and `row` which of all rows; `layout` is told where all looks are read.
    """

    text: str
    looks: bytes
    style: str = ""
    level: int = 0
    column: int = 0
    row: int = 0
    starts: bool = False
    spot: Spot = Spot()
    layout: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, int, bool, bool]:
        """That by which it is the same paragraph in another document."""
        return self.text, self.column, self.starts, self.spot.box

    @property
    def place_in_list(self) -> tuple[str, int]:
        """The kind of its list, or that it is a heading, and how deep it stands there."""
        heading = _HEADING.match(self.style)
        if heading:
            return "heading", int(heading[1])
        known = _LISTED.fullmatch(self.style)
        if known:
            return known[1], int(known[2] or 1)
        return ("bullet", self.level) if self.level else ("", 0)

    @property
    def heads(self) -> bool:
        """Whether it is a heading."""
        return self.place_in_list[0] == "heading"


class Styles(NamedTuple):
    """The names of the styles by their ids, and the looks of those of characters."""

    names: dict[str, str]
    looks: dict[str, int]


def paragraphs_in(body: Any, styles: Styles) -> list[Paragraph]:
    """The paragraphs in the tree of a body that say something."""
    return [*Reader(styles).paragraphs(body)]


class Reader:
    """Reads the paragraphs of a document with all changes accepted."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.row: Any = None
        self.rows = 0

    def paragraphs(self, body: Any) -> Iterator[Paragraph]:
        """The paragraphs of a body; one whose end is deleted goes on with the next."""
        begun, looks = "", b""
        for element, spot in paragraphs(body, "body"):
            if _deleted_row(element):
                continue
            signs = [*self._signs(element, 0)]
            text = begun + "".join(sign for sign, _ in signs)
            seen = looks + b"".join(bytes([look]) * len(sign) for sign, look in signs)
            begun, looks = "", b""
            if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
                begun, looks = text, seen
            elif text.strip():
                yield self._paragraph(element, spot, text, seen)

    def _paragraph(self, element: Any, spot: Spot, text: str, looks: bytes) -> Paragraph:
        """A paragraph from its element."""
        lead = len(text) - len(text.lstrip())
        words = text.strip()
        row = next(element.iterancestors(f"{W}tr"), None) if spot.table else None
        starts = row is not None and row is not self.row
        self.rows += starts
        self.row = row
        style = element.find(f"{W}pPr/{W}pStyle")
        name = self.styles.names.get("" if style is None else style.get(f"{W}val", ""), "")
        return Paragraph(
            words,
            looks[lead : lead + len(words)],
            name,
            _level(element),
            spot.column if spot.table else 0,
            self.rows if spot.table else 0,
            starts,
            spot,
        )

    def _signs(self, element: Any, look: int) -> Iterator[tuple[str, int]]:
        """The texts in an element, each with its look."""
        for child in element:
            tag = child.tag
            if tag == f"{W}t":
                yield child.text or "", look
            elif tag in _SIGNS:
                yield _SIGNS[tag], look
            elif tag == f"{W}br":
                yield (
                    ("\n" if child.get(f"{W}type", "textWrapping") == "textWrapping" else ""),
                    look,
                )
            elif tag == _FORMULA:
                yield OBJECT, look
            elif tag == f"{W}r":
                yield from self._signs(child, self._look(child))
            elif tag not in _GONE and isinstance(tag, str):
                yield from self._signs(child, look)

    def _look(self, run: Any) -> int:
        """The look of a run: what is said of it, else of its style."""
        properties = run.find(f"{W}rPr")
        if properties is None:
            return 0
        style = properties.find(f"{W}rStyle")
        known = 0 if style is None else self.styles.looks.get(style.get(f"{W}val", ""), 0)
        return _changed(properties, known)


def _changed(properties: Any, look: int) -> int:
    """A look as the properties of a run change it."""
    for name, bit in (("b", BOLD), ("i", ITALIC)):
        element = properties.find(f"{W}{name}")
        if element is not None:
            look = look | bit if element.get(f"{W}val", "") in _ON else look & ~bit
    return look


def styles_in(root: Any) -> Styles:
    """The styles in the tree of their part, which may be None."""
    styles = Styles({}, {})
    for style in () if root is None else root.iterchildren(f"{W}style"):
        name, at = style.find(f"{W}name"), style.get(f"{W}styleId", "")
        styles.names[at] = "" if name is None else name.get(f"{W}val", "").lower()
        properties = style.find(f"{W}rPr")
        if style.get(f"{W}type") == "character" and properties is not None:
            styles.looks[at] = _changed(properties, 0)
    return styles


def _level(element: Any) -> int:
    """How deep a paragraph stands in the list that it is put in by itself; 0 where in none."""
    number = element.find(f"{W}pPr/{W}numPr/{W}numId")
    level = element.find(f"{W}pPr/{W}numPr/{W}ilvl")
    if number is None or number.get(f"{W}val") == "0":
        return 0
    return 1 + (0 if level is None else int(level.get(f"{W}val", "0")))


def _deleted_row(element: Any) -> bool:
    """Whether a paragraph stands in a row that is deleted."""
    rows = element.iterancestors(f"{W}tr")
    return any(row.find(f"{W}trPr/{W}del") is not None for row in rows)


class Comment(NamedTuple):
    """A remark in the margin: who wrote it, what it says, and where it stands."""

    author: str
    text: str
    spot: Spot


def comments(opened: Opened) -> list[Comment]:
    """The comments of a document, in the order in which they stand there."""
    root = opened.related("comments")
    known = {} if root is None else {one.get(f"{W}id"): one for one in root.iter(f"{W}comment")}
    found = []
    for part in opened.shown:
        for mark in part.root.iter(f"{W}commentReference"):
            one = known.get(mark.get(f"{W}id"))
            if one is not None:
                said = " ".join("".join(one.itertext(f"{W}t")).split())
                found.append(Comment(one.get(f"{W}author", ""), said, opened.spot(mark)))
    return found
