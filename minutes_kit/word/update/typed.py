"""The lines of notes as a reader has them, and where each of their characters was typed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from minutes_kit.text.inline import runs
from minutes_kit.text.lists import lines_of
from minutes_kit.word.build import Document
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.proof.complete import pieces
from minutes_kit.yaml.places import is_typed, place_of
from minutes_kit.yaml.spans import Leaf, leaves

_FAR = 100_000  # lines: behind all that is near


class Line(NamedTuple):
    """A line of a text: what a reader has of it, and where each character stands in the value.

    `start` and `end` are those of the words behind its mark.
    """

    leaf: Leaf
    number: int
    start: int
    end: int
    plain: str
    places: tuple[int, ...]
    mark: str = ""
    indent: int = 0

    @property
    def tabular(self) -> bool:
        """Whether it may be a row of a table."""
        return "\t" in self.plain or self.plain.startswith("|")

    @property
    def alone(self) -> bool:
        """Whether its text has no other line."""
        return "\n" not in self.leaf.value.strip("\n")


class Typed:
    """The lines of a source, and which of them are near a printed paragraph."""

    def __init__(self, text: str, made: Document, printed: Sequence[Paragraph]) -> None:
        self.text, self.locale = text, made.locale
        self.leaves = leaves(text)
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self._of: dict[int, list[Line]] = {}
        self._source, self._printed = made.source, printed
        self._known, self.paths = _known(made, printed)
        self._near = _filled(self._known)

    def line_number(self, leaf: Leaf) -> int:
        """The number of the line on which a text begins."""
        return bisect_right(self._starts, leaf.start)

    def lines(self, leaf: Leaf) -> list[Line]:
        """The lines of a text."""
        known = self._of.get(leaf.start)
        if known is None:
            known = self._of[leaf.start] = [*_lines(leaf)]
        return known

    def far(self, leaf: Leaf, at: int) -> int:
        """How many lines a text is away from where a printed paragraph is typed."""
        near = self._near[at] if 0 <= at < len(self._near) else 0
        return abs(self.line_number(leaf) - near) if near else _FAR

    def by_distance(self, at: int) -> list[Leaf]:
        """The texts, those first that are near to a printed paragraph."""
        return sorted(self.leaves, key=lambda leaf: self.far(leaf, at))

    def owners(self, paragraph: Paragraph, at: int) -> list[Line]:
        """The lines that a paragraph may be printed from, the likeliest first.

        A whole line is likelier than one of which it holds a part.
        """
        first = paragraph.text.partition("\n")[0]
        ranked = []
        for leaf in self.leaves:
            for line in self.lines(leaf):
                whole = line.plain == first
                part = len(line.plain) > 1 and line.plain in first
                part = part or bool(paragraph.row and line.tabular and first in line.plain)
                if whole or part:
                    far = self.far(leaf, at)
                    ranked.append(((not whole, far - whole, -len(line.plain)), line))
        ranked.sort(key=lambda pair: pair[0])
        return [line for _, line in ranked]

    def origins(self) -> list[int]:
        """The line of the source on which each paragraph was typed; 0 for words of the house."""
        begins = [self._begin(at) for at in range(len(self._printed))]
        fields = sorted({*begins, _FAR})
        typed = sorted(
            (self._number(one), one.plain) for leaf in self.leaves for one in self.lines(leaf)
        )
        alone = _alone(typed)  # such as an item in the list at the front
        found: list[int] = []
        above: dict[str, int] = {}  # of equal texts, where the last one stands
        for paragraph, begin in zip(self._printed, begins):
            text = paragraph.text.partition("\n")[0]
            end = fields[bisect_right(fields, begin)] if begin else 0
            inside = typed[bisect_left(typed, (begin, "")) : bisect_left(typed, (end, ""))]
            line = _line_of(text, inside, above.get(text, 0)) or (begin and alone.get(text, 0))
            above[text] = line or begin
            found.append(above[text])
        return found

    def _begin(self, at: int) -> int:
        """The line on which the field of a printed paragraph begins, 0 where none is typed."""
        typed = any(is_typed(self._source, path[:1]) for path in self.paths[at])
        return self._known[at] if typed else 0

    def _number(self, line: Line) -> int:
        """The number of a line in the source."""
        places = line.leaf.places
        at = places[line.start] if line.start < len(places) else line.leaf.start
        return bisect_right(self._starts, at)


def _line_of(text: str, typed: Sequence[tuple[int, str]], above: int) -> int:
    """The number of the line that says a text, the next below another, or a part; 0 if none."""
    same = (number for number, plain in typed if plain == text and number > above)
    around = (number for number, plain in typed if text in plain)
    part = (number for number, plain in typed if len(plain) > 1 and plain in text)
    return next(chain(same, around, part), 0)


def _alone(typed: Sequence[tuple[int, str]]) -> dict[str, int]:
    """The number of the line of each text; 0 for one that stands on several."""
    lines: dict[str, int] = {}
    for number, plain in typed:
        lines[plain] = number if lines.get(plain, number) == number else 0
    return lines


def _lines(leaf: Leaf) -> Iterator[Line]:
    """The lines of a text: as they are typed and, where marks in them are not seen, without."""
    value, start = leaf.value, 0
    for number, line in enumerate(lines_of(value)):
        lead = len(line.typed) - len(line.typed.lstrip(" \t"))
        words = line.words.rstrip("\n")
        if words:
            begin = start + line.typed.rfind(words)
            places = tuple(range(begin, begin + len(words) + 1))
            known = Line(leaf, number, begin, places[-1], words, places, line.mark, lead)
            yield known
            seen = runs(words).words() if "*" in words or "](" in words else words
            if seen != words and (kept := _aligned(words, seen, begin)):
                yield known._replace(plain=seen, places=kept)
        start += len(line.typed) + 1


def _aligned(typed: str, seen: str, begin: int) -> tuple[int, ...]:
    """Where each character that is seen is typed; none where that is not plain."""
    places, at = [], 0
    for sign in seen:
        at = typed.find(sign, at)
        if at < 0:
            return ()
        places.append(begin + at)
        at += 1
    return (*places, places[-1] + 1) if places else ()


def _known(
    made: Document, printed: Sequence[Paragraph]
) -> tuple[list[int], list[list[tuple[str | int, ...]]]]:
    """The line on which each printed paragraph is typed, 0 where unknown, and the ways to it."""
    lines = [0] * len(printed)
    paths: list[list[tuple[str | int, ...]]] = [[] for _ in printed]
    position, offset = 0, 0
    for piece in pieces(made.shown):
        words = piece.text.strip()
        for at in range(position, len(printed)):
            found = printed[at].text.find(words, offset if at == position else 0)
            if found >= 0:
                position, offset = at, found + len(words)
                lines[at] = lines[at] or place_of(made.source, piece.path).line
                paths[at].append(piece.path)
                break
    return lines, paths


def _filled(lines: list[int]) -> list[int]:
    """The lines, where one is unknown that of the paragraph above it."""
    known = 0
    filled = []
    for line in lines:
        known = line or known
        filled.append(known)
    return filled
