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
