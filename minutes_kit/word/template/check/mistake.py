"""A mistake in a template before it is told in a language."""

from __future__ import annotations

from typing import NamedTuple

from minutes_kit.word.spots import DOCUMENT, Spot


class Mistake(NamedTuple):
    """What is wrong: a code, where, and what its message needs; `hint` names another hint."""

    code: str
    spot: Spot = DOCUMENT
    values: tuple[tuple[str, str], ...] = ()
    hint: str | None = None


def at(code: str, spot: Spot, hint: str | None = None, **values: str) -> Mistake:
    """A mistake at a spot."""
    return Mistake(code, spot, (*values.items(),), hint)
