"""The attendance sheet: a row to sign for each person, and some for who is not expected."""

from __future__ import annotations

import house
from house import listing
from wordml import body, cell, light, paragraph, row, row_tag

COLUMNS = {"name": 3200, "organisation": 2900, "signature": 2970}
LISTS = ("attendees", "guests")
HEIGHT = '<w:trHeight w:val="600" w:hRule="atLeast"/>'  # a little more than 1 cm to sign in
SPARE = 10
MIDDLE = '<w:vAlign w:val="center"/>'


def signing(name: str, organisation: str) -> str:
    """A row for a person to sign in."""
    contents = (name, organisation, body())
    cells = map(cell, COLUMNS.values(), contents, (MIDDLE,) * len(contents))
    return row("".join(cells), HEIGHT)


def people(field: str) -> str:
    """A row for each person of a list."""
    width, columns = sum(COLUMNS.values()), len(COLUMNS)
    role = "{% if person.role %}", light(", {{ person.role }}"), "{% endif %}"
    return "".join(
        (
            row_tag(f"for person in {field}", width, columns),
            signing(body("{{ person.names }}", *role), body("{{ person.organisation }}")),
            row_tag("endfor", width, columns),
        )
    )


def document() -> str:
    """The part word/document.xml."""
    rows = "".join(map(people, LISTS)) + signing(body(), body()) * SPARE
    heading = paragraph("Heading 1 Unnumbered", "{{ labels.present }}")
    return house.document(heading, listing(COLUMNS, rows, "attendance"))
