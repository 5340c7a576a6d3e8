"""Two ways in which a document went on from one beginning, brought together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product, starmap
from typing import NamedTuple

from minutes_kit.word.baseline import hashed
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.edited.rows import in_both

Span = tuple[int, int]


class Both(NamedTuple):
    """What was changed on both sides: in the notes, and in the document."""

    printed: list[Paragraph]
    edited: list[Paragraph]


class Merged(NamedTuple):
    """The paragraphs that both sides want, and where they do not agree.

    `rows` are those that both got: `paragraphs` has them as the notes print them.
    """

    paragraphs: list[Paragraph]
    conflicts: list[Both]
    rows: list[Both]


def merged(
    begin: Sequence[str], printed: Sequence[Paragraph], edited: Sequence[Paragraph]
) -> Merged:
    """What the notes print now, with what was changed in the document since it was made.

    `begin` has the hashes of what it said then; without them all differences are the document's.
    """
    notes = [hashed(one.text) for one in printed] if begin else []
    if notes == list(begin):
        return Merged(list(edited), [], [])
    plain = _merged(begin, printed, edited)
    rows = [Both(*pair) for pair in in_both(begin, printed, edited)]
    if not rows:
        return plain
    done = {one for row in rows for one in row.edited}
    found = _merged(begin, printed, [one for one in edited if one not in done], rows)
    return found if len(found.conflicts) <= len(plain.conflicts) else plain


def _merged(
    begin: Sequence[str],
    printed: Sequence[Paragraph],
    edited: Sequence[Paragraph],
    rows: Sequence[Both] = (),
) -> Merged:
    """What both sides want; the document's own of `rows` that both got is not in `edited`."""
    made = Merged([], [], [*rows])
    notes, document = ([hashed(one.text) for one in many] for many in (printed, edited))
    for of_begin, of_notes, of_document in _chunks(begin, notes, document):
        _add(
            made,
            begin[slice(*of_begin)],
            printed[slice(*of_notes)],
            edited[slice(*of_document)],
        )
    return made


def _add(
    made: Merged,
    begin: Sequence[str],
    printed: Sequence[Paragraph],
    edited: Sequence[Paragraph],
) -> None:
    """Add a stretch: the side that changed it, each paragraph of its own, or both."""
    notes, document = ([hashed(one.text) for one in many] for many in (printed, edited))
    if document == list(begin):
        made.paragraphs.extend(printed)
    elif notes in (list(begin), document):
        made.paragraphs.extend(edited)
    elif len(begin) == len(printed) == len(edited) > 1:
        for at in range(len(begin)):
            _add(made, begin[at : at + 1], printed[at : at + 1], edited[at : at + 1])
    else:
        ours, theirs = _hunks(begin, notes, printed), _hunks(begin, document, edited)
        own = [one for one in ours if not _only(made.rows, one)]
        if any(starmap(_meet, product(own, theirs))):
            made.conflicts.append(Both([*printed], [*edited]))
            theirs = []
        made.paragraphs.extend(_applied(printed, ours, theirs))


class _Hunk(NamedTuple):
    """What a side put in the place of paragraphs of the beginning, from `first` to `last`."""

    first: int
    last: int
    new: Sequence[Paragraph]


def _hunks(
    begin: Sequence[str], hashes: Sequence[str], paragraphs: Sequence[Paragraph]
) -> list[_Hunk]:
    """What a side changed in a stretch."""
    matcher = SequenceMatcher(None, begin, hashes, autojunk=False)
    codes = (code for code in matcher.get_opcodes() if code[0] != "equal")
    return [_Hunk(first, last, paragraphs[a:b]) for _, first, last, a, b in codes]


def _meet(one: _Hunk, other: _Hunk) -> bool:
    """Whether both sides changed a paragraph, or put something in the same place."""
    crossing = one.first < other.last and other.first < one.last
    return crossing or one[:2] == other[:2]


def _only(rows: Sequence[Both], one: _Hunk) -> bool:
    """Whether the notes only put rows in that both got."""
    known = {paragraph for row in rows for paragraph in row.printed}
    return one.first == one.last and known.issuperset(one.new)


def _applied(
    printed: Sequence[Paragraph], ours: Sequence[_Hunk], theirs: Sequence[_Hunk]
) -> list[Paragraph]:
    """The paragraphs of one side, with the changes of the other."""
    made = [*printed]
    for first, last, new in reversed(theirs):
        grown = sum(len(one.new) - one.last + one.first for one in ours if one.last <= first)
        made[first + grown : last + grown] = new
    return made


def _chunks(
    begin: Sequence[str], notes: Sequence[str], document: Sequence[str]
) -> Iterator[tuple[Span, Span, Span]]:
    """The stretches of three lists: what all have in common, and what stands between."""
    here, there = _matches(begin, notes), _matches(begin, document)
    done = (0, 0, 0)
    for at in range(len(begin)):
        if at in here and at in there:
            ends = (at, here[at], there[at])
            if ends != done:
                yield _spans(done, ends)
            yield _spans(ends, (at + 1, here[at] + 1, there[at] + 1))
            done = (at + 1, here[at] + 1, there[at] + 1)
    yield _spans(done, (len(begin), len(notes), len(document)))


def _spans(begin: tuple[int, int, int], end: tuple[int, int, int]) -> tuple[Span, Span, Span]:
    """A stretch of each of three lists."""
    first, second, third = zip(begin, end, strict=True)
    return first, second, third


def _matches(begin: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Where each paragraph of a beginning stands in another list, for those that do."""
    blocks = SequenceMatcher(None, begin, other, autojunk=False).get_matching_blocks()
    return {one.a + at: one.b + at for one in blocks for at in range(one.size)}
