"""The search for the notes that print an edited document.

A change of the notes is only ever taken where they then print, there, what was edited, and
everywhere else what they printed before: so no change of notes can be a wrong one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from minutes_kit.word.build import Document
from minutes_kit.word.edited.compare import (
    Change,
    Words,
    changed_words,
    changes,
    distance,
    size,
)
from minutes_kit.word.edited.read import OBJECT, Paragraph
from minutes_kit.word.update import blocks, dates, looks, names, words
from minutes_kit.word.update.typed import Typed
from minutes_kit.yaml.write import Edit, Edits, apart, applied

_MOST = 30  # candidates that are tried for a difference
_MOST_PRINTS = 2000


class Printed(NamedTuple):
    """A text of notes, the document that it makes, and what stands in that."""

    text: str
    made: Document
    paragraphs: list[Paragraph]


Print = Callable[[str], Printed | None]
"""What notes print; nothing where they make no document."""


class Difference(NamedTuple):
    """A difference between what is printed and what was edited.

    `old` and `new` are numbers of paragraphs; `at` is where the new ones come to stand.
    """

    kind: str
    old: tuple[int, ...]
    new: tuple[int, ...]
    at: int
    words: Words = Words(0, 0, "")


class Search:
    """Looks for the notes that print an edited document, one difference after the other."""

    def __init__(self, begin: Printed, edited: list[Paragraph], prints: Print) -> None:
        self.now, self.edited, self.prints = begin, edited, prints
        self.distance = distance(begin.paragraphs, edited)
        self.left: list[Difference] = []
        self.elsewhere: dict[Difference, Paragraph] = {}
        self.printed = 0
        self._typed: Typed | None = None

    @property
    def typed(self) -> Typed:
        """The lines of the notes as they are now."""
        if self._typed is None:
            self._typed = Typed(self.now.text, self.now.made, self.now.paragraphs)
        return self._typed

    def run(self) -> Printed:
        """The notes nearest to what was edited; `left` are the differences that stay."""
        if self.distance:
            self._at_once()
        while self.distance and self._one():
            continue
        if not self.distance:
            looks.adopt(self)
        return self.now

    def differences(self) -> list[Difference]:
        """What differs now."""
        return [*_differences(self.now.paragraphs, self.edited)]

    def _at_once(self) -> None:
        """Take the likeliest change for every difference together, if they fit."""
        taken: list[Edits] = []
        for one in self.differences():
            first = next(self._candidates(one), ())
            if first and apart(edit for edits in (*taken, first) for edit in edits):
                taken.append(first)
        if taken:
            self._take([edit for edits in taken for edit in edits], self._known())

    def _known(self) -> set[tuple[str, str]]:
        """The texts that differ now, in pairs."""
        return {self._pair(one) for one in changes(self.now.paragraphs, self.edited)}

    def _pair(self, change: Change, paragraphs: Sequence[Paragraph] = ()) -> tuple[str, str]:
        """The texts of a difference."""
        printed = paragraphs or self.now.paragraphs
        old = printed[change.old].text if change.old >= 0 else ""
        return old, self.edited[change.new].text if change.new >= 0 else ""

    def _take(self, edits: Sequence[Edit], known: set[tuple[str, str]]) -> bool:
        """Take changes of the notes after which nothing differs that did not before."""
        made = self._print(edits)
        if made is None:
            return False
        left = changes(made.paragraphs, self.edited)
        total = sum(size(one, made.paragraphs, self.edited) for one in left)
        new = any(self._pair(one, made.paragraphs) not in known for one in left)
        if new or total >= self.distance:
            return False
        self._go_on(made, total)
        return True

    def _print(self, edits: Sequence[Edit]) -> Printed | None:
        """What the notes print with changes."""
        self.printed += 1
        if self.printed > _MOST_PRINTS:
            return None
        return self.prints(applied(self.now.text, edits))

    def _go_on(self, made: Printed, total: int) -> None:
        """Go on from notes that are nearer to what was edited."""
        self.now, self.distance, self._typed = made, total, None

    def _one(self) -> bool:
        """Take a change for one of the differences; those of which none fits are left."""
        self.left = []
        for one in self.differences():
            if self._solved(one):
                return True
            self.left.append(one)
        return False

    def _solved(self, one: Difference) -> bool:
        """Whether a change of the notes fits to a difference, which is taken then."""
        if any(OBJECT in self.edited[at].text for at in one.new):
            return False
        least = self.distance - self._size(one)
        second: tuple[Printed, int] | None = None
        for edits in islice(self._candidates(one), _MOST):
            made = self._print(edits) if edits and apart(edits) else None
            if made is None:
                continue
            total = distance(made.paragraphs, self.edited)
            if total > least:
                self._remember(one, made)
            elif self._in_place(one, made):
                self._go_on(made, total)
                return True
            else:
                second = second or (made, total)
        if second:
            self._go_on(*second)
        return second is not None

    def _in_place(self, one: Difference, made: Printed) -> bool:
        """Whether what is new stands in the same place of a list as in the document."""
        listed = [(known.text, known.place_in_list) for known in made.paragraphs]
        new = [self.edited[at] for at in one.new]
        return all((known.text, known.place_in_list) in listed for known in new)

    def _remember(self, one: Difference, made: Printed) -> None:
        """Remember where else a change of the notes would be printed that fits to a difference."""
        if one.kind != "changed" or one in self.elsewhere:
            return
        wanted = self.edited[one.new[0]].key
        before = sum(known.key == wanted for known in self.now.paragraphs)
        if sum(known.key == wanted for known in made.paragraphs) <= before:
            return
        known = self._known()
        for other in changes(made.paragraphs, self.edited):
            if other.old >= 0 and self._pair(other, made.paragraphs) not in known:
                self.elsewhere[one] = made.paragraphs[other.old]
                return

    def _size(self, one: Difference) -> int:
        """How much a difference is, in characters."""
        if one.kind == "changed":
            return one.words.end - one.words.start + len(one.words.new)
        printed = sum(len(self.now.paragraphs[at].text) + 1 for at in one.old)
        return printed + sum(len(self.edited[at].text) + 1 for at in one.new)

    def _candidates(self, one: Difference) -> Iterator[Edits]:
        """The changes of notes that may fit to a difference, the likeliest first."""
        printed, typed = self.now.paragraphs, self.typed
        new = [self.edited[at] for at in one.new]
        if one.kind == "changed":
            old, (edited,) = printed[one.old[0]], new
            yield from words.places(typed, old.text, one.words, one.old[0])
            yield from dates.places(typed, old.text, edited.text, one.old[0])
            yield from names.places(typed, old.text, edited.text, one.old[0])
            yield from words.lines(typed, old, edited, one.old[0])
        elif one.kind == "moved":
            yield from blocks.moved(typed, printed, one.old, one.at)
        elif one.kind == "row":
            cells: dict[int, list[Paragraph]] = {}
            for paragraph in new:
                cells.setdefault(paragraph.column, []).append(paragraph)
            yield from blocks.row(typed, printed, one.at, cells)
        elif one.kind == "cell":
            yield from blocks.cell(typed, printed, one.at, new[0])
            yield from blocks.added(typed, printed, one.at, new)
        elif one.kind == "added":
            yield from blocks.added(typed, printed, one.at, new)
        else:
            yield from blocks.gone(typed, printed, one.old)


def _differences(printed: Sequence[Paragraph], edited: Sequence[Paragraph]) -> Iterator[Difference]:
    """The differences in the order in which they are looked at: what moved comes first."""
    known = changes(printed, edited)
    added = [one for one in known if one.old < 0]
    removed = [one for one in known if one.new < 0]
    yield from _moves(printed, edited, added, removed)
    for one in known:
        if one.old >= 0 and one.new >= 0:
            for change in changed_words(printed[one.old].text, edited[one.new].text):
                yield Difference("changed", (one.old,), (one.new,), one.at, change)
    yield from _together(added, removed, printed, edited)


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
        kind = "row" if first.starts else "cell" if first.row else "added"
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
        same = found and row and paragraphs[found[-1][0][0]].row == row
        if same and paragraphs[found[-1][0][0]].starts:
            found[-1].append((number, at))
        else:
            found.append([(number, at)])
    return found
