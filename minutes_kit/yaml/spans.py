"""Where every value of a source stands, to the character, and what each character was typed as."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise, takewhile
from typing import Any

from minutes_kit.yaml.tree import events

_FOLD = r"[ \t]*\n[ \t\n]*"
_QUOTED = {
    "": re.compile(rf"{_FOLD}|.", re.DOTALL),
    "'": re.compile(rf"{_FOLD}|''|.", re.DOTALL),
    '"': re.compile(
        rf"{_FOLD}|\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|\n[ \t]*|.)|.",
        re.DOTALL,
    ),
}
_INDENTED = re.compile("[|>][+-]?([1-9])")  # a block that says its indentation
_ESCAPES = {"n": "\n", "t": "\t", "0": "\0", "e": "\x1b", "N": "\x85", "_": "\xa0", "\n": ""}


class Node:
    """A value of a source: from its first character to behind its last.

    `parent` is the list or the fields that it is in; `key` the name of the field that it is.
    """

    def __init__(self, event: Any, parent: Branch | None, source: str) -> None:
        self.start: int = event.start_mark.index
        self.end: int = event.end_mark.index
        self.column: int = event.start_mark.column
        self.parent, self.source = parent, source
        self.key: Leaf | None = None

    def above(self) -> Iterator[Node]:
        """The node, and those that it is in."""
        node: Node | None = self
        while node:
            yield node
            node = node.parent


class Branch(Node):
    """A list, or fields; in `flow` it stands in brackets or braces."""

    def __init__(self, event: Any, parent: Branch | None, source: str) -> None:
        super().__init__(event, parent, source)
        self.flow = bool(event.flow_style)
        self.fields = type(event).__name__ == "MappingStartEvent"
        self.nodes: list[Node] = []


class Leaf(Node):
    """A text: what it says, and the sign that it begins with (none, a quote, `|` or `>`)."""

    def __init__(self, event: Any, parent: Branch | None, source: str) -> None:
        super().__init__(event, parent, source)
        self.value: str = event.value
        self.style: str = event.style or ""

    @property
    def block(self) -> bool:
        """Whether it stands on lines below its sign."""
        return self.style in ("|", ">")

    @cached_property
    def indent(self) -> int:
        """The columns before the lines of a block."""
        header, *lines = self.source[self.start : self.end].split("\n")
        if said := _INDENTED.match(header):
            return int(said[1]) + (self.parent.column if self.parent else 0)
        return next((_indent(line) for line in lines if line.strip()), 0)

    @cached_property
    def places(self) -> list[int]:
        """Where each character of the value was typed, and where it ends; none where unknown."""
        typed = self._block() if self.block else self._quoted()
        known = "".join(text for text, _ in typed)
        if known.rstrip("\n") != self.value.rstrip("\n"):
            return []
        places: list[int] = []
        unsaid: int | None = None  # where something begins that stands for nothing
        for text, place in typed:
            begin = place if unsaid is None else unsaid
            places += [begin] * len(text)
            unsaid = None if text else begin
        closed = self.end - (self.style in ("'", '"'))
        more = len(self.value) + 1 - len(places)  # blank lines below that a block keeps
        return [*places, *[closed] * more][: len(self.value) + 1]

    def _quoted(self) -> list[tuple[str, int]]:
        """The characters of a text beside its key or dash, each with its place."""
        quote = len(self.style)
        inside = self.source[self.start + quote : self.end - quote]
        found = _QUOTED[self.style].finditer(inside)
        at = self.start + quote
        return [(_meant(one[0], self.style), at + one.start()) for one in found]

    def _block(self) -> list[tuple[str, int]]:
        """The characters of a text on lines of its own, each with its place."""
        lines = self._lines()
        typed: list[tuple[str, int]] = []
        for (line, at), (below, _) in pairwise([*lines, ("", self.end)]):
            typed += [(sign, at + place) for place, sign in enumerate(line)]
            typed.append((self._between(line, below, typed), at + len(line)))
        return typed

    def _between(self, line: str, below: str, before: list[tuple[str, int]]) -> str:
        """What the end of a line stands for: in a folded text a space, or one of its breaks."""
        folds = self.style == ">" and line and line[0] not in " \t"
        if folds and not below and self._more_below(before):
            return ""
        return " " if folds and below and below[0] not in " \t" else "\n"

    def _more_below(self, before: list[tuple[str, int]]) -> bool:
        """Whether other words follow in the block."""
        known = sum(len(text) for text, _ in before)
        return known < len(self.value.rstrip("\n"))

    def _lines(self) -> list[tuple[str, int]]:
        """The lines of a block without their indentation, each with its place."""
        found, at = [], self.source.find("\n", self.start) + 1
        while 0 < at < self.end:
            stop = self.source.find("\n", at)
            stop = len(self.source) if stop < 0 else stop
            begin = min(at + self.indent, stop)
            found.append((self.source[begin:stop], begin))
            at = stop + 1
        return found


def _meant(typed: str, style: str) -> str:
    """What some characters of a text stand for."""
    if "\n" in typed and typed[0] != "\\":
        return "\n" * (typed.count("\n") - 1) or " "
    if style == "'" and typed == "''":
        return "'"
    if style != '"' or typed[0] != "\\":
        return typed
    if typed[1] in "xuU":
        return chr(int(f"0x{typed[2:]}", 0))
    return _ESCAPES.get(typed[1], typed[1])


def leaves(source: str) -> list[Leaf]:
    """The texts of a source in their order, but for the names of fields; raises Unreadable."""
    found: list[Leaf] = []
    around: Branch | None = None
    key: Leaf | None = None
    for event in events(source):
        kind = type(event).__name__
        if kind in ("MappingEndEvent", "SequenceEndEvent") and around:
            around.end = event.end_mark.index if around.flow else _end(around)
            around, key = around.parent, None
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            branch = Branch(event, around, source)
            _add(branch, key)
            around, key = branch, None
        elif kind == "ScalarEvent":
            leaf = Leaf(event, around, source)
            leaf.end = _trimmed(leaf)
            if around and around.fields and key is None:
                key = leaf
            else:
                _add(leaf, key)
                key = None
                found.append(leaf)
    return found


def _add(node: Node, key: Leaf | None) -> None:
    """Put a node into what it stands in."""
    node.key = key
    if node.parent:
        node.parent.nodes.append(node)


def _end(branch: Branch) -> int:
    """Where the last of the nodes of a branch ends."""
    return branch.nodes[-1].end if branch.nodes else branch.start


def _trimmed(leaf: Leaf) -> int:
    """Where the words of a leaf end: blank lines and remarks below a block are not its own."""
    if not leaf.block:
        return leaf.end
    header, *lines = leaf.source[leaf.start : leaf.end].split("\n")
    kept = takewhile(lambda line: not line.strip() or _indent(line) >= leaf.indent, lines)
    return leaf.start + len("\n".join((header, *kept)).rstrip())


def _indent(line: str) -> int:
    """The spaces before the words of a line."""
    return len(line) - len(line.lstrip(" "))
