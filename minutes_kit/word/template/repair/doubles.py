"""Numbers and names that a document may have only once, and loops double; ranges that are torn."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from typing import Any

from minutes_kit.rare import rare

_PICTURE = re.compile(r'(<wp:docPr\b[^>]*?\bid=")(\d+)(?=")')
_RANGE = rare(r"<w:(bookmark|perm)(Start|End) [^>]*>")
_MARK = re.compile(r'<w:(bookmark|perm)(Start|End) [^>]*?\bw:id="([^"]*)"')
_ID, _NAME = rare(r'\bw:id="([^"]*)"'), re.compile(r'\bw:name="([^"]*)"')
_SHAPE = rare(r"<v:\w+ [^>]*>")
_SHAPE_ID = rare(r' (id|o:spid)="([^"]*)"')


def numbered(xml: str) -> str:
    """A part in which each picture, bookmark, permission and shape has a number of its own.

    Of bookmarks with one name the first stays, to which links lead, and none that a condition
    has left without its start or its end; of shapes the first keeps its number, and Word gives
    the others new ones.
    """
    pictures = [number for _, number in _PICTURE.findall(xml)] if "<wp:docPr" in xml else []
    if _doubled(pictures):
        numbers = count(1)
        xml = _PICTURE.sub(lambda picture: f"{picture[1]}{next(numbers)}", xml)
    if ("Start " in xml or "End " in xml) and _are_odd(_MARK.findall(xml)):
        marks = _ranges([*_RANGE.finditer(xml)])
        xml = _RANGE.sub(lambda _: next(marks), xml)
    return _SHAPE.sub(_Shapes().numbered, xml) if "<v:" in xml else xml


def _doubled(values: list[Any]) -> bool:
    """Whether a value is there twice."""
    return len(set(values)) < len(values)


def _are_odd(marks: list[tuple[str, str, str]]) -> bool:
    """Whether some starts or ends of ranges have one number, or not both of them are there."""
    starts = [(kind, number) for kind, which, number in marks if which == "Start"]
    ends = [(kind, number) for kind, which, number in marks if which == "End"]
    return _doubled(starts) or sorted(starts) != sorted(ends)


def _ranges(marks: list[re.Match[str]]) -> Iterator[str]:
    """The starts and ends of bookmarks and permissions with new numbers; nothing for the others.

    What lacks its start or its end does not stay, nor a bookmark with a name that is known.
    """
    numbers: dict[int, int] = {}  # of marks that stay, by their places among all
    names: set[str] = set()
    for start, end in sorted(_pairs(marks)):
        name = _NAME.search(marks[start][0].lower())
        if name is None or name[1] not in names:
            numbers[start] = numbers[end] = len(numbers) // 2 + 1
        names.update(name.groups() if name else ())
    for at, mark in enumerate(marks):
        yield _ID.sub(f'w:id="{numbers[at]}"', mark[0]) if at in numbers else ""


def _pairs(marks: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Where starts and their ends stand among marks."""
    opened: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, mark in enumerate(marks):
        number = _ID.search(mark[0])
        known = opened[mark[1], number[1] if number else ""]
        if mark[2] == "Start":
            known.append(at)
        elif known:
            yield known.pop(), at


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
