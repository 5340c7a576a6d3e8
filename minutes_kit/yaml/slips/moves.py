"""Lines that stand too deep together, or not deep enough: an item with all that is below it.

Line by line, such an item looks right where it begins a list, and all items below it wrong.  So
moves of a few lines are tried: the one after which least is wrong with the notes was meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any, NamedTuple

from minutes_kit.notes.fields import RECORDS, fields_of, inside, normal
from minutes_kit.notes.model import Notes
from minutes_kit.notes.record import Record
from minutes_kit.problems import NO_MEND, Mend, Place, Report
from minutes_kit.yaml.slips import walk
from minutes_kit.yaml.slips.levels import keys_of
from minutes_kit.yaml.slips.lines import Line, line_of, width_of
from minutes_kit.yaml.slips.pen import misplaced
from minutes_kit.yaml.tree import Mapping, Unreadable, tree

_MISPLACED, _NO_DASH = "E117", "E121"
_MOST = 8  # moves in a file
_MAX_TRIED = 1_000_000  # characters of all texts that are tried for a move

Told = frozenset[tuple[str, int]]


class Move(NamedTuple):
    """Lines from `start` up to `stop`, counted from 0, that belong at another column."""

    start: int
    stop: int
    column: int
    target: int

    @property
    def numbers(self) -> range:
        """The lines that are moved."""
        return range(self.start, self.stop)

    def made(self, lines: list[str]) -> list[str]:
        """The lines with those moved."""
        moved = map(self._moved, lines[self.start : self.stop])
        return [*lines[: self.start], *moved, *lines[self.stop :]]

    def _moved(self, text: str) -> str:
        """A line that is moved; one that is blank stays."""
        right = " " * self.target + text[self.column :]
        return right if text.strip() else text


class Outcome(NamedTuple):
    """How much is wrong after a move, how many fields fit then, and the tree."""

    problems: int
    fitting: int
    root: Any

    @property
    def score(self) -> tuple[int, int]:
        """The less, the better."""
        return self.problems, -self.fitting


def mended(text: str, report: Report) -> tuple[str, bool]:
    """A text as it was meant, line for line, and whether no line was left out.

    What is wrong with it is in the report then.
    """
    guessed: set[int] = set()
    for _ in range(_MOST):
        known = len(report.problems)
        made = walk.mended(text, report, guessed)
        search = _Search(text, made, report, known)
        move = search.move()
        if not move:
            return made[:2]
        report.take_back(known)
        certain = not guessed and search.is_certain(move)
        text = _tell(move, text.split("\n"), report, certain=certain)
        guessed.update(() if certain else move.numbers)
    return walk.mended(text, report, guessed)[:2]


def _tell(move: Move, lines: list[str], report: Report, *, certain: bool) -> str:
    """Report the first line of a move, which is mended if that is certain; return the new text."""
    made = move.made(lines)
    right = tuple(made[move.start : move.stop])
    mend = Mend(move.start + 1, right) if certain else NO_MEND
    said = misplaced(move.column, move.target, report.locale)
    beside = _beside(move, lines)
    hint = None if len(move.numbers) == 1 and beside < move.start else "E117_below"
    place = Place(move.start + 1, move.column + 1)
    report.add(_MISPLACED, place, hint=hint, mend=mend, line=beside + 1, **said)
    return "\n".join(made)


def _beside(move: Move, lines: list[str]) -> int:
    """The nearest line that stands where a move leads to, above it or else below; -1 for none."""
    dashes = bool(line_of(0, lines[move.start]).dashes)
    around = [*range(move.start - 1, -1, -1), *range(move.stop, len(lines))]
    parts = (line_of(number, lines[number]) for number in around)
    beside = (line.number for line in parts if move.target in _columns(line, dashes=dashes))
    return next(beside, -1)


def _columns(line: Line, *, dashes: bool) -> tuple[int, ...]:
    """The columns of the dashes of a line, or that of its key."""
    if dashes:
        return line.dashes
    return (line.column,) if line.key else ()


class _Worse(Exception):
    """A move makes something wrong that was not."""


class _Trial(Report):
    """The report of a move that is tried, which may tell of nothing new."""

    def __init__(self, report: Report, text: str, known: Told) -> None:
        super().__init__(report.file, report.locale, text)
        self.known = known

    def add(self, code: str, place: Place, **values: Any) -> None:
        """Note a problem; raises `_Worse` where it is a new one."""
        if (code, place.line) not in self.known:
            raise _Worse
        super().add(code, place, **values)


class _Search:
    """Looks for the move that mends the first line that stands wrong."""

    def __init__(self, text: str, made: walk.Made, report: Report, known: int) -> None:
        self.lines, self.made, self.report = text.split("\n"), made.text, report
        self.problems = report.problems[known:]
        self.flat = keys_of(report.language).flat
        self.top = next((n for n, text in enumerate(self.lines) if line_of(n, text).key), 0)
        codes = (_MISPLACED, _NO_DASH)
        wrong = (one for one in self.problems if one.code in codes)
        self.wrong = next((one for one in wrong if one.line not in made.left), None)
        self.told = frozenset((one.code, one.line) for one in self.problems)

    def move(self) -> Move | None:
        """The move after which least is wrong, unless others come to something else."""
        if not self.wrong:
            return None
        before = self.before()
        tried = list(self.tried(self.wrong.line - 1))
        least = min((outcome.score for _, outcome in tried), default=before.score)
        best = [(move, outcome) for move, outcome in tried if outcome.score == least]
        as_good = self.wrong.code == _MISPLACED and bool(self.wrong.mend.lines)
        if least > before.score or (least == before.score and not as_good):
            return None
        if any(outcome.root != best[0][1].root for _, outcome in best):
            return None
        return min((move for move, _ in best), key=self.preference, default=None)

    def is_certain(self, move: Move) -> bool:
        """Whether a move was surely meant: a key may begin an item, an item be one of another."""
        told = self.wrong is not None and self.wrong.line - 1 == move.start
        mended = self.wrong is not None and bool(self.wrong.mend.lines)
        dash = bool(line_of(0, self.lines[move.start]).dashes)
        meant = not told or mended or (dash and move.target > move.column)
        return meant and self.is_at_home(move)

    def is_at_home(self, move: Move) -> bool:
        """Whether the key of a line may stand in one record, or list, with that of the line beside.

        A key that no record has tells nothing.
        """
        lines = (self.lines[at] for at in (move.start, _beside(move, self.lines)))
        records = keys_of(self.report.language).records
        known = frozenset[str]().union(*records)
        keys = {normal(line_of(0, text).key) for text in lines} & known
        return any(keys <= record for record in records)

    def before(self) -> Outcome:
        """What is wrong where each line is mended by itself."""
        problems = len(self.told)
        try:
            root, _ = tree(self.made, Report(self.report.file, self.report.locale, self.made))
        except Unreadable:
            return Outcome(problems + 1, 0, None)
        return Outcome(problems, _fitting(root, Notes, self.report.language), root)

    def tried(self, at: int) -> Iterator[tuple[Move, Outcome]]:
        """The moves that make nothing else wrong, and what is wrong after them."""
        moves = [move for move in self.moves(at) if _beside(move, self.lines) >= 0]
        if len(moves) * sum(map(len, self.lines)) > _MAX_TRIED:
            return
        for move in moves:
            with suppress(_Worse, Unreadable):
                yield move, self.outcome("\n".join(move.made(self.lines)))

    def outcome(self, text: str) -> Outcome:
        """What is wrong with a text, and with its fields; raises `_Worse` and `Unreadable`."""
        trial = _Trial(self.report, text, self.told)
        root, _ = tree(walk.mended(text, trial)[0], trial)
        fitting = _fitting(root, Notes, self.report.language)
        return Outcome(len(trial.problems) + 1, fitting, root)  # the move itself is told, too

    def moves(self, at: int) -> Iterator[Move]:
        """The moves of a line, or of one that it may belong to, alone and with what is below."""
        for line in self.around(at):
            for target in self.columns(dashes=bool(line.dashes)):
                if target != line.first:
                    for stop in sorted(self.ends(line, target)):
                        yield Move(line.number, stop, line.first, target)

    def around(self, at: int) -> Iterator[Line]:
        """A line, and those above it that each stand left of all between and may have slipped."""
        wrong = line_of(at, self.lines[at])
        left = -1
        for number in range(at, self.top, -1) if self.may_move(wrong) else ():
            line = line_of(number, self.lines[number])
            if self.may_move(line) and (number == at or not 0 <= left <= line.first):
                left = -1 if number == at else line.first
                if not (line.dashes and wrong.dashes and self.may_differ(line, wrong)):
                    yield line

    def may_differ(self, line: Line, below: Line) -> bool:
        """Whether two items may be meant for two lists: one inside the other, or around it."""
        if below.first >= line.first:
            return self.may_hold(line, below)
        between = (line_of(n, self.lines[n]) for n in range(line.number + 1, below.number))
        inside = (other for other in between if other.dashes and other.first > line.first)
        return below.key != line.key or any(other.key == below.key for other in inside)

    def may_hold(self, line: Line, below: Line) -> bool:
        """Whether another item may be meant to stand in an item, for which it lacks a key."""
        inside = below.first >= line.column and below.key != line.key
        return inside and normal(line_of(0, self.lines[line.number - 1]).key) not in self.flat

    def may_move(self, line: Line) -> bool:
        """Whether a line begins a field or an item, behind spaces only."""
        return bool(line.dashes or line.key) and not line.indent.strip(" ")

    def columns(self, *, dashes: bool) -> Counter[int]:
        """How many dashes, or keys, stand at each column."""
        lines = (line_of(0, text) for text in self.lines)
        return Counter(column for line in lines for column in _columns(line, dashes=dashes))

    def ends(self, line: Line, target: int) -> set[int]:
        """Where the lines that move with a line may end."""
        after = line.number + 1
        below = [n for n in range(after, len(self.lines)) if self.lines[n].strip()]
        end = max(below, default=line.number) + 1
        deep = next((n for n in below if width_of(self.lines[n]) <= line.first), end)
        items = (n for n in below if target in line_of(n, self.lines[n]).dashes[:1])
        return {after, deep, min(deep, next(items, end))}

    def preference(self, move: Move) -> tuple[int, int, int]:
        """What tells one move from others that come to the same: lists stand as others do."""
        return _odd_depths(move.made(self.lines)), len(move.numbers), -move.start


def _odd_depths(lines: list[str]) -> int:
    """How many lists and sets of fields stand less or more behind their key than most do."""
    pairs = pairwise(line_of(0, text) for text in lines if text.strip())
    begun = [(key, below) for key, below in pairs if key.key and not key.value]
    depths = Counter((bool(below.dashes), below.first - key.column) for key, below in begun)
    lists, fields = ([n for (dash, _), n in depths.items() if dash == of] for of in (True, False))
    return len(begun) - max(lists, default=0) - max(fields, default=0)


def _fitting(node: Any, kind: type[Record], code: str) -> int:
    """How many fields of a record, and of the records in it, are such that it has."""
    if isinstance(node, list):
        return sum(_fitting(one, kind, code) for one in node)
    if not isinstance(node, Mapping):
        return 0
    known = fields_of(kind, code)
    fields = [(known[normal(key)], value) for key, value in node.items() if normal(key) in known]
    return sum(1 + _fitting_value(field.type, value, code) for field, value in fields)


def _fitting_value(kind: Any, value: Any, code: str) -> int:
    """How many fields in the value of a field fit."""
    record, _ = inside(kind)
    return _fitting(value, record, code) if record in RECORDS else 0
