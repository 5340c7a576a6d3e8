"""Lists below a field that has nothing yet, whose lines stand left of it, or have no dashes.

Line by line, the first would be the field's text, and the others nothing, or items of another list.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from minutes_kit.problems import Mend, Place
from minutes_kit.yaml.characters import BULLETS, DASHES, SPACES
from minutes_kit.yaml.slips.levels import Level, Levels
from minutes_kit.yaml.slips.lines import Line, is_field, line_of
from minutes_kit.yaml.slips.pen import Pen, misplaced
from minutes_kit.yaml.slips.values import unbroken

_NUMBER = re.compile(rf"(\d{{1,3}})[.)][{SPACES}]+(?=\S)")
_LONGEST = 1000  # lines of one list
_NO_TEXT = frozenset(f"\"'[{{|>#&*!%@`?{DASHES}{BULLETS}")
"""What begins a value that is no bare text."""
_GOES_ON = frozenset(",;:&+-–—/")  # what ends a line of a text that has more


class Awaited:
    """Finds such lists; the levels are those before the next line."""

    def __init__(self, levels: Levels, words: frozenset[str], pen: Pen) -> None:
        self.levels, self.words, self.pen = levels, words, pen
        self.left = set[int]()  # the lines, counted from 1, of lists left of their field

    def take(self, line: Line) -> bool:
        """Mend the list that begins with a line, and tell whether there is one."""
        field = self.levels.inner
        if not field or field.dashes or not self.levels.slot:
            return False
        if line.dashes:
            return self._is_left(line, field) and self._move(line, field)
        return self._is_bare(line, field) and self._dash(line, field)

    def _run(self, first: Line, goes_on: Callable[[Line], bool]) -> list[Line]:
        """A line, and those below it that go on with its list; blank ones do not count."""
        numbers = range(first.number + 1, min(first.number + _LONGEST, len(self.pen.lines)))
        below = (line_of(number, self.pen.lines[number]) for number in numbers)
        return [first, *takewhile(goes_on, (line for line in below if line.text.strip()))]

    def _tell(
        self, code: str, run: list[Line], right: list[str], *, certain: bool, **said: str
    ) -> None:
        """Report the first line of a list, with the mend of all."""
        first, certain = run[0], certain and not self.levels.shaken
        lines = self.pen.lines[first.number : run[-1].number + 1]
        for line, text in zip(run, right, strict=True):
            lines[line.number - first.number] = text
        mend = Mend(first.number + 1, tuple(lines))
        place = Place(first.number + 1, first.first + 1)
        self.pen.paste(code, place, mend, certain=certain, **said)
        self.levels.shaken = not certain

    def _is_left(self, line: Line, field: Level) -> bool:
        """Whether a text behind a dash stands left of a field that may have a list of texts."""
        known, stands = self.levels.known, self.levels.stands(line)
        fits = self.levels.key in known.nesting | known.lists
        return fits and not stands and line.first < field.column and self._is_item(line)

    def _is_item(self, line: Line) -> bool:
        """Whether a line has a text, and no field, behind its dash or without one."""
        return bool(line.value) and not is_field(line.text[line.column :], self.words)

    def _move(self, first: Line, field: Level) -> bool:
        """Tell of lines that stand left of their field; certain where no other list is open."""
        run = self._run(first, lambda line: self._is_below(line, first))
        self.left.update(line.number + 1 for line in run)
        if self.levels.beside(first.first):
            return False  # of that list, perhaps
        by, texts = field.column - first.first, self.levels.key in self.levels.known.texts
        lines = [" " * by + (_quoted(line) if texts else line.text) for line in run]
        certain = not any(level.dashes for level in self.levels.open)
        said = misplaced(first.first, field.column, self.pen.report.locale)
        key = line_of(0, self.pen.lines[field.line - 1]).key
        self._tell("E117", run, lines, certain=certain, hint="E117_field", key=key, **said)
        return True

    def _is_below(self, line: Line, first: Line) -> bool:
        """Whether a line goes on with a list that begins with another, and with no other list."""
        same = line.first == first.first and bool(line.dashes)
        deeper = line.first > first.first and not self.levels.beside(line.first)
        return (same or deeper) and self._is_item(line)

    def _is_bare(self, line: Line, field: Level) -> bool:
        """Whether a line without dash stands where a field waits for people, items or such."""
        known, key = self.levels.known, self.levels.key
        either = key in known.texts and field.column > 0  # the agenda of the next meeting is a text
        records = key in known.flat | known.agendas and not self.levels.beside(line.first)
        return records and not either and self._is_text(line)

    def _is_text(self, line: Line) -> bool:
        """Whether a line has neither dash nor key; the number of one that has a colon is no key."""
        number = _NUMBER.match(line.text, line.first)
        text = line.text[number.end() if number else line.first :]
        plain = bool(text.strip(SPACES)) and text[0] not in _NO_TEXT and "\t" not in text
        return plain and not line.dashes and (not line.key or bool(number)) and self._is_item(line)

    def _dash(self, first: Line, field: Level) -> bool:
        """Tell of lines that have no dashes; what YAML reads as one text is not, unless surely."""
        run = self._run(first, self._is_text)
        counted = self._is_counted(run)
        certain = self._are_items(run) and (counted or self._are_whole(run))
        if len(run) < 2 or (first.first > field.column and not certain):
            return False
        start = f"{' ' * self._column(run, field)}- "
        lines = [
            start + (_unnumbered(line) if counted else line.text[line.first :]) for line in run
        ]
        said = {"hint": self._hint(), "last": str(run[-1].number + 1)}
        self._tell("E121", run, lines, certain=certain, **said)
        return True

    def _column(self, run: list[Line], field: Level) -> int:
        """Where the dashes of lines belong: over the one that is right below, if any."""
        below = self.pen.lines[run[-1].number + 1 :][:1]
        dashes = [line.first for line in map(line_of, [0], below) if line.dashes]
        opens = [column for column in (*dashes, run[0].first) if column > field.column]
        return opens[0] if opens else field.column + 2

    def _is_counted(self, run: list[Line]) -> bool:
        """Whether lines are items with the numbers that these get in the minutes."""
        found = [_NUMBER.match(line.text, line.first) for line in run]
        numbers = [int(one[1]) for one in found if one]
        return self.levels.key in self.levels.known.agendas and numbers == [*range(1, len(run) + 1)]

    def _are_items(self, run: list[Line]) -> bool:
        """Whether each of some lines is a person or an item, as far as their columns tell."""
        known, columns = self.levels.known, {line.first for line in run[1:]}
        even = len(columns) == 1 and max(columns) <= run[0].first
        return even and self.levels.key in known.people | known.agendas

    def _are_whole(self, run: list[Line]) -> bool:
        """Whether each of some lines begins as a text, and none but the last may go on below."""
        nouns = self.pen.report.locale.nouns_have_capitals
        begun = all(line.value[0].isupper() and not line.key for line in run) and not nouns
        together = run[-1].number - run[0].number < len(run)
        return begun and together and not any(map(_may_go_on, run[:-1]))

    def _hint(self) -> str:
        """What to advise for the lines of a list without dashes."""
        known, key = self.levels.known, self.levels.key
        if key in known.people:
            return "E121_people"
        return "E121_agenda" if key in known.agendas else "E121_run"


def _may_go_on(line: Line) -> bool:
    """Whether the text of a line may go on below: it is one word, or ends so."""
    return line.value[-1] in _GOES_ON or len(line.value.split()) < 2


def _unnumbered(line: Line) -> str:
    """The text of a line behind its number."""
    return _NUMBER.sub("", line.text[line.first :], count=1)


def _quoted(line: Line) -> str:
    """A line whose text has quotes where its colon asks for them."""
    return line.text[: line.column] + unbroken(line.text[line.column :])
