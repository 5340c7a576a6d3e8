"""The languages: a folder of data each, read into typed records."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any
from unicodedata import normalize

from msgspec import Struct, convert

from minutes_kit.languages.folder import codes, file_of, table


class Labels(Struct, frozen=True, forbid_unknown_fields=True):
    """The fixed words of a document."""

    minutes: str
    invitation: str
    attendance: str
    agency: str
    emblem: str
    reference: str
    present: str
    guests: str
    excused: str
    absent: str
    replaced_by: str
    chair: str
    minute_taker: str
    projects: str
    findings: str
    decisions: str
    proposed_by: str
    seconded_by: str
    vote: str
    secret: str
    confidential: str
    actions: str
    action_list: str
    agenda: str
    attachments: str
    signatures: str
    next_meeting: str
    page: str
    of: str
    what: str
    who: str
    due: str
    done: str
    item: str
    unassigned: str
    no_actions: str
    name: str
    organisation: str
    signature: str
    website: str
    open_quote: str
    close_quote: str
    colon: str
    semicolon: str


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """A label over one person or thing, over several, over a woman, over women alone.

    What is empty is the usual label.
    """

    one: str = ""
    several: str = ""
    woman: str = ""
    women: str = ""


class Formats(Struct, frozen=True, forbid_unknown_fields=True):
    """The forms of dates and times; `first_of_month` stands for the day where it is not empty."""

    date: str
    short: str
    first_of_month: str
    weekday: str
    day: str
    day_and_month: str
    named_days: str
    hour: str
    time: str


class Locale(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that differs between languages.

    `keys` maps a record's name and its canonical field to the word that a secretary types.
    `forms` has the labels that agree with what stands below them; `women` the words that tell of
    a woman where they begin her name or her role.
    """

    code: str
    name: str
    tag: str
    singular: tuple[int, ...]
    nouns_have_capitals: bool
    date_intros: tuple[str, ...]
    date_joins: tuple[str, ...]
    day_endings: tuple[str, ...]
    hour_words: tuple[str, ...]
    before_noon: tuple[str, ...]
    after_noon: tuple[str, ...]
    months: dict[int, tuple[str, ...]]
    weekdays: dict[int, tuple[str, ...]]
    keys: dict[str, dict[str, str]]
    choices: dict[str, str]
    formats: Formats
    labels: Labels
    phrases: dict[str, str]
    documents: dict[str, str]
    mail: dict[str, str]
    carried: dict[str, str]
    to_do: dict[str, str]
    kinds: dict[str, str]
    items: dict[str, str]
    examples: dict[str, str]
    synonyms: dict[str, str]
    nearest: dict[str, str]
    words: dict[str, str]
    characters: dict[str, str]
    whys: dict[str, str]
    languages: dict[str, str]
    console: dict[str, str]
    spots: dict[str, str]
    changed: dict[str, str]
    verify: dict[str, str]
    clauses: dict[str, str]
    template: dict[str, str]
    reasons: dict[str, str]
    forms: dict[str, Forms] = {}
    women: tuple[str, ...] = ()
    own_words: frozenset[str] = frozenset()
    """The labels and sentences that are not the house's own."""


class Shared(Struct, frozen=True):
    """The words of all languages that are read in notes of any of them."""

    language: tuple[str, ...]
    day_endings: tuple[str, ...]
    hour_words: tuple[str, ...]
    before_noon: tuple[str, ...]
    after_noon: tuple[str, ...]


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    """The message on a problem; `hints` are others than the usual `hint`, by their names."""

    message: str
    explanation: str
    hint: str = ""
    hints: dict[str, str] = {}


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """What an editor shows of a record or a field."""

    title: str
    text: str


class Help(Struct, frozen=True, forbid_unknown_fields=True):
    """What an editor tells of notes, and the command of templates.

    `fields` maps a record's name and its canonical field to what an editor shows of it; `printed`
    that of a record of the view to what it prints, where the field of the notes does not say it.
    """

    editor: dict[str, str]
    records: dict[str, Entry]
    fields: dict[str, dict[str, Entry]]
    printed: dict[str, dict[str, str]]
    template: dict[str, str]


@cache
def load(code: str) -> Locale:
    """The language with a code of `codes()`."""
    return convert({"code": code, **table(code, "words.toml")}, Locale, str_keys=True)


@cache
def shared() -> Shared:
    """The words that are read in notes of any language, without the rest of each language."""
    heads = [_head(code) for code in codes()]
    words = [head["keys"]["Notes"]["language"] for head in heads]
    kinds = ("day_endings", "hour_words", "before_noon", "after_noon")
    read = (tuple(word for head in heads for word in head[kind]) for kind in kinds)
    return Shared(tuple(words), *read)


def _head(code: str) -> dict[str, Any]:
    """The words of a language down to the end of `[keys.Notes]`: all of them take longer."""
    text = file_of(code, "words.toml").read_text(encoding="utf-8")
    before, notes, after = text.partition("\n[keys.Notes]")
    return tomllib.loads(before + notes + after.partition("\n[")[0])


def code_of(word: str) -> str | None:
    """The code of a language, by that code or by its name in any of the languages."""
    word = normalize("NFC", word).strip().casefold()
    if word in codes():
        return word
    names = (pair for language in codes() for pair in load(language).languages.items())
    return next((code for code, name in names if name.casefold() == word), None)


@cache
def load_problems(code: str) -> dict[str, Told]:
    """The messages of each problem in the language with a code of `codes()`."""
    return convert(table(code, "problems.toml"), dict[str, Told])


@cache
def load_help(code: str) -> Help:
    """The texts of an editor in the language with a code of `codes()`."""
    return convert(table(code, "editor.toml"), Help)
