"""Texts as plain text: bullets, numbers and columns as characters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs, Side, Table
from minutes_kit.text.links import target

_WIDEST = 48  # characters of a column that others stand beside
_IN_LISTS = ("bullet", "number", "continue")
_ALIGNED = {"left": str.ljust, "center": str.center, "right": str.rjust}


def lines(runs: Runs) -> str:
    """The words of a line, with the targets of links that they do not show behind them."""
    return "".join([_linked(link, list(part)) for link, part in groupby(runs, attrgetter("link"))])


def _linked(link: str, runs: list[Run]) -> str:
    """Some runs with one target."""
    words = "".join([run.text for run in runs])
    return words if shows(words, link) else f"{words} ({link.removeprefix('mailto:')})"


def shows(words: str, link: str) -> bool:
    """Whether the words of a link say where it leads."""
    if not link or words.endswith(f" ({link.removeprefix('mailto:')})"):
        return True
    return link in (target(f"{scheme}{words}") for scheme in ("", "http://", "mailto:"))


def text(blocks: Blocks) -> str:
    """The paragraphs of a text; those that are no list have blank lines around them."""
    written = ""
    before = False
    for block in blocks:
        in_list = isinstance(block, Paragraph) and block.kind in _IN_LISTS
        if written:
            written += "\n" if in_list and before else "\n\n"
        written += _table(block) if isinstance(block, Table) else _paragraph(block)
        before = in_list
    return written


def _paragraph(paragraph: Paragraph) -> str:
    """A paragraph behind its mark."""
    words = lines(paragraph.runs)
    if paragraph.kind not in _IN_LISTS:
        return words
    mark = {"bullet": "- ", "continue": "  "}.get(paragraph.kind, f"{paragraph.mark} ")
    return _hung("  " * (paragraph.level - 1) + mark, words)


def _table(table: Table) -> str:
    """A table of a text in aligned columns."""
    return grid([[lines(cell) for cell in row] for row in table.rows], table.sides)


def _hung(mark: str, words: str) -> str:
    """Words behind a mark, further lines under the first."""
    return mark + words.replace("\n", "\n" + " " * len(mark))


def table(header: Sequence[str], rows: Sequence[Sequence[Blocks]]) -> str:
    """A table with a row that names its columns."""
    return grid([header, *([text(cell) for cell in row] for row in rows)], ["left"] * len(header))


def grid(rows: Sequence[Sequence[str]], sides: Sequence[Side]) -> str:
    """Rows in aligned columns, of which the last may be of any width."""
    widths = [min(_WIDEST, max(map(_width, column))) for column in zip(*rows, strict=True)]
    rule = ["-" * width for width in widths]
    text = "\n".join([_row(row, widths, sides) for row in (rows[0], rule, *rows[1:])])
    return "\n".join([line.rstrip() for line in text.split("\n")])


def _row(cells: Sequence[str], widths: Sequence[int], sides: Sequence[Side]) -> str:
    """A row of a table."""
    if "\n" not in cells[-1]:
        shape = zip(sides, cells, widths, strict=True)
        return "  ".join([_ALIGNED[side](cell, width) for side, cell, width in shape])
    start = "".join([f"{cell:{width}}  " for cell, width in zip(cells[:-1], widths)])
    indent = " " * sum(width + 2 for width in widths[:-1])
    return start + cells[-1].replace("\n", f"\n{indent}")


def _width(cell: str) -> int:
    """The characters of the longest line of a cell, at least one: a rule is seen below each."""
    return max(1, *map(len, cell.split("\n")))
