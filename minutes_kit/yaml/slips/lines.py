"""Notes line by line, as a reader sees them: white space, dashes, key, value.

What the parser of YAML refuses as a whole is still read here, so that each line that is wrong
can be told and mended.  Lines of block texts (behind `|` or `>`) are passed over.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from minutes_kit.notes.fields import normal
from minutes_kit.yaml.characters import BULLETS, DASHES, SPACES
from minutes_kit.yaml.signs import begins_item

BLOCK = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*(?:#.*)?$")
_START = re.compile(rf"([{SPACES}]*)((?:-(?:[{SPACES}]+|$))*)(.*)", re.DOTALL)
_COLON = re.compile(rf":(?=[{SPACES}]|$)")
_QUOTED_KEY = re.compile(rf"""("(?:[^"\\]|\\.)*"|'[^']*')[{SPACES}]*:(?=[{SPACES}]|$)""")
_KEYS = re.compile(r"([^\s:,;]+):\s")
# What no key without quotes begins with.
_NO_KEY = frozenset(f"\"'#[]{{}}&*!|>%@`,?:§{DASHES}{BULLETS}")


class Line(NamedTuple):
    """A line outside the block texts; its number and its columns count from 0.

    `dashes` are the columns of its dashes, `column` is where its key or value begins, `value`
    begins at `value_at` and is without the space at the end; a line without a key has an empty
    `key`.
    """

    number: int
    text: str
    indent: str
    dashes: tuple[int, ...]
    column: int
    key: str
    gap: str
    value: str
    value_at: int

    @property
    def first(self) -> int:
        """The column of its first dash, or of its key or value."""
        return len(self.indent)


@lru_cache(maxsize=4096)  # each move that is tried reads the same lines again
def line_of(number: int, text: str) -> Line:
    """The parts of a line."""
    parts = _START.match(text)
    assert parts is not None  # it matches anything
    indent, dashes, rest = parts.groups()
    columns = tuple(len(indent) + at for at, c in enumerate(dashes) if c == "-")
    column = len(indent) + len(dashes)
    key, end = _key(rest)
    if not end:
        return Line(number, text, indent, columns, column, "", "", rest.rstrip(), column)
    value = rest[end:].lstrip(SPACES)
    value_at = len(text) - len(value)
    gap = text[column + end : value_at]
    return Line(number, text, indent, columns, column, key, gap, value.rstrip(), value_at)


def _key(rest: str) -> tuple[str, int]:
    """The key that a text begins with, and where its colon ends; 0 where it has none."""
    if quoted := _QUOTED_KEY.match(rest):
        return quoted[1][1:-1], quoted.end()
    colon = _COLON.search(rest)
    if not colon or rest[0] in _NO_KEY or rest[1:2] == "\t" or "#" in rest[: colon.start()]:
        return "", 0
    return rest[: colon.start()].rstrip(SPACES), colon.end()


class Block(NamedTuple):
    """A block text: the line that begins it, its own lines, and the column of the first."""

    start: Line
    lines: list[tuple[int, str]]
    column: int


def scan(lines: list[str], words: frozenset[str], start: int = 0) -> Iterator[Line | Block]:
    """The lines from `start` on that say something, each block text after the line that begins it.

    `words` are the keys that end a block text where they are indented less than it.
    """
    at = start
    while at < len(lines):
        line = line_of(at, lines[at])
        at += 1
        if not line.dashes and not line.key and (not line.value or line.value[0] == "#"):
            continue  # blank, or a remark
        yield line
        if BLOCK.match(line.value):
            block = _block(line, lines, words)
            at = block.lines[-1][0] + 1 if block.lines else at
            yield block


class Ahead:
    """The lines and block texts that are still to be read, looked at no further than needed."""

    def __init__(self, lines: list[str], words: frozenset[str]) -> None:
        self._lines, self._words = lines, words
        self._rest = scan(lines, words)
        self._seen: deque[Line | Block] = deque()

    def __iter__(self) -> Iterator[Line | Block]:
        """All of them, from the next on."""
        at = 0
        while piece := self.piece(at):
            yield piece
            at += 1

    def piece(self, at: int) -> Line | Block | None:
        """The next piece, or a later one by its number from here; None behind the last."""
        while len(self._seen) <= at:
            piece = next(self._rest, None)
            if piece is None:
                return None
            self._seen.append(piece)
        return self._seen[at]

    def take(self) -> Line | Block | None:
        """Take the next piece off the front; None behind the last."""
        piece = self.piece(0)
        if piece:
            self._seen.popleft()
        return piece

    def skip(self, count: int) -> None:
        """Take some pieces off the front."""
        for _ in range(count):
            self.take()

    def again(self, line: Line) -> None:
        """Read on from behind a line that is mended, and begins a block text elsewhere now."""
        self.read_from(line.number)
        self.take()

    def read_from(self, number: int) -> None:
        """Read on from a line, by its number."""
        self._rest = scan(self._lines, self._words, number)
        self._seen.clear()


def _block(start: Line, lines: list[str], words: frozenset[str]) -> Block:
    """The block text that a line begins: what is indented deeper than its key or dash."""
    outer = start.column if start.key else start.dashes[-1] if start.dashes else -1
    inside: list[tuple[int, str]] = []
    digit = next(filter(str.isdigit, start.value[:3]), "")
    column = outer + int(digit) if digit else 0
    for number in range(start.number + 1, len(lines)):
        text = lines[number]
        if not text.strip(SPACES):
            continue
        width = width_of(text)
        if width <= outer or (width < column and line_of(number, text).key in words):
            break
        column = column or width
        inside.append((number, text))
    return Block(start, inside, column)


def width_of(text: str) -> int:
    """The white space before a text."""
    return len(text) - len(text.lstrip(SPACES))


def is_field(text: str, words: frozenset[str]) -> bool:
    """Whether a text begins with the key of a field."""
    return normal(line_of(0, text).key) in words


def holds_a_field(text: str, words: frozenset[str]) -> bool:
    """Whether a text has the key of a field in it, with its colon."""
    return any(normal(key) in words for key in _KEYS.findall(text))


def is_wrapped(text: str, words: frozenset[str]) -> bool:
    """Whether a text goes on with the line above: a small letter begins no item of its own."""
    return text[:1].islower() and not begins_item(text) and not is_field(text, words)
