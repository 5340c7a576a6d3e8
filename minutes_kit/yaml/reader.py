"""The text tree to `Notes`: keys of any language, short forms, and every wrong shape at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar, get_args
from unicodedata import normalize

from minutes_kit.languages.dates import read_date, read_time
from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, code_of
from minutes_kit.notes.fields import FALSE, TRUE, Field, fields_of, inside, normal
from minutes_kit.notes.model import Decision, Decisions, Vote
from minutes_kit.notes.record import UNREAD_DATE, Due, Language, Record, Status, Text, Wording
from minutes_kit.notes.typed import SIGNS, is_empty
from minutes_kit.problems import Place, Report
from minutes_kit.yaml.faults import Faults, Spot
from minutes_kit.yaml.people import names_of, people_in, signatures_in
from minutes_kit.yaml.source import Source
from minutes_kit.yaml.tree import Mapping, Sequence

Kind = TypeVar("Kind", bound=Record)

# What stands where a required value could not be read: such notes are only looked through for
# more problems.
_UNREAD: dict[Any, Any] = {str: "", dt.date: UNREAD_DATE}


def read_record(kind: type[Kind], source: Source) -> Kind | None:
    """The record of a whole source, as far as it can be read; what is wrong is in its report."""
    if source.root is None:
        return None
    top = next(iter(source.root.keys_at.values()), Place(1, 1))  # a remark may stand above
    record: Kind | None = _Reader(source.report).record(kind, source.root, Spot("", top, top))
    return record


class _Reader:
    """Reads values by the type of their field, and reports what does not fit.

    A value that could not be read is None; the record that it belongs to does without it.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.faults = Faults(report)
        self.locale: Locale = report.locale
        self.code = report.language
        self.lost = 0  # values that could not be read

    def value(self, kind: Any, node: Any, spot: Spot) -> Any:
        """A value of a field's type."""
        if reader := _READERS.get(kind):
            value = reader(self, node, spot)
        else:
            inner, several = inside(kind)
            value = (self.list_of if several else self.record)(inner, node, spot)
        self.lost += value is None
        return value

    def record(self, kind: type[Record], node: Any, spot: Spot) -> Any:
        """A record from its fields, or from its short form."""
        if isinstance(node, str) and kind.short_form:
            node = _short_form(kind, node, spot)
        if not isinstance(node, Mapping):
            return self.faults.record(kind, node, spot)
        if self.faults.two_fields(kind, node, spot):
            return None
        self.faults.inside.append((kind, node))
        lost = self.lost
        values = self.fields(kind, node)
        whole = self.required(kind, values, spot) and self.lost == lost
        record = kind(**values) if whole else self.partly(kind, values)
        if whole and not self.report.partial and not record.is_complete():
            self.faults.add(kind.incomplete, spot.at)
        self.faults.inside.pop()
        return record

    def partly(self, kind: type[Record], values: dict[str, Any]) -> Any:
        """A record of the values that could be read."""
        required = {f.name: f.type for f in fields_of(kind, self.code).values() if f.required}
        read = {name: value for name, value in values.items() if value is not None}
        return kind(**{name: _unread(type_) for name, type_ in required.items()} | read)

    def required(self, kind: type[Record], values: dict[str, Any], spot: Spot) -> bool:
        """Whether a record has its required fields; those that it lacks are reported."""
        known = fields_of(kind, self.code).values()
        missing = {f.word for f in known if f.required and f.name not in values}
        for word in [] if self.report.partial else sorted(missing):
            self.faults.add("E202", spot.at, key=word)
        return not missing

    def fields(self, kind: type[Record], node: Mapping) -> dict[str, Any]:
        """The values of a record's fields."""
        known = fields_of(kind, self.code)
        values: dict[str, Any] = {}
        typed: dict[str, str] = {}
        for key, value in node.items():
            spot = Spot(key, node.keys_at[key], node.at[key])
            field = known.get(normal(key)) or self.faults.unknown(kind, spot, typed)
            if field is None:
                continue
            if field.name in typed:
                self.faults.add("E207", spot.key_at, key=key, other=typed[field.name])
                continue
            typed[field.name] = key
            if field.people:
                node[key] = value = self.people(field, value, spot)
            if _blank(value) if field.required else _left_out(field, value):
                self.empty(field, values, spot)
            else:
                values[field.name] = self.value(field.type, value, spot)
        return values

    def people(self, field: Field, value: Any, spot: Spot) -> Any:
        """A list of people, or of names, with each of them as an item."""
        if isinstance(value, str) and not value.strip():
            return value
        if field.people == "signatures":
            return signatures_in(value, spot.at, self.locale)
        listed = people_in if field.people == "people" else names_of
        sure = field.name == "people" or self.faults.inside[-1][0] is Vote
        return listed(value, spot.at, self.locale, only_names=sure)

    def empty(self, field: Field, values: dict[str, Any], spot: Spot) -> None:
        """Report a field with nothing behind it."""
        self.faults.add("E212" if field.required else "W518", spot.key_at, key=spot.key)
        if field.required:
            values[field.name] = None
            self.lost += 1

    def list_of(self, kind: Any, node: Any, spot: Spot) -> Any:
        """A list; where names are expected, a text alone is a list as well."""
        if isinstance(node, str) and (kind is str or kind.short_form):
            return [self.value(kind, node, spot)]
        if not isinstance(node, Sequence):
            return self.faults.kind("names" if kind is str else "list", node, spot)
        values = [self.value(kind, item, place) for item, place in self.items(node, spot)]
        return [self.instead(kind) if value is None else value for value in values]

    def instead(self, kind: Any) -> Any:
        """What stands for an item that could not be read, so that the others keep their number."""
        return "" if kind is str else self.partly(kind, {})

    def items(self, node: Sequence, spot: Spot) -> list[tuple[Any, Spot]]:
        """The items of a list, with their places; an empty one is reported and left out."""
        items = []
        for item, at in zip(node, node.at, strict=True):
            if isinstance(item, str) and is_empty(item):
                self.faults.add("W518", at, key=spot.key)
            else:
                items.append((item, Spot(spot.key, at, at)))
        return items

    def line(self, node: Any, spot: Spot) -> Any:
        """A text of a single line, as typed."""
        return node.rstrip("\n") if isinstance(node, str) else self.faults.kind("line", node, spot)

    def text(self, node: Any, spot: Spot) -> Any:
        """A text, or a list of texts and lists."""
        if isinstance(node, str):
            return node
        if not isinstance(node, Sequence) or self.bracketed(node, spot):
            return self.faults.kind("text", node, spot)
        return [self.value(Text, item, place) or "" for item, place in self.items(node, spot)]

    def bracketed(self, node: Sequence, spot: Spot) -> bool:
        """Whether a list is a text in brackets: in a field of sentences, or an item of a list."""
        known = fields_of(self.faults.inside[-1][0], self.code)
        sentence = (field := known.get(normal(spot.key))) and field.prose
        inside = spot.key_at == spot.at and len(node) == 1 and isinstance(node[0], str)
        return node.flow and bool(sentence or inside)

    def date(self, node: Any, spot: Spot) -> Any:
        """A date in any form of `read_date`."""
        if not isinstance(node, str):
            return self.faults.kind("date", node, spot)
        if (date := read_date(node, self.locale)) is None:
            self.faults.date(node, spot)
        return date

    def due(self, node: Any, spot: Spot) -> Any:
        """A date, or words that hold no figure."""
        words = isinstance(node, str) and not any(map(str.isdigit, node))
        return self.line(node, spot) if words else self.date(node, spot)

    def decisions(self, node: Any, spot: Spot) -> Any:
        """A text, or a list of texts, of lists of them, and of records."""
        if not isinstance(node, Sequence) or self.bracketed(node, spot):
            return self.text(node, spot)
        return [self.decision(item, place) or "" for item, place in self.items(node, spot)]

    def decision(self, node: Any, spot: Spot) -> Any:
        """A decision with fields of its own, or its text."""
        known = fields_of(Decision, self.code)
        fields = isinstance(node, Mapping) and any(normal(key) in known for key in node)
        return self.value(Decision if fields else Text, node, spot)

    def wording(self, node: Any, spot: Spot) -> Any:
        """Own words by the names of those of the house."""
        if not isinstance(node, Mapping):
            return self.faults.kind("wording", node, spot)
        words = {}
        for name, value in node.items():
            at = Spot(name, node.keys_at[name], node.at[name])
            text = self.line(value, at)
            if text is not None and self.faults.own_words(name, text, at):
                words[normal(name)] = text
            else:
                self.lost += 1
        return words

    def time(self, node: Any, spot: Spot) -> Any:
        """A time in any form of `read_time`."""
        if not isinstance(node, str):
            return self.faults.kind("time", node, spot)
        if (time := read_time(node)) is None:
            self.faults.time(node, spot)
        return time

    def choice(self, node: Any, spot: Spot, allowed: tuple[str, ...]) -> str | None:
        """One of the allowed words, in English or in the language of the notes."""
        words = {self.locale.choices.get(word, word): word for word in allowed}
        text = node if isinstance(node, str) else self.report.text_at(spot.at)
        typed = normalize("NFC", text).strip().lower()
        if typed in allowed:
            return typed
        if typed not in words:
            self.faults.choice(typed, list(words), spot)
        return words.get(typed)

    def language(self, node: Any, spot: Spot) -> str | None:
        """The code of a language, by its code or its name."""
        code = code_of(node) if isinstance(node, str) else None
        return code or self.choice(node, spot, codes())

    def flag(self, node: Any, spot: Spot) -> bool | None:
        """Yes or no, in English or in the language of the notes."""
        if isinstance(node, str) and node.strip().lower() in (*TRUE, *FALSE):
            return node.strip().lower() in TRUE
        word = self.choice(node, spot, ("yes", "no"))
        return None if word is None else word == "yes"


