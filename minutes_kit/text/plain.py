"""Texts as plain text: bullets, numbers and columns as characters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs

_WIDEST = 48  # characters of a column that others stand beside


def lines(runs: Runs) -> str:
    """The words of a line, with the targets of links that they do not show behind them."""
    return "".join([_linked(link, list(part)) for link, part in groupby(runs, attrgetter("link"))])


def _linked(link: str, runs: list[Run]) -> str:
    """Some runs with one target."""
    words = "".join([run.text for run in runs])
    return words if shows(words, link) else f"{words} ({link.removeprefix('mailto:')})"


def shows(words: str, link: str) -> bool:
    """Whether the words of a link say where it leads."""
    said = link in (words, f"http://{words}", f"mailto:{words}")
    return not link or said or words.endswith(f" ({link.removeprefix('mailto:')})")


def text(blocks: Blocks) -> str:
    """The paragraphs of a text; those that are no list have blank lines around them."""
    numbers: dict[int, int] = {}
    found = ""
    before = ""
    for paragraph in blocks:
        if found:
            found += "\n\n" if "text" in (paragraph.kind, before) else "\n"
        found += _hung(_mark(paragraph, numbers), lines(paragraph.runs))
        before = paragraph.kind
    return found


def _mark(paragraph: Paragraph, numbers: dict[int, int]) -> str:
    """What stands before a paragraph; `numbers` holds the last number of each level."""
    level = paragraph.level
    if paragraph.kind == "number":
        start = paragraph.start
        numbers[level] = numbers.get(level, 0) + 1 if start is None else start
    marks = {"text": "", "bullet": "- ", "continue": "  "}
    mark = marks.get(paragraph.kind) or f"{numbers.get(level)}. "
    return "  " * (level - 1) + mark if paragraph.kind != "text" else ""


def _hung(mark: str, words: str) -> str:
    """Words behind a mark, further lines under the first."""
    return mark + words.replace("\n", "\n" + " " * len(mark))


def table(header: Sequence[str], rows: Sequence[Sequence[Blocks]]) -> str:
    """A table in aligned columns, of which the last may be of any width."""
    cells = [[text(cell) for cell in row] for row in rows]
    widths = [min(_WIDEST, max(map(_width, column))) for column in zip(header, *cells, strict=True)]
    rule = ["-" * width for width in widths]
    found = "\n".join([_row(row, widths) for row in (header, rule, *cells)])
    return "\n".join([line.rstrip() for line in found.split("\n")])


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """A row of a table."""
    start = "".join([f"{cell:{width}}  " for cell, width in zip(cells[:-1], widths)])
    indent = " " * sum(width + 2 for width in widths[:-1])
    return start + cells[-1].replace("\n", f"\n{indent}")


def _width(cell: str) -> int:
    """The characters of the longest line of a cell."""
    return max(map(len, cell.split("\n")))
