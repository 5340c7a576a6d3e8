"""Lists of people as they are ordinarily typed: every person is found, and none is guessed."""

from __future__ import annotations

import pytest
from msgspec.structs import asdict

from minutes_kit import check
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.model import Notes, Person
from minutes_kit.yaml import source
from minutes_kit.yaml.places import place_of
from minutes_kit.yaml.reader import read_record

HEADS = {
    "nl": "taal: nl\ntitel: T\ndatum: 20/11/2025\naanwezig:",
    "fr": "langue: fr\ntitre: T\ndate: 20/11/2025\nprésents:",
    "de": "sprache: de\ntitel: T\ndatum: 20.11.2025\nanwesend:",
    "en": "language: en\ntitle: T\ndate: 20/11/2025\nattendees:",
}


def read(typed: str, code: str = "nl") -> tuple[Notes | None, list[str]]:
    notes, problems = check(f"{HEADS[code]}{typed}\n".encode(), "notes.yaml")
    return notes, [problem.code for problem in problems]


def people(typed: str, code: str = "nl") -> list[str]:
    """The people of a list without any problem, each with what is known besides the name."""
    notes, problems = read(typed, code)
    assert notes
    assert problems == []
    return [" | ".join(map(said, filter(None, asdict(one).values()))) for one in notes.attendees]


def said(value: str | list[str] | list[Person]) -> str:
    """The value of a field; of people their names."""
    if isinstance(value, str):
        return value
    return " + ".join(one.name if isinstance(one, Person) else one for one in value)


@pytest.mark.parametrize(
    ("code", "typed", "expected"),
    [
        ("nl", " Amir Haddad, Lianne Bos, Petra Maes", "Amir Haddad/Lianne Bos/Petra Maes"),
        ("nl", " Amir, Lianne, Petra en Jannie", "Amir/Lianne/Petra/Jannie"),
        ("nl", "\n- An Bos en Noor El Amrani", "An Bos/Noor El Amrani"),
        ("nl", " |\n  An Bos – OCMW\n  Bo Maes\n", "An Bos | OCMW/Bo Maes"),
        ("nl", "\n- |\n  An Bos\n  geen\n", "An Bos"),
        ("nl", " |\n  An Bos\n  (vanaf punt 3)\n", "An Bos | vanaf punt 3"),
        ("nl", "\n- A Bos, B Maes (directeur), C Claes", "A Bos/B Maes | directeur/C Claes"),
        ("nl", " Peeters, An; Maes, Bo", "Peeters, An/Maes, Bo"),
        ("nl", " Bekers, Van Bentem, Wallinga-de Jong", "Bekers/Van Bentem/Wallinga-de Jong"),
        ("fr", "\n- Mme A. Dupont (maire), M. B. Durand", "Mme A. Dupont | maire/M. B. Durand"),
        ("fr", "\n- NORIS Jo, JUPREL Isa et FELICE Jo", "NORIS Jo/JUPREL Isa/FELICE Jo"),
        ("de", "\n- Frau A. Roth und Herr B. von Arx", "Frau A. Roth/Herr B. von Arx"),
        ("en", " Jo Lo (Chair), An Cox-De Groot, Jo Hall", "Jo Lo | Chair/An Cox-De Groot/Jo Hall"),
        ("nl", " An Bos, Bo Maes en Cis Claes – ESF", "An Bos + Bo Maes + Cis Claes | ESF"),
        ("nl", " An Bos (CD&V), Bo Maes (N-VA)", "An Bos | CD&V/Bo Maes | N-VA"),
        ("nl", " A Bos (voorzitter), B Maes (lid)", "A Bos | voorzitter/B Maes | lid"),
        ("nl", " An Bos, voorzitter; Bo Maes", "An Bos | voorzitter/Bo Maes"),
    ],
)  # fmt: skip
def test_several_people_on_a_line_are_several(code: str, typed: str, expected: str) -> None:
    assert people(typed, code) == expected.split("/")


