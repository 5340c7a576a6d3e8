"""Whether what looks like a list is one: three or more typed dashes or numbers in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec import Struct

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import Spot, W
from minutes_kit.word.verify.looks.looks import Looks
from minutes_kit.yaml.characters import DASHES
from minutes_kit.yaml.signs import BULLET

CLAUSE = "EN 301 549, 10.1.3.1"
_ENOUGH, _DEEPEST = 3, 9  # lines of a list, levels in Word
_SIGN = re.compile(rf"\s*([{DASHES}*]|{BULLET})\s+\S")
_NUMBER = re.compile(r"\s*\(?(\d{1,3}(?:\.\d{1,3})*)([.)]|\.\)|(?=\s))\s+\S")


class Line(NamedTuple):
    """How a line begins: with a sign, or with numbers and what is behind them; and its place."""

    sign: str
    numbers: tuple[int, ...]
    spot: Spot

    def follows(self, last: Line) -> bool:
        """Whether it is the next line of a level, in the same cell or outside of cells."""
        if self.sign != last.sign or not self._is_beside(last):
            return False
        *above, number = self.numbers or (0,)
        *others, before = last.numbers or (0,)
        return not self.numbers or (above == others and number == before + 1)

    def is_below(self, last: Line) -> bool:
        """Whether it may be the first line of a level below another."""
        begins = self.numbers in ((), (1,), (*last.numbers, 1))
        return self._is_beside(last) and begins

    def _is_beside(self, last: Line) -> bool:
        """Whether it is in the same cell as another line, or both are outside of cells."""
        return self.spot[:6] == last.spot[:6]


class _List(Struct):
    """A typed list: the last line of each level that is open, and how many lines there are.

    It is `sure` to be one when a line of several follows another: the first of a level may be text.
    """

    levels: list[Line]
    first: Spot
    count: int = 1
    sure: bool = False
    told: bool = False

    def goes_on(self, line: Line) -> bool:
        """Take a line that follows in a level, or opens one below; whether it does."""
        for at, last in reversed([*enumerate(self.levels)]):
            if line.follows(last):
                self.levels[at:] = [line]
                self.count += 1
                self.sure = self.count >= _ENOUGH
                return True
        if len(self.levels) < _DEEPEST and line.is_below(self.levels[-1]):
            self.levels.append(line)
            self.count += 1
            return True
        return False


def check(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Tell of each typed list, whatever levels it has, at its first line."""
    known: _List | None = None
    for line in _lines(opened, looks):
        if line is None or known is None or not known.goes_on(line):
            known = _begun(line)
        elif known.sure and not known.told:
            known.told = True
            findings.add("E727", known.first, clause=CLAUSE)


def _lines(opened: Opened, looks: Looks) -> Iterator[Line | None]:
    """The lines of a document, None for those that do not begin as in a list."""
    for paragraph, spot in opened.paragraphs:
        text = "".join(run.text for run in opened.runs(paragraph))
        if not text.strip():
            continue
        if looks.level(paragraph) or looks.is_numbered(paragraph) or _leads_on(paragraph):
            yield None
        else:
            yield from (_line(line, spot) for line in text.split("\n") if line.strip())


def _leads_on(paragraph: Any) -> bool:
    """Whether a paragraph is a line of a table of contents, with the number of its heading."""
    links = paragraph.iterchildren(f"{W}hyperlink")
    return any(link.get(f"{W}anchor") for link in links)


def _line(text: str, spot: Spot) -> Line | None:
    """A line as one of a list, or None."""
    if sign := _SIGN.match(text):
        return Line(sign[1], (), spot)
    if number := _NUMBER.match(text):
        numbers = tuple(map(int, number[1].split(".")))
        return Line(number[2] or ".", numbers, spot) if number[2] or numbers[1:] else None
    return None


def _begun(line: Line | None) -> _List | None:
    """A list that begins with a line; `2.1` begins none, but stands below another line."""
    return None if line is None or line.numbers[1:] else _List([line], line.spot)
