"""Minutes of real bodies, shortened and with other names: all they say stands on the page.

Beside the notes of each lie the lines that a reader sees, in their order, numbers included.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import docx
import pytest
from folders import DATA
from judges import integrity, libreoffice_text, needs, own, sdk

from minutes_kit.checks.check import check
from minutes_kit.notes.model import PEOPLE
from minutes_kit.word.build import build
from word import has_header_row, is_signed, levels_of, paragraphs, style_of

REAL = sorted((DATA / "real").glob("*.yaml"))
FILE_IS_NOT_HERE = "W517"  # the annexes that minutes name are not among the tests
BODY = {"Body Text", "List Bullet", "List Number", "List Continue", "Vote"}
by_name = pytest.mark.parametrize("notes", REAL, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("real")
    paths = {notes.stem: folder / f"{notes.stem}.docx" for notes in REAL}
    for notes in REAL:
        paths[notes.stem].write_bytes(build(notes.read_bytes(), notes.name))
    return paths


@pytest.fixture(scope="module")
def pages(documents: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    return libreoffice_text(documents.values(), tmp_path_factory.mktemp("pages"))


def lines(text: str) -> list[str]:
    """The lines of a text that say something; white space is that of the page."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


@by_name
def test_real_minutes_have_no_problems(notes: Path) -> None:
    found = {problem.code for problem in check(notes.read_bytes(), str(notes))[1]}
    assert found <= {FILE_IS_NOT_HERE}


@by_name
@needs("soffice")
def test_a_reader_sees_every_line(
    notes: Path, documents: dict[str, Path], pages: dict[Path, str]
) -> None:
    expected = notes.with_suffix(".txt").read_text(encoding="utf-8")
    assert lines(pages[documents[notes.stem]]) == lines(expected)


@needs("sdk")
def test_the_open_xml_sdk_finds_nothing_wrong(documents: dict[str, Path]) -> None:
    assert sdk(documents.values()) == {path: [] for path in documents.values()}


@by_name
def test_the_other_judges_find_nothing_wrong(notes: Path, documents: dict[str, Path]) -> None:
    path = documents[notes.stem]
    assert integrity(path) + own(path, notes.read_text(encoding="utf-8")) == []


# What is a heading, a group, a header row, is so for programs as well.


@by_name
def test_headings_never_skip_a_level(notes: Path, documents: dict[str, Path]) -> None:
    levels = levels_of(docx.Document(str(documents[notes.stem])))
    assert levels[0] == 0
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@by_name
def test_no_bold_line_stands_for_a_heading(notes: Path, documents: dict[str, Path]) -> None:
    document = docx.Document(str(documents[notes.stem]))
    body = [one for one in paragraphs(document) if style_of(one).rstrip(" 23") in BODY]
    texts = [one for one in body if one.text.strip()]
    runs = [[run for run in one.runs if run.text.strip()] for one in texts]
    assert all(runs)
    assert not [text.text for text, of in zip(texts, runs, strict=True) if all(r.bold for r in of)]


@by_name
def test_a_group_is_a_heading_over_its_people(notes: Path, documents: dict[str, Path]) -> None:
    found = check(notes.read_bytes(), notes.name)[0]
    assert found
    entries = [entry for people in PEOPLE for entry in getattr(found, people.field)]
    groups = [(entry.group, len(entry.people)) for entry in entries if entry.group]
    seen: list[tuple[str, int]] = []
    for paragraph in paragraphs(docx.Document(str(documents[notes.stem]))):
        if style_of(paragraph) == "Group":
            seen.append((paragraph.text, 0))
        elif style_of(paragraph) == "Group Member":
            seen[-1] = (seen[-1][0], seen[-1][1] + 1)
    assert seen == groups


@by_name
def test_each_table_but_that_of_signatures_has_a_header_row(
    notes: Path, documents: dict[str, Path]
) -> None:
    for table in docx.Document(str(documents[notes.stem])).tables:
        assert has_header_row(table) != is_signed(table)
