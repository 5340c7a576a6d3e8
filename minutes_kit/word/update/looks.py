"""Bold and italic that changed, as stars in the notes."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from minutes_kit.text.markup import typed as marked
from minutes_kit.word.edited.compare import words
from minutes_kit.word.edited.read import Paragraph
from minutes_kit.word.update.typed import Line
from minutes_kit.yaml.write import Edits, spliced

if TYPE_CHECKING:
    from minutes_kit.word.update.search import Search

_OWNERS = 3


def seen(paragraph: Paragraph) -> list[int]:
    """The look of each character of a paragraph that is no space."""
    pairs = zip(paragraph.text, paragraph.looks, strict=True)
    return [look for sign, look in pairs if not sign.isspace()]


def changed(old: Paragraph, new: Paragraph) -> bool:
    """Whether words that stand in both paragraphs have another look in the second."""
    here, there = words(old.text), words(new.text)
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    for one in matcher.get_matching_blocks():
        text = "".join(here[one.a : one.a + one.size])
        first, second = len("".join(here[: one.a])), len("".join(there[: one.b]))
        before = old._replace(text=text, looks=old.looks[first : first + len(text)])
        behind = new._replace(text=text, looks=new.looks[second : second + len(text)])
        if seen(before) != seen(behind):
            return True
    return False


def adopt(search: Search) -> None:
    """Give the notes the looks of a document whose words they have, where they can have them."""
    for at, edited in enumerate(search.edited):
        if seen(search.now.paragraphs[at]) != seen(edited):
            _adopt_one(search, at, edited)


def _adopt_one(search: Search, at: int, edited: Paragraph) -> None:
    """Give a paragraph its looks, if nothing else changes by that."""
    before = search.now.paragraphs
    for edits in _candidates(search, at, edited):
        made = search._print(edits) if edits else None
        if made is None or [one.key for one in made.paragraphs] != [one.key for one in before]:
            continue
        others = (n for n in range(len(before)) if n != at)
        same = all(seen(made.paragraphs[n]) == seen(before[n]) for n in others)
        if same and seen(made.paragraphs[at]) == seen(edited):
            search._go_on(made, 0)
            return


def _candidates(search: Search, at: int, edited: Paragraph) -> Iterator[Edits]:
    """The changes by which the lines of a paragraph may get their looks."""
    start = 0
    found: list[list[Edits]] = []
    for text in edited.text.split("\n"):
        part = edited._replace(text=text, looks=edited.looks[start : start + len(text)])
        owners = search.typed.owners(part, at)[:_OWNERS]
        found.append([edits for line in owners for edits in _of_line(line, part)])
        start += len(text) + 1
    for several in zip(*found) if all(found) else ():
        yield tuple(edit for edits in several for edit in edits)


def _of_line(line: Line, edited: Paragraph) -> Iterator[Edits]:
    """The changes by which a line may get its looks; one with a link keeps it."""
    typed = line.leaf.value[line.start : line.end]
    if line.plain in edited.text and "](" not in typed:
        at = edited.text.index(line.plain)
        looks = edited.looks[at : at + len(line.plain)]
        yield spliced(line.leaf, line.start, line.end, marked(line.plain, looks))
