"""Documents that are broken in one way each, with what `minutes verify` tells of each."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from broken import (
    BREAKAGES,
    CORE,
    DOCUMENT,
    END,
    HEADER,
    JAN,
    STYLES,
    TYPES,
    WORDS,
    Breakage,
    Parts,
    add,
    body,
    good,
    packed,
    parts,
    swap,
)

from minutes_kit.problems import Finding
from minutes_kit.word.package import MAX_TAGS
from minutes_kit.word.verify.verify import Wishes, verify

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = f"{_WORD}.document.main+xml"
_BY = 'w:id="90" w:author="Author"'
_AT, _END = "body, paragraph 4", "body, paragraph 12"
TAGGED = "<w:p><w:r><w:t>{{ title }}</w:t></w:r></w:p>"
_OF_OTHER_RULES = re.compile("[EW]7[0-4]")  # funding and accessibility


class Case(NamedTuple):
    """A change, and the code and the place of what is told of it."""

    code: str
    name: str
    place: str
    change: Breakage

    @property
    def document(self) -> bytes:
        """The broken document."""
        with warnings.catch_warnings(action="ignore"):  # two members may have one name
            return self.change(whole())


@cache
def whole() -> Parts:
    """The parts of a good document; one of half of all bytes, for Word 2010, is left empty."""
    large = "word/stylesWithEffects.xml"
    return [(n, b"<styles/>" if n == large else data) for n, data in parts(good())]


def chain(*changes: Breakage) -> Breakage:
    """One change after the other."""

    def change(members: Parts) -> bytes:
        data = packed(members)
        for one in changes:
            data = one(parts(data))
        return data

    return change


def with_part(name: str, kind: str, xml: str, *, of: str = "word/document.xml") -> Breakage:
    """Add a part of the package, or of another part, with its relationship and its type."""
    folder, _, own = of.rpartition("/")
    rels = f"{folder}/_rels/{own}.rels" if of else "_rels/.rels"
    target = f"/{name}"
    link = f'<Relationship Id="rIdNew" Type="{kind}" Target="{target}"/></Relationships>'
    ending = kind.rpartition("/")[2]
    override = f'<Override PartName="{target}" ContentType="{_WORD}.{ending}+xml"/></Types>'
    return chain(
        add(name, xml.encode()),
        swap(rels, "</Relationships>", link),
        swap(TYPES, "</Types>", override),
    )


def with_template(target: str) -> Breakage:
    """Link the document to the template that it was begun from."""
    link = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/attachedTemplate" Target="{target}" '
        'TargetMode="External"/></Relationships>'
    )
    return add("word/_rels/settings.xml.rels", link.encode())


def commented(author: str) -> Breakage:
    """Add a comment, with its mark in the text."""
    comment = (
        f'<w:comments xmlns:w="{MAIN}"><w:comment w:id="3" w:author="{author}">'
        "<w:p><w:r><w:t>Ask Ann</w:t></w:r></w:p></w:comment></w:comments>"
    )
    mark = f'{WORDS}</w:r><w:r><w:commentReference w:id="3"/>'
    return chain(with_part("word/comments.xml", f"{OFFICE}/comments", comment), body(WORDS, mark))


def custom(name: str) -> Breakage:
    """Add a property of one's own."""
    value = (
        f'<Properties xmlns="{_PROPERTIES}/custom-properties" '
        f'xmlns:vt="{_PROPERTIES}/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}">'
        "<vt:lpwstr>an@example.org</vt:lpwstr></property></Properties>"
    )
    kind = f"{OFFICE}/custom-properties"
    return with_part("docProps/custom.xml", kind, value, of="")


def company(name: str) -> Breakage:
    """Fill in a property of the program."""

    def change(members: Parts) -> bytes:
        app = dict(members)["docProps/app.xml"].decode()
        app = re.sub(rf"<{name}>[^<]*</{name}>|<{name}/>", "", app)
        new = app.replace("</Properties>", f"<{name}>ESF &amp; Co</{name}></Properties>")
        return packed([(n, new.encode() if n == "docProps/app.xml" else d) for n, d in members])

    return change