_READERS: dict[Any, Callable[[_Reader, Any, Spot], Any]] = {
    str: _Reader.line,
    Text: _Reader.text,
    bool: _Reader.flag,
    dt.date: _Reader.date,
    dt.date | None: _Reader.date,
    Due: _Reader.due,
    Decisions: _Reader.decisions,
    Wording: _Reader.wording,
    dt.time | None: _Reader.time,
    Language: _Reader.language,
    Status: lambda reader, node, spot: reader.choice(node, spot, get_args(Status)),
}


def _unread(kind: Any) -> Any:
    """What stands for a required value of a type that could not be read."""
    inner, several = inside(kind)
    return [] if several else _UNREAD[inner]


def _blank(value: Any) -> bool:
    """Whether a text, or a list of texts, would print nothing."""
    if isinstance(value, Sequence):
        return all(map(_blank, value))
    return isinstance(value, str) and is_empty(value)


def _says_nothing(value: Any) -> bool:
    """Whether nothing was typed behind a key, or a sign for nothing."""
    return value == "" or (isinstance(value, str) and value.strip() in SIGNS)


def _left_out(field: Field, value: Any) -> bool:
    """Whether a field may stand empty, and does: what is secret must be said in so many words."""
    return field.name != "confidential" and _says_nothing(value)


def _short_form(kind: type[Record], text: str, spot: Spot) -> Mapping:
    """The fields that a text alone stands for."""
    text = text.strip()
    parts = kind.short_pattern.fullmatch(text) if kind.short_pattern else None
    values = parts.groupdict() if parts else {kind.short_form: text}
    mapping = Mapping()
    mapping.update(values)
    mapping.keys_at = dict.fromkeys(values, spot.at)
    mapping.at = dict.fromkeys(values, spot.at)
    return mapping
