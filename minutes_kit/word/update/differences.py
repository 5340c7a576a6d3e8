"""What differs between what notes print and what was edited, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from minutes_kit.word.edited.compare import Change, Words, changed_words, changes
from minutes_kit.word.edited.read import Paragraph

Kind = Literal["changed", "moved", "row", "cell", "added", "gone"]
_FEW = 3  # words of a paragraph that are only looked at one by one


class Difference(NamedTuple):
    """A difference between what is printed and what was edited.

    `old` and `new` are numbers of paragraphs; `at` is where the new ones come to stand.
    """

    kind: Kind
    old: tuple[int, ...]
    new: tuple[int, ...]
    at: int
    words: Words = Words(0, 0, "")


def differences(printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> Iterator[Difference]:
    """The differences in the order in which they are looked at: what moved comes first."""
    known = changes(printed, edited)
    added = [one for one in known if one.old < 0]
    removed = [one for one in known if one.new < 0]
    yield from _moves(printed, edited, added, removed)
    for one in known:
        if one.old >= 0 and one.new >= 0:
            for change in _of_words(printed[one.old].text, edited[one.new].text):
                yield Difference("changed", (one.old,), (one.new,), one.at, change)
    yield from _together(added, removed, printed, edited)


def _of_words(old: str, new: str) -> Iterator[Words]:
    """The words that differ in two texts: each, and before several the stretch of all."""
    known = changed_words(old, new)
    if len(known) > _FEW:
        start, end = known[0].start, known[-1].end
        yield Words(start, end, new[start : len(new) - len(old) + end])
    yield from known


def _moves(
    printed: Sequence[Paragraph],
    edited: Sequence[Paragraph],
    added: Sequence[Change],
    removed: Sequence[Change],
) -> Iterator[Difference]:
    """What was removed in one place and added in another."""
    for new in _rows([(one.new, one.at) for one in added], edited):
        texts = [edited[at].text for at, _ in new]
        for old in _rows([(one.old, one.at) for one in removed], printed):
            if [printed[at].text for at, _ in old] == texts:
                yield Difference(
                    "moved", tuple(at for at, _ in old), tuple(at for at, _ in new), new[0][1]
                )
                break


def _together(
    added: Sequence[Change],
    removed: Sequence[Change],
    printed: Sequence[Paragraph],
    edited: Sequence[Paragraph],
) -> Iterator[Difference]:
    """What was added or removed: a row as a whole, else each paragraph."""
    for new in _rows([(one.new, one.at) for one in added], edited):
        first, at = edited[new[0][0]], new[0][1]
        kind: Kind = "row" if first.starts else "cell" if first.row else "added"
        yield Difference(kind, (), tuple(number for number, _ in new), at)
    gone = [(one.old, one.at) for one in removed]
    if len(gone) > 1 and gone[-1][0] - gone[0][0] == len(gone) - 1:
        yield Difference("gone", tuple(number for number, _ in gone), (), gone[0][1])
    for old in _rows(gone, printed):
        yield Difference("gone", tuple(number for number, _ in old), (), old[0][1])


def _rows(
    numbers: Sequence[tuple[int, int]], paragraphs: Sequence[Paragraph]
) -> list[list[tuple[int, int]]]:
    """Numbers of paragraphs: those of a row together, any other alone."""
    found: list[list[tuple[int, int]]] = []
    for number, at in numbers:
        row = paragraphs[number].row
        first = paragraphs[found[-1][0][0]] if found else None
        if first and first.starts and row and row == first.row:
            found[-1].append((number, at))
        else:
            found.append([(number, at)])
    return found
