"""What properties of runs, paragraphs and styles say of the look of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.values import inner, is_on, value, whole
from minutes_kit.word.verify.looks.theme import UNKNOWN, Theme, highlight

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_HEADING = re.compile("heading ([1-9])", re.IGNORECASE)
BODY_LEVEL = 9  # of the outline: no heading
_MARKED = ("caps", "smallCaps", "strike", "outline", "shadow", "emboss", "imprint")
# Of these, two styles that both switch them on switch them off again (17.7.3).
TOGGLES = ("b", "i", "vanish", *_MARKED)
EFFECTS = (*_MARKED, "dstrike", "effect", "vertAlign", "drawn")
_DRAWN = tuple(W14 + name for name in ("glow", "shadow", "reflection", "textOutline", "textFill"))
_LETTERS: dict[str, tuple[str, Callable[[Any], Any]]] = {  # what properties say, and how
    **{name: (name, is_on) for name in (*TOGGLES, "dstrike")},
    **{name: (name, lambda one: value(one) not in ("none", "")) for name in ("u", "effect")},
    "vertAlign": ("vertAlign", lambda one: value(one) != "baseline"),
    "sz": ("size", lambda one: whole(value(one), 20) / 2),  # in points
    "w": ("width", lambda one: whole(value(one).removesuffix("%"), 100)),  # in per cent
    "highlight": ("marker", lambda one: highlight(value(one))),
}
Values = dict[str, Any]


class Properties:
    """Reads properties, with the colours and fonts of a theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def said(self, run: Any, paragraph: Any) -> Values:
        """What the properties of runs and of a paragraph say."""
        said = self.of_paragraph(paragraph)
        for element in () if run is None else run.iterchildren("*"):
            said |= dict(self._letter(element, element.tag.removeprefix(W)))
        return said

    def _letter(self, element: Any, name: str) -> Iterator[tuple[str, Any]]:
        """What a property says of letters."""
        if name in _LETTERS:
            said, reads = _LETTERS[name]
            yield said, reads(element)
        elif name == "rFonts":
            yield from self._font(element)
        elif name == "color":
            yield "colour", self.theme.colour(element, "val", "themeColor")
        elif name == "shd":
            yield "shade", self.theme.shading(element)
        elif name in _DRAWN:
            yield from _drawn(element)

    def _font(self, fonts: Any) -> Iterator[tuple[str, str]]:
        """The font of Latin letters."""
        of_theme = self.theme.font(fonts.get(f"{W}asciiTheme", ""))
        if found := of_theme or fonts.get(f"{W}ascii"):
            yield "font", found

    def of_paragraph(self, properties: Any) -> Values:
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
            said["paragraph"] = self.theme.shading(shade)
        return said


def heading(style: Any) -> Values:
    """The level of Word's own headings, which is that of their names, whatever else is said."""
    named = _HEADING.fullmatch(value(style, "name"))
    return {"level": int(named[1]) - 1} if named else {}


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
