"""What keys, dates, times and choices look like, as patterns for Python and for editors alike.

Editors read ECMA 262: no flags inside, hence both capitals of each letter, and no end but `$`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from unicodedata import normalize

from minutes_kit.languages.dates import month_number, names, weekday
from minutes_kit.languages.locale import Locale, shared

_DASH = "[-‐‑–]"
_YEAR = "[1-9][0-9]{3}"
_LEAP_YEAR = (
    "(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)"  # ISO 8601
)
# Months of as many days: the days, their numbers in figures, their numbers.
_MONTHS = [
    ("(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[13578]|1[02])", _YEAR, {1, 3, 5, 7, 8, 10, 12}),
    ("(?:0?[1-9]|[12][0-9]|30)", "(?:0?[469]|11)", _YEAR, {4, 6, 9, 11}),
    ("(?:0?[1-9]|1[0-9]|2[0-8])", "0?2", _YEAR, {2}),
    ("29", "0?2", _LEAP_YEAR, {2}),
]
_HOUR, _MINUTE = "(?:[01]?[0-9]|2[0-3])", "[0-5][0-9]"
_HOUR_AM, _HOUR_PM = "(?:0?[0-9]|1[0-2])", "(?:0?[1-9]|1[0-9]|2[0-3])"
_MINUTES = rf"(?:\s*[:.]\s*{_MINUTE})?"


def one_of(words: Iterable[str]) -> str:
    """One of some words, in capitals or not, with accents in one piece or two."""
    return f"(?:{'|'.join(''.join(map(_letter, word)) for word in dict.fromkeys(words))})"


def key(words: Iterable[str]) -> str:
    """A key that `fields.normal` takes for any of some words."""
    return rf"^\s*{one_of(words).replace('_', '[ _-]')}\s*$"


@cache
def _letter(letter: str) -> str:
    """A letter, or its capital, as a pattern."""
    cases = {case for case in (letter, letter.lower(), letter.upper()) if len(case) == 1}
    whole = f"[{''.join(sorted(cases))}]" if len(cases) > 1 else letter.replace(".", r"\.")
    pieces = normalize("NFD", letter)
    if len(pieces) == 1:
        return whole
    accents = "".join(f"\\u{ord(accent):04x}" for accent in pieces[1:])
    return f"(?:{whole}|{_letter(pieces[0])}{accents})"


def time() -> str:
    """A time in any form of `dates.read_time`."""
    words = shared()
    word, am, pm = map(one_of, (words.hour_words, words.before_noon, words.after_noon))
    behind = rf"(?:[:.]\s*{_MINUTE}|{word}\s*(?:{_MINUTE})?)"
    halves = rf"(?:{_HOUR_AM}{_MINUTES}\s*{am}|{_HOUR_PM}{_MINUTES}\s*{pm})"
    return rf"(?:{_HOUR}\s*{behind}\s*{word}?\.?|{halves})"


def date(locale: Locale) -> str:
    """A date that exists, in any form of `dates.read_date`, with or without a weekday."""
    forms = "|".join(_forms(*months, locale) for months in _MONTHS)
    days = one_of(n for n in _beginnings(names(locale.code)[1]) if weekday(n, locale) is not None)
    return rf"(?:{days}\.?,?\s+)?{_before(locale.date_intros)}(?:{forms})\.?"


def _beginnings(words: Iterable[str]) -> list[str]:
    """All beginnings of words, the words themselves among them."""
    return [word[:end] for word in words for end in range(1, len(word) + 1)]


def _before(words: tuple[str, ...]) -> str:
    """Words that may stand before something, as a pattern."""
    return rf"(?:{one_of(words)}\s+)?" if words else ""


def _forms(day: str, month: str, year: str, numbers: set[int], locale: Locale) -> str:
    """The dates in months of as many days."""
    known = _beginnings(names(locale.code)[0])
    named = one_of(name for name in known if month_number(name, locale) in numbers)
    figures = "|".join(rf"{day}{dot}\s*{month}{dot}\s*{year}" for dot in ("/", r"\.", _DASH))
    endings = "|".join(dict.fromkeys(shared().day_endings)).replace(".", r"\.")
    join, ending = _before(locale.date_joins), f"(?:{endings})?"
    words = rf"{day}{ending}(?:\s+|{_DASH}){join}{named}\.?(?:,?\s+|{_DASH}){join}{year}"
    month_first = rf"{named}\.?\s+{day}{ending},?\s+{year}"
    return rf"{year}{_DASH}{month}{_DASH}{day}|{figures}|{words}|{month_first}"
