"""What somebody changed in a document that would be lost if another took its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from minutes_kit.word.baseline import hashed
from minutes_kit.word.edited.compare import changes, same
from minutes_kit.word.edited.looks import changed
from minutes_kit.word.edited.merge import merged
from minutes_kit.word.edited.read import BOLD, ITALIC, Paragraph
from minutes_kit.word.edited.whole import Other, Whole

_TYPED = BOLD | ITALIC
_ALL = 255
Pair = tuple[Paragraph, Paragraph]


class Lost(NamedTuple):
    """What would be lost: texts, as they would be and as they are; looks, and the rest by kind.

    Each look is the text that has it, `typed` are those that notes can say.
    """

    texts: list[tuple[str, str]]
    typed: list[str]
    looks: list[str]
    kinds: list[str]


def lost(old: Whole, new: Whole) -> Lost:
    """What a document has that a new one does not, but for what was changed in the notes since."""
    pairs = [*_pairs(old, new)]
    typed = [two.text for one, two in pairs if changed(_only(one, _TYPED), _only(two, _TYPED))]
    rest = _ALL & ~_TYPED
    looks = [
        two.text
        for one, two in pairs
        if _moved(one, two) or changed(_only(one, rest), _only(two, rest))
    ]
    return Lost([*_texts(old, new)], typed, looks, _kinds(old, new))


def _texts(old: Whole, new: Whole) -> Iterator[tuple[str, str]]:
    """The texts that were changed in the document since it was made."""
    wanted = merged(old.begin, new.paragraphs, old.paragraphs)
    for both in wanted.conflicts:
        printed, edited = (" ¶ ".join(one.text for one in side) for side in both)
        yield printed, edited
    for one in changes(new.paragraphs, wanted.paragraphs):
        before = new.paragraphs[one.old].text if one.old >= 0 else ""
        yield before, wanted.paragraphs[one.new].text if one.new >= 0 else ""


def _pairs(old: Whole, new: Whole) -> Iterator[Pair]:
    """The paragraphs of a new document, each with the one that it would replace."""
    here, there = new.paragraphs, old.paragraphs
    became = [(one.old, one.new) for one in changes(here, there) if min(one.old, one.new) >= 0]
    for printed, edited in (*same(here, there), *became):
        one, two = here[printed], there[edited]
        if (one.looks, one.style, one.layout) != (two.looks, two.style, two.layout):
            yield one, two


def _moved(one: Paragraph, two: Paragraph) -> bool:
    """Whether a paragraph of the same words has another style, stands elsewhere or is filled."""
    return one.text == two.text and (one.style, one.layout) != (two.style, two.layout)


def _only(paragraph: Paragraph, looks: int) -> Paragraph:
    """A paragraph with some of its looks."""
    return paragraph._replace(looks=bytes(look & looks for look in paragraph.looks))


def _kinds(old: Whole, new: Whole) -> list[str]:
    """The kinds of what else is in one of two documents, each once."""
    gone, come = [*(old.others - new.others)], [*(new.others - old.others)]
    for one in [one for one in gone if hashed(one.text) in old.pages]:
        other = next((two for two in come if _follows(one, two)), None)
        if other:
            gone.remove(one)
            come.remove(other)
    return sorted({one.kind for one in gone + come})


def _follows(one: Other, two: Other) -> bool:
    """Whether notes that were changed may print the second where they printed the first."""
    return (one.kind, {*one.looks}) == (two.kind, {*two.looks}) and one.text != two.text
