"""What stays on one page: paragraphs with the one before them, and the ends of tables.

Word itself has only the other direction: a paragraph stays with what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

NAMES = ("signatures heading", "rsvp", "vote")
"""The styles whose paragraphs must not begin a page: what closes minutes, and votes below texts."""

TABLE = "esf table"
"""The style of the tables of which no row is alone on a page."""

_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>(?:<w:pPr>(?:<w:pStyle [^>]*/>)?)?")


def kept(xml: str, ids: Iterable[str]) -> str:
    """A part in which what stands before a paragraph of one of these styles stays with it.

    That is a paragraph, or the last row of a table (ECMA-376-1, 17.3.1.15).
    """
    for style in ids:
        mark = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>'
        at = xml.find(mark)
        while at >= 0:
            start = _start_before(xml, at)
            before = _PARAGRAPH.sub(_kept, xml[start:at])
            xml = xml[:start] + before + xml[at:]
            at = xml.find(mark, start + len(before) + 1)
    return xml


def rows_kept(xml: str, style: str) -> str:
    """A part in which no row of a table of a style stands alone below its titles, or at its end.

    A table that holds others stays as it is.
    """
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
    before, *tables = xml.split(table)
    return table.join([before, *map(_ends_kept, tables)])


def _ends_kept(xml: str) -> str:
    """A table and what follows it, its first row below the titles and its last but one kept."""
    table, end, after = xml.partition("</w:tbl>")
    if not end or "<w:tbl>" in table:
        return xml
    *rows, rest = table.split("</w:tr>")
    for at in {1, len(rows) - 2} & set(range(len(rows) - 1)):
        rows[at] = _PARAGRAPH.sub(_kept, rows[at])
    return "</w:tr>".join([*rows, rest]) + end + after


def _start_before(xml: str, at: int) -> int:
    """Where the paragraph or the row begins that ends before a place."""
    row = xml[:at].rstrip().endswith("</w:tbl>")
    found = [xml.rfind(f"<w:{'tr' if row else 'p'}{end}", 0, at) for end in " >"]
    return max(*found, 0)


def _kept(start: re.Match[str]) -> str:
    """The start of a paragraph that stays with the next one."""
    text = start[0]
    if start.string.startswith("<w:keepNext/>", start.end()):
        return text
    if "<w:pPr>" in text:
        return f"{text}<w:keepNext/>"
    return f"{text}<w:pPr><w:keepNext/></w:pPr>"
