"""The attendance sheet: a row to sign for each person, and some for who is not expected."""

from __future__ import annotations

import house
from house import below, headed
from wordml import body, cell, choice, light, paragraph, row, row_tag

NAMED = (3200, 2900)  # the widths of the name and of the organisation
SIGNED = 2970  # the width that is left to sign in
WIDE = sum(NAMED) + SIGNED
NARROW = (2300, 1800)  # where there are several days to sign for
MOST = 4  # days that have a column each
LISTS = ("attendees", "guests")
HEIGHT = '<w:trHeight w:val="600" w:hRule="atLeast"/>'  # a little more than 1 cm to sign in
SPARE = 10
TOGETHER = 3  # of the spare rows: the last one never stands alone on a page
MIDDLE = '<w:vAlign w:val="center"/>'


def widths(days: int) -> tuple[int, ...]:
    """The widths of the columns where people sign for some days."""
    named = NAMED if days == 1 else NARROW
    left = WIDE - sum(named)
    each = left // days
    return (*named, *[each] * (days - 1), left - each * (days - 1))


def signing(days: int, name: str, organisation: str) -> str:
    """A row for a person to sign in."""
    contents = (name, organisation, *[body()] * days)
    return row("".join(cell(*pair, MIDDLE) for pair in zip(widths(days), contents)), HEIGHT)


def people(field: str, days: int) -> str:
    """A row for each person of a list."""
    name = (
        "{{ person.names }}",
        "{% if person.role %}",
        light(", {{ person.role }}"),
        "{% endif %}",
    )
    organisation = body("{{ person.organisation }}") + "".join(below("person", "note"))
    return "".join(
        (
            row_tag(f"for person in {field}", WIDE, days + 2),
            signing(days, body(*name), organisation),
            row_tag("endfor", WIDE, days + 2),
        )
    )


def spare(days: int) -> str:
    """Rows for others, of which the last ones stay together."""
    empty = signing(days, body(), body())
    kept = empty.replace("</w:pPr>", "<w:keepNext/></w:pPr>")
    return empty * (SPARE - TOGETHER) + kept * (TOGETHER - 1) + empty


def sheet(days: int) -> str:
    """The table where people sign for some days."""
    sign = paragraph("Table Heading", "{{ labels.signature }}")
    dated = [paragraph("Table Heading", f"{{{{ days_short[{day}] }}}}") for day in range(days)]
    signed = [sign] if days == 1 else [sign + date for date in dated]
    labels = ("{{ labels.name }}", "{{ labels.organisation }}")
    named = [paragraph("Table Heading", label) for label in labels]
    rows = "".join(people(field, days) for field in LISTS) + spare(days)
    return headed(widths(days), (*named, *signed), rows, "attendance")


def document() -> str:
    """The part word/document.xml."""
    heading = paragraph("Heading 1 Unnumbered", "{{ labels.present }}")
    several = [(f"days_short|length == {days}", sheet(days)) for days in range(2, MOST + 1)]
    return house.document(heading, choice(*several, ("", sheet(1))))
