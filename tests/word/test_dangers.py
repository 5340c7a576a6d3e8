"""What in a template fetches or runs something is refused by its name, and its part."""

from __future__ import annotations

import io
import zipfile

import pytest

from minutes_kit.word.dangers import UnsafePackage
from minutes_kit.word.package import MAX_TAGS, check_xml
from minutes_kit.word.template.compiled import compile_template
from word import (
    document,
    edited,
    lines,
    parts,
    refusal,
    rendered,
    rezipped,
    template,
)

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
RELATIONSHIPS = "word/_rels/document.xml.rels"
WHOLE = template("{{ title }} PLACE")
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'


def related(kind: str, target: str, mode: str = "", part: str = RELATIONSHIPS) -> bytes:
    """A template with one more relationship."""
    added = f'<Relationship Id="x" Type="{kind}" Target="{target}" {mode}/></Relationships>'
    return edited(WHOLE, "</Relationships>", added, part)


def run(mark: str) -> str:
    """A run with a mark of a field, or an instruction."""
    if mark in ("begin", "separate", "end"):
        return f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>'
    return f"<w:r><w:instrText>{mark}</w:instrText></w:r>"


def marked(*marks: str) -> str:
    """Runs with marks of fields, and instructions between them."""
    return between(*map(run, marks))


def between(*runs: str) -> str:
    """Runs between the halves of another."""
    return f"</w:t></w:r>{''.join(runs)}<w:r><w:t>"


def placed(xml: str) -> bytes:
    """A template with something inside a run."""
    return edited(WHOLE, "PLACE", xml)


def field(*instructions: str) -> bytes:
    """A template with a field."""
    return placed(marked("begin", *instructions, "separate", "end"))


def simple(instruction: str) -> bytes:
    """A template with a field in its short form."""
    inner = f'<w:fldSimple w:instr="{instruction}"><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    return placed(f"</w:t></w:r>{inner}<w:r><w:t>")


def drawn(element: str) -> bytes:
    """A template with a picture of VML."""
    return placed(f"</w:t><w:pict {VML}><v:shape>{element}</v:shape></w:pict><w:t>")


FIELD, OUTSIDE = "has a field {word}", "refers to something outside the document"
EMBEDDED, MACROS, CONTROL = "has another file inside", "has macros", "has a control"
DANGERS = {
    "macros": (related(f"{MICROSOFT}/vbaProject", "vbaProject.bin"), MACROS),
    "keys for macros": (related(f"{MICROSOFT}/keyMapCustomizations", "customizations.xml"), MACROS),
    "an OLE object": (related(f"{OFFICE}/oleObject", "embeddings/oleObject1.bin"), EMBEDDED),
    "a workbook": (related(f"{OFFICE}/package", "embeddings/a.xlsx"), EMBEDDED),
    "another document": (related(f"{OFFICE}/aFChunk", "a.html"), EMBEDDED),
    "a document of a master": (related(f"{OFFICE}/subDocument", "a.docx"), EMBEDDED),
    "ActiveX": (related(f"{OFFICE}/control", "activeX/activeX1.xml"), CONTROL),
    "a picture by a link": (
        related(f"{OFFICE}/image", "http://a.example/b.png", 'TargetMode="External"'),
        OUTSIDE,
    ),
    "a picture inside with a link": (related(f"{OFFICE}/image", "http://a.example/b.png"), OUTSIDE),
    "a picture in a share": (related(f"{OFFICE}/image", "\\\\a.example\\b.png"), OUTSIDE),
    "a picture of another host": (related(f"{OFFICE}/image", "//a.example/b.png"), OUTSIDE),
    "a picture of VML": (drawn('<v:imagedata src="http://a.example/b.png"/>'), OUTSIDE),
    "a filling of VML": (drawn('<v:fill o:href="http://a.example/b.png"/>'), OUTSIDE),
    "a database of letters": (
        edited(WHOLE, "</w:settings>", "<w:mailMerge/></w:settings>", "word/settings.xml"),
        OUTSIDE,
    ),
    "DDEAUTO": (field(r" DDEAUTO c:\\a.exe b "), FIELD),
    "DDE in pieces": (field(" D", "D", "E a b"), FIELD),
    "DDE in small letters": (field("dde a b"), FIELD),
    "DDE in another field": (placed(marked("begin", "IF ", "begin", "DDE a", "end", "end")), FIELD),
    "DDE of which the name is made": (
        placed(marked("begin", "begin", "QUOTE 68", "end", "end")),
        FIELD,
    ),
    "DDE of which a tag makes the name": (field("{{ 'DDE' }} a b"), FIELD),
    "DDE of which a tag makes a part": (field("D{{ 'DE' }} a b"), FIELD),
    "DDE that does not end": (placed(marked("begin", "DDE a b")), FIELD),
    "DDE in the short form": (simple(" DDE a b"), FIELD),
    "INCLUDEPICTURE": (field(' INCLUDEPICTURE "http://a.example/b.png" \\d '), FIELD),
    "INCLUDETEXT": (simple(" INCLUDETEXT &quot;c:\\\\a.docx&quot; "), FIELD),
    "LINK": (field(r'LINK Excel.Sheet.12 "c:\\a.xlsx"'), FIELD),
    "more elements than minutes have": (placed("<w:x/>" * MAX_TAGS), "has too much in it"),
    "an encoding that nobody knows": (edited(WHOLE, "UTF-8", "hex"), "not well-formed"),
    "elements in elements": (placed("<w:x>" * 300 + "</w:x>" * 300), "has too much in one another"),
}


