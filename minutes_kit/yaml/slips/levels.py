"""The columns at which the lines of notes stand: lists and sets of keys that are open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache

from msgspec import Struct

from minutes_kit.notes.agenda import Decisions, Item
from minutes_kit.notes.fields import RECORDS, Field, fields_of, inside, normal
from minutes_kit.notes.model import Person
from minutes_kit.notes.record import Record, Text
from minutes_kit.yaml.slips.lines import Line

_TAB_WIDTHS = (2, 4, 8, 0)
_DEEPEST = 20  # dashes on one line


class Keys:
    """The keys of all records, by what their values are."""

    def __init__(self, code: str) -> None:
        self.fields = {record: fields_of(record, code) for record in RECORDS}
        self.records = [fields.keys() for fields in self.fields.values()]
        self.flat = self._where(self._is_flat)
        self.names = self._where(lambda field: field.type in (list[str], list[Person]))
        self.lists = self._where(lambda field: inside(field.type)[1])
        self.prose = self._where(lambda field: field.prose)
        self.texts = self._where(lambda field: field.type in (Text, Decisions))
        self.nesting = self.texts - self.lists
        self.times = self._where(lambda field: field.type == dt.time | None)
        self.people = self._where(lambda field: field.people == "people")
        self.agendas = self._where(lambda field: field.type == list[Item])

    def _where(self, fits: Callable[[Field], bool]) -> frozenset[str]:
        """The keys of the fields that fit, of all records."""
        known = (pair for fields in self.fields.values() for pair in fields.items())
        return frozenset(key for key, field in known if fits(field))

    def _is_flat(self, field: Field) -> bool:
        """Whether a field is a list of records that hold no other such list, but for groups."""
        kind = _listed(field)
        return kind is not None and {None, kind} >= set(map(_listed, self.fields[kind].values()))


@cache
def keys_of(code: str) -> Keys:
    """The keys that notes in a language may have."""
    return Keys(code)


class Level(Struct):
    """A list (`dashes`), or a set of keys, that is open: lines at its column belong to it."""

    column: int
    dashes: bool
    keys: set[str]
    line: int = 0  # the number of the last line that stands on it
    inside: int = 0  # the column of what stands behind that line's dash
    flat: bool = False  # whether its items can hold no list: people, projects
    of: str = ""  # the last key before it, whose value it is


class Levels:
    """The levels that are open, the innermost last.

    `slot` is whether the last key or dash still waits for its value, `text_at` the column of
    the block text just above, or -1; `text_nested` is whether some of its lines stand deeper.
    `shaken` is whether a guess has opened the levels: what follows is no more certain than that.
    """

    def __init__(self, code: str) -> None:
        self.known = keys_of(code)
        self.key = ""  # the last key that was taken
        self.open: list[Level] = []
        self.slot = True
        self.text_at = -1
        self.text_nested = self.shaken = False

    @property
    def inner(self) -> Level | None:
        """The innermost level."""
        return self.open[-1] if self.open else None

    @property
    def listed(self) -> str:
        """The key of the list that is awaited, or of the innermost."""
        awaited = self.slot and self.inner is not None and not self.inner.dashes
        lists = [level.of for level in self.open if level.dashes]
        return lists[-1] if lists and not awaited else self.key

    def at(self, column: int, *, dashes: bool) -> Level | None:
        """The open level at a column."""
        fitting = (level for level in reversed(self.open) if level.column == column)
        return next((level for level in fitting if level.dashes == dashes), None)

    def take(self, line: Line) -> None:
        """Go on with the levels that a line stands on, or opens."""
        self.shaken = self.shaken and line.first > 0
        for column in line.dashes[:_DEEPEST]:
            flat = self._waits_for_flat()
            level = self._enter(column, dashes=True)
            level.flat = level.flat or flat
            level.line, level.inside = line.number + 1, line.column
        if line.key:
            level = self._enter(line.column, dashes=False)
            self.key = normal(line.key)
            level.keys.add(self.key)
            level.line = line.number + 1
        self.slot = not line.value or line.value[0] == "#"
        self.text_at = -1

    def _waits_for_flat(self) -> bool:
        """Whether the last key still waits for a list whose items hold no list."""
        keys = self.inner is not None and not self.inner.dashes
        return self.slot and keys and self.key in self.known.flat

    def _enter(self, column: int, *, dashes: bool) -> Level:
        """Go on with the level at a column, or open it; deeper ones are closed."""
        while self.open and self.open[-1].column > column:
            self.open.pop()
        if not dashes and self.open and self.open[-1].column == column and self.open[-1].dashes:
            self.open.pop()  # a list stands at the column of its key
        level = self.at(column, dashes=dashes)
        if level is None:
            level = Level(column, dashes, set(), of=self.key)
            self.open.append(level)
        return level

    def stands(self, line: Line) -> bool:
        """Whether a line stands on an open level, or opens a level."""
        known = self.at(line.first, dashes=bool(line.dashes)) is not None
        return known or not self.open or self.opens(line)

    def opens(self, line: Line) -> bool:
        """Whether a line may be the value that the line above waits for."""
        outer = self.inner
        if not self.slot or not outer:
            return self.slot and bool(line.dashes or line.key)
        same = bool(line.dashes) and line.first == outer.column and not outer.dashes
        return line.first > outer.column or same

    def outer(self, line: Line) -> int:
        """The column that the later lines of a line's value are right of."""
        if line.key or line.dashes:
            return line.column if line.key else line.dashes[-1]
        return self.inner.column if self.inner else -1

    def width(self, indent: str) -> int:
        """The spaces that an indentation with tabs stands for: those that fit."""
        wide = [len(indent.replace("\t", " " * width)) for width in _TAB_WIDTHS]
        columns = {level.column for level in self.open}
        inner = self.inner.column if self.inner else -1
        fitting = [w for w in wide if (w > inner if self.slot else w in columns)]
        return fitting[0] if fitting else wide[0]

    def nearest(self, line: Line) -> tuple[int, bool] | None:
        """The column where a line with a key or dash can stand, and whether that is certain."""
        fitting = self._fitting(line)
        if not fitting:
            return None
        near, *others = sorted((abs(level.column - line.first), level.column) for level in fitting)
        clear = not others or 3 * near[0] < others[0][0]
        doubtful = bool(line.dashes) and (self.slot or self._astray(line))
        return near[1], self._repeats(line, near[1]) or (clear and not doubtful)

    def _repeats(self, line: Line, column: int) -> bool:
        """Whether a line among the fields of an item that has no lists repeats one of them."""
        items, item = self.at(column, dashes=True), self.at(line.first, dashes=False)
        below = items is not None and items.flat and item is self.item(items)
        return below and not self.slot and item is not None and normal(line.key) in item.keys

    def _fitting(self, line: Line) -> list[Level]:
        """The levels for a line with a key or dash: those with keys of its record, if any."""
        same = [level for level in self.open if level.dashes == bool(line.dashes)]
        return [level for level in same if self._holds(level, line.key)] or same

    def _astray(self, line: Line) -> bool:
        """Whether a dash may mean another list than the nearest: a sub-list, or a list inside."""
        lists = [level for level in self.open if level.dashes]
        if line.first >= lists[-1].inside and not lists[-1].flat:
            return True
        beside = self.at(line.first, dashes=False)  # a dash before a field of the item above
        if beside and line.key and normal(line.key) not in beside.keys:
            return True
        return self._is_between(line.first, [level.column for level in lists])

    def _is_between(self, at: int, columns: list[int]) -> bool:
        """Whether a column may be that of another list than the nearest."""
        near, *others = sorted(columns, key=lambda column: abs(column - at))
        if any(abs(column - at) <= 3 * abs(near - at) for column in others):
            return True
        inside = self._lists_inside(at)
        return bool(inside) and near not in inside

    def _lists_inside(self, column: int) -> list[int]:
        """The columns of the lists inside the keys that stand at a column, or left of it."""
        outer = [level for level in self.open if not level.dashes and level.column <= column]
        if not outer:
            return []
        inside = self.open[self.open.index(outer[-1]) :]
        return [level.column for level in inside if level.dashes]

    def _holds(self, level: Level, key: str) -> bool:
        """Whether a key can stand among those of a level; in a list, any can."""
        keys = {*level.keys, normal(key)}
        return level.dashes or any(keys <= known for known in self.known.records)

    def short_keys(self, key: str) -> set[str]:
        """The keys that the short form of items stands for, where items have another key."""
        items = [kind for kind in RECORDS if kind.named_by and kind.short_form]
        known = [kind for kind in items if normal(key) in self.known.fields[kind]]
        return {self.known.fields[kind][kind.short_form].word for kind in known} - {normal(key)}

    def beside(self, column: int) -> bool:
        """Whether an open list stands at a column, or nearly."""
        return any(level.dashes and abs(level.column - column) < 2 for level in self.open)

    def item(self, items: Level) -> Level | None:
        """The keys of the last item of a list, where it has any."""
        after = self.open[self.open.index(items) + 1 :]
        return after[0] if after and not after[0].dashes else None

    def again(self, key: str) -> int:
        """How many lists are open whose last item has a key."""
        items = [self.item(level) for level in self.open if level.dashes]
        return sum(normal(key) in item.keys for item in items if item)

    def around(self, items: Level) -> int:
        """The column of the keys around a list."""
        outer = self.open[: self.open.index(items)]
        return next((level.column for level in reversed(outer) if not level.dashes), 0)


def _listed(field: Field) -> type[Record] | None:
    """The record that a field is a list of, or None."""
    kind, several = inside(field.type)
    return kind if several and kind in RECORDS else None
