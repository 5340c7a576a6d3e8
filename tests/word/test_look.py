"""How documents of the shipped template look: their lines, white and pages."""

from __future__ import annotations

import io
import re

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


@pytest.mark.parametrize(
    ("people", "are_bold"),
    [
        ("[Ann – Genk, Bo, {group: G, people: [Cis, Dirk]}]", {True}),
        ("[Ann, {group: G, people: [Bo, Cis – Genk]}, {group: H, people: [Dirk]}]", {True}),
        (f"[Ann – Genk, {{group: G, people: [{', '.join(f'Bo{n}' for n in range(9))}]}}]", {True}),
        ("[Ann, Bo, {group: G, people: [Cis, Dirk]}]", {False}),
        (f"[{', '.join(f'Bo{n}' for n in range(9))}]", {False}),
    ],
    ids=["an organisation", "one in a group", "many names in a group", "names", "many names"],
)
def test_the_names_of_a_list_look_alike(people: str, are_bold: set[bool]) -> None:
    """Beside a list that has organisations, one that has none."""
    found = lines(f"{DATED}attendees: {people}\nexcused: [Zoë]")
    runs = [run for line in found for run in line.runs if re.match("Ann|Bo|Cis|Dirk", run.text)]
    assert {bool(run.bold) for run in runs} == are_bold
    assert [bool(run.bold) for line in found for run in line.runs if run.text == "Zoë"] == [False]
