"""Whether the cells of tables are such as Word opens: with a paragraph, merged from a start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import DOCUMENT, Spot, W
from minutes_kit.word.values import value, whole, within

_CLAUSE = "ISO/IEC 29500-1, 17.4"
_BLOCKS = [f"{W}{name}" for name in ("p", "tbl", "sdt", "customXml", "altChunk")]
_AROUND = {f"{W}sdt": f"{W}sdtContent/*", f"{W}customXml": "*"}
_WIDEST = 63  # columns that Word allows


def check(opened: Opened, findings: Findings) -> None:
    """Tell of cells that do not end in a paragraph, and of those that go on from no other."""
    for part in opened.shown:
        for table in part.root.iter(f"{W}tbl"):
            _check_table(table, opened, findings)


def _check_table(table: Any, opened: Opened, findings: Findings) -> None:
    """Tell of the cells of a table."""
    first = opened.spot(table)
    merged: dict[int, bool] = {}  # whether a cell at a column may go on below
    for row, cells in enumerate(_rows(table), 1):
        here: dict[int, bool] = {}
        for column, (start, cell) in enumerate(cells, 1):
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            here[start] = merge is not None
            goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            if goes_on and not merged.get(start):
                findings.add("E769", _spot(first, row, column), clause=_CLAUSE)
            if not _ends_well(cell):
                findings.add("E768", _spot(first, row, column), clause=_CLAUSE)
        merged = here


def _rows(table: Any) -> Iterator[list[tuple[int, Any]]]:
    """The cells of each row, each with the column of the grid where it begins."""
    for row in within(table, "tr"):
        place = _columns(row, "trPr", "gridBefore")
        cells = []
        for cell in within(row, "tc"):
            cells.append((place, cell))
            place += max(_columns(cell, "tcPr", "gridSpan"), 1)
        yield cells


def _columns(element: Any, *path: str) -> int:
    """The number of columns that a descendant tells."""
    return min(whole(value(element, *path)), _WIDEST)


def _ends_well(cell: Any) -> bool:
    """Whether the last block of a cell is a paragraph."""
    last = next(cell.iterchildren(*_BLOCKS, reversed=True), None)
    while last is not None and last.tag in _AROUND:
        last = next(iter(last.findall(_AROUND[last.tag])[::-1]), None)
    return last is not None and last.tag == f"{W}p"


def _spot(first: Spot, row: int, column: int) -> Spot:
    """The place of a cell, by that of the first paragraph of its table."""
    return first._replace(row=row, column=column, paragraph=0, text="") if first.table else DOCUMENT