@pytest.mark.parametrize(
    "typed",
    [
        "Peeters, An",
        "Jan en Piet",
        "An Bos, schepen Maes",
        "An Bos, directeur en Bo Maes",
        "An Bos, Bo Maes, directeur",
    ],
)
def test_one_person_stays_one(typed: str) -> None:
    assert people(f"\n- {typed}") == [typed]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("An Bos, directeur", "An Bos | directeur"),
        ("Lode Bos (CD&V), burgemeester-voorzitter", "Lode Bos (CD&V) | burgemeester-voorzitter"),
        ("An Bos, schepen van Onderwijs", "An Bos | schepen van Onderwijs"),
        ("An Bos, directeur onderwijs en vorming", "An Bos | directeur onderwijs en vorming"),
        ("An Bos, Voorzitter ESF – Gent (m.k.)", "An Bos | Gent | Voorzitter ESF | m.k."),
    ],
)
def test_a_role_may_stand_behind_a_comma(typed: str, expected: str) -> None:
    assert people(f"\n- {typed}") == [expected]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("An Bos - N-VA - schepen", "An Bos | N-VA | schepen"),
        (
            "An Bos – schepen van Zorg – CD&V (tot 21u)",
            "An Bos | CD&V | schepen van Zorg | tot 21u",
        ),
        ("An Bos, voorzitter – N-VA – schepen", "An Bos | N-VA – schepen | voorzitter"),
        ("An Bos (m.k.) – N-VA – schepen", "An Bos (m.k.) | N-VA | schepen"),
        ("An Bos – ESF – Dienst Zorg", "An Bos | ESF – Dienst Zorg"),
        ("An Bos – directeur – adviseur", "An Bos | directeur – adviseur"),
    ],
)
def test_an_organisation_and_a_role_may_stand_behind_two_dashes(typed: str, expected: str) -> None:
    assert people(f"\n- {typed}") == [expected]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Jan, Piet Maes, Klaas", "W530"),
        ("An Bos, Informatie Vlaanderen", "W520"),
        ("An Bos, directeur; schepen Maes", "W520"),
        ("An Bos, directeur, Bo Maes", "W520"),
    ],
)
def test_what_is_not_certain_is_told_and_stays_as_typed(typed: str, code: str) -> None:
    notes, problems = read(f" {typed}")
    assert problems == [code]
    assert notes
    assert [one.name for one in notes.attendees] == [typed]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Voorzitter: An Bos", "An Bos | Voorzitter"),
        ("Leden: An Claes, Bo Maes", "Leden | An Claes + Bo Maes"),
        ("leden: [An Claes, Bo Maes]", "leden | An Claes + Bo Maes"),
        ("Schepenen: An Claes (tot 21u), Bo Maes", "Schepenen | An Claes + Bo Maes"),
        ("In opdracht: Frank Bos", "In opdracht | Frank Bos"),
        ("GroenLinks: I. Bos", "GroenLinks | I. Bos"),
        ("Gasten: An en Bo van de school", "Gasten | An en Bo van de school"),
        ("Dagelijks Bestuur: Te Beeste, De Jongh", "Dagelijks Bestuur | Te Beeste, De Jongh"),
        ("Raad: Te Beeste, De Jongh, Van Vugt", "Raad | Te Beeste + De Jongh + Van Vugt"),
        ("Griffie: Ribberinck, Klomp", "Griffie | Ribberinck, Klomp"),
        ("Leden: geen", "Leden"),
        ("Leden: []", "Leden"),
        ("Leden: [Geen.]", "Leden"),
        ("Pers: niemand", "Pers"),
        ("Vlaams Plan: nihil", "Vlaams Plan"),
        ("Voorzitter: geen", "Voorzitter"),
        ("Groen: An Bos (tot 21u)", "Groen | An Bos"),
        ("Groen: geen", "Groen"),
        ("Fractie Groen: An Bos (tot 21u)", "Fractie Groen | An Bos"),
        ("Fractie Groen: An Claes, Bo Maes", "Fractie Groen | An Claes + Bo Maes"),
        ("Vlaams Plan:\n  - An Claes\n  - Bo Maes", "Vlaams Plan | An Claes + Bo Maes"),
        ("Voorzitter: An Bos – CD&V", "An Bos | CD&V | Voorzitter"),
    ],
)  # fmt: skip
def test_a_role_or_a_group_stands_before_its_people(typed: str, expected: str) -> None:
    assert people(f"\n- {typed}") == [expected]


