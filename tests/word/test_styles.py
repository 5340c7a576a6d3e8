"""Whatever stands where a number should, the styles and lists of a template are read."""

from __future__ import annotations

import pytest
from lxml import etree

from minutes_kit.word.proof.visible import Seen
from minutes_kit.word.styles import Styles, styles_of
from word import BODY, W

_STYLES = """<w:styles xmlns:w="{0}"><w:style w:styleId="L"><w:name w:val="List Number"/><w:pPr>
<w:numPr><w:ilvl w:val="{1}"/><w:numId w:val="{2}"/></w:numPr></w:pPr></w:style></w:styles>"""
_NUMBERING = """<w:numbering xmlns:w="{0}"><w:abstractNum w:abstractNumId="{3}"><w:lvl
w:ilvl="{1}"><w:start w:val="{1}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>
</w:abstractNum><w:num w:numId="{2}"><w:abstractNumId w:val="{3}"/></w:num></w:numbering>"""


def _read(level: str, number: str, abstract: str) -> Styles:
    """The one list of a template with these values."""
    values = W[1:-1], level, number, abstract
    styles, numbering = (etree.fromstring(part.format(*values)) for part in (_STYLES, _NUMBERING))
    return styles_of(styles, numbering, lambda element: "")


def test_a_list_is_read_with_its_level() -> None:
    read = _read("1", "7", "3")
    assert (read.levels["list number"].level, [*read.levels["list number"].shapes]) == (1, [1])
    assert read.next_number == 8


@pytest.mark.parametrize("value", ["auto", "", "1.5", "'", "9" * 5000])
def test_what_is_no_number_counts_as_none(value: str) -> None:
    read = _read(value, value, value)
    assert read.next_number == 1
    assert {(one.level, *one.shapes) for one in read.levels.values()} <= {(0, 0)}


@pytest.mark.parametrize("value", ["auto", "1.5", "'"])
def test_a_label_without_a_number_is_read(value: str) -> None:
    start = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{value}"/></w:lvlOverride></w:num>'
    numbering = _NUMBERING.format("", "0", "7", "3").replace("</w:num>", start)
    listed = f'<w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="7"/></w:numPr>'
    seen = Seen({BODY: f"<w:p>{listed}<w:r><w:t>a</w:t></w:r></w:p>"}, numbering.replace("\n", " "))
    assert "0)" in seen.text
