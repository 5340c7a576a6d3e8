"""Characters that nobody sees: which these are, and where they have a right to stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

MARKS = "\u061c\u200e\u200f"
"""Marks of the direction of writing; right beside letters that are read from the right."""
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What turns the direction of all that follows, so that others read what was not typed."""
_JOINERS = "\u200c\u200d"
HYPHEN = "\u00ad"
UNSEEN = f"{HYPHEN}\u180e\u200b{_JOINERS}{MARKS}{TURNS}\ufeff" + "".join(
    map(chr, (*range(0x2060, 0x2065), *range(0x206A, 0x2070), *range(0xFFF9, 0xFFFC)))
)
"""All that take no room."""
_ANY = re.compile(f"[{UNSEEN}\U000e0000-\U000e007f]")
_COMMON = bytes((*b"\t\n", *range(0x20, 0x7F)))
_AROUND = 40  # characters in which a mark of direction may find its letters
_JOINED = range(0x0600, 0x1900)  # the scripts of Asia and Africa whose letters are joined


@lru_cache(maxsize=1)
def uncommon(text: str) -> str:
    """The characters of a text but for those of plain ASCII, in their order.

    Most texts have few of them, so that what seeks some of these looks here first, one after the
    other in the same text.
    """
    data = text.encode("utf-8", "surrogatepass").translate(None, _COMMON)
    return data.decode("utf-8", "surrogatepass")


def hidden(text: str) -> Iterator[int]:
    """Where characters stand that nobody sees and that have no right to be there."""
    some = not text.isascii() and _ANY.search(uncommon(text))
    for found in _ANY.finditer(text) if some else ():
        if not _at_home(text, found.start()):
            yield found.start()


def without(text: str) -> str:
    """A text without such characters."""
    places = list(hidden(text))
    ends = zip([-1, *places], [*places, len(text)], strict=True)
    return "".join([text[before + 1 : at] for before, at in ends])


def _at_home(text: str, at: int) -> bool:
    """Whether a character that nobody sees belongs where it stands."""
    before = text[max(at - _AROUND, 0) : at]
    if text[at] in MARKS:
        return any(map(_from_the_right, before + text[at : at + _AROUND]))
    if text[at] in _JOINERS and before:
        return ord(before[-1]) in _JOINED or _pictogram(before[-1])
    return text[at] > "\uffff" and "\U0001f3f4" in before  # the flags of countries in countries


def _from_the_right(character: str) -> bool:
    """Whether a character is a letter that is read from the right."""
    letter = unicodedata.category(character).startswith("L")
    return letter and unicodedata.bidirectional(character) in ("R", "AL")


def _pictogram(character: str) -> bool:
    """Whether a character is a pictogram, or how one looks."""
    return character == "\ufe0f" or unicodedata.category(character) in ("So", "Sk")
