"""The way through the lines of notes, from the first to the last."""

from __future__ import annotations

from minutes_kit.keys import all_keys, normal
from minutes_kit.problems import Report
from minutes_kit.slips.levels import Level, Levels
from minutes_kit.slips.lines import BLOCK, Block, Line, line_of, scan
from minutes_kit.slips.marks import MARKER, marked, spaced
from minutes_kit.slips.pen import Pen
from minutes_kit.slips.texts import Texts
from minutes_kit.slips.values import trouble


def mended(text: str, report: Report) -> tuple[str, bool]:
    """A text as it was meant, line for line, and whether no line was left out.

    What is wrong with it is in the report then.
    """
    pen = Pen(text, report)
    _Walk(pen, report.locale.tag[:2]).all()
    return "\n".join(pen.lines), pen.whole


class _Walk:
    """Takes each line to the level that it belongs to."""

    def __init__(self, pen: Pen, code: str) -> None:
        self.pen, self.words = pen, all_keys(code)
        self.levels = Levels(code)
        self.texts = Texts(self.levels, self.words, pen)

    def all(self) -> None:
        """All lines, a text of several lines at once."""
        pieces = list(scan(self.pen.lines, self.words))
        at = 0
        while at < len(pieces):
            piece, after = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
            at += 1
            if isinstance(piece, Block):
                self.texts.block(piece)
            elif not self.marker(piece, at > 1) and (line := self.placed(piece, after)):
                if BLOCK.match(line.value) and not isinstance(after, Block):
                    pieces[at:] = list(scan(self.pen.lines, self.words, line.number))[1:]
                at += self.texts.value(line, pieces, at)

    def marker(self, line: Line, later: bool) -> bool:
        """Whether a line begins or ends a document; only the first may begin one."""
        if not MARKER.match(line.text):
            return False
        if later:
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
        if not self.levels.stands(line):
            line = self.moved(line)
        self.levels.take(line)
        return line

    def moved(self, line: Line) -> Line:
        """A line with a key or a dash, at the nearest level where it can stand."""
        items = self.levels.at(line.first, dashes=True)
        if items and not line.dashes:
            return self.in_item(line, items)
        nearest = self.levels.nearest(line)
        if nearest:
            return self.shifted(line, nearest[0], certain=nearest[1])
        self.pen.refuse("E117", line, line.first)
        return line

    def in_item(self, line: Line, items: Level) -> Line:
        """A key at the column of the dashes: of the item above, or of a new one without dash."""
        item = self.levels.item(items)
        if item and normal(line.key) in item.keys:
            return self.dashed(line, items.column)
        column = item.column if item else self.levels.around(items)
        return self.shifted(line, column, certain=True)

    def shifted(self, line: Line, column: int, *, certain: bool) -> Line:
        """A line at another column."""
        right = " " * column + line.text[line.first :]
        if certain:
            return self.pen.mend("E117", line, line.first, right)
        self.pen.refuse("E117", line, line.first)
        self.pen.lines[line.number] = right
        return line_of(line.number, right)

    def dashed(self, line: Line, column: int) -> Line:
        """A line as an item of the list at a column."""
        right = " " * column + "- " + line.text[line.first :]
        return self.pen.mend("E121", line, line.first, right)

    def loose(self, line: Line, after: Line | None) -> Line | None:
        """A line without dash or key: the value of the line above, an item, or nothing."""
        levels, outer = self.levels, self.levels.inner
        if not outer and trouble(line.value):
            return line  # its value says what is wrong
        if after and after.dashes and after.first == line.first and levels.opens(line):
            return self.placed(self.dashed(line, line.first), after)
        if outer and levels.slot and (levels.opens(line) or not outer.dashes):
            opens, levels.slot = levels.opens(line), False
            return line if opens else self.shifted(line, outer.column + 2, certain=True)
        items = levels.at(line.first, dashes=True)
        if items is None and levels.text_at >= 0:
            self.more_text(line)
            return None
        items = items or (outer if outer and outer.dashes else None)
        if items:
            return self.placed(self.dashed(line, items.column), after)
        self.pen.refuse("E122", line, line.first)
        self.pen.leave_out(line)
        return None

    def more_text(self, line: Line) -> None:
        """A line of the block text above it, which is not indented as far."""
        if line.first != self.levels.text_at:
            self.shifted(line, self.levels.text_at, certain=True)
