"""How documents of the shipped template look: their lines, white and pages."""

from __future__ import annotations

import io

import docx
import pytest
from docx.text.paragraph import Paragraph

from minutes_kit import build

DATED = "language: nl\ntitle: Overleg\ndate: 2025-05-15\n"


def lines(typed: str) -> list[Paragraph]:
    """The paragraphs of the document of notes, but those in tables."""
    return docx.Document(io.BytesIO(build(f"{typed}\n".encode()))).paragraphs


@pytest.mark.parametrize(
    ("code", "date", "line"),
    [
        ("nl", "date: donderdag 15 mei 2025\nlocation: Gent", "Donderdag 15 mei 2025 – Gent"),
        (
            "nl",
            "date: donderdag 15 mei 2025\nend_date: 16/5/2025",
            "Donderdag 15 en vrijdag 16 mei 2025",
        ),
        ("fr", "date: jeudi 15 mai 2025", "Jeudi 15 mai 2025"),
        ("de", "date: Donnerstag, 15. Mai 2025", "Donnerstag, 15. Mai 2025"),
        ("en", "date: 2025-05-15", "15 May 2025"),
    ],
)
def test_the_line_of_the_date_begins_with_a_capital(code: str, date: str, line: str) -> None:
    found = lines(f"language: {code}\ntitle: Overleg\n{date}")
    assert [one.text for one in found if one.style and one.style.name == "Subtitle"] == [line]


PRESENT = "attendees:\n  - Ann\n  - {group: G, people: [Bo, Cis]}\n  - Dirk\n  - Els"
NOBODY = "guests:\n  - {group: G}\n  - Ann"
CONFIDENTIAL = (
    "agenda:\n  - title: A\n  - title: B\n  - {title: C, confidential: yes}\n"
    "  - title: D\n  - title: E\n"
)
LOOKS = {
    "somebody behind a group": (PRESENT, "spacing", ["Dirk"]),
    "somebody behind a group of nobody": (NOBODY, "spacing", ["Ann"]),
    "the first of a list": ("guests: [Ann, Bo, Cis]", "keepNext", ["Ann"]),
    "the only one of a list": ("guests: [Ann]", "keepNext", []),
    "a decision with its vote": (
        "agenda:\n  - title: A\n    decisions: [{text: Yes, vote: {for: 3}}, {text: No}]",
        "keepNext",
        ["Yes"],
    ),
    "decisions with the vote below them": (
        "agenda:\n  - {title: A, decisions: [Yes, No], vote: unaniem}",
        "keepNext",
        ["No"],
    ),
    "items of nothing, but what is confidential": (
        CONFIDENTIAL,
        "contextualSpacing",
        ["A", "B", "E"],
    ),
}


@pytest.mark.parametrize(("typed", "look", "names"), LOOKS.values(), ids=LOOKS)
def test_a_paragraph_has_a_look_of_its_own(typed: str, look: str, names: list[str]) -> None:
    found = [one.text for one in lines(DATED + typed) if one._p.xpath(f"./w:pPr/w:{look}")]
    assert found == names
