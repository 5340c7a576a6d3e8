"""Numbers and names that loops double, and that a document may have only once."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import count
from typing import Any

from minutes_kit.rare import rare

_PICTURE = re.compile(r'(<wp:docPr\b[^>]*?\bid=")(\d+)(?=")')
_RANGE = rare(r"<w:(bookmark|perm)(Start|End) [^>]*>")
_START = rare(r'<w:(bookmark|perm)Start [^>]*?\bw:id="([^"]*)"')
_ID, _NAME = rare(r'\bw:id="([^"]*)"'), re.compile(r'\bw:name="([^"]*)"')
_SHAPE = rare(r"<v:\w+ [^>]*>")
_SHAPE_ID = rare(r' (id|o:spid)="([^"]*)"')


def numbered(xml: str) -> str:
    """A part in which each picture, bookmark, permission and shape has a number of its own.

    Of bookmarks with one name the first stays, to which links lead; of shapes it keeps its
    number, and Word gives the others new ones.
    """
    pictures = [number for _, number in _PICTURE.findall(xml)] if "<wp:docPr" in xml else []
    if _doubled(pictures):
        numbers = count(1)
        xml = _PICTURE.sub(lambda picture: f"{picture[1]}{next(numbers)}", xml)
    if "Start " in xml and _doubled(_START.findall(xml)):
        xml = _RANGE.sub(_Ranges().numbered, xml)
    return _SHAPE.sub(_Shapes().numbered, xml) if "<v:" in xml else xml


def _doubled(values: list[Any]) -> bool:
    """Whether a value is there twice."""
    return len(set(values)) < len(values)


class _Ranges:
    """Gives bookmarks and permissions, from their starts to their ends, new numbers."""

    def __init__(self) -> None:
        self.numbers = count(1)
        self.names: set[str] = set()
        self.open: dict[tuple[str, str], list[str]] = defaultdict(list)

    def numbered(self, mark: re.Match[str]) -> str:
        """A start or an end with its number; nothing for those of a doubled name."""
        old = _ID.search(mark[0])
        known = self.open[mark[1], old[1] if old else ""]
        if mark[2] == "Start":
            known.append(self._number(mark[0]))
            number = known[-1]
        else:
            number = known.pop() if known else ""
        return _ID.sub(f'w:id="{number}"', mark[0]) if number else ""

    def _number(self, start: str) -> str:
        """The number of what starts; nothing where its name is known."""
        for name in _NAME.findall(start.lower()):
            if name in self.names:
                return ""
            self.names.add(name)
        return str(next(self.numbers))


class _Shapes:
    """Takes numbers away from shapes of VML that others have."""

    def __init__(self) -> None:
        self.known: set[tuple[str, str]] = set()

    def numbered(self, shape: re.Match[str]) -> str:
        """A shape with what numbers no other has."""
        return _SHAPE_ID.sub(self._once, shape[0])

    def _once(self, attribute: re.Match[str]) -> str:
        """An attribute, or nothing where another shape has its value."""
        value = attribute[1], attribute[2]
        if value in self.known:
            return ""
        self.known.add(value)
        return attribute[0]
