"""Texts in templates that are not ours: numbers as typed, tables and headings without styles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from judges import docx_text, integrity, own
from lxml import etree
from msgspec import structs

from minutes_kit.text.blocks import Blocks, Paragraph, Run, Runs
from minutes_kit.text.paragraphs import blocks
from minutes_kit.word.proof.visible import Seen
from word import BODY, FULL, W, document, edited, lines_of, parts, shown, table, template

TEXT = "## Kop\n| a | b |\n| c | 1 |\n\n### Dieper\n3) drie\n4) vier"
STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"


def made(data: bytes, text: str) -> bytes:
    return holding(data, blocks(text))


def holding(data: bytes, text: Blocks) -> bytes:
    return document(data, shown(agenda=[structs.replace(FULL.agenda[0], text=text)]))


def tree(data: bytes, part: str = BODY) -> Any:
    return etree.fromstring(parts(data)[part])


def test_a_template_of_word_has_its_own_table_and_headings() -> None:
    found = tree(made(template("{{p agenda[0].text }}"), TEXT))
    styles = [one.get(f"{W}val") for one in found.iter(f"{W}pStyle")]
    assert (styles[0], styles.count("Heading2"), styles.count("Heading3")) == ("Heading2", 1, 1)
    (style,) = found.iter(f"{W}tblStyle")
    assert style.get(f"{W}val") == "TableGrid"
    assert next(found.iter(f"{W}tblHeader")).getparent().getparent() is next(found.iter(f"{W}tr"))
    assert [one.get(f"{W}val") for one in found.iter(f"{W}jc")] == ["right", "right"]


def test_without_its_styles_a_template_gets_lines_and_bold_headings(tmp_path: Path) -> None:
    data = template("{{p agenda[0].text }}")
    for name in ("Table Grid", "heading 2", "heading 3", "Body Text"):
        data = edited(data, f'w:name w:val="{name}"', 'w:name w:val="Own"', STYLES)
    found = tree(made(data, TEXT))
    assert list(found.iter(f"{W}tblBorders"))
    assert not list(found.iter(f"{W}tblStyle"))
    outlines = [one.get(f"{W}val") for one in found.iter(f"{W}outlineLvl")]
    assert outlines == ["1", "2"]
    bold = [one.getparent().getparent() for one in found.iter(f"{W}b")]
    assert ["".join(run.itertext()) for run in bold] == ["Kop", "a", "b", "Dieper"]


@pytest.mark.parametrize(
    ("form", "text"), [("lowerRoman", "%1."), ("decimal", "%1)"), ("decimal", "(%1)")]
)
def test_the_numbers_of_a_template_give_way_to_those_that_are_typed(form: str, text: str) -> None:
    data = template("{{p agenda[0].text }}")
    data = edited(data, 'w:numFmt w:val="decimal"', f'w:numFmt w:val="{form}"', NUMBERING)
    data = edited(data, 'w:lvlText w:val="%1."', f'w:lvlText w:val="{text}"', NUMBERING)
    (level,) = tree(made(data, "3. a\n4. b"), NUMBERING).iterfind(f".//{W}lvlOverride/{W}lvl")
    values = {one.tag.removeprefix(W): one.get(f"{W}val") for one in level}
    assert values["start"] == "3"
    assert (values["numFmt"], values["lvlText"]) == ("decimal", "%1.")
    assert {"lvlJc", "pPr"} < values.keys()


def test_numbers_that_are_those_of_the_template_need_no_level_of_their_own() -> None:
    found = tree(made(template("{{p agenda[0].text }}"), "3. a\n4. b"), NUMBERING)
    assert not found.findall(f".//{W}lvlOverride/{W}lvl")
    assert [one.get(f"{W}val") for one in found.iter(f"{W}startOverride")] == ["3"]


def test_a_text_in_a_cell_may_end_in_a_table(tmp_path: Path) -> None:
    path = tmp_path / "cell.docx"
    path.write_bytes(made(table(["x", "{{p agenda[0].text }}"]), "| a | b |\n| c | d |"))
    assert own(path) + integrity(path) == []
    assert [one for one in docx_text(path).split("\n") if one] == ["x", "a", "b", "c", "d"]


def test_tables_stay_apart_and_the_body_ends_in_a_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "apart.docx"
    text = "| a |\n| b |\n\n| c |\n| d |"
    path.write_bytes(made(template("{{p agenda[0].text }}", "{{p agenda[0].text }}"), text))
    assert own(path) + integrity(path) == []
    body = next(tree(path.read_bytes()).iter(f"{W}body"))
    assert [one.tag.removeprefix(W) for one in body] == [*("tbl", "p") * 4, "sectPr"]


def test_a_paragraph_below_a_table_keeps_its_distance() -> None:
    found = tree(made(template("{{p agenda[0].text }}"), "| a |\n| b |\n\nc\n\nd"))
    spaced = [one.getparent().getparent() for one in found.iter(f"{W}spacing")]
    assert ["".join(one.itertext()) for one in spaced] == ["c"]


def test_a_document_made_of_tables_is_read_line_by_line() -> None:
    text = "a\nb\n\n| c | d |\n| e | |"
    xml = parts(made(template("{{p agenda[0].text }}"), text))[BODY]
    assert list(lines_of(xml)) == ["ab", "c", "d", "e"]


def test_what_leads_within_the_document_needs_no_relationship() -> None:
    runs = [Run("één", link="#place7"), Run("", anchor="place7"), Run("twee & drie", anchor="a&b")]
    text = Blocks([Paragraph("text", 1, None, Runs(runs))])
    data = holding(template("{{p agenda[0].text }}"), text)
    found = tree(data)
    (link,) = found.iter(f"{W}hyperlink")
    assert (link.get(f"{W}anchor"), "".join(link.itertext())) == ("place7", "één")
    starts = [(m.get(f"{W}id"), m.get(f"{W}name")) for m in found.iter(f"{W}bookmarkStart")]
    assert starts == [("1", "place7"), ("2", "a&b")]
    assert [m.get(f"{W}id") for m in found.iter(f"{W}bookmarkEnd")] == ["1", "2"]
    assert b"place7" not in parts(data).get("word/_rels/document.xml.rels", b"")
    assert Seen({BODY: parts(data)[BODY].decode()}).text.strip() == "ééntwee & drie"
