"""Dates and times, read forgivingly and written in the house form."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import NamedTuple
from unicodedata import combining, normalize

from minutes_kit.languages.grammar import join
from minutes_kit.languages.locale import Locale, load, shared
from minutes_kit.rare import Pattern, rare

_DASHES = re.compile("[‐‑–]")  # as Word makes them of a hyphen
_NAME = r"[^\W\d]+"
_WEEK = 7  # days


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


class NamedDay(dt.date):
    """A date that was typed with its weekday, which is printed then."""

    @classmethod
    def of(cls, date: dt.date) -> NamedDay:
        """A date with its weekday."""
        return cls(date.year, date.month, date.day)


def parts_of(text: str, locale: Locale) -> Parts | None:
    """The parts of a text in the form of a date, the day before the month."""
    text = _DASHES.sub("-", normalize("NFC", " ".join(text.split())))
    for form in _forms(locale.date_intros, locale.date_joins):
        if date := form.fullmatch(text):
            said = date.groupdict(default="")
            name = said.get("name", "")
            month = month_number(name, locale) if name else int(said["month"])
            return Parts(int(said["year"]), month, int(said["day"]), name, said["weekday"])
    return None


@cache
def _forms(intros: tuple[str, ...], joins: tuple[str, ...]) -> tuple[Pattern[str], ...]:
    """The forms of a date: ISO, in figures, with the name of the month behind the day or before."""
    intro, join = joined(intros), joined(joins)
    before = rf"(?:{_no(intros)}(?P<weekday>{_NAME})\.?,? )?{intro}"
    day, year, name = r"(?P<day>\d{1,2})", r"(?P<year>[1-9]\d{3})", rf"(?P<name>{_NAME})"
    month = r"(?P<month>\d{1,2})"
    forms = (
        rf"{year}-{month}-{day}",
        rf"{day}(?P<dot>[/.-]) ?{month}(?P=dot) ?{year}",
        rf"{day}{day_ending()}[ -]{join}{name}\.?(?:,? |-){join}{year}",
        rf"{name}\.? {day}{day_ending()},? {year}",
    )
    return tuple(rare(rf"{before}{form}\.?") for form in forms)


def _no(words: tuple[str, ...]) -> str:
    """That what comes next is none of these words, as a pattern."""
    return rf"(?!(?i:{_either(words)}) )" if words else ""


def joined(joins: tuple[str, ...]) -> str:
    """Words that may stand before something, and a space, as a pattern."""
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

    Reads `2005-09-16`, `16/09/2005`, `16.9.2005`, `16 september 2005`, `september 16, 2005`, each
    of them with the weekday before it; a Monday that was a Friday is no date.
    """
    parts = parts_of(text, locale)
    date = parts.date() if parts else None
    if not parts or not date or not parts.weekday:
        return date
    return NamedDay.of(date) if weekday(parts.weekday, locale) == date.weekday() else None


def month_number(name: str, locale: Locale) -> int:
    """The number of the one month with this name, or with this beginning of a name, else 0."""
    return _number(name, names(locale.code)[0]) or 0


def weekday(name: str, locale: Locale) -> int | None:
    """The number of the one weekday with this name or beginning of a name, 0 for Monday."""
    return _number(name, names(locale.code)[1])


def _number(name: str, known: dict[str, int]) -> int | None:
    """The number of what has this name, or alone has this beginning of a name."""
    name = name.lower()
    if name in known or len(name) < 3:
        return known.get(name)
    numbers = {number for other, number in known.items() if other.startswith(name)}
    return numbers.pop() if len(numbers) == 1 else None


def name_of_month(number: int, locale: Locale) -> str:
    """The name of a month in a language."""
    return locale.months[number][0]


def name_of_day(number: int, locale: Locale) -> str:
    """The name of a weekday in a language, 0 for Monday."""
    return locale.weekdays[number][0]


@cache
def names(code: str) -> tuple[dict[str, int], dict[str, int]]:
    """The months and the weekdays of a language by all their names, in small letters."""
    locale = load(code)
    months, weekdays = (
        {name.lower(): number for number, called in known.items() for name in called}
        for known in (locale.months, locale.weekdays)
    )
    return _with_bare(months), _with_bare(weekdays)


def _with_bare(known: dict[str, int]) -> dict[str, int]:
    """Names with and without their accents, which capitals often lack."""
    return {without_accents(name): known[name] for name in known} | known


def without_accents(text: str) -> str:
    """A text as it is looked for and sorted in the alphabet."""
    return "".join(sign for sign in normalize("NFD", text) if not combining(sign))


def read_time(text: str) -> dt.time | None:
    """The time that a text says (`10u`, `14u30`, `10:00`, `10.30 uur`, `2pm`), or None.

    A bare number is no time: it might be anything.
    """
    text = " ".join(text.split())
    if half := _half_day().fullmatch(text):
        return _of_half(int(half["hour"]), int(half["minute"] or 0), bool(half["pm"]))
    clock = _time().fullmatch(text)
    if not clock or text.isdigit() or (clock[2] in (":", ".") and not clock[3]):
        return None
    return _clock(int(clock[1]), int(clock[3] or 0))


