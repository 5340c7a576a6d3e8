"""Why a text is no date or no time."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from minutes_kit.languages import dates
from minutes_kit.languages.dates import Parts
from minutes_kit.languages.locale import Locale

_NAME = r"[^\W\d]+"


def why_no_date(parts: Parts, locale: Locale) -> str:
    """Why there is no such day."""
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


def why_no_parts(text: str, locale: Locale) -> str:
    """Why a text has not even the form of a date."""
    why, ending, join = "", dates.day_ending(), dates.joined(locale.date_joins)
    month = rf"{ending} {join}({_NAME})\.?"  # in words, behind a day
    short_year = rf"(?:.*\D)?\d{{1,2}}(?:[/.-] ?\d{{1,2}}[/.-] ?|{month} {join}['’]?)(\d\d)"
    no_year = rf"(?:{_NAME}[,.]? )?\d{{1,2}}(?:[/.-]\d{{1,2}}|{month})\.?"
    no_day = rf"(?:({_NAME})\.? {join}|\d{{1,2}}[/.-])[1-9]\d{{3}}"
    if found := re.fullmatch(short_year, text):
        why = locale.whys["short_year"].format(year=f"20{found[2]}")
    elif (found := re.fullmatch(no_year, text)) and _is_month(found[1], locale):
        why = locale.whys["no_year"]
    elif (found := re.fullmatch(no_day, text)) and _is_month(found[1], locale):
        why = locale.whys["no_day"]
    return _behind_colon(why, locale)


def _is_month(name: str | None, locale: Locale) -> bool:
    """Whether a name is that of a month, or the month is a number."""
    return name is None or dates.month_number(name, locale) > 0


def why_no_time(text: str, locale: Locale) -> str:
    """Why a text is no time, behind a colon; empty where nobody knows."""
    why, word = "", dates.hour_word()
    behind = rf" ?(?:[:.]|{word})?"  # an hour
    clock = rf"\d{{1,2}}{behind} ?(?:\d{{2}})?(?: ?{word})?"
    two_times = rf"(?i:(?:{_NAME} )?{clock}(?: {_NAME} | ?[-–/] ?){clock})"
    found = re.fullmatch(rf"(?i:(\d{{1,2}}){behind} ?(\d{{2}})?\D*)", text)
    if text.isdigit() and len(text) < 3 and int(text) < 24:
        hour = dates.write_time(dt.time(int(text)), locale)
        why = locale.whys["bare"].format(hour=hour)
    elif found and int(found[1]) > 23:
        why = locale.whys["hours"]
    elif found and int(found[2] or 0) > 59:
        why = locale.whys["minutes"]
    elif re.fullmatch(two_times, text):
        words = locale.keys["Notes"]
        why = locale.whys["two_times"].format(start=words["start"], end=words["end"])
    return _behind_colon(why, locale)


def _behind_colon(why: str, locale: Locale) -> str:
    """A reason as it stands at the end of a sentence."""
    return f"{locale.labels.colon} {why}" if why else ""
