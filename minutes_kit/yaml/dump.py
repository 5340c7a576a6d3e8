"""Notes as somebody might type them: a text that is read as these records."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from textwrap import wrap
from types import MappingProxyType
from typing import Any

from msgspec.structs import FieldInfo, fields

from minutes_kit.languages.dates import write_date, write_time
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.model import Person, Signature
from minutes_kit.notes.record import UNREAD_DATE, Record
from minutes_kit.problems import NOWHERE, Place
from minutes_kit.yaml.characters import quoted
from minutes_kit.yaml.people import people_in, signatures_in

_WIDTH = 98  # characters of a remark
_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
_ESCAPED = re.compile(f"[\n{_CONTROLS}]")
"""What can be written only as an escape on one line."""
_PLAIN = re.compile(rf"\w[^\n{_CONTROLS}:#]*(?<! )")
"""What YAML reads as it stands, but for a comma or a bracket among names in brackets."""
_LINES = re.compile(rf"[^\n {_CONTROLS}][^\n{_CONTROLS}]*(?:(?:\n+[^\n{_CONTROLS}]+)+\n?|\n)")
"""What can stand as it is behind `|`: lines of which the last ends in one line break, or none."""
_SHORT: dict[type[Record], tuple[Callable[[Any, Place, Locale], Any], tuple[str, str]]] = {
    Person: (people_in, ("name", "organisation")),
    Signature: (signatures_in, ("name", "role")),
}
"""How records are read that may be a text alone, and the fields that this holds."""


def dump(notes: Record, locale: Locale, remarks: Mapping[str, str] = MappingProxyType({})) -> str:
    """Notes, or a contact book, as a text, in which a date that is `UNREAD_DATE` is left empty.

    `remarks` are put above the fields that they name.
    """
    writer = _Writer(locale)
    lines: list[str] = []
    for name, kind, value in _filled(notes):
        if name in remarks:
            lines += ["", *remark(remarks[name])]
        lines += writer.field(writer.word(notes, name), kind, value)
    return "".join([f"{line}\n" for line in lines])


def remark(text: str) -> list[str]:
    """The lines of a text that nobody reads as notes."""
    return wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ")


def _filled(record: Record) -> Iterator[tuple[str, Any, Any]]:
    """The name, type and value of each field that says something; a language always does."""
    for field in _fields(type(record)):
        value = getattr(record, field.name)
        if field.required or field.name == "language" or (value and value != field.default):
            yield field.name, field.type, value


@cache
def _fields(record: type[Record]) -> tuple[FieldInfo, ...]:
    """The fields of a record: msgspec looks for their types anew each time."""
    return fields(record)


class _Writer:
    """Writes values in the words of a language, each as lines of YAML."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale

    def word(self, record: Record, name: str) -> str:
        """The word of a field, as it is read most easily."""
        return self.locale.keys[type(record).__name__][name].replace("_", " ")

    def field(self, word: str, kind: Any, value: Any) -> list[str]:
        """A field: its word, and its value behind or below that."""
        if kind == list[str] and (names := _in_brackets(value)):
            return [f"{word}: {names}"]
        lines = self.lines(value)
        if isinstance(value, Record | dict | list):
            return [f"{word}:", *_indented(lines)]
        first, *rest = lines
        return [f"{word}: {first}" if first else f"{word}:", *_indented(rest)]

    def lines(self, value: Any) -> list[str]:
        """A value of any kind."""
        if isinstance(value, Record):
            filled = [(self.word(value, name), kind, one) for name, kind, one in _filled(value)]
            return [line for one in filled for line in self.field(*one)]
        if isinstance(value, dict):
            return [line for name, text in value.items() for line in self.field(name, str, text)]
        if isinstance(value, list):
            return [line for item in value for line in self.item(item)]
        return _text(self.written(value))

    def item(self, item: Any) -> Iterator[str]:
        """An item of a list, behind its dash."""
        first, *rest = self.lines(self.short(item) or item)
        yield f"- {first}"
        yield from _indented(rest)

    def short(self, item: Any) -> str:
        """The text alone that stands for a record, if one does."""
        if type(item) not in _SHORT:
            return ""
        read, names = _SHORT[type(item)]
        said = {name: value for name, _, value in _filled(item)}
        text = " – ".join(said.get(name, "") for name in names if name in said)
        return text if "\n" not in text and read(text, NOWHERE, self.locale) == [said] else ""

    def written(self, value: Any) -> str:
        """A value as a text."""
        if isinstance(value, dt.date):
            return "" if value == UNREAD_DATE else write_date(value, self.locale)
        if isinstance(value, dt.time):
            return write_time(value, self.locale)
        if isinstance(value, bool):
            return self.locale.choices["yes"]
        return str(value)


def _in_brackets(names: list[str]) -> str:
    """Names behind their word: one alone, or several in brackets; nothing where they cannot be."""
    if len(names) == 1 and "\n" not in names[0]:
        return _on_a_line(names[0])
    plain = all(_PLAIN.fullmatch(name) and not set(name) & set(",[]{}") for name in names)
    return f"[{', '.join(names)}]" if plain else ""


def _text(text: str) -> list[str]:
    """A text, in quotes where YAML would read something else."""
    if _LINES.fullmatch(text):
        lines = text.removesuffix("\n").split("\n")
        return [
            "|" if text.endswith("\n") else "|-",
            *(f"  {line}" if line else "" for line in lines),
        ]
    return [_on_a_line(text)]


def _on_a_line(text: str) -> str:
    """A text on one line."""
    if not text or _PLAIN.fullmatch(text):
        return text
    if not _ESCAPED.search(text):
        return quoted(text)
    # JSON is YAML, but for what YAML takes for the end of a line.
    escaped = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", escaped)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    """Lines that belong to what stands above them."""
    return (f"  {line}" if line else line for line in lines)
