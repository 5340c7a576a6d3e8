"""Turns YAML into a tree of texts, by the events of a parser.

Only *events* are read: no value is ever interpreted, so `no`, `012`, `10:30` and `~` stay what
was typed, and aliases, tags, double keys and deep nesting are refused in the same pass.  This
is the one module that knows ruamel.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

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

from minutes_kit.notes.fields import all_keys
from minutes_kit.problems import MAX_PROBLEMS, Place, Report
from minutes_kit.rare import rare
from minutes_kit.yaml.characters import UNPRINTABLE, name_of
from minutes_kit.yaml.suspicion import Suspicion

try:
    from ruamel.yaml.cyaml import CParser
except ImportError:  # `ruamel.yaml.clib` has no wheel for some machines: Windows on ARM
    CParser = None

MAX_DEPTH = 20
MAX_EVENTS = 300_000  # of the parser; the longest notes have a few for each line
# The pure parser reads some 100,000 characters a second; no notes by hand are longer.
MAX_SLOW = 100_000


class Mapping(dict[str, Any]):
    """Keys and values; `keys_at` and `at` hold the places of both.

    `steps` are the keys by the names of their fields, once `places` asks for them.
    """

    __slots__ = ("at", "keys_at", "steps")

    def __init__(self) -> None:
        self.steps: dict[str, str] = {}
        self.keys_at: dict[str, Place] = {}
        self.at: dict[str, Place] = {}


class Sequence(list[Any]):
    """A list; `at` holds the places of its items.

    `flow` is whether it stands in brackets, and begins with words without quotes; `steps` are the
    numbers of the items that are not empty, once `places` asks for them.
    """

    __slots__ = ("at", "flow", "steps")

    def __init__(self, *, flow: bool = False) -> None:
        self.steps: list[int] = []
        self.at: list[Place] = []
        self.flow = flow


class Unreadable(Exception):
    """The parser cannot go on; line and column count from 0."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(f"line {line + 1}, column {column + 1}")
        self.line, self.column = line, column


def tree(text: str, report: Report) -> tuple[Any, bool]:
    """The tree, by the C parser, or by the slower parser where only that reads the text.

    The flag tells whether something in it looks like a slip.  Raises Unreadable.
    """
    known = len(report.problems)
    try:
        return quick_tree(text, report)
    except Unreadable as error:
        if CParser is None or len(text) > MAX_SLOW:
            raise
        refused = error
    report.take_back(known)  # the second parser finds them again
    try:
        return _tree_by_python(text, report)
    except Unreadable:
        raise refused from None


def quick_tree(text: str, report: Report) -> tuple[Any, bool]:
    """The tree, by the C parser alone where there is one; otherwise as `tree`."""
    if CParser is None:
        return _tree_by_python(text, report)
    builder = _Builder(text, report)
    try:
        return builder.build(_drain(CParser(text))), builder.suspicion.roused
    except YAMLError as error:
        raise _unreadable(error) from None


def _tree_by_python(text: str, report: Report) -> tuple[Any, bool]:
    """The tree, by the parser that needs no compiled code."""
    from ruamel.yaml import YAML

    builder = _Builder(text, report)
    try:
        return builder.build(YAML(typ="safe", pure=True).parse(text)), builder.suspicion.roused
    except YAMLError as error:
        raise _unreadable(error) from None
    except (ValueError, AssertionError):  # accidents of its own: "%YAML 1.6"
        raise Unreadable(0, 0) from None


def events(text: str) -> list[Any]:
    """The events of the parser that reads a text; raises Unreadable."""
    from ruamel.yaml import YAML

    try:
        if CParser is not None:
            with suppress(YAMLError):
                return [*_drain(CParser(text))]
        return [*YAML(typ="safe", pure=True).parse(text)]
    except YAMLError as error:
        raise _unreadable(error) from None


def _drain(parser: Any) -> Iterator[Any]:
    """The events of a C parser, one at a time: a bomb of them is never held."""
    return iter(parser.get_event, None)


