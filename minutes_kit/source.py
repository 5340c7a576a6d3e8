"""YAML text to a tree of texts in which every key and value knows its place.

Only parser *events* are read: no value is ever interpreted, so `no`, `012`, `10:30` and
`~` stay what was typed, and aliases, tags, double keys and deep nesting are refused in the
same pass.  This is the one module that knows ruamel.yaml.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from _ruamel_yaml import CParser
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from minutes_kit import locales
from minutes_kit.decoding import UNPRINTABLE, WINDOWS, decode, said, windows_word
from minutes_kit.problems import Place, Report

MAX_DEPTH = 20
MAX_CHARACTERS = 5_000_000
# The pure parser reads some 100,000 characters a second; no notes by hand are longer.
MAX_SLOW = 100_000
MAX_PROBLEMS = 100  # of one kind: a file that has more is broken in one way, told often enough


class Mapping(dict[str, Any]):
    """Keys and values; `keys_at` and `at` hold the places of both."""

    __slots__ = ("at", "keys_at")

    def __init__(self) -> None:
        self.keys_at: dict[str, Place] = {}
        self.at: dict[str, Place] = {}


class Sequence(list[Any]):
    """A list; `at` holds the places of its items."""

    __slots__ = ("at",)

    def __init__(self) -> None:
        self.at: list[Place] = []


class Source(NamedTuple):
    """A notes file as it was read: its text, and its tree unless it could not be parsed."""

    text: str
    root: Mapping | None
    report: Report


# What YAML or XML 1.0 cannot carry, and the line breaks that YAML would fold away.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
# An indentation with a tab in the later lines of a text without quotes: `- a`, tab, `- b`
# would be the one text "a - b".
_FOLDED_TAB = re.compile(r"\n *(\t)[ \t]*[^\s]")


def read(data: bytes, name: str) -> Source:
    """Read a notes file; what is wrong with it is in the source's report."""
    text, encoding = decode(data)
    report = Report(name, locales.load(said(text)), text)
    if not encoding:
        report.add("E109", Place(1, 1))
        return Source("", None, report)
    if encoding == WINDOWS:
        start, word = windows_word(text)
        report.add("W111", _place(text, start), word=word)
    return Source(text, _parse(text, report), report)


def _place(text: str, offset: int) -> Place:
    """The line and column of an offset."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _parse(text: str, report: Report) -> Mapping | None:
    """The tree of a text, or None and a problem in the report."""
    if not _readable(text, report):
        return None
    try:
        root = _tree(text, report)
    except YAMLError as error:
        _syntax_problem(error, text, report)
        return None
    if isinstance(root, Mapping):
        return None if report.failed else root
    if not report.failed:
        report.add("E113", Place(1, 1))
    return None


def _readable(text: str, report: Report) -> bool:
    """Whether a parser may see the text: no bomb, no character that YAML misreads."""
    if len(text) > MAX_CHARACTERS:
        report.add("E108", Place(1, 1))
        return False
    for found in islice(_FORBIDDEN.finditer(text), MAX_PROBLEMS):
        report.add("E104", _place(text, found.start()), character=_name(found.group()))
    return not report.failed


def _name(character: str) -> str:
    """A character's code point, with its Unicode name where it has one."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def _tree(text: str, report: Report) -> Any:
    """The tree by the C parser, or by the slower one for the little that only it reads."""
    known = len(report.problems)
    try:
        return _Builder(text, report).build(_drain(CParser(text)))
    except YAMLError as error:
        if len(text) > MAX_SLOW:
            raise
        from ruamel.yaml import YAML

        del report.problems[known:]  # the second parser finds them again
        try:
            return _Builder(text, report).build(YAML(typ="safe", pure=True).parse(text))
        except ValueError:  # its own accident: "\U00110000" is no character
            raise error from None


def _drain(parser: Any) -> Iterator[Any]:
    """The events of a C parser, one at a time: a bomb of them is never held."""
    event = parser.get_event()
    while event is not None:
        yield event
        event = parser.get_event()


