"""The search for the notes that print an edited document.

A change of the notes is only ever taken where they then print, there, what was edited, and
everywhere else what they printed before: so no change of notes can be a wrong one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from minutes_kit.word.build import Document
from minutes_kit.word.edited.compare import Change, changes, distance, same
from minutes_kit.word.edited.read import OBJECT, Paragraph
from minutes_kit.word.spots import Spot
from minutes_kit.word.update import blocks, dates, looks, names, rows, words
from minutes_kit.word.update.differences import Difference
from minutes_kit.word.update.differences import differences as differences_of
from minutes_kit.word.update.typed import Typed
from minutes_kit.yaml.write import Edit, Edits, apart, applied

_TARGET = re.compile(r"\]\(([^()\s]*)")
_MOST = 30  # candidates that are tried for a difference
_MOST_MISSES = 200  # prints that led to nothing: a few are usual, however much was edited


class Printed(NamedTuple):
    """A text of notes, the document that it makes, and what stands in that."""

    text: str
    made: Document
    paragraphs: list[Paragraph]


class Elsewhere(NamedTuple):
    """What else would be printed otherwise, as the document has it, and where that is."""

    text: str
    spot: Spot


Print = Callable[[str], Printed | None]
"""What notes print; nothing where they make no document."""


class Search:
    """Looks for the notes that print an edited document, one difference after the other."""

    def __init__(self, begin: Printed, edited: list[Paragraph], prints: Print) -> None:
        self.now, self.edited, self.prints = begin, edited, prints
        self.distance = distance(begin.paragraphs, edited)
        self.left: list[Difference] = []
        self.elsewhere: dict[Difference, Elsewhere] = {}
        self.missed = 0
        self._typed: Typed | None = None

    @property
    def typed(self) -> Typed:
        """The lines of the notes as they are now."""
        if self._typed is None:
            self._typed = Typed(self.now.text, self.now.made, self.now.paragraphs)
        return self._typed

    @property
    def gave_up(self) -> bool:
        """Whether so much was tried for nothing that the rest is not looked for."""
        return self.missed >= _MOST_MISSES

    def run(self) -> None:
        """Come to the notes nearest to what was edited; `left` are the differences that stay."""
        if self.distance:
            self._at_once()
        while self.distance and self._each():
            continue
        if not self.distance:
            self._adopt_looks()

    def _adopt_looks(self) -> None:
        """Give the notes the looks of the document, where they can have them: at once, or each."""
        pairs = enumerate(zip(self.now.paragraphs, self.edited, strict=True))
        differ = [at for at, both in pairs if not looks.alike(*both)]
        first = [next(looks.places(self.typed, self.edited[at], at), ()) for at in differ]
        taken = [edit for edits in first for edit in edits]
        if len(differ) > 1 and all(first) and apart(taken) and self._looks_taken(taken, differ):
            return
        for at in differ:
            candidates = looks.places(self.typed, self.edited[at], at)
            any(self._looks_taken(edits, [at]) for edits in candidates if edits)

    def relinked(self, edits: Sequence[Edit], fits: Callable[[Printed], bool]) -> bool:
        """Take changes of links by which no word or look changes, if what is made `fits`."""
        made = self.prints(applied(self.now.text, edits))
        return made is not None and fits(made) and self._looks_alike(made, self.now.paragraphs)

    def _looks_taken(self, edits: Sequence[Edit], places: Sequence[int]) -> bool:
        """Take changes by which nothing changes but the looks of paragraphs, to those wanted."""
        made = self._print(edits)
        wanted = [*self.now.paragraphs]
        for at in places:
            wanted[at] = self.edited[at]
        return made is not None and self._looks_alike(made, wanted)

    def _looks_alike(self, made: Printed, wanted: Sequence[Paragraph]) -> bool:
        """Go on from notes that print just these paragraphs."""
        if len(made.paragraphs) != len(wanted):
            return False
        pairs = zip(made.paragraphs, wanted, strict=True)
        alike = all(one.key == two.key and looks.alike(one, two) for one, two in pairs)
        if alike:
            self._go_on(made, self.distance)
        return alike

    def differences(self) -> list[Difference]:
        """What differs now."""
        return [*differences_of(self.now.paragraphs, self.edited)]

    def _at_once(self) -> None:
        """Take the likeliest change for every difference together, if they fit."""
        taken: dict[Difference, Edits] = {}
        for one in filter(self._writable, self.differences()):
            first = next(self._candidates(one), ())
            if first and apart(edit for edits in (*taken.values(), first) for edit in edits):
                taken[one] = first
        if taken:
            self._take(taken)

    def _writable(self, one: Difference) -> bool:
        """Whether notes can have what is new: signs that are no text they cannot."""
        return not any(OBJECT in self.edited[at].text for at in one.new)

    def _pair(self, change: Change, printed: Sequence[Paragraph]) -> tuple[str, str]:
        """The texts of a difference."""
        old = printed[change.old].text if change.old >= 0 else ""
        return old, self.edited[change.new].text if change.new >= 0 else ""

    def _take(self, taken: dict[Difference, Edits]) -> None:
        """Take changes of the notes after which nothing differs that did not before."""
        made = self._print([edit for edits in taken.values() for edit in edits], *taken)
        if made is None or not all(self._in_place(one, made) for one in taken):
            return
        known = set(self._pairs(self.now.paragraphs))
        new = set(self._pairs(made.paragraphs)) - known
        total = distance(made.paragraphs, self.edited)
        if not new and total < self.distance:
            self._go_on(made, total)

    def _print(self, edits: Sequence[Edit], *solved: Difference) -> Printed | None:
        """What the notes print with changes; nothing where a link would be lost."""
        self.missed += 1
        text = applied(self.now.text, edits)
        lost = bool(links_in(self.now.text) - links_in(text))
        return None if lost and not any(map(self._goes, solved)) else self.prints(text)

    def _goes(self, one: Difference) -> bool:
        """Whether paragraphs go, and do not stand elsewhere in what was edited."""
        texts = {self.now.paragraphs[at].text for at in one.old}
        return one.kind == "gone" and texts.isdisjoint(known.text for known in self.edited)

    def _go_on(self, made: Printed, total: int) -> None:
        """Go on from notes that are nearer to what was edited."""
        self.now, self.distance, self._typed = made, total, None
        self.missed -= 1
        self.elsewhere = {}

    def _each(self) -> bool:
        """Try every difference once; whether a change was taken, after which others may fit."""
        tried: set[Hashable] = set()
        taken = False
        while self._next(tried):
            taken = True
        return taken

    def _next(self, tried: set[Hashable]) -> bool:
        """Take a change for a difference that was not tried; those of which none fits are left."""
        self.left = []
        for one in self.differences():
            if self._is_open(one, tried) and self._solved(one):
                return True
            self.left.append(one)
            tried.add(self._known(one))
        return False

    def _is_open(self, one: Difference, tried: set[Hashable]) -> bool:
        """Whether a change for a difference is to be looked for."""
        return not self.gave_up and self._known(one) not in tried and self._writable(one)

    def _known(self, one: Difference) -> Hashable:
        """That by which a difference is the same after others were taken."""
        old = tuple(self.now.paragraphs[at].key for at in one.old)
        return one.kind, old, one.new, one.words

    def _solved(self, one: Difference) -> bool:
        """Whether a change of the notes fits to a difference, which is taken then."""
        least = self.distance - self._size(one)
        second: tuple[Printed, int] | None = None
        for edits in islice(self._candidates(one), _MOST):
            made = self._print(edits, one) if edits and apart(edits) else None
            if made is None:
                continue
            total = distance(made.paragraphs, self.edited)
            if total > least:
                self._remember(one, made)
            elif self._in_place(one, made):
                self._go_on(made, total)
                return True
            elif self._heads_alike(one, made):
                second = second or (made, total)
        if second:
            self._go_on(*second)
        return second is not None

    def _in_place(self, one: Difference, made: Printed) -> bool:
        """Whether all stands in the same place of a list as in the document, or did not before."""
        listed = {(known.text, known.place_in_list) for known in made.paragraphs}
        new = [self.edited[at] for at in one.new]
        right = all((known.text, known.place_in_list) in listed for known in new)
        return right and self._misplaced(made) <= self._misplaced(self.now)

    def _misplaced(self, made: Printed) -> int:
        """How many paragraphs stand in another place of a list than in the document."""
        pairs = same(made.paragraphs, self.edited)
        places = (
            (made.paragraphs[a].place_in_list, self.edited[b].place_in_list) for a, b in pairs
        )
        return sum(printed != wanted for printed, wanted in places)

    def _heads_alike(self, one: Difference, made: Printed) -> bool:
        """Whether what is new is a heading where it is one in the document, and text elsewhere."""
        known = {(printed.text, printed.heads) for printed in made.paragraphs}
        return all((self.edited[at].text, self.edited[at].heads) in known for at in one.new)

    def _remember(self, one: Difference, made: Printed) -> None:
        """Remember what else would be printed otherwise by a change that fits to a difference."""
        if one in self.elsewhere:
            return
        before = Counter(self._pairs(self.now.paragraphs))
        after = Counter(self._pairs(made.paragraphs))
        if self._texts(one) not in before - after:
            return
        for change in changes(made.paragraphs, self.edited):
            new = self._pair(change, made.paragraphs) in after - before
            if new and change.new not in one.new:
                self.elsewhere[one] = self._elsewhere(change, made)
                return

    def _elsewhere(self, change: Change, made: Printed) -> Elsewhere:
        """The paragraph that differs by a change of the notes."""
        kept = change.new >= 0
        paragraph = self.edited[change.new] if kept else made.paragraphs[change.old]
        return Elsewhere(paragraph.text, paragraph.spot)

    def _texts(self, one: Difference) -> tuple[str, str]:
        """The texts of a difference, as those of the first change in it."""
        old = self.now.paragraphs[one.old[0]].text if one.old else ""
        return old, self.edited[one.new[0]].text if one.new else ""

    def _pairs(self, paragraphs: Sequence[Paragraph]) -> list[tuple[str, str]]:
        """The texts that differ between paragraphs and what was edited, in pairs."""
        return [self._pair(one, paragraphs) for one in changes(paragraphs, self.edited)]

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
        match one.kind:
            case "changed":
                old, (edited,) = printed[one.old[0]], new
                yield from words.places(typed, old.text, one.words, one.old[0])
                yield from dates.places(typed, old.text, edited.text, one.old[0])
                yield from names.places(typed, old.text, edited.text, one.old[0])
                yield from words.lines(typed, old, edited, one.old[0])
            case "moved":
                yield from blocks.moved(typed, printed, one.old, one.at)
            case "row":
                cells: dict[int, list[Paragraph]] = {}
                for paragraph in new:
                    cells.setdefault(paragraph.column, []).append(paragraph)
                yield from rows.row(typed, printed, one.at, cells)
            case "cell":
                yield from rows.cell(typed, printed, one.at, new[0])
                yield from blocks.added(typed, printed, one.at, new)
            case "added":
                yield from blocks.added(typed, printed, one.at, new)
            case "gone":
                yield from blocks.gone(typed, printed, one.old)


def links_in(text: str) -> Counter[str]:
    """The targets of the links that are typed in a text."""
    return Counter(_TARGET.findall(text))