@pytest.mark.parametrize(
    "typed", ["An Bos: ESF", "Aantal leden: 33", "naem: An Bos", "An Bos –: ESF Gent", "naem: geen"]
)
def test_other_pairs_are_told_as_before(typed: str) -> None:
    assert read(f"\n- {typed}")[1] == ["E214"]


def test_a_person_may_have_an_address_behind_the_name() -> None:
    assert people("\n- Ed Smet <ed@example.org>") == ["Ed Smet | ed@example.org"]
    assert people("\n- Ed Smet – ESF <ed@example.org>") == ["Ed Smet | ESF | ed@example.org"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("An Bos – OCMW (vanaf punt 3)", "An Bos | OCMW | vanaf punt 3"),
        ("An Bos (m.k.)", "An Bos | m.k."),
        ("An Bos (Stad Gent)", "An Bos | Stad Gent"),
        ("Glen Charlford (GC)", "Glen Charlford | GC"),
        ("An Bos (OCMW Gent)", "An Bos | OCMW Gent"),
        ("An Bos (ab TOP 5)", "An Bos | ab TOP 5"),
        ("An Bos (voorzitter) – Stad Gent (tot 21u)", "An Bos | Stad Gent | voorzitter | tot 21u"),
        ("An Bos – Vlaamse Dienst (VDAB)", "An Bos | Vlaamse Dienst (VDAB)"),
        ("An Claes (werkgroep zorg, 2 uur)", "An Claes | werkgroep zorg, 2 uur"),
        ("Herbert Engl (punt 7 - 12 afwezig)", "Herbert Engl | punt 7 - 12 afwezig"),
    ],
)
def test_a_bracket_at_the_end_is_a_remark(typed: str, expected: str) -> None:
    assert people(f"\n- {typed}") == [expected]


def test_rows_of_a_spreadsheet_are_people() -> None:
    rows = "- An Bos\tESF\tan@example.org\n- Bo Maes\tdirecteur\tStad Gent"
    expected = ["An Bos | ESF | an@example.org", "Bo Maes | Stad Gent | directeur"]
    assert people(f"\n{rows}") == expected
    pasted = f"{HEADS['nl']}\n{rows.replace('- ', '')}\n"
    found = check(pasted.encode(), "notes.yaml")[1]
    assert [(one.code, one.mend.lines) for one in found] == [
        ("E121", (row,)) for row in rows.split("\n")
    ]


@pytest.mark.parametrize("row", ["An Bos\tESF\tBrussel", "An\tBos – ESF", "An Bos – Stad\tGent"])
def test_a_row_with_more_than_is_certain_is_told(row: str) -> None:
    assert read(f"\n- {row}")[1] == ["W520"]


@pytest.mark.parametrize("code", codes())
def test_nobody_is_no_person(code: str) -> None:
    for word in (*load(code).words["nobody"].split(", "), "-", "/", '"–"'):
        assert people(f" {word}", code) == [], word
        assert people(f" [{word.capitalize()}.]" if word[0].isalpha() else " /", code) == []


def test_people_are_found_where_they_stand() -> None:
    text = HEADS["nl"] + "\n- geen\n- An Bos, Bo Maes, Cis Claes\n- Dirk Dils\n"
    found = source.read(text.encode(), "notes.yaml")
    assert read_record(Notes, found)
    lines = [place_of(found, ("attendees", at, "name")).line for at in range(4)]
    assert lines == [6, 6, 6, 7]


def test_names_in_words_are_several() -> None:
    typed = " An Bos\nvoorzitter: An Bos en Bo Maes\nagenda:\n- acties:\n  - wat: x\n"
    notes, _ = read(typed + "    wie: An Peeters en Noor El Amrani")
    assert notes
    assert notes.chair == ["An Bos", "Bo Maes"]
    assert notes.agenda[0].actions[0].who == ["An Peeters", "Noor El Amrani"]


