"""Values over several lines: in quotes, in brackets, without either, or as a block text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice, takewhile

from minutes_kit.notes.agenda import Item
from minutes_kit.notes.fields import normal
from minutes_kit.problems import Mend, Place, short
from minutes_kit.yaml.characters import quoted
from minutes_kit.yaml.slips import runs, values
from minutes_kit.yaml.slips.levels import Levels
from minutes_kit.yaml.slips.lines import BLOCK, Ahead, Block, Line, holds_a_field, line_of, width_of
from minutes_kit.yaml.slips.marks import DASH, MARKER, spaced
from minutes_kit.yaml.slips.pen import Pen

_LONGEST = 1000  # lines of one text
_LONGEST_TITLE = 80
_NOTHING = "-"  # behind a key, where there is nothing to say


class Texts:
    """Finds what is wrong with the values of lines."""

    def __init__(self, levels: Levels, words: frozenset[str], pen: Pen) -> None:
        self.levels, self.words, self.pen = levels, words, pen
        self.tried = -1  # up to this line, no quote or bracket is closed on a later line

    def value(self, line: Line, ahead: Ahead) -> int:
        """Look at a line's value, and tell how many of the pieces ahead are part of it."""
        if line.value.startswith("#"):
            self._hash(line, ahead.piece(0))
            return 0
        if not line.value or BLOCK.match(line.value):
            return 0
        tail = self._tail(line, ahead)
        if not tail and line.key and values.bare(line.value) == _NOTHING:
            self._nothing(line)
        else:
            self._whole(line, tail)
        return len(tail)

    def _whole(self, line: Line, tail: list[Line]) -> None:
        """Look at a value with all of its lines."""
        text = "\n".join([line.value, *(later.text.strip() for later in tail)])
        if trouble := values.trouble(text):
            listed = normal(line.key) in self.levels.known.lists or tail
            item = values.item(text) if listed else None
            self._trouble(item or trouble, line, tail, text)
        elif tail and text[0] in "\"'":
            runs.quoted(line, tail, self.pen)
        elif tail and text[0] not in "[{":
            self._joined(line, self._before_remark(line, tail))

    def _nothing(self, line: Line) -> None:
        """A dash behind a key: the reader tells where that is too little."""
        before, after = line.text[: line.value_at], line.text[line.value_at :]
        self.pen.lines[line.number] = before + after.replace(_NOTHING, quoted(_NOTHING), 1)

    def _joined(self, start: Line, tail: list[Line]) -> None:
        """Tell of lines that become a single text with the line above; some look like items."""
        first = str(start.number + 1)
        items = [line for line in tail if line.dashes or DASH.match(line.value)]
        advice = self._items_below(start, items)
        for line in items:
            self.pen.refuse("E128", line, line.first, line=first, **advice)
        if tail and not items:
            self.pen.refuse("W123", tail[0], tail[0].first, line=first)

    def _items_below(self, start: Line, items: list[Line]) -> dict[str, str]:
        """The advice on lines that look like the titles of items below one of the agenda."""
        keys, known = self.pen.report.locale.keys["Item"], self.levels.known.fields[Item]
        of = next((level.of for level in reversed(self.levels.open) if level.dashes), "")
        titled = not start.key or known.get(normal(start.key)) == known["title"]
        below = of in self.levels.known.agendas and start.dashes and titled
        if not below or self.pen.is_guess(start) or not all(map(_looks_like_a_title, items)):
            return {}
        said = {"field": keys["title"], "items": keys["items"]}
        return {"hint": "E128_items", "title": short(values.bare(start.value)), **said}

    def _before_remark(self, line: Line, tail: list[Line]) -> list[Line]:
        """The lines that go on with a text without quotes: a remark on its own line ends it."""
        before = line.number
        for at, later in enumerate(tail):
            if any(text.strip() for text in self.pen.lines[before + 1 : later.number]):
                for behind in tail[at:]:
                    self.pen.refuse("E122", behind, behind.first)
                    self.pen.leave_out(behind)
                return tail[:at]
            before = later.number
        return tail

    def _tail(self, line: Line, ahead: Ahead) -> list[Line]:
        """The lines that go on with the value of a line."""
        closing = values.opened(line.value)
        if closing:
            return self._closed(line, ahead, closing)
        deeper = self._deeper(line, ahead)
        tail = list(takewhile(lambda later: self._continues(later, line), deeper))
        inner = line.dashes or line.key
        column = self.levels.outer(line) + 2 if inner else line.first
        return [spaced(later, self.levels, self.pen, column) for later in tail]

    def _closed(self, line: Line, ahead: Ahead, closing: str) -> list[Line]:
        """The lines until a quote or a bracket is closed, or no lines if it never is."""
        if line.number <= self.tried:
            return []
        text, tail = line.value, list[Line]()
        for later in self._deeper(line, ahead):
            if not values.opened(text):
                break
            if closing != "]" and not self._continues(later, line):
                break
            tail.append(later)
            text += "\n" + later.text.strip()
        if not values.opened(text):
            return tail
        self.tried = max(self.tried, tail[-1].number if tail else 0)
        return []

    def _deeper(self, line: Line, ahead: Ahead) -> Iterator[Line]:
        """The next lines that stand deeper than a line, as many as a text may have."""
        for piece in islice(ahead, _LONGEST):
            if isinstance(piece, Block) or piece.first <= self.levels.outer(line):
                return
            yield piece

    def _continues(self, line: Line, start: Line) -> bool:
        """Whether a line can be more of the text that begins on another line."""
        if (line.key and normal(line.key) in self.words) or MARKER.match(line.text):
            return False
        if line.dashes or DASH.match(line.value):
            return self._may_hold_dash(line, start)
        return True

    def _may_hold_dash(self, line: Line, start: Line) -> bool:
        """Whether a line with a dash can be more of a text, and is no item out of line."""
        if start.key:
            return line.first > start.column
        items = self.levels.inner
        if start.dashes and items and items.flat:
            return False  # an item of its own
        if not start.dashes and self.levels.key not in self.levels.known.prose:
            return False
        return line.first >= start.column

    def _trouble(self, trouble: values.Trouble, line: Line, tail: list[Line], text: str) -> None:
        """Report what is wrong with a value, with all of its lines mended."""
        before = text[: trouble.offset].split("\n")
        at = [line, *tail][len(before) - 1]
        column = (line.value_at if at is line else at.first) + len(before[-1])
        mend = self._requoted(trouble.right, line, tail, text)
        place = Place(at.number + 1, column + 1)
        said, certain = dict(trouble.values), trouble.certain and not tail
        if trouble.code == "E106" and self._in_signs(line):
            certain = False
        if trouble.code == "E114" and line.dashes and self._is_no_field(line):
            certain = False  # what is before the colon is of the text, perhaps
        if trouble.code == "E102" and holds_a_field(text, self.words):
            said, certain = {"hint": "E102_fields"}, False
        self.pen.tell(trouble.code, place, mend, certain=certain, **said)

    def _is_no_field(self, line: Line) -> bool:
        """Whether the key of a line, if any, is not that of a field."""
        return bool(line.key) and normal(line.key) not in self.words

    def _in_signs(self, line: Line) -> bool:
        """Whether a sign may stand around a key, or before a list of names, and not in a text."""
        names = line.value[0] == "[" and normal(line.key) in self.levels.known.names
        return names or (not line.key and ": " in line.value)

    def _requoted(self, right: str, line: Line, tail: list[Line], text: str) -> Mend:
        """The lines of a value as they were meant; the remark behind them stays."""
        right += text[len(values.bare(text)) :]
        first, *others = right.split("\n")
        texts = self.pen.lines[line.number : (tail or [line])[-1].number + 1]
        texts[0] = line.text[: line.value_at] + first
        for later, other in zip(tail, others, strict=True):
            texts[later.number - line.number] = later.indent + other
        return Mend(line.number + 1, tuple(texts))

    def _hash(self, line: Line, after: Line | Block | None) -> None:
        """A value that begins with a hash: a remark, or a text that would not be read."""
        remark = line.text[: line.value_at].endswith("  ")
        note = line.value[1:2] == " "  # what it is about is empty: that is told later
        if remark or note or (isinstance(after, Line) and self.levels.opens(after)):
            return
        text = values.bare(line.value)
        rest = line.text[line.value_at + len(text) :]
        right = line.text[: line.value_at] + quoted(text) + rest
        self.pen.mend("E114", line, line.value_at, right, words=line.value)
        self.levels.slot = False

    def block(self, block: Block) -> None:
        """Look at a block text, whose lines stand at the same column, behind spaces."""
        start, outer = block.start, self.levels.outer(block.start)
        self.levels.slot = False
        self.levels.text_at = block.column or outer + 2
        if block.lines:
            told = start.value[1:2].isdigit()
            column = block.column if told else _usual_column(block, outer + 2)
            self.levels.text_at = column
            self._block_lines(block, column)
        elif start.value[1:2].isdigit():  # `> 5`, and not a text below
            right = quoted(start.value)
            trouble = values.Trouble("E106", 0, {"character": start.value[0]}, right)
            self._trouble(trouble, start, [], start.value)

    def _block_lines(self, block: Block, column: int) -> None:
        """Look at the lines of a block text, most of which stand at a column."""
        plain = [width_of(text) for _, text in block.lines if "\t" not in text[: width_of(text)]]
        self.levels.text_nested = any(width > column for width in plain)
        if column < block.column:
            self._begin_too_deep(block, column)
        for number, _ in block.lines:
            self._block_line(line_of(number, self.pen.lines[number]), column)
        lines = [line_of(number, self.pen.lines[number]) for number, _ in block.lines]
        runs.lists(lines, column, self.words, self.pen)
        if block.start.value[0] == ">":
            runs.folded(block.start, lines, column, self.pen)

    def _begin_too_deep(self, block: Block, column: int) -> None:
        """Report the lines that begin a block text, and stand deeper than the lines below."""
        for number, text in takewhile(lambda line: width_of(line[1]) > column, block.lines):
            certain = not self.levels.shaken
            self.pen.shift(line_of(number, text), column, certain=certain, hint="E117_text")

    def _block_line(self, line: Line, column: int) -> None:
        """A line of a block text whose lines stand at a column; how deep is a guess in a list."""
        unsure = self.levels.text_nested or self.levels.shaken
        certain = not (unsure or line.dashes or line.value[:1] == ">")
        width = width_of(line.text)
        odd = next((at for at, c in enumerate(line.text[:width]) if c != " "), width)
        tabs = "\t" in line.text[:width]
        right = " " * max(column, 0 if tabs else width) + line.text[width:]
        if odd < min(width, column):
            self.pen.white(line, odd, right, certain=certain)
        elif width < column:
            self.pen.shift(line, column, certain=certain, hint="E117_text")
        elif line.key in self.words:
            self.pen.refuse("W124", line, width, key=line.key)


def _looks_like_a_title(line: Line) -> bool:
    """Whether a line with a dash or a bullet is short, begins as a title, and is no sentence."""
    text = DASH.sub("", line.value, count=1)
    return 0 < len(text) <= _LONGEST_TITLE and not text[0].islower() and text[-1] not in ".,;:"


def _usual_column(block: Block, usual: int) -> int:
    """The column of the first line of a block text, or of most others where they are less deep.

    White space that is no space tells nothing; where there is nothing else, it is as `usual`.
    """
    widths = [width_of(text) for _, text in block.lines]
    plain = [n for n, (_, text) in zip(widths, block.lines, strict=True) if not text[:n].strip(" ")]
    if plain and plain[0] == widths[0]:
        less = [column for column in widths[1:] if column < widths[0]]
        return Counter(less).most_common(1)[0][0] if 2 * len(less) > len(widths) else widths[0]
    return min(plain, default=usual)