def _clock(hour: int, minute: int) -> dt.time | None:
    """The time of an hour and a minute, unless there is none."""
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def _of_half(hour: int, minute: int, pm: bool) -> dt.time | None:
    """The time of an hour and a minute before or after noon; `14:00 pm` says it twice."""
    if pm:
        return _clock(hour + 12 if hour < 12 else hour, minute) if hour else None
    return _clock(hour % 12, minute) if hour <= 12 else None


@cache
def _half_day() -> re.Pattern[str]:
    """An hour before or after noon."""
    clock, words = r"(?P<hour>\d{1,2})(?: ?[:.] ?(?P<minute>\d{2}))?", shared()
    half = rf"(?:(?P<am>{_either(words.before_noon)})|(?P<pm>{_either(words.after_noon)}))"
    return re.compile(rf"{clock} ?{half}", re.IGNORECASE)


@cache
def _time() -> re.Pattern[str]:
    """An hour, what stands behind it, and minutes."""
    word = hour_word()
    pattern = rf"(\d{{1,2}}) ?(?:([:.]|{word}) ?(\d{{2}})?)? ?{word}?\.?"
    return re.compile(pattern, re.IGNORECASE)


def write_date(date: dt.date, locale: Locale) -> str:
    """A date in the house form: `16 september 2005`, with its weekday where that was typed."""
    return _dated(date, locale.formats.date, locale)


def _dated(date: dt.date, pattern: str, locale: Locale) -> str:
    """A date, or a part of one that begins with the day, with its weekday where that was typed."""
    formats = locale.formats
    if date.day == 1 and formats.first_of_month:
        pattern = pattern.replace("{day}", formats.first_of_month)
    weekday = formats.weekday if isinstance(date, NamedDay) else ""
    return _in_words(date, weekday + pattern, locale)


def write_days(first: dt.date, last: dt.date | None, locale: Locale) -> str:
    """The days from a first to a last one: `15–16 mei 2019`; of each its weekday, or of none.

    What both have in common, the month and the year, is said once.
    """
    if last is None or last == first:
        return write_date(first, locale)
    named = isinstance(first, NamedDay) or isinstance(last, NamedDay)
    if named:
        first, last = NamedDay.of(first), NamedDay.of(last)
    begin, end = (
        _dated(first, _first_pattern(first, last, locale), locale),
        write_date(last, locale),
    )
    if named and (last - first).days == 1:
        return join([begin, end], locale)
    if named:
        return locale.formats.named_days.format(first=begin, last=end)
    return f"{begin} – {end}" if " " in begin else f"{begin}–{end}"


def write_short(first: dt.date, last: dt.date | None, locale: Locale) -> str:
    """The days from a first to a last one in figures: `18/03/2025`, `18.03.2025`."""
    pattern = locale.formats.short
    days = (pattern.format(day=d.day, month=d.month, year=d.year) for d in _ends(first, last))
    return "–".join(days)


def write_iso(first: dt.date, last: dt.date | None) -> str:
    """The days from a first to a last one, `2025-03-18` or `2025-03-18/2025-03-19` (ISO 8601)."""
    return "/".join(day.isoformat() for day in _ends(first, last))


def days_short(first: dt.date, last: dt.date | None, locale: Locale) -> list[str]:
    """Each day from a first to a last one, `2 oktober`; of more than a week only the first."""
    count = (last - first).days + 1 if last else 1
    known = range(count if 0 < count <= _WEEK else 1)
    days = [dt.date.fromordinal(first.toordinal() + number) for number in known]
    return [_dated(day, locale.formats.day_and_month, locale) for day in days]


def _ends(first: dt.date, last: dt.date | None) -> list[dt.date]:
    """The first and the last of several days, or the only one."""
    return [first] if last is None or last == first else [first, last]


def _first_pattern(first: dt.date, last: dt.date, locale: Locale) -> str:
    """The form of the first of several days: what it has in common with the last is left out."""
    formats = locale.formats
    if first.year != last.year:
        return formats.date
    return formats.day if first.month == last.month else formats.day_and_month


def _in_words(date: dt.date, pattern: str, locale: Locale) -> str:
    """A date in a form of a language."""
    month, weekday = name_of_month(date.month, locale), name_of_day(date.weekday(), locale)
    return pattern.format(weekday=weekday, day=date.day, month=month, year=date.year)


def write_time(time: dt.time, locale: Locale) -> str:
    """A time in the house form: `10u`, `14u30`."""
    pattern = locale.formats.time if time.minute else locale.formats.hour
    return pattern.format(hour=time.hour, minute=time.minute)


def phrase_of(start: dt.time | None, end: dt.time | None, phrase: str) -> str:
    """The phrase for two times, or `…_start`, `…_end` for one of both."""
    if start and end:
        return phrase
    return f"{phrase}_start" if start else f"{phrase}_end"


def write_span(start: dt.time | None, end: dt.time | None, phrase: str, locale: Locale) -> str:
    """From when to when, in a phrase of a language; nothing where neither is known."""
    if not (start or end):
        return ""
    first, last = (write_time(time, locale) if time else "" for time in (start, end))
    return locale.phrases[phrase_of(start, end, phrase)].format(start=first, end=last)
