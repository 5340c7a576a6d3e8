"""What is told of notes that can be read, and may be meant otherwise."""

from __future__ import annotations

import datetime as dt

import pytest
from folders import DATA

from minutes_kit import check
from minutes_kit.problems import Problem

TODAY = dt.date(2025, 12, 1)
# Two lines, so that what follows begins on line 3.
BASE = "titel: T\ndatum: donderdag 20 november 2025\n"
PEOPLE = BASE + "aanwezig:\n- An Peeters – ESF\n- Els Van de Velde – OCMW Genk\n"  # lines 4 and 5
ITEM = PEOPLE + "agenda:\n- titel: A\n"  # what follows begins on line 8

Places = list[tuple[str, int, int]]
"""The code, line and column of each problem."""
Case = tuple[str, str, Places]
"""A name, notes, and where their problems are told."""


def each(cases: list[Case], fine: dict[str, str]) -> pytest.MarkDecorator:
    """A test of each case, and of each of the notes in which nothing is wrong."""
    every = [*cases, *((name, text, []) for name, text in fine.items())]
    known = [pytest.param(text, expected, id=name) for name, text, expected in every]
    return pytest.mark.parametrize(("text", "expected"), known)


def told(text: str) -> list[Problem]:
    """What is told of notes."""
    return check(text.encode(), "notes.yaml", DATA, TODAY)[1]


def places(text: str) -> Places:
    """The code, line and column of each problem of notes."""
    return [(one.code, one.line, one.column) for one in told(text)]
