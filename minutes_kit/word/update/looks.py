"""Bold and italic that changed, as stars in the notes."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_kit.text.markup import typed as marked
from minutes_kit.word.edited.looks import seen
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.update.typed import Line, Typed
from minutes_kit.yaml.write import Edits, spliced

_OWNERS = 3


def alike(old: Paragraph, new: Paragraph) -> bool:
    """Whether two paragraphs of one text look alike."""
    return old.looks == new.looks or seen(old) == seen(new)


def places(typed: Typed, edited: Paragraph, at: int) -> Iterator[Edits]:
    """The changes of notes by which the lines of a printed paragraph may get other looks."""
    start = 0
    found: list[list[Edits]] = []
    for text in edited.text.split("\n"):
        part = edited._replace(text=text, looks=edited.looks[start : start + len(text)])
        owners = typed.owners(part, at)[:_OWNERS]
        found.append([edits for line in owners for edits in _of_line(line, part)])
        start += len(text) + 1
    for several in zip(*found):
        yield tuple(edit for edits in several for edit in edits)


def _of_line(line: Line, edited: Paragraph) -> Iterator[Edits]:
    """The changes by which a line may get its looks; one with a link keeps it."""
    typed = line.leaf.value[line.start : line.end]
    if line.plain in edited.text and "](" not in typed:
        at = edited.text.index(line.plain)
        looks = edited.looks[at : at + len(line.plain)]
        yield spliced(line.leaf, line.start, line.end, marked(line.plain, looks))
