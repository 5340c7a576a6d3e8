"""What the page does for who writes, behind its screens: Enter, what it offers, when it speaks."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from judges import needs, program

from minutes_kit.notes.schema import schema_file

pytestmark = needs("node")

Answers = tuple[list[str], list[list[str]]]
PEOPLE = ["Els Baele", "Joke Van de Vel", "Jan Els"]
ENTER = [
    ("titel: x¦", "titel: x\n¦"),
    ("agenda:\n  - titel: x¦", "agenda:\n  - titel: x\n    ¦"),
    ("aanwezig:¦", "aanwezig:\n  - ¦"),
    ("agenda:  # de nummers komen er bij¦", "agenda:  # de nummers komen er bij\n  - ¦"),
    ("agenda: ¦\n- titel: x", "agenda:\n- ¦\n- titel: x"),
    ("agenda:¦\n    - titel: x", "agenda:\n    - ¦\n    - titel: x"),
    ("volgende_vergadering:¦", "volgende_vergadering:\n  ¦"),
    ("titel:¦\ndatum: x", "titel:\n¦\ndatum: x"),
    ("aanwezig:\n  - Els Baele¦", "aanwezig:\n  - Els Baele\n  - ¦"),
    ("aanwezig:\n  - Els ¦Baele", "aanwezig:\n  - Els\n  - ¦Baele"),
    ("aanwezig:\n  - ¦Els Baele", "aanwezig:\n  - \n  - ¦Els Baele"),
    ("aanwezig:\n  - Els Baele\n  - ¦", "aanwezig:\n  - Els Baele\n¦"),
    (
        "agenda:\n  - titel: x\n    acties:\n      - wat: y\n        wie: Els\n      - ¦",
        "agenda:\n  - titel: x\n    acties:\n      - wat: y\n        wie: Els\n    ¦",
    ),
    ("agenda:\n- titel: x\n- ¦", "agenda:\n- titel: x\n¦"),
    ("agenda:\n  - titel: x\n    ¦", "agenda:\n  - titel: x\n\n    ¦"),
    ("agenda:\n  - titel: x\n    ¦tekst: y", "agenda:\n  - titel: x\n\n    ¦tekst: y"),
    ("agenda:\n  - tekst: een ¦twee", "agenda:\n  - tekst: een\n      ¦twee"),
    ("agenda:\n  - tekst: |¦", "agenda:\n  - tekst: |\n      ¦"),
    ("agenda:\n  - tekst: |\n      een zin¦", "agenda:\n  - tekst: |\n      een zin\n      ¦"),
    ("  # een opmerking¦", "  # een opmerking\n  ¦"),
    ("¦titel: x", "\n¦titel: x"),
]
COMPLETE = [
    ("agenda:\n  - acties:\n      - wat: x\n        wi¦", ["wie: "]),
    ("aanwezig:\n  - or¦", ["organisatie: "]),
    ("aanwezig:\n  - An¦", []),
    ("aanwezig:\n  - naam: x\n    ann¦", []),
    ("voorzitter: E¦", ["Els Baele"]),
    ("voorzitter: Joke Van¦", ["Joke Van de Vel"]),
    ("agenda:\n  - acties:\n      - wie: J¦", ["Joke Van de Vel", "Jan Els"]),
    ("agenda:\n  - acties:\n      - wie: [Els Baele, J¦", ["Joke Van de Vel", "Jan Els"]),
    ("agenda:\n  - acties:\n      - wie:\n          - Els¦", ["Els Baele"]),
    ("agenda:\n  - acties:\n      - wie: ¦", []),
    ("titel: J¦", []),
    ("status: on¦", ["ontwerp"]),
]
PLACES = [
    ("¦", [], []),
    ("titel: x\n¦pl\nagenda:\n  - titel: a", [], ["agenda", "titel"]),
    (
        "aanwezig:\n  - naam: An\n    ¦fu\n    e-mail: a@b\n  - naam: Jan",
        ["aanwezig"],
        ["e-mail", "naam"],
    ),
    ("aanwezig:\n- naam: An\n  ¦fu\ntitel: x", ["aanwezig"], ["naam"]),
    ("gasten:\n  - naam: Jan\n  - rol: x\n    ¦na", ["gasten"], ["rol"]),
    ("gasten:\n- naam: Jan\n-   rol: x\n    ¦na", ["gasten"], ["rol"]),
    ("agenda:\n  - ¦ti\n    tekst: x\n  - titel: y", ["agenda"], ["tekst"]),
    ("agenda:\n- titel: a\n\n  # b\n  acties:\n  - wat: c\n    ¦wi", ["agenda", "acties"], ["wat"]),
    ("agenda:\n  - punten:\n      - titel: a\n    ¦te", ["agenda"], ["punten"]),
    ("volgende_vergadering:\n  'titel': x\n  ¦pl", ["volgende_vergadering"], ["titel"]),
    ("titel: x\nvolgende_vergadering:\n  ¦", ["volgende_vergadering"], []),
    ("agenda:\n  - tekst: |\n      Besluit: goed\n      ¦a", ["agenda", "tekst"], ["Besluit"]),
]


def run(script: str, given: object) -> Any:
    """What a script beside this one answers."""
    command = [program("node"), str(Path(__file__).with_name(script))]
    done = subprocess.run(
        command, input=json.dumps(given), check=True, capture_output=True, encoding="utf-8"
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def done() -> Answers:
    """What Enter makes of each text, and what is offered in each."""
    entered, offered = run(
        "editing.mjs",
        {
            "schema": json.loads(schema_file("nl").read_bytes()),
            "people": PEOPLE,
            "enter": [text for text, _ in ENTER],
            "complete": [text for text, _ in COMPLETE],
        },
    )
    return entered, offered


def test_enter_goes_on_as_deep_and_with_the_next_dash(done: Answers) -> None:
    assert done[0] == [made for _, made in ENTER]


def test_only_what_begins_with_what_was_typed_is_offered(done: Answers) -> None:
    assert done[1] == [offered for _, offered in COMPLETE]


def test_the_place_of_a_key_is_read_from_what_stands_around_it() -> None:
    found = run("keys_at.mjs", [text for text, *_ in PLACES])
    assert found == [[above, beside] for _, above, beside in PLACES]


def test_what_the_page_does_behind_its_screens() -> None:
    command = [program("node"), str(Path(__file__).with_name("page_logic.mjs"))]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout
