"""Which lines of a text are items of a list.

A bullet begins with `- `, a number with `3. ` or `3) `; items are nested by their indentation.

Bullets are two or more such lines in a run: one below the other, with nothing between them but
blank lines and lines that are indented below an item.  A single `- ` line is a list of one where
an indented line follows it, where the line above ends with a colon, where it stands below a
number of a list, or where blank lines set it apart from other lines; else it is text.

Numbers are two or more such lines in a run that count up by one with one mark, from any start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

_ITEM = re.compile(r"(?!-[ \t-]*$)(-(?= )|(?:0|[1-9]\d{0,2})[.)])[ \t]+(.+)", re.ASCII)
_MARKS = "-0123456789"  # what an item can begin with
_TAB = 4  # columns


class Line(Struct, frozen=True):
    """A line of a text, at a place among its lines.

    `words` are those behind its mark (`-`, `3.`, `3)`), if it has one.
    """

    place: int
    indent: int
    mark: str
    words: str
    typed: str


def lines_of(text: str) -> list[Line]:
    """The lines of a text; those have marks that are items of a list."""
    lines = [_line(place, typed) for place, typed in enumerate(text.split("\n"))]
    if not any(line.mark for line in lines):
        return lines
    several = sum(bool(line.words) for line in lines) > 1
    items = _items(lines) if several else ()
    return [_unmarked(line) if line.mark and line.place not in items else line for line in lines]


def _line(place: int, typed: str) -> Line:
    """A line, with the mark that it would have as an item."""
    words = typed.strip(" \t")
    indent = _indent(typed) if typed[:1] in (" ", "\t") else 0
    item = _ITEM.fullmatch(words) if words[:1] in _MARKS else None
    mark, words = item.groups() if item else ("", words)
    return Line(place, indent, mark, words, typed)


def _indent(typed: str) -> int:
    """The columns before the words of a line."""
    return len(typed[: len(typed) - len(typed.lstrip(" \t"))].expandtabs(_TAB))


def _unmarked(line: Line) -> Line:
    """A line that is no item."""
    return replace(line, mark="", words=line.typed.strip(" \t"))


def close(items: list[Line], line: Line) -> Line | None:
    """Close the open items that a line does not stand below; the last of them is before it.

    An item stands below another where it is indented by two columns more, other lines by one.
    """
    before = None
    deepest = line.indent - (2 if line.mark else 1)
    while items and items[-1].indent > deepest:
        before = items.pop()
    return before


def follows(line: Line, before: Line | None) -> bool:
    """Whether an item goes on with the list of the one before it."""
    if before is None or line.mark[-1] != before.mark[-1]:
        return False
    return line.mark == "-" or int(line.mark[:-1]) == int(before.mark[:-1]) + 1


def _items(lines: Sequence[Line]) -> set[int]:
    """The places of the lines that are items."""
    places: set[int] = set()
    below: dict[int, int] = {}  # bullets that are items where the number above them is an item
    for line, before, parent, above in _marked(lines):
        if neighbour := _neighbour(line, before, parent):
            places |= {neighbour.place, line.place}
        elif line.mark == "-" and _alone(line, above, lines):
            places.add(line.place)
        elif line.mark == "-" and parent:
            below[line.place] = parent.place
    return places.union(place for place, number in below.items() if number in places)


def _marked(lines: Sequence[Line]) -> Iterator[tuple[Line, Line | None, Line | None, str]]:
    """The lines with marks: each with the item before it, the one around it, the words above."""
    items: list[Line] = []
    above = ""
    for line in lines:
        if not line.words:
            continue
        before = close(items, line)
        if line.mark:
            yield line, before, items[-1] if items else None, above
            items.append(line)
        above = line.words


def _neighbour(line: Line, before: Line | None, parent: Line | None) -> Line | None:
    """The line above that makes a line an item: the item before it, or a bullet around it."""
    if follows(line, before):
        return before
    return parent if parent and line.mark == parent.mark == "-" else None


def _alone(line: Line, above: str, lines: Sequence[Line]) -> bool:
    """Whether a single bullet is a list: below a colon, over an indented line, or set apart."""
    if above.endswith(":"):
        return True
    after = lines[line.place + 1] if line.place + 1 < len(lines) else None
    if after and after.words:
        return after.indent > line.indent
    return line.place == 0 or not lines[line.place - 1].words
