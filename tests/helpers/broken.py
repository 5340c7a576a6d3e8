"""A good small document, and ways to break it, one at a time."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

Parts = list[tuple[str, bytes]]
Breakage = Callable[[Parts], bytes]

DOCUMENT = "word/document.xml"
HEADER = "word/header1.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
CORE = "docProps/core.xml"
TYPES = "[Content_Types].xml"
ROOT_RELS = "_rels/.rels"
RELS = "word/_rels/document.xml.rels"
IMAGE = "word/media/image1.png"

LINK_TYPE = RELATIONSHIP_TYPE.HYPERLINK
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
MARKED = (
    '<w:p><w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>'
    '</w:numPr><w:jc w:val="left"/></w:pPr><w:bookmarkStart w:id="7" w:name="finding"/>'
    '<w:r><w:rPr><w:b/><w:sz w:val="22"/></w:rPr><w:t>Finding</w:t></w:r>'
    '<w:bookmarkEnd w:id="7"/></w:p>'
)
CELL = (
    '<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>%s</w:tcPr>'
    "<w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"
)
START, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
TABLE = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    f"<w:tr>{CELL % (START, 'Who')}{CELL % ('', 'Jan')}</w:tr>"
    f"<w:tr>{CELL % (GOES_ON, '')}{CELL % ('', 'An')}</w:tr></w:tbl>"
)


def png(width: int = 1, height: int = 1) -> bytes:
    """Make a black picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        """Frame one piece of the file."""
        end = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + end

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(bytes(1 + width) * height))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


def _append(document: Document, xml: str) -> None:
    """Append one element at the end of the body, before its section properties."""
    declared = re.sub(r"^<(w:\w+)", rf"<\1 {nsdecls('w', 'r')}", xml)
    document.element.body.insert(-1, parse_xml(declared))


def good() -> bytes:
    """Make a document with a bit of everything, which every judge passes."""
    document = docx.Document()
    document.core_properties.title = "Minutes"
    document.sections[0].header.paragraphs[0].text = "Head of the page"
    document.add_heading("Meeting", 1)
    document.add_paragraph("Plain words & more")
    link = document.part.relate_to("https://example.org/", LINK_TYPE, is_external=True)
    _append(
        document, f'<w:p><w:hyperlink r:id="{link}"><w:r><w:t>Link</w:t></w:r></w:hyperlink></w:p>'
    )
    for xml in (MARKED, f"<w:p>{FIELD}</w:p>", TABLE):
        _append(document, xml)
    for alt in ("First", "Second"):
        shape = document.add_paragraph("").add_run().add_picture(io.BytesIO(png()))
        shape._inline.docPr.set("descr", f"{alt} picture")
    document.add_paragraph("The end")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def parts(data: bytes) -> Parts:
    """Read the members of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def packed(members: Parts) -> bytes:
    """Write members to a zip, also two of the same name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def swap(part: str, old: str, new: str) -> Breakage:
    """Replace the first occurrence of a text in one part, which must hold it."""

    def change(members: Parts) -> bytes:
        """Replace it."""
        content = dict(members)[part]
        if old.encode() not in content:
            raise ValueError(f"{part} does not hold {old!r}: {content.decode()}")
        changed = content.replace(old.encode(), new.encode(), 1)
        return packed([(n, changed if n == part else data) for n, data in members])

    return change


def body(old: str, new: str) -> Breakage:
    """Replace a text in the document itself."""
    return swap(DOCUMENT, old, new)


def cut(part: str, start: str, end: str) -> Breakage:
    """Take out of one part what stands from one text up to and with another."""

    def change(members: Parts) -> bytes:
        """Take it out."""
        content = dict(members)[part].decode()
        first = content.index(start)
        last = content.index(end, first) + len(end)
        return swap(part, content[first:last], "")(members)

    return change


def drop(part: str) -> Breakage:
    """Leave one part out."""
    return lambda members: packed([(n, data) for n, data in members if n != part])


def add(part: str, data: bytes) -> Breakage:
    """Add a part."""
    return lambda members: packed([*members, (part, data)])


def _other_root(members: Parts) -> bytes:
    """Give the header the root element of a footer."""
    return packed([(n, d.replace(b"w:hdr", b"w:ftr") if n == HEADER else d) for n, d in members])


def _doubled(members: Parts) -> bytes:
    """Store the document twice under its name."""
    return packed([*members, (DOCUMENT, dict(members)[DOCUMENT])])


