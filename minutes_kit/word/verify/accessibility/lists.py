"""Whether what looks like a list is one: three or more typed dashes or numbers in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import Spot, W
from minutes_kit.word.verify.document.letters import runs
from minutes_kit.word.verify.document.opened import Opened
from minutes_kit.word.verify.looks.looks import Looks

CLAUSE = "EN 301 549, 10.1.3.1"
_ENOUGH = 3
_SIGN = re.compile(r"\s*([-‐‑–—*•·▪◦‣○●■➢✓]|o(?=\t))\s+\S")
_NUMBER = re.compile(r"\s*\(?(\d{1,3})([.)]|\.\))\s+\S")


class Line(NamedTuple):
    """How a line begins: with a sign, or with a number and what is behind it; and its place."""

    sign: str
    number: int
    spot: Spot


def check(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Tell of each typed list, at its first line."""
    known: list[Line] = []
    for line in _lines(opened, looks):
        if line is None or not (known and _follows(known[-1], line)):
            known = []
        if line:
            known.append(line)
        if line and len(known) == _ENOUGH:
            findings.add("E727", known[0].spot, clause=CLAUSE)


def _lines(opened: Opened, looks: Looks) -> Iterator[Line | None]:
    """The lines of a document, None for those that do not begin as in a list."""
    for paragraph, spot in opened.paragraphs:
        text = "".join(run.text for run in runs(paragraph))
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
        return Line(sign[1], 0, spot)
    if number := _NUMBER.match(text):
        return Line(number[2], int(number[1]), spot)
    return None


def _follows(last: Line, line: Line) -> bool:
    """Whether a line is the next of a list, in the same cell or outside of cells."""
    same = last.sign == line.sign and last.spot[:6] == line.spot[:6]
    return same and (line.number == last.number + 1 or not line.number)
