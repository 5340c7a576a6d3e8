"""What is told of actions: those that lie behind, and those that are typed on one line."""

from __future__ import annotations

import re

import pytest
from sense import ITEM, Case, Places, each, places, told

ACTION = ITEM + "  acties:\n"  # An Peeters and Els Van de Velde are present; line 9 follows

CASES: list[Case] = [
    ("a day before the meeting", ACTION + "  - wat: A\n    tegen: 19/11/2025", [("W513", 10, 12)]),
    ("a name and a dash", ACTION + "  - An Peeters – verslag sturen", [("W550", 9, 5)]),
    ("in a field", ACTION + "  - wat: 'An: verslag sturen'", [("W550", 9, 10)]),
    ("a date behind words", ACTION + "  - Bellen, tegen 12/12/2025", [("W550", 9, 5)]),
    ("who is a field", ACTION + "  - {wat: Bellen – 12/12/2025, wie: An}", [("W550", 9, 11)]),
    ("when is a field", ACTION + "  - {wat: An – bellen, tegen: asap}", [("W550", 9, 11)]),
]

FINE = {
    "one that is done": "- {wat: A, tegen: 1/11/2025, klaar: ja}",
    "one that comes from an earlier meeting": "- {wat: A, tegen: 1/11/2025, sinds: 18/10/2025}",
    "words for a day": "- {wat: A, tegen: volgende vergadering, klaar: ja}",
    "a sentence": "- An Peeters stuurt het verslag aan Els.",
    "a name at the end": "- Verslag sturen aan An Peeters",
    "a name between dashes": "- Gesprek – met An Peeters – voorbereiden",
    "a person who is not known": "- Jan Maes – verslag sturen",
    "a word that is no name": "- 'Opmerking: verslag sturen'",
    "a date in a sentence": "- Zaal reserveren voor 12 december 2025",
    "a date of something": "- Nota over de vergadering van 12 december 2025",
    "a day before the meeting, at the end": "- Verslag nalezen – 12 september 2025",
    "a remark in brackets": "- Nota sturen (zie punt 3, 12 december 2025)",
    "a list": "- wat:\n    - An Peeters – bellen",
    "lines": "- wat: |\n      An Peeters – bellen\n      tegen 12 december 2025",
    "fields of its own": "- {wat: An – bellen, wie: Els}",
    "a date of its own": "- {wat: Bellen – 12 december 2025, tegen: asap}",
    "a name with its hyphen": "- An-Peeters-straat schoonmaken",
}


@each(CASES, {name: f"{ACTION}  {text}" for name, text in FINE.items()})
def test_an_action_that_may_be_meant_otherwise_is_told_at_its_place(
    text: str, expected: Places
) -> None:
    assert places(text) == expected


SAID = {
    "An Peeters – verslag sturen – 12 december 2025": "verslag sturen|An Peeters|12 december 2025",
    "An: verslag sturen tegen 12/12/2025.": "verslag sturen|An|12/12/2025",
    "mevrouw Van de Velde - bellen": "bellen|mevrouw Van de Velde|",
    "An Peeters -> zaal boeken": "zaal boeken|An Peeters|",
    "Els → zaal boeken": "zaal boeken|Els|",
    "An Peeters en Els: bellen": "bellen|An Peeters en Els|",
    "Verslag sturen (An, 12/12/2025)": "Verslag sturen|An|12/12/2025",
    "Verslag sturen (tegen 12/12/2025; An Peeters)": "Verslag sturen|An Peeters|12/12/2025",
    "Verslag sturen (An Peeters)": "Verslag sturen|An Peeters|",
    "Verslag sturen (An, Els)": "Verslag sturen|An en Els|",
    "An: Nota: eerste deel nalezen": '"Nota: eerste deel nalezen"|An|',
    "An – nalezen #4": '"nalezen #4"|An|',
    "An – [ ] nalezen": '"[ ] nalezen"|An|',
    "Verslag sturen – An": "Verslag sturen|An|",
    "Verslag sturen – An – 12 december 2025": "Verslag sturen|An|12 december 2025",
    "Verslag sturen – An (12 december 2025)": "Verslag sturen|An|12 december 2025",
    "Verslag sturen, 12 december 2025": "Verslag sturen||12 december 2025",
    "Bellen, deadline: vrijdag 12 december 2025": "Bellen||vrijdag 12 december 2025",
    "Verslag sturen uiterlijk op 12 december 2025": "Verslag sturen||12 december 2025",
}


@pytest.mark.parametrize("typed", SAID)
def test_the_lines_that_are_probably_meant_are_told(typed: str) -> None:
    (found,) = told(f'{ACTION}  - "{typed}"')
    what, who, due = SAID[typed].split("|")
    fields = {"wat": what, "wie": who, "tegen": due}
    assert re.findall("‘(.+?): (.+?)’", found.hint) == [one for one in fields.items() if one[1]]


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("nl", "Bellen tegen 12 december 2025"),
        ("fr", "Appeler au plus tard le 12 décembre 2025"),
        ("fr", "Appeler d’ici au 12 décembre 2025"),
        ("de", "Anrufen bis spätestens zum 12. Dezember 2025"),
        ("de", "Anrufen bis 12.12.2025"),
        ("en", "Call by 12 December 2025"),
    ],
)
def test_the_words_before_a_day_are_known_in_each_language(code: str, typed: str) -> None:
    agenda = f"agenda: [{{title: A, actions: ['{typed}']}}]"
    notes = f"language: {code}\ntitle: T\ndate: 2025-11-20\n{agenda}"
    assert [one.code for one in told(notes)] == ["W550"]
