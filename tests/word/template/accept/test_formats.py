"""Which files are templates: a document, a template of Word, each with macros; what is not kept."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from minutes_kit.word.template.compiled import compile_template
from minutes_kit.word.verify.verify import Wishes, verify
from word import (
    compound,
    document,
    edited,
    lines,
    odt,
    parts,
    refusal,
    rendered,
    rezipped,
    strict,
    template,
)

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES, RELATIONSHIPS = "[Content_Types].xml", "word/_rels/document.xml.rels"
WHOLE = template("{{ title }}")
KINDS = {
    "dotx": f"{WORD}.template.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
}


def as_kind(kind: str, data: bytes = WHOLE) -> bytes:
    """A template whose body is of a kind."""
    return edited(data, f"{WORD}.document.main+xml", KINDS[kind], TYPES)


def linked(data: bytes, kind: str, target: str, part: str = RELATIONSHIPS) -> bytes:
    """A template with one more relationship."""
    added = f'<Relationship Id="r{kind[-9:]}" Type="{kind}" Target="{target}"/></Relationships>'
    return edited(data, "</Relationships>", added, part)


def with_macros(data: bytes) -> bytes:
    """A template with macros as Word writes them: their data, keys, toolbars, a ribbon."""
    data = linked(data, f"{MICROSOFT}/vbaProject", "vbaProject.bin")
    data = linked(data, f"{MICROSOFT}/keyMapCustomizations", "customizations.xml")
    data = linked(data, f"{MICROSOFT}/attachedToolbars", "attachedToolbars.bin")
    data = linked(data, f"{MICROSOFT}/ui/extensibility", "customUI/customUI.xml", "_rels/.rels")
    types = (
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        '<Override PartName="/word/vbaData.xml" ContentType="application/vnd.ms-word.vbaData+xml"/>'
        "</Types>"
    )
    data = edited(data, "</Types>", types, TYPES)
    data_of = f'<Relationship Id="a" Type="{MICROSOFT}/wordVbaData" Target="vbaData.xml"/>'
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return rezipped(
        data,
        {
            "word/vbaProject.bin": b"macros",
            "word/_rels/vbaProject.bin.rels": f'<Relationships xmlns="{namespace}">{data_of}'
            "</Relationships>",
            "word/vbaData.xml": "<a/>",
            "word/customizations.xml": "<a/>",
            "word/attachedToolbars.bin": b"x",
            "customUI/customUI.xml": "<a/>",
        },
    )


def holds(data: bytes) -> dict[str, bytes]:
    """The parts of the document that a template makes, in one form of XML."""
    made = parts(document(data))
    xml = {n: etree.fromstring(p) for n, p in made.items() if n.endswith((".xml", ".rels"))}
    return made | {name: etree.tostring(root, method="c14n") for name, root in xml.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_of_word_makes_the_documents_of_a_document(kind: str) -> None:
    assert holds(as_kind(kind)) == holds(WHOLE)


@pytest.mark.parametrize("kind", ["docm", "dotm"])
def test_macros_and_what_calls_them_are_left_out(kind: str) -> None:
    assert holds(as_kind(kind, with_macros(WHOLE))) == holds(WHOLE)


@pytest.mark.parametrize("data", [with_macros(WHOLE), as_kind("dotx", with_macros(WHOLE))])
def test_macros_where_word_has_none_are_refused(data: bytes) -> None:
    code, values = refusal(compile_template, data)
    assert (code, values["reason"]) == ("E307", "has macros")


def test_a_document_with_macros_is_still_told_of() -> None:
    found = verify(as_kind("docm", with_macros(WHOLE)), "a", Wishes()).problems
    assert "E752" in {one.code for one in found}


@pytest.mark.parametrize("kind", ["control", "oleObject"])
def test_what_else_is_unsafe_is_refused_with_macros_too(kind: str) -> None:
    data = linked(with_macros(WHOLE), f"{OFFICE}/{kind}", "a.bin")
    assert refusal(compile_template, as_kind("docm", data))[0] == "E307"


def test_the_link_to_what_a_template_was_begun_from_is_dropped() -> None:
    added = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Type="{OFFICE}/attachedTemplate" Target="file:///N:/huisstijl.dotx" '
        'TargetMode="External"/></Relationships>'
    )
    link = f'<w:attachedTemplate xmlns:r="{OFFICE}" r:id="r"/></w:settings>'
    data = edited(WHOLE, "</w:settings>", link, "word/settings.xml")
    data = rezipped(data, {"word/_rels/settings.xml.rels": added})
    found = parts(document(data))
    assert not [name for name, part in found.items() if b"attachedTemplate" in part]
    assert lines(data) == ["Zorg & <Welzijn>"]


FORMATS = {
    "doc": compound("WordDocument"),
    "password": compound("EncryptedPackage"),
    "strict": strict(WHOLE),
    "odt": odt(WHOLE),
    "rtf": b"{\\rtf1\\ansi {\\b x}}",
    "pdf": b"%PDF-1.7\n",
}


@pytest.mark.parametrize(("name", "data"), FORMATS.items())
def test_another_format_is_told_by_its_name(name: str, data: bytes) -> None:
    expected = {"reason": name, "advice": f"E301_{name}"}
    assert refusal(compile_template, data) == ("E301", expected)


def test_no_part_of_a_document_is_dropped_that_something_else_leads_to() -> None:
    data = linked(with_macros(WHOLE), f"{OFFICE}/customXml", "vbaData.xml")
    made = parts(document(as_kind("docm", data)))
    assert "word/vbaData.xml" in made
    assert re.search("/word/vbaData.xml", made[TYPES].decode())
    assert rendered(as_kind("docm", data)) == rendered(WHOLE)
