"""The open actions of several minutes: each once, as the latest have it, in their order."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_kit.notes.agenda import Action, Item
from minutes_kit.notes.model import Notes
from minutes_kit.notes.open_actions import Minutes, open_actions
from minutes_kit.notes.record import Due

MAY, JUNE, JULY = (dt.date(2025, month, 6) for month in (5, 6, 7))
FIRST = Action("Bellen", ["An Bos", "Bo Ans"])


def minutes(date: dt.date, *actions: Action) -> Minutes:
    return Minutes(f"{date}.yaml", Notes(title="T", date=date, agenda=[Item(actions=[*actions])]))


CASES: dict[str, tuple[list[Action], list[Action], list[tuple[Action, dt.date]]]] = {
    "carried over": ([FIRST], [later := Action("Bellen", since=MAY)], [(later, MAY)]),
    "by hand": ([FIRST], [later := Action("bellen.", ["Bo ans", "An Bos"])], [(later, MAY)]),
    "to somebody else": (
        [FIRST],
        [later := Action("Bellen", ["Cy Dom"], since=MAY)],
        [(later, MAY)],
    ),
    "of somebody else": (
        [FIRST],
        [later := Action("Bellen", ["Cy Dom"])],
        [(FIRST, MAY), (later, JUNE)],
    ),
    "of nobody": ([FIRST], [Action("Bellen", done=True)], []),
    "of somebody at last": ([Action("Bellen")], [FIRST], [(FIRST, MAY)]),
    "done by then": ([FIRST], [Action("Bellen", FIRST.who, done=True)], []),
    "not done after all": (
        [Action("Bellen", FIRST.who, done=True)],
        [FIRST],
        [(FIRST, MAY)],
    ),
    "an earlier since": ([], [FIRST, old := Action("A", since=MAY)], [(old, MAY), (FIRST, JUNE)]),
    "twice in one": (
        [FIRST, other := Action("Bellen", ["Cy Dom"])],
        [FIRST, other],
        [(FIRST, MAY), (other, MAY)],
    ),
    "a list": ([Action(["A", ["B"]])], [later := Action(["A", ["B."]])], [(later, MAY)]),
    "other words": ([Action("A")], [Action("B")], [(Action("A"), MAY), (Action("B"), JUNE)]),
}


@pytest.mark.parametrize(("may", "june", "expected"), CASES.values(), ids=CASES)
def test_an_action_counts_once_as_the_later_minutes_have_it(
    may: list[Action], june: list[Action], expected: list[tuple[Action, dt.date]]
) -> None:
    both = [minutes(JUNE, *june), minutes(MAY, *may)]  # in any order
    assert [(one.action, one.noted) for one in open_actions(both)] == expected


def test_it_stands_in_the_minutes_that_have_it_last() -> None:
    three = [minutes(date, FIRST) for date in (JULY, MAY, JUNE)]
    assert [(one.noted, one.minutes.file) for one in open_actions(three)] == [
        (MAY, "2025-07-06.yaml")
    ]


def test_what_is_due_first_stands_first_and_what_has_no_day_last() -> None:
    found = open_actions(
        [
            minutes(JUNE, Action("e"), Action("b", due=JULY), Action("f", due="asap")),
            minutes(MAY, Action("a", due=JUNE), Action("d", due="ooit"), Action("c", due=JULY)),
        ]
    )
    assert "".join(str(one.action.what) for one in found) == "acbdef"


@pytest.mark.parametrize(
    ("due", "late"), [(MAY, True), (JUNE, False), (JULY, False), ("asap", False), (None, False)]
)
def test_an_action_is_overdue_when_its_day_has_passed(due: Due, late: bool) -> None:
    (found,) = open_actions([minutes(MAY, Action("A", due=due))])
    assert found.overdue(JUNE) == late
