"""The signs of lists, those that make none, and how deep each of some lines stands in them."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_kit.yaml.characters import BULLETS, DASHES, SPACES

_LETTERS = "o§Øü"  # what bullets of other fonts become in a text
BULLET = rf"(?:[{BULLETS}]|[{_LETTERS}](?=\t))"
"""A bullet where a line begins; a letter is one before a tab only."""
SIGN = (
    rf"{BULLET}[{SPACES}]*(?=[^{SPACES}])|[*+–—][{SPACES}]+(?=[^{SPACES}])"
    r"|-(?=[^\W\d_])|\d{1,3}[.)](?=[^\W\d_])"
)
"""A sign that makes no list where a line begins: another than the dash, or without its space."""
SIGNS = frozenset(f"{_LETTERS}{BULLETS}")
"""Bullets, as Word writes them into a text: those of a list inside another are of another kind."""
DASHED = SIGNS | {*DASHES, "*"}
"""What goes on with a list of dashes."""


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
