"""Texts as paragraphs, tables and runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

Kind = Literal["text", "bullet", "number", "continue", "heading", "subheading"]
Side = Literal["left", "center", "right"]


class Run(Struct, frozen=True):
    """A stretch of text in one look; `link` is the URI of its target, or empty.

    A link of the form `#name` leads to the run of the same document that has `name` as its anchor.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    anchor: str = ""


class Runs(tuple[Run, ...]):
    """The runs of one line."""

    __slots__ = ()

    def words(self) -> str:
        """The text of the line, without looks and targets."""
        return "".join([run.text for run in self])


class Paragraph(Struct, frozen=True):
    """A paragraph.

    `level` counts from 1, for headings as in the whole document; a numbered list begins where
    `start` is a number; `mark` is a number as it was typed, `3.` or `3)`; one that is `kept`
    stays on the page of what follows.
    """

    kind: Kind
    level: int
    start: int | None
    runs: Runs
    mark: str = ""
    kept: bool = False


class Table(Struct, frozen=True):
    """A table: its rows, of which the first names the columns, and where each column stands."""

    rows: tuple[tuple[Runs, ...], ...]
    sides: tuple[Side, ...]


class Blocks(tuple[Paragraph | Table, ...]):
    """The paragraphs and tables of one text."""

    __slots__ = ()

    def lines(self) -> Iterator[Runs]:
        """The runs of each paragraph, and of each cell that has any."""
        for block in self:
            if isinstance(block, Table):
                yield from (cell for row in block.rows for cell in row if cell)
            else:
                yield block.runs
