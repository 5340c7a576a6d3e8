"""What a run or a paragraph looks like in the end: defaults, styles, table, theme, own look."""

from __future__ import annotations

from typing import Any, NamedTuple

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.spots import W
from minutes_kit.word.values import first_around, inner, is_on, says_yes, value
from minutes_kit.word.verify.looks.cellstyles import Cells
from minutes_kit.word.verify.looks.properties import (
    BODY_LEVEL,
    EFFECTS,
    TOGGLES,
    Properties,
    Values,
    heading,
)
from minutes_kit.word.verify.looks.theme import AUTO, UNKNOWN, A, Theme

_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_CHAINED = 20  # styles based on one another; Word has some five
_LEGIBLE = 6  # points, by our reading: Annex IX asks for a size in proportion to the emblem
_NARROWEST = 50  # of the 100 per cent that letters are wide


class Look(NamedTuple):
    """What text looks like; colours are six figures of 16, `auto`, or `?` where none is known."""

    font: str
    size: float
    bold: bool
    italic: bool
    underlined: bool
    effects: bool
    hidden: bool
    colour: str
    background: str
    legible: bool


class Looks:
    """The looks in a document; what a style says is worked out once."""

    def __init__(self, opened: Opened) -> None:
        self.theme = Theme(opened)
        self._properties = Properties(self.theme)
        styles = opened.related("styles")
        found = [] if styles is None else styles.iter(f"{W}style")
        self.styles = {(style.get(f"{W}type"), style.get(f"{W}styleId")): style for style in found}
        self._usual = {
            kind: name
            for (kind, name), style in self.styles.items()
            if says_yes(style.get(f"{W}default", ""))
        }
        self._of_styles: dict[tuple[str, str], Values] = {}
        self._of_one: dict[tuple[str, str], Values] = {}
        self._bases: dict[tuple[str, str], str] = {}
        self._hidden: dict[Any, bool] = {}
        self._around: dict[Any, Values] = {}
        self._befores: dict[tuple[str, Any], Values] = {}
        self._paragraphs: dict[Any, Values] = {}
        self._known: dict[Any, Look] = {}
        defaults = inner(styles, "docDefaults")
        self._defaults: Values = {"size": 10.0, "font": "Times New Roman", "colour": AUTO} | {
            **self._properties.said(inner(defaults, "rPrDefault", "rPr"), None),
            **self._properties.of_paragraph(inner(defaults, "pPrDefault", "pPr")),
        }
        self._cells = Cells(self.chain)
        self._page = self._page_colour(opened)

    def _page_colour(self, opened: Opened) -> str:
        """The colour of the page, where Word shows it."""
        page = inner(opened.tree(opened.main), "background")
        if page is None or not is_on(inner(opened.related("settings"), "displayBackgroundShape")):
            return ""
        colour = self.theme.colour(page, "color", "themeColor")
        return "" if colour == AUTO else colour

    def chain(self, kind: str, name: str) -> list[Any]:
        """A style and those that it is based on, the last of these first."""
        return [self.styles[kind, one] for one in self._names(kind, name)]

    def _names(self, kind: str, name: str) -> list[str]:
        """The ids of a style and of those that it is based on, the last of these first."""
        found: list[str] = []
        while len(found) < _CHAINED and (kind, name) in self.styles:
            found.append(name)
            name = self._based_on(kind, name)
        return [*dict.fromkeys(found)][::-1]

    def _based_on(self, kind: str, name: str) -> str:
        """The id of the style that another is based on, or nothing."""
        if (kind, name) not in self._bases:
            self._bases[kind, name] = value(self.styles[kind, name], "basedOn")
        return self._bases[kind, name]

    def _style_of(self, properties: Any) -> str:
        """The id of a paragraph's style."""
        named = value(properties, "pStyle")
        return named if ("paragraph", named) in self.styles else self._usual.get("paragraph", "")

    def run(self, run: Any, paragraph: Any) -> Look:
        """What a run of a paragraph looks like."""
        if run not in self._known:
            own = inner(run, "rPr")
            known = run if own is not None else paragraph
            if known not in self._known:
                self._known[known] = self._look(own, paragraph)
            self._known[run] = self._known[known]
        return self._known[run]

    def _look(self, own: Any, paragraph: Any) -> Look:
        """The look of a run's properties in a paragraph."""
        said = self._in_all(paragraph)
        if own is not None:
            letters = self._of_style("character", value(own, "rStyle"))
            said = said | letters | _toggled(said, letters) | self._properties.said(own, None)
        return Look(
            said["font"],
            said["size"],
            said.get("b", False),
            said.get("i", False),
            said.get("u", False),
            any(map(said.get, EFFECTS)),
            said.get("vanish", False) or said.get("unseen", False),
            said["colour"],
            self._background(said, paragraph),
            said["size"] >= _LEGIBLE and said.get("width", _NARROWEST) >= _NARROWEST,
        )

    def _before(self, style: str, cell: Any) -> Values:
        """What holds in a cell for the text of a style, before what it says of itself."""
        cell = cell if self._of_cell(cell) else None
        if (style, cell) not in self._befores:
            said = self._defaults.copy()
            for level in (self._of_cell(cell), self._of_style("paragraph", style)):
                said |= level | _toggled(said, level)
            self._befores[style, cell] = said
        return self._befores[style, cell]

    def _background(self, said: Values, paragraph: Any) -> str:
        """What text stands on: the nearest of marker, shading, box, cell and page."""
        box = first_around(paragraph, f"{W}txbxContent")
        behind = (said.get("marker"), said.get("shade"), said.get("paragraph"), said.get("cell"))
        boxes = [] if box is None else [self._box(box)]
        return next(filter(None, (*behind, *boxes, self._page)), "FFFFFF")

    def _box(self, box: Any) -> str:
        """The background of a text box."""
        shape = first_around(box, f"{_WPS}wsp")
        if shape is None:
            return UNKNOWN
        own, style = shape.find(f"{_WPS}spPr"), shape.find(f"{_WPS}style/{A}fillRef")
        if own is not None and any(one.tag.endswith("Fill") for one in own.iterchildren("*")):
            return self.theme.fill(own)
        by_style = style is not None and style.get("idx") != "0"
        return UNKNOWN if by_style else ""

    def _of_style(self, kind: str, name: str) -> Values:
        """What a style says, with those that it is based on."""
        if (kind, name) not in self._of_styles:
            said: Values = {}
            for one in self._names(kind, name):
                said |= self._own(kind, one)
            self._of_styles[kind, name] = said
        return self._of_styles[kind, name]

    def _own(self, kind: str, name: str) -> Values:
        """What a style says itself."""
        if (kind, name) not in self._of_one:
            style = self.styles[kind, name]
            level = heading(style) if kind == "paragraph" else {}
            self._of_one[kind, name] = level | self._properties.said(
                inner(style, "rPr"), inner(style, "pPr")
            )
        return self._of_one[kind, name]

    def _of_cell(self, cell: Any) -> Values:
        """What a table says of the text in a cell."""
        if cell is None:
            return {}
        if cell not in self._around:
            said: Values = {}
            for part in self._cells.parts(cell):
                said |= self._properties.said(inner(part, "rPr"), inner(part, "pPr"))
                said |= self._shade_of(inner(part, "tcPr"))
            said |= self._shade_of(inner(cell, "tcPr"))
            self._around[cell] = said
        return self._around[cell]

    def _shade_of(self, properties: Any) -> Values:
        """The background of a cell, where it has one."""
        shade = inner(properties, "shd")
        return {} if shade is None else {"cell": self.theme.shading(shade)}

    def level(self, paragraph: Any) -> int:
        """The level of a heading, from 1; 0 is none."""
        said = self._in_all(paragraph).get("level", BODY_LEVEL)
        return said + 1 if 0 <= said < BODY_LEVEL else 0

    def is_numbered(self, paragraph: Any) -> bool:
        """Whether a paragraph is an item of a true list."""
        return bool(self._in_all(paragraph).get("list"))

    def begins_page(self, paragraph: Any) -> bool:
        """Whether a paragraph stands at the top of a page, by itself or by its style."""
        return bool(self._in_all(paragraph).get("page"))

    def _row(self, paragraph: Any) -> Values:
        """What the rows around a paragraph say of it."""
        rows = paragraph.iterancestors(f"{W}tr")
        return {"unseen": True} if any(map(self._hides, rows)) else {}

    def _hides(self, row: Any) -> bool:
        """Whether a row is hidden: it may have very many cells, and is asked for each."""
        if row not in self._hidden:
            self._hidden[row] = is_on(inner(row, "trPr", "hidden"))
        return self._hidden[row]

    def _in_all(self, paragraph: Any) -> Values:
        """What holds for a paragraph: defaults, table, style, and what it says of itself."""
        if paragraph not in self._paragraphs:
            own = inner(paragraph, "pPr")
            said = self._before(self._style_of(own), first_around(paragraph, f"{W}tc"))
            more = self._properties.of_paragraph(own) | self._row(paragraph)
            self._paragraphs[paragraph] = said | more if more else said
        return self._paragraphs[paragraph]


def _toggled(said: Values, level: Values) -> Values:
    """The switches of a level of styles, after those of the levels below."""
    return {name: said.get(name, False) != level[name] for name in TOGGLES if name in level}
