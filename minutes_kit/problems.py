"""What is wrong with a file: one record for everything that a user is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from minutes_kit.languages.locale import Locale, load_problems

Severity = Literal["error", "warning"]
MAX_PROBLEMS = 1000  # of a file: one that has more is broken in one way, told often enough


class Place(NamedTuple):
    """A position in a text file; line and column count characters from 1, 0 is unknown."""

    line: int = 0
    column: int = 0


NOWHERE = Place()


def place_in(text: str, offset: int) -> Place:
    """The line and column of an offset in a text."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


class Mend(NamedTuple):
    """What would mend a problem for certain: the new text of some lines, from `line` on.

    The new text of a line may be several lines.
    """

    line: int = 0
    lines: tuple[str, ...] = ()


NO_MEND = Mend()


class Problem(Struct, frozen=True, order=True):
    """One thing that is wrong, where it is, and what to do about it.

    `excerpt` is the line itself, as far as it is known; `mend` does not change a word.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    excerpt: str = ""
    mend: Mend = NO_MEND

    @property
    def severity(self) -> Severity:
        """`error` stops the document, `warning` does not."""
        return "error" if self.code.startswith("E") else "warning"

    def __str__(self) -> str:
        """The problem as `file:line:column: code message`, its hint on a line below."""
        place = f":{self.line}:{self.column}" if self.line else ""
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.file}{place}: {self.code} {self.message}{hint}"


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
    return Problem(file, *place, code, told.message.format(**values), advice.format(**values))


class Report:
    """Collects the problems of one file, in its language; `text` is what the file holds."""

    def __init__(self, file: str, locale: Locale, text: str = "") -> None:
        self.file, self.locale = file, locale
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.partial = False  # whether lines had to be left out

    def add(
        self,
        code: str,
        place: Place,
        *,
        hint: str | None = None,
        mend: Mend = NO_MEND,
        **values: object,
    ) -> None:
        """Note a problem at a place."""
        told = problem(self.locale, code, self.file, place, hint=hint, **values)
        excerpt = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        self.problems.append(replace(told, excerpt=excerpt, mend=mend))

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


def short(text: Any) -> str:
    """The beginning of a text, or of the first text of a list, to name it by."""
    while isinstance(text, list):
        text = next(iter(text), "")
    words = " ".join(str(text).split())
    return words if len(words) <= 50 else f"{words[:49].rstrip()}…"
