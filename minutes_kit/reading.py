"""The text tree to `Notes`: keys of any language, short forms, and every wrong shape at once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, NamedTuple, get_args
from unicodedata import normalize

from msgspec import NODEFAULT
from msgspec.structs import fields

from minutes_kit.dates import read_date, read_time
from minutes_kit.locales import Locale, codes, load
from minutes_kit.notes import (
    Action,
    Approval,
    Attachment,
    Item,
    Language,
    Notes,
    Person,
    Project,
    Record,
    Status,
    Text,
)
from minutes_kit.problems import Place, Report
from minutes_kit.source import Mapping, Sequence, Source

# The field that a record means where only a text is written.
SHORT_FORM: dict[type[Record], str] = {
    Action: "what",
    Approval: "date",
    Attachment: "title",
    Item: "title",
    Person: "name",
    Project: "title",
}
_PERSON = re.compile(r"(.+?)\s+[-–—]\s+(.+)", re.DOTALL)
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_TRUE, _FALSE = ("true", "x", "✓"), ("false",)


class Spot(NamedTuple):
    """Where a value stands: the key as it was typed, the place of the key and of the value."""

    key: str
    key_at: Place
    at: Place


class Field(NamedTuple):
    """A field of a record as a language knows it."""

    name: str
    word: str
    type: Any
    required: bool


@lru_cache(maxsize=1024)
def normal(key: str) -> str:
    """A key without what a secretary need not mind: capitals, spaces, hyphens, split accents."""
    return normalize("NFC", key).strip().lower().replace(" ", "_").replace("-", "_")


@cache
def fields_of(record: type[Record], code: str) -> dict[str, Field]:
    """The fields of a record by every key that stands for them: the language's and English."""
    words = load(code).keys[record.__name__]
    found = [
        Field(
            f.name, words[f.name], f.type, f.default is NODEFAULT and f.default_factory is NODEFAULT
        )
        for f in fields(record)
    ]
    return {normal(key): field for field in found for key in (field.name, field.word)}


def read_notes(source: Source) -> Notes | None:
    """The notes of a source, or None where a problem in its report stops them."""
    if source.root is None:
        return None
    reader = _Reader(source.report)
    notes = reader.record(Notes, source.root, Spot("", Place(1, 1), Place(1, 1)))
    return None if source.report.failed else notes


@cache
def _inside(kind: Any) -> tuple[Any, bool]:
    """The type of the items of a list, or of a record that may be missing; whether it is a list."""
    inner, *_ = get_args(kind) or (kind,)
    return inner, getattr(kind, "__origin__", None) is list


class _Reader:
    """Reads values by the type of their field, and reports what does not fit."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.locale: Locale = report.locale
        self.code = report.locale.tag[:2]

    def value(self, kind: Any, node: Any, spot: Spot) -> Any:
        """A value of a field's type, or None where it is of another kind."""
        if reader := _READERS.get(kind):
            return reader(self, node, spot)
        inner, several = _inside(kind)
        return (self.list_of if several else self.record)(inner, node, spot)

    def wrong(self, kind: str, node: Any, spot: Spot, **values: str) -> Any:
        """Report a value of another kind than expected; there is no value then."""
        if isinstance(node, Mapping) and len(node) == 1 and kind in ("text", "line", "names"):
            self.report.add("E102", spot.at)  # a colon in a sentence has made a key of its start
            return
        expected = self.locale.kinds[kind].format(**values)
        self.report.add("E203", spot.at, key=spot.key, expected=expected)

    def record(self, kind: type[Record], node: Any, spot: Spot) -> Any:
        """A record from its fields, or from its short form."""
        known = fields_of(kind, self.code)
        if isinstance(node, str) and kind in SHORT_FORM:
            node = _short_form(kind, node, spot)
        if not isinstance(node, Mapping):
            return self.wrong("record", node, spot, fields=_words(known))
        values = self.fields(known, node)
        complete = self.required(known, values, spot) and None not in values.values()
        return self.complete(kind(**values), spot) if complete else None

    def required(self, known: dict[str, Field], values: dict[str, Any], spot: Spot) -> bool:
        """Whether a record has its required fields; those that it lacks are reported."""
        missing = {f.word for f in known.values() if f.required and f.name not in values}
        for word in sorted(missing):
            self.report.add("E202", spot.at, key=word)
        return not missing

    def fields(self, known: dict[str, Field], node: Mapping) -> dict[str, Any]:
        """The values of a record's fields; one that could not be read is None."""
        values: dict[str, Any] = {}
        typed: dict[str, str] = {}
        for key, value in node.items():
            spot = Spot(key, node.keys_at[key], node.at[key])
            field = known.get(normal(key))
            if field is None:
                self.unknown(key, known, spot)
            elif field.name in typed:
                self.report.add("E207", spot.key_at, key=key, other=typed[field.name])
            elif value != "":
                values[field.name] = self.value(field.type, value, spot)
            if field is not None:
                typed.setdefault(field.name, key)
        return values

    def unknown(self, key: str, known: dict[str, Field], spot: Spot) -> None:
        """Report a key that a record does not have, with the nearest that it has."""
        from difflib import get_close_matches  # late: notes are seldom wrong

        near = get_close_matches(normal(key), known, n=1)
        self.report.add(
            "E201",
            spot.key_at,
            hint="E201_near" if near else None,
            key=key,
            near=known[near[0]].word if near else "",
            allowed=_words(known),
        )

    def complete(self, record: Any, spot: Spot) -> Any:
        """The record, unless it lacks what no single field can require."""
        match record:
            case Person(name=name, names=names) if not "".join([name, *names]).strip():
                self.report.add("E210", spot.at)
            case Attachment(title, file, link) if not (title + file + link).strip():
                self.report.add("E211", spot.at)
            case Action(what) if _blank(what):
                self.report.add("E202", spot.at, key=fields_of(Action, self.code)["what"].word)
            case Item(title="") if len(typed_blocks(record)) != 1 or record.text:
                self.report.add("E209", spot.at)
        return record

    def list_of(self, kind: Any, node: Any, spot: Spot) -> Any:
        """A list; one text alone is a list of one where names are expected."""
        if isinstance(node, str) and (kind is str or kind in SHORT_FORM):
            return [self.value(kind, node, spot)]
        if not isinstance(node, Sequence):
            return self.wrong("names" if kind is str else "list", node, spot)
        pairs = zip(node, node.at, strict=True)
        found = [self.value(kind, item, Spot(spot.key, at, at)) for item, at in pairs if item != ""]
        return None if None in found else found

    def line(self, node: Any, spot: Spot) -> Any:
        """A text on one line, as typed."""
        return node.rstrip("\n") if isinstance(node, str) else self.wrong("line", node, spot)

    def text(self, node: Any, spot: Spot) -> Any:
        """A text, or a list of texts and lists."""
        if isinstance(node, str):
            return node
        if not isinstance(node, Sequence):
            return self.wrong("text", node, spot)
        pairs = zip(node, node.at, strict=True)
        found = [self.text(value, Spot(spot.key, at, at)) for value, at in pairs if value != ""]
        return None if None in found else found

    def date(self, node: Any, spot: Spot) -> Any:
        """A date in one of the forms of `read_date`."""
        if not isinstance(node, str):
            return self.wrong("date", node, spot)
        if (date := read_date(node, self.locale)) is None:
            self.report.add("E204", spot.at, value=node.strip())
        return date

    def time(self, node: Any, spot: Spot) -> Any:
        """A time in one of the forms of `read_time`."""
        if not isinstance(node, str):
            return self.wrong("time", node, spot)
        if (time := read_time(node)) is None:
            self.report.add("E205", spot.at, value=node.strip())
        return time

    def choice(self, node: Any, spot: Spot, allowed: tuple[str, ...]) -> str | None:
        """One of the allowed words, in English or in the language of the notes."""
        words = {self.locale.choices.get(word, word): word for word in allowed}
        if isinstance(node, str):
            typed = normalize("NFC", node).strip().lower()
            if typed in allowed:
                return typed
            if typed in words:
                return words[typed]
        value = node if isinstance(node, str) else "…"
        self.report.add("E206", spot.at, value=value, allowed=", ".join(words))
        return None

    def flag(self, node: Any, spot: Spot) -> bool | None:
        """Yes or no, in English or in the language of the notes."""
        if isinstance(node, str) and node.strip().lower() in (*_TRUE, *_FALSE):
            return node.strip().lower() in _TRUE
        word = self.choice(node, spot, ("yes", "no"))
        return None if word is None else word == "yes"


_READERS: dict[Any, Callable[[_Reader, Any, Spot], Any]] = {
    str: _Reader.line,
    Text: _Reader.text,
    bool: _Reader.flag,
    dt.date: _Reader.date,
    dt.date | None: _Reader.date,
    dt.time | None: _Reader.time,
    Language: lambda reader, node, spot: reader.choice(node, spot, codes()),
    Status: lambda reader, node, spot: reader.choice(node, spot, get_args(Status)),
}


def typed_blocks(item: Item) -> list[str]:
    """The names of an item's blocks that have a title of their own in every language."""
    return [n for n in ("projects", "findings", "decisions", "actions") if getattr(item, n)]


def _blank(text: Text) -> bool:
    """Whether a text, or a list of texts, would print nothing."""
    return all(map(_blank, text)) if isinstance(text, list) else not text.strip()


def _words(known: dict[str, Field]) -> str:
    """The keys of a record in the language of the notes."""
    return ", ".join(dict.fromkeys(field.word for field in known.values()))


def _short_form(kind: type[Record], text: str, spot: Spot) -> Mapping:
    """The fields that a text alone stands for."""
    values = {SHORT_FORM[kind]: text.strip()}
    if kind is Person and (found := _PERSON.fullmatch(text.strip())):
        values = {"name": found[1], "organisation": found[2]}
    elif kind is Attachment and _LINK.fullmatch(text.strip()):
        values = {"link": text.strip()}
    mapping = Mapping()
    mapping.update(values)
    mapping.keys_at = dict.fromkeys(values, spot.at)
    mapping.at = dict.fromkeys(values, spot.at)
    return mapping


def place_of(source: Source, path: tuple[str | int, ...]) -> Place:
    """The place of the deepest key or item of a source that a path of field names reaches."""
    node: Any = source.root
    place = Place(1, 1)
    for step in path:
        if isinstance(node, Mapping):
            key: Any = next((key for key in node if step in _meanings(normal(key), source)), None)
        else:
            key = step if isinstance(node, Sequence) and isinstance(step, int) else None
        if key is None or (isinstance(key, int) and key >= len(node)):
            break
        place, node = node.at[key], node[key]
    return place


def _meanings(key: str, source: Source) -> set[str]:
    """The fields, of any record, that a key stands for in a source's language."""
    code = source.report.locale.tag[:2]
    known = [fields_of(record, code) for record in (Notes, *Record.__subclasses__())]
    return {fields[key].name for fields in known if key in fields}
