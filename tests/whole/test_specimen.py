"""Notes that fill every field, in each language: what becomes of them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import judges
import pytest
from lxml import etree
from msgspec import Struct

from minutes_kit.checks.check import check
from minutes_kit.languages.folder import codes, file_of
from minutes_kit.languages.locale import load
from minutes_kit.notes.fields import RECORDS
from minutes_kit.word.build import build

W = judges.W
by_language = pytest.mark.parametrize("code", codes())
NOBODY = ("Notes", "absent")  # all other fields of notes are filled, and this one says "none"


def typed(code: str) -> Path:
    """The notes in a language."""
    return file_of(code, "whole.yaml")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("whole")
    paths = {code: folder / f"{code}.docx" for code in codes()}
    for code, path in paths.items():
        path.write_bytes(build(typed(code).read_bytes(), typed(code).name))
    return paths


def filled(value: Any) -> Iterator[tuple[str, str]]:
    """The fields with a value, behind the names of their records."""
    for one in value if isinstance(value, list) else ():
        yield from filled(one)
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            if part := getattr(value, name):
                yield type(value).__name__, name
                yield from filled(part)


@by_language
def test_every_field_is_filled_without_a_problem(code: str) -> None:
    notes, problems = check(typed(code).read_bytes(), typed(code).name)
    assert problems == []
    records = [one for one in RECORDS if not one.__name__.startswith("Contact")]
    known = {(one.__name__, name) for one in records for name in one.__struct_fields__}
    assert known - set(filled(notes)) == {NOBODY}


@by_language
def test_the_judges_find_nothing_wrong(code: str, documents: dict[str, Path]) -> None:
    path = documents[code]
    assert judges.integrity(path) + judges.own(path, typed(code).read_text("utf-8")) == []


@judges.needs("sdk")
def test_the_open_xml_sdk_finds_nothing_wrong(documents: dict[str, Path]) -> None:
    assert judges.sdk(documents.values()) == {path: [] for path in documents.values()}


# The numbers of headings, as Word counts them.

NUMBERS = [
    *("1.", "2.", "2.1", "2.1.1", "2.2"),
    *("O.2", "O.2.1", "O.2.2"),
    *("3.", "4.", "5."),  # the confidential item, the last one, the next meeting
]


@judges.needs("soffice")
def test_items_are_numbered_on_two_levels_below(documents: dict[str, Path], tmp_path: Path) -> None:
    for text in judges.libreoffice_text(documents.values(), tmp_path).values():
        lines = text[text.rindex("Lotte Vos") :].splitlines()  # the overview is above
        found = [re.match(r"(?: +(?=\d)|(?=O))([O\d]\.[.\d]*)\s", line) for line in lines]
        assert [one[1] for one in found if one] == NUMBERS


# Links inside the document.


def tree(path: Path) -> Any:
    return etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))


def shown(node: Any) -> str:
    return "".join(node.itertext(f"{W}t"))


@by_language
def test_the_overview_leads_to_every_item(code: str, documents: dict[str, Path]) -> None:
    body = tree(documents[code])
    titles = {
        mark.get(f"{W}name"): shown(mark.getparent()) for mark in body.iter(f"{W}bookmarkStart")
    }
    links = [one for one in body.iter(f"{W}hyperlink") if one.get(f"{W}anchor")]
    assert [shown(one) in titles[one.get(f"{W}anchor")] for one in links] == [True] * 7
    assert len({one.get(f"{W}anchor") for one in links}) == len(titles) == 7
    ids = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]
    assert ids == [f"{number}" for number in range(1, 8) for _ in range(2)]


@by_language
def test_own_words_stand_in_place_of_the_house_s(code: str, documents: dict[str, Path]) -> None:
    lines = [shown(one) for one in tree(documents[code]).iter(f"{W}p")]
    notes = check(typed(code).read_bytes(), typed(code).name)[0]
    assert notes is not None
    assert notes.wording["present"] in lines
    assert load(code).labels.present not in lines
    begun = notes.wording["next_time"].partition("{")[0]
    assert sum(line.startswith(begun) for line in lines) == 1


@by_language
def test_the_kind_is_not_said_twice(code: str) -> None:
    word = load(code).labels.minutes
    keys = load(code).keys["Notes"]
    for title, kinds in ((word, 0), (f"{word.upper()} 5", 0), (f"{word}x", 1), ("Titel", 1)):
        notes = f"{keys['language']}: {code}\n{keys['title']}: {title}\n{keys['date']}: 4/2/2025\n"
        xml = zipfile.ZipFile(BytesIO(build(notes.encode()))).read("word/document.xml").decode()
        assert xml.count('w:val="DocumentKind"') == kinds
