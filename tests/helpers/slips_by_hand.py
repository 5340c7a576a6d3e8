"""What goes wrong in a hand-written line: each kind of slip, at each place where it can occur."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from good_notes import Good, Line

MARK = "Qzx"  # a word that no notes hold


class Slip(NamedTuple):
    """Lines typed in the place of others, and where in the new text that may be reported."""

    line: int
    removed: int
    lines: tuple[str, ...]
    right: frozenset[int]
    added: str = ""  # what is typed more than before, and must not be lost
    meant: str = ""  # why nobody can know that it is a slip, where that is so

    def typed(self, good: Good) -> list[str]:
        """The lines of the notes with the slip in them."""
        return self.typed_in(good.typed)

    def typed_in(self, lines: list[str]) -> list[str]:
        """Lines with the slip in them."""
        start = self.line - 1
        return [*lines[:start], *self.lines, *lines[start + self.removed :]]

    def moved(self, lines: int) -> Slip:
        """The same slip, some lines further down."""
        return self._replace(right=frozenset(number + lines for number in self.right))


LISTED = re.compile(r"- |\d+\. ")
Make = Callable[[Good], Iterable[Slip]]
KINDS: dict[str, Make] = {}


def kind(name: str) -> Callable[[Make], Make]:
    """Name a kind of slip."""

    def named(make: Make) -> Make:
        assert name not in KINDS
        KINDS[name] = make
        return make

    return named


def instead(
    line: Line, *typed: str, right: Iterable[int] = (), added: str = "", removed: int = 1
) -> Slip:
    """Other lines in the place of a line; `right` names more lines to report than the first."""
    return Slip(line.number, removed, typed, frozenset({line.number, *right}), added)


def above(line: Line, *typed: str, right: Iterable[int] = (0,), added: str = "") -> Slip:
    """New lines above a line; `right` counts them from 0."""
    return Slip(line.number, 0, typed, frozenset(line.number + number for number in right), added)


def plain(good: Good) -> Iterator[Line]:
    """The lines with a text without quotes."""
    return (line for line in good.lines if line.plain)


def prose(good: Good) -> Iterator[Line]:
    """The sentences of texts that `|` or `>` begins, without the lists in them."""
    return (line for line in good.lines if line.inside and not LISTED.match(line.value))


def quoted(good: Good) -> Iterator[Line]:
    """The lines with a text in straight quotes."""
    return (line for line in good.lines if line.value[:1] in ("'", '"') and not line.inside)


def flow(good: Good) -> Iterator[Line]:
    """The lines with a list in square brackets."""
    return (line for line in good.lines if line.value[:1] == "[" and not line.inside)


def keyed(good: Good) -> Iterator[Line]:
    """The lines with a key."""
    return (line for line in good.lines if line.key)


def dashed(good: Good) -> Iterator[Line]:
    """The lines with a dash before them."""
    return (line for line in good.lines if line.dashes)


def words(line: Line) -> Iterator[tuple[str, str]]:
    """A text cut in two behind its first, a middle and its last but one word."""
    cuts = [found.start() for found in re.finditer(" ", line.value)]
    for cut in sorted({*cuts[:1], *cuts[len(cuts) // 2 :][:1], *cuts[-1:]}):
        yield line.value[:cut], line.value[cut + 1 :]
