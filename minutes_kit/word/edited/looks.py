"""How the characters of paragraphs look, and where that changed."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby

from minutes_kit.word.edited.compare import words
from minutes_kit.word.edited.read import Paragraph


def seen(paragraph: Paragraph) -> list[int]:
    """The look of each character of a paragraph that is no space."""
    pairs = zip(paragraph.text, paragraph.looks, strict=True)
    return [look for sign, look in pairs if not sign.isspace()]


def changed(old: Paragraph, new: Paragraph) -> bool:
    """Whether words that stand in both paragraphs have another look in the second."""
    return any(seen(before) != seen(behind) for before, behind in _in_both(old, new))


def redressed(old: Paragraph, new: Paragraph) -> str:
    """The words of both paragraphs that only one of them gives a look without a sign in notes."""
    found = []
    for before, behind in _in_both(old, new):
        marks = zip(behind.text, before.dress, behind.dress, strict=True)
        for other, signs in groupby(marks, lambda sign: sign[1] != sign[2]):
            text = "".join(sign for sign, *_ in signs).strip()
            found += [text] * (other and bool(text))
    return " … ".join(found)


def _in_both(old: Paragraph, new: Paragraph) -> Iterator[tuple[Paragraph, Paragraph]]:
    """The stretches of words that stand in both paragraphs, as each has them."""
    here, there = words(old.text), words(new.text)
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    for one in matcher.get_matching_blocks():
        length = len("".join(here[one.a : one.a + one.size]))
        first, second = len("".join(here[: one.a])), len("".join(there[: one.b]))
        yield _part(old, first, length), _part(new, second, length)


def _part(whole: Paragraph, start: int, length: int) -> Paragraph:
    """Some characters of a paragraph, with their looks."""
    part = slice(start, start + length)
    return whole._replace(text=whole.text[part], looks=whole.looks[part], dress=whole.dress[part])
