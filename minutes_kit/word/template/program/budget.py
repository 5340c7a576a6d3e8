"""What the printing of one document may cost: a template that asks for more has a mistake.

A unit is a character that is printed, or the time that it takes to print some.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from typing import Any

from minutes_kit.rare import rare
from minutes_kit.word.template.program.mistakes import TooMuch

ALLOWANCE = 20_000_000
LARGEST = 1_000_000  # of one value
MOST_MADE = 10_000_000  # of two values, such as a text that another replaces
HIGHEST = 10_000  # a number that says how much is made, such as a width
_ITEM = 10  # what each value in another weighs at least
_FOR_NOTES = 300  # more units for each character of long notes; ours needs some 200
_WIDE = rare(r"%(?:\(.*?\))?[^a-zA-Z%]*(?:\*|\d{4})|\{[^}]*(?:\{|:[^}]*\d{4})", re.DOTALL)


class _Budget:
    """What is left of an allowance; notes that are longer than it may have more, once."""

    def __init__(self, notes: object) -> None:
        self.notes = notes
        self.left = ALLOWANCE

    def extend(self) -> None:
        """Allow what notes of this length may need; raises TooMuch the second time."""
        if self.notes is not None:
            self.left += _FOR_NOTES * len(repr(self.notes))
            self.notes = None
        if self.left < 0:
            raise TooMuch


_current: ContextVar[_Budget] = ContextVar("budget")


@contextmanager
def budget(notes: object = None) -> Iterator[None]:
    """Give a new allowance to what is done within."""
    token = _current.set(_Budget(notes))
    try:
        yield
    finally:
        _current.reset(token)


def pay(units: int) -> None:
    """Take units from the allowance; raises TooMuch where they are not left."""
    current = _current.get()
    current.left -= units
    if current.left < 0:
        current.extend()


def paid(value: Any) -> Any:
    """A value that has been paid for, all that it holds counted; raises TooMuch."""
    pay(_weight(value))
    return value


def _weight(value: Any) -> int:
    """What a value weighs; raises TooMuch for one that weighs too much."""
    total, inside = 0, [value]
    while inside:
        one = inside.pop()
        total += _own_weight(one)
        if total > LARGEST:
            raise TooMuch
        if type(one) in (list, tuple):
            inside += one
        elif isinstance(one, dict):
            inside += [*one, *one.values()]
    return total


def _own_weight(value: object) -> int:
    """What a value weighs without the values that it holds; a number, the time of multiplying."""
    if isinstance(value, str | bytes | range):
        return 1 + len(value)
    if isinstance(value, list | tuple | dict):
        return 1 + _ITEM * len(value)
    return 1 + (value.bit_length() // 64) ** 2 if isinstance(value, int) else 1


def counted(values: Iterable[Any], units: int) -> Iterable[Any]:
    """Values of which each costs so many units."""
    if isinstance(values, list | tuple | str | range | dict):
        pay((1 + len(values)) * units)
        return values
    return _counted(values, units)


def _counted(values: Iterable[Any], units: int) -> Iterator[Any]:
    """Values that are paid for as they come."""
    for value in values:
        pay(units)
        yield value


def gathered(value: Any) -> Any:
    """A value, or a list in place of what would be read later, so that it can be weighed."""
    return list(islice(value, LARGEST)) if isinstance(value, Iterator) else value


def check_work(values: Iterable[object]) -> None:
    """Pay for values that are worked on together; raises TooMuch where the result may be huge."""
    weights = sorted((1, 1, *map(_weight, values)))
    pay(sum(weights))
    if weights[-1] * weights[-2] > MOST_MADE:
        raise TooMuch


def check_numbers(values: Iterable[object]) -> None:
    """Raise TooMuch for a number that is too high a width or amount."""
    if any(isinstance(value, int) and abs(value) > HIGHEST for value in values):
        raise TooMuch


def check_format(text: object) -> None:
    """Raise TooMuch for a text to be filled in that asks for widths of thousands."""
    if isinstance(text, str) and _WIDE.search(text):
        raise TooMuch


def check_operation(operator: str, left: object, right: object) -> None:
    """Pay for two values; raises TooMuch where they would make one that is too large."""
    check_work((left, right))
    if operator == "%":
        check_format(left)
    elif operator == "*":
        _check_repeated(left, right)
        _check_repeated(right, left)
    elif operator == "**" and isinstance(left, int) and isinstance(right, int):
        _check_length(left.bit_length() * right)


def _check_repeated(value: Any, times: Any) -> None:
    """Raise TooMuch for a text or list that is repeated too often."""
    repeated = isinstance(times, int) and not isinstance(value, int | float)
    if repeated:
        _check_length(_weight(value) * times)


def _check_length(length: int) -> None:
    """Raise TooMuch for what would be longer than any value may be."""
    if length > LARGEST:
        raise TooMuch
