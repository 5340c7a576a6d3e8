"""What a document says of itself, before and beside its title."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_kit.languages.locale import load
from minutes_kit.languages.wording import reworded
from minutes_kit.notes.model import Notes, Person
from minutes_kit.text.view import view


def kind(title: str, code: str = "nl", **words: str) -> str:
    """What stands above a title to say what the document is."""
    return view(Notes(title=title, date=dt.date(2025, 11, 20)), reworded(load(code), words)).kind


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("nl", "Verslag van de stuurgroep"),
        ("nl", "Notulen van de raad"),
        ("nl", "NOTULEN: raad"),
        ("nl", "Proces-verbaal"),
        ("fr", "Compte rendu de la réunion"),
        ("fr", "Procès-verbal no 7"),
        ("de", "Protokoll der Sitzung"),
        ("de", "Niederschrift über die Sitzung"),
        ("en", "Minutes of the Board"),
    ],
)
def test_a_title_that_says_what_the_document_is_has_nothing_above_it(code: str, title: str) -> None:
    assert kind(title, code) == ""


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("nl", "Verslaggeving over 2025"),
        ("nl", "De notulen van de raad"),
        ("nl", "Protokoll"),
        ("en", "Record linkage"),
    ],
)
def test_another_title_has_it_above(code: str, title: str) -> None:
    assert kind(title, code) == load(code).labels.minutes


def test_own_words_stand_above_unless_the_title_begins_so() -> None:
    assert kind("Raad", minutes="Akten") == "Akten"
    assert kind("Akten van de raad", minutes="Akten") == ""
    assert kind("Notulen van de raad", minutes="Akten") == ""


@pytest.mark.parametrize(
    ("code", "word"), [("nl", "geen"), ("fr", "aucun"), ("de", "keine"), ("en", "none")]
)
def test_a_group_of_nobody_says_so(code: str, word: str) -> None:
    notes = Notes(title="T", date=dt.date(2025, 11, 20), guests=[Person(group="G")])
    (group,) = view(notes, load(code)).guests
    assert (group.group, [one.names for one in group.people]) == ("G", [word])
