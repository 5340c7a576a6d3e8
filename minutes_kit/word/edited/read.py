"""What a Word document says: its paragraphs as a reader has them once all changes are accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from minutes_kit.word.spots import FALLBACK, Spot, W, number, paragraphs
from minutes_kit.word.values import inner, says_yes, value

if TYPE_CHECKING:
    from minutes_kit.word.document.opened import Opened

OBJECT = "\ufffc"
"""What stands for what is no text to read: a symbol, a formula, a note's mark, hidden words."""
SHOWN = "□"
"""How such a sign is shown to people."""
BOLD, ITALIC = 1, 2
"""The looks of characters for which notes have a sign."""
_UNDERLINED, _STRUCK, _MARKED, _COLOURED, _SHAPED, _SIZED = 4, 8, 16, 32, 64, 128
_HIDDEN = 256  # no look: such characters are not seen
_TYPED = bytes(look & (BOLD | ITALIC) for look in range(256))
_DRESSED = bytes(look & ~(BOLD | ITALIC) for look in range(256))
_TEXT, _BREAK, _RUN, _LINK, _SIZE = (W + name for name in ("t", "br", "r", "hyperlink", "sz"))
_VALUE, _KIND, _OF_LINE = f"{W}val", f"{W}type", "textWrapping"
_SIGNS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}sym": OBJECT}
_SIGNS |= {f"{W}footnoteReference": OBJECT, f"{W}endnoteReference": OBJECT}
_SIGNS |= {"{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": OBJECT}
_GONE = (f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}txbxContent", FALLBACK)
_SWITCHES = {  # what is switched on or off
    f"{W}b": BOLD,
    f"{W}i": ITALIC,
    **dict.fromkeys((f"{W}strike", f"{W}dstrike"), _STRUCK),
    f"{W}vanish": _HIDDEN,
    **dict.fromkeys((f"{W}caps", f"{W}smallCaps"), _SHAPED),
}
_CHOICES = {  # what has a value, the attribute with it, and the values by which it gives no look
    f"{W}u": (_UNDERLINED, _VALUE, ("none",)),
    f"{W}highlight": (_MARKED, _VALUE, ("none",)),
    f"{W}shd": (_MARKED, f"{W}fill", ("", "auto")),
    f"{W}color": (_COLOURED, _VALUE, ("auto", "000000")),
    f"{W}vertAlign": (_SHAPED, _VALUE, ("baseline",)),
}
_NO_LOOK = 0, _VALUE, ()
_AROUND = ("table", "row", "column", "box", "number")  # the parts of a place
_HEADING = re.compile(r"heading (\d)")
_LISTED = re.compile(r"list (bullet|number|continue) ?(\d?)")


