"""Minutes in which somebody who cannot see the page gets lost, each for one reason."""

from __future__ import annotations

from broken_documents import (
    CORE,
    EMBLEM,
    END,
    FIRST,
    FOOTER,
    HEADER,
    STYLES,
    Case,
    Change,
    at_end,
    cell,
    chain,
    link,
    logo,
    paragraph,
    picture,
    samples,
    style,
    styled,
    swap,
    table,
)

from minutes_kit.yaml.signs import SIGNS
from word import BODY

TEXT = "<w:r><w:t>{}</w:t></w:r>"


def link_field(text: str) -> str:
    """A paragraph with a link that is a field, as older programs make it."""
    begin, between, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    said = '<w:r><w:instrText> HYPERLINK "http://example.org" </w:instrText></w:r>'
    return f"<w:p>{begin}{said}{between}{TEXT.format(text)}{end}</w:p>"


FOLLOWS = cell("", "<w:hMerge/>")


def controlled(table: str) -> str:
    """A table whose rows are in a control, as those of a repeating section are."""
    inside = table.replace("<w:tr>", "<w:sdt><w:sdtContent><w:tr>", 1)
    return "</w:tr></w:sdtContent></w:sdt></w:tbl>".join(inside.rsplit("</w:tr></w:tbl>", 1))


