"""The colours and fonts of a document's theme, and colours as Word mixes them."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls
from typing import Any

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.spots import W
from minutes_kit.word.values import inner, whole

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
AUTO = "auto"
UNKNOWN = "?"  # a picture, a gradient: nothing is said of such a background
_HEX = re.compile("[0-9A-Fa-f]{6}")
_SHARE = re.compile("[0-9A-Fa-f]{2}")
_PERCENT = re.compile("pct([0-9]{1,3})")
_SCHEME = {  # the names of a theme's colours by those that Word and drawings use
    "dark1": "dk1",
    "light1": "lt1",
    "dark2": "dk2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_MAPPED = {"text1": "t1", "background1": "bg1", "text2": "t2", "background2": "bg2"}
_MAPPING = {"t1": "dark1", "bg1": "light1", "t2": "dark2", "bg2": "light2"}
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}


class Theme:
    """The theme of a document, which may have none."""

    def __init__(self, opened: Opened) -> None:
        root = opened.related("theme")
        found = [] if root is None else root.iter(f"{A}clrScheme")
        self._colours = {
            colour.tag.removeprefix(A): _of_drawing(next(iter(colour), None))
            for scheme in found
            for colour in scheme
            if isinstance(colour.tag, str)
        }
        self._fonts = {
            kind: "" if root is None else _face(root.find(f".//{A}{kind}Font/{A}latin"))
            for kind in ("major", "minor")
        }
        mapping = inner(opened.related("settings"), "clrSchemeMapping")
        said = () if mapping is None else mapping.items()
        self._mapping = _MAPPING | {key.rpartition("}")[2]: name for key, name in said}

    def font(self, name: str) -> str:
        """The font that a name of the theme (`minorHAnsi`) stands for, or nothing."""
        return self._fonts.get(name[:5], "")

    def colour(self, element: Any, name: str, theme: str) -> str:
        """The colour that an attribute names, or that of the theme which another names.

        Six figures of 16, or `auto`.
        """
        own = element.get(W + name, AUTO)
        known = self._of_theme(element.get(W + theme, ""))
        if known:
            stem = W + theme.removesuffix("Color")
            return _mixed(known, element.get(f"{stem}Tint", ""), element.get(f"{stem}Shade", ""))
        return own.upper() if _HEX.fullmatch(own) else AUTO

    def _of_theme(self, name: str) -> str:
        """A colour by its name in Word, or nothing."""
        name = self._mapping[_MAPPED[name]] if name in _MAPPED else name
        return self._colours.get(_SCHEME.get(name, name), "")

    def shading(self, element: Any) -> str:
        """The background that a shading makes: a colour, or nothing."""
        if element is None or element.get(f"{W}val") == "nil":
            return ""
        fill = self.colour(element, "fill", "themeFill")
        ink = self.colour(element, "color", "themeColor")
        share = _share(element.get(f"{W}val", ""))
        if not share:
            return "" if fill == AUTO else fill
        return _blend(_or(ink, "000000"), _or(fill, "FFFFFF"), share)

    def fill(self, shape: Any) -> str:
        """The background of a drawing's shape: a colour, nothing, or `?`."""
        solid = shape.find(f"{A}solidFill")
        if solid is not None:
            return self._drawn(next(iter(solid), None)) or UNKNOWN
        return UNKNOWN if shape.find(f"{A}noFill") is None else ""

    def _drawn(self, colour: Any) -> str:
        """The colour of a drawing where it is not changed in any way, or nothing."""
        if colour is None or len(colour):
            return ""
        name = colour.get("val", "")
        names = {short: long for long, short in _MAPPED.items()} | {"tx1": "text1", "tx2": "text2"}
        return _of_drawing(colour) or self._of_theme(names.get(name, name))


def highlight(name: str) -> str:
    """The colour of a marker pen, or nothing."""
    return _HIGHLIGHTS.get(name, "")


def _or(colour: str, other: str) -> str:
    """A colour, or another where it is Word's choice."""
    return other if colour == AUTO else colour


def _of_drawing(colour: Any) -> str:
    """The figures of a colour in a drawing, or nothing."""
    found = "" if colour is None else colour.get("lastClr") or colour.get("val", "")
    return found.upper() if _HEX.fullmatch(found) else ""


def _face(latin: Any) -> str:
    """The name of a font."""
    return "" if latin is None else str(latin.get("typeface", ""))


def _share(pattern: str) -> float:
    """How much of a background its pattern covers."""
    percent = _PERCENT.fullmatch(pattern)
    return 1.0 if pattern == "solid" else min(whole(percent[1]), 100) / 100 if percent else 0.0


def rgb(colour: str) -> tuple[float, ...]:
    """The red, green and blue of a colour, each from 0 to 1."""
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))


def _figures(parts: tuple[float, ...]) -> str:
    """A colour from its red, green and blue."""
    return "".join(f"{round(255 * part):02X}" for part in parts)


def _blend(one: str, other: str, share: float) -> str:
    """A share of one colour over another."""
    pairs = zip(rgb(one), rgb(other), strict=True)
    return _figures(tuple(a * share + b * (1 - share) for a, b in pairs))


def _mixed(colour: str, tint: str, shade: str) -> str:
    """A colour that is made lighter by its tint, or darker by its shade (17.18.40)."""
    hue, light, strength = rgb_to_hls(*rgb(colour))
    if _SHARE.fullmatch(tint):
        share = int(tint, 16) / 255
        light = light * share + 1 - share
    if _SHARE.fullmatch(shade):
        light *= int(shade, 16) / 255
    return _figures(hls_to_rgb(hue, light, strength))
