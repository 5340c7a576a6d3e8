"""What cannot quite be meant is a warning at its place, and what can be meant is none."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from folders import DATA

from minutes_kit import build, check
from minutes_kit.languages.locale import load_problems
from minutes_kit.problems import MAX_PROBLEMS, Problem

TODAY = dt.date(2025, 12, 1)
# Two lines, so that what follows begins on line 3.
BASE = "titel: T\ndatum: donderdag 20 november 2025\n"
PEOPLE = BASE + "aanwezig:\n- An Peeters – ESF\n- Els Van de Velde – OCMW Genk\n"  # lines 4 and 5
NEXT = BASE + "volgende_vergadering:\n"
ITEM = PEOPLE + "agenda:\n- titel: A\n"  # what follows begins on line 8

# Name, notes, and the code, line and column of each warning.
CASES: list[tuple[str, str, list[tuple[str, int, int]]]] = [
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
        "an action due before the meeting",
        ITEM + "  acties:\n  - wat: iets\n    tegen: 19/11/2025",
        [("W513", 10, 12)],
    ),
    ("a project of a title only", ITEM + "  projecten:\n  - titel: P", [("W514", 9, 5)]),
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
    (
        "a web address with a comma",
        ITEM + "  projecten:\n  - titel: P\n    website: www,example.org",
        [("W516", 10, 14)],
    ),
    (
        "a web address without its colon",
        BASE + "bijlagen:\n- titel: B\n  link: http//example.org/a",
        [("W516", 5, 9)],
    ),
    ("a file that is not there", BASE + "bijlagen:\n- bestand: weg.pdf", [("W517", 4, 12)]),
    ("an empty field", BASE + "plaats:", [("W518", 3, 1)]),
    ("an empty section", ITEM + "  besluiten:", [("W518", 8, 3)]),
    ("an empty item", ITEM + "  besluiten:\n  - B\n  -\n  - C", [("W518", 10, 4)]),
    (
        "items numbered by hand",
        BASE + "agenda:\n- titel: 1. A\n- titel: 2. B",
        [("W519", 4, 10), ("W519", 5, 10)],
    ),
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
        "new notes that nobody filled in",
        "titel: Titel van de vergadering\ndatum: 20/11/2025\nagenda:\n"
        "- titel: Goedkeuring van het vorige verslag\n- titel: Varia\n  tekst: Niets.",
        [("W524", 1, 8), ("W524", 4, 10)],
    ),
    ("an organisation behind a comma", BASE + "aanwezig:\n- An Bos, ESF", [("W520", 4, 3)]),
    ("an organisation in brackets", BASE + "aanwezig:\n- An Bos (OCMW Gent)", [("W520", 4, 3)]),
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
    "nobody in the lists": BASE + "voorzitter: Jan Jansen",
    "a replacement from outside": PEOPLE + "- naam: Bo Ans\n  vervangen_door: Jan Jansen",
    "an evening": BASE + "van: 20u\ntot: 0u30",
    "an action that was done before": ITEM + "  acties: [{wat: A, tegen: 1/11/2025, klaar: ja}]",
    "a project that was presented": ITEM + "  projecten: [{titel: P, door: An Peeters}]",
    "a remark behind a web address": ITEM
    + "  projecten: [{titel: P, website: www.a.be/b?c=d#e (binnenkort), tekst: T}]",
    "no web address yet": ITEM + "  projecten: [{titel: P, website: in opbouw, tekst: T}]",
    "a reply to a name": NEXT + "  bevestigen: {bij: An Peeters}",
    "an approval": BASE + "status: goedgekeurd\ngoedgekeurd: 1/12/2025",
    "a remark in brackets": BASE + "aanwezig: [An Bos (Voorzitter), Bo Ans (Zaal 2), Jo Bo (uit)]",
    "words in brackets": BASE + "aanwezig: [An Bos (Stad Gent), Bo Ans (vanaf punt 3)]",
    "a role behind a comma": BASE + "aanwezig:\n- Bo Ans, schepen van Cultuur",
    "a family name first": BASE + "aanwezig:\n- Peeters, An\n- Van de Velde, Els",
    "initials in brackets": BASE + "aanwezig: [Glen Charlford (GC), Perry O'Callan (POC)]",
    "numbers with a dash": BASE + "aanwezig: Sprekers 6–8",
    "the last item of new notes": BASE + "agenda: [Varia]",
    "initials before titles": BASE + "agenda: [V. Peeters stelt voor, B. De Wit licht toe]",
    "a number in a title": BASE + "agenda: [1. Kwartaal, 30. verjaardag van het ESF]",
    "an ordinal as a title": BASE + "agenda: [A, 2. Halbjahr]",
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


def warnings(text: str) -> list[Problem]:
    return check(text.encode(), "notes.yaml", DATA, TODAY)[1]


def places(text: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.line, one.column) for one in warnings(text)]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_cannot_quite_be_meant_is_told_at_its_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_what_can_well_be_meant_is_not_told(text: str) -> None:
    assert warnings(text) == []


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
    found = [one for _, text, _ in CASES for one in warnings(text)]
    assert [one for one in found if re.search(r"\{\w*\}", one.message + one.hint)] == []


ABROAD = {
    "fr": "présents:\n- M. Luc Roy et Mme Ana Dupont – asbl Relais\n- Zoé Bo – Relais",
    "de": "anwesend:\n- Herr Luk Roy und Frau Ana Muster – VoG Brücke\n- Zoe Bo – Brücke",
    "en": "attendees:\n- Mr Luke Roy and Ms Ana Smith – Relay Ltd\n- Zoe Bo – Relay",
}


@pytest.mark.parametrize("code", ABROAD)
def test_names_are_known_by_the_habits_of_the_language(code: str) -> None:
    notes = f"language: {code}\ntitle: T\ndate: 20/11/2025\n{ABROAD[code]}\nchair: [Ana, Luka Roy]"
    spelling, name = warnings(notes)
    assert (spelling.code, spelling.line) == ("W504", 6)
    assert (name.code, name.line, name.column) == ("W503", 7, 14)
    assert re.search("Lu[ck]e? Roy", name.hint)


def test_every_warning_has_a_case() -> None:
    told = {code for _, _, expected in CASES for code, *_ in expected}
    assert {code for code in load_problems("nl") if code.startswith("W5")} <= told


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
    (found,) = warnings(text)
    assert [word for word in words if word not in found.message + found.hint] == []


def test_warnings_do_not_stop_the_document() -> None:
    assert build((PEOPLE + "voorzitter: Jan Jansen").encode())


def test_files_are_looked_for_only_where_a_folder_is_given(tmp_path: Path) -> None:
    (tmp_path / "deel").mkdir()
    (tmp_path / "deel" / "a.pdf").touch()
    text = (BASE + "bijlagen: [{bestand: 'deel\\a.pdf'}, {bestand: deel/a.pdf}]").encode()
    assert check(text, "notes.yaml", tmp_path)[1] == []
    assert len(check(text, "notes.yaml", tmp_path / "deel")[1]) == 2
    assert check(text, "notes.yaml")[1] == []


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
