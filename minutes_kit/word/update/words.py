"""Words that changed in a paragraph, as changes of the text that they are typed in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from minutes_kit.text.markup import typed as marked
from minutes_kit.word.edited.compare import Words, alike, words
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.update.typed import Line, Typed
from minutes_kit.yaml.write import Edits, spliced

_MOST = 8  # places that are tried


def places(typed: Typed, old: str, change: Words, at: int) -> Iterator[Edits]:
    """The changes of notes by which some words of a printed paragraph may become others."""
    found = [place for core in _cores(old, change) for place in _in_lines(typed, old, core, at)]
    found.sort(key=lambda place: place.rank)
    seen: set[Edits] = set()
    for place in found:
        edits = _edit(place)
        if edits and edits not in seen:
            seen.add(edits)
            yield edits
        if len(seen) == _MOST:
            break


class _Place(NamedTuple):
    """Where words may be typed: a line, from `start` to `end`; the best has the lowest rank."""

    rank: tuple[bool, int, int]
    line: Line
    start: int
    end: int
    new: str


def _cores(old: str, change: Words) -> list[Words]:
    """A change; where it only adds, with the word before it, and with that behind it."""
    if change.end > change.start:
        return [change]
    before, behind = words(old[: change.start]), words(old[change.end :])
    cores = []
    if before:
        cores.append(Words(change.start - len(before[-1]), change.end, before[-1] + change.new))
    if behind:
        cores.append(Words(change.start, change.end + len(behind[0]), change.new + behind[0]))
    return cores


def _in_lines(typed: Typed, old: str, change: Words, at: int) -> Iterator[_Place]:
    """The places of words in all lines."""
    before, core, behind = old[: change.start], old[change.start : change.end], old[change.end :]
    for leaf in typed.leaves:
        if core not in leaf.value and not leaf.value.count("*"):
            continue
        far = typed.far(leaf, at)
        for line in typed.lines(leaf):
            start = line.plain.find(core)
            while start >= 0:
                end = start + len(core)
                left = alike(line.plain[:start][::-1], before[::-1])
                right = alike(line.plain[end:], behind)
                whole = left + right + len(core) == len(line.plain)
                if whole or left + right or core.strip():
                    rank = not whole, far, -left - right
                    yield _Place(rank, line, start, end, change.new)
                start = line.plain.find(core, start + 1)


def _edit(place: _Place) -> Edits:
    """The change of some characters of a line."""
    _, line, start, end, new = place
    last = line.places[end - 1] + 1 if end > start else line.places[start]
    return spliced(line.leaf, line.places[start], last, new)


def lines(typed: Typed, old: Paragraph, new: Paragraph, at: int) -> Iterator[Edits]:
    """The changes by which a whole line becomes another, with its looks."""
    for line in typed.owners(old, at)[:_MOST]:
        if line.plain == old.text and "\n" not in new.text:
            yield spliced(line.leaf, line.start, line.end, marked(new.text, new.looks))
