"""Good minutes that are broken in one way each, by the rules of funding and of accessibility."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from folders import DATA

from minutes_kit.problems import Finding, Problem
from minutes_kit.word.verify.rules import clause
from minutes_kit.word.verify.verify import Wishes, verify
from word import BODY, parts, rezipped

HEADER, FOOTER, STYLES = "word/header1.xml", "word/footer1.xml", "word/styles.xml"
CORE, PNG, SVG = "docProps/core.xml", "word/media/eu.png", "word/media/eu.svg"
HEADER_RELS = "word/_rels/header1.xml.rels"
NEW, OLD = "2025-03-18-stuurgroep", "2005-09-16-regierol"
_OF_PACKAGES = re.compile("[EW]7(5[3-9]|[678])")  # of one that can be opened
_PERIODS = {NEW: "2021-2027", OLD: "2000-2006"}
Change = Callable[[bytes], bytes]
DOT = b"GIF89a\1\0\1\0\0\0\0;"  # a picture
FIRST = "<w:body>"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
STATEMENT = "Medegefinancierd door de Europese Unie"
EMBLEM, END = "header, table 1, row 1, column 1", "body, paragraph 96"  # places


class Case(NamedTuple):
    """A change of a good document, with the code and the place of what is found then."""

    code: str
    name: str
    place: str
    change: Change
    base: str = NEW
    period: str | None = None
    emblem: bytes | None = None

    @property
    def clause(self) -> str:
        """Where the rule is written that it breaks, by the page."""
        return clause(self.code, self.period or _PERIODS[self.base])

    def found(self, language: str = "en") -> list[Finding]:
        """What is found in the broken document."""
        return found(self.change(good(self.base)), language, self.period, self.emblem)


@cache
def good(name: str = NEW) -> bytes:
    """The document of an example."""
    return (DATA / "goldens" / f"{name}.docx").read_bytes()


def found(
    data: bytes,
    language: str = "en",
    period: str | None = None,
    emblem: bytes | None = None,
) -> list[Finding]:
    """What is found in a document, but for that which `broken_packages` is about."""
    told = verify(data, "minutes.docx", Wishes(language, period or "", emblem)).problems
    return [one for one in told if not _OF_PACKAGES.match(one.code)]


def swap(part: str, old: str, new: str) -> Change:
    """Replace the first occurrence of a text in a part, which must hold it."""

    def change(data: bytes) -> bytes:
        text = parts(data)[part].decode()
        assert old in text, (part, old)
        return rezipped(data, {part: text.replace(old, new, 1)})

    return change


def chain(*changes: Change) -> Change:
    """One change after the other."""

    def change(data: bytes) -> bytes:
        for one in changes:
            data = one(data)
        return data

    return change


def part(name: str, content: bytes | str | None) -> Change:
    """Replace a part, or take it away."""
    return lambda data: rezipped(data, {name: content})


def paragraph(text: str, look: str = "", shape: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{shape}</w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def at_end(xml: str) -> Change:
    """Add something at the end of the text."""
    return swap(BODY, "<w:sectPr>", f"{xml}<w:sectPr>")


def cell(text: str, properties: str = "", look: str = "") -> str:
    """A cell of a table."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text, look)}</w:tc>"


def table(*rows: str, properties: str = "", header: str = "<w:tblHeader/>") -> str:
    """A table with lines, its first row a header row, and a paragraph behind it."""
    lines = '<w:tblBorders><w:insideH w:val="single"/></w:tblBorders>'
    first, *others = rows
    inner = f"<w:tr><w:trPr>{header}</w:trPr>{first}</w:tr>"
    inner += "".join(f"<w:tr>{row}</w:tr>" for row in others)
    return f"<w:tbl><w:tblPr>{properties}{lines}</w:tblPr>{inner}</w:tbl><w:p/>"


def style(kind: str, name: str, look: str) -> Change:
    """Add a style."""
    xml = f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{look}</w:style>'
    return swap(STYLES, "</w:styles>", f"{xml}</w:styles>")


def colour(value: str) -> str:
    """A text colour."""
    return f'<w:color w:val="{value}"/>'


def fill(value: str, rest: str = "") -> str:
    """A shading."""
    return f'<w:shd w:val="clear" w:fill="{value}"{rest}/>'


def styled(name: str) -> str:
    """A paragraph's style."""
    return f'<w:pStyle w:val="{name}"/>'


def theme(data: bytes) -> bytes:
    """A document with a theme whose fourth accent is pale, and whose fonts are others."""
    scheme = "http://schemas.openxmlformats.org/drawingml/2006/main"
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in {"dk1": "000000", "lt1": "FFFFFF", "accent4": "FFC000"}.items()
    )
    fonts = '<a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
    fonts += '<a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme>'
    xml = f'<a:theme xmlns:a="{scheme}"><a:themeElements><a:clrScheme name="x">{colours}'
    xml += f"</a:clrScheme>{fonts}</a:themeElements></a:theme>"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    link = f'<Relationship Id="rIdT" Type="{kind}" Target="theme1.xml"/></Relationships>'
    linked = swap("word/_rels/document.xml.rels", "</Relationships>", link)
    return part("word/theme1.xml", xml)(linked(data))


def picture(number: int, width: int, height: int, words: str = 'descr="Logo"') -> str:
    """A paragraph with a picture of relationship `rIdLogo`, in tenths of a millimetre."""
    size = f'cx="{width * 3600}" cy="{height * 3600}"'
    return (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="x" {words}/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:blipFill><a:blip r:embed="rIdLogo"/>'
        f"</pic:blipFill><pic:spPr><a:xfrm><a:ext {size}/></a:xfrm></pic:spPr></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def logo(of: str, place: Change) -> Change:
    """A picture in a part, with its bytes."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    link = f'<Relationship Id="rIdLogo" Type="{kind}" Target="media/logo.gif"/></Relationships>'
    rels = f"word/_rels/{of.removeprefix('word/')}.rels"
    return chain(part("word/media/logo.gif", DOT), swap(rels, "</Relationships>", link), place)


def link(text: str) -> str:
    """A paragraph with a link."""
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f'<w:p><w:hyperlink r:id="rIdLink5">{run}</w:hyperlink></w:p>'


Told = Callable[[str], list[Problem]]


def samples(cases: list[Case], *others: str) -> list[tuple[str, str, Told]]:
    """The first case of each code, and others by their names: what is told of them."""
    firsts = {case.code: case for case in reversed(cases)}
    shown = [*firsts.values(), *(case for case in cases if case.name in others)]
    return [(case.code, f"minutes with this change: {case.name}", _told(case)) for case in shown]


def _told(case: Case) -> Told:
    """What is told of a case, by the language."""
    return lambda language: [*case.found(language)]
