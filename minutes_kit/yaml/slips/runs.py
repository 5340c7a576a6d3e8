"""Lines of a block text that were surely meant as a list, or to stand alone, and are neither."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from minutes_kit.yaml.characters import SPACES
from minutes_kit.yaml.signs import DASHED, SIGN, SIGNS, are_items, counts, depths, list_sign
from minutes_kit.yaml.slips.lines import Line, is_wrapped
from minutes_kit.yaml.slips.pen import Pen

_SIGN = re.compile(SIGN)
_GOOD = re.compile(rf"(?:-|\d{{1,3}}[.)])[{SPACES}]+(?=[^{SPACES}])")
_ROW = re.compile(r"\|.*\|[ \t]*$")  # of a table
_HEADING = re.compile(r"###?[ \t]+\S")


class _Item(NamedTuple):
    """A line of a list, or of what was meant as one, and the sign that it begins with."""

    line: Line
    sign: str
    good: bool

    @property
    def is_spaceless(self) -> bool:
        """Whether its sign makes a list once a space stands behind it."""
        return self.sign == "-" or self.sign[:-1].isdigit()

    @property
    def text(self) -> str:
        """The line from its sign on."""
        return self.line.text[self.line.first :]

    def right(self, depth: int) -> str:
        """The line as it makes a list, deeper by some levels than it stands."""
        rest = self.text[len(self.sign) :].lstrip(SPACES)
        indent = " " * (len(self.line.text) - len(self.line.text.lstrip(" ")) + 2 * depth)
        return f"{indent}{list_sign(self.sign)} {rest}"


def lists(lines: list[Line], column: int, words: frozenset[str], pen: Pen) -> None:
    """Tell of runs of lines, in a text at a column, that begin with a sign that makes no list."""
    run: list[_Item] = []
    wrapped: list[_Item] = []
    for line in lines:
        apart = pen.is_apart(line.number)
        item = _item(line)
        if item and (not run or _goes_on(run[-1], item, apart=apart)):
            run, wrapped = [*run, *wrapped, item], []
        elif not item and not apart and is_wrapped(line.text[line.first :], words):
            wrapped += [_Item(line, "", good=False)] if run and line.first <= column else []
        elif item or line.first <= column:  # what stands deeper belongs to the line above
            _tell(run, pen)
            run, wrapped = [item] if item else [], []
    _tell(run, pen)


def _item(line: Line) -> _Item | None:
    """A line that begins with the sign of a list, or with another in its place."""
    text = line.text[line.first :]
    sign = _SIGN.match(text) or _GOOD.match(text)
    if not sign or not any(map(str.isalnum, text[sign.end() :])):  # a rule across the page
        return None
    return _Item(line, sign.group().strip(SPACES), sign.re is _GOOD)


def _goes_on(above: _Item, item: _Item, *, apart: bool) -> bool:
    """Whether a line goes on with a run: its sign is the same, the next number, or a bullet too."""
    before, sign = above.sign, item.sign
    if before[:-1].isdigit() and sign[:-1].isdigit():
        return int(sign[:-1]) == int(before[:-1]) + 1 and sign[-1] == before[-1]
    both = SIGNS if above.good == item.good else DASHED
    return sign == before or (not apart and {before, sign} <= both)


def _tell(run: list[_Item], pen: Pen) -> None:
    """Tell of a run, once for the signs that ask for the same; a line alone is text."""
    if len(run) < 2:
        return
    above = " ".join(item.text for item in run if item.good) or pen.above(run[0].line.number)
    for spaceless in (False, True):
        wrong = [item for item in run if not item.good and item.is_spaceless == spaceless]
        signed = [item.text for item in wrong if item.sign]
        if not all(map(counts, signed)):
            certain = _is_begun(run, spaceless=spaceless) or are_items(signed, above)
            _tell_once(wrong, pen, certain=certain)


def _is_begun(run: list[_Item], *, spaceless: bool) -> bool:
    """Whether a good number, or a dash before and behind, leaves no doubt of what lacks a space."""
    first, *_, last = run
    return spaceless and first.good and (last.good or first.sign != "-")


def _tell_once(items: list[_Item], pen: Pen, *, certain: bool) -> None:
    """Tell of the first of some lines, with the mend of all, where that is certain."""
    first = next(item for item in items if item.sign)
    line, sign = first.line, first.sign
    pairs = zip(items, _deep(items), strict=True)
    right = {one.line.number: one.right(depth) for one, depth in pairs if certain}
    if first.is_spaceless:
        pen.suggest("W133", line, line.first, right, mark=sign)
    else:
        shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
        pen.suggest("W129", line, line.first, right, character=shown)


def _deep(items: list[_Item]) -> list[int]:
    """How much deeper than they stand lines belong: by their bullets, if all are in one column."""
    flat = len({item.line.first for item in items}) == 1
    return depths([item.sign if flat and item.sign in SIGNS | {""} else "-" for item in items])


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
        pen.suggest("W134", line, column, {start.number: right}, **said)
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
    return any(form.match(text) for form in (_GOOD, _ROW, _SIGN, _HEADING))


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
