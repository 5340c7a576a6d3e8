"""What is found in a Word document, in the words of a language, each with its place."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import asdict

from minutes_kit.languages.locale import Locale
from minutes_kit.problems import MAX_PROBLEMS, Failure, Finding, Problem, problem
from minutes_kit.word.spots import DOCUMENT, Spot, words


class Findings:
    """Collects what is wrong in one file, in the order in which it is found."""

    def __init__(self, file: str, locale: Locale) -> None:
        self.file, self.locale = file, locale
        self.found: list[Finding] = []
        self.spots: list[Spot] = []  # where each of them is
        self._told: Counter[str] = Counter()

    def add(
        self,
        code: str,
        spot: Spot = DOCUMENT,
        *,
        clause: str = "",
        hint: str | None = None,
        **values: object,
    ) -> None:
        """Note what is wrong at a spot; `hint` names another hint than the code's own.

        Of one code that is told often enough, only that there is more.
        """
        if self._has_room(code, spot):
            self.keep(problem(self.locale, code, self.file, hint=hint, **values), spot, clause)

    def fail(self, failure: Failure, spot: Spot = DOCUMENT, hint: str | None = None) -> None:
        """Note at a spot why something cannot be done, as often as `add` would."""
        if self._has_room(failure.code, spot):
            self.keep(failure.problem(self.file, self.locale, hint=hint), spot)

    def _has_room(self, code: str, spot: Spot) -> bool:
        """Whether one more of a code is told; where the first is not, that is told instead."""
        self._told[code] += 1
        if self._told[code] == MAX_PROBLEMS + 1:
            self.add("W541", spot, told=code, count=MAX_PROBLEMS)
        return self._told[code] <= MAX_PROBLEMS

    def keep(self, told: Problem, spot: Spot = DOCUMENT, clause: str = "") -> None:
        """Note a problem at a spot."""
        said = in_language(clause, self.locale)
        known = {"excerpt": spot.text, "place": words(spot, self.locale), "clause": said}
        self.found.append(Finding(**asdict(told) | known))
        self.spots.append(spot)


def in_language(clause: str, locale: Locale) -> str:
    """A clause in the words of a language; the longest are known first."""
    for words_of in sorted(locale.clauses, key=len, reverse=True):
        clause = clause.replace(words_of, locale.clauses[words_of])
    return clause
