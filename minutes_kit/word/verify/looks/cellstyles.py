"""Which parts of a table's style hold for a cell: first row, last column, bands."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.values import first_around, inner, says_yes, value, whole, within

# In the order in which they are laid over each other, with their bits in `tblLook` (17.4.55).
_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_NO_BANDS = {"noHBand": 0x200, "noVBand": 0x400}
# The first and the last: their names in `tblLook`, and in styles.
_ROWS = [("firstRow", "firstRow"), ("lastRow", "lastRow")]
_COLUMNS = [("firstColumn", "firstCol"), ("lastColumn", "lastCol")]
_MASK = re.compile("[0-9A-Fa-f]{1,4}")


class Cells:
    """The parts of table styles for each cell, worked out once for a table."""

    def __init__(self, chain: Callable[[str, str], list[Any]]) -> None:
        self._chain = chain
        self._conditions: dict[Any, dict[Any, list[str]]] = {}

    def parts(self, cell: Any) -> list[Any]:
        """The elements that say what a cell looks like, the strongest last."""
        table = first_around(cell, f"{W}tbl")
        styles = [] if table is None else self._chain("table", value(table, "tblPr", "tblStyle"))
        if not styles:
            return []
        if table not in self._conditions:
            self._conditions[table] = _conditions(table, styles)
        names = self._conditions[table].get(cell, [])
        return [
            *styles,
            *(part for name in names for style in styles for part in _named(style, name)),
        ]


def _named(style: Any, name: str) -> list[Any]:
    """The parts of a style for a condition."""
    return [p for p in style.findall(f"{W}tblStylePr") if p.get(f"{W}type") == name]


def _conditions(table: Any, styles: list[Any]) -> dict[Any, list[str]]:
    """The conditions that hold for each cell of a table."""
    look, found = _look(table), {}
    wide = 0 if "noVBand" in look else _size(styles, "tblStyleColBandSize")
    high = 0 if "noHBand" in look else _size(styles, "tblStyleRowBandSize")
    rows = [[*within(row, "tc")] for row in within(table, "tr")]
    for y, row in enumerate(rows):
        down = _band("Horz", y - ("firstRow" in look), high)
        lines = _ends(_ROWS, y, len(rows), look)
        for x, cell in enumerate(row):
            across = _band("Vert", x - ("firstColumn" in look), wide)
            columns = _ends(_COLUMNS, x, len(row), look)
            found[cell] = ["wholeTable", *across, *down, *columns, *lines]
    return found


def _ends(names: list[tuple[str, str]], at: int, many: int, look: set[str]) -> list[str]:
    """The conditions of a row or a column that is the first or the last of many, or both."""
    ends = zip((0, many - 1), names, strict=True)
    return [name for end, (said, name) in ends if at == end and said in look]


def _band(way: str, at: int, size: int) -> list[str]:
    """The band of a row or a column, where bands have a size."""
    return [f"band{at // size % 2 + 1}{way}"] if size and at >= 0 else []


def _size(styles: list[Any], name: str) -> int:
    """How many rows or columns are a band."""
    said = [value(style, "tblPr", name) for style in styles]
    return max(1, *(whole(text, 1) for text in said))


def _look(table: Any) -> set[str]:
    """What a table takes from its style, and which bands it does not."""
    look = inner(table, "tblPr", "tblLook")
    if look is None:
        return set()
    bits = look.get(f"{W}val", "")
    mask = int(bits, 16) if _MASK.fullmatch(bits) else 0
    names = _BITS | _NO_BANDS
    said = {name: look.get(W + name, "1" if mask & bit else "0") for name, bit in names.items()}
    return {name for name, text in said.items() if says_yes(text)}