def _syntax_problem(error: YAMLError, text: str, report: Report) -> None:
    """Report what the parser refuses, where it says so."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    code = "E102" if "mapping values are not allowed" in str(error) else "E101"
    if mark and text[mark.index : mark.index + 1] == "\t":
        code = "E103"
    report.add(code, place)


# One space and a hash behind a text: YAML drops the rest.  With two spaces it is a comment.
_CUT = re.compile(r"(?<! ) (#[^\n]*)")


class _Builder:
    """Builds the tree from events, with a stack of its own: depth is data, not recursion."""

    def __init__(self, text: str, report: Report) -> None:
        self.text, self.report = text, report
        self.root: Any = None
        self.open: list[Mapping | Sequence] = []
        self.keys: list[tuple[str, Place] | None] = []

    def build(self, events: Iterable[Any]) -> Any:
        """The root of the first document."""
        documents = 0
        for event in events:
            kind = type(event)
            if kind is ScalarEvent:
                self.scalar(event)
            elif kind is MappingStartEvent:
                self.push(Mapping(), event)
            elif kind is SequenceStartEvent:
                self.push(Sequence(), event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.open.pop()
                self.keys.pop()
            elif kind is AliasEvent:
                self.refuse("*", event)
                self.add("", event)
            elif kind is DocumentStartEvent:
                documents += 1
            if documents > 1 or len(self.open) > MAX_DEPTH:
                code = "E107" if documents > 1 else "E108"
                self.report.add(code, _at(event))
                break
            if len(self.report.problems) > MAX_PROBLEMS:
                break
        return self.root

    def refuse(self, character: str, event: Any) -> None:
        """Report a character that YAML gives a meaning which notes do not have."""
        self.report.add("E106", _at(event), character=character)

    def scalar(self, event: Any) -> None:
        """A key or a value, as it was typed."""
        if event.anchor or event.tag:
            self.refuse("&" if event.anchor else "!", event)
        elif event.style == '"' and (bad := UNPRINTABLE.search(event.value)):
            self.report.add("E104", _at(event), character=_name(bad.group()))
        elif not event.style and event.end_mark.line > event.start_mark.line:
            self.folded(event.start_mark.index, event.end_mark.index)
        if not event.style and (cut := _CUT.match(self.text, event.end_mark.index)):
            self.report.add("E114", _place(self.text, cut.start(1)), words=cut[1].strip())
        self.add(event.value, event)

    def folded(self, start: int, end: int) -> None:
        """Several lines without quotes, which become one."""
        if found := _FOLDED_TAB.search(self.text, start, end):
            self.report.add("E103", _place(self.text, found.start(1)))

    def push(self, container: Mapping | Sequence, event: Any) -> None:
        """A list or a set of keys begins."""
        if event.anchor or event.tag:
            self.refuse("&" if event.anchor else "!", event)
        self.add(container, event)
        self.open.append(container)
        self.keys.append(None)

    def add(self, value: Any, event: Any) -> None:
        """Put a value where the innermost open container wants it."""
        if not self.open:
            self.root = value
        elif isinstance(parent := self.open[-1], Sequence):
            parent.append(value)
            parent.at.append(_at(event))
        elif (key := self.keys[-1]) is None:
            self.keys[-1] = self.key(parent, value, event)
        else:
            self.keys[-1] = None
            parent[key[0]] = value
            parent.at[key[0]] = _at(event)

    def key(self, parent: Mapping, value: Any, event: Any) -> tuple[str, Place]:
        """A key of the innermost mapping; a second one of its name is a problem."""
        place = _at(event)
        if not isinstance(value, str):
            self.report.add("E110", place)
            return "", place
        if value[:1].isspace() and not event.style:  # a no-break space is no indentation
            self.report.add("E104", place, character=_name(value[0]))
        if value in parent.keys_at:
            self.report.add("E105", place, key=value, line=parent.keys_at[value].line)
        parent.keys_at.setdefault(value, place)
        return value, place


def _at(event: Any) -> Place:
    """Where an event begins."""
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1)
