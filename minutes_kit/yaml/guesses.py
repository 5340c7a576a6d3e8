"""Why something in notes is wrong, and what was meant: asked only of wrong notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, load
from minutes_kit.notes.agenda import Vote
from minutes_kit.notes.fields import RECORDS, Field, all_keys, fields_of, meanings, normal
from minutes_kit.notes.model import PEOPLE, Person
from minutes_kit.notes.record import Record
from minutes_kit.problems import NO_MEND, Mend, Place, Report, short
from minutes_kit.yaml.characters import quoted
from minutes_kit.yaml.slips.values import brackets, half_quoted
from minutes_kit.yaml.tree import Mapping, Sequence

MAX_GUESSES = 20  # in a file: what is wrong more often is wrong in one way
_LONGEST_KEY = 40
_ITEM = re.compile(r" *- +")


class Guess(NamedTuple):
    """What an unknown key may mean.

    `near` is what to name in the hint; where that is another word for the key, `field` is what it
    then means, surely or not.
    """

    hint: str | None = None
    near: str = ""
    field: Field | None = None
    sure: bool = False


def guess(key: str, kind: type[Record], taken: set[str], code: str, number: int) -> Guess:
    """What an unknown key of a record means, where the fields of these names are taken.

    `number` counts the guesses of a file: the costly ones come first.
    """
    if meant := _synonym(normal(key), kind, code):
        return _unless_taken(Guess("E201_near", meant.word, meant, sure=True), taken)
    if near := _near_words(kind, code).get(normal(key)):
        return Guess("E201_vote" if kind is Vote else "E201_nearest", near.word)
    if owners := _owners(normal(key), code):
        return Guess("E201_elsewhere", owners)
    if number > MAX_GUESSES or len(key) > _LONGEST_KEY:
        return Guess()
    return _unless_taken(_spelling(normal(key), fields_of(kind, code)), taken)


def _unless_taken(guess: Guess, taken: set[str]) -> Guess:
    """A guess, only as a hint where its field is there already."""
    there = guess.field and guess.field.name in taken
    return Guess(guess.hint, guess.near) if there else guess


def _synonym(key: str, kind: type[Record], code: str) -> Field | None:
    """The field that a synonym in the language, or a key of any other language, stands for."""
    return _own_words(kind, code).get(key) or _foreign_words(kind, code).get(key)


@cache
def _own_words(kind: type[Record], code: str) -> dict[str, Field]:
    """The fields by their synonyms in the language."""
    habits, record = load(code).synonyms, kind.__name__
    return _by_word(kind, code, lambda name: habits.get(f"{record}.{name}", habits.get(name, "")))


@cache
def _foreign_words(kind: type[Record], code: str) -> dict[str, Field]:
    """The fields by their keys in every language."""
    keys = [load(language).keys[kind.__name__] for language in codes()]
    return _by_word(kind, code, lambda name: ", ".join(words[name] for words in keys))


@cache
def _near_words(kind: type[Record], code: str) -> dict[str, Field]:
    """The fields by words for what a record has no field for, but one near in meaning."""
    near, record = load(code).nearest, kind.__name__
    return _by_word(kind, code, lambda name: near.get(f"{record}.{name}", near.get(name, "")))


def _by_word(kind: type[Record], code: str, said: Callable[[str], str]) -> dict[str, Field]:
    """The fields of a record by the words that are said of them, without words of several."""
    names = {name: set(map(normal, said(name).split(", "))) for name in kind.__struct_fields__}
    shared = Counter(word for words in names.values() for word in words)
    known = fields_of(kind, code)
    return {w: known[name] for name, words in names.items() for w in words if shared[w] == 1}


def _owners(key: str, code: str) -> str:
    """The records, in words, that have a key or a synonym of it."""
    owners = [record for record in RECORDS if key in fields_of(record, code)]
    owners = owners or [record for record in RECORDS if key in _own_words(record, code)]
    kinds = load(code).kinds
    return kinds["or"].join(kinds[owner.__name__] for owner in owners[:3])


def _spelling(key: str, known: dict[str, Field]) -> Guess:
    """The field whose key has nearly the same spelling."""
    from difflib import SequenceMatcher, get_close_matches

    near = get_close_matches(key, known, n=3, cutoff=0.7)
    if not near:
        return Guess()
    first = known[near[0]]
    sure = {known[w].name for w in near if SequenceMatcher(None, key, w).ratio() >= 0.8}
    return Guess("E201_near", first.word, first, sure == {first.name} and len(key) > 3)


def nearest(word: str, known: list[str]) -> str:
    """The known word with nearly the same spelling, or an empty text."""
    from difflib import get_close_matches

    return "".join(get_close_matches(word, known, n=1, cutoff=0.7))


def respelt(report: Report, place: Place, key: str, word: str) -> Mend:
    """The line of a key with another word in its place."""
    line = report.lines[place.line - 1]
    before, after = line[: place.column - 1], line[place.column - 1 :]
    if not after.startswith(key) or not key[:1].isalnum():  # in quotes, or with signs around it
        return NO_MEND
    return Mend(place.line, (before + word + after[len(key) :],))


def colon(node: Mapping, place: Place, report: Report) -> tuple[str, Mend]:
    """The hint, and the mend where it is certain, for a text that a colon has made a field."""
    ((key, value),) = node.items()
    line = report.lines[place.line - 1]
    before, text = line[: place.column - 1], line[place.column - 1 :].rstrip()
    if normal(key) in all_keys(report.language):
        alone = isinstance(value, str) and _ITEM.fullmatch(before)
        return "E102_item" if alone else "E102_field", NO_MEND
    if isinstance(value, Sequence) and _ITEM.fullmatch(before):
        return "E102_list", NO_MEND
    whole = isinstance(value, str) and _is_pair(text, key, value)
    if not whole or half_quoted(text) or _is_of_a_list(place.line, report):
        return "E102_quote", NO_MEND
    if indent := _goes_on(line, report.lines[place.line : place.line + 1]):
        return "E102_text", Mend(place.line, (f"{before.rstrip()} >\n{indent}{text}",))
    return "E102_quote", Mend(place.line, (before + quoted(text),))


def _is_of_a_list(number: int, report: Report) -> bool:
    """Whether a line has a mend with others: as it stands, it is of no list yet."""
    mends = (told.mend for told in report.problems if len(told.mend.lines) > 1)
    return any(mend.line <= number < mend.line + len(mend.lines) for mend in mends)


def _goes_on(line: str, below: list[str]) -> str:
    """The indentation of a line that goes on with the item above it, empty where none does."""
    words = below[0].lstrip(" ") if below else ""
    indent = below[0][: len(below[0]) - len(words)] if below else ""
    deeper = len(indent) > len(line) - len(line.lstrip(" "))
    return indent if words and deeper and not words.startswith(("- ", "#")) else ""


def bracketed(place: Place, report: Report) -> Mend:
    """The mend, where it is certain, for a text in brackets that was read as a list."""
    line = report.lines[place.line - 1]
    before, text = line[: place.column - 1], line[place.column - 1 :]
    end = brackets(text) if text.startswith("[") else 0
    return Mend(place.line, (before + quoted(text[:end]) + text[end:],)) if end else NO_MEND


def two_fields(kind: type[Record], key: str, value: Any, code: str, number: int) -> dict[str, str]:
    """The values of the message on an item like "this: that"; empty for other items.

    `number` counts the guesses of a file.
    """
    if not kind.pair or guess(key, kind, set(), code, number).sure or _is_list(key, kind, code):
        return {}
    known = load(code).keys[kind.__name__]
    text = _first_text(value)
    first, second = known[kind.pair[0]], known[kind.second(text)]
    if isinstance(value, Mapping):
        second = next(iter(value), second)
    told = {"first": first, "second": second, "key": short(key), "value": short(text)}
    return told if text else {}


def _is_list(key: str, kind: type[Record], code: str) -> bool:
    """Whether the key of an item of a list of people is that of another such list."""
    name = meanings(key, code) if kind is Person else ()
    return any(people.field in name for people in PEOPLE)


def _first_text(node: Any) -> str:
    """The first text in a value."""
    while isinstance(node, Mapping | Sequence):
        node = next(iter(node.values() if isinstance(node, Mapping) else node), "")
    return str(node)


def two_lines(kind: type[Record], node: Mapping, place: Place, report: Report) -> Mend:
    """The mend, where it is certain, for an item that is a title and a text on one line."""
    ((key, value),) = node.items()
    line = report.lines[place.line - 1]
    before, text = line[: place.column - 1], line[place.column - 1 :].rstrip()
    short_key = len(key) <= _LONGEST_KEY and normal(key) not in all_keys(report.locale.code)
    if kind.pair != ("title", "text") or not short_key or not _ITEM.fullmatch(before):
        return NO_MEND
    if not isinstance(value, str) or not _is_pair(text, key, value):
        return NO_MEND
    title, below = (report.locale.keys[kind.__name__][name] for name in kind.pair)
    second = f"{' ' * len(before)}{below}: {value}"
    return Mend(place.line, (f"{before}{title}: {key}\n{second}",))


def _is_pair(text: str, key: str, value: str) -> bool:
    """Whether a text is a key and its value, as they are read."""
    return bool(re.fullmatch(rf"{re.escape(key)}\s*:\s+{re.escape(value)}", text))


def name_of_item(kind: type[Record], node: Mapping, locale: Locale) -> str:
    """The item of a list by its own name, in brackets, or nothing."""
    known = fields_of(kind, locale.code)
    for name in kind.named_by:
        for key, value in node.items():
            field = known.get(normal(key))
            text = short(value) if isinstance(value, str | Sequence) else ""
            if field and field.name == name and text:
                return f" ({locale.items[kind.__name__].format(name=text)})"
    return ""
