"""People in a list with the word for another list behind their name are told at their place."""

from __future__ import annotations

import pytest
from sense import BASE, Case, Places, each, places, told

CASES: list[Case] = [
    ("in brackets", BASE + "aanwezig:\n- An Bos (verontschuldigd)", [("W542", 4, 3)]),
    ("in brackets, absent", BASE + "gasten:\n- An Bos (Afwezig.)", [("W542", 4, 3)]),
    ("behind a dash", BASE + "aanwezig:\n- An Bos – verontschuldigd", [("W542", 4, 3)]),
    ("behind a comma", BASE + "aanwezig:\n- An Bos, afgemeld", [("W542", 4, 3)]),
    ("in a field", BASE + "aanwezig: [{naam: An Bos, opmerking: afwezig}]", [("W542", 3, 19)]),
    ("in a group", BASE + "aanwezig:\n- Leden: An Bos (afwezig), Bo Ans", [("W542", 4, 10)]),
    ("the other way round", BASE + "verontschuldigd:\n- An Bos (aanwezig)", [("W542", 4, 3)]),
]

FINE = {
    "a part of the meeting": BASE + "aanwezig: [An Bos (afwezig vanaf punt 3)]",
    "absent and excused": BASE + "afwezig: [An Bos (verontschuldigd)]",
    "a guest who is excused": BASE + "verontschuldigd: [An Bos (gast), Bo Ans (deelnemer)]",
    "somebody present": BASE + "gasten: [An Bos (aanwezig)]",
}


@each(CASES, FINE)
def test_who_stands_in_a_list_and_belongs_in_another_is_told(text: str, expected: Places) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("typed", ["excusé", "Excusée", "absents excusés", "absente", "absents"])
def test_every_form_of_the_word_is_known(typed: str) -> None:
    notes = f"langue: fr\ntitre: T\ndate: 20/11/2025\nprésents: [Luc Bos ({typed})]"
    assert [one.code for one in told(notes)] == ["W542"]
