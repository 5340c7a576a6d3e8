"""Lines of a block text that were surely meant as a list, or to stand alone, and are neither."""

from __future__ import annotations

import re
from itertools import pairwise

from minutes_kit.yaml.characters import BULLETS, SPACES
from minutes_kit.yaml.slips.lines import Line
from minutes_kit.yaml.slips.pen import Pen
from minutes_kit.yaml.suspicion import SIGN

_SIGN = re.compile(SIGN)
_ROW = re.compile(r"\|.*\|[ \t]*$")  # of a table
_HEADING = re.compile(r"###?[ \t]+\S")
_LISTED = re.compile(rf"(?:[-*+–—{BULLETS}]|\d+[.)])[{SPACES}]")


def lists(lines: list[Line], column: int, pen: Pen) -> None:
    """Tell of runs of lines, in a text at a column, that begin with a sign that makes no list."""
    run: list[tuple[Line, str]] = []
    for line in lines:
        sign = _sign(line.text[line.first :])
        if sign and (not run or _goes_on(run[-1][1], sign)):
            run.append((line, sign))
        elif sign or line.first <= column:  # what stands deeper belongs to the line above
            _tell(run, pen)
            run = [(line, sign)] if sign else []
    _tell(run, pen)


def _sign(text: str) -> str:
    """The sign that a line begins with in the place of `- `, or nothing."""
    sign = _SIGN.match(text)
    return sign.group().strip(SPACES) if sign else ""


def _goes_on(before: str, sign: str) -> bool:
    """Whether a sign goes on with a run: it is the same, or the next number."""
    if before[:-1].isdigit() and sign[:-1].isdigit():
        return int(sign[:-1]) == int(before[:-1]) + 1 and sign[-1] == before[-1]
    return sign == before


def _tell(run: list[tuple[Line, str]], pen: Pen) -> None:
    """Tell of each line of a run; a line alone is text."""
    for line, sign in run if len(run) > 1 else []:
        rest = line.text[line.first + len(sign) :].lstrip(SPACES)
        if sign == "-" or sign[:-1].isdigit():
            right = f"{line.indent}{sign} {rest}"
            pen.suggest("W133", line, line.first, right, mark=sign)
        else:
            shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
            pen.suggest("W129", line, line.first, f"{line.indent}- {rest}", character=shown)


def folded(start: Line, lines: list[Line], column: int, pen: Pen) -> None:
    """Tell of a text behind `>` in which a line stood alone that will not; `|` keeps it so."""
    beside = _beside(lines, column)
    joined = [(above, below) for above, below in beside if below.number == above.number + 1]
    parted = [below for above, below in beside if below.number > above.number + 1]
    alone = [below for above, below in joined if _stand_apart(above.text, below.text)]
    deeper = _alone_deeper(lines, column)
    lost = alone + parted + deeper
    if not lost:
        return
    line, said = min(lost), {"line": str(start.number + 1)}
    if len(alone) == len(joined) and not deeper:
        right = f"{start.text[: start.value_at]}|{start.text[start.value_at + 1 :]}"
        pen.suggest("W134", line, column, right, start.number, **said)
    else:  # other lines are to be joined, perhaps
        pen.refuse("W134", line, column, **said)


def _beside(lines: list[Line], column: int) -> list[tuple[Line, Line]]:
    """Each line at a column with the next, where that stands there as well."""
    pairs = pairwise(lines)
    return [(above, below) for above, below in pairs if above.first == below.first == column]


def _alone_deeper(lines: list[Line], column: int) -> list[Line]:
    """The lines right of a column that were surely meant to stand alone."""
    return [line for line in lines if line.first > column and _stands_alone(line.text)]


def _stands_alone(text: str) -> bool:
    """Whether a line was surely meant to stand alone: an item of a list, a row, a heading."""
    text = text.strip(SPACES)
    return any(form.match(text) for form in (_LISTED, _ROW, _SIGN, _HEADING))


def _stand_apart(above: str, below: str) -> bool:
    """Whether two lines were surely meant to stay apart."""
    above, below = above.strip(SPACES), below.strip(SPACES)
    return _stands_alone(below) or bool(_HEADING.match(above)) or ("\t" in above and "\t" in below)


def quoted(start: Line, tail: list[Line], pen: Pen) -> None:
    """Tell of a text in quotes in which a line stood alone that will not."""
    before = start.number
    for line in tail:
        if line.number > before + 1 or _stands_alone(line.text):
            said = {"line": str(start.number + 1), "hint": "W134_quotes"}
            pen.refuse("W134", line, line.first, **said)
            return
        before = line.number
