"""Word templates made for a test, and what stands in the documents made of them."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree
from msgspec import structs

from minutes_kit.languages import locale as locales
from minutes_kit.notes.model import Notes, Person
from minutes_kit.text.pieces import View
from minutes_kit.text.view import view
from minutes_kit.word.proof.complete import missing
from minutes_kit.word.proof.search import Piece
from minutes_kit.word.proof.visible import Seen
from minutes_kit.word.template.compiled import TemplateError, compile_template
from minutes_kit.word.template.render import Renderer, core_of
from minutes_kit.word.template.trial import samples
from minutes_kit.word.writer import Writer

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY = "word/document.xml"
FOOTNOTES = "word/footnotes.xml"


def people(*names: str) -> list[Person]:
    return [Person(name=name, organisation=f"{name} & Co") for name in names]


NOTES = Notes(title="Zorg & <Welzijn>", date=dt.date(2005, 9, 16), attendees=people("Ann", "Bo"))
FULL, *_, NOTHING = samples()


def shown(notes: Notes = NOTES, language: str = "nl", **changes: Any) -> View:
    """What a template may print of notes."""
    return structs.replace(view(notes, locales.load(language)), **changes)


@cache
def _small() -> bytes:
    """The document that python-docx begins with, without most looks of tables: 9 tags in 10."""
    made = docx.Document()
    for style in [one for one in made.styles if one.type == WD_STYLE_TYPE.TABLE]:
        if style.name not in ("Normal Table", "Table Grid"):
            style.delete()
    for name in [name for name, one in made.part.rels.items() if one.reltype.endswith("Effects")]:
        made.part.rels.pop(name)
    return saved(made)


def blank() -> Document:
    """A document with nothing in it."""
    return docx.Document(io.BytesIO(_small()))


def saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def template(*paragraphs: str) -> bytes:
    """A template with these paragraphs."""
    document = blank()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def table(*rows: list[str]) -> bytes:
    """A template with a table of these rows."""
    document = blank()
    made = document.add_table(0, len(rows[0]))
    for texts in rows:
        for cell, text in zip(made.add_row().cells, texts):
            cell.text = text
    return saved(document)


def placed(where: str, text: str) -> bytes:
    """A template with a text in one of the places where a text can stand."""
    document = blank()
    section = document.sections[0]
    match where:
        case "header":
            section.header.paragraphs[0].text = text
        case "first header":
            section.different_first_page_header_footer = True
            section.first_page_header.paragraphs[0].text = text
        case "even footer":
            document.settings.odd_and_even_pages_header_footer = True
            section.even_page_footer.paragraphs[0].text = text
        case "footer":
            section.footer.paragraphs[0].text = text
        case "cell":
            document.add_table(2, 3).cell(1, 2).text = text
        case "footnote":
            return with_footnote(text)
        case "text box":
            return edited(template("BOX"), "BOX", text_box(text))
        case _:
            document.add_paragraph(text)
    return saved(document)


PLACES = ["body", "header", "first header", "footer", "even footer", "cell", "footnote", "text box"]


def text_box(text: str) -> str:
    """What replaces a paragraph's text to make it a text box, twice as Word writes it."""
    inner = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return (
        '</w:t><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        f'markup-compatibility/2006"><mc:Choice xmlns:wps="{shape}" Requires="wps"><w:drawing>'
        f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        '<mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">'
        f"{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>"
    )


