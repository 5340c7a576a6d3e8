"""The text of a paragraph, which lies in as many pieces as Word likes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from minutes_kit.word.spots import W


def texts_of(paragraph: Any) -> list[Any]:
    """The texts of a paragraph, but for those of a text box within."""
    found = paragraph.iter(f"{W}t")
    return [text for text in found if next(text.iterancestors(f"{W}p")) is paragraph]


def words_of(texts: Iterable[Any]) -> str:
    """What texts say, one behind the other."""
    return "".join(text.text or "" for text in texts)


def rewrite(texts: Iterable[Any], characters: list[str]) -> None:
    """Give each text its own of what stands in place of the characters of all."""
    at = 0
    for text in texts:
        end = at + len(text.text or "")
        text.text = "".join(characters[at:end])
        at = end
