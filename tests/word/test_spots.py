"""Where something stands, as its readers see it."""

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
