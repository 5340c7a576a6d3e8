"""Signs that Word makes of others while a tag is typed, read as they were meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from minutes_kit.word.spots import W
from minutes_kit.word.template.accept.texts import rewrite, texts_of, words_of

_NOTHING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # what is not seen
_SPACES = "\u00a0\u2002\u2003\u2007\u2009\u202f"
_DASHES = "‐‑‒–—−"
_DOUBLE, _SINGLE = "“”„‟«»", "‘’‚‛‹›"
_TYPED = ((_NOTHING, ""), (_SPACES, " "), (_DASHES, "-"), (_DOUBLE, '"'), (_SINGLE, "'"))
_MEANT = {ord(sign): meant for signs, meant in _TYPED for sign in signs}
_GAP = f"[{_NOTHING}]*"
# A raw block, which is printed as it is, and tags with what is not seen between their braces.
_TAG = re.compile(
    rf"(?P<raw>\{{%[-+]?\s*raw\s.*?endraw\s*[-+]?%\}})"
    rf"|\{{{_GAP}(?:\{{.*?\}}{_GAP}\}}|%.*?%{_GAP}\}}|#.*?#{_GAP}\}})",
    re.DOTALL,
)
# In a tag: a text with the signs around it, and each character between texts.
_PIECE = re.compile(
    rf"(?P<double>[\"{_DOUBLE}][^\"{_DOUBLE}]*[\"{_DOUBLE}])"
    rf"|(?P<single>['{_SINGLE}][^'{_SINGLE}]*['{_SINGLE}])|.",
    re.DOTALL,
)
_PADDING = "\u00a0\u202f"  # which Word in French puts beside « and »


def read_as_meant(root: Any) -> None:
    """Put back, in the tags of a part alone, what was typed before Word made it better."""
    for paragraph in root.iter(f"{W}p"):
        texts = texts_of(paragraph)
        words = words_of(texts)
        if "{" in words and words.translate(_MEANT) != words:
            rewrite(texts, _meant(words))


def _meant(words: str) -> list[str]:
    """What stands in place of each character of a text."""
    characters = [*words]
    for tag in _TAG.finditer(words):
        if not tag["raw"]:
            characters[tag.start() : tag.end()] = _in_tag(tag[0])
    return characters


def _in_tag(tag: str) -> Iterator[str]:
    """What stands in place of each character of a tag."""
    for piece in _PIECE.finditer(tag):
        if piece["double"] or piece["single"]:
            yield from _quoted(piece[0], '"' if piece["double"] else "'")
        else:
            yield piece[0].translate(_MEANT)


def _quoted(text: str, sign: str) -> Iterator[str]:
    """A text in a tag, for each character: in straight quotes, and as it was typed."""
    inner = text[1:-1]
    bare = inner.strip(_PADDING) if text[0] in "«»‹›" else inner
    start = inner.find(bare)
    yield sign
    for at, character in enumerate(inner):
        yield character if start <= at < start + len(bare) else ""
    yield sign
