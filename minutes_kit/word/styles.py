"""What the styles and the numbering of a template offer to texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from msgspec import Struct

from minutes_kit.word.spots import W
from minutes_kit.word.spots import number as whole
from minutes_kit.word.values import value
from minutes_kit.word.xml import escape

Writing: TypeAlias = Callable[[Any], str]
_LOOKS = ("lvlJc", "pPr", "rPr")
_LISTS = [f"{kind}{level}" for kind in ("list bullet", "list number") for level in ("", " 2", " 3")]


def styles_of(styles: Any, numbering: Any, written: Writing) -> Styles:
    """The styles in the trees of two parts (either may be None), by their names.

    `written` gives an element as text that may stand in any part.

    Names are English in every Word; ids are in the language of the Word that made them.
    """
    elements = () if styles is None else styles.iter(f"{W}style")
    known = {value(style, "name").lower(): style for style in elements}
    abstracts = {} if numbering is None else _abstracts(numbering)
    levels = {}
    for name in _LISTS:
        number = value(known.get(name), "pPr", "numPr", "numId")
        if number and number in abstracts:
            level = whole(value(known[name], "pPr", "numPr", "ilvl"))
            shapes = _shapes(numbering, abstracts[number], written) if "number" in name else {}
            levels[name] = ListLevel(escape(number), escape(abstracts[number]), level, shapes)
    ids = {name: escape(style.get(f"{W}styleId", "")) for name, style in known.items()}
    return Styles(ids, levels, max(map(whole, abstracts), default=0) + 1)


def _abstracts(numbering: Any) -> dict[str, str]:
    """The abstract numbering behind each number."""
    lists = numbering.findall(f"{W}num")
    return {number.get(f"{W}numId"): value(number, "abstractNumId") for number in lists}


def _shapes(numbering: Any, abstract: str, written: Writing) -> dict[int, Shape]:
    """The shapes of the levels of an abstract numbering."""
    known = numbering.findall(f"{W}abstractNum")
    meant = [one for one in known if one.get(f"{W}abstractNumId") == abstract]
    levels = [level for one in meant for level in one.findall(f"{W}lvl")]
    return {whole(level.get(f"{W}ilvl")): _shape(level, written) for level in levels}


def _shape(level: Any, written: Writing) -> Shape:
    """The shape of a level."""
    form = value(level, "numFmt"), value(level, "lvlText")
    parts = [part for name in _LOOKS for part in level.findall(W + name)]
    return Shape(*form, "".join(map(written, parts)))


class Shape(Struct, frozen=True):
    """The numbers of a level: their form, their text (`%1.`), and their look as XML."""

    form: str
    text: str
    look: str


class ListLevel(Struct, frozen=True):
    """The numbering that a list style refers to, with the shapes of numbers by their level."""

    number: str
    abstract: str
    level: int
    shapes: dict[int, Shape] = {}


class Styles(Struct, frozen=True):
    """What a template offers: style ids by lower-case name, and the numbering of list styles."""

    ids: dict[str, str]
    levels: dict[str, ListLevel]
    next_number: int
