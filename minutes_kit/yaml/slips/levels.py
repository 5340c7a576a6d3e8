"""The columns at which the lines of notes stand: lists and sets of keys that are open."""

from __future__ import annotations

from msgspec import Struct

from minutes_kit.notes.fields import RECORDS, Field, fields_of, inside, normal
from minutes_kit.notes.model import Notes, Person, Record
from minutes_kit.yaml.slips.lines import Line

_TAB_WIDTHS = (2, 4, 8, 0)
_DEEPEST = 20  # dashes on one line


class Level(Struct):
    """A list (`dashes`), or a set of keys, that is open: lines at its column belong to it."""

    column: int
    dashes: bool
    keys: set[str]
    line: int = 0  # the number of the last line that stands on it
    inside: int = 0  # the column of what stands behind that line's dash
    flat: bool = False  # whether its items can hold no list: people, projects


class Levels:
    """The levels that are open, the innermost last.

    `slot` is whether the last key or dash still waits for its value, `text_at` the column of
    the block text just above, or -1; `text_nested` is whether some of its lines stand deeper.
    `shaken` is whether a guess has opened the levels: what follows is no more certain than that.
    """

    def __init__(self, code: str) -> None:
        self.fields = {record: fields_of(record, code) for record in RECORDS}
        self.records = [fields.keys() for fields in self.fields.values()]
        known = [(key, field) for fields in self.fields.values() for key, field in fields.items()]
        self.flat = {key for key, field in known if self._is_flat(field)}
        self.names = {key for key, field in known if field.type in (list[str], list[Person])}
        self.prose = {key for key, field in known if field.prose}
        self.people = {key for key, field in self.fields[Notes].items() if _listed(field) is Person}
        self.key = ""  # the last key that was taken
        self.open: list[Level] = []
        self.slot = True
        self.text_at = -1
        self.text_nested = self.shaken = False

    def _is_flat(self, field: Field) -> bool:
        """Whether a field is a list of records that hold no such list themselves."""
        kind = _listed(field)
        return kind is not None and not any(map(_listed, self.fields[kind].values()))

    @property
    def inner(self) -> Level | None:
        """The innermost level."""
        return self.open[-1] if self.open else None

    def at(self, column: int, *, dashes: bool) -> Level | None:
        """The open level at a column."""
        fitting = (one for one in reversed(self.open) if one.column == column)
        return next((one for one in fitting if one.dashes == dashes), None)

    def take(self, line: Line) -> None:
        """Go on with the levels that a line stands on, or opens."""
        self.shaken = self.shaken and line.first > 0
        for column in line.dashes[:_DEEPEST]:
            flat = bool(
                self.slot and self.inner and not self.inner.dashes and self.key in self.flat
            )
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

    def _enter(self, column: int, *, dashes: bool) -> Level:
        """Go on with the level at a column, or open it; deeper ones are closed."""
        while self.open and self.open[-1].column > column:
            self.open.pop()
        if not dashes and self.open and self.open[-1].column == column and self.open[-1].dashes:
            self.open.pop()  # a list stands at the column of its key
        found = self.at(column, dashes=dashes)
        if found is None:
            found = Level(column, dashes, set())
            self.open.append(found)
        return found

    def stands(self, line: Line) -> bool:
        """Whether a line stands on an open level, or opens one."""
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
        same = [one for one in self.open if one.dashes == bool(line.dashes)]
        columns = [one.column for one in same if self._holds(one, line.key)]
        columns = columns or [one.column for one in same]
        if not columns:
            return None
        distances = sorted((abs(column - line.first), column) for column in columns)
        certain = len(columns) < 2 or 3 * distances[0][0] < distances[1][0]
        if line.dashes:
            certain = certain and not self.slot and not self._astray(line, same)
        return distances[0][1], certain

    def _astray(self, line: Line, lists: list[Level]) -> bool:
        """Whether a dash may mean another list than the nearest: a sub-list, or one inside."""
        if line.first >= lists[-1].inside and not lists[-1].flat:
            return True
        beside = self.at(line.first, dashes=False)  # a dash before a field of the item above
        if beside and line.key and normal(line.key) not in beside.keys:
            return True
        columns = [one.column for one in lists]
        near, *others = sorted(columns, key=lambda column: abs(column - line.first))
        inside = self._lists_inside(line.first)
        far = all(abs(column - line.first) > 3 * abs(near - line.first) for column in others)
        return not far or (bool(inside) and near not in inside)

    def _lists_inside(self, column: int) -> list[int]:
        """The columns of the lists inside the keys that stand at a column, or left of it."""
        keys = [at for at, one in enumerate(self.open) if not one.dashes and one.column <= column]
        return [one.column for one in self.open[keys[-1] :] if one.dashes] if keys else []

    def _holds(self, level: Level, key: str) -> bool:
        """Whether a key can stand among those of a level; in a list, any can."""
        keys = {*level.keys, normal(key)}
        return level.dashes or any(keys <= known for known in self.records)

    def short_keys(self, key: str) -> set[str]:
        """The keys that the short form of items stands for, where items have another key."""
        items = [kind for kind in RECORDS if kind.named_by]
        known = [kind for kind in items if normal(key) in self.fields[kind]]
        return {self.fields[kind][kind.short_form].word for kind in known if kind.short_form}

    def item(self, items: Level) -> Level | None:
        """The keys of the last item of a list, where it has any."""
        after = self.open[self.open.index(items) + 1 :]
        return after[0] if after and not after[0].dashes else None

    def again(self, key: str) -> int:
        """How many lists are open whose last item has a key."""
        items = [self.item(one) for one in self.open if one.dashes]
        return sum(normal(key) in one.keys for one in items if one)

    def around(self, items: Level) -> int:
        """The column of the keys around a list."""
        outer = [one.column for one in self.open[: self.open.index(items)] if not one.dashes]
        return outer[-1] if outer else 0


def _listed(field: Field) -> type[Record] | None:
    """The record that a field is a list of, if it is one."""
    kind, several = inside(field.type)
    return kind if several and kind in RECORDS else None
