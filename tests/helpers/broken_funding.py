"""Minutes that break the rules of European funding, each in one way."""

from __future__ import annotations

from broken_documents import (
    CORE,
    DOT,
    EMBLEM,
    END,
    FIRST,
    HEADER,
    HEADER_RELS,
    OLD,
    PNG,
    STATEMENT,
    STYLES,
    SVG,
    Case,
    Change,
    at_end,
    cell,
    chain,
    colour,
    fill,
    good,
    logo,
    paragraph,
    part,
    picture,
    samples,
    style,
    styled,
    swap,
    theme,
)

from word import BODY, parts, rezipped

FUND = "Europees Sociaal Fonds"
BESIDE, IN_BODY = "header, table 1, row 1, column 2", "body, paragraph 8"
HEAD_RUN = '<w:r><w:t xml:space="preserve">Medegefinancierd'
SPACE = ' xml:space="preserve"'


def beside(look: str) -> Change:
    """The statement beside the emblem in another look."""
    return swap(HEADER, HEAD_RUN, HEAD_RUN.replace("<w:r>", f"<w:r><w:rPr>{look}</w:rPr>"))


def in_body(look: str) -> Change:
    """The statement in the text in another look."""
    return swap(BODY, HEAD_RUN, HEAD_RUN.replace("<w:r>", f"<w:r><w:rPr>{look}</w:rPr>"))


def shape(xml: str) -> Change:
    """The emblem with something done to its shape."""
    return swap(HEADER, "</pic:spPr>", f"{xml}</pic:spPr>")


def grouped(width: int, height: int, turn: str = "") -> Change:
    """The emblem in a group that is shown so large, in thousands of Word's unit."""
    group = (
        '<g:wgp xmlns:g="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">'
        f'<g:grpSpPr><a:xfrm{turn}><a:ext cx="{width}000" cy="{height}000"/>'
        '<a:chExt cx="756000" cy="504000"/></a:xfrm></g:grpSpPr>'
    )
    return chain(
        swap(HEADER, "<pic:pic", f"{group}<pic:pic"),
        swap(HEADER, "</pic:pic>", "</pic:pic></g:wgp>"),
    )


def placed(way: str, start: int) -> Change:
    """The emblem at a place of the page."""
    name = f"wp:position{way}"
    place = f"<wp:posOffset>{start}</wp:posOffset>"
    return chain(
        swap(HEADER, "<wp:inline", "<wp:anchor"),
        swap(HEADER, "</wp:inline>", "</wp:anchor>"),
        swap(HEADER, "<wp:extent", f'<{name} relativeFrom="page">{place}</{name}><wp:extent'),
    )


def denied(part: str) -> Change:
    """The statement with a word that says the opposite."""
    return swap(part, STATEMENT, f"Niet langer {STATEMENT.lower()}")


def blip(xml: str) -> Change:
    """The emblem with something done to its colours."""
    return swap(HEADER, "<a:extLst>", f"{xml}<a:extLst>")


def extents(width: int, height: int) -> Change:
    """The emblem of another size, in tenths of a millimetre."""

    def change(data: bytes) -> bytes:
        text = parts(data)[HEADER].decode()
        size = f'cx="{width * 3600}" cy="{height * 3600}"'
        return rezipped(data, {HEADER: text.replace('cx="756000" cy="504000"', size)})

    return change


def logo_in_header(width: int, height: int) -> Change:
    """A logo below the emblem's table."""
    return logo(HEADER, swap(HEADER, "</w:tbl>", f"</w:tbl>{picture(7, width, height)}"))


def titled(kind: str) -> Change:
    """The first page with a header of its own, of the kind that `header1` is then."""
    own = swap(BODY, "<w:sectPr>", "<w:sectPr><w:titlePg/>")
    return chain(
        own, swap(BODY, 'headerReference w:type="default"', f'headerReference w:type="{kind}"')
    )


PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
EMBLEM_PARAGRAPH = picture(8, 210, 140).replace("rIdLogo", "rIdEmblem")


