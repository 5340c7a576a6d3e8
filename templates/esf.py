"""Make esf.docx, the template of the minutes of ESF-Agentschap Vlaanderen, and those beside it.

Run `python templates/esf.py`; the same sources give the same bytes.
"""

from __future__ import annotations

from pathlib import Path

import actions
import attendance
import house
import invitation
from house import TITLE, below, listing
from minutes_kit.notes.model import PEOPLE
from people import people
from styles import cell_margins
from wordml import (
    TAB,
    blocks,
    blue,
    body,
    bold,
    brief,
    cell,
    choice,
    each,
    optional,
    paragraph,
    row,
    row_tag,
    table,
    when,
)

# Widths are twentieths of a point.
ACTIONS = {"what": 4600, "who": 2350, "due": 2120}
BELOW = ("since", "done")  # what an action is, in the same cell
SIGNATURES = (4535, 4535)
LEVELS = 3  # of items
CONTENTS = ("text", "projects", "findings", "decisions", "vote", "actions", "attachments", "items")
EM_SPACE = "\u2003"  # behind a typed number, which may be longer than any tab


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
    what = "".join([blocks("action.what"), *below("action", *BELOW)])
    rows = (
        row_tag(f"for action in {actions}", sum(widths), len(widths)),
        row("".join(map(cell, widths, (what, body("{{ action.who }}"), body("{{ action.due }}"))))),
        row_tag("endfor", sum(widths), len(widths)),
    )
    return listing(ACTIONS, "".join(rows), "actions")


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
        *TITLE,
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
    return house.document(
        overview(),
        "".join(people(field, label) for field, label, _ in PEOPLE),
        items(),
        action_list(),
        next_meeting(),
        attachments("attachments", "Heading 1 Unnumbered", "labels.attachments"),
        signatures(),
    )


if __name__ == "__main__":
    here = Path(__file__)
    house.clear(here.parent)
    house.save(here.with_suffix(".docx"), document())
    house.save(here.with_name("invitation.docx"), invitation.document(), agenda=True)
    house.save(here.with_name("attendance.docx"), attendance.document())
    house.save(here.with_name("actions.docx"), actions.document())
