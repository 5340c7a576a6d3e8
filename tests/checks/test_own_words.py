"""Own words that leave out what these notes have are told where those words stand."""

from __future__ import annotations

import pytest
from sense import BASE, Case, places

RSVP = BASE + "volgende_vergadering:\n  bevestigen: {voor: 27/11/2025, bij: an@example.org}\n"
APPROVED = BASE + "status: goedgekeurd\ngoedgekeurd: {datum: 1/12/2025, door: An Bos}\n"
PROJECT = (
    BASE
    + "agenda:\n- {titel: A, projecten: [{titel: P, programma: ESF, soort: proef, tekst: T}]}\n"
)
# What follows begins on line 5.

CASES: list[Case] = [
    ("no address to reply to", RSVP + "bewoording: {rsvp: 'Bevestig{by}.'}", [("E228", 5, 20)]),
    ("no last day", RSVP + "bewoording: {rsvp: 'Bevestig{to}.'}", [("E228", 5, 20)]),
    (
        "no last day of an invitation",
        RSVP.replace("volgende_vergadering", "uitnodiging").replace("27/11", "13/11")
        + "bewoording: {rsvp: 'Bevestig{to}.'}",
        [("E228", 5, 20)],
    ),
    ("no part at all", RSVP + "bewoording: {rsvp: Kom.}", [("E228", 5, 20), ("E228", 5, 20)]),
    ("no date", APPROVED + "bewoording: {approved: 'Akkoord{by}'}", [("E228", 5, 24)]),
    ("no name", APPROVED + "bewoording: {approved: 'Akkoord{date}'}", [("E228", 5, 24)]),
    ("a brace alone", RSVP + "bewoording: {rsvp: 'Kom {'}", [("E217", 5, 20)]),
    ("no label", PROJECT + "wording: {project: 'Het {programme}'}", [("E228", 5, 20)]),
    (
        "no programme, of several projects",
        BASE
        + "agenda:\n- titel: A\n  projecten:\n  - {titel: P, programma: X, tekst: T}\n"
        + "  - {titel: Q, programma: Y, tekst: U}\n"
        + "wording: {project: 'Het {label}'}",
        [("E228", 8, 20)],
    ),
]  # fmt: skip

FINE = {
    "all parts": RSVP + "bewoording: {rsvp: 'Bevestig{by}{to}.'}",
    "no day is named": BASE
    + "volgende_vergadering:\n  bevestigen: {bij: an@example.org}\n"
    + "bewoording: {rsvp: 'Bevestig{to}.'}",
    "nobody approved": BASE
    + "status: goedgekeurd\ngoedgekeurd: 1/12/2025\nbewoording: {approved: 'Akkoord{date}'}",
    "no project": BASE + "bewoording: {project: Werk}",
}


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_part_that_own_words_leave_out_is_told_at_their_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_a_part_that_the_notes_do_not_have_need_not_be_there(text: str) -> None:
    assert places(text) == []
