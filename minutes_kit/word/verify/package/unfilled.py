"""Whether a document is a template, which is filled in before it goes out."""

from __future__ import annotations

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.package import untouched

_FEW, _SHARE = 3, 4  # paragraphs with tags: of a document that was filled in, fewer are left
_TAGS = ("{{", "{%")


def is_template(opened: Opened) -> bool:
    """Whether as many paragraphs have tags as only those of a template."""
    if untouched(opened.data):
        return False
    texts = [text for paragraph, _ in opened.paragraphs if (text := opened.text(paragraph)).strip()]
    tagged = sum(any(tag in text for tag in _TAGS) for text in texts)
    return tagged >= max(_FEW, len(texts) / _SHARE)
