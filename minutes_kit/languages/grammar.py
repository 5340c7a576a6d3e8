"""The little grammar that is needed to write texts: one or several, and lists in words."""

from __future__ import annotations

from decimal import Decimal

from minutes_kit.languages.locale import Locale


def is_singular(figures: str, locale: Locale) -> bool:
    """Whether a language says a number of things as it says one: in French it does so for 0."""
    return Decimal(figures) in locale.singular


def join(texts: list[str], locale: Locale) -> str:
    """A list in words: `A, B en C`."""
    if len(texts) < 2:
        return "".join(texts)
    word = locale.words["join"].partition(",")[0]
    return f"{', '.join(texts[:-1])} {word} {texts[-1]}"
