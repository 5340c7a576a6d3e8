"""Minutes with text that is too pale for what is behind it, each in one way."""

from __future__ import annotations

from broken_documents import (
    END,
    Case,
    Change,
    at_end,
    cell,
    chain,
    colour,
    fill,
    paragraph,
    samples,
    style,
    styled,
    table,
    theme,
)

CELLS = "body, table 2, row 1, column 1"
DARK = '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
LOOK = '<w:tblStyle w:val="Own"/><w:tblLook w:val="0020"/>'
ONE = table(cell("a") + cell("b"), cell("c") + cell("d"), properties=LOOK)
CONTRAST = [
    Case("E741", "pale text", END, at_end(paragraph("x", colour("AAAAAA")))),
    Case("E741", "white text", END, at_end(paragraph("x", colour("FFFFFF")))),
    Case(
        "E741",
        "text on a shaded run",
        END,
        at_end(paragraph("x", colour("003399") + fill("000000"))),
    ),
    Case(
        "E741",
        "blue text behind a marker",
        END,
        at_end(paragraph("x", colour("003399") + '<w:highlight w:val="darkBlue"/>')),
    ),
    Case(
        "E741",
        "black text on a dark paragraph",
        END,
        at_end(paragraph("x", colour("000000"), fill("222222"))),
    ),
    Case(
        "E741",
        "text of a pale style",
        END,
        chain(
            style("paragraph", "Own", f"<w:rPr>{colour('BBBBBB')}</w:rPr>"),
            at_end(paragraph("x", shape=styled("Own"))),
        ),
    ),
    Case(
        "E741",
        "a style on a pale one",
        END,
        chain(
            style("paragraph", "Own", f"<w:rPr>{colour('BBBBBB')}</w:rPr>"),
            style("paragraph", "Other", '<w:basedOn w:val="Own"/>'),
            at_end(paragraph("x", shape=styled("Other"))),
        ),
    ),
    Case(
        "E741",
        "letters of a pale style",
        END,
        chain(
            style("character", "Own", f"<w:rPr>{colour('BBBBBB')}</w:rPr>"),
            at_end(paragraph("x", '<w:rStyle w:val="Own"/>')),
        ),
    ),
    Case(
        "E741",
        "a pale colour of the theme",
        END,
        chain(theme, at_end(paragraph("x", '<w:color w:val="000000" w:themeColor="accent4"/>'))),
    ),
    Case(
        "E741",
        "a colour of the theme made lighter",
        END,
        chain(
            theme,
            at_end(
                paragraph("x", '<w:color w:val="000000" w:themeColor="text1" w:themeTint="66"/>')
            ),
        ),
    ),
    Case(
        "E741",
        "black text in a dark cell",
        "body, table 2, row 2, column 1",
        at_end(
            table(cell("a") + cell("b"), cell("c", fill("111111"), colour("000000")) + cell("d"))
        ),
    ),
    Case(
        "E741",
        "white text on nothing in a header row",
        CELLS,
        chain(
            style("table", "Own", DARK + "</w:tcPr></w:tblStylePr>"),
            at_end(table(cell("a"), cell("c"), properties=LOOK)),
        ),
    ),
    Case(
        "E741",
        "half a pattern",
        END,
        at_end(
            paragraph(
                "x", colour("000000"), '<w:shd w:val="pct75" w:color="000000" w:fill="FFFFFF"/>'
            )
        ),
    ),
    Case(
        "E741",
        "large text that is too pale",
        END,
        at_end(paragraph("x", colour("AAAAAA") + '<w:sz w:val="40"/>')),
    ),
]
BLACK_ROW = style("table", "Own", f"{DARK}{fill('000000')}</w:tcPr></w:tblStylePr>")
GOOD: dict[str, Change] = {
    "white text in a dark header row": chain(BLACK_ROW, at_end(ONE)),
    "large grey text": at_end(paragraph("x", colour("8A8A8A") + '<w:sz w:val="36"/>')),
    "bold grey text of 14 points": at_end(
        paragraph("x", f'<w:b/>{colour("8A8A8A")}<w:sz w:val="28"/>')
    ),
    "pale text that is hidden": at_end(paragraph("x", f"<w:vanish/>{colour('FFFFFF')}")),
    "pale white space": at_end(paragraph(" ", colour("FFFFFF"))),
    "white text on the dark colour of the theme": chain(
        theme,
        at_end(paragraph("x", colour("FFFFFF"), fill("FFFFFF", ' w:themeFill="text1"'))),
    ),
}
SAMPLES = samples(CONTRAST)
