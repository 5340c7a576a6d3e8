"""Lists that were pasted with the signs of another program: all lines of one are told at once.

The first stands where the cursor was, the others where they stood on the clipboard; so, one by
one, nothing would be certain of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from minutes_kit.problems import Mend, Place
from minutes_kit.yaml.characters import DASHES, SPACES
from minutes_kit.yaml.signs import SIGN, are_items, is_unsure
from minutes_kit.yaml.slips.levels import Level, Levels
from minutes_kit.yaml.slips.lines import (
    Line,
    holds_a_field,
    is_field,
    is_wrapped,
    line_of,
    width_of,
)
from minutes_kit.yaml.slips.pasted import Pasted, deep_in
from minutes_kit.yaml.slips.pen import Pen, misplaced
from minutes_kit.yaml.slips.values import unbroken

_SIGN = re.compile(
    rf"(?:{SIGN}|[{DASHES[1:]}](?=\w)|-[ ]*[{SPACES[1:]}]|\d{{1,3}}[.)](?=[{SPACES}]))[{SPACES}]*"
)
_ITEM = re.compile(r" *- +\S")
_LONGEST = 1000  # lines of one list


class _Target(NamedTuple):
    """Where a list belongs: its column, whether that is certain, and whether it may hold lists."""

    column: int
    certain: bool
    nests: bool
    in_text: bool = False


class Pastes:
    """Finds pasted lists; the levels are those before the next line."""

    def __init__(self, levels: Levels, words: frozenset[str], pen: Pen) -> None:
        self.levels, self.words, self.pen = levels, words, pen

    def take(self, line: Line) -> int:
        """Mend the list that begins with a line; return the line to read on from, or -1."""
        first = self._first(line)
        if first and first.is_numbered and self._awaits_text(first):
            return self._begin_text(first)
        target = first and (self._in_text(first) or self._in_list(first))
        if not first or not target:
            return -1
        above, below = self._above(first, target), self._below(first, target)
        goes_on = target.in_text and first.sign and self._goes_on(first)
        if not (below or goes_on or (above and first.sign)):
            return -1
        run = [*above, first, *below]
        self._tell(run, target)
        return run[-1].number + 1 if target.in_text else line.number

    def _first(self, line: Line) -> Pasted | None:
        """A line that begins with a sign, or goes on with one of the text above that does."""
        first = self._behind_dash(line) or self._pasted(line.number, line.text)
        if first or self.levels.text_at < 0 or line.dashes:
            return first
        wrapped = self._wrapped(line.number, line.text)
        return wrapped if wrapped and self._alike(wrapped) else None

    def _behind_dash(self, line: Line) -> Pasted | None:
        """A line that has a sign behind its good dash."""
        *good, last = line.dashes or (0,)
        begins_odd = good and line.text[last + 1 : last + 2].strip(" ")
        at = last if begins_odd else line.column
        text, head = line.text[at:], line.text[:at].rstrip(SPACES)
        one = self._pasted(line.number, text) if line.dashes else None
        if not one or is_unsure(text, prose=True) or head.strip(" -") or one.sign == "-":
            return None
        return one._replace(column=at, width=at, head=f"{head} ")

    def _pasted(self, number: int, text: str) -> Pasted | None:
        """A line that begins with a sign, and with the key of no field behind it."""
        width = width_of(text)
        sign = _SIGN.match(text, width)
        rest = text[sign.end() :] if sign else ""
        if not sign or not any(map(str.isalnum, rest)) or is_field(rest, self.words):
            return None
        return Pasted(number, width - len(text[:width].lstrip(" ")), width, sign.group(), rest)

    def _below(self, first: Pasted, target: _Target) -> list[Pasted]:
        """The lines that go on with a list; behind a blank line, only with a sign that it has."""
        run, waiting, kinds, above = list[Pasted](), list[Pasted](), {first.kind}, first.number
        start = first.number + 1
        for number, text in enumerate(self.pen.lines[start : start + _LONGEST], start):
            if not text.strip(SPACES):
                continue
            one = self._next(number, text, target)
            if not one or (one.number > above + 1 and one.kind not in kinds):
                break
            waiting.append(one)
            above = one.number
            if one.sign:
                run, waiting, kinds = run + waiting, [], kinds | {one.kind}
        return run

    def _next(self, number: int, text: str, target: _Target) -> Pasted | None:
        """A line that may go on with a list; a number does in a text, a small letter in prose."""
        one = self._pasted(number, text)
        if not one and target.nests:
            one = self._wrapped(number, text)
        return one if one and (target.in_text or not one.is_numbered) else None

    def _wrapped(self, number: int, text: str) -> Pasted | None:
        """A line that goes on with the one above."""
        width = width_of(text)
        wrapped = is_wrapped(text[width:], self.words)
        return Pasted(number, width, width, "", text[width:]) if wrapped else None

    def _above(self, first: Pasted, target: _Target) -> list[Pasted]:
        """The lines of a list that stand above a line, in the text, and are not told of yet."""
        found: list[Pasted] = []
        while target.in_text and (above := self._alike(found[0] if found else first)):
            if above.is_numbered or self.pen.is_better(above.number):
                break
            found.insert(0, above)
        return found

    def _alike(self, one: Pasted) -> Pasted | None:
        """The line above a line of a list, where it is of the same; a blank line parts others."""
        numbers = range(one.number - 1, -1, -1)
        number = next((n for n in numbers if self.pen.lines[n].strip(SPACES)), 0)
        above = self._pasted(number, self.pen.lines[number]) if number < one.number else None
        if not above or above.is_numbered != one.is_numbered:
            return None
        return above if number == one.number - 1 or above.kind == one.kind else None

    def _goes_on(self, first: Pasted) -> bool:
        """Whether the line above is of a list as well, mended or not."""
        item = _ITEM.match(self.pen.lines[first.number - 1])
        return bool(self._alike(first) or (item and not first.is_numbered))

    def _in_text(self, first: Pasted) -> _Target | None:
        """The column of the text just above a list, unless an open list stands where it does."""
        if self.levels.text_at < 0:
            return None
        goes_on = self._goes_on(first)
        if self.levels.beside(first.column) and not goes_on:
            return None
        certain = goes_on or not self.pen.is_apart(first.number)
        return _Target(self.levels.text_at, certain, nests=True, in_text=True)

    def _in_list(self, first: Pasted) -> _Target | None:
        """The column of the list that is awaited, or of the innermost."""
        levels, inner = self.levels, self.levels.inner
        lists = [level for level in levels.open if level.dashes]
        if first.is_numbered or not inner:
            return None
        if first.head:
            return self._behind(first.head)
        if levels.slot and not inner.dashes:
            return self._awaited(first, inner)
        return self._innermost(first, lists) if lists else None

    def _behind(self, head: str) -> _Target:
        """The column of a good dash that stands before a sign."""
        line = line_of(0, head)
        level = self.levels.at(line.first, dashes=True)
        key = level.of if level else self.levels.key
        return _Target(line.dashes[-1], self.levels.stands(line), key in self.levels.known.nesting)

    def _awaits_text(self, first: Pasted) -> bool:
        """Whether the line above is the key of a text, and has nothing but a remark behind it."""
        levels, inner = self.levels, self.levels.inner
        key = inner is not None and not inner.dashes and inner.line == first.number
        empty = line_of(0, self.pen.lines[first.number - 1]).value[:1] in ("", "#")
        alone = first.head.count("-") < 2  # a dash more begins a list inside another
        return key and levels.slot and levels.key in levels.known.nesting and empty and alone

    def _begin_text(self, first: Pasted) -> int:
        """Mend a key whose text is a list of numbers: only `|` keeps the lines of these apart."""
        assert self.levels.inner is not None  # it has the key
        outer, above = self.levels.inner.column, line_of(0, self.pen.lines[first.number - 1])
        first = first.without_dash()
        column = first.column if first.column > outer else outer + 2
        target = _Target(
            column, certain=not self.levels.beside(first.column), nests=True, in_text=True
        )
        run = [first, *self._below(first, target)]
        if len(run) < 2 or self._is_followed(run, outer):
            return -1
        lines = self._made(run, deep_in(run), target)
        key = above.text[: above.value_at - len(above.gap)]
        mend = Mend(first.number, (f"{key} | {above.value}".rstrip(), *lines))
        place, said = Place(run[1].number + 1, run[1].column + 1), {"line": str(first.number + 1)}
        certain = target.certain and not self.levels.shaken
        self.pen.paste("E128", place, mend, certain=certain, hint="E128_numbers", **said)
        return first.number - 1

    def _is_followed(self, run: list[Pasted], column: int) -> bool:
        """Whether the line below a list is of the same value, of a key that stands at a column."""
        below = filter(str.strip, self.pen.lines[run[-1].number + 1 :])
        line = line_of(0, next(below, ""))
        return line.first >= column + (not line.dashes)

    def _awaited(self, first: Pasted, inner: Level) -> _Target:
        """The column of a list that is the value of the key above it."""
        levels, opens = self.levels, first.column >= inner.column
        column = first.column if opens else inner.column + 2
        nests = levels.key in levels.known.nesting
        known = nests or levels.key in levels.known.lists
        return _Target(column, known and (opens or not self.levels.beside(first.column)), nests)

    def _innermost(self, first: Pasted, lists: list[Level]) -> _Target:
        """The column of the innermost list, which is certain where the others hold fields."""
        *outer, inner = lists
        near = abs(inner.column - first.column) < 2
        plain = self.levels.inner is inner and all(map(self.levels.item, outer))
        alone = (
            plain and not self.levels.beside(first.column) and not self.pen.is_apart(first.number)
        )
        certain = (near or alone) and self.levels.text_at < 0
        return _Target(inner.column, certain, nests=inner.of in self.levels.known.nesting)

    def _tell(self, run: list[Pasted], target: _Target) -> None:
        """Report the first line of a list, with the mend of all."""
        deep, first = deep_in(run), run[0]
        sure = self._are_items(run, target) and (target.nests or not any(deep))
        certain = target.certain and not self.levels.shaken and sure
        lines = self._made(run, deep if target.nests else [0] * len(run), target)
        place, mend = Place(first.number + 1, first.column + 1), Mend(first.number + 1, lines)
        said = {"hint": "E115_run", "last": str(run[-1].number + 1)} if len(run) > 1 else {}
        if first.is_numbered:
            said = misplaced(first.column, target.column, self.pen.report.locale)
            self.pen.paste("E117", place, mend, certain=certain, hint="E117_text", **said)
        else:
            self.pen.paste("E115", place, mend, certain=certain, **said)
        self.levels.shaken = not certain

    def _are_items(self, run: list[Pasted], target: _Target) -> bool:
        """Whether the signs of lines are surely those of a list."""
        texts = [f"{one.sign}{one.text}" for one in run if one.sign and not one.is_numbered]
        if target.in_text:
            return are_items(texts, self.pen.above(run[0].number))
        return not any(is_unsure(text, prose=target.nests) for text in texts)

    def _made(self, run: list[Pasted], deep: list[int], target: _Target) -> tuple[str, ...]:
        """The lines from the first of a list to the last, as they were meant."""
        first = run[0].number
        lines = self.pen.lines[first : run[-1].number + 1]
        texts = self._quoted(run) if target.nests and not target.in_text else run
        for one, above, depth in zip(texts, [0, *deep], deep, strict=False):
            opens = depth > above and not target.in_text
            lines[one.number - first] = one.at(target.column + 2 * depth, opens=opens)
        return tuple(lines)

    def _quoted(self, run: list[Pasted]) -> Iterator[Pasted]:
        """The lines of a list of texts, each text in quotes where its colon asks for them."""
        begun = [at for at, one in enumerate(run) if one.sign]
        for start, stop in pairwise([*begun, len(run)]):
            text = "\n".join(one.text.rstrip() for one in run[start:stop])
            right = text if holds_a_field(text, self.words) else unbroken(text)
            for one, line in zip(run[start:stop], right.split("\n"), strict=True):
                yield one._replace(text=line)
