"""How two documents differ, paragraph by paragraph, and how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from minutes_kit.word.edited.read import Paragraph

_WORDS = re.compile(r"\w+|\s|[^\w\s]")
_ALIKE = 0.4  # of two paragraphs of which one became the other
_MOST_PAIRS = 2500  # that are looked at in one stretch
Span = tuple[int, int]


class Hunk(NamedTuple):
    """A stretch of the printed paragraphs, and what stands in its place in the document."""

    printed: Span
    edited: Span


def same(printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    """The numbers of the paragraphs that two lists have in common."""
    here, there = 0, 0
    for (first, last), (begin, stop) in [
        *hunks(printed, edited),
        Hunk((len(printed), 0), (len(edited), 0)),
    ]:
        yield from zip(range(here, first), range(there, begin), strict=True)
        here, there = last, stop


class Change(NamedTuple):
    """A difference: a paragraph that changed, was added or was removed.

    `old` is its number among the printed ones, `new` among the edited ones, each -1 where it is
    not there; `at` is the number of the printed one, or of that before which the new one stands.
    """

    old: int
    new: int
    at: int


def alike(here: Sequence[object], there: Sequence[object]) -> int:
    """With how many equal signs, or others, two sequences begin."""
    pairs = zip(here, there, strict=False)
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], pairs))


def hunks(printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> list[Hunk]:
    """The stretches in which two lists of paragraphs differ."""
    here, there = ([one.key for one in many] for many in (printed, edited))
    first = alike(here, there)
    last = alike(here[first:][::-1], there[first:][::-1])
    matcher = SequenceMatcher(
        None, here[first : len(here) - last], there[first : len(there) - last], autojunk=False
    )
    return [
        Hunk((a + first, b + first), (c + first, d + first))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


def changes(printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> list[Change]:
    """The differences of two lists of paragraphs, in their order."""
    found: list[Change] = []
    for hunk in hunks(printed, edited):
        found += _paired(printed, edited, hunk)
    return found


def _paired(printed: Sequence[Paragraph], edited: Sequence[Paragraph], hunk: Hunk) -> list[Change]:
    """The differences of a stretch: which paragraph became which."""
    (first, last), (begin, stop) = hunk
    pairs = _pairs(printed[first:last], edited[begin:stop])
    found, old, new = [], first, begin
    for one, other in [*((first + a, begin + b) for a, b in pairs), (last, stop)]:
        found += [Change(at, -1, at) for at in range(old, one)]
        found += [Change(-1, at, one) for at in range(new, other)]
        if one < last:
            found.append(Change(one, other, one))
        old, new = one + 1, other + 1
    return found


def _pairs(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Which paragraphs of a stretch became which, in order: those that are most alike."""
    many = len(old) * len(new) > _MOST_PAIRS
    if many or len(old) == len(new) == 1:
        same_places = len(old) == len(new) and all(map(_same_place, old, new))
        return [(at, at) for at in range(len(old))] if same_places else []
    return _best([[_likeness(one, other) for other in new] for one in old])


def _best(likeness: list[list[float]]) -> list[tuple[int, int]]:
    """The pairs in order with the highest sum of likeness."""
    sums = _sums(likeness)
    found, row, column = [], 0, 0
    while row < len(likeness) and column < len(likeness[0]):
        both = likeness[row][column]
        if both and sums[row][column] == both + sums[row + 1][column + 1]:
            found.append((row, column))
            row, column = row + 1, column + 1
        elif sums[row][column] == sums[row + 1][column]:
            row += 1
        else:
            column += 1
    return found


def _sums(likeness: list[list[float]]) -> list[list[float]]:
    """The highest sum that pairs in order may have from each row and column on."""
    rows, columns = len(likeness), len(likeness[0]) if likeness else 0
    sums = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in reversed(range(rows)):
        for column in reversed(range(columns)):
            both = likeness[row][column]
            taken = both + sums[row + 1][column + 1] if both else 0.0
            sums[row][column] = max(sums[row + 1][column], sums[row][column + 1], taken)
    return sums


def _same_place(old: Paragraph, new: Paragraph) -> bool:
    """Whether two paragraphs stand in the same place of a row, or both in none."""
    return old.key[1:] == new.key[1:]


def _likeness(old: Paragraph, new: Paragraph) -> float:
    """How alike two paragraphs are; 0 where one did not become the other."""
    if not _same_place(old, new):
        return 0.0
    ratio = _ratio(old.text, new.text)
    return ratio if ratio >= _ALIKE else 0.0


@lru_cache(maxsize=4096)
def _ratio(old: str, new: str) -> float:
    """How alike two texts are, word by word."""
    matcher = SequenceMatcher(None, words(old), words(new), autojunk=False)
    return 1.0 if old == new else max(0.01, matcher.ratio())


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, its spaces and its signs."""
    return tuple(_WORDS.findall(text))


class Words(NamedTuple):
    """Other words for those of a text from `start` to `end`."""

    start: int
    end: int
    new: str


def changed_words(old: str, new: str) -> list[Words]:
    """The words that differ in two texts; those with one word between them are one."""
    here, there = words(old), words(new)
    starts = _starts(here)
    found: list[Words] = []
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        changed = Words(starts[a], starts[b], "".join(there[c:d]))
        if found and not old[found[-1].end : changed.start].strip():
            before = found.pop()
            between = old[before.end : changed.start]
            changed = Words(before.start, changed.end, before.new + between + changed.new)
        found.append(changed)
    return found


def _starts(parts: Sequence[str]) -> list[int]:
    """Where each part begins, and where the last ends."""
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    return starts


def distance(printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> int:
    """How much two lists of paragraphs differ, in characters."""
    return sum(size(change, printed, edited) for change in changes(printed, edited))


def size(change: Change, printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> int:
    """How much a difference is, in characters."""
    if change.old < 0:
        return len(edited[change.new].text) + 1
    if change.new < 0:
        return len(printed[change.old].text) + 1
    old, new = printed[change.old], edited[change.new]
    moved = 0 if _same_place(old, new) else 1
    return moved + sum(one.end - one.start + len(one.new) for one in _exact(old.text, new.text))


@lru_cache(maxsize=4096)
def _exact(old: str, new: str) -> tuple[Words, ...]:
    """The words that differ in two texts."""
    return tuple(changed_words(old, new)) if old != new else ()