class Paragraph(NamedTuple):
    """A paragraph: its text with line breaks and tabs, and of each character its look.

    `dress` is of each the look that notes have no sign for, but for what the style of a link gives.
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
    dress: bytes = b""
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
            return known[1], self.level or int(known[2] or 1)
        return ("bullet", self.level) if self.level else ("", 0)

    @property
    def heads(self) -> bool:
        """Whether it is a heading."""
        return self.place_in_list[0] == "heading"


class Styles(NamedTuple):
    """The names of the styles by their ids, their looks, and how deep each stands in a list.

    `size` is that of characters to which nothing gives another.
    """

    names: dict[str, str]
    looks: dict[str, int]
    levels: dict[str, int]
    size: str = ""


class _Begun(NamedTuple):
    """A paragraph that is read: its element, its properties, its place and the signs in it."""

    element: Any = None
    properties: Any = None
    spot: Spot = Spot()
    signs: Sequence[tuple[str, int]] = ()


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
        """The paragraphs of a body; one whose end is deleted goes on with the next beside it."""
        begun = _Begun()
        for element, spot in paragraphs(body, "body"):
            if spot.table and _deleted_row(element):
                continue
            if not _beside(begun.spot, spot):
                yield from self._said(begun)
                begun = _Begun()
            properties = inner(element, "pPr")
            signs = [*begun.signs, *self._signs(element)]
            begun = _Begun(element, properties, spot, signs)
            if inner(properties, "rPr", "del") is None:
                yield from self._said(begun)
                begun = _Begun()
        yield from self._said(begun)

    def _said(self, begun: _Begun) -> Iterator[Paragraph]:
        """A paragraph that says something."""
        text = "".join(sign for sign, _ in begun.signs)
        if text.strip():
            looks = b"".join(bytes([look]) * len(sign) for sign, look in begun.signs)
            yield self._paragraph(begun.element, begun.properties, begun.spot, text, looks)

    def _paragraph(
        self, element: Any, properties: Any, spot: Spot, text: str, looks: bytes
    ) -> Paragraph:
        """A paragraph from its element and the properties in it, which may be None."""
        lead = len(text) - len(text.lstrip())
        words = text.strip()
        row = next(element.iterancestors(f"{W}tr"), None) if spot.table else None
        starts = row is not None and row is not self.row
        self.rows += starts
        self.row = row
        style = value(properties, "pStyle")
        level = _level(inner(properties, "numPr"))
        looks = looks[lead : lead + len(words)]
        return Paragraph(
            words,
            looks.translate(_TYPED),
            self.styles.names.get(style, ""),
            0 if level == self.styles.levels.get(style) else level,
            spot.column if spot.table else 0,
            self.rows if spot.table else 0,
            starts,
            spot,
            looks.translate(_DRESSED),
        )

    def _signs(
        self, element: Any, look: int = 0, *, linked: bool = False
    ) -> Iterator[tuple[str, int]]:
        """The texts in an element, each with its look."""
        for child in element:
            tag = child.tag
            if tag == _TEXT:
                yield child.text or "", look
            elif tag in _SIGNS:
                yield _SIGNS[tag], look
            elif tag == _BREAK:
                yield "\n" * (child.get(_KIND, _OF_LINE) == _OF_LINE), look

            elif tag == _RUN:
                yield from self._of_run(child, linked=linked)
            elif tag == _LINK:
                yield from self._signs(child, linked=True)
            elif tag not in _GONE and isinstance(tag, str):
                yield from self._signs(child, look, linked=linked)

    def _of_run(self, run: Any, *, linked: bool) -> Iterator[tuple[str, int]]:
        """The texts in a run; for all that is hidden in it stands one sign."""
        look = self._look(run, linked=linked)
        signs = [*self._signs(run, look & ~_HIDDEN)]
        yield from [(OBJECT, seen) for _, seen in signs[:1]] if look & _HIDDEN else signs

    def _look(self, run: Any, *, linked: bool) -> int:
        """The look of a run: what is said of it, else of its style, by which a link is known."""
        properties = inner(run, "rPr")
        if properties is None:
            return 0
        look = self.styles.looks.get(value(properties, "rStyle"), 0)
        return _changed(properties, look & (BOLD | ITALIC) if linked else look, self.styles.size)


def _beside(one: Spot, other: Spot) -> bool:
    """Whether two paragraphs stand in the same cell, box, or part of the body."""
    return all(getattr(one, name) == getattr(other, name) for name in _AROUND)


def _changed(properties: Any, look: int, size: str) -> int:
    """A look as the properties of a run change it."""
    given = taken = 0
    for element in properties:
        look_of_it, is_given = _look_in(element, size)
        given, taken = given | look_of_it * is_given, taken | look_of_it
    return (look & ~taken) | given


def _look_in(element: Any, size: str) -> tuple[int, bool]:
    """The look of which a property speaks, 0 for none, and whether it gives that."""
    tag = element.tag
    if look := _SWITCHES.get(tag, 0):
        return look, says_yes(element.get(_VALUE, "1"))
    if tag == _SIZE:
        return _SIZED, element.get(_VALUE) != size
    look, where, none = _CHOICES.get(tag, _NO_LOOK)
    return look, element.get(where, "").lower() not in none


def styles_in(root: Any) -> Styles:
    """The styles in the tree of their part, which may be None."""
    styles = Styles({}, {}, {}, value(root, "docDefaults", "rPrDefault", "rPr", "sz"))
    for style in () if root is None else root.iterchildren(f"{W}style"):
        at, properties = style.get(f"{W}styleId", ""), inner(style, "rPr")
        styles.names[at] = value(style, "name").lower()
        if style.get(f"{W}type") == "character" and properties is not None:
            styles.looks[at] = _changed(properties, 0, styles.size)
        styles.levels[at] = _level(inner(style, "pPr", "numPr"))
    return styles


def _level(numbering: Any) -> int:
    """How deep a paragraph stands in the list that it is put in by itself; 0 where in none."""
    if number(value(numbering, "numId")) == 0:
        return 0
    return 1 + number(value(numbering, "ilvl"))


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
