"""What is wrong with a file: one record for everything that a user is told."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import copy
from functools import cached_property
from itertools import accumulate, takewhile
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.excerpts import proposed, shortened
from minutes_kit.languages.locale import Locale, load_problems
from minutes_kit.rare import rare

Severity = Literal["error", "warning"]
MAX_PROBLEMS = 1000  # of a code, in a file: one that has more is told of often enough
MAX_MENDS = 1_000_000  # characters of all mends of a file, but for the first: each holds a line
_ADDED = rare(r"(?<=\w)(?:\{\w+\})+")  # what only some problems have more to say
_FIELD = rare(r"\{\w+\}")
_APART = rare(r"[\s&|;()<>'`$!*?#]")  # what parts a command line, or means more there
_LONGEST = 50  # characters of a text that is named
_BEFORE = 20  # characters that are told before a difference
Found = TypeVar("Found")


class Place(Struct, frozen=True, order=True):
    """A position in a text file; line and column count characters from 1, 0 is unknown."""

    line: int = 0
    column: int = 0


NOWHERE = Place()


class Mend(NamedTuple):
    """What would mend a problem for certain: the new text of some lines, from `line` on.

    The new text of a line may be several lines.
    """

    line: int = 0
    lines: tuple[str, ...] = ()


NO_MEND = Mend()


class Problem(Struct, frozen=True, order=True):
    """One thing that is wrong, where it is, and what to do about it.

    `excerpt` is the line itself, as far as it is known; `mend` does not change a word.  `proposal`
    does: it is what was probably meant, and the writer decides.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    excerpt: str = ""
    mend: Mend = NO_MEND
    proposal: Mend = NO_MEND

    @property
    def severity(self) -> Severity:
        """`error` stops the document, `warning` does not."""
        return "error" if self.code.startswith("E") else "warning"

    def __str__(self) -> str:
        """The problem as `file:line:column: code message`, its hint on a line below."""
        place = f":{self.line}:{self.column}" if self.line else ""
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.file}{place}: {self.code} {self.message}{hint}"


class Finding(Problem, frozen=True):
    """One thing that is wrong in a Word document: its place in words, and the clause of a rule."""

    place: str = ""
    clause: str = ""

    def __str__(self) -> str:
        """The problem as `file, place: code message`, its hint on a line below."""
        place = f", {self.place}" if self.place else ""
        return super().__str__().replace(self.file, f"{self.file}{place}", 1)


class Failure(Exception):
    """Something cannot be done: a problem's code and what its message needs.

    A `reason` is told in the words of a language, behind the `part` of the file that it is about.
    """

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values

    def problem(self, file: Path | str, locale: Locale, *, hint: str | None = None) -> Problem:
        """The problem of a file, in the words of a language."""
        values: dict[str, Any] = dict(self.values)
        if "reason" in values:
            known = locale.reasons.get(values["reason"])
            words = known.format(**values) if known else values["reason"]
            part = values.pop("part", "")
            values["reason"] = f"{part}: {words}" if part else words
        return problem(locale, self.code, str(file), hint=hint, **values)


class MinutesError(Exception):
    """The work could not be done, for the reasons in `problems`."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def problem(
    locale: Locale,
    code: str,
    file: str,
    place: Place = NOWHERE,
    /,
    *,
    hint: str | None = None,
    **values: object,
) -> Problem:
    """A problem in the words of a language; `hint` names another hint than the code's own."""
    told = load_problems(locale.code)[code]
    advice = told.hints[hint.removeprefix(f"{code}_")] if hint else told.hint
    message, advice = told.message.format(**values), advice.format(**values)
    return Problem(file, place.line, place.column, code, message, advice)