def with_footnote(text: str) -> bytes:
    """A template with a footnote."""
    data = template("Body")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    data = edited(
        data,
        "</Types>",
        f'<Override PartName="/{FOOTNOTES}" ContentType="{kind}"/></Types>',
        part="[Content_Types].xml",
    )
    relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    data = edited(
        data,
        "</Relationships>",
        f'<Relationship Id="rIdF" Type="{relationship}" Target="footnotes.xml"/></Relationships>',
        part="word/_rels/document.xml.rels",
    )
    note = f'<w:footnote w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    return rezipped(data, {FOOTNOTES: f'<w:footnotes xmlns:w="{MAIN}">{note}</w:footnotes>'})


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rezipped(data: bytes, changes: dict[str, Any]) -> bytes:
    """A package with other parts; None takes one away."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (parts(data) | changes).items():
            if part is not None:
                archive.writestr(name, part)
    return buffer.getvalue()


def edited(data: bytes, old: str, new: str, part: str = BODY) -> bytes:
    """A package with a piece of a part replaced, wherever it stands."""
    text = parts(data)[part].decode()
    assert old in text
    return rezipped(data, {part: text.replace(old, new)})


def without(data: bytes, name: str) -> bytes:
    """A package as a program writes it that knows no part of this name."""
    index = ("_rels/.rels", "[Content_Types].xml", f"word/_rels/{Path(BODY).name}.rels")
    changes = {one: _without(parts(data)[one], name.removeprefix("word/")) for one in index}
    return rezipped(data, changes | {name: None})


def _without(xml: bytes, words: str) -> str:
    """A part without the elements that have these words."""
    root = etree.fromstring(xml)
    for element in [e for e in root if words in "".join(map(str, e.values()))]:
        root.remove(element)
    return str(etree.tostring(root, encoding="unicode"))


def compound(stream: str) -> bytes:
    """A file of Word 97, or one with a password, as far as its format is told by it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(9)


def strict(data: bytes) -> bytes:
    """A package as Word saves it as Strict Open XML."""
    changes = parts(data)
    for name, part in changes.items():
        for old, new in (MAIN, "wordprocessingml/main"), (OFFICE, "officeDocument/relationships"):
            part = part.replace(old.encode(), f"http://purl.oclc.org/ooxml/{new}".encode())
        changes[name] = part
    return rezipped(data, changes)


def odt(data: bytes) -> bytes:
    """A package of the OpenDocument format, as far as that is told by it."""
    return rezipped(data, {"mimetype": "application/vnd.oasis.opendocument.text"})


def rendered(data: bytes, what: View | None = None) -> dict[str, str]:
    """The parts that a template makes."""
    compiled = compile_template(data)
    return Renderer(compiled).parts(what or shown(), Writer(compiled.styles))


def lines(data: bytes, what: View | None = None) -> list[str]:
    """The paragraphs that a template makes, of all parts."""
    return [line for xml in rendered(data, what).values() for line in lines_of(xml)]


def lines_of(xml: str | bytes) -> Iterator[str]:
    """The text of each paragraph of a part that has any."""
    root = etree.fromstring(xml.encode() if isinstance(xml, str) else xml)
    for paragraph in root.iter(f"{W}p"):
        texts = [t for t in paragraph.iter(f"{W}t") if next(t.iterancestors(f"{W}p")) is paragraph]
        if line := "".join(t.text or "" for t in texts):
            yield line


def document(data: bytes, what: View | None = None) -> bytes:
    """The document that a template makes."""
    what, compiled = what or shown(), compile_template(data)
    using, writer = Renderer(compiled), Writer(compiled.styles)
    made = using.parts(what, writer)
    return using.package(made | using.extras(writer), core_of(what, dt.datetime(2005, 9, 16, 10)))


def lost(data: bytes, what: View) -> list[Piece]:
    """What a template does not print."""
    return missing(what, Seen(rendered(data, what)))


def refusal(make: Callable[..., object], *arguments: object) -> tuple[str, dict[str, str]]:
    """The code and the words of the error that a call ends in."""
    try:
        make(*arguments)
    except TemplateError as error:
        return error.code, error.values
    return "", {}


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """The paragraphs of a document, those of its tables in their place."""
    for element in document.element.body.iter(f"{W}p"):
        yield Paragraph(element, document)


def style_of(paragraph: Paragraph) -> str:
    """The name of a paragraph's style."""
    return str(paragraph.style and paragraph.style.name)


def levels_of(document: Document) -> list[int]:
    """The levels of the headings in the outline, 0 for the highest."""
    found = (_level(paragraph.style) for paragraph in paragraphs(document))
    return [level for level in found if level is not None]


def _level(style: Any) -> int | None:
    """The level that a style gives headings, by itself or by one that it is based on."""
    while style is not None:
        if (found := style.element.find(f".//{W}outlineLvl")) is not None:
            return int(found.get(f"{W}val"))
        style = style.base_style
    return None


def has_header_row(table: Table) -> bool:
    """Whether the first row of a table returns on each page."""
    return table.rows[0]._tr.find(f".//{W}tblHeader") is not None


def is_signed(table: Table) -> bool:
    """Whether a table is where people sign, which has no titles."""
    return style_of(table.cell(0, 0).paragraphs[0]) == "Signature"
