"""What a reader who cannot see the page would miss is found at its place; nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pypandoc
import pytest
from broken_documents import (
    HEADER,
    OLD,
    STYLES,
    Case,
    Change,
    at_end,
    chain,
    found,
    good,
    paragraph,
    style,
    styled,
    swap,
)
from broken_structure import GOOD, STRUCTURE
from docx.oxml import OxmlElement
from folders import DATA
from goldens import EXAMPLES, made
from inputs import seeds
from judges import libreoffice_docx, needs
from peers import Node

from minutes_kit.languages.folder import codes, file_of
from minutes_kit.word.build import build
from word import BODY

WHOLE = [file_of(code, "whole.yaml") for code in codes()]
OURS = [*EXAMPLES, *sorted((DATA / "real").glob("*.yaml")), *WHOLE]
NO_MINUTES = {"W716", "E701"}  # documents of others have no date and no emblem


@pytest.mark.parametrize("case", STRUCTURE, ids=lambda case: case.name)
def test_one_change_is_found_at_its_place_and_nothing_else(case: Case) -> None:
    told = [(one.code, one.place, one.clause) for one in case.found()]
    assert told == [(case.code, case.place, case.clause)]


@pytest.mark.parametrize("change", GOOD.values(), ids=GOOD)
def test_nothing_is_found_in_what_is_well(change: Change) -> None:
    assert found(change(good())) == []


def test_of_very_many_sentences_in_a_header_it_is_told_that_not_all_were_sought() -> None:
    said = "".join(f"<w:p><w:r><w:t>Zin nummer {number}</w:t></w:r></w:p>" for number in range(500))
    told = found(chain(swap(HEADER, "</w:hdr>", f"{said}</w:hdr>"), at_end(said))(good()))
    assert [(one.code, one.place) for one in told] == [("W541", "header, paragraph 202")]


@pytest.mark.parametrize("notes", OURS, ids=lambda path: path.stem)
def test_nothing_is_found_in_our_own_documents(notes: Path) -> None:
    document = made(notes) if notes in EXAMPLES else build(notes.read_bytes(), notes.name)
    assert [(one.code, one.place) for one in found(document)] == []


MARKDOWN = """---
title: Minutes of the board
lang: en-GB
---

# One

Text *it* **bold** [the report](https://example.org), <https://example.org/x> and a note.[^1]

- a
- b
- c

1. x
2. y
3. z

## Two

| who | what |
|-----|------|
| An  | x    |
| Bo  | y    |

[^1]: The note.
"""


def by_pandoc(folder: Path) -> Path:
    """A document that pandoc makes of text."""
    path = folder / "pandoc.docx"
    pypandoc.convert_text(MARKDOWN, "docx", "markdown", outputfile=str(path))
    return path


def by_python_docx(folder: Path) -> Path:
    """A document that python-docx makes, with a table whose style shades its rows."""
    document = docx.Document()
    document.core_properties.title = "Minutes"
    document.add_heading("Minutes", 0)
    document.add_heading("One", 1)
    for name in ("List Bullet", "List Number", "Quote"):
        document.add_paragraph("Text", name)
    for name in ("Table Grid", "Light Shading", "Medium Shading 1", "Dark List Accent 1"):
        table = document.add_table(3, 3, name)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        table.cell(1, 1).text = "Text"
        document.add_paragraph("Between")
    document.sections[0].header.paragraphs[0].text = "Minutes of the board"
    document.save(str(folder / "python-docx.docx"))
    return folder / "python-docx.docx"


def codes_of(path: Path) -> set[str]:
    """The codes of what is found in a document."""
    return {one.code for one in found(path.read_bytes())}


@pytest.mark.parametrize("make", [by_pandoc, by_python_docx])
def test_documents_of_others_only_lack_what_is_asked_of_minutes(
    make: Callable[[Path], Path], tmp_path: Path
) -> None:
    assert codes_of(make(tmp_path)) == NO_MINUTES


@needs("node", "docxtemplater")
def test_minutes_of_another_program_are_read_as_ours(tmp_path: Path) -> None:
    node = Node("docxtemplater", tmp_path, seeds(1))
    assert [one.code for one in found(node.document())] == []
    node.close()


@needs("soffice")
def test_documents_that_libreoffice_saved_are_as_they_were(tmp_path: Path) -> None:
    for name, data in (("new", good()), ("old", good(OLD))):
        (tmp_path / f"{name}.docx").write_bytes(data)
    others = [by_pandoc(tmp_path), by_python_docx(tmp_path)]
    ours = [tmp_path / "new.docx", tmp_path / "old.docx"]
    saved = libreoffice_docx([*ours, *others], tmp_path / "saved")
    assert [codes_of(saved[path]) for path in ours] == [set(), set()]
    assert [codes_of(saved[path]) for path in others] == [NO_MINUTES, NO_MINUTES]


def test_a_style_that_is_based_on_itself_is_read() -> None:
    own = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    document = style("paragraph", "Own", f'<w:basedOn w:val="Own"/>{own}')(good())
    document = at_end(paragraph("Koers", shape=styled("Own")))(document)
    assert found(document) == []


@pytest.mark.parametrize("value", ["", "x", "-5", "9" * 99, "1.5"])
@pytest.mark.parametrize(
    ("part", "old"),
    [
        (STYLES, '<w:sz w:val="22"/>'),
        (STYLES, '<w:outlineLvl w:val="0"/>'),
        (STYLES, '<w:numId w:val="1"/>'),
        (BODY, '<w:tblLook w:val="0620"/>'),
        (HEADER, '<wp:extent cx="756000"/>'),
        (STYLES, '<w:color w:val="003399"/>'),
    ],
)
def test_whatever_an_attribute_holds_nothing_is_raised(part: str, old: str, value: str) -> None:
    known = old.removesuffix("/>")
    new = f'{known[: known.index(chr(34))]}"{value}"'
    found(swap(part, known, new)(good()))
