"""What is told as one difference: a row that was added or removed, any other change alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from minutes_kit.word.edited.compare import Change, changes
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.spots import Spot

_BETWEEN = " | "  # the cells of a row


class Unit(NamedTuple):
    """Changes that are told as one: what was printed, what was edited, and where."""

    changes: list[Change]
    pair: tuple[str, str]
    spot: Spot


def units(printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> Iterator[Unit]:
    """The differences of two lists of paragraphs, those of a whole row together."""

    def row(one: Change) -> tuple[bool, int]:
        """The side and the number of the row that only one side has; 0 for no row."""
        alone = min(one.old, one.new) < 0
        return one.new >= 0, _one(one, printed, edited).row if alone else 0

    for (_, number), several in groupby(changes(printed, edited), row):
        many = [*several]
        whole = number and _one(many[0], printed, edited).starts
        for part in [many] if whole else [[one] for one in many]:
            yield _unit(part, printed, edited)


def _unit(part: list[Change], printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> Unit:
    """Some changes as one."""
    old = [printed[one.old].text for one in part if one.old >= 0]
    new = [edited[one.new].text for one in part if one.new >= 0]
    spot = _one(part[0], printed, edited).spot
    return Unit(part, (_BETWEEN.join(old), _BETWEEN.join(new)), spot)


def _one(one: Change, printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> Paragraph:
    """The paragraph that changed, as edited if it is there."""
    return edited[one.new] if one.new >= 0 else printed[one.old]


def in_cells(row: Sequence[Paragraph]) -> str:
    """What a row says."""
    return _BETWEEN.join(one.text for one in row)