def test_a_sign_for_nothing_is_told_as_empty() -> None:
    item = "\nagenda:\n- titel: x\n  acties:\n  - wat: x\n    tegen: "
    for sign in ("-", "/", '"–"', "-  # later"):
        notes, problems = read(f" An Bos{item}{sign}")
        assert problems == ["W518"], sign
        assert notes
        assert notes.agenda[0].actions[0].due is None
    assert read(f" An Bos\nplaats: -{item}1/12/2025")[1] == ["W518"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("\n- An Bos – voorzitter", ["An Bos | voorzitter"]),
        ("\n- An Bos, voorzitter", ["An Bos | voorzitter"]),
        ("\n- An Bos (voorzitter)", ["An Bos | voorzitter"]),
        ("\n- Voorzitter: An Bos", ["An Bos | Voorzitter"]),
        (" An Bos, voorzitter; Bo Maes", ["An Bos | voorzitter", "Bo Maes"]),
        (" An Bos en Bo Maes", ["An Bos", "Bo Maes"]),
        ("\n- Peeters, An", ["Peeters, An"]),
        ("\n- An Bos (CD&V)", ["An Bos (CD&V)"]),
        ("\n- An Bos – lid (m.k.)", ["An Bos | lid (m.k.)"]),
        ("\n- An Bos en Bo Maes – leden", ["An Bos en Bo Maes | leden"]),
        ("\n- {naam: An Bos, functie: lid}", ["An Bos | lid"]),
        ("\n- naam: An Bos", ["An Bos"]),
        (" geen", []),
        (" [Niemand.]", []),
        (" []", []),
        (" /", []),
    ],
)
def test_who_signs_is_typed_as_in_a_list_of_people(typed: str, expected: list[str]) -> None:
    notes, problems = read(f" geen\nhandtekeningen:{typed}")
    assert notes
    signing = [" | ".join(filter(None, asdict(one).values())) for one in notes.signatures]
    assert (problems, signing) == ([], expected)


def test_a_group_does_not_sign() -> None:
    assert read(" geen\nhandtekeningen:\n- Leden: An Bos, Bo Maes")[1] == ["E214"]


def test_a_signature_is_found_where_it_stands() -> None:
    text = HEADS["nl"] + " An Bos\nhandtekeningen:\n- An Bos\n- Bo Maes, voorzitter\n"
    found = check(text.encode(), "notes.yaml")[1]
    assert [(one.code, one.line, one.column) for one in found] == [("W503", 7, 3)]


@pytest.mark.parametrize(
    ("code", "typed", "expected"),
    [
        ("nl", "Pieter Jans vervangen door Mia Jans", ["Pieter Jans | Mia Jans"]),
        ("nl", "Piet Bos (N-VA), vervangen door Mia Bos", ["Piet Bos | N-VA | Mia Bos"]),
        ("nl", "Piet Bos – ESF, vervangen door Mia (HR)", ["Piet Bos | ESF | Mia (HR)"]),
        ("nl", "Piet Bos, schepen, vervangen door Mia", ["Piet Bos | schepen | Mia"]),
        ("nl", "Bo Maes, Piet Bos, vervangen door Mia Bos", ["Bo Maes", "Piet Bos | Mia Bos"]),
        ("nl", "Leden: Bo Maes, Piet Bos vervangen door Mia Bos", ["Leden | Bo Maes + Piet Bos"]),
        ("nl", "Piet Bos (vervangen door Mia Bos)", ["Piet Bos | vervangen door Mia Bos"]),
        ("fr", "Luc Bos, remplacé par Mia Bos", ["Luc Bos | Mia Bos"]),
        ("fr", "Ann Bos remplacée par Mia Bos", ["Ann Bos | Mia Bos"]),
        ("de", "Piet Roth vertreten durch Mia Roth", ["Piet Roth | Mia Roth"]),
        ("en", "Piet Hall, Replaced by Mia Hall", ["Piet Hall | Mia Hall"]),
    ],
)
def test_who_came_instead_may_stand_behind_a_name(
    code: str, typed: str, expected: list[str]
) -> None:
    assert people(f"\n- {typed}", code) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "Piet Bos vervangen door Mia Bos en Bo Ans",
        "Piet Bos vervangen door Mia Bos, Bo Ans",
        "Piet Bos vervangen door Mia Bos, Bo Ans, Cis Ito",
    ],
)
def test_who_came_instead_is_told_where_it_is_not_certain(typed: str) -> None:
    notes, problems = read(f"\n- {typed}")
    assert problems == ["W530"]
    assert notes
    assert [one.name for one in notes.attendees] == [typed]
