"""What a run or a paragraph looks like in the end: defaults, styles, table, theme, own look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_kit.word.spots import W
from minutes_kit.word.values import (
    first_around,
    inner,
    is_on,
    says_yes,
    value,
    whole,
)
from minutes_kit.word.verify.document.opened import Opened
from minutes_kit.word.verify.looks.cellstyles import Cells
from minutes_kit.word.verify.looks.theme import AUTO, UNKNOWN, A, Theme, highlight

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_CHAINED = 20  # styles based on one another; Word has some five
_LEGIBLE = 6  # points, by our reading: Annex IX asks for a size in proportion to the emblem
_NARROWEST = 50  # of the 100 per cent that letters are wide
_HEADING = re.compile("heading ([1-9])", re.IGNORECASE)
BODY_LEVEL = 9  # of the outline: no heading
_MARKED = ("caps", "smallCaps", "strike", "outline", "shadow", "emboss", "imprint")
# Of these, two styles that both switch them on switch them off again (17.7.3).
_TOGGLES = ("b", "i", "vanish", *_MARKED)
_EFFECTS = (*_MARKED, "dstrike", "effect", "vertAlign", "drawn")
_DRAWN = tuple(W14 + name for name in ("glow", "shadow", "reflection", "textOutline", "textFill"))
Values = dict[str, Any]


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
        styles = opened.related("styles")
        found = [] if styles is None else styles.iter(f"{W}style")
        self.styles = {(style.get(f"{W}type"), style.get(f"{W}styleId")): style for style in found}
        self._usual = {
            kind: name
            for (kind, name), style in self.styles.items()
            if says_yes(style.get(f"{W}default", ""))
        }
        self._of_styles: dict[tuple[str, str], Values] = {}
        self._around: dict[Any, Values] = {}
        self._befores: dict[tuple[str, Any], Values] = {}
        self._paragraphs: dict[Any, Values] = {}
        self._known: dict[Any, Look] = {}
        defaults = inner(styles, "docDefaults")
        self._defaults: Values = {"size": 10.0, "font": "Times New Roman", "colour": AUTO} | {
            **self.said(inner(defaults, "rPrDefault", "rPr"), None),
            **_paragraph(inner(defaults, "pPrDefault", "pPr"), self.theme),
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
        found: list[Any] = []
        while len(found) < _CHAINED and (style := self.styles.get((kind, name))) is not None:
            found.append(style)
            name = value(style, "basedOn")
        return [*dict.fromkeys(found)][::-1]

    def _style_of(self, properties: Any) -> str:
        """The id of a paragraph's style."""
        named = value(properties, "pStyle")
        return named if ("paragraph", named) in self.styles else self._usual.get("paragraph", "")

    def run(self, run: Any, paragraph: Any) -> Look:
        """What a run of a paragraph looks like."""
        own = inner(run, "rPr")
        if own is not None:
            return self._look(own, paragraph)
        if paragraph not in self._known:
            self._known[paragraph] = self._look(None, paragraph)
        return self._known[paragraph]

    def _look(self, own: Any, paragraph: Any) -> Look:
        """The look of a run's properties in a paragraph."""
        said = self._in_all(paragraph)
        if own is not None:
            letters = self._of_style("character", value(own, "rStyle"))
            said = said | letters | _toggled(said, letters) | self.said(own, None)
        return Look(
            said["font"],
            said["size"],
            said.get("b", False),
            said.get("i", False),
            said.get("u", False),
            any(said.get(effect) for effect in _EFFECTS),
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
        filled = own is not None and any(one.tag.endswith("Fill") for one in own.iterchildren("*"))
        by_style = style is not None and style.get("idx") != "0"
        return self.theme.fill(own) if filled else UNKNOWN if by_style else ""

    def _of_style(self, kind: str, name: str) -> Values:
        """What a style says, with those that it is based on."""
        if (kind, name) not in self._of_styles:
            said: Values = {}
            for style in self.chain(kind, name):
                said |= _heading(style) if kind == "paragraph" else {}
                said |= self.said(inner(style, "rPr"), inner(style, "pPr"))
            self._of_styles[kind, name] = said
        return self._of_styles[kind, name]

    def _of_cell(self, cell: Any) -> Values:
        """What a table says of the text in a cell."""
        if cell is None:
            return {}
        if cell not in self._around:
            said: Values = {}
            for part in self._cells.parts(cell):
                said |= self.said(inner(part, "rPr"), inner(part, "pPr"))
                said |= self._shade_of(inner(part, "tcPr"))
            said |= self._shade_of(inner(cell, "tcPr"))
            self._around[cell] = said
        return self._around[cell]

    def _shade_of(self, properties: Any) -> Values:
        """The background of a cell, where it has one."""
        shade = inner(properties, "shd")
        return {} if shade is None else {"cell": self.theme.shading(shade)}

    def said(self, run: Any, paragraph: Any) -> Values:
        """What the properties of runs and of a paragraph say."""
        said = _paragraph(paragraph, self.theme)
        for element in () if run is None else run.iterchildren("*"):
            said |= dict(self._letter(element, element.tag.removeprefix(W)))
        return said

    def _letter(self, element: Any, name: str) -> Iterator[tuple[str, Any]]:
        """What a property says of letters."""
        if name in _TOGGLES or name == "dstrike":
            yield name, is_on(element)
        elif name in ("u", "effect"):
            yield name, value(element) not in ("none", "")
        elif name == "vertAlign":
            yield name, value(element) != "baseline"
        elif name in ("sz", "w"):
            yield _measure(element, name)
        elif name == "rFonts":
            yield from self._font(element)
        elif name == "color":
            yield "colour", self.theme.colour(element, "val", "themeColor")
        elif name == "shd":
            yield "shade", self.theme.shading(element)
        elif name == "highlight":
            yield "marker", highlight(value(element))
        elif name in _DRAWN:
            yield from _drawn(element)

    def _font(self, fonts: Any) -> Iterator[tuple[str, str]]:
        """The font of Latin letters."""
        of_theme = self.theme.font(fonts.get(f"{W}asciiTheme", ""))
        if found := of_theme or fonts.get(f"{W}ascii"):
            yield "font", found

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

    def _in_all(self, paragraph: Any) -> Values:
        """What holds for a paragraph: defaults, table, style, and what it says of itself."""
        if paragraph not in self._paragraphs:
            own = inner(paragraph, "pPr")
            said = self._before(self._style_of(own), first_around(paragraph, f"{W}tc"))
            more = _paragraph(own, self.theme) | _row(paragraph)
            self._paragraphs[paragraph] = said | more if more else said
        return self._paragraphs[paragraph]


def _heading(style: Any) -> Values:
    """The level of Word's own headings, which is that of their names, whatever else is said."""
    named = _HEADING.fullmatch(value(style, "name"))
    return {"level": int(named[1]) - 1} if named else {}


def _row(paragraph: Any) -> Values:
    """What the rows around a paragraph say of it."""
    rows = paragraph.iterancestors(f"{W}tr")
    return {"unseen": True} if any(is_on(inner(row, "trPr", "hidden")) for row in rows) else {}


def _toggled(said: Values, level: Values) -> Values:
    """The switches of a level of styles, after those of the levels below."""
    return {name: said.get(name, False) != level[name] for name in _TOGGLES if name in level}


def _measure(element: Any, name: str) -> tuple[str, float]:
    """The size of letters, in points, or their width, in per cent."""
    if name == "sz":
        return "size", whole(value(element), 20) / 2
    return "width", whole(value(element).removesuffix("%"), 100)


def _paragraph(properties: Any, theme: Theme) -> Values:
    """What properties say of a paragraph."""
    if properties is None:
        return {}
    said: Values = {}
    if (level := inner(properties, "outlineLvl")) is not None:
        said["level"] = whole(value(level), BODY_LEVEL)
    if (page := inner(properties, "pageBreakBefore")) is not None:
        said["page"] = is_on(page)
    if number := value(properties, "numPr", "numId"):
        said["list"] = number != "0"
    if (shade := inner(properties, "shd")) is not None:
        said["paragraph"] = theme.shading(shade)
    return said


def _drawn(element: Any) -> Iterator[tuple[str, Any]]:
    """An effect that Word draws; a fill of one colour is the colour of the letters."""
    if any(child.tag == f"{W14}noFill" for child in element):
        return
    solid = element.find(f"{W14}solidFill/{W14}srgbClr")
    if element.tag != f"{W14}textFill":
        yield "drawn", True
    elif solid is not None and len(str(solid.get(f"{W14}val"))) == 6:
        yield "colour", solid.get(f"{W14}val").upper()
    else:
        yield from (("colour", UNKNOWN), ("drawn", True))
