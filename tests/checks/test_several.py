"""Several people in one text, where a name was expected, are told at their place."""

from __future__ import annotations

from sense import BASE, ITEM, Case, Places, each, places

CASES: list[Case] = [
    (
        "who acts, two of the list",
        ITEM + "  acties:\n  - wat: x\n    wie: An Peeters, Els Van de Velde",
        [("W530", 10, 10)],
    ),
    (
        "who acts, by first names",
        ITEM + "  acties:\n  - wat: x\n    wie: An, Els",
        [("W530", 10, 10)],
    ),
    (
        "who acts, with others",
        ITEM + "  acties:\n  - wat: x\n    wie: An Peeters, Els Van de Velde en allen",
        [("W530", 10, 10)],
    ),
    ("the chair, without lists", BASE + "voorzitter: An Bos, Jan Maes", [("W530", 3, 13)]),
    (
        "who proposes and seconds",
        BASE + "agenda:\n- titel: A\n  besluiten:\n  - tekst: x\n"
        "    voorgesteld_door: Tom Claes, Guy Maes\n    gesteund_door: ['Bo Maes, Jo Ito']",
        [("W530", 7, 23), ("W530", 8, 21)],
    ),
    (
        "who presents",
        BASE + "agenda:\n- projecten:\n  - {titel: P, door: 'An Bos, Jan Maes'}",
        [("W530", 5, 22)],
    ),
    ("who signs", BASE + "handtekeningen: An Bos, Jan Maes", [("W530", 3, 17)]),
    (
        "people of a group with more behind their names",
        BASE + "aanwezig:\n- Leden: A Bos (CD&V, tot 20u), B Bos (N-VA) tot 21u, C Bos [Groen]",
        [("W530", 4, 10)],
    ),
    (
        "an organisation behind each",
        BASE + "aanwezig:\n- Leden: Jan Maes – Groen, Tom Put – N-VA",
        [("W530", 4, 10)],
    ),
    (
        "an organisation behind each, with a word between",
        BASE + "aanwezig:\n- Bo Els – OCMW Genk en Tom Put – OCMW Gent",
        [("W530", 4, 3)],
    ),
    (
        "an organisation behind two",
        BASE + "aanwezig:\n- Jan Ros, Tom Put – OCMW",
        [("W530", 4, 3)],
    ),
]

FINE = {
    "one person, the last name first": ITEM + "  acties: [{wat: x, wie: 'Peeters, An'}]",
    "a name and a role": BASE + "voorzitter: An Bos, directeur van de dienst",
    "an organisation of several words": BASE
    + "aanwezig:\n- Els Put – Stad Gent, dienst Sport\n- Li Wu – Bestuur en Beleid",
    "an only name and others": BASE + "voorzitter: 'An Bos, VDAB'",
    "names that are certain": ITEM + "  acties: [{wat: x, wie: An Peeters en Els Van de Velde}]",
}  # fmt: skip


@each(CASES, FINE)
def test_several_people_in_one_text_are_told(text: str, expected: Places) -> None:
    assert places(text) == expected
