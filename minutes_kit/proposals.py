"""Lines of a file, as they were probably meant."""

from __future__ import annotations

import re

from minutes_kit.excerpts import LONGEST
from minutes_kit.rare import rare

_SIGNS = frozenset("'\"\\,[]{}\n")  # which only some quotes let stand
_PARTING = (": ", " #")
_CLOSED = rare(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|\[[^\]]*\]""")  # what says itself where it ends
_END, _END_IN_BRACKETS = rare(" #"), rare(r" #|[,\]}]")


def proposed(line: str, column: int, typed: str, meant: str) -> tuple[str, ...]:
    """A line with words in the place of others, which stand once in the value at a column.

    Empty where they do not, where the new ones might be read otherwise, or the line is too long.
    """
    if not typed or len(line) > LONGEST or not _fits(meant, typed):
        return ()
    start, end = column - 1, _end(line, column - 1)
    words = re.compile(rf"(?<![\w-]){re.escape(typed)}(?![\w-])")
    found = words.search(line, start, end)
    if not found or len(words.findall(" ".join(line[start:end].split()))) > 1:
        return ()
    return (line[: found.start()] + meant + line[found.end() :],)


def _end(line: str, start: int) -> int:
    """Where the value that begins at a character of a line ends."""
    if closed := _CLOSED.match(line, start):
        return closed.end()
    inside = any(line.count(sign, 0, start) for sign in "[{")
    end = (_END_IN_BRACKETS if inside else _END).search(line, start)
    return end.start() if end else len(line)


def _fits(meant: str, typed: str) -> bool:
    """Whether a text can stand where another does, whatever quotes are around it."""
    parting = any(sign in f"{meant} " for sign in _PARTING)
    return meant[:1].isalnum() and not parting and _SIGNS.isdisjoint({*meant} - {*typed})
