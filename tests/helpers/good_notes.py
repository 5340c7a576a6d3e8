"""Notes without a fault, line by line: where the tests of slips know what stands on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, get_args

import goldens
from folders import DATA

from minutes_kit.languages.locale import Locale, load
from minutes_kit.notes.fields import fields_of, normal
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Record
from minutes_kit.yaml import source
from minutes_kit.yaml.characters import said
from minutes_kit.yaml.tree import Mapping, Sequence

_LINE = re.compile(
    r"""(?P<indent>\ *)(?P<dashes>(?:-\ +)*)
        (?:(?P<key>[^\s"'\[{#|>-][^:]*?)(?P<colon>:(?:\ +|$)))?
        (?P<value>"[^"]*"|'[^']*'|.*?)(?P<remark>\ \ \#.*)?""",
    re.VERBOSE,
)
RECORDS: dict[str, type[Record]] = {one.__name__: one for one in Record.__subclasses__()}


class Line(NamedTuple):
    """A line in its parts; `inside` where it is part of a text that `|` or `>` begins."""

    number: int
    indent: str
    dashes: str
    key: str
    colon: str
    value: str
    remark: str
    inside: bool
    record: str  # of the field that the line begins: "Person", and its name: "organisation"
    field: str

    @property
    def head(self) -> str:
        """Everything before the value."""
        return self.indent + self.dashes + self.key + self.colon

    @property
    def rest(self) -> str:
        """The line without its indentation and dashes."""
        return self.key + self.colon + self.value + self.remark

    @property
    def typed(self) -> str:
        """The line as it stands in the file."""
        return self.indent + self.dashes + self.rest

    @property
    def column(self) -> int:
        """How far the key or the text is indented, dashes included."""
        return len(self.indent + self.dashes)

    @property
    def empty(self) -> bool:
        """Whether the line says nothing to a reader."""
        return not (self.dashes + self.key + self.value)

    @property
    def plain(self) -> bool:
        """Whether a text without quotes stands here, alone."""
        return bool(self.value) and not self.inside and self.value[0] not in "\"'[{|>#"

    @property
    def opens(self) -> bool:
        """Whether a text of several lines begins below."""
        return self.value in ("|", ">") and not self.inside


class Good:
    """A notes file without a fault."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self.text = path.read_text(encoding="utf-8")
        self.data = self.text.encode()
        self.typed = self.text.split("\n")

    @cached_property
    def locale(self) -> Locale:
        """The language that the notes are in."""
        return load(said(self.text) or "nl")

    @cached_property
    def lines(self) -> list[Line]:
        """Every line but the empty ones and the remarks."""
        spots = dict(_spots(source.read(self.data, "").root, Notes, self.locale.code))
        found: list[Line] = []
        block = -1
        for number, typed in enumerate(self.typed, 1):
            indent = len(typed) - len(typed.lstrip())
            if block >= 0 and (indent > block or not typed.strip()):
                part = Line(number, " " * indent, "", "", "", typed.strip(), "", True, "", "")
            else:
                part = _parts(number, typed, *spots.get(number, ("", "")))
                block = len(part.indent + part.dashes[:-2]) if part.opens else -1
            own_words = part.key and not part.record  # these may say anything
            if not part.empty and not part.value.startswith("#") and not own_words:
                found.append(part)
        return found

    @cached_property
    def by_number(self) -> dict[int, Line]:
        """The same lines by their numbers."""
        return {line.number: line for line in self.lines}

    def after(self, line: Line) -> Line | None:
        """The next line that says something."""
        return next((one for one in self.lines if one.number > line.number), None)

    def below(self, line: Line) -> list[Line]:
        """The lines that belong to a key or an item, because they stand deeper."""
        found: list[Line] = []
        for one in self.lines:
            if one.number > line.number:
                deeper = len(one.indent) > len(line.indent)
                flat = bool(line.key and one.dashes) and one.indent == line.indent
                if not deeper and not (flat and not line.dashes):
                    break
                found.append(one)
        return found

    def knows(self, line: Line, key: str) -> bool:
        """Whether the record of a line has a field of this name."""
        record = RECORDS.get(line.record)  # own words stand in none
        return record is not None and normal(key) in fields_of(record, self.locale.code)


def _parts(number: int, typed: str, record: str, field: str) -> Line:
    found = _LINE.fullmatch(typed)
    assert found, typed
    texts = {name: text or "" for name, text in found.groupdict().items()}
    return Line(number=number, inside=False, record=record, field=field, **texts)


def _spots(node: Any, record: type[Record], code: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """The lines on which fields and short forms begin, with the names of record and field."""
    for key, value in node.items():
        known = fields_of(record, code).get(normal(key))
        if known is None:  # a role or a group, with its people, or a name of own words
            yield node.keys_at[key].line, (record.__name__, "")
            continue
        yield node.keys_at[key].line, (record.__name__, known.name)
        inner = next(filter(_is_record, _kinds(known.type)), None)
        if inner and isinstance(value, Mapping):
            yield from _spots(value, inner, code)
        elif inner and isinstance(value, Sequence):
            for item, at in zip(value, value.at, strict=True):
                if isinstance(item, str):
                    yield at.line, (inner.__name__, "")
                elif isinstance(item, Mapping):
                    yield from _spots(item, inner, code)


def _kinds(kind: Any) -> Iterator[Any]:
    """A type, and all types in it."""
    yield kind
    for one in get_args(kind):
        yield from _kinds(one)


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


GOOD = [Good(path) for path in sorted((DATA / "good").glob("*.yaml"))]
# Behind a bracket or a group's name, and in own words, nearly anything may be meant.
_LOOSE = "2025-10-02-toezichtscomite.yaml"
EXAMPLES = [Good(path) for path in goldens.EXAMPLES if path.name != _LOOSE]
