"""What is advised can be done as it is said: notes in which it is done have no problem."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_kit import check
from minutes_kit.mail.contacts import Book
from minutes_kit.problems import Problem
from minutes_kit.yaml.contacts import read_book

HEAD = "titel: Overleg\ndatum: 20/11/2025\n"
TITLE = "titel: Overleg\n"
NEXT = "volgende vergadering: "
ITEM = "agenda:\n  - titel: Begroting\n    tekst: Besproken.\n    "


def told(notes: str) -> list[Problem]:
    """What is told of notes."""
    return check(notes.encode(), "notes.yaml", None, dt.date(2025, 12, 1))[1]


@pytest.mark.parametrize(
    ("notes", "code", "said", "followed"),
    [
        (
            f"{HEAD}aanwezig:\n  - An Bos\n  - Raadsleden:\n",
            "W538",
            "eronder, iets meer naar rechts en elk achter ‘- ’",
            f"{HEAD}aanwezig:\n  - An Bos\n  - Raadsleden:\n    - Jan Maes\n",
        ),
        (
            f"{HEAD}aanwezig:\n  - An Bos\n  - Raadsleden:\n",
            "W538",
            "schrijf dan ‘Raadsleden: geen’",
            f"{HEAD}aanwezig:\n  - An Bos\n  - Raadsleden: geen\n",
        ),
        (
            f"{HEAD}aanwezig:\n  - An Bos\n  - groep: Raadsleden\n",
            "W538",
            "schrijf dan ‘personen: geen’",
            f"{HEAD}aanwezig:\n  - An Bos\n  - groep: Raadsleden\n    personen: geen\n",
        ),
        (
            f"{HEAD}aanwezig:\n  - An Bos\n  - verontschuldigd: Jan\n",
            "E201",
            "‘verontschuldigd’ hoort bij de vergadering zelf",
            f"{HEAD}aanwezig:\n  - An Bos\nverontschuldigd: Jan\n",
        ),
        (f"{HEAD}{NEXT}geen\n", "E204", "verwijder dan deze regel", HEAD),
        (f"{HEAD}{ITEM}actie: Bellen\n", "E201", "‘acties’", f"{HEAD}{ITEM}acties: Bellen\n"),
        (
            f"{HEAD}agenda:\n  - titel: Begroting\n    opmerking: Besproken.\n",
            "E201",
            "‘tekst’",
            f"{HEAD}agenda:\n  - titel: Begroting\n    tekst: Besproken.\n",
        ),
        (f"{HEAD}nr: 2025/14\n", "E201", "‘referentie’", f"{HEAD}referentie: 2025/14\n"),
        (f"{HEAD}mail:\n  naar: a@b.be\n", "E201", "‘aan’", f"{HEAD}mail:\n  aan: a@b.be\n"),
        ("tietel: Overleg\ndatum: 20/11/2025\n", "E201", "‘titel’", HEAD),
        ("titel: Overleg\ndatm: 20/11/2025\n", "E201", "‘datum’", HEAD),
        (
            "sprache: de\ntitel: T\ndatum: 20.11.2025\nbis: 12 Uhr\n",
            "E201",
            "„ende“",
            "sprache: de\ntitel: T\ndatum: 20.11.2025\nende: 12 Uhr\n",
        ),
        (
            f"{HEAD}{ITEM}besluiten:\n      - De raad beslist:\n        - bouwen\n",
            "E102",
            "alleen ‘|’ achter het streepje",
            f"{HEAD}{ITEM}besluiten:\n      - |\n        De raad beslist:\n        - bouwen\n",
        ),
        (
            f"{HEAD}bewoording:\n  Aanwezig: Leden\n",
            "E216",
            "‘present’",
            f"{HEAD}bewoording:\n  present: Leden\n",
        ),
        (f"{HEAD}aanwezig:\n  - An Bos\n  -\n", "W518", "", f"{HEAD}aanwezig:\n  - An Bos\n"),
    ],
)
def test_an_advice_can_be_followed_as_it_is_said(
    notes: str, code: str, said: str, followed: str
) -> None:
    (problem,) = told(notes)
    assert (problem.code, said in problem.hint) == (code, True)
    assert told(followed) == []


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ("18 en 19 maart 2025", "18 maart 2025", "19 maart 2025"),
        ("18 t.e.m. 20 maart 2025", "18 maart 2025", "20 maart 2025"),
        ("van 18 tot 20 maart 2025", "18 maart 2025", "20 maart 2025"),
        ("18 maart 2025 - 19 maart 2025", "18 maart 2025", "19 maart 2025"),
        ("30 april tot 2 mei 2025", "30 april 2025", "2 mei 2025"),
        ("15-16 mei 2025", "15 mei 2025", "16 mei 2025"),
        ("18-19/3/2025", "18 maart 2025", "19 maart 2025"),
    ],
)
def test_a_meeting_of_several_days_is_shown_its_two_lines(days: str, first: str, last: str) -> None:
    (problem,) = told(f"{TITLE}datum: {days}\n")
    assert problem.hint.endswith(f": ‘datum: {first}’, ‘einddatum: {last}’.")
    assert told(f"{TITLE}datum: {first}\neinddatum: {last}\n") == []


@pytest.mark.parametrize("days", ["18/19/2025", "18 maart 2025 om 14u", "31/2/2025", "18 en 19"])
def test_what_is_no_two_days_is_not_shown_them(days: str) -> None:
    (problem,) = told(f"{TITLE}datum: {days}\n")
    assert "einddatum" not in problem.hint


def test_an_empty_dash_is_told_as_one() -> None:
    (problem,) = told(f"{HEAD}aanwezig:\n  - An Bos\n  -\n")
    assert problem.message == "Er staat niets bij ‘-’ (aanwezig)."


@pytest.mark.parametrize(
    "line",
    [
        "An Bos <an@esf.be>",
        "An Bos - an@esf.be",
        "An Bos – an@esf.be",
        "{naam: An Bos, e-mail: an@esf.be}",
    ],
)
def test_a_contact_may_stand_on_one_line(line: str) -> None:
    source, book = read_book(f"contacten:\n  - {line}\n".encode(), "contacts.yaml")
    assert source.report.problems == []
    assert Book(book).addresses("An Bos") == ["an@esf.be"]
