"""The package: the same bytes each time, properties of the meeting, and its own fingerprint."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import os
import re
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from folders import ROOT, TESTS
from msgspec import structs

from minutes_kit.languages import locale as locales
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.text.pieces import View
from minutes_kit.word.dangers import UnsafePackage
from minutes_kit.word.package import CORE, Core, check_xml, untouched, zipped
from minutes_kit.word.template.compiled import compile_template
from minutes_kit.word.template.render import Renderer, core_of
from minutes_kit.word.template.shipped import shipped
from minutes_kit.word.writer import Writer
from word import FULL, NOTES, document, edited, parts, rezipped, saved, shown, template

ESF = shipped("esf.docx").read_bytes()
CODES = codes()
TAGS = {code: load(code).tag for code in CODES}
MADE = document(ESF, FULL)

# The same notes give the same bytes, wherever and whenever.


def test_the_same_notes_give_the_same_bytes() -> None:
    assert document(ESF, FULL) == MADE


PROGRAM = """
import os, sys, hashlib
os.umask(int(sys.argv[1], 8))
from word import document, FULL
from minutes_kit.word.template.shipped import shipped
print(hashlib.sha256(document(shipped("esf.docx").read_bytes(), FULL)).hexdigest())
"""
MACHINES = [
    ("022", {"TZ": "UTC", "PYTHONHASHSEED": "1"}),
    ("077", {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8"}),
    ("000", {"TZ": "America/Lima", "PYTHONHASHSEED": "3", "SOURCE_DATE_EPOCH": "1", "HOME": "/"}),
]


def test_no_machine_makes_other_bytes(tmp_path: Path) -> None:
    def digest(umask: str, more: dict[str, str]) -> str:
        command = [sys.executable, "-c", PROGRAM, umask]
        found = os.pathsep.join(map(str, (ROOT, TESTS / "helpers")))
        environment = os.environ | {"PYTHONPATH": found} | more
        return subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
        ).stdout

    assert len({digest(*machine) for machine in MACHINES}) == 1


def test_a_package_tells_nothing_of_the_machine_or_the_moment() -> None:
    with zipfile.ZipFile(io.BytesIO(MADE)) as archive:
        facts = {(m.date_time, m.create_system, m.external_attr, m.extra) for m in archive.filelist}
    assert facts == {((1980, 1, 1, 0, 0, 0), 0, 0o600 << 16, b"")}
    for words in (str(dt.date.today().year + 1), os.uname().nodename, str(Path.cwd())):
        assert not [part for part in parts(MADE).values() if words.encode() in part]


def test_no_member_is_there_twice() -> None:
    with zipfile.ZipFile(io.BytesIO(MADE)) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))
        assert archive.testzip() is None


def test_what_no_document_changes_is_copied_as_it_was() -> None:
    for name in ("word/media/eu.png", "word/media/eu.svg", "docProps/app.xml"):
        assert parts(MADE)[name] == parts(ESF)[name]


# The properties are the meeting's.


def properties(made: bytes) -> Any:
    return docx.Document(io.BytesIO(made)).core_properties


def test_the_properties_are_those_of_the_meeting() -> None:
    found = properties(MADE)
    assert (found.title, found.language) == ("Title www.example.org", "de-BE")
    assert found.author == "Minute_taker www.example.org und Minute_taker www.example.org"
    moment = dt.datetime(2005, 9, 16, 10, tzinfo=dt.UTC)
    assert [found.created, found.modified] == [moment] * 2
    assert found.last_modified_by == ""


def test_the_agency_is_the_author_where_nobody_took_the_minutes() -> None:
    assert properties(document(ESF)).author == locales.load("nl").labels.agency


@pytest.mark.parametrize(("draft", "status"), [("Ontwerp", "Ontwerp"), ("", "")])
def test_the_status_is_that_of_a_draft(draft: str, status: str) -> None:
    assert properties(document(ESF, shown(draft=draft))).content_status == status


NASTY = "& < > ' \" ]]> \n\t{{ x }} é 𝔘"


def test_a_property_may_be_any_text() -> None:
    found = properties(document(ESF, shown(title=NASTY, minute_taker=NASTY, draft=NASTY)))
    assert [found.title, found.author, found.content_status] == [NASTY] * 3


@pytest.mark.parametrize("year", [1, 987, 9999])
def test_a_year_has_four_digits(year: int) -> None:
    core = Core("t", "c", "nl-BE", dt.datetime(year, 1, 2, 3, 4, 5, 678))
    made = parts(zipped([], core=core))[CORE].decode()
    assert made.count(f">{year:04}-01-02T03:04:05Z<") == 2


LANGUAGE = re.compile(r'<w:(?:lang|themeFontLang)\b[^>]*?w:val="([^"]*)"')


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("data", [ESF, template("{{ title }}")], ids=["shipped", "python-docx"])
def test_the_proofing_language_is_the_document_s(code: str, data: bytes) -> None:
    made = parts(document(data, shown(language=code)))
    for name in ("word/document.xml", "word/styles.xml", "word/settings.xml"):
        found = LANGUAGE.findall(made[name].decode())
        assert set(found) <= {TAGS[code]}
        assert found or name == "word/document.xml"


def test_one_renderer_writes_every_language() -> None:
    compiled = compile_template(ESF)
    using = Renderer(compiled)
    for code in CODES * 2:
        what = shown(language=code)
        assert packaged(using, what) == document(ESF, what)


def packaged(using: Renderer, what: View) -> bytes:
    writer = Writer(using.compiled.styles)
    made = using.parts(what, writer)
    return using.package(made | using.extras(writer), core_of(what, dt.datetime(2005, 9, 16, 10)))


# Whoever changes a document is noticed.


def resaved(made: bytes) -> bytes:
    return saved(docx.Document(io.BytesIO(made)))


def retitled(made: bytes) -> bytes:
    """A document with another title in its properties."""
    return edited(made, "<dc:title>", "<dc:title>X", CORE)


def commented(made: bytes) -> bytes:
    """A document with a remark on its zip, as WinRAR adds one."""
    buffer = io.BytesIO(made)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = b"seen"
    return buffer.getvalue()


def doubled(made: bytes) -> bytes:
    """A document whose body is there twice; readers take the one or the other."""
    buffer = io.BytesIO(made)
    with zipfile.ZipFile(buffer, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", parts(made)["word/document.xml"])
    return buffer.getvalue()


def packed_again(made: bytes, *, backwards: bool = False, extra: bytes = b"") -> bytes:
    """A document with the same parts, in another zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in sorted(parts(made).items(), reverse=backwards):
            info = zipfile.ZipInfo(name)
            info.extra = extra
            archive.writestr(info, part)
    return buffer.getvalue()


