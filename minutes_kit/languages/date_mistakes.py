"""Why a text is no date or no time."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from minutes_kit.languages import dates
from minutes_kit.languages.dates import Parts
from minutes_kit.languages.locale import Locale

_SHORT_YEAR = re.compile(r"(?:.*\D)?\d{1,2}(?:[/.-] ?\d{1,2}[/.-] ?|\.? [^\W\d]+\.? ['’]?)(\d\d)")
_NO_YEAR = re.compile(r"(?:[^\W\d]+[,.]? )?\d{1,2}(?:[/.-]\d{1,2}|(?:\.|er)? ([^\W\d]+))\.?")
_NO_DAY = re.compile(r"(?:([^\W\d]+)\.? |\d{1,2}[/.-])[1-9]\d{3}")
_CLOCK = r"\d{1,2} ?(?:[:.uh] ?(?:\d{2})?)?(?: ?(?:uur|uhr|heures?))?"
_TWO_TIMES = re.compile(rf"(?:[^\W\d]+ )?{_CLOCK}(?: [^\W\d]+ | ?[-–/] ?){_CLOCK}", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,2}) ?[:.uh]? ?(\d{2})?\D*", re.IGNORECASE)


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
    why = ""
    if found := _SHORT_YEAR.fullmatch(text):
        why = locale.whys["short_year"].format(year=f"20{found[1]}")
    elif (found := _NO_YEAR.fullmatch(text)) and _is_month(found[1], locale):
        why = locale.whys["no_year"]
    elif (found := _NO_DAY.fullmatch(text)) and _is_month(found[1], locale):
        why = locale.whys["no_day"]
    return _behind_colon(why, locale)


def _is_month(name: str | None, locale: Locale) -> bool:
    """Whether a name is that of a month, or the month is a number."""
    return name is None or dates.month_number(name, locale) > 0


def why_no_time(text: str, locale: Locale) -> str:
    """Why a text is no time, behind a colon; empty where nobody knows."""
    why = ""
    if text.isdigit() and len(text) < 3 and int(text) < 24:
        hour = dates.write_time(dt.time(int(text)), locale)
        why = locale.whys["bare"].format(hour=hour)
    elif _TWO_TIMES.fullmatch(text):
        words = locale.keys["Notes"]
        why = locale.whys["two_times"].format(start=words["start"], end=words["end"])
    elif found := _TIME.fullmatch(text):
        if int(found[1]) > 23:
            why = locale.whys["hours"]
        elif int(found[2] or 0) > 59:
            why = locale.whys["minutes"]
    return _behind_colon(why, locale)


def _behind_colon(why: str, locale: Locale) -> str:
    """A reason as it stands at the end of a sentence."""
    return f"{locale.labels.colon} {why}" if why else ""
