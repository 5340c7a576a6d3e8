"""The invitation to a meeting: when and where it is, the titles of its agenda, how to reply."""

from __future__ import annotations

import house
from house import TITLE
from styles import AGENDA_ITEMS
from wordml import TAB, blocks, blue, choice, each, optional, paragraph, when


def items(level: int = 1) -> str:
    """The titles of the items of a level, each with those below it."""
    name, last = AGENDA_ITEMS[level - 1], level == len(AGENDA_ITEMS)
    part = [("item.part", paragraph("Agenda Part", "{{ item.part }}"))] if level == 1 else []
    own = paragraph(f"{name} Own Number", blue("{{ item.number }}"), TAB, *TITLE)
    title = choice(*part, ("item.number", own), ("", paragraph(name, *TITLE)))
    below = "" if last else when("item.items", items(level + 1))
    return each("item in agenda" if level == 1 else "item in item.items", title, below)


def document() -> str:
    """The part word/document.xml."""
    heading = paragraph("Heading 1 Unnumbered", "{{ labels.agenda }}")
    practical = when(
        "next_meeting",
        paragraph("Heading 1 Unnumbered", "{{ next_meeting.title }}"),
        when("next_meeting.text", blocks("next_meeting.text")),
        optional("Rsvp", "next_meeting.rsvp", "{{r next_meeting.rsvp }}"),
    )
    return house.document(when("agenda", heading, items()), practical)
