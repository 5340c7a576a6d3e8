"""Lists of open actions, for people, spreadsheets and programs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json

import pytest
from drawn_texts import REFUSED, TYPED, often
from hypothesis import given

from minutes_kit.languages.dates import write_date
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.agenda import Action, Item
from minutes_kit.notes.model import Notes
from minutes_kit.notes.open_actions import Minutes, open_actions
from minutes_kit.text.actions import Lists

DAY = dt.date(2025, 3, 18)
ACTIONS = [
    Action("**Zaal** reserveren", ["Noor El Amrani"]),
    Action(["Folder maken", ["met foto’s"]], ["An Bos", "Bo Ans"], dt.date(2025, 4, 1)),
    Action('Bellen; "vragen", of\n=1+1', [], "asap", dt.date(2025, 2, 4)),
    Action("Klaar", done=True),
]


def lists(*actions: Action, code: str = "nl", today: dt.date = dt.date(2025, 5, 1)) -> Lists:
    notes = Notes(title="Raad", date=DAY, agenda=[Item(actions=[*actions])])
    return Lists(open_actions([Minutes("a.yaml", notes)]), today, load(code))


TEXT = """\
Tegen                  Sinds            Wie               Wat
---------------------  ---------------  ----------------  --------------------
1 april 2025, te laat  18 maart 2025    An Bos en Bo Ans  - Folder maken
                                                            - met foto’s
asap                   4 februari 2025                    Bellen; "vragen", of
                                                          =1+1
                       18 maart 2025    Noor El Amrani    Zaal reserveren

Openstaande acties: 3, waarvan te laat: 1."""


def test_people_get_columns() -> None:
    assert lists(*ACTIONS).text().split("\n") == TEXT.split("\n")


def test_nothing_to_do_is_told_in_a_line() -> None:
    assert lists().text() == "Openstaande acties: 0, waarvan te laat: 0."


def test_programs_get_all_that_is_known() -> None:
    first, *others = json.loads(lists(*ACTIONS).json())
    assert first == {
        "what": "- Folder maken\n  - met foto’s",
        "who": ["An Bos", "Bo Ans"],
        "due": "2025-04-01",
        "since": "2025-03-18",
        "overdue": True,
        "title": "Raad",
        "date": "2025-03-18",
        "file": "a.yaml",
    }
    assert [(one["due"], one["since"]) for one in others] == [
        ("asap", "2025-02-04"),
        (None, "2025-03-18"),
    ]


def rows(data: bytes) -> list[list[str]]:
    """The rows of a CSV file as Excel knows its encoding."""
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_spreadsheets_get_a_row_for_each_behind_the_names_of_columns() -> None:
    head, *found = rows(lists(*ACTIONS).csv())
    assert head == ["wat", "wie", "tegen", "sinds", "te laat", "titel", "datum", "bestand"]
    assert [row[1:5] for row in found] == [
        ["An Bos en Bo Ans", "2025-04-01", "2025-03-18", "ja"],
        ["", "asap", "2025-02-04", "nee"],
        ["Noor El Amrani", "", "2025-03-18", "nee"],
    ]


@often(50)
@given(TYPED.filter(lambda text: text.strip() and not REFUSED.search(text)))
def test_any_name_is_in_a_cell_of_its_own(text: str) -> None:
    _, row = rows(lists(Action("A", [text], text)).csv())
    assert {cell.removeprefix("'") for cell in row[1:3]} == {text.removeprefix("'")}


@pytest.mark.parametrize("code", codes())
def test_the_word_list_is_by_owner_and_says_what_is_late(code: str) -> None:
    locale = load(code)
    notes = lists(*ACTIONS, code=code).notes()
    title = locale.to_do["title"]
    assert (notes.language, notes.title, notes.date) == (code, title, dt.date(2025, 5, 1))
    names = ["An Bos", "Bo Ans", "Noor El Amrani", locale.labels.unassigned]
    assert [item.title for item in notes.agenda] == names
    late = f"{write_date(dt.date(2025, 4, 1), locale)}, {locale.to_do['overdue']}"
    due = [[one.due for one in item.actions] for item in notes.agenda]
    assert due == [[late], [late], [None], ["asap"]]
    assert {action.since for _, action in notes.actions()} == {DAY, dt.date(2025, 2, 4)}


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_is_a_formula(sign: str) -> None:
    formula = f"{sign}cmd|' /C calc'!A0"
    _, row = rows(lists(Action(f"A {formula}", [formula], formula)).csv())
    assert row[1:3] == [f"'{formula}", f"'{formula}"]
    assert row[0][0] == "A"
