"""Lines of a file: as they are shown, and as they were probably meant."""

from __future__ import annotations

LONGEST = 2000  # characters of a line that is shown: what is longer nobody looks over
_SIGNS = frozenset("'\"\\,[]{}\n")  # which only some quotes let stand
_PARTING = (": ", " #")


def shortened(line: str) -> str:
    """A line, unless it is so long that only its beginning is shown."""
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def proposed(line: str, column: int, typed: str, meant: str) -> tuple[str, ...]:
    """A line with a text in the place of another, which stands once from a column on.

    None where it does not, or where the new text might be read otherwise than as it stands.
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