STRUCTURE = [
    Case("E721", "no title", "document", swap(CORE, "Stuurgroep Werk &amp; Zorg in de buurt", " ")),
    Case("E722", "no language", "document", swap(STYLES, '<w:lang w:val="nl-BE"', "<w:lang")),
    Case(
        "E723", "a word for a language", END, at_end(paragraph("x", '<w:lang w:val="Nederlands"/>'))
    ),
    Case("E723", "an empty language", END, at_end(paragraph("x", '<w:lang w:val=""/>'))),
    Case(
        "E723",
        "a style without a language",
        "document",
        style("character", "Own", '<w:rPr><w:lang w:val="nl_BE"/></w:rPr>'),
    ),
    Case(
        "E724",
        "two languages",
        "document",
        swap(STYLES, '<w:lang w:val="nl-BE"', '<w:lang w:val="fr-BE"'),
    ),
    Case(
        "E725",
        "a heading two levels below",
        END,
        at_end(paragraph("Koers", shape=styled("Heading4"))),
    ),
    Case(
        "E725",
        "a first heading of the second level",
        "body, paragraph 1",
        swap(BODY, FIRST, FIRST + paragraph("Vooraf", shape=styled("Heading2"))),
    ),
    Case(
        "E725",
        "a level of its own",
        END,
        at_end(paragraph("Koers", shape='<w:outlineLvl w:val="5"/>')),
    ),
    Case(
        "E725",
        "a deep heading of a program that only names its styles",
        END,
        chain(
            style("paragraph", "H5", ""),
            swap(STYLES, 'w:val="H5"/>', 'w:val="heading 5"/>'),
            at_end(paragraph("Besluit", shape=styled("H5"))),
        ),
    ),
    Case("E726", "an empty heading", END, at_end(paragraph(" ", shape=styled("Heading2")))),
    Case(
        "E727",
        "typed dashes",
        END,
        at_end("".join(map(paragraph, ("- a", "– b", "- c"))).replace("–", "-")),
    ),
    Case("E727", "typed numbers", END, at_end("".join(map(paragraph, ("1. a", "2. b", "3. c"))))),
    Case(
        "E727",
        "typed numbers in brackets",
        END,
        at_end("".join(map(paragraph, ("(1) a", "(2) b", "(3) c")))),
    ),
    Case(
        "E727",
        "typed dots behind each other",
        END,
        at_end(paragraph("• a</w:t><w:br/><w:t>• b</w:t><w:br/><w:t>• c")),
    ),
    Case(
        "E727",
        "typed dashes with white between",
        END,
        at_end("<w:p/>".join(map(paragraph, ("- a", "- b", "- c")))),
    ),
    Case(
        "E727",
        "typed dots behind very many lines",
        END,
        at_end(paragraph("x</w:t><w:br/><w:t>" * 2000 + "</w:t><w:br/><w:t>".join(("• a",) * 3))),
    ),
    *(
        Case(
            "E727",
            f"a typed list of levels: {lines[1]}",
            END,
            at_end("".join(map(paragraph, lines))),
        )
        for lines in (
            ("- a", "o\tb", "- c"),
            ("- a", "• b", "◦ c", "▪ d", "▪ e"),
            ("1. a", "- b", "2. c"),
            ("1. a", "1.1 b", "1.1.1 c", "1.1.2 d"),
            ("1. a", "1.1. b", "1.2. c", "2. d"),
            ("- a", "1) b", "2) c"),
            *((f"{sign}\ta",) * 3 for sign in sorted(SIGNS)),
        )
    ),
    Case(
        "E728", "no header row", "body, table 1, row 1, column 1", swap(BODY, "<w:tblHeader/>", "")
    ),
    Case(
        "E728",
        "a row that is no header",
        "body, table 1, row 1, column 1",
        swap(BODY, "<w:tblHeader/>", '<w:tblHeader w:val="0"/>'),
    ),
    Case(
        "E728",
        "a table with lines of its own",
        "body, table 2, row 1, column 1",
        at_end(table(cell("a") + cell("b"), cell("c") + cell("d"), header="")),
    ),
    Case(
        "E728",
        "rows in a control",
        "body, table 2, row 1, column 1",
        at_end(controlled(table(cell("a") + cell("b"), cell("c") + cell("d"), header=""))),
    ),
    Case(
        "E729",
        "a table in a table",
        "body, table 3, row 1, column 1",
        at_end(
            table(f"<w:tc>{table(cell('a') + cell('b'))}</w:tc>{cell('c')}", cell("d") + cell("e"))
        ),
    ),
    Case(
        "E730",
        "a cell over columns",
        "body, table 2, row 2, column 1",
        at_end(table(cell("a") + cell("b"), cell("c", '<w:gridSpan w:val="2"/>'))),
    ),
    Case(
        "E730",
        "a cell over columns in a control",
        "body, table 2, row 2, column 1",
        at_end(controlled(table(cell("a") + cell("b"), cell("c", '<w:gridSpan w:val="2"/>')))),
    ),
    Case(
        "E730",
        "a cell over columns of older programs",
        "body, table 2, row 2, column 1",
        at_end(table(cell("a") + cell("b"), cell("c", '<w:hMerge w:val="restart"/>') + FOLLOWS)),
    ),
    Case(
        "E731",
        "a cell over rows",
        "body, table 2, row 2, column 1",
        at_end(
            table(
                cell("a") + cell("b"),
                cell("c", '<w:vMerge w:val="restart"/>') + cell("d"),
                cell("", "<w:vMerge/>") + cell("e"),
            )
        ),
    ),
    Case(
        "E732",
        "an emblem without words",
        EMBLEM,
        swap(HEADER, 'descr="Embleem van de Europese Unie"', ""),
    ),
    Case(
        "E732",
        "a picture with blank words",
        END,
        logo(BODY, at_end(picture(7, 90, 90, 'descr=" "'))),
    ),
    Case(
        "E732",
        "a picture of older programs",
        END,
        logo(
            BODY,
            at_end(
                '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
                '<v:imagedata r:id="rIdLogo"/></v:shape></w:pict></w:r></w:p>'
            ),
        ),
    ),
    Case("E733", "a link that says here", END, at_end(link("hier"))),
    Case("E733", "a link that says click", END, at_end(link("Klik hier!"))),
    Case("E733", "a link of a field", END, at_end(link_field("hier"))),
    Case(
        "E733",
        "a link of a simple field",
        END,
        at_end(
            f"<w:p><w:fldSimple w:instr='HYPERLINK x'>{TEXT.format('hier')}</w:fldSimple></w:p>"
        ),
    ),
    Case("E733", "a French link", END, at_end(link("En savoir plus…"))),
    Case(
        "E734",
        "a sentence in the footer",
        "footer, paragraph 2",
        swap(
            FOOTER,
            "</w:ftr>",
            paragraph("Dit document is vertrouwelijk en wordt niet aan derden bezorgd.")
            + "</w:ftr>",
        ),
    ),
    Case(
        "E734",
        "a date in the footer",
        "footer, paragraph 2",
        swap(FOOTER, "</w:ftr>", paragraph("Reageren kan tot 3 april 2025") + "</w:ftr>"),
    ),
    Case(
        "E734",
        "a sentence in the header",
        "header, paragraph 6",
        swap(
            HEADER,
            "</w:hdr>",
            paragraph("Bezorg uw opmerkingen aan het secretariaat binnen de tien dagen!")
            + "</w:hdr>",
        ),
    ),
    Case("E735", "an empty link", END, at_end(link(""))),
]


