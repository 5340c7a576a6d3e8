"""Values over several lines: in quotes, in brackets, without either, or as a block text."""

from __future__ import annotations

from minutes_kit.keys import normal
from minutes_kit.problems import NO_MEND, Mend, Place
from minutes_kit.quoting import quoted
from minutes_kit.slips import values
from minutes_kit.slips.levels import Levels
from minutes_kit.slips.lines import BLOCK, SPACES, Block, Line, line_of
from minutes_kit.slips.marks import DASH, MARKER, spaced
from minutes_kit.slips.pen import Pen

_LONGEST = 1000  # lines of one text


class Texts:
    """Finds what is wrong with the values of lines."""

    def __init__(self, levels: Levels, words: frozenset[str], pen: Pen) -> None:
        self.levels, self.words, self.pen = levels, words, pen
        self.tried = -1  # up to this line, no quote or bracket is closed on a later line

    def value(self, line: Line, pieces: list[Line | Block], at: int) -> int:
        """Look at a line's value, and tell how many of the pieces from `at` on are part of it."""
        if line.value.startswith("#"):
            self._hash(line, pieces[at] if at < len(pieces) else None)
            return 0
        if not line.value or BLOCK.match(line.value):
            return 0
        tail = self._tail(line, pieces[at : at + _LONGEST])
        text = "\n".join([line.value, *(one.text.strip() for one in tail)])
        if found := values.trouble(text):
            self._trouble(found, line, tail, text)
        elif tail and text[0] not in "\"'[{":
            self.pen.refuse("W123", tail[0], tail[0].first, line=str(line.number + 1))
        return len(tail)

    def _tail(self, line: Line, pieces: list[Line | Block]) -> list[Line]:
        """The lines that go on with the value of a line."""
        closing = values.opened(line.value)
        if closing and line.number <= self.tried:
            return []
        text, found = line.value, list[Line]()
        for piece in pieces:
            ended = closing and not values.opened(text)
            if ended or isinstance(piece, Block) or piece.first <= self.levels.outer(line):
                break
            if closing != "]" and not self._continues(piece):
                break
            found.append(piece)
            text += "\n" + piece.text.strip()
        if not closing:
            return [spaced(one, self.levels, self.pen) for one in found]
        if not values.opened(text):
            return found
        self.tried = max(self.tried, found[-1].number if found else 0)
        return []

    def _continues(self, line: Line) -> bool:
        """Whether a line can be more of a text."""
        known = line.key and normal(line.key) in self.words
        return not (known or line.dashes or DASH.match(line.value) or MARKER.match(line.text))

    def _trouble(self, found: values.Trouble, line: Line, tail: list[Line], text: str) -> None:
        """Report what is wrong with a value, with all of its lines mended."""
        before = text[: found.offset].split("\n")
        at = [line, *tail][len(before) - 1]
        column = (line.value_at if at is line else at.first) + len(before[-1])
        mend = self._requoted(found.right, line, tail, text)
        place = Place(at.number + 1, column + 1)
        self.pen.tell(found.code, place, mend if found.certain else NO_MEND, **found.values)
        self.pen.go_on(mend)

    def _requoted(self, right: str, line: Line, tail: list[Line], text: str) -> Mend:
        """The lines of a value as they were meant; the remark behind them stays."""
        right += text[len(values.bare(text)) :]
        first, *others = right.split("\n")
        texts = self.pen.lines[line.number : (tail or [line])[-1].number + 1]
        texts[0] = line.text[: line.value_at] + first
        for one, other in zip(tail, others, strict=True):
            texts[one.number - line.number] = one.indent + other
        return Mend(line.number + 1, tuple(texts))

    def _hash(self, line: Line, after: Line | Block | None) -> None:
        """A value that begins with a hash: a remark, or a text that would not be read."""
        remark = line.text[: line.value_at].endswith("  ")
        if remark or (isinstance(after, Line) and self.levels.opens(after)):
            return
        right = line.text[: line.value_at] + quoted(line.value)
        self.pen.mend("E114", line, line.value_at, right, words=line.value)
        self.levels.slot = False

    def block(self, block: Block) -> None:
        """The lines of a block text stand at one column, behind spaces."""
        start, outer = block.start, self.levels.outer(block.start)
        self.levels.slot = False
        self.levels.text_at = block.column or outer + 2
        if not block.lines:
            if start.value[1:2].isdigit():  # `> 5`, and not a text below
                right = quoted(start.value)
                found = values.Trouble("E106", 0, {"character": start.value[0]}, right)
                self._trouble(found, start, [], start.value)
            return
        head = block.lines[0][1][: block.column]
        column = block.column if not head.strip(" ") else outer + 2
        for number, text in block.lines:
            self._block_line(line_of(number, text), column)

    def _block_line(self, line: Line, column: int) -> None:
        """A line of a block text whose lines stand at a column."""
        width = len(line.text) - len(line.text.lstrip(SPACES))
        odd = next((at for at, c in enumerate(line.text[:width]) if c != " "), width)
        right = " " * max(column, width if odd == width else 0) + line.text[width:]
        if odd < min(width, column):
            self.pen.white(line, odd, right)
        elif width < column:
            self.pen.mend("E117", line, width, right)
        elif width >= column and line.key in self.words:
            self.pen.refuse("W124", line, width, key=line.key)
