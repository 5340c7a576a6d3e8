"""Which lines of a text are a table: those with pipes around their cells, or tabs between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from minutes_kit.text.blocks import Runs, Side, Table
from minutes_kit.text.inline import runs
from minutes_kit.text.lists import Line

_WIDEST = 63  # columns: Word opens no more
_RULE = re.compile(r":?-+:?")
_NUMBER = re.compile(r"[\s.,'’%€$£+±–−-]*\d[\s\d.,'’%€$£+±–−-]*")
# What stands before the tab of a list that was pasted: `•`, `o`, `2.1`, `a)`, `§ 3.`.
_LIST_MARK = re.compile(r"o|[^\w\s]+|§?\s?\(?(?:\w{1,3}[.)/])+\w{0,3}")


def tables(lines: Sequence[Line]) -> dict[int, Table | None]:
    """The tables by the place of their first line; None stands at those of their other lines."""
    found: dict[int, Table | None] = {}
    for kind, alike in groupby(lines, _kind):
        group = list(alike)
        if kind and (table := _table(group, piped=kind < 0)):
            found |= dict.fromkeys((line.place for line in group), None)
            found[group[0].place] = table
    return found


def _kind(line: Line) -> int:
    """What tells the rows of a table: the number of their tabs, or -1 for pipes; else 0."""
    if line.mark:
        return 0
    words = line.words
    piped = len(words) > 1 and words[0] == words[-1] == "|"
    return -1 if piped else line.typed.count("\t") if words else 0


def _table(lines: Sequence[Line], *, piped: bool) -> Table | None:
    """The table of some lines that look like one, if they are."""
    rule: list[str] = []
    if piped:
        rows = [_cells(line.words[1:-1], "|") for line in lines]
        if len(rows) > 1 and all(map(_RULE.fullmatch, rows[1])):
            rule = rows.pop(1)
    else:
        rows = _within([_cells(line.typed, "\t") for line in lines])
    width = max(map(len, rows))
    alone = len(rows) < 2 or width > _WIDEST
    if alone or not (piped or (width > 1 and not _listed(rows))):
        return None
    made = tuple(tuple(map(runs, row + [""] * (width - len(row)))) for row in rows)
    columns = list(zip(*made[1:], strict=True))
    return Table(made, tuple(map(_side, columns, rule + [""] * (width - len(rule)))))


def _cells(row: str, sign: str) -> list[str]:
    """The cells of a row."""
    return [cell.strip(" \t") for cell in row.split(sign)]


def _within(rows: list[list[str]]) -> list[list[str]]:
    """The rows without columns at either side that are empty: those tabs are white space."""
    filled = [index for index, column in enumerate(zip(*rows, strict=True)) if any(column)]
    return [row[filled[0] : filled[-1] + 1] for row in rows]


def _listed(rows: list[list[str]]) -> bool:
    """Whether rows are a list that was pasted, each with its mark before a tab."""
    return all(_LIST_MARK.fullmatch(row[0]) for row in rows)


def _side(column: Sequence[Runs], rule: str) -> Side:
    """Where a column stands: where its rule says, or columns of numbers at the right."""
    if rule.startswith(":"):
        return "center" if rule.endswith(":") else "left"
    words = ["".join([run.text for run in cell]) for cell in column]
    numbers = [bool(_NUMBER.fullmatch(one)) for one in words if one.strip(" –-")]
    return "right" if rule.endswith(":") or (numbers and all(numbers)) else "left"
