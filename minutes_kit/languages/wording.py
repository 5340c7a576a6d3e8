"""Own words in place of those that the house prints: any label, any sentence."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache, lru_cache
from string import Formatter
from typing import NamedTuple

from msgspec.structs import replace

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Labels, Locale, load

# Sentences that are said without a part that the notes do not have, so that none must be there.
_LOOSE = {"approved", "project", "rsvp"}
# Words that may be none: what the document is need not stand above its title.
_MAY_BE_EMPTY = {"minutes", "open_quote", "close_quote"}


@cache
def names(code: str) -> tuple[str, ...]:
    """The names of the labels and sentences of a language."""
    return *Labels.__struct_fields__, *load(code).phrases


def meant(word: str, known: Container[str]) -> str:
    """The known name of what a language calls by this word, or an empty text."""
    for locale in map(load, codes()):
        labels = [(name, getattr(locale.labels, name)) for name in Labels.__struct_fields__]
        for name, said in (*labels, *locale.keys["Notes"].items()):
            if name in known and said.casefold() == word.casefold():
                return name
    return ""


class Fault(NamedTuple):
    """What is wrong with own words: the code of a problem, the part, and what may stand there."""

    code: str
    part: str
    allowed: str


@lru_cache(maxsize=256)
def fault(name: str, text: str, code: str) -> Fault | None:
    """What is wrong with own words: there are none, or braces are not known or left out."""
    known = parts(load(code).phrases.get(name, ""))
    allowed = ", ".join(map(in_braces, sorted(known))) or "–"
    if not (text.strip() or name in _MAY_BE_EMPTY):
        return Fault("E229", "", allowed)
    try:
        typed = parts(text)
    except ValueError:
        return Fault("E217", text, allowed)
    if odd := sorted(typed - known):
        return Fault("E217", odd[0], allowed)
    lost = [] if name in _LOOSE else sorted(known - typed)
    return Fault("E228", in_braces(lost[0]), allowed) if lost else None


def in_braces(name: str) -> str:
    """A name as it stands in own words."""
    return f"{{{name}}}"


def parts(text: str) -> set[str]:
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
    labels = {
        name: text if text.strip() else ""
        for name, text in words.items()
        if name in Labels.__struct_fields__
    }
    phrases = {
        name: _spaced(text, locale.phrases[name])
        for name, text in words.items()
        if name in locale.phrases
    }
    return replace(
        locale,
        labels=replace(locale.labels, **labels),
        phrases={**locale.phrases, **phrases},
        own_words=locale.own_words | words.keys(),
    )


def _spaced(text: str, usual: str) -> str:
    """Own words with the spaces that join the usual ones to others; YAML leaves out those typed."""
    before = " " if usual.startswith(" ") and text[:1].isalnum() else ""
    behind = " " if usual.endswith(" ") and text[-1:].isalnum() else ""
    return f"{before}{text}{behind}"
