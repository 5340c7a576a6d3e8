"""Texts as HTML for an e-mail: what Word, in which Outlook shows it, knows how to show.

Every element has its own style: Word passes neither a sheet of styles nor a font on to a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from operator import attrgetter

from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs

_FACE = "font-family:Calibri,Arial,sans-serif;color:#000000"
_FONT = f"{_FACE};font-size:11pt"
_CELL = f"{_FONT};border:1px solid #808080;padding:3pt 6pt;text-align:left;vertical-align:top"
_STYLES = {
    "p": f"{_FONT};margin:6pt 0",  # Word knows no margin of a table, so also above
    "h1": f"{_FACE};font-size:14pt;font-weight:bold;margin:14pt 0 6pt 0",
    "h2": f"{_FACE};font-size:12pt;font-weight:bold;margin:14pt 0 4pt 0",
    "ul": "margin:0 0 6pt 20pt;padding:0",
    "ol": "margin:0 0 6pt 20pt;padding:0",
    "li": f"{_FONT};margin:0 0 3pt 0",
    "table": "border-collapse:collapse",
    "th": f"{_CELL};font-weight:bold;background-color:#e8edf5",
    "td": _CELL,
}
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
    """A run in its look."""
    words = escape(run.text).replace("\n", "<br>")
    words = f"<i>{words}</i>" if run.italic else words
    return f"<b>{words}</b>" if run.bold else words


def text(blocks: Blocks) -> str:
    """The paragraphs of a text, those of lists in lists."""
    writer = _Writer()
    for paragraph in blocks:
        writer.add(paragraph)
    writer.close(0)
    return "".join(writer.found)


class _Writer:
    """Writes paragraphs, and opens and closes the lists that they are in."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.lists: list[str] = []  # the tags of the open lists, each with an open item

    def add(self, paragraph: Paragraph) -> None:
        """A paragraph where it belongs."""
        tag = {"bullet": "ul", "number": "ol"}.get(paragraph.kind, "")
        self.close(0 if paragraph.kind == "text" else paragraph.level)
        if tag:
            self.item(paragraph, tag)
        words = lines(paragraph.runs)
        self.found.append(words if tag else f"{_OPEN['p']}{words}</p>")

    def item(self, paragraph: Paragraph, tag: str) -> None:
        """An item of the list of a paragraph's level, which begins where there is none."""
        level, start = paragraph.level, paragraph.start
        if len(self.lists) == level and (self.lists[-1] != tag or start is not None):
            self.close(level - 1)
        if len(self.lists) == level:
            self.found.append(f"</li>{_OPEN['li']}")
        while len(self.lists) < level:
            self.open(tag if len(self.lists) == level - 1 else "ul", start)

    def open(self, tag: str, start: int | None) -> None:
        """A list and its first item."""
        opening = (
            _OPEN[tag] if tag == "ul" or start == 1 else f'<ol start="{start}"{_OPEN["ol"][3:]}'
        )
        self.found.append(opening + _OPEN["li"])
        self.lists.append(tag)

    def close(self, depth: int) -> None:
        """Close the lists that are deeper."""
        while len(self.lists) > depth:
            self.found.append(f"</li></{self.lists.pop()}>")


def table(header: Sequence[str], rows: Sequence[Sequence[Blocks]]) -> str:
    """A table with a row that names its columns."""
    names = "".join(f'<th scope="col"{_OPEN["th"][3:]}{escape(name)}</th>' for name in header)
    cells = ["".join(f"{_OPEN['td']}{_cell(cell)}</td>" for cell in row) for row in rows]
    body = "\n".join(f"<tr>{row}</tr>" for row in (names, *cells))
    return f"{_OPEN['table']}\n{body}\n</table>"


def _cell(blocks: Blocks) -> str:
    """What stands in a cell; one paragraph needs no element of its own."""
    alone = len(blocks) == 1 and blocks[0].kind == "text"
    return lines(blocks[0].runs) if alone else text(blocks)
