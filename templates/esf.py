"""Make esf.docx, the template of the minutes of ESF-Agentschap Vlaanderen.

Run `python templates/esf.py`; the same sources give the same bytes.
"""

from __future__ import annotations

from pathlib import Path

import emblem
import package
from attendance import people
from minutes_kit.notes.model import PEOPLE
from minutes_kit.word.template.cache import shipped_form
from styles import RULE, XML, border, cell_margins, numbering, styles
from wordml import (
    NAMES,
    TAB,
    blocks,
    blue,
    body,
    bold,
    brief,
    cell,
    choice,
    each,
    field,
    light,
    optional,
    paragraph,
    picture,
    row,
    row_tag,
    table,
    when,
)

CENTIMETRE = 360_000  # in the unit of Word's pictures
EMBLEM_HEIGHT = 14 * CENTIMETRE // 10  # the Commission asks for at least 1 cm
# Widths are twentieths of a point; A4 less two margins of 2.5 cm leaves 9070.
ACTIONS = {"what": 4600, "who": 2350, "due": 2120}
BELOW = ("since", "done")  # what an action is, in the same cell
HEADER = (1420, 4150, 3500)
SIGNATURES = (4535, 4535)
LEVELS = 3  # of items
CONTENTS = ("text", "projects", "findings", "decisions", "vote", "actions", "attachments", "items")
EM_SPACE = "\u2003"  # behind a typed number, which may be longer than any tab


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


def overview() -> str:
    """The parts and items of the agenda, each of which leads there."""
    entry = choice(
        ("entry.part", paragraph("Overview Part", "{{r entry.part }}")),
        (
            "entry.number",
            paragraph("Overview Own Number", blue("{{ entry.number }}"), TAB, "{{r entry.title }}"),
        ),
        ("", paragraph("Overview", "{{r entry.title }}")),
    )
    heading = paragraph("Heading 1 Unnumbered", "{{ labels.agenda }}")
    return when("overview", heading, each("entry in overview", entry))


def project(level: int) -> str:
    """A project under an item of a level."""
    name = "{{ labels.open_quote }}{{ project.title }}{{ labels.close_quote }}"
    heading = paragraph(
        f"Project {level}" if level > 1 else "Project",
        "{% if project.kind %}{{ project.kind }} {% endif %}",
        bold(name),
        "{% if project.presenters %} ({{ project.presenters }}){% endif %}",
    )
    text = when("project.text", blocks("project.text"))
    website = ("{{ labels.website }} ", "{{r project.website }}")
    return heading + text + optional("Body Text", "project.website", *website)


def section(name: str, level: int) -> str:
    """A heading, left out where the item's own title says the same, and its paragraphs."""
    title = optional(f"Heading {level + 1}", f"item.{name}_heading")
    return when(f"item.{name}", title, blocks(f"item.{name}"))


def action_table(actions: str) -> str:
    """Who does what by when; the header row returns on each page."""
    widths = tuple(ACTIONS.values())
    titles = (paragraph("Table Heading", f"{{{{ labels.{name} }}}}") for name in ACTIONS)
    below = [
        optional("Body Text", f"action.{name}", light(f"{{{{ action.{name} }}}}")) for name in BELOW
    ]
    what = "".join([blocks("action.what"), *below])
    rows = (
        row("".join(map(cell, widths, titles)), "<w:tblHeader/>"),
        row_tag(f"for action in {actions}", sum(widths), len(widths)),
        row("".join(map(cell, widths, (what, body("{{ action.who }}"), body("{{ action.due }}"))))),
        row_tag("endfor", sum(widths), len(widths)),
    )
    look = (
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        '<w:tblCaption w:val="{{ labels.actions|e }}"/>'
    )
    return table(widths, "".join(rows), style='<w:tblStyle w:val="ESFTable"/>', rest=look)


def items(level: int = 1) -> str:
    """The items of the agenda of a level as they were discussed, each with those below it."""
    heading = optional(f"Heading {level + 1}", "item.actions_heading")
    below = when("item.items", items(level + 1)) if level < LEVELS else ""
    part = [("item.part", paragraph("Part", "{{r item.anchor }}", "{{ item.part }}"))]
    return each(
        "item in agenda" if level == 1 else "item in item.items",
        choice(*(part if level == 1 else []), *titles(level)),
        when("item.text", blocks("item.text")),
        each("project in item.projects", project(level)),
        section("findings", level),
        section("decisions", level),
        optional("Vote", "item.vote"),
        when("item.actions", heading, action_table("item.actions")),
        attachments("item.attachments", f"Heading {level + 1}", "item.attachments_heading"),
        below,
    )


