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
from collections.abc import Sequence
from typing import NamedTuple

_ITEM = re.compile(r"(?!-[ \t-]*$)(-(?= )|(?:0|[1-9]\d{0,2})[.)])[ \t]+(.+)", re.ASCII)
_TAB = 4  # columns


class Line(NamedTuple):
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
    several = sum(bool(line.words) for line in lines) > 1
    items = _items(lines) if several and any(line.mark for line in lines) else ()
    return [line if line.place in items else _unmarked(line) for line in lines]


def _line(place: int, typed: str) -> Line:
    """A line, with the mark that it would have as an item."""
    words = typed.strip(" \t")
    indent = len(typed[: len(typed) - len(typed.lstrip(" \t"))].expandtabs(_TAB))
    found = _ITEM.fullmatch(words)
    mark, words = found.groups() if found else ("", words)
    return Line(place, indent, mark, words, typed)


def _unmarked(line: Line) -> Line:
    """A line that is no item."""
    return line._replace(mark="", words=line.typed.strip(" \t"))


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
    found: set[int] = set()
    below: dict[int, int] = {}  # bullets that are items where the number above them is one
    items: list[Line] = []
    above = ""
    for line in filter(lambda line: line.words, lines):
        before = close(items, line)
        if line.mark:
            parent = items[-1] if items else None
            if before and follows(line, before):
                found |= {before.place, line.place}
            elif line.mark == "-" and parent and parent.mark == "-":
                found |= {parent.place, line.place}
            elif line.mark == "-" and (above.endswith(":") or _apart(lines, line)):
                found.add(line.place)
            elif line.mark == "-" and parent:
                below[line.place] = parent.place
            items.append(line)
        above = line.words
    return found.union(place for place, parent in below.items() if parent in found)


def _apart(lines: Sequence[Line], line: Line) -> bool:
    """Whether a single bullet has an indented line below it, or blank lines around it."""
    after = lines[line.place + 1] if line.place + 1 < len(lines) else None
    if after and after.words:
        return after.indent > line.indent
    return line.place == 0 or not lines[line.place - 1].words
