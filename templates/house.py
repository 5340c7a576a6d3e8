"""What the templates of ESF share: the head of the pages and of the document, and the package."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import emblem
import package
from minutes_kit.word.template.cache import shipped_form
from styles import (
    AGENDA,
    RULE,
    XML,
    agenda_numbers,
    agenda_styles,
    border,
    cell_margins,
    numbering,
    styles,
)
from wordml import (
    NAMES,
    TAB,
    bold,
    cell,
    field,
    light,
    optional,
    paragraph,
    picture,
    row,
    table,
)

CENTIMETRE = 360_000  # in the unit of Word's pictures
EMBLEM_HEIGHT = 14 * CENTIMETRE // 10  # the Commission asks for at least 1 cm
# Widths are twentieths of a point; A4 less two margins of 2.5 cm leaves 9070.
HEADER = (1420, 4150, 3500)
TITLE = (
    "{{ item.title }}{% if item.confidential %}",
    light("{% if item.title %} – {% endif %}{{ item.confidential }}"),
    "{% endif %}",
)
"""The runs of the title of an item."""


def opening() -> str:
    """What the meeting was: draft, title, reference, date, place, approval and roles."""
    date = (
        "{{ date[:1]|upper }}{{ date[1:] }}{% if time %}, {{ time }}{% endif %}"
        "{% if location %} – {{ location }}{% endif %}"
    )
    funding = "{% if funding_statement %}{{ funding_statement }} – {% endif %}{{ fund }}"
    return "".join(
        (
            optional("Draft", "draft"),
            optional("Document Kind", "kind"),
            paragraph("Title", "{{ title }}"),
            optional("Metadata", "reference", named("reference")),
            paragraph("Subtitle", date),
            optional("Metadata", "approval"),
            optional("Metadata", "chair", named("chair")),
            optional("Metadata", "minute_taker", named("minute_taker")),
            paragraph("Funding", funding),
        )
    )


def named(name: str) -> str:
    """A label, the language's colon and the value."""
    return f"{{{{ labels.{name} }}}}{{{{ labels.colon }}}} {{{{ {name} }}}}"


def document(*contents: str) -> str:
    """The part word/document.xml: contents on pages with the head and the foot of the house."""
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/>'
        '<w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1418" w:bottom="1417" w:left="1418" w:header="624" '
        'w:footer="624" w:gutter="0"/></w:sectPr>'
    )
    body = "".join((opening(), *contents, page))
    return f"{XML}<w:document {NAMES}><w:body>{body}</w:body></w:document>"


def listing(columns: dict[str, int], rows: str, caption: str) -> str:
    """A table of columns with the labels and widths given; its header row returns on each page."""
    titles = [paragraph("Table Heading", f"{{{{ labels.{name} }}}}") for name in columns]
    return headed(tuple(columns.values()), titles, rows, caption)


def headed(widths: tuple[int, ...], titles: Sequence[str], rows: str, caption: str) -> str:
    """A table of columns with the titles given; its header row returns on each page."""
    header = row("".join(map(cell, widths, titles)), "<w:tblHeader/>")
    look = (
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{{{{ labels.{caption}|e }}}}"/>'
    )
    return table(widths, header + rows, style='<w:tblStyle w:val="ESFTable"/>', rest=look)


def below(record: str, *fields: str) -> list[str]:
    """Paragraphs that stand back below a text of a record, each where its field is filled."""
    return [
        optional("Body Text", f"{record}.{name}", light(f"{{{{ {record}.{name} }}}}"))
        for name in fields
    ]


def header() -> str:
    """The part word/header1.xml: emblem and fund at the left, agency and draft at the right."""
    contents = (
        paragraph("header", picture(EMBLEM_HEIGHT, "EU", "{{ labels.emblem|e }}")),
        optional("header", "funding_statement") + paragraph("header", "{{ fund }}"),
        paragraph("Header Right", bold("{{ labels.agency }}"))
        + optional("Header Right", "draft", bold("{{ draft }}")),
    )
    middle = '<w:vAlign w:val="center"/>'
    cells = "".join(cell(*pair, middle) for pair in zip(HEADER, contents, strict=True))
    rule = f"<w:tblBorders>{border('bottom', 4, 0, RULE)}</w:tblBorders>"
    layout = table(HEADER, row(cells), borders=rule, rest=cell_margins(0, 0, 140, 0))
    # Word wants a paragraph after the table; this style's is one point high.
    return f"{XML}<w:hdr {NAMES}>{layout}{paragraph('Header End')}</w:hdr>"


def footer() -> str:
    """The part word/footer1.xml: title at the left, page at the right."""
    line = paragraph(
        "footer",
        "{{ title }}",
        TAB,
        "{{ labels.page }} ",
        field("PAGE"),
        " {{ labels.of }} ",
        field("NUMPAGES"),
    )
    return f"{XML}<w:ftr {NAMES}>{line}</w:ftr>"


def parts(document: str, agenda: bool) -> dict[str, str | bytes]:
    """All parts of a template, in the order of the zip; `agenda` with the styles of one alone."""
    return {
        "[Content_Types].xml": package.content_types(),
        "_rels/.rels": package.package_relationships(),
        "docProps/core.xml": package.core(),
        "docProps/app.xml": package.app(),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": package.document_relationships(),
        "word/styles.xml": styles(agenda_styles() if agenda else ""),
        "word/numbering.xml": numbering({AGENDA: agenda_numbers()} if agenda else {}),
        "word/settings.xml": package.settings(),
        "word/header1.xml": header(),
        "word/_rels/header1.xml.rels": package.header_relationships(),
        "word/footer1.xml": footer(),
        "word/media/eu.png": emblem.png(),
        "word/media/eu.svg": emblem.svg(),
    }


def clear(folder: Path) -> None:
    """Take away the programs of templates as they were before."""
    for program in (folder / "programs").glob("*.py"):
        program.unlink()


def save(path: Path, document: str, *, agenda: bool = False) -> None:
    """Write a template, its compiled form and its programs, which spare users that work."""
    package.save(path, parts(document, agenda))
    form, programs = shipped_form(path.read_bytes())
    path.with_suffix(".compiled").write_bytes(form)
    for name, program in programs.items():
        (path.parent / name).write_text(program, encoding="utf-8", newline="\n")
