"""Own words in place of those that the house prints: any label, any sentence."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from string import Formatter

from msgspec.structs import replace

from minutes_kit.languages.locale import Labels, Locale, load


@cache
def names(code: str) -> tuple[str, ...]:
    """The names of the labels and sentences of a language."""
    return tuple({**dict.fromkeys(Labels.__struct_fields__), **load(code).phrases})


def odd_part(name: str, text: str, code: str) -> str | None:
    """What stands in the braces of own words and is not known there; None where all is known."""
    known = _parts(load(code).phrases.get(name, ""))
    try:
        typed = _parts(text)
    except ValueError:
        return text
    return next(iter(sorted(typed - known)), None)


def parts(name: str, code: str) -> list[str]:
    """What may stand in braces in own words."""
    return [*sorted(_parts(load(code).phrases.get(name, "")))]


def _parts(text: str) -> set[str]:
    """The names in braces in a text; raises ValueError for a brace alone."""
    found = set()
    for _, name, form, conversion in Formatter().parse(text):
        if form or conversion:
            raise ValueError(text)
        if name is not None:
            found.add(name)
    return found


def reworded(locale: Locale, words: Mapping[str, str]) -> Locale:
    """A language with own words, each by the name of the label or sentence that it replaces."""
    if not words:
        return locale
    phrases = {name: text for name, text in words.items() if name in locale.phrases}
    labels = {name: text for name, text in words.items() if name not in phrases}
    return replace(
        locale,
        labels=replace(locale.labels, **labels),
        phrases={**locale.phrases, **phrases},
        own_words=locale.own_words | words.keys(),
    )
