"""Why a text is no date or no time."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable

from minutes_kit.languages import dates
from minutes_kit.languages.dates import Parts
from minutes_kit.languages.locale import Locale

_NAME = r"[^\W\d]+"
_DAYS = re.compile(r"\D*(\d{1,2})(\D+)(\d{1,2}\D.*)")
_AROUND = " ,;()–-"  # what may stand around a date or a time


def why_no_date(parts: Parts, locale: Locale) -> str:
    """Why a text in the form of a date names no day, behind a colon; empty where nobody knows."""
    year, month, day, month_name, weekday = parts
    why = ""
    if month_name and not month:
        why = locale.whys["month_name"].format(name=month_name)
    elif month > 12 >= day:
        why = locale.whys["month_first"].format(month=month)
    elif month > 12:
        why = locale.whys["month"].format(month=month)
    elif month and day > (days := calendar.monthrange(year, month)[1]):
        name = dates.name_of_month(month, locale)
        why = locale.whys["days"].format(month=name, year=year, days=days)
    elif weekday and parts.date():
        why = locale.whys["weekday"].format(name=weekday)
    return _behind_colon(why, locale)


def why_no_parts(text: str, locale: Locale, start: str = "") -> str:
    """Why a text has not even the form of a date; `start` is the key for the hour, if any."""
    return _behind_colon(_what_lacks(text, locale) or _what_is_more(text, locale, start), locale)


def _what_lacks(text: str, locale: Locale) -> str:
    """Which part a date lacks: figures of its year, the year, the day; empty if none."""
    ending, join = dates.day_ending(), dates.joined(locale.date_joins)
    month = rf"{ending}[ -]{join}({_NAME})\.?"  # in words, behind a day
    before = rf"(?:{_NAME}[,.]*\s)*"
    short_year = rf"(?:.*\D)?\d{{1,2}}(?:[/.-] ?\d{{1,2}}[/.-] ?|{month}[ -]{join}['’]?)(\d\d)"
    no_year = rf"{before}\d{{1,2}}(?:[/.-]\d{{1,2}}|{month})\.?"
    month_first = rf"{before}?({_NAME})\.? \d{{1,2}}{ending}\.?"
    no_day = rf"{before}?(?:({_NAME})\.? {join}|\d{{1,2}}[/.-])[1-9]\d{{3}}"
    if date := re.fullmatch(short_year, text):
        return locale.whys["short_year"].format(year=f"20{date[2]}")
    for form in (no_year, month_first):
        if _has_form(form, text, locale):
            return locale.whys["no_year"]
    return locale.whys["no_day"] if _has_form(no_day, text, locale) else ""


def _what_is_more(text: str, locale: Locale, start: str) -> str:
    """Which words beside a date make it none; empty where no date is in the text."""
    date, rest = date_in(text.split(), locale)
    if not date:
        return ""
    if time_in(rest)[0]:
        return locale.whys["hour_apart" if start else "hour_out"].format(start=start)
    if any(map(str.isdigit, "".join(rest))):
        return locale.whys["two_dates"]
    return locale.whys["date_alone"].format(date=date)


def two_days(text: str, locale: Locale) -> list[dt.date]:
    """The first and the last day that a text such as `18 and 19 March 2025` says, or nothing."""
    first, rest = date_in(text.split(), locale)
    last, _ = date_in(rest, locale)
    days = [dates.read_date(day, locale) for day in (first, last)]
    if not last and (found := _DAYS.fullmatch(text)):
        day, between, end = found.groups()
        days[1] = dates.read_date(end, locale)
        year = days[1].year if days[1] else 0
        months = [f"{day} {word} {year}" for word in re.findall(_NAME, between)]
        same = day + end.lstrip("0123456789")
        known = (dates.read_date(form, locale) for form in (*months, same))
        days[0] = next(filter(None, known), None)
    return sorted(filter(None, days)) if all(days) and days[0] != days[1] else []


def date_in(words: list[str], locale: Locale) -> tuple[str, list[str]]:
    """The longest date among words, if any, and the words beside it."""
    return _longest(words, lambda text: dates.read_date(text, locale) is not None)


def time_in(words: list[str]) -> tuple[str, list[str]]:
    """The longest time among words, if any, and the words beside it."""
    return _longest(words, lambda text: dates.read_time(text) is not None)


def _longest(words: list[str], fits: Callable[[str], bool]) -> tuple[str, list[str]]:
    """The most words next to each other that fit, and the others."""
    for length in range(len(words), 0, -1):
        for first in range(len(words) - length + 1):
            text = " ".join(words[first : first + length]).strip(_AROUND)
            if fits(text):
                return text, words[:first] + words[first + length :]
    return "", words


def _has_form(form: str, text: str, locale: Locale) -> bool:
    """Whether a text has a form, with a month for the name in it, if any."""
    match = re.fullmatch(form, text)
    if not match:
        return False
    return match[1] is None or dates.month_number(match[1], locale) > 0


def why_no_time(text: str, locale: Locale) -> str:
    """Why a text is no time, behind a colon; empty where nobody knows."""
    return _behind_colon(_wrong_hour(text, locale) or _beside_an_hour(text, locale), locale)


def _wrong_hour(text: str, locale: Locale) -> str:
    """Why an hour is none: a bare number, more than 23 hours or 59 minutes, or empty."""
    if text.isdigit() and len(text) < 3 and int(text) < 24:
        hour = dates.write_time(dt.time(int(text)), locale)
        return locale.whys["bare"].format(hour=hour)
    clock = re.fullmatch(rf"(?i:(\d{{1,2}}){_behind_hour()} ?(\d{{2}})?\D*)", text)
    if clock and int(clock[1]) > 23:
        return locale.whys["hours"]
    if clock and int(clock[2] or 0) > 59:
        return locale.whys["minutes"]
    return ""


def _beside_an_hour(text: str, locale: Locale) -> str:
    """What stands beside an hour: a second one, a time zone or other words, or empty."""
    clock = rf"\d{{1,2}}{_behind_hour()} ?(?:\d{{2}})?(?: ?{dates.hour_word()})?"
    if re.fullmatch(rf"(?i:(?:{_NAME} )?{clock}(?: {_NAME} | ?[-–/] ?){clock})", text):
        words = locale.keys["Notes"]
        return locale.whys["two_times"].format(start=words["start"], end=words["end"])
    time = dates.read_time(time_in(text.split())[0])
    if not time:
        return ""
    zones = set(locale.words["zones"].split(", "))
    alone = zones.isdisjoint(re.findall(_NAME, text.casefold()))
    hour = dates.write_time(time, locale)
    return locale.whys["hour_alone" if alone else "zone"].format(hour=hour)


def _behind_hour() -> str:
    """What may stand behind an hour and before its minutes, as a pattern."""
    return rf" ?(?:[:.]|{dates.hour_word()})?"


def _behind_colon(why: str, locale: Locale) -> str:
    """A reason as it stands at the end of a sentence."""
    return f"{locale.labels.colon} {why}" if why else ""
