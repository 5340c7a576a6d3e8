"""The signs of lists, and how deep each of some lines stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from minutes_kit.yaml.characters import BULLETS, DASHES

SIGNS = frozenset(f"o§Øü\uf0b7✓✔{BULLETS}")
"""Bullets, as Word writes them into a text: those of a list inside another are of another kind."""
DASHED = SIGNS | {*DASHES, "*"}
"""What goes on with a list of dashes."""
Rank = TypeVar("Rank")


def depths(ranks: Sequence[Rank]) -> list[int]:
    """How deep lines stand, by what their level has in common, such as a sign: a new one is deeper.

    One that is known already ends the lists that were begun since.
    """
    open_levels: list[Rank] = []
    found = []
    for rank in ranks:
        known = open_levels.index(rank) if rank in open_levels else len(open_levels)
        open_levels[known:] = [rank]
        found.append(known)
    return found
