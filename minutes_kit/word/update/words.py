"""Words that changed in a paragraph, as changes of the text that they are typed in."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_kit.text.markup import typed as marked
from minutes_kit.word.edited.compare import Words, alike, words
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.update.typed import Line, Typed
from minutes_kit.yaml.write import Edits, spliced

_MOST = 8  # places that are tried


def places(typed: Typed, old: str, change: Words, at: int) -> Iterator[Edits]:
    """The changes of notes by which some words of a printed paragraph may become others."""
    found = [
        (*rank, edits)
        for core in _cores(old, change)
        for rank, edits in _in_lines(typed, old, core, at)
    ]
    found.sort(key=lambda one: one[:-1])
    seen: set[Edits] = set()
    for *_, edits in found:
        if edits and edits not in seen:
            seen.add(edits)
            yield edits
        if len(seen) == _MOST:
            break


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


def _in_lines(
    typed: Typed, old: str, change: Words, at: int
) -> Iterator[tuple[tuple[bool, int, int], Edits]]:
    """The places of words in all lines, each with its rank: the best is the lowest."""
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
                    yield (not whole, far, -left - right), _edit(line, start, end, change.new)
                start = line.plain.find(core, start + 1)


def _edit(line: Line, start: int, end: int, new: str) -> Edits:
    """The change of some characters of a line."""
    last = line.places[end - 1] + 1 if end > start else line.places[start]
    return spliced(line.leaf, line.places[start], last, new)


def lines(typed: Typed, old: Paragraph, new: Paragraph, at: int) -> Iterator[Edits]:
    """The changes by which a whole line becomes another, with its looks."""
    for line in typed.owners(old, at)[:_MOST]:
        if line.plain == old.text and "\n" not in new.text:
            yield spliced(line.leaf, line.start, line.end, marked(new.text, new.looks))
