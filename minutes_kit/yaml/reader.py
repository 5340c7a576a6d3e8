"""The text tree to `Notes`: keys of any language, short forms, and every wrong shape at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, get_args

from msgspec import Struct

from minutes_kit.notes.agenda import Decision, Decisions, Item, Vote
from minutes_kit.notes.fields import Field, fields_of, inside, normal
from minutes_kit.notes.record import UNREAD_DATE, Due, Language, Record, Status, Text, Wording
from minutes_kit.notes.typed import SIGNS, is_empty
from minutes_kit.problems import Place, Report
from minutes_kit.yaml.attachments import attachments_in
from minutes_kit.yaml.faults import Spot
from minutes_kit.yaml.people import names_of, people_in, says_nobody, signatures_in
from minutes_kit.yaml.source import Source
from minutes_kit.yaml.tree import Mapping, Sequence
from minutes_kit.yaml.values import Values

Kind = TypeVar("Kind", bound=Record)

# Where a word such as "none" may stand, and nothing is printed then.
_OF_NOTHING = frozenset((*Item.blocks, "attachments"))

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


class _Reader(Values):
    """Reads values by the type of their field, and reports what does not fit.

    A value that could not be read is None; the record that it belongs to does without it.
    """

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.lost = 0  # values that could not be read

    def value(self, way: Way, node: Any, spot: Spot) -> Any:
        """A value, read in the way of its type."""
        value = way(self, node, spot)
        self.lost += value is None
        return value

    def record(self, kind: type[Record], node: Any, spot: Spot) -> Any:
        """A record from its fields, or from its short form."""
        if isinstance(node, str) and kind.short_form:
            node = _short_form(kind, node, spot)
        if not isinstance(node, Mapping):
            return self.faults.record(kind, node, spot)
        if len(node) == 1 and self.faults.two_fields(kind, node, spot):
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
        read = {name: value for name, value in values.items() if value is not None}
        required = _plan(kind, self.code).required
        return kind(**{field.name: _unread(field.type) for field in required} | read)

    def required(self, kind: type[Record], values: dict[str, Any], spot: Spot) -> bool:
        """Whether a record has its required fields; those that it lacks are reported."""
        required = _plan(kind, self.code).required
        missing = [field.word for field in required if field.name not in values]
        if missing and not self.report.partial:
            for word in sorted(missing):
                self.faults.add("E202", spot.at, key=word)
        return not missing

    def fields(self, kind: type[Record], node: Mapping) -> dict[str, Any]:
        """The values of a record's fields."""
        plan = _plan(kind, self.code)
        values: dict[str, Any] = {}
        typed: dict[str, str] = {}
        for key, value in node.items():
            spot = Spot(key, node.keys_at[key], node.at[key])
            field = plan.fields.get(normal(key)) or self.faults.unknown(kind, spot, typed)
            if field is None:
                self.lost += 1
                continue
            if field.name in typed:
                self.faults.add("E207", spot.key_at, key=key, other=typed[field.name])
                continue
            typed[field.name] = key
            if field.people:
                node[key] = value = self.people(field, value, spot)
            elif field.name == "attachments":
                node[key] = value = attachments_in(value, spot.at)
            if field.name in _OF_NOTHING and self.none(value):
                continue
            if _left_empty(field, value):
                self.empty(field, values, spot)
            else:
                values[field.name] = self.value(plan.ways[field.name], value, spot)
        return values

    def people(self, field: Field, value: Any, spot: Spot) -> Any:
        """A list of people, or of names, with each of them as an item."""
        if isinstance(value, str) and not value.strip():
            return value
        if field.people == "signatures":
            return signatures_in(value, spot.at, self.locale)
        in_list = people_in if field.people == "people" else names_of
        sure = field.name == "people" or self.faults.inside[-1][0] is Vote
        return in_list(value, spot.at, self.locale, only_names=sure)

    def none(self, value: Any) -> bool:
        """Whether a text, or a list of texts, is a word such as "none", and not a mere sign."""
        return bool(value) and says_nobody(value, self.locale) and not _blank(value)

    def empty(self, field: Field, values: dict[str, Any], spot: Spot) -> None:
        """Report a field with nothing behind it."""
        self.faults.add("E212" if field.required else "W518", spot.key_at, key=spot.key)
        if field.required:
            values[field.name] = None
            self.lost += 1

    def list_of(self, kind: Any, node: Any, spot: Spot) -> Any:
        """A list; where names are expected, a text alone is a list as well."""
        if isinstance(node, str) and (kind is str or kind.short_form):
            return [self.value(_way(kind), node, spot)]
        if not isinstance(node, Sequence):
            return self.faults.kind("names" if kind is str else "list", node, spot)
        way = _way(kind)
        values = [self.value(way, item, place) for item, place in self.items(node, spot)]
        return [self.instead(kind) if value is None else value for value in values]

    def instead(self, kind: Any) -> Any:
        """What stands for an item that could not be read, so that the others keep their number."""
        return "" if kind is str else self.partly(kind, {})

    def items(self, node: Sequence, spot: Spot) -> list[tuple[Any, Spot]]:
        """The items of a list, with their places; an empty one is reported and left out."""
        items = []
        for item, at in zip(node, node.at, strict=True):
            if isinstance(item, str) and is_empty(item):
                self.report.add("W518", at, key="-", item=f" ({spot.key})")
            else:
                items.append((item, Spot(spot.key, at, at)))
        return items

    def text(self, node: Any, spot: Spot) -> Any:
        """A text, or a list of texts and lists."""
        if isinstance(node, str):
            return node
        if not isinstance(node, Sequence) or self.bracketed(node, spot):
            return self.faults.kind("text", node, spot)
        items = self.items(node, spot)
        return [self.value(_Reader.text, item, place) or "" for item, place in items]

    def bracketed(self, node: Sequence, spot: Spot) -> bool:
        """Whether a list is a text in brackets: in a field of sentences, or an item of a list."""
        known = fields_of(self.faults.inside[-1][0], self.code)
        sentence = (field := known.get(normal(spot.key))) and field.prose
        inside = spot.key_at == spot.at and len(node) == 1 and isinstance(node[0], str)
        return node.flow and bool(sentence or inside)

    def decisions(self, node: Any, spot: Spot) -> Any:
        """A text, or a list of texts, of lists of them, and of records."""
        if not isinstance(node, Sequence) or self.bracketed(node, spot):
            return self.text(node, spot)
        return [self.decision(item, place) or "" for item, place in self.items(node, spot)]

    def decision(self, node: Any, spot: Spot) -> Any:
        """A decision with fields of its own, or its text."""
        known = fields_of(Decision, self.code)
        fields = isinstance(node, Mapping) and any(normal(key) in known for key in node)
        return self.value(_way(Decision if fields else Text), node, spot)

    def wording(self, node: Any, spot: Spot) -> Any:
        """Own words by the names of those of the house."""
        if not isinstance(node, Mapping):
            return self.faults.kind("wording", node, spot)
        words = {}
        typed = set(map(normal, node))
        for name, value in node.items():
            at = Spot(name, node.keys_at[name], node.at[name])
            text = self.line(value, at)
            if text is not None and self.faults.own_words(name, text, at, typed):
                words[normal(name)] = text
            else:
                self.lost += 1
        return words


