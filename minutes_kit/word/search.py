"""Where typed texts stand on what a reader sees, and which stand nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from minutes_kit.problems import MAX_PROBLEMS
from minutes_kit.word.typed import Page, span

Span = tuple[int, int]


class Piece(NamedTuple):
    """A text of the notes or the view, and the fields and indexes that lead to it."""

    path: tuple[str | int, ...]
    text: str

    @property
    def field(self) -> str:
        """The field, whichever the indexes: `agenda.actions.who`."""
        return ".".join(step for step in self.path if isinstance(step, str))


class Typed(NamedTuple):
    """A typed text that must stand in a document.

    `prose` has lines of its own; the others of one `group` may stand in any order.  What is
    `whole` has no further letters or figures at its ends.
    """

    piece: Piece
    prose: bool = False
    group: int = 0
    whole: bool = True


def lost(texts: Iterable[Typed], seen: Page, *, ordered: bool) -> list[Piece]:
    """The texts that do not stand in what is seen: in their order, or as often as there are."""
    known = list(texts)
    limit = seen.body if ordered else len(seen.text)
    misplaced: list[Piece] = []
    position = 0
    for _, group in groupby(known, key=lambda one: one.group):
        taken: list[Span] = []
        for one in sorted(group, key=lambda one: -len(one.piece.text)):
            place = _free(one, seen, (position, limit), taken)
            if place:
                taken.append(place)
            else:
                misplaced.append(one.piece)
        position = max([end for _, end in taken], default=position)
    if not misplaced:
        return []
    return uncounted(known, seen) or (misplaced if ordered else [])


def _free(one: Typed, seen: Page, within: Span, taken: list[Span]) -> Span | None:
    """The first place of a text that no other text of its group has taken."""
    start, limit = within
    while place := _place(one, seen, start, limit):
        if all(place[1] <= first or place[0] >= last for first, last in taken):
            return place
        start = place[0] + 1
    return None


def _place(one: Typed, seen: Page, start: int, limit: int) -> Span | None:
    """The first place of a text behind a start."""
    text = one.piece.text
    if one.prose:
        return span(text, seen, start)
    at = seen.text.find(text, start, limit)
    while at >= 0:
        if not one.whole or not _glued(seen.text, at, at + len(text)):
            return at, at + len(text)
        at = seen.text.find(text, at + 1, limit)
    words = text.split()
    if len(words) == 1 or text == " ".join(words):
        return None
    found = re.compile(r"\s+".join(map(re.escape, words))).search(seen.text, start, limit)
    return found.span() if found else None


def _glued(text: str, first: int, last: int) -> bool:
    """Whether a place in a text has letters on both sides of one of its ends, or figures."""
    for at in (first, last):
        before, behind = text[at - 1 : at], text[at : at + 1]
        if (before.isalpha() and behind.isalpha()) or (before.isdigit() and behind.isdigit()):
            return True
    return False


def uncounted(known: list[Typed], seen: Page) -> list[Piece]:
    """The texts that are seen less often than there are of them.

    Each place serves one text, the longest first: a short one may be part of it.  The title
    of the notes must stand on more than the foot of the pages.
    """
    near = _near(known, seen)
    taken = bytearray(len(seen.text))
    missing: set[int] = set()
    for number in sorted(range(len(known)), key=lambda one: -len(known[one].piece.text)):
        one = known[number]
        limit = seen.body if one.piece.path == ("title",) else len(seen.text)
        place = _untaken(one, seen, (near[number], limit), taken)
        place = place or _untaken(one, seen, (0, limit), taken)
        if place:
            taken[place[0] : place[1]] = b"\1" * (place[1] - place[0])
        else:
            missing.add(number)
        if len(missing) > MAX_PROBLEMS:
            break
    return [one.piece for number, one in enumerate(known) if number in missing]


def _near(known: list[Typed], seen: Page) -> list[int]:
    """Where to begin to look for each text: behind the text before it, if it stands there."""
    found, position = [], 0
    for one in known:
        place = _place(one, seen, position, len(seen.text)) or _place(one, seen, 0, seen.body)
        position = place[1] if place else position
        found.append(place[0] if place and not one.prose else max(0, place[0] - 1) if place else 0)
    return found


def _untaken(one: Typed, seen: Page, within: Span, taken: bytearray) -> Span | None:
    """The first place of a text that serves no other text."""
    start, limit = within
    while place := _place(one, seen, start, limit):
        last = taken.rfind(1, *place)
        if last < 0:
            return place
        start = last + 1
    return None
