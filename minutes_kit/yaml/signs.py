"""The signs of lists, those that make none, and how deep each of some lines stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from minutes_kit.yaml.characters import BULLETS, DASHES, SPACES

_LETTERS = "o§Øü"  # what bullets of other fonts become in a text
BULLET = rf"(?:[{BULLETS}]|[{_LETTERS}](?=\t|[{SPACES}]{{2}}))"
"""A bullet where a line begins; a letter is one before a tab only, or before spaces for one."""
SIGN = (
    rf"{BULLET}[{SPACES}]*(?=[^{SPACES}])|[*+–—][{SPACES}]+(?=[^{SPACES}])"
    r"|-(?=[^\W\d_])|\d{1,3}[.)](?=[^\W\d_])"
)
"""A sign that makes no list where a line begins: another than the dash, or without its space."""
SIGNS = frozenset(f"{_LETTERS}{BULLETS}")
"""Bullets, as Word writes them into a text: those of a list inside another are of another kind."""
_TABBED = rf".[{SPACES}]*(?:\t|[{SPACES[1:]}]{{2}})"  # as programs write a list
_NUMBER = rf"(?:(?:[^\w\s]+|EUR)[{SPACES}]*)?[\d¼½¾]"
_COUNTS = re.compile(rf"-{_NUMBER}|[*+→§Ø{DASHES[1:]}][{SPACES}]*{_NUMBER}")
_DOUBLE = re.compile(rf"(?:{BULLET}|[*+{DASHES[1:]}]|-(?=#))[{SPACES}]*[-#][{SPACES}]")
_SAYS = re.compile(rf"(?!{_TABBED})[+→✓✔]")  # in favour, what follows, what is done
_SURE = re.compile(rf"{BULLET}|{_TABBED}")
_LETTER = re.compile(rf"[{_LETTERS}][{SPACES}]|\w[.)][{SPACES}]")
DASHED = SIGNS | {*DASHES, "*"}
"""What goes on with a list of dashes."""


def begins_item(text: str) -> bool:
    """Whether a text begins as an item does that has a letter for its sign."""
    return bool(_LETTER.match(text))


def counts(text: str) -> bool:
    """Whether the sign that a text begins with is of a number: a sum, a paragraph, a diameter."""
    return bool(_COUNTS.match(text))


def is_unsure(text: str, *, prose: bool) -> bool:
    """Whether the sign that a text begins with, or the one behind it, may be one of its words.

    In prose a plus, an arrow and a tick may be.
    """
    return bool(counts(text) or _DOUBLE.match(text) or (prose and _SAYS.match(text)))


def are_items(texts: Iterable[str], above: str) -> bool:
    """Whether lines that begin with signs are surely a list in a text, below a line or none."""
    return all(_is_item(text, above) for text in texts)


def _is_item(text: str, above: str) -> bool:
    """Whether a line is surely an item: a star may be of a note, a dash of who said something."""
    if is_unsure(text, prose=True):
        return False
    if text[0] == "-" or text[0].isdigit():
        word = text.lstrip("-0123456789.)")[:2]  # of two letters: no option, and no `9.u30`
        return text[1] in SPACES or (word.isalpha() and word[0].isupper() and len(word) > 1)
    begun = above[-1:] == ":" or above[:2] == "- " or (not above and text[0] == "*")
    return bool(_SURE.match(text)) or (begun and text[0] not in f"{above}—")


def list_sign(sign: str) -> str:
    """The sign that makes a list, for one that was typed: a number stays, no sign is a space."""
    return sign if sign[:1].isdigit() else "-" if sign else " "


def depths(ranks: Sequence[str]) -> list[int]:
    """How deep lines stand, by what those of a level have in common, such as their sign.

    A new one is deeper; one that is known ends the lists that were begun since; a line without
    sign stands as deep as the one above.
    """
    begun: list[str] = []
    found = []
    for rank in ranks:
        if rank != "":
            known = begun.index(rank) if rank in begun else len(begun)
            begun[known:] = [rank]
        found.append(max(len(begun) - 1, 0))
    return found
