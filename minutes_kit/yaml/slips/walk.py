"""The way through the lines of notes, from the first to the last."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from minutes_kit.notes.fields import RECORDS, all_keys, meanings, normal
from minutes_kit.problems import Report
from minutes_kit.yaml.characters import SPACES
from minutes_kit.yaml.slips.awaited import Awaited
from minutes_kit.yaml.slips.levels import Level, Levels
from minutes_kit.yaml.slips.lines import BLOCK, Ahead, Block, Line, line_of
from minutes_kit.yaml.slips.marks import MARKER, marked, spaced
from minutes_kit.yaml.slips.pastes import Pastes
from minutes_kit.yaml.slips.pen import Pen
from minutes_kit.yaml.slips.texts import Texts
from minutes_kit.yaml.slips.values import trouble

_FIRST = {name for record in RECORDS for name in record.begins_with}
_WORD = re.compile(r"\W*(\w+)")
_NUMBER = re.compile(rf"(?:\d{{1,3}}|[a-z])[.)][{SPACES}]")


class Made(NamedTuple):
    """A text as it was meant, line for line, and whether no line was left out.

    `left` are the lines, counted from 1, of lists left of their field.
    """

    text: str
    whole: bool
    left: set[int]


def mended(text: str, report: Report, guessed: Iterable[int] = ()) -> Made:
    """A text as it was meant; what is wrong with it is in the report then.

    Nothing is certain of the lines `guessed` at.
    """
    pen = Pen(text, report, guessed)
    walk = _Walk(pen, report.language)
    walk.all()
    pen.settle()
    return Made("\n".join(pen.lines), pen.whole, walk.awaited.left)


class _Walk:
    """Takes each line to the level that it belongs to."""

    def __init__(self, pen: Pen, code: str) -> None:
        self.pen, self.code, self.words = pen, code, all_keys(code)
        self.levels = Levels(code)
        self.texts = Texts(self.levels, self.words, pen)
        self.pastes = Pastes(self.levels, self.words, pen)
        self.awaited = Awaited(self.levels, self.words, pen)

    def all(self) -> None:
        """All lines, a text of several lines at once."""
        ahead = Ahead(self.pen.lines, self.words)
        first = True
        while piece := ahead.take():
            if isinstance(piece, Block):
                self.texts.block(piece)
            elif self.pen.full:
                self.pen.leave_out_from(piece)
                break
            elif (number := self.pastes.take(piece)) >= 0:
                ahead.read_from(number)
            elif self.awaited.take(piece):
                ahead.read_from(piece.number)
            elif not self.marker(piece, first, ahead.piece(0)):
                self.line(piece, ahead)
            first = False

    def line(self, piece: Line, ahead: Ahead) -> None:
        """A line, with those ahead that go on with its value."""
        line = self.placed(piece, ahead.piece(0))
        if line and BLOCK.match(line.value) and line != piece:
            ahead.again(line)
        if line:
            ahead.skip(self.texts.value(line, ahead))

    def marker(self, line: Line, first: bool, after: Line | Block | None) -> bool:
        """Whether a line begins or ends a document; only the first line may begin a document."""
        if not MARKER.match(line.text):
            return False
        if not first and not (after is None and line.text.startswith("...")):
            self.pen.refuse("E107", line, 0)
        self.pen.lines[line.number] = ""
        return True

    def placed(self, line: Line, after: Line | Block | None) -> Line | None:
        """A line on the level that it belongs to, or None where it says nothing of its own."""
        behind = after if isinstance(after, Line) else None
        line = spaced(line, self.levels, self.pen)
        line = marked(line, behind, self.levels, self.words, self.pen)
        if not line.dashes and not line.key:
            return self.loose(line, behind)
        if not self.levels.open and behind and behind.key and behind.first < line.first:
            line = self.shifted(line, behind.first, certain=not line.dashes)
        if not self.levels.stands(line):
            line = self.moved(line)
        self.levels.take(line)
        self.levels.shaken = self.levels.shaken or self.pen.is_guess(line)
        return line

    def moved(self, line: Line) -> Line:
        """A line with a key or a dash, at the nearest level where it can stand."""
        outer = self.levels.open[0]
        if outer.dashes and not line.dashes and line.first <= outer.column:
            return self.first_field(line)
        items = self.levels.at(line.first, dashes=True)
        if items and not line.dashes:
            return self.in_item(line, items)
        nearest = self.levels.nearest(line)
        if nearest:
            begins = line.key and not _FIRST.isdisjoint(meanings(line.key, self.code))
            text = self.levels.text_at >= 0 and not begins  # a list may stand there
            return self.shifted(line, nearest[0], certain=nearest[1] and not text)
        where = self.pen.report.locale.words["unaligned"]
        self.pen.refuse("E117", line, line.first, hint="E117_alone", where=where)
        return line

    def first_field(self, line: Line) -> Line:
        """A key below a list that stands in no field: what is above says nothing."""
        above = [line_of(n, text) for n, text in enumerate(self.pen.lines[: line.number])]
        item = next(other for other in above if other.dashes)
        self.pen.refuse("E122", item, item.first)
        for other in above:
            self.pen.leave_out(other)
        self.levels.open.clear()
        return line

    def in_item(self, line: Line, items: Level) -> Line:
        """A key at the column of the dashes: of the item above, or of a new item without dash."""
        item = self.levels.item(items)
        if item and normal(line.key) in item.keys:
            return self.dashed(line, items.column, certain=self.levels.again(line.key) < 2)
        column = item.column if item else self.levels.around(items)
        return self.shifted(line, column, certain=not self.begins_an_item(line.key))

    def begins_an_item(self, key: str) -> bool:
        """Whether a key may well be the first of an item, or is not known."""
        fields = meanings(key, self.code)
        return not fields or not fields.isdisjoint(_FIRST)

    def shifted(self, line: Line, column: int, *, certain: bool) -> Line:
        """A line at the column of the level that it belongs to."""
        level = self.levels.at(column, dashes=bool(line.dashes))
        said = {"line": str(level.line)} if level else {"hint": "E117_alone"}
        certain = certain and not self.levels.shaken
        self.levels.shaken = not certain
        return self.pen.shift(line, column, certain=certain, **said)

    def more(self, line: Line, column: int) -> Line:
        """A line at the column of the text that it belongs to."""
        field = self.levels.at(line.first, dashes=False) and self.looks_like_a_field(line.value)
        far = self.levels.text_at >= 0 and not line.first  # a sentence of its own, perhaps
        unsure = self.levels.text_nested or self.levels.shaken or line.value[:1] == ">"
        certain = not (field or far or unsure)
        return self.pen.shift(line, column, certain=certain, hint="E117_text")

    def looks_like_a_field(self, value: str) -> bool:
        """Whether a text has a colon, or begins with the name of a field and a sign or two."""
        first = _WORD.match(value)
        return ":" in value or bool(first and normal(first[1]) in self.words)

    def dashed(self, line: Line, column: int, *, certain: bool = True) -> Line:
        """A line as an item of the list at a column; it may be more of the text above, too."""
        right = " " * column + "- " + line.text[line.first :]
        certain = certain and not self.goes_on(line) and not self.pen.is_apart(line.number)
        certain = certain and not self.numbers_people(line)
        certain = certain and not self.levels.shaken
        self.levels.shaken = not certain
        return self.pen.mend("E121", line, line.first, right, certain=certain)

    def numbers_people(self, line: Line) -> bool:
        """Whether a line begins with a number that is no word of a name, in a list of people."""
        return self.levels.listed in self.levels.known.people and bool(_NUMBER.match(line.value))

    def goes_on(self, line: Line) -> bool:
        """Whether a line may be more of the text above, a rule across the page, or both."""
        if line.key:
            return False
        above = self.pen.lines[line.number - 1] if line.number else ""
        alone = len(line_of(0, above).value.split()) == 1  # the first name of two, or `- |`
        text = self.levels.text_at >= 0 or bool(BLOCK.search(line.value))
        return alone or text or not any(map(str.isalnum, line.value))

    def begins_a_text(self, value: str) -> bool:
        """Whether a text surely begins, and goes on with no other; a capital may begin a noun."""
        telling = not self.pen.report.locale.nouns_have_capitals
        return value[:1].isdigit() or (value[:1].isupper() and telling)

    def loose(self, line: Line, after: Line | None) -> Line | None:
        """A line without dash or key: the value of the line above, an item, or nothing."""
        outer = self.levels.inner
        if not outer and trouble(line.value):
            return line  # its value says what is wrong
        if after and self.begins_a_list(line, after):
            prose = self.levels.key in self.levels.known.prose  # a list may follow there
            return self.placed(self.dashed(line, after.first, certain=not prose), after)
        if outer and self.levels.slot:
            return self.value(line, outer, after)
        return self.stray(line, after)

    def begins_a_list(self, line: Line, after: Line) -> bool:
        """Whether a line, and the item behind it, can open the list that a key waits for."""
        return bool(after.dashes) and self.levels.opens(line) and self.levels.opens(after)

    def value(self, line: Line, outer: Level, after: Line | None) -> Line | None:
        """A line where the line above waits for its value: that value, or the first person."""
        levels, opens = self.levels, self.levels.opens(line)
        tabbed = levels.key in levels.known.people and "\t" in line.value
        if tabbed or self.numbers_people(line):
            column = line.first if opens else outer.column
            return self.placed(self.dashed(line, column), after)
        if outer.dashes and not opens:
            return self.stray(line, after)
        levels.slot = False
        return line if opens else self.more(line, outer.column + 2)

    def stray(self, line: Line, after: Line | None) -> Line | None:
        """A line that nothing waits for: more of the text above, an item, or nothing."""
        levels, outer = self.levels, self.levels.inner
        items = levels.at(line.first, dashes=True)
        if items is None and levels.text_at >= 0:
            if line.first != levels.text_at:
                self.more(line, levels.text_at)
            return None
        if items is None and outer and outer.dashes:
            items = outer
        if items:
            return self.placed(self.new_item(line, items), after)
        self.pen.refuse("E122", line, line.first)
        self.pen.leave_out(line)
        return None

    def new_item(self, line: Line, items: Level) -> Line:
        """A line without its dash as an item of a list."""
        near = abs(line.first - items.column) < 2
        new = "\t" in line.value or self.begins_a_text(line.value)
        return self.dashed(line, items.column, certain=near and new)
