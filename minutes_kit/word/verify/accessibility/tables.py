"""Whether tables can be read aloud, cell by cell: header row, nothing split, merged or nested."""

from __future__ import annotations

from itertools import chain
from typing import Any

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import W
from minutes_kit.word.values import first_around, inner, is_on, value, whole, within
from minutes_kit.word.verify.looks.looks import Looks

CLAUSE = "EN 301 549, 10.1.3.1"
_NO_LINE = ("", "nil", "none")


def check(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Tell of each table of the text what a screen reader would stumble over."""
    for table in opened.tree(opened.main).iter(f"{W}tbl"):
        rows = [[*within(row, "tc")] for row in within(table, "tr")]
        spot = opened.spot(table)
        if first_around(table, f"{W}tc") is not None:
            findings.add("E729", spot, clause=CLAUSE)
        elif _holds_data(table, rows, looks) and not _has_header(table):
            findings.add("E728", spot, clause=CLAUSE)
        _check_cells(rows, opened, findings)


def _has_header(table: Any) -> bool:
    """Whether the first row is said to be a header."""
    first = next(within(table, "tr"), None)
    return is_on(inner(first, "trPr", "tblHeader"))


def _holds_data(table: Any, rows: list[list[Any]], looks: Looks) -> bool:
    """Whether a table has rows and columns with lines between them; others only place things."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    styles = looks.chain("table", value(table, "tblPr", "tblStyle"))
    if any(_has_lines(inner(one, "tblPr")) for one in (table, *styles)):
        return True
    return any(map(_has_lined_cells, (*styles, *chain.from_iterable(rows))))


def _has_lined_cells(element: Any) -> bool:
    """Whether a cell has a border of its own, or a style gives one to cells."""
    return any(_is_line(line) for one in element.iter(f"{W}tcBorders") for line in one)


def _has_lines(properties: Any) -> bool:
    """Whether properties draw lines between cells."""
    borders = inner(properties, "tblBorders")
    sides = () if borders is None else (inner(borders, side) for side in ("insideH", "insideV"))
    return any(map(_is_line, sides))


def _is_line(border: Any) -> bool:
    """Whether a border is drawn."""
    return border is not None and value(border) not in _NO_LINE


def _check_cells(rows: list[list[Any]], opened: Opened, findings: Findings) -> None:
    """Tell of cells that go over several columns or rows."""
    for cell in chain.from_iterable(rows):
        wide = whole(value(cell, "tcPr", "gridSpan"), 1) > 1
        if wide or value(cell, "tcPr", "hMerge") == "restart":
            findings.add("E730", opened.spot(cell), clause=CLAUSE)
        if value(cell, "tcPr", "vMerge") == "restart":
            findings.add("E731", opened.spot(cell), clause=CLAUSE)