def emblem_in_body(place: Change) -> Change:
    """The emblem in the text instead of in the header."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    new = f'<Relationship Id="rIdEmblem" Type="{kind}" Target="media/eu.png"/></Relationships>'
    rels = swap("word/_rels/document.xml.rels", "</Relationships>", new)
    return chain(rels, NO_EMBLEM, place)


def bare_header(*texts: str) -> Change:
    """The header without its table: the emblem, and texts behind it in the same paragraph."""

    def change(data: bytes) -> bytes:
        xml = parts(data)[HEADER].decode()
        drawing = xml[xml.index("<w:drawing>") : xml.index("</w:drawing>")] + "</w:drawing>"
        runs = "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts)
        start = xml[: xml.index("<w:tbl>")]
        line = f"<w:p><w:r>{drawing}</w:r>{runs}</w:p></w:hdr>"
        return rezipped(data, {HEADER: start + line})

    return change


TOP = style("paragraph", "Top", "<w:pPr><w:pageBreakBefore/></w:pPr>")
AT_TOP = paragraph("{}", shape=styled("Top"))  # a text at the top of a page
LAYOUT = f"<w:tbl><w:tr>{cell('x')}{cell('x') * 3}</w:tr></w:tbl>"
NO_EMBLEM = swap(HEADER_RELS, "media/eu.png", "media/no.png")
NO_EMBLEM = chain(NO_EMBLEM, swap(HEADER_RELS, "media/eu.svg", "media/no.svg"))
FOREIGN = swap(CORE, "2025-03-18T09:30:00Z</dcterms:created>", "</dcterms:created>")
UNDATED = chain(FOREIGN, swap(BODY, "18 maart 2025, ", ""), swap(BODY, "1 april 2025", "tijdig"))
OTHER_PIXELS = parts(good())[PNG] + b"x"

FUNDING = [
    Case("E701", "no emblem", "document", NO_EMBLEM),
    Case("E701", "no emblem in old minutes", "document", NO_EMBLEM, OLD),
    Case(
        "E701",
        "another picture",
        "document",
        chain(part(PNG, DOT), part(SVG, b"<svg/>")),
    ),
    Case("E702", "a first page with no header", EMBLEM, titled("default")),
    Case(
        "E702",
        "the emblem on the second page",
        END.replace("96", "97"),
        emblem_in_body(at_end(PAGE_BREAK + EMBLEM_PARAGRAPH)),
    ),
    Case(
        "E702",
        "the emblem behind a section",
        END.replace("96", "97"),
        emblem_in_body(at_end("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" + EMBLEM_PARAGRAPH)),
    ),
    Case(
        "E702",
        "the emblem far down in a file that Word never saved",
        "body, paragraph 181",
        emblem_in_body(at_end(paragraph("x") * 85 + EMBLEM_PARAGRAPH)),
    ),
    Case(
        "E702",
        "the emblem below a long text",
        "body, paragraph 2",
        emblem_in_body(swap(BODY, FIRST, FIRST + paragraph("x " * 4200) + EMBLEM_PARAGRAPH)),
    ),
    Case(
        "E702",
        "the emblem below a heading at the top of a page",
        "body, paragraph 3",
        chain(
            TOP,
            emblem_in_body(
                swap(BODY, FIRST, FIRST + paragraph("x") + AT_TOP.format("x") + EMBLEM_PARAGRAPH)
            ),
        ),
    ),
    Case("E703", "a stretched emblem", EMBLEM, extents(300, 140)),
    Case("E703", "a squeezed emblem", EMBLEM, extents(190, 140)),
    Case("E703", "a turned emblem", EMBLEM, swap(HEADER, "<a:xfrm>", '<a:xfrm rot="5400000">')),
    Case("E703", "an emblem in a turned group", EMBLEM, grouped(756, 504, ' rot="5400000"')),
    Case("E703", "an emblem in a stretched group", EMBLEM, grouped(1512, 504)),
    Case("E703", "a mirrored emblem", EMBLEM, swap(HEADER, "<a:xfrm>", '<a:xfrm flipH="1">')),
    Case(
        "E704",
        "a cropped emblem",
        EMBLEM,
        swap(HEADER, "<a:stretch>", '<a:srcRect l="20000"/><a:stretch>'),
    ),
    Case("E704", "a round emblem", EMBLEM, swap(HEADER, 'prst="rect"', 'prst="ellipse"')),
    Case(
        "E704",
        "an emblem with a margin",
        EMBLEM,
        swap(HEADER, "<a:fillRect/>", '<a:fillRect t="9000" b="9000"/>'),
    ),
    Case("E705", "a small emblem", EMBLEM, extents(144, 96)),
    Case("E705", "an emblem in a small group", EMBLEM, grouped(302, 201)),
    Case("E706", "a larger logo", "header, paragraph 5", logo_in_header(400, 200)),
    Case(
        "E706",
        "a larger logo on the page",
        "body, paragraph 1",
        logo(BODY, swap(BODY, FIRST, FIRST + picture(7, 300, 150))),
    ),
    Case("E707", "a grey emblem", EMBLEM, blip("<a:grayscl/>")),
    Case("E707", "a pale emblem", EMBLEM, blip('<a:alphaModFix amt="40000"/>')),
    Case("E707", "a washed out emblem", EMBLEM, blip('<a:lum bright="70000" contrast="-70000"/>')),
    Case("E707", "an emblem of two colours", EMBLEM, blip("<a:duotone/>")),
    Case(
        "E707",
        "an emblem with a glow",
        EMBLEM,
        swap(HEADER, "</pic:spPr>", "<a:effectLst><a:glow/></a:effectLst></pic:spPr>"),
    ),
    Case("E707", "an emblem in perspective", EMBLEM, shape("<a:scene3d/>")),
    Case("E707", "an emblem with depth", EMBLEM, shape("<a:sp3d><a:bevelT/></a:sp3d>")),
    Case(
        "E707", "effects behind each other", EMBLEM, shape("<a:effectDag><a:glow/></a:effectDag>")
    ),
    Case(
        "E707", "an emblem many times", EMBLEM, swap(HEADER, "<a:stretch>", "<a:tile/><a:stretch>")
    ),
    Case("E708", "a hidden emblem", EMBLEM, swap(HEADER, 'name="EU"', 'name="EU" hidden="1"')),
    Case("E708", "an emblem left of the page", EMBLEM, placed("H", -760_000)),
    Case("E708", "an emblem below the page", EMBLEM, placed("V", 21_000_000)),
    Case(
        "E708",
        "an emblem in a hidden row",
        EMBLEM,
        swap(HEADER, "<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>"),
    ),
    Case(
        "E708",
        "an emblem in hidden text",
        EMBLEM,
        swap(HEADER, "<w:r><w:drawing>", "<w:r><w:rPr><w:vanish/></w:rPr><w:drawing>"),
    ),
    Case("E709", "other pixels than outlines", EMBLEM, part(PNG, OTHER_PIXELS)),
    Case("E709", "other outlines than pixels", EMBLEM, part(SVG, b"<svg/>")),
    Case("E710", "no statement beside the emblem", EMBLEM, swap(HEADER, STATEMENT, "ESF")),
    Case(
        "E710",
        "a part of the statement beside the emblem",
        BESIDE,
        swap(HEADER, STATEMENT, "Medegefinancierd door de EU"),
    ),
    Case(
        "E710",
        "an English statement beside the emblem",
        BESIDE,
        swap(HEADER, STATEMENT, "Co-funded by the European Union"),
    ),
    Case(
        "E710",
        "a header of a line without the statement",
        "header, paragraph 1",
        bare_header("ESF"),
    ),
    Case("E710", "a hidden statement", BESIDE, beside("<w:vanish/>")),
    Case("E710", "a statement in small letters", BESIDE, beside('<w:sz w:val="11"/>')),
    Case("E710", "a statement in narrow letters", BESIDE, beside('<w:w w:val="1"/>')),
    Case("E710", "a denial beside the emblem", EMBLEM, denied(HEADER)),
    Case(
        "E710",
        "no Union beside the emblem",
        EMBLEM,
        lambda data: data,
        OLD,
        "2014-2020",
    ),
    Case("E711", "no statement in the text", "document", swap(BODY, f"{STATEMENT} – ", "")),
    Case("E711", "a statement in letters of a point", IN_BODY, in_body('<w:sz w:val="2"/>')),
    Case("E711", "a denial in the text", "document", denied(BODY)),
    Case(
        "E711",
        "a part of the statement in the text",
        IN_BODY,
        swap(BODY, STATEMENT, "Medegefinancierd door Europa"),
    ),
    Case(
        "E711",
        "a French statement in the text",
        IN_BODY,
        swap(BODY, STATEMENT, "Cofinancé par l'Union européenne"),
    ),
    Case(
        "E712",
        "no fund",
        "document",
        chain(swap(BODY, FUND, "ESF"), swap(HEADER, FUND, "ESF")),
        OLD,
    ),
    Case(
        "E712",
        "no fund in the third period",
        "document",
        chain(swap(BODY, FUND, "ESF"), swap(HEADER, FUND, "Europese Unie")),
        OLD,
        "2007-2013",
    ),
    Case("E713", "another font", BESIDE, beside('<w:rFonts w:ascii="Georgia"/>')),
    Case("E713", "another font in the text", IN_BODY, in_body('<w:rFonts w:ascii="Georgia"/>')),
    Case(
        "E713",
        "another font of the theme",
        IN_BODY,
        chain(theme, in_body('<w:rFonts w:asciiTheme="majorHAnsi"/>')),
    ),
    Case(
        "E713",
        "another font of the style",
        IN_BODY,
        swap(
            STYLES,
            '<w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style><w:style '
            'w:type="paragraph" w:styleId="ListBullet">',
            '<w:rFonts w:ascii="Georgia"/></w:rPr></w:style><w:style '
            'w:type="paragraph" w:styleId="ListBullet">',
        ),
    ),
    Case("E714", "a statement in italics", BESIDE, beside("<w:i/>")),
    Case("E714", "an underlined statement", IN_BODY, in_body('<w:u w:val="single"/>')),
    Case("E714", "a statement with a shadow", BESIDE, beside("<w:shadow/>")),
    Case("E714", "a statement in small capitals", BESIDE, beside("<w:smallCaps/>")),
    Case(
        "E714",
        "italics of a style",
        BESIDE,
        chain(
            style("character", "Own", "<w:rPr><w:i/></w:rPr>"), beside('<w:rStyle w:val="Own"/>')
        ),
    ),
    Case("E715", "a grey statement", IN_BODY, in_body(colour("595959"))),
    Case("E715", "a green statement", BESIDE, beside(colour("006600"))),
    Case("W716", "no date", "document", UNDATED),
    Case("W717", "a later statement", END.replace("96", "65"), at_end(paragraph(STATEMENT)), OLD),
]
GOOD: dict[str, Change] = {
    "a header of a line": bare_header(STATEMENT, " – ESF"),
    "a smaller logo": logo_in_header(200, 120),
    "a wide logo": logo_in_header(900, 100),
    "a high logo": logo_in_header(100, 300),
    "a large picture below a heading": logo(BODY, at_end(picture(7, 1500, 900))),
    "the emblem in the first page's own header": titled("first"),
    "the emblem in the text": emblem_in_body(
        swap(BODY, FIRST, FIRST + paragraph(STATEMENT) + EMBLEM_PARAGRAPH)
    ),
    "a statement in the row below": chain(
        swap(HEADER, STATEMENT, "ESF"),
        swap(HEADER, "</w:tr>", f"</w:tr><w:tr><w:tc>{paragraph(STATEMENT)}</w:tc></w:tr>"),
    ),
    "a statement below the table": chain(
        swap(HEADER, STATEMENT, "ESF"),
        swap(HEADER, "</w:tbl>", f"</w:tbl>{paragraph(STATEMENT)}"),
    ),
    "the emblem behind a section on the same page": chain(
        swap(BODY, "<w:sectPr>", '<w:sectPr><w:type w:val="continuous"/>'),
        emblem_in_body(
            swap(
                BODY,
                FIRST,
                f"{FIRST}<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
                + paragraph(STATEMENT)
                + EMBLEM_PARAGRAPH,
            )
        ),
    ),
    "the emblem at the bottom of a page": emblem_in_body(
        swap(
            BODY,
            FIRST,
            FIRST + paragraph("x") * 30 + LAYOUT * 30 + paragraph(STATEMENT) + EMBLEM_PARAGRAPH,
        )
    ),
    "the emblem below a first line at the top of a page": chain(
        TOP,
        emblem_in_body(swap(BODY, FIRST, FIRST + AT_TOP.format(STATEMENT) + EMBLEM_PARAGRAPH)),
    ),
    "an emblem at a place": placed("H", 360_000),
    "the emblem in a group": grouped(756, 504),
    "a small statement in wide letters": beside('<w:sz w:val="12"/><w:w w:val="120%"/>'),
    "capitals": swap(HEADER, STATEMENT, STATEMENT.upper()),
    "a statement of two runs": swap(
        HEADER, "Medegefinancierd door", f"Medegefinancierd</w:t></w:r><w:r><w:t{SPACE}> door"
    ),
    "a white statement on black": in_body(colour("FFFFFF") + fill("000000")),
    "a statement in Verdana of the theme": chain(
        theme, in_body('<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Georgia"/>')
    ),
    "a statement in italics twice": chain(
        style("paragraph", "P", "<w:rPr><w:i/></w:rPr>"),
        style("character", "C", "<w:rPr><w:i/></w:rPr>"),
        swap(BODY, 'w:val="Funding"/>', 'w:val="P"/>'),
        in_body('<w:rStyle w:val="C"/>'),
    ),
    "a second statement in italics": at_end(paragraph(STATEMENT, "<w:i/>")),
}
SAMPLES = samples(
    FUNDING,
    "a part of the statement beside the emblem",
    "a hidden statement",
    "a statement in letters of a point",
    "an English statement beside the emblem",
    "a part of the statement in the text",
    "a French statement in the text",
)
