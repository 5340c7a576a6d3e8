"""Where something stands in a document, as a person would count."""

from __future__ import annotations

import pytest

from minutes_kit.languages.locale import load
from minutes_kit.word.spots import paragraphs, words
from minutes_kit.word.template.parts import parsed
from word import MAIN

LINE = '<w:footnote w:type="{}" w:id="{}"><w:p/></w:footnote>'
LINES = {"Word": -1, "LibreOffice": 0}
"""The numbers that programs give the first of the lines above notes."""


@pytest.mark.parametrize("first", LINES.values(), ids=LINES)
def test_notes_have_the_numbers_that_readers_see(first: int) -> None:
    lines = "".join(map(LINE.format, ("separator", "continuationSeparator"), (first, first + 1)))
    notes = "".join(f'<w:footnote w:id="{first + n}"><w:p/></w:footnote>' for n in (2, 3))
    root = parsed(f'<w:footnotes xmlns:w="{MAIN}">{lines}{notes}</w:footnotes>'.encode())
    said = [words(spot, load("en")) for _, spot in paragraphs(root, "footnote")]
    assert said[2:] == ["footnote 1, paragraph 3", "footnote 2, paragraph 4"]


CELL = "<w:tc><w:p/></w:tc>"
ROW = f"<w:tr>{CELL}{CELL}</w:tr>"
INNER = f"<w:tbl><w:tr><w:tc><w:tbl>{ROW}</w:tbl><w:p/></w:tc>{CELL}</w:tr>{ROW}</w:tbl>"


def control(xml: str) -> str:
    """Something in a content control."""
    return f"<w:sdt><w:sdtContent>{xml}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("xml", "places"),
    [
        (f"<w:tbl>{ROW}{ROW}</w:tbl>", [(1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2)]),
        (
            f"<w:tbl>{ROW}{control(ROW)}{ROW}</w:tbl>",
            [(1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2), (1, 3, 1), (1, 3, 2)],
        ),
        (
            f"<w:tbl><w:tr>{CELL}{control(CELL)}{control(CELL)}</w:tr></w:tbl>",
            [(1, 1, 1), (1, 1, 2), (1, 1, 3)],
        ),
        (
            control(control(f"<w:tbl>{control(ROW + ROW)}</w:tbl>")),
            [(1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2)],
        ),
        (INNER, [(2, 1, 1), (2, 1, 2), (1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2)]),
    ],
    ids=["rows", "a row in a control", "cells in controls", "controls in controls", "nested"],
)
def test_rows_and_cells_are_counted_through_controls(
    xml: str, places: list[tuple[int, int, int]]
) -> None:
    root = parsed(f'<w:body xmlns:w="{MAIN}">{xml}</w:body>'.encode())
    found = [(spot.table, spot.row, spot.column) for _, spot in paragraphs(root, "body")]
    assert found == places
