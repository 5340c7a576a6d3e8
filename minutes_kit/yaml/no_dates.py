"""Texts that are no date where one is expected: why, and what was meant."""

from __future__ import annotations

import datetime as dt
import re
from itertools import dropwhile
from typing import Any

from minutes_kit.languages import dates
from minutes_kit.languages.date_mistakes import (
    date_in,
    time_in,
    two_days,
    why_no_date,
    why_no_parts,
)
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.agenda import Action
from minutes_kit.notes.model import Approval, Notes
from minutes_kit.notes.record import Record
from minutes_kit.notes.typed import is_nobody
from minutes_kit.problems import short
from minutes_kit.yaml.characters import lines_of

_MOST_WORDS = 20  # in which a date and hours are looked for
_DASH = re.compile(r"(?<=\w) ?[-–] ?(?=\d)")  # between two hours
_FIGURES = re.compile(r"\d+")


def no_date(text: str, kind: type[Record], locale: Locale) -> tuple[str, dict[str, Any]]:
    """The code and the values of the message on a text that is no date."""
    value = short(text)
    parts = dates.parts_of(text, locale)
    date = parts.date() if parts else None
    day = dates.weekday(parts.weekday, locale) if parts and date else None
    if parts and date and day is not None:
        typed = parts.weekday + "." * (f"{parts.weekday}." in text)
        return "E213", {"value": value, **_another_day(typed, day, date, locale)}
    if kind is Notes and (days := two_days(value, locale)):
        return "E204", {"value": value, "why": "", **_lines_of_days(days, locale)}
    start = locale.keys[kind.__name__].get("start", "")
    why = why_no_date(parts, locale) if parts else why_no_parts(value, locale, start)
    instead = {} if why else _instead(value, kind, locale)
    return "E204", {"value": value, "why": why, **instead}


def _another_day(typed: str, day: int, date: dt.date, locale: Locale) -> dict[str, Any]:
    """The values of the message on a date with another weekday than it has."""
    actual = dates.name_of_day(date.weekday(), locale)
    near = actual[0].upper() + actual[1:] if typed[0].isupper() else actual
    said = {"date": dates.write_date(date, locale), "other": dates.name_of_day(day, locale)}
    return {**said, "actual": actual, "near": near, "typed": typed}


def _lines_of_days(days: list[dt.date], locale: Locale) -> dict[str, str]:
    """The hint for a meeting of several days in one line: the lines for the first and the last."""
    said = [dates.write_date(day, locale) for day in days]
    fields = dict(zip(("date", "end_date"), said, strict=True))
    return {"hint": "E204_days", "near": lines_of("Notes", fields, locale)}


def parts_of_meeting(text: str, locale: Locale) -> dict[str, str]:
    """The hint for a next meeting in one line: the lines that its parts belong on."""
    date, rest = date_in(text.split()[:_MOST_WORDS], locale)
    if is_nobody(text, locale):
        return {"hint": "E204_none"}
    if not date and any(map(str.isdigit, text)):
        return {}
    start, rest = time_in(_DASH.sub(" ", " ".join(rest)).split())
    end, rest = time_in(rest)
    place = " ".join(dropwhile(str.islower, rest)).strip(" ,;()–-")  # it has a capital
    parts = {"date": date, "start": start, "end": end, "location": short(place)}
    if not date:
        parts = {"text": short(text)}
    said = {name: value for name, value in parts.items() if value}
    return {"hint": "E204_lines", "near": lines_of("NextMeeting", said, locale)}


def _instead(text: str, kind: type[Record], locale: Locale) -> dict[str, Any]:
    """The hint for words that stand where a date was expected."""
    figures = len(_FIGURES.findall(text))
    if kind is Action and figures < 2:
        return {"hint": "E204_words", "near": locale.keys["Action"]["what"]}
    if kind is Approval and not figures:
        status, approved = locale.keys["Notes"]["status"], locale.choices["approved"]
        return {"hint": "E204_approved", "near": f"{status}: {approved}"}
    return {}
