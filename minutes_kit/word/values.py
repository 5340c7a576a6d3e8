"""What the elements of a Word document say in their attributes, whatever was put there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from minutes_kit.rare import rare
from minutes_kit.word.spots import W

_ON = {"1", "true", "on"}
_AROUND = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml")}
_WHOLE = rare("-?[0-9]{1,12}")


def inner(element: Any, *path: str) -> Any:
    """The descendant of an element along a path of Word's names, or None."""
    return None if element is None else element.find(_path(path))


@cache
def _path(steps: tuple[str, ...]) -> str:
    """A path of names in Word's own namespace."""
    return "/".join(W + step for step in steps)


def value(element: Any, *path: str) -> str:
    """The value of an element's descendant, or nothing."""
    found = inner(element, *path) if path else element
    return "" if found is None else str(found.get(f"{W}val", ""))


def is_on(element: Any) -> bool:
    """Whether an element is there, and does not switch off what it is named for."""
    return element is not None and says_yes(element.get(f"{W}val", "1"))


def says_yes(text: str) -> bool:
    """Whether a text switches on what it is the value of (ISO/IEC 29500-1, 22.9.2.7)."""
    return text.lower() in _ON


def whole(text: str | None, other: int = 0) -> int:
    """The whole number that a text is, or another."""
    return int(text) if text and _WHOLE.fullmatch(text) else other


def first_around(element: Any, name: str) -> Any:
    """The nearest element of a name around another, or None."""
    return next(element.iterancestors(name), None)


def within(element: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also those within controls."""
    for child in element:
        if child.tag == W + name:
            yield child
        elif child.tag in _AROUND:
            yield from within(child, name)
