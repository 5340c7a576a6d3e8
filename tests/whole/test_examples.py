"""The examples: what they come out as, what readers read in them, what they are made of."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from folders import DATA, ROOT
from goldens import BESIDE, EXAMPLES, difference, golden, made
from judges import (
    integrity,
    libreoffice_pdf,
    libreoffice_text,
    mammoth_text,
    needs,
    own,
    pandoc_text,
    sdk,
)

from minutes_kit.checks.check import check
from minutes_kit.notes.contacts import Contact, ContactBook
from minutes_kit.notes.record import Record
from minutes_kit.word.build import build
from word import has_header_row, is_signed, levels_of

SEED = ROOT / "examples" / "2005-09-16-regierol.yaml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
by_name = pytest.mark.parametrize("notes", EXAMPLES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("examples")
    paths = {notes.stem: folder / f"{notes.stem}.docx" for notes in EXAMPLES}
    for notes in EXAMPLES:
        paths[notes.stem].write_bytes(made(notes))
    return paths


@by_name
def test_an_example_has_no_problems(notes: Path) -> None:
    assert check(notes.read_bytes(), notes.name)[1] == []


def said(value: object) -> set[tuple[str, str]]:
    """The fields that are filled in a record, and in the records in it."""
    if isinstance(value, list):
        return {field for one in value for field in said(one)}
    if not isinstance(value, Record):
        return set()
    filled = {name: part for name in value.__struct_fields__ if (part := getattr(value, name))}
    own_fields = {(type(value).__name__, name) for name in filled}
    return own_fields | {field for part in filled.values() for field in said(part)}


def test_the_examples_say_all_that_notes_can_say() -> None:
    notes = [check(path.read_bytes(), path.name)[0] for path in EXAMPLES]
    every = {
        (record.__name__, name)
        for record in Record.__subclasses__()
        if not issubclass(record, ContactBook | Contact)
        for name in record.__struct_fields__
    }
    assert every - said(notes) == set()


@by_name
def test_an_example_comes_out_as_its_golden(notes: Path) -> None:
    found = difference(golden(notes).read_bytes(), made(notes))
    assert not found, f"{found}\n\nIf this is meant: make goldens"


@pytest.mark.parametrize(("notes", "kind"), BESIDE)
def test_the_documents_beside_the_minutes_come_out_as_their_goldens(notes: Path, kind: str) -> None:
    found = difference(golden(notes, kind).read_bytes(), made(notes, kind))
    assert not found, f"{found}\n\nIf this is meant: make goldens"


@by_name
def test_an_example_comes_out_the_same_twice(notes: Path) -> None:
    assert made(notes) == made(notes)


@needs("sdk")
def test_the_open_xml_sdk_finds_nothing_wrong(documents: dict[str, Path]) -> None:
    assert sdk(documents.values()) == {path: [] for path in documents.values()}


@by_name
def test_the_other_judges_find_nothing_wrong(notes: Path, documents: dict[str, Path]) -> None:
    path = documents[notes.stem]
    assert integrity(path) + own(path, notes.read_text(encoding="utf-8")) == []


# The seed's words, in order, in what three independent readers read.


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def seed_words() -> list[str]:
    """The words of the real minutes, dates in the house form, automatic numbers left out."""
    text = (DATA / "seed.txt").read_text(encoding="utf-8")
    text = re.sub(r"^\d\. ", "", text, flags=re.MULTILINE)
    text = text.replace("2/12/2005", "2 december 2005").replace("18/11/2005", "18 november 2005")
    return words(text)


def framed(text: str) -> list[str]:
    """The words of a document without the two that are the template's: its kind and the fund."""
    found = re.sub(r"^\s*\d\. ", "", text, flags=re.MULTILINE)
    for own_words in ("Verslag", "Europees Sociaal Fonds"):
        assert found.count(own_words) == 1
        found = found.replace(own_words, "")
    return words(found)


def test_pandoc_reads_the_words_of_the_seed(documents: dict[str, Path]) -> None:
    assert framed(pandoc_text(documents[SEED.stem])) == seed_words()


def test_mammoth_reads_the_words_of_the_seed(documents: dict[str, Path]) -> None:
    assert framed(mammoth_text(documents[SEED.stem])) == seed_words()


