"""Dates, times and lists, read forgivingly and written in the house form."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from minutes_kit.languages.locale import Locale, shared

_ISO = re.compile(r"([1-9]\d{3})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-]) ?(\d{1,2})\2 ?([1-9]\d{3})")
_WEEKDAY = re.compile(r"([^\W\d]+)[,.]? (?=\d)")


class Parts(NamedTuple):
    """What a text in the form of a date says; a month that has no such name is 0."""

    year: int
    month: int
    day: int
    month_name: str = ""
    weekday: str = ""

    def date(self) -> dt.date | None:
        """The date, unless there is none."""
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None


def parts_of(text: str, locale: Locale) -> Parts | None:
    """The parts of a text in the form of a date, the day before the month."""
    text = " ".join(text.split())
    before = _WEEKDAY.match(text)
    if before:
        text = text[before.end() :]
    weekday = before[1] if before else ""
    if found := _ISO.fullmatch(text):
        return Parts(int(found[1]), int(found[2]), int(found[3]), "", weekday)
    if found := _DAY_FIRST.fullmatch(text):
        return Parts(int(found[4]), int(found[3]), int(found[1]), "", weekday)
    if found := _in_words(locale.date_joins).fullmatch(text):
        month = month_number(found[2], locale)
        return Parts(int(found[3]), month, int(found[1]), found[2], weekday)
    return None


@cache
def _in_words(joins: tuple[str, ...]) -> re.Pattern[str]:
    """A date with the name of its month."""
    join = joined(joins)
    return re.compile(rf"(\d{{1,2}}){day_ending()} {join}([^\W\d]+)\.? {join}([1-9]\d{{3}})")


def joined(joins: tuple[str, ...]) -> str:
    """What may stand before the name of a month and before a year, as a pattern."""
    return rf"(?:(?i:{_either(joins)}) )?" if joins else ""


def day_ending() -> str:
    """What may stand behind the number of a day, in any language, as a pattern."""
    return f"{_either(shared().day_endings)}?"


def hour_word() -> str:
    """What stands behind an hour, in any language, as a pattern."""
    return _either(shared().hour_words)


def _either(words: tuple[str, ...]) -> str:
    """One of some words, as a pattern."""
    return f"(?:{'|'.join(map(re.escape, dict.fromkeys(words)))})"


def read_date(text: str, locale: Locale) -> dt.date | None:
    """The date that a text says, day before month, or None where it is none.

    Reads `2005-09-16`, `16/09/2005`, `16.9.2005`, `16 september 2005`, each of them with the
    weekday before it; a Monday that was a Friday is no date.
    """
    parts = parts_of(text, locale)
    date = parts.date() if parts else None
    if not parts or not date or not parts.weekday:
        return date
    return date if weekday(parts.weekday, locale) == date.weekday() else None


def month_number(name: str, locale: Locale) -> int:
    """The number of the one month with this name, or with this beginning of a name, else 0."""
    months, _ = names(locale.babel)
    name = name.lower()
    found = {number for month, number in months.items() if month.startswith(name)}
    return months.get(name, 0) or (found.pop() if len(found) == 1 and len(name) > 2 else 0)


def weekday(name: str, locale: Locale) -> int | None:
    """The number of a weekday by its name, 0 for Monday."""
    return names(locale.babel)[1].get(name.lower())


def name_of_month(number: int, locale: Locale) -> str:
    """The name of a month in a language."""
    from babel.dates import get_month_names

    return str(get_month_names("wide", locale=locale.babel)[number])


def name_of_day(number: int, locale: Locale) -> str:
    """The name of a weekday in a language, 0 for Monday."""
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=locale.babel)[number])


@cache
def names(babel: str) -> tuple[dict[str, int], dict[str, int]]:
    """The months and the weekdays of a language, long and short, with their numbers."""
    from babel.dates import get_day_names, get_month_names

    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        months |= {n.lower().strip("."): k for k, n in get_month_names(width, locale=babel).items()}
        weekdays |= {n.lower().strip("."): k for k, n in get_day_names(width, locale=babel).items()}
    return months, weekdays


def read_time(text: str) -> dt.time | None:
    """The time that a text says (`10u`, `14u30`, `10:00`, `10.30 uur`, `10 Uhr 30`), or None.

    A bare number is no time: it might be anything.
    """
    text = " ".join(text.split())
    found = _time().fullmatch(text)
    if not found or text.isdigit() or (found[2] in (":", ".") and not found[3]):
        return None
    hour, minute = int(found[1]), int(found[3] or 0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


@cache
def _time() -> re.Pattern[str]:
    """An hour, what stands behind it, and minutes."""
    word = hour_word()
    pattern = rf"(\d{{1,2}}) ?(?:([:.]|{word}) ?(\d{{2}})?)? ?{word}?\.?"
    return re.compile(pattern, re.IGNORECASE)


def write_date(date: dt.date, locale: Locale) -> str:
    """A date in the house form: `16 september 2005`."""
    from babel.dates import format_date

    pattern = locale.formats.first_of_month if date.day == 1 else ""
    return format_date(date, pattern or locale.formats.date, locale=locale.babel)


def write_time(time: dt.time, locale: Locale) -> str:
    """A time in the house form: `10u`, `14u30`."""
    from babel.dates import format_time

    pattern = locale.formats.time if time.minute else locale.formats.hour
    return format_time(time, pattern, locale=locale.babel)


def join(texts: list[str], locale: Locale) -> str:
    """A list in words: `A, B en C`."""
    if len(texts) < 2:
        return "".join(texts)
    from babel.lists import format_list

    return format_list(texts, locale=locale.babel)
