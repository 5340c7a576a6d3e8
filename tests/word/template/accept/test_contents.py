"""Where a template has a table of contents, Word is told to make it anew; else it asks nothing."""

from __future__ import annotations

import pytest
from lxml import etree

from word import W, document, edited, parts, placed, template

SETTINGS = "word/settings.xml"
FIELD = '</w:t><w:fldChar w:fldCharType="begin"/>{}<w:fldChar w:fldCharType="end"/><w:t>'
SIMPLE = '</w:t></w:r><w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>'


def field(instruction: str) -> str:
    """A field, its instruction in two pieces as Word may write it."""
    pieces = (f"<w:instrText>{words}</w:instrText>" for words in (instruction[:2], instruction[2:]))
    return FIELD.format("".join(pieces))


def updates(data: bytes) -> list[str | None]:
    """What the settings of a document say of fields."""
    root = etree.fromstring(parts(document(data))[SETTINGS])
    return [one.get(f"{W}val") for one in root.iter(f"{W}updateFields")]


@pytest.mark.parametrize("xml", [field('TOC \\o "1-3"'), SIMPLE.format("TOC \\o &quot;1-3&quot;")])
def test_word_is_told_of_a_table_of_contents(xml: str) -> None:
    data = edited(template("PLACE"), "PLACE", xml)
    assert updates(data) == ["true"]
    told = edited(data, "</w:settings>", '<w:updateFields w:val="false"/></w:settings>', SETTINGS)
    assert updates(told) == ["true"]


@pytest.mark.parametrize("instruction", ["PAGE", "NUMPAGES", "STYLEREF TOCHeading", "DATE"])
def test_word_asks_nothing_for_other_fields(instruction: str) -> None:
    assert (
        updates(edited(placed("footer", "PLACE"), "PLACE", field(instruction), "word/footer1.xml"))
        == []
    )


def test_it_stands_where_word_looks_for_it() -> None:
    data = edited(template("PLACE"), "PLACE", field("TOC"))
    root = etree.fromstring(parts(document(data))[SETTINGS])
    names = [etree.QName(one).localname for one in root.iterchildren("*")]
    at = names.index("updateFields")
    assert "characterSpacingControl" in names[:at]
    assert "compat" in names[at:]
