"""Lines of a file, as they were probably meant."""

from __future__ import annotations

from minutes_kit.excerpts import LONGEST

_SIGNS = frozenset("'\"\\,[]{}\n")  # which only some quotes let stand
_PARTING = (": ", " #")


def proposed(line: str, column: int, typed: str, meant: str) -> tuple[str, ...]:
    """A line with a text in the place of another, which stands once from a column on.

    Empty where it does not, where the new text might be read otherwise, or the line is too long.
    """
    start, rest = line[: column - 1], line[column - 1 :]
    said, remark, behind = rest.partition(" #")
    if not typed or said.count(typed) != 1 or len(line) > LONGEST or not _fits(meant, typed):
        return ()
    return (start + said.replace(typed, meant) + remark + behind,)


def _fits(meant: str, typed: str) -> bool:
    """Whether a text can stand where another does, whatever quotes are around it."""
    parting = any(sign in f"{meant} " for sign in _PARTING)
    return meant[:1].isalnum() and not parting and _SIGNS.isdisjoint({*meant} - {*typed})