def _truncated(members: Parts) -> bytes:
    """Cut the file short."""
    return packed(members)[:-200]


def _damaged(members: Parts) -> bytes:
    """Change one byte in the compressed data of the document."""
    data = bytearray(packed(members))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.getinfo(DOCUMENT).header_offset
    data[start + 400] ^= 0xFF
    return bytes(data)


P = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
WORDS = "<w:t>Finding</w:t>"
JAN = "<w:p><w:r><w:t>Jan</w:t></w:r></w:p>"
GRID = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
INNER = f"<w:tbl><w:tblPr/>{GRID}<w:tr><w:tc>{P}</w:tc><w:tc>{P}</w:tc></w:tr></w:tbl>"
END = "<w:p><w:r><w:t>The end</w:t></w:r></w:p>"
HEAD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
HEAD_OVERRIDE = f'<Override PartName="/{HEADER}" ContentType="{HEAD_TYPE}"/>'
PNG_DEFAULT = '<Default Extension="png" ContentType="image/png"/>'
FOOTER_TYPE = (
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"'
)

BREAKAGES: dict[str, Breakage] = {
    # XML
    "unclosed element": body("</w:r></w:p>", "</w:r>"),
    "ampersand not escaped": body("&amp;", "&"),
    "control character": body(WORDS, "<w:t>&#1;</w:t>"),
    "unknown prefix": body(WORDS, f"{WORDS}<zz:x/>"),
    "unknown entity": body(WORDS, "<w:t>&nbsp;</w:t>"),
    "header not well-formed": swap(HEADER, "</w:p>", ""),
    "styles not well-formed": swap(STYLES, "</w:style>", ""),
    "numbering not well-formed": swap(NUMBERING, "</w:num>", ""),
    "properties not well-formed": swap(CORE, "</dc:title>", ""),
    "relationships not well-formed": swap(RELS, "</Relationships>", ""),
    # schema
    "text before its properties": body(
        '<w:rPr><w:b/><w:sz w:val="22"/></w:rPr><w:t>Finding</w:t>',
        '<w:t>Finding</w:t><w:rPr><w:b/><w:sz w:val="22"/></w:rPr>',
    ),
    "run properties in wrong order": body('<w:b/><w:sz w:val="22"/>', '<w:sz w:val="22"/><w:b/>'),
    "alignment before style": body(
        '<w:pPr><w:pStyle w:val="ListBullet"/>',
        '<w:pPr><w:jc w:val="left"/><w:pStyle w:val="ListBullet"/>',
    ),
    "cell properties last": body(f"</w:tcPr>{JAN}</w:tc>", f"</w:tcPr>{JAN}<w:tcPr/></w:tc>"),
    "unknown element": body(WORDS, f"{WORDS}<w:mistake/>"),
    "unknown attribute": body("<w:t>Finding", '<w:t w:mistake="1">Finding'),
    "invalid attribute value": body('<w:jc w:val="left"/>', '<w:jc w:val="middle"/>'),
    "word for a number": body('<w:sz w:val="22"/>', '<w:sz w:val="large"/>'),
    "attribute missing": body(
        '<w:bookmarkStart w:id="7" w:name="finding"/>', '<w:bookmarkStart w:id="7"/>'
    ),
    "paragraph in a paragraph": body(WORDS, f"{WORDS}</w:r>{P}<w:r>"),
    "run in the body": body(END, f"<w:r><w:t>x</w:t></w:r>{END}"),
    "text in a paragraph": body(END, f"<w:p><w:t>x</w:t></w:p>{END}"),
    "loose characters": body(END, f"loose{END}"),
    "table without grid": body(GRID, ""),
    "table without properties": cut(DOCUMENT, "<w:tblPr>", "</w:tblPr>"),
    "other namespace": body("/wordprocessingml/2006/main", "/wordprocessingml/2006/mian"),
    "header with another root": _other_root,
    # relationships, parts and types
    "link without relationship": body('<w:hyperlink r:id="rId', '<w:hyperlink r:id="rIdX'),
    "picture without relationship": body('r:embed="rId', 'r:embed="rIdX'),
    "header without relationship": body(
        '<w:headerReference w:type="default" r:id="rId',
        '<w:headerReference w:type="default" r:id="rIdX',
    ),
    "part missing": drop(IMAGE),
    "header missing": drop(HEADER),
    "relationships missing": drop(RELS),
    "document missing": drop(DOCUMENT),
    "types missing": drop(TYPES),
    "root relationships missing": drop(ROOT_RELS),
    "type of the picture missing": swap(TYPES, PNG_DEFAULT, ""),
    "type of the header missing": swap(TYPES, HEAD_OVERRIDE, ""),
    "type of the header wrong": swap(TYPES, f'ContentType="{HEAD_TYPE}"', FOOTER_TYPE),
    "type without a part": swap(
        TYPES, "</Types>", f'<Override PartName="/x.xml" {FOOTER_TYPE}/></Types>'
    ),
    "part without a type": add("word/mistake.dat", b"x"),
    "relationship id doubled": swap(RELS, 'Id="rId3"', 'Id="rId4"'),
    "relationship of another kind": swap(RELS, "relationships/header", "relationships/footer"),
    "relationship without a kind": swap(RELS, "relationships/header", "relationships/mistake"),
    # the zip
    "member doubled": _doubled,
    "file cut short": _truncated,
    "byte changed": _damaged,
    # tables
    "cell without paragraph": body(JAN, ""),
    "table last in a cell": body(JAN, INNER),
    "row without cells": body("</w:tr></w:tbl>", "</w:tr><w:tr/></w:tbl>"),
    "vertical merge without start": body(START, ""),
    "table at the very end": body(END, INNER),
    # marks, fields, references
    "bookmark not closed": body('<w:bookmarkEnd w:id="7"/>', ""),
    "bookmark not opened": body('<w:bookmarkStart w:id="7" w:name="finding"/>', ""),
    "bookmark name doubled": body(
        END, f'<w:bookmarkStart w:id="8" w:name="finding"/><w:bookmarkEnd w:id="8"/>{END}'
    ),
    "bookmark id doubled": body(
        END, f'<w:bookmarkStart w:id="7" w:name="other"/><w:bookmarkEnd w:id="7"/>{END}'
    ),
    "field not ended": body('<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""),
    "field not begun": body('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', ""),
    "drawing id doubled": body('<wp:docPr id="2"', '<wp:docPr id="1"'),
    "list without definition": body('<w:numId w:val="1"/>', '<w:numId w:val="999"/>'),
    "list without abstract one": swap(
        NUMBERING,
        "</w:numbering>",
        '<w:num w:numId="77"><w:abstractNumId w:val="999"/></w:num></w:numbering>',
    ),
    "unknown paragraph style": body('<w:pStyle w:val="ListBullet"/>', '<w:pStyle w:val="None"/>'),
    "unknown character style": body("<w:rPr><w:b/>", '<w:rPr><w:rStyle w:val="None"/><w:b/>'),
    "unknown table style": body('<w:tblStyle w:val="TableGrid"/>', '<w:tblStyle w:val="None"/>'),
    "style of another kind": body("<w:rPr><w:b/>", '<w:rPr><w:rStyle w:val="ListBullet"/><w:b/>'),
    "style doubled": swap(STYLES, 'w:styleId="Heading2"', 'w:styleId="Heading1"'),
    "style based on nothing": swap(
        STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="None"/>'
    ),
    "no section properties": cut(DOCUMENT, "<w:sectPr", "</w:sectPr>"),
    "paragraph after the section": body("</w:sectPr>", f"</w:sectPr>{P}"),
    # properties
    "title doubled": swap(CORE, "<dc:title>", "<dc:title>Other</dc:title><dc:title>"),
    "date that is none": swap(
        CORE, 'xsi:type="dcterms:W3CDTF">20', 'xsi:type="dcterms:W3CDTF">soon20'
    ),
    # left over by a template
    "variable left over": body(WORDS, "<w:t>{{ name }}</w:t>"),
    "condition left over": body(WORDS, "<w:t>{% endif %}</w:t>"),
    "comment left over": body(WORDS, "<w:t>{# later #}</w:t>"),
    "variable left over in two runs": body(WORDS, "<w:t>{</w:t></w:r><w:r><w:t>{name</w:t>"),
    "variable left over in the header": swap(HEADER, "Head of the page", "{{ head }}"),
    "variable left over in the title": swap(CORE, "Minutes", "{{ title }}"),
    "variable left over in alt text": body("First picture", "{{ alt }}"),
    "empty paragraph left over": body(END, f"<w:p><w:pPr><w:jc w:val='left'/></w:pPr></w:p>{END}"),
}


def write(folder: Path) -> dict[str, Path]:
    """Write the good document and all broken ones, by name."""
    whole = parts(good())
    files = {"good": packed(whole)} | {name: change(whole) for name, change in BREAKAGES.items()}
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    return {name: folder / f"{name}.docx" for name in files}
