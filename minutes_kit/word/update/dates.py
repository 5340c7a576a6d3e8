"""Dates and times that changed, as changes of the text that they are typed in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from typing import NamedTuple

from minutes_kit.languages.dates import (
    NamedDay,
    month_number,
    name_of_day,
    name_of_month,
    parts_of,
    read_date,
    read_time,
    write_date,
    write_time,
)
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.agenda import Action
from minutes_kit.word.edited.compare import Words, changed_words
from minutes_kit.word.update.typed import Typed
from minutes_kit.yaml.no_dates import no_date
from minutes_kit.yaml.spans import Leaf
from minutes_kit.yaml.write import Edits, retyped

_NUMBER = re.compile(r"\d+")
_PADDED = re.compile(r"\b0\d|^\d{4}-")
_NAME = re.compile(r"[^\W\d]+")
_CLOCK = re.compile(r"\d{1,2}\s?(?:[^\W\d]+|[:.])?\s?\d{0,2}(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
_MOST = 12  # dates that are tried for one
_NEAR = 6  # texts in which one is looked for


def places(typed: Typed, old: str, new: str, at: int) -> Iterator[Edits]:
    """The changes of notes by which a date or a time of a printed paragraph may become another."""
    for leaf in typed.by_distance(at):
        value = leaf.value.strip()
        if date := read_date(value, typed.locale):
            if _says(old, date, typed.locale):
                yield from _dates(leaf, date, old, new, typed.locale)
                yield from _as_words(leaf, old, new, typed.locale)
        elif (time := read_time(value)) and write_time(time, typed.locale) in old:
            yield from _times(leaf, time, new, typed.locale)


class Meant(NamedTuple):
    """Words where a date or a time was printed, and how minutes print that; nothing if none."""

    words: str
    printed: str


def meant(typed: Typed, old: str, new: str, at: int) -> Meant | None:
    """What new words mean that stand where a date or a time was printed.

    None where what changed in the paragraph is neither.
    """
    for leaf in typed.by_distance(at)[:_NEAR]:
        words = _instead(old, new, _written(leaf.value, typed.locale))
        if words is not None:
            named = isinstance(read_date(leaf.value, typed.locale), NamedDay)
            printed = _written(words, typed.locale, named=named)
            return Meant(words, printed) if printed != words else None
    return None


def wrong_date(text: str, locale: Locale) -> dict[str, str]:
    """A text with figures that is no date, and why; nothing where it may stand for one."""
    if not any(map(str.isdigit, text)) or read_date(text, locale):
        return {}
    _, values = no_date(text, Action, locale)
    return {"value": values["value"], "why": values.get("why", "")}


def _written(text: str, locale: Locale, *, named: bool = False) -> str:
    """A date or a time as minutes print it, with its weekday if it is `named`; else nothing."""
    if date := read_date(text, locale):
        return write_date(NamedDay.of(date) if named else date, locale)
    time = read_time(text)
    return write_time(time, locale) if time else ""


def _instead(old: str, new: str, printed: str) -> str | None:
    """What stands in a new text for a date or a time; None where it is not in the old, or stays.

    A weekday may come before a date with which a text begins.
    """
    start = old.lower().find(printed.lower()) if printed else -1
    if start < 0:
        return None
    end, changed = start + len(printed), changed_words(old, new)
    first = start - (not old[:start].strip())
    inside = [one for one in changed if one.start < end and one.end > first]
    if not inside:
        return None
    start, end = min(start, inside[0].start), max(end, inside[-1].end)
    before = sum(_growth(one) for one in changed if one.end <= start and one not in inside)
    return new[start + before : end + before + sum(map(_growth, inside))]


def _as_words(leaf: Leaf, old: str, new: str, locale: Locale) -> Iterator[Edits]:
    """The change of a date into other words, where a text may stand in its place."""
    words = _instead(old, new, _written(leaf.value, locale))
    if words and words.strip():
        yield retyped(leaf, words.strip())


def _growth(change: Words) -> int:
    """By how many characters a text gets longer."""
    return len(change.new) - (change.end - change.start)


def _says(text: str, date: dt.date, locale: Locale) -> bool:
    """Whether a text may say a date."""
    return name_of_month(date.month, locale) in text and bool(re.search(rf"\b{date.day}", text))


def _dates(leaf: Leaf, date: dt.date, old: str, new: str, locale: Locale) -> Iterator[Edits]:
    """The changes of a date, those first that are said in the new words."""
    numbers = dict.fromkeys([*map(int, _NUMBER.findall(new)), date.day, date.year])
    said = [month_number(name, locale) for name in _NAME.findall(new) if len(name) > 2]
    months = dict.fromkeys([*filter(None, said), date.month])
    years = [number for number in numbers if 1000 <= number <= 9999]
    days = [number for number in numbers if 1 <= number <= 31]
    named = isinstance(date, NamedDay)
    found = []
    for day, month, year in product(days, months, years):
        with suppress(ValueError):
            other = dt.date(year, month, day)
            if other != date:
                found.append(NamedDay.of(other) if named else other)
    whole = [one for one in found if write_date(one, locale).lower() in new.lower()]
    for one in list(dict.fromkeys([*whole, *found]))[:_MOST]:
        typed = alike(leaf.value.strip(), one, locale)
        yield retyped(leaf, typed)


def alike(value: str, date: dt.date, locale: Locale) -> str:
    """Another date in the form in which one was typed, or else in that of the house."""
    parts = parts_of(value, locale)
    house = write_date(date, locale)
    if parts is None:
        return house
    typed = _in_figures(value, date, named=bool(parts.month_name))
    if parts.month_name:
        typed = typed.replace(parts.month_name, name_of_month(date.month, locale))
    if parts.weekday:
        typed = typed.replace(parts.weekday, name_of_day(date.weekday(), locale))
    return typed if read_date(typed, locale) == date else house


def _in_figures(value: str, date: dt.date, *, named: bool) -> str:
    """A typed date with the figures of another; `named` is whether it names its month.

    Where it has more or fewer figures than a date, it stays.
    """
    order = _NUMBER.findall(value)
    shown = [date.day] if named else [date.day, date.month]
    if order and len(order[0]) == 4 and not named:
        shown.reverse()
    if len([one for one in order if len(one) < 4]) != len(shown):
        return value
    following = iter(shown)
    width = 2 if _PADDED.search(value) else 1
    return _NUMBER.sub(
        lambda one: str(date.year) if len(one[0]) == 4 else f"{next(following):0{width}}", value
    )


def _times(leaf: Leaf, time: dt.time, new: str, locale: Locale) -> Iterator[Edits]:
    """The changes of a time into one that is said in the new words."""
    for said in dict.fromkeys(one.strip() for one in _CLOCK.findall(new)):
        other = read_time(said)
        if other and other != time and write_time(other, locale) in new:
            clock = ":" in leaf.value
            typed = other.strftime("%H:%M") if clock else write_time(other, locale)
            yield retyped(leaf, typed)