def _unreadable(error: YAMLError) -> Unreadable:
    """Where the parser gives up."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return Unreadable(mark.line, mark.column) if mark else Unreadable(0, 0)


# One space and a hash behind a text: YAML drops the rest.  With two spaces it is a comment.
_CUT = rare(r"(?<! ) (#[^\n]*)")


class _Builder:
    """Builds the tree from events, with a stack of its own: depth is data, not recursion."""

    def __init__(self, text: str, report: Report) -> None:
        self.text, self.report = text, report
        self.hashes = " #" in text
        self.suspicion = Suspicion(text, all_keys(report.language))
        self.documents = 0
        self.root: Any = None
        self.open: list[Mapping | Sequence] = []
        self.keys: list[tuple[str, Place] | None] = []

    def build(self, events: Iterable[Any]) -> Any:
        """The root of the first document."""
        for number, event in enumerate(events):
            self.take(event)
            if self.documents > 1:
                self.report.add("E107", _at(event))
                break
            if len(self.open) > MAX_DEPTH or number > MAX_EVENTS:
                self.report.add("E108", _at(event))
                return None
            if len(self.report.problems) > MAX_PROBLEMS:
                self.report.partial = True
                break
        return self.root

    def take(self, event: Any) -> None:
        """Go on with the tree by an event."""
        kind = type(event)
        if kind is ScalarEvent:
            self.scalar(event)
        elif kind is MappingStartEvent:
            self.push(Mapping(), event)
        elif kind is SequenceStartEvent:
            self.push(Sequence(flow=self.bracketed(event)), event)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self.end(event)
        elif kind is AliasEvent:
            self.refuse("*", event)
            self.add("", event)
        elif kind is DocumentStartEvent:
            self.documents += 1

    def bracketed(self, event: Any) -> bool:
        """Whether a list stands in brackets, and begins with words without quotes."""
        start = event.start_mark.index + 1
        return bool(event.flow_style) and self.text[start : start + 2].lstrip()[:1] not in "\"'[{]"

    def refuse(self, character: str, event: Any) -> None:
        """Report a character that YAML gives a meaning which notes do not have."""
        self.report.add("E106", _at(event), character=character)

    def marked(self, event: Any) -> None:
        """Report an anchor or a tag before a value."""
        self.refuse("&" if event.anchor else "!", event)

    def scalar(self, event: Any) -> None:
        """A key or a value, as it was typed."""
        if event.anchor or event.ctag:  # `tag` is made of it at each look
            self.marked(event)
        elif event.style == '"' and (bad := UNPRINTABLE.search(event.value)):
            character = name_of(bad.group(), self.report.locale)
            self.report.add("E104", _at(event), character=character)
        if self.hashes and event.style not in ("|", ">"):
            self.cut(event.end_mark)
        if not event.style and event.end_mark.line > event.start_mark.line:
            self.joined(event)
        self.suspicion.of_text(event)
        self.add(event.value, event)

    def cut(self, end: Any) -> None:
        """Tell of words that a hash behind a single space cuts off from a text or a list."""
        remark = self.text.startswith(" #", end.index) and _CUT.match(self.text, end.index)
        if remark:
            place = Place(end.line + 1, end.column + 2)
            self.report.add("E114", place, words=remark[1].strip())

    def joined(self, event: Any) -> None:
        """Tell of lines without quotes that become a single text, unless a problem is there."""
        first, last = event.start_mark.line + 1, event.end_mark.line + 1
        if not self.report.full("W123") and not self.told_between(first, last):
            self.report.add("W123", Place(first + 1, 1), line=first)

    def told_between(self, first: int, last: int) -> bool:
        """Whether a problem of the lines from behind the first to the last is told."""
        return any(first < problem.line <= last for problem in self.report.problems)

    def push(self, container: Mapping | Sequence, event: Any) -> None:
        """A list or a set of keys begins."""
        if self.text[event.start_mark.index : event.start_mark.index + 2].strip() == "?":
            self.refuse("?", event)
        if event.flow_style:
            self.suspicion.of_brackets(event, braces=isinstance(container, Mapping))
        if event.anchor or event.tag:
            self.marked(event)
        self.add(container, event)
        self.open.append(container)
        self.keys.append(None)

    def end(self, event: Any) -> None:
        """The innermost list or set of keys ends, with a bracket or by its indentation."""
        self.open.pop()
        self.keys.pop()
        if event.end_mark.index > event.start_mark.index:
            self.cut(event.end_mark)

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
            if key[0] in parent.keys_at:
                parent[key[0]] = value
                parent.at[key[0]] = _at(event)

    def key(self, parent: Mapping, value: Any, event: Any) -> tuple[str, Place]:
        """A key of the innermost mapping, reported where the mapping has it already."""
        place = _at(event)
        if not isinstance(value, str):
            self.report.add("E110", place)
            return "", place
        self.suspicion.of_key(value)
        if value in parent.keys_at:
            self.report.add("E105", place, key=value, line=parent.keys_at[value].line)
        parent.keys_at.setdefault(value, place)
        return value, place


def _at(event: Any) -> Place:
    """Where an event begins."""
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1)
