"""Notes to begin with: the shortest that are complete, the rest as examples behind a hash."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from minutes_kit.languages.dates import write_date
from minutes_kit.languages.folder import file_of
from minutes_kit.languages.locale import load

_SATURDAY = 5
# The public holidays that have a date of their own (Royal Decree of 18 April 1974), and the days
# between Christmas and New Year.
_CLOSED = {
    (1, 1),
    (5, 1),
    (7, 21),
    (8, 15),
    (11, 1),
    (11, 11),
    *((12, day) for day in range(24, 32)),
}


def starter(code: str, today: dt.date, schema: str) -> str:
    """Notes to begin with, of a meeting today, in the language with this code.

    `schema` is where an editor finds the JSON Schema: a path from the notes, or an address.
    """
    text = file_of(code, "starter.yaml").read_text(encoding="utf-8")
    locale, next_ = load(code), _working_day(today + dt.timedelta(weeks=4))
    return text.format(
        schema=schema,
        date=write_date(today, locale),
        due=write_date(_working_day(today + dt.timedelta(weeks=2)), locale),
        next=write_date(next_, locale),
        rsvp=write_date(_working_day(next_ - dt.timedelta(weeks=1), -1), locale),
    )


@cache
def written(code: str) -> tuple[str, list[str]]:
    """The title of the meeting in notes to begin with, and those of the items."""
    text = file_of(code, "starter.yaml").read_text(encoding="utf-8")
    words = load(code).keys
    title = re.search(rf"^{words['Notes']['title']}: (.+)$", text, re.MULTILINE)
    items = re.findall(rf"^  - {words['Item']['title']}: (.+)$", text, re.MULTILINE)
    return title[1] if title else "", items


def _working_day(date: dt.date, step: int = 1) -> dt.date:
    """A date, or the first behind it, or before it, on which people in Belgium work."""
    while date.weekday() >= _SATURDAY or (date.month, date.day) in _CLOSED:
        date += dt.timedelta(days=step)
    return date
