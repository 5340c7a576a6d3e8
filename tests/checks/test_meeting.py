"""What cannot quite be meant is a warning at its place, and what can be meant is none."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sense import BASE, ITEM, PEOPLE, TODAY, Case, places, told

from minutes_kit import build, check
from minutes_kit.problems import MAX_PROBLEMS

NEXT = BASE + "volgende_vergadering:\n"

CASES: list[Case] = [
    (
        "the same person present and excused",
        PEOPLE + "verontschuldigd:\n- an  peeters",
        [("W501", 7, 3)],
    ),
    (
        "one of several names in two lists",
        PEOPLE + "afwezig:\n- namen: [Bo Ans, An Peeters]",
        [("W501", 7, 19)],
    ),
    (
        "one of two names in a text in two lists",
        PEOPLE + "afwezig: Bo Ans en An Peeters",
        [("W501", 6, 10)],
    ),
    (
        "more empty items than are told",
        BASE + "aanwezig:\n- An Bos\n" + "-\n" * (MAX_PROBLEMS + 2),
        [("W518", 5 + n, 2) for n in range(MAX_PROBLEMS)] + [("W541", 5 + MAX_PROBLEMS, 2)],
    ),
    ("the same person twice in a list", PEOPLE + "- An Peeters – ESF", [("W502", 6, 3)]),
    ("an unknown chair", PEOPLE + "voorzitter: Jan Jansen", [("W503", 6, 13)]),
    ("a chair with a slip", PEOPLE + "voorzitter: An Peters", [("W503", 6, 13)]),
    (
        "an unknown minute taker",
        PEOPLE + "verslaggever: [Jan Jansen, Els Van de Velde]",
        [("W503", 6, 16)],
    ),
    (
        "an unknown presenter",
        ITEM + "  projecten:\n  - titel: P\n    door: Jan Jansen",
        [("W503", 10, 11)],
    ),
    (
        "an unknown owner of an action",
        ITEM + "  acties:\n  - wat: iets\n    wie:\n    - An Peeters\n    - Jan Jansen",
        [("W503", 12, 7)],
    ),
    (
        "a replacement with a slip",
        PEOPLE + "- naam: Jo Ito\n  vervangen_door: Els Van der Velde",
        [("W503", 7, 19)],
    ),
    ("a hyphen in an organisation", PEOPLE + "- Bo Ans – OCMW-Genk", [("W504", 6, 3)]),
    (
        "the last letter of an organisation",
        BASE + "aanwezig:\n- An Bos – Arbeidsmarkt\n- Bo Ans – Arbeidsmark",
        [("W504", 5, 3)],
    ),
    (
        "an organisation without its legal form",
        PEOPLE + "- Bo Ans – vzw BIK\n- Jo Ito – BIK",
        [("W504", 7, 3)],
    ),
    (
        "a slip in a long word of an organisation",
        PEOPLE + "- Bo Ans – Huis Vlaanderen\n- naam: Jo Ito\n  organisatie: Huis Vlaandern",
        [("W504", 8, 16)],
    ),
    ("a date far ahead", "titel: T\ndatum: 20/11/2052", [("W505", 2, 8)]),
    ("a next meeting far ahead", NEXT + "  datum: 4/12/2052", [("W505", 4, 10)]),
    ("an end date before the date", BASE + "einddatum: 19/11/2025", [("W536", 3, 12)]),
    ("an end date on the date", BASE + "einddatum: 20/11/2025", [("W536", 3, 12)]),
    ("an end date far ahead", BASE + "einddatum: 21/11/2026", [("W536", 3, 12)]),
    (
        "a next meeting before the end of this one",
        NEXT + "  datum: 21/11/2025\neinddatum: 22/11/2025",
        [("W510", 4, 10)],
    ),
    (
        "somebody signs twice",
        PEOPLE + "handtekeningen:\n- An Peeters – voorzitter\n- An Peeters",
        [("W502", 8, 3)],
    ),
    (
        "somebody signs twice in one role",
        PEOPLE + "handtekeningen: [An Peeters – schepen, An Peeters – Schepen]",
        [("W502", 6, 40)],
    ),
    ("somebody unknown signs", PEOPLE + "handtekeningen: [Jan Jansen]", [("W503", 6, 18)]),
    ("an end before the start", BASE + "van: 14u\ntot: 12u", [("W506", 4, 6)]),
    ("an end in the night", BASE + "van: 14u\ntot: 2u", [("W506", 4, 6)]),
    ("a next meeting of no time", NEXT + "  van: 14u\n  tot: 14u", [("W506", 5, 8)]),
    ("approved, but not when", BASE + "status: goedgekeurd", [("W507", 3, 9)]),
    ("approved before the meeting", BASE + "goedgekeurd: 1/11/2025", [("W508", 3, 14)]),
    (
        "approved before the meeting, with a key",
        BASE + "goedgekeurd:\n  door: An\n  datum: 1/11/2025",
        [("W508", 5, 10)],
    ),
    ("a next meeting before this one", NEXT + "  datum: 4/11/2025", [("W510", 4, 10)]),
    ("a next meeting on the same day", NEXT + "  datum: 20/11/2025", [("W510", 4, 10)]),
    (
        "a reply after the next meeting",
        NEXT + "  datum: 4/12/2025\n  bevestigen: {voor: 5/12/2025}",
        [("W511", 5, 22)],
    ),
    (
        "a reply on the day of the next meeting",
        NEXT + "  datum: 4/12/2025\n  bevestigen: {voor: 4/12/2025}",
        [("W511", 5, 22)],
    ),
    (
        "a reply in a weekend",
        NEXT + "  datum: 4/12/2025\n  bevestigen: {voor: 29/11/2025}",
        [("W512", 5, 22)],
    ),
    (
        "a reply to the invitation on the day of the meeting",
        BASE + "uitnodiging:\n  bevestigen: {voor: 20/11/2025}",
        [("W511", 4, 22)],
    ),
    (
        "a reply to the invitation in a weekend",
        BASE + "uitnodiging:\n  bevestigen: {voor: 15/11/2025}",
        [("W512", 4, 22)],
    ),
    (
        "a reply to the invitation to no address",
        BASE + "uitnodiging:\n  bevestigen: {bij: a@b}",
        [("W515", 4, 21)],
    ),
    ("an e-mail address cut short", BASE + "aanwezig: [{e-mail: a@b, naam: A}]", [("W515", 3, 21)]),
    ("an e-mail address of one word", BASE + "aanwezig: [{e-mail: a, naam: A}]", [("W515", 3, 21)]),
    ("an accent in an address", BASE + "aanwezig: [{e-mail: é@b.be, naam: A}]", [("W532", 3, 21)]),
    ("an address of no place", BASE + "aanwezig: [{e-mail: a@local, naam: A}]", [("W515", 3, 21)]),
    ("two addresses", BASE + "aanwezig: [{e-mail: 'a@b.be, c@d.be', naam: A}]", [("W515", 3, 21)]),
    ("a hidden character", BASE + "aanwezig: [An B\u00ados]", [("W531", 3, 12)]),
    ("hidden in an address", BASE + "mail: {aan: [a@b.be\u200b]}", [("W515", 3, 14)]),
    ("words turned around", ITEM + "  tekst: a \u202eb", [("W546", 8, 12)]),
    ("a hidden character in a text", ITEM + "  tekst: a\u200bb", [("W547", 8, 11)]),
    ("another web address", ITEM + "  tekst: Zie [www.b.be](https://c.be).", [("W548", 8, 14)]),
    ("another address", BASE + "aanwezig: [{naam: a@b.be, e-mail: a@c.be}]", [("W549", 3, 19)]),
    (
        "a reply to half an e-mail address",
        NEXT + "  bevestigen:\n    bij: An (an.bos@example)",
        [("W515", 5, 10)],
    ),
    ("an empty field", BASE + "plaats:", [("W518", 3, 1)]),
    ("an empty section", ITEM + "  besluiten:", [("W518", 8, 3)]),
    ("an empty item", ITEM + "  besluiten:\n  - B\n  -\n  - C", [("W518", 10, 4)]),
    (
        "new notes that nobody filled in",
        "titel: Titel van de vergadering\ndatum: 20/11/2025\nagenda:\n"
        "- titel: Goedkeuring van het vorige verslag\n- A\n- titel: Varia",
        [("W524", 1, 8), ("W524", 4, 10), ("W524", 6, 10)],
    ),
    ("an organisation behind a comma", BASE + "aanwezig:\n- An Bos, ESF", [("W520", 4, 3)]),
    (
        "an organisation in brackets",
        BASE + "aanwezig:\n- {naam: An Bos (OCMW Gent)}",
        [("W520", 4, 10)],
    ),
    (
        "a reply before this meeting",
        NEXT + "  datum: 4/12/2025\n  bevestigen: {voor: 3/11/2025}",
        [("W521", 5, 22)],
    ),
    ("somebody unknown", BASE + "aanwezig: An Bos\nafwezig: tbc", [("W523", 4, 10)]),
    ("names of a group", BASE + "aanwezig: [{namen: 'Jan, Bo Maes, Cis'}]", [("W530", 3, 20)]),
    ("names of other forms", BASE + "aanwezig: Jan, Piet Maes, Klaas", [("W530", 3, 11)]),
    ("an approved draft", BASE + "status: ontwerp\ngoedgekeurd: 1/12/2025", [("W522", 3, 9)]),
    (
        "several at once, behind an error",
        BASE + "van: 14u\ntot: 12u\nstatus: smurf\nplaats:\naanwezig: [An Bos, An Bos]",
        [("W506", 4, 6), ("E206", 5, 9), ("W518", 6, 1), ("W502", 7, 20)],
    ),
]  # fmt: skip

# What can well be meant.
FINE = {
    "items of new notes that are meant": "titel: Raad\ndatum: 20/11/2025\nagenda: "
    "[Goedkeuring van het vorige verslag, Begroting, Varia]",
    "two namesakes": PEOPLE + "- An Peeters – Stad Gent",
    "two first names": BASE + "aanwezig: [An, An]",
    "a first name alone": PEOPLE + "voorzitter: Els",
    "a family name alone": PEOPLE + "voorzitter: mevrouw Peeters",
    "a family name and a title": PEOPLE + "voorzitter: mevr. Van de Velde",
    "an initial": PEOPLE + "voorzitter: E. Van de Velde",
    "initials": PEOPLE + "voorzitter: AP",
    "other capitals and apostrophes": BASE + "aanwezig: Bo D’Hondt\nvoorzitter: bo d'hondt",
    "a name with its organisation": PEOPLE + "voorzitter: An Peeters (ESF)",
    "two names in a text": PEOPLE + "voorzitter: An Peeters en Els Van de Velde",
    "a meeting of two days": BASE + "einddatum: 21/11/2025\nvan: 14u\ntot: 12u",
    "a meeting of a month": BASE + "einddatum: 21/12/2025",
    "nobody in the chair": PEOPLE + "voorzitter: geen",
    "signatures": PEOPLE + "handtekeningen: [An Peeters, Els Van de Velde – secretaris]",
    "somebody signs in two roles": PEOPLE
    + "handtekeningen: [An Peeters – voorzitter, An Peeters – secretaris]",
    "a guest signs and takes the minutes": PEOPLE
    + "gasten: [Jo Ito]\nverslaggever: Jo Ito\nhandtekeningen: [Jo Ito]",
    "nobody in the lists": BASE + "voorzitter: Jan Jansen",
    "a replacement from outside": PEOPLE + "- naam: Bo Ans\n  vervangen_door: Jan Jansen",
    "an evening": BASE + "van: 20u\ntot: 0u30",
    "a reply to a name": NEXT + "  bevestigen: {bij: An Peeters}",
    "an approval": BASE + "status: goedgekeurd\ngoedgekeurd: 1/12/2025",
    "a remark in brackets": BASE + "aanwezig: [An Bos (Voorzitter), Bo Ans (Zaal 2), Jo Bo (uit)]",
    "words in brackets": BASE + "aanwezig: [An Bos (Stad Gent), Bo Ans (vanaf punt 3)]",
    "a role behind a comma": BASE + "aanwezig:\n- Bo Ans, schepen van Cultuur",
    "a family name first": BASE + "aanwezig:\n- Peeters, An\n- Van de Velde, Els",
    "initials in brackets": BASE + "aanwezig: [Glen Charlford (GC), Perry O'Callan (POC)]",
    "numbers with a dash": BASE + "aanwezig: Sprekers 6–8",
    "the last item of new notes": BASE + "agenda: [Varia]",
    "one item of new notes that was filled in": BASE
    + "agenda: [{titel: Goedkeuring van het vorige verslag, stemming: unaniem}, Varia]",
}  # fmt: skip
GROUPS = [
    *("allen", "iedereen", "Stad Gent", "OCMW Genk", "ESF", "Werkgroep Zorg", "de secretaris"),
    *("De Springplank", "Algemeen Directeur"),
]
TRULY_TWO = [
    ("Zone 1", "Zone 2"),
    ("Stad Gent", "Stad Genk"),
    ("Provincie Oost-Vlaanderen", "Provincie West-Vlaanderen"),
    ("vzw A", "vzw B"),
    ("Kabinet Werk", "Kabinet Werk en Zorg"),
    ("Regio Kempen 2024", "Regio Kempen 2025"),
    ("Huis van de Buurt", "Huis van de Burger"),
    ("Dienst Coördinatie", "Dienst Coördinator"),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_cannot_quite_be_meant_is_told_at_its_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_what_can_well_be_meant_is_not_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("owner", GROUPS)
def test_a_group_or_a_role_may_act(owner: str) -> None:
    people = (
        PEOPLE + "- naam: Bo Ans\n  functie: algemeen directeur\n- Jo Bo – vzw De Springplank\n"
    )
    assert places(people + f"agenda:\n- acties:\n  - wat: A\n    wie: {owner}") == []


@pytest.mark.parametrize(("one", "other"), TRULY_TWO)
def test_organisations_that_differ_in_what_matters_are_two(one: str, other: str) -> None:
    assert places(BASE + f"aanwezig:\n- An Bos – {one}\n- Bo Ans – {other}") == []


def test_nothing_is_left_to_fill_in() -> None:
    found = [one for _, text, _ in CASES for one in told(text)]
    assert [one for one in found if re.search(r"\{\w*\}", one.message + one.hint)] == []


ABROAD = {
    "fr": "présents:\n- M. Luc Verstraete et Mme Ana Dupont – asbl Relais\n- Zoé Bo – Relais",
    "de": "anwesend:\n- Herr Luc Verstraete und Frau Ana Muster – VoG Brücke\n- Zoe Bo – Brücke",
    "en": "attendees:\n- Mr Luc Verstraete and Ms Ana Smith – Relay Ltd\n- Zoe Bo – Relay",
}


@pytest.mark.parametrize("code", ABROAD)
def test_names_are_known_by_the_habits_of_the_language(code: str) -> None:
    notes = (
        f"language: {code}\ntitle: T\ndate: 20/11/2025\n{ABROAD[code]}\nchair: [Ana, Luc Verstrate]"
    )
    spelling, name = told(notes)
    assert (spelling.code, spelling.line) == ("W504", 6)
    assert (name.code, name.line, name.column) == ("W503", 7, 14)
    assert "Luc Verstraete" in name.hint


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PEOPLE + "voorzitter: An Peters", ["‘An Peters’", "‘voorzitter’", "‘An Peeters’"]),
        (PEOPLE + "- Bo Ans – OCMW-Genk", ["‘OCMW-Genk’", "‘OCMW Genk’", "regel 5"]),
        (ITEM + "  acties: [{wat: Melden, tegen: 1/11/2025}]", ["‘Melden’", "1 november 2025"]),
        (BASE + "aanwezig:\n- An Bos, ESF", ["‘An Bos – ESF’"]),
        (PEOPLE + "agenda:\n- titel: A\n  besluiten:", ["‘besluiten’", "agendapunt ‘A’"]),
    ],
)
def test_a_warning_names_what_it_is_about(text: str, words: list[str]) -> None:
    (found,) = told(text)
    assert [word for word in words if word not in found.message + found.hint] == []


def test_warnings_do_not_stop_the_document() -> None:
    assert build((PEOPLE + "voorzitter: Jan Jansen").encode())


def test_an_unknown_chair_is_told_of_once() -> None:
    text = PEOPLE + "voorzitter: Jan Jansen\nhandtekeningen: [Jan Jansen – voorzitter]"
    assert places(text) == [("W503", 6, 13)]


def test_a_date_is_far_from_the_day_that_it_is_checked() -> None:
    text = b"titel: T\ndatum: 20/11/2030"
    assert check(text, "notes.yaml", today=dt.date(2030, 1, 1))[1] == []
    assert [one.code for one in check(text, "notes.yaml", today=TODAY)[1]] == ["W505"]


def test_no_date_is_compared_with_one_that_could_not_be_read() -> None:
    text = "titel: T\ndatum: 20/11\ngoedgekeurd: 1/10/2025\nvolgende_vergadering: 2/12/2035"
    assert [code for code, *_ in places(text)] == ["E204"]


def test_the_last_day_of_all_is_not_too_late() -> None:
    assert places("titel: T\ndatum: 31/12/9999\nvolgende_vergadering: {datum: 31/12/9999}") == [
        ("W505", 2, 8),
        ("W510", 3, 31),
    ]


def test_what_lacks_in_notes_that_are_read_in_part_is_not_told() -> None:
    text = ITEM + "  projecten:\n  - titel: P\n    tekst: {a: b, c: d}\nvoorzitter: Jan Jansen"
    assert [code for code, *_ in places(text)] == ["E203"]


def test_a_place_counts_the_items_that_are_not_empty() -> None:
    assert places(PEOPLE + "-\n- ' '\n- An Peeters")[-1] == ("W502", 8, 3)
