"""When and where the next meeting is: in neutral words, or in those of the notes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from minutes_kit.languages.dates import NamedDay
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.languages.wording import reworded
from minutes_kit.notes.model import NextMeeting
from minutes_kit.text.next_meeting import next_meeting

DAY, START, END = dt.date(2025, 12, 4), dt.time(9, 30), dt.time(12)
SAID = {
    "nl": "Donderdag 4 december 2025, 9u30 tot 12u – Gent",
    "fr": "Jeudi 4 décembre 2025, de 9h30 à 12h – Gent",
    "de": "Donnerstag, 4. Dezember 2025, 9.30 Uhr bis 12 Uhr – Gent",
    "en": "Thursday 4 December 2025, 09:30 to 12:00 – Gent",
}
# A date, with a start, with an end, a place besides; a place alone, both times, one time alone.
LINES: dict[str, list[str]] = {
    "nl": [
        "Donderdag 4 december 2025",
        "Donderdag 4 december 2025, vanaf 9u30",
        "Donderdag 4 december 2025, tot 12u",
        "Donderdag 4 december 2025 – ’t Huis",
        "’t Huis",
        "9u30 tot 12u",
        "Vanaf 9u30",
        "Tot 12u – ’t Huis",
    ],
    "fr": [
        "Jeudi 4 décembre 2025",
        "Jeudi 4 décembre 2025, à partir de 9h30",
        "Jeudi 4 décembre 2025, jusqu’à 12h",
        "Jeudi 4 décembre 2025 – ’t Huis",
        "’t Huis",
        "De 9h30 à 12h",
        "À partir de 9h30",
        "Jusqu’à 12h – ’t Huis",
    ],
    "de": [
        "Donnerstag, 4. Dezember 2025",
        "Donnerstag, 4. Dezember 2025, ab 9.30 Uhr",
        "Donnerstag, 4. Dezember 2025, bis 12 Uhr",
        "Donnerstag, 4. Dezember 2025 – ’t Huis",
        "’t Huis",
        "9.30 Uhr bis 12 Uhr",
        "Ab 9.30 Uhr",
        "Bis 12 Uhr – ’t Huis",
    ],
    "en": [
        "Thursday 4 December 2025",
        "Thursday 4 December 2025, from 09:30",
        "Thursday 4 December 2025, until 12:00",
        "Thursday 4 December 2025 – ’t Huis",
        "’t Huis",
        "09:30 to 12:00",
        "From 09:30",
        "Until 12:00 – ’t Huis",
    ],
}
MEETINGS = [
    NextMeeting(date=DAY),
    NextMeeting(date=DAY, start=START),
    NextMeeting(date=DAY, end=END),
    NextMeeting(date=DAY, location="’t Huis"),
    NextMeeting(location="’t Huis"),
    NextMeeting(start=START, end=END),
    NextMeeting(start=START),
    NextMeeting(end=END, location="’t Huis"),
]
OWN = {
    "next_date": "Datum {date}",
    "next_location": "Locatie is {location}.",
    "next_time": "We starten stipt om {start} tem {end}.",
    "next_time_start": "We starten stipt om {start}.",
}


def when(meeting: NextMeeting, code: str = "nl", **words: str) -> list[str]:
    shown = next_meeting(meeting, reworded(load(code), words))
    return [one.words() for one in shown.when.lines()]


@pytest.mark.parametrize("code", codes())
def test_a_meeting_is_told_in_neutral_words(code: str) -> None:
    meeting = NextMeeting(date=DAY, start=START, end=END, location="Gent")
    assert when(meeting, code) == [SAID[code]]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"date": DAY}, ["Donderdag 4 december 2025"]),
        ({"date": NamedDay.of(DAY)}, ["Donderdag 4 december 2025"]),
        ({"date": DAY, "start": START}, ["Donderdag 4 december 2025, vanaf 9u30"]),
        ({"date": DAY, "end": END}, ["Donderdag 4 december 2025, tot 12u"]),
        ({"start": START, "location": "Gent"}, ["Vanaf 9u30 – Gent"]),
        ({"location": "eTwinning..."}, ["eTwinning..."]),
        ({"date": DAY, "location": "’t Huis"}, ["Donderdag 4 december 2025 – ’t Huis"]),
        ({"title": "Overleg"}, []),
    ],
)  # fmt: skip
def test_what_is_not_known_is_not_said(fields: dict[str, Any], said: list[str]) -> None:
    assert when(NextMeeting(**fields)) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["next_date"], ["9u30 tot 12u – Gent", "Datum 4 december 2025"]),
        (["next_location"], ["Donderdag 4 december 2025, 9u30 tot 12u", "Locatie is Gent."]),
        (
            ["next_time"],
            ["Donderdag 4 december 2025 – Gent", "We starten stipt om 9u30 tem 12u."],
        ),
        (
            ["next_date", "next_location", "next_time"],
            ["Datum 4 december 2025", "Locatie is Gent.", "We starten stipt om 9u30 tem 12u."],
        ),
        (["next_time_start"], ["Donderdag 4 december 2025, 9u30 tot 12u – Gent"]),
    ],
)
def test_own_words_stand_on_a_line_of_their_own(names: list[str], said: list[str]) -> None:
    meeting = NextMeeting(date=DAY, start=START, end=END, location="Gent")
    assert when(meeting, **{name: OWN[name] for name in names}) == said


@pytest.mark.parametrize("code", codes())
def test_a_line_begins_with_a_capital(code: str) -> None:
    assert [when(meeting, code) for meeting in MEETINGS] == [[line] for line in LINES[code]]
    named = NextMeeting(date=NamedDay.of(DAY), start=START, location="Gent")
    for words in ("{date}", "{date}, stipt."):
        said = when(named, code, next_date=words)[-1]
        assert said == words.replace("{date}", LINES[code][0])


def test_own_words_say_themselves_how_a_line_begins() -> None:
    named = NextMeeting(date=NamedDay.of(DAY), start=START)
    words = {"next_date": "op {date}", "next_time_start": "vanaf {start}"}
    assert when(named, **words) == ["op donderdag 4 december 2025", "vanaf 9u30"]


def test_own_words_have_the_weekday_only_where_it_was_typed() -> None:
    words = {"next_date": OWN["next_date"]}
    assert when(NextMeeting(date=DAY), **words) == ["Datum 4 december 2025"]
    named = NextMeeting(date=NamedDay.of(DAY))
    assert when(named, **words) == ["Datum donderdag 4 december 2025"]


@pytest.mark.parametrize(
    ("place", "said"), [("Gent", "Locatie is Gent."), ("Gent, enz.", "Locatie is Gent, enz.")]
)
def test_a_sentence_ends_with_one_full_stop(place: str, said: str) -> None:
    words = {"next_location": OWN["next_location"]}
    assert when(NextMeeting(location=place), **words) == [said]


def test_own_words_for_one_time_are_those_of_that_time() -> None:
    words = {name: OWN[name] for name in ("next_time", "next_time_start")}
    assert when(NextMeeting(start=START), **words) == ["We starten stipt om 9u30."]
