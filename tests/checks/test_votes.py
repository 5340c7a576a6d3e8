"""Votes that say nothing clear, or cannot be as they are typed, are told at their place."""

from __future__ import annotations

import pytest
from sense import ITEM, PEOPLE, Case, Places, each, places, told

VOTE = ITEM + "  stemming:\n"  # two people are present; what follows begins on line 9
DECISION = ITEM + "  besluiten:\n  - tekst: B\n    stemming:\n"  # and here on line 11
NOBODY = "titel: T\ndatum: 20/11/2025\nagenda:\n- titel: A\n  stemming:\n"

CASES: list[Case] = [
    ("a number and a name", VOTE + "    voor: [1, An Peeters]", [("E219", 9, 11)]),
    ("a number and a name in a text", VOTE + "    tegen: 1, An Peeters", [("E219", 9, 12)]),
    ("a number and a name with a word", VOTE + "    tegen: An Peeters en 1", [("E219", 9, 12)]),
    ("two numbers", VOTE + "    onthouding: [1, 1]", [("E219", 9, 17)]),
    ("a negative number", VOTE + "    tegen: -1", [("E220", 9, 12)]),
    ("a number with a dot", VOTE + "    voor: 1.200", [("E220", 9, 11)]),
    ("half a vote", VOTE + "    voor: '1,5'", [("E220", 9, 11)]),
    ("a number too large", VOTE + "    voor: 1234567", [("E220", 9, 11)]),
    ("no number", VOTE + "    voor: '?'", [("E220", 9, 11)]),
    ("a side of a decision", DECISION + "      voor: -1", [("E220", 11, 13)]),
    (
        "a name on two sides",
        VOTE + "    voor: An Peeters\n    tegen: [Els Van de Velde, mevrouw an peeters]",
        [("W534", 10, 12)],
    ),
    ("a name on one side twice", VOTE + "    voor: [An Peeters, An Peeters]", [("W534", 9, 11)]),
    ("more votes than people", VOTE + "    voor: 2\n    tegen: 1", [("W533", 9, 11)]),
    ("more votes, with names", VOTE + "    voor: An Peeters\n    tegen: 2", [("W533", 10, 12)]),
    ("more votes on a decision", DECISION + "      voor: 3", [("W533", 11, 13)]),
    ("more votes, where guests are", VOTE + "    voor: 3\ngasten: [Jo Ito]", [("W533", 9, 11)]),
    (
        "more votes than people of a group",
        "titel: T\ndatum: 20/11/2025\naanwezig:\n- Leden: An Bos, Bo Ans\n"
        "- {namen: [Jo Ito, Li Bo], organisatie: O}\nagenda: [{titel: A, stemming: {voor: 5}}]",
        [("W533", 6, 38)],
    ),
    ("more votes, with blank ones", VOTE + "    voor: 1\n    tekst: 2 blanco", [("W533", 9, 11)]),
    ("more blank votes", VOTE + "    tekst: 2 blanco, 1 ongeldig", [("W533", 9, 12)]),
    ("all and blank ones", VOTE + "    voor: unaniem\n    tekst: 1 blanco", [("W535", 10, 12)]),
    ("all and some", VOTE + "    tekst: Unaniem.\n    tegen: 2", [("W535", 10, 12)]),
    ("all and somebody", VOTE + "    voor: unaniem\n    onthouding: An Peeters",
     [("W535", 10, 17)]),
    (
        "names of a secret ballot",
        VOTE + "    geheim: ja\n    voor: An Peeters\n    tegen: [Els Van de Velde]",
        [("W540", 10, 11), ("W540", 11, 12)],
    ),
    (
        "a name of a secret ballot on a decision",
        DECISION + "      geheim: ja\n      voor: 1\n      tegen: An Peeters",
        [("W540", 13, 14)],
    ),
    ("an unknown voter", VOTE + "    tegen: Jan Jansen", [("W503", 9, 12)]),
    ("an unknown voter on a decision", DECISION + "      tegen: Jan Jansen", [("W503", 11, 14)]),
    (
        "who proposes and seconds is unknown",
        ITEM + "  besluiten:\n  - tekst: B\n    voorgesteld_door: Jan Jansen\n"
        "    gesteund_door: [An Peters]",
        [("W503", 10, 23), ("W503", 11, 21)],
    ),
]  # fmt: skip

FINE = {
    "all that are there": VOTE + "    voor: 1\n    tegen: 1\n    onthouding: 0",
    "numbers where nobody is named": NOBODY + "    voor: 12\n    tegen: 3",
    "numbers where not everybody is named": PEOPLE
    + "- De leden van de raad\nagenda: [{titel: A, stemming: {voor: 25}}]",
    "a secret ballot of numbers, and of all": VOTE
    + "    geheim: ja\n    voor: unaniem\n    tegen: 0\n    onthouding: geen",
    "names only": NOBODY + "    voor: [An Bos, Bo Ans]\n    tegen: Jo Ito",
    "a number with names in brackets": VOTE + "    voor: 2 (An Peeters en Els Van de Velde)",
    "all, and nobody else": VOTE + "    tekst: unaniem\n    tegen: 0\n    onthouding: geen",
    "all, but for what the text says": VOTE + "    tekst: unaniem, op 1 na\n    tegen: 1",
    "words with a number": VOTE + "    voor: 2\n    tekst: 2/3-meerderheid",
    "a number of others": VOTE + "    voor: 1\n    tekst: aangenomen, 12 aanwezig",
    "nobody on two sides": VOTE + "    voor: 2\n    tegen: geen\n    onthouding: geen",
    "a guest votes": VOTE + "    voor: Jo Ito\ngasten: [Jo Ito]",
    "a group votes": PEOPLE + "- {groep: Vlaams Verbond, personen: [Jo Ito]}\n"
    + "agenda: [{titel: A, stemming: {voor: Vlaams Verbond}}]",
    "the party of somebody votes": PEOPLE
    + "- Jo Ito (Vlaams Verbond)\nagenda: [{titel: A, stemming: {voor: Vlaams Verbond}}]",
}  # fmt: skip


@each(CASES, FINE)
def test_what_a_vote_cannot_say_is_told_at_its_place(text: str, expected: Places) -> None:
    assert places(text) == expected


UNANIMOUS = {
    "nl": "stemming: {tekst: met eenparigheid van stemmen, tegen: 1}",
    "fr": "vote: {texte: À l’unanimité, contre: 1}",
    "de": "abstimmung: {text: Einstimmig, dagegen: 1}",
    "en": "vote: {text: Carried unanimously, against: 1}",
}


@pytest.mark.parametrize("code", UNANIMOUS)
def test_unanimous_is_known_in_each_language(code: str) -> None:
    notes = (
        f"language: {code}\ntitle: T\ndate: 20/11/2025\nagenda: [{{title: A, {UNANIMOUS[code]}}}]"
    )
    assert [one.code for one in told(notes)] == ["W535"]


def test_the_numbers_of_votes_and_people_are_told() -> None:
    (found,) = told(VOTE + "    voor: 2\n    tegen: 3")
    assert found.message.startswith("Hier zijn 5 stemmen")
    assert "(2)" in found.message
