"""The signs of lists, and how deep each of some lines stands in them."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_kit.yaml.characters import BULLETS, DASHES

SIGNS = frozenset(f"o§Øü✓✔{BULLETS}")
"""Bullets, as Word writes them into a text: those of a list inside another are of another kind."""
DASHED = SIGNS | {*DASHES, "*"}
"""What goes on with a list of dashes."""


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
