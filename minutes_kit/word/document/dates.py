"""The dates that stand in a text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice

from minutes_kit.languages.dates import read_date
from minutes_kit.languages.locale import Locale

_MOST = 50  # in a paragraph: more are a list, and not when a meeting was
_LONGEST = 5  # words of a date: `on Tuesday the 4th of February 2025` holds them
_BEFORE = 30  # words before a date that may tell of what it is
_YEAR = re.compile(r"[12]\d{3}")
_AROUND = " ,.;:()[]–"


def dates_in(
    text: str, languages: list[Locale], most: int = _MOST
) -> Iterator[tuple[dt.date, str]]:
    """The dates in a text, at most so many, each with the words before it."""
    words = text.replace("–", "– ").split()
    ends = (at for at, word in enumerate(words, 1) if _YEAR.search(word))
    for end in islice(ends, most):
        for begin in range(max(0, end - _LONGEST), end):
            said = " ".join(words[begin:end]).strip(_AROUND)
            date = next(filter(None, (read_date(said, one) for one in languages)), None)
            if date:
                yield date, " ".join(words[max(0, begin - _BEFORE) : begin])
                break
