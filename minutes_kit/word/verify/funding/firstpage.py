"""What stands on the first page of a document: by its breaks, and by how much a page can hold."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Any

from minutes_kit.word.document.opened import Opened, R
from minutes_kit.word.spots import W
from minutes_kit.word.values import inner, is_on, value
from minutes_kit.word.verify.looks.looks import Looks
from minutes_kit.word.verify.looks.pictures import PICTURES

_BREAKS = (f"{W}br", f"{W}lastRenderedPageBreak", f"{W}sectPr")
# More than an A4 page of small letters holds: only Word marks where a page ends by itself.
_LINES, _LETTERS = 70, 120


def margins_of(opened: Opened) -> set[str]:
    """The names of the headers and footers that the first page shows."""
    section = next(opened.tree(opened.main).iter(f"{W}sectPr"), None)
    if section is None:
        return set()
    kind = "first" if is_on(inner(section, "titlePg")) else "default"
    references = section.iterchildren(f"{W}headerReference", f"{W}footerReference")
    ids = {one.get(f"{R}id") for one in references if one.get(f"{W}type", "default") == kind}
    return {link.target for link in opened.links(opened.main) if link.id in ids}


def pictures_on(opened: Opened, looks: Looks) -> tuple[set[Any], set[Any]]:
    """The pictures of the text on the first page, and those above the first heading there."""
    found: set[Any] = set()
    top: set[Any] | None = None
    for element in _on_first(opened, looks):
        if element.tag in PICTURES:
            found.add(element)
        elif top is None and looks.level(element):
            top = found.copy()
    return found, found if top is None else top


def _on_first(opened: Opened, looks: Looks) -> Iterator[Any]:
    """The paragraphs and pictures of the text on the first page."""
    lines = 0
    for element in opened.tree(opened.main).iter(f"{W}p", *_BREAKS, *PICTURES):
        if element.tag == f"{W}p":
            if lines >= _LINES or (lines and looks.begins_page(element)):
                return
            lines += _lines(element, opened)
        if element.tag not in _BREAKS:
            yield element
        elif _ends_page(element):
            return


def _lines(paragraph: Any, opened: Opened) -> int:
    """How many lines a paragraph takes at least, beside what stands at its left."""
    spot = opened.spot(paragraph)
    beside = spot.box or spot.column > 1
    return 0 if beside else max(1, ceil(len(opened.text(paragraph)) / _LETTERS))


def _ends_page(element: Any) -> bool:
    """Whether a page ends at an element."""
    if element.tag == f"{W}br":
        return bool(element.get(f"{W}type") == "page")
    if element.tag == f"{W}sectPr":  # what follows says where it begins (17.6.22)
        following = element.xpath("following::w:sectPr[1]", namespaces={"w": W[1:-1]})
        return value(next(iter(following), None), "type") != "continuous"
    return True