Way = Callable[[_Reader, Any, Spot], Any]
"""How a value of a type is read."""

_WAYS: dict[Any, Way] = {
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


class _Plan(Struct, frozen=True):
    """How a record is read: its fields by their keys, those it must have, and the way of each."""

    fields: dict[str, Field]
    required: list[Field]
    ways: dict[str, Way]


@cache
def _plan(kind: type[Record], code: str) -> _Plan:
    """How a record is read in a language."""
    fields = fields_of(kind, code)
    known = {field.name: field for field in fields.values()}
    required = [field for field in known.values() if field.required]
    return _Plan(fields, required, {name: _way(field.type) for name, field in known.items()})


@cache
def _way(kind: Any) -> Way:
    """How a value of a type is read."""
    if kind in _WAYS:
        return _WAYS[kind]
    inner, several = inside(kind)
    if several:
        return lambda reader, node, spot: reader.list_of(inner, node, spot)
    return lambda reader, node, spot: reader.record(inner, node, spot)


def _unread(kind: Any) -> Any:
    """What stands for a required value of a type that could not be read."""
    inner, several = inside(kind)
    return [] if several else _UNREAD[inner]


def _blank(value: Any) -> bool:
    """Whether a text, or a list of texts, would print nothing."""
    if isinstance(value, Sequence):
        return all(map(_blank, value))
    return isinstance(value, str) and is_empty(value)


def _left_empty(field: Field, value: Any) -> bool:
    """Whether a field says nothing, as far as it may: of a secret it must be said in words."""
    if field.required:
        return _blank(value)
    nothing = value == "" or (isinstance(value, str) and value.strip() in SIGNS)
    return nothing and field.name != "confidential"


def _short_form(kind: type[Record], text: str, spot: Spot) -> Mapping:
    """The fields that a text alone stands for."""
    text = text.strip()
    parts = kind.short_pattern.fullmatch(text) if kind.short_pattern else None
    values = parts.groupdict() if parts else {kind.short_form: text}
    values = {name: value for name, value in values.items() if value is not None}
    mapping = Mapping()
    mapping.update(values)
    mapping.keys_at = dict.fromkeys(values, spot.at)
    mapping.at = dict.fromkeys(values, spot.at)
    return mapping