def flipped(made: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        body = archive.getinfo("word/document.xml")
    position = body.header_offset + 30 + len(body.filename) + body.compress_size // 2
    return made[:position] + bytes([made[position] ^ 4]) + made[position + 1 :]


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "saved by python-docx": resaved,
    "core properties rewritten": retitled,
    "a word changed": lambda made: edited(made, "Title", "Titel"),
    "a part added": lambda made: rezipped(made, {"customXml/item1.xml": "<a/>"}),
    "a part taken away": lambda made: rezipped(made, {"word/media/eu.svg": None}),
    "a picture changed": lambda made: rezipped(made, {"word/media/eu.png": b"png"}),
    "no core properties": lambda made: rezipped(made, {CORE: None}),
    "a remark on the zip": commented,
    "a part twice": doubled,
    "bytes behind the end": lambda made: made + b"\n",
    "bytes before the beginning": lambda made: b"#!/bin/sh\n" + made,
    "another order": lambda made: packed_again(made, backwards=True),
    "an extra field": lambda made: packed_again(made, extra=b"mk\x00\x00"),
    "another's fingerprint": lambda made: made.replace(b"minutes-kit:", b"minutes-kit:0"),
    "one bit wrong": flipped,
    "cut off": lambda made: made[:-9],
    "no zip": lambda _: b"a letter",
    "empty": lambda _: b"",
    "the template": lambda _: ESF,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_document_is_recognised(change: Callable[[bytes], bytes]) -> None:
    assert not untouched(change(MADE))


def test_an_untouched_document_is_recognised() -> None:
    assert untouched(MADE)


def test_no_byte_of_a_document_is_changed_unseen() -> None:
    for position in range(0, len(MADE), 7):
        assert not untouched(MADE[:position] + bytes([MADE[position] ^ 16]) + MADE[position + 1 :])


def test_the_fingerprint_is_seen_by_no_reader_of_the_document() -> None:
    assert MADE.count(b"minutes-kit:") == 1
    assert not [part for part in parts(MADE).values() if b"minutes-kit:" in part]


def made_before(made: bytes) -> bytes:
    """A document with its fingerprint in the core properties, as they were once made."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        lines = [f"{m.filename} {m.file_size} {m.CRC}" for m in archive.filelist]
    digest = hashlib.sha256("\n".join(sorted(lines[:-1])).encode()).hexdigest()
    told = f"<dc:identifier>minutes-kit:{digest}</dc:identifier></cp:coreProperties>"
    return edited(made, "</cp:coreProperties>", told, CORE)


def test_a_document_of_an_earlier_version_is_recognised() -> None:
    assert untouched(made_before(MADE))
    assert not untouched(edited(made_before(MADE), "Title", "Titel"))
    assert not untouched(made_before(MADE)[:-1])


# Whatever is written is well-formed.


def test_every_part_of_a_document_is_well_formed() -> None:
    notes = structs.replace(NOTES, title=NASTY)
    for name, part in parts(document(ESF, shown(notes))).items():
        if name.endswith((".xml", ".rels")):
            check_xml(part, name)


@pytest.mark.parametrize("version", ["-", "1.1", "2.0"])
def test_xml_of_a_version_that_packages_do_not_have_is_refused(version: str) -> None:
    with pytest.raises(UnsafePackage, match="not well-formed"):
        check_xml(f'<?xml version="{version}"?><a/>'.encode(), "docProps/app.xml")