def property_of(name: str, value: str) -> Breakage:
    """Fill in a core property."""

    def change(members: Parts) -> bytes:
        core = re.sub(rf"<{name}>[^<]*</{name}>|<{name}/>", "", dict(members)[CORE].decode())
        end = "</cp:coreProperties>"
        new = core.replace(end, f"<{name}>{value}</{name}>{end}")
        return packed([(n, new.encode() if n == CORE else d) for n, d in members])

    return change


def strict(members: Parts) -> bytes:
    """Name the main part as Strict Open XML does."""
    new = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    return swap(DOCUMENT, MAIN, new)(members)


def style(kind: str, look: str, name: str = "Own") -> Breakage:
    """Add a style with a look."""
    new = f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{look}</w:style>'
    return swap(STYLES, "</w:styles>", f"{new}</w:styles>")


def bomb(members: Parts) -> bytes:
    """Add a part that unpacks to more than anybody has."""
    return packed([*members, ("word/media/large.xml", b" " * 11_000_000)])


def outside(kind: str, target: str = "http://example.org/a") -> Breakage:
    """Add a relationship to something elsewhere."""
    link = (
        f'<Relationship Id="rIdNew" Type="{OFFICE}/{kind}" Target="{target}" '
        'TargetMode="External"/></Relationships>'
    )
    return swap("word/_rels/document.xml.rels", "</Relationships>", link)


def within(kind: str) -> str:
    """A paragraph with a range that is of tracked changes."""
    marks = (f'<w:{kind}{end} {_BY} w:name="x"/>' for end in ("Start", "End"))
    return f"<w:p>{'<w:r><w:t>x</w:t></w:r>'.join(marks)}</w:p>"


def unversioned(name: str) -> Breakage:
    """Begin a part as no version of XML does; some parsers read it all the same."""
    return swap(name, "1.0", "-")


HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
RUN = f'<w:rPr><w:b/><w:sz w:val="22"/></w:rPr>{WORDS}'
SIZE = '<w:sz w:val="22"/>'
USED = '<w:rStyle w:val="Own"/>'
STYLED = END.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr>')
INSERTED = f"<w:ins {_BY}><w:r>{RUN}</w:r></w:ins>"
DELETED = f"<w:p><w:del {_BY}><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
CHANGED = f"<w:rPrChange {_BY}><w:rPr/></w:rPrChange>"
MOVED = f"<w:pPrChange {_BY}><w:pPr/></w:pPrChange></w:pPr>"
NEW_ROW = f"</w:tr><w:tr><w:trPr><w:ins {_BY}/></w:trPr>"
NEW_CELL = f"{JAN}</w:tc><w:tc><w:tcPr><w:cellIns {_BY}/></w:tcPr>{JAN}"
HIDDEN_ROW = "</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>"
FOOT = '<w:footnoteReference w:id="7"/>'
CONTROL = (
    '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>'
    "<w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
PERSON = (
    '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:person w15:author="An Bos"/></w15:people>'
)

_BROKEN = {  # those of `broken` that are found here: their codes and places
    "unclosed element": ("E751", ""),
    "ampersand not escaped": ("E751", ""),
    "control character": ("E751", ""),
    "unknown prefix": ("E751", ""),
    "unknown entity": ("E751", ""),
    "header not well-formed": ("E751", ""),
    "styles not well-formed": ("E751", ""),
    "numbering not well-formed": ("E751", ""),
    "properties not well-formed": ("E751", ""),
    "relationships not well-formed": ("E751", ""),
    "other namespace": ("E751", ""),
    "document missing": ("E751", ""),
    "root relationships missing": ("E751", ""),
    "member doubled": ("E751", ""),
    "file cut short": ("E751", ""),
    "byte changed": ("E751", ""),
    "part missing": ("E753", "body, paragraph 10"),
    "header missing": ("E753", ""),
    "types missing": ("E753", ""),
    "link without relationship": ("E754", "body, paragraph 3"),
    "picture without relationship": ("E754", "body, paragraph 10"),
    "header without relationship": ("E754", ""),
    "type of the picture missing": ("E755", ""),
    "type of the header missing": ("E755", ""),
    "type of the header wrong": ("E755", ""),
    "part without a type": ("E755", ""),
    "relationship of another kind": ("E755", ""),
    "relationship id doubled": ("E756", ""),
    "bookmark name doubled": ("E756", _END),
    "bookmark id doubled": ("E756", _END),
    "drawing id doubled": ("E756", "body, paragraph 11"),
    "style doubled": ("E756", ""),
    "list without definition": ("E757", _AT),
    "unknown paragraph style": ("W758", _AT),
    "unknown character style": ("W758", _AT),
    "unknown table style": ("W758", "body, table 1, row 1, column 1"),
    "variable left over": ("E765", _AT),
    "condition left over": ("E765", _AT),
    "comment left over": ("E765", _AT),
    "variable left over in two runs": ("E765", _AT),
    "variable left over in the header": ("E765", "header, paragraph 1"),
    "variable left over in the title": ("E765", ""),
    "variable left over in alt text": ("E765", "body, paragraph 10"),
    "bookmark not closed": ("E766", _AT),
    "bookmark not opened": ("E766", _AT),
    "field not ended": ("E767", "body, paragraph 5"),
    "field not begun": ("E767", "body, paragraph 5"),
    "cell without paragraph": ("E768", "body, table 1, row 1, column 2"),
    "table last in a cell": ("E768", "body, table 1, row 1, column 2"),
    "vertical merge without start": ("E769", "body, table 1, row 2, column 1"),
    "title doubled": ("E770", ""),
}
_OWN: list[tuple[str, str, str, Breakage]] = [
    ("E785", "a template in all its lines", "", body(END, TAGGED * 6 + END)),
    ("E751", "no Word document", "", lambda _: b"%PDF-1.7"),
    ("E751", "nothing", "", lambda _: b""),
    ("E751", "a document of before 2007", "", lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("E751", "a Strict document", "", strict),
    ("E751", "an encoding that nobody knows", "", body("'UTF-8'", "'hex'")),
    ("E751", "properties of no version of XML", "", unversioned(CORE)),
    ("E751", "fonts of no version of XML", "", unversioned("word/fontTable.xml")),
    ("E752", "macros", "", outside("vbaProject")),
    ("E752", "a picture elsewhere", "", outside("image")),
    ("E752", "a file inside", "", outside("oleObject")),
    ("E752", "a DOCTYPE", "", swap(CORE, "<cp:core", "<!DOCTYPE x []><cp:core")),
    ("E752", "a field that fetches", "", body("PAGE", 'INCLUDETEXT "a.docx"')),
    ("E752", "more than it seems", "", bomb),
    ("E752", "more elements than minutes have", "", body(WORDS, WORDS + "<w:x/>" * MAX_TAGS)),
    ("E754", "a note that is not there", _AT, body(WORDS, f"{WORDS}</w:r><w:r>{FOOT}")),
    ("E756", "controls of one id", "body, paragraph 13", body(END, f"{CONTROL}{CONTROL}{END}")),
    ("E759", "the type of a template", "", swap(TYPES, _TYPE, f"{_WORD}.template.main+xml")),
    (
        "E759",
        "the type of a document with macros",
        "",
        swap(TYPES, _TYPE, "application/vnd.ms-word.document.macroEnabled.main+xml"),
    ),
    ("E760", "a template that it hangs on", "", with_template("file:///S:/house/letter.dotx")),
    ("E761", "an insertion", _AT, body(f"<w:r>{RUN}</w:r>", INSERTED)),
    ("E761", "a deletion", _END, body(END, f"{DELETED}{END}")),
    ("E761", "another look", _AT, body(SIZE, f"{SIZE}{CHANGED}")),
    ("E761", "an inserted row", "body, table 1, row 2, column 1", body("</w:tr><w:tr>", NEW_ROW)),
    ("E761", "an inserted cell", "body, table 1, row 1, column 3", body(JAN, NEW_CELL)),
    ("E761", "where something is moved to", _END, body(END, f"{within('moveToRange')}{END}")),
    ("E761", "an element added", _END, body(END, f"{within('customXmlInsRange')}{END}")),
    ("E761", "a change in the header", "header, paragraph 1", swap(HEADER, "</w:pPr>", MOVED)),
    ("E762", "a comment", _AT, commented("Author")),
    ("E763", "hidden text", _AT, body(RUN, f"{HIDDEN}{WORDS}")),
    (
        "E763",
        "a style of characters that hides",
        _AT,
        chain(style("character", HIDDEN), body(RUN, f"<w:rPr>{USED}</w:rPr>{WORDS}")),
    ),
    (
        "E763",
        "a style of paragraphs that hides",
        _END,
        chain(style("paragraph", HIDDEN), body(END, STYLED)),
    ),
    ("E763", "a hidden row", "body, table 1, row 2, column 2", body("</w:tr><w:tr>", HIDDEN_ROW)),
    ("E764", "who changed it last", "", property_of("cp:lastModifiedBy", "An Bos")),
    ("E764", "a company", "", company("Company")),
    ("E764", "a manager", "", company("Manager")),
    ("E764", "an address", "", custom("_AuthorEmail")),
    ("E764", "people", "", with_part("word/people.xml", f"{OFFICE}/people", PERSON)),
]  # fmt: skip
CASES = [
    *(Case(code, name, place, BREAKAGES[name]) for name, (code, place) in _BROKEN.items()),
    *(Case(*row) for row in _OWN),
]
GOOD: dict[str, Breakage] = {  # changes after which all is still well
    "run properties in wrong order": BREAKAGES["run properties in wrong order"],
    "type without a part": BREAKAGES["type without a part"],
    "a property of one's own": custom("Dossier"),
    "nobody changed it last": property_of("cp:lastModifiedBy", "Un-named"),
    "text that is not hidden": body(RUN, f'<w:rPr><w:vanish w:val="0"/></w:rPr>{WORDS}'),
    "a style that hides, and text that does not": chain(
        style("character", HIDDEN),
        body(RUN, f'<w:rPr>{USED}<w:vanish w:val="false"/></w:rPr>{WORDS}'),
    ),
    "a style that no longer hides": chain(
        style("character", HIDDEN, "Hid"),
        style("character", '<w:basedOn w:val="Hid"/><w:rPr><w:vanish w:val="0"/></w:rPr>'),
        body(RUN, f"<w:rPr>{USED}</w:rPr>{WORDS}"),
    ),
    "a hidden mark of a paragraph": body(
        END, END.replace("<w:p>", f"<w:p><w:pPr>{HIDDEN}</w:pPr>")
    ),
    "a control in a cell": body(JAN, CONTROL),
    "no list": body('<w:numId w:val="1"/>', '<w:numId w:val="0"/>'),
    "braces of a text": body(WORDS, "<w:t>{x} and {y}, 50 % {of} it</w:t>"),
}  # fmt: skip


def told(document: bytes, language: str) -> list[Finding]:
    """What is told of a document, in a language, by all rules but those of what it must say.

    The good document holds a bit of everything but is no minutes: it has no emblem, and a link
    that says nothing. Minutes that are good by all rules are those of `broken_documents`.
    """
    found = verify(document, "minutes.docx", Wishes(language)).problems
    return [one for one in found if not _OF_OTHER_RULES.match(one.code)]


def _told_of(case: Case) -> Callable[[str], list[Finding]]:
    return lambda language: told(case.document, language)


_FIRST = {case.code: case for case in reversed(CASES)}.values()
_SHOWN = {"a Strict document", "a document of before 2007", "more elements than minutes have"}
_HINTED = [case for case in CASES if case.name in _SHOWN]
SAMPLES = [
    (case.code, f"a document with this change: {case.name}", _told_of(case))
    for case in (*_FIRST, *_HINTED)
]