@pytest.mark.parametrize(("data", "reason"), DANGERS.values(), ids=DANGERS)
def test_what_does_something_by_itself_is_refused(data: bytes, reason: str) -> None:
    code, values = refusal(compile_template, data)
    assert (code, values["reason"]) == ("E307", reason)
    assert values["part"] in parts(data)
    assert reason != FIELD or values["word"]


def test_an_instruction_of_a_million_pieces_comes_to_an_end() -> None:
    pieces = "&#32;\n" * 1_000_000
    part = f"<w><instrText>{pieces}DDE a</instrText></w>"
    with pytest.raises(UnsafePackage, match="has a field"):
        check_xml(part.encode(), "word/document.xml")


def named(name: str) -> bytes:
    """A template with a part of a name."""
    return rezipped(WHOLE, {name: b"x"})


NAMES = ["../a", "word/../../a", "/a", "word\\a", "c:a", "..", "word/\x1b[2J"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    code, values = refusal(compile_template, named(name))
    assert (code, values["reason"], values["part"]) == (
        "E307",
        "has a name that leads elsewhere",
        name,
    )


def test_a_doubled_name_is_told() -> None:
    buffer = io.BytesIO(WHOLE)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("WORD/document.xml", "<a/>")
    assert refusal(compile_template, buffer.getvalue())[1]["part"] == "WORD/document.xml"


FINE = {
    "a link": field(' HYPERLINK "http://a.example" '),
    "a link of which a tag makes the target": field(' HYPERLINK "{{ title }}" '),
    "a page's number": simple(" PAGE \\* MERGEFORMAT "),
    "a sum": placed(marked("begin", " = ", "begin", "PAGE", "end", " + 1", "end")),
    "a place to type": field(" MACROBUTTON NoMacro [Name]"),
    "an empty field": field(" "),
    "a picture inside": drawn('<v:imagedata o:title="a"/>'),
    "a name with dots": named("word/a..b"),
}


@pytest.mark.parametrize("data", FINE.values(), ids=FINE)
def test_what_stays_inside_is_fine(data: bytes) -> None:
    assert refusal(compile_template, data) == ("", {})


def test_fields_that_a_template_makes_are_looked_at_again() -> None:
    tags = [f"<w:r><w:t>{{% {tag} %}}</w:t></w:r>" for tag in ("if absent", "endif")]
    pieces = run("begin"), run("D"), tags[0], run("X"), tags[1], run("DE a b"), run("end")
    data = placed(between(*pieces))
    assert refusal(compile_template, data)[0] == ""
    code, values = refusal(rendered, data)
    assert (code, values["word"]) == ("E307", "DDE")


# Word notes in a document the template from which it was begun.


def attached() -> bytes:
    """A template that was begun from another."""
    name = "word/_rels/settings.xml.rels"
    link = f'<Relationship Id="rId1" Type="{OFFICE}/attachedTemplate" TargetMode="External" '
    index = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'{link} Target="file:///C:\\Huisstijl.dotx"/></Relationships>'
    )
    data = rezipped(WHOLE, {name: index})
    mark = f'<w:attachedTemplate xmlns:r="{OFFICE}" r:id="rId1"/></w:settings>'
    return edited(data, "</w:settings>", mark, "word/settings.xml")


def test_the_template_from_which_a_template_was_begun_is_left_out() -> None:
    made = parts(document(attached()))
    assert lines(attached()) == lines(WHOLE)
    assert not [name for name, part in made.items() if b"attachedTemplate" in part]
    assert b"Huisstijl" not in b"".join(made.values())
