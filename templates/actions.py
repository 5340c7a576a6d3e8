"""The action list: what each owner has to do, of which item, since when and by when."""

from __future__ import annotations

import house
from house import below, listing
from wordml import blocks, body, cell, choice, each, light, optional, paragraph, row, row_tag

COLUMNS = {"item": 2350, "what": 4600, "due": 2120}


def table() -> str:
    """The actions of an owner."""
    widths = tuple(COLUMNS.values())
    whole = sum(widths), len(widths)
    who = light("{{ labels.who }}{{ labels.colon }} {{ action.who }}")
    together = optional("Body Text", "action.who", who)
    what = "".join([blocks("action.what"), *below("action", "since"), together])
    rows = (
        row_tag("for item in owner.items", *whole),
        row_tag("for action in item.actions", *whole),
        row("".join(map(cell, widths, (body("{{ item.part }}"), what, body("{{ action.due }}"))))),
        row_tag("endfor", *whole),
        row_tag("endfor", *whole),
    )
    return listing(COLUMNS, "".join(rows), "action_list")


def document() -> str:
    """The part word/document.xml."""
    owner = paragraph("Heading 1 Unnumbered", "{{ owner.title }}")
    owners = each("owner in agenda", owner, table())
    return house.document(choice(("agenda", owners), ("", body("{{ labels.no_actions }}"))))