def titles(level: int) -> list[tuple[str, str]]:
    """The title of an item, with its own number or with that which Word counts."""
    title = [
        *(["{{r item.anchor }}"] if level == 1 else []),
        "{{ item.title }}{% if item.confidential %}",
        light("{% if item.title %} – {% endif %}{{ item.confidential }}"),
        "{% endif %}",
    ]
    counted = "Heading 1" if level == 1 else f"Heading {level} Numbered"
    # What is confidential may have contents that are not shown, and is no line of a list.
    hidden = "item.confidential or not loop.first and loop.previtem.confidential"
    nothing = f"not ({hidden} or {' or '.join(f'item.{name}' for name in CONTENTS)})"
    own = paragraph(f"Heading {level} Own Number", blue("{{ item.number }}"), EM_SPACE, *title)
    return [
        ("item.number", own),
        (nothing, brief(counted, *title)),
        ("", paragraph(counted, *title)),
    ]


def action_list() -> str:
    """The actions of all items in one table."""
    heading = paragraph("Heading 1 Unnumbered", "{{ labels.action_list }}")
    return when("action_list", heading, action_table("action_list"))


def next_meeting() -> str:
    """The next meeting, and what to answer to whom."""
    title = paragraph("Heading 2", "{{ labels.agenda }}")
    return when(
        "next_meeting",
        paragraph("Heading 1", "{{ next_meeting.title }}"),
        when("next_meeting.when", blocks("next_meeting.when")),
        when("next_meeting.text", blocks("next_meeting.text")),
        when("next_meeting.agenda", title, blocks("next_meeting.agenda")),
        optional("Rsvp", "next_meeting.rsvp", "{{r next_meeting.rsvp }}"),
    )


def attachments(name: str, style: str, title: str) -> str:
    """The documents that go with the minutes, or with an item."""
    line = paragraph(
        "List Bullet",
        "{{ attachment.title }}{% if attachment.title and attachment.reference %} – {% endif %}"
        "{% if attachment.reference %}",
        "{{r attachment.reference }}",
        "{% endif %}",
    )
    return when(name, paragraph(style, f"{{{{ {title} }}}}"), each(f"attachment in {name}", line))


def signatures() -> str:
    """Who signs, two side by side, never alone on a page."""
    who = (
        paragraph("Signature", f"{{{{ pair[{at}].name }}}}")
        + optional("Signature Role", f"pair[{at}].role")
        for at in range(2)
    )
    first, second = who
    rows = (
        row_tag("for pair in signatures|batch(2, '')", sum(SIGNATURES), 2),
        row(cell(SIGNATURES[0], first) + cell(SIGNATURES[1], when("pair[1]", second))),
        row_tag("endfor", sum(SIGNATURES), 2),
    )
    heading = paragraph("Signatures Heading", "{{ labels.signatures }}")
    return when(
        "signatures", heading, table(SIGNATURES, "".join(rows), rest=cell_margins(0, 0, 0, 400))
    )


def document() -> str:
    """The part word/document.xml."""
    attendance = "".join(people(field, label) for field, label, _ in PEOPLE)
    parts = "".join(
        (
            opening(),
            overview(),
            attendance,
            items(),
            action_list(),
            next_meeting(),
            attachments("attachments", "Heading 1 Unnumbered", "labels.attachments"),
            signatures(),
        )
    )
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/>'
        '<w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1418" w:bottom="1417" w:left="1418" w:header="624" '
        'w:footer="624" w:gutter="0"/></w:sectPr>'
    )
    return f"{XML}<w:document {NAMES}><w:body>{parts}{page}</w:body></w:document>"


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


def parts() -> dict[str, str | bytes]:
    """All parts of the document, in the order of the zip."""
    return {
        "[Content_Types].xml": package.content_types(),
        "_rels/.rels": package.package_relationships(),
        "docProps/core.xml": package.core(),
        "docProps/app.xml": package.app(),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": package.document_relationships(),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": package.settings(),
        "word/header1.xml": header(),
        "word/_rels/header1.xml.rels": package.header_relationships(),
        "word/footer1.xml": footer(),
        "word/media/eu.png": emblem.png(),
        "word/media/eu.svg": emblem.svg(),
    }


def save(path: Path) -> None:
    """Write the template, and its compiled form beside it, which spares users that work."""
    package.save(path, parts())
    path.with_suffix(".compiled").write_bytes(shipped_form(path.read_bytes()))


if __name__ == "__main__":
    save(Path(__file__).with_suffix(".docx"))