def usual(yes: str) -> Change:
    """The language in the usual style, which says in one of several ways that it is that."""
    start = '<w:style w:type="paragraph" w:default="{}" w:styleId="Normal">'
    end = "</w:pPr></w:style>"
    return chain(
        swap(STYLES, '<w:lang w:val="nl-BE"', "<w:lang"),
        swap(STYLES, start.format(1), start.format(yes)),
        swap(STYLES, end, '</w:pPr><w:rPr><w:lang w:val="nl-BE"/></w:rPr></w:style>'),
    )


GOOD: dict[str, Change] = {
    "two dashes": at_end("".join(map(paragraph, ("- a", "- b")))),
    "numbers that do not count": at_end("".join(map(paragraph, ("18. september", "9. a", "7. b")))),
    "white between words that breaks no line": at_end(paragraph("a\n- b\n- c\n- d")),
    "lines of a text that no list begins": at_end(
        "".join(map(paragraph, ("2.1 a", "2.2 b", "2.3 c", "10.00 a", "10.30 b", "1.1.2024 c")))
    ),
    "two dashes and a number": at_end("".join(map(paragraph, ("- a", "- b", "1. c", "x")))),
    "a day": at_end(paragraph("18. september")),
    "dashes in cells": at_end(table(cell("a") + cell("b"), *[cell("- x") + cell("- y")] * 3)),
    "a table that only places": at_end(
        f"<w:tbl><w:tblPr/><w:tr>{cell('a')}{cell('b')}</w:tr><w:tr>{cell('c')}{cell('d')}</w:tr>"
        "</w:tbl><w:p/>"
    ),
    "a link of a field that says where": at_end(link_field("www.esf.be")),
    "a header row in a control": at_end(controlled(table(cell("a") + cell("b"), cell("c") * 2))),
    "a picture that is decoration": logo(
        BODY,
        at_end(
            picture(7, 90, 90, "").replace(
                'name="x" />',
                'name="x"><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
                '<a:ext><d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/'
                'decorative" val="1"/></a:ext></a:extLst></wp:docPr>',
            )
        ),
    ),
    "a sentence in text and footer": chain(
        at_end(paragraph("Dit document is vertrouwelijk en wordt niet aan derden bezorgd.")),
        swap(
            FOOTER,
            "</w:ftr>",
            paragraph("Dit document is vertrouwelijk en wordt niet aan derden bezorgd.")
            + "</w:ftr>",
        ),
    ),
    "an address in the footer": swap(
        FOOTER,
        "</w:ftr>",
        paragraph("ESF-Agentschap, Gasthuisstraat 35, 1000 Brussel, tel. 02 000 00 00, www.esf.be")
        + "</w:ftr>",
    ),
    "another word of another language": at_end(paragraph("bonjour", '<w:lang w:val="fr-FR"/>')),
    "Spanish by Word's own name": at_end(paragraph("x", '<w:lang w:val="es-ES_tradnl"/>')),
    "a language as systems write it": swap(CORE, ">nl-BE<", ">nl_BE<"),
    "no language at all": at_end(paragraph("x", '<w:lang w:val="x-none"/>')),
    "the same language of another country": swap(
        STYLES, '<w:lang w:val="nl-BE"', '<w:lang w:val="nl-NL"'
    ),
    **{f"the language of a usual style that says {yes}": usual(yes) for yes in ("1", "true", "on")},
}
SAMPLES = samples(STRUCTURE)
