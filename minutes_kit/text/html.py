"""Texts as HTML for an e-mail: what Word, in which Outlook shows it, knows how to show.

Every element has its own style: Word passes neither a sheet of styles nor a font on to a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from operator import attrgetter

from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs, Side, Table

_FACE = "font-family:Calibri,Arial,sans-serif;color:#000000"
_FONT = f"{_FACE};font-size:11pt"
_CELL = f"{_FONT};border:1px solid #808080;padding:3pt 6pt;text-align:left;vertical-align:top"
_STYLES = {
    "p": f"{_FONT};margin:6pt 0",  # Word knows no margin of a table, so also above
    "h1": f"{_FACE};font-size:14pt;font-weight:bold;margin:14pt 0 6pt 0",
    "h2": f"{_FACE};font-size:12pt;font-weight:bold;margin:14pt 0 4pt 0",
    "h3": f"{_FONT};font-weight:bold;margin:12pt 0 4pt 0",
    "h4": f"{_FONT};font-style:italic;margin:10pt 0 4pt 0",
    "ul": "margin:0 0 6pt 20pt;padding:0",
    "ol": "margin:0 0 6pt 20pt;padding:0",
    "li": f"{_FONT};margin:0 0 3pt 0",
    "table": "border-collapse:collapse",
    "th": f"{_CELL};font-weight:bold;background-color:#e8edf5",
    "td": _CELL,
}
_TAGS = {"bullet": "ul", "number": "ol", "heading": "h3", "subheading": "h4"}
_OPEN = {tag: f'<{tag} style="{style}">' for tag, style in _STYLES.items()}


def page(language: str, parts: Sequence[str]) -> str:
    """A page in a language; readers on the web keep no more of it than its `div`."""
    body = "\n".join(parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n</head>\n'
        f'<body>\n<div lang="{language}">\n{body}\n</div>\n</body>\n</html>\n'
    )


def element(tag: str, text: str) -> str:
    """An element with a text."""
    return f"{_OPEN[tag]}{escape(text)}</{tag}>"


def lines(runs: Runs) -> str:
    """The runs of a line."""
    return "".join([_linked(link, part) for link, part in groupby(runs, attrgetter("link"))])


def _linked(link: str, runs: Iterator[Run]) -> str:
    """Some runs with one target."""
    words = "".join(map(_run, runs))
    return f'<a href="{escape(link)}">{words}</a>' if link else words


def _run(run: Run) -> str:
    """A run in bold or italics, its line breaks as `<br>`."""
    words = escape(run.text).replace("\n", "<br>")
    words = f"<i>{words}</i>" if run.italic else words
    return f"<b>{words}</b>" if run.bold else words


def text(blocks: Blocks) -> str:
    """The paragraphs of a text, those of lists in lists; its headings are below an `h2`."""
    writer = _Writer()
    for block in blocks:
        if isinstance(block, Table):
            writer.close(0)
            rows = [[lines(cell) for cell in row] for row in block.rows]
            writer.pieces.append(_grid(rows, block.sides))
        else:
            writer.add(block)
    writer.close(0)
    return "".join(writer.pieces)


class _Writer:
    """Writes paragraphs, and opens and closes the lists that they are in."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.lists: list[str] = []  # the tags of the open lists, each with an open item; `ul)`
        # is one in which the numbers stand as text: HTML knows none with a bracket

    def add(self, paragraph: Paragraph) -> None:
        """A paragraph where it belongs."""
        bracket = paragraph.mark.endswith(")")
        tag = "ul)" if bracket else _TAGS.get(paragraph.kind, "p")
        listed = paragraph.kind in ("bullet", "number")
        self.close(paragraph.level if listed or paragraph.kind == "continue" else 0)
        words = lines(paragraph.runs)
        if listed:
            self.item(paragraph, tag)
        self.pieces.append(words if listed else f"{_OPEN[tag]}{words}</{tag}>")

    def item(self, paragraph: Paragraph, tag: str) -> None:
        """An item of the list of a paragraph's level, which begins where there is none."""
        level, start = paragraph.level, paragraph.start
        if start is None and self.lists[level - 1 :] == [tag]:
            self.pieces.append(f"</li>{_OPEN['li']}")
        else:
            self.close(level - 1)
        while len(self.lists) < level:
            self.lists.append(tag if len(self.lists) == level - 1 else "ul")
            self.pieces.append(_opening(self.lists[-1], start) + _OPEN["li"])
        if tag == "ul)":
            self.pieces.append(f"{paragraph.mark} ")

    def close(self, depth: int) -> None:
        """Close the lists that are deeper."""
        while len(self.lists) > depth:
            self.pieces.append(f"</li></{self.lists.pop()[:2]}>")


def _opening(tag: str, start: int | None) -> str:
    """The tag that opens a list."""
    if tag == "ul)":
        return f'<ul style="{_STYLES["ul"]};list-style-type:none">'
    return _OPEN[tag] if tag == "ul" or start == 1 else f'<ol start="{start}"{_OPEN["ol"][3:]}'


def table(header: Sequence[str], rows: Sequence[Sequence[Blocks]]) -> str:
    """A table with a row that names its columns."""
    names = list(map(escape, header))
    return _grid([names, *([_cell(cell) for cell in row] for row in rows)], ["left"] * len(names))


def _grid(rows: Sequence[Sequence[str]], sides: Sequence[Side]) -> str:
    """Rows of cells in HTML, the first with the names of the columns."""
    kinds = ['<th scope="col"', *["<td"] * (len(rows) - 1)]
    body = "".join(
        f"<tr>{''.join(map(_in_cell, [kind] * len(row), row, sides))}</tr>\n"
        for kind, row in zip(kinds, rows, strict=True)
    )
    return f"{_OPEN['table']}\n{body}</table>"


def _in_cell(opening: str, words: str, side: Side) -> str:
    """A cell, `<td` or `<th …`, at a side of its column."""
    tag = opening[1:3]
    style = _STYLES[tag].replace("text-align:left", f"text-align:{side}")
    return f'{opening} style="{style}">{words}</{tag}>'


def _cell(blocks: Blocks) -> str:
    """The HTML inside a cell; a single paragraph needs no element of its own."""
    match blocks:
        case [Paragraph(kind="text", runs=runs)]:
            return lines(runs)
        case _:
            return text(blocks)
