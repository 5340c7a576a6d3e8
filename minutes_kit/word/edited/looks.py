"""How the characters of paragraphs look, and where that changed."""

from __future__ import annotations

from difflib import SequenceMatcher

from minutes_kit.word.edited.compare import words
from minutes_kit.word.edited.read import Paragraph


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
