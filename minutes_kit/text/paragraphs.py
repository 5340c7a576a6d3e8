"""Texts to paragraphs and tables: what is typed is what is printed.

Each line of a text stays a line; blank lines part paragraphs.  Lists (`lists`), tables
(`tables`), subheadings (`## `, `### `), emphasis and links (`inline`) are the only markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from minutes_kit.notes.record import Text
from minutes_kit.text.blocks import Blocks, Kind, Paragraph, Run, Runs, Table
from minutes_kit.text.inline import runs
from minutes_kit.text.links import linkified
from minutes_kit.text.lists import Line, close, follows, lines_of
from minutes_kit.text.tables import tables

_HEADING = re.compile(r"(###?)[ \t]+(.*\S.*)")


def blocks(text: Text, under: int = 1) -> Blocks:
    """The paragraphs of a text that stands under a heading of a level.

    The items of a list become bullets.
    """
    return Blocks(_listed(text, 1, under) if isinstance(text, list) else _read(text, under))


def items(text: Text, under: int = 1) -> Blocks:
    """The paragraphs of a text that is a list by its nature; one text is a list of one."""
    if isinstance(text, str) and text.strip():
        typed = blocks(text, under)
        plain = all(isinstance(block, Paragraph) and block.kind == "text" for block in typed)
        return blocks([text], under) if plain else typed
    return blocks(text, under)


def capital(text: str) -> str:
    """A text as it stands where a line begins."""
    return text[:1].upper() + text[1:]


def line(text: str) -> Runs:
    """The runs of a line in which only bare addresses are markup."""
    return Runs(linkified(Run(text))) if text else Runs()


def _listed(texts: list[Any], level: int, under: int) -> Iterator[Paragraph | Table]:
    """Bullets for the texts of a list, sub-bullets for the lists in it."""
    for text in texts:
        if isinstance(text, list):
            yield from _listed(text, level + 1, under)
            continue
        kind: Kind = "bullet"
        for block in _read(text, under):
            if isinstance(block, Table) or block.kind in ("heading", "subheading"):
                yield block
                continue
            if block.kind == "text":
                yield Paragraph(kind, level, None, block.runs)
            else:
                yield replace(block, level=block.level + level)
            kind = "continue"


def _read(text: str, under: int) -> list[Paragraph | Table]:
    """The paragraphs and tables of a text; a line alone is no list and no table."""
    words = text.strip(" \t\n")
    if "\n" in words or words.startswith("##"):
        return _Reader(under).read(text)
    return [Paragraph("text", 1, None, runs(words))] if words else []


class _Reader:
    """Reads the lines of a text one by one, and gathers those of the paragraph that is open."""

    def __init__(self, under: int) -> None:
        self.blocks: list[Paragraph | Table] = []
        self.under = under
        self.headed = False
        self.items: list[Line] = []
        self.owner: Line | None = None  # the item that the open paragraph stands in
        self.open = Paragraph("text", 1, None, Runs())
        self.lines: list[str] = []

    def read(self, text: str) -> list[Paragraph | Table]:
        """The paragraphs and tables of a text."""
        lines = lines_of(text)
        in_tables = tables(lines) if "|" in text or "\t" in text else {}
        for line in lines:
            if line.place in in_tables:
                self._table(line, in_tables[line.place])
            elif line.words:
                self._line(line)
            else:
                self._end()
        self._end()
        return self.blocks

    def _end(self) -> None:
        """The open paragraph ends."""
        if self.lines:
            self.blocks.append(replace(self.open, runs=runs("\n".join(self.lines))))
        self.lines = []

    def _table(self, line: Line, table: Table | None) -> None:
        """A table, which stands at its first line."""
        self._end()
        close(self.items, line)
        if table:
            self.blocks.append(table)

    def _line(self, line: Line) -> None:
        """A line that is no row of a table."""
        before = close(self.items, line)
        if line.mark:
            self._item(line, before)
        elif not self.items and (heading := _HEADING.fullmatch(line.words)):
            self._heading(*heading.groups())
        else:
            owner = self.items[-1] if self.items else None
            if not self.lines or owner is not self.owner:
                kind: Kind = "continue" if owner else "text"
                self._begin(Paragraph(kind, len(self.items) or 1, None, Runs()))
            self.lines.append(line.words)

    def _begin(self, paragraph: Paragraph) -> None:
        """A paragraph begins where the one before it ends."""
        self._end()
        self.open = paragraph
        self.owner = self.items[-1] if self.items else None

    def _item(self, line: Line, before: Line | None) -> None:
        """An item of a list begins."""
        self.items.append(line)
        level = len(self.items)
        if line.mark == "-":
            self._begin(Paragraph("bullet", level, None, Runs()))
        else:
            start = None if follows(line, before) else int(line.mark[:-1])
            self._begin(Paragraph("number", level, start, Runs(), line.mark))
        self.lines.append(line.words)

    def _heading(self, sign: str, words: str) -> None:
        """A subheading; without one of the higher level before it, it takes that level."""
        self._end()
        deeper = self.headed and sign == "###"
        self.headed = self.headed or sign == "##"
        kind: Kind = "subheading" if deeper else "heading"
        self.blocks.append(Paragraph(kind, self.under + 1 + deeper, None, runs(words)))
