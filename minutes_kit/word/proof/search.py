"""Where typed texts stand on what a reader sees, and which stand nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from minutes_kit.problems import MAX_PROBLEMS
from minutes_kit.word.proof.typed import span
from minutes_kit.word.proof.walk import Page

Span = tuple[int, int]


class Piece(Struct, frozen=True):
    """A text of the notes or the view, and the fields and indexes that lead to it.

    It may stand in one of `also` instead.
    """

    path: tuple[str | int, ...]
    text: str
    also: tuple[str, ...] = ()

    @property
    def field(self) -> str:
        """The field, whichever the indexes: `agenda.actions.who`."""
        return ".".join(step for step in self.path if isinstance(step, str))


class Typed(Struct, frozen=True):
    """A typed text that must stand in a document.

    `prose` has lines of its own; the others of one `group` may stand in any order.  A text may
    stand as one of `also` instead.  What is `whole` has no further letters or figures at its ends.
    """

    path: tuple[str | int, ...]
    text: str
    prose: bool = False
    group: int = 0
    whole: bool = True
    also: tuple[str, ...] = ()

    def piece(self) -> Piece:
        """The text and the way to it."""
        return Piece(self.path, self.text)


def lost(texts: Iterable[Typed], seen: Page, *, ordered: bool) -> list[Piece]:
    """The texts that do not stand in what is seen: in their order, or as often as there are."""
    known = list(texts)
    limit = seen.body if ordered else len(seen.text)
    taken = bytearray(len(seen.text))
    misplaced: list[Piece] = []
    position = 0
    for _, group in groupby(known, attrgetter("group")):
        end = position
        for typed in sorted(group, key=_length, reverse=True):
            place = _take(typed, seen, (position, limit), taken)
            if place:
                end = max(end, place[1])
            else:
                misplaced.append(typed.piece())
        position = end
    if not misplaced:
        return []
    return uncounted(known, seen) or (misplaced if ordered else [])


def _length(typed: Typed) -> int:
    """The characters of a text: a long one is sought before those that may be part of it."""
    return len(typed.text)


def _take(typed: Typed, seen: Page, within: Span, taken: bytearray) -> Span | None:
    """Take the first place of a text that no other text has taken."""
    start, limit = within
    while place := _place(typed, seen, start, limit):
        first, end = place
        last = taken.rfind(1, first, end)
        if last < 0:
            taken[first:end] = b"\1" * (end - first)
            return place
        start = last + 1
    return None


def _place(typed: Typed, seen: Page, start: int, limit: int) -> Span | None:
    """The first place of a text behind a start, in whichever form."""
    place = _place_of(typed.text, typed, seen, (start, limit))
    if not typed.also:  # as most texts
        return place
    others = (_place_of(text, typed, seen, (start, limit)) for text in typed.also)
    return min(filter(None, (place, *others)), default=None)


def _place_of(text: str, typed: Typed, seen: Page, within: Span) -> Span | None:
    """The first place of one form of a text."""
    if typed.prose:
        return span(text, seen, within[0])
    return _short(text, seen, within, whole=typed.whole)


def _short(text: str, seen: Page, within: Span, *, whole: bool) -> Span | None:
    """The first place of a text that has no lines of its own."""
    at = seen.text.find(text, *within)
    while at >= 0:
        if not whole or not _glued(seen.text, at, at + len(text)):
            return at, at + len(text)
        at = seen.text.find(text, at + 1, within[1])
    words = text.split()
    if len(words) == 1 or text == " ".join(words):
        return None
    match = re.compile(r"\s+".join(map(re.escape, words))).search(seen.text, *within)
    return match.span() if match else None


def _glued(text: str, first: int, last: int) -> bool:
    """Whether a place in a text has letters on both sides of one of its ends, or figures."""
    for at in (first, last):
        around = text[at - 1 : at + 1]
        if (around.isalpha() or around.isdigit()) and len(around) > 1:
            return True
    return False


def uncounted(known: list[Typed], seen: Page) -> list[Piece]:
    """The texts that are seen less often than there are of them.

    Each place serves one text, the longest first: a short one may be part of it.  The title
    of the notes must stand on more than the foot of the pages.
    """
    near = _near(known, seen)
    taken = bytearray(len(seen.text))
    missing: list[int] = []
    for number in sorted(range(len(known)), key=lambda number: -_length(known[number])):
        typed = known[number]
        limit = seen.body if typed.path == ("title",) else len(seen.text)
        place = _take(typed, seen, (near[number], limit), taken)
        if not (place or _take(typed, seen, (0, limit), taken)):
            missing.append(number)
        if len(missing) > MAX_PROBLEMS:
            break
    return [known[number].piece() for number in sorted(missing)]


def _near(known: list[Typed], seen: Page) -> list[int]:
    """Where to begin to look for each text: behind the text before it, if it stands there."""
    starts, position = [], 0
    for typed in known:
        place = _place(typed, seen, position, len(seen.text)) or _place(typed, seen, 0, seen.body)
        if place:
            position = place[1]
            starts.append(max(0, place[0] - typed.prose))  # prose is sought behind its start
        else:
            starts.append(0)
    return starts
