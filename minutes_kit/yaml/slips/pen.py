"""The lines of a file while they are mended, and the report of what was wrong with them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from minutes_kit.languages.locale import Locale
from minutes_kit.problems import NO_MEND, Mend, Place, Report
from minutes_kit.yaml.characters import SPACES, name_of
from minutes_kit.yaml.slips.lines import BLOCK, Line, line_of

_ALONE = ("E116", "E127", "E215")  # `checks/fix.py` wants only a key to differ


def misplaced(column: int, right: int, locale: Locale) -> dict[str, str]:
    """What to say of a line that stands at a column and belongs at another."""
    count, side = abs(column - right), "left" if column < right else "right"
    form = f"{side}_one" if count in locale.singular else side
    return {"where": locale.words[form].format(count=count)}


class Pen:
    """Reports slips, and keeps the lines as they were meant; `whole` until a line is left out.

    `full` is whether so many were told that the lines below are not looked at.
    """

    def __init__(self, text: str, report: Report, guessed: Iterable[int] = ()) -> None:
        self.report = report
        self.lines = text.split("\n")
        self.whole = True
        self.full = False
        self._guessed = set(guessed)  # lines as they were meant probably
        self._pasted = set[int]()  # lines of which no other mend holds while they stand as they do
        self._better: dict[int, str] = {}  # lines that are read as they are, and might be better

    def tell(
        self, code: str, place: Place, mend: Mend = NO_MEND, /, *, certain: bool = True, **said: str
    ) -> None:
        """Report a slip, and go on with its lines as they were meant, for certain or probably.

        What is certain of a line that was guessed at before is not told: it holds the guess.
        """
        numbers = range(mend.line - 1, mend.line - 1 + len(mend.lines))
        if not certain:
            self._guessed.update(numbers)
        holds = self._guessed.isdisjoint(numbers) and self._pasted.isdisjoint(numbers)
        self.report.add(code, place, mend=mend if holds else NO_MEND, **said)
        self.full = self.full or (code.startswith("E") and self.report.full(code))
        self.lines[numbers.start : numbers.stop] = mend.lines

    def paste(self, code: str, place: Place, mend: Mend, /, *, certain: bool, **said: str) -> None:
        """Report lines that were pasted together; what else is wrong with one is mended later."""
        self.tell(code, place, mend, certain=certain, **said)
        self._pasted.update(range(mend.line - 1, mend.line - 1 + len(mend.lines)))

    def mend(
        self,
        code: str,
        line: Line,
        column: int,
        right: str,
        /,
        *,
        certain: bool = True,
        **said: str,
    ) -> Line:
        """Report a slip of a line; return the line as it was meant, for certain or probably."""
        number, mend = line.number, Mend(line.number + 1, (right,))
        self.tell(code, Place(number + 1, column + 1), mend, certain=certain, **said)
        return line_of(number, right)

    def shift(self, line: Line, column: int, /, *, certain: bool = True, **said: str) -> Line:
        """Report a line that stands wrong; return it at the column where it belongs."""
        right = " " * column + line.text[line.first :]
        said |= misplaced(line.first, column, self.report.locale)
        return self.mend("E117", line, line.first, right, certain=certain, **said)

    def suggest(
        self, code: str, line: Line, column: int, right: dict[int, str], /, **said: str
    ) -> None:
        """Report a line that is read as it stands, and the better form of some, by number.

        A line that was guessed at stays as it was typed.
        """
        certain = {number: text for number, text in right.items() if number not in self._guessed}
        mend = self._together(certain) if certain else NO_MEND
        self.report.add(code, Place(line.number + 1, column + 1), mend=mend, **said)
        self._better |= right

    def _together(self, right: dict[int, str]) -> Mend:
        """The mend of some lines, with those between them."""
        numbers = range(min(right), max(right) + 1)
        sources = (self.report.lines if n in self._guessed else self.lines for n in numbers)
        pairs = zip(numbers, sources, strict=True)
        return Mend(numbers.start + 1, tuple(right.get(n, lines[n]) for n, lines in pairs))

    def settle(self) -> None:
        """Let all problems of a line show it with all of its mends."""
        problems = self.report.problems
        alone = {problem.line for problem in problems if problem.code in _ALONE}
        for at, problem in enumerate(problems):
            first, lines = problem.mend
            number = first - 1
            apart = first in alone or number in self._guessed or number in self._pasted
            if len(lines) == 1 and not apart:
                line = self._better.get(number, self.lines[number])
                problems[at] = replace(problem, mend=Mend(first, (line,)))

    def refuse(self, code: str, line: Line, column: int, /, **said: str) -> None:
        """Report a slip of a line that cannot be mended for certain."""
        self.tell(code, Place(line.number + 1, column + 1), certain=False, **said)

    def is_guess(self, line: Line) -> bool:
        """Whether a line stands as it was meant probably, and no more."""
        return line.number in self._guessed

    def white(self, line: Line, column: int, right: str, *, certain: bool = True) -> Line:
        """Report a character that looks like a space; return the line with spaces."""
        character = line.text[column]
        if character == "\t":
            return self.mend("E103", line, column, right, certain=certain)
        name = name_of(character, self.report.locale)
        return self.mend("E104", line, column, right, character=name)

    def is_apart(self, number: int) -> bool:
        """Whether a blank line is above a line, as between paragraphs."""
        return number > 0 and not self.lines[number - 1].strip()

    def above(self, number: int) -> str:
        """The nearest line of the same text above a line, without white space, or nothing."""
        texts = (self.lines[n].strip(SPACES) for n in range(number - 1, -1, -1))
        text = next(filter(None, texts), "")
        return "" if BLOCK.search(text) else text

    def is_better(self, number: int) -> bool:
        """Whether a better form of a line was told of."""
        return number in self._better

    def leave_out_from(self, line: Line) -> None:
        """Go on without a line and all that are below it."""
        self.lines[line.number :] = [""] * (len(self.lines) - line.number)
        self.whole = False

    def leave_out(self, line: Line) -> None:
        """Go on without a line that means nothing."""
        self.lines[line.number] = ""
        self._guessed.add(line.number)  # and nothing certain is known of it
        self.whole = False
