"""What cannot stand in an agenda, and what can hardly be meant there, is told at its place."""

from __future__ import annotations

from sense import BASE, ITEM, Case, Places, each, places, told

AGENDA = BASE + "agenda:\n"  # what follows begins on line 4
BELOW = AGENDA + "- titel: A\n  punten:\n"  # what follows begins on line 6

CASES: list[Case] = [
    ("a project of a title only", ITEM + "  projecten:\n  - titel: P", [("W514", 9, 5)]),
    (
        "items numbered by hand",
        BASE + "agenda:\n- titel: 1. A\n- titel: 2. B",
        [("W519", 4, 10), ("W519", 5, 10)],
    ),
    ("one item with a number", BASE + "agenda:\n- titel: 1. Begroting", [("W519", 4, 10)]),
    ("one item of two with a number", AGENDA + "- titel: 1. A\n- titel: B", [("W519", 4, 10)]),
    ("one item with another number", AGENDA + "- titel: A\n- 3) Zaal", [("W519", 5, 3)]),
    ("items with other numbers", AGENDA + "- 4. A\n- 5. B", [("W519", 4, 3), ("W519", 5, 3)]),
    (
        "items numbered with a word",
        BASE + "agenda:\n- titel: Punt 1 A\n- titel: B\n- titel: 'Pt. 03: C'",
        [("W519", 4, 10), ("W519", 6, 10)],
    ),
    (
        "items numbered with letters",
        BASE + "agenda:\n- titel: A. Begroting\n- titel: B) Zaal",
        [("W519", 4, 10), ("W519", 5, 10)],
    ),
    (
        "items numbered in Roman figures",
        BASE + "agenda:\n- titel: I – Begroting\n- titel: II – Zaal",
        [("W519", 4, 10), ("W519", 5, 10)],
    ),
    (
        "items below others numbered by hand",
        BELOW + "  - 1.1 B\n  - 1.2 C",
        [("W519", 6, 5), ("W519", 7, 5)],
    ),
    (
        "items numbered by hand, behind a part and one with its own number",
        AGENDA + "- deel: P\n- {nummer: O.1, titel: O}\n- 1. A\n- 2. B",
        [("W519", 6, 3), ("W519", 7, 3)],
    ),
    ("a number twice", AGENDA + "- {nummer: O.1, titel: A}\n- {nummer: o.1., titel: B}",
     [("W537", 5, 12)]),
    ("the number of the next item", AGENDA + "- {nummer: 1, titel: A}\n- B", [("W537", 4, 12)]),
    ("a number behind a part", AGENDA + "- deel: P\n- A\n- {nummer: 1, titel: B}",
     [("W537", 6, 12)]),
    ("a number below an item", BELOW + "  - B\n  - {nummer: 1.1, titel: C}", [("W537", 7, 14)]),
    (
        "a number below one that was typed",
        AGENDA + "- nummer: O.2\n  titel: A\n  punten: [B, {nummer: O.2.1, titel: C}]",
        [("W537", 6, 24)],
    ),
    (
        "decisions of one number",
        ITEM + "  besluiten:\n  - {nummer: 7, tekst: B}\n  - C\n  - {nummer: 7, tekst: D}",
        [("W537", 11, 14)],
    ),
    ("a part with a title", AGENDA + "- deel: P\n  titel: A\n- B", [("E222", 5, 10)]),
    ("a part with a text", AGENDA + "- deel: P\n  tekst: T\n- B", [("E222", 5, 10)]),
    ("a part with a number", AGENDA + "- nummer: 1\n  deel: P\n- B", [("E222", 4, 11)]),
    ("a part with secrets", AGENDA + "- deel: P\n  vertrouwelijk: ja\n- B", [("E222", 5, 18)]),
    ("a part with items", AGENDA + "- deel: P\n  punten:\n  - B", [("E222", 6, 3)]),
    ("a part at the end", AGENDA + "- A\n- deel: P", [("W538", 5, 9)]),
    ("a part before a part", AGENDA + "- deel: P\n- deel: Q\n- A", [("W538", 4, 9)]),
    ("a part below an item", BELOW + "  - deel: P\n  - B", [("E225", 6, 11)]),
    ("a part at the end of a level", BELOW + "  - B\n  - deel: P", [("E225", 7, 11)]),
    (
        "a fourth level",
        BELOW + "  - titel: B\n    punten:\n    - titel: C\n      punten:\n      - D",
        [("E223", 10, 7)],
    ),
    (
        "deeper levels, told once",
        BELOW + "  - {titel: B, punten: [{titel: C, punten: [{titel: D, punten: [E]}]}]}",
        [("E223", 6, 44)],
    ),
    ("a list of no actions", BASE + "actielijst: ja\nagenda: [A]", [("W539", 3, 13)]),
]  # fmt: skip

FINE = {
    "a project that was presented": ITEM + "  projecten: [{titel: P, door: An Peeters}]",
    "initials before titles": BASE + "agenda: [V. Peeters stelt voor, B. De Wit licht toe]",
    "a number in a title": BASE + "agenda: [30 jaar ESF, 2de kwartaal, 1.5 graden, 30. verjaardag]",
    "an ordinal as a title": "sprache: de\ntitel: T\ndatum: 20.11.2025\ntagesordnung: [1. Mai]",
    "a number of its own": AGENDA + "- {nummer: 7, titel: 1. A}",
    "numbers of two levels": BELOW + "  - {nummer: 1, titel: B}\n  - {nummer: A, titel: C}",
    "numbers of two lists": AGENDA
    + "- {titel: A, punten: [{nummer: a, titel: B}]}\n"
    + "- {titel: C, punten: [{nummer: a, titel: D}]}",
    "numbers of decisions of two items": AGENDA
    + "- {titel: A, besluiten: [{nummer: 1, tekst: B}]}\n"
    + "- {titel: C, besluiten: [{nummer: 1, tekst: D}]}",
    "parts with items": AGENDA + "- deel: P\n- A\n- deel: Q\n- B",
    "three levels": BELOW + "  - titel: B\n    punten:\n    - C",
    "an overview of one item": BASE + "overzicht: ja\nagenda: [A]",
    "only secrets": AGENDA + "- {titel: A, vertrouwelijk: ja}\n- {titel: B, vertrouwelijk: ja}",
    "a secret below a secret": AGENDA
    + "- titel: A\n  vertrouwelijk: ja\n  punten: [{titel: B, vertrouwelijk: ja}]",
    "a list of an action below an item": BASE
    + "actielijst: ja\nagenda: [{titel: A, punten: [{titel: B, acties: [{wat: C}]}]}]",
}  # fmt: skip


@each(CASES, FINE)
def test_what_cannot_stand_in_an_agenda_is_told_at_its_place(text: str, expected: Places) -> None:
    assert places(text) == expected


def test_what_lacks_in_notes_that_are_read_in_part_is_not_told() -> None:
    text = BASE + "actielijst: ja\nagenda: [{titel: A, acties: nu}, {deel: P}, smurf: {a: b}]"
    assert {one.code for one in told(text)}.isdisjoint({"W538", "W539"})
