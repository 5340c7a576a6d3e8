"""What is told of notes that can be read, and may be meant otherwise."""

from __future__ import annotations

import datetime as dt

from folders import DATA

from minutes_kit import check
from minutes_kit.problems import Problem

TODAY = dt.date(2025, 12, 1)
# Two lines, so that what follows begins on line 3.
BASE = "titel: T\ndatum: donderdag 20 november 2025\n"
PEOPLE = BASE + "aanwezig:\n- An Peeters – ESF\n- Els Van de Velde – OCMW Genk\n"  # lines 4 and 5
ITEM = PEOPLE + "agenda:\n- titel: A\n"  # what follows begins on line 8

Case = tuple[str, str, list[tuple[str, int, int]]]
"""A name, notes, and the code, line and column of each problem."""


def told(text: str) -> list[Problem]:
    """What is told of notes."""
    return check(text.encode(), "notes.yaml", DATA, TODAY)[1]


def places(text: str) -> list[tuple[str, int, int]]:
    """The code, line and column of each problem of notes."""
    return [(one.code, one.line, one.column) for one in told(text)]
