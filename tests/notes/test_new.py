"""New notes are right from the start, and so is each of their examples."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from new_notes import MONDAY, used

from minutes_kit import build
from minutes_kit.checks.check import check
from minutes_kit.languages.dates import read_date
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import load
from minutes_kit.notes.agenda import Item
from minutes_kit.notes.fields import normal
from minutes_kit.notes.model import Notes
from minutes_kit.notes.new import starter, written
from minutes_kit.yaml import source

UNFILLED = "W524"
every_language = pytest.mark.parametrize("code", codes())


def read(text: str) -> Notes:
    notes, problems = check(text.encode(), "notes.yaml", today=MONDAY)
    assert [str(problem) for problem in problems if problem.code != UNFILLED] == []
    assert notes
    return notes


@every_language
def test_new_notes_have_no_problems_and_make_a_document(code: str) -> None:
    text = starter(code, MONDAY, "x.json")
    notes = read(text)
    assert (notes.language, notes.date) == (code, MONDAY)
    assert build(text.encode())


@every_language
def test_what_nobody_filled_in_is_told_at_its_place(code: str) -> None:
    text = starter(code, MONDAY, "x.json")
    told = check(text.encode(), "notes.yaml", today=MONDAY)[1]
    title, items = written(code)
    assert [one.code for one in told] == [UNFILLED] * 3
    assert [one.excerpt.partition(": ")[2] for one in told] == [title, *items]


@every_language
def test_every_example_of_new_notes_is_right(code: str) -> None:
    notes = read(used(starter(code, MONDAY, "x.json")))
    assert notes.chair == [notes.attendees[0].name]
    assert notes.excused[0].organisation
    assert notes.next_meeting
    assert notes.next_meeting.rsvp
    assert {name for item in notes.agenda for name in item.filled_blocks()} == {*Item.blocks}


@every_language
@pytest.mark.parametrize("days", range(7))
def test_new_notes_are_right_on_every_day_of_the_week(code: str, days: int) -> None:
    today = MONDAY + dt.timedelta(days=days)
    notes = read(used(starter(code, today, "x.json")))
    assert notes.next_meeting
    assert notes.next_meeting.date
    assert notes.next_meeting.date.weekday() < 5


@pytest.mark.parametrize(
    ("today", "next_", "rsvp"),
    [
        ("2025-11-27", "2026-01-02", "2025-12-23"),  # four weeks later is Christmas
        ("2025-03-19", "2025-04-16", "2025-04-09"),
        ("2025-10-14", "2025-11-12", "2025-11-05"),  # the day before is a holiday
        ("2025-12-11", "2026-01-08", "2025-12-23"),
    ],
)
def test_nobody_is_invited_on_a_holiday(today: str, next_: str, rsvp: str) -> None:
    notes = read(used(starter("nl", dt.date.fromisoformat(today), "x.json")))
    meeting = notes.next_meeting
    assert meeting
    assert meeting.rsvp
    assert (str(meeting.date), str(meeting.rsvp.by)) == (next_, rsvp)


@every_language
def test_new_notes_begin_with_their_schema(code: str) -> None:
    first, *_ = starter(code, MONDAY, "../notes.json").splitlines()
    assert first == "# yaml-language-server: $schema=../notes.json"


@every_language
def test_new_notes_use_the_keys_of_their_language(code: str) -> None:
    root = source.read(used(starter(code, MONDAY, "x.json")).encode(), "notes.yaml").root
    words = {normal(word) for record in load(code).keys.values() for word in record.values()}
    assert {normal(key) for key in keys_in(root)} <= words


def keys_in(node: Any) -> set[str]:
    """All keys of a tree."""
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    own = set(node) if isinstance(node, dict) else set()
    return own.union(*map(keys_in, inside))


def test_the_date_is_in_the_house_form() -> None:
    assert "datum: 23 november 2026\n" in starter("nl", MONDAY, "x.json")
    assert read_date("23. November 2026", load("de")) == MONDAY
    assert "datum: 23. November 2026\n" in starter("de", MONDAY, "x.json")