class Report:
    """Collects the problems of one file, in its language; `text` is what the file holds."""

    def __init__(self, file: str, locale: Locale, text: str = "") -> None:
        self.file, self.locale, self._text = file, locale, text
        self.problems: list[Problem] = []
        self.partial = False  # whether lines had to be left out
        self._told: Counter[str] = Counter()
        self._room = MAX_MENDS

    def copy(self) -> Report:
        """A report of its own that begins with the same problems."""
        made = copy(self)
        made.problems, made._told = [*self.problems], self._told.copy()
        return made

    def add(
        self,
        code: str,
        place: Place,
        *,
        hint: str | None = None,
        mend: Mend = NO_MEND,
        typed: str = "",
        **values: object,
    ) -> None:
        """Note a problem at a place; of one that is told often enough, only that there is more.

        `typed` is what stands there where the value `near` was probably meant; that is proposed,
        unless there is a mend.
        """
        if self.full(code):
            return
        self._told[code] += 1
        if self.full(code):
            self.add("W541", place, told=code, count=MAX_PROBLEMS)
            return
        told = problem(self.locale, code, self.file, place, hint=hint, **values)
        excerpt = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        near = "" if mend.lines else str(values.get("near", ""))
        lines = proposed(excerpt, place.column, typed, near)
        mends = {"mend": self._in_room(mend), "proposal": self._in_room(Mend(place.line, lines))}
        self.problems.append(replace(told, excerpt=excerpt, **mends))

    def _in_room(self, mend: Mend) -> Mend:
        """A mend, unless it is none or the others hold too much."""
        mend = mend if mend.lines and self._room > 0 else NO_MEND
        self._room -= _room_of(mend)
        return mend

    def full(self, code: str) -> bool:
        """Whether a problem is told often enough."""
        return self._told[code] > MAX_PROBLEMS

    def until_full(self, code: str, found: Iterable[Found]) -> Iterator[Found]:
        """What is found, one by one, until the problem that it is is told often enough."""
        return takewhile(lambda _: not self.full(code), found)

    def take_back(self, known: int, kept: str = "") -> None:
        """Forget the problems behind a number of them, but those of a code: they come again."""
        new = self.problems[known:]
        self.problems[known:] = [problem for problem in new if problem.code == kept]
        forgotten = [problem for problem in new if problem.code != kept]
        self._told.subtract(problem.code for problem in forgotten)
        self._room += sum(_room_of(one.mend) + _room_of(one.proposal) for one in forgotten)

    def place(self, offset: int) -> Place:
        """The line and column of an offset in the text."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file: most files have no problem that needs them."""
        return self._text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        """The offset of each line."""
        return [0, *accumulate(len(line) + 1 for line in self.lines[:-1])]

    def text_at(self, place: Place) -> str:
        """What stands at a place, to the end of its line."""
        return self.lines[place.line - 1][place.column - 1 :]

    @property
    def language(self) -> str:
        """The code of its language."""
        return self.locale.code

    @property
    def failed(self) -> bool:
        """Whether one of the problems stops the document."""
        return any(told.severity == "error" for told in self.problems)

    def raise_errors(self) -> None:
        """Raise `MinutesError` with all problems where one of them is an error."""
        if self.failed:
            raise MinutesError(*sorted(self.problems))


def _room_of(mend: Mend) -> int:
    """The characters of a mend."""
    return sum(map(len, mend.lines))


def apart(here: str, there: str) -> tuple[str, str]:
    """Two texts on part of a line each: long ones from a little before where they differ."""
    texts = [" ".join(text.split()) for text in (here, there)]
    differ = (at for at, signs in enumerate(zip(*texts, strict=False)) if len({*signs}) > 1)
    start = next(differ, min(map(len, texts))) - _BEFORE
    if start <= 0 or max(map(len, texts)) <= _LONGEST or texts[0] == texts[1]:
        return short(here), short(there)
    first, second = (f"…{short(text[start:])}" for text in texts)
    return first, second


def short(text: Any) -> str:
    """The beginning of a text, or of the first text of a list, to name it by."""
    while isinstance(text, list):
        text = next(iter(text), "")
    words = " ".join(str(text).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def quoted(file: str) -> str:
    """The name of a file as it is typed in a command."""
    return f'"{file}"' if _APART.search(file) else file


def readable(message: str) -> str:
    """A message with dots where its values come."""
    return _FIELD.sub("…", _ADDED.sub("", message))


def as_object(problem: Problem) -> dict[str, object]:
    """All that is known of a problem, by name, for programs."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "excerpt": shortened(problem.excerpt),
        **_more(problem),
    }


def _more(problem: Problem) -> dict[str, object]:
    """What is known of a problem in a document, or of one in notes."""
    if isinstance(problem, Finding):
        return {"place": problem.place, "clause": problem.clause}
    return {"mend": _new_lines(problem.mend), "proposal": _new_lines(problem.proposal)}


def _new_lines(mend: Mend) -> dict[str, object] | None:
    """A mend by the names of its parts, or None."""
    return {"line": mend.line, "lines": list(mend.lines)} if mend.lines else None
