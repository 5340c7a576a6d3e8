"""Which lines of a text are a table: those with pipes around their cells, or tabs between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from minutes_kit.rare import rare
from minutes_kit.text.blocks import Runs, Side, Table
from minutes_kit.text.inline import runs
from minutes_kit.text.lists import Line

_WIDEST = 63  # columns: Word opens no more
_RULE = rare(r":?-+:?")
_NUMBER = rare(r"[\s.,'’%€$£+±–−-]*\d[\s\d.,'’%€$£+±–−-]*")
# What stands before the tab of a list that was pasted: `•`, `o`, `2.1`, `a)`, `§ 3.`.
_LIST_MARK = rare(r"o|[^\w\s]+|§?\s?\(?(?:\w{1,3}[.)/])+\w{0,3}")


def tables(lines: Sequence[Line]) -> dict[int, Table | None]:
    """The tables by the place of their first line; None stands at those of their other lines."""
    places: dict[int, Table | None] = {}
    for kind, alike in groupby(lines, _kind):
        group = list(alike)
        table = _table(group, piped=kind < 0) if kind else None
        if table:
            places |= dict.fromkeys([line.place for line in group])
            places[group[0].place] = table
    return places


def _kind(line: Line) -> int:
    """The number of tabs of a row of a table, -1 for a row with pipes, 0 for any other line."""
    words = line.words
    if line.mark or not words:
        return 0
    piped = len(words) > 1 and words[0] == words[-1] == "|"
    return -1 if piped else line.typed.count("\t")


def _table(lines: Sequence[Line], *, piped: bool) -> Table | None:
    """The table of some lines that look like one, if they are."""
    rows, rule = _piped(lines) if piped else (_tabbed(lines), [])
    width = max(map(len, rows), default=0)
    if len(rows) < 2 or width > _WIDEST:
        return None
    cells = tuple(tuple(map(runs, row + [""] * (width - len(row)))) for row in rows)
    columns = zip(*cells[1:], strict=True)
    return Table(cells, tuple(map(_side, columns, rule + [""] * (width - len(rule)))))


def _piped(lines: Sequence[Line]) -> tuple[list[list[str]], list[str]]:
    """The rows of lines with pipes, and the rule below the first; empty where there is none."""
    rows = [_cells(line.words[1:-1], "|") for line in lines]
    ruled = len(rows) > 1 and all(map(_RULE.fullmatch, rows[1]))
    rule = rows.pop(1) if ruled else []
    return rows, rule


def _tabbed(lines: Sequence[Line]) -> list[list[str]]:
    """The rows of lines with tabs; none where they are one column, or a list that was pasted."""
    rows = _within([_cells(line.typed, "\t") for line in lines])
    return [] if len(rows[0]) < 2 or _listed(rows) else rows


def _cells(row: str, sign: str) -> list[str]:
    """The texts between the signs of a row, without the spaces around them."""
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
    return "right" if rule.endswith(":") or _of_numbers(column) else "left"


def _of_numbers(column: Sequence[Runs]) -> bool:
    """Whether a column holds numbers, and beside them only dashes and empty cells."""
    filled = [text for text in map(Runs.words, column) if text.strip(" –-")]
    return bool(filled) and all(map(_NUMBER.fullmatch, filled))
