"""A group that cannot be printed as it was typed, or that is empty, is told at its place."""

from __future__ import annotations

from sense import BASE, Case, Places, each, places, told

HERE = BASE + "aanwezig:\n"  # what follows begins on line 4

CASES: list[Case] = [
    (
        "a group in a group",
        HERE + "- groep: G\n  personen:\n  - groep: H\n    personen: [An Bos]",
        [("E221", 6, 12)],
    ),
    ("a group in a group, in short", HERE + "- groep: G\n  personen:\n  - Leden: An Bos",
     [("E221", 6, 12)]),
    ("an empty group", HERE + "- groep: G", [("W538", 4, 10)]),
    ("an empty group, in short", HERE + "- Leden:", [("W538", 4, 9)]),
    ("an empty group of guests", BASE + "gasten: [{groep: G}]", [("W538", 3, 18)]),
    ("nothing behind the people of a group", HERE + "- groep: G\n  personen:",
     [("W518", 5, 3)]),
    ("a group with a role", HERE + "- groep: G\n  functie: F\n  personen: [An Bos]",
     [("E224", 5, 12)]),
    ("a group that is a person", HERE + "- groep: G\n  naam: Bo Ans\n  personen: [An Bos]",
     [("E224", 5, 9)]),
    ("a person with people", HERE + "- naam: Bo Ans\n  personen: [An Bos]",
     [("E224", 4, 9)]),
    ("people without a group", HERE + "- organisatie: O\n  personen: [An Bos]",
     [("E210", 4, 3), ("E224", 4, 16)]),
]  # fmt: skip

FINE = {
    "a group of nobody": HERE + "- groep: G\n  personen: geen",
    "a group of nobody, with a sign": HERE + "- Leden: /",
    "groups below each other": HERE + "- Leden: An Bos\n- groep: G\n  personen: [Bo Ans]",
    "a person and a group": HERE + "- Bo Ans\n- Leden: An Bos, Jo Ito",
}


@each(CASES, FINE)
def test_what_is_no_group_is_told_at_its_place(text: str, expected: Places) -> None:
    assert places(text) == expected


def test_an_empty_group_is_told_how_to_say_so() -> None:
    (found,) = told(HERE + "- groep: G")
    assert "‘personen: geen’" in found.hint