@needs("soffice")
def test_libreoffice_reads_the_words_of_the_seed(
    documents: dict[str, Path], tmp_path: Path
) -> None:
    path = documents[SEED.stem]
    assert framed(libreoffice_text([path], tmp_path)[path]) == seed_words()


@needs("soffice")
def test_libreoffice_opens_every_example(documents: dict[str, Path], tmp_path: Path) -> None:
    made_pdf = libreoffice_pdf(documents.values(), tmp_path)
    assert all(made_pdf[path].read_bytes().startswith(b"%PDF") for path in documents.values())


# EN 301 549, clause 10: what a document must offer to somebody who cannot see it.


def part(path: Path, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(path) as archive:
        return ElementTree.fromstring(archive.read(name))


def styles_in_order(body: ElementTree.Element) -> Iterator[str]:
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        yield "" if style is None else style.attrib[f"{W}val"]


LANGUAGES = {"2005": "nl-BE", "2025-02": "fr-BE", "2025-03": "nl-BE", "2025-05": "de-BE"}
LANGUAGES |= {"2025-10": "nl-BE"}


def language_of(notes: Path) -> str:
    return next((tag for name, tag in LANGUAGES.items() if notes.stem.startswith(name)), "en-GB")


@by_name
def test_the_title_and_the_language_are_set(notes: Path, documents: dict[str, Path]) -> None:
    path, found = documents[notes.stem], check(notes.read_bytes(), notes.name)[0]
    core = {child.tag.split("}")[1]: child.text for child in part(path, "docProps/core.xml")}
    proofing = part(path, "word/styles.xml").find(f".//{W}docDefaults//{W}lang")
    assert found is not None
    assert proofing is not None
    assert core["title"] == found.title
    assert core["language"] == proofing.attrib[f"{W}val"] == language_of(notes)
    assert str(core["created"]).startswith(str(found.date))


@by_name
def test_headings_never_skip_a_level(notes: Path, documents: dict[str, Path]) -> None:
    levels = levels_of(docx.Document(str(documents[notes.stem])))
    assert levels[0] == 0
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@by_name
def test_the_emblem_is_described_in_the_language(notes: Path, documents: dict[str, Path]) -> None:
    header = part(documents[notes.stem], "word/header1.xml")
    (drawing,) = (e for e in header.iter() if e.tag.endswith("}docPr"))
    words_for_it = {"nl": "Embleem", "fr": "Emblème", "de": "Emblem", "en": "Emblem"}
    assert words_for_it[language_of(notes)[:2]] in drawing.attrib["descr"]


@by_name
def test_each_table_repeats_its_header_row(notes: Path, documents: dict[str, Path]) -> None:
    for table in docx.Document(str(documents[notes.stem])).tables:
        assert has_header_row(table) != is_signed(table)


@by_name
def test_no_list_is_made_of_typed_bullets(notes: Path, documents: dict[str, Path]) -> None:
    body: Any = part(documents[notes.stem], "word/document.xml")
    texts = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in body.iter(f"{W}p")]
    assert not [text for text in texts if re.match(r"\s*([-•·*]|\d+\))\s", text)]


# The words that EU rules ask for follow the programming period of the meeting's date.

STATEMENT = "Medegefinancierd door de Europese Unie"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2005-09-16", ""),
        ("2007-01-01", "Europese Unie"),
        ("2020-12-31", "Europese Unie"),
        ("2021-01-01", STATEMENT),
        ("2027-12-31", STATEMENT),
    ],
)
def test_the_funding_statement_follows_the_period(date: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(build(f"titel: X\ndatum: {date}\n".encode(), "x.yaml"))
    for name in ("word/header1.xml", "word/document.xml"):
        text = "".join(part(path, name).itertext())
        assert STATEMENT in text if expected == STATEMENT else STATEMENT not in text
        assert expected in text


def test_a_draft_says_so_in_body_and_header(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(build(b"titel: X\ndatum: 2025-01-01\nstatus: ontwerp\n", "x.yaml"))
    for name in ("word/header1.xml", "word/document.xml"):
        assert "Ontwerp – nog niet goedgekeurd" in "".join(part(path, name).itertext())


def test_empty_blocks_leave_no_heading_and_no_blank_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(build(b"titel: X\ndatum: 2005-01-01\n", "x.yaml"))
    styles = list(styles_in_order(part(path, "word/document.xml")))
    assert styles == ["DocumentKind", "Title", "Subtitle", "Funding"]
